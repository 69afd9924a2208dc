// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
import { openWebSocket } from './websocket.js';
import { openPoll, openStream } from './http.js';

export const openers = { websocket: openWebSocket, sse: openStream, poll: openPoll };

/**
 * One connection, from its first byte to its one end, over whichever transport. Says what comes to
 * its client (`onFrame`, `onMoved`); `welcomed` and `done` are promises that always resolve.
 */
export class Link {
    welcome; // the frame, once it is here
    isEnded = false;
    lastSeen;
    #transport;
    #resolveDone;
    #resolveWelcomed;
    #disconnect;
    #pauses = new Set();

    /**
     * `entering`: `rooms` that the opening request names, the `cursor` that it resumes from, and the
     * names that are `carried` by these two, with no command of their own.
     */
    constructor(kind, { url, env, options, token, wants, entering, onFrame, onMoved, open = openers[kind] }) {
        Object.assign(this, { kind, url, env, options, token, wants, onFrame, onMoved, ...entering });
        this.done = new Promise((resolve) => { this.#resolveDone = resolve; });
        this.welcomed = new Promise((resolve) => { this.#resolveWelcomed = resolve; });
        this.lastSeen = env.now();
        const timer = env.setTimeout(() => {
            // Connected and silent: a proxy that keeps what it should pass on.
            if (!this.welcome)
                this.end({ code: 1006, reason: 'no welcome in time', isBlocked: true });
        }, options.connectTimeout);
        this.done.then(() => env.clearTimeout(timer));
        try {
            this.#transport = open(this);
        } catch (error) {
            this.end({ code: 1006, reason: String(error.message), isBlocked: true });
        }
    }

    // ---- for its client

    send(frame) {
        this.#transport?.send(frame);
    }

    close(code = 1000, reason = 'closed by the client') {
        this.end({ code, reason, isOurs: true });
    }

    // ---- for its transport

    /** A frame as text; a sign of life unless it came another way than events do. */
    text(text, isLife = true) {
        let frame;
        try {
            frame = JSON.parse(text);
        } catch {
            return; // not from Carillon
        }
        if (isLife)
            this.seen();
        this.frame(frame);
    }

    frame(frame) {
        if (this.isEnded)
            return;
        if (frame.type === 'welcome') {
            this.welcome = frame;
            this.welcomedAt = this.env.now();
        }
        if (frame.type === 'disconnect')
            this.#disconnect = frame;
        this.onFrame(this, frame);
        if (frame.type === 'welcome')
            this.#resolveWelcomed(true);
        if (frame.type === 'disconnect' && this.kind !== 'websocket')
            this.end({ code: frame.code }); // nothing follows but the end of the stream
    }

    /** The position in every room, after what came until now. */
    moved(cursor) {
        if (!this.isEnded)
            this.onMoved(this, cursor);
    }

    seen() {
        this.lastSeen = this.env.now();
    }

    /** Until the time is over, or the link. */
    pause(ms) {
        if (this.isEnded)
            return Promise.resolve();
        return new Promise((resolve) => {
            const wake = () => {
                this.env.clearTimeout(timer);
                this.#pauses.delete(wake);
                resolve();
            };
            const timer = this.env.setTimeout(wake, ms);
            this.#pauses.add(wake);
        });
    }

    /**
     * {code, reason, retryAfterMs?}. Before the welcome also isBlocked (this transport does not get
     * through here, another may) or isUnreachable (there was no answer at all).
     */
    end(end) {
        if (this.isEnded)
            return;
        this.isEnded = true;
        const told = this.#disconnect;
        if (told && !end.isOurs)
            end = { code: told.code, reason: told.reason, retryAfterMs: told.retry_after_ms };
        this.#transport?.close();
        this.#pauses.forEach((wake) => wake());
        this.#resolveWelcomed(false);
        this.#resolveDone({ ...end, reason: end.reason ?? '', wasWelcomed: Boolean(this.welcome) });
    }
}
