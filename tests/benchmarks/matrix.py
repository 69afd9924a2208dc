# SPDX-FileCopyrightText: 2026 The Carillon authors
# SPDX-License-Identifier: Apache-2.0
"""The matrix of docs/benchmarks.md, one part at a time: scripts/benchmark --help.

Each part leaves build/benchmarks/PART.json; report.py makes the document of them. Whatever is compared
runs in the same minutes, in turn, round by round: the machine drifts, ratios hardly do.
"""
import argparse
import contextlib
import datetime
import json
import os
import pathlib
import platform
import shutil
import statistics
import subprocess
import time

import report
from hop import hop, nodes
from processes import Cluster, Console, Load, Server, raise_file_limit, say
from rounds import in_turn, median, row

ROOT = pathlib.Path(__file__).resolve().parents[2]
RESULTS = ROOT / "build" / "benchmarks"
PEERS = ["ws", "socketio", "websockets", "nats", "mosquitto"]
ONE, MANY = (1, 1000), (1000, 10)  # rooms, members
MOST, SPREAD = (1, 15000), (1500, 10)  # as many connections as 20 000 descriptors allow


class Setup:
    """What holds for a whole run."""

    def __init__(self, binaries, quick, rounds=None):
        self.binaries, self.quick = binaries, quick
        self.rounds = rounds or (1 if quick else 3)
        self.seconds = 1.0 if quick else 1.5
        self.files = raise_file_limit()

    def phase(self, what, seconds=None):
        return f"{what},seconds={seconds or self.seconds},warmup=0.3"

    def fits(self, size):
        return size[0] * size[1] + 200 < self.files


def against(setup, name, size, phases, rounds, arguments=(), server_options=None):
    """Rows of `name` and of the bare loop beside it, over the same number of connections."""
    rows = []
    with contextlib.ExitStack() as stack:
        loads = {}
        for server_name in (name, "bare"):
            options = (server_options or {}) if server_name == name else {}
            server = stack.enter_context(Server(server_name, setup.binaries, **options))
            extra = arguments if server_name == name else ()
            loads[server_name] = stack.enter_context(
                Load(server, setup.binaries, *size, arguments=extra))
        answers = in_turn(loads, phases, rounds)
        rows.append(row(name, size, loads[name].connect))
        rows.append(row("bare", size, loads["bare"].connect))
        for phase in phases:
            phase = phase.split(",")[0]
            mine, bare = answers[name, phase], answers["bare", phase]
            ratios = [a["cpu_us"] / b["cpu_us"] for a, b in zip(mine, bare) if b["cpu_us"]]
            rows.append(row(name, size, median(mine), ratio=statistics.median(ratios or [0])))
            rows.append(row("bare", size, median(bare), beside=name))
            say(f"  {name:10} {size[0]:4} x {size[1]:5} {phase:12} "
                f"{rows[-2]['cpu_us']:7.2f} us, bare {rows[-1]['cpu_us']:5.2f}, "
                f"ratio {rows[-2]['ratio']:.2f}, p99 {rows[-2]['p99_us']:.0f} us"
                + (" OVERLOAD" if rows[-2]["overload"] else "")
                + (f" MISSING {rows[-2]['missing']}" if rows[-2]["missing"] else ""))
    return rows


def fanout(setup):
    sizes = [ONE, (1, 10000), MANY] if setup.quick else \
        [(1, 100), ONE, (1, 5000), (1, 10000), (1, 15000), MANY]
    phases = [setup.phase("window=1"), setup.phase("window=16")]
    return [each for size in sizes if setup.fits(size)
            for each in against(setup, "carillon", size, phases, setup.rounds)]


def latency(setup):
    phases = [setup.phase("rate=50000", 2 if setup.quick else 4)]
    return [each for size in (ONE, MANY)
            for each in against(setup, "carillon", size, phases, setup.rounds)]


def peer(name):
    def run(setup):
        rounds = 1 if setup.quick else 2
        rows = []
        for size in [ONE] if setup.quick else [ONE, (1, 10000), MANY]:
            phases = [setup.phase("window=1"), setup.phase("window=16")]
            if size != (1, 10000):
                phases.append(setup.phase("rate=50000", 2 if setup.quick else 4))
            rows += against(setup, name, size, phases, rounds)
        return rows
    return run


def connect(setup):
    """Fresh servers each time: what a connection costs in time and in memory."""
    rows = []
    size = (1, 10000)
    for name in ("carillon", "bare"):
        answers = []
        for _ in range(setup.rounds):
            with Server(name, setup.binaries) as server, \
                    Load(server, setup.binaries, *size, arguments=["--connecting", 256]) as load:
                answers.append(load.connect)
        best = {key: statistics.median(a[key] for a in answers)
                for key in answers[0] if key != "phase"}
        rows.append(row(name, size, best, phase="connect"))
        say(f"  {name:10} {best['rate']:.0f} connections/s, {best['cpu_us_each']:.1f} us each, "
            f"{best['rss_each']:.0f} bytes each")
    return rows


def idle(setup):
    """A whole ping_interval (30 s), so that every connection is asked for a sign of life once."""
    size = (1, 15000) if setup.fits((1, 15000)) else (1, 5000)
    with Server("carillon", setup.binaries) as server, Load(server, setup.binaries, *size) as load:
        answer = load.run("idle=31")
        say(f"  {size[1]} connections: {answer['server_core'] * 100:.2f} % of a core, "
            f"{load.connect['rss_each']:.0f} bytes each")
        return [row("carillon", size, load.connect), row("carillon", size, answer)]


def pairs(setup, first, second, phases, rounds):
    """Rows of two loads by name, each with its ratio to the first."""
    answers = in_turn({first[0]: first[2], second[0]: second[2]}, phases, rounds)
    rows = [row(name, size, load.connect) for name, size, load in (first, second)]
    for phase in phases:
        phase = phase.split(",")[0]
        base = answers[first[0], phase]
        for name, size, _ in (first, second):
            ratio = statistics.median(a["cpu_us"] / b["cpu_us"]
                                      for a, b in zip(answers[name, phase], base))
            rows.append(row(name, size, median(answers[name, phase]), ratio=ratio))
            say(f"  {name:16} {size[0]:4} x {size[1]:5} {phase:12} {rows[-1]['cpu_us']:7.2f} us, "
                f"ratio {ratio:.3f}, {rows[-1]['bytes_each']:.0f} bytes each")
    return rows


def compression(setup):
    phases = [setup.phase("window=1"), setup.phase("window=16")]
    records = ["--records", "--size", 1024]
    with Server("carillon", setup.binaries) as server, \
            Load(server, setup.binaries, *ONE, arguments=[*records, "--prefix", "a:"]) as plain, \
            Load(server, setup.binaries, *ONE,
                 arguments=[*records, "--prefix", "b:", "--deflate"]) as deflated:
        return pairs(setup, ("uncompressed", ONE, plain), ("deflate", ONE, deflated), phases,
                     setup.rounds)


def tls(setup):
    phases = [setup.phase("window=1"), setup.phase("window=16")]
    with Server("carillon", setup.binaries) as plain, \
            Server("carillon", setup.binaries, tls=True) as secure, \
            Load(plain, setup.binaries, *ONE) as plain_load, \
            Load(secure, setup.binaries, *ONE) as secure_load:
        say(f"  TLS: {secure_load.connect['rss_each']:.0f} bytes and "
            f"{secure_load.connect['cpu_us_each']:.0f} us a connection")
        return pairs(setup, ("plain", ONE, plain_load), ("tls", ONE, secure_load), phases,
                     setup.rounds)


def shards(setup):
    """Everything may run on both cores, with one shard too: only the number of shards differs. At a
    fixed rate both have the same work; flat out, the load generator takes a core from them."""
    cores = {0, 1}
    phases = [setup.phase(what) for what in ("window=1", "window=16", "rate=50000")]
    rows = []
    for size in [ONE] if setup.quick else [ONE, MANY]:
        with Server("carillon", setup.binaries, cores=cores) as single, \
                Server("carillon", setup.binaries, cores=cores, shards=2) as double, \
                Load(single, setup.binaries, *size, cores=cores) as single_load, \
                Load(double, setup.binaries, *size, cores=cores) as double_load:
            rows += pairs(setup, ("1 shard", size, single_load), ("2 shards", size, double_load),
                          phases, setup.rounds)
    return rows


def console(setup):
    """With one console, with three that ask different things, and without, in turn over the same
    connections: the CPU flat out, and the latency of small rooms at a pace that leaves room, where a
    scan of all connections would be felt."""
    rows = []
    for size, phase in ((MOST, setup.phase("window=16", 3)), (SPREAD, setup.phase("rate=20000", 4))):
        answers, costs = {"alone": [], "1 watching": [], "3 watching": []}, {}
        with Server("carillon", setup.binaries) as server, Load(server, setup.binaries, *size) as load:
            for _ in range(setup.rounds):
                for name, each in answers.items():
                    with contextlib.ExitStack() as stack:
                        consoles = int(name.split()[0]) if name != "alone" else 0
                        operators = [stack.enter_context(Console(server, which)) for which in range(consoles)]
                        each.append(load.run(phase))
                        if operators:
                            costs.setdefault(name, []).append(sum(o.cost()["cpu_ms_per_s"] for o in operators))
        for name, each in answers.items():
            ratio = statistics.median(a["cpu_us"] / b["cpu_us"] for a, b in zip(each, answers["alone"]))
            later = statistics.median(a["p99_us"] / b["p99_us"] for a, b in zip(each, answers["alone"]))
            spread = max(a["p99_us"] for a in each) / min(a["p99_us"] for a in each)
            rows.append(row(name, size, median(each), ratio=ratio, p99_ratio=later, p99_spread=spread,
                            feed_ms_per_s=statistics.median(costs.get(name, [0]))))
            say(f"  {name:10} {size[0]:4} x {size[1]:5} {phase.split(',')[0]:12} {rows[-1]['cpu_us']:.3f} us, "
                f"ratio {ratio:.3f}, p99 {rows[-1]['p99_us'] / 1000:.1f} ms, ratio {later:.2f}, "
                f"worst to best {spread:.2f}, feed {rows[-1]['feed_ms_per_s']:.1f} ms/s")
    return rows


PARTS = {"fanout": fanout, "latency": latency, "connect": connect, "idle": idle,
         "compression": compression, "tls": tls, "shards": shards, "console": console, "hop": hop, "nodes": nodes,
         **{name: peer(name) for name in PEERS}}


def output(*command):
    try:
        return subprocess.run(command, capture_output=True, text=True, cwd=ROOT).stdout.strip()
    except OSError:
        return ""


def machine():
    cpu = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo")
                if line.startswith("model name")), platform.machine())
    system = next((line.split("=")[1].strip().strip('"') for line in open("/etc/os-release")
                   if line.startswith("PRETTY_NAME=")), platform.system())
    return {"cpu": cpu, "cores": os.cpu_count(), "kernel": platform.release(), "system": system,
            "virtual": "hypervisor" in open("/proc/cpuinfo").read()}


def smoke(setup):
    """A ctest: no timing, only that everything arrives, in order, however it is carried."""
    size = (3, 7)
    phases = ["window=1,seconds=0.3,warmup=0", "window=16,seconds=0.3,warmup=0",
              "rate=2000,seconds=0.3,warmup=0"]
    kinds = {"plain": ([], {}), "two shards": ([], {"shards": 2}), "TLS": ([], {"tls": True}),
             "compressed": (["--deflate", "--records", "--size", 1024], {})}
    answers = [(kind, each) for kind, (arguments, options) in kinds.items()
               for each in against(setup, "carillon", size, phases, 1, arguments, options)
               if each["phase"] != "connect"]
    if shutil.which("redis-server"):
        with Cluster(setup.binaries, 2) as cluster, Load(cluster, setup.binaries, *size) as load:
            answers += [("two nodes", load.run(phase)) for phase in phases]
    failed = False
    for kind, each in answers:
        if not each["deliveries"] or any(each[what] for what in
                                         ("missing", "gaps", "disorder", "wrong_room", "closed")):
            failed = True
            say(f"{kind}: {each}")
    raise SystemExit(failed)


def main():
    parser = argparse.ArgumentParser(description="Measures Carillon and its peers on this machine.")
    parser.add_argument("--part", action="append", choices=[*PARTS, "report"], default=[],
                        help="only this one; repeatable (report: write docs/benchmarks.md anew)")
    parser.add_argument("--quick", action="store_true", help="about 4 minutes instead of 15; coarse")
    parser.add_argument("--binaries", type=pathlib.Path, default=ROOT / "build" / "release" / "bin")
    parser.add_argument("--rounds", type=int, help="of what is measured in turn (3)")
    parser.add_argument("--smoke", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    setup = Setup(options.binaries.resolve(), options.quick, options.rounds)
    if options.smoke:
        smoke(setup)
    if os.cpu_count() < 2:
        raise SystemExit("one core for the server and one for the load are needed")
    RESULTS.mkdir(parents=True, exist_ok=True)
    started = time.monotonic()
    for name in options.part or PARTS:
        if name == "report":
            continue
        say(f"{name} ({time.monotonic() - started:.0f} s)")
        result = {"part": name, "quick": options.quick, "date": str(datetime.date.today()),
                  "commit": output("git", "rev-parse", "--short", "HEAD"), "machine": machine(),
                  "rows": PARTS[name](setup)}
        (RESULTS / f"{name}.json").write_text(json.dumps(result, indent=1))
    report.write(RESULTS, ROOT / "docs" / "benchmarks.md")
    say(f"done in {time.monotonic() - started:.0f} s")


if __name__ == "__main__":
    main()
