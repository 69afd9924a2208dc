// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
// An application on the SDK that keeps what it saw. Runs in Node and in a page; every method takes
// and returns what JSON can carry.

export class Probe {
    states = [];
    connections = []; // transports, in order
    ends = [];
    gaps = [];
    blocked = []; // transports that did not get through
    tokens = []; // why one was asked for
    #rooms = new Map();

    /** `fetchToken` is asked when `token` is absent. */
    constructor(Carillon, { url, token, fetchToken, ...options }) {
        this.client = new Carillon(url, {
            reconnectInterval: 100, maxReconnectInterval: 1000,
            token: token ?? ((why) => {
                this.tokens.push(why.reason);
                return fetchToken();
            }),
            onGap: (gap) => this.gaps.push(gap), ...options,
        });
        this.client.on('state', ({ state, delay }) => this.states.push({ state, delay }));
        this.client.on('connected', ({ transport }) => this.connections.push(transport));
        this.client.on('closed', ({ code }) => this.ends.push(code));
        this.client.on('blocked', ({ transport }) => this.blocked.push(transport));
        this.#keep(this.client.user);
    }

    #keep(room) {
        const kept = { room, seqs: [], types: [], ended: null };
        room.on('*', (frame, type) => {
            if (type === 'unsubscribed')
                kept.ended = frame.reason;
            else if (frame.data !== undefined) {
                kept.seqs.push(frame.seq);
                kept.types.push(type);
            }
        });
        this.#rooms.set(room === this.client.user ? 'user' : room.name, kept);
    }

    async subscribe(name) {
        const room = this.client.subscribe(name);
        if (this.#rooms.get(name)?.room !== room)
            this.#keep(room);
        return room.ready.then(({ seq }) => ({ seq }), (error) => ({ code: error.code }));
    }

    room(name) {
        const { room, seqs, types, ended } = this.#rooms.get(name);
        return { state: room.state, seqs, types: [...new Set(types)], ended };
    }

    count(name) {
        return this.#rooms.get(name).seqs.length;
    }

    status() {
        const { states, connections, ends, gaps, tokens, blocked, client } = this;
        return { states, connections, ends, gaps, tokens, blocked, state: client.state, transport: client.transport,
            connectionId: client.connectionId, latency: client.latency, offset: client.serverTimeOffset };
    }

    async ask(method, ...values) {
        try {
            return await this.client[method](...values);
        } catch (error) {
            return { code: error.code, message: error.message };
        }
    }

    call(method, ...values) {
        this.client[method](...values);
    }
}
