// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
import { cpSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { BrokerProcess, freePort } from './broker.mjs';

/** With JetStream. */
export class Nats extends BrokerProcess {
    static type = 'nats';
    static program = 'nats-server';

    /** `fsync`: anything keeps what there is over a restart, nothing keeps nothing. */
    async configure({ fsync, args, reach }) {
        this.keeps = Boolean(fsync);
        this.data = join(this.folder, 'jetstream');
        this.monitor = await freePort();
        this.args = ['-a', reach, '-p', String(this.port), '-m', String(this.monitor), '-js', '-sd', this.folder, ...args];
    }

    urlAt(host) {
        return `nats://${host}:${this.port}`;
    }

    /** It says so itself, with the first line. */
    isHere() {
        return new Promise((resolve) => {
            const socket = connect(this.port, this.host);
            let got = '';
            socket.setEncoding('utf8').on('data', (data) => {
                got += data;
                if (!got.includes('\n'))
                    return;
                resolve(got.includes('"jetstream":true'));
                socket.destroy();
            });
            socket.on('error', () => resolve(false));
        });
    }

    async kill(signal) {
        await super.kill(signal);
        if (!this.keeps)
            rmSync(this.data, { recursive: true, force: true });
    }

    snapshot() {
        this.keeps = true;
        cpSync(this.data, `${this.data}.then`, { recursive: true });
    }

    revert() {
        rmSync(this.data, { recursive: true });
        cpSync(`${this.data}.then`, this.data, { recursive: true });
    }

    async output() {
        return (await (await fetch(`http://${this.host}:${this.monitor}/varz`)).json()).out_bytes;
    }
}
