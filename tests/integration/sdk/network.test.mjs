// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
// Networks that break WebSocket, break anything, or are not there; tokens that end.
// CARILLON_BREAK_SECONDS=300 breaks connections at random for as long as a release wants it,
// CARILLON_OFFLINE_SECONDS=60 keeps Chromium offline.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { after } from 'node:test';
import { promisify } from 'node:util';
import { Admin } from '../lib/admin.mjs';
import { Client, closeAll } from '../lib/client.mjs';
import { eventId, inject } from '../lib/http.mjs';
import { Network, closeNetworks } from '../lib/network.mjs';
import { scenario } from '../lib/scenario.mjs';
import { start } from '../lib/server.mjs';
import { now, token } from '../lib/token.mjs';
import { until, within } from '../lib/wait.mjs';
import { chromium, endProbes, node } from './runtimes.mjs';

const breakSeconds = Number(process.env.CARILLON_BREAK_SECONDS ?? 8);
const offlineSeconds = Number(process.env.CARILLON_OFFLINE_SECONDS ?? 1);
const browser = await chromium();
if (!browser)
    console.error('no Chromium here, or no playwright-core: Node only');
const runtimes = [node, browser].filter(Boolean);
const transports = ['websocket', 'sse', 'poll'];
const server = await start({
    websocket: { allowed_origins: ['*'] },
    limits: { commands_per_second: 1000 },
    namespaces: { open: { membership: 'open', publish: 'token', history_size: 20_000 } },
});
after(async () => {
    await endProbes();
    closeNetworks();
    closeAll();
    await browser?.close();
    await server.stop();
});

const range = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
const tick = (room, data) => inject(server, { id: eventId(), type: 'tick', room, data });
const writer = () => token({ publish: ['open:*'] });

async function onNetwork(t, manner = 'pass') {
    const network = await Network.to(server);
    network.manner = manner;
    t.after(() => network.close());
    return network;
}

/** Events at a steady pace until `stop()`, which says how many there were. */
function pace(room, ms) {
    let count = 0;
    let isOn = true;
    const done = (async () => {
        while (isOn) {
            await tick(room, ++count);
            await new Promise((resolve) => { setTimeout(resolve, ms); });
        }
    })();
    return async () => {
        isOn = false;
        await done;
        return count;
    };
}

for (const runtime of runtimes) {
    scenario(`${runtime.name}: a proxy that refuses upgrades, and moves back when it does not`, async (t) => {
        const network = await onNetwork(t, 'refuse-upgrades');
        const room = `open:refused-${runtime.name}`;
        const probe = await runtime.launch({ url: network.url, token: writer(), upgradeInterval: 400 });
        await probe('subscribe', room);
        assert.equal((await probe('status')).transport, 'sse');
        await tick(room, 1);
        await until(async () => await probe('count', room) === 1, 'an event');
        assert.equal((await probe('ask', 'publish', room, {})).seq, 2);
        const stop = pace(room, 5);
        network.manner = 'pass';
        await until(async () => (await probe('status')).transport === 'websocket', 'the way back', 15_000);
        await new Promise((resolve) => { setTimeout(resolve, 100); });
        const count = await stop() + 2;
        await until(async () => await probe('count', room) >= count, 'all of them');
        assert.deepEqual((await probe('room', room)).seqs, range(1, count));
        const { connections, gaps, states, blocked } = await probe('status');
        assert.deepEqual([connections, gaps, blocked], [['sse', 'websocket'], [], ['websocket']]);
        assert.deepEqual(states.map(({ state }) => state), ['connected'], 'a move is no interruption');
        await probe.end();
    }, 60_000);

    scenario(`${runtime.name}: a proxy that keeps event streams to itself`, async (t) => {
        const network = await onNetwork(t, 'keep-streams');
        const room = `open:kept-${runtime.name}`;
        const probe = await runtime.launch({ url: network.url, token: token(), transports: ['sse', 'poll'], connectTimeout: 500 });
        await probe('subscribe', room);
        await tick(room, 1);
        await until(async () => await probe('count', room) === 1, 'an event');
        const { transport, blocked } = await probe('status');
        assert.deepEqual([transport, blocked], ['poll', ['sse']]);
        await probe.end();
    });

    scenario(`${runtime.name}: a proxy that passes event streams on in lumps`, async (t) => {
        const network = await onNetwork(t, 'lump-streams');
        const room = `open:lumps-${runtime.name}`;
        const fill = pace('user:lumpy', 10); // what follows the welcome takes it along
        const probe = await runtime.launch({ url: network.url, token: token({ sub: 'lumpy' }), transports: ['sse', 'poll'], connectTimeout: 1500, upgradeInterval: 300 });
        await until(async () => (await probe('status')).state === 'connected', 'the welcome');
        assert.equal((await probe('status')).transport, 'sse');
        await fill();
        await probe('subscribe', room);
        const stop = pace(room, 200);
        await until(async () => (await probe('status')).blocked.length > 0, 'that it is told', 20_000);
        await until(async () => (await probe('status')).transport === 'poll', 'the other transport');
        const count = await stop();
        await until(async () => await probe('count', room) >= count, 'all of them', 15_000);
        assert.deepEqual((await probe('room', room)).seqs, range(1, count));
        assert.deepEqual((await probe('status')).gaps, []);
        await probe.end();
    }, 60_000);

    scenario(`${runtime.name}: cut every 3 seconds, over every transport`, async (t) => {
        await Promise.all(transports.map(async (transport) => {
            const network = await onNetwork(t);
            const room = `open:cut-${runtime.name}-${transport}`;
            const probe = await runtime.launch({ url: network.url, token: token(), transports: [transport] });
            await probe('subscribe', room);
            network.cutEvery(3000);
            const stop = pace(room, 20);
            await until(() => network.cuts >= 3, 'three cuts', 20_000);
            const count = await stop();
            network.calm();
            await until(async () => await probe('count', room) >= count, 'all of them', 15_000);
            assert.deepEqual((await probe('room', room)).seqs, range(1, count));
            assert.deepEqual((await probe('status')).gaps, []);
            await probe.end();
        }));
    }, 60_000);

    scenario(`${runtime.name}: connections break at random; nothing is lost or doubled`, async (t) => {
        const all = await Promise.all([['websocket'], ['sse'], ['poll'], transports].map(async (kinds, i) => {
            const network = await onNetwork(t);
            const room = `open:random-${runtime.name}-${i}`;
            const probe = await runtime.launch({ url: network.url, token: writer(), transports: kinds, upgradeInterval: 500 });
            await probe('subscribe', room);
            network.breakAtRandom(200);
            return { network, room, probe, injected: pace(room, 25), published: [] };
        }));
        const end = Date.now() + breakSeconds * 1000;
        while (Date.now() < end) {
            await Promise.all(all.map(async ({ probe, room, published }) => {
                published.push(await probe('ask', 'publish', room, published.length, { timeout: 20_000 }));
            }));
        }
        for (const { network, room, probe, injected, published } of all) {
            const count = await injected() + published.length;
            network.calm();
            assert.deepEqual(published.filter(({ seq }) => seq === undefined), [], 'each was taken');
            await until(async () => await probe('count', room) >= count, async () => `${count} events, had ${await probe('count', room)}`, 20_000);
            assert.deepEqual((await probe('room', room)).seqs, range(1, count), 'and taken once');
            const { gaps, connections } = await probe('status');
            assert.deepEqual(gaps, []);
            t.diagnostic(`${room}: ${network.breaks} breaks, ${connections.length} connections, ${count} events`);
            await probe.end();
        }
    }, breakSeconds * 1000 + 90_000);

    for (const transport of transports) {
        scenario(`${runtime.name}, ${transport}: a token that ends is renewed, one that ended is replaced`, async (t) => {
            const network = await onNetwork(t);
            const room = `open:token-${runtime.name}-${transport}`;
            let life = 31.5; // a warning comes 30 s before the end
            const fetchToken = () => token({ sub: 'tom', exp: Math.ceil(now() + life) });
            const probe = await runtime.launch({ url: network.url, fetchToken, transports: [transport] });
            await probe('subscribe', room);
            life = 3600;
            await until(async () => (await probe('status')).tokens.length === 2, 'the renewal', 15_000);
            const first = (await probe('status')).connectionId;
            await tick(room, 1);
            await until(async () => await probe('count', room) === 1, 'an event');
            await probe('ask', 'ping');
            assert.deepEqual((await probe('status')).tokens, ['connect', 'expiring']);
            assert.equal((await probe('status')).connectionId, first, 'on the same connection');
            await probe.end();

            life = 1.1;
            const late = await runtime.launch({ url: network.url, fetchToken, transports: [transport] });
            await late('subscribe', room);
            life = 3600;
            await tick(room, 2);
            await until(async () => (await late('status')).tokens.length > 1, 'a second token', 15_000);
            await tick(room, 3);
            await until(async () => await late('count', room) === 2, 'both events', 15_000);
            assert.deepEqual((await late('room', room)).seqs, [2, 3]);
            assert.equal((await late('status')).state, 'connected');
            await late.end();
        }, 60_000);

        scenario(`${runtime.name}, ${transport}: tokens that nobody takes end it`, async (t) => {
            const network = await onNetwork(t);
            const fetchToken = () => token({ sub: 'eve' }, { key: 'a secret of somebody else, long enough for anything at all' });
            const probe = await runtime.launch({ url: network.url, fetchToken, transports: [transport] });
            await until(async () => (await probe('status')).ends.length === 1, 'the end');
            const { state, ends, tokens } = await probe('status');
            assert.deepEqual([state, ends, tokens], ['closed', [4002], ['connect', 'refused']]);
            await probe.end();
        });
    }
}

if (browser) {
    for (const transport of transports) {
        scenario(`Chromium, ${transport}: offline for a while`, async () => {
            const room = `open:offline-${transport}`;
            const probe = await browser.launch({ url: server.url, token: token(), transports: [transport] });
            await probe('subscribe', room);
            await tick(room, 1);
            await until(async () => await probe('count', room) === 1, 'an event');
            const { connectionId } = await probe('status');
            await probe.context.setOffline(true);
            // What a cable does; setOffline() alone leaves a WebSocket as it was.
            const admin = await Admin.join(server, 'read operate');
            await admin.ask({ type: 'disconnect', connection: connectionId, code: 4201, retry_after_ms: 1 });
            await until(async () => (await probe('status')).state === 'offline', 'offline', 20_000);
            for (let i = 2; i <= 10; ++i)
                await tick(room, i);
            await new Promise((resolve) => { setTimeout(resolve, offlineSeconds * 1000); });
            assert.equal((await probe('status')).state, 'offline');
            await probe.context.setOffline(false);
            await until(async () => await probe('count', room) === 10, 'what was missed', 5000);
            assert.deepEqual((await probe('room', room)).seqs, range(1, 10));
            assert.deepEqual((await probe('status')).gaps, []);
            await admin.leave();
            await probe.end();
        }, offlineSeconds * 1000 + 60_000);
    }
}

scenario('a backend of many rooms: all of them come back, over every transport', async (t) => {
    const rooms = range(1, 120).map((n) => `open:many-${n}`);
    for (const transport of transports) {
        const network = await onNetwork(t);
        const probe = await node.launch({ url: network.url, token: token({ sub: transport }), transports: [transport] });
        await Promise.all(rooms.map((room) => probe('subscribe', room)));
        network.cut();
        for (let i = 0; i < rooms.length; i += 60)
            await inject(server, rooms.slice(i, i + 60).map((room) => ({ id: eventId(), type: 'tick', room, data: transport })));
        await until(async () => {
            const counts = await Promise.all(rooms.map((room) => probe('count', room)));
            return counts.every((count) => count === 1);
        }, `every room over ${transport}`, 20_000);
        assert.deepEqual((await probe('status')).gaps, []);
        await probe.end();
    }
}, 90_000);

scenario('after close() nothing keeps a program alive', async () => {
    for (const transport of transports) {
        const code = `import { Carillon } from ${JSON.stringify(new URL('../../../clients/js/src/index.js', import.meta.url).href)};
            import { WebSocket as ws } from ${JSON.stringify(new URL('../lib/client.mjs', import.meta.url).href)};
            const WebSocket = globalThis.WebSocket ?? ws;
            const client = new Carillon('${server.url}', { WebSocket, token: '${token()}', transports: ['${transport}'] });
            client.on('connected', async () => { await client.ping(); client.close(); });`;
        await within(promisify(execFile)(process.execPath, ['--input-type=module', '--eval', code]), `the end over ${transport}`, 5000);
    }
});

scenario('what Carillon says reaches clients of other makes as well', async () => {
    const client = await Client.join(server, { claims: { rooms: ['open:*'] } });
    await client.subscribe('open:shared');
    const probe = await node.launch({ url: server.url, token: writer(), transports: ['poll'] });
    await probe('ask', 'publish', 'open:shared', { from: 'the SDK' }, { event: 'said' });
    assert.deepEqual((await client.eventCount(1))[0].data, { from: 'the SDK' });
    await client.leave();
    await probe.end();
});
