// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
import { Emitter } from './emitter.js';
import { Sequence } from './sequence.js';

const HOLE_TIMEOUT = 5000;

/**
 * A room the application wants to be in, for as long as it wants, whatever becomes of connections.
 * Emits events by their type ('message.new', …), 'presence.join', 'presence.leave', 'gap',
 * 'subscribed', 'unsubscribed' (for good) and 'error'; '*' gets all of these.
 */
export class Room extends Emitter {
    /** 'pending' until the server has answered, 'subscribed', or 'ended'. */
    state = 'pending';
    #client;
    #timer;
    #triedAt;
    #resolveReady;
    #rejectReady;

    constructor(client, name) {
        super();
        this.#client = client;
        this.name = name;
        this.sequence = new Sequence((frame) => this.deliver(frame));
        /** The first answer; rejects when the room may not be entered. */
        this.ready = new Promise((resolve, reject) => {
            this.#resolveReady = resolve;
            this.#rejectReady = reject;
        });
        this.ready.catch(() => {}); // whoever waits for it gets it; nobody has to
    }

    get epoch() {
        return this.sequence.epoch;
    }

    get seq() {
        return this.sequence.seq;
    }

    publish(data, options) {
        return this.#client.publish(this.name, data, options);
    }

    presence(options) {
        return this.#client.presence(this.name, options);
    }

    history(options) {
        return this.#client.history(this.name, options);
    }

    unsubscribe() {
        this.#client.unsubscribe(this.name);
    }

    // ---- for the client

    /** The connection is gone. */
    pause() {
        this.#client.env.clearTimeout(this.#timer);
        this.#timer = undefined;
        this.sequence.close();
        if (this.state === 'subscribed')
            this.state = 'pending';
    }

    subscribed(answer, since) {
        const gap = this.sequence.open(answer, since);
        this.state = 'subscribed';
        this.liveFrom = answer.seq; // up to here events are older than the subscription
        this.#resolveReady(answer);
        this.emit('subscribed', answer);
        if (gap)
            this.deliver({ type: 'gap', room: this.name, ...gap });
        this.sequence.settle();
        this.#watchHole();
    }

    take(frame) {
        if (frame.type === 'gap')
            this.sequence.take(frame, frame.from_seq, frame.to_seq);
        else
            this.sequence.take(frame);
        this.#watchHole();
    }

    end(reason, error) {
        this.pause();
        this.state = 'ended';
        if (error)
            this.emit('error', error);
        this.#rejectReady(error ?? new Error(reason));
        this.emit('unsubscribed', { room: this.name, reason });
    }

    deliver(frame) {
        this.emit(frame.type, frame);
        this.#client.delivered(this, frame);
    }

    // The server leaves no hole unannounced. Should there be one, the room is entered anew from where
    // we are; and what cannot be had that way either is a gap.
    #watchHole() {
        if (!this.sequence.isOpen || !this.sequence.isHolding || this.#timer)
            return;
        this.#timer = this.#client.env.setTimeout(() => {
            this.#timer = undefined;
            if (!this.sequence.isOpen || !this.sequence.isHolding)
                return;
            if (this.#triedAt === this.seq) {
                this.deliver({ type: 'gap', room: this.name, ...this.sequence.skip() });
                this.sequence.settle();
            } else {
                this.#triedAt = this.seq;
                this.pause();
                this.#client.reenter(this);
            }
        }, HOLE_TIMEOUT);
    }
}
