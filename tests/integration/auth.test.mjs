// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
// One file by hand, after "npm ci" in this folder and "ninja carillond":
//   CARILLOND=<build>/…/carillond node --test-reporter=spec tests/integration/auth.test.mjs
// One test of it: add --test-name-pattern='4004'.
// protocol.md, section 2 (Token) and the `auth` command.
import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { after } from 'node:test';
import { Admin } from './lib/admin.mjs';
import { Client, closeAll, refusal } from './lib/client.mjs';
import { assertRefusal, http, inject, message } from './lib/http.mjs';
import { scenario, startFor } from './lib/scenario.mjs';
import { start } from './lib/server.mjs';
import { SECRET, now, token } from './lib/token.mjs';
import { until } from './lib/wait.mjs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'carillon-keys-'));
const server = await start({ auth: { first_message_timeout: '500ms' } });
after(async () => {
    closeAll();
    rmSync(folder, { recursive: true });
    await server.stop();
});

function keyFile(name, publicKey) {
    const file = join(folder, `${name}.pem`);
    writeFileSync(file, publicKey.export({ type: 'spki', format: 'pem' }));
    return file;
}

scenario('the token in the Authorization header', async () => {
    const client = await Client.join(server, { claims: { sub: 'alice' } });
    assert.equal(client.welcome.user_id, 'alice');
    await client.leave();
});

scenario('the scheme of the Authorization header has no case', async () => {
    const client = await Client.join(server, { token: null, headers: { authorization: `bearer ${token({ sub: 'bea' })}` } });
    assert.equal(client.welcome.user_id, 'bea');
    await client.leave();
});

scenario('the token in the query', async () => {
    const client = await Client.join(server, { claims: { sub: 'bob' }, via: 'query' });
    assert.equal(client.welcome.user_id, 'bob');
    await client.leave();
});

scenario('the token in the first frame', async () => {
    const client = await Client.open(server, { token: null });
    const expires = now() + 1000;
    const answer = await client.request({ type: 'auth', token: token({ sub: 'carol', exp: expires }) });
    assert.equal(answer.type, 'authenticated', answer.raw);
    assert.equal(answer.user_id, 'carol');
    const expiresAt = typeof answer.expires_at === 'number' ? answer.expires_at : Date.parse(answer.expires_at) / 1000;
    assert.equal(expiresAt, expires);
    const welcome = await client.next('welcome');
    assert.equal(welcome.user_id, 'carol');
    assert.equal(client.frames[0], welcome, 'welcome is the first frame');
    await client.pong();
    await client.leave();
});

scenario('a first frame that is no auth: 4001', async () => {
    const client = await Client.open(server, { token: null });
    client.send({ type: 'subscribe', room: 'open:1' });
    await client.endsWith(4001);
});

scenario('a bad token in the first frame: 4002', async () => {
    const client = await Client.open(server, { token: null });
    client.send({ type: 'auth', token: token({}, { key: 'another secret, also long enough for the algorithm' }) });
    await client.endsWith(4002);
});

scenario('no first frame at all: 4003', async () => {
    const client = await Client.open(server, { token: null });
    await client.endsWith(4003);
    assert.equal(client.frames.find((frame) => frame.type === 'welcome'), undefined);
});

const parts = token().split('.');
const refused = {
    'garbage': 'garbage',
    'an empty part': `${parts[0]}..${parts[2]}`,
    'two parts': `${parts[0]}.${parts[1]}`,
    'four parts': `${parts.join('.')}.x`,
    'another key': token({}, { key: 'another secret, also long enough for the algorithm' }),
    'an altered payload': `${parts[0]}.${Buffer.from('{"sub":"root","exp":9999999999}').toString('base64url')}.${parts[2]}`,
    'expired': token({ exp: now() - 3600 }),
    'not yet valid': token({ nbf: now() + 3600 }),
    'no sub': token({ sub: undefined }),
    'an empty sub': token({ sub: '' }),
    'no exp': token({ exp: undefined }),
    'exp that is text': token({ exp: 'tomorrow' }),
    'alg none': token({}, { alg: 'none' }),
    'alg None': token({}, { alg: 'none', header: { alg: 'None' } }),
    'alg hs256': token({}, { header: { alg: 'hs256' } }),
    'RS256 with the secret as key': token({}, { header: { alg: 'RS256' } }),
    'no alg': token({}, { header: { alg: undefined } }),
    'a crit header that nobody knows': token({}, { header: { crit: ['x'], x: 1 } }),
};
for (const [name, bad] of Object.entries(refused)) {
    scenario(`401 before the upgrade: ${name}`, async () => {
        assertRefusal(await refusal(server, { token: bad }), 401);
        assertRefusal(await refusal(server, { token: bad, via: 'query' }), 401);
        assertRefusal(await http(server, '/api/v1/events', { method: 'POST', body: {}, token: bad }), 401);
    });
}

scenario('an answer never repeats the token', async () => {
    const bad = token({ sub: 'mallory' }, { key: 'another secret, also long enough for the algorithm' });
    const answer = await refusal(server, { token: bad });
    assert.ok(!answer.text.includes(bad.split('.')[2]));
});

scenario('401 without a token when first_message is off', async (t) => {
    const strict = await startFor(t, { auth: { first_message: false } });
    assertRefusal(await refusal(strict, { token: null }), 401);
    await (await Client.join(strict)).leave();
});

scenario('4004 on a live connection, and auth renews', async () => {
    const exp = now() + 3;
    const [ends, stays] = await Promise.all([
        Client.join(server, { claims: { sub: 'dora', exp } }),
        Client.join(server, { claims: { sub: 'emil', exp } }),
    ]);
    const answer = await stays.request({ type: 'auth', token: token({ sub: 'emil', exp: now() + 3600 }) });
    assert.equal(answer.type, 'authenticated', answer.raw);
    assert.equal(answer.user_id, 'emil');
    await ends.endsWith(4004);
    assert.ok(Date.now() / 1000 >= exp, 'not before it expired');
    // The one that was not renewed is gone; a second later than both would have been, this one lives.
    await until(() => Date.now() / 1000 > exp + 2, 'two seconds after expiry');
    await stays.pong();
    await stays.leave();
});

scenario('renewal keeps rooms and takes the rights of the new token', async () => {
    const client = await Client.join(server, { claims: { sub: 'fred', rooms: ['prices:*'] } });
    await client.subscribe('prices:A');
    await client.refused({ type: 'subscribe', room: 'news:A' }, 'forbidden');
    const answer = await client.request({ type: 'auth', token: token({ sub: 'fred', rooms: ['prices:*', 'news:*'] }) });
    assert.equal(answer.type, 'authenticated');
    await client.subscribe('news:A');
    await client.refused({ type: 'subscribe', room: 'prices:A' }, 'already_subscribed');
    await client.leave();
});

for (const [what, claims] of Object.entries({ user: { sub: 'mallory' }, tenant: { sub: 'gina', tenant: 'other' } })) {
    scenario(`renewal with another ${what} is refused and changes nothing`, async () => {
        const client = await Client.join(server, { claims: { sub: 'gina' } });
        const answer = await client.request({ type: 'auth', token: token(claims) });
        assert.equal(answer.type, 'error', answer.raw);
        assert.ok(['unauthorized', 'forbidden'].includes(answer.code), answer.raw);
        await inject(server, { type: 'notification.created', user_id: 'gina', data: { still: true } });
        const [event] = await client.eventCount(1);
        assert.equal(event.room, 'user:gina');
        await client.leave();
    });
}

scenario('renewal with a bad token is an error, not an end', async () => {
    const client = await Client.join(server);
    await client.refused({ type: 'auth', token: 'garbage' }, 'unauthorized');
    await client.refused({ type: 'auth', token: token({ exp: now() - 100 }) }, 'unauthorized');
    await client.refused({ type: 'auth' }, 'bad_request');
    await client.pong();
    await client.leave();
});

for (const alg of ['HS256', 'HS384', 'HS512']) {
    scenario(`${alg} with hmac_secret`, async () => {
        const client = await Client.join(server, { token: token({ sub: 'alg' }, { alg }) });
        assert.equal(client.welcome.user_id, 'alg');
        await client.leave();
    });
}

const pairs = {
    RS256: generateKeyPairSync('rsa', { modulusLength: 2048 }),
    ES256: generateKeyPairSync('ec', { namedCurve: 'P-256' }),
    EdDSA: generateKeyPairSync('ed25519'),
};
pairs.PS256 = pairs.RS256;

for (const [alg, pair] of Object.entries(pairs)) {
    scenario(`${alg} with public_key_file, and no other algorithm with that key`, async (t) => {
        const keyed = await startFor(t, { auth: { hmac_secret: undefined, public_key_file: keyFile(alg, pair.publicKey) } });
        const client = await Client.join(keyed, { token: token({ sub: 'key' }, { alg, key: pair.privateKey }) });
        assert.equal(client.welcome.user_id, 'key');
        await client.leave();
        const pem = pair.publicKey.export({ type: 'spki', format: 'pem' });
        assertRefusal(await refusal(keyed, { token: token({}, { alg: 'HS256', key: pem }) }), 401);
        assertRefusal(await refusal(keyed, { token: token({}, { alg: 'HS256', key: pem.trim() }) }), 401);
        assertRefusal(await refusal(keyed, { token: token() }), 401);
        assertRefusal(await refusal(keyed, { token: token({}, { alg: 'none' }) }), 401);
        const other = generateKeyPairSync('ec', { namedCurve: 'P-256' });
        assertRefusal(await refusal(keyed, { token: token({}, { alg: 'ES256', key: other.privateKey }) }), 401);
    });
}

scenario('a JWKS file: keys by kid', async (t) => {
    const file = join(folder, 'jwks.json');
    const keys = ['RS256', 'ES256', 'EdDSA'].map((alg) => ({
        ...pairs[alg].publicKey.export({ format: 'jwk' }), kid: `key-${alg}`, use: 'sig', alg }));
    writeFileSync(file, JSON.stringify({ keys: [...keys,
        { kty: 'unheard-of', kid: 'strange' },
        { kty: 'oct', kid: 'key-HS256', alg: 'HS256', k: Buffer.from(SECRET).toString('base64url') }] }));
    const keyed = await startFor(t, { auth: { hmac_secret: undefined, jwks: file } });
    for (const alg of ['RS256', 'ES256', 'EdDSA']) {
        const good = token({ sub: alg }, { alg, key: pairs[alg].privateKey, kid: `key-${alg}` });
        const client = await Client.join(keyed, { token: good });
        assert.equal(client.welcome.user_id, alg);
        await client.leave();
    }
    const { privateKey } = pairs.ES256;
    assertRefusal(await refusal(keyed, { token: token({}, { alg: 'ES256', key: privateKey, kid: 'key-RS256' }) }), 401);
    assertRefusal(await refusal(keyed, { token: token({}, { alg: 'ES256', key: privateKey, kid: 'nobody' }) }), 401);
    assertRefusal(await refusal(keyed, { token: token({}, { alg: 'none', kid: 'key-ES256' }) }), 401);
});

scenario('issuer and audience are checked when they are set', async (t) => {
    const strict = await startFor(t, { auth: { issuer: 'https://id.example', audience: 'carillon' } });
    const good = { iss: 'https://id.example', aud: 'carillon' };
    await (await Client.join(strict, { claims: good })).leave();
    await (await Client.join(strict, { claims: { ...good, aud: ['other', 'carillon'] } })).leave();
    for (const claims of [{}, { ...good, iss: 'https://evil.example' }, { ...good, iss: undefined },
        { ...good, aud: 'other' }, { ...good, aud: undefined }, { ...good, aud: [] }])
        assertRefusal(await refusal(strict, { claims }), 401);
});

scenario('injection: 401 without a token, 403 without the scope', async () => {
    assertRefusal(await http(server, '/api/v1/events', { method: 'POST', body: message('1', 'x') }), 401);
    assertRefusal(await http(server, '/api/v1/events', { method: 'POST', body: message('1', 'x'), token: token() }), 403);
    assertRefusal(await http(server, '/api/v1/events',
        { method: 'POST', body: message('1', 'x'), token: token({ scope: 'events:writeall xevents:write admin:read' }) }), 403);
    await inject(server, message('1', 'x'), { token: token({ scope: 'other events:write' }) });
});

const revoked = (answer) => {
    assertRefusal(answer, 401);
    assert.match(answer.text, /revoked/);
};

scenario('revoking a user: live connections end with 4002, older tokens are refused, newer are good', async (t) => {
    const hub = await startFor(t, { shards: 2, websocket: { echo: true } });
    const old = token({ sub: 'rita', iat: now() - 60, scope: 'events:write' });
    const mine = await Promise.all([1, 2, 3].map(() => Client.join(hub, { token: old })));
    const pending = await Client.open(hub, { token: null });
    const renewing = await Client.join(hub, { token: token({ sub: 'rita', iat: now() + 25 }) }); // of a clock ahead
    const sse = await fetch(`${hub.url}/sse`, { headers: { authorization: `Bearer ${old}` } });
    const echo = await Client.open(hub, { path: '/echo', token: old });
    const others = await Promise.all([{ sub: 'rit' }, { sub: 'rita', tenant: 'acme' }].map((claims) => Client.join(hub, { claims })));
    const operator = await Admin.join(hub, 'read manage');
    const answer = await operator.ask({ type: 'revoke', user: 'rita', ttl_ms: 60_000, reason: 'lost her phone' });
    assert.equal(answer.closed, 4, answer.raw); // three WebSockets and the stream
    for (const client of mine) {
        await client.endsWith(4002);
        const last = client.frames.at(-1);
        assert.equal(last.type, 'disconnect');
        assert.equal(last.reconnect, false);
        assert.equal(last.reason, 'token revoked');
    }
    assert.match(await sse.text(), /"type":"disconnect","code":4002/);
    await until(() => echo.closeCode === 4002, 'the echo to end');
    for (const options of [{ token: old }, { token: old, via: 'query' }])
        revoked(await refusal(hub, options));
    revoked(await http(hub, '/api/v1/events', { method: 'POST', body: message('1', 'x'), token: old }));
    revoked(await http(hub, '/poll', { method: 'POST', body: {}, token: old }));
    pending.send({ type: 'auth', token: old });
    await pending.endsWith(4002);
    const renewal = await renewing.request({ type: 'auth', token: old });
    assert.equal(renewal.code, 'unauthorized', renewal.raw);
    await renewing.pong();
    const fresh = await Client.join(hub, { token: token({ sub: 'rita', iat: now() + 2 }) });
    await Promise.all([...others, fresh].map((client) => client.pong()));
    const [row] = await operator.table('audit', { filter: 'action = revoke', columns: ['operator', 'target', 'count', 'reason', 'result'] });
    assert.deepEqual([row.operator, row.target, row.count, row.reason, row.result], ['olga', 'user rita', 4, 'lost her phone', 'ok']);
    const closed = await operator.table('closed', { filter: 'user = rita', columns: ['code', 'by'] });
    assert.ok(closed.length >= 4 && closed.every((one) => one.code === 4002 && one.by === 'operator'), JSON.stringify(closed));
    assert.match((await http(hub, '/metrics')).text, /^carillon_revocations 1$/m);
    await Promise.all([...others, fresh, renewing, operator].map((client) => client.leave()));
});

scenario('revoking one token by its id, until its time is over', async (t) => {
    const hub = await startFor(t);
    const lost = token({ sub: 'sam', jti: 'lost-1' });
    const [one, other] = [await Client.join(hub, { token: lost }), await Client.join(hub, { claims: { sub: 'sam', jti: 'kept-1' } })];
    const operator = await Admin.join(hub, 'read manage');
    assert.equal((await operator.ask({ type: 'revoke', jti: 'lost-1', ttl_ms: 2000 })).closed, 1);
    await one.endsWith(4002);
    revoked(await refusal(hub, { token: lost }));
    await other.pong();
    await until(() => Client.join(hub, { token: lost }).catch(() => undefined), 'the revocation to be forgotten');
    await Promise.all([other, operator].map((client) => client.leave()));
});

scenario('an operator whose token is revoked is out at once; without admin:manage nobody revokes', async (t) => {
    const hub = await startFor(t);
    const manager = await Admin.join(hub, 'read manage');
    const oleg = await Admin.join(hub, 'read operate', { claims: { sub: 'oleg' } });
    const refused = await oleg.refused({ type: 'revoke', user: 'olga' }, 'forbidden');
    assert.equal(refused.scope, 'admin:manage');
    assert.equal((await manager.ask({ type: 'revoke', user: 'oleg' })).closed, 1);
    await oleg.endsWith(4002);
    revoked(await refusal(hub, { path: '/admin/ws', admin: true, protocols: ['carillon.admin.v1'], claims: { sub: 'oleg', scope: 'admin:read' } }));
    await manager.leave();
});

scenario('no token reaches the log at the most talkative level, by whatever way it came', async (t) => {
    const hub = await startFor(t, {}, { args: ['--config', '{config}', '--log-level', 'debug'] });
    const operator = await Admin.join(hub, 'read manage', { via: 'query' });
    await operator.ask({ type: 'log_level', level: 'debug' });
    const given = [token({ sub: 'query' }), token({ sub: 'bad' }, { key: 'another secret, also long enough for the algorithm' }), token({ sub: 'exp', exp: now() - 100 })];
    for (const one of given) {
        await Client.join(hub, { token: one, via: 'query' }).catch(() => undefined);
        for (const path of ['/sse', '/poll', '/nowhere', '/admin/ws', '/api/v1/overview', '/api/v1/events', '/healthz'])
            await http(hub, `${path}?token=${one}`, { method: path === '/poll' ? 'POST' : 'DELETE', body: '{' });
        await http(hub, `/api/v1/overview?token=${one}`, { admin: true });
        const first = await Client.open(hub, { token: null });
        first.send({ type: 'auth', token: one });
        await until(() => first.frames.length > 0, 'an answer');
        first.send({ type: 'auth', token: one, id: 1 });
    }
    await operator.ask({ type: 'inject', room: 'a:1', event: 'e', data: given[0] }).catch(() => undefined);
    for (const one of given) {
        for (const part of one.split('.').slice(1))
            assert.ok(!hub.log.includes(part), hub.log);
    }
    assert.ok(hub.log.length > 0, 'there is a log');
    closeAll();
});
