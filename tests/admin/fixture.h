// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/admin/adminservice.h"
#include "tests/support/world.h"

#include <QAbstractEventDispatcher>
#include <QCoreApplication>

namespace Carillon {

inline constexpr unsigned Read = Claims::AdminRead;
inline constexpr unsigned Payload = Claims::AdminRead | Claims::AdminPayload;
inline constexpr unsigned Operate = Claims::AdminRead | Claims::AdminOperate;
inline constexpr unsigned Everything = Claims::AnyAdmin;

inline Config openRooms()
{
    Config config;
    config.namespaces["r"].membership = MembershipRule::Open;
    return config;
}

/// An AdminService over a World, and operators who talk to it.
struct Fixture
{
    explicit Fixture(Config config = openRooms(), AuditFile *auditFile = nullptr, EventBus *bus = nullptr,
                     const QByteArray &node = "node-1")
        : world(std::move(config), {}, bus)
        , drain(world.hub, state, world.clock)
        , admin({world.hub, world.broadcaster, drain, world.metrics, world.clock, world.protocol, node,
                 [this] {
                     if (onConfig)
                         onConfig();
                     return QJsonArray{QJsonObject{{QStringLiteral("key"), QStringLiteral("listen")},
                                                   {QStringLiteral("value"), QStringLiteral("127.0.0.1:8080")},
                                                   {QStringLiteral("origin"), QStringLiteral("default")}}};
                 },
                 [this]() -> Result<QJsonObject, QStringList> {
                     if (!reloadError.isEmpty())
                         return QStringList{reloadError};
                     return QJsonObject{{QStringLiteral("changed"), QJsonArray{QStringLiteral("limits.outbox_bytes")}},
                                        {QStringLiteral("needs_restart"), QJsonArray()}};
                 },
                 &state,
                 [](Table) {
                     return QJsonArray{QJsonObject{{QStringLiteral("limit"), QStringLiteral("fs.nr_open")},
                                                   {QStringLiteral("current"), 1024}}};
                 },
                 auditFile})
    {}

    PeerId open(unsigned scopes = Everything, const QByteArray &tenant = {}, const QByteArray &name = "olga")
    {
        const PeerId id{quint16(opened % 2), 3, 1000 + opened};
        ++opened;
        admin.open({id, world.claims(name, tenant, {}, {}, scopes), "192.0.2.1"});
        return id;
    }
    /// All frames since the last time.
    QList<Json> frames(PeerId id)
    {
        world.settle();
        QList<Json> list;
        for (const FramePtr &frame : std::exchange(world.shards[id.shard]->sent[id], {})) {
            const Json json = object(frame);
            if (json.isUndefined())
                qFatal("not JSON: %s", frame->payload().toByteArray().constData());
            list.append(json);
            if (reads)
                admin.written({id, frame->bytes().size()});
        }
        return list;
    }
    /// The one answer to a request.
    Json ask(PeerId id, const QByteArray &request)
    {
        (void)frames(id);
        admin.receive({id, request});
        QList<Json> answers;
        for (const Json &frame : frames(id)) {
            if (frame.contains("id"))
                answers.append(frame);
            else
                pushed.append(frame);
        }
        if (answers.size() != 1)
            qFatal("%lld answers to %s", qlonglong(answers.size()), request.constData());
        return answers[0];
    }
    QByteArray code(PeerId id, const QByteArray &request) { return ask(id, request)["code"].text(); }
    void pass(qint64 ms)
    {
        for (; ms > 0; ms -= 100) {
            world.clock.advanceMs(100);
            const auto timers = QAbstractEventDispatcher::instance()->registeredTimers(&admin);
            if (!timers.isEmpty()) {
                QTimerEvent event(timers.front().timerId);
                QCoreApplication::sendEvent(&admin, &event);
            }
            world.settle();
        }
    }
    QList<Json> ofType(PeerId id, const char *type)
    {
        QList<Json> list;
        for (const Json &frame : frames(id)) {
            if (frame["type"].text() == type)
                list.append(frame);
        }
        return list;
    }
    PeerId client(const QByteArray &user, const QByteArray &tenant = {}, int shard = 0, const QByteArray &room = {})
    {
        const PeerId id = world.connect(world.claims(user, tenant), shard);
        if (!room.isEmpty())
            world.say(id, R"({"type":"subscribe","room":")" + room + R"("})");
        return id;
    }

    World world;
    ServerState state;
    QString reloadError;
    std::function<void()> onConfig; ///< as the configuration is asked for
    Drain drain;
    AdminService admin;
    QList<Json> pushed;
    bool reads = true; ///< whether the console takes what it is sent
    quint32 opened = 0;
};

inline QByteArray quoted(PeerId id)
{
    return '"' + connectionId(id) + '"';
}

inline QByteArrayList column(const Json &answer, int index)
{
    QByteArrayList cells;
    for (const Json &row : answer["rows"].list())
        cells.append(row[index].text());
    return cells;
}

} // namespace Carillon
