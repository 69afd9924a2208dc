// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0

/** What the server acknowledged to the producer: the truth that clients are measured against. */
export class Ledger {
    rooms = new Map(); // room → Map(epoch → [number of the event at seq])
    events = 0;
    problems = []; // answers that contradict each other

    acknowledge(number, { room, epoch, seq }) {
        let epochs = this.rooms.get(room);
        if (!epochs)
            this.rooms.set(room, epochs = new Map());
        let numbers = epochs.get(epoch);
        if (!numbers)
            epochs.set(epoch, numbers = []);
        if (numbers[seq] !== undefined && numbers[seq] !== number)
            this.problems.push(`${room} ${epoch}/${seq} was given to event ${numbers[seq]} and to ${number}`);
        numbers[seq] = number;
        ++this.events;
    }

    of(room, epoch) {
        return this.rooms.get(room)?.get(epoch) ?? [];
    }
}
