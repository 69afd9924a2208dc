// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
import { Agent, request } from 'node:http';
import { backend, now } from '../../integration/lib/token.mjs';

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** A pause between two answers that is longer than this counts as unavailable, whole. */
const PAUSE_MS = 500;

/**
 * Posts numbered events with event ids, several calls at a time, and repeats each call until it is
 * acknowledged: what docs/protocol.md asks of a backend.
 */
export class Producer {
    retries = 0;
    refusals = new Map(); // status → count
    unavailableMs = 0;
    problems = [];
    #number = 0;
    #stops = false;

    constructor({ name, ledger, rooms, workers = 4, batch = 5, pace = 40, payload = 0 }) {
        Object.assign(this, { name, ledger, rooms, batch, pace });
        this.filler = payload > 0 ? { filler: 'x'.repeat(payload) } : {};
        this.token = backend({ exp: now() + 90 * 24 * 3600 });
        this.agent = new Agent({ keepAlive: true, maxSockets: workers });
        this.workers = workers;
    }

    /** `address` is host:port, asked anew for each call. */
    start(address) {
        this.address = address;
        this.lastAnswer = performance.now();
        this.working = Array.from({ length: this.workers }, () => this.#work());
    }

    /** Resolves when everything that was begun has been acknowledged. */
    async stop() {
        this.#stops = true;
        await Promise.all(this.working);
        this.agent.destroy();
    }

    async #work() {
        while (!this.#stops) {
            const events = Array.from({ length: this.batch }, () => {
                const n = ++this.#number;
                return { id: `${this.name}-${n}`, type: 'tick', data: { n, ...this.filler },
                    room: this.rooms[Math.floor(Math.random() * this.rooms.length)] };
            });
            const body = JSON.stringify(events);
            for (;;) {
                const answer = await this.#post(body);
                if (answer.status === 200) {
                    this.#note(events, answer.text);
                    break;
                }
                if (answer.status && answer.status !== 503 && answer.status !== 429)
                    this.problems.push(`POST was answered with ${answer.status}: ${answer.text.slice(0, 200)}`);
                this.refusals.set(answer.status ?? 0, (this.refusals.get(answer.status ?? 0) ?? 0) + 1);
                ++this.retries;
                await sleep(20 + Math.random() * 80);
            }
            await sleep(this.pace * (0.5 + Math.random()));
        }
    }

    #note(events, text) {
        const at = performance.now();
        if (at - this.lastAnswer > PAUSE_MS)
            this.unavailableMs += at - this.lastAnswer;
        this.lastAnswer = at;
        const { results } = JSON.parse(text);
        results.forEach((result, i) => {
            if (result.id !== events[i].id || result.room !== events[i].room)
                this.problems.push(`result ${i} is about ${result.id} in ${result.room}`);
            else
                this.ledger.acknowledge(events[i].data.n, result);
        });
    }

    #post(body) {
        const [host, port] = this.address().split(':');
        return new Promise((resolve) => {
            const sent = request({ host, port, path: '/api/v1/events', method: 'POST', agent: this.agent, timeout: 3000,
                headers: { authorization: `Bearer ${this.token}`, 'content-type': 'application/json',
                    'content-length': Buffer.byteLength(body) } });
            sent.on('response', (response) => {
                let text = '';
                response.setEncoding('utf8').on('data', (data) => { text += data; });
                response.on('end', () => resolve(response.complete ? { status: response.statusCode, text } : {}));
                response.on('error', () => resolve({}));
                response.on('close', () => resolve({}));
            });
            sent.on('timeout', () => sent.destroy());
            sent.on('error', () => resolve({}));
            sent.on('close', () => resolve({}));
            sent.end(body);
        });
    }
}
