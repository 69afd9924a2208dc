// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { Client } from './client.mjs';

/** A session of docs/admin-protocol.md. `scopes` are written without "admin:". */
export class Admin extends Client {
    speaksSentences = false; // codes only

    static async join(server, scopes = 'read', { claims = {}, ...options } = {}) {
        const scope = scopes.split(' ').filter(Boolean).map((name) => `admin:${name}`).join(' ');
        const session = await this.open(server, { path: '/admin/ws', admin: true, protocols: ['carillon.admin.v1'],
            claims: { sub: 'olga', scope, ...claims }, ...options });
        session.hello = await session.next('hello');
        return session;
    }

    async ask(frame) {
        const answer = await this.request(frame);
        assert.equal(answer.type, 'result', answer.raw);
        return answer;
    }

    /** One answer of a query as objects. */
    async table(table, query = {}) {
        const answer = await this.ask({ type: 'query', query: `once-${table}`, table, ...query });
        return answer.rows.map((row) => Object.fromEntries(answer.columns.map((column, i) => [column, row[i]])));
    }
}
