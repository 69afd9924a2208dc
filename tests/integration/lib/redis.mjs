// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until, within } from './wait.mjs';

const running = new Set();
process.on('exit', () => running.forEach((broker) => {
    broker.process.kill('SIGKILL');
    rmSync(broker.folder, { recursive: true, force: true });
}));

export const hasRedis = (() => {
    try {
        execFileSync('redis-server', ['--version'], { stdio: 'ignore' });
        return true;
    } catch {
        return false;
    }
})();

export async function freePort() {
    const server = createServer();
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address();
    await new Promise((resolve) => server.close(resolve));
    return port;
}

/** A redis-server of its own: loopback, a free port, a folder that goes with it. */
export class Redis {
    /**
     * `fsync`: 'always' or 'everysec' keeps an append-only file, nothing keeps nothing. `startedBy` and `host`: it
     * lives in a network namespace, where it listens on all addresses.
     */
    static async start({ fsync, args = [], startedBy = [], host = '127.0.0.1' } = {}) {
        const broker = new Redis();
        broker.folder = mkdtempSync(join(tmpdir(), 'carillon-redis-'));
        broker.host = host;
        broker.port = await freePort();
        const reach = startedBy.length > 0 ? ['--bind', '0.0.0.0', '--protected-mode', 'no'] : ['--bind', host];
        broker.program = [...startedBy, 'redis-server'];
        broker.args = ['--port', String(broker.port), ...reach, '--dir', broker.folder, '--save', '',
            '--appendonly', fsync ? 'yes' : 'no', ...(fsync ? ['--appendfsync', fsync] : []), ...args];
        await broker.again();
        return broker;
    }

    get url() {
        return this.urlAt(this.host);
    }

    urlAt(host) {
        return `redis://${host}:${this.port}`;
    }

    async again() {
        const [first, ...rest] = [...this.program, ...this.args];
        this.process = spawn(first, rest, { stdio: 'ignore' });
        this.exited = new Promise((resolve) => { this.process.on('exit', resolve); });
        running.add(this);
        await until(() => new Promise((resolve) => {
            const socket = connect(this.port, this.host, () => socket.write('PING\r\n'));
            socket.on('data', (data) => {
                socket.destroy();
                resolve(data.toString().startsWith('+PONG') || data.toString().startsWith('-NOAUTH'));
            });
            socket.on('error', () => resolve(false));
        }), 'redis-server');
    }

    /** kill -9. What it keeps is what it had written by then. */
    async kill(signal = 'SIGKILL') {
        running.delete(this);
        this.process.kill(signal);
        await within(this.exited, 'the end of redis-server');
    }

    /** As an operator ends it. */
    end() {
        return this.kill('SIGTERM');
    }

    async stop() {
        if (running.has(this))
            await this.kill();
        rmSync(this.folder, { recursive: true, force: true });
    }

    pause() {
        this.process.kill('SIGSTOP');
    }

    resume() {
        this.process.kill('SIGCONT');
    }

    /** One command, for what only the broker knows. */
    command(...words) {
        return execFileSync('redis-cli', ['-h', this.host, '-p', String(this.port), ...words]).toString().trim();
    }
}
