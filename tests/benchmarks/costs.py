# SPDX-FileCopyrightText: 2026 The Carillon authors
# SPDX-License-Identifier: Apache-2.0
"""The model's costs from what scripts/benchmark --part hop --part nodes measured, and how well they explain the rest of it."""
import json
import pathlib

from model import Costs

FILE = pathlib.Path(__file__).with_name("costs.json")
SMALL, LARGE, MANY = (1, 6), (1, 1000), (1000, 10)

# What events cost depends on how many are under way: alone, each wakes three processes; among others, they share
# system calls. Phase and size that publishing, receiving and the broker are fitted to, with one and three nodes.
CALM, BUSY = ("rate", SMALL), ("window=16", MANY)


def nodes_name(count):
    return f"{count} node" + "s" * (count > 1) if count else "alone"


class Measured:
    def __init__(self, rows):
        self.rows = rows

    def find(self, server, size=None, phase=""):
        for row in self.rows:
            if row["server"] == server and row["phase"].startswith(phase) \
                    and size in (None, (row.get("rooms"), row.get("members"))):
                return row
        raise KeyError((server, size, phase))

    def event_us(self, phase, size, count):
        """Of all nodes, or of a server alone (none)."""
        return self.find(nodes_name(count), size, phase)["cpu_us"] * size[1]

    def broker_us(self, phase, size, count):
        return self.find(nodes_name(count), size, phase)["broker_us"] * size[1]

    def alone(self, phase):
        """An event of a server alone, and each delivery of it in a large room."""
        small, large = (self.event_us(phase, size, 0) for size in (SMALL, LARGE))
        each = (large - small) / (LARGE[1] - SMALL[1])
        return max(0.0, small - SMALL[1] * each), each


def line(one, three):
    """What is there anyway and what each node adds, from one node and three."""
    each = (three - one) / 2
    return one - each, each


def fit(rows, regime):
    phase, size = regime
    measured = Measured(rows)
    # Sixteen events to one room share each client's system call: not what 1 000 clients of a room see.
    hot = measured.alone("rate")[1]
    event = measured.alone("rate" if regime == CALM else "window=1")[0]
    each = (measured.event_us(phase, MANY, 0) - event) / MANY[1]
    members = size[1] * (hot if size == SMALL else each)
    base, receive = line(*(measured.event_us(phase, size, n) - members for n in (1, 3)))
    broker, copy = line(*(measured.broker_us(phase, size, n) for n in (1, 3)))
    links = {n: measured.find(nodes_name(n), phase="links") for n in (1, 3)}
    answer, out = line(links[1]["output"], links[3]["output"])
    known, own, alone = (measured.find(name, phase="connect") for name in ("known room", "own room", "own room, alone"))
    back, missed = measured.find("resume, 0 missed"), measured.find("resume, 50 missed")
    plain, named = measured.find("event")["bytes"], measured.find("event and id")["bytes"]
    idle = measured.find("1 node", phase="idle")
    return Costs(
        publish_us=max(0.0, base), receive_us=receive, deliver_us=each, deliver_hot_us=hot,
        connect_us=known["cpu_us_each"], resume_us=back["cpu_us_each"],
        replay_us=max(0.0, missed["cpu_us_each"] - back["cpu_us_each"]) / 50,
        follow_us=max(0.0, own["cpu_us_each"] - alone["cpu_us_each"]),
        ping_us=idle["server_core"] * 1e6 * 30 / idle["members"],
        broker_event_us=broker, broker_copy_us=copy,
        broker_connect_us=known["broker_us_each"],
        broker_follow_us=max(0.0, own["broker_us_each"] - known["broker_us_each"]),
        link_in_bytes=links[1]["input"], link_out_bytes=answer, link_copy_bytes=out,
        frame_bytes=measured.find("1 node", MANY, "rate")["bytes_each"],
        connection_bytes=known["rss_each"], room_bytes=max(0.0, own["rss_each"] - known["rss_each"]),
        broker_connection_bytes=known["broker_bytes_each"],
        broker_room_bytes=max(0.0, own["broker_bytes_each"] - known["broker_bytes_each"]),
        broker_event_bytes=plain, broker_id_bytes=max(0.0, named - plain),
    )


def check(rows):
    """Calculated against measured: (regime, size, nodes, what, calculated, measured, whether it was fitted)."""
    measured, lines = Measured(rows), []
    for regime, sizes in ((CALM, (SMALL, LARGE, MANY)), (BUSY, (MANY,))):
        phase, own = regime
        costs = fit(rows, regime)
        for size in sizes:
            for count in (1, 2, 3):
                each = costs.deliver_us if size == MANY else costs.deliver_hot_us
                fitted = size == own and count != 2
                lines.append((regime, size, count, "nodes", costs.publish_us + count * costs.receive_us + size[1] * each,
                              measured.event_us(phase, size, count), fitted))
                lines.append((regime, size, count, "broker", costs.broker_event_us + count * costs.broker_copy_us,
                              measured.broker_us(phase, size, count), fitted))
    return lines


# What is needed of a row.
KEPT = ("server", "rooms", "members", "phase", "cpu_us", "broker_us", "output", "input", "bytes_each", "rss_each",
        "cpu_us_each", "broker_us_each", "broker_bytes_each", "bytes", "server_core")


def write(folder, path=FILE):
    """From the parts hop and nodes that scripts/benchmark left in `folder`."""
    parts = [json.loads((folder / f"{name}.json").read_text()) for name in ("hop", "nodes")]
    kept = [{key: round(value, 4) if isinstance(value, float) else value for key, value in row.items() if key in KEPT}
            for part in parts for row in part["rows"]]
    path.write_text(json.dumps({**{key: parts[0][key] for key in ("date", "commit", "machine")}, "rows": kept}, indent=1) + "\n")


def read(path=FILE):
    return json.loads(path.read_text())
