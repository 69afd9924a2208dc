// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
import { request } from 'node:http';
import { http } from './http.mjs';
import { token } from './token.mjs';
import { until, within } from './wait.mjs';

const streams = new Set();

/** An event stream as the HTML standard reads it: event, data, id. */
export class EventStream {
    messages = [];
    comments = 0;
    ended = false;

    static async open(target, query, { headers = {}, bearer = token() } = {}) {
        const stream = new EventStream();
        await within(new Promise((resolve, reject) => {
            stream.sent = request(`${target.url}/sse?${query}`, { agent: false,
                headers: { accept: 'text/event-stream', ...(bearer ? { authorization: `Bearer ${bearer}` } : {}), ...headers } });
            stream.sent.on('error', reject);
            stream.sent.on('response', (response) => {
                stream.response = response;
                let text = '';
                response.setEncoding('utf8');
                response.on('data', (chunk) => {
                    text = (text + chunk).replaceAll('\r\n', '\n');
                    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
                        stream.#take(text.slice(0, end));
                        text = text.slice(end + 2);
                    }
                });
                response.on('close', () => { stream.ended = true; });
                response.on('error', () => { stream.ended = true; });
                resolve();
            });
            stream.sent.end();
        }), 'the event stream');
        streams.add(stream);
        return stream;
    }

    #take(block) {
        const message = { data: [] };
        for (const line of block.split('\n')) {
            const colon = line.indexOf(':');
            if (colon === 0) {
                this.comments += 1; // the heartbeat
                continue;
            }
            const name = colon < 0 ? line : line.slice(0, colon);
            const value = (colon < 0 ? '' : line.slice(colon + 1)).replace(/^ /, '');
            if (name === 'data')
                message.data.push(value);
            else
                message[name] = value;
        }
        this.retry = message.retry ?? this.retry;
        if (message.data.length > 0)
            this.messages.push({ event: message.event, id: message.id, frame: JSON.parse(message.data.join('\n')) });
    }

    events(room) {
        return this.messages.filter((message) => message.frame.seq !== undefined && message.frame.room === room && message.event !== 'subscribed');
    }

    next(type) {
        return until(() => this.messages.find((message) => message.event === type), () => `${type}; had ${JSON.stringify(this.messages)}`);
    }

    get cursor() {
        return this.messages.findLast((message) => message.id !== undefined)?.id;
    }

    close() {
        this.sent.destroy();
        streams.delete(this);
    }
}

export function closeStreams() {
    for (const stream of streams)
        stream.close();
}

/** The requests of long polling, and of the commands of both fallbacks. */
export const pollVerbs = (server) => ({
    command: (session, frame, options) => http(server, '/command',
        { method: 'POST', body: { session, ...frame }, token: token(), ...options }),
    begin: (body, options) => http(server, '/poll', { method: 'POST', body, token: token(), ...options }),
    go: (session, cursor, options) => http(server,
        `/poll?session=${encodeURIComponent(session)}&cursor=${encodeURIComponent(cursor)}`, { token: token(), ...options }),
});
