// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
// The families of the Autobahn testsuite, made again from RFC 6455 and RFC 7692 as raw bytes against
// GET /echo. Strict where the RFC leaves no choice.
//   CARILLOND=<build>/…/carillond node --test-reporter=spec tests/conformance/echo.test.mjs
// ECHO_SERVER=host:port runs them against any other server that echoes.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after } from 'node:test';
import { constants, createDeflateRaw, createInflateRaw, deflateRawSync } from 'node:zlib';
import { Opcode, RawSocket, closeFrame, frame } from '../integration/lib/raw.mjs';
import { scenario } from '../integration/lib/scenario.mjs';

const { Text, Binary, Ping, Pong, Close, Continuation } = Opcode;
const Limit = 1 << 20;

let server;
if (process.env.ECHO_SERVER) {
    server = { address: process.env.ECHO_SERVER };
} else {
    const { start } = await import('../integration/lib/server.mjs');
    server = await start({ websocket: { echo: true, max_message_size: Limit } });
    after(() => server.stop());
}

const connect = (headers) => RawSocket.upgrade(server, { path: '/echo', headers });

/** Runs `body` on a connection of its own. */
const on = (name, body, headers) => scenario(name, async () => {
    const connection = await connect(headers);
    try {
        await body(connection);
    } finally {
        connection.destroy();
    }
});

/** The next data message, put together from its frames; control frames in between are left out. */
async function message(connection, timeout) {
    connection.taken ??= 0;
    const parts = [];
    for (;;) {
        const next = await connection.frame(connection.taken, timeout);
        ++connection.taken;
        if (next.opcode >= 8) {
            assert.notEqual(next.opcode, Close, connection.summary());
            continue;
        }
        assert.equal(next.rsv & 3, 0);
        if (parts.length === 0)
            assert.notEqual(next.opcode, Continuation);
        else
            assert.equal(next.opcode, Continuation);
        parts.push(next);
        if (next.fin)
            return { opcode: parts[0].opcode, rsv: parts[0].rsv, payload: Buffer.concat(parts.map((part) => part.payload)) };
    }
}

async function echoes(connection, opcode, payload) {
    const data = Buffer.isBuffer(payload) ? payload : Buffer.from(payload);
    const back = await message(connection);
    assert.equal(back.opcode, opcode);
    assert.equal(back.payload.length, data.length);
    assert.ok(back.payload.equals(data), 'the same bytes');
}

async function closesCleanly(connection, code = 1000) {
    connection.write(closeFrame(code));
    assert.equal(await connection.closeCode(), code);
    await connection.end();
}

/** Writes in pieces of `size` bytes, each in a segment of its own as far as TCP allows. */
async function chopped(connection, bytes, size) {
    for (let i = 0; i < bytes.length; i += size) {
        connection.write(bytes.subarray(i, i + size));
        await new Promise(setImmediate);
    }
}

// 1: framing
for (const [kind, opcode] of [['text', Text], ['binary', Binary]]) {
    for (const size of [0, 1, 125, 126, 127, 128, 65535, 65536]) {
        on(`1 ${kind} of ${size} bytes`, async (connection) => {
            const payload = opcode === Text ? Buffer.alloc(size, '*') : randomBytes(size);
            connection.write(frame(opcode, payload));
            await echoes(connection, opcode, payload);
            await closesCleanly(connection);
        });
    }
    for (const chop of [1, 997]) {
        on(`1 ${kind} in segments of ${chop} bytes`, async (connection) => {
            const payload = Buffer.alloc(chop === 1 ? 300 : 65536, opcode === Text ? '*' : 0xfe);
            await chopped(connection, frame(opcode, payload), chop);
            await echoes(connection, opcode, payload);
            await closesCleanly(connection);
        });
    }
}

// 2: pings and pongs
for (const [name, payload] of [['empty', ''], ['of text', 'Hello'], ['of bytes', Buffer.from([0, 255, 254, 253, 0])], ['of 125 bytes', Buffer.alloc(125, 0xfe)]]) {
    on(`2 a ping ${name} is answered with the same`, async (connection) => {
        connection.write(frame(Ping, payload));
        const pong = await connection.frame(0);
        assert.equal(pong.opcode, Pong);
        assert.ok(pong.payload.equals(Buffer.from(payload)));
        await closesCleanly(connection);
    });
}
on('2.5 a ping of 126 bytes', async (connection) => {
    connection.write(frame(Ping, 'x'.repeat(126)));
    await connection.failsWith(1002);
});
on('2.6 a ping byte by byte', async (connection) => {
    await chopped(connection, frame(Ping, Buffer.alloc(125, 0xfe)), 1);
    assert.equal((await connection.frame(0)).opcode, Pong);
});
on('2.7-2.9 unasked pongs are ignored', async (connection) => {
    connection.write(frame(Pong, ''));
    connection.write(frame(Pong, 'unasked'));
    connection.write(frame(Ping, 'asked'));
    const pong = await connection.frame(0);
    assert.equal(pong.payload.toString(), 'asked');
    await closesCleanly(connection);
});
for (const chop of [Infinity, 1]) {
    on(`2.10-2.11 ten pings, ten pongs in order${chop === 1 ? ', byte by byte' : ''}`, async (connection) => {
        const pings = Buffer.concat(Array.from({ length: 10 }, (_, i) => frame(Ping, `payload-${i}`)));
        await chopped(connection, pings, Math.min(chop, pings.length));
        await connection.frame(9);
        assert.deepEqual(connection.frames.map((one) => [one.opcode, one.payload.toString()]), Array.from({ length: 10 }, (_, i) => [Pong, `payload-${i}`]));
        await closesCleanly(connection);
    });
}

// 3: reserved bits
for (const rsv of [1, 2, 3, 4, 5, 6, 7]) {
    on(`3 reserved bits ${rsv}`, async (connection) => {
        connection.write(frame(Text, 'good'));
        await echoes(connection, Text, 'good');
        connection.write(Buffer.concat([frame(Text, 'bad', { rsv }), frame(Ping)]));
        await connection.failsWith(1002);
    });
    on(`3 reserved bits ${rsv} of a control frame`, async (connection) => {
        connection.write(frame(Ping, '', { rsv }));
        await connection.failsWith(1002);
    });
}

// 4: opcodes
for (const opcode of [3, 4, 5, 6, 7, 11, 12, 13, 14, 15]) {
    for (const payload of ['', 'reserved']) {
        on(`4 reserved opcode ${opcode} with ${payload.length} bytes`, async (connection) => {
            connection.write(Buffer.concat([frame(opcode, payload), frame(Ping)]));
            await connection.failsWith(1002);
        });
    }
}

// 5: fragments
for (const opcode of [Ping, Pong, Close]) {
    on(`5.1-5.2 control frame ${opcode} in fragments`, async (connection) => {
        connection.write(Buffer.concat([frame(opcode, '', { fin: false }), frame(Continuation, '')]));
        await connection.failsWith(1002);
    });
}
for (const [kind, opcode] of [['text', Text], ['binary', Binary]]) {
    for (const chop of [Infinity, 1]) {
        on(`5.3-5.8 ${kind} in fragments with a ping in between, ${chop === 1 ? 'byte by byte' : 'at once'}`, async (connection) => {
            const bytes = Buffer.concat([frame(opcode, 'fragment1', { fin: false }), frame(Ping, 'ping'), frame(Continuation, 'fragment2')]);
            await chopped(connection, bytes, Math.min(chop, bytes.length));
            await echoes(connection, opcode, 'fragment1fragment2');
            assert.equal(connection.frames[0].opcode, Pong, 'the pong does not wait for the message');
            await closesCleanly(connection);
        });
    }
}
for (const fin of [true, false]) {
    for (const chop of [Infinity, 1]) {
        on(`5.9-5.14 a continuation of nothing (fin ${fin}, ${chop})`, async (connection) => {
            const bytes = Buffer.concat([frame(Continuation, 'non-continuation payload', { fin }), frame(Text, 'Hello')]);
            await chopped(connection, bytes, Math.min(chop, bytes.length));
            await connection.failsWith(1002);
            assert.equal(connection.frames.length, 1, 'nothing was echoed');
        });
    }
}
on('5.15 a continuation after the end of a message', async (connection) => {
    connection.write(Buffer.concat([frame(Text, 'fragment1', { fin: false }), frame(Continuation, 'fragment2'),
        frame(Continuation, 'fragment3', { fin: false }), frame(Text, 'fragment4')]));
    await connection.failsWith(1002);
});
on('5.18 a new text before the old one ended', async (connection) => {
    connection.write(Buffer.concat([frame(Text, 'fragment1', { fin: false }), frame(Text, 'fragment2')]));
    await connection.failsWith(1002);
});
on('5.19-5.20 five fragments, pings in between', async (connection) => {
    connection.write(Buffer.concat([frame(Text, 'fragment1', { fin: false }), frame(Continuation, 'fragment2', { fin: false }), frame(Ping, 'pongme 1!')]));
    assert.equal((await connection.frame(0)).payload.toString(), 'pongme 1!');
    connection.write(Buffer.concat([frame(Continuation, 'fragment3', { fin: false }), frame(Continuation, 'fragment4', { fin: false }),
        frame(Ping, 'pongme 2!'), frame(Continuation, 'fragment5')]));
    assert.equal((await connection.frame(1)).payload.toString(), 'pongme 2!');
    await echoes(connection, Text, 'fragment1fragment2fragment3fragment4fragment5');
    await closesCleanly(connection);
});
on('5 empty fragments', async (connection) => {
    connection.write(Buffer.concat([frame(Text, '', { fin: false }), frame(Continuation, '', { fin: false }), frame(Continuation, '')]));
    await echoes(connection, Text, '');
    connection.write(Buffer.concat([frame(Text, '', { fin: false }), frame(Continuation, 'middle', { fin: false }), frame(Continuation, '')]));
    await echoes(connection, Text, 'middle');
    await closesCleanly(connection);
});

// 6: UTF-8
const greek = Buffer.from('Hello-µ@ßöäüàá-UTF-8!! κόσμε');
const bytes = (text) => Buffer.from(text.replaceAll(' ', ''), 'hex');
on('6.2 UTF-8 in one, two and many fragments', async (connection) => {
    connection.write(frame(Text, greek));
    await echoes(connection, Text, greek);
    for (let cut = 0; cut <= greek.length; ++cut) {
        connection.write(Buffer.concat([frame(Text, greek.subarray(0, cut), { fin: false }), frame(Continuation, greek.subarray(cut))]));
        await echoes(connection, Text, greek);
    }
    connection.write(Buffer.concat([frame(Text, '', { fin: false }),
        ...Array.from(greek, (byte) => frame(Continuation, Buffer.from([byte]), { fin: false })), frame(Continuation, '')]));
    await echoes(connection, Text, greek);
    await closesCleanly(connection);
});
const valid = { 'smallest and largest': '00 7f c280 dfbf e0a080 efbfbf f0908080 f48fbfbf', 'around the surrogates': 'ed9fbf ee8080 efbfbd',
    'noncharacters': 'efbfbe efbfbf efb790 f09fbfbe f48fbfbe', 'a byte order mark': 'efbbbf41' };
for (const [name, text] of Object.entries(valid)) {
    on(`6 valid: ${name}`, async (connection) => {
        connection.write(frame(Text, bytes(text)));
        await echoes(connection, Text, bytes(text));
        await closesCleanly(connection);
    });
}
const invalid = {
    '6.3 surrogate in text': 'cebae1bdb9cf83cebcceb5eda080656469746564', '6.4 above U+10FFFF': 'cebae1bdb9cf83cebcceb5f4908080656469746564',
    'lonely continuation': '80', 'last continuation': 'bf', 'two continuations': '80bf', 'lonely start of two': 'c020', 'lonely start of three': 'e020',
    'lonely start of four': 'f020', 'five bytes': 'f888808080', 'six bytes': 'fc8480808080', 'fe': 'fe', 'ff': 'ff', 'fefeffff': 'fefeffff',
    'overlong of two': 'c0af', 'overlong of two, greatest': 'c1bf', 'overlong of three': 'e080af', 'overlong of three, greatest': 'e09fbf', 'overlong of four': 'f08080af',
    'overlong of four, greatest': 'f08fbfbf', 'overlong NUL': 'c080', 'first surrogate': 'eda080', 'last surrogate': 'edbfbf', 'a pair of surrogates': 'eda080edb080',
    'start without end': 'ce', 'three without end': 'e1bd', 'four without end': 'f09f98', 'f5': 'f5808080',
};
for (const [name, text] of Object.entries(invalid)) {
    on(`6 invalid: ${name}`, async (connection) => {
        connection.write(frame(Text, bytes(text)));
        await connection.failsWith(1007);
        assert.equal(connection.frames.length, 1, 'nothing was echoed');
    });
    on(`6 invalid in fragments: ${name}`, async (connection) => {
        const data = bytes(text);
        connection.write(Buffer.concat([frame(Text, 'good ', { fin: false }),
            ...Array.from(data, (byte, i) => frame(Continuation, Buffer.from([byte]), { fin: i === data.length - 1 }))]));
        await connection.failsWith(1007);
    });
}
on('6.3-6.4 fail fast: the message never ends', async (connection) => {
    connection.write(frame(Text, bytes('cebae1bdb9cf83cebcceb5 f4'), { fin: false }));
    connection.write(frame(Continuation, bytes('90'), { fin: false }));
    await connection.failsWith(1007);
});
on('6.4.3 fail fast inside a frame that never ends', async (connection) => {
    const whole = frame(Text, bytes('cebae1bdb9cf83cebcceb5 f4908080 656469746564'));
    connection.write(whole.subarray(0, whole.length - 7)); // header, mask, and up to f4 90
    await connection.failsWith(1007);
});
on('6 the bytes that are no text are fine in a binary message', async (connection) => {
    for (const text of Object.values(invalid)) {
        connection.write(frame(Binary, bytes(text)));
        await echoes(connection, Binary, bytes(text));
    }
    await closesCleanly(connection);
});

// 7: closing
on('7.1.1 a message, then a close', async (connection) => {
    connection.write(Buffer.concat([frame(Text, 'Hello World!'), closeFrame(1000)]));
    await echoes(connection, Text, 'Hello World!');
    assert.equal(await connection.closeCode(), 1000);
    await connection.end();
});
on('7.1.2-7.1.4 what follows a close is ignored', async (connection) => {
    connection.write(Buffer.concat([closeFrame(1000), closeFrame(1001), frame(Ping, 'late'), frame(Text, 'late')]));
    assert.equal(await connection.closeCode(), 1000);
    await connection.end();
    assert.equal(connection.frames.length, 1);
});
on('7.1.5 a close in the midst of a message', async (connection) => {
    connection.write(Buffer.concat([frame(Text, 'fragment1', { fin: false }), closeFrame(1000), frame(Continuation, 'fragment2')]));
    assert.equal(await connection.closeCode(), 1000);
    await connection.end();
    assert.equal(connection.frames.length, 1);
});
on('7.1.6 much data, then a close', async (connection) => {
    const payload = Buffer.alloc(256 * 1024, 'B');
    connection.write(Buffer.concat([frame(Text, payload), frame(Text, 'Hello World!'), closeFrame(1000), frame(Ping)]));
    await echoes(connection, Text, payload);
    await echoes(connection, Text, 'Hello World!');
    assert.equal(await connection.closeCode(), 1000);
});
on('7.3.1 a close without a code', async (connection) => {
    connection.write(frame(Close, ''));
    assert.ok([1000, 1005].includes(await connection.closeCode()), connection.summary());
    await connection.end();
});
on('7.3.2 a close with half a code', async (connection) => {
    connection.write(frame(Close, 'a'));
    await connection.failsWith(1002);
});
on('7.3.4-7.3.5 a reason, up to 123 bytes', async (connection) => {
    connection.write(closeFrame(1000, 'x'.repeat(123)));
    assert.equal(await connection.closeCode(), 1000);
    await connection.end();
});
on('7.3.6 a reason of 124 bytes', async (connection) => {
    connection.write(closeFrame(1000, 'x'.repeat(124)));
    await connection.failsWith(1002);
});
on('7.5.1 a reason that is no UTF-8', async (connection) => {
    connection.write(closeFrame(1000, bytes('cebae1bdb9cf83cebcceb5eda080656469746564')));
    const code = await connection.closeCode();
    assert.ok([1002, 1007].includes(code), `${code}`);
    await connection.end();
});
for (const code of [1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 3000, 3999, 4000, 4999]) {
    on(`7.7 valid code ${code}`, async (connection) => {
        connection.write(closeFrame(code));
        assert.equal(await connection.closeCode(), code);
        await connection.end();
    });
}
for (const code of [0, 999, 1004, 1005, 1006, 1015, 1016, 1100, 2000, 2999, 5000, 65535]) {
    on(`7.9 and 7.13 invalid code ${code}`, async (connection) => {
        connection.write(closeFrame(code));
        await connection.failsWith(1002);
    });
}

// Masks and lengths (RFC 6455, 5.1 and 5.2; Autobahn has no cases for them)
on('a frame without a mask', async (connection) => {
    connection.write(frame(Text, 'Hello', { masked: false }));
    await connection.failsWith(1002);
});
for (const [name, options] of Object.entries({ '16 bits for 5 bytes': { lengthBytes: 2 }, '64 bits for 5 bytes': { lengthBytes: 8 } })) {
    on(`a length that is not minimal: ${name}`, async (connection) => {
        connection.write(frame(Text, 'Hello', options));
        await connection.failsWith(1002);
    });
}
on('a length with its highest bit set', async (connection) => {
    connection.write(frame(Text, '', { length: 1n << 63n, lengthBytes: 8 }));
    const code = await connection.closeCode();
    assert.ok([1002, 1009].includes(code), `${code}`);
});
on('an all-zero mask', async (connection) => {
    connection.write(Buffer.concat([Buffer.from([0x81, 0x85, 0, 0, 0, 0]), Buffer.from('Hello')]));
    await echoes(connection, Text, 'Hello');
});
on('the connection breaks in the midst of a frame', async (connection) => {
    connection.write(frame(Text, 'x'.repeat(1000)).subarray(0, 500));
    connection.socket.end();
    await connection.end();
});

// 9: limits and amounts
for (const [kind, opcode] of [['text', Text], ['binary', Binary]]) {
    for (const size of [64 << 10, 256 << 10, 1 << 20]) {
        on(`9.1-9.2 ${kind} of ${size >> 10} KiB`, async (connection) => {
            const payload = Buffer.alloc(size, '*');
            connection.write(frame(opcode, payload));
            await echoes(connection, opcode, payload);
            await closesCleanly(connection);
        });
    }
    for (const size of [64, 1024, 65536]) {
        on(`9.3-9.4 ${kind} of 512 KiB in fragments of ${size} bytes`, async (connection) => {
            const payload = Buffer.alloc(512 << 10, '*');
            const frames = [];
            for (let i = 0; i < payload.length; i += size)
                frames.push(frame(i === 0 ? opcode : Continuation, payload.subarray(i, i + size), { fin: i + size >= payload.length }));
            connection.write(Buffer.concat(frames));
            await echoes(connection, opcode, payload);
            await closesCleanly(connection);
        });
    }
    on(`9.5-9.6 ${kind} of 256 KiB in segments of 1024 bytes`, async (connection) => {
        const payload = Buffer.alloc(256 << 10, '*');
        await chopped(connection, frame(opcode, payload), 1024);
        await echoes(connection, opcode, payload);
    });
    for (const size of [0, 16, 1024]) {
        on(`9.7-9.8 500 ${kind} messages of ${size} bytes`, async (connection) => {
            const payload = Buffer.alloc(size, '*');
            connection.write(Buffer.concat(Array.from({ length: 500 }, () => frame(opcode, payload))));
            for (let i = 0; i < 500; ++i)
                await echoes(connection, opcode, payload);
            await closesCleanly(connection);
        });
    }
}
on('9 one byte more than the limit', async (connection) => {
    connection.write(frame(Binary, Buffer.alloc(Limit + 1)));
    assert.equal(await connection.closeCode(), 1009);
});
on('9 the header is enough to know', async (connection) => {
    connection.write(frame(Binary, '', { length: BigInt(Limit) + 1n }));
    await connection.failsWith(1009);
});

// 10: auto-fragmentation
on('10 65536 bytes in fragments of 1300', async (connection) => {
    const payload = Buffer.alloc(65536, '*');
    for (let i = 0; i < payload.length; i += 1300)
        connection.write(frame(i === 0 ? Text : Continuation, payload.subarray(i, i + 1300), { fin: i + 1300 >= payload.length }));
    await echoes(connection, Text, payload);
    await closesCleanly(connection);
});

// 12 and 13: permessage-deflate (RFC 7692)
const Tail = Buffer.from([0x00, 0x00, 0xff, 0xff]);

/** One direction of a compressed connection. `takeover`: the window lives on between messages. */
class Deflate {
    constructor(takeover) {
        this.takeover = takeover;
    }

    async message(data) {
        this.stream ??= createDeflateRaw();
        const out = [];
        const take = (chunk) => out.push(chunk);
        this.stream.on('data', take);
        this.stream.write(data);
        await new Promise((resolve) => this.stream.flush(constants.Z_SYNC_FLUSH, resolve));
        this.stream.off('data', take);
        if (!this.takeover)
            this.stream = undefined;
        const whole = Buffer.concat(out);
        assert.ok(whole.subarray(-4).equals(Tail));
        return whole.subarray(0, -4);
    }
}

class Inflate {
    constructor(takeover) {
        this.takeover = takeover;
    }

    async message(data) {
        this.stream ??= createInflateRaw();
        const out = [];
        const take = (chunk) => out.push(chunk);
        this.stream.on('data', take);
        this.stream.write(Buffer.concat([data, Tail]));
        await new Promise((resolve, reject) => {
            this.stream.once('error', reject);
            this.stream.flush(resolve);
        });
        this.stream.off('data', take);
        this.stream.removeAllListeners('error');
        if (!this.takeover)
            this.stream = undefined;
        return Buffer.concat(out);
    }
}

function negotiated(connection) {
    const answer = connection.answer.headers['sec-websocket-extensions'];
    if (!answer)
        return undefined;
    const [name, ...parameters] = answer.split(';').map((part) => part.trim());
    assert.equal(name, 'permessage-deflate', answer);
    return Object.fromEntries(parameters.map((parameter) => {
        const [key, value] = parameter.split('=');
        assert.ok(['server_no_context_takeover', 'client_no_context_takeover', 'server_max_window_bits', 'client_max_window_bits'].includes(key), answer);
        return [key, value?.replaceAll('"', '') ?? true];
    }));
}

/** As `on`, with permessage-deflate offered; passes by when the server did not take it. */
const deflated = (name, offer, body) => scenario(name, async (t) => {
    const connection = await connect({ 'sec-websocket-extensions': offer });
    try {
        const parameters = negotiated(connection);
        if (!parameters) {
            t.skip('the server did not take this offer');
            return;
        }
        const deflate = new Deflate(!('client_no_context_takeover' in parameters));
        const inflate = new Inflate(!('server_no_context_takeover' in parameters));
        await body({ connection, parameters, deflate,
            async back() {
                const answer = await message(connection);
                return { opcode: answer.opcode, compressed: answer.rsv === 4,
                    payload: answer.rsv === 4 ? await inflate.message(answer.payload) : answer.payload };
            } });
    } finally {
        connection.destroy();
    }
});

const lifelike = (size) => Buffer.from(JSON.stringify(Array.from({ length: Math.ceil(size / 60) }, (_, i) => (
    { id: i, type: 'message.new', content: `Grüße ${i * 7919 % 1000}` })))).subarray(0, size);

const offers = ['permessage-deflate', 'permessage-deflate; client_max_window_bits', 'permessage-deflate; server_no_context_takeover; client_no_context_takeover',
    'permessage-deflate; client_no_context_takeover', 'permessage-deflate; server_max_window_bits=10', 'permessage-deflate; client_max_window_bits=15; server_max_window_bits=15'];
for (const offer of offers) {
    for (const size of [16, 64, 256, 1024, 8192, 65536]) {
        deflated(`12-13 ${offer.slice(18) || ' plain offer'}: messages of ${size} bytes`, offer, async ({ connection, parameters, deflate, back }) => {
            for (const [key, value] of Object.entries(parameters)) {
                if (key.endsWith('max_window_bits') && value !== true)
                    assert.ok(Number(value) >= 8 && Number(value) <= 15, key);
                assert.ok(key !== 'client_max_window_bits' || offer.includes('client_max_window_bits'), 'only when offered');
            }
            for (let i = 0; i < 20; ++i) {
                const data = Buffer.concat([Buffer.from(`${i}`), lifelike(size)]).subarray(0, size);
                const whole = data.subarray(0, Buffer.from(data.toString('utf8')).length); // never cut a character
                const text = Buffer.from(whole.toString('utf8').replaceAll('\ufffd', ''));
                connection.write(frame(Text, await deflate.message(text), { rsv: 4 }));
                const answer = await back();
                assert.equal(answer.opcode, Text);
                assert.ok(answer.payload.equals(text), `message ${i}`);
            }
            await closesCleanly(connection);
        });
    }
}
const offer = 'permessage-deflate; client_max_window_bits';
deflated('12 an uncompressed message between compressed ones', offer, async ({ connection, deflate, back }) => {
    for (const compressed of [true, false, true, false]) {
        const payload = Buffer.from('again '.repeat(100));
        connection.write(compressed ? frame(Text, await deflate.message(payload), { rsv: 4 }) : frame(Text, payload));
        assert.ok((await back()).payload.equals(payload));
    }
    await closesCleanly(connection);
});
deflated('12 a compressed message in fragments, a ping in between', offer, async ({ connection, deflate, back }) => {
    const payload = lifelike(4000);
    const text = Buffer.from(payload.toString('utf8').replaceAll('\ufffd', ''));
    const data = await deflate.message(text);
    const middle = data.length >> 1;
    connection.write(Buffer.concat([frame(Text, data.subarray(0, 1), { fin: false, rsv: 4 }), frame(Ping, 'x'),
        frame(Continuation, data.subarray(1, middle), { fin: false }), frame(Continuation, data.subarray(middle))]));
    assert.ok((await back()).payload.equals(text));
    assert.ok(connection.frames.some((one) => one.opcode === Pong && one.rsv === 0));
    await closesCleanly(connection);
});
deflated('12 an empty compressed message', offer, async ({ connection, deflate, back }) => {
    connection.write(frame(Text, Buffer.from([0x00]), { rsv: 4 })); // RFC 7692, 7.2.3.6
    assert.equal((await back()).payload.length, 0);
    connection.write(frame(Text, await deflate.message(Buffer.from('Hello')), { rsv: 4 }));
    assert.equal((await back()).payload.toString(), 'Hello');
});
deflated('7.2.3.4 a block with BFINAL', offer, async ({ connection, back }) => {
    connection.write(frame(Text, Buffer.concat([deflateRawSync(Buffer.from('Hello')), Buffer.from([0])]), { rsv: 4 }));
    assert.equal((await back()).payload.toString(), 'Hello');
});
deflated('7.2.3.3 blocks without compression', offer, async ({ connection, back }) => {
    connection.write(frame(Text, bytes('000500fa ff48656c6c6f00'), { rsv: 4 }));
    assert.equal((await back()).payload.toString(), 'Hello');
});
deflated('what is no deflate stream closes', offer, async ({ connection }) => {
    connection.write(frame(Text, Buffer.alloc(20, 0xff), { rsv: 4 }));
    const code = await connection.closeCode();
    assert.ok([1002, 1007].includes(code), `${code}`);
});
deflated('UTF-8 is checked after inflation', offer, async ({ connection, deflate }) => {
    connection.write(frame(Text, await deflate.message(bytes('48656c6c6f ff')), { rsv: 4 }));
    await connection.failsWith(1007);
});
deflated('a small bomb: 1009, not memory', offer, async ({ connection, deflate }) => {
    const bomb = await deflate.message(Buffer.alloc(64 << 20, 'a'));
    assert.ok(bomb.length < Limit);
    connection.write(frame(Text, bomb, { rsv: 4 }));
    assert.equal(await connection.closeCode(), 1009);
});
deflated('RSV1 on a continuation', offer, async ({ connection, deflate }) => {
    const data = await deflate.message(Buffer.from('Hello'));
    connection.write(Buffer.concat([frame(Text, data.subarray(0, 2), { fin: false, rsv: 4 }), frame(Continuation, data.subarray(2), { rsv: 4 })]));
    await connection.failsWith(1002);
});
for (const rsv of [2, 1, 6]) {
    deflated(`reserved bits ${rsv} with compression`, offer, async ({ connection }) => {
        connection.write(frame(Text, 'x', { rsv }));
        await connection.failsWith(1002);
    });
}
deflated('RSV1 on a ping', offer, async ({ connection }) => {
    connection.write(frame(Ping, 'x', { rsv: 4 }));
    await connection.failsWith(1002);
});
for (const bad of ['permessage-deflate; server_max_window_bits=16', 'permessage-deflate; server_max_window_bits=7', 'permessage-deflate; unknown=1',
    'permessage-deflate; server_no_context_takeover; server_no_context_takeover', 'permessage-deflate; server_no_context_takeover=1',
    'permessage-deflate; server_max_window_bits', 'x-webkit-deflate-frame', 'permessage-bzip2']) {
    scenario(`an offer that is none is declined: ${bad}`, async () => {
        const connection = await connect({ 'sec-websocket-extensions': bad });
        assert.equal(connection.answer.headers['sec-websocket-extensions'], undefined);
        connection.write(frame(Text, 'plain'));
        await echoes(connection, Text, 'plain');
        connection.destroy();
    });
}
scenario('the first offer that fits is taken', async (t) => {
    const connection = await connect({ 'sec-websocket-extensions': 'permessage-deflate; unknown=1, permessage-deflate' });
    if (!negotiated(connection))
        t.skip('the server takes no compression');
    connection.destroy();
});
scenario('many connections that break off leave nothing behind', async () => {
    const many = await Promise.all(Array.from({ length: 100 }, () => connect()));
    for (const [i, connection] of many.entries()) {
        connection.write(frame(Text, 'x'.repeat(i * 100)).subarray(0, i * 37 + 1));
        connection.socket.resetAndDestroy();
    }
    const connection = await connect();
    connection.write(frame(Text, 'alive'));
    await echoes(connection, Text, 'alive');
    await closesCleanly(connection);
});
