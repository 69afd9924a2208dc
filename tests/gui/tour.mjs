// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
// Makes the pictures of docs/console.md: real servers, real clients, the real console. Some minutes.
//   BUILD=build/release node tests/gui/tour.mjs docs
// with the targets carillond, carillonctl and consoleshots built, and redis-server installed.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

const build = resolve(process.env.BUILD ?? 'build/dev');
const folder = resolve(process.argv[2] ?? 'docs');
process.env.CARILLOND ??= `${build}/bin/carillond`;
const carillonctl = process.env.CARILLONCTL ?? `${build}/bin/carillonctl`;
const { Redis } = await import('../integration/lib/redis.mjs');
const { Server } = await import('../integration/lib/server.mjs');
const { SECRET, token } = await import('../integration/lib/token.mjs');

const admin = token({ sub: 'olga', scope: 'admin:read admin:payload admin:operate admin:manage' });

const run = (program, args, env = {}) => spawn(program, args,
    { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, QT_LOGGING_RULES: '*.info=false', ...env } });

async function demo(server, args, work) {
    const traffic = run(carillonctl, ['demo', '--api', server.url, ...args], { CARILLON_SECRET: SECRET });
    try {
        await work();
    } finally {
        traffic.kill('SIGTERM');
        await once(traffic, 'close');
    }
}

async function shoot(server, ...scenes) {
    const shots = run(`${build}/bin/consoleshots`, [folder, server.adminUrl, admin, ...scenes],
        { QT_QPA_PLATFORM: 'offscreen', TZ: 'UTC', FONTCONFIG_FILE: resolve(import.meta.dirname ?? 'tests/gui', 'fonts.conf') });
    const [code] = await once(shots, 'close');
    if (code !== 0)
        throw new Error(`consoleshots ended with ${code}`);
}

const alone = await Server.start({ config: { node: { name: 'hub-eu-1' }, drain: { timeout: '10m' } } });
await demo(alone, ['--clients', '400', '--rate', '120', '--slow', '20'],
    () => shoot(alone, 'overview', 'connections', 'room', 'plan', 'drain'));
await alone.stop();

const broker = await Redis.start();
const nodes = await Promise.all(['hub-1', 'hub-2', 'hub-3'].map((name) => Server.start(
    { config: { node: { name }, bus: { type: 'redis', url: broker.url } } })));
await demo(nodes[0], ['--clients', '180', '--rate', '40'],
    () => demo(nodes[1], ['--clients', '120', '--rate', '20'],
        () => demo(nodes[2], ['--clients', '150', '--rate', '30'],
            () => shoot(nodes[0], 'nodes'))));
for (const node of nodes)
    await node.stop();
await broker.stop();
