// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
// inputs of type jetstream, with a nats-server of this test's own.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from './lib/client.mjs';
import { figures, inputScenarios, isUp, numbers, open, range, tick } from './lib/inputs.mjs';
import { Nats } from './lib/nats.mjs';
import { NatsClient } from './lib/natsclient.mjs';
import { scenario, startFor } from './lib/scenario.mjs';
import { until } from './lib/wait.mjs';

if (!Nats.isInstalled) {
    console.error('nats-server is missing');
    process.exit(77); // ctest: skipped
}

let streams = 0;

class Broker {
    static async start() {
        const broker = new Broker();
        broker.nats = await Nats.start({ fsync: true });
        broker.client = await NatsClient.open(broker.nats);
        return broker;
    }

    async queue() {
        const broker = this;
        const stream = `orders${++streams}`;
        const park = `parked${streams}`;
        for (const name of [stream, park])
            await broker.client.api(`STREAM.CREATE.${name}`, { name, subjects: [`${name}.>`], storage: 'file', retention: 'limits' });
        const consumer = () => broker.client.api(`CONSUMER.INFO.${stream}.carillon`).catch(() => undefined);
        return {
            broker,
            stream,
            consumer,
            input: { url: broker.nats.url, stream, park: `${park}.all` },
            publish: async (messages) => {
                for (const { payload, headers } of messages)
                    await broker.client.ask(`${stream}.new`, payload, headers);
            },
            left: async () => {
                const info = await consumer();
                return info ? info.num_pending + info.num_ack_pending
                    : (await broker.client.api(`STREAM.INFO.${stream}`)).state.messages;
            },
            parked: async () => {
                const { state } = await broker.client.api(`STREAM.INFO.${park}`);
                const all = await Promise.all(range(1, state.messages).map((seq) => broker.client.api(`STREAM.MSG.GET.${park}`, { seq })));
                return all.map(({ message }) => ({ payload: Buffer.from(message.data, 'base64').toString(),
                    headers: Buffer.from(message.hdrs, 'base64').toString(),
                    reason: /carillon-parked-for: ?(.*)\r/.exec(Buffer.from(message.hdrs, 'base64').toString())?.[1] }));
            },
        };
    }

    async kill() {
        await this.nats.kill();
        this.client.close();
    }

    async again() {
        await this.nats.again();
        this.client = await NatsClient.open(this.nats);
    }

    pause() { this.nats.pause(); }
    resume() { this.nats.resume(); }

    stop() {
        this.client.close();
        return this.nats.stop();
    }
}

const { broker, config } = inputScenarios('jetstream', () => Broker.start());

scenario('jetstream: some subjects, from the end of the stream on, known again by Nats-Msg-Id', async (t) => {
    const queue = await broker();
    const { client } = queue.broker;
    const add = (subject, payload, headers) => client.ask(`${queue.stream}.${subject}`, payload, headers);
    await add('paid', '{"n":0}');
    const server = await startFor(t, config(queue, { from: 'latest', subject: `${queue.stream}.paid`, consumer: 'paid',
        raw: { type: 'order.paid', room: 'open:{header.customer}' } }));
    await isUp(server);
    const alice = await Client.join(server);
    await alice.subscribe('open:7');
    await until(async () => (await client.api(`CONSUMER.NAMES.${queue.stream}`)).consumers?.includes('paid'), 'the consumer');
    await add('paid', '{"n":1}', { customer: 7, 'Nats-Msg-Id': 'one' });
    await add('sent', '{"n":2}', { customer: 7 });
    await add('paid', '{"n":3}', { customer: 7 });
    // The stream itself remembers for two minutes only, and only what was said to it.
    const { config: settings } = await client.api(`STREAM.INFO.${queue.stream}`);
    await client.api(`STREAM.UPDATE.${queue.stream}`, { ...settings, duplicate_window: 100_000_000 });
    await until(async () => !JSON.parse(await add('paid', '{"n":1}', { customer: 7, 'Nats-Msg-Id': 'one' })).duplicate, 'a stream that has forgotten');
    await add('paid', '{"n":4}', { customer: 7 });
    assert.deepEqual(numbers(await alice.eventCount(3, 'open:7')), [1, 3, 4]);
    assert.ok((await figures(server)).duplicates >= 1);
});

scenario('jetstream: parked with its headers; without park it is not given again', async (t) => {
    const queue = await broker();
    const { client } = queue.broker;
    const server = await startFor(t, config(queue));
    await isUp(server);
    await client.ask(`${queue.stream}.new`, 'no JSON', { customer: 7, 'Nats-Msg-Id': 'x', 'Nats-Expected-Stream': queue.stream });
    const [parked] = await until(async () => {
        const all = await queue.parked();
        return all.length === 1 && all;
    }, 'a parked message');
    assert.match(parked.headers, /customer: ?7/);
    assert.match(parked.headers, new RegExp(`carillon-parked-from: ?${queue.stream}/1`));
    assert.doesNotMatch(parked.headers, /Nats-Expected-Stream/);
    await server.stop();

    const { park, ...bare } = queue.input;
    const second = await startFor(t, config({ input: bare }));
    await isUp(second);
    await client.ask(`${queue.stream}.new`, 'no JSON either');
    await until(async () => (await figures(second)).parked === 1, 'a message that is put aside');
    await until(async () => await queue.left() === 0, 'its end');
    assert.equal((await client.api(`STREAM.INFO.${queue.stream}`)).state.messages, 2);
});

scenario('jetstream: it says what is missing, and begins when it is there', async (t) => {
    const queue = await broker();
    const { client } = queue.broker;
    const nowhere = await startFor(t, config(queue, { park: 'kept.by.nobody' }));
    await nowhere.logged(/no stream keeps kept\.by\.nobody/);
    const circle = await startFor(t, config(queue, { park: `${queue.stream}.parked` }));
    await circle.logged(/belongs to the stream itself/);
    await client.api(`CONSUMER.DURABLE.CREATE.${queue.stream}.pushed`, { stream_name: queue.stream,
        config: { durable_name: 'pushed', ack_policy: 'explicit', deliver_subject: 'somewhere' } });
    const pushed = await startFor(t, config(queue, { consumer: 'pushed' }));
    await pushed.logged(/consumer pushed is not one that is asked/);
    const late = await startFor(t, config(queue, { stream: 'late' }));
    await late.logged(/stream not found/);
    assert.equal((await figures(late)).up, 0);
    await client.api('STREAM.CREATE.late', { name: 'late', subjects: ['late.>'], storage: 'file' });
    await isUp(late);
});

scenario('jetstream: a password from a file that changes', async (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'carillon-nats-'));
    t.after(() => rmSync(folder, { recursive: true, force: true }));
    const file = join(folder, 'password');
    writeFileSync(file, 'wrong\n');
    const nats = await Nats.start({ args: ['--user', 'carillon', '--pass', 'sesame'] });
    t.after(() => nats.stop());
    const client = await NatsClient.open(nats, { user: 'carillon', pass: 'sesame' });
    t.after(() => client.close());
    await client.api('STREAM.CREATE.orders', { name: 'orders', subjects: ['orders'], storage: 'file' });
    const server = await startFor(t, { namespaces: open, inputs: [{ type: 'jetstream', stream: 'orders', password_file: file,
        url: nats.url.replace('nats://', 'nats://carillon@') }] });
    await server.logged(/input is away .*[Aa]uthorization/);
    writeFileSync(file, 'sesame\n');
    await isUp(server);
    const alice = await Client.join(server);
    await alice.subscribe('open:1');
    await client.ask('orders', tick(1).payload);
    await alice.eventCount(1, 'open:1');
    assert.doesNotMatch(server.log, /sesame/);
});
