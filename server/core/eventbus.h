// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/config.h"
#include "server/core/events.h"
#include "server/core/revocations.h"

#include <QHash>
#include <QObject>

#include <functional>
#include <optional>
#include <variant>
#include <vector>

namespace Carillon {

/// An event as it travels between nodes. Each node makes its own frame of it.
struct BusEvent
{
    QByteArray type;
    QByteArray data;
    QByteArray key;
    QByteArray sender;
};

/// The application's word on who may be in a room.
struct BusMember
{
    bool added = true;
    QByteArray user;
};

/// What one domain event does to one room, on its way to the bus.
struct BusItem
{
    QByteArray room; ///< roomKey()
    QByteArray id;   ///< unique in the room; empty when the producer gave none
    std::vector<std::variant<BusEvent, BusMember>> what; ///< one event, or any number of members
    int historySize = 0;
    Milliseconds historyTtl{};
};

struct BusPlacement
{
    quint64 seq = 0; ///< 0: of members
    QByteArray epoch;
    bool duplicate = false;
};

/// What the bus brings of one room, in its order: consecutive events and changes between them.
struct BusBatch
{
    QByteArray epoch;
    quint64 after = 0; ///< the first event has the number after this
    qint64 wallMs = 0; ///< the broker's clock, when it numbered them
    std::vector<std::variant<BusEvent, BusMember>> what;
};

/// A node's question about a room: where it is, and what came after `after`.
struct BusQuestion
{
    quint64 number = 0;
    QByteArray epoch; ///< empty: this node knows nothing of the room yet
    quint64 after = 0;
    std::vector<QByteArray> users; ///< are these members?
    bool membersOnly = false;      ///< when none of them is, the answer is no more than that
    bool wantsPresence = false;
    int historySize = 0;
    Milliseconds historyTtl{};
};

struct BusAnswer
{
    struct Event
    {
        quint64 seq = 0;
        qint64 wallMs = 0;
        BusEvent event;
    };
    struct Present
    {
        QByteArray node;
        QByteArray user;
        quint32 connections = 0;
    };
    quint64 number = 0; ///< of the question
    QByteArray epoch;   ///< empty: none of the users is a member
    quint64 seq = 0;    ///< the room's present one
    qint64 nowMs = 0;   ///< the broker's clock
    std::vector<bool> members; ///< one a user
    std::vector<Event> events; ///< the first after `after` that are kept; not all of them when `more`
    bool more = false;
    std::vector<Present> presence;
};

/// What orders the events of rooms when there are several nodes, keeps them, and carries what else the
/// nodes tell each other. Without one (`bus.type: memory`) the Hub numbers events itself. Owned by the
/// application; lives on the hub's thread, whatever its client library does. Never blocks.
///
/// Contract. Every publish() is answered once, through placed() or failed(); after failed() its events
/// may have happened all the same, so whoever says them again does so under the same ids. The events of
/// a room have consecutive numbers inside an epoch, on every node the same; publishes of one node into
/// one room keep their order. From attach() to detach() arrived() brings what happens in the room. What
/// is lost on the way shows as a hole in the numbers, and the answer to a question fills it. After an
/// interruption nothing arrives until the room's next question has been answered. An epoch ends only
/// when the broker has lost events of it.
class EventBus : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Of this process, as other nodes see it.
    [[nodiscard]] virtual QByteArray node() const = 0;
    /// Whether everything can be published now (/readyz).
    [[nodiscard]] virtual bool isUp() const = 0;

    /// Whether these can be published now.
    [[nodiscard]] virtual bool takes(const std::vector<BusItem> &items) const = 0;
    /// Whether the broker's own limit allows for it at all. Asked only while it takes().
    [[nodiscard]] virtual bool fits(const BusItem &) const { return true; }
    virtual void publish(quint64 ticket, std::vector<BusItem> items) = 0;
    /// Follows the room, and answers the question once it does. To be asked again about a room that is
    /// followed already; the last question is the one that counts.
    virtual void ask(const QByteArray &room, const BusQuestion &question) = 0;
    virtual void detach(const QByteArray &room) = 0;
    /// How many connections users have on this node now.
    virtual void tellPresence(const QByteArray &room, const std::vector<std::pair<QByteArray, quint32>> &users) = 0;
    /// The same of a node that has gone without a word: none.
    virtual void forgetPresence(const QByteArray &room, const QByteArray &node, const std::vector<QByteArray> &users) = 0;
    /// To all nodes, those to come included.
    virtual void revoke(const Revocation &revocation) = 0;
    /// What the other nodes are to know of this one: JSON, asked for every other second.
    virtual void setAnnouncement(std::function<QByteArray()> announcement) = 0;
    struct Node
    {
        QByteArray id;
        QByteArray announcement;
        qint64 ageMs = 0; ///< since it was heard of last
    };
    /// All that are alive but this one.
    [[nodiscard]] virtual std::vector<Node> nodes() const = 0;
    static constexpr qsizetype MaxMessage = 1'000'000;
    /// To one other node, which gets it as messaged(); in order, once. False: it is not on its way (too large, too
    /// much under way, the broker is away). It is lost without a word when the broker or that node goes: who wants an
    /// answer asks for one, and waits only so long. A broker needs no more for it than a subject a node, nothing kept.
    [[nodiscard]] virtual bool send(const QByteArray &node, const QByteArray &message) = 0;
    /// The end of the hub's turn: what it has for the bus goes on its way.
    virtual void flush() = 0;

Q_SIGNALS:
    void placed(quint64 ticket, const std::vector<Carillon::BusPlacement> &placements);
    void failed(quint64 ticket);
    void answered(const QByteArray &room, const Carillon::BusAnswer &answer);
    void arrived(const QByteArray &room, const Carillon::BusBatch &batch);
    void presenceTold(const QByteArray &room, const QByteArray &node,
                      const std::vector<std::pair<QByteArray, quint32>> &users);
    /// The rooms are not followed any more; to be asked about again, at once.
    void interrupted(const std::vector<QByteArray> &rooms);
    /// Of another node, or all that are in force, whenever this one comes to the broker.
    void revoked(const std::vector<Carillon::Revocation> &revocations);
    /// Its presence is to be forgotten; `left`: it has said good-bye.
    void nodeLost(const QByteArray &node, bool left = false);
    void messaged(const QByteArray &from, const QByteArray &message);
    void upChanged(bool up);
    /// What the broker had to say in this turn has been said.
    void turnEnded();
};

} // namespace Carillon
