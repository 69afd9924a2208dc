// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
// inputs of type redis_stream, with a redis-server of this test's own.
import assert from 'node:assert/strict';
import { Client } from './lib/client.mjs';
import { figures, inputScenarios, isUp, numbers, tick } from './lib/inputs.mjs';
import { Redis } from './lib/redis.mjs';
import { scenario, startFor } from './lib/scenario.mjs';
import { until } from './lib/wait.mjs';

if (!Redis.isInstalled) {
    console.error('redis-server is missing');
    process.exit(77); // ctest: skipped
}

let streams = 0;

class Broker {
    static async start() {
        const broker = new Broker();
        broker.redis = await Redis.start({ fsync: 'always' });
        return broker;
    }

    async queue() {
        const { redis } = this;
        const stream = `orders:${++streams}`;
        const park = `parked:${streams}`;
        return {
            redis,
            input: { url: redis.url, stream, park, consumer: 'one' },
            publish: async (messages) => redis.pipe(messages.map(({ payload, headers = {} }) =>
                ['XADD', stream, '*', 'payload', payload, ...Object.entries(headers).flat()])),
            left: async () => {
                const words = redis.command('--json', 'XINFO', 'GROUPS', stream);
                const [group] = JSON.parse(words);
                return group ? group.pending + group.lag : Number(redis.command('XLEN', stream));
            },
            parked: async () => JSON.parse(redis.command('--json', 'XRANGE', park, '-', '+')).map(([, words]) => {
                const fields = Object.fromEntries(words.flatMap((word, i) => (i % 2 ? [] : [[word, words[i + 1]]])));
                return { payload: fields.payload, reason: fields['carillon-parked-for'] };
            }),
        };
    }

    kill() { return this.redis.kill(); }
    again() { return this.redis.again(); }
    pause() { this.redis.pause(); }
    resume() { this.redis.resume(); }
    stop() { return this.redis.stop(); }
}

const { broker, config } = inputScenarios('redis_stream', () => Broker.start());

scenario('redis_stream: plain entries as raw messages, from the end of the stream on', async (t) => {
    const queue = await broker();
    const add = (order, status) => queue.redis.command('XADD', queue.input.stream, '*', 'order', order, 'status', status);
    add('7', 'before');
    const server = await startFor(t, config(queue, { from: 'latest', raw: { type: 'order.updated', room: 'open:{header.order}' } }));
    await isUp(server);
    const client = await Client.join(server);
    await client.subscribe('open:7');
    add('7', 'paid');
    const [event] = await client.eventCount(1, 'open:7');
    assert.deepEqual(event.data, { order: '7', status: 'paid' });
});

scenario('redis_stream: what a consumer that is gone has left is taken over', async (t) => {
    const queue = await broker();
    const { redis, input } = queue;
    await queue.publish([tick(1), tick(2)]);
    redis.command('XGROUP', 'CREATE', input.stream, 'carillon', '0');
    redis.command('XREADGROUP', 'GROUP', 'carillon', 'gone', 'COUNT', '1', 'STREAMS', input.stream, '>');
    // As if it had been so for more than a minute.
    const [[entry]] = JSON.parse(redis.command('--json', 'XPENDING', input.stream, 'carillon', '-', '+', '10'));
    redis.command('XCLAIM', input.stream, 'carillon', 'gone', '0', entry, 'IDLE', '61000');
    const server = await startFor(t, config(queue));
    const client = await Client.join(server);
    await client.subscribe('open:1');
    await until(async () => (await figures(server)).accepted === 2, 'both', 20_000);
    const history = await client.request({ type: 'history', room: 'open:1', limit: 10 });
    assert.deepEqual(numbers(history.events).sort(), [1, 2]);
    assert.equal(await queue.left(), 0);
});
