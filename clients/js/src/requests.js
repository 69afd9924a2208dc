// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
import { CarillonError } from './errors.js';

const MAX_PENDING = 1000;

/**
 * What was asked and has no answer yet, by the id of its frame. A request with a `link` lives and dies
 * with that connection; any other is for whoever sends it to send again on each, until its time is up.
 */
export class Requests {
    #env;
    #pending = new Map();
    #nextId = 1;

    constructor(env) {
        this.#env = env;
    }

    get size() {
        return this.#pending.size;
    }

    get(id) {
        return this.#pending.get(id);
    }

    /** Those of no connection in particular, in order. */
    get loose() {
        return [...this.#pending.values()].filter((request) => !request.link);
    }

    /** `details` are kept on the request; `send(request)` is called once it is there. */
    add(frame, timeout, details, send) {
        if (this.#pending.size >= MAX_PENDING)
            return Promise.reject(new CarillonError('queue_full'));
        return new Promise((resolve, reject) => {
            const id = this.#nextId++;
            const timer = this.#env.setTimeout(() => this.fail(id, 'timeout'), timeout);
            const request = { frame: { id, ...frame }, resolve, reject, timer, deadline: this.#env.now() + timeout, ...details };
            this.#pending.set(id, request);
            send(request);
        });
    }

    answer(id, frame) {
        this.#take(id)?.resolve(frame);
    }

    /** `error`: a code, or a CarillonError. */
    fail(id, error) {
        this.#take(id)?.reject(typeof error === 'string' ? new CarillonError(error) : error);
    }

    failAll(error, fits = () => true) {
        for (const [id, request] of this.#pending) {
            if (fits(request))
                this.fail(id, error);
        }
    }

    #take(id) {
        const request = this.#pending.get(id);
        this.#pending.delete(id);
        this.#env.clearTimeout(request?.timer);
        return request;
    }
}
