// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
import { test } from 'node:test';
import { dumpLogs, start } from './server.mjs';

/** A bounded test that shows the logs of the servers that run when it fails. */
export function scenario(name, body, timeout = 30_000) {
    test(name, { timeout }, async (t) => {
        try {
            await body(t);
        } catch (error) {
            dumpLogs();
            throw error;
        }
    });
}

/** A server for this test alone. */
export async function startFor(t, config, options) {
    const server = await start(config, options);
    t.after(() => server.stop());
    return server;
}
