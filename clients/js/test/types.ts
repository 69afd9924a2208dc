// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
// Compiled, never run: what an application writes has types, and mistakes are errors.
import { Carillon, CarillonError, verdict, type Gap } from 'carillon-client';

interface Message { id: string; content: string }
type Events = { 'message.new': Message; typing: { on: boolean } };

const client = new Carillon<Events>('https://rt.example.com', {
    token: async ({ reason }) => (await fetch(`/token?why=${reason}`)).text(),
    transports: ['websocket', 'poll'],
    reconnectInterval: 500,
    onGap: (gap: Gap) => console.log(gap.from_seq),
});
const room = client.subscribe('chat:42');
const off: () => void = room.on('message.new', (event) => console.log(event.seq + 1, event.data.content.length));
room.on('gap', (gap) => console.log(gap.to_seq ?? 0));
room.on('presence.join', ({ user_id }) => user_id.length);
client.on('state', ({ state, delay }) => console.log(state === 'waiting' ? delay : 0));
room.publish({ on: true }, { event: 'typing', volatile: true }).catch((error: CarillonError) => error.code);
room.history({ limit: 5 }).then(({ events }) => events.map((event) => event.type === 'typing' && event.data.on));
const what: 'stop' | 'token' | 'backoff' | 'after' = verdict(4005);
off();

// @ts-expect-error no such event
room.on('message.old', () => {});
// @ts-expect-error content is a string
room.on('message.new', (event) => event.data.content + 1 === 2);
// @ts-expect-error no such transport
new Carillon('https://rt.example.com', { transports: ['pigeon'] });
// @ts-expect-error not this event's data
room.publish({ on: 1 }, { event: 'typing' });
console.log(what);
