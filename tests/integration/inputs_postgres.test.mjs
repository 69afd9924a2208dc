// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
// inputs of type postgres: an outbox table in a PostgreSQL of this test's own.
import assert from 'node:assert/strict';
import { Client } from './lib/client.mjs';
import { busFor, figures, inputScenarios, isUp, numbers, range, tick } from './lib/inputs.mjs';
import { Postgres, hasPostgres } from './lib/postgres.mjs';
import { scenario, startFor } from './lib/scenario.mjs';
import { Server } from './lib/server.mjs';
import { until } from './lib/wait.mjs';

if (!hasPostgres) {
    console.error('postgresql is missing');
    process.exit(77); // ctest: skipped
}

const text = (value) => (value === undefined ? 'NULL' : `'${value.replaceAll("'", "''")}'`);
let tables = 0;

class Broker {
    static async start() {
        const broker = new Broker();
        broker.database = await Postgres.start();
        return broker;
    }

    /** The table of docs/inputs.md. */
    async queue({ notifies = true } = {}) {
        const { database } = this;
        const table = `app.outbox_${++tables}`;
        const channel = `outbox_${tables}`;
        database.query(`CREATE SCHEMA IF NOT EXISTS app;
            CREATE TABLE ${table} (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, payload text NOT NULL, headers jsonb, parked text);
            CREATE FUNCTION ${channel}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NOTIFY ${channel}; RETURN NULL; END $$;
            ${notifies ? `CREATE TRIGGER told AFTER INSERT ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION ${channel}();` : ''}`);
        const insert = (messages) => `INSERT INTO ${table} (payload, headers) VALUES ${messages.map(({ payload, headers }) =>
            `(${text(payload)}, ${text(headers && JSON.stringify(headers))})`).join(', ')};`;
        return {
            database, insert, table,
            input: { url: database.url, table, channel },
            publish: async (messages) => database.query(insert(messages)),
            left: async () => Number(database.query(`SELECT count(*) FROM ${table} WHERE parked IS NULL`)),
            parked: async () => JSON.parse(database.query(`SELECT coalesce(json_agg(json_build_object('payload', payload, 'reason', parked)), '[]')
                FROM ${table} WHERE parked IS NOT NULL`)),
        };
    }

    kill() { return this.database.kill(); }
    again() { return this.database.again(); }
    pause() { this.database.signal('SIGSTOP'); }
    resume() { this.database.signal('SIGCONT'); }
    stop() { return this.database.stop(); }
}

const { broker, config } = inputScenarios('postgres', () => Broker.start());

scenario('postgres: told at once, and found without being told', async (t) => {
    const told = await broker();
    const server = await startFor(t, config(told, { poll_interval: '1h' }));
    await isUp(server);
    const client = await Client.join(server);
    await client.subscribe('open:1');
    await told.publish([tick(1)]);
    await client.eventCount(1, 'open:1');

    const silent = await broker({ notifies: false });
    const other = await startFor(t, config(silent, { poll_interval: '50ms' }));
    await isUp(other);
    const reader = await Client.join(other);
    await reader.subscribe('open:1');
    await silent.publish([tick(1)]);
    await reader.eventCount(1, 'open:1');
});

scenario('postgres: nothing of a transaction that is rolled back, and one that is late', async (t) => {
    const queue = await broker();
    const server = await startFor(t, config(queue));
    await isUp(server);
    const client = await Client.join(server);
    await client.subscribe('open:1');
    queue.database.query(`BEGIN; ${queue.insert([tick(9)])} ROLLBACK;`);
    // One that has its id before the next, and is committed after it.
    const late = queue.database.session();
    await late.say(`BEGIN; ${queue.insert([tick(1)])}`);
    await queue.publish([tick(2)]);
    assert.deepEqual(numbers(await client.eventCount(1, 'open:1')), [2]);
    await late.say('COMMIT;');
    late.end();
    assert.deepEqual(numbers(await client.eventCount(2, 'open:1')).sort(), [1, 2]);
});

scenario('postgres: a parked row is tried again when it is mended', async (t) => {
    const queue = await broker();
    const server = await startFor(t, config(queue, { poll_interval: '50ms' }));
    const client = await Client.join(server);
    await client.subscribe('open:1');
    await queue.publish([{ payload: 'wrong' }]);
    await until(async () => (await queue.parked()).length === 1, 'the parked row');
    queue.database.query(`UPDATE ${queue.table} SET payload = ${text(tick(1).payload)}, parked = NULL`);
    assert.deepEqual(numbers(await client.eventCount(1, 'open:1')), [1]);
});

scenario('postgres: of two nodes one reads, and the other takes over', async (t) => {
    const queue = await broker();
    const clustered = config(queue, { poll_interval: '100ms' }, { bus: (await busFor(t)).config });
    const first = await Server.start({ config: clustered }); // will be killed
    t.after(() => first.process.kill('SIGKILL'));
    await isUp(first);
    const second = await startFor(t, clustered);
    await second.logged(/another node reads the table/);
    const client = await Client.join(second);
    await client.subscribe('open:1');
    await queue.publish(range(1, 100).map((n) => tick(n)));
    assert.deepEqual(numbers(await client.eventCount(100, 'open:1', 20_000)), range(1, 100));
    assert.equal((await figures(second)).received, 0);
    first.signal('SIGKILL');
    await first.exited;
    await queue.publish(range(101, 200).map((n) => tick(n)));
    assert.deepEqual(numbers(await client.eventCount(200, 'open:1', 20_000)), range(1, 200));
});
