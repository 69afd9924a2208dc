// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
// inputs of type rabbitmq, with a rabbitmq-server of this test's own and amqplib as the producer.
import assert from 'node:assert/strict';
import { Admin } from './lib/admin.mjs';
import { Client } from './lib/client.mjs';
import { figures, inputScenarios, isUp, numbers, range, tick } from './lib/inputs.mjs';
import { RabbitMq, hasRabbitMq } from './lib/rabbitmq.mjs';
import { scenario, startFor } from './lib/scenario.mjs';
import { until } from './lib/wait.mjs';

if (!hasRabbitMq) {
    console.error('rabbitmq-server is missing');
    process.exit(77); // ctest: skipped
}
const { default: amqp } = await import('amqplib').catch(() => {
    console.error('amqplib is missing: run "npm ci" in tests/integration');
    process.exit(77);
});

let queues = 0;

class Broker {
    static async start() {
        const broker = new Broker();
        broker.server = await RabbitMq.start();
        return broker;
    }

    /** Something to do on a channel; connections come and go with the broker. */
    async on(work) {
        const connection = await amqp.connect(this.server.url);
        try {
            const channel = await connection.createConfirmChannel();
            channel.on('error', () => {});
            return await work(channel);
        } finally {
            await connection.close();
        }
    }

    async queue(extra = {}) {
        const queue = `orders-${++queues}`;
        const park = `parked-${queues}`;
        await this.on(async (channel) => {
            await channel.assertQueue(queue, { durable: true, ...extra });
            await channel.assertQueue(park, { durable: true });
        });
        const count = (name) => this.on(async (channel) => (await channel.checkQueue(name)).messageCount);
        return {
            input: { url: this.server.url, queue, park },
            publish: (messages) => this.on(async (channel) => {
                for (const { n, payload, headers } of messages)
                    channel.sendToQueue(queue, Buffer.from(payload), { persistent: true, messageId: `${queue}-${n}`, headers });
                await channel.waitForConfirms();
            }),
            // Without what a consumer has: exact once the server has stopped.
            left: () => count(queue),
            parked: () => this.on(async (channel) => {
                const all = [];
                for (let message; (message = await channel.get(park));)
                    all.push({ payload: message.content.toString(), reason: message.properties.headers['carillon-parked-for'],
                        id: message.properties.messageId });
                return all; // not acknowledged: they go back
            }),
        };
    }

    kill() { return this.server.kill(); }
    again() { return this.server.again(); }
    pause() { this.server.signal('SIGSTOP'); }
    resume() { this.server.signal('SIGCONT'); }
    stop() { return this.server.stop(); }
}

const { broker, config } = inputScenarios('rabbitmq', () => Broker.start());

scenario('rabbitmq: without a parking queue the dead-letter exchange gets what is wrong', async (t) => {
    const dead = await broker();
    const shared = await broker();
    await shared.publish([]);
    const connection = await amqp.connect(shared.input.url);
    t.after(() => connection.close());
    const channel = await connection.createChannel();
    await channel.assertQueue('with-dlx', { durable: true, deadLetterExchange: '', deadLetterRoutingKey: dead.input.queue });
    const server = await startFor(t, config(shared, { queue: 'with-dlx', park: undefined }));
    await isUp(server);
    channel.sendToQueue('with-dlx', Buffer.from('not an event'), { messageId: 'x' });
    await until(async () => await dead.left() === 1, 'the dead letter');
    assert.equal((await figures(server)).parked, 1);
}, 120_000);

scenario('rabbitmq: a queue that is not there, and then is', async (t) => {
    const queue = await broker();
    const server = await startFor(t, config(queue, { queue: 'made-later' }));
    await server.logged(/input is away input=rabbitmq reason=.*no queue 'made-later'/);
    const connection = await amqp.connect(queue.input.url);
    t.after(() => connection.close());
    const channel = await connection.createChannel();
    await channel.assertQueue('made-later', { durable: true });
    await isUp(server);
    // And deleted under its reader.
    await channel.deleteQueue('made-later');
    await server.logged(/reason=the queue is gone/);
}, 120_000);

scenario('rabbitmq: a wrong password is told, and is not', async (t) => {
    const queue = await broker();
    const url = queue.input.url.replace('guest:guest', 'guest:not-the-secret');
    const server = await startFor(t, config(queue, { url }));
    await server.logged(/input is away input=rabbitmq/);
    assert.doesNotMatch(server.log, /not-the-secret/);
}, 120_000);

scenario('rabbitmq: an operator drains and thinks better of it', async (t) => {
    const queue = await broker();
    const server = await startFor(t, config(queue));
    await isUp(server);
    const olga = await Admin.join(server, 'read manage');
    await olga.ask({ type: 'drain', action: 'start', exit: false });
    await until(async () => (await olga.table('inputs'))[0].state === 'stopped', 'a stopped input');
    await queue.publish([tick(1)]);
    assert.equal(await queue.left(), 1);
    await olga.ask({ type: 'drain', action: 'cancel' });
    await isUp(server);
    const client = await Client.join(server);
    await client.subscribe('open:1');
    await queue.publish(range(2, 5).map((n) => tick(n)));
    await until(async () => (await figures(server)).accepted === 5, 'all events');
    assert.deepEqual(numbers(client.events('open:1')).slice(-4), range(2, 5));
}, 120_000);
