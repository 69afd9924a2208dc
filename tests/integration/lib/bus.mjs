// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
// The kind of broker that the nodes of a test have for a bus: BROKER says which, redis or nats.
import { Nats } from './nats.mjs';
import { Redis } from './redis.mjs';

export const Broker = { redis: Redis, nats: Nats }[process.env.BROKER ?? 'redis'];
if (!Broker.isInstalled) {
    console.error(`${Broker.program} is missing`);
    process.exit(77); // ctest: skipped
}
