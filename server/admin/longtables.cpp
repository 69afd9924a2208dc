// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/admin/longtables.h"

#include "common/prefetch.h"
#include "server/admin/shardscan.h"
#include "server/core/room.h"

namespace Carillon {

namespace {

// A row that is written costs ten times one that is looked at.
constexpr std::size_t WriteSlice = ScanSlice / 10;

using Query = std::shared_ptr<const TableQuery>;
template<typename Handle>
using Picks = WindowOf<Pick<Handle>>;

/// What the second walk is to write, and where.
template<typename Handle>
struct Writing
{
    Query query;
    Picks<Handle> picked;
    std::vector<std::optional<TableRow>> rows; ///< in the places of `picked`
    qint64 busyUs = 0;
    WindowTaken done;

    Writing(Query q, Picks<Handle> p, qint64 us, WindowTaken d)
        : query(std::move(q)), picked(std::move(p)), rows(picked.rows.size()), busyUs(us), done(std::move(d))
    {}
    void finish()
    {
        TableWindow window{{}, picked.total, picked.matched, picked.exhausted};
        window.rows.reserve(rows.size());
        for (std::optional<TableRow> &row : rows) {
            if (row)
                window.rows.push_back(std::move(*row));
            else
                --window.matched;
        }
        sortRows(*query, window.rows);
        done(std::move(window), busyUs);
    }
};

// ------------------------------------------------------------------------------------ connections

struct ConnectionWriting : Writing<PeerId>, std::enable_shared_from_this<ConnectionWriting>
{
    Hub &hub;
    std::vector<std::vector<std::size_t>> places; ///< of each shard's connections
    int missing;

    ConnectionWriting(Hub &h, Query q, Picks<PeerId> p, qint64 us, WindowTaken d)
        : Writing(std::move(q), std::move(p), us, std::move(d)), hub(h), places(std::size_t(h.shardCount())),
          missing(h.shardCount())
    {
        for (std::size_t i = 0; i < picked.rows.size(); ++i)
            places[picked.rows[i].handle.shard].push_back(i);
    }
    void ask(int index, std::size_t from)
    {
        const std::size_t end = std::min(from + WriteSlice, places[std::size_t(index)].size());
        hub.toShard(index, ShardSlice{[self = shared_from_this(), index, from, end](ShardView &shard) {
                        const Stopwatch watch;
                        FilterPass pass;
                        for (std::size_t i = from; i < end; ++i) {
                            const std::size_t place = self->places[std::size_t(index)][i];
                            if (const Client *client = shard.findClient(self->picked.rows[place].handle))
                                self->rows[place] = connectionRow(*self->query, pass, *client, index);
                        }
                        shard.callHub([self, index, end, us = watch.passedUs()] {
                            self->busyUs += us;
                            if (end < self->places[std::size_t(index)].size())
                                self->ask(index, end);
                            else if (--self->missing == 0)
                                self->finish();
                        });
                    }});
    }
};

// ------------------------------------------------------------------------------------------ rooms

/// Runs `call` in a later turn; the shards know how.
void later(Hub &hub, std::function<void()> call)
{
    hub.toShard(0, ShardSlice{[call = std::move(call)](ShardView &shard) { shard.callHub(call); }});
}

struct RoomWriting : Writing<RoomId>, std::enable_shared_from_this<RoomWriting>
{
    using Writing::Writing;
    void walk(Hub &hub, std::size_t from)
    {
        const Stopwatch watch;
        FilterPass pass;
        const std::size_t end = std::min(from + WriteSlice, rows.size());
        for (std::size_t i = from; i < end; ++i) {
            if (const Room *room = hub.room(picked.rows[i].handle))
                rows[i] = roomRow(*query, pass, *room, hub.log());
        }
        busyUs += watch.passedUs();
        if (end < rows.size())
            later(hub, [self = shared_from_this(), &hub, end] { self->walk(hub, end); });
        else
            finish();
    }
};

struct RoomPicking : std::enable_shared_from_this<RoomPicking>
{
    Query query;
    RoomPicker picker;
    WindowTaken done;
    qint64 busyUs = 0;

    RoomPicking(Query q, WindowTaken d) : query(std::move(q)), picker(*query), done(std::move(d)) {}
    void walk(Hub &hub, std::size_t from)
    {
        const Stopwatch watch;
        const auto &rooms = hub.rooms();
        const std::size_t end = std::min(from + ScanSlice, rooms.size());
        for (std::size_t i = from; i < end; ++i) {
            if (i + Ahead < end)
                fetchAhead(rooms[i + Ahead].get(), sizeof(Room));
            if (rooms[i])
                pickRoom(picker, *query, *rooms[i], hub.log());
        }
        if (end < rooms.size()) {
            busyUs += watch.passedUs();
            return later(hub, [self = shared_from_this(), &hub, end] { self->walk(hub, end); });
        }
        std::vector<Picks<RoomId>> one;
        one.push_back(picker.take());
        auto picked = mergeWindows(*query, std::move(one));
        busyUs += watch.passedUs();
        std::make_shared<RoomWriting>(query, std::move(picked), busyUs, std::move(done))->walk(hub, 0);
    }
};

} // namespace

void connectionWindows(Hub &hub, std::vector<WindowAsked> asked)
{
    if (asked.empty())
        return;
    using Pickers = std::deque<ConnectionPicker>; // they stay where they are
    const auto all = std::make_shared<const std::vector<WindowAsked>>(std::move(asked));
    scanShards<Pickers>(
        hub,
        [all](Pickers &pickers, ShardView &shard, const Client &client) {
            while (pickers.size() < all->size())
                pickers.emplace_back(*(*all)[pickers.size()].query);
            for (std::size_t i = 0; i < pickers.size(); ++i)
                pickConnection(pickers[i], *(*all)[i].query, client, shard.shardIndex());
        },
        [&hub, all](std::vector<Pickers> shards, qint64 busyUs) {
            for (std::size_t i = 0; i < all->size(); ++i) {
                const Stopwatch watch;
                const auto &[query, done] = (*all)[i];
                std::vector<Picks<PeerId>> parts;
                for (Pickers &pickers : shards) {
                    if (i < pickers.size())
                        parts.push_back(pickers[i].take());
                }
                auto picked = mergeWindows(*query, std::move(parts));
                const qint64 us = busyUs / qint64(all->size()) + watch.passedUs();
                const auto writing = std::make_shared<ConnectionWriting>(hub, query, std::move(picked), us, done);
                for (int shard = 0; shard < hub.shardCount(); ++shard)
                    writing->ask(shard, 0);
            }
        });
}

void roomWindow(Hub &hub, Query query, WindowTaken done)
{
    std::make_shared<RoomPicking>(std::move(query), std::move(done))->walk(hub, 0);
}

} // namespace Carillon
