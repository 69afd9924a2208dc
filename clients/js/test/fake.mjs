// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
import { Carillon } from '../src/index.js';

/** A world without time: nothing happens until advance(). */
export class FakeWorld {
    time = 1_000_000;
    random = 0.5;
    online = true;
    links = []; // every connection that was attempted, in order
    #timers = new Map();
    #nextTimer = 1;

    window = new EventTarget();
    document = Object.assign(new EventTarget(), { hidden: false });

    env = {
        WebSocket: class {},
        fetch: () => Promise.reject(new Error('not in this world')),
        setTimeout: (handler, ms) => {
            this.#timers.set(this.#nextTimer, { at: this.time + ms, handler });
            return this.#nextTimer++;
        },
        clearTimeout: (id) => this.#timers.delete(id),
        now: () => this.time,
        random: () => this.random,
        window: this.window,
        document: this.document,
        isOffline: () => !this.online,
    };

    /** Lets promises run until nothing follows from them. */
    async settle() {
        for (let i = 0; i < 5; ++i)
            await new Promise((resolve) => { setImmediate(resolve); });
    }

    async advance(ms) {
        const end = this.time + ms;
        await this.settle();
        for (;;) {
            const due = [...this.#timers].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at)[0];
            if (!due)
                break;
            this.#timers.delete(due[0]);
            this.time = Math.max(this.time, due[1].at);
            due[1].handler();
            await this.settle();
        }
        this.time = end;
    }

    client(options = {}) {
        const open = (link) => {
            link.sent = [];
            this.links.push(link);
            return {
                send: (frame) => link.sent.push({ ...frame }),
                close: () => { link.isClosed = true; },
            };
        };
        return new Carillon('https://rt.example.com', { token: 't0', env: this.env,
            openers: { websocket: open, sse: open, poll: open }, ...options });
    }

    get link() {
        return this.links.at(-1);
    }

    /** The server's side of the newest connection. */
    async welcome(link = this.link, more = {}) {
        link.frame({ type: 'welcome', connection_id: 'c1', user_id: 'alice', tenant: '', protocol: 1, server_time: new Date(this.time).toISOString(),
            ping_interval_ms: 30_000, pong_timeout_ms: 60_000, max_message_size: 65_536, ...more });
        await this.settle();
    }

    /** Answers the newest command of a type that has no answer yet. */
    async answer(type, frame, link = this.link) {
        const at = link.sent.findIndex((sent) => sent.type === type && !sent.answered);
        if (at < 0)
            throw new Error(`no ${type} among ${JSON.stringify(link.sent)}`);
        const sent = link.sent[at];
        Object.defineProperty(sent, 'answered', { value: true });
        link.frame({ id: sent.id, room: sent.room, ...frame });
        await this.settle();
        return sent;
    }

    /** A room's subscription, answered. */
    async enter(room, answer = {}) {
        const sent = this.link.sent.find((one) => one.type === 'subscribe' && one.room === room && !one.answered);
        if (!sent)
            throw new Error(`no subscribe to ${room} among ${JSON.stringify(this.link.sent)}`);
        Object.defineProperty(sent, 'answered', { value: true });
        this.link.frame({ type: 'subscribed', id: sent.id, room, epoch: 'e', seq: 0, ...answer });
        await this.settle();
        return sent;
    }
}

export const event = (room, seq, type = 'tick') => ({ type, room, seq, ts: '2026-01-15T10:30:00Z', data: seq });

export const range = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
