// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
import { backoff } from './codes.js';
import { eventStreamReader } from './eventstream.js';

const POLL_TIMEOUT = 90_000; // the server answers sooner, whatever its poll_timeout; a second poll loses nothing
const ANSWER_TIMEOUT = 10_000;
const RETRIES = 4; // of one poll, before the connection counts as lost

/** What SSE and long polling have in common: requests with the token in their head, and commands. */
function httpSession(link) {
    const abort = new AbortController();
    const queue = [];
    let isSending = false;
    const session = {
        signal: abort.signal,

        async request(method, path, body, timeout = ANSWER_TIMEOUT) {
            const own = new AbortController();
            const cancel = () => own.abort();
            abort.signal.addEventListener('abort', cancel);
            const timer = timeout && link.env.setTimeout(cancel, timeout);
            try {
                const response = await link.env.fetch(link.url + path, {
                    method, body: body && JSON.stringify(body), signal: own.signal, cache: 'no-store', credentials: 'omit',
                    headers: { Authorization: `Bearer ${link.token()}`, ...(body && { 'Content-Type': 'application/json' }) },
                });
                return timeout ? { status: response.status, headers: response.headers, text: await response.text() } : response;
            } finally {
                link.env.clearTimeout(timer);
                if (timeout)
                    abort.signal.removeEventListener('abort', cancel);
            }
        },

        /** The opening request was refused. */
        refused({ status, headers, text }) {
            const { error } = parsed(text) ?? {};
            const reason = error?.message ?? `HTTP ${status}`;
            const retryAfterMs = Number(headers.get('retry-after')) * 1000 || undefined;
            if (status === 401)
                link.end({ code: 4002, reason });
            else if (status === 403 && error)
                link.end({ code: 4000, reason });
            else if (status === 429 || (status === 503 && error))
                link.end({ code: 4100, reason, retryAfterMs });
            else // not ours, or switched off there: the next transport may do better
                link.end({ code: 1006, reason, status, isBlocked: true });
        },

        /** One after the other, so that they arrive in order. */
        send(frame) {
            queue.push(frame);
            if (!isSending)
                pump();
        },

        close() {
            queue.length = 0;
            abort.abort();
        },
    };

    async function pump() {
        isSending = true;
        for (let attempt = 0; queue.length > 0;) {
            const frame = queue[0];
            const again = link.wants(frame) && await command(frame).catch(() => true);
            if (abort.signal.aborted)
                break;
            if (again) {
                await link.pause(backoff(attempt++, 500, 5000, link.env.random));
            } else {
                queue.shift();
                attempt = 0;
            }
        }
        isSending = false;
    }

    /** Whether to try it again. A command may be repeated: see Carillon.publish(). */
    async function command(frame) {
        const { status, headers, text } = await session.request('POST', '/command', { session: link.welcome.session, ...frame });
        const failed = (code, more) => link.frame({ type: 'error', id: frame.id, code, message: parsed(text)?.error?.message, ...more });
        if (status === 200)
            link.text(text, false);
        else if (status === 401)
            link.end({ code: 4004, reason: 'token refused' });
        else if (status === 404)
            await link.pause(1000).then(() => link.end({ code: 1006, reason: 'the session has ended' }));
        else if (status === 429)
            failed('rate_limited', { retry_after_ms: Number(headers.get('retry-after')) * 1000 || 1000 });
        else if (status === 413)
            failed('too_large');
        else if (status === 400)
            failed('bad_request');
        else
            return true;
        return false;
    }
    return session;
}

/** undefined for what is no JSON. */
function parsed(text) {
    try {
        return JSON.parse(text);
    } catch {
        return undefined;
    }
}

/** GET /sse by fetch: an EventSource can neither send a header nor tell why it was refused. */
export function openStream(link) {
    const session = httpSession(link);
    const query = new URLSearchParams(link.rooms.map((room) => ['room', room]));
    if (link.cursor)
        query.set('last_event_id', link.cursor);

    async function run() {
        const response = await session.request('GET', `/sse?${query}`, undefined, 0);
        if (response.status !== 200 || !/^text\/event-stream/.test(response.headers.get('content-type') ?? ''))
            return session.refused({ status: response.status, headers: response.headers, text: await response.text() });
        const read = eventStreamReader(({ data, id }) => {
            link.text(data);
            if (id)
                link.moved(id);
        });
        const decoder = new TextDecoder();
        const reader = response.body.getReader();
        for (;;) {
            const { done, value } = await reader.read();
            if (done)
                return link.end({ code: 1006, reason: 'the stream ended' });
            link.seen();
            read(decoder.decode(value, { stream: true }));
        }
    }
    run().catch((error) => link.end({ code: 1006, reason: String(error.message), isUnreachable: true }));
    return session;
}

/** POST and GET /poll. */
export function openPoll(link) {
    const session = httpSession(link);
    let cursor;

    function take(text) {
        const batch = parsed(text);
        if (!batch)
            throw new Error('no JSON came');
        for (const frame of batch.frames)
            link.frame(frame);
        cursor = batch.cursor;
        link.moved(cursor);
    }

    async function run() {
        const opened = await session.request('POST', '/poll', { rooms: link.rooms, ...(link.cursor && { cursor: link.cursor }) });
        if (opened.status !== 200)
            return session.refused(opened);
        take(opened.text);
        for (let failures = 0; !session.signal.aborted;) {
            try {
                const { status, text } = await session.request('GET',
                    `/poll?${new URLSearchParams({ session: link.welcome.session, cursor })}`, undefined, POLL_TIMEOUT);
                if (status === 401)
                    return link.end({ code: 4004, reason: 'token refused' });
                if (status === 404)
                    return link.end({ code: 1006, reason: 'the session has ended' });
                if (status !== 200 && status !== 204)
                    throw new Error(`HTTP ${status}`);
                link.seen();
                if (status === 200)
                    take(text);
                failures = 0;
            } catch (error) {
                // The session outlives a broken request, and hands the same frames out again.
                if (session.signal.aborted || failures === RETRIES)
                    throw error;
                await link.pause(backoff(failures++, 200, 2000, link.env.random));
            }
        }
    }
    run().catch((error) => link.end({ code: 1006, reason: String(error.message), isUnreachable: true }));
    return {
        ...session,
        close() {
            session.close();
            // So that the session does not wait for its end in vain; nobody waits for the answer.
            if (link.welcome)
                link.env.fetch(`${link.url}/poll?${new URLSearchParams({ session: link.welcome.session })}`,
                    { method: 'DELETE', keepalive: true, headers: { Authorization: `Bearer ${link.token()}` } }).catch(() => {});
        },
    };
}
