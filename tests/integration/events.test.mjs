// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
// protocol.md, section 6: domain events over HTTP, the route table, dedupe, all-or-nothing arrays.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { after } from 'node:test';
import { Client, closeAll } from './lib/client.mjs';
import { assertRefusal, createChat, eventId, inject, message, post } from './lib/http.mjs';
import { scenario } from './lib/scenario.mjs';
import { start } from './lib/server.mjs';
import { backend } from './lib/token.mjs';

const server = await start({
    namespaces: {
        open: { membership: 'open' },
        orders: { membership: 'open' },
        keyed: { membership: 'open' },
    },
    routes: [
        { event: 'order.*', as: 'order.updated', room: 'orders:{data.order_id}' },
        { event: 'price.changed', room: 'open:{key}' },
    ],
});
after(async () => {
    closeAll();
    await server.stop();
});

const join = (sub) => Client.join(server, { claims: { sub } });
const bare = ({ type, room, chat_id, data }) => ({ type, room, chat_id, data });

scenario("the mission's example, field by field", async () => {
    await createChat(server, '3f2c', ['alice']);
    const client = await join('alice');
    await client.subscribe('chat:3f2c');
    const id = eventId();
    const results = await inject(server, { id, type: 'message.sent', chat_id: '3f2c', user_id: 'alice', occurred_at: '2026-01-15T10:30:00Z',
        data: { id: 'm1', content: 'Hello!', sender_id: 'alice', created_at: '2026-01-15T10:30:00Z' } });
    assert.equal(results.length, 1);
    assert.equal(results[0].id, id);
    assert.equal(results[0].room, 'chat:3f2c');
    assert.equal(results[0].seq, 1);
    assert.equal(typeof results[0].epoch, 'string');
    assert.equal(results[0].duplicate, false);
    const [event] = await client.eventCount(1);
    assert.deepEqual(bare(event), { type: 'message.new', room: 'chat:3f2c', chat_id: '3f2c',
        data: { id: 'm1', content: 'Hello!', sender_id: 'alice', created_at: '2026-01-15T10:30:00Z' } });
    await client.leave();
});

scenario('the route table', async () => {
    await createChat(server, 'rt', ['una', 'vera']);
    const [una, vera] = await Promise.all([join('una'), join('vera')]);
    await una.subscribe('chat:rt');
    await una.subscribe('open:own');
    await inject(server, [
        { id: eventId(), type: 'chat.updated', chat_id: 'rt', data: { title: 'new' } },
        { id: eventId(), type: 'task.status_changed', chat_id: 'rt', data: { task: 1, status: 'done' } },
        { id: eventId(), type: 'anything.else', room: 'open:own', data: { x: 1 } },
    ]);
    assert.deepEqual((await una.eventCount(3)).map(bare), [
        { type: 'chat.updated', room: 'chat:rt', chat_id: 'rt', data: { title: 'new' } },
        { type: 'task.updated', room: 'chat:rt', chat_id: 'rt', data: { task: 1, status: 'done' } },
        { type: 'anything.else', room: 'open:own', chat_id: undefined, data: { x: 1 } },
    ]);
    await inject(server, { id: eventId(), type: 'task.status_changed', user_ids: ['una', 'vera'], data: { task: 2 } });
    await inject(server, { id: eventId(), type: 'notification.created', user_id: 'vera', data: { n: 1 } });
    assert.deepEqual(bare((await una.eventCount(1, 'user:una'))[0]), { type: 'task.updated', room: 'user:una', chat_id: undefined, data: { task: 2 } });
    assert.deepEqual((await vera.eventCount(2)).map(bare), [
        { type: 'task.updated', room: 'user:vera', chat_id: undefined, data: { task: 2 } },
        { type: 'notification.new', room: 'user:vera', chat_id: undefined, data: { n: 1 } },
    ]);
    await Promise.all([una.leave(), vera.leave()]);
});

scenario("the config's routes", async () => {
    const client = await join('walt');
    await client.subscribe('orders:77');
    await client.subscribe('open:AAPL');
    await inject(server, [
        { id: eventId(), type: 'order.paid', data: { order_id: '77', sum: 3 } },
        { id: eventId(), type: 'order.sent', data: { order_id: 77 } },
        { id: eventId(), type: 'price.changed', key: 'AAPL', data: 190.5 },
    ]);
    assert.deepEqual((await client.eventCount(3)).map(bare), [
        { type: 'order.updated', room: 'orders:77', chat_id: undefined, data: { order_id: '77', sum: 3 } },
        { type: 'order.updated', room: 'orders:77', chat_id: undefined, data: { order_id: 77 } },
        { type: 'price.changed', room: 'open:AAPL', chat_id: undefined, data: 190.5 },
    ]);
    await client.leave();
});

scenario('a route whose placeholder is missing or makes no room is a bad event', async () => {
    for (const data of [{}, { order_id: 'a b' }, { order_id: '' }, { order_id: {} }, { order_id: 'x'.repeat(300) }])
        assertRefusal(await post(server, { id: eventId(), type: 'order.paid', data }), 400);
});

scenario('an event without an id gets delivered each time', async () => {
    const client = await join('xena');
    await client.subscribe('open:noid');
    const event = { type: 'tick', room: 'open:noid', data: 1 };
    await inject(server, event);
    await inject(server, event);
    await client.eventCount(2);
    await client.leave();
});

scenario('the same id is delivered once', async () => {
    const client = await join('yuri');
    await client.subscribe('open:dup');
    const event = { id: eventId(), type: 'tick', room: 'open:dup', data: 1 };
    const [first] = await inject(server, event);
    const [second] = await inject(server, event);
    assert.equal(first.duplicate, false);
    assert.equal(second.duplicate, true);
    assert.equal(second.id, event.id);
    const results = await inject(server, [event, { ...event, id: `${event.id}-b` }, { ...event, id: `${event.id}-b` }]);
    assert.deepEqual(results.map((result) => result.duplicate), [true, false, true]);
    await inject(server, { type: 'marker', room: 'open:dup', data: 1 });
    const events = await client.eventCount(3);
    assert.deepEqual(events.map((one) => [one.type, one.seq]), [['tick', 1], ['tick', 2], ['marker', 3]]);
    await client.leave();
});

scenario('an id that another tenant used is not a duplicate', async () => {
    const id = eventId();
    const [one] = await inject(server, { id, type: 'tick', room: 'open:t', data: 1 }, { token: backend({ tenant: 'acme' }) });
    const [two] = await inject(server, { id, type: 'tick', room: 'open:t', data: 1 }, { token: backend({ tenant: 'globex' }) });
    assert.deepEqual([one.duplicate, two.duplicate, one.seq, two.seq], [false, false, 1, 1]);
});

const bad = {
    'no object': 7,
    'null': null,
    'a list': [],
    'no type': { room: 'open:bad', data: 1 },
    'type that is a number': { type: 7, room: 'open:bad' },
    'an empty type': { type: '', room: 'open:bad' },
    'a room that is none': { type: 'tick', room: 'open bad' },
    'a room that is a number': { type: 'tick', room: 7 },
    'message.sent without chat_id': { type: 'message.sent', data: {} },
    'chat_id that is an object': { type: 'message.sent', chat_id: {}, data: {} },
    'notification.created without user_id': { type: 'notification.created', data: {} },
    'user_ids that are no strings': { type: 'task.status_changed', user_ids: [1, 2], data: {} },
    'an id that is an object': { id: {}, type: 'tick', room: 'open:bad' },
};
for (const [name, element] of Object.entries(bad)) {
    scenario(`all or nothing: ${name}`, async () => {
        const room = `open:bad-${name.replaceAll(' ', '-')}`;
        const client = await join('zoe');
        await client.subscribe(room);
        const good = () => ({ id: eventId(), type: 'tick', room, data: 1 });
        const answer = await post(server, [good(), good(), element, good()]);
        assertRefusal(answer, 400);
        assert.equal(answer.json.error.index ?? answer.json.index, 2, answer.text);
        const [result] = await inject(server, { ...good(), data: 'after' });
        assert.equal(result.seq, 1, 'nothing of the refused call has a number');
        const [event] = await client.eventCount(1);
        assert.equal(event.data, 'after');
        if (!Array.isArray(element))
            assertRefusal(await post(server, JSON.stringify(element)), 400);
        await client.leave();
    });
}

scenario('an id of a refused call may come again', async () => {
    const id = eventId();
    assertRefusal(await post(server, [{ id, type: 'tick', room: 'open:again', data: 1 }, {}]), 400);
    const [result] = await inject(server, { id, type: 'tick', room: 'open:again', data: 1 });
    assert.equal(result.duplicate, false);
});

scenario('bodies that are no JSON', async () => {
    for (const body of ['', '{', '[{}', 'hello', '{"type":"tick","room":"open:1"} x', '[{"type":"tick","room":"open:1"},]',
        Buffer.from([0xff, 0xfe, 0x7b]), Buffer.from('{"type":"tick","room":"open:\xff","data":1}', 'latin1'), '['.repeat(20_000)])
        assertRefusal(await post(server, body), 400);
});

scenario('1000 events in one call, not 1001', async () => {
    const client = await join('bulk');
    await client.subscribe('open:bulk');
    const events = Array.from({ length: 1001 }, (_, i) => ({ id: eventId(), type: 'tick', room: 'open:bulk', data: i }));
    const refused = await post(server, events);
    assert.ok([400, 413].includes(refused.status), `${refused.status}`);
    const results = await inject(server, events.slice(0, 1000));
    assert.deepEqual(results.map((result) => result.seq), Array.from({ length: 1000 }, (_, i) => i + 1));
    const seen = await client.eventCount(1000);
    assert.deepEqual(seen.map((event) => event.data), Array.from({ length: 1000 }, (_, i) => i));
    await client.leave();
});

scenario('curl injects', async () => {
    const client = await join('curly');
    await client.subscribe('open:curl');
    const event = JSON.stringify({ id: eventId(), type: 'tick', room: 'open:curl', data: { from: 'curl' } });
    const output = execFileSync('curl', ['-sS', '--max-time', '10', '-w', '\n%{http_code}', '-H', '@-', '-H', 'Content-Type: application/json',
        '-d', event, `${server.url}/api/v1/events`], { encoding: 'utf8', input: `Authorization: Bearer ${backend()}\n` });
    const [body, status] = output.split('\n');
    assert.equal(status, '200', body);
    assert.equal(JSON.parse(body).accepted, 1);
    const [seen] = await client.eventCount(1);
    assert.deepEqual(seen.data, { from: 'curl' });
    await client.leave();
});

scenario('curl sends a large array with Expect: 100-continue', async () => {
    const events = Array.from({ length: 500 }, (_, i) => message('curl', `${i}-${'x'.repeat(200)}`));
    const output = execFileSync('curl', ['-sS', '--max-time', '10', '-w', '\n%{http_code}', '-H', `Authorization: Bearer ${backend()}`,
        '-H', 'Expect: 100-continue', '--data-binary', '@-', `${server.url}/api/v1/events`],
    { encoding: 'utf8', input: JSON.stringify(events) });
    assert.match(output, /\n200$/, output.slice(0, 300));
});
