// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0

// A client that nobody here wrote (`ws`): subscribes to ROOM and prints each frame as a JSON line,
// at last {"closed":CODE,"reason":…}.   usage: foreignclient.mjs WS_URL TOKEN ROOM
import { createRequire } from 'node:module';

let WebSocket;
try {
    ({ WebSocket } = createRequire(new URL('../integration/package.json', import.meta.url))('ws'));
} catch {
    console.error('ws is missing: run "npm ci" in tests/integration');
    process.exit(77);
}

const [url, token, room] = process.argv.slice(2);
const socket = new WebSocket(url, { headers: { authorization: `Bearer ${token}`, 'user-agent': 'foreign/1.0' } });
socket.on('open', () => socket.send(JSON.stringify({ type: 'subscribe', id: 1, room })));
socket.on('message', (data) => console.log(data.toString('utf8')));
socket.on('close', (code, reason) => console.log(JSON.stringify({ closed: code, reason: reason.toString('utf8') })));
socket.on('error', (error) => console.error(String(error)));
