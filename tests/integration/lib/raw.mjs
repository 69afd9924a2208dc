// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import { token as mint } from './token.mjs';
import { until, within } from './wait.mjs';

export const Opcode = { Continuation: 0, Text: 1, Binary: 2, Close: 8, Ping: 9, Pong: 10 };

/** RFC 6455, section 5.2: one client frame; every field may be set wrong on purpose. */
export function frame(opcode, payload = Buffer.alloc(0), { fin = true, rsv = 0, masked = true, length, lengthBytes } = {}) {
    const data = Buffer.isBuffer(payload) ? payload : Buffer.from(payload, 'utf8');
    const announced = BigInt(length ?? data.length);
    const size = lengthBytes ?? (announced < 126n ? 0 : announced < 65536n ? 2 : 8);
    const head = Buffer.alloc(2 + size);
    head[0] = (fin ? 0x80 : 0) | (rsv << 4) | opcode;
    head[1] = (masked ? 0x80 : 0) | (size === 0 ? Number(announced) : size === 2 ? 126 : 127);
    if (size === 2)
        head.writeUInt16BE(Number(announced), 2);
    if (size === 8)
        head.writeBigUInt64BE(announced, 2);
    if (!masked)
        return Buffer.concat([head, data]);
    const mask = randomBytes(4);
    const body = Buffer.from(data);
    for (let i = 0; i < body.length; ++i)
        body[i] ^= mask[i & 3];
    return Buffer.concat([head, mask, body]);
}

export function closeFrame(code, reason = '', options) {
    const text = Buffer.isBuffer(reason) ? reason : Buffer.from(reason, 'utf8');
    const payload = Buffer.alloc(2 + text.length);
    payload.writeUInt16BE(code);
    text.copy(payload, 2);
    return frame(Opcode.Close, payload, options);
}

/** Bytes over TCP, for what no well-behaved client would send. Parses the server's frames. */
export class RawSocket {
    bytes = Buffer.alloc(0);
    frames = [];
    ended = false;

    constructor(socket) {
        this.socket = socket;
        this.#upgraded = false;
        socket.on('data', (chunk) => {
            this.bytes = Buffer.concat([this.bytes, chunk]);
            if (this.#upgraded)
                this.#parse();
        });
        socket.on('end', () => { this.ended = true; });
        socket.on('close', () => { this.ended = true; });
        socket.on('error', (error) => {
            this.error = error;
            this.ended = true;
        });
    }

    #upgraded;

    static async connect(server, { admin = false } = {}) {
        const [host, port] = (admin ? server.adminAddress : server.address).split(':');
        const socket = connect({ host, port: Number(port), noDelay: true });
        const raw = new RawSocket(socket);
        await within(new Promise((resolve, reject) => {
            socket.once('connect', resolve);
            socket.once('error', reject);
        }), 'the TCP connection');
        return raw;
    }

    /** Connects and does the handshake; `answer` keeps the head of the 101. */
    static async upgrade(server, { path = '/echo', claims, token, headers = {} } = {}) {
        const raw = await RawSocket.connect(server);
        const key = randomBytes(16).toString('base64');
        const lines = Object.entries({ host: server.address, upgrade: 'websocket', connection: 'Upgrade',
            'sec-websocket-key': key, 'sec-websocket-version': '13',
            authorization: `Bearer ${token ?? mint(claims)}`, ...headers })
            .filter(([, value]) => value !== undefined).map(([name, value]) => `${name}: ${value}\r\n`).join('');
        raw.write(`GET ${path} HTTP/1.1\r\n${lines}\r\n`);
        raw.answer = await raw.head();
        assert.equal(raw.answer.status, 101, raw.answer.text);
        assert.equal(raw.answer.headers['sec-websocket-accept'],
            createHash('sha1').update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64'));
        raw.#upgraded = true;
        raw.#parse();
        return raw;
    }

    write(data) {
        if (!this.socket.destroyed)
            this.socket.write(data);
    }

    /** Takes one HTTP head off the stream. */
    async head() {
        const end = await until(() => {
            const at = this.bytes.indexOf('\r\n\r\n');
            if (at < 0 && this.ended)
                throw new Error(`ended without an answer: ${this.error ?? ''} ${this.bytes.toString('latin1')}`);
            return at < 0 ? 0 : at + 4;
        }, 'an HTTP answer');
        const text = this.bytes.subarray(0, end).toString('latin1');
        this.bytes = this.bytes.subarray(end);
        const [status, ...lines] = text.trimEnd().split('\r\n');
        const headers = Object.fromEntries(lines.map((line) => {
            const colon = line.indexOf(':');
            return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
        }));
        return { status: Number(status.split(' ')[1]), headers, text };
    }

    /** One HTTP answer with its body. */
    async response() {
        const head = await this.head();
        const length = Number(head.headers['content-length'] ?? 0);
        await until(() => this.bytes.length >= length || this.ended, 'the body of the answer');
        const text = this.bytes.subarray(0, length).toString('utf8');
        this.bytes = this.bytes.subarray(length);
        return { ...head, text, json: text.startsWith('{') ? JSON.parse(text) : undefined };
    }

    #parse() {
        for (;;) {
            if (this.bytes.length < 2)
                return;
            assert.equal(this.bytes[1] & 0x80, 0, 'a server must not mask');
            let length = this.bytes[1] & 0x7f;
            let head = 2;
            if (length === 126) {
                if (this.bytes.length < 4)
                    return;
                length = this.bytes.readUInt16BE(2);
                assert.ok(length > 125, 'length not minimal');
                head = 4;
            } else if (length === 127) {
                if (this.bytes.length < 10)
                    return;
                length = Number(this.bytes.readBigUInt64BE(2));
                assert.ok(length > 65535, 'length not minimal');
                head = 10;
            }
            if (this.bytes.length < head + length)
                return;
            this.frames.push({ fin: Boolean(this.bytes[0] & 0x80), rsv: (this.bytes[0] >> 4) & 7,
                opcode: this.bytes[0] & 0x0f, payload: Buffer.from(this.bytes.subarray(head, head + length)) });
            this.bytes = this.bytes.subarray(head + length);
        }
    }

    /** The n-th frame of the server (from 0). */
    async frame(index, timeout) {
        return until(() => {
            if (this.frames.length <= index && this.ended)
                throw new Error(`ended after ${this.frames.length} frames: ${this.summary()}`);
            return this.frames[index];
        }, () => `frame ${index}, have ${this.summary()}`, timeout);
    }

    async end(timeout) {
        await until(() => this.ended, () => `the end of the connection, have ${this.summary()}`, timeout);
    }

    /** The close frame, then the end of TCP from the server's side. Returns its code (1005: none). */
    async closeCode(timeout) {
        const close = await until(() => {
            const found = this.frames.find((one) => one.opcode === Opcode.Close);
            if (!found && this.ended)
                throw new Error(`ended without a close frame: ${this.error ?? ''} ${this.summary()}`);
            return found;
        }, () => `a close frame, have ${this.summary()}`, timeout);
        assert.equal(this.frames.at(-1), close, 'nothing may follow a close frame');
        return close.payload.length >= 2 ? close.payload.readUInt16BE(0) : 1005;
    }

    /** Fails as RFC 6455, section 7.1.7 wants: a close frame with this code, then TCP ends. */
    async failsWith(code) {
        assert.equal(await this.closeCode(), code, this.summary());
        this.write(frame(Opcode.Close, this.frames.at(-1).payload.subarray(0, 2)));
        await this.end();
    }

    summary() {
        return this.frames.slice(-5).map((one) => `[${one.opcode}${one.fin ? '' : ' …'}] `
            + (one.opcode === Opcode.Close ? `close ${one.payload.length >= 2 ? one.payload.readUInt16BE(0) : ''}`
                : one.payload.subarray(0, 60).toString('latin1'))).join(' | ') || 'nothing';
    }

    destroy() {
        this.socket.destroy();
    }
}
