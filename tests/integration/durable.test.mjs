// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
// history.store: sqlite. What was answered is there after kill -9, under the same numbers; a file that
// cannot be written is told at once and never makes a wrong number.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, openSync, closeSync, readFileSync, renameSync, rmSync, statSync, truncateSync, writeFileSync,
    writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { Admin } from './lib/admin.mjs';
import { Client, closeAll } from './lib/client.mjs';
import { addMember, assertRefusal, createChat, eventId, http, inject, message, post, removeMember } from './lib/http.mjs';
import { scenario } from './lib/scenario.mjs';
import { Server } from './lib/server.mjs';
import { now, token } from './lib/token.mjs';
import { until, within } from './lib/wait.mjs';

after(closeAll);

/** A file, and the servers that have it one after the other, on the same port. */
class Durable {
    constructor(t, config = {}) {
        this.folder = mkdtempSync(join(tmpdir(), 'carillon-log-'));
        this.file = join(this.folder, 'history.db');
        this.config = { limits: { commands_per_second: 0 }, ...config, history: { store: 'sqlite', path: this.file },
            namespaces: { open: { membership: 'open', publish: 'token', history_size: 100_000 }, ...config.namespaces } };
        t.after(async () => {
            if (this.server && this.server.exitCode === undefined && !this.server.exitSignal)
                await this.server.stop();
            rmSync(this.folder, { recursive: true, force: true });
        });
    }

    async start(options = {}) {
        this.server = await Server.start({ config: { ...this.config, ...(this.address ? { listen: this.address } : {}) },
            ...options });
        this.address = this.server.address;
        return this.server;
    }

    async kill() {
        this.server.signal('SIGKILL');
        await this.server.exited;
    }

    /** Ends in a refusal before any port is opened. */
    async refuses(pattern) {
        const server = new Server({ config: { ...this.config, listen: '127.0.0.1:0' }, args: ['--config', '{config}'] });
        assert.equal(await within(server.exited, 'the refusal to start'), 2, server.log);
        assert.match(server.stderr, pattern);
        assert.match(server.stderr, /history\.path/);
        assert.doesNotMatch(server.stdout, /ready/);
    }

    bytes() {
        return [this.file, `${this.file}-wal`].reduce((sum, name) => sum + (statSync(name, { throwIfNoEntry: false })?.size ?? 0), 0);
    }
}

/** A client that comes back to where it was, as often as it must. */
class Follower {
    positions = new Map();
    received = new Map();
    lost = [];
    reconnects = 0;

    constructor(durable, rooms) {
        this.durable = durable;
        for (const room of rooms) {
            this.positions.set(room, undefined);
            this.received.set(room, []);
        }
    }

    async follow() {
        this.client = await Client.join(this.durable.server, { claims: { sub: 'follower', rooms: ['*'] } });
        const { client } = this;
        client.ws.on('message', (data) => {
            const frame = JSON.parse(data);
            if (frame.type === 'gap')
                this.lost.push(frame);
            if (frame.type === 'tick') {
                this.received.get(frame.room).push(frame);
                this.positions.get(frame.room).seq = frame.seq;
            }
        });
        for (const room of this.positions.keys()) {
            const since = this.positions.get(room);
            const sent = since && { ...since };
            // The events may come before this function goes on.
            this.positions.set(room, since ?? { seq: 0 });
            const answer = await client.subscribe(room, sent ? { since: sent } : {});
            if (sent && (answer.recovered !== true || answer.epoch !== sent.epoch))
                this.lost.push({ room, sent, answer: answer.raw });
            this.positions.get(room).epoch = answer.epoch;
        }
    }

    /** Until `done` says so. */
    async run(isDone) {
        await this.follow();
        this.loop = (async () => {
            while (!isDone()) {
                await this.client.closed;
                while (!isDone()) {
                    try {
                        await this.follow();
                        ++this.reconnects;
                        break;
                    } catch {
                        await new Promise((resolve) => setTimeout(resolve, 20));
                    }
                }
            }
        })();
    }
}

scenario('kill -9 under load: everything answered is there once, in order, for clients that resume', async (t) => {
    const durable = new Durable(t);
    await durable.start();
    const rooms = Array.from({ length: 8 }, (_, i) => `open:load-${i}`);
    let done = false;
    const followers = Array.from({ length: 12 }, (_, i) => new Follower(durable, [rooms[i % 8], rooms[(i + 3) % 8]]));
    for (const follower of followers)
        await follower.run(() => done);

    let number = 0;
    let stops = false;
    const answered = new Map(); // n → {room, seq, epoch}
    let retries = 0;
    // A producer does not stop before it has an answer: same ids, until there is one.
    const produce = async () => {
        while (!stops) {
            const batch = Array.from({ length: 20 }, () => {
                const n = ++number;
                return { id: `load-${n}`, type: 'tick', room: rooms[n % rooms.length], data: { n } };
            });
            for (;;) {
                const answer = await post(durable.server, batch).catch(() => undefined);
                if (answer?.status === 200) {
                    batch.forEach((event, i) => answered.set(event.data.n, answer.json.results[i]));
                    break;
                }
                ++retries;
                await new Promise((resolve) => setTimeout(resolve, 20));
            }
        }
    };
    const producers = Array.from({ length: 4 }, produce);
    for (let round = 0; round < 5; ++round) {
        const before = answered.size;
        await until(() => answered.size > before + 1500, 'load');
        await durable.kill();
        await durable.start();
    }
    stops = true;
    await Promise.all(producers);
    assert.ok(retries > 0, 'no kill hit a batch');
    assert.equal(answered.size, number);

    const inRoom = (room) => [...answered].filter(([, result]) => result.room === room);
    for (const follower of followers) {
        for (const room of follower.positions.keys()) {
            const expected = inRoom(room);
            await until(() => follower.received.get(room).length >= expected.length || follower.lost.length > 0,
                () => `${expected.length} events of ${room}, had ${follower.received.get(room).length}`);
            assert.deepEqual(follower.lost, []);
            const events = follower.received.get(room);
            assert.deepEqual(events.map((event) => event.seq), expected.map((_, i) => i + 1), `numbers of ${room}`);
            const bySeq = new Map(expected.map(([n, result]) => [result.seq, n]));
            assert.deepEqual(events.map((event) => event.data.n), events.map((event) => bySeq.get(event.seq)));
            assert.deepEqual([...new Set(expected.map(([, result]) => result.epoch))], [follower.positions.get(room).epoch]);
        }
        assert.ok(follower.reconnects >= 4, `${follower.reconnects} reconnects`);
    }
    done = true;
    closeAll();
    await Promise.all(followers.map((follower) => follower.loop));
}, 120_000);

scenario('kill -9: ids, members, epochs of rooms with and without events', async (t) => {
    const durable = new Durable(t);
    await durable.start();
    await createChat(durable.server, 'c', ['alice', 'bob']);
    await addMember(durable.server, 'c', 'carol');
    await removeMember(durable.server, 'c', 'bob');
    const event = message('c', 'once');
    const [first] = await inject(durable.server, event);
    const task = { id: eventId(), type: 'task.status_changed', user_ids: ['alice', 'carol'], data: {} };
    await inject(durable.server, task);
    const added = { id: eventId(), type: 'chat.member_added', chat_id: 'd', user_id: 'alice' };
    await inject(durable.server, added);
    const dora = await Client.join(durable.server, { claims: { sub: 'dora', rooms: ['*'], publish: ['*'] } });
    const published = await dora.publish('open:p', { n: 1 }, { event_id: 'mine' });
    const quiet = await dora.subscribe('open:quiet');
    await durable.kill();
    await durable.start();

    const [again] = await inject(durable.server, event);
    assert.deepEqual({ ...again, duplicate: false }, first);
    assert.equal(again.duplicate, true);
    assert.equal((await inject(durable.server, task))[0].duplicate, true);
    assert.equal((await inject(durable.server, added))[0].duplicate, true);
    const alice = await Client.join(durable.server, { claims: { sub: 'alice', rooms: [] } });
    const answer = await alice.subscribe('chat:c', { since: { epoch: first.epoch, seq: 0 } });
    assert.equal(answer.recovered, true, answer.raw);
    assert.equal(answer.seq, 1);
    assert.equal((await alice.eventCount(1, 'chat:c'))[0].data.content, 'once');
    assert.equal((await alice.subscribe('chat:d')).seq, 0);
    const carol = await Client.join(durable.server, { claims: { sub: 'carol', rooms: [] } });
    await carol.subscribe('chat:c');
    const bob = await Client.join(durable.server, { claims: { sub: 'bob', rooms: [] } });
    await bob.refused({ type: 'subscribe', room: 'chat:c' }, 'forbidden');

    const back = await Client.join(durable.server, { claims: { sub: 'dora', rooms: ['*'], publish: ['*'] } });
    const republished = await back.publish('open:p', { n: 1 }, { event_id: 'mine' });
    assert.equal(republished.duplicate, true);
    assert.equal(republished.seq, published.seq);
    const still = await back.subscribe('open:quiet', { since: { epoch: quiet.epoch, seq: 0 } });
    assert.equal(still.recovered, true, still.raw);
    assert.equal(still.epoch, quiet.epoch);
    assert.equal((await inject(durable.server, message('c', 'next')))[0].seq, 2);
});

scenario('a clean stop and a start lose nothing either', async (t) => {
    const durable = new Durable(t);
    await durable.start();
    const [{ epoch }] = await inject(durable.server, Array.from({ length: 50 }, (_, n) => ({ type: 'tick', room: 'open:1', data: { n } })));
    await durable.server.stop();
    await durable.start();
    const client = await Client.join(durable.server);
    assert.equal((await client.subscribe('open:1', { since: { epoch, seq: 0 } })).recovered, true);
    assert.deepEqual((await client.eventCount(50)).map((event) => event.data.n), Array.from({ length: 50 }, (_, n) => n));
});

scenario('what is forgotten stays forgotten, numbers go on, the file stays small', async (t) => {
    const durable = new Durable(t, { namespaces: {
        tiny: { membership: 'open', history_size: 5 },
        brief: { membership: 'open', history_ttl: '300ms' },
        none: { membership: 'open', history_size: 0 },
    } });
    await durable.start();
    const filler = 'x'.repeat(1000);
    const batch = (room, count) => Array.from({ length: count }, () => ({ type: 'tick', room, data: filler }));
    const [none] = await inject(durable.server, batch('none:1', 3));
    const [brief] = await inject(durable.server, batch('brief:1', 3));
    for (let i = 0; i < 250; ++i) // 75 MB in a few rooms, and in many
        await inject(durable.server, [...batch('tiny:1', 100), ...batch('tiny:2', 100),
            ...Array.from({ length: 100 }, (_, n) => ({ type: 'tick', room: `tiny:${n + 10}`, data: filler }))]);
    const bytes = durable.bytes();
    assert.ok(bytes < 40e6, `${bytes} bytes with the write-ahead log`);
    assert.ok(statSync(durable.file).size < 12e6, `${statSync(durable.file).size} bytes for 500 kB of history`);
    await durable.kill();
    await durable.start();
    const client = await Client.join(durable.server);
    const expired = await client.subscribe('brief:1', { since: { epoch: brief.epoch, seq: 2 } });
    assert.equal(expired.recovered, false, expired.raw);
    // Forgotten meanwhile, or not yet: no number comes twice in an epoch.
    assert.ok(expired.epoch !== brief.epoch || expired.seq === 3, expired.raw);
    const tiny = await client.subscribe('tiny:1');
    assert.equal(tiny.seq, 25_000);
    const history = await client.request({ type: 'history', room: 'tiny:1', limit: 100 });
    assert.deepEqual(history.events.map((event) => event.seq), [24996, 24997, 24998, 24999, 25000]);
    const [next] = await inject(durable.server, batch('none:1', 1));
    assert.ok(next.epoch !== none.epoch || next.seq === 4, JSON.stringify(next));
});

scenario('a file that cannot grow: unavailable at once, nothing shown, well again by itself', async (t) => {
    try {
        execFileSync('prlimit', ['--version']);
    } catch {
        return t.skip('prlimit (util-linux) is missing');
    }
    const durable = new Durable(t);
    await durable.start();
    const client = await Client.join(durable.server, { claims: { sub: 'pat', rooms: ['*'], publish: ['*'] } });
    const { epoch } = await client.subscribe('open:1');
    const batch = (count = 100) => Array.from({ length: count }, () => ({ id: eventId(), type: 'tick', room: 'open:1', data: 'y'.repeat(200) }));
    await inject(durable.server, batch());
    const server = durable.server;
    const limit = (bytes) => execFileSync('prlimit', ['--pid', String(server.process.pid), `--fsize=${bytes}:`]);
    limit(statSync(`${durable.file}-wal`).size + 50_000);
    let accepted = 100;
    let refused;
    for (let i = 0; i < 100 && !refused; ++i) {
        const answer = await post(server, batch());
        if (answer.status === 200)
            accepted += 100;
        else
            refused = answer;
    }
    assertRefusal(refused, 503, 'unavailable');
    assert.ok(refused.headers['retry-after'], 'Retry-After');
    assertRefusal(await http(server, '/readyz'), 503, 'unavailable');
    assert.match((await http(server, '/readyz')).json.error.message, /log/);
    const waiting = batch();
    for (let i = 0; i < 20; ++i)
        assertRefusal(await post(server, waiting), 503, 'unavailable');
    await client.refused({ type: 'publish', room: 'open:1', data: 1 }, 'unavailable');
    await client.pong();
    const metrics = (await http(server, '/metrics')).text;
    assert.match(metrics, /^carillon_log_up 0$/m);
    assert.match(metrics, /^carillon_log_failures_total [1-9]/m);
    assert.match(metrics, /^carillon_log_refused_total [1-9]/m);
    assert.equal(server.stderr.match(/room log cannot be written/g).length, 1, server.stderr);
    assert.equal((await client.eventCount(accepted)).length, accepted);

    limit('unlimited');
    await until(async () => (await http(server, '/readyz')).status === 200, 'ready again');
    const [first] = await inject(server, waiting);
    assert.equal(first.seq, accepted + 1);
    assert.equal(first.epoch, epoch);
    assert.equal(first.duplicate, false);
    assert.deepEqual((await client.eventCount(accepted + 100)).map((event) => event.seq),
        Array.from({ length: accepted + 100 }, (_, i) => i + 1));
    assert.match(server.stderr, /room log is written again/);
    await durable.kill();
    await durable.start();
    const back = await Client.join(durable.server);
    const answer = await back.subscribe('open:1', { since: { epoch, seq: accepted } });
    assert.equal(answer.recovered, true, answer.raw);
    assert.equal(answer.seq, accepted + 100);
});

scenario('revocations outlive kill -9; what was only in memory says so', async (t) => {
    const durable = new Durable(t);
    await durable.start();
    const lost = token({ sub: 'rita', jti: 'lost-1', iat: now() - 60 });
    const old = token({ sub: 'sam', iat: now() - 60 });
    const operator = await Admin.join(durable.server, 'read manage');
    assert.equal((await operator.ask({ type: 'revoke', jti: 'lost-1' })).durable, true);
    assert.equal((await operator.ask({ type: 'revoke', user: 'sam' })).durable, true);
    await durable.kill();
    await durable.start();
    for (const bad of [lost, old]) {
        const answer = await http(durable.server, '/poll', { method: 'POST', body: {}, token: bad });
        assertRefusal(answer, 401);
        assert.match(answer.text, /revoked/);
    }
    assert.match((await http(durable.server, '/metrics')).text, /^carillon_revocations 2$/m);
    const fresh = await Client.join(durable.server, { token: token({ sub: 'sam', iat: now() + 2 }) });
    await fresh.pong();
    const memory = await Server.start({ config: {} });
    t.after(() => memory.stop());
    assert.equal((await (await Admin.join(memory, 'manage')).ask({ type: 'revoke', user: 'sam' })).durable, false);
});

const tick = (n) => ({ id: eventId(), type: 'tick', room: 'open:1', data: { n } });

scenario('a file that is removed or replaced under the server: told at once, well again when it is back', async (t) => {
    const durable = new Durable(t);
    await durable.start();
    const [{ seq, epoch }] = await inject(durable.server, tick(1));
    const ready = async () => (await http(durable.server, '/readyz')).status;
    renameSync(durable.file, `${durable.file}.aside`);
    await until(async () => await ready() === 503, 'not to be ready');
    assertRefusal(await post(durable.server, tick(2)), 503, 'unavailable');
    assert.match(durable.server.stderr, /history\.db was removed or replaced/);
    copyFileSync(`${durable.file}.aside`, durable.file); // the same bytes are not the same file
    assertRefusal(await post(durable.server, tick(2)), 503, 'unavailable');
    renameSync(`${durable.file}.aside`, durable.file);
    await until(async () => await ready() === 200, 'to be ready');
    const [next] = await inject(durable.server, tick(3));
    assert.deepEqual([next.seq, next.epoch], [seq + 1, epoch]);
    await durable.kill();
    await durable.start();
    assert.equal((await inject(durable.server, tick(4)))[0].seq, seq + 2);
});

scenario('a damaged or foreign file: no start, and the file stays as it is', async (t) => {
    const durable = new Durable(t);
    await durable.start();
    for (let i = 0; i < 30; ++i)
        await inject(durable.server, Array.from({ length: 10 }, (_, n) => ({ type: 'tick', room: 'open:1', data: `${i}-${n}`.padEnd(300) })));
    await durable.refuses(/in use/);
    await durable.server.stop();
    const good = join(durable.folder, 'good.db');
    copyFileSync(durable.file, good);

    const damaged = async (pattern, damage) => {
        copyFileSync(good, durable.file);
        rmSync(`${durable.file}-wal`, { force: true });
        damage();
        const before = readFileSync(durable.file);
        await durable.refuses(pattern);
        assert.ok(before.equals(readFileSync(durable.file)), 'the file was changed');
    };
    const overwrite = (position, bytes) => {
        const file = openSync(durable.file, 'r+');
        writeSync(file, bytes, 0, bytes.length, position);
        closeSync(file);
    };
    await damaged(/not a database/, () => overwrite(0, Buffer.alloc(4096, 0x58)));
    await damaged(/damaged|malformed/, () => overwrite(Math.floor(statSync(durable.file).size / 2), Buffer.alloc(40, 0x2a)));
    await damaged(/damaged|malformed/, () => truncateSync(durable.file, statSync(durable.file).size - 8192));
    await damaged(/newer/, () => overwrite(60, Buffer.from([0, 0, 0, 99]))); // user_version
    await damaged(/not a room log/, () => overwrite(68, Buffer.from([0, 0, 0, 1]))); // application_id
    await damaged(/empty/, () => {
        truncateSync(durable.file, 0);
        writeFileSync(`${durable.file}-wal`, 'x');
    });
    copyFileSync(good, durable.file);
    rmSync(`${durable.file}-wal`, { force: true });
    await durable.start();
    assert.equal((await inject(durable.server, { type: 'tick', room: 'open:1' }))[0].seq, 301);
    await durable.server.stop();
    durable.config.history.path = join(durable.folder, 'no', 'such', 'folder.db');
    await durable.refuses(/cannot be opened/);
});
