// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
// How a row's result reads: in the table of docs/reliability.md, and in the verdict.
import { readFileSync, writeFileSync } from 'node:fs';

export const thousands = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, ' ');

/** What must never be. */
export const wrongCounts = (score) => ['lost', 'doubled', 'reordered', 'unreported', 'wrong'].filter((name) => score[name] > 0)
    .map((name) => `${score[name]} ${name}`);

export const timesEach = (faults, none, times = '') => [...faults].map(([name, count]) => `${count} ${times}${name}`).join(', ') || none;

/** The head of a table whose rows begin with `first`. */
export function tableHead(...first) {
    const titles = [...first, 'how often', 'events', 'deliveries', 'resumes', 'lost', 'doubled', 'reordered', 'unreported gaps', 'announced',
        'epoch changes told', 'unavailable s'];
    return [`| ${titles.join(' | ')} |`, `|${titles.map(() => '---').join('|')}|`];
}

export function tableRow({ faults, events, score, unavailable }, ...first) {
    return `| ${[...first, timesEach(faults, '–', '× '), thousands(events), thousands(score.deliveries), thousands(score.resumes), score.lost,
        score.doubled, score.reordered, score.unreported, thousands(score.announced), thousands(score.epochsTold), unavailable.toFixed(1)].join(' | ')} |`;
}

/** Puts `table` between the marks <!-- name --> and <!-- /name --> of a document. */
export function writeBetween(path, name, table) {
    const text = readFileSync(path, 'utf8');
    const marks = new RegExp(`(<!-- ${name} -->\\n)[^]*?(\\n<!-- /${name} -->)`);
    if (!marks.test(text))
        throw new Error(`${path} has no ${name} marks`);
    writeFileSync(path, text.replace(marks, (_, before, after) => before + table + after));
}
