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

// ------------------------------------------------------------------------- what the shards have

/// Where a row comes from, and how it is written there.
PeerId connectionOf(PeerId handle) { return handle; }
PeerId connectionOf(const Seat &handle) { return handle.connection; }
std::optional<TableRow> write(const TableQuery &query, FilterPass &pass, const Client &client, PeerId, ShardView &shard)
{
    return connectionRow(query, pass, client, shard.shardIndex());
}
std::optional<TableRow> write(const TableQuery &query, FilterPass &pass, const Client &client, const Seat &seat, ShardView &shard)
{
    const bool isThere = std::any_of(client.seats.begin(), client.seats.end(),
                                     [&seat](const Client::Seat &own) { return own.room == seat.room; });
    return isThere ? subscriptionRow(query, pass, client, shard.roomName(seat.room)) : std::nullopt;
}

template<typename Handle>
struct ShardWriting : Writing<Handle>, std::enable_shared_from_this<ShardWriting<Handle>>
{
    Hub &hub;
    std::vector<std::vector<std::size_t>> places; ///< of each shard's rows
    int missing;

    ShardWriting(Hub &h, Query q, Picks<Handle> p, qint64 us, WindowTaken d)
        : Writing<Handle>(std::move(q), std::move(p), us, std::move(d)), hub(h), places(std::size_t(h.shardCount())),
          missing(h.shardCount())
    {
        for (std::size_t i = 0; i < this->picked.rows.size(); ++i)
            places[connectionOf(this->picked.rows[i].handle).shard].push_back(i);
    }
    void ask(int index, std::size_t from)
    {
        const std::size_t end = std::min(from + WriteSlice, places[std::size_t(index)].size());
        hub.toShard(index, ShardSlice{[self = this->shared_from_this(), index, from, end](ShardView &shard) {
                        const Stopwatch watch;
                        FilterPass pass;
                        for (std::size_t i = from; i < end; ++i) {
                            const std::size_t place = self->places[std::size_t(index)][i];
                            const Handle &handle = self->picked.rows[place].handle;
                            if (const Client *client = shard.findClient(connectionOf(handle)))
                                self->rows[place] = write(*self->query, pass, *client, handle, shard);
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

template<typename Handle>
void writeWindow(Hub &hub, const Query &query, std::vector<Picks<Handle>> parts, qint64 busyUs, const WindowTaken &done)
{
    const Stopwatch watch;
    auto picked = mergeWindows(*query, std::move(parts));
    const auto writing = std::make_shared<ShardWriting<Handle>>(hub, query, std::move(picked), busyUs + watch.passedUs(), done);
    for (int shard = 0; shard < hub.shardCount(); ++shard)
        writing->ask(shard, 0);
}

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
        auto picked = cutWindow(*query, picker.take());
        busyUs += watch.passedUs();
        std::make_shared<RoomWriting>(query, std::move(picked), busyUs, std::move(done))->walk(hub, 0);
    }
};

} // namespace

void connectionWindows(Hub &hub, std::vector<WindowAsked> asked)
{
    if (asked.empty())
        return;
    struct Part
    {
        std::size_t from = 0;
        std::deque<ConnectionPicker> pickers; // of each question; they stay where they are
    };
    const auto all = std::make_shared<const std::vector<WindowAsked>>(std::move(asked));
    scanShards<Part>(
        hub,
        [all](Part &part, ShardView &shard, const Client &client) {
            while (part.pickers.size() < all->size())
                part.pickers.emplace_back(*(*all)[part.pickers.size()].query);
            for (std::size_t i = 0; i < all->size(); ++i)
                pickConnection(part.pickers[i], *(*all)[i].query, client, shard.shardIndex());
        },
        [&hub, all](std::vector<Part> shards, qint64 busyUs) {
            for (std::size_t i = 0; i < all->size(); ++i) {
                std::vector<Picks<PeerId>> parts;
                for (Part &shard : shards) {
                    if (i < shard.pickers.size())
                        parts.push_back(shard.pickers[i].take());
                }
                writeWindow(hub, (*all)[i].query, std::move(parts), busyUs / qint64(all->size()), (*all)[i].done);
            }
        });
}

void memberWindow(Hub &hub, Query query, std::vector<RoomId> rooms, WindowTaken done)
{
    struct Part
    {
        std::size_t room = 0; // of `rooms`
        std::size_t from = 0; // member
        std::optional<SubscriptionPicker> picker;
    };
    walkShards<Part>(
        hub,
        [query, rooms = std::move(rooms)](Part &part, ShardView &shard) {
            if (part.room >= rooms.size())
                return false;
            if (!part.picker)
                part.picker.emplace(*query);
            const RoomId room = rooms[part.room];
            const QByteArray name = shard.roomName(room);
            part.from = shard.forEachMember(room, part.from, ScanSlice, [&](const Client &client) {
                pickSubscription(*part.picker, *query, client, room, name);
            });
            part.room += part.from == 0 ? 1 : 0;
            return part.room < rooms.size();
        },
        [&hub, query, done = std::move(done)](std::vector<Part> shards, qint64 busyUs) {
            std::vector<Picks<Seat>> parts;
            for (Part &shard : shards) {
                if (shard.picker)
                    parts.push_back(shard.picker->take());
            }
            writeWindow(hub, query, std::move(parts), busyUs, done);
        });
}

void roomWindow(Hub &hub, Query query, WindowTaken done)
{
    std::make_shared<RoomPicking>(std::move(query), std::move(done))->walk(hub, 0);
}

} // namespace Carillon
