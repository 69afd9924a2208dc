// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './broker.mjs';
import { until, within } from './wait.mjs';

const server = '/usr/lib/rabbitmq/bin/rabbitmq-server'; // the one in the path becomes another user
export const hasRabbitMq = existsSync(server);
const bootTime = 120_000; // an Erlang system on a busy machine

const running = new Set();
process.on('exit', () => running.forEach((broker) => broker.killAll()));

const opens = (port) => new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => { socket.destroy(); resolve(true); });
    socket.on('error', () => resolve(false));
});

/** A rabbitmq-server of its own: loopback, free ports, its own epmd, node name, cookie and folder. */
export class RabbitMq {
    /** `config`: the text of rabbitmq.conf; `user`, `password`: whom it knows. */
    static async start({ config = '', user = 'guest', password = 'guest' } = {}) {
        const broker = new RabbitMq();
        [broker.user, broker.password] = [user, password];
        broker.folder = mkdtempSync(join(tmpdir(), 'carillon-rabbitmq-'));
        mkdirSync(join(broker.folder, 'home'));
        writeFileSync(join(broker.folder, 'plugins'), '[].\n');
        writeFileSync(join(broker.folder, 'rabbitmq.conf'), `default_user = ${user}\ndefault_pass = ${password}\n${config}`);
        [broker.port, broker.epmdPort, broker.distPort] = [await freePort(), await freePort(), await freePort()];
        running.add(broker);
        // Erlang starts one when there is none, and would leave it behind.
        broker.epmd = spawn('epmd', ['-port', String(broker.epmdPort), '-address', '127.0.0.1'], { stdio: 'ignore' });
        try {
            await until(() => opens(broker.epmdPort), 'epmd');
            await broker.again();
        } catch (error) {
            broker.killAll();
            throw error;
        }
        return broker;
    }

    get url() {
        return `amqp://${this.user}:${this.password}@127.0.0.1:${this.port}/`;
    }

    async again() {
        const { folder } = this;
        this.process = spawn(server, [], {
            cwd: folder, // where Erlang leaves what it has to say of its death
            detached: true, // a group of its own: the script, Erlang and its helpers end together
            stdio: ['ignore', 'pipe', 'pipe'],
            env: {
                PATH: process.env.PATH, LANG: 'C.UTF-8', HOME: join(folder, 'home'),
                ERL_EPMD_PORT: String(this.epmdPort), ERL_EPMD_ADDRESS: '127.0.0.1',
                RABBITMQ_NODENAME: `carillon${this.port}@localhost`, RABBITMQ_NODE_IP_ADDRESS: '127.0.0.1',
                RABBITMQ_NODE_PORT: String(this.port), RABBITMQ_DIST_PORT: String(this.distPort),
                RABBITMQ_MNESIA_BASE: join(folder, 'mnesia'), RABBITMQ_LOG_BASE: join(folder, 'log'),
                RABBITMQ_ENABLED_PLUGINS_FILE: join(folder, 'plugins'), RABBITMQ_CONFIG_FILE: join(folder, 'rabbitmq.conf'),
                RABBITMQ_CONF_ENV_FILE: '/dev/null', RABBITMQ_PID_FILE: join(folder, 'pid'),
                RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS: '+S 1:1 +sbwt none',
            },
        });
        this.output = '';
        for (const stream of [this.process.stdout, this.process.stderr])
            stream.setEncoding('utf8').on('data', (text) => { this.output += text; });
        this.exited = new Promise((resolve) => { this.process.on('exit', resolve); });
        await until(() => this.output.includes('completed with') && opens(this.port),
            () => `rabbitmq-server: ${this.output.slice(-500)}`, bootTime);
    }

    signal(name) {
        try {
            process.kill(-this.process.pid, name); // throws when there is none, or none any more
        } catch {
            // nothing to end
        }
    }

    /** kill -9 of the broker. */
    async kill() {
        this.signal('SIGKILL');
        await within(this.exited, 'the end of rabbitmq-server');
        await until(async () => !await opens(this.port), 'a closed port');
    }

    killAll() {
        this.signal('SIGKILL');
        this.epmd.kill('SIGKILL');
        running.delete(this);
        rmSync(this.folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }); // it may still write
    }

    async stop() {
        await this.kill();
        this.killAll();
    }

    get log() {
        return existsSync(join(this.folder, 'log')) ? readFileSync(join(this.folder, 'log', `carillon${this.port}@localhost.log`), 'utf8') : '';
    }
}
