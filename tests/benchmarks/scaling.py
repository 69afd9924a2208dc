# SPDX-FileCopyrightText: 2026 The Carillon authors
# SPDX-License-Identifier: Apache-2.0
"""The tables of docs/scaling.md: python3 tests/benchmarks/scaling.py [--fit build/benchmarks] [--write docs/scaling.md]

Without --fit the costs are those of costs.json. scripts/benchmark --part hop --part nodes measures them.
"""
import argparse
import dataclasses
import math
import pathlib

import costs as measured
from model import Cluster, Rooms, Storm, first_full, steady, storm
from report import put, table, text

MEANING = {
    "publish_us": "an event, the node that it comes to (read, handed to the broker, answered)",
    "receive_us": "an event, each node that has members (taken from the broker, kept, encoded)",
    "deliver_us": "a delivery, rooms of 10", "deliver_hot_us": "a delivery, a room of 1 000",
    "connect_us": "a connection: token, welcome, a room", "resume_us": "the same, with `since`",
    "replay_us": "each event that was missed", "follow_us": "a room that the node did not follow yet",
    "ping_us": "a sign of life (each 30 s)",
    "broker_event_us": "an event, the broker", "broker_copy_us": "an event, the broker, each node that follows the room",
    "broker_connect_us": "a connection, the broker (its user's room)", "broker_follow_us": "a room that a node did not follow yet, the broker",
    "link_in_bytes": "an event of 128 bytes, into the broker", "link_out_bytes": "the broker's answer",
    "link_copy_bytes": "an event, out of the broker to each node", "frame_bytes": "an event, to each client",
    "connection_bytes": "memory of a node, a connection and its user's room", "room_bytes": "memory of a node, a room that it follows",
    "broker_connection_bytes": "memory of the broker, a user who is connected", "broker_room_bytes": "memory of the broker, a room",
    "broker_event_bytes": "memory of the broker, an event of 128 bytes in a history", "broker_id_bytes": "memory of the broker, an event's `id`",
}
MILLION = 1_000_000
BASE = Cluster(nodes=100, broker_shards=4)
CONNECTIONS = 10 * MILLION

# name, rooms, what is changed for the second line
STEADY = [
    ("small rooms: 1 million of 10", [Rooms(MILLION, 10, 0.05)], {"broker_shards": 16}),
    ("users' rooms: 10 million of 1", [Rooms(10 * MILLION, 1, 0.005)], {"broker_shards": 16}),
    ("large rooms: 1 000 of 10 000", [Rooms(1000, 10_000, 1, hot=True)], {"nodes": 200}),
    ("one hot room of 1 million, 900 000 of 10", [Rooms(1, MILLION, 5, hot=True), Rooms(900_000, 10, 0.005)], {"broker_shards": 16}),
]

SMALL = Rooms(MILLION, 10, 0.01)  # what goes on while clients come back
ZONE = 33
STORMS = [
    ("a node lost", 1, {}, {}),
    ("a node drained, `rate: 500`", 1, {}, {"spread": 200}),
    ("a zone lost (33 nodes)", ZONE, {}, {}),
    ("… 16 broker shards", ZONE, {"broker_shards": 16}, {}),
    ("… 16 shards, `accepts_per_second: 1000`", ZONE, {"broker_shards": 16, "accepts_per_second": 1000}, {}),
    ("… 16 shards, `accepts_per_second: 5000`", ZONE, {"broker_shards": 16, "accepts_per_second": 5000}, {}),
    ("… 16 shards, clients begin with up to 20 s", ZONE, {"broker_shards": 16}, {"first": 20.0, "most": 60.0}),
    ("every client told of a new epoch (broker's data lost)", 0, {"broker_shards": 16}, {}),
]


def cost_table(calm, busy):
    rows = []
    for name, value in dataclasses.asdict(busy).items():
        other = getattr(calm, name)
        unit, digits = (" bytes", 0) if name.endswith("bytes") else (" µs", 1)
        rows.append([MEANING[name], text(value, digits) + unit, "" if other == value else text(other, digits) + unit])
    return table(["", "busy", "calm"], rows)


def check_table(rows):
    lines, worst = [], {}
    for regime, size, nodes, part, calculated, real, fitted in measured.check(rows):
        error = calculated / real - 1
        kind = "calm" if regime == measured.CALM else "busy"
        if not fitted:
            worst[kind, part] = max(worst.get((kind, part), 0.0), abs(error))
        lines.append([kind, f"{size[0]:,} × {size[1]:,}".replace(",", " "), str(nodes), part, text(calculated, 0), text(real, 0),
                      "fitted" if fitted else f"{error * 100:+.0f} %"])
    errors = "; ".join(f"{part}, {kind}: {error * 100:.0f} %" for (kind, part), error in worst.items())
    return table(["", "rooms × members", "nodes", "µs an event", "calculated", "measured", "error"], lines) \
        + f"\nWorst error of what was not fitted: {errors}.\n"


def percent(share):
    return f"{share * 100:.0f} %" if share >= 0.005 else "–"


def steady_table(costs):
    shown = [use.what for use in steady(costs, BASE, [SMALL], CONNECTIONS)]
    rows = []
    for name, kinds, change in STEADY:
        for cluster, label in ((BASE, name), (dataclasses.replace(BASE, **change), "… " + ", ".join(
                f"{value} {key.replace('_', ' ')}" for key, value in change.items()))):
            uses = steady(costs, cluster, kinds, CONNECTIONS)
            first, factor = first_full(uses)
            events = sum(kind.count * kind.rate for kind in kinds)
            deliveries = sum(kind.count * kind.rate * kind.members for kind in kinds)
            rows.append([label, text(events, 0), text(deliveries, 0), *(percent(use.share) for use in uses), first.what,
                         text(events * factor, 0), first.knob])
    return table(["", "events/s", "deliveries/s", *shown, "full first", "at events/s", "knob"], rows)


def hot_table(costs):
    rows = []
    for nodes in (1, 10, 30, 100, 300, 1000):
        cluster = Cluster(nodes=nodes)
        room = Rooms(1, MILLION, 1, hot=True)
        # Connections of this room only: what it alone could have.
        first, factor = first_full([use for use in steady(costs, cluster, [room], MILLION) if use.rest])
        rows.append([text(nodes, 0), text(MILLION / nodes, 0),
                     text(MILLION / nodes * costs.deliver_hot_us / cluster.cores / 1000, 0),
                     text((costs.broker_event_us + nodes * costs.broker_copy_us) / 1000, 2),
                     text(nodes * costs.link_copy_bytes / 1000, 0), text(factor, 1), first.what])
    return table(["nodes", "members on each", "ms until a node has written an event to all", "ms of the broker an event",
                  "kB out of the broker an event", "events/s at most", "full first"], rows)


def storm_of(costs, lost, cluster_change, storm_change):
    """`lost` of the nodes; none: all clients of all nodes."""
    cluster = dataclasses.replace(BASE, **cluster_change)
    survivors = dataclasses.replace(cluster, nodes=cluster.nodes - lost)
    uses = {use.what: use.share for use in steady(costs, survivors, [SMALL], CONNECTIONS)}
    clients = CONNECTIONS / BASE.nodes * (lost or BASE.nodes)
    what = Storm(clients=clients, survivors=survivors.nodes, missed_rate=SMALL.rate,
                 cold_rooms=(1 - 1 / survivors.nodes) ** (SMALL.members - 1) if lost else 0.0,
                 busy=uses["cores of a node"] * cluster.cores, broker_busy=min(0.95, uses["core of a broker shard"]))
    what = dataclasses.replace(what, **storm_change)
    return what, storm(costs, survivors, what), uses


def storm_table(costs):
    rows = []
    for name, lost, cluster_change, storm_change in STORMS:
        what, after, uses = storm_of(costs, lost, cluster_change, storm_change)
        seconds = [text(value, 0) if math.isfinite(value) else "never" for value in (after.half_s, after.most_s, after.last_s)]
        rows.append([name, text(what.clients, 0), " / ".join(seconds), text(after.attempts, 0), text(after.accepted, 0),
                     text(after.refused, 0), text(after.nodes_full_s, 0), text(after.broker_full_s, 0), text(after.wait_s, 1),
                     percent(uses["memory of a node"])])
    return table(["", "clients", "half / 99 % / last back, s", "attempts/s a node", "let in", "in vain, all", "nodes full, s",
                  "broker full, s", "longest wait, s", "memory of a node"], rows)


def document(result):
    calm, costs = (measured.fit(result["rows"], regime) for regime in (measured.CALM, measured.BUSY))
    sections = [
        ("Costs", f"Measured {result['date']} at commit {result['commit']}, {result['machine']['cores']} cores of {result['machine']['cpu']}.\n\n"
         + cost_table(calm, costs)),
        ("Calculated against measured", check_table(result["rows"])),
        ("100 nodes, 10 million connections", steady_table(costs)),
        ("One room of a million, by the number of nodes", hot_table(costs)),
        ("Storms", storm_table(costs)),
    ]
    return "\n".join(f"### {title}\n\n{body}" for title, body in sections)


def main():
    parser = argparse.ArgumentParser(description="Calculates the tables of docs/scaling.md.")
    parser.add_argument("--fit", type=pathlib.Path, help="where hop.json and nodes.json are; they become costs.json")
    parser.add_argument("--write", type=pathlib.Path, help="the document")
    options = parser.parse_args()
    if options.fit:
        measured.write(options.fit)
    content = document(measured.read())
    if options.write:
        put(options.write, "scaling", content)
    else:
        print(content)


if __name__ == "__main__":
    main()
