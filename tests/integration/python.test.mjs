// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
// Debian's python3-websockets subscribes, curl injects, every event arrives once and in order.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createChat, eventId, message } from './lib/http.mjs';
import { scenario } from './lib/scenario.mjs';
import { start } from './lib/server.mjs';
import { backend, token } from './lib/token.mjs';
import { until, within } from './lib/wait.mjs';

const python = process.env.PYTHON ?? '/usr/bin/python3';
try {
    execFileSync(python, ['-c', 'import websockets'], { stdio: 'pipe' });
} catch {
    console.error('python3-websockets is missing');
    process.exit(77); // ctest: skipped
}

const server = await start();
after(() => server.stop());

scenario('python3-websockets and curl', async () => {
    await createChat(server, 'py', ['guido']);
    const tokenFile = join(server.folder, 'token');
    writeFileSync(tokenFile, token({ sub: 'guido' }));
    const client = spawn(python, [fileURLToPath(new URL('python_client.py', import.meta.url)), `${server.wsUrl}/ws`, tokenFile, 'chat:py', '30'],
        { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let errors = '';
    client.stdout.setEncoding('utf8').on('data', (text) => { output += text; });
    client.stderr.setEncoding('utf8').on('data', (text) => { errors += text; });
    const ended = new Promise((resolve) => client.on('close', resolve));
    await until(() => output.startsWith('ready') || client.exitCode !== null, () => `ready: ${output}${errors}`, 20_000);
    const curl = (body) => execFileSync('curl', ['-sS', '--fail-with-body', '--max-time', '10', '-H', '@-', '-d', JSON.stringify(body),
        `${server.url}/api/v1/events`], { encoding: 'utf8', input: `Authorization: Bearer ${backend()}\nContent-Type: application/json\n` });
    for (let i = 1; i <= 10; ++i)
        assert.equal(JSON.parse(curl(message('py', i))).accepted, 1);
    const twice = { ...message('py', 11), id: eventId() };
    curl(twice);
    assert.equal(JSON.parse(curl(twice)).results[0].duplicate, true);
    assert.equal(JSON.parse(curl(Array.from({ length: 19 }, (_, i) => message('py', 12 + i)))).accepted, 19);
    assert.equal(await within(ended, 'the end of the python client', 20_000), 0, errors);
    const events = output.trim().split('\n').slice(1).map((line) => JSON.parse(line));
    assert.deepEqual(events.map((event) => [event.type, event.chat_id, event.seq, event.data.content]),
        Array.from({ length: 30 }, (_, i) => ['message.new', 'py', i + 1, String(i + 1)]));
});
