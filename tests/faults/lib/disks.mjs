// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
// Disks that fill up or hang. Everything is mounted below a folder of this run and unmounted with it.
import { execFile, execFileSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

export const root = process.getuid() === 0;
const run = (program, ...args) => execFileSync(program, args, { stdio: ['ignore', 'pipe', 'pipe'] }).toString().trim();
/** Not run(): a thread of this program that writes to a frozen disk would never thaw it. */
const runAside = promisify(execFile);

const mounted = [];
process.on('exit', () => mounted.splice(0).reverse().forEach((undo) => undo()));

/** A small file system in memory. */
export class SmallDisk {
    constructor(folder, megabytes) {
        this.folder = join(folder, 'small');
        mkdirSync(this.folder);
        run('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m`, 'carillon-faults', this.folder);
        mounted.push(this.undo = () => run('umount', '--lazy', this.folder));
    }

    fill() {
        const file = openSync(join(this.folder, 'filler'), 'w');
        try {
            for (const size of [65536, 4096, 512]) {
                const block = Buffer.alloc(size);
                try {
                    while (writeSync(file, block) === size)
                        continue;
                } catch (error) {
                    if (error.code !== 'ENOSPC')
                        throw error;
                }
            }
        } finally {
            closeSync(file);
        }
    }

    empty() {
        rmSync(join(this.folder, 'filler'), { force: true });
    }

    remove() {
        mounted.splice(mounted.indexOf(this.undo), 1);
        this.undo();
    }
}

/** An ext4 in a file that can be frozen: whoever writes or syncs then waits in the kernel. */
export class SlowDisk {
    constructor(folder, megabytes) {
        this.image = join(folder, 'image');
        this.folder = join(folder, 'slow');
        mkdirSync(this.folder);
        run('truncate', '-s', `${megabytes}M`, this.image);
        run('mkfs.ext4', '-q', this.image);
        this.device = run('losetup', '--find', '--show', this.image);
        try {
            run('mount', this.device, this.folder);
        } catch (error) {
            run('losetup', '--detach', this.device);
            throw error;
        }
        mounted.push(this.undo = () => {
            if (this.frozen)
                run('fsfreeze', '--unfreeze', this.folder);
            run('umount', '--lazy', this.folder);
            run('losetup', '--detach', this.device);
        });
    }

    async freeze() {
        await runAside('fsfreeze', ['--freeze', this.folder]);
        this.frozen = true;
    }

    async thaw() {
        await runAside('fsfreeze', ['--unfreeze', this.folder]);
        this.frozen = false;
    }

    remove() {
        mounted.splice(mounted.indexOf(this.undo), 1);
        this.undo();
    }
}

/** Why something that needs these programs cannot be had here, or undefined. */
export function without(...programs) {
    if (!root)
        return 'needs root';
    const missing = programs.find((name) => !['/usr/sbin', '/sbin', '/usr/bin', '/bin'].some((folder) => existsSync(join(folder, name))));
    return missing && `needs ${missing}`;
}

/** RLIMIT_FSIZE of a running process: its files cannot grow. Works without root. */
export const limitFiles = (pid, bytes) => run('prlimit', '--pid', String(pid), `--fsize=${bytes}:`);
