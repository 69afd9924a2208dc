// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
// protocol.md, section 2: entry points, refusals before the upgrade, origins, heads.
import assert from 'node:assert/strict';
import { after } from 'node:test';
import { Client, closeAll, refusal } from './lib/client.mjs';
import { assertRefusal, http, message } from './lib/http.mjs';
import { RawSocket } from './lib/raw.mjs';
import { scenario, startFor } from './lib/scenario.mjs';
import { start } from './lib/server.mjs';
import { backend, token } from './lib/token.mjs';
import { until } from './lib/wait.mjs';

const server = await start({ http: { max_head_size: 8192, max_body_size: 100_000 } });
after(async () => {
    closeAll();
    await server.stop();
});

scenario('welcome is the first frame and has every field', async () => {
    const client = await Client.join(server, { claims: { sub: 'alice', tenant: 'acme' } });
    const { welcome } = client;
    assert.equal(client.frames[0], welcome);
    assert.equal(welcome.user_id, 'alice');
    assert.equal(welcome.tenant, 'acme');
    assert.equal(welcome.protocol, 1);
    assert.match(welcome.connection_id, /^\S{8,}$/);
    assert.equal(typeof welcome.server, 'string');
    assert.match(welcome.server_time, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
    assert.ok(Math.abs(Date.parse(welcome.server_time) - Date.now()) < 60_000);
    assert.equal(welcome.ping_interval_ms, 30_000);
    assert.equal(welcome.pong_timeout_ms, 60_000);
    assert.equal(welcome.max_message_size, 65_536);
    const other = await Client.join(server);
    assert.equal(other.welcome.tenant, '');
    assert.notEqual(other.welcome.connection_id, welcome.connection_id);
    await Promise.all([client.leave(), other.leave()]);
});

scenario('the subprotocol is selected when offered', async () => {
    for (const protocols of [['carillon.v1'], ['other', 'carillon.v1'], ['carillon.v1', 'other']]) {
        const client = await Client.join(server, { protocols });
        assert.equal(client.ws.protocol, 'carillon.v1');
        await client.leave();
    }
});

scenario('no subprotocol is needed', async () => {
    const client = await Client.join(server);
    assert.equal(client.ws.protocol, '');
    await client.leave();
});

scenario('a client may close with its own code', async () => {
    const client = await Client.join(server);
    client.ws.close(1001);
    assert.equal((await client.end()).code, 1001);
});

const origins = (list) => ({ websocket: { allowed_origins: list } });

async function judged(target, origin) {
    try {
        const client = await Client.join(target, { headers: { origin } });
        await client.leave();
        return 101;
    } catch (error) {
        if (error.status !== undefined)
            assertRefusal(error, 403);
        return error.status ?? error;
    }
}

scenario('origins by default: the same host only', async () => {
    assert.equal(await judged(server, `http://${server.address}`), 101);
    assert.equal(await judged(server, 'http://evil.example'), 403);
    assert.equal(await judged(server, `http://${server.address}.evil.example`), 403);
    assert.equal(await judged(server, `http://${server.host}:1`), 403);
    assert.equal(await judged(server, 'null'), 403);
});

scenario('origins from a list with a wildcard', async (t) => {
    const listed = await startFor(t, origins(['https://*.example.com', 'https://app.example.org:8443']));
    assert.equal(await judged(listed, 'https://a.example.com'), 101);
    assert.equal(await judged(listed, 'https://app.example.org:8443'), 101);
    assert.equal(await judged(listed, 'http://a.example.com'), 403);
    assert.equal(await judged(listed, 'https://aexample.com'), 403);
    assert.equal(await judged(listed, 'https://a.example.com.evil.org'), 403);
    assert.equal(await judged(listed, 'https://evil.org/.example.com'), 403);
    assert.equal(await judged(listed, 'https://app.example.org'), 403);
    await (await Client.join(listed)).leave(); // no Origin: not a browser
});

scenario('origins: any', async (t) => {
    const open = await startFor(t, origins(['*']));
    assert.equal(await judged(open, 'https://anything.example'), 101);
    assert.equal(await judged(open, 'null'), 101);
});

scenario('404 for a path that is not there', async () => {
    for (const path of ['/', '/nothing', '/ws/', '/wsx', '/WS', '/api'])
        assertRefusal(await http(server, path, { token: token() }), 404);
    for (const path of ['/../ws', '/%77s%00', '/ws%2f..'])
        assert.ok([400, 404].includes((await http(server, path, { token: token() })).status), path);
    assertRefusal(await refusal(server, { path: '/nothing' }), 404);
    assertRefusal(await refusal(server, { path: '/echo' }), 404); // off by default
});

scenario('405 for a method that a path does not have', async () => {
    for (const [method, path] of [['POST', '/ws'], ['DELETE', '/api/v1/events'], ['POST', '/healthz'], ['PUT', '/metrics'], ['PATCH', '/readyz']])
        assertRefusal(await http(server, path, { method, token: backend() }), 405);
});

scenario('426 on /ws without an upgrade', async () => {
    const answer = await http(server, '/ws', { token: token() });
    assertRefusal(answer, 426);
    assert.match(answer.headers.upgrade ?? '', /websocket/i);
});

scenario('413 for a body that is too large, announced or not', async () => {
    const body = JSON.stringify([message('1', 'x'.repeat(120_000))]);
    assertRefusal(await http(server, '/api/v1/events', { method: 'POST', body, token: backend() }), 413);
    const raw = await RawSocket.connect(server);
    raw.write(`POST /api/v1/events HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${backend()}\r\ncontent-length: 99999999999\r\n\r\n`);
    assertRefusal(await raw.response(), 413);
    raw.destroy();
    const chunked = await RawSocket.connect(server);
    chunked.write(`POST /api/v1/events HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${backend()}\r\ntransfer-encoding: chunked\r\n\r\n`);
    for (let i = 0; i < 120 && !chunked.ended; ++i)
        chunked.write(`3e8\r\n${' '.repeat(1000)}\r\n`);
    assertRefusal(await chunked.response(), 413);
    chunked.destroy();
});

scenario('431 for a head that is too large', async () => {
    assertRefusal(await http(server, '/healthz', { headers: { 'x-filler': 'x'.repeat(9000) } }), 431);
    assertRefusal(await refusal(server, { headers: { 'x-filler': 'x'.repeat(9000) } }), 431);
    const raw = await RawSocket.connect(server);
    raw.write(`GET /${'a'.repeat(10_000)}`); // no line end at all
    assertRefusal(await raw.response(), 431);
    raw.destroy();
});

const malformed = {
    'no HTTP': 'hello\r\n\r\n',
    'no version': 'GET /healthz\r\n\r\n',
    'binary': Buffer.from([0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00, 0x01, 0xfc, 0x03, 0x03, 0x0d, 0x0a, 0x0d, 0x0a]),
    'a bad header line': 'GET /healthz HTTP/1.1\r\nhost: x\r\nno colon here\r\n\r\n',
    'two lengths that differ': `POST /api/v1/events HTTP/1.1\r\nhost: x\r\ncontent-length: 2\r\ncontent-length: 3\r\n\r\n{}`,
    'a length that is no number': 'POST /api/v1/events HTTP/1.1\r\nhost: x\r\ncontent-length: two\r\n\r\n{}',
    'a negative length': 'POST /api/v1/events HTTP/1.1\r\nhost: x\r\ncontent-length: -1\r\n\r\n',
};
for (const [name, bytes] of Object.entries(malformed)) {
    scenario(`400 for ${name}`, async () => {
        const raw = await RawSocket.connect(server);
        raw.write(bytes);
        assertRefusal(await raw.response(), 400);
        await raw.end();
    });
}

function upgradeHead(over) {
    const fields = { host: server.address, upgrade: 'websocket', connection: 'Upgrade',
        'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==', 'sec-websocket-version': '13',
        authorization: `Bearer ${token()}`, ...over };
    return `GET /ws HTTP/1.1\r\n${Object.entries(fields).filter(([, value]) => value !== undefined)
        .map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`;
}

scenario('a bad handshake is refused with JSON', async () => {
    for (const [over, statuses] of [
        [{ 'sec-websocket-key': undefined }, [400]],
        [{ 'sec-websocket-key': 'short' }, [400]],
        [{ 'sec-websocket-version': undefined }, [400, 426]],
        [{ 'sec-websocket-version': '8' }, [400, 426]],
        [{ upgrade: 'h2c' }, [400, 426]],
        [{ connection: 'keep-alive' }, [400, 426]],
    ]) {
        const raw = await RawSocket.connect(server);
        raw.write(upgradeHead(over));
        const answer = await raw.response();
        assert.ok(statuses.includes(answer.status), `${JSON.stringify(over)}: ${answer.status} ${answer.text}`);
        assertRefusal(answer, answer.status);
        raw.destroy();
    }
});

scenario('what real browsers send is accepted', async () => {
    const raw = await RawSocket.connect(server);
    raw.write(upgradeHead({ connection: 'keep-alive, Upgrade', upgrade: 'WebSocket', pragma: 'no-cache',
        cookie: 'a=b; c=d', 'sec-websocket-extensions': 'permessage-deflate; client_max_window_bits',
        'sec-websocket-protocol': 'unknown.v9' }));
    const answer = await raw.head();
    assert.equal(answer.status, 101, answer.text);
    assert.equal(answer.headers['sec-websocket-accept'], 's3pPLMBiTxaQ9kYGzzhZRbK+xOo=');
    assert.equal(answer.headers['sec-websocket-protocol'], undefined);
    raw.destroy();
});

scenario('a head in many pieces', async () => {
    const raw = await RawSocket.connect(server);
    for (const byte of upgradeHead({})) {
        raw.write(byte);
        await new Promise(setImmediate);
    }
    assert.equal((await raw.head()).status, 101);
    raw.destroy();
});

scenario('frames in the same segment as the head are not lost', async () => {
    const { frame, Opcode } = await import('./lib/raw.mjs');
    const raw = await RawSocket.connect(server);
    raw.write(Buffer.concat([Buffer.from(upgradeHead({})), frame(Opcode.Text, '{"type":"ping","id":"early"}')]));
    assert.equal((await raw.head()).status, 101);
    await until(() => raw.bytes.includes('"early"'), 'the pong');
    raw.destroy();
});

scenario('keep-alive and pipelining of plain requests', async () => {
    const raw = await RawSocket.connect(server);
    raw.write('GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n');
    assert.equal((await raw.response()).status, 200);
    if (!raw.ended) {
        raw.write('GET /healthz HTTP/1.1\r\nhost: x\r\n\r\nGET /nothing HTTP/1.1\r\nhost: x\r\n\r\n');
        assert.equal((await raw.response()).status, 200);
        assert.equal((await raw.response()).status, 404);
    }
    raw.destroy();
});

scenario('healthz and readyz', async () => {
    for (const path of ['/healthz', '/readyz', '/healthz?x=y'])
        assert.equal((await http(server, path)).status, 200, path);
});

scenario('metrics are Prometheus text', async () => {
    const client = await Client.join(server);
    const answer = await http(server, '/metrics');
    assert.equal(answer.status, 200);
    assert.match(answer.headers['content-type'], /^text\/plain/);
    const lines = answer.text.trimEnd().split('\n');
    for (const line of lines)
        assert.match(line, /^(# (HELP|TYPE) [a-zA-Z_:][\w:]* .*|[a-zA-Z_:][\w:]*(\{[^}]*\})? (-?[\d.e+-]+|NaN|[+-]Inf)( \d+)?)$/, line);
    assert.ok(lines.some((line) => line.startsWith('carillon_')), answer.text.slice(0, 500));
    await client.leave();
});

scenario('the head timeout ends a silent and a trickling peer', async (t) => {
    const hasty = await startFor(t, { http: { head_timeout: '400ms' } });
    const silent = await RawSocket.connect(hasty);
    const trickling = await RawSocket.connect(hasty);
    const timer = setInterval(() => trickling.write('G'), 50);
    try {
        await Promise.all([silent.end(), trickling.end()]);
    } finally {
        clearInterval(timer);
    }
    assert.equal((await http(hasty, '/healthz')).status, 200);
});

scenario('a connection that is open is not under the head timeout', async (t) => {
    const hasty = await startFor(t, { http: { head_timeout: '300ms' } });
    const client = await Client.join(hasty);
    const silent = await RawSocket.connect(hasty);
    await silent.end();
    await client.pong();
    await client.leave();
});
