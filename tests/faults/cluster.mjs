// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
// Nothing lost with several nodes: three of them on a redis-server, behind haproxy, with a producer and resuming
// clients; nodes are killed, the broker is restarted, nodes are cut off from it. Then the counting of run.mjs.
//
//   CARILLOND=build/dev/bin/carillond node tests/faults/cluster.mjs [--long] [--only TEXT] [--clients N] [--seconds N]
//       [--write docs/reliability.md]
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Client, closeAll } from '../integration/lib/client.mjs';
import { Redis, freePort, hasRedis } from '../integration/lib/redis.mjs';
import { http } from '../integration/lib/http.mjs';
import { Server, dumpLogs } from '../integration/lib/server.mjs';
import { until } from '../integration/lib/wait.mjs';
import { Ledger } from './lib/ledger.mjs';
import { Producer } from './lib/producer.mjs';
import { tableHead, tableRow, timesEach, wrongCounts, writeBetween } from './lib/scorecard.mjs';
import { Swarm, emptyScore } from './lib/swarm.mjs';

const { values: options } = parseArgs({ options: { long: { type: 'boolean' }, only: { type: 'string' },
    seconds: { type: 'string' }, clients: { type: 'string' }, write: { type: 'string' } } });
const form = options.long
    ? { clients: 600, rooms: 60, perClient: 3, seconds: 30, workers: 6, pace: 60, cut: 20_000, limit: 900 }
    : { clients: 60, rooms: 12, perClient: 3, seconds: 4, workers: 4, pace: 40, cut: 8_000, limit: 170 };
for (const name of ['seconds', 'clients']) {
    if (options[name])
        form[name] = Number(options[name]);
}

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const between = (low, high) => low + Math.random() * (high - low);
const hasBalancer = (() => {
    try {
        execFileSync('haproxy', ['-v'], { stdio: 'ignore' });
        return true;
    } catch {
        return false;
    }
})();
if (!hasRedis || !hasBalancer) {
    console.error('needs redis-server and haproxy');
    process.exit(77); // ctest: skipped
}
setTimeout(() => {
    console.error(`not done after ${form.limit} s`);
    dumpLogs();
    process.exit(1);
}, form.limit * 1000).unref();
for (const signal of ['SIGINT', 'SIGTERM'])
    process.on(signal, () => process.exit(1));

/** The cable between one node and the broker. Cut, nothing passes and nobody is told; new connections hang. */
class Cable {
    pairs = new Set();
    isCut = false;

    constructor(port) {
        this.port = port;
    }

    async lay() {
        this.server = createServer((near) => {
            const far = connect(this.port, '127.0.0.1');
            const pair = [near, far];
            this.pairs.add(pair);
            for (const [from, to] of [[near, far], [far, near]]) {
                from.setNoDelay(true);
                from.on('data', (data) => to.write(data));
                from.on('error', () => to.destroy());
                from.on('close', () => {
                    to.destroy();
                    this.pairs.delete(pair);
                });
            }
            if (this.isCut)
                pair.forEach((socket) => socket.pause());
        });
        await new Promise((resolve) => this.server.listen(0, '127.0.0.1', resolve));
        this.url = `redis://127.0.0.1:${this.server.address().port}`;
        return this;
    }

    cut() {
        this.isCut = true;
        this.pairs.forEach((pair) => pair.forEach((socket) => socket.pause()));
    }

    mend() {
        this.isCut = false;
        this.pairs.forEach((pair) => pair.forEach((socket) => socket.resume()));
    }

    close() {
        this.server.close();
        this.pairs.forEach((pair) => pair.forEach((socket) => socket.destroy()));
    }
}

/** haproxy in front of the nodes: TCP, no stickiness, a node that does not take connections gets none. */
class Balancer {
    async start(folder, addresses) {
        this.address = `127.0.0.1:${await freePort()}`;
        const file = join(folder, 'haproxy.cfg');
        writeFileSync(file, `global\n    maxconn 4000\ndefaults\n    mode tcp\n    timeout connect 2s\n    timeout client 60s\n    timeout server 60s\n`
            + `    option redispatch\n    retries 3\nlisten carillon\n    bind ${this.address}\n    balance roundrobin\n`
            + addresses.map((address, i) => `    server node${i} ${address} check inter 200ms fall 1 rise 1\n`).join(''));
        this.process = spawn('haproxy', ['-db', '-f', file], { stdio: 'ignore' });
        process.on('exit', () => this.process.kill('SIGKILL'));
        await until(() => new Promise((resolve) => {
            const [host, port] = this.address.split(':');
            const socket = connect(Number(port), host, () => { socket.destroy(); resolve(true); });
            socket.on('error', () => resolve(false));
        }), 'haproxy');
        return this;
    }

    stop() {
        this.process.kill('SIGKILL');
    }
}

class Nodes {
    all = [];

    async start(count, broker) {
        for (let i = 0; i < count; ++i) {
            const node = { cable: await new Cable(broker.port).lay() };
            this.all.push(node);
            await this.launch(node);
        }
        await this.ready();
    }

    async launch(node) {
        const policy = { membership: 'open', publish: 'token', history_size: 20_000, history_ttl: '72h', presence: true };
        node.server = await Server.start({ config: { ...(node.address ? { listen: node.address } : {}), shards: 1,
            limits: { commands_per_second: 0, rooms_per_connection: 1000 },
            websocket: { ping_interval: '1s', pong_wait: '3s', write_wait: '3s' }, namespaces: { open: policy },
            bus: { type: 'redis', url: node.cable.url } } });
        node.address = node.server.address;
    }

    async ready() {
        for (const node of this.all)
            await until(async () => (await http(node.server, '/readyz').catch(() => ({}))).status === 200, 'a node that is ready', 30_000);
    }

    get any() {
        return this.all[Math.floor(Math.random() * this.all.length)];
    }

    async stop() {
        for (const node of this.all) {
            node.cable.mend();
            if (node.server.exitCode === undefined && !node.server.exitSignal)
                await node.server.stop();
            node.cable.close();
        }
    }
}

async function again(row, fault) {
    do
        await fault();
    while (performance.now() < row.end);
}

const killNode = (row) => again(row, async () => {
    await sleep(between(500, 1500));
    const node = row.nodes.any;
    node.server.signal('SIGKILL');
    await node.server.exited;
    row.count('kill -9');
    await sleep(between(0, 1500));
    await row.nodes.launch(node);
    await row.swarm.allHere(30_000);
});

const restartBroker = (row) => again(row, async () => {
    await sleep(between(500, 1500));
    await row.broker.kill();
    row.count('kill -9 of the broker');
    await sleep(between(0, 1500));
    await row.broker.again();
    await row.nodes.ready();
    await row.swarm.allHere(30_000);
});

const cutNode = (row) => again(row, async () => {
    await sleep(between(500, 1500));
    const node = row.nodes.any;
    node.cable.cut();
    await sleep(form.cut);
    node.cable.mend();
    row.count(`${form.cut / 1000} s cut`);
    await row.nodes.ready();
    await row.swarm.allHere(30_000);
});

const pauseBroker = (row) => again(row, async () => {
    await sleep(between(500, 1500));
    row.broker.pause();
    await sleep(between(500, 7000));
    row.broker.resume();
    row.count('SIGSTOP of the broker');
    await row.nodes.ready();
    await row.swarm.allHere(30_000);
});

const rows = [
    { name: 'no fault', fsync: 'everysec', keeps: true, fault: (row) => sleep(row.end - performance.now()) },
    { name: 'kill -9 of a node', fsync: 'everysec', keeps: true, fault: killNode },
    { name: 'a node cut off from the broker', fsync: 'everysec', keeps: true, fault: cutNode },
    { name: 'the broker stands still', fsync: 'everysec', keeps: true, fault: pauseBroker },
    { name: 'broker restarted, AOF always', fsync: 'always', keeps: true, fault: restartBroker },
    { name: 'broker restarted, AOF everysec', fsync: 'everysec', keeps: true, fault: restartBroker },
    { name: 'broker restarted without its data', keeps: false, fault: restartBroker },
];

/** What a client that was not there before is told of each room. */
async function present(node, rooms) {
    const client = await Client.join(node.server, { claims: { sub: 'judge', rooms: ['*'] } });
    const found = new Map();
    for (const room of rooms) {
        const { epoch, seq } = await client.subscribe(room);
        found.set(room, { epoch, seq });
    }
    client.ws.terminate();
    return found;
}

async function play(row) {
    const folder = mkdtempSync(join(tmpdir(), 'carillon-cluster-'));
    const rooms = Array.from({ length: form.rooms }, (_, i) => `open:${i}`);
    const undo = [() => rmSync(folder, { recursive: true, force: true })];
    const result = { row, faults: new Map(), score: emptyScore() };
    try {
        const broker = await Redis.start({ fsync: row.fsync });
        undo.push(() => broker.stop());
        const nodes = new Nodes();
        undo.push(() => nodes.stop());
        await nodes.start(3, broker);
        const balancer = await new Balancer().start(folder, nodes.all.map((node) => node.address));
        undo.push(() => balancer.stop());
        const ledger = new Ledger();
        const swarm = new Swarm({ count: form.clients, rooms, perClient: form.perClient, address: () => balancer.address });
        undo.push(() => swarm.stop());
        await swarm.connect();
        const producer = new Producer({ name: row.name, ledger, rooms, workers: form.workers, batch: 5, pace: form.pace });
        producer.start(() => balancer.address);
        const began = performance.now();
        await row.fault({ nodes, broker, swarm, end: began + form.seconds * 1000,
            count: (name) => result.faults.set(name, (result.faults.get(name) ?? 0) + 1) });
        await producer.stop();
        const ends = await Promise.all(nodes.all.map((node) => present(node, rooms)));
        for (const [room, end] of ends[0]) {
            if (ends.some((other) => other.get(room).seq !== end.seq || other.get(room).epoch !== end.epoch))
                result.score.problems.push(`the nodes do not agree about ${room}`);
        }
        if (!await swarm.settle(ends[0], 40_000))
            result.score.problems.push(`${swarm.away} clients away, or not all had everything after 40 s`);
        swarm.followers.forEach((follower) => follower.judge(ledger, ends[0], result.score, { durable: false }));
        result.score.problems.push(...ledger.problems, ...producer.problems);
        Object.assign(result, { events: ledger.events, unavailable: producer.unavailableMs / 1000, seconds: (performance.now() - began) / 1000 });
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
    return [...wrong, ...score.problems.slice(0, 5)];
}

const lines = tableHead('Fault');
let failed = 0;
const chosen = rows.filter((row) => !options.only || row.name.includes(options.only));
for (const row of chosen) {
    const result = await play(row);
    const { score, faults } = result;
    const wrong = verdict(result);
    failed += wrong.length > 0;
    lines.push(tableRow(result, row.name));
    console.log(`${wrong.length > 0 ? 'FAIL' : 'ok  '} ${row.name}: ${timesEach(faults, 'none')};`
        + ` ${result.events} events, ${score.deliveries} deliveries, ${score.resumes} resumes, ${score.epochsTold} epochs told, unavailable ${result.unavailable.toFixed(1)} s, ${result.seconds.toFixed(1)} s`);
    wrong.forEach((line) => console.log(`       ${line}`));
}
console.log(`\n${lines.join('\n')}`);
if (options.write)
    writeBetween(options.write, 'cluster', lines.join('\n'));
process.exit(failed > 0 || chosen.length === 0 ? 1 : 0);
