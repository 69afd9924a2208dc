// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
// protocol.md, sections 3 to 5: frames, ids, errors, close codes.
import assert from 'node:assert/strict';
import { after } from 'node:test';
import { Client, closeAll } from './lib/client.mjs';
import { Opcode, RawSocket, closeFrame, frame } from './lib/raw.mjs';
import { scenario } from './lib/scenario.mjs';
import { start } from './lib/server.mjs';

const server = await start({
    websocket: { max_message_size: 4096 },
    limits: { commands_per_second: 1000 },
    namespaces: { open: { membership: 'open', publish: 'none' } },
});
after(async () => {
    closeAll();
    await server.stop();
});

const raw = () => RawSocket.upgrade(server, { path: '/ws' });

/** What the server says on a raw connection, JSON by JSON. */
const said = (connection) => connection.frames.filter((one) => one.opcode === Opcode.Text)
    .map((one) => JSON.parse(one.payload.toString('utf8')));

async function rawEnd(connection, code) {
    await connection.failsWith(code);
    const last = said(connection).at(-1);
    assert.equal(last.type, 'disconnect', connection.summary());
    assert.equal(last.code, code);
    assert.equal(typeof last.reconnect, 'boolean');
}

scenario('ping, pong and its server_time', async () => {
    const client = await Client.join(server);
    const pong = await client.pong();
    assert.match(pong.server_time, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
    client.send({ type: 'ping' });
    const bare = await client.next((one) => one.type === 'pong' && one.id === undefined);
    assert.ok(!('id' in bare));
    await client.leave();
});

scenario('echo gives the original back', async () => {
    const client = await Client.join(server);
    const answer = await client.request({ type: 'echo', anything: { deep: [1, 'ü', null] }, data: 'x' });
    assert.equal(answer.type, 'echo', answer.raw);
    assert.deepEqual(answer.original.anything, { deep: [1, 'ü', null] });
    assert.equal(answer.original.data, 'x');
    await client.leave();
});

scenario('ids come back as they were: string or integer', async () => {
    const client = await Client.join(server);
    for (const id of ['a', '', '7', 7, 0, -3, 9007199254740991, 'ü"\\', 'x'.repeat(100)]) {
        client.send({ type: 'ping', id });
        const answer = await client.next('pong');
        assert.strictEqual(answer.id, id);
        client.send({ type: 'no-such-thing', id });
        const error = await client.next('error');
        assert.strictEqual(error.id, id);
    }
    await client.leave();
});

scenario('answers in the order of the commands', async () => {
    const client = await Client.join(server);
    for (let i = 0; i < 40; ++i)
        client.send({ id: i, type: ['ping', 'subscribe', 'presence', 'unsubscribe', 'echo'][i % 5], room: 'open:order' });
    await client.answer(39);
    const ids = client.frames.filter((one) => typeof one.id === 'number').map((one) => one.id);
    // Commands that the hub answers may be overtaken by those that the connection answers itself, but
    // each kind keeps its order, and none is lost.
    assert.equal(ids.length, 40);
    const hub = ids.filter((id) => [1, 2, 3].includes(id % 5));
    assert.deepEqual(hub, [...hub].sort((a, b) => a - b));
    await client.leave();
});

scenario('unknown types are errors, unknown fields are not', async () => {
    const client = await Client.join(server);
    const error = await client.refused({ type: 'dance' }, 'unknown_type');
    assert.ok(error.message.length > 0);
    for (const type of ['welcome', 'subscribed', 'message.new', 'PING', ' ping', '__proto__'])
        await client.refused({ type }, 'unknown_type');
    const answer = await client.request({ type: 'subscribe', room: 'open:u', colour: 'blue', since_when: [1, { a: 2 }] });
    assert.equal(answer.type, 'subscribed', answer.raw);
    await client.leave();
});

const malformed = ['{', 'hello', '', '[]', '7', '"ping"', 'null', 'true', '{"type":"ping"', '{"type":"ping"}}', '{"type":"ping",}',
    "{'type':'ping'}", '{"type":7}', '{"type":null}', '{}', '[{"type":"ping"}]', '{"type":"ping"} {"type":"ping"}', '\u0000', 'NaN',
    '{"type":"ping\\ud800"', '['.repeat(2000), '{"a":'.repeat(600)];
scenario('malformed JSON is bad_request and closes nothing', async () => {
    const client = await Client.join(server);
    for (const text of malformed) {
        client.send(text);
        const answer = await client.next('error');
        assert.equal(answer.code, 'bad_request', `${text.slice(0, 40)}: ${answer.raw}`);
        await client.pong(); // a good frame in between: never ten in a row
    }
    await client.leave();
});

scenario('ten malformed frames in a row close with 1008', async () => {
    const client = await Client.join(server);
    for (let i = 0; i < 9; ++i)
        client.send('{');
    await client.pong();
    for (let i = 0; i < 9; ++i)
        client.send('{');
    await client.pong();
    assert.equal(client.frames.filter((one) => one.code === 'bad_request').length, 18);
    for (let i = 0; i < 10; ++i)
        client.send('{');
    const closed = await client.end();
    assert.equal(closed.code, 1008, closed.reason);
    assert.equal(client.frames.at(-1).type, 'disconnect');
    assert.equal(client.frames.at(-1).code, 1008);
});

scenario('errors about commands never close', async () => {
    const client = await Client.join(server);
    for (let i = 0; i < 100; ++i)
        client.send({ type: 'subscribe', room: 'chat:not-mine', id: i });
    for (let i = 0; i < 100; ++i)
        assert.equal((await client.answer(i)).code, 'forbidden');
    await client.pong();
    await client.leave();
});

scenario('a binary frame that carries JSON is a command', async () => {
    const client = await Client.join(server);
    client.send(Buffer.from('{"type":"ping","id":"bin"}'));
    const answer = await client.answer('bin');
    assert.equal(answer.type, 'pong');
    assert.equal(answer.binary, false);
    client.send(Buffer.from([1, 2, 3]));
    assert.equal((await client.next('error')).code, 'bad_request');
    await client.leave();
});

scenario('a command in fragments, with a ping in between', async () => {
    const connection = await raw();
    connection.write(frame(Opcode.Text, '{"type":"pi', { fin: false }));
    connection.write(frame(Opcode.Ping, 'hi'));
    connection.write(frame(Opcode.Continuation, 'ng","id":"frag', { fin: false }));
    connection.write(frame(Opcode.Continuation, 'ment"}'));
    await connection.frame(2);
    const pong = connection.frames.find((one) => one.opcode === Opcode.Pong);
    assert.equal(pong.payload.toString(), 'hi');
    const answer = said(connection).find((one) => one.id === 'fragment');
    assert.equal(answer.type, 'pong');
    connection.destroy();
});

scenario('max_message_size: that much is fine, more closes with 1009', async () => {
    const client = await Client.join(server);
    assert.equal(client.welcome.max_message_size, 4096);
    const command = (size) => {
        const bare = JSON.stringify({ type: 'ping', id: 'big', pad: '' });
        return JSON.stringify({ type: 'ping', id: 'big', pad: 'x'.repeat(size - bare.length) });
    };
    client.send(command(4096));
    await client.answer('big');
    client.send(command(4097));
    const closed = await client.end();
    assert.equal(closed.code, 1009);
    assert.equal(client.frames.at(-1).type, 'disconnect');
    assert.equal(client.frames.at(-1).code, 1009);
});

scenario('1009 from the header alone, and for fragments that add up', async () => {
    const announced = await raw();
    announced.write(frame(Opcode.Text, '', { length: 1n << 40n }));
    await rawEnd(announced, 1009);
    const summed = await raw();
    summed.write(frame(Opcode.Text, 'x'.repeat(3000), { fin: false }));
    summed.write(frame(Opcode.Continuation, 'x'.repeat(3000)));
    await rawEnd(summed, 1009);
});

scenario('text that is no UTF-8 closes with 1007', async () => {
    for (const bytes of [[0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0x22, 0xf4, 0x90, 0x80, 0x80], [0xe2, 0x82]]) {
        const connection = await raw();
        connection.write(frame(Opcode.Text, Buffer.from(bytes)));
        await rawEnd(connection, 1007);
    }
});

scenario('a character split between fragments is fine', async () => {
    const connection = await raw();
    const text = Buffer.from('{"type":"ping","id":"€"}');
    const middle = text.indexOf(0x82);
    connection.write(frame(Opcode.Text, text.subarray(0, middle), { fin: false }));
    connection.write(frame(Opcode.Continuation, text.subarray(middle)));
    await connection.frame(1);
    assert.equal(said(connection)[1].id, '€');
    connection.destroy();
});

scenario('protocol errors close with 1002', async () => {
    for (const bytes of [
        frame(Opcode.Text, '{"type":"ping"}', { masked: false }),
        frame(3, 'x'), frame(11, ''), frame(Opcode.Text, 'x', { rsv: 2 }), frame(Opcode.Continuation, 'x'),
        frame(Opcode.Ping, 'x'.repeat(126)), frame(Opcode.Ping, '', { fin: false }),
        Buffer.concat([frame(Opcode.Text, 'a', { fin: false }), frame(Opcode.Text, 'b')]),
        closeFrame(1005), closeFrame(999), frame(Opcode.Close, 'x'),
    ]) {
        const connection = await raw();
        connection.write(bytes);
        assert.equal(await connection.closeCode(), 1002, bytes.subarray(0, 8).toString('hex'));
        connection.destroy();
    }
});

scenario('a close is answered with the same code, and nothing more comes', async () => {
    for (const code of [1000, 1001, 3000, 4999]) {
        const connection = await raw();
        connection.write(closeFrame(code, 'bye'));
        await connection.failsWith(code);
    }
});

scenario('hostile JSON is survived', async () => {
    const client = await Client.join(server);
    for (const text of [
        '{"type":"ping","type":"subscribe","id":"h"}',
        '{"type":"subscribe","room":"open:\\u0000","id":"h"}',
        '{"type":"subscribe","room":"open:\\ud800","id":"h"}',
        '{"type":"subscribe","room":"open:1","room":"open:2","id":"h"}',
        '{"type":"subscribe","room":"open:1","chat_id":"2","id":"h"}',
        '{"type":"ping","id":{"a":1}}', '{"type":"ping","id":[1]}', '{"type":"ping","id":1.5}', '{"type":"ping","id":null}',
        '{"type":"ping","id":123456789012345678901234567890}', `{"type":"echo","a":${'['.repeat(900)}${']'.repeat(900)}}`,
        `{"type":"ping","id":"${'x'.repeat(3000)}"}`, '{"\\u0074ype":"ping"}', '{"__proto__":{"type":"ping"},"type":"ping"}',
    ]) {
        const before = client.frames.length;
        client.send(text);
        await client.pong();
        assert.ok(client.frames.length > before + 1, `no answer to ${text.slice(0, 60)}`);
    }
    await client.leave();
});
