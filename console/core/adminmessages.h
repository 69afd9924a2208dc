// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "common/result.h"

#include <QDateTime>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

/// What the admin protocol (docs/admin-protocol.md) says, as values. Reading is lenient: a field
/// that is missing or of another type is left at its default, since a newer server must not break
/// an older console.
namespace Carillon {

inline constexpr char AdminSubprotocol[] = "carillon.admin.v1";

enum class ColumnType { String, Integer, Bytes, Number, Rate, Duration, Time, Bool, Strings };

struct AdminColumn
{
    QString name;
    ColumnType type = ColumnType::String;
};

struct AdminLimits
{
    int rows = 1000;
    int queries = 32;
    int watches = 16;
    int minIntervalMs = 250;
    int traces = 4;
    int typedAbove = 50; ///< plans of more wants their number typed
    int allNodesIntervalMs = 1000;
    int allNodesRows = 2000; ///< offset and limit of a window of all nodes
};

struct AdminHello
{
    int protocol = 0;
    QString node;
    int nodes = 1; ///< that are there, this one included
    QString version;
    QString epoch;
    QString operatorName;
    QString tenant;
    QString role;            ///< viewer, observer, operator, admin; empty: the server does not say
    bool production = false; ///< the server wants reasons and confirmations
    bool allTenants = false;
    QDateTime startedAt;
    QDateTime now;
    QStringList scopes;
    QStringList capabilities;
    QHash<QString, QList<AdminColumn>> tables;
    QHash<QString, int> tiers; ///< how much each action wants to be asked about
    QList<AdminColumn> traceFields;
    int pingIntervalMs = 30000;
    qint64 maxMessageSize = 1048576;
    AdminLimits limits;

    [[nodiscard]] bool can(const QString &capability) const
    {
        return capabilities.contains(capability);
    }
    [[nodiscard]] static AdminHello fromJson(const QJsonObject &frame);
};

/// One answer that is an error. `code` is the protocol's; the client adds "disconnected" (the
/// connection ended first) and "timeout".
struct AdminError
{
    QString code;
    QString scope;    ///< forbidden: the scope that is missing
    QString reason;   ///< bad_filter: what is wrong
    QString argument; ///< the word it is about
    int at = -1;      ///< bad_filter: where, in characters
    int length = 0;
    QStringList errors;       ///< bad_config
    qint64 retryAfterMs = -1; ///< rate_limited

    [[nodiscard]] static AdminError fromJson(const QJsonObject &frame);
    [[nodiscard]] static AdminError local(const QString &code);
};

using AdminReply = Result<QJsonObject, AdminError>;

/// A window on a table. `name` is the client's; setting a query again under the same name replaces
/// it.
struct AdminQuery
{
    QString name;
    QString table;
    QString filter;
    QString sort;
    QStringList columns; ///< empty: all
    int offset = 0;
    int limit = 200;
    int intervalMs = 1000; ///< 0: one answer and no more
    bool allNodes = false; ///< of every node, where there are several

    [[nodiscard]] QJsonObject toJson() const;
    bool operator==(const AdminQuery &) const = default;
};

/// A room whose events are wanted live.
struct AdminWatch
{
    QString name;
    QString tenant;
    QString room;
    int history = 100;
    int bytesPerSecond = 0; ///< of the events of all watches of the session; 0: all that comes

    [[nodiscard]] QJsonObject toJson() const;
    bool operator==(const AdminWatch &) const = default;
};

/// What one node had to say for a window of all nodes.
struct NodeCoverage
{
    QString node;
    QString state;    ///< ok, or why it is missing: no_answer, away, lost, refused
    qint64 ageMs = 0; ///< of one that is missing: since it was heard of last

    [[nodiscard]] bool isMissing() const { return state != u"ok"; }
    [[nodiscard]] static QList<NodeCoverage> fromJson(const QJsonArray &nodes);
    bool operator==(const NodeCoverage &) const = default;
};

/// What this session costs the server.
struct AdminCost
{
    double bytesPerSecond = 0;
    double cpuMsPerSecond = 0;
    double cpuShareAll = -1; ///< what all sessions cost, of one core; -1: not said
    double framesPerSecond = 0;
    qint64 queueBytes = 0;
    qint64 dropped = 0;

    [[nodiscard]] static AdminCost fromJson(const QJsonObject &frame);
};

/// Something was left out of the feed because we read too slowly, or comes more rarely than asked
/// because it costs the server too much.
struct AdminCoverage
{
    QString query;
    QString watch;
    QString trace;
    QString node;   ///< of another node, which does not do its part
    QString reason; ///< cost, pattern, pace, why a node is missing; empty: we read too slowly
    int askedMs = 0;
    int intervalMs = 0;
    qint64 dropped = 0;
    qint64 fromSeq = 0;
    qint64 toSeq = 0;

    [[nodiscard]] static AdminCoverage fromJson(const QJsonObject &frame);
};

/// The records of a trace's frame; of a trace on several nodes the connections say whose they are.
[[nodiscard]] QList<QJsonObject> traceRecords(const QJsonObject &frame, const QString &ownNode,
                                              bool allNodes);

/// An integer of JSON that may be anything: whole numbers of any size that a double holds, else 0.
[[nodiscard]] qint64 wholeNumber(const QJsonValue &value);

} // namespace Carillon
