// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
import { backoff, delayAfter, verdict } from './codes.js';
import { ServerClock } from './clock.js';
import { Emitter } from './emitter.js';
import { CarillonError } from './errors.js';
import { Link } from './link.js';
import { randomId, surroundings, watchPage } from './page.js';
import { Requests } from './requests.js';
import { Room } from './room.js';

const CHECK_INTERVAL = 1000;
const RENEW_INTERVAL = 5000;
const LATE_EVENTS = 3; // in a row: somebody on the way keeps them
const MAX_NAMED = [100, 4000]; // rooms, and bytes of their names, that one opening request may carry

const defaults = {
    transports: ['websocket', 'sse', 'poll'],
    auth: 'message',
    reconnectInterval: 1000,
    maxReconnectInterval: 30_000,
    connectTimeout: 10_000,
    requestTimeout: 10_000,
    pongTimeout: 10_000,
    upgradeInterval: 60_000,
};

/** '42' is the chat 42. */
const fullName = (name) => (name.includes(':') ? name : `chat:${name}`);

/**
 * A connection to Carillon that comes back by itself, and the rooms on it. See the README for the
 * options and the events ('state', 'connected', 'disconnected', 'closed', 'blocked', 'gap', 'room', 'error').
 */
export class Carillon extends Emitter {
    /** 'closed', 'connecting', 'connected', 'waiting' (for the next attempt) or 'offline'. */
    state = 'closed';
    userId;
    connectionId;
    /** The own user room, where notifications come; the server subscribes every connection to it. */
    user = new Room(this, '');
    rooms = new Map();

    #url;
    #options;
    #link;
    #isUp = false; // between a welcome and the loss of the link
    #clock = new ServerClock();
    #token;
    #tokenRefused = false;
    #renewedAt = -Infinity;
    #requests;
    #run = 0; // counts connect() and close(), so that what belongs to an earlier one stops
    #attempt = 0;
    #kind; // the transport that worked last
    #refusals = 0; // in a row, of that transport
    #silences = 0; // in a row, of event streams
    #avoided = new Set(); // transports that somebody on the way holds back
    #cursor; // of a fallback: where it was in every room
    #mayName = true; // false: the server takes fewer rooms at once than we have
    #wake;
    #isStubborn = false;
    #unwatch;

    constructor(url, { token, onGap, WebSocket, fetch, env, ...options } = {}) {
        super();
        const base = new URL(url, globalThis.location?.href);
        base.protocol = base.protocol.replace('ws', 'http');
        this.#url = base.href.replace(/\/$/, '');
        this.env = { ...surroundings(), ...(WebSocket && { WebSocket }), ...(fetch && { fetch }), ...env };
        this.#requests = new Requests(this.env);
        this.#options = { ...defaults, ...options, token };
        if (typeof token === 'string')
            this.#token = token;
        if (onGap)
            this.on('gap', onGap);
        if (options.connect !== false)
            this.connect();
    }

    // ------------------------------------------------------------------------- the application's

    get transport() {
        return this.#link?.kind;
    }

    /** Round trip in ms, undefined until measured. */
    get latency() {
        return this.#clock.latency;
    }

    /** The server's clock minus ours, in ms. */
    get serverTimeOffset() {
        return this.#clock.offset;
    }

    serverNow() {
        return this.env.now() + this.#clock.offset;
    }

    /** Also ends the waiting for the next attempt. */
    connect() {
        this.#attempt = 0;
        this.#avoided.clear();
        this.#wake?.();
        if (this.state !== 'closed')
            return;
        this.#tokenRefused = false;
        this.#unwatch = watchPage(this.env, { onBack: () => this.#back(), onDoubt: () => this.#isUp && this.#probe() });
        this.#keepConnected(++this.#run);
    }

    close() {
        this.#finish({ code: 1000, reason: 'closed by the client' });
    }

    /** From now on these, at once; rooms go on where they are. */
    setTransports(transports) {
        this.#options.transports = transports;
        this.#kind = undefined;
        this.#avoided.clear();
        this.#link?.end({ code: 1000, reason: 'another transport', isOurs: true, isMove: true });
    }

    subscribe(name) {
        name = fullName(name);
        let room = this.rooms.get(name);
        if (!room) {
            room = new Room(this, name);
            this.rooms.set(name, room);
            if (this.#isUp)
                this.#enter(this.#link, room);
        }
        return room;
    }

    unsubscribe(name) {
        name = fullName(name);
        const room = this.rooms.get(name);
        if (!room || name === this.user.name)
            return;
        this.rooms.delete(name);
        this.#cursor = undefined; // it would bring the room back
        if (this.#isUp)
            this.#request({ type: 'unsubscribe', room: name }, { link: this.#link }).catch(() => {});
        room.end('left');
    }

    /**
     * Resolves with {room, seq, epoch}. Is sent again after a connection that broke until `timeout`;
     * the server knows it by `eventId` and delivers it once. `volatile` is never sent again.
     */
    publish(room, data, { event, eventId, volatile = false, timeout } = {}) {
        const frame = { type: 'publish', room: fullName(room), data, event_id: eventId ?? randomId(), ...(event && { event }) };
        if (volatile && !this.#isUp)
            return Promise.reject(new CarillonError('disconnected'));
        return this.#request(frame, { timeout, ...(volatile && { link: this.#link }) });
    }

    presence(room, { timeout } = {}) {
        return this.#request({ type: 'presence', room: fullName(room) }, { timeout });
    }

    history(room, { since, limit, timeout } = {}) {
        return this.#request({ type: 'history', room: fullName(room), ...(since && { since }), ...(limit && { limit }) }, { timeout });
    }

    /** The round trip in ms. */
    async ping({ timeout } = {}) {
        await this.#request({ type: 'ping' }, { timeout });
        return this.latency;
    }

    // ------------------------------------------------------------------------------ the connection

    async #keepConnected(run) {
        const isOver = () => run !== this.#run;
        for (;;) {
            this.#setState('connecting');
            const end = await this.#connection(isOver);
            if (isOver())
                return;
            const did = this.#judge(end);
            if (did === 'stop')
                return this.#finish(end);
            if (end.lastedMs > this.#options.reconnectInterval)
                this.#attempt = 0; // it was a connection, not a door that opens and shuts
            const delay = did === 'now' ? 0 : this.#delay(end);
            this.#attempt += 1;
            const isOffline = this.env.isOffline();
            this.#setState(isOffline ? 'offline' : 'waiting', { delay });
            // The server spreads these; nothing but the application shall be quicker.
            await this.#sleep(isOffline ? Math.max(delay, this.#options.maxReconnectInterval) : delay, !isOffline && verdict(end.code) === 'after');
            if (isOver())
                return;
        }
    }

    // A page that nobody looks at is in no hurry.
    #delay(end) {
        return delayAfter(end, this.env.document?.hidden ? 30 : this.#attempt, this.#options, this.env.random);
    }

    #judge(end) {
        if (end.isFinal || end.isMove)
            return end.isMove ? 'now' : 'stop';
        const what = verdict(end.code);
        if (what !== 'token')
            return what;
        if (typeof this.#options.token !== 'function')
            return 'stop';
        this.#token = undefined;
        if (this.#tokenRefused)
            return 'stop'; // a new one was no better
        this.#tokenRefused = true;
        return end.lastedMs > this.#options.reconnectInterval || !end.wasWelcomed ? 'now' : 'backoff';
    }

    #sleep(ms, isStubborn) {
        return new Promise((resolve) => {
            const wake = () => {
                this.env.clearTimeout(timer);
                this.#wake = undefined;
                resolve();
            };
            const timer = this.env.setTimeout(wake, ms);
            this.#wake = wake;
            this.#isStubborn = isStubborn;
        });
    }

    /** From the first attempt at a transport to the end of the connection. */
    async #connection(isOver) {
        try {
            await this.#fetchToken('connect');
        } catch (error) {
            this.emit('error', error);
            return { code: 4100, reason: 'no token', wasWelcomed: false };
        }
        let end = { code: 1006, reason: 'no transport', isFinal: true };
        for (const kind of this.#kinds()) {
            if (isOver())
                return end;
            let link = this.#link = this.#open(kind, this.#entering(kind));
            if (await link.welcomed) {
                this.#upgrade(link, isOver);
                do {
                    link = this.#link; // a better one may have taken its place
                    end = await link.done;
                } while (link !== this.#link);
                end.lastedMs = this.env.now() - link.welcomedAt;
            } else {
                end = await link.done;
            }
            this.#lost(end);
            this.#mayName &&= !(end.status === 400 && link.rooms.length > 0);
            const isBlocked = !end.wasWelcomed && !end.isMove && (end.isBlocked || (kind === 'websocket' && (end.code < 4000 || end.code === 4007)));
            if (isBlocked)
                this.emit('blocked', { transport: kind, reason: end.reason });
            else if (this.#isHeldBack(kind, end))
                end.isMove = true;
            if (!isBlocked) {
                if (end.isUnreachable && !end.wasWelcomed)
                    this.#refusals += 1;
                return end;
            }
            if (kind === this.#kind)
                this.#refusals += 1;
        }
        return end;
    }

    // A proxy that collects a stream before it passes it on lets the welcome through when much follows
    // it, and then is silent in spite of the server's comments, or hours behind.
    #isHeldBack(kind, end) {
        if (end.isSilent)
            this.#silences += 1;
        else if (end.wasWelcomed)
            this.#silences = 0;
        if (!end.isLate && this.#silences < 2)
            return false;
        this.#silences = 0;
        this.emit('blocked', { transport: kind, reason: 'held back on the way' });
        if (this.#options.transports.length < 2)
            return false;
        this.#avoided.add(kind);
        return true;
    }

    #isUsable(kind) {
        return !this.#avoided.has(kind) && (kind !== 'websocket' || this.env.WebSocket);
    }

    // What worked last comes first, and alone for as long as it is as likely that the server is away:
    // a restart shall not bring three requests from every client instead of one.
    #kinds() {
        const all = this.#options.transports.filter((kind) => this.#isUsable(kind));
        if (!all.includes(this.#kind))
            return all;
        return this.#refusals < 2 ? [this.#kind] : [this.#kind, ...all.filter((kind) => kind !== this.#kind)];
    }

    #open(kind, entering) {
        return new Link(kind, {
            url: this.#url, env: this.env, options: this.#options, entering,
            open: this.#options.openers?.[kind],
            token: () => this.#token,
            wants: (frame) => Boolean(this.#requests.get(frame.id)),
            onFrame: (link, frame) => this.#take(link, frame),
            onMoved: (link, cursor) => {
                if (link === this.#link)
                    this.#cursor = cursor;
            },
        });
    }

    // Rooms that the opening request of a fallback can name: with a cursor all of them, without one
    // those where there is nothing to go on from; the others are commands.
    #entering(kind) {
        const cursor = this.#cursor;
        const rooms = [...this.rooms.values()].filter((room) => room.name !== this.user.name && (cursor || !room.sequence.since))
            .map((room) => room.name);
        if (kind === 'websocket' || !this.#mayName || rooms.length > MAX_NAMED[0] || rooms.join().length > MAX_NAMED[1])
            return { rooms: [], carried: new Set() };
        return { rooms, cursor, carried: new Set(cursor ? [...rooms, this.user.name] : rooms) };
    }

    async #fetchToken(reason) {
        if (this.#token !== undefined && reason !== 'expiring')
            return;
        const { token, connectTimeout } = this.#options;
        if (typeof token !== 'function') {
            this.#token = token;
            return;
        }
        let timer;
        const late = new Promise((_, reject) => {
            timer = this.env.setTimeout(() => reject(new CarillonError('timeout', 'no token in time')), connectTimeout);
        });
        try {
            this.#token = await Promise.race([token({ reason: this.#tokenRefused ? 'refused' : reason }), late]);
        } finally {
            this.env.clearTimeout(timer);
        }
    }

    #welcome(link, frame) {
        this.#kind = link.kind;
        this.#refusals = 0;
        this.#tokenRefused = false;
        if (this.userId !== undefined && this.userId !== frame.user_id) {
            this.rooms.delete(this.user.name);
            this.user.sequence.epoch = undefined;
        }
        this.userId = frame.user_id;
        this.connectionId = frame.connection_id;
        this.#clock.forget();
        this.user.name = `user:${frame.user_id}`;
        const own = this.rooms.get(this.user.name) ?? this.user;
        this.rooms.set(own.name, own);
        this.#cursor = undefined; // the next frame brings one, if this transport has them
        // Before anybody is told: what listeners ask for is sent at once.
        const rooms = [...this.rooms.values()];
        const requests = this.#requests.loose;
        this.#isUp = true;
        this.#setState('connected');
        this.emit('connected', { transport: link.kind, connectionId: this.connectionId, userId: this.userId });
        for (const room of rooms) {
            if (!link.carried.has(room.name))
                this.#enter(link, room, room === own);
        }
        requests.forEach((request) => this.#send(request));
        if (link.askedAt === undefined)
            this.#request({ type: 'ping' }, { link }).catch(() => {});
        else
            this.#clock.sample(frame.server_time, link.askedAt, link.welcomedAt);
        this.#watch(link);
    }

    #lost(end) {
        const wasUp = this.#isUp;
        this.#settleLink(this.#link);
        this.#isUp = false;
        this.#requests.failAll('disconnected', (request) => request.link);
        if (wasUp)
            this.emit('disconnected', end);
    }

    // A cursor stands behind all that came; what was held back is not in the application yet.
    #settleLink(link) {
        for (const room of this.rooms.values()) {
            if (this.#isUp && (room.sequence.isHolding || (!room.sequence.isOpen && !link.carried.has(room.name))))
                this.#cursor = undefined;
            room.pause();
        }
    }

    #finish(end) {
        if (this.state === 'closed')
            return;
        this.#run += 1;
        this.#unwatch();
        this.#link?.close();
        this.#lost(end);
        this.#wake?.();
        this.#requests.failAll(new CarillonError('closed', end.reason));
        this.#setState('closed', end);
        this.emit('closed', end);
    }

    #setState(state, details = {}) {
        if (state === this.state)
            return;
        this.state = state;
        this.emit('state', { state, ...details });
    }

    // --------------------------------------------------------------------------- while it is there

    /** Ends a link that gives no sign of life. */
    #watch(link) {
        const { ping_interval_ms: pingMs } = link.welcome;
        const { pongTimeout } = this.#options;
        // Browsers do not see WebSocket pings. SSE has comments, which are there for this; a poll
        // watches itself.
        const quietMs = link.kind === 'sse' ? 2 * Math.min(pingMs, 15_000) + 5000 : pingMs;
        let pinged = 0;
        const check = () => {
            if (link.isEnded)
                return;
            const idle = this.env.now() - link.lastSeen;
            if (link.kind === 'websocket' && idle > quietMs && pinged < link.lastSeen) {
                pinged = this.env.now();
                this.#request({ type: 'ping' }, { link }).catch(() => {});
            }
            if (link.kind !== 'poll' && idle > quietMs + (link.kind === 'sse' ? 0 : pongTimeout))
                link.end({ code: 4102, reason: 'no sign of life', isSilent: link.kind === 'sse' });
            else
                this.env.setTimeout(check, CHECK_INTERVAL);
        };
        this.env.setTimeout(check, CHECK_INTERVAL);
    }

    /** Is it still there? Asked when the network or the page came back. */
    #probe() {
        const link = this.#link;
        this.#request({ type: 'ping' }, { link, timeout: 5000 }).catch(({ code }) => {
            if (code === 'timeout')
                link.end({ code: 4102, reason: 'no sign of life' });
        });
    }

    #back() {
        if (this.#isUp)
            return this.#probe();
        this.#attempt = 0;
        this.#avoided.clear(); // it may be another network
        if (!this.#isStubborn)
            this.#wake?.();
    }

    /** On a fallback: tries what comes before it in `transports`, now and then, and moves there. */
    async #upgrade(link, isOver) {
        const { transports, upgradeInterval } = this.#options;
        const better = transports.slice(0, transports.indexOf(link.kind)).filter((kind) => this.#isUsable(kind));
        if (better.length === 0 || !upgradeInterval)
            return;
        for (let attempt = 0; ; ++attempt) {
            await link.pause(upgradeInterval / 2 + backoff(attempt, upgradeInterval, upgradeInterval * 16, this.env.random));
            for (const kind of better) {
                if (isOver() || link.isEnded || this.#link !== link)
                    return;
                if (this.env.isOffline() || this.env.document?.hidden)
                    continue;
                const next = this.#open(kind, { rooms: [], carried: new Set() });
                if (!await next.welcomed)
                    continue;
                // Commands that are under way get their answer, within reason.
                for (let i = 0; i < 40 && this.#requests.size > 0 && !link.isEnded; ++i)
                    await next.pause(50);
                if (isOver() || link.isEnded || this.#link !== link || next.isEnded)
                    return next.close();
                this.#settleLink(link);
                this.#link = next;
                link.close(1000, 'moved');
                this.#requests.failAll('disconnected', (request) => request.link === link);
                this.#welcome(next, next.welcome);
                this.#upgrade(next, isOver);
                return;
            }
        }
    }

    async #renew() {
        // Whose tokens live no longer than the warning comes early is warned again at once.
        if (typeof this.#options.token !== 'function' || this.env.now() - this.#renewedAt < RENEW_INTERVAL)
            return;
        this.#renewedAt = this.env.now();
        try {
            await this.#fetchToken('expiring');
            await this.#request({ type: 'auth', token: this.#token }, { link: this.#link });
        } catch (error) {
            if (error.code !== 'disconnected')
                this.emit('error', error); // it ends with 4004 then, and comes back with a new one
        }
    }

    // -------------------------------------------------------------------------------------- frames

    #take(link, frame) {
        if (link !== this.#link)
            return; // on probation
        const request = this.#requests.get(frame.id);
        const room = this.rooms.get(frame.room);
        switch (frame.type) {
        case 'welcome':
            return this.#welcome(link, frame);
        case 'subscribed':
            return this.#subscribed(link, frame, request, room);
        case 'unsubscribed':
            if (frame.id === undefined && room) {
                this.rooms.delete(room.name);
                room.end(frame.reason ?? 'removed');
            }
            break;
        case 'pong':
            if (request)
                this.#clock.sample(frame.server_time, request.sentAt, this.env.now());
            break;
        case 'token_expiring':
            return void this.#renew();
        case 'gap':
            return room?.take(frame);
        case 'presence.join':
        case 'presence.leave':
            return room?.deliver(frame);
        case 'error':
            return this.#failed(link, frame, request, room);
        case 'authenticated': case 'published': case 'presence': case 'history': case 'echo':
            break;
        case 'disconnect':
            return;
        default:
            if (frame.seq === undefined) // an operator's message to this connection alone
                (room ?? this.user).deliver(frame);
            else if (room)
                this.#event(link, room, frame);
            return;
        }
        if (request)
            this.#requests.answer(frame.id, frame);
    }

    #event(link, room, frame) {
        const isLive = room.sequence.isOpen && frame.seq > room.liveFrom && this.latency !== undefined;
        room.take(frame);
        if (!isLive || link.kind !== 'sse')
            return;
        const isLate = this.serverNow() - Date.parse(frame.ts) > this.#options.connectTimeout;
        link.late = isLate ? (link.late ?? 0) + 1 : 0;
        if (link.late === LATE_EVENTS)
            link.end({ code: 4102, reason: 'held back on the way', isLate: true });
    }

    #subscribed(link, frame, request, room) {
        if (request) {
            this.#requests.answer(frame.id, frame);
            if (request.room === room && room)
                room.subscribed(frame, request.since);
        } else if (room && !room.sequence.isOpen && link.carried.has(room.name)) {
            room.subscribed(frame, link.cursor ? room.sequence.since : undefined);
        } else if (!room && this.listens('room')) { // an operator's doing
            room = new Room(this, frame.room);
            this.rooms.set(frame.room, room);
            this.emit('room', room);
            room.subscribed(frame);
        } else if (!room) { // of a cursor that is older than our leaving
            this.#request({ type: 'unsubscribe', room: frame.room }, { link }).catch(() => {});
        } // else an answer that came after its time: the room is being entered anew
    }

    #failed(link, frame, request, room) {
        const error = new CarillonError(frame.code, frame.message, { room: frame.room, retryAfterMs: frame.retry_after_ms });
        if (request && frame.code === 'rate_limited' && this.env.now() + frame.retry_after_ms < request.deadline) {
            this.env.setTimeout(() => this.#requests.get(frame.id) && this.#send(request), frame.retry_after_ms);
        } else if (request) {
            this.#requests.fail(frame.id, error);
        } else if (room && room.state === 'pending' && link.carried.has(room.name)) {
            this.#notEntered(link, room, error);
        } else {
            this.emit('error', error);
        }
    }

    // --------------------------------------------------------------------------------------- rooms

    /** `isIn`: the connection is in the room already, as in its user room, from its start. */
    async #enter(link, room, isIn = false) {
        link.carried.delete(room.name);
        try {
            if (isIn)
                await this.#request({ type: 'unsubscribe', room: room.name }, { link }).catch(({ code }) => {
                    if (code !== 'not_subscribed')
                        throw new CarillonError(code);
                });
            if (this.rooms.get(room.name) !== room || link.isEnded)
                return;
            const { since } = room.sequence;
            await this.#request({ type: 'subscribe', room: room.name, ...(since && { since }) }, { link, room, since });
        } catch (error) {
            this.#notEntered(link, room, error);
        }
    }

    #notEntered(link, room, error) {
        if (this.rooms.get(room.name) !== room || link.isEnded || link !== this.#link || room.state !== 'pending')
            return;
        switch (error.code) {
        case 'already_subscribed': // by a command whose answer was lost
            this.#enter(link, room, true);
            break;
        case 'rate_limited': case 'unavailable': case 'internal': case 'timeout':
            this.env.setTimeout(() => link.isEnded || this.#enter(link, room),
                error.retryAfterMs ?? backoff(1, this.#options.reconnectInterval, this.#options.maxReconnectInterval, this.env.random));
            break;
        default:
            this.rooms.delete(room.name);
            room.end(error.code, error);
        }
    }

    /** For Room: from where it is, on the same connection. */
    reenter(room) {
        this.#cursor = undefined;
        if (this.#isUp)
            this.#enter(this.#link, room, true);
    }

    /** For Room: what the application got. */
    delivered(room, frame) {
        if (room !== this.user && room.name === this.user.name)
            this.user.emit(frame.type, frame);
        if (frame.type === 'gap')
            this.emit('gap', frame);
    }

    // ------------------------------------------------------------------------------------ requests

    #request(frame, { link, timeout = this.#options.requestTimeout, ...details } = {}) {
        if (this.state === 'closed')
            return Promise.reject(new CarillonError('closed'));
        if (link?.isEnded)
            return Promise.reject(new CarillonError('disconnected'));
        return this.#requests.add(frame, timeout, { link, ...details }, (request) => {
            if (this.#isUp)
                this.#send(request);
        });
    }

    #send(request) {
        request.sentAt = this.env.now();
        this.#link.send(request.frame);
    }
}
