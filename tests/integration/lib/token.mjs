// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
import { constants, createHmac, sign } from 'node:crypto';

/** Long enough for HS512. */
export const SECRET = 'carillon-integration-secret-0123456789-abcdefghijklmnopqrstuvwxyz-0123456789';

/** Every token that was made: whoever stops a server looks for them in its log. */
export const minted = new Set();

export const now = () => Math.floor(Date.now() / 1000);

const base64url = (value) => Buffer.from(typeof value === 'string' || Buffer.isBuffer(value)
    ? value : JSON.stringify(value)).toString('base64url');

function signature(alg, key, input) {
    const bits = alg.slice(2);
    switch (alg) {
    case 'none':
        return Buffer.alloc(0);
    case 'HS256':
    case 'HS384':
    case 'HS512':
        return createHmac(`sha${bits}`, key).update(input).digest();
    case 'RS256':
        return sign('sha256', Buffer.from(input), key);
    case 'PS256':
        return sign('sha256', Buffer.from(input), { key,
            padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST });
    case 'ES256':
        return sign('sha256', Buffer.from(input), { key, dsaEncoding: 'ieee-p1363' });
    case 'EdDSA':
        return sign(null, Buffer.from(input), key);
    default:
        throw new Error(`no such algorithm: ${alg}`);
    }
}

/**
 * A JWT. Claims default to alice for an hour; a claim set to undefined is left out. Nothing of
 * Carillon's own code makes it, so that both sides cannot share a mistake.
 */
export function token(claims = {}, { alg = 'HS256', key = SECRET, kid, header = {} } = {}) {
    const body = { sub: 'alice', exp: now() + 3600, ...claims };
    const head = { alg, typ: 'JWT', ...(kid ? { kid } : {}), ...header };
    const input = `${base64url(head)}.${base64url(body)}`;
    const made = `${input}.${base64url(signature(alg, key, input))}`;
    minted.add(made);
    return made;
}

/** May inject into any tenant-less room. */
export const backend = (claims = {}) => token({ sub: 'backend', scope: 'events:write', ...claims });
