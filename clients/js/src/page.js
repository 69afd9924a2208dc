// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0

/** What the client takes from its surroundings; tests give it others. */
export const surroundings = () => ({
    WebSocket: globalThis.WebSocket,
    fetch: (...args) => globalThis.fetch(...args),
    setTimeout: (...args) => globalThis.setTimeout(...args),
    clearTimeout: (id) => globalThis.clearTimeout(id),
    now: () => Date.now(),
    random: Math.random,
    window: globalThis.window,
    document: globalThis.document,
    isOffline: () => globalThis.navigator?.onLine === false,
});

/**
 * `onBack`: the network is there again, or somebody looks at the page again. `onDoubt`: the browser
 * says that the network has gone. Returns what ends the watching; in Node there is nothing to watch.
 */
export function watchPage({ window, document }, { onBack, onDoubt }) {
    const all = [[window, 'online', onBack], [window, 'offline', onDoubt],
        [document, 'visibilitychange', () => document.hidden || onBack()]].filter(([target]) => target?.addEventListener);
    all.forEach(([target, type, listener]) => target.addEventListener(type, listener));
    return () => all.forEach(([target, type, listener]) => target.removeEventListener(type, listener));
}

/** For the `event_id` of a publish. crypto is not there on Node 18 and on pages without https. */
export function randomId() {
    const bytes = globalThis.crypto?.getRandomValues?.(new Uint8Array(12)) ?? Array.from({ length: 12 }, () => Math.random() * 256 | 0);
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
