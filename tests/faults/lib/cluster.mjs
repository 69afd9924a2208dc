// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
// Several nodes on one broker, behind a balancer.
import { execFileSync, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { freePort } from '../../integration/lib/broker.mjs';
import { Nats } from '../../integration/lib/nats.mjs';
import { Redis } from '../../integration/lib/redis.mjs';
import { http } from '../../integration/lib/http.mjs';
import { Server } from '../../integration/lib/server.mjs';
import { until } from '../../integration/lib/wait.mjs';

/** What may order the events, by `bus.type`. */
export const buses = { redis: Redis, nats: Nats };

export const hasBalancer = (() => {
    try {
        execFileSync('haproxy', ['-v'], { stdio: 'ignore' });
        return true;
    } catch {
        return false;
    }
})();

const balancers = new Set();
process.on('exit', () => balancers.forEach((balancer) => balancer.stop()));

/** haproxy in front of the nodes: TCP, no stickiness, a node that does not take connections gets none. */
export class Balancer {
    async start(folder, addresses) {
        this.address = `127.0.0.1:${await freePort()}`;
        const file = join(folder, 'haproxy.cfg');
        writeFileSync(file, `global\n    maxconn 8000\ndefaults\n    mode tcp\n    timeout connect 2s\n    timeout client 60s\n    timeout server 60s\n`
            + `    option redispatch\n    retries 3\nlisten carillon\n    bind ${this.address}\n    balance roundrobin\n`
            + addresses.map((address, i) => `    server node${i} ${address} check inter 200ms fall 1 rise 1\n`).join(''));
        this.process = spawn('haproxy', ['-db', '-f', file], { stdio: 'ignore' });
        balancers.add(this);
        await until(() => new Promise((resolve) => {
            const [host, port] = this.address.split(':');
            const socket = connect(Number(port), host, () => { socket.destroy(); resolve(true); });
            socket.on('error', () => resolve(false));
        }), 'haproxy');
        return this;
    }

    stop() {
        balancers.delete(this);
        this.process.kill('SIGKILL');
    }
}

/**
 * Nodes that come back on the port that they had; each has a link of its own to the broker when there is a `net`, and
 * reads what the `feeders` give.
 */
export class Nodes {
    all = [];

    constructor({ broker, bus, net, feeders, config }) {
        Object.assign(this, { broker, bus, net, feeders, config });
    }

    async start(count) {
        for (let i = 0; i < count; ++i) {
            const node = { link: i + 1 };
            this.all.push(node);
            await this.launch(node);
        }
        await this.ready();
    }

    async launch(node) {
        const policy = { membership: 'open', publish: 'token', history_size: 20_000, history_ttl: '72h', presence: true };
        node.server = await Server.start({ config: { ...(node.address ? { listen: node.address } : {}), shards: 1,
            limits: { commands_per_second: 0, rooms_per_connection: 1000 }, namespaces: { open: policy },
            bus: { type: this.bus.type, url: this.broker.urlAt(this.net?.host(node.link) ?? this.broker.host) },
            inputs: this.feeders.map((feeder) => feeder.input(node.link)), ...this.config } });
        node.address = node.server.address;
    }

    async ready() {
        for (const node of this.all)
            await until(async () => (await http(node.server, '/readyz').catch(() => ({}))).status === 200, 'a node that is ready', 30_000);
    }

    /** None has taken a message of an input that it has not acknowledged. */
    async areIdle() {
        const metrics = await Promise.all(this.all.map(async ({ server }) => (await http(server, '/metrics')).text));
        return metrics.flatMap((text) => [...text.matchAll(/^carillon_input_in_flight\{[^}]*\} (\d+)$/gm)]).every(([, count]) => count === '0');
    }

    get any() {
        return this.all[Math.floor(Math.random() * this.all.length)];
    }

    async stop() {
        for (const { server } of this.all) {
            if (server.exitCode === undefined && !server.exitSignal)
                await server.stop();
        }
    }
}
