// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
// A process of its own that floods a server, so that whoever measures meanwhile is not busy with it:
//   node flooder.mjs KIND HOST PORT SECONDS CONNECTIONS TOKEN
// Prints one line of JSON when its time is over. What it has to send is bounded by what the server takes.
import { connect } from 'node:net';
import { Opcode, frame } from './raw.mjs';

const [kind, host, port, seconds, connections, token] = process.argv.slice(2);
const endsAt = Date.now() + Number(seconds) * 1000;
const result = { kind, opened: 0, refused: 0, ended: 0, bytes: 0, received: 0, codes: {} };
const sockets = new Set();
const over = () => Date.now() >= endsAt;

const upgrade = (withToken) => `GET /ws HTTP/1.1\r\nHost: ${host}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n`
    + `Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n${withToken ? `Authorization: Bearer ${token}\r\n` : ''}\r\n`;
const endless = (one) => {
    const chunk = Buffer.concat(Array.from({ length: Math.ceil(32768 / one.length) }, () => one));
    return () => chunk;
};

let number = 0;
function newRooms() {
    const frames = [];
    for (let i = 0; i < 200; ++i) {
        const room = `open:flood-${process.pid}-${++number}`;
        frames.push(frame(Opcode.Text, `{"type":"subscribe","room":"${room}"}`), frame(Opcode.Text, `{"type":"unsubscribe","room":"${room}"}`));
    }
    return Buffer.concat(frames);
}
const subscribed = frame(Opcode.Text, '{"type":"subscribe","room":"open:big"}');

/** first: what a connection begins with; more(): what follows, without end; pauseMs: between two of them; reads: whether it reads. */
const kinds = {
    'pings': { first: () => upgrade(true), more: endless(frame(Opcode.Ping, 'x'.repeat(20))) },
    'pings, pongs unread': { first: () => upgrade(true), more: endless(frame(Opcode.Ping, 'x'.repeat(100))), reads: false },
    'tiny frames': { first: () => upgrade(true), more: endless(frame(Opcode.Text, '1')) },
    'commands': { first: () => upgrade(true), more: endless(frame(Opcode.Text, '{"type":"ping"}')) },
    'fragments': { first: () => Buffer.concat([Buffer.from(upgrade(true)), frame(Opcode.Text, '"', { fin: false })]),
        more: endless(frame(Opcode.Continuation, 'x', { fin: false })) },
    'empty fragments': { first: () => Buffer.concat([Buffer.from(upgrade(true)), frame(Opcode.Text, '', { fin: false })]),
        more: endless(frame(Opcode.Continuation, '', { fin: false })) },
    'new rooms': { first: () => upgrade(true), more: newRooms },
    'no token': { first: () => upgrade(false) },
    'slow heads': { first: () => 'GET /ws HTTP/1.1\r\nX: ', more: () => 'a', pauseMs: 200 },
    'huge heads': { first: () => 'GET /ws HTTP/1.1\r\n', more: endless(Buffer.from(`X-Header: ${'a'.repeat(200)}\r\n`)) },
    'slow readers': { first: () => Buffer.concat([Buffer.from(upgrade(true)), subscribed]), reads: 'a byte a second' },
    'no readers': { first: () => Buffer.concat([Buffer.from(upgrade(true)), subscribed]), reads: false },
};
const { first, more, pauseMs = 0, reads = true } = kinds[kind];

function open() {
    if (over())
        return;
    const socket = connect({ host, port: Number(port), noDelay: true, ...(reads === true ? {} : { highWaterMark: 1 }) });
    sockets.add(socket);
    const write = (data) => {
        result.bytes += data.length;
        return socket.write(data);
    };
    const pump = () => {
        if (over() || socket.destroyed || !more)
            return;
        const taken = write(more());
        if (pauseMs > 0)
            setTimeout(pump, pauseMs);
        else if (taken)
            setImmediate(pump); // others of this process have their turn
    };
    socket.on('connect', () => {
        ++result.opened;
        write(first());
        pump();
    });
    if (pauseMs === 0)
        socket.on('drain', pump);
    let tail = Buffer.alloc(0);
    if (reads === true) {
        socket.on('data', (data) => {
            result.received += data.length;
            tail = Buffer.concat([tail, data]).subarray(-400);
        });
    } else {
        socket.pause();
        if (reads) {
            const timer = setInterval(() => { result.received += socket.read(1)?.length ?? 0; }, 1000);
            socket.on('close', () => clearInterval(timer));
        }
    }
    socket.on('error', () => {});
    socket.on('close', () => {
        sockets.delete(socket);
        ++result.ended;
        const text = tail.toString('latin1');
        const code = /"type":"disconnect","code":(\d+)/.exec(text)?.[1] ?? /HTTP\/1.1 ([45]\d\d)/.exec(text)?.[1] ?? 'reset';
        result.codes[code] = (result.codes[code] ?? 0) + 1;
        setTimeout(open, 10); // whoever was thrown out comes back at once
    });
}

for (let i = 0; i < Number(connections); ++i)
    setTimeout(open, Math.min(i, 1000) * 0.5);
setTimeout(() => {
    console.log(JSON.stringify(result));
    process.exit(0);
}, endsAt - Date.now());
