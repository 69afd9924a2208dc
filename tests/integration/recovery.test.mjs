// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
// protocol.md, sections 1 and 3: seq, epoch, since, recovered. Nothing lost, doubled or out of order.
import assert from 'node:assert/strict';
import { after } from 'node:test';
import { Client, closeAll } from './lib/client.mjs';
import { createChat, eventId, inject, message } from './lib/http.mjs';
import { scenario } from './lib/scenario.mjs';
import { start } from './lib/server.mjs';
import { until } from './lib/wait.mjs';

const server = await start({
    limits: { commands_per_second: 1000 },
    namespaces: {
        open: { membership: 'open', history_size: 50_000 },
        tiny: { membership: 'open', history_size: 5 },
        brief: { membership: 'open', history_ttl: '500ms' },
        none: { membership: 'open', history_size: 0 },
    },
});
after(async () => {
    closeAll();
    await server.stop();
});

let counter = 0;
const tick = (room) => ({ id: eventId(), type: 'tick', room, data: { n: ++counter } });
const ticks = (room, count) => inject(server, Array.from({ length: count }, () => tick(room)));
const seqs = (events) => events.map((event) => event.seq);
const range = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

scenario('what was missed follows in order, then live events', async () => {
    const first = await Client.join(server);
    const { epoch } = await first.subscribe('open:1');
    await ticks('open:1', 3);
    await first.eventCount(3);
    first.ws.terminate();
    await ticks('open:1', 4);
    const second = await Client.join(server);
    const answer = await second.subscribe('open:1', { since: { epoch, seq: 3 } });
    assert.equal(answer.recovered, true, answer.raw);
    assert.equal(answer.epoch, epoch);
    await ticks('open:1', 2);
    assert.deepEqual(seqs(await second.eventCount(6)), range(4, 9));
    const at = second.frames.indexOf(answer);
    assert.ok(second.frames.findIndex((frame) => frame.seq === 4 && frame.type === 'tick') > at, 'events after the answer');
    await second.leave();
});

scenario('since the newest event: recovered, nothing to follow', async () => {
    const client = await Client.join(server);
    const { epoch } = await client.subscribe('open:2');
    await ticks('open:2', 2);
    await client.eventCount(2);
    await client.request({ type: 'unsubscribe', room: 'open:2' });
    const answer = await client.subscribe('open:2', { since: { epoch, seq: 2 } });
    assert.equal(answer.recovered, true);
    assert.equal(answer.seq, 2);
    await ticks('open:2', 1);
    assert.deepEqual(seqs(await client.eventCount(3)), [1, 2, 3]);
    await client.leave();
});

scenario('since 0: everything', async () => {
    const client = await Client.join(server);
    const [{ epoch }] = await ticks('open:3', 5);
    const answer = await client.subscribe('open:3', { since: { epoch, seq: 0 } });
    assert.equal(answer.recovered, true);
    assert.deepEqual(seqs(await client.eventCount(5)), range(1, 5));
    await client.leave();
});

scenario('since with chat_id', async () => {
    await createChat(server, 'r-1', ['alice']);
    const client = await Client.join(server);
    const [{ epoch }] = await inject(server, [message('r-1', 1), message('r-1', 2)]);
    const answer = await client.request({ type: 'subscribe', chat_id: 'r-1', since: { epoch, seq: 1 } });
    assert.equal(answer.recovered, true, answer.raw);
    const [event] = await client.eventCount(1);
    assert.equal(event.chat_id, 'r-1');
    assert.equal(event.seq, 2);
    await client.leave();
});

scenario('the room outlives its subscribers', async () => {
    const client = await Client.join(server);
    const { epoch } = await client.subscribe('open:4');
    await ticks('open:4', 1);
    await client.eventCount(1);
    await client.leave();
    const again = await Client.join(server);
    assert.equal((await again.subscribe('open:4', { since: { epoch, seq: 1 } })).recovered, true);
    await again.leave();
});

for (const [name, room] of [['the log holds fewer than were missed', 'tiny:1'], ['the room keeps no log', 'none:1']]) {
    scenario(`recovered false: ${name}`, async () => {
        const client = await Client.join(server);
        const { epoch } = await client.subscribe(room);
        await client.request({ type: 'unsubscribe', room });
        await ticks(room, 10);
        const answer = await client.subscribe(room, { since: { epoch, seq: 2 } });
        assert.equal(answer.recovered, false, answer.raw);
        assert.equal(answer.epoch, epoch);
        assert.equal(answer.seq, 10);
        await ticks(room, 1);
        await until(() => client.events(room).at(-1)?.seq === 11, 'the live event');
        const seen = seqs(client.events(room));
        assert.deepEqual(seen, range(seen[0], 11), 'whatever follows is contiguous');
        await client.leave();
    });
}

scenario('the last events that the log still holds are enough', async () => {
    const client = await Client.join(server);
    const [{ epoch }] = await ticks('tiny:2', 10);
    const answer = await client.subscribe('tiny:2', { since: { epoch, seq: 5 } });
    assert.equal(answer.recovered, true, answer.raw);
    assert.deepEqual(seqs(await client.eventCount(5)), range(6, 10));
    await client.request({ type: 'unsubscribe', room: 'tiny:2' });
    assert.equal((await client.subscribe('tiny:2', { since: { epoch, seq: 4 } })).recovered, false);
    await client.leave();
});

scenario('recovered false: the log has grown too old', async () => {
    const client = await Client.join(server);
    const [{ epoch }] = await ticks('brief:1', 3);
    await until(async () => {
        const answer = await client.subscribe('brief:1', { since: { epoch, seq: 1 } });
        await client.request({ type: 'unsubscribe', room: 'brief:1' });
        return answer.recovered === false;
    }, 'the log to expire');
    // Nothing was missed: there is nothing that could have been lost.
    assert.equal((await client.subscribe('brief:1', { since: { epoch, seq: 3 } })).recovered, true);
    await client.leave();
});

scenario('recovered false: another epoch, a number from the future', async () => {
    const client = await Client.join(server);
    const [{ epoch }] = await ticks('open:5', 3);
    for (const since of [{ epoch: 'another', seq: 1 }, { epoch: `${epoch}x`, seq: 3 }, { epoch: '', seq: 0 },
        { epoch, seq: 4 }, { epoch, seq: 1e15 }, { epoch: 'x'.repeat(1000), seq: 1 }]) {
        const answer = await client.subscribe('open:5', { since });
        assert.equal(answer.recovered, false, `${JSON.stringify(since)}: ${answer.raw}`);
        await client.request({ type: 'unsubscribe', room: 'open:5' });
    }
    await client.leave();
});

scenario('hostile since values are an error or not recovered', async () => {
    const client = await Client.join(server);
    const [{ epoch }] = await ticks('open:6', 3);
    const e = JSON.stringify(epoch);
    const hostile = ['"x"', '[]', '7', 'true', '{}', `{"epoch":${e}}`, '{"seq":1}', `{"epoch":${e},"seq":-1}`,
        `{"epoch":${e},"seq":"1"}`, `{"epoch":${e},"seq":1.5}`, `{"epoch":${e},"seq":18446744073709551615}`,
        `{"epoch":${e},"seq":18446744073709551616}`, `{"epoch":${e},"seq":-9223372036854775809}`,
        `{"epoch":${e},"seq":1e400}`, `{"epoch":${e},"seq":null}`, `{"epoch":7,"seq":1}`, `{"epoch":null,"seq":1}`,
        `{"epoch":{"a":1},"seq":[1]}`];
    for (const [i, since] of hostile.entries()) {
        client.send(`{"type":"subscribe","room":"open:6","since":${since},"id":"h${i}"}`);
        const answer = await client.answer(`h${i}`);
        if (answer.type === 'subscribed') {
            assert.notEqual(answer.recovered, true, `${since}: ${answer.raw}`);
            await client.request({ type: 'unsubscribe', room: 'open:6' });
        } else {
            assert.equal(answer.code, 'bad_request', `${since}: ${answer.raw}`);
        }
    }
    await client.pong();
    await client.leave();
});

scenario('resume while events pour in: every number once', async () => {
    const room = 'open:storm';
    const [{ epoch }] = await ticks(room, 1);
    let stop = false;
    const pouring = (async () => {
        while (!stop)
            await ticks(room, 5);
    })();
    const resumers = Array.from({ length: 8 }, async () => {
        let seen = [];
        let last = 0;
        for (let round = 0; round < 5; ++round) {
            const client = await Client.join(server);
            const answer = await client.subscribe(room, { since: { epoch, seq: last } });
            assert.equal(answer.recovered, true, answer.raw);
            const events = (await client.eventCount(10, room)).slice();
            client.ws.terminate();
            seen = seen.concat(seqs(events));
            last = seen.at(-1);
        }
        return seen;
    });
    const lists = await Promise.all(resumers).finally(() => {
        stop = true;
    });
    await pouring;
    for (const list of lists)
        assert.deepEqual(list, range(1, list.length));
});
