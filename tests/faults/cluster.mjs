// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
// Nothing lost with several nodes: three of them on one broker, behind haproxy, with producers at all of them and at
// the brokers of their inputs, and resuming clients; nodes are killed and replaced, the broker is restarted, nodes are
// cut off from it. Then the counting of run.mjs.
//
//   CARILLOND=build/dev/bin/carillond node tests/faults/cluster.mjs [--bus redis|nats] [--long] [--only TEXT] [--clients N]
//       [--seconds N] [--inputs rabbitmq,kafka,redis_stream,postgres,jetstream] [--write docs/reliability.md]
//
// The short form is a test of ctest; the long one is run by hand and, as root, has the rows that cut cables. Kafka is
// librdkafka's mock cluster (KAFKA_MOCK=build/dev/tests/kafkamock), since Debian has none.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { closeAll } from '../integration/lib/client.mjs';
import { dumpLogs } from '../integration/lib/server.mjs';
import { until } from '../integration/lib/wait.mjs';
import { rows } from './clusterrows.mjs';
import { Balancer, Nodes, buses, hasBalancer } from './lib/cluster.mjs';
import { Feeder, absent, enter, inputTypes, missingTypes, slowTypes, startBrokers } from './lib/inputs.mjs';
import { Ledger } from './lib/ledger.mjs';
import { Namespace } from './lib/namespace.mjs';
import { Producer } from './lib/producer.mjs';
import { tableHead, tableRow, thousands, timesEach, wrongCounts, writeBetween } from './lib/scorecard.mjs';
import { Swarm, emptyScore, present } from './lib/swarm.mjs';
import { Swarms } from './lib/swarms.mjs';

const { values: options } = parseArgs({ options: { bus: { type: 'string', default: 'redis' }, long: { type: 'boolean' },
    only: { type: 'string' }, seconds: { type: 'string' }, clients: { type: 'string' }, inputs: { type: 'string' }, write: { type: 'string' } } });
const form = options.long
    ? { clients: 6000, threads: 3, rooms: 600, perClient: 3, seconds: 60, workers: 6, pace: 300, inputPace: 1000, cutMs: 20_000, inputsMs: 90_000, limit: 30 * 60,
        silence: 20_000, websocket: { ping_interval: '5s', pong_wait: '15s', write_wait: '10s' }, drain: { rate: 500, timeout: '30s', retry_spread: '3s' } }
    : { clients: 60, threads: 1, rooms: 12, perClient: 3, seconds: 3, workers: 4, pace: 40, inputPace: 200, cutMs: 8000, inputsMs: 30_000, limit: 85,
        websocket: { ping_interval: '1s', pong_wait: '3s', write_wait: '3s' }, drain: { rate: 500, timeout: '30s', retry_spread: '1s' } };
for (const name of ['seconds', 'clients']) {
    if (options[name])
        form[name] = Number(options[name]);
}
const bus = buses[options.bus];
if (!bus) {
    console.error(`--bus is one of ${Object.keys(buses).join(', ')}`);
    process.exit(2);
}
if (!bus.isInstalled || !hasBalancer) {
    console.error(`needs the server of ${options.bus} and haproxy`);
    process.exit(77); // ctest: skipped
}
setTimeout(() => {
    console.error(`not done after ${form.limit} s`);
    dumpLogs();
    process.exit(1);
}, form.limit * 1000).unref();
for (const signal of ['SIGINT', 'SIGTERM'])
    process.on(signal, () => process.exit(1));

const chosenTypes = options.inputs?.split(',') ?? inputTypes.filter((type) => options.long || !slowTypes.includes(type));
if (chosenTypes.some((type) => !inputTypes.includes(type))) {
    console.error(`--inputs takes ${inputTypes.join(', ')}; not here: ${missingTypes.join(', ') || 'none'}`);
    process.exit(2);
}
console.log(`inputs: ${chosenTypes.join(', ')}`);
const inputBrokers = await startBrokers(chosenTypes);

async function play(row, number) {
    const folder = mkdtempSync(join(tmpdir(), 'carillon-cluster-'));
    const rooms = Array.from({ length: form.rooms }, (_, i) => `open:${i}`);
    const undo = [() => rmSync(folder, { recursive: true, force: true })];
    const result = { row, faults: new Map(), score: emptyScore() };
    const problem = (text) => result.score.problems.push(text);
    try {
        const net = row.links ? new Namespace(4) : undefined;
        if (net)
            undo.push(() => net.remove());
        const broker = await bus.start({ fsync: row.fsync, startedBy: net?.entry, host: net?.host() });
        undo.push(() => broker.stop());
        const feeders = await Promise.all([...inputBrokers].map(async ([type, inputBroker], i) => new Feeder({ type, rooms,
            queue: await inputBroker.queue(`orders_${number}`), first: (i + 1) * 1e9, pace: form.inputPace })));
        const nodes = new Nodes({ broker, bus, net, feeders, config: { websocket: form.websocket, drain: form.drain } });
        undo.push(() => nodes.stop());
        await nodes.start(3);
        const balancer = await new Balancer().start(folder, nodes.all.map((node) => node.address));
        undo.push(() => balancer.stop());
        const ledger = new Ledger();
        const swarm = new Swarms({ count: form.clients, threads: form.threads, rooms, perClient: form.perClient, silence: form.silence, address: balancer.address });
        undo.push(() => swarm.stop());
        await swarm.connect();
        const producer = new Producer({ name: row.name, ledger, rooms, workers: form.workers, batch: 5, pace: form.pace });
        const delay = monitorEventLoopDelay();
        delay.enable();
        producer.start(() => nodes.any.address);
        feeders.forEach((feeder) => feeder.start());
        const began = performance.now();
        let lastFault = 0;
        await row.fault({ nodes, broker, net, swarm, problem, cutMs: form.cutMs, end: began + form.seconds * 1000,
            count: (name) => {
                lastFault = performance.now();
                result.faults.set(name, (result.faults.get(name) ?? 0) + 1);
            } });
        await Promise.all([producer, ...feeders].map((one) => one.stop()));
        const reader = new Swarm({ count: 1, first: form.clients, rooms, perClient: rooms.length, step: 1, silence: form.silence,
            address: () => balancer.address });
        undo.push(() => reader.stop());
        const [witness] = reader.followers;
        for (const [room, { epoch }] of await present(nodes.any.server, rooms))
            witness.take({ type: 'subscribed', room, epoch, seq: 0 }); // comes back, so to say, and missed all of it
        await reader.connect();
        const isTold = ({ at }) => !row.keeps && at < lastFault; // what the broker had by then is gone
        const isThrough = async () => absent(feeders, witness).every(isTold) && await nodes.areIdle().catch(() => false);
        if (!await until(isThrough, 'the events of the inputs', form.inputsMs).catch(() => false))
            problem(`not all events of the inputs were seen within ${form.inputsMs / 1000} s; of ${witness.refusedResumes} rooms the history was not given whole`);
        const ends = await Promise.all(nodes.all.map((node) => present(node.server, rooms)));
        for (const [room, end] of ends[0]) {
            if (ends.some((other) => other.get(room).seq !== end.seq || other.get(room).epoch !== end.epoch))
                problem(`the nodes do not agree about ${room}`);
        }
        if (!await swarm.settle(ends[0], 60_000) || !await reader.settle(ends[0], 60_000))
            problem(`${await swarm.away()} clients away, or not all had everything after a minute`);
        enter(feeders, witness, ledger);
        const followers = form.clients * form.perClient / form.rooms;
        absent(feeders, witness).forEach((event) => { result.score[isTold(event) ? 'announced' : 'lost'] += followers; });
        await swarm.judge(ledger, ends[0], result.score, { durable: false });
        result.score.problems.push(...ledger.problems, ...producer.problems);
        Object.assign(result, { feeders, events: ledger.events, unavailable: producer.unavailableMs / 1000,
            seconds: (performance.now() - began) / 1000, delayMs: delay.percentile(99) / 1e6 });
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

function verdict({ row, score }) {
    const wrong = wrongCounts(score);
    if (row.keeps && (score.epochsTold > 0 || score.announced > 0 || score.refusedResumes > 0))
        wrong.push(`${score.epochsTold} epochs, ${score.refusedResumes} resumes not recovered, ${score.announced} announced as missing`);
    if (!row.keeps && score.epochsTold < form.clients * form.perClient)
        wrong.push(`only ${score.epochsTold} epoch changes told`);
    if (score.deliveries === 0)
        wrong.push('no deliveries');
    return [...wrong, ...score.problems.slice(0, 5), ...(score.problems.length > 5 ? [`… ${score.problems.length} problems`] : [])];
}

const lines = tableHead('Fault', 'given to inputs');
let failed = 0;
const chosen = rows.filter((row) => (options.only ? row.name.includes(options.only) : options.long || row.short));
for (const [number, row] of chosen.entries()) {
    const missing = row.needs?.();
    if (missing) {
        console.log(`skip ${row.name}: ${missing}`);
        continue;
    }
    const result = await play(row, number);
    const { score, faults, feeders } = result;
    const wrong = verdict(result);
    failed += wrong.length > 0;
    lines.push(tableRow(result, row.name, thousands(feeders.reduce((sum, { given }) => sum + given.length, 0))));
    console.log(`${wrong.length > 0 ? 'FAIL' : 'ok  '} ${row.name}: ${timesEach(faults, 'none')};`
        + ` ${result.events} events (${feeders.map(({ type, given }) => `${given.length} ${type}`).join(', ')}),`
        + ` ${score.deliveries} deliveries, ${score.resumes} resumes, ${score.epochsTold} epochs told, unavailable ${result.unavailable.toFixed(1)} s,`
        + ` ${result.seconds.toFixed(1)} s, this program up to ${result.delayMs.toFixed(0)} ms late (p99)`);
    wrong.forEach((line) => console.log(`       ${line}`));
}
console.log(`\n${lines.join('\n')}`);
await Promise.all([...inputBrokers.values()].map((inputBroker) => inputBroker.stop()));
if (options.write)
    writeBetween(options.write, `cluster ${options.bus}`, lines.join('\n'));
process.exit(failed > 0 || lines.length === 2 ? 1 : 0);
