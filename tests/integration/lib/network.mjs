// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
import { connect, createServer } from 'node:net';

const networks = new Set();

/**
 * What lies between a client and its server, on a port of its own: passes bytes on until it is told
 * otherwise. `manner`: 'pass', 'refuse-upgrades' (as a proxy that knows no WebSocket), 'keep-streams'
 * (as one that buffers an answer until it is complete), 'lump-streams' (until 4 kB of it have come),
 * 'away' (nobody there).
 */
export class Network {
    manner = 'pass';
    breaks = 0; // of single connections
    cuts = 0; // of all at once
    bytesUp = 0;
    bytesDown = 0;
    #sockets = new Set();
    #timer;

    static async to(target) {
        const network = new Network();
        network.target = target;
        network.server = createServer((client) => network.#connected(client));
        await new Promise((resolve) => { network.server.listen(0, '127.0.0.1', resolve); });
        network.url = `http://127.0.0.1:${network.server.address().port}`;
        networks.add(network);
        return network;
    }

    #connected(client) {
        client.on('error', () => {});
        if (this.manner === 'away')
            return client.destroy();
        const there = connect(this.target.port, this.target.host);
        there.setNoDelay(true);
        client.setNoDelay(true);
        for (const [from, to] of [[client, there], [there, client]]) {
            this.#sockets.add(from);
            from.on('error', () => {});
            from.on('close', () => {
                this.#sockets.delete(from);
                to.destroy();
            });
        }
        let isHeld = false;
        let lump;
        client.on('data', (bytes) => {
            this.bytesUp += bytes.length;
            const text = bytes.toString('latin1');
            if (this.manner === 'refuse-upgrades' && /^upgrade: websocket/im.test(text)) {
                there.destroy();
                client.end('HTTP/1.1 400 Bad Request\r\nContent-Type: text/html\r\nContent-Length: 11\r\nConnection: close\r\n\r\n<p>No.</p>\n');
            } else {
                isHeld ||= this.manner === 'keep-streams' && /^GET \/sse/.test(text);
                lump ??= this.manner === 'lump-streams' && /^GET \/sse/.test(text) ? [] : undefined;
                there.write(bytes);
            }
        });
        there.on('data', (bytes) => {
            this.bytesDown += bytes.length;
            lump?.push(bytes);
            const ready = lump ? Buffer.concat(lump) : bytes;
            if (isHeld || (lump && ready.length < 4096))
                return;
            if (lump)
                lump = [];
            client.write(ready);
        });
    }

    /** Breaks every connection, without a farewell. */
    cut() {
        this.cuts += 1;
        this.#sockets.forEach((socket) => socket.destroy());
    }

    cutEvery(ms) {
        this.#timer = setInterval(() => this.cut(), ms);
    }

    /** Breaks one connection after the other, in its middle, after anything up to twice `ms`. */
    breakAtRandom(ms) {
        this.#timer = setTimeout(() => {
            const all = [...this.#sockets];
            if (all.length > 0) {
                this.breaks += 1;
                all[Math.floor(Math.random() * all.length)].destroy();
            }
            this.breakAtRandom(ms);
        }, Math.random() * 2 * ms);
    }

    calm() {
        clearInterval(this.#timer);
        clearTimeout(this.#timer);
    }

    close() {
        this.calm();
        this.server.close();
        this.cut();
        networks.delete(this);
    }
}

export function closeNetworks() {
    for (const network of networks)
        network.close();
}
