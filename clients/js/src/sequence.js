// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0

const MAX_HELD = 5000;

/**
 * One room's events in order, each once. Knows where the application is, which is what a resume asks
 * for. Events that come before the answer to the subscription (over SSE and long polling the answer
 * takes another way), or before an earlier one, are held until they fit. A pure value but for `deliver`.
 */
export class Sequence {
    epoch;
    seq;
    isOpen = false;
    #held = new Map(); // first seq -> {to, frame}
    #deliver;

    constructor(deliver) {
        this.#deliver = deliver;
    }

    /** What a subscription that goes on from here asks for. */
    get since() {
        return this.epoch === undefined ? undefined : { epoch: this.epoch, seq: this.seq };
    }

    /** Whether something waits for an earlier event. */
    get isHolding() {
        return this.#held.size > 0;
    }

    /** The connection is gone; what was not delivered will be asked for again. */
    close() {
        this.isOpen = false;
        this.#held.clear();
    }

    /** A `subscribed` answer. Returns the gap where the server could not go on from `since`. */
    open({ epoch, seq, recovered }, since) {
        let gap;
        if (!since || recovered !== true) {
            if (since && (since.epoch !== epoch || since.seq !== seq)) {
                const renumbered = since.epoch !== epoch;
                gap = { from_seq: since.seq + 1, to_seq: renumbered ? null : seq, reason: 'not_recovered', renumbered };
            }
            this.seq = seq;
        }
        this.epoch = epoch;
        this.isOpen = true;
        return gap;
    }

    /** A frame that stands for the events `from` to `to`: an event or a `gap`. */
    take(frame, from = frame.seq, to = from) {
        if (this.isOpen && from <= this.seq + 1) {
            this.#pass(frame, from, to);
            if (this.isHolding)
                this.settle();
        } else if (this.#held.size < MAX_HELD) {
            this.#held.set(from, { to, frame });
        }
    }

    /** Delivers what fits now. */
    settle() {
        for (const [from, { to, frame }] of [...this.#held].sort(([a], [b]) => a - b)) {
            if (!this.isOpen || from > this.seq + 1)
                return; // closed by whoever got the last one, or still missing one
            this.#held.delete(from);
            this.#pass(frame, from, to);
        }
    }

    /** Gives up on what is missing before the first held event. Returns the gap. */
    skip() {
        const next = Math.min(...this.#held.keys());
        const gap = { from_seq: this.seq + 1, to_seq: next - 1, reason: 'lost', renumbered: false };
        this.seq = next - 1;
        return gap;
    }

    #pass(frame, from, to) {
        if (to <= this.seq)
            return; // seen
        const start = this.seq + 1;
        this.seq = to;
        this.#deliver(frame.type === 'gap' && from < start ? { ...frame, from_seq: start } : frame);
    }
}
