// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
// protocol.md, sections 3 (gap) and 4 (4101): a client that does not read, by the room's policy,
// while everybody else is unharmed. What it gets is checked number by number.
import assert from 'node:assert/strict';
import { after } from 'node:test';
import { Client, closeAll } from './lib/client.mjs';
import { eventId, inject } from './lib/http.mjs';
import { scenario, startFor } from './lib/scenario.mjs';
import { start } from './lib/server.mjs';
import { until } from './lib/wait.mjs';

const common = { membership: 'open', history_size: 2000 };
const server = await start({
    websocket: { compression: { enabled: false }, write_wait: '60s' },
    http: { max_body_size: 4 << 20 },
    limits: { outbox_bytes: 262_144, commands_per_second: 1000 },
    namespaces: {
        strict: { ...common, on_slow: 'disconnect' },
        oldest: { ...common, on_slow: 'drop_oldest' },
        newest: { ...common, on_slow: 'drop_newest' },
        latest: { ...common, on_slow: 'latest' },
    },
});
after(async () => {
    closeAll();
    await server.stop();
});

const Count = 800;
const pad = 'x'.repeat(32_000); // 800 of them are more than the kernel's buffers of both ends hold

/** A client that stops reading, one that reads, and Count events while it does not. */
async function overflow(room) {
    const [slow, fast] = await Promise.all(['slow', 'fast'].map((sub) => Client.join(server, { claims: { sub } })));
    const { epoch } = await slow.subscribe(room);
    await fast.subscribe(room);
    slow.ws.pause();
    for (let i = 0; i < Count; i += 5) {
        await inject(server, Array.from({ length: 5 }, (_, j) => (
            { id: eventId(), type: 'tick', room, key: `k${(i + j) % 7}`, data: { n: i + j + 1, pad } })));
        await fast.eventCount(i + 5);
    }
    assert.deepEqual(fast.events().map((event) => event.seq), Array.from({ length: Count }, (_, i) => i + 1),
        'the reader is unharmed');
    assert.ok(!fast.frames.some((frame) => frame.type === 'gap'));
    await fast.pong();
    return { slow, fast, epoch };
}

/** Each number is delivered once or reported in a gap once; returns the delivered ones. */
function accountFor(client, room) {
    const fate = new Map();
    for (const frame of client.frames) {
        if (frame.room !== room)
            continue;
        if (frame.type === 'gap') {
            assert.equal(typeof frame.reason, 'string', frame.raw);
            assert.ok(frame.from_seq <= frame.to_seq, frame.raw);
            for (let seq = frame.from_seq; seq <= frame.to_seq; ++seq) {
                assert.ok(!fate.has(seq), `${seq} is ${fate.get(seq)} and in a gap`);
                fate.set(seq, 'dropped');
            }
        } else if (frame.type === 'tick') {
            assert.ok(!fate.has(frame.seq), `${frame.seq} is ${fate.get(frame.seq)} and delivered`);
            fate.set(frame.seq, 'delivered');
        }
    }
    return fate;
}

async function drained(client, room) {
    await until(() => accountFor(client, room).size >= Count, () => `a fate for every event, have ${accountFor(client, room).size}`);
    const fate = accountFor(client, room);
    for (let seq = 1; seq <= Count; ++seq)
        assert.ok(fate.has(seq), `${seq} vanished silently`);
    const delivered = client.events(room).map((event) => event.seq);
    assert.deepEqual(delivered, [...delivered].sort((a, b) => a - b), 'in order');
    assert.ok(delivered.length < Count, 'the buffers were too large for this test: nothing was dropped');
    assert.ok(delivered.length > 0);
    return { fate, delivered };
}

scenario('disconnect: 4101, then the client resumes and misses nothing', async () => {
    const { slow, fast, epoch } = await overflow('strict:1');
    slow.ws.resume();
    await slow.endsWith(4101);
    const seen = slow.events('strict:1').map((event) => event.seq);
    assert.deepEqual(seen, Array.from({ length: seen.length }, (_, i) => i + 1));
    assert.ok(seen.length < Count);
    const again = await Client.join(server, { claims: { sub: 'slow' } });
    let last = seen.length;
    // 25 MB of history do not fit into an outbox of 256 kB at once: whether the server paces itself
    // or cuts off again, the client gets on.
    for (let client = again; last < Count; client = await Client.join(server, { claims: { sub: 'slow' } })) {
        const answer = await client.request({ type: 'subscribe', room: 'strict:1', since: { epoch, seq: last } });
        assert.equal(answer.recovered, true, answer.raw);
        await until(() => client.closeCode !== undefined || client.events().at(-1)?.seq === Count, 'the rest');
        const more = client.events().map((event) => event.seq);
        assert.deepEqual(more, Array.from({ length: more.length }, (_, i) => last + i + 1));
        assert.ok(more.length > 0, 'no progress');
        last += more.length;
        client.ws.terminate();
    }
    await fast.leave();
});

scenario('drop_oldest: gaps, and the newest arrives', async () => {
    const { slow, fast } = await overflow('oldest:1');
    slow.ws.resume();
    const { fate, delivered } = await drained(slow, 'oldest:1');
    assert.equal(fate.get(Count), 'delivered');
    assert.equal(delivered[0], 1);
    await slow.pong();
    await Promise.all([slow.leave(), fast.leave()]);
});

scenario('drop_newest: gaps, what waited first arrives, then live again', async () => {
    const { slow, fast } = await overflow('newest:1');
    slow.ws.resume();
    const { fate } = await drained(slow, 'newest:1');
    assert.equal(fate.get(1), 'delivered');
    assert.equal(fate.get(Count), 'dropped');
    await inject(server, { id: eventId(), type: 'after', room: 'newest:1', data: 1 });
    await slow.next('after');
    await Promise.all([slow.leave(), fast.leave()]);
});

scenario('latest: the newest of each key arrives', async () => {
    const { slow, fast } = await overflow('latest:1');
    slow.ws.resume();
    const { fate } = await drained(slow, 'latest:1');
    for (let seq = Count - 6; seq <= Count; ++seq)
        assert.equal(fate.get(seq), 'delivered', `${seq} is the newest of its key`);
    await Promise.all([slow.leave(), fast.leave()]);
});

scenario('control frames are never dropped', async () => {
    const { slow, fast } = await overflow('oldest:2');
    for (let i = 0; i < 20; ++i)
        slow.send({ type: 'ping', id: `c${i}` });
    slow.ws.resume();
    for (let i = 0; i < 20; ++i)
        assert.equal((await slow.answer(`c${i}`)).type, 'pong');
    await Promise.all([slow.leave(), fast.leave()]);
});

scenario('a burst to a client that reads is not slowness', async (t) => {
    // Everything at its default: the largest call that is allowed, into one room.
    const plain = await startFor(t, { websocket: { compression: { enabled: false } } });
    const client = await Client.join(plain, { claims: { rooms: ['prices:*'] } });
    await client.subscribe('prices:burst');
    await inject(plain, Array.from({ length: 1000 }, (_, i) => ({ type: 'tick', room: 'prices:burst', data: `${i}`.padEnd(980, 'x') })));
    const events = await client.eventCount(1000);
    assert.deepEqual(events.map((event) => event.seq), Array.from({ length: 1000 }, (_, i) => i + 1));
    await client.leave();
});
