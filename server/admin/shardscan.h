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

/// Has every shard walk, a slice at a time: between two slices a shard serves whoever waits, so a table of a hundred
/// thousand rows delays nobody's event for long. `slice` runs on the shards' threads, and says whether there is
/// more; `done` on the hub's, with one part a shard and the time that all took.
template<typename Part>
void walkShards(Hub &hub, std::function<bool(Part &part, ShardView &shard)> slice,
                std::function<void(std::vector<Part> parts, qint64 busyUs)> done)
{
    struct Walk : std::enable_shared_from_this<Walk>
    {
        Hub &hub;
        std::function<bool(Part &, ShardView &)> slice;
        std::function<void(std::vector<Part>, qint64)> done;
        std::vector<Part> parts;
        qint64 busyUs = 0;
        int missing = 0;

        Walk(Hub &h, std::function<bool(Part &, ShardView &)> s, std::function<void(std::vector<Part>, qint64)> d)
            : hub(h), slice(std::move(s)), done(std::move(d)), parts(std::size_t(h.shardCount())), missing(h.shardCount())
        {}
        void ask(int index)
        {
            hub.toShard(index, ShardSlice{[walk = this->shared_from_this(), index](ShardView &shard) {
                            const Stopwatch watch;
                            const bool more = walk->slice(walk->parts[std::size_t(index)], shard);
                            shard.callHub([walk, index, more, us = watch.passedUs()] {
                                walk->busyUs += us;
                                if (more)
                                    return walk->ask(index);
                                if (--walk->missing == 0)
                                    walk->done(std::move(walk->parts), walk->busyUs);
                            });
                        }});
        }
    };
    auto walk = std::make_shared<Walk>(hub, std::move(slice), std::move(done));
    for (int i = 0; i < hub.shardCount(); ++i)
        walk->ask(i);
}

/// The same over all clients. A Part has `from`, the slot where its next slice begins.
template<typename Part>
void scanShards(Hub &hub, std::function<void(Part &part, ShardView &shard, const Client &client)> visit,
                std::function<void(std::vector<Part> parts, qint64 busyUs)> done)
{
    walkShards<Part>(
        hub,
        [visit = std::move(visit)](Part &part, ShardView &shard) {
            part.from = shard.forEachClient(part.from, ScanSlice, [&](const Client &client) { visit(part, shard, client); });
            return part.from != 0;
        },
        std::move(done));
}

} // namespace Carillon
