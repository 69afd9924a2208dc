// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/admin/adminfeed.h"
#include "server/admin/auditor.h"
#include "server/admin/nodelink.h"
#include "server/admin/nodes.h"

namespace Carillon {

/// Requests about what another node has, both ends. Where the operator is logged in a request is judged and
/// noted, and passed on as it came; the other node opens a session for this operator, does what it would do for one
/// of its own, and what that session is sent comes back here, ids saying whose they are. Hub's thread.
class NodeRequests
{
public:
    static constexpr qint64 AnswerWithinMs = 5000;
    static constexpr qint64 KeepSessionMs = 600'000; ///< that has nothing under way
    static constexpr std::size_t MaxSessions = 500;  ///< of operators of other nodes

    struct Services
    {
        AdminFeed &feed;
        Auditor &auditor;
        Nodes &nodes;
        NodeLink &link;
        const Clock &clock;
        std::function<void(Operator &from, const QByteArray &id, const QByteArray &json)> receive;
        std::function<void(PeerId session)> close;
        std::function<bool(PeerId session)> isBusy; ///< traces and plans, which go on without a request
        /// Whether what a node tells of a plan is about a part of one of ours, and nobody else's business.
        std::function<bool(const QByteArray &node, const QJsonObject &frame)> takePart;
    };
    explicit NodeRequests(Services services);

    // ---- here
    /// The name of the node that a request is about; empty: it names none. Names of this node are taken off.
    [[nodiscard]] static QByteArray nodeOf(QJsonObject &fields, const QByteArray &self);
    void forward(const AdminRequest &request, const QByteArray &node, bool isNoted);
    /// A request for this operator to another node, by the bus' word for it. `done` gets the answer as it came, empty
    /// when there was none; once, perhaps inside.
    void ask(Operator &from, const QByteArray &node, const QByteArray &json, std::function<void(const QByteArray &answer)> done);
    /// The session is gone: so are those that it has elsewhere.
    void forget(const Operator &gone);

    // ---- of others
    void request(const QByteArray &from, const NodeLink::Message &message, const NodeLink::Reply &reply);
    /// What a session here was sent elsewhere.
    void frame(const QByteArray &from, const NodeLink::Message &message);
    void end(const QByteArray &from, const NodeLink::Message &message);
    void lost(const QByteArray &node);
    void sweep();

private:
    [[nodiscard]] Operator *session(const QByteArray &node, const QJsonObject &fields);
    void send(const Operator &to, const QByteArray &json);

    Services m_services;
    struct Waiting
    {
        NodeLink::Reply reply;
        qint64 sinceMs = 0;
    };
    std::map<quint64, Waiting> m_replies; ///< to requests of others, by the id that they have here
    quint64 m_lastRequest = 0;
    quint32 m_lastSession = 0;
};

} // namespace Carillon
