# SPDX-FileCopyrightText: 2026 The Carillon authors
# SPDX-License-Identifier: Apache-2.0
"""Subscribes, says "ready", and prints the first N events as JSON lines. Debian's python3-websockets.

usage: python_client.py WS_URL TOKEN_FILE ROOM COUNT
"""
import asyncio
import json
import sys

import websockets


async def main(url, token_file, room, count):
    with open(token_file, encoding="utf-8") as file:
        token = file.read().strip()
    # The library pings by itself too: the server's pongs are checked on the way.
    async with websockets.connect(url, ping_interval=0.2, ping_timeout=5) as socket:
        await socket.send(json.dumps({"type": "auth", "token": token}))
        await socket.send(json.dumps({"type": "subscribe", "id": 1, "room": room}))
        seen = 0
        async for text in socket:
            frame = json.loads(text)
            if frame["type"] == "subscribed":
                print("ready", flush=True)
            elif frame["type"] == "error":
                sys.exit(f"error: {text}")
            elif frame.get("room") == room and "seq" in frame:
                print(json.dumps(frame), flush=True)
                seen += 1
                if seen == count:
                    return
    sys.exit("closed early")


asyncio.run(asyncio.wait_for(main(sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])), 30))
