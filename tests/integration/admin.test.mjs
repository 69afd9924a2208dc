// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
// docs/admin-protocol.md: the feed as an operator's tool that nobody here wrote would use it.
import assert from 'node:assert/strict';
import { after } from 'node:test';
import { Admin } from './lib/admin.mjs';
import { Client, closeAll, refusal } from './lib/client.mjs';
import { assertRefusal, eventId, http, inject } from './lib/http.mjs';
import { RawSocket } from './lib/raw.mjs';
import { scenario, startFor } from './lib/scenario.mjs';
import { start } from './lib/server.mjs';
import { backend, token } from './lib/token.mjs';
import { until } from './lib/wait.mjs';

const server = await start({ namespaces: { open: { membership: 'open' } } });
after(async () => {
    closeAll();
    await server.stop();
});

const join = (claims) => Client.join(server, { claims });
const tick = (room, data = 1) => ({ id: eventId(), type: 'tick', room, data });
const adminRefusal = (options) => refusal(server, { path: '/admin/ws', admin: true, protocols: ['carillon.admin.v1'], ...options });

scenario('hello comes first and says what this token may do', async () => {
    const session = await Admin.join(server, 'read');
    const { hello } = session;
    assert.equal(session.frames[0], hello);
    assert.equal(session.ws.protocol, 'carillon.admin.v1');
    assert.equal(hello.protocol, 1);
    assert.equal(hello.operator, 'olga');
    assert.equal(hello.tenant, '');
    assert.equal(hello.all_tenants, true);
    assert.deepEqual(hello.scopes, ['admin:read']);
    for (const field of ['node', 'version', 'started_at', 'now', 'epoch'])
        assert.equal(typeof hello[field], 'string', field);
    assert.ok(hello.capabilities.includes('query'));
    for (const missing of ['inject', 'disconnect', 'drain', 'reload', 'log_level'])
        assert.ok(!hello.capabilities.includes(missing), missing);
    for (const table of ['overview', 'shards', 'connections', 'rooms', 'closed'])
        assert.ok(Array.isArray(hello.tables[table]) && hello.tables[table].every((column) => column.name && column.type), table);
    assert.equal(hello.tables.connections[0].name, 'id');
    assert.ok(hello.limits.rows >= 100 && hello.limits.queries >= 1 && hello.limits.watches >= 1);
    await session.leave();
});

scenario('who gets in', async () => {
    assertRefusal(await adminRefusal({ token: token() }), 403);
    assertRefusal(await adminRefusal({ token: backend() }), 403);
    assertRefusal(await adminRefusal({ token: 'garbage' }), 401);
    assertRefusal(await adminRefusal({ claims: { scope: 'admin:read' }, headers: { origin: 'http://evil.example' } }), 403);
    assertRefusal(await refusal(server, { path: '/admin/ws', claims: { scope: 'admin:read' } }), 404); // not on the public port
    const session = await Admin.join(server, '', { token: null, claims: {}, via: 'query' }).catch((error) => error);
    assert.ok(session instanceof Error);
    const first = await Admin.open(server, { path: '/admin/ws', admin: true, protocols: ['carillon.admin.v1'], token: null });
    first.send({ type: 'auth', token: token({ sub: 'olga', scope: 'admin:read' }) });
    assert.equal((await first.next('hello')).operator, 'olga');
    await first.leave();
});

scenario('queries: windows, filters, sorting, columns', async () => {
    const clients = await Promise.all(['q1', 'q2', 'q3'].map((sub) => join({ sub })));
    const session = await Admin.join(server);
    const answer = await session.ask({ type: 'query', query: 'w', table: 'connections', filter: 'user = q*', sort: '-user', columns: ['user', 'remote'], limit: 2 });
    assert.deepEqual(answer.columns, ['id', 'user', 'remote']);
    assert.deepEqual(answer.rows.map((row) => row[1]), ['q3', 'q2']);
    assert.equal(answer.matched, 3);
    assert.ok(answer.total >= 3);
    assert.equal(answer.offset, 0);
    assert.match(answer.as_of, /^\d{4}-/);
    assert.equal(answer.rows[0][0], clients[2].welcome.connection_id);
    const rest = await session.ask({ type: 'query', query: 'w', table: 'connections', filter: 'user = q*', sort: '-user', columns: ['user'], offset: 2, limit: 2 });
    assert.deepEqual(rest.rows.map((row) => row[1]), ['q1']);
    const [overview] = await session.table('overview');
    assert.ok(overview.connections >= 3, JSON.stringify(overview));
    assert.ok((await session.table('shards')).length >= 1);
    await Promise.all([...clients, session].map((client) => client.leave()));
});

scenario('queries that are wrong', async () => {
    const session = await Admin.join(server);
    const filter = await session.refused({ type: 'query', query: 'x', table: 'connections', filter: 'rooms > 1 and colour = blue' }, 'bad_filter');
    assert.equal(filter.at, 14, filter.raw);
    assert.equal(filter.length, 6, filter.raw);
    assert.equal(filter.argument, 'colour', filter.raw);
    await session.refused({ type: 'query', query: 'x', table: 'connections', filter: 'user = (' }, 'bad_filter');
    await session.refused({ type: 'query', query: 'x', table: 'secrets' }, 'unknown_table');
    await session.refused({ type: 'query', query: 'x', table: 'rooms', columns: ['room', 'colour'] }, 'unknown_column');
    await session.refused({ type: 'query', query: 'x', table: 'rooms', sort: 'colour' }, 'unknown_column');
    await session.refused({ type: 'dance' }, 'unknown_type');
    session.send('{');
    const error = await session.next((frame) => frame.type === 'error' && (frame.id ?? null) === null);
    assert.equal(error.code, 'bad_request', error.raw);
    await session.ask({ type: 'ping' });
    await session.leave();
});

scenario('a live query follows the world by deltas, until it is cancelled', async () => {
    const session = await Admin.join(server);
    const first = await session.ask({ type: 'query', query: 'live', table: 'rooms', filter: 'room = open:live*', columns: ['room', 'members', 'seq'], sort: 'room', interval_ms: 250 });
    const columns = first.columns;
    const window = new Map(first.rows.map((row) => [row[0], row]));
    let order = first.rows.map((row) => row[0]);
    let at = session.frames.indexOf(first) + 1;
    const now = () => {
        for (; at < session.frames.length; ++at) {
            const frame = session.frames[at];
            if (frame.query !== 'live')
                continue;
            if (frame.type === 'rows')
                window.clear();
            for (const row of (frame.type === 'rows' ? frame.rows : frame.set) ?? [])
                window.set(row[0], row);
            if (frame.type === 'rows')
                order = frame.rows.map((row) => row[0]);
            else if (frame.order)
                order = frame.order;
        }
        return order.map((key) => Object.fromEntries(columns.map((column, i) => [column, window.get(key)?.[i]])));
    };
    const client = await join({ sub: 'live' });
    await client.subscribe('open:live1');
    await until(() => now().some((row) => row.room === 'open:live1' && row.members === 1), () => JSON.stringify(now()));
    await inject(server, tick('open:live1'));
    await client.subscribe('open:live2');
    await until(() => {
        const rows = now();
        return rows.length === 2 && rows[0].seq === 1 && rows[1].room === 'open:live2';
    }, () => JSON.stringify(now()));
    await session.ask({ type: 'cancel', query: 'live' });
    await client.leave();
    await session.leave();
});

scenario('inspect', async () => {
    const client = await join({ sub: 'ines' });
    await client.subscribe('open:inspect');
    const session = await Admin.join(server);
    const { connection } = await session.ask({ type: 'inspect', connection: client.welcome.connection_id });
    assert.equal(connection.id, client.welcome.connection_id);
    assert.equal(connection.user, 'ines');
    assert.ok(connection.rooms.some((room) => room.room === 'open:inspect'), JSON.stringify(connection.rooms));
    assert.equal(connection.why_slow, null);
    await session.refused({ type: 'inspect', connection: 'nobody' }, 'bad_request');
    await client.leave();
    await until(async () => (await session.request({ type: 'inspect', connection: client.welcome.connection_id })).code === 'not_found', 'the end of it');
    await session.leave();
});

scenario('watch: events masked without admin:payload, whole with it', async () => {
    const [reader, seer] = await Promise.all([Admin.join(server, 'read'), Admin.join(server, 'read payload')]);
    const client = await join({ sub: 'wim' });
    await client.subscribe('open:watch');
    await inject(server, tick('open:watch', { secret: 'past' }));
    for (const session of [reader, seer]) {
        const answer = await session.ask({ type: 'watch', watch: 'w1', tenant: '', room: 'open:watch', history: 10 });
        assert.equal(answer.room, 'open:watch');
        assert.equal(answer.seq, 1);
        assert.equal(answer.members, 1);
    }
    await inject(server, tick('open:watch', { secret: 'live' }));
    const events = (session) => session.frames.filter((frame) => frame.type === 'events' && frame.watch === 'w1').flatMap((frame) => frame.events);
    for (const session of [reader, seer])
        await until(() => events(session).length >= 2, () => session.summary());
    assert.deepEqual(events(seer).map((event) => [event.seq, event.type, event.data]), [[1, 'tick', { secret: 'past' }], [2, 'tick', { secret: 'live' }]]);
    assert.equal(events(seer)[1].recipients, 1);
    for (const event of events(reader)) {
        assert.equal(event.masked, true);
        assert.ok(!('data' in event), JSON.stringify(event));
    }
    assert.ok(!reader.frames.some((frame) => frame.raw.includes('secret')), 'no payload reaches admin:read');
    await seer.ask({ type: 'unwatch', watch: 'w1' });
    await Promise.all([reader, seer, client].map((one) => one.leave()));
});

scenario('admin:read cannot act, and is told which scope is missing', async () => {
    const victim = await join({ sub: 'viv' });
    const session = await Admin.join(server, 'read payload');
    const needs = async (frame, scope) => {
        const answer = await session.refused(frame, 'forbidden');
        assert.equal(answer.scope, scope, answer.raw);
    };
    const connection = victim.welcome.connection_id;
    await needs({ type: 'inject', room: 'open:1', event: 'x', data: {} }, 'admin:operate');
    await needs({ type: 'inject', room: 'open:1', event: 'x', data: {}, dry_run: true }, 'admin:operate');
    await needs({ type: 'disconnect', connection }, 'admin:operate');
    await needs({ type: 'subscribe', connection, room: 'open:1' }, 'admin:operate');
    await needs({ type: 'drain', action: 'start' }, 'admin:manage');
    await needs({ type: 'log_level', level: 'debug' }, 'admin:manage');
    await needs({ type: 'reload' }, 'admin:manage');
    await needs({ type: 'query', query: 'c', table: 'config' }, 'admin:manage');
    const operator = await Admin.join(server, 'read operate');
    assert.equal((await operator.refused({ type: 'drain', action: 'start' }, 'forbidden')).scope, 'admin:manage');
    await victim.pong();
    await Promise.all([victim, session, operator].map((one) => one.leave()));
});

scenario('inject: a dry run delivers nothing, a real one does, and both are in the audit log', async () => {
    const client = await join({ sub: 'ida' });
    await client.subscribe('open:inject');
    const session = await Admin.join(server, 'read operate');
    const dry = await session.ask({ type: 'inject', room: 'open:inject', event: 'note', data: { n: 0 }, dry_run: true });
    assert.equal(dry.recipients, 1);
    assert.deepEqual(dry.sample, [client.welcome.connection_id]);
    const real = await session.ask({ type: 'inject', room: 'open:inject', event: 'note', data: { n: 1 }, reason: 'a test' });
    assert.equal(real.seq, 1);
    assert.match(real.audit_id, /\S/);
    const [event] = await client.eventCount(1);
    assert.equal(event.type, 'note');
    assert.deepEqual(event.data, { n: 1 });
    const user = await session.ask({ type: 'inject', user: 'ida', event: 'note', data: 2 });
    assert.equal(user.room, 'user:ida');
    await client.eventCount(1, 'user:ida');
    await session.ask({ type: 'inject', connection: client.welcome.connection_id, event: 'only.you', data: 3 });
    const alone = await client.next('only.you');
    assert.ok(!('seq' in alone), alone.raw);
    const audit = await session.table('audit', { filter: 'action = inject' });
    const line = audit.find((row) => row.audit_id === real.audit_id);
    assert.equal(line?.operator, 'olga', JSON.stringify(audit));
    assert.equal(line.reason, 'a test');
    await Promise.all([client.leave(), session.leave()]);
});

scenario('disconnect: 4005 with the reason, others stay, `closed` remembers', async () => {
    const [victim, other] = await Promise.all([join({ sub: 'vic' }), join({ sub: 'vic' })]);
    const session = await Admin.join(server, 'read operate');
    const answer = await session.ask({ type: 'disconnect', connection: victim.welcome.connection_id, reason: 'spam' });
    assert.equal(answer.closed, true);
    const told = await victim.endsWith(4005);
    assert.equal(told.reason, 'spam');
    await other.pong();
    const row = await until(async () => (await session.table('closed')).find((one) => one.id === victim.welcome.connection_id), 'the row of closed');
    assert.equal(row.code, 4005);
    assert.equal(row.user, 'vic');
    await session.ask({ type: 'disconnect', connection: other.welcome.connection_id, code: 4201, retry_after_ms: 1500 });
    const asked = await other.endsWith(4201);
    assert.equal(asked.retry_after_ms, 1500);
    await session.refused({ type: 'disconnect', connection: victim.welcome.connection_id }, 'not_found');
    await session.refused({ type: 'disconnect', connection: session.hello.node, code: 1000 }, 'bad_request').catch(() => undefined);
    await session.leave();
});

scenario('subscribe and unsubscribe one connection', async () => {
    const client = await join({ sub: 'sue' });
    const session = await Admin.join(server, 'read operate');
    const connection = client.welcome.connection_id;
    const answer = await session.ask({ type: 'subscribe', connection, room: 'chat:by-operator' });
    assert.equal(answer.room, 'chat:by-operator');
    await inject(server, tick('chat:by-operator'));
    await client.eventCount(1, 'chat:by-operator');
    await session.ask({ type: 'unsubscribe', connection, room: 'chat:by-operator' });
    await client.refused({ type: 'unsubscribe', room: 'chat:by-operator' }, 'not_subscribed');
    await Promise.all([client.leave(), session.leave()]);
});

scenario('an admin of a tenant sees and touches that tenant only', async () => {
    const [mine, foreign] = await Promise.all([join({ sub: 'amy', tenant: 'acme' }), join({ sub: 'gus', tenant: 'globex' })]);
    await mine.subscribe('open:deal');
    await foreign.subscribe('open:deal');
    await inject(server, tick('open:deal', { secret: 'globex' }), { token: backend({ tenant: 'globex' }) });
    await foreign.eventCount(1);
    const session = await Admin.join(server, 'read payload operate', { claims: { tenant: 'acme' } });
    assert.equal(session.hello.all_tenants, false);
    assert.equal(session.hello.tenant, 'acme');
    const connections = await session.table('connections');
    assert.deepEqual([...new Set(connections.map((row) => row.tenant))], ['acme']);
    assert.deepEqual([...new Set((await session.table('rooms')).map((row) => row.tenant))], ['acme']);
    await session.refused({ type: 'inspect', connection: foreign.welcome.connection_id }, 'not_found');
    await session.refused({ type: 'disconnect', connection: foreign.welcome.connection_id }, 'not_found');
    const watch = await session.request({ type: 'watch', watch: 'x', tenant: 'globex', room: 'open:deal', history: 10 });
    assert.ok(watch.type === 'error' || watch.tenant === 'acme', watch.raw);
    await session.ask({ type: 'inject', room: 'open:deal', event: 'note', data: 'for acme' });
    await mine.eventCount(1);
    const crossing = await session.request({ type: 'inject', tenant: 'globex', room: 'open:deal', event: 'note', data: 'crossing' });
    assert.ok(crossing.type === 'error', crossing.raw);
    await inject(server, tick('open:deal', 'marker'), { token: backend({ tenant: 'globex' }) });
    const seen = await foreign.eventCount(2);
    assert.deepEqual(seen.map((event) => event.data), [{ secret: 'globex' }, 'marker']);
    assert.ok(!session.frames.some((frame) => frame.raw.includes('"secret"') || frame.raw.includes('gus')));
    await Promise.all([mine, foreign, session].map((one) => one.leave()));
});

scenario('the same over HTTP, on either listener', async () => {
    const client = await join({ sub: 'hal' });
    const reader = token({ sub: 'olga', scope: 'admin:read' });
    for (const admin of [true, false]) {
        const answer = await http(server, '/api/v1/connections?filter=user%20%3D%20hal&columns=user', { token: reader, admin });
        assert.equal(answer.status, 200, answer.text);
        assert.deepEqual(answer.json.rows, [[client.welcome.connection_id, 'hal']]);
        const one = await http(server, `/api/v1/connections/${client.welcome.connection_id}`, { token: reader, admin });
        assert.equal(one.status, 200, one.text);
        assert.equal(one.json.connection.user, 'hal');
        assertRefusal(await http(server, '/api/v1/connections/none', { token: reader, admin }), 404);
        assertRefusal(await http(server, '/api/v1/connections', { admin }), 401);
        assertRefusal(await http(server, '/api/v1/connections', { token: token(), admin }), 403);
        assertRefusal(await http(server, '/api/v1/config', { token: reader, admin }), 403);
        assertRefusal(await http(server, '/api/v1/connections?filter=user%20%3D%20(', { token: reader, admin }), 400);
        assertRefusal(await http(server, '/api/v1/nonsense', { token: reader, admin }), 404);
    }
    await client.leave();
});

scenario('the config table masks secrets', async () => {
    const session = await Admin.join(server, 'read manage');
    const rows = await session.table('config', { limit: 1000 });
    const secret = rows.find((row) => row.key === 'auth.hmac_secret');
    assert.ok(secret, JSON.stringify(rows.map((row) => row.key)));
    assert.ok(!JSON.stringify(rows).includes('carillon-integration-secret'));
    await session.leave();
});

scenario('drain from the feed: readyz, 4200, progress, cancel', async (t) => {
    const own = await startFor(t, { drain: { rate: 1, timeout: '60s' } });
    const clients = await Promise.all(Array.from({ length: 6 }, (_, i) => Client.join(own, { claims: { sub: `d${i}` } })));
    const session = await Admin.join(own, 'read manage');
    await session.ask({ type: 'drain', action: 'start', rate: 2, exit: false, retry_spread_ms: 1000 });
    await until(() => session.frames.some((frame) => frame.type === 'drain' && frame.state === 'running'), 'progress');
    assert.equal((await http(own, '/readyz', { admin: true }).catch(() => ({ status: 503 }))).status, 503);
    await until(() => clients.some((client) => client.closeCode === 4200), 'the first one');
    await session.ask({ type: 'drain', action: 'cancel' });
    const back = await until(() => Client.join(own).catch(() => undefined), 'open doors');
    assert.equal((await http(own, '/readyz')).status, 200);
    await back.leave();
    closeAll();
});

scenario('log_level and reload', async () => {
    const session = await Admin.join(server, 'read manage');
    await session.ask({ type: 'log_level', level: 'debug' });
    await session.refused({ type: 'log_level', level: 'shouting' }, 'bad_request');
    await session.ask({ type: 'log_level', level: 'info' });
    const answer = await session.ask({ type: 'reload' });
    assert.deepEqual(answer.changed, []);
    assert.deepEqual(answer.needs_restart, []);
    await session.leave();
});

scenario('cost is reported', async () => {
    const session = await Admin.join(server);
    const cost = await session.next('cost', 15_000);
    assert.equal(typeof cost.bytes_per_s, 'number');
    await session.leave();
});

scenario('an admin session ends with its token', async () => {
    const { now } = await import('./lib/token.mjs');
    const session = await Admin.join(server, 'read', { claims: { exp: now() + 2 } });
    const told = await session.endsWith(4004);
    assert.equal(told.reconnect, false);
});

scenario('the admin listener answers plain HTTP as the other does', async () => {
    assertRefusal(await http(server, '/nothing', { admin: true }), 404);
    assertRefusal(await http(server, '/admin/ws', { admin: true, token: token({ scope: 'admin:read' }) }), 426);
    const raw = await RawSocket.connect(server, { admin: true });
    raw.write('rubbish\r\n\r\n');
    assertRefusal(await raw.response(), 400);
    raw.destroy();
});

scenario('failed log-ins at the admin listener are throttled, by address', async (t) => {
    const own = await startFor(t, { shards: 1 });
    const attempt = (options) => refusal(own, { path: '/admin/ws', admin: true, protocols: ['carillon.admin.v1'], ...options });
    const operator = await Admin.join(own); // who is in stays in
    const answers = [];
    for (let i = 0; i < 30; ++i)
        answers.push(await attempt({ token: i % 2 === 0 ? 'garbage' : token() }));
    const passed = answers.filter((answer) => answer.status !== 429).length;
    assert.ok(passed >= 10 && passed <= 25, `${passed} of 30 were looked at`);
    const limited = answers.find((answer) => answer.status === 429);
    assertRefusal(limited, 429, 'rate_limited');
    assert.ok(Number(limited.headers['retry-after']) >= 1);
    assertRefusal(await http(own, '/api/v1/overview', { admin: true, token: 'garbage' }), 429);
    await operator.ask({ type: 'ping' });
    await (await Client.join(own)).leave(); // the public listener is another door
    const again = await until(() => Admin.join(own).catch((error) => {
        if (error.status !== 429)
            throw error;
    }), 'a hearing');
    // Good tokens cost nothing, however many.
    for (let i = 0; i < 30; ++i)
        await (await Admin.join(own)).leave();
    await Promise.all([operator, again].map((session) => session.leave()));
});
