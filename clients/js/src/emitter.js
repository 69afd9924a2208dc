// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0

/** Listeners by type; '*' gets everything. A listener that throws stops nobody else. */
export class Emitter {
    #listeners = new Map();

    /** Returns what takes the listener away again. */
    on(type, listener) {
        if (!this.#listeners.has(type))
            this.#listeners.set(type, new Set());
        this.#listeners.get(type).add(listener);
        return () => this.off(type, listener);
    }

    once(type, listener) {
        const off = this.on(type, (...values) => {
            off();
            listener(...values);
        });
        return off;
    }

    off(type, listener) {
        this.#listeners.get(type)?.delete(listener);
    }

    listens(type) {
        return this.#listeners.get(type)?.size > 0;
    }

    emit(type, value) {
        for (const name of [type, '*']) {
            for (const listener of [...this.#listeners.get(name) ?? []]) {
                try {
                    listener(value, type);
                } catch (error) {
                    // A page reports it as its own uncaught error; Node 18 has no reportError().
                    (globalThis.reportError ?? console.error)(error);
                }
            }
        }
    }
}
