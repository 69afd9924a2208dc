// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
// carillond(8): command lines, errors of the configuration, signals.
import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { Admin } from './lib/admin.mjs';
import { Client, closeAll } from './lib/client.mjs';
import { http } from './lib/http.mjs';
import { scenario, startFor } from './lib/scenario.mjs';
import { SECRET } from './lib/token.mjs';
import { Server, configText } from './lib/server.mjs';
import { until, within } from './lib/wait.mjs';

const refusesConnections = (server) => new Promise((resolve) => {
    const socket = connect(server.port, server.host);
    socket.on('connect', () => {
        socket.destroy();
        resolve(false);
    });
    socket.on('error', (error) => resolve(error.code === 'ECONNREFUSED'));
});

/** Runs to its end: {code, log}. */
async function run(args, options = {}) {
    const server = new Server({ ...options, args });
    const outcome = await within(Promise.race([server.exited, server.ready]), `the end of carillond ${args.join(' ')}`).catch((error) => error);
    if (typeof outcome !== 'number') {
        server.signal('SIGKILL');
        await server.exited;
        throw new Error(`it should have ended: ${outcome}\n${server.log}`);
    }
    return { code: outcome, log: server.log, stdout: server.stdout, stderr: server.stderr, file: server.configFile };
}

const check = (text, options) => run(['--check-config', '--config', '{config}'], { text, ...options });

scenario('SIGTERM: the listener closes first, clients get 4200 spread out, exit code 0', async (t) => {
    const server = await startFor(t, { drain: { rate: 10, timeout: '20s', retry_spread: '3s' } });
    const clients = await Promise.all(Array.from({ length: 30 }, (_, i) => Client.join(server, { claims: { sub: `u${i}` } })));
    server.signal('SIGTERM');
    await until(() => refusesConnections(server), 'the listener to close');
    const open = clients.filter((client) => client.closeCode === undefined);
    assert.ok(open.length > 0, 'connections are closed at a rate, not at once');
    await open.at(-1).pong().catch((error) => assert.match(error.message, /closed with 4200/));
    const delays = [];
    for (const client of clients) {
        const told = await client.endsWith(4200, 15_000);
        assert.ok(Number.isInteger(told.retry_after_ms) && told.retry_after_ms >= 0 && told.retry_after_ms <= 3000, told.raw);
        delays.push(told.retry_after_ms);
    }
    assert.ok(new Set(delays).size > 5, `spread, not ${delays}`);
    assert.equal(await within(server.exited, 'the end'), 0, server.log);
});

scenario('SIGINT drains as well, and an idle server ends at once', async (t) => {
    const server = await startFor(t);
    server.signal('SIGINT');
    assert.equal(await within(server.exited, 'the end', 5000), 0, server.log);
});

scenario('a second signal stops now', async () => {
    const server = await Server.start({ config: { drain: { rate: 1, timeout: '60s' } }, args: ['--config', '{config}'] });
    await Promise.all(Array.from({ length: 20 }, (_, i) => Client.join(server, { claims: { sub: `u${i}` } })));
    server.signal('SIGTERM');
    await until(() => refusesConnections(server), 'the drain to begin');
    server.signal('SIGTERM');
    await within(server.exited, 'the end', 5000);
    assert.equal(server.exitSignal, null, 'it ended by itself');
    closeAll();
});

scenario('the drain timeout bounds the drain', async () => {
    const server = await Server.start({ config: { drain: { rate: 1, timeout: '1s' } }, args: ['--config', '{config}'] });
    await Promise.all(Array.from({ length: 15 }, (_, i) => Client.join(server, { claims: { sub: `u${i}` } })));
    server.signal('SIGTERM');
    await within(server.exited, 'the end', 8000);
    assert.equal(server.exitSignal, null, 'it ended by itself');
    closeAll();
});

scenario('a drain that ran out of time ends with 1', async () => {
    const server = await Server.start({ config: { drain: { rate: 1, timeout: '1s' } }, args: ['--config', '{config}'] });
    await Promise.all(Array.from({ length: 15 }, (_, i) => Client.join(server, { claims: { sub: `u${i}` } })));
    const operator = await Admin.join(server, 'read manage');
    await operator.ask({ type: 'drain', action: 'start', rate: 1, timeout_ms: 1000 });
    assert.equal(await within(server.exited, 'the end', 8000), 1, server.log);
    closeAll();
});

scenario('the admin feed drains as SIGTERM does: 4200, progress, faster, exit code 0', async () => {
    const server = await Server.start({ config: { drain: { rate: 1, timeout: '60s', retry_spread: '3s' } }, args: ['--config', '{config}'] });
    const clients = await Promise.all(Array.from({ length: 30 }, (_, i) => Client.join(server, { claims: { sub: `u${i}` } })));
    const operator = await Admin.join(server, 'read manage');
    const started = await operator.ask({ type: 'drain', action: 'start' });
    assert.deepEqual([started.drain.state, started.drain.rate], ['running', 1]);
    await until(() => refusesConnections(server), 'the listener to close');
    assert.equal((await http(server, '/readyz', { admin: true })).status, 503);
    assert.equal((await operator.ask({ type: 'drain', action: 'pause' })).drain.state, 'paused');
    assert.equal((await operator.table('overview'))[0].draining, 'paused');
    const { closed } = (await operator.ask({ type: 'drain', action: 'rate', rate: 1000 })).drain;
    assert.ok(closed < 10, `${closed} closed in a moment at 1 a second`);
    assert.equal((await operator.ask({ type: 'drain', action: 'resume' })).drain.state, 'running');
    for (const client of clients)
        assert.ok((await client.endsWith(4200)).retry_after_ms <= 3000);
    assert.equal((await operator.next((frame) => frame.type === 'drain' && frame.state === 'done')).remaining, 0);
    await operator.endsWith(4200);
    assert.equal(await within(server.exited, 'the end'), 0, server.log);
});

scenario('SIGTERM ends a server whose drain was paused, or was to leave it running', async () => {
    const server = await Server.start({ config: { drain: { rate: 1000, timeout: '60s' } }, args: ['--config', '{config}'] });
    const clients = await Promise.all(Array.from({ length: 5 }, (_, i) => Client.join(server, { claims: { sub: `u${i}` } })));
    const operator = await Admin.join(server, 'read manage');
    await operator.ask({ type: 'drain', action: 'start', rate: 1, exit: false });
    await operator.ask({ type: 'drain', action: 'pause' });
    await operator.ask({ type: 'drain', action: 'rate', rate: 1000 });
    server.signal('SIGTERM');
    await Promise.all(clients.map((client) => client.endsWith(4200)));
    assert.equal(await within(server.exited, 'the end'), 0, server.log);
    closeAll();
});

scenario('a drain by signal can be cancelled, and the next signal drains again', async () => {
    const server = await Server.start({ config: { drain: { rate: 1, timeout: '60s' } }, args: ['--config', '{config}'] });
    const clients = await Promise.all(Array.from({ length: 5 }, (_, i) => Client.join(server, { claims: { sub: `u${i}` } })));
    const operator = await Admin.join(server, 'read manage');
    server.signal('SIGTERM');
    await operator.next((frame) => frame.type === 'drain' && frame.state === 'running');
    assert.equal((await operator.ask({ type: 'drain', action: 'cancel' })).drain.state, 'cancelled');
    await until(async () => (await http(server, '/readyz').catch(() => ({}))).status === 200, 'the listener to open again');
    const late = await Client.join(server, { claims: { sub: 'late' } });
    server.signal('SIGTERM');
    await operator.next((frame) => frame.type === 'drain' && frame.state === 'running');
    await late.pong();
    await operator.ask({ type: 'drain', action: 'rate', rate: 1000 });
    await late.endsWith(4200);
    assert.ok(clients.every((client) => client.closeCode === undefined || client.closeCode === 4200));
    assert.equal(await within(server.exited, 'the end'), 0, server.log);
    closeAll();
});

scenario('SIGHUP: live keys change for those who are connected, others are named in the log', async (t) => {
    const server = await startFor(t, { limits: { commands_per_second: 1000 }, namespaces: { open: { membership: 'token' } } });
    const client = await Client.join(server);
    await client.refused({ type: 'subscribe', room: 'open:1' }, 'forbidden');
    server.rewrite({ limits: { commands_per_second: 1000 }, namespaces: { open: { membership: 'open' } }, shards: 1, listen: '127.0.0.1:1' });
    const before = server.stderr.length;
    server.signal('SIGHUP');
    await until(() => /\blisten\b/.test(server.stderr.slice(before)), 'the key that needs a restart in the log');
    await until(async () => (await client.request({ type: 'subscribe', room: 'open:1' })).type === 'subscribed', 'the new rule');
    await server.logged(/shards/, 'the other key that needs a restart');
    assert.equal((await http(server, '/healthz')).status, 200, 'still on the old port');
    await client.leave();
});

scenario('SIGHUP with a bad file: nothing changes, the log says why', async (t) => {
    const server = await startFor(t, { namespaces: { open: { membership: 'open' } } });
    const client = await Client.join(server);
    server.write(`listen: 127.0.0.1:0\nnamespaces:\n  open: {membership: token}\nwebsocket:\n  ping_intervall: 3s\n`);
    server.signal('SIGHUP');
    await server.logged(/ping_intervall/);
    await client.subscribe('open:1');
    assert.equal((await http(server, '/readyz')).status, 200);
    await client.leave();
});

const errors = {
    'an unknown key': ['listen: 127.0.0.1:0\nwebsocket:\n  ping_intervall: 3s\n', 3, 'ping_intervall'],
    'an unknown section': ['webchannel:\n  a: 1\n', 1, 'webchannel'],
    'a wrong type': ['websocket:\n  max_message_size: many\n', 2, 'max_message_size'],
    'a duration without a unit that makes sense': ['auth: {}\nwebsocket:\n\n  pong_wait: 3 parsecs\n', 4, 'pong_wait'],
    'a negative number': ['limits:\n  rooms_per_connection: -1\n', 2, 'rooms_per_connection'],
    'an impossible word': ['namespaces:\n  chat:\n    on_slow: panic\n', 3, 'on_slow'],
    'a list where a map belongs': ['limits: [1, 2]\n', 1, 'limits'],
    'an address that is none': ['listen: 127.0.0.1\n', 1, 'listen'],
    'a port that is none': ['listen: 127.0.0.1:70000\n', 1, 'listen'],
    'half of tls': ['tls:\n  certificate: /nonexistent.pem\n', 0, 'tls'],
    'a secret file that is not there': ['auth:\n  hmac_secret_file: /nonexistent\n', 2, 'hmac_secret_file'],
    'a route without a room': ['routes:\n  - event: a\n', 2, 'room'],
};
for (const [name, [text, line, key]] of Object.entries(errors)) {
    scenario(`exit 2 before a port is open: ${name}`, async () => {
        for (const args of [['--check-config', '--config', '{config}'], ['--config', '{config}']]) {
            const result = await run(args, { text });
            assert.equal(result.code, 2, result.log);
            assert.ok(result.stderr.includes(key), result.log);
            assert.ok(result.stderr.includes('carillon.yaml'), `names the file: ${result.log}`);
            if (line)
                assert.match(result.stderr, new RegExp(`carillon\\.yaml:${line}\\b|line ${line}\\b`), result.log);
        }
    });
}

scenario('YAML that is none: exit 2 with its line', async () => {
    const result = await check('listen: 127.0.0.1:0\nwebsocket: {echo: true\n');
    assert.equal(result.code, 2, result.log);
    assert.match(result.stderr, /carillon\.yaml/);
});

scenario('every error is found, not only the first', async () => {
    const result = await check('colour: blue\nwebsocket:\n  pong_wait: x\n  echo: 7\nlimits: {rooms: 3}\n');
    assert.equal(result.code, 2);
    for (const key of ['colour', 'pong_wait', 'echo', 'rooms'])
        assert.ok(result.stderr.includes(key), `${key} in ${result.log}`);
});

scenario('--check-config: 0 for a good file and opens nothing; an empty file is good', async () => {
    for (const text of [configText(), '', '# nothing\n']) {
        const result = await check(text);
        assert.equal(result.code, 0, result.log);
        assert.doesNotMatch(result.stdout, /ready/);
    }
});

scenario('a file that is not there', async () => {
    const result = await run(['--config', '{folder}/nothing.yaml']);
    assert.equal(result.code, 2, result.log);
    assert.match(result.stderr, /nothing\.yaml/);
});

scenario('an option that is not there', async () => {
    const result = await run(['--colour', 'blue']);
    assert.notEqual(result.code, 0);
    assert.match(result.stderr, /colour/);
});

scenario('--help and --version', async () => {
    const help = await run(['--help']);
    assert.equal(help.code, 0);
    for (const option of ['--config', '--listen', '--admin-listen', '--log-level', '--log-format', '--check-config', '--dev'])
        assert.ok(help.log.includes(option), option);
    const version = await run(['--version']);
    assert.equal(version.code, 0);
    assert.match(version.log, /\d+\.\d+\.\d+/);
});

scenario('a port that is taken: no ready line, a reason, not 0', async (t) => {
    const server = await startFor(t);
    const result = await run(['--config', '{config}', '--listen', server.address]);
    assert.notEqual(result.code, 0);
    assert.ok(result.stderr.includes(String(server.port)) || /in use/i.test(result.stderr), result.log);
});

scenario('the command line wins over the file', async (t) => {
    const server = await startFor(t, {}, { text: configText({ listen: '127.0.0.1:1', admin: { listen: '127.0.0.1:1' } }),
        args: ['--config', '{config}', '--listen', '127.0.0.1:0', '--admin-listen', '127.0.0.1:0', '--log-level', 'debug', '--log-format', 'json'] });
    const client = await Client.join(server);
    await client.leave();
    assert.notEqual(server.port, 1);
    server.signal('SIGTERM');
    assert.equal(await within(server.exited, 'the end'), 0, server.log);
    assert.notEqual(server.stderr, '', 'it logs that it drains');
    for (const line of server.stderr.trim().split('\n'))
        assert.doesNotThrow(() => JSON.parse(line), line);
});

scenario('the environment overrides any key', async (t) => {
    const server = await startFor(t, {}, { env: { CARILLON_WEBSOCKET__MAX_MESSAGE_SIZE: '1234', CARILLON_WEBSOCKET__PING_INTERVAL: '7s' } });
    const client = await Client.join(server);
    assert.equal(client.welcome.max_message_size, 1234);
    assert.equal(client.welcome.ping_interval_ms, 7000);
    await client.leave();
});

scenario('the environment is judged as the file is', async () => {
    for (const env of [{ CARILLON_WEBSOCKET__PING_INTERVAL: 'soon' }, { CARILLON_WEBSOCKET__COLOUR: 'blue' }]) {
        const result = await check(configText(), { env });
        assert.equal(result.code, 2, result.log);
        assert.ok(result.stderr.includes(Object.keys(env)[0]) || /websocket\.(ping_interval|colour)/.test(result.stderr), result.log);
    }
});

scenario('hmac_secret_file', async (t) => {
    const { mkdtempSync, rmSync, writeFileSync } = await import('node:fs');
    const { tmpdir } = await import('node:os');
    const { join } = await import('node:path');
    const folder = mkdtempSync(join(tmpdir(), 'carillon-secret-'));
    t.after(() => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, 'secret'), `${SECRET}\n`);
    const server = await startFor(t, { auth: { hmac_secret: undefined, hmac_secret_file: join(folder, 'secret') } });
    await (await Client.join(server)).leave();
});

scenario('IPv6 addresses', async (t) => {
    const server = new Server({ args: ['--config', '{config}', '--listen', '[::1]:0'] });
    t.after(async () => {
        server.signal('SIGTERM');
        await server.exited;
    });
    const match = await within(Promise.race([server.ready, server.exited]), 'the ready line');
    if (typeof match === 'number') {
        t.skip('no IPv6 here');
        assert.match(server.stderr, /::1/);
        return;
    }
    assert.match(match[1], /^\[::1\]:\d+$/);
});
