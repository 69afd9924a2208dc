// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
// protocol.md, sections 2, 4 and 5: rates and caps.
import assert from 'node:assert/strict';
import { Client, refusal } from './lib/client.mjs';
import { Admin } from './lib/admin.mjs';
import { assertRefusal, eventId, http, inject, post } from './lib/http.mjs';
import { RawSocket } from './lib/raw.mjs';
import { scenario, startFor } from './lib/scenario.mjs';
import { backend, token } from './lib/token.mjs';
import { until } from './lib/wait.mjs';

scenario('commands per second: rate_limited with retry_after_ms, the connection stays', async (t) => {
    const server = await startFor(t, { limits: { commands_per_second: 5 }, namespaces: { open: { membership: 'open' } } });
    const client = await Client.join(server);
    const other = await Client.join(server, { claims: { sub: 'other' } });
    for (let i = 0; i < 60; ++i)
        client.send({ type: 'ping', id: i });
    const answers = [];
    for (let i = 0; i < 60; ++i)
        answers.push(await client.answer(i));
    const passed = answers.filter((answer) => answer.type === 'pong').length;
    assert.ok(passed >= 10 && passed <= 25, `${passed} passed, a burst of ten is allowed`);
    const limited = answers.filter((answer) => answer.code === 'rate_limited');
    assert.equal(passed + limited.length, 60);
    for (const answer of limited)
        assert.ok(answer.retry_after_ms > 0 && answer.retry_after_ms <= 10_000, answer.raw);
    await other.pong(); // each connection has its own
    // Asking at once and for ever would be closed with 4103: wait as long as the server says.
    let wait = limited.at(-1).retry_after_ms;
    for (let answer; answer?.type !== 'pong'; wait = answer.retry_after_ms) {
        const began = Date.now();
        await until(() => Date.now() - began >= wait, 'retry_after_ms to pass');
        answer = await client.request({ type: 'ping' });
        assert.ok(answer.type === 'pong' || answer.retry_after_ms > 0, answer.raw);
    }
    await Promise.all([client.leave(), other.leave()]);
});

scenario('connections per user: 4006', async (t) => {
    const server = await startFor(t, { limits: { connections_per_user: 2 } });
    const mine = [await Client.join(server), await Client.join(server)];
    const third = await Client.open(server);
    await third.endsWith(4006);
    const late = await Client.open(server, { token: null });
    late.send({ type: 'auth', token: token() });
    await late.endsWith(4006);
    const stranger = await Client.join(server, { claims: { sub: 'bob' } });
    const elsewhere = await Client.join(server, { claims: { sub: 'alice', tenant: 'acme' } });
    await mine[0].leave();
    const again = await until(async () => {
        const client = await Client.open(server);
        await until(() => client.frames.length > 0 || client.closeCode !== undefined, 'a frame');
        return client.frames[0]?.type === 'welcome' ? client : undefined;
    }, 'a free place');
    await Promise.all([mine[1], stranger, elsewhere, again].map((client) => client.leave()));
});

scenario('connections in all: 503 with Retry-After', async (t) => {
    const server = await startFor(t, { limits: { connections: 3 } });
    const clients = [];
    for (let i = 0; i < 3; ++i)
        clients.push(await Client.join(server, { claims: { sub: `u${i}` } }));
    const answer = await refusal(server);
    assertRefusal(answer, 503);
    assert.ok(Number(answer.headers['retry-after']) > 0, JSON.stringify(answer.headers));
    await clients[0].leave();
    const again = await until(() => Client.join(server).catch((error) => {
        if (error.status !== 503)
            throw error;
    }), 'a free place');
    await Promise.all([again, ...clients.slice(1)].map((client) => client.leave()));
});

scenario('connections per address', async (t) => {
    const server = await startFor(t, { limits: { connections_per_address: 3 } });
    const clients = [];
    for (let i = 0; i < 3; ++i)
        clients.push(await Client.join(server, { claims: { sub: `u${i}` } }));
    const answer = await refusal(server).catch((error) => ({ status: error.code }));
    assert.ok([429, 503, 'ECONNRESET'].includes(answer.status), `${answer.status}`);
    await Promise.all(clients.map((client) => client.leave()));
});

scenario('connections that say nothing do not take all places for ever', async (t) => {
    const server = await startFor(t, { limits: { connections: 20 }, http: { head_timeout: '500ms' } });
    const idle = await Promise.all(Array.from({ length: 20 }, () => RawSocket.connect(server)));
    const client = await until(() => Client.join(server).catch(() => undefined), 'a place');
    await client.leave();
    await Promise.all(idle.map((one) => one.end()));
    assert.equal((await http(server, '/healthz')).status, 200);
});

scenario('connections per tenant: 4006, whatever carries them; a reload changes it', async (t) => {
    const limits = (count) => ({ limits: { connections_per_tenant: count } });
    const server = await startFor(t, limits(2));
    const mine = [await Client.join(server, { claims: { sub: 'a', tenant: 'acme' } }), await Client.join(server, { claims: { sub: 'b', tenant: 'acme' } })];
    const third = await Client.open(server, { claims: { sub: 'c', tenant: 'acme' } });
    assert.match((await third.endsWith(4006)).reason, /tenant/);
    const sse = await fetch(`${server.url}/sse`, { headers: { authorization: `Bearer ${token({ sub: 'd', tenant: 'acme' })}` } });
    assert.match(await sse.text(), /"code":4006/);
    const others = [await Client.join(server, { claims: { tenant: 'other' } }), await Client.join(server)];
    assert.match((await http(server, '/metrics')).text, /^carillon_clients_refused_total\{limit="tenant"\} 2$/m);
    server.rewrite(limits(3));
    server.signal('SIGHUP');
    await server.logged(/limits\.connections_per_tenant/);
    mine.push(await Client.join(server, { claims: { sub: 'c', tenant: 'acme' } }));
    await Promise.all([...mine, ...others].map((client) => client.leave()));
});

scenario('publishes per second per tenant: 429, rate_limited to clients and operators; a reload changes it', async (t) => {
    const config = (rate) => ({ limits: { publishes_per_second_per_tenant: rate }, namespaces: { open: { membership: 'open', publish: 'members' } } });
    const server = await startFor(t, config(5));
    const acme = { token: backend({ tenant: 'acme' }) };
    const tick = () => ({ id: eventId(), type: 'tick', room: 'open:1', data: 1 });
    const alice = await Client.join(server, { claims: { tenant: 'acme' } });
    await alice.subscribe('open:1');
    const operator = await Admin.join(server, 'read operate');
    // A call with more than ever fit is taken once; then it is paid for: 5 a second, 40 over the burst of 10.
    const began = Date.now();
    await inject(server, Array.from({ length: 50 }, tick), acme);
    const refused = await post(server, tick(), acme);
    assertRefusal(refused, 429, 'rate_limited');
    const seconds = Number(refused.headers['retry-after']);
    assert.ok(seconds >= 5 && seconds <= 9, refused.headers['retry-after']);
    const answer = await alice.refused({ type: 'publish', room: 'open:1', data: 1 }, 'rate_limited');
    assert.ok(answer.retry_after_ms > 3000 && answer.retry_after_ms <= 8300, answer.raw);
    const quiet = await alice.refused({ type: 'publish', room: 'open:1', data: 1, ack: false }, 'rate_limited');
    assert.ok(quiet.retry_after_ms > 0, quiet.raw);
    const injected = await operator.refused({ type: 'inject', tenant: 'acme', room: 'open:1', event: 'tick', data: 1 }, 'rate_limited');
    assert.ok(injected.retry_after_ms > 0, injected.raw);
    await inject(server, tick()); // without a tenant: others are not concerned
    assert.equal((await alice.eventCount(50, 'open:1')).length, 50);
    assert.match((await http(server, '/metrics')).text, /^carillon_events_over_quota_total 4$/m);
    server.rewrite(config(0));
    server.signal('SIGHUP');
    await server.logged(/limits\.publishes_per_second_per_tenant/);
    await inject(server, Array.from({ length: 200 }, tick), acme);
    await alice.publish('open:1', 1);
    assert.ok(Date.now() - began < 5000, 'the reload came before the quota was free again');
    await Promise.all([alice, operator].map((client) => client.leave()));
});
