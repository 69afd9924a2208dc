// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
import { once } from 'node:events';
import { connect } from 'node:net';
import { connect as secure } from 'node:tls';
import { within } from './wait.mjs';

/** As much of a NATS client as tests need: requests with headers, in order, and their answers. */
export class NatsClient {
    #buffer = Buffer.alloc(0);
    #waiting = new Map();
    #last = 0;

    /** `tls`: of a server that wants it, what it takes. */
    static async open({ host, port }, options = {}, tls = undefined) {
        const client = new NatsClient();
        client.socket = connect(port, host);
        client.socket.on('error', () => {});
        await within(once(client.socket, tls ? 'data' : 'connect'), 'a connection to nats-server'); // its first line is not encrypted
        if (tls) {
            client.socket = secure({ socket: client.socket, ...tls });
            client.socket.on('error', () => {});
            await within(once(client.socket, 'secureConnect'), 'TLS with nats-server');
        }
        client.socket.on('data', (data) => client.#take(data));
        client.socket.write(`CONNECT ${JSON.stringify({ verbose: false, headers: true, no_responders: true, ...options })}\r\nSUB answers.* 1\r\n`);
        return client;
    }

    close() {
        this.socket.destroy();
    }

    /** The answer, as text; `headers` go with it. */
    ask(subject, data = '', headers = {}) {
        const number = ++this.#last;
        const body = Buffer.from(data);
        const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`).join('');
        const head = Buffer.from(lines && `NATS/1.0\r\n${lines}\r\n`);
        this.socket.write(Buffer.concat([Buffer.from(lines ? `HPUB ${subject} answers.${number} ${head.length} ${head.length + body.length}\r\n`
            : `PUB ${subject} answers.${number} ${body.length}\r\n`), head, body, Buffer.from('\r\n')]));
        return within(new Promise((resolve) => { this.#waiting.set(String(number), resolve); }), `an answer to ${subject}`, 20_000);
    }

    /** Of JetStream; what it refuses is an error. */
    async api(verb, data = {}) {
        const answer = JSON.parse(await this.ask(`$JS.API.${verb}`, JSON.stringify(data)));
        if (answer.error)
            throw new Error(`${verb}: ${answer.error.description}`);
        return answer;
    }

    #take(data) {
        this.#buffer = Buffer.concat([this.#buffer, data]);
        for (;;) {
            const end = this.#buffer.indexOf('\r\n');
            if (end < 0)
                return;
            const words = this.#buffer.subarray(0, end).toString().split(' ');
            let size = 0;
            if (words[0] === 'MSG' || words[0] === 'HMSG') {
                size = Number(words.at(-1)) + 2;
                if (this.#buffer.length < end + 2 + size)
                    return;
                const all = this.#buffer.subarray(end + 2, end + size);
                const number = words[1].split('.')[1];
                this.#waiting.get(number)?.(all.subarray(words[0] === 'HMSG' ? Number(words.at(-2)) : 0).toString());
                this.#waiting.delete(number);
            } else if (words[0] === 'PING') {
                this.socket.write('PONG\r\n');
            }
            this.#buffer = this.#buffer.subarray(end + 2 + size);
        }
    }
}
