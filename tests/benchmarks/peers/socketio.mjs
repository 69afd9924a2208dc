// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
// What tests/benchmarks/matrix.py measures Socket.IO with: node socketio.mjs PORT
import { createServer } from 'node:http';
import { Server } from 'socket.io';

const http = createServer();
const io = new Server(http, { transports: ['websocket'], serveClient: false });
io.on('connection', (socket) => {
    socket.on('subscribe', (room) => {
        socket.join(room);
        socket.emit('subscribed');
    });
    socket.on('publish', (room, data) => io.to(room).emit('message', data));
});
http.listen({ host: '127.0.0.1', port: Number(process.argv[2]), backlog: 4096 }, () => console.log('ready'));
