// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
// Producers that post nothing: what they give to brokers of their own the nodes fetch by their `inputs`.
import { createRequire } from 'node:module';
import { tick } from '../../integration/lib/inputs.mjs';
import { Kafka, hasKafka } from '../../integration/lib/kafka.mjs';
import { Nats } from '../../integration/lib/nats.mjs';
import { NatsClient } from '../../integration/lib/natsclient.mjs';
import { Postgres, hasPostgres } from '../../integration/lib/postgres.mjs';
import { RabbitMq, hasRabbitMq } from '../../integration/lib/rabbitmq.mjs';
import { Redis } from '../../integration/lib/redis.mjs';

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const amqp = (() => {
    try {
        return createRequire(new URL('../../integration/', import.meta.url))('amqplib'); // as of the integration tests
    } catch {
        return undefined;
    }
})();

/**
 * By `type` of the input: whether its broker can be had here, and start(). What that gives has
 *   queue(name)   a new queue, stream, topic or table: {input, publish(messages)}; `input` is for the configuration of
 *                 the nodes, and publish() resolves when the broker has the messages ({n, payload})
 *   stop()
 */
const kinds = {
    rabbitmq: {
        isHere: hasRabbitMq && amqp,
        async start() {
            const server = await RabbitMq.start();
            const connection = await amqp.connect(server.url);
            const channel = await connection.createConfirmChannel();
            return {
                async queue(name) {
                    await channel.assertQueue(name, { durable: true });
                    return {
                        input: { url: server.url, queue: name },
                        publish(messages) {
                            for (const { n, payload } of messages)
                                channel.sendToQueue(name, Buffer.from(payload), { persistent: true, messageId: `${name}-${n}` });
                            return channel.waitForConfirms();
                        },
                    };
                },
                async stop() {
                    await connection.close();
                    await server.stop();
                },
            };
        },
    },
    kafka: {
        isHere: hasKafka,
        async start() {
            const cluster = await Kafka.start();
            const partitions = 3; // one for each node
            return {
                async queue(name) {
                    await cluster.ask({ do: 'topic', topic: name, partitions });
                    return {
                        input: { url: cluster.url, topics: [name], group: name },
                        publish: (messages) => cluster.ask({ do: 'produce', topic: name,
                            messages: messages.map(({ n, payload }) => ({ value: payload, partition: n % partitions })) }),
                    };
                },
                stop: () => cluster.stop(),
            };
        },
    },
    redis_stream: {
        isHere: Redis.isInstalled,
        async start() {
            const redis = await Redis.start({ fsync: 'always' });
            return {
                queue: async (name) => ({
                    input: { url: redis.url, stream: name },
                    publish: async (messages) => redis.pipe(messages.map(({ payload }) => ['XADD', name, '*', 'payload', payload])),
                }),
                stop: () => redis.stop(),
            };
        },
    },
    postgres: {
        isHere: hasPostgres,
        async start() {
            const database = await Postgres.start();
            return {
                async queue(name) {
                    database.query(`CREATE TABLE ${name} (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, payload text NOT NULL, parked text)`);
                    return {
                        input: { url: database.url, table: name, poll_interval: '200ms' },
                        publish: async (messages) => database.query(
                            `INSERT INTO ${name} (payload) VALUES ${messages.map(({ payload }) => `('${payload}')`)}`),
                    };
                },
                stop: () => database.stop(),
            };
        },
    },
    jetstream: {
        isHere: Nats.isInstalled,
        async start() {
            const nats = await Nats.start({ fsync: true });
            const client = await NatsClient.open(nats);
            return {
                async queue(name) {
                    await client.api(`STREAM.CREATE.${name}`, { name, subjects: [name], storage: 'file' });
                    return {
                        input: { url: nats.url, stream: name },
                        publish: (messages) => Promise.all(messages.map(async ({ payload }) => {
                            const { error } = JSON.parse(await client.ask(name, payload));
                            if (error)
                                throw new Error(`JetStream: ${error.description}`);
                        })),
                    };
                },
                stop() {
                    client.close();
                    return nats.stop();
                },
            };
        },
    },
};

export const inputTypes = Object.keys(kinds).filter((type) => kinds[type].isHere);
export const missingTypes = Object.keys(kinds).filter((type) => !kinds[type].isHere);
/** Whose brokers take long to start, or to find out that a node is gone. */
export const slowTypes = ['rabbitmq', 'kafka'];

/** Brokers for these types, started side by side: type → what start() gives. */
export async function startBrokers(types) {
    return new Map(await Promise.all(types.map(async (type) => [type, await kinds[type].start()])));
}

/** Gives numbered events, `first` and up, to one queue; what its broker has accepted must arrive, once. */
export class Feeder {
    given = []; // {n, room, at}: accepted by the broker
    #stops = false;

    constructor({ type, queue, rooms, first, batch = 5, pace }) {
        Object.assign(this, { type, queue, rooms, next: first, batch, pace });
    }

    /** What a node is configured with: on one machine readers of a stream of Redis need names. */
    input(node) {
        return { type: this.type, ...this.queue.input, ...(this.type === 'redis_stream' ? { consumer: `node${node}` } : {}) };
    }

    start() {
        this.working = this.#work();
    }

    async stop() {
        this.#stops = true;
        await this.working;
    }

    async #work() {
        while (!this.#stops) {
            const events = Array.from({ length: this.batch }, () => ({ n: this.next++,
                room: this.rooms[Math.floor(Math.random() * this.rooms.length)] }));
            await this.queue.publish(events.map(({ n, room }) => tick(n, room)));
            const at = performance.now();
            this.given.push(...events.map((event) => ({ ...event, at })));
            await sleep(this.pace * (0.5 + Math.random()));
        }
    }
}

/** What of all that was given is in no room that `witness` (a Follower of all rooms) has seen. */
export function absent(feeders, witness) {
    const seen = new Set([...witness.runs.values()].flat().flatMap(({ numbers }) => numbers));
    return feeders.flatMap(({ given }) => given).filter(({ n }) => !seen.has(n));
}

/** Nobody tells a feeder which numbers its events got: the ledger has them from what `witness` has seen. */
export function enter(feeders, witness, ledger) {
    const rooms = new Map(feeders.flatMap(({ given }) => given.map(({ n, room }) => [n, room])));
    for (const [room, runs] of witness.runs) {
        for (const { epoch, numbers } of runs) {
            numbers.forEach((n, seq) => {
                if (!rooms.has(n))
                    return; // posted
                if (rooms.get(n) !== room)
                    ledger.problems.push(`${n} was given for ${rooms.get(n)} and came into ${room}`);
                ledger.acknowledge(n, { room, epoch, seq });
            });
        }
    }
}
