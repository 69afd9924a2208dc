// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/admin/inspect.h"

#include "server/admin/adminrequest.h"
#include "server/admin/tables.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Carillon {

namespace {

// What waits, and in one word why.
void addQueue(QJsonObject &object, const Client &client, const ShardView &shard, const ConnectionFacts &facts)
{
    constexpr std::size_t RoomsShown = 5;
    const Outbox &outbox = client.outbox();
    const Outbox::Contents contents = outbox.contents(RoomsShown);
    const qint64 kernelBytes = client.connection().kernelBytes();
    const quint32 oldestMs = client.oldestUnsentMs();
    QJsonArray rooms;
    for (const Outbox::Contents::Part &part : contents.rooms) {
        rooms.append(QJsonObject{{QStringLiteral("room"), QString::fromUtf8(shard.roomName(part.room))},
                                 {QStringLiteral("frames"), qint64(part.frames)},
                                 {QStringLiteral("bytes"), part.bytes}});
    }
    object.insert(QStringLiteral("queue"),
                  QJsonObject{{QStringLiteral("bytes"), outbox.bytes()},
                              {QStringLiteral("frames"), qint64(outbox.frames())},
                              {QStringLiteral("control_bytes"), contents.controlBytes},
                              {QStringLiteral("live_bytes"), contents.liveBytes},
                              {QStringLiteral("oldest_ms"), qint64(oldestMs)},
                              {QStringLiteral("gaps"), qint64(contents.gaps)},
                              {QStringLiteral("kernel_bytes"), kernelBytes < 0 ? QJsonValue() : QJsonValue(kernelBytes)},
                              {QStringLiteral("rooms"), rooms}});
    const double share = contents.rooms.empty() || outbox.bytes() == 0
        ? 0 : qMin(1.0, double(contents.rooms.front().bytes) / double(outbox.bytes())); // a frame may be half written
    const bool drains = client.outRate() > 0 && oldestMs < 3 * SlowAfterMs;
    const char *whySlow = oldestMs <= SlowAfterMs ? nullptr
        : qstrcmp(facts.transport, "long_poll") == 0 ? "held"
        : !drains ? "peer_not_reading" : share >= 0.9 ? "one_room" : "burst";
    object.insert(QStringLiteral("why_slow"), whySlow ? QJsonValue(QLatin1StringView(whySlow)) : QJsonValue());
    QJsonObject why{{QStringLiteral("oldest_ms"), qint64(oldestMs)},
                    {QStringLiteral("out_rate"), double(client.outRate())}};
    if (!contents.rooms.empty()) {
        why.insert(QStringLiteral("top_room"), rooms[0][QLatin1StringView("room")]);
        why.insert(QStringLiteral("top_room_share"), share);
    }
    object.insert(QStringLiteral("why"), why);
}

} // namespace

QByteArray inspectJson(const Client &client, const ShardView &shard, const QByteArray &node)
{
    const ConnectionFacts facts = client.connection().facts();
    const std::span<const TableColumn> columns = infoOf(Table::Connections).columns;
    TableQuery query;
    query.table = columns;
    query.limit = 1;
    query.node = node;
    query.nodeColumn = int(columns.size()) - 1;
    query.allNodes = !node.isEmpty();
    for (int i = 0; i < int(columns.size()); ++i)
        query.columns.push_back(i);
    FilterPass pass;
    const auto row = connectionRow(query, pass, client, shard.shardIndex());
    const auto cells = QJsonDocument::fromJson(row ? row->json : QByteArray()).array();
    QJsonObject object;
    for (std::size_t i = 0; i < columns.size(); ++i)
        object.insert(QLatin1StringView(columns[i].name), cells[qsizetype(i)]);
    QJsonArray rooms;
    for (const Client::Seat &seat : client.seats)
        rooms.append(QJsonObject{{QStringLiteral("room"), QString::fromUtf8(shard.roomName(seat.room))}});
    object.insert(QStringLiteral("rooms"), rooms);
    object.insert(QStringLiteral("room_count"), qint64(client.seats.size()));
    object.insert(QStringLiteral("user_agent"), QString::fromUtf8(facts.userAgent));
    object.insert(QStringLiteral("origin"), QString::fromUtf8(facts.origin));
    object.insert(QStringLiteral("subprotocol"), QString::fromUtf8(facts.subprotocol));
    object.insert(QStringLiteral("handshake"),
                  QJsonObject{{QStringLiteral("auth"), QLatin1StringView(tokenPlaceName(facts.auth))},
                              {QStringLiteral("transport"), QLatin1StringView(facts.transport)},
                              {QStringLiteral("tls"), facts.tls},
                              {QStringLiteral("origin"), QString::fromUtf8(facts.origin)},
                              {QStringLiteral("user_agent"), QString::fromUtf8(facts.userAgent)},
                              {QStringLiteral("subprotocol"), QString::fromUtf8(facts.subprotocol)},
                              {QStringLiteral("compression"), facts.compressed}});
    object.insert(QStringLiteral("scopes"), QString::fromUtf8(scopeNames(client.claims().scopes)));
    addQueue(object, client, shard, facts);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace Carillon
