// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
// Half an hour of coming and going on every transport, with operators looking on: does the server keep what
// it should give back? Counts what clients miss as the other rows do, and ends by itself.
//
//   CARILLOND=build/release/bin/carillond node tests/faults/soak.mjs [--minutes 30] [--clients 200] [--samples FILE]
//
// Exit code 0 when memory, descriptors and threads stayed flat and nothing was lost.
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Admin } from '../integration/lib/admin.mjs';
import { Client, closeAll } from '../integration/lib/client.mjs';
import { EventStream, closeStreams, pollVerbs } from '../integration/lib/eventstream.mjs';
import { http } from '../integration/lib/http.mjs';
import { dumpLogs } from '../integration/lib/server.mjs';
import { token } from '../integration/lib/token.mjs';
import { Host } from './lib/host.mjs';
import { Ledger } from './lib/ledger.mjs';
import { Producer } from './lib/producer.mjs';
import { Swarm, emptyScore, present } from './lib/swarm.mjs';

const { values: options } = parseArgs({ options: { minutes: { type: 'string', default: '30' }, clients: { type: 'string', default: '200' },
    samples: { type: 'string' } } });
const minutes = Number(options.minutes);
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const between = (low, high) => low + Math.random() * (high - low);
const pick = (list) => list[Math.floor(Math.random() * list.length)];

setTimeout(() => {
    console.error('not done in time');
    dumpLogs();
    process.exit(1);
}, (minutes + 5) * 60_000).unref();
for (const signal of ['SIGINT', 'SIGTERM'])
    process.on(signal, () => process.exit(1));
const folder = mkdtempSync(join(tmpdir(), 'carillon-soak-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const namespace = { membership: 'open', publish: 'token', history_size: 1000, history_ttl: '1m', presence: true };
const host = new Host({ history: { store: 'sqlite', path: join(folder, 'history.db') }, config: {
    limits: { commands_per_second: 0, rooms_per_connection: 1000, outbox_bytes: 524_288, outbox_age: '30s' },
    websocket: { ping_interval: '10s', pong_wait: '45s', write_wait: '40s' },
    namespaces: { open: namespace, lossy: { ...namespace, on_slow: 'drop_oldest' }, passing: { ...namespace, history_size: 10, history_ttl: '10s' } } } });
await host.start();
const { pid } = host;
const status = (name) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]);
const sample = () => ({ rss: status('VmRSS') / 1024, descriptors: readdirSync(`/proc/${pid}/fd`).length, threads: status('Threads') });
const began = performance.now();
const end = began + minutes * 60_000;
const over = () => performance.now() >= end;
const counts = {};
const count = (what) => { counts[what] = (counts[what] ?? 0) + 1; };
const problems = [];

/** Runs until the time is up; what goes wrong is told, and it goes on. */
async function again(name, work) {
    while (!over()) {
        try {
            await work();
            count(name);
        } catch (error) {
            problems.push(`${name}: ${error.message}`);
            await sleep(1000);
        }
    }
}

const rooms = Array.from({ length: 40 }, (_, i) => `${i % 2 ? 'lossy' : 'open'}:${i}`);
const ledger = new Ledger();
const fresh = sample();
const address = () => host.address;
const steady = new Swarm({ count: Number(options.clients), rooms, perClient: 3, silence: 60_000, address });
const slow = new Swarm({ count: 8, rooms: rooms.filter((room) => room.startsWith('lossy')), perClient: 20, step: 1, silence: 90_000, address });
await steady.connect();
await slow.connect();
const producer = new Producer({ name: 'soak', ledger, rooms, workers: 3, batch: 4, pace: 150, payload: 2000 });
producer.start(() => host.address);

/** Follows one room on a fallback and holds what comes against what came. */
class Reader {
    constructor(room) {
        this.room = room;
    }

    take(frame) {
        if (frame.room !== this.room)
            return;
        if (frame.type === 'subscribed') {
            if (frame.recovered === false)
                problems.push(`${this.room} was not recovered on a fallback`);
            this.seq ??= frame.seq;
        } else if (frame.type === 'gap') {
            this.seq = frame.to_seq;
        } else if (frame.seq !== undefined) {
            if (frame.seq !== this.seq + 1)
                problems.push(`${this.room}: ${frame.seq} after ${this.seq} on a fallback`);
            this.seq = frame.seq;
            count('events by SSE or poll');
        }
    }
}

const leave = () => again('left and resumed', async () => {
    await sleep(between(50, 400));
    const { ws } = pick(steady.followers);
    if (ws && Math.random() < 0.5)
        ws.close(1000);
    else
        ws?.terminate();
});
const comeAndGo = () => again('new clients', async () => {
    const client = await Client.join(host.server, { claims: { sub: `guest-${Math.floor(Math.random() * 5000)}`, publish: ['*'] } });
    await Promise.all([pick(rooms), pick(rooms.filter((room) => room.startsWith('open'))), `passing:${Math.floor(Math.random() * 1e6)}`]
        .filter((room, i, all) => all.indexOf(room) === i).map((room) => client.subscribe(room)));
    const own = `passing:${Math.floor(Math.random() * 1e6)}`;
    await client.subscribe(own);
    await client.publish(own, { hello: 1 });
    await client.request({ type: 'presence', room: own });
    await client.request({ type: 'history', room: own });
    await sleep(between(500, 15_000));
    if (Math.random() < 0.7)
        await client.leave();
    else
        client.ws.terminate();
});
const stop = () => again('stopped reading', async () => {
    const { ws } = pick(slow.followers);
    ws?._socket?.pause();
    await sleep(between(5000, 25_000));
    ws?._socket?.resume();
    await sleep(between(1000, 5000));
});
const stream = () => again('streams', async () => {
    const reader = new Reader(pick(rooms));
    let cursor;
    for (let i = 0; i < 3 && !over(); ++i) {
        const opened = await EventStream.open(host.server, `room=${reader.room}`, { headers: cursor ? { 'last-event-id': cursor } : {} });
        await sleep(between(2000, 10_000));
        opened.messages.forEach(({ frame }) => reader.take(frame));
        cursor = opened.cursor ?? cursor;
        opened.close();
        await sleep(between(0, 2000));
    }
});
const poll = () => again('poll sessions', async () => {
    const reader = new Reader(pick(rooms));
    const verbs = pollVerbs(host.server);
    const begun = await verbs.begin({ rooms: [reader.room] });
    let { cursor } = begun.json;
    begun.json.frames.forEach((frame) => reader.take(frame));
    for (let i = 0; i < 8 && !over(); ++i) {
        const answer = await verbs.go(begun.json.session, cursor);
        if (answer.status === 204)
            continue;
        if (answer.status !== 200)
            throw new Error(`${answer.status} ${answer.text}`);
        ({ cursor } = answer.json);
        answer.json.frames.forEach((frame) => reader.take(frame));
    }
    if (Math.random() < 0.5) // the others are abandoned
        await http(host.server, `/poll?session=${encodeURIComponent(begun.json.session)}`, { method: 'DELETE', token: token() });
});
const operate = () => again('operators', async () => {
    const operator = await Admin.join(host.server, 'read payload operate manage');
    for (const table of ['connections', 'rooms', 'closed', 'audit'])
        await operator.ask({ type: 'query', query: `live-${table}`, table, limit: 100, interval_ms: 500 });
    await operator.ask({ type: 'revoke', user: `stranger-${Math.floor(Math.random() * 5000)}`, ttl_ms: 30_000 }).catch(() => undefined);
    await operator.ask({ type: 'inject', room: `passing:${Math.floor(Math.random() * 1000)}`, event: 'tick', data: { n: -1 } });
    await sleep(between(2000, 20_000));
    await operator.table('connections', { filter: 'user ~ guest', sort: '-queue_bytes', limit: 50 }).catch(() => undefined);
    await (Math.random() < 0.5 ? operator.leave() : operator.ws.terminate());
});
const look = () => again('scrapes', async () => {
    await http(host.server, '/metrics');
    await http(host.server, '/api/v1/rooms?limit=50', { token: token({ sub: 'olga', scope: 'admin:read' }) });
    await http(host.server, '/ws'); // refused
    await sleep(5000);
});

const samples = [];
const measure = async () => {
    while (!over()) {
        await sleep(Math.min(5000, Math.max(0, end - performance.now())));
        samples.push({ s: Math.round((performance.now() - began) / 1000), ...sample() });
        if (samples.length % 12 === 0)
            console.log(JSON.stringify({ ...samples.at(-1), rss: Math.round(samples.at(-1).rss), events: ledger.events, problems: problems.length }));
    }
};
await Promise.all([measure(), leave(), stop(), stop(), operate(), operate(), look(),
    ...Array.from({ length: 20 }, comeAndGo), ...Array.from({ length: 15 }, stream), ...Array.from({ length: 10 }, poll)]);

// ---------------------------------------------------------------------------------------- the counting
slow.followers.forEach(({ ws }) => ws?._socket?.resume());
await producer.stop();
const ends = await present(host.server, rooms);
const score = emptyScore();
for (const swarm of [steady, slow]) {
    if (!await swarm.settle(ends, 60_000))
        problems.push(`${swarm.away} clients away, or not all had everything`);
    swarm.followers.forEach((follower) => follower.judge(ledger, ends, score, { durable: true }));
    swarm.stop();
}
closeAll();
closeStreams();
// Sessions of long polling that were abandoned have their time, too.
let last = sample();
for (let i = 0; i < 120 && last.descriptors > fresh.descriptors + 2; ++i) {
    await sleep(1000);
    last = sample();
}
const wrong = ['lost', 'doubled', 'reordered', 'unreported', 'wrong'].filter((name) => score[name] > 0).map((name) => `${score[name]} ${name}`);
wrong.push(...problems.slice(0, 10), ...ledger.problems.slice(0, 5), ...producer.problems.slice(0, 5), ...score.problems.slice(0, 5));
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
// Quarters of the time; the first is the one in which caches fill.
const quarter = (i, name) => median(samples.slice(Math.floor(samples.length * i / 4), Math.floor(samples.length * (i + 1) / 4)).map((one) => one[name]));
const rss = [0, 1, 2, 3].map((i) => quarter(i, 'rss'));
const most = Math.max(...samples.map((one) => one.rss));
if (rss[3] > rss[1] * 1.1 + 4)
    wrong.push(`memory grew: ${rss.map((megabytes) => megabytes.toFixed(1))} MB`);
if (new Set(samples.map((one) => one.threads)).size > 1)
    wrong.push(`threads: ${[...new Set(samples.map((one) => one.threads))]}`);
if (last.descriptors > fresh.descriptors + 2)
    wrong.push(`${last.descriptors} descriptors at the end, ${fresh.descriptors} at the start`);
const file = readdirSync(folder).map((name) => [name, (statSync(join(folder, name)).size / 1048576).toFixed(1)]);
const result = { minutes, events: ledger.events, ...Object.fromEntries(Object.entries(score).filter(([, value]) => typeof value === 'number')), counts,
    rss_quarters_mb: rss.map((megabytes) => Number(megabytes.toFixed(1))), rss_most_mb: Number(most.toFixed(1)), rss_end_mb: Number(last.rss.toFixed(1)),
    rss_start_mb: Number(fresh.rss.toFixed(1)), descriptors: { start: fresh.descriptors, median: [0, 1, 2, 3].map((i) => quarter(i, 'descriptors')), end: last.descriptors },
    threads: { start: fresh.threads, end: last.threads }, files_mb: Object.fromEntries(file) };
console.log(JSON.stringify(result, null, 1));
if (options.samples)
    writeFileSync(options.samples, samples.map((one) => `${one.s},${one.rss.toFixed(1)},${one.descriptors},${one.threads}\n`).join(''));
await host.stop();
wrong.forEach((line) => console.log(`FAIL ${line}`));
process.exit(wrong.length > 0 ? 1 : 0);
