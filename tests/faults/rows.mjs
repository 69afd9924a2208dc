// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
// The schedule: each row has a fault that comes again and again until its time is over.
import { existsSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SlowDisk, SmallDisk, limitFiles, root, without } from './lib/disks.mjs';
import { withoutNamespaces } from './lib/namespace.mjs';

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const between = (low, high) => low + Math.random() * (high - low);

/** Repeats `fault` until the row's time is over, at least once. */
async function again(row, fault) {
    do
        await fault();
    while (performance.now() < row.end);
}

const killAndStart = (row) => again(row, async () => {
    await sleep(between(300, 1500));
    await row.host.killAndStart();
    row.count('kill -9');
    // Everybody has been told before the next one; the next one comes while some still catch up.
    await row.swarm.allHere(20_000);
});

const stopAndContinue = (row) => again(row, async () => {
    await sleep(between(300, 1500));
    // Shorter and longer than the silence after which clients give up.
    await row.host.pause(row.short ? between(500, 2500) : between(500, 7000));
    row.count('SIGSTOP');
    await row.swarm.allHere(20_000);
});

const reset = (row) => again(row, async () => {
    await sleep(between(100, 500));
    row.proxy.reset(0.15);
});

const halfOpen = (row) => again(row, async () => {
    await sleep(between(500, 1000));
    row.proxy.swallow(0.15);
});

const stall = (row) => again(row, async () => {
    await sleep(between(500, 1000));
    row.proxy.stall(0.15, between(2000, 15_000));
});

async function fullDisk(row) {
    await again(row, async () => {
        await sleep(between(500, 1500));
        if (row.disk)
            row.disk.fill();
        else
            limitFiles(row.host.pid, statSync(`${row.file}-wal`, { throwIfNoEntry: false })?.size ?? 4096);
        await sleep(between(1000, 3000));
        row.count('disk full');
        if (Math.random() < 0.4) { // also a crash while it is full, and a start as soon as there is room
            row.host.server.signal('SIGKILL');
            await row.host.server.exited;
            row.disk?.empty();
            await row.host.start();
            row.count('kill -9');
        } else if (row.disk) {
            row.disk.empty();
        } else {
            limitFiles(row.host.pid, 'unlimited');
        }
        await sleep(1000);
    });
}

const slowDisk = (row) => again(row, async () => {
    await sleep(between(50, 600));
    await row.disk.freeze();
    await sleep(between(100, 2500));
    await row.disk.thaw();
    row.count('stalls');
});

/** The disk is as slow as it is all the time. */
const slowWrites = async (row) => {
    await again(row, async () => {
        await sleep(between(1000, 3000));
        await row.host.killAndStart();
        row.count('kill -9');
        await row.swarm.allHere(20_000);
    });
};

const lostPackets = async (row) => {
    const mending = [];
    await again(row, async () => {
        await sleep(between(200, 600));
        for (const link of row.net.whole.filter(() => Math.random() < 0.15)) {
            // Shorter and longer than either side's patience.
            row.net.lose(link);
            mending.push(sleep(between(100, 8000)).then(() => row.net.mend(link)));
            row.count('links cut');
        }
    });
    await Promise.all(mending);
};

const clockJumps = (row) => again(row, async () => {
    await sleep(between(500, 1000));
    const kills = Math.random() < 0.25;
    if (kills) {
        // Answers that are lost on their way: the producer says it again to the next process.
        row.proxy.swallow(0.3, { onlyAnswers: true });
        await sleep(between(200, 500));
    }
    row.setClock(Math.round(between(-7200, 7200)));
    row.count('jumps');
    if (kills) {
        await row.host.killAndStart();
        row.count('kill -9');
    }
});

const upgrade = (row) => again(row, async () => {
    await sleep(between(500, 1500));
    await row.host.replace();
    row.count('replaced');
    if (!await row.swarm.allHere(60_000))
        row.problem(`${row.swarm.away} clients did not come back after the replacement`);
});

const everything = (row) => again(row, async () => {
    await sleep(between(200, 800));
    const faults = {
        'kill -9': () => row.host.killAndStart(),
        SIGSTOP: () => row.host.pause(between(300, 3000)),
        reset: () => row.proxy.reset(0.3),
        'half-open': () => row.proxy.swallow(0.2),
        stalled: () => row.proxy.stall(0.2, between(500, 5000)),
    };
    const names = Object.keys(faults);
    const name = names[Math.floor(Math.random() * names.length)];
    await faults[name]();
    row.count(name);
});

const quiet = (row) => sleep(row.end - performance.now());

const libfaketime = ['/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1', '/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1']
    .find(existsSync);

/** The clock of one process: libfaketime reads an offset from a file at each call. */
export const clockEnv = (file) => ({ LD_PRELOAD: libfaketime, FAKETIME_TIMESTAMP_FILE: file, FAKETIME_NO_CACHE: '1',
    FAKETIME_DONT_FAKE_MONOTONIC: '1', DONT_FAKE_MONOTONIC: '1' });

export function setClock(file, seconds) {
    writeFileSync(`${file}.new`, `${seconds < 0 ? '' : '+'}${seconds}\n`);
    renameSync(`${file}.new`, file);
}

/** Built beside the server; a sanitizer wants to be the first that is preloaded. */
const slowdisk = join(dirname(process.env.CARILLOND ?? '.'), '..', 'faults', 'slowdisk.so');
const slowEnv = { LD_PRELOAD: slowdisk, SLOWDISK_WRITE_US: '4000', SLOWDISK_SYNC_US: '80000' };

const smallDisk = (folder) => (root ? new SmallDisk(folder, 96) : undefined);

/**
 * name, log (sqlite, memory), fault; short: also in the short form; proxied: all connections go through
 * the proxy; disk: makes the disk of the log; lossy: half of the rooms may drop; size: what is otherwise than
 * the form has it; config: of the server; env: of its process; links: it lives in a network namespace.
 */
export const rows = [
    { name: 'no fault', log: 'sqlite', fault: quiet },
    { name: 'kill -9, restart', log: 'sqlite', fault: killAndStart, short: true },
    { name: 'kill -9, restart', log: 'memory', fault: killAndStart, short: true },
    { name: 'SIGSTOP for seconds', log: 'sqlite', fault: stopAndContinue, short: true },
    { name: 'SIGSTOP for seconds', log: 'memory', fault: stopAndContinue },
    { name: 'connections reset', log: 'sqlite', fault: reset, proxied: true, short: true },
    { name: 'connections reset', log: 'memory', fault: reset, proxied: true },
    { name: 'half-open peers', log: 'sqlite', fault: halfOpen, proxied: true, short: true },
    { name: 'half-open peers', log: 'memory', fault: halfOpen, proxied: true },
    { name: 'peers that stop reading', log: 'sqlite', fault: stall, proxied: true, lossy: true, silence: 20_000,
        size: { clients: 40, rooms: 12, perClient: 3, pace: 200, payload: 32_000 }, config: {
            limits: { commands_per_second: 0, rooms_per_connection: 1000, outbox_bytes: 524_288 },
            websocket: { ping_interval: '1s', pong_wait: '20s', write_wait: '20s' } } },
    { name: 'full disk', log: 'sqlite', fault: fullDisk, disk: smallDisk, short: true },
    { name: 'disk that hangs', log: 'sqlite', fault: slowDisk, disk: (folder) => new SlowDisk(folder, 192),
        needs: () => without('losetup', 'mkfs.ext4', 'fsfreeze') },
    { name: 'disk that is slow with every write', log: 'sqlite', fault: slowWrites, env: slowEnv, short: true,
        needs: () => (process.env.ASAN_OPTIONS ? 'not under a sanitizer' : existsSync(slowdisk) ? undefined : `needs ${slowdisk}`) },
    { name: 'packets lost', log: 'sqlite', fault: lostPackets, links: 40, needs: withoutNamespaces },
    { name: 'packets lost', log: 'memory', fault: lostPackets, links: 40, needs: withoutNamespaces },
    { name: 'clock jumps, ±2 h', log: 'sqlite', fault: clockJumps, clock: true, proxied: true,
        needs: () => (libfaketime ? undefined : 'needs libfaketime') },
    { name: 'upgrade: drain, replace', log: 'sqlite', fault: upgrade, short: true },
    { name: 'upgrade, 5 000 clients', log: 'sqlite', fault: upgrade, size: { clients: 5000, perClient: 2, rooms: 200 } },
    { name: 'five faults at random', log: 'sqlite', fault: everything, proxied: true },
    { name: 'five faults at random', log: 'memory', fault: everything, proxied: true },
];

