# SPDX-FileCopyrightText: 2026 The Carillon authors
# SPDX-License-Identifier: Apache-2.0
# What tests/benchmarks/matrix.py measures python3-websockets with: python3 websockets_server.py PORT
import asyncio
import collections
import json
import sys

import websockets

rooms = collections.defaultdict(set)


async def serve(socket):
    members = None
    try:
        async for text in socket:
            message = json.loads(text)
            if message["type"] == "subscribe":
                members = rooms[message["room"]]
                members.add(socket)
                await socket.send('{"type":"subscribed"}')
            else:
                websockets.broadcast(rooms[message["room"]], text)
    except websockets.ConnectionClosed:
        pass
    finally:
        if members:
            members.discard(socket)


async def main():
    async with websockets.serve(serve, "127.0.0.1", int(sys.argv[1]), compression=None, backlog=4096):
        print("ready", flush=True)
        await asyncio.Future()


asyncio.run(main())
