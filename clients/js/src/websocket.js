// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0

/**
 * GET /ws. A transport is a function of its link (see link.js) that begins to connect at once and
 * returns {send(frame), close()}. It tells the link what comes: frame(), seen(), end().
 */
export function openWebSocket(link) {
    const url = new URL(`${link.url}/ws`);
    url.protocol = url.protocol.replace('http', 'ws');
    if (link.options.auth === 'query')
        url.searchParams.set('token', link.token());
    const socket = new link.env.WebSocket(url.href, 'carillon.v1');
    let isOpen = false;
    socket.onopen = () => {
        isOpen = true;
        if (link.options.auth === 'query')
            return;
        // In the first frame and not in the address, where logs of proxies would keep it. The welcome is
        // the answer to it, and tells the server's time.
        link.askedAt = link.env.now();
        socket.send(JSON.stringify({ type: 'auth', token: link.token() }));
    };
    socket.onmessage = ({ data }) => link.text(data);
    socket.onclose = ({ code, reason }) => link.end({ code, reason });
    // onclose follows, but not on Node 22 for a connection that never came about.
    socket.onerror = ({ message }) => isOpen || link.end({ code: 1006, reason: message ?? '' });
    return {
        send(frame) {
            const text = JSON.stringify(frame);
            const maximum = link.welcome?.max_message_size;
            // The server would end the connection over it, and again after each reconnect.
            if (text.length * 3 > maximum && new TextEncoder().encode(text).length > maximum)
                link.frame({ type: 'error', id: frame.id, code: 'too_large' });
            else if (socket.readyState === 1)
                socket.send(text);
        },
        close: () => socket.close(1000),
    };
}
