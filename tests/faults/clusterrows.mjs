// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
// The schedule of cluster.mjs: each row has a fault that comes again and again until its time is over.
import { within } from '../integration/lib/wait.mjs';
import { withoutNamespaces } from './lib/namespace.mjs';

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const between = (low, high) => low + Math.random() * (high - low);
const pick = (list) => list[Math.floor(Math.random() * list.length)];

/** What can happen once. A row is { nodes, broker, net, cutMs, count, problem }. */
const faults = {
    async kill(row) {
        const node = row.nodes.any;
        node.server.signal('SIGKILL');
        await node.server.exited;
        row.count('kill -9');
        await sleep(between(0, 1500));
        await row.nodes.launch(node);
    },
    /** What an upgrade does. */
    async replace(row) {
        const node = row.nodes.any;
        node.server.signal('SIGTERM');
        const code = await within(node.server.exited, 'the end of the drain', 60_000);
        if (code !== 0)
            row.problem(`the drain ended with ${code}`);
        await row.nodes.launch(node);
        row.count('replaced');
    },
    async cut(row, ms = row.cutMs) {
        const { link } = row.nodes.any;
        row.net.lose(link);
        await sleep(ms);
        row.net.mend(link);
        row.count('cut off');
    },
    async pause(row) {
        row.broker.pause();
        await sleep(between(500, 7000)); // shorter and longer than the nodes' patience
        row.broker.resume();
        row.count('SIGSTOP of the broker');
    },
    async restart(row) {
        await row.broker.end();
        await sleep(between(0, 1500));
        await row.broker.again();
        row.count('restart of the broker');
    },
    async killBroker(row) {
        await row.broker.kill();
        await sleep(between(0, 1500));
        await row.broker.again();
        row.count('kill -9 of the broker');
    },
};

/** Repeats until the row's time is over, at least once; the next one comes when everybody is back. */
const again = (fault) => async (row) => {
    do {
        await sleep(between(500, 1500));
        await fault(row);
        await row.nodes.ready();
        if (!await row.swarm.allHere(120_000))
            row.problem(`${await row.swarm.away()} clients did not come back`);
    } while (performance.now() < row.end);
};

/** Nodes on the one hand, broker and cables on the other, while the clients are still busy with the last one. */
async function everything(row) {
    const loop = async (...some) => {
        do {
            await sleep(between(500, 3000));
            await pick(some)(row);
        } while (performance.now() < row.end);
    };
    await Promise.all([loop(faults.kill, faults.replace),
        loop(() => faults.cut(row, between(500, row.cutMs)), faults.pause, faults.restart, faults.killBroker)]);
    await row.nodes.ready();
    if (!await row.swarm.allHere(120_000))
        row.problem(`${await row.swarm.away()} clients did not come back`);
}

const quiet = (row) => sleep(row.end - performance.now());

/**
 * name, fault; fsync: how the broker keeps its data, nothing: not at all; keeps: nothing may be missing or told;
 * short: also in the short form; links: the broker lives in a network namespace, with a cable to each node.
 */
export const rows = [
    { name: 'no fault', fsync: 'everysec', keeps: true, fault: quiet },
    { name: 'kill -9 of a node', fsync: 'everysec', keeps: true, fault: again(faults.kill), short: true },
    { name: 'a node drained and replaced', fsync: 'everysec', keeps: true, fault: again(faults.replace), short: true },
    { name: 'a node cut off from the broker', fsync: 'everysec', keeps: true, fault: again(faults.cut), links: true, needs: withoutNamespaces },
    { name: 'the broker stands still', fsync: 'everysec', keeps: true, fault: again(faults.pause) },
    { name: 'the broker restarted, with its data', fsync: 'always', keeps: true, fault: again(faults.restart) },
    { name: 'kill -9 of the broker, with its data', fsync: 'always', keeps: true, fault: again(faults.killBroker), short: true },
    { name: 'kill -9 of the broker, its data lost', keeps: false, fault: again(faults.killBroker), short: true },
    { name: 'all at random', fsync: 'always', keeps: true, fault: everything, links: true, needs: withoutNamespaces },
];
