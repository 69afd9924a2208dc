// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
// The figures of docs/degradation.md: bytes, server CPU and latency of a delivery over each transport.
//   CARILLOND=<build>/…/carillond node tests/integration/sdk/measure.mjs
// CPU and latency with lean clients on bare sockets; bytes with the SDK in Chromium, as they are on the
// wire (TCP payload, no TLS).
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { Client } from '../lib/client.mjs';
import { Network } from '../lib/network.mjs';
import { start } from '../lib/server.mjs';
import { token } from '../lib/token.mjs';
import { until } from '../lib/wait.mjs';
import { chromium } from './runtimes.mjs';

const MEMBERS = Number(process.env.MEMBERS ?? 200);
// 128 bytes of JSON that do not compress to nothing.
const DATA = { text: randomBytes(96).toString('base64url').slice(0, 128 - 11) };
const server = await start({ shards: 1, websocket: { allowed_origins: ['*'] }, limits: { commands_per_second: 100_000 },
    namespaces: { open: { membership: 'open', publish: 'token', history_size: 1000 } } });
const sleep = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });
const cpuMs = () => readFileSync(`/proc/${server.process.pid}/stat`, 'utf8').split(') ')[1].split(' ').slice(11, 13)
    .reduce((sum, ticks) => sum + Number(ticks) * 10, 0);
const bearer = token({ publish: ['open:*'] });
const head = `Host: x\r\nAuthorization: Bearer ${bearer}\r\n`;

/** Reads no more of the bytes than it takes to count events. */
function count(socket, onEvent) {
    const mark = '"type":"tick"';
    let rest = '';
    socket.on('data', (bytes) => {
        const text = rest + bytes.toString('latin1');
        const parts = text.split(mark);
        for (let i = 1; i < parts.length; ++i)
            onEvent();
        rest = parts.at(-1).slice(1 - mark.length);
    });
}

const open = () => new Promise((resolve) => {
    const socket = connect({ host: server.host, port: server.port, noDelay: true }, () => resolve(socket));
});

const members = {
    async websocket(room, onEvent) {
        const socket = await open();
        count(socket, onEvent);
        socket.write(`GET /ws HTTP/1.1\r\n${head}Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n`);
        await new Promise((resolve) => { socket.once('data', resolve); });
        const frame = Buffer.from(JSON.stringify({ type: 'subscribe', room }));
        socket.write(Buffer.concat([Buffer.from([0x81, 0x80 | frame.length, 0, 0, 0, 0]), frame]));
        return socket;
    },
    async sse(room, onEvent) {
        const socket = await open();
        count(socket, onEvent);
        socket.write(`GET /sse?room=${room} HTTP/1.1\r\n${head}\r\n`);
        return socket;
    },
    async poll(room, onEvent) {
        const socket = await open();
        count(socket, onEvent);
        let session;
        let cursor;
        let text = '';
        socket.on('data', (bytes) => {
            text += bytes.toString('latin1');
            const end = text.indexOf('\r\n\r\n');
            const length = end < 0 ? NaN : Number(/content-length: (\d+)/i.exec(text)?.[1] ?? 0);
            if (!(text.length >= end + 4 + length))
                return;
            session ??= /"session":"([^"]+)"/.exec(text)[1];
            cursor = /"cursor":"([^"]+)"/.exec(text)?.[1] ?? cursor; // a 204 has none
            text = '';
            socket.write(`GET /poll?session=${session}&cursor=${cursor} HTTP/1.1\r\n${head}\r\n`);
        });
        const body = JSON.stringify({ rooms: [room] });
        socket.write(`POST /poll HTTP/1.1\r\n${head}Content-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`);
        return socket;
    },
};

/** `window` events are outstanding; µs of server CPU for each delivery. */
async function cost(kind, window, events) {
    const room = `open:${kind}-${window}`;
    let received = 0;
    const sockets = await Promise.all(Array.from({ length: MEMBERS }, () => members[kind](room, () => { received += 1; })));
    const publisher = await Client.join(server, { token: bearer });
    await sleep(500); // for all of them to be in the room
    const before = cpuMs();
    const began = performance.now();
    for (let sent = 0; sent < events;) {
        for (let i = 0; i < window; ++i, ++sent)
            publisher.send({ type: 'publish', room, event: 'tick', data: DATA });
        const wanted = sent * MEMBERS;
        while (received < wanted)
            await new Promise((resolve) => { setImmediate(resolve); });
    }
    const took = performance.now() - began;
    await sleep(20);
    const cpu = (cpuMs() - before) * 1000 / (events * MEMBERS);
    sockets.forEach((socket) => socket.destroy());
    publisher.ws.terminate();
    await sleep(300);
    return { cpu, perSecond: events * MEMBERS / took * 1000 };
}

/** ms from publish to arrival for one client, an event now and then. */
async function latency(kind) {
    const room = `open:latency-${kind}`;
    let arrived;
    const socket = await members[kind](room, () => arrived?.());
    const publisher = await Client.join(server, { token: bearer });
    await sleep(300);
    const all = [];
    for (let i = 0; i < 300; ++i) {
        const sent = performance.now();
        const here = new Promise((resolve) => { arrived = resolve; });
        publisher.send({ type: 'publish', room, event: 'tick', data: DATA });
        await here;
        all.push(performance.now() - sent);
        await sleep(5);
    }
    socket.destroy();
    publisher.ws.terminate();
    all.sort((a, b) => a - b);
    return { p50: all[150], p99: all[297] };
}

/** Bytes down and up for each of 100 events, and of the connecting, with the SDK in Chromium. */
async function bytes(browser, kind) {
    const network = await Network.to(server);
    const room = `open:bytes-${kind}`;
    const probe = await browser.launch({ url: network.url, token: bearer, transports: [kind] });
    await probe('subscribe', room);
    await sleep(1500);
    const opening = network.bytesUp + network.bytesDown;
    const publisher = await Client.join(server, { token: bearer });
    const events = 100;
    for (let i = 0; i < events; ++i) {
        publisher.send({ type: 'publish', room, event: 'tick', data: DATA });
        await sleep(20);
    }
    await until(async () => await probe('count', room) === events, 'the events');
    await sleep(200);
    const all = network.bytesUp + network.bytesDown - opening;
    const up = network.bytesUp;
    const down = network.bytesDown;
    for (let i = 0; i < events; ++i)
        await probe('ask', 'publish', 'open:elsewhere', DATA, { event: 'tick' });
    const publishing = network.bytesUp - up + network.bytesDown - down;
    publisher.ws.terminate();
    await probe.end();
    network.close();
    return { opening, event: all / events, publish: publishing / events };
}

const browser = await chromium();
const rows = [];
for (const kind of ['websocket', 'sse', 'poll']) {
    const { opening, event, publish } = await bytes(browser, kind);
    const one = await cost(kind, 1, 150);
    const many = await cost(kind, 16, 800);
    const { p50, p99 } = await latency(kind);
    rows.push({ kind, 'bytes/event': Math.round(event), 'bytes/publish': Math.round(publish), 'bytes to open': opening,
        'µs CPU, window 1': one.cpu.toFixed(1), 'µs CPU, window 16': many.cpu.toFixed(2), 'p50 ms': p50.toFixed(2), 'p99 ms': p99.toFixed(2) });
}
console.table(rows);
await browser.close();
await server.stop();
