// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
// A server in a network namespace of its own, and links to it on which packets get lost.
import { execFileSync } from 'node:child_process';
import { without } from './disks.mjs';

const run = (...args) => execFileSync('ip', args, { stdio: ['ignore', 'pipe', 'pipe'] }).toString().trim();
const nobody = '02:00:00:00:de:ad';

const made = new Set();
process.on('exit', () => made.forEach((one) => one.remove()));

/**
 * A pair of virtual Ethernet cards with `links` networks of two addresses each: what goes over one link can be
 * lost while the others work. It is lost by a wrong hardware address, so nobody is told, and TCP repeats.
 */
export class Namespace {
    #cut = new Set();

    constructor(links) {
        this.name = `carillon-faults-${process.pid}`;
        this.near = `cf${process.pid}a`;
        this.far = `cf${process.pid}b`;
        this.links = Array.from({ length: links }, (_, i) => ({ near: `10.213.${i}.1`, far: `10.213.${i}.2` }));
        run('netns', 'add', this.name);
        made.add(this);
        run('link', 'add', this.near, 'type', 'veth', 'peer', 'name', this.far, 'netns', this.name);
        for (const { near, far } of this.links) {
            run('address', 'add', `${near}/30`, 'dev', this.near);
            run('-n', this.name, 'address', 'add', `${far}/30`, 'dev', this.far);
        }
        run('link', 'set', this.near, 'up');
        run('-n', this.name, 'link', 'set', 'lo', 'up');
        run('-n', this.name, 'link', 'set', this.far, 'up');
    }

    /** What a program is started with so that it lives there. */
    get entry() {
        return ['ip', 'netns', 'exec', this.name];
    }

    /** The server's address on a link; the first one always works, for whoever only looks. */
    host(i = 0) {
        return this.links[i].far;
    }

    get random() {
        return this.host(Math.floor(Math.random() * this.links.length));
    }

    /** Nothing passes in either direction from now on, not even the end. */
    lose(i) {
        const { near, far } = this.links[i];
        this.#cut.add(i);
        run('neighbour', 'replace', far, 'lladdr', nobody, 'nud', 'permanent', 'dev', this.near);
        run('-n', this.name, 'neighbour', 'replace', near, 'lladdr', nobody, 'nud', 'permanent', 'dev', this.far);
    }

    mend(i) {
        const { near, far } = this.links[i];
        this.#cut.delete(i);
        run('neighbour', 'delete', far, 'dev', this.near);
        run('-n', this.name, 'neighbour', 'delete', near, 'dev', this.far);
    }

    /** Links that work and may be broken. */
    get whole() {
        return this.links.map((_, i) => i).filter((i) => i > 0 && !this.#cut.has(i));
    }

    mendAll() {
        this.#cut.forEach((i) => this.mend(i));
    }

    remove() {
        if (!made.delete(this))
            return;
        for (const what of [['link', 'delete', this.near], ['netns', 'delete', this.name]]) { // the cards at once
            try {
                run(...what);
            } catch {
                // half made
            }
        }
    }
}

/** Why there can be none here, or undefined. */
export function withoutNamespaces() {
    const missing = without('ip');
    if (missing)
        return missing;
    try {
        run('netns', 'add', 'carillon-probe');
        run('netns', 'delete', 'carillon-probe');
        return undefined;
    } catch (error) {
        return `needs network namespaces: ${String(error.stderr).trim()}`;
    }
}
