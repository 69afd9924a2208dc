// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
// protocol.md, sections 1 and 3: rooms, membership, presence, history.
import assert from 'node:assert/strict';
import { after } from 'node:test';
import { Client, closeAll } from './lib/client.mjs';
import { addMember, createChat, eventId, inject, message, post, removeMember } from './lib/http.mjs';
import { scenario, startFor } from './lib/scenario.mjs';
import { start } from './lib/server.mjs';
import { backend } from './lib/token.mjs';
import { until } from './lib/wait.mjs';

const server = await start({
    limits: { commands_per_second: 1000 },
    namespaces: {
        open: { membership: 'open', publish: 'none', presence: true },
        seen: { membership: 'open', publish: 'none', presence: true, join_leave: true },
    },
});
after(async () => {
    closeAll();
    await server.stop();
});

const plain = (room, n) => ({ id: eventId(), type: 'tick', room, data: { n } });

scenario('subscribe by room: subscribed with epoch and seq, then events', async () => {
    const client = await Client.join(server);
    const answer = await client.subscribe('open:a');
    assert.equal(answer.room, 'open:a');
    assert.equal(typeof answer.epoch, 'string');
    assert.equal(answer.seq, 0);
    assert.ok(!('recovered' in answer), answer.raw);
    assert.ok(!('chat_id' in answer), answer.raw);
    const [result] = await inject(server, plain('open:a', 1));
    assert.deepEqual({ room: result.room, seq: result.seq, epoch: result.epoch, duplicate: result.duplicate },
        { room: 'open:a', seq: 1, epoch: answer.epoch, duplicate: false });
    const [event] = await client.eventCount(1, 'open:a');
    assert.equal(event.type, 'tick');
    assert.equal(event.seq, 1);
    assert.deepEqual(event.data, { n: 1 });
    assert.match(event.ts, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
    assert.ok(!('chat_id' in event), event.raw);
    const second = await Client.join(server);
    assert.equal((await second.subscribe('open:a')).seq, 1);
    await Promise.all([client.leave(), second.leave()]);
});

scenario('chat_id is the room chat:<id>, and stands beside room in every frame', async () => {
    await createChat(server, 'c-1', ['alice']);
    const client = await Client.join(server);
    const answer = await client.request({ type: 'subscribe', chat_id: 'c-1' });
    assert.equal(answer.type, 'subscribed', answer.raw);
    assert.equal(answer.room, 'chat:c-1');
    assert.equal(answer.chat_id, 'c-1');
    await inject(server, message('c-1', 'Hello!'));
    const [event] = await client.eventCount(1);
    assert.equal(event.type, 'message.new');
    assert.equal(event.room, 'chat:c-1');
    assert.equal(event.chat_id, 'c-1');
    assert.deepEqual(event.data, { id: 'm-Hello!', content: 'Hello!', sender_id: 'backend', created_at: '2026-01-15T10:30:00Z' });
    await client.refused({ type: 'subscribe', room: 'chat:c-1' }, 'already_subscribed');
    const presence = await client.request({ type: 'presence', chat_id: 'c-1' });
    assert.equal(presence.room, 'chat:c-1');
    assert.equal(presence.chat_id, 'c-1');
    const history = await client.request({ type: 'history', chat_id: 'c-1' });
    assert.equal(history.chat_id, 'c-1');
    const left = await client.request({ type: 'unsubscribe', chat_id: 'c-1' });
    assert.equal(left.type, 'unsubscribed', left.raw);
    assert.equal(left.chat_id, 'c-1');
    await client.leave();
});

scenario('unsubscribe ends the events; both ways refuse a second time', async () => {
    const client = await Client.join(server);
    await client.refused({ type: 'unsubscribe', room: 'open:b' }, 'not_subscribed');
    await client.subscribe('open:b');
    await client.subscribe('open:marker');
    await client.refused({ type: 'subscribe', room: 'open:b' }, 'already_subscribed');
    await inject(server, plain('open:b', 1));
    await client.eventCount(1, 'open:b');
    assert.equal((await client.request({ type: 'unsubscribe', room: 'open:b' })).type, 'unsubscribed');
    await inject(server, [plain('open:b', 2), plain('open:marker', 1)]);
    await client.eventCount(1, 'open:marker');
    assert.equal(client.events('open:b').length, 1);
    await client.refused({ type: 'unsubscribe', room: 'open:b' }, 'not_subscribed');
    const again = await client.subscribe('open:b');
    assert.equal(again.seq, 2);
    await client.leave();
});

scenario('who may subscribe: open, by the token, by membership', async () => {
    const client = await Client.join(server, { claims: { sub: 'hugo', rooms: ['prices:*', 'news:de', 'chat:special', 'team:*:log'] } });
    for (const room of ['open:x', 'prices:AAPL', 'news:de', 'chat:special', 'team:a:log'])
        await client.subscribe(room);
    for (const room of ['pricesx:A', 'news:deutsch', 'news:en', 'chat:other', 'user:alice', 'team:a:secret', 'prices'.concat('2:x')])
        await client.refused({ type: 'subscribe', room }, 'forbidden');
    await client.leave();
});

scenario('rights never leak into "rooms" that only look alike', async () => {
    const client = await Client.join(server, { claims: { sub: 'ivan', rooms: ['chat:1'] } });
    await client.subscribe('chat:1');
    for (const room of ['chat:11', 'chat:1x', 'Chat:1', 'xchat:1', 'chat:1:2'])
        await client.refused({ type: 'subscribe', room }, 'forbidden');
    await client.leave();
});

scenario('room names that are none', async () => {
    const client = await Client.join(server, { claims: { rooms: ['*'] } });
    for (const room of ['', 'nocolon', 'open:a b', 'open:a\nb', 'open:\u0000', 'open:\u007f', `open:${'x'.repeat(251)}`, 7, null, ['open:a'], { a: 1 }])
        await client.refused({ type: 'subscribe', room }, 'bad_request');
    await client.refused({ type: 'subscribe' }, 'bad_request');
    await client.refused({ type: 'subscribe', chat_id: 'a b' }, 'bad_request');
    await client.refused({ type: 'unsubscribe', room: 'open:a b' }, 'bad_request');
    await client.refused({ type: 'publish', room: 'open:a b', data: 1 }, 'bad_request');
    await client.subscribe(`open:${'x'.repeat(250)}`);
    await client.subscribe('open:grüße-😀');
    await client.subscribe('open:a:b:c');
    await client.leave();
});

scenario('rooms per connection: limit_exceeded, and others go on', async (t) => {
    const tight = await startFor(t, { limits: { rooms_per_connection: 4 }, namespaces: { open: { membership: 'open' } } });
    const client = await Client.join(tight);
    const answers = [];
    for (let i = 0; i < 6; ++i)
        answers.push(await client.request({ type: 'subscribe', room: `open:${i}` }));
    const taken = answers.filter((answer) => answer.type === 'subscribed').length;
    assert.ok(taken === 4 || taken === 3, `${taken} rooms`); // the user room may count
    for (const answer of answers.slice(taken))
        assert.equal(answer.code, 'limit_exceeded', answer.raw);
    assert.equal((await client.request({ type: 'unsubscribe', room: 'open:0' })).type, 'unsubscribed');
    await client.subscribe('open:9');
    await client.leave();
});

scenario('the user room is there from the start', async () => {
    const [first, second, other] = await Promise.all(['judy', 'judy', 'karl'].map((sub) => Client.join(server, { claims: { sub } })));
    await inject(server, { id: eventId(), type: 'notification.created', user_id: 'judy', data: { title: 'hi' } });
    for (const client of [first, second]) {
        const [event] = await client.eventCount(1);
        assert.equal(event.type, 'notification.new');
        assert.equal(event.room, 'user:judy');
        assert.equal(event.seq, 1);
        assert.deepEqual(event.data, { title: 'hi' });
    }
    await inject(server, { id: eventId(), type: 'notification.created', user_id: 'karl', data: { title: 'for karl' } });
    const [event] = await other.eventCount(1);
    assert.deepEqual(event.data, { title: 'for karl' });
    await first.refused({ type: 'subscribe', room: 'user:judy' }, 'already_subscribed');
    await first.refused({ type: 'subscribe', room: 'user:karl' }, 'forbidden');
    assert.equal(first.events().length, 1);
    await Promise.all([first, second, other].map((client) => client.leave()));
});

scenario('membership events let in and put out at once', async () => {
    const [alice, bob] = await Promise.all(['alice', 'bob'].map((sub) => Client.join(server, { claims: { sub } })));
    await alice.refused({ type: 'subscribe', chat_id: 'm-1' }, 'forbidden');
    await createChat(server, 'm-1', ['alice']);
    await alice.subscribe('chat:m-1');
    await bob.refused({ type: 'subscribe', chat_id: 'm-1' }, 'forbidden');
    await addMember(server, 'm-1', 'bob');
    await bob.subscribe('chat:m-1');
    await inject(server, message('m-1', 1));
    await Promise.all([alice.eventCount(1, 'chat:m-1'), bob.eventCount(1, 'chat:m-1')]);

    await removeMember(server, 'm-1', 'bob');
    await inject(server, [message('m-1', 2),
        { id: eventId(), type: 'notification.created', user_id: 'bob', data: { marker: 1 } }]);
    await alice.eventCount(2, 'chat:m-1');
    await bob.eventCount(1, 'user:bob');
    assert.equal(bob.events('chat:m-1').length, 1, 'nothing after the removal');
    await bob.refused({ type: 'subscribe', chat_id: 'm-1' }, 'forbidden');
    await bob.refused({ type: 'history', chat_id: 'm-1' }, 'forbidden');
    await bob.refused({ type: 'unsubscribe', chat_id: 'm-1' }, 'not_subscribed');
    await addMember(server, 'm-1', 'bob');
    assert.equal((await bob.subscribe('chat:m-1')).seq, 2);
    await Promise.all([alice.leave(), bob.leave()]);
});

scenario('membership fields at the top and in data', async () => {
    const [lea, max] = await Promise.all(['lea', 'max'].map((sub) => Client.join(server, { claims: { sub } })));
    await inject(server, [
        { id: eventId(), type: 'chat.created', chat_id: 'm-top', members: ['lea'] },
        { id: eventId(), type: 'chat.created', chat_id: 'm-data', data: { members: ['lea'] } },
        { id: eventId(), type: 'chat.member_added', chat_id: 'm-top', user_id: 'max' },
        { id: eventId(), type: 'chat.member_added', chat_id: 'm-data', data: { user_id: 'max' } }]);
    for (const client of [lea, max]) {
        await client.subscribe('chat:m-top');
        await client.subscribe('chat:m-data');
    }
    await Promise.all([lea.leave(), max.leave()]);
});

scenario('a removed member is put out on all its connections, and nobody else', async () => {
    const clients = await Promise.all(['nina', 'nina', 'nina', 'otto'].map((sub) => Client.join(server, { claims: { sub } })));
    await createChat(server, 'm-2', ['nina', 'otto']);
    await Promise.all(clients.map((client) => client.subscribe('chat:m-2')));
    await removeMember(server, 'm-2', 'nina');
    await inject(server, [message('m-2', 1), { id: eventId(), type: 'notification.created', user_id: 'nina', data: {} }]);
    await clients[3].eventCount(1, 'chat:m-2');
    for (const client of clients.slice(0, 3)) {
        await client.eventCount(1, 'user:nina');
        assert.equal(client.events('chat:m-2').length, 0);
    }
    await Promise.all(clients.map((client) => client.leave()));
});

scenario('presence counts users and their connections', async () => {
    const [a1, a2, b] = await Promise.all(['ann', 'ann', 'ben'].map((sub) => Client.join(server, { claims: { sub } })));
    await a1.subscribe('open:p');
    await b.subscribe('open:p');
    const users = async () => {
        const answer = await b.request({ type: 'presence', room: 'open:p' });
        assert.equal(answer.type, 'presence', answer.raw);
        assert.equal(answer.room, 'open:p');
        assert.ok(Number.isInteger(answer.count), answer.raw);
        return { count: answer.count, users: [...answer.users].sort((x, y) => x.user_id.localeCompare(y.user_id)) };
    };
    assert.deepEqual(await users(), { count: 2, users: [{ user_id: 'ann', connections: 1 }, { user_id: 'ben', connections: 1 }] });
    await a2.subscribe('open:p');
    assert.deepEqual((await users()).users, [{ user_id: 'ann', connections: 2 }, { user_id: 'ben', connections: 1 }]);
    a1.ws.terminate();
    await a2.leave();
    await until(async () => (await users()).users.length === 1, 'ann to be gone');
    await b.leave();
});

scenario('presence is for those who may be in the room', async () => {
    const client = await Client.join(server, { claims: { sub: 'pia' } });
    const answer = await client.request({ type: 'presence', chat_id: 'secret' });
    assert.equal(answer.type, 'error', answer.raw);
    assert.ok(['forbidden', 'not_subscribed'].includes(answer.code), answer.raw);
    await client.leave();
});

scenario('presence.join and presence.leave where they are switched on', async () => {
    const [watcher, other] = await Promise.all(['quinn', 'rosa'].map((sub) => Client.join(server, { claims: { sub } })));
    await watcher.subscribe('seen:1');
    await other.subscribe('seen:1');
    const join = await watcher.next((frame) => frame.type === 'presence.join' && frame.user_id === 'rosa');
    assert.equal(join.room, 'seen:1');
    await other.leave();
    const leave = await watcher.next((frame) => frame.type === 'presence.leave' && frame.user_id === 'rosa', 20_000);
    assert.equal(leave.room, 'seen:1');
    await watcher.leave();
});

scenario('no join and leave where they are not', async () => {
    const [watcher, other] = await Promise.all(['quinn', 'rosa'].map((sub) => Client.join(server, { claims: { sub } })));
    await watcher.subscribe('open:quiet');
    await watcher.subscribe('seen:marker');
    await other.subscribe('open:quiet');
    await other.subscribe('seen:marker');
    await watcher.next((frame) => frame.type === 'presence.join' && frame.user_id === 'rosa' && frame.room === 'seen:marker');
    assert.ok(!watcher.frames.some((frame) => frame.room === 'open:quiet' && frame.type.startsWith('presence.')));
    await Promise.all([watcher.leave(), other.leave()]);
});

scenario('history: all, since, limit', async () => {
    const client = await Client.join(server);
    const { epoch } = await client.subscribe('open:h');
    await inject(server, Array.from({ length: 10 }, (_, i) => plain('open:h', i + 1)));
    const live = await client.eventCount(10, 'open:h');
    const all = await client.request({ type: 'history', room: 'open:h' });
    assert.equal(all.type, 'history', all.raw);
    assert.equal(all.room, 'open:h');
    assert.equal(all.epoch, epoch);
    assert.equal(all.seq, 10);
    assert.deepEqual(all.events.map((event) => event.seq), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    assert.deepEqual(all.events, live.map((event) => ({ ...event })), 'the same frames as live');
    const since = await client.request({ type: 'history', room: 'open:h', since: { epoch, seq: 7 } });
    assert.deepEqual(since.events.map((event) => event.seq), [8, 9, 10]);
    const some = await client.request({ type: 'history', room: 'open:h', since: { epoch, seq: 2 }, limit: 3 });
    assert.deepEqual(some.events.map((event) => event.seq), [3, 4, 5]);
    const limited = await client.request({ type: 'history', room: 'open:h', limit: 4 });
    assert.equal(limited.events.length, 4);
    limited.events.forEach((event, i) => assert.equal(event.seq, limited.events[0].seq + i));
    const none = await client.request({ type: 'history', room: 'open:h', since: { epoch, seq: 10 } });
    assert.deepEqual(none.events, []);
    await client.refused({ type: 'history', chat_id: 'not-mine' }, 'forbidden');
    for (const limit of [-1, 'many', 1e30, 1.5, null]) {
        const answer = await client.request({ type: 'history', room: 'open:h', limit });
        assert.ok(answer.type === 'history' || answer.code === 'bad_request', answer.raw);
    }
    await client.leave();
});

scenario('tenants never meet', async () => {
    const claims = (tenant) => ({ sub: 'tess', tenant, rooms: ['deal:*'] });
    const [acme, globex] = await Promise.all(['acme', 'globex'].map((tenant) => Client.join(server, { claims: claims(tenant) })));
    const [inAcme, inGlobex] = await Promise.all([acme.subscribe('deal:1'), globex.subscribe('deal:1')]);
    assert.notEqual(`${inAcme.epoch}${acme.welcome.tenant}`, `${inGlobex.epoch}${globex.welcome.tenant}`);
    const asAcme = { token: backend({ tenant: 'acme' }) };
    const asGlobex = { token: backend({ tenant: 'globex' }) };
    await inject(server, { ...plain('deal:1', 'for acme'), tenant: 'acme' }, asAcme);
    await inject(server, { ...plain('deal:1', 'own tenant when the event names none') }, asAcme);
    await inject(server, { id: eventId(), type: 'notification.created', tenant: 'acme', user_id: 'tess', data: { n: 'a' } }, asAcme);
    await inject(server, { ...plain('deal:1', 'for globex'), tenant: 'globex' }, asGlobex);
    await acme.eventCount(3);
    const [event] = await globex.eventCount(1);
    assert.equal(event.seq, 1);
    assert.deepEqual(event.data, { n: 'for globex' });
    assert.equal(globex.events().length, 1);
    const presence = await globex.request({ type: 'history', room: 'deal:1' });
    assert.equal(presence.events.length, 1);
    const answer = await post(server, { ...plain('deal:1', 'x'), tenant: 'globex' }, asAcme);
    assert.ok([400, 403].includes(answer.status), `${answer.status} ${answer.text}`);
    await Promise.all([acme.leave(), globex.leave()]);
});
