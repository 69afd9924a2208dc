// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0

/** How far the server's clock is from ours, from the quickest round trip seen (the least uncertain). */
export class ServerClock {
    offset = 0;
    latency;
    #best = Infinity;

    /** `sent` and `received` on our clock; the server read its own somewhere between them. */
    sample(serverTime, sent, received) {
        const server = Date.parse(serverTime);
        const took = received - sent;
        if (!(took >= 0) || Number.isNaN(server))
            return;
        this.latency = took;
        if (took > this.#best * 1.5 + 5) // one slow answer tells less than an earlier quick one
            return;
        this.#best = took;
        this.offset = Math.round(server - (sent + received) / 2) || 0; // never -0
    }

    /** Another server, or a clock that was set while we slept. */
    forget() {
        this.#best = Infinity;
    }
}
