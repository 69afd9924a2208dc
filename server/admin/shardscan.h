// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/hub.h"

#include <chrono>
#include <functional>
#include <memory>
#include <vector>

namespace Carillon {

/// Connections that a shard looks at before it does its other work again.
inline constexpr std::size_t ScanSlice = 1024;

/// How long a slice took.
class Stopwatch
{
public:
    [[nodiscard]] qint64 passedUs() const
    {
        return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - m_start).count();
    }

private:
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
};

/// Has every shard look at all its clients, a slice at a time: between two slices a shard serves
/// whoever waits, so a table of a hundred thousand rows delays nobody's event for long. `slice` runs
/// on the shards' threads, `done` on the hub's, with one part a shard and the time that all took.
template<typename Part>
void scanShards(Hub &hub, std::function<void(Part &part, ShardView &shard, const Client &client)> visit,
                std::function<void(std::vector<Part> parts, qint64 busyUs)> done)
{
    struct Scan : std::enable_shared_from_this<Scan>
    {
        Hub &hub;
        std::function<void(Part &, ShardView &, const Client &)> visit;
        std::function<void(std::vector<Part>, qint64)> done;
        std::vector<Part> parts;
        qint64 busyUs = 0;
        int missing = 0;

        Scan(Hub &h, std::function<void(Part &, ShardView &, const Client &)> v,
             std::function<void(std::vector<Part>, qint64)> d)
            : hub(h), visit(std::move(v)), done(std::move(d)), parts(std::size_t(h.shardCount())),
              missing(h.shardCount())
        {}
        void ask(int index, std::size_t from)
        {
            hub.toShard(index, ShardSlice{[scan = this->shared_from_this(), index, from](ShardView &shard) {
                            const Stopwatch watch;
                            Part &part = scan->parts[std::size_t(index)];
                            const std::size_t next = shard.forEachClient(
                                from, ScanSlice, [&](const Client &client) { scan->visit(part, shard, client); });
                            shard.callHub([scan, index, next, us = watch.passedUs()] {
                                scan->busyUs += us;
                                if (next != 0)
                                    return scan->ask(index, next);
                                if (--scan->missing == 0)
                                    scan->done(std::move(scan->parts), scan->busyUs);
                            });
                        }});
        }
    };
    auto scan = std::make_shared<Scan>(hub, std::move(visit), std::move(done));
    for (int i = 0; i < hub.shardCount(); ++i)
        scan->ask(i, 0);
}

} // namespace Carillon
