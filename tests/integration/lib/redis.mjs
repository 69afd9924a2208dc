// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
import { execFileSync } from 'node:child_process';
import { connect } from 'node:net';
import { BrokerProcess } from './broker.mjs';

export class Redis extends BrokerProcess {
    static type = 'redis';
    static program = 'redis-server';

    /** `fsync`: 'always' or 'everysec' keeps an append-only file, nothing keeps nothing. */
    configure({ fsync, args, reach }) {
        this.args = ['--port', String(this.port), '--bind', reach, ...(reach === this.host ? [] : ['--protected-mode', 'no']),
            '--dir', this.folder, '--save', '',
            '--appendonly', fsync ? 'yes' : 'no', ...(fsync ? ['--appendfsync', fsync] : []), ...args];
    }

    urlAt(host) {
        return `redis://${host}:${this.port}`;
    }

    isHere() {
        return new Promise((resolve) => {
            const socket = connect(this.port, this.host, () => socket.write('PING\r\n'));
            socket.on('data', (data) => {
                socket.destroy();
                resolve(data.toString().startsWith('+PONG') || data.toString().startsWith('-NOAUTH'));
            });
            socket.on('error', () => resolve(false));
        });
    }

    snapshot() {
        this.command('SAVE');
    }

    revert() {
        this.args.splice(this.args.indexOf('--appendonly'), 2); // reads what SAVE has left
    }

    output() {
        return Number(/total_net_output_bytes:(\d+)/.exec(this.command('INFO', 'stats'))[1]);
    }

    /** Many commands, each a list of words. */
    pipe(commands) {
        const input = commands.map((words) => `*${words.length}\r\n${words.map((word) =>
            `$${Buffer.byteLength(word)}\r\n${word}\r\n`).join('')}`).join('');
        execFileSync('redis-cli', ['-p', String(this.port), '--pipe'], { input, stdio: ['pipe', 'ignore', 'inherit'] });
    }

    /** One command, for what only the broker knows. */
    command(...words) {
        return execFileSync('redis-cli', ['-h', this.host, '-p', String(this.port), ...words]).toString().trim();
    }
}
