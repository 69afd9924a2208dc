// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
// Operators of several nodes: three real ones on a broker of this test's own (lib/bus.mjs).
import assert from 'node:assert/strict';
import { after } from 'node:test';
import { Admin } from './lib/admin.mjs';
import { Broker } from './lib/bus.mjs';
import { Client, closeAll } from './lib/client.mjs';
import { http } from './lib/http.mjs';
import { scenario } from './lib/scenario.mjs';
import { Server } from './lib/server.mjs';
import { token as mint } from './lib/token.mjs';
import { until } from './lib/wait.mjs';

after(closeAll);

const names = ['hub-1', 'hub-2', 'hub-3'];

async function cluster(t, { config = {}, brokerArgs = {} } = {}) {
    const broker = await Broker.start(brokerArgs);
    const start = (name) => Server.start({ config: { node: { name }, ...config,
        namespaces: { open: { membership: 'open', publish: 'token', presence: true } },
        bus: { type: Broker.type, url: broker.url } } });
    const nodes = await Promise.all(names.map(start));
    t.after(async () => {
        for (const node of nodes) {
            if (node.exitCode === undefined && !node.exitSignal)
                await node.stop();
        }
        await broker.stop();
    });
    const operator = await Admin.join(nodes[0], 'read payload operate manage');
    await until(async () => (await operator.table('nodes')).length === 3, 'three nodes', 20_000);
    return { nodes, broker, operator, start };
}

const clientsOn = (nodes) => Promise.all(nodes.map((node, i) => Client.join(node, { claims: { sub: `user${i}` } })));

const everywhere = (operator, table, query = {}) => operator.ask({ type: 'query', query: `all-${table}`, table, nodes: 'all', ...query });
const rowsOf = (answer) => answer.rows.map((row) => Object.fromEntries(answer.columns.map((column, i) => [column, row[i]])));

scenario('each node announces itself to all', async (t) => {
    const { nodes } = await cluster(t);
    await clientsOn(nodes);
    for (const [i, node] of nodes.entries()) {
        const admin = await Admin.join(node);
        await until(async () => {
            const rows = await admin.table('nodes');
            return rows.length === 3 && rows.every((row) => row.connections >= 1);
        }, 'every node with its connections', 15_000);
        const rows = await admin.table('nodes');
        assert.deepEqual(rows.map((row) => row.node), names);
        assert.deepEqual(rows.map((row) => row.state), ['up', 'up', 'up']);
        assert.deepEqual(rows.map((row) => row.this), names.map((name) => name === names[i]));
        for (const [j, row] of rows.entries()) {
            assert.equal(row.address, nodes[j].address);
            assert.equal(row.admin_address, nodes[j].adminAddress);
            assert.ok(row.rss_bytes > 1_000_000, 'memory');
            assert.ok(row.age < 6000, 'age');
            assert.equal(row.bus_up, true);
            assert.ok(row.version.length > 0 && row.started_at.length > 0);
        }
        assert.equal(admin.hello.node, names[i]);
        assert.equal(admin.hello.nodes, 3);
    }
    const answer = await http(nodes[1], '/api/v1/nodes?columns=node,state',
        { admin: true, token: mint({ sub: 'olga', scope: 'admin:read' }) });
    assert.equal(answer.status, 200);
    assert.deepEqual(answer.json.rows, names.map((name) => [name, 'up']));
});

scenario('a window of all nodes, asked of any', async (t) => {
    const { nodes } = await cluster(t);
    await clientsOn([...nodes, nodes[2]]);
    for (const node of nodes) {
        const admin = await Admin.join(node);
        const answer = await everywhere(admin, 'connections', { sort: '-user', columns: ['id', 'user'], limit: 3 });
        assert.deepEqual(rowsOf(answer).map((row) => [row.user, row.node]), [['user3', 'hub-3'], ['user2', 'hub-3'], ['user1', 'hub-2']]);
        assert.equal(answer.total, 4);
        assert.equal(answer.matched, 4);
        assert.deepEqual(answer.nodes.map((one) => one.state), ['ok', 'ok', 'ok']);
        assert.ok(answer.nodes.every((one) => Date.parse(one.as_of) > Date.now() - 5000));
        const some = await everywhere(admin, 'connections', { filter: 'node = hub-3 and user = user2', columns: ['user'] });
        assert.deepEqual(rowsOf(some).map((row) => row.user), ['user2']);
        assert.ok(rowsOf(some)[0].id.endsWith('@hub-3'));
    }
    const answer = await http(nodes[1], '/api/v1/connections?nodes=all&sort=user&columns=user',
        { admin: true, token: mint({ sub: 'olga', scope: 'admin:read' }) });
    assert.equal(answer.status, 200);
    assert.deepEqual(answer.json.rows.map((row) => row[1]), ['user0', 'user1', 'user2', 'user3']);
});

scenario('actions reach a connection of another node', async (t) => {
    const { nodes, operator } = await cluster(t);
    const clients = await clientsOn(nodes);
    const rows = rowsOf(await everywhere(operator, 'connections', { sort: 'user', columns: ['user'] }));
    const third = rows[2].id;
    const { connection } = await operator.ask({ type: 'inspect', connection: third });
    assert.equal(connection.user, 'user2');
    assert.equal(connection.node, 'hub-3');
    assert.equal((await operator.ask({ type: 'subscribe', connection: third, room: 'open:1' })).room, 'open:1');
    await until(async () => rowsOf(await everywhere(operator, 'rooms', { filter: 'room = open:1' }))
        .some((row) => row.node === 'hub-3' && row.members === 1), 'the member on hub-3', 5000);
    await operator.ask({ type: 'unsubscribe', connection: third, room: 'open:1' });
    await operator.ask({ type: 'disconnect', connection: third, code: 4201, reason: 'moved' });
    const { code } = await clients[2].closed;
    assert.equal(code, 4201);
    // Audited where the operator is and where it was done.
    const audit = rowsOf(await everywhere(operator, 'audit', { filter: 'action = disconnect' }));
    assert.deepEqual(audit.map((row) => row.node).sort(), ['hub-1', 'hub-3']);
    assert.ok(audit.every((row) => row.operator === 'olga' && row.result === 'ok'));
    assert.match(audit.find((row) => row.node === 'hub-3').remote, / via hub-1$/);
    // A role that may not do it here may not do it there.
    const viewer = await Admin.join(nodes[0]);
    const refused = await viewer.request({ type: 'disconnect', connection: rows[1].id });
    assert.equal(refused.code, 'forbidden');
    // A plan over all of them.
    const plan = await operator.ask({ type: 'plan', action: 'disconnect', nodes: 'all', filter: '', with: { code: 4202 } });
    assert.equal(plan.count, 2);
    await operator.ask({ type: 'confirm', plan: plan.plan, count: 2, reason: 'test' });
    await until(() => operator.frames.some((frame) => frame.type === 'plan' && frame.plan === plan.plan && frame.state === 'done' && frame.done === 2),
        'the end of the plan', 10_000);
    assert.deepEqual((await Promise.all([clients[0].closed, clients[1].closed])).map((end) => end.code), [4202, 4202]);
});

scenario('another node is drained from here', async (t) => {
    const { nodes, operator } = await cluster(t);
    const clients = await clientsOn(nodes);
    await operator.ask({ type: 'drain', action: 'start', node: 'hub-2', rate: 1000, retry_spread_ms: 0 });
    await clients[1].closed;
    assert.equal(await nodes[1].exited, 0);
    await until(async () => (await operator.table('nodes', { filter: 'node = hub-2' }))[0]?.state === 'left', 'the node that has left', 10_000);
    const answer = await everywhere(operator, 'connections');
    assert.deepEqual(answer.nodes.map((one) => one.node), ['hub-1', 'hub-3']); // it is missed by nobody
    assert.ok(operator.frames.some((frame) => frame.type === 'drain' && frame.node === 'hub-2'));
});

scenario('a node that hangs, and one that is lost', async (t) => {
    const { nodes, operator } = await cluster(t);
    await clientsOn(nodes);
    // One who sees who is there, on another node.
    const watcher = await Client.join(nodes[0], { claims: { sub: 'watcher' } });
    await watcher.subscribe('open:1');
    const gone = await Client.join(nodes[2], { claims: { sub: 'gone' } });
    await gone.subscribe('open:1');
    const present = async () => (await watcher.request({ type: 'presence', room: 'open:1' })).count;
    await until(async () => await present() === 2, 'both in presence', 10_000);

    nodes[2].process.kill('SIGSTOP');
    const began = Date.now();
    const late = await everywhere(operator, 'connections', { columns: ['user'] });
    assert.ok(Date.now() - began < 2500, `a window came after ${Date.now() - began} ms`);
    const third = late.nodes.find((one) => one.node === 'hub-3');
    assert.ok(['no_answer', 'away'].includes(third.state), third.state);
    assert.ok(third.age_ms >= 0);
    assert.ok(rowsOf(late).every((row) => row.node !== 'hub-3'));
    assert.equal(late.total, 3);
    await until(async () => ['away', 'lost'].includes((await operator.table('nodes', { filter: 'node = hub-3' }))[0].state),
        'the node that is away', 10_000);
    nodes[2].process.kill('SIGCONT');
    await until(async () => (await everywhere(operator, 'connections')).nodes.every((one) => one.state === 'ok'), 'all nodes again', 20_000);

    const killed = Date.now();
    nodes[2].process.kill('SIGKILL');
    await until(async () => await present() === 1, 'presence without the node that is lost', 10_000);
    const tookMs = Date.now() - killed;
    t.diagnostic(`presence was right ${tookMs} ms after kill -9`);
    assert.ok(tookMs < 10_000);
    assert.equal((await operator.table('nodes', { filter: 'node = hub-3' }))[0].state, 'lost');
    const without = await everywhere(operator, 'connections');
    assert.equal(without.nodes.find((one) => one.node === 'hub-3').state, 'lost');
    const unavailable = await operator.request({ type: 'disconnect', connection: 'c0000000000000000@hub-3' });
    assert.equal(unavailable.code, 'unavailable');
});
