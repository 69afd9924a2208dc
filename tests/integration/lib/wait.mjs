// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0

/** Every wait has a deadline; this one is generous because two busy cores are slow. */
export const DEADLINE = Number(process.env.CARILLON_TEST_DEADLINE_MS ?? 20_000);

/**
 * Resolves with the first truthy value of `predicate` (which may be async). Nothing here sleeps for
 * a guessed time: the predicate is asked again every few milliseconds, and the deadline names what
 * was waited for.
 */
export async function until(predicate, what, timeout = DEADLINE) {
    const end = Date.now() + timeout;
    for (;;) {
        const value = await predicate();
        if (value)
            return value;
        if (Date.now() > end)
            throw new Error(`not within ${timeout} ms: ${typeof what === 'function' ? what() : what}`);
        await new Promise((resolve) => setTimeout(resolve, 5));
    }
}

/** `promise`, or an error that names what did not come. */
export async function within(promise, what, timeout = DEADLINE) {
    let timer;
    const late = new Promise((_, reject) => {
        timer = setTimeout(() => reject(new Error(`not within ${timeout} ms: ${what}`)), timeout);
    });
    try {
        return await Promise.race([promise, late]);
    } finally {
        clearTimeout(timer);
    }
}
