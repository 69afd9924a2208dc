// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
//
// Each kind of broker with TLS in front. Before librdkafka's mock cluster, which has none, stands something that has it.
// A kind says
//   secureUrl(host)     as a user of its own, without the password
//   queue()             {input, publish(messages), left()}, as in inputs.mjs
//   hasPasswords        whether it asks for one
//   strip               what a broker without TLS answers, to the first bytes or (first: true) before them
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer as createSecureServer } from 'node:tls';
import { freePort } from './broker.mjs';
import { Authority } from './certificates.mjs';
import { Kafka, hasKafka } from './kafka.mjs';
import { Nats } from './nats.mjs';
import { NatsClient } from './natsclient.mjs';
import { Postgres, hasPostgres } from './postgres.mjs';
import { RabbitMq, hasRabbitMq } from './rabbitmq.mjs';
import { Redis } from './redis.mjs';

export const Password = 'sesame-of-the-broker';
const amqp = await import('amqplib').then((module) => module.default, () => undefined);

/** Of certificates, and for what else a test has. */
export const folder = mkdtempSync(join(tmpdir(), 'carillon-tls-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
export const authority = new Authority(folder, 'authority');
/** Of a client that the brokers let in. */
export const mine = authority.certify('client', 'DNS:carillon');

let queues = 0;

class SecureRabbitMq {
    static isInstalled = hasRabbitMq && amqp;
    static strip = '';

    static async start({ certificate, key, wantsClient = false }) {
        const broker = new SecureRabbitMq();
        broker.port = await freePort();
        broker.server = await RabbitMq.start({ user: 'carillon', password: Password, config: [`listeners.ssl.1 = 127.0.0.1:${broker.port}`,
            `ssl_options.cacertfile = ${authority.certificate}`, `ssl_options.certfile = ${certificate}`, `ssl_options.keyfile = ${key}`,
            `ssl_options.verify = ${wantsClient ? 'verify_peer' : 'verify_none'}`, `ssl_options.fail_if_no_peer_cert = ${wantsClient}`, ''].join('\n') });
        broker.connection = await amqp.connect(broker.server.url);
        broker.channel = await broker.connection.createConfirmChannel();
        return broker;
    }

    secureUrl(host, port = this.port) { return `amqps://carillon@${host}:${port}/`; }

    async queue() {
        const queue = `orders-${++queues}`;
        await this.channel.assertQueue(queue, { durable: true });
        return {
            input: { queue },
            publish: async (messages) => {
                messages.forEach(({ n, payload }) => this.channel.sendToQueue(queue, Buffer.from(payload), { messageId: `${queue}-${n}` }));
                await this.channel.waitForConfirms();
            },
            left: async () => (await this.channel.checkQueue(queue)).messageCount,
        };
    }

    async stop() {
        await this.connection.close();
        await this.server.stop();
    }
}

class SecureRedis {
    static isInstalled = Redis.isInstalled;
    static strip = '';

    static async start({ certificate, key, wantsClient = false }) {
        const broker = new SecureRedis();
        broker.port = await freePort();
        broker.redis = await Redis.start({ args: ['--tls-port', String(broker.port), '--tls-cert-file', certificate, '--tls-key-file', key,
            '--tls-ca-cert-file', authority.certificate, '--tls-auth-clients', wantsClient ? 'yes' : 'no',
            '--user', 'carillon', 'on', `>${Password}`, '~*', '&*', '+@all'] });
        return broker;
    }

    secureUrl(host, port = this.port) { return `rediss://carillon@${host}:${port}`; }

    async queue() {
        const { redis } = this;
        const stream = `orders:${++queues}`;
        return {
            input: { stream },
            publish: async (messages) => redis.pipe(messages.map(({ payload }) => ['XADD', stream, '*', 'payload', payload])),
            left: async () => {
                const [group] = JSON.parse(redis.command('--json', 'XINFO', 'GROUPS', stream));
                return group ? group.pending + group.lag : Number(redis.command('XLEN', stream));
            },
        };
    }

    stop() { return this.redis.stop(); }
}

class SecureNats {
    static isInstalled = Nats.isInstalled;
    static strip = 'INFO {"server_id":"NA","version":"2.9.10","proto":1,"headers":true,"max_payload":1048576,"jetstream":true}\r\n';
    static first = true;

    static async start({ certificate, key, wantsClient = false }) {
        const broker = new SecureNats();
        broker.nats = await Nats.start({ args: ['--user', 'carillon', '--pass', Password, '--tls', '--tlscert', certificate, '--tlskey', key,
            '--tlscacert', authority.certificate, ...(wantsClient ? ['--tlsverify'] : [])] });
        broker.client = await NatsClient.open(broker.nats, { user: 'carillon', pass: Password }, {
            rejectUnauthorized: false, cert: readFileSync(mine.certificate), key: readFileSync(mine.key) });
        return broker;
    }

    secureUrl(host, port = this.nats.port) { return `tls://carillon@${host}:${port}`; }

    async queue() {
        const stream = `orders${++queues}`;
        await this.client.api(`STREAM.CREATE.${stream}`, { name: stream, subjects: [stream], storage: 'memory' });
        return {
            input: { stream },
            publish: async (messages) => {
                for (const { payload } of messages)
                    await this.client.ask(stream, payload);
            },
            left: async () => {
                const info = await this.client.api(`CONSUMER.INFO.${stream}.carillon`).catch(() => undefined);
                return info ? info.num_pending + info.num_ack_pending : (await this.client.api(`STREAM.INFO.${stream}`)).state.messages;
            },
        };
    }

    stop() {
        this.client.close();
        return this.nats.stop();
    }
}

class SecurePostgres {
    static isInstalled = hasPostgres;
    static strip = 'N';

    static async start({ certificate, key, wantsClient = false }) {
        const broker = new SecurePostgres();
        broker.database = await Postgres.start({
            hba: `hostssl all reader 127.0.0.1/32 scram-sha-256 ${wantsClient ? 'clientcert=verify-ca' : ''}\nhost all reader 127.0.0.1/32 reject`,
            files: { ssl_cert_file: certificate, ssl_key_file: key, ssl_ca_file: authority.certificate }, args: ['-c', 'ssl=on'] });
        broker.database.query(`CREATE ROLE reader LOGIN PASSWORD '${Password}'`);
        return broker;
    }

    secureUrl(host, port = this.database.port) { return `postgresql://reader@${host}:${port}/postgres`; }

    async queue() {
        const { database } = this;
        const table = `outbox_${++queues}`;
        database.query(`CREATE TABLE ${table} (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, payload text NOT NULL, headers jsonb, parked text);
            GRANT SELECT, UPDATE, DELETE ON ${table} TO reader`);
        return {
            input: { table, poll_interval: '50ms' },
            publish: async (messages) => database.query(`INSERT INTO ${table} (payload) VALUES ${messages.map(({ payload }) => `('${payload}')`).join(', ')}`),
            left: async () => Number(database.query(`SELECT count(*) FROM ${table}`)),
        };
    }

    stop() { return this.database.stop(); }
}

class SecureKafka {
    static isInstalled = hasKafka;
    static strip = '';
    static hasPasswords = false;

    /** Says in all that the brokers tell of themselves where it stands itself: names of one length. */
    static async start({ certificate, key, wantsClient = false, host }) {
        const broker = new SecureKafka();
        broker.cluster = await Kafka.start();
        const plain = broker.cluster.url.split('//')[1].split(',').map((at) => Number(at.split(':')[1]));
        const place = (name, port) => Buffer.concat([Buffer.from(name), Buffer.from([0, 0, port >> 8, port & 255])]);
        broker.servers = plain.map((port) => createSecureServer({ cert: readFileSync(certificate), key: readFileSync(key),
            ca: readFileSync(authority.certificate), requestCert: wantsClient, rejectUnauthorized: wantsClient }, (socket) => {
            const inside = connect(port, '127.0.0.1');
            for (const [one, other] of [[socket, inside], [inside, socket]])
                one.on('error', () => {}).on('close', () => other.destroy());
            socket.pipe(inside);
            inside.on('data', (data) => {
                for (const [i, from] of plain.entries()) {
                    for (let at; (at = data.indexOf(place('127.0.0.1', from))) >= 0;)
                        place(host, broker.ports[i]).copy(data, at);
                }
                socket.write(data);
            });
        }).on('tlsClientError', () => {}));
        broker.ports = [];
        for (const server of broker.servers) {
            await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
            broker.ports.push(server.address().port);
        }
        return broker;
    }

    secureUrl(host, port) { return `kafkas://${(port ? [port] : this.ports).map((one) => `${host}:${one}`).join(',')}`; }

    async queue() {
        const { cluster } = this;
        const [topic, group] = [`orders-${++queues}`, `group-${queues}`];
        await cluster.ask({ do: 'topic', topic, partitions: 1 });
        let sent = 0;
        return {
            input: { topics: [topic], group },
            publish: (messages) => {
                sent += messages.length;
                return cluster.ask({ do: 'produce', topic, messages: messages.map(({ payload }) => ({ value: payload, partition: 0 })) });
            },
            left: async () => sent - Math.max(0, (await cluster.ask({ do: 'committed', group, topic, partitions: 1 })).offsets[0]),
        };
    }

    async stop() {
        this.servers.forEach((server) => server.close());
        await this.cluster.stop();
    }
}

export const kinds = { kafka: SecureKafka, rabbitmq: SecureRabbitMq, redis_stream: SecureRedis, jetstream: SecureNats, postgres: SecurePostgres };
