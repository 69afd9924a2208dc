// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
// What docs/protocol.md adds to the contract for SSE and long polling: browsers, limits, policies,
// cursors and ends. Three shards, so that most requests meet their session on another thread.
import assert from 'node:assert/strict';
import { after } from 'node:test';
import { closeAll } from './lib/client.mjs';
import { EventStream, closeStreams, pollVerbs } from './lib/eventstream.mjs';
import { assertRefusal, eventId, http, inject } from './lib/http.mjs';
import { scenario, startFor } from './lib/scenario.mjs';
import { start } from './lib/server.mjs';
import { token } from './lib/token.mjs';
import { until } from './lib/wait.mjs';

const page = 'https://app.example.com';
const server = await start({
    shards: 3,
    websocket: { allowed_origins: [page], ping_interval: '400ms', max_message_size: 4096 },
    http: { max_body_size: 8 << 20 },
    fallback: { poll_timeout: '5s', session_ttl: '10s' },
    limits: { commands_per_second: 1000, outbox_bytes: 200_000, rooms_per_connection: 4 },
    namespaces: {
        open: { membership: 'open', publish: 'token', history_size: 2000 },
        newest: { membership: 'open', history_size: 2000, on_slow: 'drop_newest' },
        strict: { membership: 'open', history_size: 2000, on_slow: 'disconnect' },
    },
});
const { begin, command, go } = pollVerbs(server);
after(async () => {
    closeAll();
    closeStreams();
    await server.stop();
});

const ticks = (room, count, from = 1, pad = '') => inject(server,
    Array.from({ length: count }, (_, i) => ({ id: eventId(), type: 'tick', room, data: pad ? { n: from + i, pad } : from + i })));
const range = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
const tickSeqs = (frames) => frames.filter((frame) => frame.type === 'tick').map((frame) => frame.seq);

scenario('a page of an allowed origin may read the answers, others get none', async () => {
    const origin = { origin: page };
    for (const [path, methods] of [['/poll', /POST.*DELETE/], ['/command', /POST/], ['/sse', /GET/]]) {
        const preflight = await http(server, path, { method: 'OPTIONS',
            headers: { ...origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' } });
        assert.equal(preflight.status, 204, path);
        assert.equal(preflight.headers['access-control-allow-origin'], page);
        assert.match(preflight.headers['access-control-allow-methods'], methods);
        assert.match(preflight.headers['access-control-allow-headers'], /authorization.*content-type/i);
        assertRefusal(await http(server, path, { method: 'OPTIONS', headers: { origin: 'https://evil.example' } }), 403);
    }
    const session = await begin({ rooms: ['open:cors'] }, { headers: origin });
    assert.equal(session.headers['access-control-allow-origin'], page);
    assert.equal(session.headers.vary, 'Origin');
    const refusal = await begin({ rooms: [1] }, { headers: origin });
    assertRefusal(refusal, 400);
    assert.equal(refusal.headers['access-control-allow-origin'], page, 'a page may read why');
    const unknown = await command('nobody', { type: 'ping' }, { headers: origin });
    assertRefusal(unknown, 404, 'not_found');
    assert.equal(unknown.headers['access-control-allow-origin'], page);
    assertRefusal(await begin({ rooms: ['open:cors'] }, { headers: { origin: 'https://evil.example' } }), 403);
    assert.equal((await begin({ rooms: [] })).headers['access-control-allow-origin'], undefined);
    const stream = await EventStream.open(server, 'room=open:cors', { headers: origin });
    assert.equal(stream.response.headers['access-control-allow-origin'], page);
    assert.equal(stream.response.headers['x-accel-buffering'], 'no');
    stream.close();
});

scenario('SSE: comments keep an idle stream alive, a retry is there from the start', async () => {
    const stream = await EventStream.open(server, 'room=open:idle');
    assert.match(await until(() => stream.retry, 'retry'), /^\d+$/);
    await until(() => stream.comments >= 3, 'three comments');
    stream.close();
});

scenario('SSE: line breaks in data', async () => {
    const stream = await EventStream.open(server, 'room=open:breaks');
    await stream.next('subscribed');
    const body = `{"id":"${eventId()}","type":"tick","room":"open:breaks","data":{"a":\n1,\r\n"b"\r:\n\n"x\\ny"}}`;
    assert.equal((await inject(server, body)).length, 1);
    const { frame } = await stream.next('tick');
    assert.deepEqual(frame.data, { a: 1, b: 'x\ny' });
    stream.close();
});

scenario('a stream resumes the user room and the rooms that came by command', async () => {
    const bearer = token({ sub: 'resumer' });
    const as = { bearer };
    const first = await EventStream.open(server, 'room=open:u1', as);
    const { session } = (await first.next('welcome')).frame;
    assert.equal((await command(session, { type: 'subscribe', room: 'open:u2' }, { token: bearer })).json.type, 'subscribed');
    const notify = (n) => ({ id: eventId(), type: 'notification.created', user_id: 'resumer', data: n });
    await inject(server, notify(1));
    await ticks('open:u2', 1);
    await until(() => first.events('user:resumer').length === 1 && first.events('open:u2').length === 1, 'the events');
    const { cursor } = first;
    first.close();
    await inject(server, [notify(2), notify(3)]);
    await ticks('open:u2', 2, 2);
    const second = await EventStream.open(server, 'room=open:u1', { ...as, headers: { 'last-event-id': cursor } });
    await until(() => second.events('user:resumer').length === 2 && second.events('open:u2').length === 2,
        () => JSON.stringify(second.messages));
    assert.deepEqual(second.events('user:resumer').map((message) => message.frame.data), [2, 3]);
    assert.deepEqual(second.events('open:u2').map((message) => message.frame.seq), [2, 3]);
    const subscribed = second.messages.filter((message) => message.event === 'subscribed');
    assert.deepEqual(subscribed.map((message) => message.frame.room).sort(), ['open:u1', 'open:u2', 'user:resumer']);
    assert.ok(subscribed.every((message) => message.frame.recovered === true));
    // A stream that broke right behind its welcome has moved nothing.
    const third = await EventStream.open(server, 'room=open:u1', { ...as, headers: { 'last-event-id': second.messages[0].id } });
    await until(() => third.events('user:resumer').length === 2 && third.events('open:u2').length === 2,
        () => JSON.stringify(third.messages));
    second.close();
    third.close();
});

scenario('SSE: too slow is told by gaps, and the cursor stands behind them', async () => {
    const stream = await EventStream.open(server, 'room=newest:slow');
    await stream.next('subscribed');
    stream.response.pause();
    const pad = 'x'.repeat(30_000);
    for (let i = 1; i <= 600; i += 50)
        await ticks('newest:slow', 50, i, pad);
    stream.response.resume();
    const fate = () => stream.messages.filter((message) => message.frame.room === 'newest:slow' && message.event !== 'subscribed')
        .flatMap(({ frame }) => (frame.type === 'gap' ? range(frame.from_seq, frame.to_seq) : [frame.seq]));
    await until(() => fate().length >= 600, () => `all of 600; had ${fate().length}`);
    assert.deepEqual(fate(), range(1, 600), 'each is delivered or reported, once and in order');
    assert.ok(stream.messages.some((message) => message.event === 'gap'), 'the test must make a gap');
    const { cursor } = stream;
    stream.close();
    await ticks('newest:slow', 1, 601);
    const next = await EventStream.open(server, 'room=newest:slow', { headers: { 'last-event-id': cursor } });
    await until(() => next.events('newest:slow').length > 0, 'what came after');
    assert.deepEqual(next.events('newest:slow').map((message) => message.frame.seq), [601]);
    next.close();
});

scenario('SSE: too slow where nothing may be dropped ends with 4101, and resumes', async () => {
    const stream = await EventStream.open(server, 'room=strict:slow');
    await stream.next('subscribed');
    stream.response.pause();
    const pad = 'x'.repeat(30_000);
    for (let i = 1; i <= 600; i += 50)
        await ticks('strict:slow', 50, i, pad);
    stream.response.resume();
    assert.equal((await stream.next('disconnect')).frame.code, 4101);
    await until(() => stream.ended, 'the end');
    const seen = stream.events('strict:slow').map((message) => message.frame.seq);
    const next = await EventStream.open(server, 'room=strict:slow', { headers: { 'last-event-id': stream.cursor } });
    await until(() => next.events('strict:slow').length === 600 - seen.length, () => `the rest; had ${next.events('strict:slow').length}`);
    assert.deepEqual([...seen, ...next.events('strict:slow').map((message) => message.frame.seq)], range(1, 600));
    next.close();
});

scenario('commands: ids, errors and limits', async () => {
    const bearer = token({ publish: ['open:*'] });
    const { session } = (await begin({ rooms: ['open:cmd'] }, { token: bearer })).json;
    const send = (frame) => command(session, frame, { token: bearer });
    assert.ok(!('id' in (await send({ type: 'ping' })).json), 'no id in, no id out');
    for (const id of [0, -5, 'x', 'a"b', '#1'])
        assert.equal((await send({ type: 'ping', id })).json.id, id);
    const many = await Promise.all(range(1, 30).map((id) => send({ type: 'publish', room: 'open:cmd', data: id, id })));
    assert.deepEqual(many.map((answer) => answer.json.id), range(1, 30), 'each its own answer');
    assert.deepEqual(many.map((answer) => answer.json.seq).sort((a, b) => a - b), range(1, 30));
    assert.equal((await send({ type: 'publish', room: 'open:cmd', data: 31, ack: false })).json.type, 'published', 'a request has an answer');
    const unknown = await send({ type: 'nonsense', id: 3 });
    assert.equal(unknown.status, 200);
    assert.deepEqual([unknown.json.type, unknown.json.code, unknown.json.id], ['error', 'unknown_type', 3]);
    assert.equal((await send({ type: 'subscribe', room: 'open:cmd' })).json.code, 'already_subscribed');
    assert.equal((await send({ type: 'unsubscribe', room: 'open:cmd' })).json.type, 'unsubscribed');
    assertRefusal(await http(server, '/command', { method: 'POST', body: '{', token: bearer }), 400);
    assertRefusal(await http(server, '/command', { method: 'POST', body: { type: 'ping' }, token: bearer }), 400);
    assertRefusal(await http(server, '/command', { method: 'GET', token: bearer }), 405);
    assertRefusal(await send({ type: 'echo', pad: 'x'.repeat(5000) }), 413, 'too_large');
    assertRefusal(await http(server, '/command', { method: 'POST', body: { session, type: 'ping' } }), 401);
    for (const forged of [`${session.split('.')[0]}.${'0'.repeat(32)}`, session.split('.')[0], `cffffffffffffffff.${'0'.repeat(32)}`, '.', ''])
        assertRefusal(await command(forged, { type: 'ping' }, { token: bearer }), 404, 'not_found');
    assertRefusal(await send({ type: 'ping' }) && await command(session, { type: 'ping' }, { token: token({ tenant: 'other' }) }), 404);
    for (let i = 0; i < 12; ++i)
        assert.equal((await send({ type: 'nonsense' })).json.code, 'unknown_type');
    assert.equal((await send({ type: 'ping' })).json.type, 'pong', 'an error about a command ends nothing');
});

scenario('as many rooms as a connection may have', async () => {
    const rooms = range(1, 4).map((n) => `open:l${n}`);
    const full = await begin({ rooms });
    assert.equal(full.json.frames.filter((frame) => frame.type === 'subscribed').length, 4);
    assertRefusal(await begin({ rooms: range(1, 40).map((n) => `open:l${n}`) }), 400);
    assertRefusal(await http(server, `/sse?${range(1, 40).map((n) => `room=open:l${n}`).join('&')}`, { token: token() }), 400);
    const more = await command(full.json.session, { type: 'subscribe', room: 'open:l5' });
    assert.equal(more.json.code, 'limit_exceeded', more.text);
    const twice = await begin({ rooms: ['open:l1', 'open:l1'], chat_ids: ['secret'] });
    assert.deepEqual(twice.json.frames.map((frame) => frame.type).sort(), ['error', 'subscribed', 'welcome']);
    assert.equal(twice.json.frames.find((frame) => frame.type === 'error').code, 'forbidden');
});

scenario('long polling: a second request ends the first', async () => {
    const { session, cursor } = (await begin({ rooms: ['open:second'] })).json;
    const first = go(session, cursor);
    const second = go(session, cursor);
    // They come on two connections, so either may be the first.
    assert.equal((await Promise.race([first, second])).status, 204);
    await ticks('open:second', 1);
    const answers = await Promise.all([first, second]);
    assert.deepEqual(answers.map((answer) => answer.status).sort(), [200, 204]);
    const gone = go(session, cursor);
    assert.equal((await http(server, `/poll?session=${session}`, { method: 'DELETE', token: token() })).status, 204);
    assert.ok([200, 404].includes((await gone).status));
    assertRefusal(await http(server, `/poll?session=${session}`, { method: 'DELETE', token: token() }), 404, 'not_found');
});

scenario('long polling: batches are bounded, cursors confirm in order', async () => {
    const opened = (await begin({ rooms: ['open:batch'] })).json;
    await ticks('open:batch', 700);
    const seen = [];
    const cursors = [opened.cursor];
    while (seen.length < 700) {
        const answer = await go(opened.session, cursors.at(-1));
        assert.equal(answer.status, 200, answer.text);
        assert.ok(answer.json.frames.length <= 256);
        seen.push(...tickSeqs(answer.json.frames));
        cursors.push(answer.json.cursor);
    }
    assert.deepEqual(seen, range(1, 700));
    const held = go(opened.session, cursors.at(-1)); // confirms all
    await ticks('open:batch', 1, 701);
    assert.deepEqual(tickSeqs((await held).json.frames), [701]);
    assertRefusal(await go(opened.session, cursors[1]), 404, 'not_found');
    assertRefusal(await go(opened.session, 'garbage'), 400, 'bad_request');
    // What an old cursor cannot confirm any more, a new session makes good.
    const again = (await begin({ rooms: ['open:batch'], cursor: cursors[1] })).json;
    const rest = tickSeqs(again.frames);
    for (let at = again.cursor; rest.at(-1) !== 701;) {
        const answer = await go(again.session, at);
        rest.push(...tickSeqs(answer.json.frames));
        at = answer.json.cursor;
    }
    const from = seen.indexOf(rest[0]);
    assert.deepEqual(rest, range(from + 1, 701));
});

scenario('long polling: a cursor that is none is not recovered', async () => {
    await ticks('open:none', 1);
    const answer = await begin({ rooms: ['open:none'], cursor: 'garbage' });
    assert.equal(answer.json.frames.find((frame) => frame.type === 'subscribed').recovered, false);
});

scenario('an end is the last frame of the last batch', async () => {
    const bearer = token({ sub: 'short', exp: Math.floor(Date.now() / 1000) + 2 });
    const { session, cursor } = (await begin({ rooms: ['open:end'] }, { token: bearer })).json;
    const stream = await EventStream.open(server, 'room=open:end', { bearer });
    let at = cursor;
    const frames = [];
    while (!frames.some((frame) => frame.type === 'disconnect')) {
        const answer = await go(session, at, { token: bearer });
        assert.ok([200, 204].includes(answer.status), answer.text);
        if (answer.status === 200) {
            frames.push(...answer.json.frames);
            at = answer.json.cursor;
        }
    }
    assert.equal(frames.at(-1).code, 4004);
    assert.equal((await stream.next('disconnect')).frame.code, 4004);
    await until(() => stream.ended, 'the end of the stream');
    assertRefusal(await go(session, at, { token: token({ sub: 'short' }) }), 404, 'not_found');
});

scenario('a drain ends polls that wait, with 4200', async (t) => {
    const own = await startFor(t, { shards: 2, namespaces: { open: { membership: 'open' } }, fallback: { poll_timeout: '20s' } });
    const verbs = pollVerbs(own);
    const sessions = await Promise.all(range(1, 6).map(() => verbs.begin({ rooms: ['open:1'] })));
    const held = sessions.map(({ json }) => verbs.go(json.session, json.cursor));
    const streams = await Promise.all(range(1, 3).map(() => EventStream.open(own, 'room=open:1')));
    const open = async (transport) => [...(await http(own, '/metrics')).text.matchAll(/^carillon_connections\{(.*)\} (\d+)$/gm)]
        .filter(([, labels]) => labels.includes(`transport="${transport}"`)).reduce((sum, [, , count]) => sum + Number(count), 0);
    await until(async () => await open('long_poll') === 6 && await open('sse') === 3, 'all of them in the metrics');
    own.signal('SIGTERM');
    for (const answer of await Promise.all(held)) {
        assert.equal(answer.status, 200, answer.text);
        const last = answer.json.frames.at(-1);
        assert.deepEqual([last.type, last.code], ['disconnect', 4200]);
        assert.ok(last.retry_after_ms > 0);
    }
    for (const stream of streams) {
        const { frame } = await stream.next('disconnect');
        assert.equal(frame.code, 4200);
        assert.equal(Number(stream.retry), frame.retry_after_ms, 'EventSource comes back when it is told to');
        await until(() => stream.ended, 'the end');
    }
    assert.equal(await own.exited, 0, own.log);
});
