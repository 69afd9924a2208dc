// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
// protocol.md, section 3, "The same over SSE and long polling".
import assert from 'node:assert/strict';
import { after } from 'node:test';
import { Client, closeAll } from './lib/client.mjs';
import { EventStream, closeStreams, pollVerbs } from './lib/eventstream.mjs';
import { assertRefusal, eventId, http, inject } from './lib/http.mjs';
import { scenario, startFor } from './lib/scenario.mjs';
import { start } from './lib/server.mjs';
import { token } from './lib/token.mjs';
import { until } from './lib/wait.mjs';

const server = await start({
    fallback: { poll_timeout: '500ms', session_ttl: '2s' },
    limits: { commands_per_second: 1000 },
    namespaces: { open: { membership: 'open', publish: 'token', history_size: 1000 }, tiny: { membership: 'open', history_size: 2 } },
});
const { begin, command, go } = pollVerbs(server);
after(async () => {
    closeAll();
    closeStreams();
    await server.stop();
});

const ticks = (room, count, from = 1) => inject(server,
    Array.from({ length: count }, (_, i) => ({ id: eventId(), type: 'tick', room, data: from + i })));
const range = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

scenario('SSE: welcome with a session, subscribed, events with cursors', async () => {
    const stream = await EventStream.open(server, 'room=open:s1&room=open:s2');
    assert.equal(stream.response.statusCode, 200);
    assert.match(stream.response.headers['content-type'], /^text\/event-stream/);
    assert.match(stream.response.headers['cache-control'] ?? '', /no-cache|no-store/);
    const welcome = await stream.next('welcome');
    assert.equal(stream.messages[0], welcome);
    assert.equal(welcome.frame.type, 'welcome');
    assert.equal(welcome.frame.user_id, 'alice');
    assert.match(welcome.frame.session, /\S{8,}/);
    await until(() => stream.messages.filter((message) => message.event === 'subscribed').length === 2, 'both rooms');
    await ticks('open:s1', 3);
    await ticks('open:s2', 1);
    await until(() => stream.events('open:s1').length === 3 && stream.events('open:s2').length === 1, 'the events');
    for (const message of stream.events('open:s1')) {
        assert.equal(message.event, 'tick');
        assert.ok(message.id);
    }
    stream.close();
});

scenario('SSE: the token in the query, chat_id, refusals', async () => {
    const bearer = token({ rooms: ['chat:sse'] });
    const stream = await EventStream.open(server, `chat_id=sse&token=${bearer}`, { bearer: null });
    const subscribed = await stream.next('subscribed');
    assert.equal(subscribed.frame.chat_id, 'sse');
    stream.close();
    assertRefusal(await http(server, '/sse?room=open:1'), 401);
    assertRefusal(await http(server, '/sse?room=open:1&token=garbage'), 401);
    assertRefusal(await http(server, '/sse?room=open:1', { token: token(), headers: { origin: 'http://evil.example' } }), 403);
    assertRefusal(await http(server, '/sse?room=open%201', { token: token() }), 400);
    assertRefusal(await http(server, '/sse?room=open:1', { method: 'PUT', token: token() }), 405);
});

scenario('SSE: Last-Event-ID resumes every room', async () => {
    const first = await EventStream.open(server, 'room=open:r1&room=open:r2');
    await until(() => first.messages.filter((message) => message.event === 'subscribed').length === 2, 'both rooms');
    await ticks('open:r1', 3);
    await ticks('open:r2', 2);
    await until(() => first.events('open:r1').length === 3 && first.events('open:r2').length === 2, 'the events');
    const { cursor } = first;
    first.close();
    await ticks('open:r1', 2, 4);
    await ticks('open:r2', 1, 3);
    for (const [query, headers] of [['', { 'last-event-id': cursor }], [`&last_event_id=${encodeURIComponent(cursor)}`, {}]]) {
        const second = await EventStream.open(server, `room=open:r1&room=open:r2${query}`, { headers });
        await until(() => second.events('open:r1').length === 2 && second.events('open:r2').length === 1, () => JSON.stringify(second.messages));
        assert.deepEqual(second.events('open:r1').map((message) => message.frame.seq), [4, 5]);
        assert.deepEqual(second.events('open:r2').map((message) => message.frame.seq), [3]);
        for (const message of second.messages.filter((one) => one.event === 'subscribed'))
            assert.equal(message.frame.recovered, true);
        second.close();
    }
});

scenario('SSE: a cursor that is none is not recovered and breaks nothing', async () => {
    await ticks('open:r3', 2);
    for (const id of ['garbage', '{}', 'x'.repeat(2000), '%00', '-1']) {
        const stream = await EventStream.open(server, 'room=open:r3', { headers: { 'last-event-id': id } });
        if (stream.response.statusCode === 200)
            assert.notEqual((await stream.next('subscribed')).frame.recovered, true);
        else
            assert.equal(stream.response.statusCode, 400);
        stream.close();
    }
});

scenario('commands of an SSE session', async () => {
    const bearer = token({ publish: ['open:*'] });
    const stream = await EventStream.open(server, 'room=open:c1', { bearer });
    const { session } = (await stream.next('welcome')).frame;
    const pong = await command(session, { type: 'ping', id: 7 }, { token: bearer });
    assert.equal(pong.status, 200, pong.text);
    assert.equal(pong.json.type, 'pong');
    assert.equal(pong.json.id, 7);
    const published = await command(session, { type: 'publish', room: 'open:c1', data: 1 }, { token: bearer });
    assert.equal(published.json.type, 'published', published.text);
    await until(() => stream.events('open:c1').length === 1, 'the own event');
    const more = await command(session, { type: 'subscribe', room: 'open:c2' }, { token: bearer });
    assert.equal(more.json.type, 'subscribed', more.text);
    await ticks('open:c2', 1);
    await until(() => stream.events('open:c2').length === 1, 'an event of the new room');
    const refused = await command(session, { type: 'subscribe', chat_id: 'no' }, { token: bearer });
    assert.equal(refused.json.code, 'forbidden', refused.text);
    assertRefusal(await command('nobody', { type: 'ping' }), 404);
    const stranger = await command(session, { type: 'ping' }, { token: token({ sub: 'mallory' }) });
    assert.ok([401, 403, 404].includes(stranger.status), 'a session is its user\'s alone');
    stream.close();
});

scenario('long polling: session, frames, hold, 204, end', async () => {
    const first = await begin({ rooms: ['open:p1'] });
    assert.equal(first.status, 200, first.text);
    let { session, cursor } = first.json;
    assert.equal(first.json.frames[0].type, 'welcome');
    assert.equal(first.json.frames.find((frame) => frame.type === 'subscribed')?.room, 'open:p1', first.text);
    const empty = await go(session, cursor);
    assert.equal(empty.status, 204, empty.text);
    const held = go(session, cursor);
    await ticks('open:p1', 2);
    const seen = [];
    let answer = await held;
    for (;;) {
        if (answer.status === 200) {
            seen.push(...answer.json.frames.filter((frame) => frame.type === 'tick'));
            ({ cursor } = answer.json);
        }
        if (seen.length >= 2)
            break;
        answer = await go(session, cursor);
    }
    assert.deepEqual(seen.map((frame) => frame.seq), [1, 2]);
    const gone = await http(server, `/poll?session=${session}`, { method: 'DELETE', token: token() });
    assert.ok([200, 204].includes(gone.status), gone.text);
    assertRefusal(await go(session, cursor), 404, 'not_found');
});

scenario('long polling: frames come again until a later cursor confirms them', async () => {
    const { session, cursor } = (await begin({ rooms: ['open:p2'] })).json;
    await ticks('open:p2', 3);
    const take = async (at) => {
        const answer = await until(async () => {
            const one = await go(session, at);
            return one.status === 200 && one;
        }, 'frames');
        return { cursor: answer.json.cursor, seqs: answer.json.frames.filter((frame) => frame.type === 'tick').map((frame) => frame.seq) };
    };
    const once = await take(cursor);
    const again = await take(cursor);
    assert.deepEqual(again.seqs.slice(0, once.seqs.length), once.seqs);
    await ticks('open:p2', 1, 4);
    const later = await take(again.cursor);
    assert.equal(later.seqs[0], again.seqs.at(-1) + 1);
});

scenario('long polling: an ended session goes on without loss from its cursor', async () => {
    const { session, cursor } = (await begin({ rooms: ['open:p3'] })).json;
    await ticks('open:p3', 2);
    const answer = await until(async () => {
        const one = await go(session, cursor);
        return one.status === 200 && one;
    }, 'frames');
    const seen = answer.json.frames.filter((frame) => frame.type === 'tick').map((frame) => frame.seq);
    await http(server, `/poll?session=${session}`, { method: 'DELETE', token: token() });
    await ticks('open:p3', 3, 3);
    const next = await begin({ rooms: ['open:p3'], cursor: answer.json.cursor });
    assert.equal(next.status, 200, next.text);
    const all = [...seen, ...next.json.frames.filter((frame) => frame.type === 'tick').map((frame) => frame.seq)];
    let at = next.json.cursor;
    while (all.length < 5) {
        const more = await go(next.json.session, at);
        if (more.status === 200) {
            all.push(...more.json.frames.filter((frame) => frame.type === 'tick').map((frame) => frame.seq));
            at = more.json.cursor;
        }
    }
    assert.deepEqual(all, range(1, 5));
});

scenario('long polling: a session that nobody asks for ends', async () => {
    const { session, cursor } = (await begin({ rooms: ['open:p4'] })).json;
    const client = await Client.join(server);
    await until(async () => (await command(session, { type: 'ping' })).status === 404, 'the end of the session', 15_000);
    assertRefusal(await go(session, cursor), 404, 'not_found');
    await client.leave();
});

scenario('long polling: refusals', async () => {
    assertRefusal(await begin({ rooms: ['open:1'] }, { token: undefined }), 401);
    assertRefusal(await begin('{', {}), 400);
    assertRefusal(await begin({ rooms: 'open:1' }), 400);
    assertRefusal(await go('nobody', 'x'), 404, 'not_found');
    const { session, cursor } = (await begin({ rooms: ['open:1'] })).json;
    const stranger = await go(session, cursor, { token: token({ sub: 'mallory' }) });
    assert.ok([401, 403, 404].includes(stranger.status));
});

scenario('both can be switched off', async (t) => {
    const without = await startFor(t, { fallback: { sse: false, long_poll: false } });
    for (const path of ['/sse?room=open:1', '/poll?session=x&cursor=y'])
        assert.equal((await http(without, path, { token: token() })).status, 404, path);
});

scenario('an end is a disconnect frame on SSE too', async (t) => {
    const own = await startFor(t, { namespaces: { open: { membership: 'open' } } });
    const stream = await EventStream.open(own, 'room=open:1');
    await stream.next('subscribed');
    own.signal('SIGTERM');
    assert.equal((await stream.next('disconnect')).frame.code, 4200);
    await until(() => stream.ended, 'the end of the stream');
    assert.equal(await own.exited, 0, own.log);
});
