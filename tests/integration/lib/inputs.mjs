// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
//
// What docs/inputs.md promises of every input, whatever its broker is. A broker of these tests has
//   input                an entry of `inputs`
//   publish(messages)    {payload, n?, headers?}, in order; n makes the message's own id where the broker has none
//   left()               how many messages are neither acknowledged nor parked
//   parked()             [{payload, reason}]
//   kill() / again()     the broker, which keeps what it has
//   pause() / resume()   it stands still, and its connections with it
//   stop()
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { Admin } from './admin.mjs';
import { Client, closeAll } from './client.mjs';
import { http } from './http.mjs';
import { Redis } from './redis.mjs';
import { scenario, startFor } from './scenario.mjs';
import { Server } from './server.mjs';
import { until } from './wait.mjs';

export const range = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
export const numbers = (events) => events.map((event) => event.data.n);
export const tick = (n, room = 'open:1') => ({ n, payload: JSON.stringify({ type: 'tick', room, data: { n } }) });

/** A Redis as the bus of several nodes. */
export async function busFor(t) {
    const redis = await Redis.start();
    t.after(() => redis.stop());
    return { redis, config: { type: 'redis', url: redis.url } };
}

/** An input's counters, from /metrics. */
export async function figures(server) {
    const { text } = await http(server, '/metrics');
    return Object.fromEntries([...text.matchAll(/^carillon_input_(\w+?)(?:_total)?\{[^}]*\} (\d+)$/gm)]
        .map(([, name, value]) => [name, Number(value)]));
}

export const open = { open: { membership: 'open', history_size: 100_000, history_ttl: '1h' } };
export const isUp = (server) => until(async () => (await figures(server)).up === 1, 'an input that is connected', 60_000);

export function inputScenarios(type, makeBroker, { timeout = 120_000 } = {}) {
    let shared;
    // Not within the time of a scenario: an Erlang system on a busy machine takes a minute to start.
    before(async () => { shared = await makeBroker(); }, { timeout: 240_000 });
    after(async () => {
        closeAll();
        await shared?.stop();
    });

    /** One broker for all scenarios, with a queue (or the like) of its own for each; how it is made is the broker's. */
    const broker = (options) => shared.queue(options);
    const config = (queue, extra = {}, over = {}) => ({ limits: { commands_per_second: 0 }, namespaces: open,
        inputs: [{ type, ...queue.input, ...extra }], ...over });

    scenario(`${type}: an event reaches its room once and is acknowledged`, async (t) => {
        const queue = await broker();
        const server = await startFor(t, config(queue));
        await isUp(server);
        const client = await Client.join(server);
        await client.subscribe('open:1');
        await queue.publish(range(1, 50).map((n) => tick(n)));
        // Lists, and events with an id of their own that come twice.
        await queue.publish([{ n: 51, payload: JSON.stringify([51, 52].map((n) => ({ type: 'tick', room: 'open:1', data: { n } }))) },
            ...[1, 2].map((copy) => ({ n: 5300 + copy, payload: JSON.stringify({ id: 'own', type: 'tick', room: 'open:1', data: { n: 53 } }) })),
            tick(54)]);
        const events = await client.eventCount(54, 'open:1', 20_000);
        assert.deepEqual(numbers(events), range(1, 54));
        assert.deepEqual(events.map((event) => event.seq), range(1, 54));
        await until(async () => await queue.left() === 0, 'the acknowledgements', 20_000);
        await client.pong();
        assert.equal(client.events('open:1').length, 54);

        const seen = await figures(server);
        assert.deepEqual({ ...seen, retried: 0 }, { up: 1, in_flight: 0, received: 54, accepted: 54, duplicates: 1, parked: 0, retried: 0 });
        const olga = await Admin.join(server, 'read');
        const [row] = await olga.table('inputs');
        assert.equal(row.input, type);
        assert.equal(row.type, type);
        assert.equal(row.state, 'up');
        assert.equal(row.accepted, 54);
        assert.equal(row.in_flight, 0);
        assert.ok(row.last_message);
        assert.doesNotMatch(JSON.stringify(row), /guest|secret/);
        await server.stop();
        assert.equal(await queue.left(), 0); // with those that a broker counts only when their reader has gone
    }, timeout);

    scenario(`${type}: raw messages of a tenant`, async (t) => {
        const queue = await broker();
        const server = await startFor(t, config(queue, { tenant: 'acme', raw: { type: 'order.updated', room: 'open:{header.order}' } }));
        const acme = await Client.join(server, { claims: { tenant: 'acme' } });
        const other = await Client.join(server);
        await acme.subscribe('open:7');
        await other.subscribe('open:7');
        await queue.publish([{ n: 1, payload: '{"total": 1.50}', headers: { order: '7' } },
            { n: 2, payload: 'plain text', headers: { order: '7', 'carillon-key': 'k' } },
            { n: 3, payload: '{}', headers: { order: '7', 'carillon-tenant': 'beta' } },
            { n: 4, payload: '4', headers: { order: '7' } }]);
        const events = await acme.eventCount(3, 'open:7', 20_000);
        assert.deepEqual(events.map((event) => event.type), Array(3).fill('order.updated'));
        assert.match(events[0].raw, /"total": ?1\.5/);
        assert.equal(events[1].data, 'plain text');
        assert.equal(events[2].data, 4);
        await until(async () => (await figures(server)).parked === 1, 'the message of another tenant');
        await other.pong();
        assert.deepEqual(other.events('open:7'), []);
    }, timeout);

    scenario(`${type}: what is wrong is parked, and the next goes on`, async (t) => {
        const queue = await broker();
        const server = await startFor(t, config(queue));
        const client = await Client.join(server);
        await client.subscribe('open:1');
        await queue.publish([tick(1), { n: 101, payload: '{"type":' }, tick(2), { n: 102, payload: '{"type":"nowhere"}' },
            { n: 103, payload: '[{"type":"tick","room":"open:1","data":{"n":9}},{"type":"gap","room":"open:1"}]' }, tick(3)]);
        assert.deepEqual(numbers(await client.eventCount(3, 'open:1', 20_000)), [1, 2, 3]);
        await until(async () => await queue.left() === 0, 'the acknowledgements', 20_000);
        const parked = await until(async () => {
            const all = await queue.parked();
            return all.length === 3 && all;
        }, 'three parked messages');
        assert.deepEqual(parked.map((one) => one.payload).sort(), ['[{"type":"tick","room":"open:1","data":{"n":9}},{"type":"gap","room":"open:1"}]',
            '{"type":"nowhere"}', '{"type":'].sort());
        assert.ok(parked.some((one) => /no route fits/.test(one.reason)), JSON.stringify(parked));
        assert.equal((await figures(server)).parked, 3);
        await server.logged(/input parked a message input=/);
        assert.equal((await http(server, '/readyz')).status, 200);
    }, timeout);

    scenario(`${type}: kill -9 of the server loses nothing and says nothing twice`, async (t) => {
        const queue = await broker();
        const folder = mkdtempSync(join(tmpdir(), 'carillon-log-'));
        t.after(() => rmSync(folder, { recursive: true, force: true }));
        const total = 900;
        // The quota keeps the run long enough to be killed in its midst.
        const durable = config(queue, { prefetch: 50 }, { limits: { commands_per_second: 0, publishes_per_second_per_tenant: 150 },
            history: { store: 'sqlite', path: join(folder, 'history.db') } });
        const seen = [];
        let position;
        let duplicates = 0;
        for (const killAt of [200, 450, Infinity]) {
            const server = await Server.start({ config: durable });
            t.after(() => server.exitCode === undefined && !server.exitSignal && server.stop());
            const client = await Client.join(server);
            const { epoch, recovered } = await client.subscribe('open:1', position ? { since: position } : {});
            assert.notEqual(recovered, false);
            if (!position) // who has no position yet gets only what comes from now on
                await queue.publish(range(1, total).map((n) => tick(n)));
            await until(() => seen.length + client.events('open:1').length >= Math.min(killAt, total),
                () => `${Math.min(killAt, total)} events, had ${seen.length} and ${client.events('open:1').length}`, 60_000);
            if (killAt === Infinity) {
                await until(async () => await queue.left() === 0, 'the acknowledgements', 20_000);
                await client.pong();
                duplicates += (await figures(server)).duplicates;
            } else {
                server.signal('SIGKILL');
                await server.exited;
            }
            seen.push(...client.events('open:1'));
            position = { epoch, seq: seen.at(-1).seq };
        }
        assert.deepEqual(seen.map((event) => event.seq), range(1, total));
        assert.deepEqual(numbers(seen), range(1, total));
        t.diagnostic(`${duplicates} redeliveries after the last kill`);
    }, 2 * timeout);

    scenario(`${type}: a broker that is killed is found again, and nothing is lost`, async (t) => {
        const queue = await broker();
        const server = await startFor(t, config(queue));
        await isUp(server);
        const client = await Client.join(server);
        await client.subscribe('open:1');
        await queue.publish(range(1, 20).map((n) => tick(n)));
        await client.eventCount(20, 'open:1', 20_000);
        await shared.kill();
        await until(async () => (await figures(server)).up === 0, 'an input that is away', 30_000);
        await server.logged(/input is away input=/);
        assert.equal((await http(server, '/readyz')).status, 200); // whom it serves, it serves on
        await shared.again();
        await isUp(server);
        await queue.publish(range(21, 40).map((n) => tick(n)));
        assert.deepEqual(numbers(await client.eventCount(40, 'open:1', 60_000)), range(1, 40));
        await until(async () => await queue.left() === 0, 'the acknowledgements', 20_000);
        await client.pong();
        assert.equal(client.events('open:1').length, 40);
    }, 3 * timeout);

    scenario(`${type}: while the server cannot take events nothing is acknowledged`, async (t) => {
        const queue = await broker();
        const bus = await busFor(t);
        const clustered = config(queue, { prefetch: 10 }, { bus: bus.config });
        const first = await startFor(t, clustered);
        await isUp(first);
        await until(async () => (await http(first, '/readyz')).status === 200, 'readiness', 20_000);
        await bus.redis.kill();
        await until(async () => (await http(first, '/readyz')).status === 503, 'no readiness', 20_000);
        await queue.publish(range(1, 30).map((n) => tick(n)));
        await until(async () => (await figures(first)).retried >= 20, 'retries', 20_000);
        const held = await figures(first);
        assert.equal(held.accepted, 0);
        assert.equal(held.parked, 0);
        assert.ok(held.in_flight <= 10 && held.in_flight > 0, `in flight: ${held.in_flight}`); // prefetch is the bound
        // What it has goes back when it leaves.
        await first.stop();
        assert.equal(await queue.left(), 30);

        const second = await startFor(t, clustered);
        await isUp(second);
        await bus.redis.again();
        await until(async () => (await figures(second)).accepted === 30, 'all of them', 30_000);
        await until(async () => await queue.left() === 0, 'the acknowledgements', 20_000);
        const client = await Client.join(second);
        await client.subscribe('open:1');
        const history = await client.request({ type: 'history', room: 'open:1', limit: 100 });
        assert.deepEqual(numbers(history.events), range(1, 30));
    }, 2 * timeout);

    scenario(`${type}: a broker that stands still holds up neither the server nor its end`, async (t) => {
        const queue = await broker();
        const server = await startFor(t, config(queue));
        await isUp(server);
        await queue.publish(range(1, 20).map((n) => tick(n)));
        await until(async () => (await figures(server)).accepted === 20, 'the events', 20_000);
        shared.pause();
        try {
            const begun = Date.now();
            await until(async () => {
                const asked = Date.now();
                await http(server, '/healthz');
                assert.ok(Date.now() - asked < 1000, `healthz took ${Date.now() - asked} ms`);
                return Date.now() - begun > 2000;
            }, 'two seconds of answers');
            await server.stop();
            t.diagnostic(`stopped after ${Date.now() - begun - 2000} ms`);
        } finally {
            shared.resume();
        }
        const second = await startFor(t, config(queue));
        await isUp(second);
        await queue.publish([tick(21)]);
        await until(async () => (await figures(second)).accepted >= 1 && await queue.left() === 0, 'the next event', 60_000);
    }, 2 * timeout);

    return { broker, config };
}
