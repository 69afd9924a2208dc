// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
// The parts that know neither time nor network.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { backoff, delayAfter, verdict } from '../src/codes.js';
import { ServerClock } from '../src/clock.js';
import { Emitter } from '../src/emitter.js';
import { eventStreamReader } from '../src/eventstream.js';
import { Sequence } from '../src/sequence.js';
import { openWebSocket } from '../src/websocket.js';
import { event, range } from './fake.mjs';

test('close codes, as in the table of protocol.md', () => {
    const table = {
        stop: [1000, 1008, 4000, 4005, 4006, 4007, 4050, 4099],
        token: [4001, 4002, 4003, 4004],
        backoff: [1001, 1002, 1003, 1005, 1006, 1007, 1009, 1011, 1012, 3000, 4100, 4101, 4102, 4103, 4104, 4199, 4300, 4999],
        after: [4200, 4201, 4299],
    };
    for (const [what, codes] of Object.entries(table)) {
        for (const code of codes)
            assert.equal(verdict(code), what, String(code));
    }
});

test('full jitter below a ceiling that doubles', () => {
    for (const [attempt, ceiling] of [[0, 1000], [1, 2000], [2, 4000], [4, 16_000], [5, 30_000], [9, 30_000], [5000, 30_000]]) {
        assert.equal(backoff(attempt, 1000, 30_000, () => 0), 0);
        assert.equal(backoff(attempt, 1000, 30_000, () => 0.5), ceiling / 2);
        assert.equal(backoff(attempt, 1000, 30_000, () => 1), ceiling);
    }
});

test('retry_after_ms: to the letter when the server spreads it, else the least', () => {
    const options = { reconnectInterval: 1000, maxReconnectInterval: 30_000 };
    const after = (code, retryAfterMs, attempt = 0) => delayAfter({ code, retryAfterMs }, attempt, options, () => 0.5);
    assert.equal(after(4200, 1234, 9), 1234);
    assert.equal(after(4201, 7), 7);
    assert.equal(after(4200, 0), 500, 'nothing said: jitter');
    assert.equal(after(4200, undefined), 500);
    assert.equal(after(4103, 4000), 4500);
    assert.equal(after(4103, 100), 600);
    assert.equal(after(4100, undefined, 2), 2000);
});

function sequence(position) {
    const seen = [];
    const one = new Sequence((frame) => seen.push(frame.type === 'gap' ? [frame.from_seq, frame.to_seq] : frame.seq));
    if (position !== undefined)
        one.open({ epoch: 'e', seq: position });
    return { one, seen, take: (...seqs) => seqs.forEach((seq) => one.take(event('r', seq))),
        gap: (from, to) => one.take({ type: 'gap', from_seq: from, to_seq: to }, from, to) };
}

test('events come in order and once', () => {
    const { one, seen, take } = sequence(0);
    take(1, 1, 3, 2, 2, 5, 3, 4, 1);
    assert.deepEqual(seen, [1, 2, 3, 4, 5]);
    assert.deepEqual(one.since, { epoch: 'e', seq: 5 });
    assert.equal(one.isHolding, false);
});

test('any order at all', () => {
    const { seen, take } = sequence(10);
    const order = range(1, 60).sort(() => Math.random() - 0.5);
    take(...order);
    assert.deepEqual(seen, range(11, 60), `from ${order}`);
});

test('a gap stands for its events, whenever it comes', () => {
    const { one, seen, take, gap } = sequence(0);
    take(1);
    gap(2, 4);
    take(5, 9);
    gap(6, 8);
    gap(10, 12);
    gap(11, 14);
    gap(3, 4);
    assert.deepEqual(seen, [1, [2, 4], 5, [6, 8], 9, [10, 12], [13, 14]]);
    assert.equal(one.seq, 14);
});

test('what comes before the answer waits for it', () => {
    const { one, seen, take } = sequence();
    take(8, 7, 9);
    assert.deepEqual(seen, []);
    assert.equal(one.open({ epoch: 'e', seq: 9, recovered: true }, undefined), undefined);
    one.settle();
    assert.deepEqual(seen, [], 'a new subscription starts where its answer says');
    take(10);
    assert.deepEqual(seen, [10]);
});

test('a resumed room: recovered, not recovered, renumbered', () => {
    const at = () => {
        const made = sequence(5);
        made.since = made.one.since;
        made.one.close();
        return made;
    };
    const recovered = at();
    recovered.take(7);
    assert.equal(recovered.one.open({ epoch: 'e', seq: 8, recovered: true }, recovered.since), undefined);
    recovered.one.settle();
    recovered.take(6, 8, 9);
    assert.deepEqual(recovered.seen, [6, 7, 8, 9]);

    const lost = at();
    lost.take(8, 9); // live, while the answer was on its way
    assert.deepEqual(lost.one.open({ epoch: 'e', seq: 8, recovered: false }, lost.since),
        { from_seq: 6, to_seq: 8, reason: 'not_recovered', renumbered: false });
    lost.one.settle();
    assert.deepEqual(lost.seen, [9]);

    const renumbered = at();
    assert.deepEqual(renumbered.one.open({ epoch: 'f', seq: 2, recovered: false }, renumbered.since),
        { from_seq: 6, to_seq: null, reason: 'not_recovered', renumbered: true });
    renumbered.take(3);
    assert.deepEqual(renumbered.seen, [3]);

    const nothingMissed = at();
    assert.equal(nothingMissed.one.open({ epoch: 'e', seq: 5, recovered: false }, nothingMissed.since), undefined);
});

test('what is held has a bound', () => {
    const { one, seen, take } = sequence(0);
    take(...range(2, 20_000));
    take(1);
    assert.equal(seen.length, 5001);
    assert.deepEqual(one.since, { epoch: 'e', seq: 5001 });
});

test('a hole that cannot be filled is a gap', () => {
    const { one, seen, take } = sequence(0);
    take(1, 5, 6);
    assert.deepEqual(one.skip(), { from_seq: 2, to_seq: 4, reason: 'lost', renumbered: false });
    one.settle();
    assert.deepEqual(seen, [1, 5, 6]);
});

function read(chunks) {
    const messages = [];
    const push = eventStreamReader((message) => messages.push(message));
    chunks.forEach(push);
    return messages;
}

test('event streams: fields, comments, line ends', () => {
    assert.deepEqual(read(['event: a\ndata: 1\nid: x\n\n']), [{ event: 'a', data: '1', id: 'x' }]);
    assert.deepEqual(read(['data:1\n\ndata:  2\n\n']), [{ event: 'message', data: '1', id: undefined }, { event: 'message', data: ' 2', id: undefined }]);
    assert.deepEqual(read([':\n\nretry: 5\n\nevent: a\n\ndata\n\n']), [{ event: 'message', data: '', id: undefined }]);
    assert.deepEqual(read(['data: a\ndata: b\r\ndata: c\rdata: d\n\r\n']), [{ event: 'message', data: 'a\nb\nc\nd', id: undefined }]);
    assert.deepEqual(read(['id: 1\ndata: a\n\ndata: b\n\n']).map(({ id }) => id), ['1', '1'], 'an id stays');
    assert.deepEqual(read(['id: 1\ndata: a\n\nid: x\0y\ndata: b\n\nid\ndata: c\n\n']).map(({ id }) => id), ['1', '1', '']);
    assert.deepEqual(read(['data: never finished\n']), []);
    assert.deepEqual(read(['\ufeffdata: a\n\n', '\ufeffdata: b\n\n']).length, 1, 'one mark, at the start');
});

test('event streams: cut anywhere', () => {
    const text = '\ufeff:c\r\nevent: a\r\ndata: {"x":\r\ndata: 1}\r\nid: 7\r\n\r\ndata: b\r\rdata: c\n\n';
    const whole = read([text]);
    assert.equal(whole.length, 3);
    for (let i = 0; i <= text.length; ++i) {
        for (let j = i; j <= text.length; ++j)
            assert.deepEqual(read([text.slice(0, i), text.slice(i, j), text.slice(j)]), whole, `${i} ${j}`);
    }
    assert.deepEqual(read([...text]), whole);
});

test('the server clock: the quickest round trip counts', () => {
    const clock = new ServerClock();
    const at = (ms) => new Date(ms).toISOString();
    clock.sample(at(10_050), 0, 100);
    assert.equal(clock.offset, 10_000);
    assert.equal(clock.latency, 100);
    clock.sample(at(10_210), 200, 220);
    assert.equal(clock.offset, 10_000);
    clock.sample(at(19_000), 300, 4000);
    assert.equal(clock.offset, 10_000, 'a slow answer says little');
    clock.sample('no time', 300, 301);
    clock.sample(at(0), 400, 300);
    assert.equal(clock.offset, 10_000);
    clock.forget();
    clock.sample(at(5000), 4000, 8000);
    assert.equal(clock.offset, -1000);
});

test('listeners: on, once, off, all, and one that throws', (t) => {
    const reported = t.mock.method(console, 'error', () => {});
    const emitter = new Emitter();
    const seen = [];
    emitter.on('a', () => { throw new Error('mine'); });
    const off = emitter.on('a', (value) => seen.push(`on ${value}`));
    emitter.once('a', (value) => seen.push(`once ${value}`));
    emitter.on('*', (value, type) => seen.push(`${type} ${value}`));
    emitter.emit('a', 1);
    off();
    emitter.emit('a', 2);
    emitter.emit('b', 3);
    assert.deepEqual(seen, ['on 1', 'once 1', 'a 1', 'a 2', 'b 3']);
    assert.equal(reported.mock.callCount(), 2);
});

test('WebSocket: a connection that never came about, told by an error alone; a frame that is too large', () => {
    const ends = [];
    const frames = [];
    const sent = [];
    const link = { url: 'http://h', options: {}, token: () => 't', end: (end) => ends.push(end), frame: (frame) => frames.push(frame),
        welcome: { max_message_size: 40 },
        env: { now: () => 0, WebSocket: class { readyState = 1; constructor() { link.socket = this; } send(text) { sent.push(text); } close() {} } } };
    openWebSocket(link);
    link.socket.onerror({ message: 'refused' }); // Node 22 says no more
    assert.deepEqual(ends, [{ code: 1006, reason: 'refused' }]);
    const transport = openWebSocket(link);
    link.socket.onopen();
    link.socket.onerror({ message: 'reset' });
    assert.equal(ends.length, 1, 'a close with its code follows');
    transport.send({ id: 1, data: 'x'.repeat(30) });
    transport.send({ id: 2, data: 'x' });
    assert.deepEqual(frames, [{ type: 'error', id: 1, code: 'too_large' }]);
    assert.deepEqual(sent.slice(1), ['{"id":2,"data":"x"}']);
});
