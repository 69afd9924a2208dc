// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
//
// Inputs over TLS: whom they trust, who they are, and what they say of a broker that is not the one.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { after, before, describe } from 'node:test';
import { Admin } from './lib/admin.mjs';
import { freePort } from './lib/broker.mjs';
import { Authority } from './lib/certificates.mjs';
import { Client, closeAll } from './lib/client.mjs';
import { http } from './lib/http.mjs';
import { numbers, open, range, tick } from './lib/inputs.mjs';
import { scenario, startFor } from './lib/scenario.mjs';
import { Password, authority, folder, kinds, mine } from './lib/securebrokers.mjs';
import { until } from './lib/wait.mjs';

if (!Object.values(kinds).some((Kind) => Kind.isInstalled))
    process.exit(77); // ctest: skipped

after(closeAll);
const stranger = new Authority(folder, 'stranger');
const byName = authority.certify('by-name', 'DNS:localhost');
const byAddress = authority.certify('by-address', 'DNS:broker.example,IP:127.0.0.1');
const passwordFile = (name, text) => {
    writeFileSync(join(folder, name), `${text}\n`);
    return join(folder, name);
};
const right = passwordFile('right', Password);

/** More than a record of TLS holds. */
const large = (n) => ({ n, payload: JSON.stringify({ type: 'tick', room: 'open:1', data: { n, pad: 'x'.repeat(60_000) } }) });
const rowOf = async (session, name) => (await session.table('inputs')).find((row) => row.input === name);
const inputsOf = (...inputs) => ({ namespaces: open, inputs });

/** What an operator sees of an input that is refused: in the log, the table and the metrics; the password nowhere. */
async function assertRefused(server, name, why) {
    await server.logged(new RegExp(`input is away input=${name} reason=.*(${why.source})`, why.flags));
    const session = await Admin.join(server);
    const row = await rowOf(session, name);
    assert.ok(['down', 'connecting'].includes(row.state), row.state);
    assert.match(row.detail, why);
    assert.equal(row.received, 0);
    assert.ok(!server.log.includes(Password) && !JSON.stringify(row).includes(Password));
}

/** Stands in the way and says that there is no TLS; `heard` is what it was told all the same. */
async function stripper(t, { strip, first }) {
    const middle = { heard: '', connections: 0 };
    const server = createServer((socket) => {
        ++middle.connections;
        let told = first;
        if (first)
            socket.write(strip);
        socket.on('error', () => {});
        socket.on('data', (data) => {
            middle.heard += data.toString('latin1');
            if (!told)
                socket.write(strip);
            told = true;
        });
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    t.after(() => server.close());
    middle.port = server.address().port;
    return middle;
}

for (const [type, Kind] of Object.entries(kinds)) {
    if (!Kind.isInstalled) {
        console.error(`${type}: its broker is missing`);
        continue;
    }
    let broker;
    const startBroker = (options) => {
        before(async () => { broker = await Kind.start(options); }, { timeout: 240_000 });
        after(() => broker?.stop());
    };
    const entry = (queue, host, more) => ({ type, name: type, url: broker.secureUrl(host), password_file: right, ca_file: authority.certificate,
        ...queue.input, ...more });
    /** A client that sees the events of a room, and all that was published. */
    const assertArrives = async (server, room, count) => {
        const reader = await Client.join(server);
        const { events } = await reader.request({ type: 'history', room, limit: 100 });
        assert.deepEqual(numbers(events), range(1, count));
    };

    describe(`${type}: the broker has a certificate for its name`, () => {
        startBroker({ ...byName, host: 'localhost' });

        scenario(`${type}: who trusts its authority gets the events; who trusts another gets none, and loses none`, async (t) => {
            const [trusted, wary] = [await broker.queue(), await broker.queue()];
            const server = await startFor(t, inputsOf(entry(trusted, 'localhost', { name: 'trusting' }),
                entry(wary, 'localhost', { name: 'wary', ca_file: stranger.certificate })));
            const session = await Admin.join(server);
            await until(async () => (await rowOf(session, 'trusting')).state === 'up', 'an input that is connected', 60_000);
            const reader = await Client.join(server);
            await reader.subscribe('open:1');
            await wary.publish(range(1, 20).map((n) => tick(n, 'open:2')));
            await assertRefused(server, 'wary', /certificate/i);
            await trusted.publish(range(1, 20).map((n) => (n % 5 ? tick(n) : large(n))));
            assert.deepEqual(numbers(await reader.eventCount(20, 'open:1')), range(1, 20));
            assert.match((await http(server, '/metrics')).text, /carillon_input_up\{[^}]*input="wary"[^}]*\} 0/);
            assert.equal(await wary.left(), 20);
            await server.stop();

            const second = await startFor(t, inputsOf(entry(wary, 'localhost')));
            await until(async () => await wary.left() === 0, 'what was not lost', 60_000);
            await assertArrives(second, 'open:2', 20);
        }, 120_000);

        scenario(`${type}: a certificate for another than the address is refused`, async (t) => {
            const queue = await broker.queue();
            const server = await startFor(t, inputsOf(entry(queue, '127.0.0.1')));
            await queue.publish([tick(1)]);
            await assertRefused(server, type, /host ?name|IP address|not for this|could not be verified/i);
            assert.equal(await queue.left(), 1);
        }, 60_000);

        scenario(`${type}: without ca_file the system's authorities count, and this one is none`, async (t) => {
            const queue = await broker.queue();
            const { ca_file, ...bare } = entry(queue, 'localhost');
            bare.url += type === 'postgres' ? '?sslmode=verify-full' : '';
            const server = await startFor(t, inputsOf(bare));
            await assertRefused(server, type, /certificate/i);
        }, 60_000);

        if (Kind.hasPasswords !== false) scenario(`${type}: a wrong password is said and not shown; the right one is found`, async (t) => {
            const queue = await broker.queue();
            const file = passwordFile(`${type}-password`, 'not-the-sesame');
            const server = await startFor(t, inputsOf(entry(queue, 'localhost', { password_file: file })));
            await queue.publish([tick(1)]);
            await assertRefused(server, type, /password|auth|login|refused/i);
            rmSync(file);
            await assertRefused(server, type, /password_file cannot be read/);
            passwordFile(`${type}-password`, Password);
            await until(async () => await queue.left() === 0, 'the event', 60_000);
            await assertArrives(server, 'open:1', 1);
            assert.doesNotMatch(server.log, /sesame/);
        }, 90_000);

        if (type === 'postgres') scenario(`${type}: what libpq leaves unverified is said`, async (t) => {
            const queue = await broker.queue();
            const { ca_file, ...bare } = entry(queue, 'localhost');
            const server = await startFor(t, inputsOf(entry(queue, 'localhost', { name: 'verified' }), { ...bare, name: 'unverified' },
                { ...bare, name: 'plain', url: `${broker.database.url}?sslmode=disable` }));
            const session = await Admin.join(server);
            for (const [name, said] of [['verified', ''], ['unverified', ', its certificate not checked'], ['plain', ', not encrypted']]) {
                // One of them reads the table, and the others say the same of theirs.
                const row = await until(async () => {
                    const one = await rowOf(session, name);
                    return one.state === 'up' && one;
                }, `the input ${name}`);
                assert.match(row.detail, new RegExp(`^(table|another node reads the table) ${queue.input.table}${said}$`));
            }
        }, 60_000);

        scenario(`${type}: one that says there is no TLS hears nothing`, async (t) => {
            const queue = await broker.queue();
            const middle = await stripper(t, Kind);
            const server = await startFor(t, inputsOf(entry(queue, 'localhost', { url: broker.secureUrl('localhost', middle.port) })));
            await until(() => middle.connections > 0, 'an attempt');
            await assertRefused(server, type, /./);
            assert.ok(!middle.heard.includes(Password) && !/carillon|reader/.test(middle.heard), middle.heard);
        }, 60_000);
    });

    describe(`${type}: the broker has a certificate for its address, and wants one of its clients`, () => {
        startBroker({ ...byAddress, host: '127.0.0.1', wantsClient: true });

        scenario(`${type}: a client shows its certificate, and who has none is refused`, async (t) => {
            const [shown, bare] = [await broker.queue(), await broker.queue()];
            const server = await startFor(t, inputsOf(entry(bare, '127.0.0.1', { name: 'bare' }),
                entry(shown, '127.0.0.1', { certificate_file: mine.certificate, key_file: mine.key })));
            await shown.publish(range(1, 20).map((n) => tick(n)));
            await until(async () => await shown.left() === 0, 'the events', 60_000);
            await assertArrives(server, 'open:1', 20);
            await assertRefused(server, 'bare', /./);
        }, 90_000);

        if (type === 'redis_stream') scenario(`${type}: a Sentinel is asked over the same TLS`, async (t) => {
            const queue = await broker.queue();
            const [home, port] = [mkdtempSync(join(folder, 'sentinel-')), await freePort()];
            const file = join(home, 'sentinel.conf');
            writeFileSync(file, ['port 0', 'bind 127.0.0.1', `tls-port ${port}`, `tls-cert-file ${byAddress.certificate}`, `tls-key-file ${byAddress.key}`,
                `tls-ca-cert-file ${authority.certificate}`, 'tls-replication yes', `dir ${home}`, `sentinel monitor main 127.0.0.1 ${broker.port} 1`, ''].join('\n'));
            const sentinel = spawn('redis-server', [file, '--sentinel'], { stdio: 'ignore' });
            t.after(() => sentinel.kill('SIGKILL'));
            await queue.publish([tick(1)]);
            const server = await startFor(t, inputsOf(entry(queue, '127.0.0.1', { url: `rediss://carillon@127.0.0.1:${port}?sentinel=main`,
                certificate_file: mine.certificate, key_file: mine.key })));
            await until(async () => await queue.left() === 0, 'the event', 30_000);
            await assertArrives(server, 'open:1', 1);
        }, 60_000);

        scenario(`${type}: a certificate of another authority is refused`, async (t) => {
            const queue = await broker.queue();
            const foreign = stranger.certify('client', 'DNS:carillon');
            const server = await startFor(t, inputsOf(entry(queue, '127.0.0.1', { certificate_file: foreign.certificate, key_file: foreign.key })));
            await assertRefused(server, type, /./);
        }, 60_000);

        scenario(`${type}: a certificate for another than the name is refused`, async (t) => {
            const queue = await broker.queue();
            const server = await startFor(t, inputsOf(entry(queue, 'localhost',
                { certificate_file: mine.certificate, key_file: mine.key })));
            await assertRefused(server, type, /host ?name|could not be verified/i);
        }, 60_000);
    });
}
