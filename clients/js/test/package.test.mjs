// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
// What is published: builds, small, loadable both ways, typed.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const root = fileURLToPath(new URL('..', import.meta.url));
if (!existsSync(`${root}/node_modules/esbuild`)) {
    console.error('esbuild is missing: run "npm ci" in clients/js');
    process.exit(77); // ctest: skipped
}
const run = (...args) => execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8', stdio: 'pipe' });
run('build.mjs');

test('at most 12 kB minified and gzipped', (t) => {
    const size = gzipSync(readFileSync(`${root}/dist/carillon.min.mjs`), { level: 9 }).length;
    t.diagnostic(`${size} bytes`);
    assert.ok(size > 1000 && size < 12 * 1024, `${size} bytes`);
});

test('import and require give the same', async () => {
    const names = ['Carillon', 'CarillonError', 'backoff', 'verdict'];
    const require = createRequire(import.meta.url);
    assert.deepEqual(Object.keys(require('carillon-client')).sort(), names);
    assert.deepEqual(Object.keys(await import('carillon-client')).sort(), names);
    assert.deepEqual(Object.keys(await import('carillon-client/min')).sort(), names);
    const { Carillon } = require('carillon-client');
    assert.equal(new Carillon('wss://rt.example.com', { connect: false }).state, 'closed');
});

test('no dependency, and everything that is named is there', () => {
    const manifest = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'));
    assert.equal(manifest.dependencies, undefined);
    const named = [manifest.main, manifest.module, manifest.types,
        ...Object.values(manifest.exports).flatMap((entry) => JSON.stringify(entry).match(/\.\/[\w./-]+/g))];
    for (const file of named)
        assert.ok(existsSync(`${root}/${file}`), file);
});

test('types: what is right compiles, what is wrong does not', () => {
    try {
        run('node_modules/typescript/bin/tsc', '-p', 'test/tsconfig.json');
    } catch (error) {
        assert.fail(error.stdout);
    }
});
