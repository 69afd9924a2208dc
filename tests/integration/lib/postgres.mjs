// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './broker.mjs';
import { until, within } from './wait.mjs';

// Debian keeps them out of the path, a folder a version.
const programs = (() => {
    try {
        const [newest] = readdirSync('/usr/lib/postgresql').sort((a, b) => Number(b) - Number(a));
        return newest && join('/usr/lib/postgresql', newest, 'bin');
    } catch {
        return undefined;
    }
})();
export const hasPostgres = Boolean(programs);

const running = new Set();
process.on('exit', () => running.forEach((database) => {
    database.process.kill('SIGQUIT');
    rmSync(database.folder, { recursive: true, force: true });
}));

// PostgreSQL refuses to run as root: there it runs as the user that its package has made.
const isRoot = process.getuid() === 0;
const user = isRoot && hasPostgres ? {
    uid: Number(execFileSync('id', ['-u', 'postgres']).toString()),
    gid: Number(execFileSync('id', ['-g', 'postgres']).toString()),
} : {};

/** A PostgreSQL of its own: loopback, a free port, a folder that goes with it. */
export class Postgres {
    /** `hba`: lines of pg_hba.conf in front of its own; `files`: settings that name a file, of which it gets a copy that it alone may read. */
    static async start({ hba = '', files = {}, args = [] } = {}) {
        const database = new Postgres();
        database.folder = mkdtempSync(join(tmpdir(), 'carillon-postgres-'));
        database.#give(database.folder, 0o700);
        database.port = await freePort();
        execFileSync(join(programs, 'initdb'), ['-D', join(database.folder, 'data'), '-U', 'carillon', '-A', 'trust', '-N', '--locale=C.UTF-8'],
            { stdio: 'ignore', cwd: database.folder, ...user });
        const rules = join(database.folder, 'data', 'pg_hba.conf');
        writeFileSync(rules, `${hba}\n${readFileSync(rules)}`);
        database.args = args.concat(Object.entries(files).flatMap(([setting, file]) => {
            const copy = join(database.folder, setting);
            writeFileSync(copy, readFileSync(file));
            database.#give(copy, 0o600);
            return ['-c', `${setting}=${copy}`];
        }));
        await database.again();
        return database;
    }

    #give(path, mode) {
        if (isRoot)
            chownSync(path, user.uid, user.gid);
        chmodSync(path, mode);
    }

    get url() {
        return `postgresql://carillon@127.0.0.1:${this.port}/postgres`;
    }

    async again() {
        this.process = spawn(join(programs, 'postgres'), ['-D', join(this.folder, 'data'), '-p', String(this.port),
            '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', ...this.args], { stdio: 'ignore', cwd: this.folder, ...user });
        this.exited = new Promise((resolve) => { this.process.on('exit', resolve); });
        running.add(this);
        await until(() => {
            try {
                return this.query('SELECT 1') === '1';
            } catch {
                return false;
            }
        }, 'postgres', 60_000);
    }

    /** Runs SQL with psql; the answer as text. */
    query(sql) {
        return execFileSync('psql', ['-X', '-q', '-A', '-t', '-v', 'ON_ERROR_STOP=1', '-d', this.url, '-f', '-'],
            { input: sql, stdio: ['pipe', 'pipe', 'ignore'], maxBuffer: 1 << 28 }).toString().trim();
    }

    /** psql that stays: transactions over several statements. */
    session() {
        const psql = spawn('psql', ['-X', '-q', '-A', '-t', '-d', this.url], { stdio: ['pipe', 'pipe', 'inherit'] });
        let output = '';
        let said = 0;
        psql.stdout.setEncoding('utf8').on('data', (text) => { output += text; });
        return {
            say: async (sql) => {
                psql.stdin.write(`${sql}\n\\echo done ${++said}\n`);
                await until(() => output.includes(`done ${said}\n`), 'psql');
            },
            end: () => psql.stdin.end(),
        };
    }

    /** To all of its processes. */
    signal(name) {
        const { pid } = this.process;
        for (const one of [pid, ...readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number)])
            this.#signal(one, name);
    }

    #signal(pid, name) {
        try {
            process.kill(pid, name);
        } catch (error) {
            if (error.code !== 'ESRCH') // one that had ended while all stood still: its parent, first to go on, has seen to it
                throw error;
        }
    }

    /** SIGQUIT, which is a crash: no checkpoint, connections cut. (After kill -9 its processes would linger.) */
    async kill() {
        running.delete(this);
        this.process.kill('SIGQUIT');
        await within(this.exited, 'the end of postgres');
    }

    async stop() {
        if (running.has(this))
            await this.kill();
        rmSync(this.folder, { recursive: true, force: true });
    }
}
