// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
// dist/: ES module, CommonJS, and the minified ES module for pages without a bundler.
import { build } from 'esbuild';
import { copyFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('.', import.meta.url)));
const banner = { js: '// carillon-client, Copyright 2026 The Carillon authors, Apache-2.0' };
const outputs = [
    { outfile: 'dist/carillon.mjs', format: 'esm' },
    { outfile: 'dist/carillon.cjs', format: 'cjs' },
    { outfile: 'dist/carillon.min.mjs', format: 'esm', minify: true },
];
for (const output of outputs)
    await build({ entryPoints: ['src/index.js'], bundle: true, target: 'es2022', platform: 'neutral', banner, ...output });
copyFileSync('index.d.ts', 'dist/index.d.cts');
copyFileSync('../../LICENSE', 'LICENSE'); // npm packs it whatever `files` says
