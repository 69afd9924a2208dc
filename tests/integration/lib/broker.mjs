// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until, within } from './wait.mjs';

const running = new Set();
process.on('exit', () => running.forEach((broker) => {
    broker.process.kill('SIGKILL');
    rmSync(broker.folder, { recursive: true, force: true });
}));

export async function freePort() {
    const server = createServer();
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address();
    await new Promise((resolve) => server.close(resolve));
    return port;
}

/**
 * A broker of the test's own: loopback, a free port, a folder that goes with it. A kind of it says `type`, `program`,
 * configure(), urlAt() and isHere(); snapshot() keeps what it has now for revert(), while it is away; output() are the
 * bytes that it has sent.
 */
export class BrokerProcess {
    static get isInstalled() {
        try {
            execFileSync(this.program, ['--version'], { stdio: 'ignore' });
            return true;
        } catch {
            return false;
        }
    }

    /** `startedBy` and `host`: it lives in a network namespace, where it listens on all addresses. */
    static async start({ fsync, args = [], startedBy = [], host = '127.0.0.1' } = {}) {
        const broker = new this();
        broker.folder = mkdtempSync(join(tmpdir(), `carillon-${this.type}-`));
        broker.host = host;
        broker.port = await freePort();
        broker.program = [...startedBy, this.program];
        await broker.configure({ fsync, args, reach: startedBy.length > 0 ? '0.0.0.0' : host });
        await broker.again();
        return broker;
    }

    get url() {
        return this.urlAt(this.host);
    }

    async again() {
        const [first, ...rest] = [...this.program, ...this.args];
        this.process = spawn(first, rest, { stdio: 'ignore' });
        this.exited = new Promise((resolve) => { this.process.on('exit', resolve); });
        running.add(this);
        await until(() => this.isHere(), this.constructor.program);
    }

    /** kill -9. What it keeps is what it had written by then. */
    async kill(signal = 'SIGKILL') {
        running.delete(this);
        this.process.kill(signal);
        await within(this.exited, `the end of ${this.constructor.program}`);
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

    /** Until each of its threads stands still: one that runs gets to hear of the signal a moment later. */
    pause() {
        this.process.kill('SIGSTOP');
        const tasks = `/proc/${this.process.pid}/task`;
        while (!readdirSync(tasks).every((task) => / T /.test(readFileSync(`${tasks}/${task}/stat`, 'utf8'))));
    }

    resume() {
        this.process.kill('SIGCONT');
    }
}
