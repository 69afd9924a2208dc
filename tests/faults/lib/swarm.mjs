// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
import { Client, WebSocket } from '../../integration/lib/client.mjs';
import { now, token } from '../../integration/lib/token.mjs';

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** The server pings each second; who hears nothing for so long takes the connection for dead. */
export const SILENCE_MS = 4000;

export const emptyScore = () => ({ deliveries: 0, lost: 0, doubled: 0, reordered: 0, unreported: 0, wrong: 0,
    announced: 0, gapFrames: 0, refusedResumes: 0, epochsTold: 0, resumes: 0, problems: [] });

/** What one client has of one room in one epoch. */
class Run {
    numbers = []; // seq → number of the event
    announced = []; // [from, to] that the server said would not come
    skipped = 0; // jumps in seq that nothing announced

    constructor(epoch, seq) {
        this.epoch = epoch;
        this.base = seq; // the first event to expect is the one after it
        this.seq = seq;
    }
}

/** Follows a few rooms for good: comes back with `since` as often as it must. */
export class Follower {
    runs = new Map(); // room → Run[]
    confirmed = new Set(); // rooms that the present connection has
    epochsTold = 0;
    doubled = 0;
    reordered = 0;
    gapFrames = 0;
    refusedResumes = 0;
    resumes = 0;
    problems = [];
    closeCodes = new Map();
    #attempt = 0;
    #stopped = false;

    constructor({ name, rooms, address, silence = SILENCE_MS }) {
        Object.assign(this, { name, rooms, address, silence });
        this.token = token({ sub: name, rooms: ['*'], exp: now() + 90 * 24 * 3600 });
        for (const room of rooms)
            this.runs.set(room, []);
    }

    get here() {
        return this.confirmed.size === this.rooms.length;
    }

    connect() {
        if (this.#stopped)
            return;
        const ws = new WebSocket(`ws://${this.address()}/ws`, { headers: { authorization: `Bearer ${this.token}` },
            perMessageDeflate: false, handshakeTimeout: this.silence });
        this.ws = ws;
        this.heard = performance.now();
        let retryAfter;
        ws.on('open', () => {
            if (ws === this.ws)
                this.#subscribe();
        });
        ws.on('ping', () => { this.heard = performance.now(); });
        ws.on('message', (data) => {
            if (ws !== this.ws)
                return; // of a connection that this client has given up
            this.heard = performance.now();
            const frame = JSON.parse(data);
            if (frame.type === 'disconnect')
                retryAfter = frame.retry_after_ms;
            else
                this.take(frame);
        });
        ws.on('error', () => undefined);
        ws.on('close', (code) => {
            this.closeCodes.set(code, (this.closeCodes.get(code) ?? 0) + 1);
            if (ws === this.ws)
                this.#comeBack(retryAfter);
        });
    }

    /** Called each second or so. */
    watch() {
        if (this.ws && performance.now() - this.heard > this.silence) {
            const { ws } = this;
            this.#comeBack();
            ws.terminate();
        }
    }

    stop() {
        this.#stopped = true;
        clearTimeout(this.timer);
        this.ws?.terminate();
        this.ws = undefined;
    }

    #comeBack(retryAfter) {
        this.ws = undefined;
        this.confirmed.clear();
        if (this.#stopped)
            return;
        const backoff = Math.random() * Math.min(2000, 100 * 2 ** this.#attempt++);
        this.timer = setTimeout(() => this.connect(), retryAfter ?? backoff);
    }

    #subscribe() {
        for (const [room, runs] of this.runs) {
            const run = runs.at(-1);
            this.ws.send(JSON.stringify({ type: 'subscribe', room, id: room,
                ...(run ? { since: { epoch: run.epoch, seq: run.seq } } : {}) }));
        }
    }

    /** One frame of the server. */
    take(frame) {
        const run = this.runs.get(frame.room)?.at(-1);
        switch (frame.type) {
        case 'tick':
            return this.#event(run, frame);
        case 'subscribed':
            return this.#subscribed(run, frame);
        case 'gap':
            ++this.gapFrames;
            // The range must join what came before, or the rest of it would be silent.
            if (!run || frame.from_seq !== run.seq + 1 || frame.to_seq < frame.from_seq)
                this.problems.push(`gap ${frame.from_seq}-${frame.to_seq} after ${run?.seq} in ${frame.room}`);
            if (run) {
                run.announced.push([frame.from_seq, frame.to_seq]);
                run.seq = Math.max(run.seq, frame.to_seq);
            }
            return undefined;
        case 'welcome':
            return undefined;
        case 'error':
            if (frame.code === 'unavailable') // the node's broker is away: elsewhere it may be there
                return this.ws?.terminate();
            // falls through
        default:
            this.problems.push(`unexpected ${JSON.stringify(frame).slice(0, 200)}`);
            return this.ws?.terminate();
        }
    }

    #event(run, { room, seq, data }) {
        if (!run || !this.confirmed.has(room)) {
            this.problems.push(`an event of ${room} before it was subscribed`);
            return;
        }
        if (seq > run.seq) {
            if (seq > run.seq + 1)
                ++run.skipped;
            run.seq = seq;
        } else if (run.numbers[seq] !== undefined) {
            ++this.doubled;
            return;
        } else {
            ++this.reordered;
        }
        run.numbers[seq] = data.n;
    }

    #subscribed(run, { room, epoch, seq, recovered }) {
        this.confirmed.add(room);
        if (this.here)
            this.#attempt = 0;
        if (!run) {
            this.runs.get(room)?.push(new Run(epoch, seq));
            return;
        }
        ++this.resumes;
        if (recovered === true) {
            if (epoch !== run.epoch || seq < run.seq)
                this.problems.push(`recovered, but ${room} was at ${run.epoch}/${run.seq} and is at ${epoch}/${seq}`);
            return;
        }
        ++this.refusedResumes;
        if (epoch !== run.epoch) {
            ++this.epochsTold;
            this.runs.get(room).push(new Run(epoch, seq));
        } else {
            run.announced.push([run.seq + 1, seq]);
            run.seq = seq;
        }
    }

    /** Compares with what the producer was told. `present` is room → {epoch, seq} as the server says now. */
    judge(ledger, present, score, { durable }) {
        for (const [room, runs] of this.runs) {
            runs.forEach((run, i) => {
                const acknowledged = ledger.of(room, run.epoch);
                const announced = new Set(run.announced.flatMap(([from, to]) =>
                    Array.from({ length: Math.max(0, to - from + 1) }, (_, k) => from + k)));
                const told = i < runs.length - 1; // a new epoch was told after this one
                acknowledged.forEach((number, seq) => {
                    if (seq <= run.base)
                        return;
                    if (run.numbers[seq] === undefined)
                        ++score[announced.has(seq) || told ? 'announced' : 'lost'];
                    else if (run.numbers[seq] !== number)
                        ++score.wrong;
                });
                const ids = new Set();
                run.numbers.forEach((number, seq) => {
                    ++score.deliveries;
                    if (ids.has(number))
                        ++score.doubled; // the same event under two numbers
                    ids.add(number);
                    // Shown before it was safe: the producer was never told this number.
                    if (durable && acknowledged[seq] === undefined)
                        ++score.wrong;
                });
                score.unreported += run.skipped;
            });
            const now = present.get(room);
            const last = runs.at(-1);
            if (now && (last?.epoch !== now.epoch || last.seq !== now.seq))
                score.problems.push(`${this.name} ends at ${last?.epoch}/${last?.seq} of ${room}, the server at ${now.epoch}/${now.seq}`);
        }
        for (const name of ['doubled', 'reordered', 'gapFrames', 'refusedResumes', 'epochsTold', 'resumes'])
            score[name] += this[name];
        score.problems.push(...this.problems.map((text) => `${this.name}: ${text}`));
    }
}

/** What a server says of each room now, asked by a client that was not there before: room → {epoch, seq}. */
export async function present(server, rooms) {
    const client = await Client.join(server, { claims: { sub: 'judge', rooms: ['*'], exp: now() + 90 * 24 * 3600 } });
    const found = new Map();
    for (const room of rooms) {
        let answer;
        do { // a broker that has just come back is asked by all nodes for all their rooms
            client.send({ type: 'subscribe', room, id: room });
            answer = await client.next((frame) => frame.id === room, 60_000);
        } while (answer.code === 'unavailable');
        found.set(room, { epoch: answer.epoch, seq: answer.seq });
    }
    client.ws.terminate();
    return found;
}

export class Swarm {
    constructor({ count, first = 0, rooms, perClient, step = 7, address, silence }) {
        this.followers = Array.from({ length: count }, (_, i) => new Follower({ name: `client-${first + i}`, address, silence,
            rooms: Array.from({ length: perClient }, (_, k) => rooms[(first + i + k * step) % rooms.length]) }));
        this.timer = setInterval(() => this.followers.forEach((follower) => follower.watch()), 500);
    }

    async connect(timeout = 60_000) {
        for (let i = 0; i < this.followers.length; i += 50) {
            this.followers.slice(i, i + 50).forEach((follower) => follower.connect());
            await sleep(20);
        }
        if (!await this.allHere(timeout))
            throw new Error(`${this.away} clients could not subscribe within ${timeout} ms`);
    }

    get away() {
        return this.followers.filter((follower) => !follower.here).length;
    }

    async allHere(timeout) {
        return this.#until(() => this.away === 0, timeout);
    }

    /** All are back and have everything that `present` says there is; false when the time is up. */
    async settle(present, timeout) {
        const settled = await this.#until(() => this.followers.every((follower) => follower.here
            && [...follower.runs].every(([room, runs]) => {
                const now = present.get(room);
                const last = runs.at(-1);
                return !now || (last.epoch === now.epoch && last.seq >= now.seq);
            })), timeout);
        await sleep(300); // for what comes too often
        return settled;
    }

    async #until(predicate, timeout) {
        const end = performance.now() + timeout;
        while (!predicate()) {
            if (performance.now() > end)
                return false;
            await sleep(50);
        }
        return true;
    }

    stop() {
        clearInterval(this.timer);
        this.followers.forEach((follower) => follower.stop());
    }
}
