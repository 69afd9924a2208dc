// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
// Whoever counts to zero must be able to count: each fault that the table has a column for, made by hand.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { absent, enter } from './lib/inputs.mjs';
import { Ledger } from './lib/ledger.mjs';
import { Follower, emptyScore } from './lib/swarm.mjs';

const room = 'open:1';
const subscribed = (more = {}) => ({ type: 'subscribed', room, epoch: 'a', seq: 0, ...more });
const tick = (seq, n = seq) => ({ type: 'tick', room, seq, data: { n } });
const count = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => tick(from + i));

/** Five events, 1 to 5, were acknowledged in epoch a; what a client makes of these frames. */
function score(frames, { more = [], durable = true, present = { epoch: 'a', seq: 5 } } = {}) {
    const ledger = new Ledger();
    for (let n = 1; n <= 5; ++n)
        ledger.acknowledge(n, { room, epoch: 'a', seq: n });
    for (const [n, where] of more)
        ledger.acknowledge(n, { room, ...where });
    const follower = new Follower({ name: 'c', rooms: [room], address: () => '' });
    frames.forEach((frame) => follower.take(frame));
    const found = emptyScore();
    follower.judge(ledger, new Map([[room, present]]), found, { durable });
    return Object.fromEntries(Object.entries({ ...found, problems: found.problems.length + ledger.problems.length })
        .filter(([name, value]) => value > 0 && name !== 'deliveries'));
}

const cases = {
    'all is well': [[subscribed(), ...count(1, 5)], {}],
    'what was before the first subscription is not missed': [[subscribed({ seq: 3 }), ...count(4, 5)], {}],
    'the newest is lost': [[subscribed(), ...count(1, 4)], { lost: 1, problems: 1 }],
    'one in between is lost': [[subscribed(), tick(1), tick(2), tick(4), tick(5)], { lost: 1, unreported: 1 }],
    'a gap is told': [[subscribed(), tick(1), { type: 'gap', room, from_seq: 2, to_seq: 4 }, tick(5)],
        { announced: 3, gapFrames: 1 }],
    'a gap that begins too late': [[subscribed(), tick(1), { type: 'gap', room, from_seq: 3, to_seq: 4 }, tick(5)],
        { announced: 2, lost: 1, gapFrames: 1, problems: 1 }],
    'twice the same number': [[subscribed(), ...count(1, 3), tick(3), ...count(4, 5)], { doubled: 1 }],
    'the same event under two numbers': [[subscribed(), ...count(1, 5), tick(6, 5)],
        { doubled: 1 }, { more: [[5, { epoch: 'a', seq: 6 }]], present: { epoch: 'a', seq: 6 } }],
    'a late one': [[subscribed(), tick(1), tick(3), tick(2), ...count(4, 5)], { reordered: 1, unreported: 1 }],
    'another event than was acknowledged': [[subscribed(), ...count(1, 4), tick(5, 9)], { wrong: 1 }],
    'an event that nobody was told of': [[subscribed(), ...count(1, 6)], { wrong: 1 }, { present: { epoch: 'a', seq: 6 } }],
    'a resume that repeats': [[subscribed(), ...count(1, 4), subscribed({ recovered: true, seq: 5 }), ...count(4, 5)],
        { doubled: 1, resumes: 1 }],
    'a resume that skips': [[subscribed(), ...count(1, 3), subscribed({ recovered: true, seq: 5 }), tick(5)],
        { lost: 1, unreported: 1, resumes: 1 }],
    'a resume to before what was seen': [[subscribed(), ...count(1, 5), subscribed({ recovered: true, seq: 3 })], { resumes: 1, problems: 1 }],
    'not recovered, told': [[subscribed(), tick(1), subscribed({ recovered: false, seq: 4 }), tick(5)],
        { announced: 3, resumes: 1, refusedResumes: 1 }],
    'a new epoch, told': [[subscribed(), ...count(1, 2), subscribed({ recovered: false, epoch: 'b' }), tick(1, 6)],
        { announced: 3, resumes: 1, refusedResumes: 1, epochsTold: 1 },
        { durable: false, more: [[6, { epoch: 'b', seq: 1 }]], present: { epoch: 'b', seq: 1 } }],
    'a new epoch, not told': [[subscribed(), ...count(1, 5)], { problems: 1 },
        { durable: false, more: [[6, { epoch: 'b', seq: 1 }]], present: { epoch: 'b', seq: 1 } }],
    'one number for two events': [[subscribed(), ...count(1, 5)], { wrong: 1, problems: 1 },
        { more: [[7, { epoch: 'a', seq: 5 }]] }],
};

for (const [name, [frames, expected, options]] of Object.entries(cases))
    test(name, () => assert.deepEqual(score(frames, options), expected));

test('what was given to inputs: seen, seen twice, in a wrong room, not at all', () => {
    const given = [11, 12, 13, 14].map((n) => ({ n, room: n === 13 ? 'open:2' : room }));
    const witness = new Follower({ name: 'w', rooms: [room], address: () => '' });
    [subscribed(), tick(1, 11), tick(2, 1), tick(3, 12), tick(4, 12), tick(5, 13)].forEach((frame) => witness.take(frame));
    const ledger = new Ledger();
    enter([{ given }], witness, ledger);
    assert.deepEqual(ledger.of(room, 'a').map((n, seq) => [seq, n]).flat(), [1, 11, 3, 12, 4, 12, 5, 13]);
    assert.equal(ledger.problems.length, 1);
    assert.deepEqual(absent([{ given }], witness).map(({ n }) => n), [14]);
    const found = emptyScore();
    witness.judge(ledger, new Map([[room, { epoch: 'a', seq: 5 }]]), found, { durable: false });
    assert.equal(found.doubled, 1);
});
