# SPDX-FileCopyrightText: 2026 The Carillon authors
# SPDX-License-Identifier: Apache-2.0
"""Many nodes on a sharded broker, calculated: how full everything is while nothing happens to the
cluster, and what a storm of reconnects does second by second. docs/scaling.md says what it leaves out.

Times are microseconds of one core of the machine that costs.json was measured on, sizes are bytes.
"""
import dataclasses
import math


@dataclasses.dataclass(frozen=True)
class Costs:
    publish_us: float      # the node that an event comes to: read, hand to the broker, answer
    receive_us: float      # each node with members: take it from the broker, number, encode
    deliver_us: float      # a client, one event at a time, rooms of 10
    deliver_hot_us: float  # the same in one large room
    connect_us: float      # token, welcome, one room that the node follows
    resume_us: float       # the same with `since`; nothing missed
    replay_us: float       # each event that was missed
    follow_us: float       # a room that the node does not follow yet, on top of connect_us
    ping_us: float         # a sign of life, both ways
    broker_event_us: float
    broker_copy_us: float  # each node that follows the room
    broker_connect_us: float  # a connection: its user's room is followed
    broker_follow_us: float   # a further room that the node does not follow yet
    link_in_bytes: float   # on the broker's link, an event of 128 bytes
    link_out_bytes: float  # the answer
    link_copy_bytes: float # each node that follows the room
    frame_bytes: float     # on a client's link, an event of 128 bytes
    connection_bytes: float
    room_bytes: float          # of a node, each room that it follows
    broker_connection_bytes: float
    broker_room_bytes: float
    broker_event_bytes: float  # of 128, in a room's history
    broker_id_bytes: float


@dataclasses.dataclass(frozen=True)
class Cluster:
    nodes: int
    cores: int = 8             # of a node; shards: auto
    broker_shards: int = 1     # a Redis has one thread
    gigabits: float = 10       # of each machine's card, outwards
    node_bytes: float = 32e9
    broker_bytes: float = 32e9
    files: int = 524288        # LimitNOFILE of the unit
    history_size: int = 100
    ping_interval: float = 30
    accepts_per_second: int = 0  # of each node; 0: as many as come
    events_have_ids: bool = True


@dataclasses.dataclass(frozen=True)
class Rooms:
    """`count` rooms of one kind."""
    count: int
    members: int
    rate: float          # events a second, each room
    size: int = 128      # of an event
    hot: bool = False    # large: what is written to many clients at once costs less each


@dataclasses.dataclass(frozen=True)
class Use:
    """How full something is: `fixed` whatever is published, `rest` in proportion to the events."""
    what: str
    knob: str
    fixed: float
    rest: float

    @property
    def share(self):
        return self.fixed + self.rest

    def factor(self, limit):
        """By how much events may grow until `limit` of it is used."""
        return (limit - self.fixed) / self.rest if self.rest else math.inf


def followers(nodes, members):
    """On how many nodes a room has members, when these are spread at random."""
    return nodes * (1 - (1 - 1 / nodes) ** members)


def steady(costs, cluster, kinds, connections):
    """What is used where, of the fullest of its kind."""
    nodes, million = cluster.nodes, 1e6
    publish = receive = deliver = out = followed = 0.0  # of a node, a second
    events = copies = traffic = kept = 0.0              # of all broker shards together
    hottest = (0.0, 0.0)  # the largest share that a single room has of its broker shard: CPU, bytes
    for kind in kinds:
        every = followers(nodes, kind.members)
        rate = kind.count * kind.rate
        publish += rate / nodes * costs.publish_us
        receive += rate * every / nodes * costs.receive_us
        deliver += rate * kind.members / nodes * (costs.deliver_hot_us if kind.hot else costs.deliver_us)
        out += rate * kind.members / nodes * (costs.frame_bytes + kind.size - 128)
        followed += kind.count * every / nodes
        events += rate
        copies += rate * every
        bytes_each = costs.link_out_bytes + every * (costs.link_copy_bytes + kind.size - 128)
        traffic += rate * bytes_each
        hottest = max(hottest, (kind.rate * (costs.broker_event_us + every * costs.broker_copy_us), kind.rate * bytes_each))
        ids = min(600 * kind.rate, 1e9) * costs.broker_id_bytes if cluster.events_have_ids else 0
        kept += kind.count * (costs.broker_room_bytes
                              + min(cluster.history_size, 600 * kind.rate) * (costs.broker_event_bytes + kind.size - 128) + ids)
    work = events * costs.broker_event_us + copies * costs.broker_copy_us
    shards = cluster.broker_shards
    here = connections / nodes
    pings = here / cluster.ping_interval * costs.ping_us
    wire = cluster.gigabits * 1e9 / 8
    # Numbering is one thread's; it also serves its part of the connections.
    return [
        Use("hub's thread of a node", "more nodes", pings / cluster.cores / million, (publish + receive + deliver / cluster.cores) / million),
        Use("cores of a node", "more nodes, more cores", pings / cluster.cores / million, (publish + receive + deliver) / cluster.cores / million),
        Use("card of a node", "more nodes, permessage-deflate", 0, out / wire),
        Use("memory of a node", "more nodes", (here * costs.connection_bytes + followed * costs.room_bytes) / cluster.node_bytes, 0),
        Use("files of a node", "more nodes, LimitNOFILE", here / cluster.files, 0),
        Use("core of a broker shard", "more broker shards", 0, (hottest[0] + (work - hottest[0]) / shards) / million),
        Use("card of a broker shard", "more broker shards, fewer nodes", 0, (hottest[1] + (traffic - hottest[1]) / shards) / wire),
        Use("memory of a broker shard", "more broker shards, history_size", (kept + connections * costs.broker_connection_bytes) / shards / cluster.broker_bytes, 0),
    ]


def first_full(uses, limit=0.7):
    """What is full first when only the events grow, and by how much they may until then."""
    first = min(uses, key=lambda use: use.factor(limit))
    return first, first.factor(limit)


@dataclasses.dataclass(frozen=True)
class Storm:
    """Clients that have lost their node and come back through the balancer to those that are left."""
    clients: float
    survivors: int
    missed_rate: float = 0.0   # events a second that a client misses meanwhile, in all its rooms
    cold_rooms: float = 0.0    # of each client, that its new node does not follow yet
    spread: float = 0.0        # seconds over which they lose it, evenly: a drain, or silence that is noticed
    first: float = 1.0         # full jitter: a pause of anything up to `first`, doubled up to `most`
    most: float = 30.0
    patience: float = 10.0     # of a client with an attempt
    busy: float = 0.0          # cores of a node that live traffic needs
    broker_busy: float = 0.0   # share of a broker shard's core that live traffic needs


@dataclasses.dataclass(frozen=True)
class Aftermath:
    half_s: float         # until half of them were back
    most_s: float         # 99 %
    last_s: float         # all but one in a million; infinite: not within the time simulated
    attempts: float       # the most in a second, a node
    accepted: float       # the same of those that were let in
    refused: float        # attempts in vain, in all
    nodes_full_s: float   # in which every core of a node was busy
    broker_full_s: float
    wait_s: float         # the longest between being accepted and being back
    missed: float         # events that the last ones must be sent


def storm(costs, cluster, what, step=0.05, until=900.0):
    """Fluid: how many clients are due when, by the number of their attempt, in steps of time."""
    count = int(until / step)
    levels = math.ceil(math.log2(what.most / what.first)) + 1
    # An even spread over a span is one number where it begins and one where it ends; the sum is what is due.
    change = [[0.0] * (count + 2) for _ in range(levels)]
    due = [0.0] * levels

    def come(level, number, begin):
        level = min(level, levels - 1)
        length = max(1, round(min(what.most, what.first * 2 ** level) / step))
        begin, end = min(begin, count), min(begin + length, count + 1)
        change[level][begin] += number / length
        change[level][end] -= number / length

    parts = max(1, round(what.spread / step))
    for i in range(parts):
        come(0, what.clients / parts, i)
    node_us = (cluster.cores - what.busy) * 1e6 * step
    broker_us = cluster.broker_shards * (1 - what.broker_busy) * 1e6 * step / what.survivors
    broker_each = costs.broker_connect_us + what.cold_rooms * costs.broker_follow_us
    limit = cluster.accepts_per_second
    tokens = float(limit)
    tried, let_in = [0.0] * math.ceil(until), [0.0] * math.ceil(until)  # by the second
    queue = done = refused = nodes_full = broker_full = wait = 0.0
    half_s = most_s = last_s = math.inf
    for i in range(count):
        for level in range(levels):
            due[level] += change[level][i]
        arrived = [max(0.0, each) / what.survivors for each in due]
        attempts = accepted = sum(arrived)
        if limit:
            tokens = min(limit, tokens + limit * step)
            accepted = min(accepted, tokens)
            tokens -= accepted
        node_each = costs.resume_us + what.cold_rooms * costs.follow_us + what.missed_rate * i * step * costs.replay_us
        node_can, broker_can = node_us / node_each, broker_us / broker_each
        can = min(node_can, broker_can)
        # What would be served after its client has given up is not waited for.
        kept = max(0.0, min(accepted, can * what.patience / step - queue))
        for level, number in enumerate(arrived):
            share = number / attempts * what.survivors if attempts else 0.0
            come(level + 1, share * (attempts - accepted), i + 1)
            come(level + 1, share * (accepted - kept), i + 1 + round(what.patience / step))
        refused += (attempts - kept) * what.survivors
        tried[int(i * step)] += attempts
        let_in[int(i * step)] += kept
        queue += kept
        served = min(queue, can)
        queue -= served
        if queue > 1e-9:
            nodes_full += step * (node_can <= broker_can)
            broker_full += step * (node_can > broker_can)
            wait = max(wait, queue / can * step)
        done += served * what.survivors
        now = (i + 1) * step
        half_s = min(half_s, now) if done >= what.clients * 0.5 else half_s
        most_s = min(most_s, now) if done >= what.clients * 0.99 else most_s
        if done >= what.clients * (1 - 1e-6):
            last_s = now
            break
    return Aftermath(half_s, most_s, last_s, max(tried), max(let_in), refused, nodes_full, broker_full, wait,
                     what.missed_rate * last_s)
