// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { within } from './wait.mjs';

const program = process.env.KAFKA_MOCK; // tests/support/kafkamock.cpp
export const hasKafka = Boolean(program);

const running = new Set();
process.on('exit', () => running.forEach((cluster) => cluster.process.kill('SIGKILL')));

/** librdkafka's mock cluster in a process of its own. */
export class Kafka {
    #answers = [];

    static async start() {
        const cluster = new Kafka();
        cluster.process = spawn(program, [], { stdio: ['pipe', 'pipe', 'inherit'] });
        cluster.exited = new Promise((resolve) => { cluster.process.on('exit', resolve); });
        running.add(cluster);
        createInterface({ input: cluster.process.stdout }).on('line', (line) => cluster.#answers.shift()?.(JSON.parse(line)));
        const { bootstrap } = await cluster.#answer();
        cluster.url = `kafka://${bootstrap}`;
        return cluster;
    }

    #answer() {
        return within(new Promise((resolve) => { this.#answers.push(resolve); }), 'the mock cluster', 30_000);
    }

    async ask(command) {
        this.process.stdin.write(`${JSON.stringify(command)}\n`);
        const answer = await this.#answer();
        if (answer.error)
            throw new Error(`mock cluster: ${answer.error}`);
        return answer;
    }

    async stop() {
        running.delete(this);
        this.process.stdin.end();
        await within(this.exited, 'the end of the mock cluster').catch(() => this.process.kill('SIGKILL'));
    }
}
