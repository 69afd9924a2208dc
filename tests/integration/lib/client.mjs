// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { token as mint } from './token.mjs';
import { until, within } from './wait.mjs';

let WebSocket;
try {
    ({ WebSocket } = await import('ws'));
} catch {
    console.error('ws is missing: run "npm ci" in tests/integration');
    process.exit(77); // ctest: skipped
}
export { WebSocket };

const controls = new Set(['welcome', 'authenticated', 'subscribed', 'unsubscribed', 'published', 'presence',
    'history', 'pong', 'echo', 'error', 'disconnect', 'gap', 'presence.join', 'presence.leave',
    'hello', 'result', 'rows', 'delta', 'events', 'coverage', 'cost', 'drain']);

const opened = new Set();
export function closeAll() {
    for (const client of opened)
        client.ws.terminate();
    opened.clear();
}

/** A `ws` client that keeps what it saw, in order. */
export class Client {
    frames = [];
    pings = 0;
    speaksSentences = true; // errors carry a message
    #cursor = 0;
    #nextId = 0;

    constructor(ws) {
        this.ws = ws;
        opened.add(this);
        ws.on('message', (data, isBinary) => {
            const text = data.toString('utf8');
            let frame;
            try {
                frame = JSON.parse(text);
            } catch {
                frame = { type: '(not JSON)', text };
            }
            Object.defineProperty(frame, 'raw', { value: text, enumerable: false });
            Object.defineProperty(frame, 'binary', { value: isBinary, enumerable: false });
            this.frames.push(frame);
        });
        ws.on('ping', () => ++this.pings);
        this.closed = new Promise((resolve) => {
            ws.on('close', (code, reason) => {
                opened.delete(this);
                this.closeCode = code;
                resolve({ code, reason: reason.toString('utf8') });
            });
        });
        ws.on('error', (error) => {
            this.error = error;
        });
    }

    /**
     * Opens /ws. `claims` makes the token, `token` gives one, `token: null` sends none; `via` is
     * 'header' or 'query'. A refusal rejects with an error that has `status`, `headers` and `body`.
     */
    static async open(server, { claims, token, via = 'header', path = '/ws', query = {}, protocols = [],
        headers = {}, options = {}, admin = false } = {}) {
        const credential = token === undefined ? mint(claims) : token;
        const url = new URL(path, admin ? server.adminUrl : server.wsUrl);
        for (const [name, value] of Object.entries(query))
            url.searchParams.set(name, value);
        if (credential && via === 'query')
            url.searchParams.set('token', credential);
        if (credential && via === 'header')
            headers = { authorization: `Bearer ${credential}`, ...headers };
        const ws = new WebSocket(url, protocols, { headers, rejectUnauthorized: false, ...options });
        const client = new this(ws);
        await within(new Promise((resolve, reject) => {
            ws.on('open', resolve);
            ws.on('unexpected-response', (_, response) => {
                const chunks = [];
                response.on('data', (chunk) => chunks.push(chunk));
                response.on('end', () => {
                    ws.terminate();
                    const body = Buffer.concat(chunks).toString('utf8');
                    reject(Object.assign(new Error(`refused with ${response.statusCode}: ${body}`),
                        { status: response.statusCode, headers: response.headers, text: body,
                            json: body.startsWith('{') ? JSON.parse(body) : undefined }));
                });
            });
            ws.on('error', reject);
        }), `opening ${path}`);
        return client;
    }

    /** Opens and waits for `welcome`. */
    static async join(server, options) {
        const client = await this.open(server, options);
        client.welcome = await client.next('welcome');
        return client;
    }

    send(frame) {
        this.ws.send(typeof frame === 'string' || Buffer.isBuffer(frame) ? frame : JSON.stringify(frame));
    }

    /** The next frame, after those already taken this way, of a type or that fits a predicate. */
    async next(wanted, timeout) {
        const fits = typeof wanted === 'string' ? (frame) => frame.type === wanted : wanted;
        return until(() => {
            for (let i = this.#cursor; i < this.frames.length; ++i) {
                if (fits(this.frames[i])) {
                    this.#cursor = i + 1;
                    return this.frames[i];
                }
            }
            if (this.closeCode !== undefined)
                throw new Error(`closed with ${this.closeCode} while waiting for ${wanted}; had ${this.summary()}`);
            return undefined;
        }, () => `frame ${wanted}; had ${this.summary()}`, timeout);
    }

    /** Sends with an id of its own and returns the answer to it, whatever it is. */
    async request(frame) {
        const id = `r${++this.#nextId}`;
        this.send({ id, ...frame });
        return this.answer(frame.id ?? id);
    }

    async answer(id) {
        return until(() => {
            const found = this.frames.find((frame) => frame.id === id && controls.has(frame.type));
            if (!found && this.closeCode !== undefined)
                throw new Error(`closed with ${this.closeCode} while waiting for the answer ${id}`);
            return found;
        }, () => `answer ${id}; had ${this.summary()}`);
    }

    async subscribe(room, extra = {}) {
        const answer = await this.request({ type: 'subscribe', room, ...extra });
        assert.equal(answer.type, 'subscribed', answer.raw);
        return answer;
    }

    async publish(room, data, extra = {}) {
        const answer = await this.request({ type: 'publish', room, data, ...extra });
        assert.equal(answer.type, 'published', answer.raw);
        return answer;
    }

    /** Everything that was sent to this client before now has arrived when the pong is here. */
    async pong() {
        const answer = await this.request({ type: 'ping' });
        assert.equal(answer.type, 'pong');
        return answer;
    }

    async refused(frame, code) {
        const answer = await this.request(frame);
        assert.equal(answer.type, 'error', answer.raw);
        assert.equal(answer.code, code, answer.raw);
        if (this.speaksSentences)
            assert.equal(typeof answer.message, 'string', answer.raw);
        return answer;
    }

    /** The room events seen so far, of one room or of all. */
    events(room) {
        return this.frames.filter((frame) => frame.seq !== undefined && !controls.has(frame.type)
            && (room === undefined || frame.room === room));
    }

    async eventCount(count, room, timeout) {
        await until(() => {
            const enough = this.events(room).length >= count;
            if (!enough && this.closeCode !== undefined)
                throw new Error(`closed with ${this.closeCode} after ${this.events(room).length} of ${count} events`);
            return enough;
        },
            () => `${count} events${room ? ` of ${room}` : ''}, had ${this.events(room).length}: ${this.summary()}`, timeout);
        return this.events(room);
    }

    async end(timeout) {
        return within(this.closed, `the server's close; had ${this.summary()}`, timeout);
    }

    /** Ended with this code, and told so just before. */
    async endsWith(code, timeout) {
        const closed = await this.end(timeout);
        assert.equal(closed.code, code, `closed with ${closed.code} ${closed.reason}; had ${this.summary()}`);
        const last = this.frames.at(-1);
        assert.equal(last?.type, 'disconnect', `no disconnect frame before ${code}; had ${this.summary()}`);
        assert.equal(last.code, code, last.raw);
        assert.equal(typeof last.reason, 'string', last.raw);
        assert.equal(last.reconnect, code >= 4100, last.raw);
        return last;
    }

    async leave() {
        this.ws.close(1000);
        return within(this.closed, 'the close handshake');
    }

    summary() {
        return this.frames.slice(-12).map((frame) => frame.raw?.slice(0, 160)).join(' | ') || 'nothing';
    }
}

/** The refusal of an upgrade: {status, headers, text, json}. */
export async function refusal(server, options) {
    try {
        const client = await Client.open(server, options);
        client.ws.terminate();
    } catch (error) {
        if (error.status !== undefined)
            return error;
        throw error;
    }
    throw new Error('the upgrade was accepted');
}
