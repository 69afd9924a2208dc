// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
// protocol.md, section 3, Heartbeat: pings, silence, writes that make no progress.
import assert from 'node:assert/strict';
import { after } from 'node:test';
import { Client, closeAll } from './lib/client.mjs';
import { eventId, inject } from './lib/http.mjs';
import { Opcode, RawSocket, frame } from './lib/raw.mjs';
import { scenario, startFor } from './lib/scenario.mjs';
import { start } from './lib/server.mjs';
import { until } from './lib/wait.mjs';

const server = await start({ websocket: { ping_interval: '200ms', pong_wait: '800ms' } });
after(async () => {
    closeAll();
    await server.stop();
});

scenario('welcome tells the times of the configuration', async () => {
    const client = await Client.join(server);
    assert.equal(client.welcome.ping_interval_ms, 200);
    assert.equal(client.welcome.pong_timeout_ms, 800);
    await client.leave();
});

scenario('the server pings, and who answers stays', async () => {
    const client = await Client.join(server);
    const began = Date.now();
    await until(() => client.pings >= 3 && Date.now() - began > 2500, 'pings well past pong_wait', 15_000);
    await client.pong();
    await client.leave();
});

scenario('a silent peer is closed with 4102, told so, and not before its time', async () => {
    const connection = await RawSocket.upgrade(server, { path: '/ws' });
    const began = Date.now();
    assert.equal(await connection.closeCode(15_000), 4102);
    assert.ok(Date.now() - began >= 700, 'pong_wait had passed');
    assert.ok(connection.frames.some((one) => one.opcode === Opcode.Ping), 'it was asked before');
    const last = connection.frames.filter((one) => one.opcode === Opcode.Text).at(-1);
    const told = JSON.parse(last.payload.toString());
    assert.equal(told.type, 'disconnect');
    assert.equal(told.code, 4102);
    assert.equal(told.reconnect, true);
    await connection.end();
});

scenario('while the server stands still nobody is silent', async () => {
    const client = await Client.join(server);
    server.process.kill('SIGSTOP');
    const began = Date.now();
    try {
        await until(() => Date.now() - began > 2000, 'longer than pong_wait', 10_000);
    } finally {
        server.process.kill('SIGCONT');
    }
    const before = client.pings;
    await until(() => client.pings >= before + 5, 'a second more of pings', 15_000);
    await client.pong();
    await client.leave();
});

scenario('anything at all is a sign of life: pings as JSON, unasked pongs', async () => {
    const json = await RawSocket.upgrade(server, { path: '/ws' });
    const pongs = await RawSocket.upgrade(server, { path: '/ws' });
    const began = Date.now();
    const timer = setInterval(() => {
        json.write(frame(Opcode.Text, '{"type":"ping"}'));
        pongs.write(frame(Opcode.Pong, ''));
    }, 100);
    try {
        await until(() => Date.now() - began > 3000, 'three seconds', 10_000);
        assert.ok(!json.ended && !pongs.ended);
    } finally {
        clearInterval(timer);
        json.destroy();
        pongs.destroy();
    }
});

scenario('a write without progress for write_wait ends the connection', async (t) => {
    const hasty = await startFor(t, {
        websocket: { write_wait: '500ms', compression: { enabled: false } },
        limits: { outbox_bytes: 64 << 20, commands_per_second: 1000 },
        namespaces: { open: { membership: 'open', presence: true } },
    });
    const stuck = await RawSocket.upgrade(hasty, { path: '/ws', claims: { sub: 'stuck' } });
    stuck.write(frame(Opcode.Text, '{"type":"subscribe","room":"open:w","id":1}'));
    await stuck.frame(1);
    stuck.socket.pause();
    const watcher = await Client.join(hasty, { claims: { sub: 'watcher' } });
    await watcher.subscribe('open:w');
    const data = 'x'.repeat(200_000);
    for (let i = 0; i < 60; ++i)
        await inject(hasty, { id: eventId(), type: 'big', room: 'open:w', data });
    await watcher.eventCount(60, 'open:w');
    await until(async () => {
        const { users } = await watcher.request({ type: 'presence', room: 'open:w' });
        return users.every((user) => user.user_id !== 'stuck');
    }, 'the stuck client to be gone', 15_000);
    stuck.destroy();
    await watcher.leave();
});
