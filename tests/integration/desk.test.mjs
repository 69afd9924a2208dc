// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
// docs/admin-protocol.md, sections 9 to 11: traces, plans and the audit on a real server, and what a
// lower role can do with frames that it makes by hand: nothing.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { Admin } from './lib/admin.mjs';
import { Client, closeAll } from './lib/client.mjs';
import { eventId, inject } from './lib/http.mjs';
import { scenario } from './lib/scenario.mjs';
import { start } from './lib/server.mjs';
import { until } from './lib/wait.mjs';

const folder = mkdtempSync(join(tmpdir(), 'carillon-desk-'));
const config = { namespaces: { open: { membership: 'open', on_slow: 'drop_oldest' } },
    websocket: { write_wait: '120s' }, admin: { audit_file: join(folder, 'audit.jsonl') } };
let server = await start(config);
after(async () => {
    closeAll();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
});

const Everything = 'read payload operate manage';
const join_ = (claims) => Client.join(server, { claims });
const room = async (client, name) => {
    await client.request({ type: 'subscribe', room: name });
    return client;
};
const records = (session, trace) => session.frames.filter((frame) => frame.type === 'trace' && frame.trace === trace).flatMap((frame) => frame.records);

scenario('a trace of one user tells both connections, both directions, and ends with its budget', async () => {
    const phone = await room(await join_({ sub: 'tess' }), 'open:trace');
    const session = await Admin.join(server, Everything);
    const started = await session.ask({ type: 'trace', trace: 't', user: 'tess', budget: { events: 40 }, reason: 'why' });
    assert.equal(started.connections, 1);
    assert.equal(started.masked, false);
    const laptop = await room(await join_({ sub: 'tess' }), 'open:trace');
    await inject(server, { id: eventId(), type: 'tick', room: 'open:trace', data: { x: 7 } });
    await phone.request({ type: 'ping' });
    await until(() => records(session, 't').filter((record) => record.name === 'tick' && record.state === 'sent').length === 2);
    await until(() => records(session, 't').some((record) => record.name === 'pong'));
    const all = records(session, 't');
    assert.ok(all.some((record) => record.kind === 'open'));
    assert.ok(all.some((record) => record.dir === 'in' && record.name === 'ping'));
    const ticks = all.filter((record) => record.name === 'tick' && record.state === 'sent'); // one may have been told as queued before
    assert.deepEqual(new Set(ticks.map((record) => record.conn)), new Set([phone, laptop].map((client) => client.welcome.connection_id)));
    for (const record of ticks) {
        assert.equal(record.data.x, 7);
        assert.ok(record.delay_us >= 0 && record.delay_us < 5e6);
        assert.equal(record.queue_frames, 0);
    }
    for (let i = 0; i < 20; ++i)
        await phone.request({ type: 'ping' });
    const end = await session.next((frame) => frame.type === 'trace' && frame.ended);
    assert.equal(end.ended, 'events');
    assert.equal(end.used.events, 40);
    await Promise.all([phone, laptop, session].map((client) => client.leave()));
});

scenario('a trace of a room is a sample, and holds no contents for who may not read them', async () => {
    const members = await Promise.all(['a', 'b', 'c'].map(async (sub) => room(await join_({ sub }), 'open:sample')));
    const session = await Admin.join(server, 'read operate');
    const started = await session.ask({ type: 'trace', trace: 'r', room: 'open:sample', sample: 2, filter: 'kind = event' });
    assert.equal(started.connections, 2);
    assert.equal(started.connections_total, 3);
    assert.equal(started.masked, true);
    await inject(server, { id: eventId(), type: 'tick', room: 'open:sample', data: { secret: 'xyzzy' } });
    await until(() => records(session, 'r').length === 2);
    assert.ok(records(session, 'r').every((record) => record.masked && !('data' in record)));
    assert.ok(!session.frames.some((frame) => frame.raw.includes('xyzzy')));
    await session.ask({ type: 'untrace', trace: 'r' });
    assert.ok(session.frames.some((frame) => frame.ended === 'stopped'));
    await Promise.all([...members, session].map((client) => client.leave()));
});

scenario('a plan counts, is confirmed, runs at its rate, and touches nobody else', async () => {
    const crowd = await Promise.all(Array.from({ length: 60 }, (_, i) => join_({ sub: `crowd-${i}` })));
    const session = await Admin.join(server, Everything);
    const planned = await session.ask({ type: 'plan', action: 'disconnect', filter: 'user = crowd-*', rate: 100, with: { code: 4201, reason: 'please move', retry_after_ms: 60000 } });
    assert.equal(planned.count, 60);
    assert.equal(planned.typed, true);
    assert.equal(planned.sample.length, 5);
    const late = await join_({ sub: 'crowd-late' });
    await session.refused({ type: 'confirm', plan: planned.plan, reason: 'x' }, 'confirmation');
    await session.refused({ type: 'confirm', plan: planned.plan, count: 59, reason: 'x' }, 'confirmation');
    await session.refused({ type: 'confirm', plan: planned.plan, count: 60 }, 'bad_request');
    const began = Date.now();
    const confirmed = await session.ask({ type: 'confirm', plan: planned.plan, count: 60, reason: 'test' });
    const done = await session.next((frame) => frame.type === 'plan' && frame.state === 'done');
    assert.ok(Date.now() - began >= 400, 'the rate holds');
    assert.equal(done.done, 60);
    const codes = await Promise.all(crowd.map((client) => client.closed));
    assert.ok(codes.every((end) => end.code === 4201), JSON.stringify(codes[0]));
    await late.request({ type: 'ping' });
    const audit = await session.table('audit', { filter: `audit_id = ${confirmed.audit_id}` });
    assert.equal(audit[0].action, 'plan disconnect');
    assert.equal(audit[0].result, 'ok');
    assert.equal(audit[0].count, 60);
    const summary = await session.table('closed_summary', { filter: 'window = 1m and code = 4201' });
    assert.ok(summary[0].count >= 60, JSON.stringify(summary));
    await Promise.all([late, session].map((client) => client.leave()));
});

scenario('hand-made frames of a lower role change nothing, whichever action it is', async () => {
    const victim = await room(await join_({ sub: 'victim' }), 'open:victim');
    const connection = victim.welcome.connection_id;
    const admin = await Admin.join(server, Everything);
    const plan = await admin.ask({ type: 'plan', action: 'disconnect', filter: 'user = victim', with: {} });
    const actions = {
        operate: [
            { type: 'inject', room: 'open:victim', event: 'evil', data: 1 },
            { type: 'inject', connection, event: 'evil', data: 1 },
            { type: 'inject', room: 'open:victim', event: 'evil', data: 1, dry_run: true },
            { type: 'inject', room: 'open:victim', event: 'evil', data: 1, rehearse: true },
            { type: 'disconnect', connection },
            { type: 'disconnect', connection: admin.hello.session },
            { type: 'subscribe', connection, room: 'open:evil' },
            { type: 'unsubscribe', connection, room: 'open:victim' },
        ],
        'operate or payload': [{ type: 'trace', trace: 't', connection }, { type: 'untrace', trace: 't' }],
        manage: [
            { type: 'plan', action: 'disconnect', filter: '', with: {} },
            { type: 'confirm', plan: plan.plan, count: plan.count, reason: 'x' },
            { type: 'pause', plan: plan.plan },
            { type: 'resume', plan: plan.plan },
            { type: 'abort', plan: plan.plan },
            { type: 'revoke', user: 'victim' },
            { type: 'drain', action: 'start' },
            { type: 'log_level', level: 'debug' },
            { type: 'reload' },
            { type: 'query', query: 'q', table: 'config' },
            { type: 'query', query: 'q', table: 'log' },
            { type: 'query', query: 'q', table: 'operators' },
        ],
    };
    // Whatever the server says that it can do and a viewer may not, of which nothing may be forgotten here.
    const viewer = await Admin.join(server, 'read', { claims: { sub: 'vera' } });
    const tried = new Set(Object.values(actions).flat().map((action) => action.type));
    const more = admin.hello.capabilities.filter((name) => !viewer.hello.capabilities.includes(name));
    const features = ['rehearse', 'receipt', 'payload']; // what an action does besides, not requests
    assert.deepEqual(more.filter((name) => !tried.has(name) && !features.includes(name)), []);
    assert.deepEqual(Object.keys(admin.hello.tiers).filter((name) => !tried.has(name)), []);
    assert.deepEqual(Object.keys(viewer.hello.tiers), []);
    await viewer.leave();
    const done = () => admin.table('audit', { filter: 'not result = forbidden', limit: 1000 });
    const before = (await done()).length;
    for (const [scopes, forbidden] of [['read', ['operate', 'operate or payload', 'manage']], ['read payload', ['operate', 'manage']], ['read payload operate', ['manage']]]) {
        const session = await Admin.join(server, scopes, { claims: { sub: `low-${scopes.replaceAll(' ', '-')}` } });
        for (const kind of forbidden) {
            for (const action of actions[kind]) {
                await session.refused(action, 'forbidden');
                // Dressed up: other names for the same, the scope in the frame, the type in another case.
                await session.refused({ ...action, scopes: ['admin:manage'], scope: 'admin:manage', operator: 'root' }, 'forbidden');
                await session.refused({ ...action, type: action.type.toUpperCase() }, 'unknown_type');
                assert.ok(action.type === 'query' || !session.hello.capabilities.includes(action.type), action.type);
            }
        }
        await session.leave();
        // Each attempt is in the audit, once however often it was made.
        const attempts = (await admin.table('audit', { filter: `operator = "${session.hello.operator}"`, limit: 1000 }));
        const expected = forbidden.flatMap((kind) => actions[kind]).map((action) => action.type).filter((type) => type !== 'query');
        assert.deepEqual(attempts.map((row) => row.action).sort(), [...new Set(expected)].sort());
        assert.ok(attempts.every((row) => row.result === 'forbidden'), JSON.stringify(attempts));
    }
    assert.equal((await done()).length, before, 'nothing was done');
    assert.equal((await admin.table('plans', { filter: `plan = ${plan.plan}` }))[0].state, 'planned');
    await victim.request({ type: 'ping' });
    assert.ok(!victim.frames.some((frame) => frame.type === 'evil'));
    assert.deepEqual((await admin.table('subscriptions', { filter: `connection = ${connection}` })).map((row) => row.room).sort(), ['open:victim', 'user:victim']);
    await admin.ask({ type: 'abort', plan: plan.plan });
    await Promise.all([victim, admin].map((client) => client.leave()));
});

scenario('the machine as the server page shows it', async () => {
    const session = await Admin.join(server, Everything);
    const listeners = await session.table('listeners');
    assert.deepEqual(listeners.map((row) => [row.listener, row.state]).sort(), [['admin', 'listening'], ['public', 'listening']]);
    assert.ok(listeners.find((row) => row.listener === 'public').accepted > 0);
    const limits = await session.table('limits');
    assert.ok(limits.some((row) => row.limit === 'open_files_soft' && ['ok', 'low'].includes(row.verdict)), JSON.stringify(limits));
    const log = await session.table('log', { sort: '-n', limit: 5 });
    assert.ok(log.length > 0 && log[0].n > log.at(-1).n);
    assert.deepEqual(await session.table('certificates'), []);
    const shards = await session.table('shards');
    assert.deepEqual(shards.map((row) => row.shard), ['0', '1']);
    await until(async () => (await session.table('shards')).some((row) => row.cpu > 0));
    const [overview] = await session.table('overview');
    assert.ok(overview.connections_limit > 0 && overview.log_level === 'info', JSON.stringify(overview));
    await session.leave();
});

scenario('one that does not read: what waits, where, and why', async () => {
    const slow = await room(await join_({ sub: 'slow' }), 'open:slow');
    const session = await Admin.join(server, 'read operate'); // with their contents records would be lost
    await session.ask({ type: 'trace', trace: 's', user: 'slow', filter: 'kind = event' });
    slow.ws.pause();
    const data = randomBytes(45000).toString('base64'); // nothing that compression makes small
    let inspected;
    await until(async () => {
        if (!(inspected?.queue.frames > 5))
            await inject(server, Array.from({ length: 8 }, () => ({ id: eventId(), type: 'bulk', room: 'open:slow', data })));
        inspected = (await session.ask({ type: 'inspect', connection: slow.welcome.connection_id })).connection;
        return inspected.why_slow === 'peer_not_reading'; // after three seconds; a burst or one room before
    }, () => JSON.stringify(inspected), 12000);
    assert.equal(inspected.queue.rooms[0].room, 'open:slow');
    assert.ok(inspected.queue.kernel_bytes > 0);
    assert.equal(inspected.handshake.transport, 'websocket');
    await until(() => records(session, 's').some((record) => record.state === 'queued' && record.queue_bytes > 60000));
    await until(async () => {
        await inject(server, Array.from({ length: 12 }, () => ({ id: eventId(), type: 'bulk', room: 'open:slow', data })));
        return (await session.table('rooms', { filter: 'room = open:slow' }))[0].drops > 0;
    }, 'it', 20000);
    slow.ws.resume();
    await until(() => records(session, 's').some((record) => record.state === 'dropped'), 'dropped', 20000);
    await until(() => records(session, 's').some((record) => record.state === 'sent' && record.delay_us > 1e5), 'sent', 20000);
    await Promise.all([slow, session].map((client) => client.leave()));
});

scenario('the audit outlives the server', async () => {
    const before = await Admin.join(server, Everything);
    const { audit_id: id } = await before.ask({ type: 'inject', room: 'open:audit', event: 'e', data: 1, reason: 'for later' });
    await until(() => readFileSync(config.admin.audit_file, 'utf8').includes(`"${id}"`));
    await before.leave();
    await server.stop();
    server = await start(config);
    const session = await Admin.join(server, 'read operate');
    const [line] = await session.table('audit', { filter: `audit_id = ${id}` });
    assert.equal(line.reason, 'for later');
    assert.equal(line.result, 'ok');
    const next = await session.ask({ type: 'inject', room: 'open:audit', event: 'e', data: 1 });
    assert.ok(Number(next.audit_id.slice(2)) > Number(id.slice(2)));
    const lines = readFileSync(config.admin.audit_file, 'utf8').trim().split('\n').map((text) => JSON.parse(text));
    assert.ok(lines.every((entry) => entry.line === 'intent' || entry.line === 'result'));
    await session.leave();
});
