// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
// The whole client on fake transports and a fake clock.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FakeWorld, event, range } from './fake.mjs';

async function connected(options, ...rooms) {
    const world = new FakeWorld();
    const client = world.client(options);
    const names = rooms.map((name) => client.subscribe(name));
    await world.settle();
    await world.welcome();
    await world.answer('unsubscribe', { type: 'unsubscribed' });
    await world.enter('user:alice');
    for (const name of rooms)
        await world.enter(name);
    return { world, client, rooms: names };
}

const watch = (room, type = 'tick') => {
    const seen = [];
    room.on(type, (frame) => seen.push(frame.seq ?? frame));
    return seen;
};

test('connect, subscribe, events', async () => {
    const { world, client, rooms: [room] } = await connected({}, 'open:1');
    const seen = watch(room);
    const mine = watch(client.user, 'notification.new');
    assert.deepEqual([client.state, client.transport, client.userId], ['connected', 'websocket', 'alice']);
    assert.equal(room.state, 'subscribed');
    assert.equal((await room.ready).seq, 0);
    await client.user.ready;
    [1, 2, 2, 4, 3].forEach((seq) => world.link.frame(event('open:1', seq)));
    world.link.frame(event('user:alice', 1, 'notification.new'));
    world.link.frame(event('open:unknown', 1));
    assert.deepEqual(seen, [1, 2, 3, 4]);
    assert.deepEqual(mine, [1]);
    assert.equal(client.subscribe('open:1'), room);
    assert.equal(client.subscribe('42').name, 'chat:42');
    assert.equal(world.link.sent.at(-1).room, 'chat:42');
});

test('the close-code table decides what follows', async () => {
    for (const [code, state, delay] of [[1006, 'waiting', 500], [4100, 'waiting', 500], [4101, 'waiting', 500], [4200, 'waiting', 777],
        [1000, 'closed'], [1008, 'closed'], [4005, 'closed'], [4006, 'closed'], [4002, 'closed'], [4004, 'closed']]) {
        const { world, client } = await connected();
        const states = watch(client, 'state');
        const ends = watch(client, 'closed');
        if (code >= 4000)
            world.link.frame({ type: 'disconnect', code, reason: 'because', reconnect: code >= 4100, retry_after_ms: code === 4200 ? 777 : 0 });
        world.link.end({ code, reason: 'because' });
        await world.settle();
        assert.equal(client.state, state, String(code));
        assert.equal(states[0].delay, delay, String(code));
        assert.deepEqual(ends.map((end) => [end.code, end.reason]), state === 'closed' ? [[code, 'because']] : []);
        await world.advance(60_000);
        assert.equal(world.links.length > 1, state === 'waiting', String(code));
    }
});

test('backoff doubles while nothing works, and begins anew after a connection that lasted', async () => {
    const world = new FakeWorld();
    const client = world.client({ transports: ['poll'] });
    const delays = [];
    client.on('state', ({ state, delay }) => state === 'waiting' && delays.push(delay));
    await world.settle();
    for (let i = 0; i < 8; ++i) {
        world.link.end({ code: 1006, isUnreachable: true });
        await world.settle();
        await world.advance(delays.at(-1));
    }
    assert.deepEqual(delays, [500, 1000, 2000, 4000, 8000, 15_000, 15_000, 15_000]);
    await world.welcome();
    world.link.end({ code: 1006 });
    await world.settle();
    assert.equal(delays.at(-1), 15_000, 'a door that opens and shuts');
    await world.advance(15_000);
    await world.welcome();
    await world.advance(1500);
    world.link.end({ code: 1006 });
    await world.settle();
    assert.equal(delays.at(-1), 500);
});

test('resubscribes with since; misses nothing, doubles nothing', async () => {
    const { world, client, rooms: [one, two] } = await connected({}, 'open:1', 'open:2');
    const seen = watch(one);
    range(1, 5).forEach((seq) => world.link.frame(event('open:1', seq)));
    world.link.end({ code: 1006 });
    await world.advance(500);
    assert.equal(one.state, 'pending');
    await world.welcome();
    const sent = await world.enter('open:1', { seq: 8, recovered: true });
    assert.deepEqual(sent.since, { epoch: 'e', seq: 5 });
    assert.deepEqual((await world.enter('open:2', { recovered: true })).since, { epoch: 'e', seq: 0 });
    range(4, 9).forEach((seq) => world.link.frame(event('open:1', seq)));
    assert.deepEqual(seen, range(1, 9));
    assert.equal(two.state, 'subscribed');
    assert.equal(client.state, 'connected');
});

test('what cannot be recovered is a gap: on the room, on the client, in onGap', async () => {
    const gaps = [];
    const { world, client, rooms: [room] } = await connected({ onGap: (gap) => gaps.push(gap) }, 'open:1');
    const onRoom = watch(room, 'gap');
    const seen = watch(room);
    world.link.frame(event('open:1', 1));
    world.link.end({ code: 1006 });
    await world.advance(500);
    await world.welcome();
    await world.enter('open:1', { epoch: 'f', seq: 3, recovered: false });
    world.link.frame(event('open:1', 4));
    world.link.frame({ type: 'gap', room: 'open:1', from_seq: 5, to_seq: 6, reason: 'latest' });
    world.link.frame(event('open:1', 7));
    assert.deepEqual(seen, [1, 4, 7]);
    assert.deepEqual(gaps.map(({ room: name, from_seq, to_seq, reason }) => [name, from_seq, to_seq, reason]),
        [['open:1', 2, null, 'not_recovered'], ['open:1', 5, 6, 'latest']]);
    assert.deepEqual(onRoom, gaps);
    assert.ok(client);
});

test('the user room is resumed as well', async () => {
    const { world, client } = await connected();
    const seen = watch(client.user);
    world.link.frame(event('user:alice', 1));
    world.link.end({ code: 1006 });
    await world.advance(500);
    await world.welcome();
    world.link.frame(event('user:alice', 4)); // live, before the room is entered anew
    await world.answer('unsubscribe', { type: 'unsubscribed' });
    assert.deepEqual((await world.enter('user:alice', { seq: 4, recovered: true })).since, { epoch: 'e', seq: 1 });
    range(2, 4).forEach((seq) => world.link.frame(event('user:alice', seq)));
    assert.deepEqual(seen, [1, 2, 3, 4]);
});

test('a hole that nobody announced: the room is entered anew from there, then it is a gap', async () => {
    const { world, rooms: [room] } = await connected({}, 'open:1');
    const seen = watch(room);
    const gaps = watch(room, 'gap');
    [1, 4].forEach((seq) => world.link.frame(event('open:1', seq)));
    await world.advance(5000);
    await world.answer('unsubscribe', { type: 'unsubscribed' });
    assert.deepEqual((await world.enter('open:1', { seq: 4, recovered: true })).since, { epoch: 'e', seq: 1 });
    world.link.frame(event('open:1', 4));
    await world.advance(5000);
    assert.deepEqual(gaps.map(({ from_seq, to_seq, reason }) => [from_seq, to_seq, reason]), [[2, 3, 'lost']]);
    assert.deepEqual(seen, [1, 4]);
});

test('removed, forbidden, left', async () => {
    const { world, client, rooms: [one, two] } = await connected({}, 'open:1', 'open:2');
    const ends = [watch(one, 'unsubscribed'), watch(two, 'unsubscribed')];
    world.link.frame({ type: 'unsubscribed', room: 'open:1', reason: 'removed' });
    client.unsubscribe('open:2');
    assert.deepEqual(ends.map(([end]) => end.reason), ['removed', 'left']);
    const secret = client.subscribe('chat:secret');
    const errors = watch(secret, 'error');
    await world.answer('subscribe', { type: 'error', code: 'forbidden', message: 'no' });
    assert.equal(errors[0].code, 'forbidden');
    await assert.rejects(secret.ready, { code: 'forbidden' });
    assert.deepEqual([one, two, secret].map((room) => room.state), ['ended', 'ended', 'ended']);
    world.link.end({ code: 1006 });
    await world.advance(500);
    await world.welcome();
    assert.deepEqual(world.link.sent.filter(({ type }) => type === 'subscribe').map(({ room }) => room), [], 'none of them again');
});

test('a subscription that fails for now is tried again', async () => {
    const world = new FakeWorld();
    const client = world.client();
    const room = client.subscribe('open:1');
    await world.settle();
    await world.welcome();
    await world.answer('subscribe', { type: 'error', code: 'unavailable' });
    await world.advance(2000);
    await world.answer('subscribe', { type: 'error', code: 'rate_limited', retry_after_ms: 300 });
    await world.advance(300);
    await world.enter('open:1');
    assert.equal(room.state, 'subscribed');
});

test('an answer that comes too late is none: it would leave out what is missed', async () => {
    const { world, rooms: [room] } = await connected({}, 'open:1');
    const seen = watch(room);
    world.link.frame(event('open:1', 1));
    world.link.end({ code: 1006 });
    await world.advance(500);
    await world.welcome();
    const first = world.link.sent.find(({ type, room: name }) => type === 'subscribe' && name === 'open:1');
    world.link.lastSeen = Infinity;
    await world.advance(12_000); // it is asked again
    world.link.frame({ type: 'subscribed', id: first.id, room: 'open:1', epoch: 'e', seq: 3, recovered: true });
    world.link.frame(event('open:1', 2));
    assert.equal(room.state, 'pending');
    const second = world.link.sent.filter(({ type, room: name }) => type === 'subscribe' && name === 'open:1').at(-1);
    assert.notEqual(second.id, first.id);
    world.link.frame({ type: 'error', id: second.id, code: 'already_subscribed', room: 'open:1' });
    await world.settle();
    const unsubscribe = world.link.sent.filter(({ type, room: name }) => type === 'unsubscribe' && name === 'open:1').at(-1);
    world.link.frame({ type: 'unsubscribed', id: unsubscribe.id, room: 'open:1' });
    await world.settle();
    const third = world.link.sent.at(-1);
    assert.deepEqual(third.since, { epoch: 'e', seq: 1 });
    world.link.frame({ type: 'subscribed', id: third.id, room: 'open:1', epoch: 'e', seq: 3, recovered: true });
    [2, 3].forEach((seq) => world.link.frame(event('open:1', seq)));
    assert.deepEqual(seen, [1, 2, 3]);
});

test('listeners may end it all in the middle of what is delivered', async () => {
    const { world, client, rooms: [one, two] } = await connected({}, 'open:1', 'open:2');
    const seen = watch(one);
    one.on('tick', ({ seq }) => seq === 2 && client.unsubscribe('open:1'));
    [2, 3, 4].forEach((seq) => world.link.frame(event('open:1', seq)));
    world.link.frame(event('open:1', 1));
    assert.deepEqual(seen, [1, 2]);
    two.on('tick', () => client.close());
    [1, 2].forEach((seq) => world.link.frame(event('open:2', seq)));
    assert.deepEqual([two.seq, client.state], [1, 'closed']);
});

test('a client that is closed as soon as it is connected', async () => {
    const world = new FakeWorld();
    const client = world.client();
    client.subscribe('open:1');
    const publish = assert.rejects(client.publish('open:1', 1), { code: 'closed' });
    client.on('connected', () => client.close());
    await world.settle();
    await world.welcome();
    await publish;
    await world.advance(60_000);
    assert.deepEqual([client.state, world.links.length], ['closed', 1]);
});

test('requests: answers, errors, timeouts, and what happens without a connection', async () => {
    const { world, client } = await connected();
    const history = client.history('open:1', { limit: 3 });
    const sent = await world.answer('history', { type: 'history', events: [], epoch: 'e', seq: 0 });
    assert.equal(sent.limit, 3);
    assert.equal((await history).epoch, 'e');
    const refused = assert.rejects(client.presence('open:1'), { code: 'not_found', message: 'off' });
    await world.answer('presence', { type: 'error', code: 'not_found', message: 'off' });
    await refused;
    const late = assert.rejects(client.presence('open:1', { timeout: 50 }), { code: 'timeout' });
    await world.advance(50);
    await late;

    const publish = client.publish('open:1', 'x', { event: 'tick' });
    const typing = assert.rejects(client.publish('open:1', 1, { volatile: true }), { code: 'disconnected' });
    const [first] = world.link.sent.filter(({ type }) => type === 'publish');
    world.link.end({ code: 1006 });
    await typing;
    await assert.rejects(client.publish('open:1', 1, { volatile: true }), { code: 'disconnected' });
    await world.advance(500);
    await world.welcome();
    const again = await world.answer('publish', { type: 'published', seq: 1, epoch: 'e' });
    assert.equal(again.event_id, first.event_id, 'the server can know it again');
    assert.equal((await publish).seq, 1);
    const closed = assert.rejects(client.publish('open:1', 'y'), { code: 'closed' });
    client.close();
    await closed;
    await assert.rejects(client.publish('open:1', 'z'), { code: 'closed' });
});

test('requests wait in a bounded queue', async () => {
    const world = new FakeWorld();
    const client = world.client();
    const all = Promise.allSettled(range(1, 1001).map(() => client.publish('open:1', 1)));
    await world.advance(10_000);
    assert.deepEqual((await all).map(({ reason }) => reason.code).filter((code) => code !== 'timeout'), ['queue_full']);
});

test('rate_limited: sent again when the server says', async () => {
    const { world, client } = await connected();
    const publish = client.publish('open:1', 'x');
    await world.answer('publish', { type: 'error', code: 'rate_limited', retry_after_ms: 200 });
    const count = () => world.link.sent.filter(({ type }) => type === 'publish').length;
    assert.equal(count(), 1);
    await world.advance(200);
    assert.equal(count(), 2);
    world.link.frame({ ...world.link.sent.at(-1), type: 'published', seq: 1, epoch: 'e' });
    assert.equal((await publish).seq, 1);
});

test('tokens: kept, renewed when they expire, asked for anew when refused', async () => {
    const asked = [];
    const token = ({ reason }) => {
        asked.push(reason);
        return `t${asked.length}`;
    };
    const { world, client } = await connected({ token });
    world.link.end({ code: 1006 });
    await world.advance(500);
    assert.equal(world.link.token(), 't1', 'a reconnect does not ask the application');
    await world.welcome();
    world.link.frame({ type: 'token_expiring', expires_at: '2026-01-01T00:00:00Z' });
    await world.settle();
    assert.equal((await world.answer('auth', { type: 'authenticated' })).token, 't2');
    await world.advance(1500);
    world.link.end({ code: 4004 });
    await world.advance(0);
    assert.equal(client.state, 'connecting', 'at once');
    assert.equal(world.link.token(), 't3');
    world.link.end({ code: 4002 });
    await world.settle();
    assert.equal(client.state, 'closed', 'a new token that is refused too');
    assert.deepEqual(asked, ['connect', 'expiring', 'refused']);
    client.connect();
    await world.settle();
    assert.equal(world.link.token(), 't4');
});

test('tokens that are too short-lived for the warning are not asked for every second', async () => {
    let asked = 0;
    const { world } = await connected({ token: () => `t${++asked}` });
    for (let i = 0; i < 10; ++i) {
        world.link.frame({ type: 'token_expiring', expires_at: '2026-01-01T00:00:00Z' });
        await world.advance(1000);
    }
    assert.equal(asked, 3);
});

test('an application that never comes up with a token is asked again', async () => {
    const world = new FakeWorld();
    const asked = [];
    const client = world.client({ token: () => new Promise(() => asked.push(world.time)) });
    const errors = watch(client, 'error');
    await world.advance(11_000);
    assert.equal(asked.length, 2);
    assert.equal(errors[0].code, 'timeout');
});

test('a token that cannot be had now is asked for again', async () => {
    const world = new FakeWorld();
    let calls = 0;
    const client = world.client({ token: async () => {
        if (++calls < 3)
            throw new Error('the backend is down');
        return 't';
    } });
    const errors = watch(client, 'error');
    await world.advance(1500);
    assert.equal(calls, 3);
    assert.equal(errors.length, 2);
    assert.equal(world.links.length, 1);
    assert.equal(client.state, 'connecting');
});

test('falls back where WebSocket is blocked, stays there, and moves back when it can', async () => {
    const world = new FakeWorld();
    const client = world.client();
    const room = client.subscribe('open:1');
    const seen = watch(room);
    await world.settle();
    world.link.end({ code: 1006 });
    await world.settle();
    assert.equal(world.link.kind, 'sse');
    assert.deepEqual(world.link.rooms, ['open:1']);
    await world.advance(10_000);
    assert.equal(world.link.kind, 'poll', 'an event stream that a proxy keeps to itself');
    await world.welcome();
    world.link.frame({ type: 'subscribed', room: 'open:1', epoch: 'e', seq: 0 });
    world.link.frame(event('open:1', 1));
    world.link.moved('cursor-1');
    await world.answer('unsubscribe', { type: 'unsubscribed' });
    await world.enter('user:alice');
    world.link.moved('cursor-2');
    world.link.end({ code: 1006 });
    await world.advance(1000);
    assert.equal(world.link.kind, 'poll');
    assert.equal(world.link.cursor, 'cursor-2', 'resumes by the cursor');
    await world.welcome();
    world.link.frame({ type: 'subscribed', room: 'open:1', epoch: 'e', seq: 2, recovered: true });
    world.link.frame({ type: 'subscribed', room: 'user:alice', epoch: 'e', seq: 0, recovered: true });
    world.link.frame(event('open:1', 2));
    await world.answer('ping', { type: 'pong', server_time: '' });
    const poll = world.link;
    await world.advance(60_000);
    const probe = world.link;
    assert.equal(probe.kind, 'websocket');
    assert.equal(client.transport, 'poll');
    await world.welcome(probe);
    probe.frame(event('user:alice', 9)); // not ours yet
    await world.advance(50);
    assert.equal(client.transport, 'websocket');
    assert.ok(poll.isClosed);
    assert.deepEqual((await world.enter('open:1', { seq: 3, recovered: true })).since, { epoch: 'e', seq: 2 });
    world.link.frame(event('open:1', 3));
    assert.deepEqual(seen, [1, 2, 3]);
    assert.equal(client.state, 'connected');
});

test('a proxy that collects the stream: silent twice, or events that are old', async () => {
    const onSse = async (options) => {
        const world = new FakeWorld();
        const client = world.client({ transports: ['sse', 'poll'], upgradeInterval: 0, ...options });
        const blocked = watch(client, 'blocked');
        client.subscribe('open:1');
        await world.settle();
        return { world, client, blocked };
    };
    const welcomed = async (world) => {
        await world.welcome();
        world.link.frame({ type: 'subscribed', room: 'open:1', epoch: 'e', seq: 5 });
        await world.answer('ping', { type: 'pong', server_time: new Date(world.time).toISOString() });
    };
    const silent = await onSse();
    for (let i = 0; i < 2; ++i) {
        await welcomed(silent.world);
        assert.equal(silent.world.link.kind, 'sse');
        await silent.world.advance(40_000);
    }
    assert.deepEqual(silent.blocked, [{ transport: 'sse', reason: 'held back on the way' }]);
    assert.equal(silent.world.link.kind, 'poll');

    const late = await onSse();
    await welcomed(late.world);
    const at = (seq, age) => late.world.link.frame({ ...event('open:1', seq), ts: new Date(late.world.time - age).toISOString() });
    at(4, 99_000); // missed, and so old by right
    [[6, 20_000], [7, 20_000], [8, 10], [9, 20_000], [10, 20_000]].forEach(([seq, age]) => at(seq, age));
    await late.world.settle();
    assert.deepEqual(late.blocked, []);
    at(11, 20_000);
    await late.world.advance(0);
    assert.equal(late.blocked.length, 1);
    assert.equal(late.world.link.kind, 'poll');
    assert.equal(late.client.rooms.get('open:1').seq, 11);

    const alone = await onSse({ transports: ['sse'] }); // nothing else to take, but it is told
    for (let i = 0; i < 2; ++i) {
        await welcomed(alone.world);
        await alone.world.advance(40_000);
    }
    assert.equal(alone.blocked.length, 1);
    assert.equal(alone.world.link.kind, 'sse');
});

test('a cursor that stands behind what was held back is not used', async () => {
    const world = new FakeWorld();
    const client = world.client({ transports: ['sse'] });
    client.subscribe('open:1');
    await world.settle();
    await world.welcome();
    world.link.frame({ type: 'subscribed', room: 'open:1', epoch: 'e', seq: 0 });
    await world.answer('unsubscribe', { type: 'unsubscribed' });
    await world.enter('user:alice');
    client.subscribe('open:2'); // by command, and its answer does not come
    world.link.frame(event('open:2', 7));
    world.link.moved('too far');
    world.link.end({ code: 1006 });
    await world.advance(1000);
    assert.equal(world.link.cursor, undefined);
    assert.deepEqual(world.link.rooms, ['open:2'], 'where there is nothing to go on from');
    await world.welcome();
    assert.deepEqual((await world.enter('open:1', { recovered: true })).since, { epoch: 'e', seq: 0 });
});

test('a carried room that is entered anew takes its cursor with it', async () => {
    const world = new FakeWorld();
    const client = world.client({ transports: ['sse'] });
    client.subscribe('open:1');
    await world.settle();
    await world.welcome();
    world.link.frame({ type: 'subscribed', room: 'open:1', epoch: 'e', seq: 0 });
    await world.answer('unsubscribe', { type: 'unsubscribed' });
    await world.enter('user:alice');
    world.link.frame(event('open:1', 3));
    await world.advance(5000); // a hole
    world.link.moved('behind the hole');
    world.link.end({ code: 1006 });
    await world.advance(1000);
    assert.equal(world.link.cursor, undefined);
    await world.welcome();
    assert.deepEqual((await world.enter('open:1', { seq: 3, recovered: true })).since, { epoch: 'e', seq: 0 });
});

test('more rooms than the server takes at once go by command', async () => {
    const world = new FakeWorld();
    const client = world.client({ transports: ['poll'] });
    const rooms = range(1, 5).map((n) => client.subscribe(`open:${n}`));
    await world.settle();
    assert.equal(world.link.rooms.length, 5);
    world.link.end({ code: 1006, status: 400, isBlocked: true });
    await world.advance(1000);
    assert.deepEqual(world.link.rooms, []);
    await world.welcome();
    for (const room of rooms.slice(0, 4))
        await world.enter(room.name);
    await world.answer('subscribe', { type: 'error', code: 'limit_exceeded' });
    assert.deepEqual(rooms.map(({ state }) => state), ['subscribed', 'subscribed', 'subscribed', 'subscribed', 'ended']);
});

test('a server that is away does not bring three requests for one', async () => {
    const { world } = await connected();
    const kinds = () => world.links.map(({ kind }) => kind);
    world.link.end({ code: 1006 });
    await world.advance(500);
    world.link.end({ code: 1006 });
    await world.advance(1000);
    assert.deepEqual(kinds(), ['websocket', 'websocket', 'websocket']);
    world.link.end({ code: 1006 });
    await world.advance(2000);
    assert.deepEqual(kinds().slice(3), ['websocket']);
    world.link.end({ code: 1006 });
    await world.settle();
    assert.deepEqual(kinds().slice(4), ['sse'], 'by now it may be the network that changed');
    world.link.end({ code: 1006, isUnreachable: true });
    await world.settle();
    assert.equal(world.links.length, 5, 'no answer at all: polling would not do better');
});

test('no sign of life: asked, then given up', async () => {
    const { world, client } = await connected();
    await world.answer('ping', { type: 'pong', server_time: '' });
    await world.advance(32_000);
    assert.equal(world.link.sent.at(-1).type, 'ping');
    await world.advance(10_000);
    assert.equal(world.links[0].isEnded, true);
    const ends = watch(client, 'disconnected');
    await world.advance(1000);
    assert.equal(world.links.length, 2);
    assert.deepEqual(ends, []);
});

test('offline: waits, comes back at once', async () => {
    const { world, client } = await connected();
    world.online = false;
    world.link.end({ code: 1006 });
    await world.settle();
    assert.equal(client.state, 'offline');
    await world.advance(25_000);
    assert.equal(world.links.length, 1);
    world.online = true;
    world.window.dispatchEvent(new Event('online'));
    await world.settle();
    assert.equal(world.links.length, 2);
});

test('a network that went and came under a living connection is asked about', async () => {
    const { world, client } = await connected();
    await world.answer('ping', { type: 'pong', server_time: '' });
    world.window.dispatchEvent(new Event('online'));
    await world.settle();
    await world.answer('ping', { type: 'pong', server_time: '' });
    assert.equal(client.state, 'connected');
    world.window.dispatchEvent(new Event('offline'));
    await world.advance(5000);
    assert.equal(client.state, 'waiting', 'nothing came back');
});

test('a page that nobody looks at is in no hurry, and hurries when somebody does', async () => {
    const { world, client } = await connected();
    world.document.hidden = true;
    world.link.end({ code: 1006 });
    await world.advance(14_000);
    assert.equal(client.state, 'waiting');
    world.document.hidden = false;
    world.document.dispatchEvent(new Event('visibilitychange'));
    await world.settle();
    assert.equal(client.state, 'connecting');
});

test('what the server spreads is not hurried by the page, only by the application', async () => {
    const { world, client } = await connected();
    world.link.frame({ type: 'disconnect', code: 4200, reason: 'draining', reconnect: true, retry_after_ms: 5000 });
    world.link.end({ code: 4200 });
    await world.settle();
    world.window.dispatchEvent(new Event('online'));
    await world.settle();
    assert.equal(client.state, 'waiting');
    client.connect();
    await world.settle();
    assert.equal(client.state, 'connecting');
});

test('setTransports() moves at once and goes on', async () => {
    const { world, client, rooms: [room] } = await connected({}, 'open:1');
    const seen = watch(room);
    world.link.frame(event('open:1', 1));
    client.setTransports(['poll']);
    await world.advance(0);
    assert.equal(world.link.kind, 'poll');
    assert.ok(world.links[0].isClosed);
    client.setTransports(['sse']); // before the other has come to anything
    await world.advance(0);
    assert.deepEqual(world.links.map(({ kind }) => kind), ['websocket', 'poll', 'sse']);
    await world.welcome();
    assert.deepEqual((await world.enter('open:1', { seq: 2, recovered: true })).since, { epoch: 'e', seq: 1 });
    world.link.frame(event('open:1', 2));
    assert.deepEqual(seen, [1, 2]);
});

test('close() ends everything; connect() begins again with the same rooms', async () => {
    const { world, client, rooms: [room] } = await connected({}, 'open:1');
    const seen = watch(room);
    world.link.frame(event('open:1', 1));
    client.close();
    world.link.frame(event('open:1', 2));
    await world.advance(120_000);
    assert.equal(world.links.length, 1);
    assert.deepEqual([client.state, room.state, world.link.isClosed], ['closed', 'pending', true]);
    client.connect();
    await world.settle();
    await world.welcome();
    assert.deepEqual((await world.enter('open:1', { seq: 2, recovered: true })).since, { epoch: 'e', seq: 1 });
    world.link.frame(event('open:1', 2));
    assert.deepEqual(seen, [1, 2]);
});

test('the clock of the server', async () => {
    const { world, client } = await connected();
    world.time += 80;
    await world.answer('ping', { type: 'pong', server_time: new Date(world.time + 5000 - 40).toISOString() });
    assert.equal(client.latency, 80);
    assert.equal(client.serverTimeOffset, 5000);
    assert.equal(client.serverNow(), world.time + 5000);
});

test('rooms that an operator gives, and those that an old cursor brings back', async () => {
    const { world, client } = await connected();
    world.link.frame({ type: 'subscribed', room: 'open:old', epoch: 'e', seq: 3 });
    await world.settle();
    assert.deepEqual([world.link.sent.at(-1).type, world.link.sent.at(-1).room], ['unsubscribe', 'open:old']);
    const given = watch(client, 'room');
    world.link.frame({ type: 'subscribed', room: 'open:given', epoch: 'e', seq: 3 });
    const seen = watch(given[0]);
    world.link.frame(event('open:given', 4));
    assert.deepEqual(seen, [4]);
});
