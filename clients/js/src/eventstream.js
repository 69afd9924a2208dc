// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0

/**
 * Reads text/event-stream as it comes (WHATWG HTML, 9.2.6), in pieces of any size. `onMessage` gets
 * {event, data, id}; `id` is the last one seen.
 */
export function eventStreamReader(onMessage) {
    let rest = '';
    let started = false;
    let afterCr = false;
    let event = '';
    let data = [];
    let id;

    function line(text) {
        if (text === '') {
            if (data.length > 0)
                onMessage({ event: event || 'message', data: data.join('\n'), id });
            event = '';
            data = [];
            return;
        }
        const colon = text.indexOf(':');
        if (colon === 0)
            return; // a comment
        const name = colon < 0 ? text : text.slice(0, colon);
        const value = colon < 0 ? '' : text.slice(text[colon + 1] === ' ' ? colon + 2 : colon + 1);
        if (name === 'data')
            data.push(value);
        else if (name === 'event')
            event = value;
        else if (name === 'id' && !value.includes('\0'))
            id = value;
    }

    return (chunk) => {
        if (chunk === '')
            return;
        if (!started && chunk[0] === '\ufeff')
            chunk = chunk.slice(1);
        started = true;
        if (afterCr && chunk[0] === '\n')
            chunk = chunk.slice(1); // the second half of a CRLF
        afterCr = chunk === '' ? false : chunk.endsWith('\r');
        const lines = (rest + chunk).split(/\r\n|\r|\n/);
        rest = lines.pop();
        lines.forEach(line);
    };
}
