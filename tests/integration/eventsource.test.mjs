// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
// A browser's own EventSource: it reads our stream, and when the network cuts it, it comes back by
// itself with the last id and misses nothing.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { after } from 'node:test';
import { eventId, inject } from './lib/http.mjs';
import { scenario } from './lib/scenario.mjs';
import { start } from './lib/server.mjs';
import { token } from './lib/token.mjs';
import { until } from './lib/wait.mjs';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
let chromium;
try {
    ({ chromium } = await import('playwright-core'));
} catch {
    console.error('playwright-core is missing: run "npm ci" in tests/integration');
}
if (!chromium || !existsSync(executablePath)) {
    console.error('no Chromium here');
    process.exit(77); // ctest: skipped
}

const server = await start({ namespaces: { open: { membership: 'open', history_size: 1000 } } });
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking',
    '--disable-component-update', '--disable-sync', '--no-first-run'] });

/** The network between the two, which can be cut. */
const sockets = new Set();
const network = createServer((client) => {
    const there = connect(server.port, server.host);
    for (const [from, to] of [[client, there], [there, client]]) {
        sockets.add(from);
        from.pipe(to);
        from.on('error', () => {});
        from.on('close', () => {
            sockets.delete(from);
            to.destroy();
        });
    }
});
await new Promise((resolve) => { network.listen(0, '127.0.0.1', resolve); });
const cut = () => sockets.forEach((socket) => socket.destroy());
after(async () => {
    await browser.close();
    network.close();
    cut();
    await server.stop();
});

const ticks = (count, from) => inject(server,
    Array.from({ length: count }, (_, i) => ({ id: eventId(), type: 'tick', room: 'open:es', data: from + i })));

scenario('EventSource comes back by itself and misses nothing', async (t) => {
    const tab = await browser.newPage();
    t.after(() => tab.close());
    await tab.goto(`http://127.0.0.1:${network.address().port}/healthz`);
    await tab.evaluate((bearer) => {
        window.seen = [];
        window.recovered = [];
        window.source = new EventSource(`/sse?room=open:es&token=${bearer}`);
        window.source.addEventListener('subscribed', (event) => window.recovered.push(JSON.parse(event.data).recovered ?? null));
        window.source.addEventListener('tick', (event) => window.seen.push(JSON.parse(event.data).data));
    }, token());
    const read = (name) => tab.evaluate((key) => window[key], name);
    await until(async () => (await read('recovered')).length === 1, 'the subscription');
    let next = 1;
    for (let round = 0; round < 3; ++round) {
        await ticks(5, next);
        await until(async () => (await read('seen')).length === next + 4, 'live events');
        cut();
        await ticks(5, next + 5);
        next += 10;
        await until(async () => (await read('seen')).length >= next - 1, 'the missed events', 20_000);
    }
    assert.deepEqual(await read('seen'), Array.from({ length: 30 }, (_, i) => i + 1));
    // The room and the user room, each time; the first time only the room answers.
    assert.deepEqual(await read('recovered'), [null, ...Array(6).fill(true)]);
    await tab.evaluate(() => window.source.close());
});
