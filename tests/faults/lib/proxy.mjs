// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
import { connect, createServer } from 'node:net';

/** TCP between clients and server, with the faults of networks. New connections always work. */
export class Proxy {
    pairs = new Set();
    counts = { reset: 0, swallowed: 0, stalled: 0 };

    constructor(target) {
        this.target = target; // () → host:port
    }

    async listen() {
        this.server = createServer({ allowHalfOpen: true }, (near) => this.#accept(near));
        await new Promise((resolve) => this.server.listen(0, '127.0.0.1', resolve));
        this.address = `127.0.0.1:${this.server.address().port}`;
        return this;
    }

    #accept(near) {
        const [host, port] = this.target().split(':');
        const far = connect({ host, port: Number(port), allowHalfOpen: true });
        const pair = { near, far, swallows: false };
        this.pairs.add(pair);
        const join = (from, to) => {
            from.on('data', (data) => {
                if (pair.swallows && (from === far || !pair.onlyAnswers))
                    return; // read, acknowledged by TCP, gone
                if (!to.write(data)) {
                    from.pause();
                    to.once('drain', () => pair.stalls || from.resume());
                }
            });
            from.on('end', () => pair.swallows || to.end());
            from.on('error', () => undefined);
            from.on('close', (hadError) => {
                if (hadError && !pair.swallows)
                    to.destroy();
                if (near.destroyed && far.destroyed)
                    this.pairs.delete(pair);
            });
        };
        join(near, far);
        join(far, near);
    }

    #some(fraction, work, count) {
        for (const pair of this.pairs) {
            if (!pair.swallows && !pair.stalls && Math.random() < fraction) {
                work(pair);
                ++this.counts[count];
            }
        }
    }

    /** RST to both sides. */
    reset(fraction) {
        this.#some(fraction, ({ near, far }) => {
            near.resetAndDestroy();
            far.resetAndDestroy();
        }, 'reset');
    }

    /** Nothing passes from now on, not even the end, in either direction or towards the clients; nobody is told. */
    swallow(fraction, { onlyAnswers = false } = {}) {
        this.#some(fraction, (pair) => Object.assign(pair, { swallows: true, onlyAnswers }), 'swallowed');
    }

    /** Reads nothing from either side for a while: buffers fill up to the server. */
    stall(fraction, ms) {
        this.#some(fraction, (pair) => {
            pair.stalls = true;
            pair.near.pause();
            pair.far.pause();
            setTimeout(() => {
                pair.stalls = false;
                pair.near.resume();
                pair.far.resume();
            }, ms);
        }, 'stalled');
    }

    close() {
        this.server.close();
        for (const { near, far } of this.pairs) {
            near.destroy();
            far.destroy();
        }
    }
}
