// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
// The two places where the SDK runs: this Node, and a page in Chromium. Both give `launch(options)`,
// which resolves with a function that calls the methods of a Probe (probe.js).
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { Carillon } from '../../../clients/js/src/index.js';
import { WebSocket as ws } from '../lib/client.mjs';
import { Probe } from './probe.js';

const probes = new Set();

/** What every probe has, so that tests end them all. */
function remember(call, end) {
    probes.add(end);
    call.end = async () => {
        probes.delete(end);
        await end();
    };
    return call;
}

export async function endProbes() {
    for (const end of probes)
        await end();
    probes.clear();
}

// Node's own from 22 on, and that of `ws` before.
export const WebSocket = globalThis.WebSocket ?? ws;
console.log(`Node ${process.version}, ${WebSocket === ws ? 'WebSocket of ws' : 'WebSocket of its own'}`);

export const node = {
    name: 'Node',
    async launch({ fetchToken, ...options }) {
        const probe = new Probe(Carillon, { WebSocket, fetchToken, ...options });
        return remember(async (method, ...values) => probe[method](...values), () => probe.client.close());
    },
};

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** undefined where there is no Chromium. The page comes from an origin of its own, as pages do. */
export async function chromium() {
    let playwright;
    try {
        playwright = await import('playwright-core');
    } catch {
        return undefined;
    }
    if (!existsSync(executablePath))
        return undefined;
    const roots = { '/src/': new URL('../../../clients/js/src/', import.meta.url), '/': new URL('./', import.meta.url) };
    const files = createServer(async (request, response) => {
        const [prefix, root] = Object.entries(roots).find(([path]) => request.url.startsWith(path));
        const isPage = request.url === '/';
        try {
            const text = isPage ? '<!DOCTYPE html><title>SDK</title>' : await readFile(new URL(request.url.slice(prefix.length), root), 'utf8');
            response.writeHead(200, { 'content-type': isPage ? 'text/html' : 'text/javascript' }).end(text);
        } catch {
            response.writeHead(404).end();
        }
    });
    await new Promise((resolve) => { files.listen(0, '127.0.0.1', resolve); });
    const browser = await playwright.chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu',
        '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'] });
    const origin = `http://127.0.0.1:${files.address().port}`;
    return {
        name: 'Chromium',
        origin,
        async launch({ fetchToken, ...options }) {
            const context = await browser.newContext();
            const page = await context.newPage();
            if (fetchToken)
                await page.exposeFunction('fetchToken', fetchToken);
            await page.goto(`${origin}/`);
            await page.evaluate(async (given) => {
                const [{ Carillon: Client }, { Probe: Kept }] = await Promise.all([import('/src/index.js'), import('/probe.js')]);
                window.probe = new Kept(Client, { fetchToken: window.fetchToken, ...given });
            }, options);
            const call = (method, ...values) => page.evaluate(([name, given]) => window.probe[name](...given), [method, values]);
            call.page = page;
            call.context = context;
            return remember(call, () => context.close());
        },
        /** An empty page in a context of its own. */
        page: async () => (await browser.newContext()).newPage(),
        async close() {
            await browser.close();
            files.close();
        },
    };
}
