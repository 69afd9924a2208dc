# SPDX-FileCopyrightText: 2026 The Carillon authors
# SPDX-License-Identifier: Apache-2.0
"""What the hop over a broker costs: the same load on a server alone and on 1, 2 and 3 nodes; and what a node
and its broker need for connections, rooms and events, which scaling.py calculates with. Nodes and broker have one
core, the load the other one."""
import contextlib
import itertools
import statistics
import time

from processes import Cluster, Load, Server, say
from rounds import in_turn, median, row

SIZES = [(1, 6), (1, 1000), (1000, 10)]  # rooms, members
RATES = {(1, 6): 3000, (1, 1000): 20000, (1000, 10): 10000}  # deliveries a second
NAMES = ["alone", "1 node", "2 nodes", "3 nodes"]


def started(setup, stack, name, **broker):
    if name == "alone":
        return stack.enter_context(Server("carillon", setup.binaries))
    return stack.enter_context(Cluster(setup.binaries, int(name[0]), **broker))


def events(setup):
    """CPU of nodes and broker, latency; each row with its ratio to the server alone."""
    rows = []
    for size in SIZES:
        with contextlib.ExitStack() as stack:
            loads = {name: stack.enter_context(Load(started(setup, stack, name), setup.binaries, *size))
                     for name in NAMES}
            phases = [setup.phase("window=1"), setup.phase("window=16"),
                      setup.phase(f"rate={RATES[size]}", 2)]
            answers = in_turn(loads, phases, setup.rounds)
            for phase, name in itertools.product((p.split(",")[0] for p in phases), NAMES):
                mine = answers[name, phase]
                ratio = statistics.median(a["cpu_us"] / b["cpu_us"]
                                          for a, b in zip(mine, answers["alone", phase]))
                rows.append(row(name, size, median(mine), ratio=ratio))
                say(f"  {name:8} {size[0]:4} x {size[1]:4} {phase:12} {rows[-1]['cpu_us']:7.2f} us, "
                    f"broker {rows[-1]['broker_us']:6.2f}, ratio {ratio:.2f}, "
                    f"p99 {rows[-1]['p99_us'] / 1000:.2f} ms, {rows[-1]['rate']:.0f}/s"
                    + (" OVERLOAD" if rows[-1]["overload"] else "")
                    + (f" MISSING {rows[-1]['missing']}" if rows[-1]["missing"] else ""))
    return rows


def always(setup):
    """What a broker costs that syncs each write to its disk."""
    size, rows = SIZES[0], []
    with contextlib.ExitStack() as stack:
        loads = {fsync: stack.enter_context(Load(started(setup, stack, "1 node", fsync=fsync),
                                                 setup.binaries, *size))
                 for fsync in ("everysec", "always")}
        phase = setup.phase(f"rate={RATES[size]}", 2)
        answers = in_turn(loads, [phase], setup.rounds)
        for fsync in loads:
            rows.append(row(fsync, size, median(answers[fsync, phase.split(",")[0]])))
            say(f"  {fsync}: broker {rows[-1]['broker_us']:.2f} us a delivery, p99 {rows[-1]['p99_us'] / 1000:.2f} ms")
    return rows


def links(setup):
    """Bytes on the broker's links for each event, counted by the broker; one event at a time."""
    rows, size = [], SIZES[0]
    for name in NAMES[1:]:
        with Cluster(setup.binaries, int(name[0])) as cluster, Load(cluster, setup.binaries, *size) as load:
            before = cluster.broker.info()
            load.run(setup.phase("window=1"))
            after = cluster.broker.info()
            count = after["xadds"] - before["xadds"]
            rows.append({"server": name, "phase": "links", "rooms": 1, "members": size[1], "events": count,
                         **{way: (after[f"total_net_{way}_bytes"] - before[f"total_net_{way}_bytes"]) / count
                            for way in ("input", "output")}})
            say(f"  {name}: {rows[-1]['input']:.0f} bytes in, {rows[-1]['output']:.0f} out an event")
    return rows


def connecting(setup):
    """Fresh processes each time. A known room, a room of its own for each, and coming back."""
    rows = []
    kinds = {"alone": ("alone", (1, 10000), None), "known room": ("1 node", (1, 10000), None),
             "own room": ("1 node", (10000, 1), None), "own room, alone": ("alone", (10000, 1), None),
             "resume, 0 missed": ("1 node", (1, 5000), 0), "resume, 50 missed": ("1 node", (1, 5000), 50)}
    for kind, (name, size, missed) in kinds.items():
        answers = []
        for _ in range(min(2, setup.rounds)):
            with contextlib.ExitStack() as stack:
                server = started(setup, stack, name)
                arguments = ["--connecting", 256]
                if missed is not None:
                    arguments += ["--since", since(server, missed)]
                before = memory(server)
                load = stack.enter_context(Load(server, setup.binaries, *size, arguments=arguments))
                answers.append(load.connect | {"broker_bytes_each": (memory(server) - before) / load.connect["connections"]})
        merged = {key: statistics.median(answer[key] for answer in answers) for key in answers[0] if key != "phase"}
        rows.append(row(kind, size, merged, phase="connect"))
        say(f"  {kind:18} {merged['rate']:6.0f}/s, {merged['cpu_us_each']:5.1f} us, broker {merged['broker_us_each']:5.1f} us, "
            f"{merged['rss_each']:5.0f} bytes RSS, {merged['broker_bytes_each']:5.0f} in the broker, {merged['bytes_each']:.0f} received")
    return rows


def memory(server):
    return server.broker.info()["used_memory"] if server.broker else 0


def since(server, missed):
    """EPOCH:SEQ with so many events after it, in the first room."""
    node = server.nodes[0]
    results = node.publish([{"type": "tick", "room": "bench:r0", "data": "x" * 128} for _ in range(60)])
    return f"{results[-1]['epoch']}:{results[-1]['seq'] - missed}"


def stored(setup):
    """What the broker keeps of an event of 128 bytes, and of its id."""
    rooms, each, rows = 200, 100, []
    with Cluster(setup.binaries, 1) as cluster:
        for kind in ("event", "event and id"):
            before = memory(cluster)
            for room in range(rooms):
                cluster.nodes[0].publish([{"type": "tick", "room": f"{kind.replace(' ', '-')}:{room}", "data": "x" * 128,
                                           **({"id": f"0123456789-{room}-{n}"} if "id" in kind else {})}
                                          for n in range(each)])
            time.sleep(1)  # its buffers shrink
            rows.append({"server": kind, "phase": "stored", "rooms": rooms, "members": 0,
                         "bytes": (memory(cluster) - before) / rooms / each})
            say(f"  {kind}: {rows[-1]['bytes']:.0f} bytes in the broker")
    return rows


def idle(setup):
    """A whole ping_interval (30 s)."""
    size = (1, 10000)
    with Cluster(setup.binaries, 1) as cluster, Load(cluster, setup.binaries, *size) as load:
        answer = load.run("idle=31")
        say(f"  {size[1]} idle connections: {answer['server_core'] * 100:.2f} % of a core")
        return [row("1 node", size, answer)]


def hop(setup):
    return [each for part in (events, always, links) for each in part(setup)]


def nodes(setup):
    return [each for part in (connecting, stored, idle) for each in part(setup)]
