# SPDX-FileCopyrightText: 2026 The Carillon authors
# SPDX-License-Identifier: Apache-2.0
# What a console that shows three tables asks of the admin feed: python3 console.py PORT TOKEN
# The two that can be long are sorted by what changes all the time, so that each second is a new window.
import asyncio
import json
import sys

import websockets

QUERIES = [("connections", "-out_rate", 200), ("rooms", "-out_rate", 200), ("overview", "", 1)]


async def main():
    port, token = sys.argv[1:]
    async with websockets.connect(f"ws://127.0.0.1:{port}/admin/ws", subprotocols=["carillon.admin.v1"],
                                  extra_headers={"Authorization": f"Bearer {token}"},
                                  compression=None, max_size=None) as socket:
        for number, (table, sort, limit) in enumerate(QUERIES):
            await socket.send(json.dumps({"id": number, "type": "query", "query": table, "table": table,
                                          "sort": sort, "limit": limit, "interval_ms": 1000}))
        answered = 0
        async for text in socket:
            frame = json.loads(text)
            if frame.get("type") == "error":
                sys.exit(text)
            if frame.get("type") == "result":
                answered += 1
                if answered == len(QUERIES):
                    print("watching", flush=True)
            if frame.get("type") == "cost":  # what the server itself says that this costs it
                print(json.dumps(frame), flush=True)


try:
    asyncio.run(main())
except (KeyboardInterrupt, websockets.ConnectionClosed):
    pass
