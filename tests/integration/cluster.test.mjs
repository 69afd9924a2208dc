// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
// Several nodes and a broker of this test's own: what holds of one server holds of two. BROKER says which: redis or nats.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { Admin } from './lib/admin.mjs';
import { freePort } from './lib/broker.mjs';
import { Broker } from './lib/bus.mjs';
import { Client, closeAll } from './lib/client.mjs';
import { EventStream, pollVerbs } from './lib/eventstream.mjs';
import { addMember, createChat, eventId, http, inject, message, post, removeMember } from './lib/http.mjs';
import { Nats } from './lib/nats.mjs';
import { Redis } from './lib/redis.mjs';
import { scenario } from './lib/scenario.mjs';
import { Server } from './lib/server.mjs';
import { until } from './lib/wait.mjs';

/** What only one of the brokers has. */
const onRedis = Broker === Redis ? scenario : () => {};
const onNats = Broker === Nats ? scenario : () => {};
after(closeAll);

async function ready(...nodes) {
    for (const node of nodes)
        await until(async () => (await http(node, '/readyz')).status === 200, 'a node that is ready', 20_000);
}

/** A broker (or several, each with its share of the rooms) and nodes on it. */
async function cluster(t, { nodes = 2, brokers = 1, broker = {}, config = {}, address = ({ url }) => url } = {}) {
    const all = await Promise.all(Array.from({ length: brokers }, () => Broker.start(broker)));
    const namespaces = { open: { membership: 'open', publish: 'token', history_size: 10_000, presence: true, join_leave: true },
        ...config.namespaces };
    const start = () => Server.start({ config: { limits: { commands_per_second: 0 }, ...config, namespaces,
        bus: { type: Broker.type, url: all.map(address).join(' '), ...config.bus } } });
    const servers = await Promise.all(Array.from({ length: nodes }, start));
    t.after(async () => {
        for (const server of servers) {
            if (server.exitCode === undefined && !server.exitSignal)
                await server.stop();
        }
        await Promise.all(all.map((one) => one.stop()));
    });
    await ready(...servers);
    return { nodes: servers, broker: all[0], brokers: all, start: async () => {
        servers.push(await start());
        await ready(servers.at(-1));
        return servers.at(-1);
    } };
}

const who = (sub, extra = {}) => ({ claims: { sub, publish: ['*'], ...extra } });
const tick = (room, n, id) => ({ type: 'tick', room, data: { n }, ...(id ? { id } : {}) });
const numbers = (events) => events.map((event) => event.data.n);
const range = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

function contiguous(events, from = 1) {
    assert.deepEqual(events.map((event) => event.seq), range(from, from + events.length - 1));
}

scenario('events reach the clients of every node, in one order', async (t) => {
    const { nodes } = await cluster(t);
    const [a, b] = await Promise.all(nodes.map((node, i) => Client.join(node, who(`user${i}`))));
    const [one, two] = [await a.subscribe('open:1'), await b.subscribe('open:1')];
    assert.equal(one.epoch, two.epoch);
    // Both nodes at once, from the application and from clients.
    const calls = [];
    for (let n = 0; n < 100; ++n) {
        calls.push(inject(nodes[n % 2], tick('open:1', n)));
        calls.push((n % 2 ? a : b).publish('open:1', { n: 1000 + n }));
    }
    await Promise.all(calls);
    const first = await a.eventCount(200, 'open:1');
    const second = await b.eventCount(200, 'open:1');
    contiguous(first);
    assert.deepEqual(second.map((event) => event.raw), first.map((event) => event.raw));
});

scenario('a client resumes on another node', async (t) => {
    const { nodes, start } = await cluster(t);
    const a = await Client.join(nodes[0], who('alice'));
    const { epoch } = await a.subscribe('open:1');
    for (let n = 1; n <= 20; ++n)
        await inject(nodes[1], tick('open:1', n));
    contiguous(await a.eventCount(20, 'open:1'));
    a.ws.terminate();
    for (let n = 21; n <= 40; ++n)
        await inject(nodes[0], tick('open:1', n));
    // One that had nothing of the room, and one that has just come.
    for (const node of [nodes[1], await start()]) {
        const back = await Client.join(node, who('alice'));
        const answer = await back.subscribe('open:1', { since: { epoch, seq: 20 } });
        assert.equal(answer.recovered, true);
        assert.equal(answer.epoch, epoch);
        const events = await back.eventCount(20, 'open:1');
        contiguous(events, 21);
        assert.deepEqual(numbers(events), range(21, 40));
        const history = await back.request({ type: 'history', room: 'open:1', limit: 5 });
        assert.deepEqual(numbers(history.events), range(36, 40));
        back.ws.terminate();
    }
    const stranger = await Client.join(nodes[1], who('bob'));
    const old = await stranger.subscribe('open:1', { since: { epoch: 'another', seq: 20 } });
    assert.equal(old.recovered, false);
    assert.equal(old.seq, 40);
});

scenario('long polling and event streams go on at any node', async (t) => {
    const { nodes } = await cluster(t, { config: { fallback: { poll_timeout: '500ms' } } });
    const polls = nodes.map(pollVerbs);
    let { session, cursor } = (await polls[0].begin({ rooms: ['open:1'] })).json;
    const streams = [await EventStream.open(nodes[0], 'room=open:1')];
    const seen = [];
    let at = 0;
    for (let n = 1; n <= 40; ++n) {
        await inject(nodes[n % 2], tick('open:1', n));
        if (n % 10 !== 0)
            continue;
        // The balancer sends the next request elsewhere, where nobody knows the session.
        at = 1 - at;
        const lost = await polls[at].go(session, cursor);
        assert.equal(lost.status, 404, lost.text);
        const next = await polls[at].begin({ rooms: ['open:1'], cursor });
        assert.equal(next.status, 200, next.text);
        ({ session, cursor } = next.json);
        const collect = (frames) => seen.push(...frames.filter((frame) => frame.type === 'tick').map((frame) => frame.seq));
        collect(next.json.frames);
        while (seen.length < n) {
            const more = await polls[at].go(session, cursor);
            assert.ok([200, 204].includes(more.status), more.text);
            if (more.status === 200) {
                collect(more.json.frames);
                ({ cursor } = more.json);
            }
        }
        const last = streams.at(-1);
        await until(() => last.events('open:1').some((message) => message.frame.data.n === n), 'the stream');
        streams.push(await EventStream.open(nodes[at], `room=open:1&last_event_id=${encodeURIComponent(last.cursor)}`));
        last.close();
    }
    assert.deepEqual(seen, range(1, 40));
    assert.deepEqual(streams.flatMap((stream) => stream.events('open:1').map((message) => message.frame.seq)), range(1, 40));
    streams.at(-1).close();
});

scenario('an id is delivered once, whichever node it comes to', async (t) => {
    const { nodes } = await cluster(t);
    const client = await Client.join(nodes[1], who('alice'));
    await client.subscribe('open:1');
    const id = eventId();
    const first = await inject(nodes[0], tick('open:1', 1, id));
    const again = await inject(nodes[1], tick('open:1', 1, id));
    assert.equal(first[0].duplicate, false);
    assert.equal(again[0].duplicate, true);
    assert.equal(again[0].seq, first[0].seq);
    assert.equal(again[0].epoch, first[0].epoch);
    const both = await inject(nodes[0], [tick('open:1', 2, `${id}-2`), tick('open:1', 2, `${id}-2`)]);
    assert.deepEqual(both.map((result) => result.duplicate), [false, true]);
    await inject(nodes[0], tick('open:1', 3));
    assert.deepEqual(numbers(await client.eventCount(3, 'open:1')), [1, 2, 3]);
});

scenario('members, kicks, user rooms and revocations reach every node', async (t) => {
    const { nodes } = await cluster(t);
    const [alice, bob] = [await Client.join(nodes[0], who('alice')), await Client.join(nodes[1], who('bob'))];
    await alice.refused({ type: 'subscribe', chat_id: '1' }, 'forbidden');
    await createChat(nodes[1], '1', ['alice']);
    assert.equal((await alice.request({ type: 'subscribe', chat_id: '1' })).type, 'subscribed');
    await bob.refused({ type: 'subscribe', chat_id: '1' }, 'forbidden');
    await bob.refused({ type: 'history', chat_id: '1' }, 'forbidden');
    await addMember(nodes[0], '1', 'bob');
    assert.equal((await bob.request({ type: 'subscribe', chat_id: '1' })).type, 'subscribed');
    await inject(nodes[1], message('1', 'to both'));
    await alice.eventCount(1, 'chat:1');
    await bob.eventCount(1, 'chat:1');
    await removeMember(nodes[0], '1', 'bob');
    assert.equal((await bob.next('unsubscribed')).reason, 'removed');
    await bob.refused({ type: 'subscribe', chat_id: '1' }, 'forbidden');
    await inject(nodes[0], { type: 'notification.created', user_id: 'bob', data: { text: 'for bob' } });
    await bob.next('notification.new');
    const operator = await Admin.join(nodes[0], 'manage');
    await operator.ask({ type: 'revoke', user: 'bob', ttl_ms: 60_000, reason: 'lost the phone' });
    assert.equal((await bob.end()).code, 4002);
});

scenario('presence is that of all nodes, and of a lost node ends within ten seconds', async (t) => {
    const { nodes, start } = await cluster(t);
    const third = await start();
    const watcher = await Client.join(nodes[0], who('watcher'));
    await watcher.subscribe('open:1');
    const bob = await Client.join(nodes[1], who('bob'));
    await bob.subscribe('open:1');
    const carol = await Client.join(third, who('carol'));
    await carol.subscribe('open:1');
    await watcher.next((frame) => frame.type === 'presence.join' && frame.user_id === 'carol');
    const there = async (client) => Object.fromEntries((await client.request({ type: 'presence', room: 'open:1' }))
        .users.map((user) => [user.user_id, user.connections]));
    for (const client of [watcher, bob, carol])
        await until(async () => JSON.stringify(Object.entries(await there(client)).sort()) === '[["bob",1],["carol",1],["watcher",1]]', 'all three');
    bob.ws.terminate();
    await watcher.next((frame) => frame.type === 'presence.leave' && frame.user_id === 'bob');
    const began = Date.now();
    third.signal('SIGKILL');
    await watcher.next((frame) => frame.type === 'presence.leave' && frame.user_id === 'carol', 15_000);
    t.diagnostic(`presence of a killed node ended after ${Date.now() - began} ms`);
    assert.deepEqual(await there(watcher), { watcher: 1 });
    // Whoever comes later does not see ghosts either.
    const late = await Client.join(nodes[1], who('late'));
    await late.subscribe('open:1');
    await until(async () => JSON.stringify(Object.keys(await there(late)).sort()) === '["late","watcher"]', 'no ghosts');
}, 60_000);

scenario('the broker is away: clients stay, publishes are refused, everything catches up', async (t) => {
    const { nodes, broker } = await cluster(t, { broker: { fsync: 'always' } });
    const clients = await Promise.all(nodes.map((node, i) => Client.join(node, who(`user${i}`))));
    const epochs = await Promise.all(clients.map(async (client) => (await client.subscribe('open:1')).epoch));
    for (let n = 1; n <= 10; ++n)
        await inject(nodes[n % 2], tick('open:1', n));
    await broker.kill();
    for (const node of nodes) {
        await until(async () => (await http(node, '/readyz')).status === 503, '/readyz to be 503');
        assert.equal((await post(node, tick('open:1', 0))).status, 503);
    }
    await clients[0].refused({ type: 'publish', room: 'open:1', data: {} }, 'unavailable');
    await clients[0].pong();
    await broker.again();
    await ready(...nodes);
    for (let n = 11; n <= 20; ++n)
        await inject(nodes[n % 2], tick('open:1', n));
    for (const client of clients) {
        const events = await client.eventCount(20, 'open:1');
        contiguous(events);
        assert.deepEqual(numbers(events), range(1, 20));
    }
    const late = await Client.join(nodes[0], who('late'));
    assert.equal((await late.subscribe('open:1', { since: { epoch: epochs[0], seq: 5 } })).recovered, true);
    contiguous(await late.eventCount(15, 'open:1'), 6);
}, 60_000);

scenario('the broker has lost its data: every client is told', async (t) => {
    const { nodes, broker } = await cluster(t);
    const clients = await Promise.all(nodes.map((node, i) => Client.join(node, who(`user${i}`))));
    const [{ epoch }] = await Promise.all(clients.map((client) => client.subscribe('open:1')));
    for (let n = 1; n <= 10; ++n)
        await inject(nodes[n % 2], tick('open:1', n));
    await Promise.all(clients.map((client) => client.eventCount(10, 'open:1')));
    await broker.kill();
    await broker.again();
    await Promise.all(clients.map((client) => client.endsWith(4104, 20_000)));
    await ready(...nodes);
    for (const node of nodes) {
        const back = await Client.join(node, who('alice'));
        const answer = await back.subscribe('open:1', { since: { epoch, seq: 10 } });
        assert.equal(answer.recovered, false);
        assert.notEqual(answer.epoch, epoch);
        assert.equal(answer.seq, 0);
    }
}, 60_000);

scenario('the broker has lost the end of its data, and goes on under a new epoch', async (t) => {
    const { nodes, broker } = await cluster(t);
    const client = await Client.join(nodes[0], who('alice'));
    const { epoch } = await client.subscribe('open:1');
    for (let n = 1; n <= 10; ++n)
        await inject(nodes[1], tick('open:1', n));
    broker.snapshot();
    for (let n = 11; n <= 15; ++n)
        await inject(nodes[1], tick('open:1', n));
    await client.eventCount(15, 'open:1');
    await broker.kill();
    broker.revert();
    await broker.again();
    await client.endsWith(4104, 20_000);
    await ready(...nodes);
    const back = await Client.join(nodes[1], who('alice'));
    const answer = await back.subscribe('open:1', { since: { epoch, seq: 15 } });
    assert.equal(answer.recovered, false);
    assert.notEqual(answer.epoch, epoch);
}, 60_000);

scenario('a broker that stands still is noticed, and nothing is lost by it', async (t) => {
    const { nodes, broker } = await cluster(t);
    const clients = await Promise.all(nodes.map((node, i) => Client.join(node, who(`user${i}`))));
    await Promise.all(clients.map((client) => client.subscribe('open:1')));
    const id = eventId();
    for (let n = 1; n <= 5; ++n)
        await inject(nodes[n % 2], tick('open:1', n, `${id}-${n}`));
    broker.pause();
    // Accepted by the kernel, answered by nobody: what becomes of it is not known, so it is said again.
    const answers = await Promise.all(range(6, 9).map((n) => post(nodes[n % 2], tick('open:1', n, `${id}-${n}`))));
    assert.deepEqual(answers.map((answer) => answer.status), [503, 503, 503, 503]);
    broker.resume();
    await ready(...nodes);
    for (let n = 6; n <= 9; ++n)
        await inject(nodes[n % 2], tick('open:1', n, `${id}-${n}`));
    for (const client of clients) {
        const events = await client.eventCount(9, 'open:1');
        contiguous(events);
        assert.deepEqual(numbers(events).sort(), range(1, 9));
    }
}, 60_000);

scenario('an event goes to a node once, however many clients it has there, and to no node without one', async (t) => {
    const { nodes, broker, start } = await cluster(t, { config: { namespaces: { open: { membership: 'open', publish: 'token' } } } });
    await start(); // has no client, and should get nothing
    /** What the broker sends for a hundred events of 8 kB; once more than one for what else goes on. */
    const cost = async (clients) => {
        clients.forEach((client) => { client.frames.length = 0; });
        const before = await broker.output();
        for (let n = 0; n < 100; ++n)
            await inject(nodes[n % 2], { ...tick('open:1', n), data: { n, filler: 'x'.repeat(8000) } });
        for (const client of clients)
            assert.deepEqual(numbers(await client.eventCount(100, 'open:1')), range(0, 99));
        return await broker.output() - before;
    };
    const join = (node, i) => Client.join(node, who(`user${i}`)).then(async (client) => {
        await client.subscribe('open:1');
        return client;
    });
    const clients = [await join(nodes[0], 0), await join(nodes[1], 1)];
    const few = await cost(clients);
    clients.push(...await Promise.all(range(2, 99).map((i) => join(nodes[i % 2], i))));
    if (Broker === Redis)
        assert.equal(broker.command('EVAL', "return redis.call('PUBSUB', 'NUMSUB', redis.call('PUBSUB', 'CHANNELS', '*open:1')[1])[2]", '0'), '2');
    const many = await cost(clients);
    t.diagnostic(`100 events of 8 kB to 2 clients: ${few} bytes from the broker; to 100: ${many}`);
    // Two copies of each event, one for each node that has clients.
    assert.ok(few > 2 * 100 * 8000 && few < 2.5 * 100 * 8000, `${few} bytes`);
    assert.ok(many < 1.2 * few, `${many} bytes for 100 clients, ${few} for 2`);
}, 90_000);

onRedis('clients that come back make the broker write nothing', async (t) => {
    const { nodes, broker } = await cluster(t, { config: { namespaces: { open: { membership: 'open', publish: 'token' } } } });
    const writes = () => Number(/rdb_changes_since_last_save:(\d+)/.exec(broker.command('INFO', 'persistence'))[1]);
    const rooms = range(1, 120).map((n) => `open:${n}`);
    const first = await Client.join(nodes[0], who('alice'));
    const positions = await Promise.all(rooms.map((room) => first.subscribe(room)));
    first.ws.terminate();
    const before = writes();
    // On a node that knows none of these rooms yet.
    const back = await Client.join(nodes[1], who('alice'));
    const answers = await Promise.all(positions.map(({ room, epoch, seq }) => back.subscribe(room, { since: { epoch, seq } })));
    assert.ok(answers.every((answer) => answer.recovered));
    // The nodes' signs of life, a few each second.
    const count = writes() - before;
    assert.ok(count < rooms.length / 2, `${count} writes for ${rooms.length} rooms`);
});

onRedis('rooms are shared out among several brokers; one that is away takes only its own rooms along', async (t) => {
    const { nodes, brokers } = await cluster(t, { brokers: 3 });
    const clients = await Promise.all(nodes.map((node, i) => Client.join(node, who(`user${i}`))));
    const rooms = range(1, 30).map((n) => `open:${n}`);
    for (const client of clients)
        await Promise.all(rooms.map((room) => client.subscribe(room)));
    for (const room of rooms)
        await inject(nodes[0], tick(room, 1));
    for (const client of clients)
        await Promise.all(rooms.map((room) => client.eventCount(1, room)));
    const shares = brokers.map((broker) => Number(broker.command('EVAL', "return #redis.call('KEYS', 'carillon:log:*')", '0')));
    assert.equal(shares.reduce((sum, share) => sum + share), 30);
    shares.forEach((share) => assert.ok(share > 2, `the rooms lie as ${shares}`));
    await brokers[2].kill();
    await until(async () => (await http(nodes[0], '/readyz')).status === 503, '/readyz to be 503');
    const answers = await Promise.all(rooms.map((room) => post(nodes[0], tick(room, 2))));
    assert.equal(answers.filter((answer) => answer.status === 503).length, shares[2]);
    assert.equal(answers.filter((answer) => answer.status === 200).length, 30 - shares[2]);
}, 60_000);

const folderFor = (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'carillon-cluster-'));
    t.after(() => rmSync(folder, { recursive: true, force: true }));
    return folder;
};

/** A certificate and its key: files in `folder`; `alternative` are the names that it is for. */
const certify = (folder, name, alternative) => {
    const [certificate, key] = [join(folder, `${name}.crt`), join(folder, `${name}.key`)];
    execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', certificate, '-days', '2',
        '-subj', `/CN=${name}`, '-addext', `subjectAltName=${alternative}`], { stdio: 'ignore' });
    return [certificate, key];
};

onRedis('a password from a file, a database, a prefix, TLS', async (t) => {
    const folder = folderFor(t);
    const file = join(folder, 'password');
    writeFileSync(file, 'sesame\n');
    const [certificate, key] = certify(folder, 'redis', 'IP:127.0.0.1');
    const port = await freePort();
    const { nodes } = await cluster(t, { address: () => `rediss://127.0.0.1:${port}/3`,
        broker: { args: ['--requirepass', 'sesame', '--tls-port', String(port), '--tls-cert-file', certificate, '--tls-key-file', key,
            '--tls-ca-cert-file', certificate, '--tls-auth-clients', 'no'] },
        config: { bus: { password_file: file, prefix: 'other', ca_file: certificate } } });
    const client = await Client.join(nodes[0], who('alice'));
    await client.subscribe('open:1');
    await inject(nodes[1], tick('open:1', 1));
    await client.eventCount(1, 'open:1');
    nodes.forEach((node) => assert.doesNotMatch(node.log, /sesame/));
    // A broker whose certificate nobody vouches for is no broker.
    const wary = await Server.start({ config: { bus: { type: 'redis', url: `rediss://127.0.0.1:${port}/3`, password_file: file } } });
    t.after(() => wary.stop());
    await wary.logged(/cannot be reached .*certificate/);
    assert.equal((await http(wary, '/readyz')).status, 503);
}, 60_000);

onRedis('Sentinels name the master, and the next one', async (t) => {
    const folder = folderFor(t);
    const master = await Redis.start();
    const replica = await Redis.start({ args: ['--replicaof', '127.0.0.1', String(master.port)] });
    const port = await freePort();
    const file = join(folder, 'sentinel.conf');
    writeFileSync(file, `port ${port}\nbind 127.0.0.1\ndir ${folder}\nsentinel monitor mymaster 127.0.0.1 ${master.port} 1\n`
        + 'sentinel down-after-milliseconds mymaster 1000\nsentinel failover-timeout mymaster 5000\n');
    const sentinel = spawn('redis-server', [file, '--sentinel'], { stdio: 'ignore' });
    t.after(async () => {
        sentinel.kill('SIGKILL');
        await master.stop();
        await replica.stop();
    });
    const nodes = await Promise.all([1, 2].map(() => Server.start({ config: {
        namespaces: { open: { membership: 'open', publish: 'token' } },
        bus: { type: 'redis', url: `redis://127.0.0.1:1,127.0.0.1:${port}?sentinel=mymaster` } } })));
    nodes.forEach((node) => t.after(() => node.stop()));
    await ready(...nodes);
    const client = await Client.join(nodes[0], who('alice'));
    await client.subscribe('open:1');
    for (let n = 1; n <= 5; ++n)
        await inject(nodes[1], tick('open:1', n));
    contiguous(await client.eventCount(5, 'open:1'));
    // The replica has been told of everything; it takes over.
    await until(() => replica.command('HGET', 'carillon:state', 'n') === '5', 'the replica to have everything');
    await master.kill();
    await until(async () => (await http(nodes[1], '/readyz')).status === 503, '/readyz to be 503');
    await ready(...nodes);
    for (let n = 6; n <= 7; ++n)
        await inject(nodes[1], tick('open:1', n));
    contiguous(await client.eventCount(7, 'open:1', 20_000));
}, 90_000);

onNats('a password from a file, a prefix, TLS', async (t) => {
    const folder = folderFor(t);
    const file = join(folder, 'password');
    writeFileSync(file, 'sesame\n');
    const [certificate, key] = certify(folder, 'nats', 'DNS:localhost');
    const { nodes, broker } = await cluster(t, { address: ({ port }) => `tls://carillon@localhost:${port}`,
        broker: { args: ['--user', 'carillon', '--pass', 'sesame', '--tls', '--tlscert', certificate, '--tlskey', key] },
        config: { bus: { password_file: file, prefix: 'other', ca_file: certificate } } });
    const client = await Client.join(nodes[0], who('alice'));
    await client.subscribe('open:1');
    await inject(nodes[1], tick('open:1', 1));
    await client.eventCount(1, 'open:1');
    nodes.forEach((node) => assert.doesNotMatch(node.log, /sesame/));
    // A broker whose certificate nobody vouches for is no broker, nor is one under another name.
    const url = `tls://carillon@localhost:${broker.port}`;
    for (const bus of [{ url }, { url: url.replace('localhost', '127.0.0.1'), ca_file: certificate }]) {
        const wary = await Server.start({ config: { bus: { type: 'nats', password_file: file, ...bus } } });
        t.after(() => wary.stop());
        await wary.logged(/cannot be reached/);
        assert.equal((await http(wary, '/readyz')).status, 503);
    }
}, 60_000);

onNats('a token from a file', async (t) => {
    const file = join(folderFor(t), 'token');
    writeFileSync(file, 'sesame\n');
    const { nodes, broker } = await cluster(t, { broker: { args: ['--auth', 'sesame'] }, config: { bus: { password_file: file } } });
    assert.equal((await inject(nodes[0], tick('open:1', 1)))[0].seq, 1);
    const stranger = await Server.start({ config: { bus: { type: 'nats', url: broker.url } } });
    t.after(() => stranger.stop());
    await stranger.logged(/cannot be reached .*[Aa]uthorization/);
});

onNats('three servers of one system: any of them may go', async (t) => {
    const ports = await Promise.all(range(1, 6).map(freePort));
    const routes = ports.slice(3).map((port) => `nats://127.0.0.1:${port}`).join(',');
    const servers = [];
    for (let i = 0; i < 3; ++i) {
        const server = Object.assign(new Nats(), { folder: mkdtempSync(join(tmpdir(), 'carillon-nats-')), host: '127.0.0.1', port: ports[i], program: [Nats.program] });
        await server.configure({ fsync: true, reach: server.host, args: ['-n', `s${i}`, '--cluster_name', 'three', '--cluster', `nats://127.0.0.1:${ports[3 + i]}`, '--routes', routes] });
        servers.push(server);
    }
    await Promise.all(servers.map((server) => server.again()));
    t.after(() => Promise.all(servers.map((server) => server.stop())));
    const nodes = await Promise.all([1, 2].map(() => Server.start({ config: {
        namespaces: { open: { membership: 'open', publish: 'token', presence: true } },
        bus: { type: 'nats', url: `nats://${ports.slice(0, 3).map((port) => `127.0.0.1:${port}`).join(',')}?replicas=3` } } })));
    nodes.forEach((node) => t.after(() => node.stop()));
    await ready(...nodes);
    const clients = await Promise.all(nodes.map((node, i) => Client.join(node, who(`user${i}`))));
    await Promise.all(clients.map((client) => client.subscribe('open:1')));
    let n = 0;
    const id = eventId();
    const publish = async () => {
        ++n;
        await until(async () => (await post(nodes[n % 2], tick('open:1', n, `${id}-${n}`))).status === 200, 'a publish', 30_000);
    };
    for (const server of servers) {
        for (let i = 0; i < 5; ++i)
            await publish();
        await server.kill();
        for (let i = 0; i < 5; ++i)
            await publish();
        await server.again();
        await ready(...nodes);
        // Three servers bear the loss of one: the next one goes when this one has caught up.
        await until(() => fetch(`http://127.0.0.1:${server.monitor}/healthz`).then((answer) => answer.ok, () => false),
            'a server that has caught up', 60_000);
    }
    for (const client of clients) {
        const events = await client.eventCount(n, 'open:1');
        contiguous(events);
        assert.deepEqual(numbers(events), range(1, n));
    }
}, 180_000);
