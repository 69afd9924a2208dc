// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
// protocol.md, section 3: publish and what may be published by whom.
import assert from 'node:assert/strict';
import { after } from 'node:test';
import { Client, closeAll } from './lib/client.mjs';
import { createChat, eventId, inject, removeMember } from './lib/http.mjs';
import { scenario } from './lib/scenario.mjs';
import { start } from './lib/server.mjs';

const server = await start({
    limits: { commands_per_second: 1000 },
    namespaces: {
        chat: { publish: 'members' },
        mute: { membership: 'open', publish: 'none' },
        keyed: { membership: 'open', publish: 'token' },
    },
});
after(async () => {
    closeAll();
    await server.stop();
});

scenario('published carries room, seq and epoch; subscribers get the event with its sender', async () => {
    const [writer, reader] = await Promise.all([
        Client.join(server, { claims: { sub: 'wendy', publish: ['keyed:*'] } }),
        Client.join(server, { claims: { sub: 'rob' } })]);
    const { epoch } = await reader.subscribe('keyed:1');
    const answer = await writer.publish('keyed:1', { content: 'first' });
    assert.deepEqual({ room: answer.room, seq: answer.seq, epoch: answer.epoch }, { room: 'keyed:1', seq: 1, epoch });
    const [event] = await reader.eventCount(1);
    assert.equal(event.type, 'message.new');
    assert.equal(event.sender, 'wendy');
    assert.deepEqual(event.data, { content: 'first' });
    assert.equal(event.seq, 1);
    const second = await writer.publish('keyed:1', [1, 2], { event: 'board.moved' });
    assert.equal(second.seq, 2);
    const events = await reader.eventCount(2);
    assert.equal(events[1].type, 'board.moved');
    assert.deepEqual(events[1].data, [1, 2]);
    assert.equal(writer.events().length, 0, 'the writer did not subscribe');
    await Promise.all([writer.leave(), reader.leave()]);
});

scenario('a writer who subscribed gets its own events', async () => {
    const writer = await Client.join(server, { claims: { sub: 'wendy', publish: ['keyed:*'] } });
    await writer.subscribe('keyed:own');
    await writer.publish('keyed:own', 'me');
    const [event] = await writer.eventCount(1);
    assert.equal(event.data, 'me');
    await writer.leave();
});

scenario('publish: none', async () => {
    const client = await Client.join(server, { claims: { publish: ['mute:*'] } });
    await client.subscribe('mute:1');
    await client.refused({ type: 'publish', room: 'mute:1', data: 1 }, 'forbidden');
    await client.refused({ type: 'publish', room: 'user:alice', data: 1 }, 'forbidden');
    await client.leave();
});

scenario('publish: token', async () => {
    const client = await Client.join(server, { claims: { publish: ['keyed:a', 'keyed:b:*', 'free:*'] } });
    for (const room of ['keyed:a', 'keyed:b:c', 'free:x'])
        await client.publish(room, {});
    await client.subscribe('keyed:c');
    for (const room of ['keyed:c', 'keyed:ab', 'keyed:b', 'chat:x', 'user:bob'])
        await client.refused({ type: 'publish', room, data: {} }, 'forbidden');
    await client.leave();
});

scenario('publish: members, until removed', async () => {
    const [member, other] = await Promise.all(['mia', 'noah'].map((sub) => Client.join(server, { claims: { sub } })));
    await createChat(server, 'p-1', ['mia']);
    const answer = await member.request({ type: 'publish', chat_id: 'p-1', data: { n: 1 } });
    assert.equal(answer.type, 'published', answer.raw);
    assert.equal(answer.room, 'chat:p-1');
    assert.equal(answer.chat_id, 'p-1');
    await other.refused({ type: 'publish', chat_id: 'p-1', data: {} }, 'forbidden');
    await removeMember(server, 'p-1', 'mia');
    await member.refused({ type: 'publish', chat_id: 'p-1', data: {} }, 'forbidden');
    await Promise.all([member.leave(), other.leave()]);
});

scenario('nothing of a refused publish arrives and no number is spent', async () => {
    const [stranger, reader] = await Promise.all([
        Client.join(server, { claims: { sub: 'x' } }), Client.join(server, { claims: { sub: 'y' } })]);
    await reader.subscribe('keyed:q');
    await stranger.refused({ type: 'publish', room: 'keyed:q', data: 'no' }, 'forbidden');
    const [result] = await inject(server, { id: eventId(), type: 'tick', room: 'keyed:q', data: 'yes' });
    assert.equal(result.seq, 1);
    const [event] = await reader.eventCount(1);
    assert.equal(event.data, 'yes');
    await Promise.all([stranger.leave(), reader.leave()]);
});

scenario('event_id: published once', async () => {
    const writer = await Client.join(server, { claims: { publish: ['keyed:*'] } });
    await writer.subscribe('keyed:d');
    const first = await writer.publish('keyed:d', 1, { event_id: 'once' });
    const second = await writer.publish('keyed:d', 1, { event_id: 'once' });
    assert.equal(second.seq, first.seq);
    assert.equal(second.epoch, first.epoch);
    await writer.publish('keyed:d', 2, { event_id: 'twice' });
    const events = await writer.eventCount(2);
    assert.deepEqual(events.map((event) => [event.seq, event.data]), [[1, 1], [2, 2]]);
    await writer.leave();
});

scenario('ack: false is answered only when it fails', async () => {
    const writer = await Client.join(server, { claims: { publish: ['keyed:*'] } });
    await writer.subscribe('keyed:ack');
    writer.send('{"type":"publish","room":"keyed:ack","data":1,"ack":false,"id":"quiet"}');
    writer.send('{"type":"publish","room":"chat:nobody","data":2,"ack":false,"id":"refused"}');
    const refused = await writer.answer('refused');
    assert.equal(refused.code, 'forbidden');
    // Answers come in order, so one to the first would be here by now.
    await writer.publish('keyed:ack', 3);
    const events = await writer.eventCount(2, 'keyed:ack');
    assert.deepEqual(events.map((event) => [event.seq, event.data]), [[1, 1], [2, 3]]);
    assert.ok(!writer.frames.some((frame) => frame.type === 'published' && frame.id === 'quiet'));
    await writer.leave();
});

scenario('data arrives as it was written', async () => {
    const writer = await Client.join(server, { claims: { publish: ['keyed:*'] } });
    await writer.subscribe('keyed:raw');
    const pieces = ['12345678901234567890123', '1.10', '1e400', '{"b":1,"a":2,"b":3}', '"\\u0041 ü 😀 \\ud83d\\ude00"',
        'null', 'true', '[]', '{}', '"</script>"'];
    for (const [i, piece] of pieces.entries()) {
        writer.send(`{"type":"publish","room":"keyed:raw","data":${piece},"id":${i}}`);
        const answer = await writer.answer(i);
        assert.equal(answer.type, 'published', `${piece}: ${answer.raw}`);
    }
    const events = await writer.eventCount(pieces.length, 'keyed:raw');
    for (const [i, piece] of pieces.entries())
        assert.ok(events[i].raw.includes(`"data":${piece}`), `${piece} became ${events[i].raw}`);
    await writer.leave();
});

scenario('writers at once: contiguous numbers, the same order for all', async () => {
    const readers = await Promise.all([1, 2, 3].map(() => Client.join(server)));
    await Promise.all(readers.map((reader) => reader.subscribe('keyed:busy')));
    const writers = await Promise.all([1, 2, 3, 4].map((n) => Client.join(server, { claims: { sub: `w${n}`, publish: ['keyed:*'] } })));
    const answers = (await Promise.all(writers.map(async (writer, w) => {
        const sent = [];
        for (let i = 0; i < 50; ++i)
            sent.push(writer.request({ type: 'publish', room: 'keyed:busy', data: { w, i } }));
        return Promise.all(sent);
    }))).flat();
    assert.deepEqual(answers.map((answer) => answer.seq).sort((a, b) => a - b), Array.from({ length: 200 }, (_, i) => i + 1));
    for (const reader of readers) {
        const events = await reader.eventCount(200, 'keyed:busy');
        assert.deepEqual(events.map((event) => event.seq), Array.from({ length: 200 }, (_, i) => i + 1));
        for (let w = 0; w < 4; ++w)
            assert.deepEqual(events.filter((event) => event.data.w === w).map((event) => event.data.i), Array.from({ length: 50 }, (_, i) => i));
    }
    assert.deepEqual(readers[1].events().map((event) => event.raw), readers[0].events().map((event) => event.raw));
    await Promise.all([...readers, ...writers].map((client) => client.leave()));
});

scenario('a publish without the fields it needs', async () => {
    const client = await Client.join(server, { claims: { publish: ['*'] } });
    await client.refused({ type: 'publish', data: 1 }, 'bad_request');
    await client.refused({ type: 'publish', room: 'keyed:1', data: 1, event: 7 }, 'bad_request');
    await client.refused({ type: 'publish', room: 'keyed:1', data: 1, event: '' }, 'bad_request');
    await client.refused({ type: 'publish', room: 'keyed:1', data: 1, event_id: {} }, 'bad_request');
    await client.pong();
    await client.leave();
});
