// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
// 2 000 clients in 200 rooms, 10 000 events over HTTP, 100 clients that drop and resume meanwhile:
// every client's list is complete, in order, without doubles.
import assert from 'node:assert/strict';
import { after } from 'node:test';
import { WebSocket } from './lib/client.mjs';
import { eventId, inject } from './lib/http.mjs';
import { scenario } from './lib/scenario.mjs';
import { start } from './lib/server.mjs';
import { token } from './lib/token.mjs';
import { until, within } from './lib/wait.mjs';

const Clients = 2000;
const Rooms = 200;
const PerRoom = 50;
const Droppers = 100;
const Batch = 100;

const server = await start({
    namespaces: { chat: { membership: 'open' } },
    drain: { rate: 5000, timeout: '10s' },
});
after(() => server.stop());

/** Leaner than lib/client.mjs: 2 000 of these share a processor with the server. */
class Member {
    seqs = [];
    payloads = [];
    resumes = 0;
    wrong = [];

    constructor(index) {
        this.index = index;
        this.room = `chat:${index % Rooms}`;
        this.token = token({ sub: `user${index}` });
    }

    /** Resolves once subscribed. `since` is where the last connection ended. */
    connect() {
        const last = this.seqs.length;
        const ws = new WebSocket(`${server.wsUrl}/ws`, { headers: { authorization: `Bearer ${this.token}` } });
        this.ws = ws;
        return new Promise((resolve, reject) => {
            ws.on('open', () => ws.send(JSON.stringify({ type: 'subscribe', room: this.room,
                ...(this.epoch ? { since: { epoch: this.epoch, seq: last } } : {}) })));
            ws.on('error', reject);
            ws.on('unexpected-response', (_, response) => reject(new Error(`refused with ${response.statusCode}`)));
            ws.on('message', (data) => {
                if (this.ws !== ws)
                    return; // of a connection that was dropped
                const frame = JSON.parse(data);
                if (frame.type === 'subscribed') {
                    if (this.epoch && frame.recovered !== true)
                        this.wrong.push(frame);
                    this.epoch = frame.epoch;
                    resolve();
                } else if (frame.type === 'message.new' && frame.room === this.room) {
                    this.seqs.push(frame.seq);
                    this.payloads.push(frame.data.n);
                } else if (frame.type !== 'welcome') {
                    this.wrong.push(frame);
                }
            });
        });
    }

    async resume() {
        const old = this.ws;
        this.ws = undefined;
        old.removeAllListeners('error');
        old.on('error', () => undefined);
        old.terminate();
        ++this.resumes;
        await this.connect();
    }
}

const inGroups = async (items, size, work) => {
    for (let i = 0; i < items.length; i += size)
        await Promise.all(items.slice(i, i + size).map(work));
};

scenario(`${Clients} clients, ${Rooms * PerRoom} events, ${Droppers} resumes`, async (t) => {
    const members = Array.from({ length: Clients }, (_, i) => new Member(i));
    const began = Date.now();
    await within(inGroups(members, 100, (member) => member.connect()), 'all clients to be subscribed', 60_000);
    const connected = Date.now();

    // Each room gets its numbers in order, the rooms take turns.
    const events = Array.from({ length: Rooms * PerRoom }, (_, i) => ({ id: eventId(), type: 'message.sent',
        chat_id: String(i % Rooms), user_id: 'backend', data: { n: Math.floor(i / Rooms) + 1, content: 'x'.repeat(60) } }));
    const droppers = members.filter((member) => member.index % (Clients / Droppers) === 3);
    assert.equal(droppers.length, Droppers);
    const calls = events.length / Batch;
    const resumed = [];
    for (let call = 0; call < calls; ++call) {
        // The 100 drop one after another while events pour in; some of them in the midst of a call.
        resumed.push(droppers[call % Droppers].resume());
        await inject(server, events.slice(call * Batch, (call + 1) * Batch));
    }
    await within(Promise.all(resumed), 'all to have resumed', 30_000);
    const injected = Date.now();
    await until(() => members.every((member) => member.seqs.length >= PerRoom),
        () => `complete lists; ${members.filter((member) => member.seqs.length < PerRoom).length} are short`, 40_000);
    const complete = Date.now();

    const wanted = Array.from({ length: PerRoom }, (_, i) => i + 1);
    for (const member of members) {
        assert.deepEqual(member.seqs, wanted, `numbers of client ${member.index} after ${member.resumes} resumes`);
        assert.deepEqual(member.payloads, wanted, `contents of client ${member.index}`);
        assert.deepEqual(member.wrong, []);
    }
    for (const member of droppers)
        assert.equal(member.resumes, 1);
    t.diagnostic(`connected in ${connected - began} ms, injected in ${injected - connected} ms, complete ${complete - injected} ms later`);
    for (const member of members)
        member.ws.terminate();
}, 120_000);
