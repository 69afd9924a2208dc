# SPDX-FileCopyrightText: 2026 The Carillon authors
# SPDX-License-Identifier: Apache-2.0
# What a console that shows three tables asks of the admin feed: python3 console.py PORT TOKEN [WHICH]
# Long ones are sorted by what changes all the time, so that each second is a new window. Each WHICH asks
# something else, so that no two of them share an evaluation.
import asyncio
import json
import sys

import websockets

OVERVIEW = ("overview", "", "", 1)
QUERIES = [
    [("connections", "", "-out_rate", 200), ("rooms", "", "-out_rate", 200), OVERVIEW],
    [("connections", "queue_bytes > 0 or events_out > 100", "-queue_bytes", 200), ("closed", "", "-closed_at", 200), OVERVIEW],
    [("connections", 'user ~ "7$" and state = open', "-bytes_out", 200), ("shards", "", "shard", 64), OVERVIEW],
]


async def main():
    port, token = sys.argv[1:3]
    queries = QUERIES[int(sys.argv[3]) if len(sys.argv) > 3 else 0]
    async with websockets.connect(f"ws://127.0.0.1:{port}/admin/ws", subprotocols=["carillon.admin.v1"],
                                  extra_headers={"Authorization": f"Bearer {token}"},
                                  compression=None, max_size=None) as socket:
        for number, (table, filter_, sort, limit) in enumerate(queries):
            await socket.send(json.dumps({"id": number, "type": "query", "query": table, "table": table,
                                          "filter": filter_, "sort": sort, "limit": limit,
                                          "interval_ms": 1000}))
        answered = 0
        async for text in socket:
            frame = json.loads(text)
            if frame.get("type") == "error":
                sys.exit(text)
            if frame.get("type") == "result":
                answered += 1
                if answered == len(queries):
                    print("watching", flush=True)
            if frame.get("type") == "cost":  # what the server itself says that this costs it
                print(json.dumps(frame), flush=True)


try:
    asyncio.run(main())
except (KeyboardInterrupt, websockets.ConnectionClosed):
    pass
