# SPDX-FileCopyrightText: 2026 The Carillon authors
# SPDX-License-Identifier: Apache-2.0
"""Puts what the parts of matrix.py left in build/benchmarks between the marks of docs/benchmarks.md."""
import json

# What stands between marks is written here; "hop" by itself, since it is another method.
MARKS = {"measured": ("<!-- measured: written by scripts/benchmark, everything up to the next mark -->",
                      "<!-- /measured -->"),
         "hop": ("<!-- hop: written by scripts/benchmark --part hop --part nodes -->", "<!-- /hop -->"),
         "scaling": ("<!-- scaling: written by tests/benchmarks/scaling.py -->", "<!-- /scaling -->")}

HOP = {"hop", "nodes"}  # parts

NAMES = {"carillon": "**Carillon**", "ws": "`ws` 8", "socketio": "`socket.io` 4",
         "websockets": "python3-websockets", "nats": "nats-server", "mosquitto": "mosquitto"}
SIZES = [((1, 100), "1 × 100"), ((1, 1000), "1 × 1 000"), ((1, 5000), "1 × 5 000"),
         ((1, 10000), "1 × 10 000"), ((1, 15000), "1 × 15 000"), ((1000, 10), "1 000 × 10")]
ONE, BIG, MANY = (1, 1000), (1, 10000), (1000, 10)
MOST, SPREAD = (1, 15000), (1500, 10)

# uWebSockets ÷ the bare loop, as published (see the notes): by window, then size.
UWEBSOCKETS = {"window=1": {ONE: 1.08, BIG: 1.25, MANY: 1.11},
               "window=16": {ONE: 0.12, BIG: 0.10, MANY: 1.05}}


class Results:
    """Rows of all parts that were measured."""

    def __init__(self, folder):
        self.parts = {path.stem: json.loads(path.read_text()) for path in sorted(folder.glob("*.json"))}

    def find(self, part, phase, size, server, **more):
        wanted = {"phase": phase, "rooms": size[0], "members": size[1], "server": server, **more}
        for row in self.parts.get(part, {"rows": []})["rows"]:
            silent = row.get("deliveries") == 0 and not phase.startswith("idle")
            if not silent and all(row.get(key) == value for key, value in wanted.items()):
                return row
        return {}

    def server(self, name, phase, size):
        """Of a server that is set against the bare loop, and of that."""
        part = name
        if name == "carillon":
            part = "latency" if phase.startswith("rate") else "fanout"
        return (self.find(part, phase, size, name),
                self.find(part, phase, size, "bare", beside=name))


def text(value, digits=2, unit=""):
    return "–" if value is None else f"{value:,.{digits}f}".replace(",", " ") + unit


def table(head, rows):
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows]) + "\n"


def times(a, b):
    return a / b if a is not None and b else None


class Targets:
    """The targets of the project beside what was measured."""

    def __init__(self):
        self.rows = []

    def add(self, what, target, value, limit, least=False, digits=2, unit=""):
        if value is None:
            verdict = "not measured"
        else:
            verdict = "met" if (value >= limit if least else value <= limit) else "**missed**"
        self.rows.append([what, target, text(value, digits, unit), verdict])

    def markdown(self):
        return table(["What", "Target", "Measured", ""], self.rows)


def targets(results):
    out = Targets()
    labels = dict(SIZES)
    for window, sizes in UWEBSOCKETS.items():
        for size, limit in sizes.items():
            out.add(f"CPU per delivery ÷ bare, `{window}`, {labels[size]}",
                    f"≤ {limit:.2f} (uWebSockets)",
                    results.server("carillon", window, size)[0].get("ratio"), limit)
    ratios = {size: results.server("carillon", "window=1", size)[0].get("ratio")
              for size in (ONE, (1, 15000))}
    out.add("the same at 15 000 members ÷ at 1 000, `window=1`", "≤ 1.2",
            times(ratios[1, 15000], ratios[ONE]), 1.2)
    for name in list(NAMES)[1:]:
        for window, limit in (("window=1", 2 if name == "nats" else 1.7),
                              ("window=16", 2.5 if name == "nats" else 10)):
            factors = [times(results.server(name, window, size)[0].get("ratio"),
                             results.server("carillon", window, size)[0].get("ratio"))
                       for size in (ONE, BIG, MANY)]
            # Sixteen messages in 1 000 rooms leave nothing to batch: shown, not judged.
            judged = [f for f in (factors if window == "window=1" else factors[:2]) if f]
            out.rows.append([f"{NAMES[name]} ÷ Carillon, `{window}`, 1 × 1 000 / 1 × 10 000 / 1 000 × 10",
                             f"≥ {limit} ×" + (" but for the last" if window == "window=16" else ""),
                             " / ".join(text(f, 1) for f in factors),
                             "not measured" if not judged else
                             "met" if min(judged) >= limit else "**missed**"])
    mine = p99(results, "carillon", ONE)
    others = [p99(results, name, ONE) for name in list(NAMES)[1:]]
    others = [value for value in others if value]
    out.add("p99 at 50 000 deliveries/s, 1 × 1 000",
            f"below every peer (best: {min(others):.1f} ms)" if others else "below every peer",
            mine, min(others, default=0), digits=1, unit=" ms")
    connect = results.find("connect", "connect", BIG, "carillon")
    out.add("RSS of an idle connection at 10 000", "≤ 2 048 bytes", connect.get("rss_each"), 2048,
            digits=0, unit=" bytes")
    idle = results.find("idle", "idle=31", (1, 15000), "carillon").get("server_core")
    out.add("idle CPU at 15 000 connections, heartbeats on", "≤ 1 % of a core",
            idle and idle * 100, 1, unit=" %")
    out.add("connections/s: HS256, welcome, subscribe", "≥ 15 000", connect.get("rate"), 15000,
            least=True, digits=0)
    deflate = results.find("compression", "window=1", ONE, "deflate")
    plain = results.find("compression", "window=1", ONE, "uncompressed")
    out.add("permessage-deflate: CPU per delivery ÷ uncompressed", "≤ 1.3", deflate.get("ratio"), 1.3)
    out.add("permessage-deflate: bytes fewer", "≥ 3 ×",
            times(plain.get("bytes_each"), deflate.get("bytes_each")), 3, least=True, unit=" ×")
    for load, phase, size in (("1 × 15 000", "window=16", MOST), ("1 500 × 10 at 20 000 deliveries/s", "rate=20000", SPREAD)):
        watched = results.find("console", phase, size, "3 watching")
        more = watched.get("ratio")
        out.add(f"three consoles watching 15 000 connections, {load}: more server CPU", "≤ 2 %",
                more and (more - 1) * 100, 2, digits=1, unit=" %")
        # An allowance: single rounds differ by far more, and how much their median does nobody has measured.
        out.add("the same: p99 ÷ without, median of the rounds", "≤ 1.25", watched.get("p99_ratio"), 1.25)
    double = [results.find("shards", phase, size, "2 shards").get("ratio")
              for size in (ONE, MANY) for phase in ("window=1", "rate=50000")]
    double = [ratio for ratio in double if ratio]
    out.add("two shards against one: CPU per delivery, `window=1` and 50 000/s, worst",
            "≤ 1.10", max(double, default=None), 1.10)
    return out.markdown()


# Not set against bare: a peer that falls behind disturbs the bare loop on the same core.
def p99(results, name, size):
    row = results.server(name, "rate=50000", size)[0]
    return row["p99_us"] / 1000 if row else None


def cpu_tables(results):
    out = []
    for window in ("window=1", "window=16"):
        rows = []
        for name, label in NAMES.items():
            cells = []
            for size, _ in SIZES:
                row, bare = results.server(name, window, size)
                cells.append(f"{row['cpu_us']:.2f} ÷ {bare['cpu_us']:.2f} = **{row['ratio']:.2f}**"
                             + (" †" if row["missing"] else "") if row else "–")
            if any(cell != "–" for cell in cells):
                rows.append([label, *cells])
        rows.append(["uWebSockets, published", *(f"{UWEBSOCKETS[window][size]:.2f}"
                     if size in UWEBSOCKETS[window] else "–" for size, _ in SIZES)])
        out.append(f"`{window}`\n\n" + table(["rooms × members", *(label for _, label in SIZES)], rows))
    return "\n".join(out)


def latency_table(results):
    rows = []
    for name, label in NAMES.items():
        cells = []
        for size in (ONE, MANY):
            row, bare = results.server(name, "rate=50000", size)
            cells.append("–" if not row else
                         ("*could not keep up:* " if row["overload"] else "")
                         + " / ".join(text(row[key] / 1000, 1) for key in ("p50_us", "p99_us", "p999_us"))
                         + f" (bare {bare['p99_us'] / 1000:.1f})")
        if cells != ["–", "–"]:
            rows.append([label, *cells])
    return table(["p50 / p99 / p99.9, ms (p99 of bare beside it)", "1 × 1 000", "1 000 × 10"], rows)


def connection_table(results):
    rows = []
    for name, label in {**NAMES, "bare": "*bare*"}.items():
        part = "connect" if name in ("carillon", "bare") else name
        row = results.find(part, "connect", BIG, name)
        if row:
            rows.append([label, text(row["rate"], 0), text(row["cpu_us_each"], 0),
                         text(row["rss_each"] / 1000, 1)])
    return table(["10 000 connections", "connections/s", "µs of server CPU each", "RSS each, kB"], rows)


def pair_table(results, part, titles, more=()):
    rows = []
    for row in results.parts.get(part, {"rows": []})["rows"]:
        if row["phase"] == "connect":
            continue
        label = dict(SIZES)[row["rooms"], row["members"]]
        rows.append([f"{titles.get(row['server'], row['server'])}, {label}, `{row['phase']}`",
                     text(row["cpu_us"]), text(row["ratio"]), *(text(row[key], 0) for key in more)])
    return table(["", "µs per delivery", "ratio", *(["bytes received per delivery"] if more else [])],
                 rows)


def console_table(results):
    rows = []
    for row in results.parts.get("console", {"rows": []})["rows"]:
        size = f"{row['rooms']:,} × {row['members']:,}".replace(",", " ")
        rows.append([f"{row['server']}, {size}, `{row['phase']}`", text(row["cpu_us"]), text(row["ratio"], 3),
                     text(row["p99_us"] / 1000, 1), text(row["p99_ratio"]), text(row["feed_ms_per_s"], 1)])
    return table(["", "µs per delivery", "ratio", "p99, ms", "ratio", "ms of CPU a second for the feed, by its own account"], rows)


def machine_line(parts):
    dates = sorted({part["date"] for part in parts})
    commits = sorted({part["commit"] for part in parts if part["commit"]})
    kinds = {part["quick"] for part in parts}
    machine = next(iter(parts))["machine"]
    return (f"{' and '.join(dates)}; {'virtual machine, ' if machine['virtual'] else ''}"
            f"{machine['cores']} cores of {machine['cpu']}, {machine['system']}, Linux "
            f"{machine['kernel']}; commit {', '.join(commits)}; "
            f"{'short form (`--quick`): coarse' if True in kinds else 'full form'}.\n")


def single_figures(results):
    rows = []
    secure = results.find("tls", "connect", ONE, "tls")
    if secure:
        rows.append(["TLS, per connection, 1 000 of them",
                     f"{secure['rss_each'] / 1000:.1f} kB, {secure['cpu_us_each']:.0f} µs of server CPU"])
    idle = results.find("idle", "idle=31", (1, 15000), "carillon")
    if idle:
        before = results.find("idle", "connect", (1, 15000), "carillon")
        each = (idle["rss"] - before["rss_before"]) / before["connections"]
        rows.append(["15 000 idle connections over 31 s",
                     f"{idle['server_core'] * 100:.2f} % of a core, {each:.0f} bytes each afterwards"])
    return table(["", ""], rows)


def measured(results):
    sections = [
        ("When and where", machine_line([part for name, part in results.parts.items() if name not in HOP])),
        ("Targets", targets(results)),
        ("Server CPU per delivery, µs", cpu_tables(results)),
        ("Latency at 50 000 deliveries a second", latency_table(results)),
        ("Connecting and memory", connection_table(results)),
        ("permessage-deflate, JSON events of 1 KiB",
         pair_table(results, "compression", {}, more=["bytes_each"])),
        ("TLS", pair_table(results, "tls", {"tls": "TLS"})),
        ("Two shards", pair_table(results, "shards", {})),
        ("Consoles watching", console_table(results)),
        ("Single figures", single_figures(results)),
    ]
    return "\n".join(f"### {title}\n\n{body}" for title, body in sections)


def hop_table(results):
    rows = []
    for row in results.parts["hop"]["rows"]:
        if "p99_us" not in row or row["phase"].startswith("idle") or row["server"] in ("always", "everysec"):
            continue
        alone = results.find("hop", row["phase"], (row["rooms"], row["members"]), "alone")
        broker = row["server"] != "alone"
        rows.append([f"{row['rooms']:,} × {row['members']:,}".replace(",", " "), f"`{row['phase']}`", row["server"],
                     text(row["rate"], 0), text(row["cpu_us"]), text(row["ratio"]),
                     text(row["cpu_us"] * row["members"], 0),
                     text(row["broker_us"] * row["members"], 0) if broker else "–",
                     text(row["p99_us"] / 1000, 1),
                     text((row["p99_us"] - alone["p99_us"]) / 1000, 1) if broker else "–"])
    return table(["rooms × members", "load", "", "deliveries/s", "µs of the nodes a delivery", "÷ alone", "an event",
                  "µs of the broker an event", "p99, ms", "p99 added, ms"], rows)


def hop_connections(results):
    rows = []
    for row in results.parts["nodes"]["rows"]:
        if row["phase"] == "connect" and "broker_us_each" in row:
            rows.append([row["server"], text(row["rate"], 0), text(row["cpu_us_each"], 0), text(row["broker_us_each"], 1),
                         text(row["rss_each"], 0), text(row["broker_bytes_each"], 0)])
    return table(["", "a second", "µs of the node each", "µs of the broker each", "bytes of the node each", "bytes of the broker each"], rows)


def hop_figures(results):
    rows = []
    for row in results.parts["hop"]["rows"] + results.parts["nodes"]["rows"]:
        if row["phase"] == "links":
            rows.append([f"bytes on the broker's links an event of 128 bytes, {row['server']}",
                         f"{row['input']:.0f} in, {row['output']:.0f} out"])
        elif row["phase"] == "stored":
            rows.append([f"bytes in the broker, {row['server']}", text(row["bytes"], 0)])
        elif row["server"] in ("always", "everysec"):
            rows.append([f"broker with `appendfsync {row['server']}`, 1 × 6, `{row['phase']}`",
                         f"{row['broker_us'] * row['members']:.0f} µs of it an event, p99 {row['p99_us'] / 1000:.2f} ms"])
        elif row["phase"].startswith("idle"):
            rows.append([f"{row['members']:,} idle connections on a node with a bus".replace(",", " "),
                         f"{row['server_core'] * 100:.2f} % of a core"])
    return table(["", ""], rows)


def hop(results):
    return "\n".join([machine_line([results.parts[name] for name in HOP]), hop_table(results), hop_connections(results), hop_figures(results)])


def write(folder, document):
    results = Results(folder)
    if HOP <= results.parts.keys():
        put(document, "hop", hop(results))
    if results.parts.keys() - HOP:
        put(document, "measured", measured(results))


def put(document, name, content):
    begin, end = MARKS[name]
    before, _, rest = document.read_text().partition(begin)
    _, mark, after = rest.partition(end)
    if not mark:
        raise SystemExit(f"{document} lacks the marks of {name}")
    document.write_text(f"{before}{begin}\n{content}{end}{after}")
    print(content)
