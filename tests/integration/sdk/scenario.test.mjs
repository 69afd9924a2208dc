// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
// The same story over WebSocket, SSE and long polling, in Node and in Chromium: subscribe, a
// thousand events, drops, resume, member removed, kick, drain.
import assert from 'node:assert/strict';
import { after } from 'node:test';
import { Admin } from '../lib/admin.mjs';
import { closeAll } from '../lib/client.mjs';
import { createChat, eventId, inject, removeMember } from '../lib/http.mjs';
import { Network, closeNetworks } from '../lib/network.mjs';
import { scenario } from '../lib/scenario.mjs';
import { start } from '../lib/server.mjs';
import { token } from '../lib/token.mjs';
import { until } from '../lib/wait.mjs';
import { chromium, endProbes, node } from './runtimes.mjs';

const browser = await chromium();
if (!browser)
    console.error('no Chromium here, or no playwright-core: Node only');
const runtimes = [node, browser].filter(Boolean);
const config = {
    websocket: { allowed_origins: ['*'] },
    limits: { commands_per_second: 1000 },
    namespaces: { open: { membership: 'open', publish: 'token', history_size: 2000, presence: true, join_leave: true } },
};
after(async () => {
    await endProbes();
    closeNetworks();
    closeAll();
    await browser?.close();
});

const range = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

for (const runtime of runtimes) {
    for (const transport of ['websocket', 'sse', 'poll']) {
        scenario(`${runtime.name}, ${transport}: a thousand events, drops, removed, kicked`, async (t) => {
            const server = await start(config);
            t.after(() => server.stop());
            const network = await Network.to(server);
            const chat = `${runtime.name}-${transport}`;
            await createChat(server, chat, ['bob', 'carol']);
            const bearer = token({ sub: 'bob', publish: ['open:*'] });
            const bob = await runtime.launch({ url: network.url, token: bearer, transports: [transport] });
            assert.deepEqual(await bob('subscribe', `chat:${chat}`), { seq: 0 });
            assert.deepEqual(await bob('subscribe', 'open:side'), { seq: 0 });
            assert.equal((await bob('subscribe', 'chat:secret')).code, 'forbidden');
            await until(async () => (await bob('status')).latency !== undefined, 'a round trip');
            const { latency, offset, transport: used } = await bob('status');
            assert.ok(latency >= 0 && latency < 1000 && Math.abs(offset) < 500, `${latency} ${offset}`);
            assert.equal(used, transport);

            for (let batch = 0; batch < 20; ++batch) {
                await inject(server, range(1, 50).map((n) => (
                    { id: eventId(), type: 'message.sent', chat_id: chat, data: { n: batch * 50 + n } })));
                if (batch % 5 === 2)
                    network.cut();
                if (batch % 5 === 4)
                    await until(async () => await bob('count', `chat:${chat}`) === (batch + 1) * 50, 'the events so far', 15_000);
            }
            await inject(server, { id: eventId(), type: 'notification.created', user_id: 'bob', data: { hi: 1 } });
            await until(async () => await bob('count', 'user') === 1, 'the notification');
            assert.deepEqual((await bob('room', `chat:${chat}`)).seqs, range(1, 1000));
            const { gaps, connections } = await bob('status');
            assert.deepEqual(gaps, []);
            if (transport !== 'poll') // whose session outlives broken requests
                assert.ok(connections.length >= 4, connections.join());

            const published = await bob('ask', 'publish', 'open:side', { text: 'Grüße 😀' }, { event: 'said' });
            assert.equal(published.seq, 1, JSON.stringify(published));
            assert.equal((await bob('ask', 'publish', 'chat:secret', {})).code, 'forbidden');
            assert.equal((await bob('ask', 'publish', 'open:side', 'ü'.repeat(40_000))).code, 'too_large');
            assert.deepEqual((await bob('status')).connections.length, connections.length, 'at no cost to the connection');
            assert.equal((await bob('ask', 'presence', 'open:side')).count, 1);
            assert.deepEqual((await bob('ask', 'history', `chat:${chat}`, { limit: 3 })).events.map(({ seq }) => seq), [998, 999, 1000]);
            await until(async () => await bob('count', 'open:side') === 1, 'the own event');

            await removeMember(server, chat, 'bob');
            await inject(server, [{ id: eventId(), type: 'message.sent', chat_id: chat, data: {} },
                { id: eventId(), type: 'said', room: 'open:side', data: {} }]);
            await until(async () => await bob('count', 'open:side') === 2, 'the other room goes on');
            const left = await bob('room', `chat:${chat}`);
            assert.deepEqual([left.state, left.ended, left.seqs.length], ['ended', 'removed', 1000]);

            const admin = await Admin.join(server, 'read operate');
            await admin.ask({ type: 'disconnect', connection: (await bob('status')).connectionId, reason: 'spam' });
            await until(async () => (await bob('status')).state === 'closed', 'the end');
            assert.deepEqual((await bob('status')).ends, [4005]);
            await admin.leave();
            await bob.end();
        }, 60_000);

        scenario(`${runtime.name}, ${transport}: drained, and back on the server that comes after it`, async (t) => {
            const first = await start(config);
            const network = await Network.to(first);
            t.after(() => network.close());
            const alice = await runtime.launch({ url: network.url, token: token(), transports: [transport] });
            await alice('subscribe', 'open:1');
            await inject(first, { id: eventId(), type: 'tick', room: 'open:1', data: 1 });
            await until(async () => await alice('count', 'open:1') === 1, 'the event');
            network.manner = 'away';
            first.signal('SIGTERM');
            assert.equal(await first.exited, 0, first.log);
            const { states } = await alice('status');
            const waits = states.filter(({ state }) => state === 'waiting');
            assert.ok(waits.length > 0 && waits[0].delay > 0 && waits[0].delay <= 1000, JSON.stringify(states));

            const second = await start(config);
            t.after(() => second.stop());
            network.target = second;
            network.manner = 'pass';
            await until(async () => (await alice('status')).state === 'connected' && (await alice('room', 'open:1')).state === 'subscribed', 'the return', 15_000);
            await inject(second, { id: eventId(), type: 'tick', room: 'open:1', data: 1 });
            await until(async () => await alice('count', 'open:1') === 2, 'the next event');
            // Rooms in memory are new there, and the application is told that it cannot know.
            const { gaps } = await alice('status');
            assert.deepEqual(gaps.filter(({ room }) => room === 'open:1').map(({ from_seq, to_seq, reason }) => [from_seq, to_seq, reason]),
                [[2, null, 'not_recovered']]);
            assert.deepEqual((await alice('room', 'open:1')).seqs, [1, 1]);
            await alice.end();
        }, 60_000);
    }
}
