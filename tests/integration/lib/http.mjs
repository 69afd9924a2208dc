// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { request as plain } from 'node:http';
import { request as secure } from 'node:https';
import { backend } from './token.mjs';
import { within } from './wait.mjs';

/** One HTTP exchange on a connection of its own: {status, headers, text, json}. */
export function http(server, path, { method = 'GET', headers = {}, body, token, admin = false } = {}) {
    const text = body === undefined || typeof body === 'string' || Buffer.isBuffer(body)
        ? body : JSON.stringify(body);
    const [host, port] = (admin ? server.adminAddress : server.address).split(':');
    const exchange = new Promise((resolve, reject) => {
        const sent = (server.secure && !admin ? secure : plain)({
            host, port, path, method, agent: false, rejectUnauthorized: false,
            headers: {
                ...(token ? { authorization: `Bearer ${token}` } : {}),
                ...(text === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
                ...headers,
            },
        });
        sent.on('response', (response) => {
            const chunks = [];
            response.on('data', (chunk) => chunks.push(chunk));
            response.on('error', reject);
            response.on('end', () => {
                const answer = { status: response.statusCode, headers: response.headers,
                    text: Buffer.concat(chunks).toString('utf8') };
                try {
                    answer.json = JSON.parse(answer.text);
                } catch {
                    answer.json = undefined;
                }
                resolve(answer);
            });
        });
        sent.on('upgrade', (response, socket) => {
            socket.destroy();
            resolve({ status: response.statusCode, headers: response.headers, text: '' });
        });
        sent.on('error', reject);
        sent.end(text);
    });
    return within(exchange, `${method} ${path}`);
}

/** What the contract says about every refusal before the upgrade. */
export function assertRefusal(answer, status, code) {
    assert.equal(answer.status, status, answer.text);
    assert.match(answer.headers['content-type'] ?? '', /^application\/json/);
    assert.equal(typeof answer.json?.error?.code, 'string', answer.text);
    assert.equal(typeof answer.json.error.message, 'string', answer.text);
    if (code)
        assert.equal(answer.json.error.code, code);
}

export const post = (server, events, options = {}) => http(server, '/api/v1/events',
    { method: 'POST', body: events, token: backend(), ...options });

/** Injects and insists on 200. Returns the results. */
export async function inject(server, events, options) {
    const answer = await post(server, events, options);
    assert.equal(answer.status, 200, answer.text);
    assert.equal(answer.json.accepted, Array.isArray(events) ? events.length : 1, answer.text);
    return answer.json.results;
}

let counter = 0;
export const eventId = () => `evt-${process.pid}-${++counter}`;

export const message = (chatId, content, extra = {}) => ({
    id: eventId(), type: 'message.sent', chat_id: chatId, user_id: 'backend',
    occurred_at: '2026-01-15T10:30:00Z',
    data: { id: `m-${content}`, content: String(content), sender_id: 'backend', created_at: '2026-01-15T10:30:00Z' },
    ...extra,
});

/** Lets `members` into a chat, in the one call that the contract has for it. */
export const createChat = (server, chatId, members, options) => inject(server,
    { id: eventId(), type: 'chat.created', chat_id: chatId, members, data: { members } }, options);

export const addMember = (server, chatId, userId, options) => inject(server,
    { id: eventId(), type: 'chat.member_added', chat_id: chatId, user_id: userId, data: { user_id: userId } }, options);

export const removeMember = (server, chatId, userId, options) => inject(server,
    { id: eventId(), type: 'chat.member_removed', chat_id: chatId, user_id: userId, data: { user_id: userId } }, options);
