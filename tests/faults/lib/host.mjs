// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
import { rmSync } from 'node:fs';
import { Server } from '../../integration/lib/server.mjs';
import { within } from '../../integration/lib/wait.mjs';

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Servers that follow one another on one port and, when the log is durable, on one file. */
export class Host {
    starts = 0;
    drains = []; // seconds each

    constructor({ history, env, config, namespace: net }) {
        const namespace = { membership: 'open', publish: 'token', history_size: 200_000, history_ttl: '72h' };
        this.env = env;
        this.net = net; // a Namespace, or this machine's own
        this.config = {
            history,
            limits: { commands_per_second: 0, rooms_per_connection: 1000 },
            websocket: { ping_interval: '1s', pong_wait: '3s', write_wait: '3s' },
            namespaces: { open: namespace, lossy: { ...namespace, on_slow: 'drop_oldest' } },
            drain: { rate: 2000, timeout: '30s', retry_spread: '1s' },
            ...config,
        };
    }

    async start() {
        const listen = this.net ? `0.0.0.0:${this.address?.split(':')[1] ?? 0}` : this.address;
        this.server = await Server.start({ env: this.env, startedBy: this.net?.entry, host: this.net?.host(),
            config: { ...this.config, ...(listen ? { listen } : {}) } });
        this.address = this.server.address;
        ++this.starts;
    }

    /** Where a client may find it: on any link. */
    get anyAddress() {
        return this.net ? `${this.net.random}:${this.server.port}` : this.address;
    }

    get pid() {
        return this.server.process.pid;
    }

    async killAndStart() {
        const { pid } = this;
        this.server.signal('SIGKILL');
        await this.server.exited;
        // What libfaketime leaves behind when its process is killed.
        for (const name of [`faketime_shm_${pid}`, `sem.faketime_sem_${pid}`])
            rmSync(`/dev/shm/${name}`, { force: true });
        await this.start();
    }

    async pause(ms) {
        process.kill(this.pid, 'SIGSTOP');
        await sleep(ms);
        process.kill(this.pid, 'SIGCONT');
    }

    /** What an upgrade does: drain, wait for the end, start the next one. */
    async replace() {
        const began = performance.now();
        this.server.signal('SIGTERM');
        const code = await within(this.server.exited, 'the end of the drain', 60_000);
        if (code !== 0)
            throw new Error(`the drain ended with ${code}\n${this.server.log.slice(-2000)}`);
        this.drains.push((performance.now() - began) / 1000);
        await this.start();
    }

    async stop() {
        if (this.server && this.server.exitCode === undefined && !this.server.exitSignal)
            await this.server.stop();
    }
}
