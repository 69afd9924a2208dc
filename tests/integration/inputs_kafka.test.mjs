// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
// inputs of type kafka, with librdkafka's mock cluster (Debian 12 has no Kafka).
import assert from 'node:assert/strict';
import { Client } from './lib/client.mjs';
import { busFor, inputScenarios, isUp, numbers, range, tick } from './lib/inputs.mjs';
import { Kafka, hasKafka } from './lib/kafka.mjs';
import { scenario, startFor } from './lib/scenario.mjs';
import { until } from './lib/wait.mjs';

if (!hasKafka) {
    console.error('KAFKA_MOCK is not set');
    process.exit(77); // ctest: skipped
}

let topics = 0;

class Broker {
    static async start() {
        const broker = new Broker();
        broker.cluster = await Kafka.start();
        return broker;
    }

    async queue({ partitions = 1 } = {}) {
        const { cluster } = this;
        const topic = `orders-${++topics}`;
        const group = `group-${topics}`;
        const park = `parked-${topics}`;
        await cluster.ask({ do: 'topic', topic, partitions });
        await cluster.ask({ do: 'topic', topic: park });
        let sent = 0;
        const committed = async () => (await cluster.ask({ do: 'committed', group, topic, partitions })).offsets;
        return {
            input: { url: cluster.url, topics: [topic], group, park },
            publish: (messages) => {
                sent += messages.length;
                return cluster.ask({ do: 'produce', topic, messages: messages.map(({ payload, headers, partition = 0, key }) =>
                    ({ value: payload, headers, partition, key })) });
            },
            committed,
            left: async () => sent - (await committed()).reduce((sum, offset) => sum + Math.max(0, offset), 0),
            parked: async () => (await cluster.ask({ do: 'read', topic: park })).messages.map(({ value, headers, key }) =>
                ({ payload: value, reason: headers['carillon-parked-for'], from: headers['carillon-parked-from'], key })),
        };
    }

    kill() { return this.cluster.ask({ do: 'down' }); }
    again() { return this.cluster.ask({ do: 'up' }); }
    pause() { this.cluster.process.kill('SIGSTOP'); }
    resume() { this.cluster.process.kill('SIGCONT'); }
    stop() { return this.cluster.stop(); }
}

const { broker, config } = inputScenarios('kafka', () => Broker.start());

scenario('kafka: each partition keeps its order, two nodes share them, and one takes over', async (t) => {
    const queue = await broker({ partitions: 4 });
    const clustered = config(queue, {}, { bus: (await busFor(t)).config });
    const nodes = [await startFor(t, clustered), await startFor(t, clustered)];
    for (const node of nodes)
        await isUp(node);
    const client = await Client.join(nodes[0]);
    await client.subscribe('open:1');
    const send = (from, to) => queue.publish(range(from, to).map((n) => ({ ...tick(n), partition: n % 4 })));
    await send(1, 200);
    await client.eventCount(200, 'open:1', 60_000);
    // The other one ends; its partitions are read here.
    await nodes[1].stop();
    await send(201, 400);
    const events = await client.eventCount(400, 'open:1', 60_000);
    assert.deepEqual([...numbers(events)].sort((a, b) => a - b), range(1, 400)); // each once
    for (const partition of range(0, 3)) {
        const own = numbers(events).filter((n) => n % 4 === partition);
        assert.deepEqual(own, [...own].sort((a, b) => a - b));
    }
    await until(async () => await queue.left() === 0, 'the commits', 20_000);
}, 180_000);

scenario('kafka: what is larger than producers send by themselves is parked, too', async (t) => {
    const queue = await broker();
    const server = await startFor(t, config(queue));
    const client = await Client.join(server);
    await client.subscribe('open:1');
    const large = 'x'.repeat(1_500_000);
    await queue.publish([{ payload: large }, tick(1)]);
    assert.deepEqual(numbers(await client.eventCount(1, 'open:1', 60_000)), [1]);
    const [parked] = await queue.parked();
    assert.ok(parked.payload === large);
}, 120_000);

scenario('kafka: what is parked says where it was', async (t) => {
    const queue = await broker();
    const server = await startFor(t, config(queue));
    await queue.publish([{ ...tick(1) }, { payload: 'x', key: 'k', headers: { a: 'b' } }]);
    const [parked] = await until(async () => {
        const all = await queue.parked();
        return all.length > 0 && all;
    }, 'the parked message', 30_000);
    assert.equal(parked.from, `${queue.input.topics[0]}/0/1`);
    assert.equal(parked.key, 'k');
    await server.stop();
    assert.deepEqual(await queue.committed(), [2]);
}, 120_000);
