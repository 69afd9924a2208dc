// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
// Cursors, Last-Event-ID and command bodies that are nearly right, from whoever has a token: refused
// or harmless, and never somebody else's events. CARILLON_FUZZ_SECONDS makes it longer; a failure
// prints the seed that CARILLON_FUZZ_SEED repeats. The parsers by themselves: tests/fuzz.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { after } from 'node:test';
import { closeStreams, pollVerbs } from './lib/eventstream.mjs';
import { createChat, eventId, http, inject } from './lib/http.mjs';
import { scenario } from './lib/scenario.mjs';
import { start } from './lib/server.mjs';
import { token } from './lib/token.mjs';

const seconds = Number(process.env.CARILLON_FUZZ_SECONDS ?? 6);
const seed = Number(process.env.CARILLON_FUZZ_SEED ?? Date.now() % 1e9);
const secret = 'for bob alone';
const server = await start({
    shards: 2,
    fallback: { session_ttl: '1s', poll_timeout: '1s' },
    limits: { commands_per_second: 0, connections_per_user: 0 },
    namespaces: { open: { membership: 'open', publish: 'token', history_size: 100 } },
});
const { begin } = pollVerbs(server);
after(async () => {
    closeStreams();
    await server.stop();
});

/** mulberry32: small, and the same everywhere. */
let state = seed;
function random(below) {
    state = (state + 0x6D2B79F5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
}
const pick = (list) => list[random(list.length)];

/** Bytes of it are changed, lost, repeated, or replaced by a part of something else. */
function mutated(text, others) {
    let bytes = Buffer.from(text);
    for (let i = random(4); i >= 0; --i) {
        const at = random(bytes.length + 1);
        const to = at + random(Math.min(20, bytes.length - at + 1));
        const other = Buffer.from(pick(others));
        const from = random(other.length + 1);
        bytes = Buffer.concat(pick([
            () => [bytes.subarray(0, at), Buffer.from([random(256)]), bytes.subarray(at + 1)],
            () => [bytes.subarray(0, at), bytes.subarray(to)],
            () => [bytes.subarray(0, to), bytes.subarray(at)],
            () => [bytes.subarray(0, at), other.subarray(from, from + random(40)), bytes.subarray(to)],
            () => [bytes.subarray(0, at), Buffer.from(pick(['"', '\\', '{', '[', '\0', '9'.repeat(25), '-1', 'null', '\ud800', 'ü', '\u2028'])), bytes.subarray(at)],
            () => [bytes.subarray(0, at)],
        ])());
    }
    return bytes.subarray(0, 6000);
}

/** What comes of GET /sse in its first moments. */
function stream(path, headers) {
    return new Promise((resolve, reject) => {
        const sent = request({ host: server.host, port: server.port, path, headers, agent: false });
        sent.on('error', reject);
        sent.on('response', (response) => {
            let text = '';
            const done = () => {
                response.destroy();
                resolve({ status: response.statusCode, text });
            };
            response.on('data', (bytes) => { text += bytes; });
            response.on('end', done);
            response.on('error', done);
            setTimeout(done, response.statusCode === 200 ? 15 : 1000).unref();
        });
        sent.end();
    });
}

const residentKb = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.process.pid}/status`, 'utf8'))[1]);

scenario('hostile cursors, Last-Event-ID and command bodies', async (t) => {
    t.diagnostic(`seed ${seed}`);
    await createChat(server, 'bobs', ['bob']);
    for (let i = 0; i < 20; ++i) {
        await inject(server, [{ id: eventId(), type: 'message.sent', chat_id: 'bobs', data: { secret } },
            { id: eventId(), type: 'notification.created', user_id: 'bob', data: { secret } },
            { id: eventId(), type: 'tick', room: 'open:1', data: i }]);
    }
    const bearer = token({ sub: 'alice', publish: ['open:*'] });
    const alice = { authorization: `Bearer ${bearer}` };
    const opened = (user, rooms, cursor) => http(server, '/poll', { method: 'POST', body: { rooms, cursor }, token: token({ sub: user }) });
    const first = (await opened('bob', ['chat:bobs', 'open:1'])).json;
    const second = (await opened('bob', ['open:1', ...Array.from({ length: 100 }, (_, i) => `open:${i}-${'n'.repeat(60)}`)])).json;
    const mine = (await begin({ rooms: ['open:1'] }, { token: bearer })).json;
    const cursors = [first.cursor, second.cursor, mine.cursor];
    assert.ok(cursors.every((cursor) => cursor.length > 10), JSON.stringify(cursors));
    const command = (frame) => JSON.stringify({ session: mine.session, ...frame });
    const bodies = [command({ type: 'subscribe', id: 1, room: 'open:2', since: { epoch: first.frames[1].epoch, seq: 3 } }),
        command({ type: 'publish', id: 'x', room: 'open:1', event: 'said', data: { a: [1, 'ü', null] }, event_id: 'e' }),
        command({ type: 'history', id: 2, room: 'open:1', limit: 5 }), command({ type: 'presence', room: 'open:1' }),
        command({ type: 'unsubscribe', chat_id: 'bobs' }), command({ type: 'auth', token: bearer }), command({ type: 'echo', a: {} }),
        JSON.stringify({ session: first.session, type: 'history', room: 'chat:bobs' })];
    const opens = cursors.map((cursor) => JSON.stringify({ rooms: ['open:1', 'chat:bobs'], chat_ids: ['bobs'], cursor }));
    const all = [...cursors, ...bodies, ...opens];
    const escaped = (bytes) => [...bytes].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
    const tries = [
        () => stream('/sse?room=open:1&chat_id=bobs', { ...alice, 'last-event-id': mutated(pick(cursors), all).toString('latin1').replace(/[^\x20-\x7e\x80-\xff]/g, '') }),
        () => stream(`/sse?room=open:1&last_event_id=${escaped(mutated(pick(cursors), all))}`, alice),
        () => stream(`/sse?${escaped(mutated('room=open:1', all))}&last_event_id=${pick(cursors)}`, alice),
        () => http(server, '/poll', { method: 'POST', headers: alice, body: mutated(pick(opens), all) }),
        () => http(server, '/poll', { method: 'POST', headers: alice, body: { rooms: ['open:1'], cursor: mutated(pick(cursors), all).toString('latin1') } }),
        () => http(server, `/poll?session=${escaped(mutated(mine.session, all))}&cursor=${escaped(mutated(pick(cursors), all))}`, { headers: alice, method: pick(['GET', 'GET', 'DELETE']) }),
        () => http(server, '/command', { method: 'POST', headers: alice, body: mutated(pick(bodies), all) }),
    ];
    const before = residentKb();
    const statuses = new Map();
    let count = 0;
    const end = Date.now() + seconds * 1000;
    await Promise.all(Array.from({ length: 8 }, async () => {
        while (Date.now() < end) {
            const { status, text } = await pick(tries)();
            statuses.set(status, (statuses.get(status) ?? 0) + 1);
            count += 1;
            assert.ok([200, 204, 400, 401, 404, 413, 414, 429, 431].includes(status), `${status} ${text}`);
            assert.ok(!text.includes(secret), `somebody else's: ${text}`);
            if (status >= 400)
                assert.equal(typeof JSON.parse(text).error.code, 'string');
        }
    }));
    t.diagnostic(`${count} requests: ${[...statuses].map(([status, n]) => `${n} × ${status}`).join(', ')}; ${before} → ${residentKb()} kB`);
    assert.ok(count > seconds * 50 && statuses.get(200) > 10 && statuses.get(400) > 10);
    assert.ok(residentKb() < before + 100_000, `${before} → ${residentKb()} kB`);
    // And it still does what it is there for.
    const after = await begin({ rooms: ['open:1'], cursor: mine.cursor }, { token: bearer });
    assert.equal(after.status, 200);
    assert.equal((await http(server, '/healthz')).status, 200);
    assert.match(JSON.stringify((await opened('bob', ['chat:bobs'], first.cursor)).json.frames), /"recovered":true/);
}, seconds * 1000 + 60_000);
