// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QString>

#include <chrono>
#include <functional>
#include <optional>
#include <utility>
#include <variant>

/// What a HubClient says and hears, as values (docs/protocol.md has what they mean).
namespace Carillon {

/// A place in a room: `seq` counts inside `epoch`.
struct HubPosition
{
    QString epoch = {};
    quint64 seq = 0;

    bool operator==(const HubPosition &) const = default;
};

struct HubEvent
{
    QString type = {};
    QString room = {};
    std::optional<quint64> seq = {}; ///< none: an operator's message to this connection alone
    QDateTime time = {};             ///< UTC
    QString sender = {};
    QString key = {};
    QJsonValue data = {};

    [[nodiscard]] static HubEvent fromJson(const QJsonObject &frame);
};

/// Events that this client did not get and will not get.
struct HubGap
{
    QString room = {};
    quint64 fromSeq = 0;
    std::optional<quint64> toSeq = {}; ///< none: the numbering began anew, so that nobody knows
    QString reason = {}; ///< the room's policy for slow clients, "not_recovered" or "lost"

    [[nodiscard]] static HubGap fromJson(const QJsonObject &frame);
    bool operator==(const HubGap &) const = default;
};

struct HubSubscribed
{
    QString room = {};
    HubPosition position = {};
    std::optional<bool> recovered = {}; ///< none: the first subscription

    [[nodiscard]] static HubSubscribed fromJson(const QJsonObject &frame);
};

struct HubPublished
{
    QString room = {};
    HubPosition position = {};
    bool duplicate = false; ///< the event id had been published before

    [[nodiscard]] static HubPublished fromJson(const QJsonObject &frame);
};

struct HubPresence
{
    struct User
    {
        QString id = {};
        int connections = 0;
    };

    QString room = {};
    QList<User> users = {};
    int count = 0;

    [[nodiscard]] static HubPresence fromJson(const QJsonObject &frame);
};

struct HubHistory
{
    QString room = {};
    HubPosition position = {};
    QList<HubEvent> events = {};

    [[nodiscard]] static HubHistory fromJson(const QJsonObject &frame);
};

/// `code`: one of the protocol's ("forbidden", "rate_limited", …), or one of the client's own:
/// "timeout", "disconnected", "closed", "queue_full", "too_large", "no_token", "bad_url".
struct HubError
{
    QString code = {};
    QString message = {}; ///< for logs; not translated
    QString room = {};
    std::optional<std::chrono::milliseconds> retryAfter = {};

    [[nodiscard]] static HubError fromJson(const QJsonObject &frame);
};

/// How a connection ended.
struct HubEnd
{
    quint16 code = 0; ///< close code; 1000: our own close(), 1006: an end without a word
    QString reason = {};
    int httpStatus = 0; ///< when the upgrade was refused
};

/// A value, or the error that kept us from having one.
template<typename T>
class HubResult
{
public:
    HubResult(T value)
        : m_state(std::in_place_index<0>, std::move(value))
    {}
    HubResult(HubError error)
        : m_state(std::in_place_index<1>, std::move(error))
    {}

    [[nodiscard]] bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }
    [[nodiscard]] const T &operator*() const { return std::get<0>(m_state); }
    [[nodiscard]] const T *operator->() const { return &std::get<0>(m_state); }
    [[nodiscard]] const HubError &error() const { return std::get<1>(m_state); }

private:
    std::variant<T, HubError> m_state;
};

template<typename T>
using HubCallback = std::function<void(const HubResult<T> &)>;

struct HubPublish
{
    QString event = {};      ///< its type; empty: "message.new"
    QString eventId = {};    ///< what the server knows a repetition by; empty: a random one
    bool isVolatile = false; ///< now or never: not kept without a connection, not sent again
    std::optional<std::chrono::milliseconds> timeout = {};
};

struct HubHistoryQuery
{
    std::optional<HubPosition> since = {}; ///< none: the newest
    int limit = 0;                         ///< 0: the server's
    std::optional<std::chrono::milliseconds> timeout = {};
};

} // namespace Carillon
