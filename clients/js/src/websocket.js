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
    socket.onopen = () => {
        if (link.options.auth === 'query')
            return;
        // In the first frame and not in the address, where logs of proxies would keep it. The welcome is
        // the answer to it, and tells the server's time.
        link.askedAt = link.env.now();
        socket.send(JSON.stringify({ type: 'auth', token: link.token() }));
    };
    socket.onmessage = ({ data }) => link.text(data);
    socket.onclose = ({ code, reason }) => link.end({ code, reason });
    socket.onerror = () => {}; // onclose follows
    return {
        send(frame) {
            if (socket.readyState === 1)
                socket.send(JSON.stringify(frame));
        },
        close: () => socket.close(1000),
    };
}
