// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
// What tests/benchmarks/matrix.py measures `ws` with: node ws.mjs PORT
import { WebSocketServer } from 'ws';

const rooms = new Map();
const server = new WebSocketServer({ host: '127.0.0.1', port: Number(process.argv[2]), backlog: 4096,
    perMessageDeflate: false }, () => console.log('ready'));
server.on('connection', (socket) => {
    let members;
    socket.on('close', () => members?.delete(socket));
    socket.on('message', (data) => {
        const text = data.toString();
        const { type, room } = JSON.parse(text);
        if (type === 'subscribe') {
            members = rooms.get(room) ?? new Set();
            rooms.set(room, members.add(socket));
            socket.send('{"type":"subscribed"}');
        } else {
            for (const member of rooms.get(room) ?? [])
                member.send(text);
        }
    });
});
