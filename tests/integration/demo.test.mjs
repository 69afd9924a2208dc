// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
// `carillond --dev` and its /demo page in a real browser.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after } from 'node:test';
import { Client, closeAll } from './lib/client.mjs';
import { eventId, http, inject } from './lib/http.mjs';
import { scenario } from './lib/scenario.mjs';
import { Server } from './lib/server.mjs';
import { until } from './lib/wait.mjs';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
let chromium;
try {
    ({ chromium } = await import('playwright-core'));
} catch {
    console.error('playwright-core is missing: run "npm ci" in tests/integration');
}
if (!chromium || !existsSync(executablePath)) {
    console.error('no Chromium here');
    process.exit(77); // ctest: skipped
}

const server = await Server.start({ args: ['--dev', '--listen', '127.0.0.1:0', '--admin-listen', '127.0.0.1:0'] });
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking',
    '--disable-component-update', '--disable-sync', '--no-first-run'] });
after(async () => {
    closeAll();
    await browser.close();
    await server.stop({ leaksAllowed: true }); // --dev prints its tokens: that is what it is for
});

/** What --dev prints, by what is in it. */
const tokens = () => [...server.log.matchAll(/eyJ[\w-]+\.eyJ[\w-]+\.[\w-]+/g)].map(([text]) => text);
const claimsOf = (text) => JSON.parse(Buffer.from(text.split('.')[1], 'base64url'));
const userToken = () => tokens().find((text) => !/admin:/.test(claimsOf(text).scope ?? ''));
const writerToken = () => tokens().find((text) => /events:write/.test(claimsOf(text).scope ?? ''));

async function page(t) {
    const tab = await browser.newPage();
    const errors = [];
    tab.on('pageerror', (error) => errors.push(error.message));
    tab.on('console', (line) => {
        if (line.type() === 'error')
            errors.push(line.text());
    });
    const foreign = [];
    tab.on('request', (request) => {
        if (!request.url().startsWith(server.url) && !request.url().startsWith('data:'))
            foreign.push(request.url());
    });
    t.after(() => tab.close());
    const answer = await tab.goto(`${server.url}/demo`);
    assert.equal(answer.status(), 200);
    await tab.waitForFunction(() => /^(connected|open|online)/i.test(document.querySelector('#status')?.textContent.trim() ?? ''), null, { timeout: 15_000 });
    return { tab, errors, foreign };
}

const subscribe = async (tab, room) => {
    await tab.fill('#room-input', room);
    await tab.click('#subscribe');
};

scenario('--dev prints a user token, an admin token and examples', async () => {
    await until(() => tokens().length >= 2, 'two tokens');
    assert.ok(userToken(), 'a user token');
    assert.ok(tokens().some((text) => /admin:/.test(claimsOf(text).scope ?? '')), 'an admin token');
    assert.match(server.host, /^127\./);
    const client = await Client.join(server, { token: userToken() });
    await client.subscribe('anything:open');
    await client.leave();
});

scenario('the page connects, sends what it is told and shows what comes', async (t) => {
    const { tab, errors, foreign } = await page(t);
    await subscribe(tab, 'chat:demo-1');
    await tab.waitForFunction(() => [...document.querySelectorAll('#log li')].length >= 0);
    await tab.fill('#message-input', 'Grüße <i id="foreign">& "quotes"</i> 😀');
    await until(async () => {
        await tab.click('#send');
        return tab.evaluate(() => document.querySelector('#log li[data-room="chat:demo-1"][data-seq][data-type="message.new"]') !== null);
    }, 'the own message in the log', 15_000);
    const item = tab.locator('#log li[data-room="chat:demo-1"]').first();
    assert.equal(await item.getAttribute('data-seq'), '1');
    assert.equal(await tab.evaluate(() => document.querySelector('#foreign')), null, 'text from outside stays text');
    assert.deepEqual(errors, []);
    assert.deepEqual(foreign, [], 'nothing is loaded from elsewhere');
});

scenario('events that curl or a backend injects appear once and in order', async (t) => {
    const { tab, errors } = await page(t);
    await subscribe(tab, 'chat:demo-2');
    const writer = writerToken();
    const presence = await Client.join(server, { token: userToken() });
    await until(async () => {
        const answer = await presence.request({ type: 'presence', room: 'chat:demo-2' });
        return answer.users?.length > 0;
    }, 'the page in the room', 15_000);
    await presence.leave();
    assert.ok(writer, 'a token of --dev that may inject');
    await inject(server, Array.from({ length: 20 }, (_, i) => (
        { id: eventId(), type: 'message.sent', chat_id: 'demo-2', data: { id: `m${i}`, content: `number ${i}` } })), { token: writer });
    await tab.waitForFunction(() => document.querySelectorAll('#log li[data-room="chat:demo-2"]').length >= 20, null, { timeout: 15_000 });
    const seqs = await tab.evaluate(() => window.carillon.events.filter((event) => event.room === 'chat:demo-2').map((event) => event.seq));
    assert.deepEqual(seqs, Array.from({ length: 20 }, (_, i) => i + 1));
    assert.deepEqual(errors, []);
});

scenario('two pages see each other', async (t) => {
    const [one, two] = [await page(t), await page(t)];
    await subscribe(one.tab, 'chat:demo-3');
    await subscribe(two.tab, 'chat:demo-3');
    await two.tab.fill('#message-input', 'from two');
    await until(async () => {
        await two.tab.click('#send');
        return one.tab.evaluate(() => window.carillon.events.some((event) => event.room === 'chat:demo-3'));
    }, 'the message of the other page', 15_000);
    assert.deepEqual([...one.errors, ...two.errors], []);
});

scenario('every transport can be chosen, and nothing is missed on the way', async (t) => {
    const { tab, errors } = await page(t);
    await subscribe(tab, 'chat:demo-4');
    await tab.waitForFunction(() => document.querySelector('#people').textContent !== '');
    let count = 0;
    for (const [wish, name] of [['sse', 'SSE'], ['poll', 'long polling'], ['websocket', 'WebSocket'], ['auto', 'WebSocket']]) {
        await inject(server, { id: eventId(), type: 'message.sent', chat_id: 'demo-4', data: { content: wish } }, { token: writerToken() });
        await tab.selectOption('#wish', wish);
        await inject(server, { id: eventId(), type: 'task.status_changed', chat_id: 'demo-4', data: { title: `Try ${wish}`, status: 'done' } }, { token: writerToken() });
        count += 2;
        await tab.waitForFunction((wanted) => document.querySelector('#status').textContent === 'connected'
            && document.querySelector('#transport').textContent === wanted, name);
        await until(async () => await tab.evaluate(() => window.carillon.events.filter((event) => event.room === 'chat:demo-4').length) === count, 'the events');
    }
    assert.deepEqual(await tab.evaluate(() => window.carillon.events.filter((event) => event.room === 'chat:demo-4').map((event) => event.seq)), [1, 2, 3, 4, 5, 6, 7, 8]);
    assert.equal(await tab.evaluate(() => window.carillon.gaps.length), 0);
    assert.equal(await tab.evaluate(() => document.querySelectorAll('#tasks .chip.done').length), 4);
    assert.deepEqual(errors, []);
});

scenario('who writes is seen to write', async (t) => {
    const [one, two] = await Promise.all([page(t), page(t)]);
    for (const { tab } of [one, two])
        await subscribe(tab, 'chat:demo-5');
    await until(async () => {
        await two.tab.type('#message-input', 'h');
        await two.tab.evaluate(() => new Promise((resolve) => { setTimeout(resolve, 100); }));
        return /typing/.test(await one.tab.textContent('#typing'));
    }, 'typing', 15_000);
    await two.tab.click('#send');
    await until(async () => await one.tab.textContent('#typing') === '', 'the end of it');
    assert.deepEqual([...one.errors, ...two.errors], []);
});

scenario('/demo is not there without --dev', async (t) => {
    const { startFor } = await import('./lib/scenario.mjs');
    const plain = await startFor(t);
    assert.equal((await http(plain, '/demo')).status, 404);
});
