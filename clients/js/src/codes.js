// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0

/**
 * What to do after an end (protocol.md, section 4):
 *   'stop'     something must change first
 *   'token'    come back with a new token, if there is somebody to ask for one
 *   'backoff'  come back with exponential backoff and full jitter
 *   'after'    come back after `retry_after_ms`, which the server spreads
 */
export function verdict(code) {
    if (code >= 4001 && code <= 4004)
        return 'token';
    if (code === 1000 || code === 1008 || (code >= 4000 && code < 4100))
        return 'stop';
    if (code >= 4200 && code < 4300)
        return 'after';
    return 'backoff'; // 41xx, 1001…1011, an end without a close frame, and whatever comes later
}

/** Full jitter: anything between nothing and the ceiling, which doubles with each attempt. */
export function backoff(attempt, interval, maximum, random = Math.random) {
    return random() * Math.min(maximum, interval * 2 ** Math.min(attempt, 30));
}

/**
 * Milliseconds to wait before the next connection. What the server asks of all alike (Retry-After, rate
 * limits) is the least, and still spread; what it has spread already is kept to.
 */
export function delayAfter(end, attempt, { reconnectInterval, maxReconnectInterval }, random = Math.random) {
    const jittered = backoff(attempt, reconnectInterval, maxReconnectInterval, random);
    const asked = end.retryAfterMs ?? 0;
    return asked > 0 && verdict(end.code) === 'after' ? asked : asked + jittered;
}
