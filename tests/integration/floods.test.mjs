// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
// What a hostile client may cost: bounded memory, and nobody else any service (docs/security.md, Floods).
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Client, closeAll } from './lib/client.mjs';
import { http, inject } from './lib/http.mjs';
import { scenario } from './lib/scenario.mjs';
import { start } from './lib/server.mjs';
import { token } from './lib/token.mjs';
import { until } from './lib/wait.mjs';

const Seconds = Number(process.env.FLOOD_SECONDS ?? 2);
const MiB = 1 << 20;
const flooder = fileURLToPath(new URL('./lib/flooder.mjs', import.meta.url));
const limits = { outbox_bytes: 256 * 1024, outbox_age: '2s', rooms_per_connection: 16 };
const server = await start({ limits, http: { head_timeout: '1s' }, auth: { first_message_timeout: '1s' }, websocket: { write_wait: '2s' },
    namespaces: { open: { membership: 'open', publish: 'members', history_size: 10 } } });
after(async () => {
    closeAll();
    await server.stop();
    console.log(['flood', 'opened', 'ended', 'offered MB', 'RSS before', 'peak', 'after (MB)', 'CPU', 'p50', 'p99 (ms)'].join(' | '));
    for (const row of rows)
        console.log(row.join(' | '));
});
const rows = [];

const status = (name) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${server.process.pid}/status`, 'utf8'))[1]);
// AddressSanitizer keeps what was freed, to catch its use: then only faults and answers are judged.
const sanitized = 'ASAN_OPTIONS' in process.env;
const rss = () => status('VmRSS') * 1024;
const cpuSeconds = () => {
    const fields = readFileSync(`/proc/${server.process.pid}/stat`, 'latin1').replace(/^.*\) /, '').split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
};
const gauge = async (name) => Number(new RegExp(`^${name} (\\d+)$`, 'm').exec((await http(server, '/metrics')).text)[1]);

/** Runs a flood, and beside it clients that behave: one asks, one publishes, one listens. */
async function flood(kind, connections, { meanwhile } = {}) {
    const good = await Client.join(server, { claims: { sub: 'good' } });
    const other = await Client.join(server, { claims: { sub: 'other' } });
    await other.subscribe('open:good');
    await good.subscribe('open:good');
    const before = { rss: rss(), cpu: cpuSeconds(), at: Date.now() };
    const child = spawn(process.execPath, [flooder, kind, server.host, server.port, Seconds, connections, token({ sub: 'bad' })],
        { stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.on('data', (data) => { output += data; });
    const ended = new Promise((resolve) => { child.on('close', resolve); });
    let running = true;
    ended.then(() => { running = false; });
    const times = [];
    let peak = 0;
    let published = 0;
    for (let i = 0; running; ++i) {
        const began = performance.now();
        if (i % 5 === 0) {
            await good.publish('open:good', { i });
            ++published;
            await other.eventCount(published, 'open:good');
        } else {
            await good.pong();
        }
        times.push(performance.now() - began);
        peak = Math.max(peak, rss());
        await meanwhile?.(i);
        await new Promise((resolve) => { setTimeout(resolve, 25); }); // below commands_per_second
    }
    const seconds = (Date.now() - before.at) / 1000;
    const cpu = (cpuSeconds() - before.cpu) / seconds;
    const seen = JSON.parse(output);
    assert.equal(other.events('open:good').length, published, 'everything came');
    await Promise.all([good.leave(), other.leave()]);
    // Whoever was there is gone, with everything of theirs.
    await until(async () => await gauge('carillon_clients') === 0, 'the flooders to be forgotten', 10_000);
    await until(() => sanitized || rss() < before.rss + 48 * MiB, () => `memory to be given back: ${before.rss} ${rss()}`, 10_000);
    times.sort((a, b) => a - b);
    const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
    const mb = (bytes) => (bytes / MiB).toFixed(1);
    rows.push([kind, `${seen.opened}`, JSON.stringify(seen.codes), mb(seen.bytes), mb(before.rss), mb(peak), mb(rss()), `${(cpu * 100).toFixed(0)} %`, at(0.5).toFixed(1), at(0.99).toFixed(1)]);
    assert.ok(times.length >= 10, `${times.length} requests were answered`);
    assert.ok(at(0.99) < 1000, `others waited ${at(0.99)} ms`);
    assert.ok(at(0.5) < 100, `others usually waited ${at(0.5)} ms`);
    return { ...seen, grown: peak - before.rss };
}

const bounded = (seen, bytes) => assert.ok(sanitized || seen.grown < bytes, `grew by ${(seen.grown / MiB).toFixed(1)} MB`);

scenario('pings: closed with 4103', async () => {
    const seen = await flood('pings', 4);
    assert.ok(seen.codes[4103] > 0, JSON.stringify(seen));
    bounded(seen, 32 * MiB);
});

scenario('pings whose pongs nobody reads: the same', async () => {
    const seen = await flood('pings, pongs unread', 8);
    bounded(seen, 64 * MiB);
});

scenario('tiny frames that are no commands: closed with 1008', async () => {
    const seen = await flood('tiny frames', 4);
    assert.ok(seen.ended > 4, JSON.stringify(seen));
    bounded(seen, 32 * MiB);
});

scenario('commands: rate_limited, then closed with 4103', async () => {
    const seen = await flood('commands', 4);
    assert.ok(seen.codes[4103] > 0, JSON.stringify(seen));
    bounded(seen, 32 * MiB);
});

scenario('fragments without an end: closed at max_message_size', async () => {
    const seen = await flood('fragments', 4);
    assert.ok(seen.ended > 4, JSON.stringify(seen));
    bounded(seen, 32 * MiB);
});

scenario('empty fragments without an end: closed', async () => {
    const seen = await flood('empty fragments', 4);
    assert.ok(seen.ended > 4, JSON.stringify(seen));
    bounded(seen, 32 * MiB);
});

scenario('subscribes to new rooms: the rooms are freed', async () => {
    const before = await gauge('carillon_rooms');
    server.rewrite({ limits: { ...limits, commands_per_second: 0 }, http: { head_timeout: '1s' }, auth: { first_message_timeout: '1s' }, websocket: { write_wait: '2s' },
        namespaces: { open: { membership: 'open', publish: 'members', history_size: 10 } } });
    server.signal('SIGHUP');
    await server.logged(/limits\.commands_per_second/);
    const seen = await flood('new rooms', 4);
    assert.ok(seen.received > 1_000_000, JSON.stringify(seen));
    bounded(seen, 48 * MiB);
    await until(async () => await gauge('carillon_rooms') <= before + 2, 'the rooms to be freed');
});

scenario('sockets without a token: closed with 4003', async () => {
    const seen = await flood('no token', 1000);
    assert.ok(seen.opened >= 1000 && seen.codes[4003] > 0, JSON.stringify(seen));
    bounded(seen, 48 * MiB);
});

scenario('heads that do not come: closed after head_timeout', async () => {
    const seen = await flood('slow heads', 1000);
    assert.ok(seen.opened >= 1000 && seen.ended >= 500, JSON.stringify(seen));
    bounded(seen, 48 * MiB);
});

scenario('heads without an end: 431', async () => {
    const seen = await flood('huge heads', 20);
    assert.ok(seen.ended > 20, JSON.stringify(seen));
    bounded(seen, 32 * MiB);
});

for (const kind of ['slow readers', 'no readers']) {
    scenario(`${kind}: bounded by their outboxes, then closed`, async () => {
        const event = { type: 'tick', room: 'open:big', data: 'x'.repeat(60_000) };
        const tooSlow = async () => Number(/^carillon_connections_closed_total\{code="4101"[^}]*\} (\d+)$/m.exec((await http(server, '/metrics')).text)[1]);
        const before = await tooSlow();
        const seen = await flood(kind, 20, { meanwhile: () => inject(server, Array.from({ length: 5 }, () => event)) });
        bounded(seen, 64 * MiB); // 20 outboxes of 256 kB; the events are held once
        assert.ok(await tooSlow() >= before + 20, 'the slow are closed with 4101');
    });
}
