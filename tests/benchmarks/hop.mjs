// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
// What the hop over the broker costs: the same load on a server alone and on 1, 2 and 3 nodes on a redis-server.
// Time from the producer's POST to the clients' receipt, processor time of the nodes and of the broker.
//
//   CARILLOND=build/dev/bin/carillond node tests/benchmarks/hop.mjs [--seconds N] [--clients N] [--rate EVENTS_A_SECOND]
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Client, closeAll } from '../integration/lib/client.mjs';
import { http, post } from '../integration/lib/http.mjs';
import { Redis } from '../integration/lib/redis.mjs';
import { Server } from '../integration/lib/server.mjs';
import { until } from '../integration/lib/wait.mjs';

const { values: options } = parseArgs({ options: { seconds: { type: 'string', default: '8' }, clients: { type: 'string', default: '200' },
    rate: { type: 'string', default: '200' } } });
const [seconds, clients, rate] = [options.seconds, options.clients, options.rate].map(Number);
const ticksPerSecond = Number(execFileSync('getconf', ['CLK_TCK']));

/** User and system time of a process, in microseconds. */
const cpu = (pid) => {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 1e6 / ticksPerSecond;
};
const quantile = (sorted, q) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))];

async function measure(name, count) {
    const broker = count > 0 ? await Redis.start({ fsync: 'everysec' }) : undefined;
    const servers = await Promise.all(Array.from({ length: Math.max(1, count) }, () => Server.start({ config: { shards: 1,
        limits: { commands_per_second: 0 }, namespaces: { open: { membership: 'open', publish: 'token', history_size: 1000 } },
        ...(broker ? { bus: { type: 'redis', url: broker.url } } : {}) } })));
    for (const server of servers)
        await until(async () => (await http(server, '/readyz')).status === 200, 'a ready node');
    const latencies = [];
    let measuring = false;
    for (let i = 0; i < clients; ++i) {
        const client = await Client.join(servers[i % servers.length], { claims: { sub: `user${i}` } });
        await client.subscribe('open:1');
        client.ws.removeAllListeners('message');
        client.ws.on('message', (data) => {
            if (measuring)
                latencies.push(performance.now() - Number(/"at":([\d.]+)/.exec(data)[1]));
        });
    }
    const publish = async (forSeconds) => {
        const calls = [];
        const end = performance.now() + forSeconds * 1000;
        for (let n = 0; performance.now() < end; ++n) {
            calls.push(post(servers[n % servers.length], { type: 'tick', room: 'open:1', data: { at: performance.now(), filler: 'x'.repeat(64) } }));
            await new Promise((resolve) => setTimeout(resolve, 1000 / rate));
        }
        await Promise.all(calls);
        return calls.length;
    };
    await publish(1);
    measuring = true;
    const before = [servers.reduce((sum, server) => sum + cpu(server.process.pid), 0), broker ? cpu(broker.process.pid) : 0];
    const events = await publish(seconds);
    await until(() => latencies.length >= events * clients, 'the last event').catch(() => undefined);
    const after = [servers.reduce((sum, server) => sum + cpu(server.process.pid), 0), broker ? cpu(broker.process.pid) : 0];
    latencies.sort((a, b) => a - b);
    console.log(`| ${name} | ${(events / seconds).toFixed(0)} | ${(latencies.length / seconds).toFixed(0)} | ${quantile(latencies, 0.5).toFixed(2)} | ${quantile(latencies, 0.99).toFixed(2)} | `
        + `${((after[0] - before[0]) / events).toFixed(0)} | ${((after[0] - before[0]) / latencies.length).toFixed(2)} | ${broker ? ((after[1] - before[1]) / events).toFixed(0) : '–'} |`);
    closeAll();
    for (const server of servers) {
        server.signal('SIGKILL');
        await server.exited;
    }
    await broker?.stop();
}

console.log('| | events/s | deliveries/s | p50 ms | p99 ms | µs of the nodes an event | a delivery | µs of Redis an event |\n|---|---|---|---|---|---|---|---|');
for (const [name, count] of [['a server alone', 0], ['1 node', 1], ['2 nodes', 2], ['3 nodes', 3]])
    await measure(name, count);
process.exit(0);
