// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { SECRET, minted } from './token.mjs';
import { until, within } from './wait.mjs';

const program = process.env.CARILLOND;

/** What every test starts from. YAML is a superset of JSON, so JSON is what is written. */
const baseConfig = {
    listen: '127.0.0.1:0',
    admin: { listen: '127.0.0.1:0' },
    shards: 2,
    auth: { hmac_secret: SECRET },
    drain: { rate: 5000, timeout: '5s', retry_spread: '1s' },
};

const running = new Set();
process.on('exit', () => {
    for (const server of running)
        server.process.kill('SIGKILL');
});

function merge(base, over) {
    if (over === null || typeof over !== 'object' || Array.isArray(over) || typeof base !== 'object')
        return over;
    const merged = { ...base };
    for (const [key, value] of Object.entries(over)) {
        if (value === undefined)
            delete merged[key];
        else
            merged[key] = key in base ? merge(base[key], value) : value;
    }
    return merged;
}

export const configText = (config = {}) => `${JSON.stringify(merge(baseConfig, config), null, 2)}\n`;

/** carillond as an operating system sees it: a process with two output streams and an exit code. */
export class Server {
    #output = '';
    #errors = '';

    /** Spawns without waiting for anything; `start` is what tests want. */
    constructor({ config = {}, text, args = [], env = {}, startedBy = [] } = {}) {
        if (!program)
            throw new Error('CARILLOND is not set: CARILLOND=<build>/…/carillond node --test <file>');
        this.folder = mkdtempSync(join(tmpdir(), 'carillon-test-'));
        this.configFile = join(this.folder, 'carillon.yaml');
        this.write(text ?? configText(config));
        const inherited = Object.fromEntries(Object.entries(process.env)
            .filter(([name]) => !name.startsWith('CARILLON_')));
        const [first, ...rest] = [...startedBy, program,
            ...args.map((arg) => arg.replaceAll('{config}', this.configFile).replaceAll('{folder}', this.folder))];
        this.process = spawn(first, rest,
            { stdio: ['ignore', 'pipe', 'pipe'], env: { ...inherited, ...env } });
        running.add(this);
        this.ready = new Promise((resolve) => {
            createInterface({ input: this.process.stdout }).on('line', (line) => {
                this.#output += `${line}\n`;
                const match = /^ready listen=(\S+) admin=(\S+)/.exec(line);
                if (match)
                    resolve(match);
            });
        });
        this.process.stderr.setEncoding('utf8').on('data', (text) => {
            this.#errors += text;
        });
        this.exited = new Promise((resolve) => {
            this.process.on('close', (code, signal) => {
                this.exitCode = code;
                this.exitSignal = signal;
                running.delete(this);
                rmSync(this.folder, { recursive: true, force: true });
                resolve(code);
            });
            this.process.on('error', (error) => {
                this.#errors += String(error);
                resolve(-1);
            });
        });
    }

    static async start(options = {}) {
        const server = new Server({ ...options, args: options.args ?? ['--config', '{config}'] });
        const first = await within(Promise.race([server.ready, server.exited]), 'the ready line', 20_000)
            .catch((error) => error);
        if (!Array.isArray(first))
            throw new Error(`carillond did not start (${first})\n${server.log}`);
        [, server.address, server.adminAddress] = first;
        if (options.host) // it listens on all addresses
            server.address = `${options.host}:${server.address.split(':').at(-1)}`;
        server.secure = Boolean(options.config?.tls?.certificate);
        server.url = `${server.secure ? 'https' : 'http'}://${server.address}`;
        server.wsUrl = `${server.secure ? 'wss' : 'ws'}://${server.address}`;
        server.adminUrl = `ws://${server.adminAddress}`;
        [server.host, server.port] = server.address.split(':');
        server.port = Number(server.port);
        return server;
    }

    /** Rewrites the configuration file, for SIGHUP. */
    write(text) {
        writeFileSync(this.configFile, text);
    }

    rewrite(config) {
        this.write(configText(config));
    }

    signal(name) {
        this.terminating ||= name !== 'SIGHUP';
        this.process.kill(name);
    }

    get log() {
        return this.#output + this.#errors;
    }

    get stdout() {
        return this.#output;
    }

    get stderr() {
        return this.#errors;
    }

    logged(pattern, what = `${pattern} in the log`) {
        return until(() => pattern.test(this.log), what);
    }

    /** Every server of every test ends here, so every one is checked for tokens in its log. */
    leaked() {
        const signatures = [...minted].map((token) => token.split('.')[2]).filter((part) => part.length > 8);
        return [SECRET, ...signatures].filter((secret) => this.log.includes(secret));
    }

    /** Ends it as an operator would and asks for the clean end that the contract promises. */
    async stop({ leaksAllowed = false } = {}) {
        if (this.exitCode === undefined && this.exitSignal === undefined) {
            if (!this.terminating) // a second one would mean "now"
                this.signal('SIGTERM');
            await within(this.exited, 'the end after SIGTERM', 15_000).catch(async (error) => {
                this.signal('SIGKILL');
                await this.exited;
                throw error;
            });
        }
        if (this.exitSignal || this.exitCode !== 0)
            throw new Error(`carillond ended with ${this.exitSignal ?? this.exitCode}\n${this.log}`);
        if (!leaksAllowed && this.leaked().length > 0)
            throw new Error(`secrets in the log: ${this.leaked().length}`);
    }
}

export const start = (config = {}, options = {}) => Server.start({ config, ...options });

export function dumpLogs() {
    for (const server of running)
        console.error(`--- carillond ${server.address ?? ''}\n${server.log.slice(-8000)}---`);
}
