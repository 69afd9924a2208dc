# SPDX-FileCopyrightText: 2026 The Carillon authors
# SPDX-License-Identifier: Apache-2.0
"""The model of docs/scaling.md: python3 -m unittest test_scaling, in this folder."""
import dataclasses
import pathlib
import unittest

import costs as measured
import scaling
from model import Cluster, Costs, Rooms, Storm, first_full, followers, steady, storm
from report import MARKS

ROOT = pathlib.Path(__file__).resolve().parents[2]
EASY = Costs(**{field.name: 10.0 for field in dataclasses.fields(Costs)})


def use(name, *arguments):
    return next(each for each in steady(EASY, *arguments) if each.what == name)


class Followers(unittest.TestCase):
    def test_a_member_is_somewhere(self):
        self.assertEqual(followers(1, 1000), 1)
        self.assertAlmostEqual(followers(100, 1), 1)

    def test_many_members_are_everywhere(self):
        self.assertAlmostEqual(followers(100, 100_000), 100)

    def test_a_few_share_nodes(self):
        self.assertTrue(9 < followers(100, 10) < 10)


class Steady(unittest.TestCase):
    def test_one_room_by_hand(self):
        # 100 events a second, 2 nodes, so many members that both have half of them.
        rooms = [Rooms(1, 1000, 100)]
        cluster = Cluster(nodes=2, cores=4)
        # Each node: half of the publishes, every receive, half of the deliveries, 10 us each.
        self.assertAlmostEqual(use("cores of a node", cluster, rooms, 0).share, (500 + 1000 + 500_000) / 4 / 1e6, places=6)
        self.assertAlmostEqual(use("hub's thread of a node", cluster, rooms, 0).share, (500 + 1000 + 500_000 / 4) / 1e6, places=6)
        self.assertAlmostEqual(use("core of a broker shard", cluster, rooms, 0).share, (1000 + 2 * 1000) / 1e6, places=6)

    def test_shards_divide_rooms_but_not_a_room(self):
        one, many = Cluster(nodes=10), Cluster(nodes=10, broker_shards=10)
        even, hot = [Rooms(100_000, 10, 0.1)], [Rooms(1, 100_000, 100)]
        name = "core of a broker shard"
        self.assertAlmostEqual(use(name, one, even, 0).share / use(name, many, even, 0).share, 10, places=2)
        self.assertAlmostEqual(use(name, one, hot, 0).share, use(name, many, hot, 0).share)

    def test_nodes_help_deliveries_and_cost_the_broker(self):
        rooms = [Rooms(1, 1_000_000, 1)]
        few, many = Cluster(nodes=10), Cluster(nodes=100)
        self.assertGreater(use("cores of a node", few, rooms, 0).share, 9 * use("cores of a node", many, rooms, 0).share)
        self.assertGreater(use("core of a broker shard", many, rooms, 0).share, 9 * use("core of a broker shard", few, rooms, 0).share)

    def test_what_does_not_grow_with_events(self):
        idle = [Rooms(10, 10, 0)]
        cluster = Cluster(nodes=2, node_bytes=1e6, ping_interval=10)
        self.assertAlmostEqual(use("memory of a node", cluster, idle, 1000).share, (500 * 10 + 10 * followers(2, 10) / 2 * 10) / 1e6)
        self.assertAlmostEqual(use("cores of a node", cluster, idle, 1000).share, 500 / 10 * 10 / 8 / 1e6)

    def test_first_full(self):
        rooms, cluster = [Rooms(1000, 10, 1)], Cluster(nodes=3)
        first, factor = first_full(steady(EASY, cluster, rooms, 10_000), 0.7)
        more = [dataclasses.replace(each, rate=each.rate * factor) for each in rooms]
        uses = steady(EASY, cluster, more, 10_000)
        self.assertAlmostEqual(next(each for each in uses if each.what == first.what).share, 0.7)
        self.assertTrue(all(each.share <= 0.7 + 1e-9 for each in uses if each.rest))


class Storms(unittest.TestCase):
    def test_without_limits_all_are_back_within_the_first_pause(self):
        after = storm(EASY, Cluster(nodes=9), Storm(clients=1000, survivors=9))
        self.assertAlmostEqual(after.half_s, 0.5, delta=0.11)
        self.assertAlmostEqual(after.last_s, 1.0, delta=0.11)
        self.assertEqual((after.refused, after.nodes_full_s, after.broker_full_s), (0, 0, 0))
        self.assertAlmostEqual(after.attempts, 1000 / 9, delta=1)

    def test_a_limit_of_accepts_is_kept_and_everybody_comes_back(self):
        after = storm(EASY, Cluster(nodes=2, accepts_per_second=100), Storm(clients=10_000, survivors=2))
        self.assertGreaterEqual(after.last_s, (10_000 - 200) / 200)
        self.assertLess(after.last_s, 900)
        self.assertGreater(after.refused, 0)

    def test_the_brokers_core_bounds_how_fast_they_come(self):
        what = Storm(clients=1_000_000, survivors=100, patience=60)
        one = storm(EASY, Cluster(nodes=100), what)  # 10 us each: ten seconds of one core
        self.assertAlmostEqual(one.last_s, 10, delta=1)
        self.assertGreater(one.broker_full_s, 8)
        self.assertLess(storm(EASY, Cluster(nodes=100, broker_shards=100), what).last_s, 2)

    def test_the_nodes_cores_bound_it_too(self):
        what = Storm(clients=1_000_000, survivors=1, patience=60)
        after = storm(EASY, Cluster(nodes=2, cores=2, broker_shards=100), what)
        self.assertAlmostEqual(after.last_s, 5, delta=0.5)
        self.assertGreater(after.nodes_full_s, 3)

    def test_nobody_waits_longer_than_his_patience(self):
        after = storm(EASY, Cluster(nodes=2, cores=1), Storm(clients=3_000_000, survivors=1, patience=5))
        self.assertLessEqual(after.wait_s, 5.1)
        self.assertGreater(after.refused, 0)
        self.assertLess(after.last_s, 900)

    def test_a_spread_loss_is_a_slower_storm(self):
        cluster = Cluster(nodes=9)
        at_once = storm(EASY, cluster, Storm(clients=90_000, survivors=9))
        spread = storm(EASY, cluster, Storm(clients=90_000, survivors=9, spread=100))
        self.assertAlmostEqual(spread.attempts, 100, delta=2)
        self.assertGreater(at_once.attempts, 9000)

    def test_what_is_missed_costs(self):
        slow = dict(clients=2_000_000, survivors=1, patience=60)
        cluster = Cluster(nodes=2, cores=2, broker_shards=100)
        self.assertGreater(storm(EASY, cluster, Storm(**slow, missed_rate=0.5)).last_s, storm(EASY, cluster, Storm(**slow)).last_s + 1)


class Fit(unittest.TestCase):
    """Rows that these costs would have made give the costs back."""

    def rows(self, costs, alone=30.0, noise=0.0):
        rows = []
        for phase in ("rate=1", "window=1", "window=16"):
            for rooms, members, each in ((1, 6, costs.deliver_hot_us), (1, 1000, costs.deliver_hot_us), (1000, 10, costs.deliver_us)):
                for count in range(4):
                    work = costs.publish_us + count * costs.receive_us if count else alone
                    broker = costs.broker_event_us + count * costs.broker_copy_us if count else 0
                    rows.append({"server": measured.nodes_name(count), "rooms": rooms, "members": members, "phase": phase,
                                 "cpu_us": (work * (1 + noise * (count == 2)) + members * each) / members,
                                 "broker_us": broker / members, "bytes_each": costs.frame_bytes})
        for count in (1, 2, 3):
            rows.append({"server": measured.nodes_name(count), "phase": "links", "rooms": 1, "members": 6,
                         "input": costs.link_in_bytes, "output": costs.link_out_bytes + count * costs.link_copy_bytes})
        connect = {"known room": (costs.connect_us, costs.broker_connect_us, costs.connection_bytes, costs.broker_connection_bytes),
                   "own room": (50 + costs.follow_us, costs.broker_connect_us + costs.broker_follow_us, costs.connection_bytes + costs.room_bytes,
                                costs.broker_connection_bytes + costs.broker_room_bytes),
                   "own room, alone": (50, 0, 0, 0), "resume, 0 missed": (costs.resume_us, 0, 0, 0),
                   "resume, 50 missed": (costs.resume_us + 50 * costs.replay_us, 0, 0, 0)}
        for name, (cpu, broker, rss, kept) in connect.items():
            rows.append({"server": name, "phase": "connect", "rooms": 1, "members": 1, "cpu_us_each": cpu, "broker_us_each": broker,
                         "rss_each": rss, "broker_bytes_each": kept})
        rows.append({"server": "event", "phase": "stored", "bytes": costs.broker_event_bytes})
        rows.append({"server": "event and id", "phase": "stored", "bytes": costs.broker_event_bytes + costs.broker_id_bytes})
        rows.append({"server": "1 node", "phase": "idle=31", "members": 3000, "server_core": costs.ping_us * 100 / 1e6})
        return rows

    real = dataclasses.replace(EASY, **{field.name: 20.0 + i for i, field in enumerate(dataclasses.fields(Costs))})

    def test_the_costs_come_back(self):
        for regime in (measured.CALM, measured.BUSY):
            found = measured.fit(self.rows(self.real), regime)
            for field in dataclasses.fields(Costs):
                self.assertAlmostEqual(getattr(found, field.name), getattr(self.real, field.name), msg=field.name)

    def test_the_check_sees_what_does_not_fit(self):
        def worst(lines):
            return max(abs(calculated / real - 1) for *_, calculated, real, fitted in lines if not fitted)
        self.assertLess(worst(measured.check(self.rows(self.real))), 1e-9)
        self.assertGreater(worst(measured.check(self.rows(self.real, noise=0.5))), 0.1)


class Document(unittest.TestCase):
    def test_it_says_what_the_model_says(self):
        begin, end = MARKS["scaling"]
        text = (ROOT / "docs" / "scaling.md").read_text().partition(begin + "\n")[2].partition(end)[0]
        self.assertEqual(text, scaling.document(measured.read()))


if __name__ == "__main__":
    unittest.main()
