// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
// docs/quickstart.md does what it says: every file and every recipe on it is taken from there and run.
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after } from 'node:test';
import { promisify } from 'node:util';
import { Carillon } from '../../../clients/js/src/index.js';
import { addMember } from '../lib/http.mjs';
import { scenario } from '../lib/scenario.mjs';
import { Server } from '../lib/server.mjs';
import { SECRET, token } from '../lib/token.mjs';
import { until } from '../lib/wait.mjs';
import { chromium, WebSocket } from './runtimes.mjs';

const text = readFileSync(new URL('../../../docs/quickstart.md', import.meta.url), 'utf8');
const blocks = new Map([...text.matchAll(/<!-- (?:file|try): (\S+) -->\n```\w+\n([\s\S]*?)```\n/g)].map(([, name, code]) => [name, code]));
const run = promisify(execFile);
const browser = await chromium();
const folder = mkdtempSync(join(tmpdir(), 'carillon-quickstart-'));
mkdirSync(join(folder, 'public'));

async function freePort() {
    const probe = createServer();
    await new Promise((resolve) => { probe.listen(0, '127.0.0.1', resolve); });
    const { port } = probe.address();
    await new Promise((resolve) => { probe.close(resolve); });
    return port;
}

const ports = { 8080: await freePort(), 8081: await freePort(), 3000: await freePort() };
const here = (code) => code.replace(/127\.0\.0\.1:(8080|3000)/g, (_, port) => `127.0.0.1:${ports[port]}`)
    .replace(/(\("127\.0\.0\.1", |listen\()3000/g, `$1${ports[3000]}`)
    .replaceAll('carillonctl', process.env.CARILLONCTL ?? join(dirname(process.env.CARILLOND), 'carillonctl'));
const shell = (name) => run('sh', ['-ec', here(`${blocks.get('tell.sh').split('\n')[0]}\n${blocks.get(name)}`)], { cwd: folder });

writeFileSync(join(folder, 'secret'), SECRET);
for (const name of ['carillon.yaml', 'backend.py', 'backend.mjs', 'public/index.html'])
    writeFileSync(join(folder, name), here(blocks.get(name)));
// What the page loads is made by clients/js; its sources do as well.
const bundle = new URL('../../../clients/js/dist/carillon.min.mjs', import.meta.url);
if (existsSync(bundle))
    writeFileSync(join(folder, 'public/carillon.min.mjs'), readFileSync(bundle));

const server = await Server.start({ text: blocks.get('carillon.yaml').replace('hmac_secret_file: secret', `hmac_secret: "${SECRET}"`)
    .replace('127.0.0.1:3000', `127.0.0.1:${ports[3000]}`),
    args: ['--config', '{config}', '--listen', `127.0.0.1:${ports[8080]}`, '--admin-listen', '127.0.0.1:0'] });
const clients = [];
after(async () => {
    clients.forEach((client) => client.close());
    await browser?.close();
    await server.stop();
    rmSync(folder, { recursive: true });
});

scenario('the configuration is taken as it stands, secret file included', async () => {
    await run(process.env.CARILLOND, ['--check-config', '--config', 'carillon.yaml'], { cwd: folder });
});

for (const [name, program] of [['backend.py', 'python3'], ['backend.mjs', process.execPath]]) {
    scenario(`the chat with ${name}`, async (t) => {
        if (!browser || !existsSync(bundle))
            return t.skip('needs Chromium and a built SDK');
        const backend = spawn(program, [name], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
        let errors = '';
        backend.stderr.on('data', (bytes) => { errors += bytes; });
        t.after(() => backend.kill());
        await until(() => fetch(`http://127.0.0.1:${ports[3000]}/`).then(({ ok }) => ok, () => false), () => `the backend ${errors}`);
        const [alice, bob] = await Promise.all(['alice', 'bob'].map(async (user) => {
            const page = await browser.page();
            await page.goto(`http://127.0.0.1:${ports[3000]}/?user=${user}`);
            await page.waitForFunction(() => document.querySelector('#state').textContent === 'connected');
            return page;
        }));
        const log = (page) => page.evaluate(() => [...document.querySelectorAll('#log li')].map((item) => item.textContent));
        for (const words of [`Hi from ${name}`, 'Grüße 😀']) {
            await alice.fill('#text', words);
            await alice.click('button');
            for (const page of [alice, bob])
                await until(async () => (await log(page)).includes(`alice: ${words}`), () => `the message ${errors}`);
        }
        await shell('tell.sh');
        await shell('tell.sh'); // the same id: once
        await until(async () => (await log(bob)).includes('curl: Hello from curl'), 'the message from curl');
        const late = await browser.page();
        await late.goto(`http://127.0.0.1:${ports[3000]}/?user=carol`);
        await until(async () => (await log(late)).includes('curl: Hello from curl'), 'the history');
        for (const page of [alice, bob, late]) {
            assert.equal((await log(page)).filter((line) => line === 'curl: Hello from curl').length, 1);
            await page.context().close();
        }
    }, 60_000);
}

scenario('the Qt application, built against an installed client', async (t) => {
    if (!process.env.QTCLIENT_BUILD)
        return t.skip('needs QTCLIENT_BUILD, the build folder');
    for (const name of ['CMakeLists.txt', 'main.cpp'])
        assert.equal(blocks.get(`qt/${name}`), readFileSync(new URL(`../../../clients/qt/example/${name}`, import.meta.url), 'utf8'), name);
    mkdirSync(join(folder, 'qt'));
    for (const name of ['qt/CMakeLists.txt', 'qt/main.cpp'])
        writeFileSync(join(folder, name), here(blocks.get(name)));
    const prefix = join(folder, 'prefix');
    await run('cmake', ['--install', process.env.QTCLIENT_BUILD, '--prefix', prefix, '--component', 'client-dev']);
    await run('cmake', ['-S', 'qt', '-B', 'qt/build', `-DCMAKE_PREFIX_PATH=${prefix}`, ...process.env.QTCLIENT_CMAKE_FLAGS?.split(' ') ?? []], { cwd: folder });
    await run('cmake', ['--build', 'qt/build'], { cwd: folder });

    const backend = spawn(process.execPath, ['backend.mjs'], { cwd: folder, stdio: 'ignore' });
    t.after(() => backend.kill());
    await until(() => fetch(`http://127.0.0.1:${ports[3000]}/token?user=dave`).then(({ ok }) => ok, () => false), 'the backend');
    const { room } = await member('page');
    const seen = [];
    room.on('message.new', ({ data }) => seen.push(`${data.sender_id}: ${data.content}`));
    const chat = spawn(join(folder, 'qt/build/chat'), ['dave', 'Grüße aus Qt'], { stdio: ['ignore', 'pipe', 'inherit'] });
    t.after(() => chat.kill());
    let printed = '';
    chat.stdout.on('data', (bytes) => { printed += bytes; });
    await until(() => seen.includes('dave: Grüße aus Qt'), () => `its words, had ${seen}`);
    await room.publish({ sender_id: 'page', content: 'Hi, dave' });
    await until(() => printed.includes('page: Hi, dave'), () => `ours, had ${printed}`);
}, 240_000);

/** A recipe's function, from the page. */
const recipe = async (name) => (await import(`data:text/javascript,${encodeURIComponent(blocks.get(name))}`))[name];

async function member(user) {
    await addMember(server, 'lobby', user);
    const client = new Carillon(server.url, { WebSocket, token: token({ sub: user, rooms: ['cursors:*'], publish: ['cursors:*'] }) });
    clients.push(client);
    const room = client.subscribe('chat:lobby');
    await room.ready;
    return { client, room };
}

scenario('typing', async () => {
    const typing = await recipe('typing');
    const [anna, ben] = await Promise.all(['anna', 'ben'].map(member));
    const input = new EventTarget();
    const seen = [];
    typing(anna.room, input, () => {});
    typing(ben.room, new EventTarget(), (users) => seen.push(users.join()));
    for (let i = 0; i < 5; ++i)
        input.dispatchEvent(new Event('input'));
    await until(() => seen.length === 2, () => `typing and its end, had ${seen}`);
    assert.deepEqual(seen, ['anna', '']);
});

scenario('presence', async () => {
    const presence = await recipe('presence');
    const { client, room } = await member('cleo');
    client.unsubscribe(room.name);
    let users = [];
    presence(client.subscribe('chat:lobby'), (now) => { users = now; });
    await until(() => users.includes('cleo'), 'myself');
    const dora = await member('dora');
    await until(() => users.includes('dora'), 'who came');
    dora.client.close();
    await until(() => !users.includes('dora'), 'who left', 20_000);
});

scenario('read receipts and reactions', async () => {
    const [receipts, reactions] = await Promise.all([recipe('receipts'), recipe('reactions')]);
    const [emil, fred] = await Promise.all(['emil', 'fred'].map(member));
    let read = new Map();
    const counts = [];
    receipts(emil.room, (now) => { read = now; });
    const seen = receipts(fred.room, () => {});
    reactions(emil.room, (...values) => counts.push(values.join(' ')));
    const react = reactions(fred.room, () => {});
    seen({ seq: 2 });
    seen({ seq: 1 });
    await react('m1', '👍', true);
    await react('m1', '👍', false);
    await until(() => counts.length === 2, 'two reactions');
    assert.deepEqual([[...read], counts], [[['fred', 2]], ['m1 👍 1', 'm1 👍 0']]);
});

scenario('cursors', async () => {
    const cursors = await recipe('cursors');
    const [greta, hans] = await Promise.all(['greta', 'hans'].map(member));
    const seen = [];
    const move = cursors(greta.client, 'plan', () => seen.push('own'));
    cursors(hans.client, 'plan', (...values) => seen.push(values.join(' ')));
    await Promise.all([greta, hans].map(({ client }) => client.subscribe('cursors:plan').ready));
    for (let i = 0; i < 100; ++i)
        move(i, i);
    await until(() => seen.length > 0, 'a cursor');
    assert.deepEqual(seen, ['greta 99 99']);
});

scenario('prices', async () => {
    const prices = await recipe('prices');
    await shell('price.sh');
    const seen = [];
    const { client } = await member('ines');
    prices(client, 'metals', (...values) => seen.push(values.join(' ')));
    await until(() => seen.length === 1, 'the price that is known');
    await shell('price.sh');
    await until(() => seen.length === 2, 'the next one');
    assert.deepEqual(seen, ['XAU 2412.5', 'XAU 2412.5']);
});

scenario('alerts', async () => {
    const alerts = await recipe('alerts');
    const { client } = await member('alice');
    await client.user.ready;
    const seen = [];
    alerts(client, (alert) => seen.push(alert));
    await shell('alert.sh');
    await shell('alert.sh');
    await until(() => seen.length > 0, 'the alert');
    await client.ping();
    assert.deepEqual(seen, [{ device: 'pump-7', celsius: 96 }]);
});
