// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
// What `npm pack` makes, installed somewhere else: imported, required, and used from TypeScript.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
if (!existsSync(`${root}/node_modules/esbuild`)) {
    console.error('esbuild is missing: run "npm ci" in clients/js');
    process.exit(77); // ctest: skipped
}
const folder = mkdtempSync(join(tmpdir(), 'carillon-pack-'));
after(() => rmSync(folder, { recursive: true }));
const run = (program, args, cwd = folder) => {
    try {
        return execFileSync(program, args, { cwd, encoding: 'utf8', stdio: 'pipe' });
    } catch (error) {
        throw new Error(`${program} ${args.join(' ')}\n${error.stdout}${error.stderr}`);
    }
};
const node = (...args) => run(process.execPath, args);

// Of npm 12 on an object by name, before an array.
const [packed] = Object.values(JSON.parse(run('npm', ['pack', '--json', '--silent', '--pack-destination', folder], root)));
writeFileSync(join(folder, 'package.json'), '{"private": true}');
run('npm', ['install', '--offline', '--no-audit', '--no-fund', '--ignore-scripts', join(folder, packed.filename)]);

test('holds what it should and nothing else', () => {
    const files = packed.files.map(({ path }) => path).filter((path) => !path.startsWith('src/')).sort();
    assert.deepEqual(files, ['LICENSE', 'README.md', 'dist/carillon.cjs', 'dist/carillon.min.mjs', 'dist/carillon.mjs', 'dist/index.d.cts',
        'index.d.ts', 'package.json']);
    assert.ok(packed.unpackedSize < 300_000, `${packed.unpackedSize} bytes`);
    const manifest = JSON.parse(readFileSync(join(folder, 'node_modules/carillon-client/package.json'), 'utf8'));
    for (const [name, hooks] of Object.entries(manifest.scripts ?? {}))
        assert.doesNotMatch(name, /install/, `nothing runs at the user's: ${hooks}`);
});

const use = `new Carillon('wss://rt.example.com', { connect: false }).state === 'closed' && verdict(4200) === 'after' && CarillonError.name || process.exit(1);`;

test('import', () => {
    writeFileSync(join(folder, 'a.mjs'), `import { Carillon, CarillonError, verdict } from 'carillon-client';\n${use}`);
    node('a.mjs');
    writeFileSync(join(folder, 'min.mjs'), `import { Carillon, CarillonError, verdict } from 'carillon-client/min';
        new Carillon('wss://rt.example.com', { connect: false }).state === 'closed' && verdict(4200) === 'after' && CarillonError || process.exit(1);`);
    node('min.mjs');
});

test('require', () => {
    writeFileSync(join(folder, 'a.cjs'), `const { Carillon, CarillonError, verdict } = require('carillon-client');\n${use}`);
    node('a.cjs');
    assert.match(node('-p', `require('carillon-client/package.json').version`), /^\d+\.\d+\.\d+/);
    assert.throws(() => node('-e', `require('carillon-client/src/link.js')`), /ERR_PACKAGE_PATH_NOT_EXPORTED/);
});

const typescript = `${root}/node_modules/typescript`;
const application = `import { Carillon, CarillonError, type RoomEvent } from 'carillon-client';
const client: Carillon<{ 'message.new': { content: string } }> = new Carillon('https://rt.example.com', { token: 't' });
client.subscribe('1').on('message.new', (event: RoomEvent<'message.new', { content: string }>) => event.data.content.length);
client.publish('1', { content: '' }).catch((error: CarillonError) => error.code);
// @ts-expect-error it has a type, and this is not of it
client.subscribe(1);
`;

for (const [name, file, options] of [
    ['ES module in Node', 'a.mts', { module: 'nodenext' }],
    ['CommonJS in Node', 'a.cts', { module: 'nodenext' }],
    ['a bundler', 'a.ts', { module: 'esnext', moduleResolution: 'bundler' }],
    ['the old resolution', 'a.ts', { module: 'commonjs', moduleResolution: 'node10' }],
]) {
    test(`TypeScript: ${name}`, () => {
        const project = join(folder, name.replaceAll(' ', '-'));
        mkdirSync(join(project), { recursive: true });
        symlinkSync(join(folder, 'node_modules'), join(project, 'node_modules'));
        writeFileSync(join(project, file), application);
        writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ files: [file],
            compilerOptions: { strict: true, noEmit: true, target: 'es2022', lib: ['es2022', 'dom'], types: [], ...options } }));
        run(process.execPath, [`${typescript}/bin/tsc`, '-p', project]);
    });
}
