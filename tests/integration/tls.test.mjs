// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
// carillon.yaml(5), tls: both set means wss and https on `listen`.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { connect } from 'node:tls';
import { Client, closeAll } from './lib/client.mjs';
import { assertRefusal, eventId, http, inject } from './lib/http.mjs';
import { RawSocket } from './lib/raw.mjs';
import { scenario, startFor } from './lib/scenario.mjs';
import { start } from './lib/server.mjs';
import { within } from './lib/wait.mjs';

const folder = mkdtempSync(join(tmpdir(), 'carillon-tls-'));
const certificate = join(folder, 'certificate.pem');
const key = join(folder, 'key.pem');
execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2',
    '-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1', '-keyout', key, '-out', certificate],
{ stdio: 'pipe' });

const config = { tls: { certificate, key }, http: { head_timeout: '1s' }, namespaces: { open: { membership: 'open', publish: 'token' } } };
const server = await start(config);
after(async () => {
    closeAll();
    await server.stop();
    rmSync(folder, { recursive: true });
});
const trusting = { rejectUnauthorized: true, ca: readFileSync(certificate) };

scenario('wss with a certificate that the client checks', async () => {
    const client = await Client.join(server, { options: trusting, claims: { publish: ['open:*'] } });
    await client.subscribe('open:1');
    await client.publish('open:1', { big: 'x'.repeat(60_000) });
    const [event] = await client.eventCount(1);
    assert.equal(event.data.big.length, 60_000);
    await client.leave();
});

scenario('https: healthz, refusals, injection', async () => {
    assert.equal((await http(server, '/healthz')).status, 200);
    assertRefusal(await http(server, '/nothing'), 404);
    const client = await Client.join(server, { options: trusting });
    await client.subscribe('open:2');
    await inject(server, Array.from({ length: 200 }, (_, i) => ({ id: eventId(), type: 'tick', room: 'open:2', data: i })));
    const events = await client.eventCount(200);
    assert.deepEqual(events.map((event) => event.data), Array.from({ length: 200 }, (_, i) => i));
    await client.leave();
});

scenario('many clients at once', async () => {
    const clients = await Promise.all(Array.from({ length: 30 }, (_, i) => Client.join(server, { claims: { sub: `u${i}` } })));
    await Promise.all(clients.map((client) => client.subscribe('open:3')));
    await inject(server, Array.from({ length: 50 }, (_, i) => ({ id: eventId(), type: 'tick', room: 'open:3', data: i })));
    for (const client of clients)
        assert.equal((await client.eventCount(50)).at(-1).seq, 50);
    await Promise.all(clients.map((client) => client.leave()));
});

scenario('plain text on the TLS port, and a TLS client that says nothing, are closed', async () => {
    const raw = await RawSocket.connect(server);
    raw.write('GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n');
    await raw.end();
    assert.ok(!raw.bytes.includes('200 OK'));
    const silent = await RawSocket.connect(server);
    await silent.end();
    const handshaken = connect({ host: server.host, port: server.port, rejectUnauthorized: false });
    handshaken.on('error', () => undefined);
    handshaken.resume();
    await within(new Promise((resolve) => handshaken.on('close', resolve)), 'the head timeout after the TLS handshake');
    assert.equal((await http(server, '/healthz')).status, 200);
});

scenario('TLS 1.1 and older are refused', async () => {
    const old = connect({ host: server.host, port: server.port, rejectUnauthorized: false, minVersion: 'TLSv1', maxVersion: 'TLSv1.1',
        ciphers: 'DEFAULT@SECLEVEL=0' });
    const outcome = await within(new Promise((resolve) => {
        old.on('secureConnect', () => resolve(old.getProtocol()));
        old.on('error', () => resolve('refused'));
    }), 'the handshake');
    old.destroy();
    assert.equal(outcome, 'refused');
});

scenario('SIGTERM drains TLS clients too', async (t) => {
    const own = await startFor(t, config);
    const client = await Client.join(own);
    own.signal('SIGTERM');
    await client.endsWith(4200);
});
