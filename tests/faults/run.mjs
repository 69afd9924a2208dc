// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
// Nothing lost, nothing silent: a producer, resuming clients and a schedule of faults; then the counting.
//
//   CARILLOND=build/dev/bin/carillond node tests/faults/run.mjs [--long] [--only TEXT] [--seconds N]
//       [--clients N] [--write docs/reliability.md]
//
// The short form is a test of ctest; the long one is run by hand and, as root, has the rows that mount
// disks. Exit code 0 when every row is as it must be.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { closeAll } from '../integration/lib/client.mjs';
import { dumpLogs } from '../integration/lib/server.mjs';
import { Host } from './lib/host.mjs';
import { Ledger } from './lib/ledger.mjs';
import { Namespace } from './lib/namespace.mjs';
import { Producer } from './lib/producer.mjs';
import { Proxy } from './lib/proxy.mjs';
import { tableHead, tableRow, thousands, timesEach, wrongCounts, writeBetween } from './lib/scorecard.mjs';
import { Swarm, emptyScore, present } from './lib/swarm.mjs';
import { clockEnv, rows, setClock } from './rows.mjs';

const { values: options } = parseArgs({ options: { long: { type: 'boolean' }, only: { type: 'string' },
    seconds: { type: 'string' }, clients: { type: 'string' }, write: { type: 'string' } } });
const form = options.long
    ? { clients: 400, rooms: 40, perClient: 3, seconds: 25, workers: 6, batch: 5, pace: 60, limit: 20 * 60 }
    : { clients: 60, rooms: 12, perClient: 3, seconds: 2, workers: 4, batch: 5, pace: 40, limit: 110 };
if (options.seconds)
    form.seconds = Number(options.seconds);
if (options.clients)
    form.clients = Number(options.clients);

const timer = setTimeout(() => {
    console.error(`not done after ${form.limit} s`);
    dumpLogs();
    process.exit(1);
}, form.limit * 1000);
for (const signal of ['SIGINT', 'SIGTERM'])
    process.on(signal, () => process.exit(1)); // what is mounted or runs ends at 'exit'

async function play(row, folder) {
    const size = { ...form, ...row.size };
    const rooms = Array.from({ length: size.rooms }, (_, i) => `${row.lossy && i % 2 ? 'lossy' : 'open'}:${i}`);
    const undo = [];
    const result = { row, faults: new Map(), score: emptyScore() };
    const clockFile = join(folder, 'clock');
    try {
        const disk = row.disk?.(folder);
        if (disk)
            undo.push(() => disk.remove());
        const file = join(disk?.folder ?? folder, 'history.db');
        if (row.clock)
            setClock(clockFile, 0);
        const net = row.links ? new Namespace(row.links) : undefined;
        if (net)
            undo.push(() => net.remove());
        const host = new Host({ history: row.log === 'sqlite' ? { store: 'sqlite', path: file } : { store: 'memory' },
            env: row.clock ? clockEnv(clockFile) : row.env,
            config: row.config, namespace: net });
        undo.push(() => host.stop());
        await host.start();
        const proxy = await new Proxy(() => host.address).listen();
        undo.push(() => proxy.close());
        const ledger = new Ledger();
        const swarm = new Swarm({ count: size.clients, rooms, perClient: size.perClient, silence: row.silence,
            step: row.lossy ? 8 : 7, // so that whoever has a room that may drop has only such rooms
            address: () => (row.proxied ? proxy.address : host.anyAddress) });
        undo.push(() => swarm.stop());
        await swarm.connect();
        const producer = new Producer({ name: row.name, ledger, rooms, workers: size.workers, batch: size.batch, pace: size.pace, payload: size.payload });
        producer.start(() => (row.proxied && Math.random() < 0.8 ? proxy.address : host.anyAddress));
        const began = performance.now();
        const context = { host, swarm, proxy, disk, file, net, short: !options.long, end: began + size.seconds * 1000,
            setClock: (seconds) => setClock(clockFile, seconds),
            count: (name) => result.faults.set(name, (result.faults.get(name) ?? 0) + 1),
            problem: (text) => result.score.problems.push(text) };
        await row.fault(context);
        await producer.stop();
        for (const [name, count] of Object.entries(proxy.counts)) {
            if (count > 0)
                result.faults.set(name, count);
        }
        const ends = await present(host.server, rooms);
        if (!await swarm.settle(ends, 40_000))
            context.problem(`${swarm.away} clients away, or not all had everything after 40 s`);
        swarm.followers.forEach((follower) => follower.judge(ledger, ends, result.score, { durable: row.log === 'sqlite' }));
        result.score.problems.push(...ledger.problems, ...producer.problems);
        Object.assign(result, { events: ledger.events, clients: size.clients, retries: producer.retries,
            unavailable: producer.unavailableMs / 1000, seconds: (performance.now() - began) / 1000, drains: host.drains });
        swarm.stop();
        await host.stop();
    } catch (error) {
        dumpLogs();
        throw error;
    } finally {
        closeAll();
        for (const step of undo.reverse())
            await step();
    }
    return result;
}

/** Why a row is not as it must be. */
function verdict({ row, score, clients, faults }) {
    const wrong = wrongCounts(score);
    // Only rooms that may drop (on_slow: drop_oldest), and only gap frames.
    if (row.log === 'sqlite' && (score.refusedResumes > 0 || (!row.lossy && score.announced > 0)))
        wrong.push(`${score.refusedResumes} resumes not recovered, ${score.announced} events announced as missing`);
    if (row.log === 'sqlite' && score.epochsTold > 0)
        wrong.push(`${score.epochsTold} epoch changes`);
    const kills = row.log === 'memory' ? faults.get('kill -9') ?? 0 : 0;
    if (kills > 0 && score.epochsTold < clients * Math.min(form.perClient, 3))
        wrong.push(`only ${score.epochsTold} epoch changes told`);
    if (kills === 0 && row.log === 'memory' && score.refusedResumes > 0)
        wrong.push(`${score.refusedResumes} resumes not recovered`);
    if (score.deliveries === 0)
        wrong.push('no deliveries');
    return [...wrong, ...score.problems.slice(0, 5), ...(score.problems.length > 5 ? [`… ${score.problems.length} problems`] : [])];
}

function table(results) {
    const lines = [...tableHead('Fault', 'log'), ...results.map((result) => tableRow(result, result.row.name, result.row.log))];
    const total = (name) => thousands(results.reduce((sum, result) => sum + (result.score[name] ?? result[name]), 0));
    lines.push(`| **all** | | | ${thousands(results.reduce((sum, one) => sum + one.events, 0))} | ${total('deliveries')} | ${total('resumes')} | ${total('lost')} | ${total('doubled')} | ${total('reordered')} | ${total('unreported')} | ${total('announced')} | ${total('epochsTold')} | |`);
    return lines.join('\n');
}

const folder = mkdtempSync(join(tmpdir(), 'carillon-faults-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const chosen = rows.filter((row) => (options.only ? `${row.name} ${row.log}`.includes(options.only) : options.long || row.short));
const results = [];
let failed = 0;
for (const [i, row] of chosen.entries()) {
    const missing = row.needs?.();
    if (missing) {
        console.log(`skip ${row.name} (${row.log}): ${missing}`);
        continue;
    }
    const own = join(folder, String(i));
    mkdirSync(own);
    const result = await play(row, own);
    rmSync(own, { recursive: true, force: true });
    results.push(result);
    const wrong = verdict(result);
    failed += wrong.length > 0;
    const { score } = result;
    console.log(`${wrong.length > 0 ? 'FAIL' : 'ok  '} ${row.name} (${row.log}): ${timesEach(result.faults, 'none')};`
        + ` ${result.events} events, ${score.deliveries} deliveries, ${score.resumes} resumes, ${score.announced} announced in ${score.gapFrames} gaps,`
        + ` ${score.epochsTold} epochs told, ${result.retries} retries, unavailable ${result.unavailable.toFixed(1)} s, ${result.seconds.toFixed(1)} s`
        + `${result.drains.length > 0 ? `, drains ${result.drains.map((s) => s.toFixed(1)).join(' ')} s` : ''}`);
    wrong.forEach((line) => console.log(`       ${line}`));
}
console.log(`\n${table(results)}\n\n${cpus().length} processors, node ${process.version}`);
if (options.write)
    writeBetween(options.write, 'scorecard', table(results));
clearTimeout(timer);
process.exit(failed > 0 || results.length === 0 ? 1 : 0);
