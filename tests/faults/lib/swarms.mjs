// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
// Thousands of clients that come back at once keep a thread busy for seconds: here they have threads of their own, so
// that producers and the schedule of faults are not late with them.
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';
import { Ledger } from './ledger.mjs';
import { Swarm, emptyScore } from './swarm.mjs';

/** What a Swarm can be asked, of several; each answer comes later. `address` is one for all times. */
export class Swarms {
    constructor({ count, threads, ...rest }) {
        const each = Math.ceil(count / threads);
        this.threads = Array.from({ length: threads }, (_, i) => new Worker(new URL(import.meta.url),
            { workerData: { ...rest, first: i * each, count: Math.min(each, count - i * each) } }));
        for (const thread of this.threads)
            thread.setMaxListeners(0);
    }

    #ask(method, ...args) {
        return Promise.all(this.threads.map((thread) => new Promise((resolve, reject) => {
            thread.once('message', ({ answer, problem }) => (problem ? reject(new Error(problem)) : resolve(answer)));
            thread.once('error', reject);
            thread.postMessage({ method, args });
        })));
    }

    connect() {
        return this.#ask('connect');
    }

    async allHere(timeout) {
        return (await this.#ask('allHere', timeout)).every(Boolean);
    }

    async away() {
        return (await this.#ask('away')).reduce((sum, one) => sum + one);
    }

    async settle(present, timeout) {
        return (await this.#ask('settle', present, timeout)).every(Boolean);
    }

    /** Adds to `score`. */
    async judge(ledger, present, score, options) {
        for (const one of await this.#ask('judge', ledger.rooms, present, options)) {
            for (const [name, value] of Object.entries(one)) {
                if (name === 'problems')
                    score.problems.push(...value);
                else
                    score[name] += value;
            }
        }
    }

    async stop() {
        await Promise.all(this.threads.map((thread) => thread.terminate()));
    }
}

if (!isMainThread) {
    const swarm = new Swarm({ ...workerData, address: () => workerData.address });
    const methods = {
        connect: () => swarm.connect(),
        allHere: (timeout) => swarm.allHere(timeout),
        away: () => swarm.away,
        settle: (present, timeout) => swarm.settle(present, timeout),
        judge(rooms, present, options) {
            const score = emptyScore();
            const ledger = Object.assign(new Ledger(), { rooms });
            swarm.followers.forEach((follower) => follower.judge(ledger, present, score, options));
            return score;
        },
    };
    parentPort.on('message', async ({ method, args }) => {
        try {
            parentPort.postMessage({ answer: await methods[method](...args) });
        } catch (error) {
            parentPort.postMessage({ problem: error.stack });
        }
    });
}
