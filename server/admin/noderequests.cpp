// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/admin/noderequests.h"

#include "common/json.h"
#include "server/core/jsonreader.h"

#include <QJsonDocument>

namespace Carillon {

namespace {

using namespace Qt::StringLiterals;

constexpr quint16 NoShard = 0xffff; ///< of sessions whose connection is another node's

// The frame of another node's session as one of ours: ids that the node gave say so, and so does the frame.
QByteArray frameOf(QByteArrayView json, const QByteArray &id, const QByteArray &node)
{
    static thread_local JsonReader reader;
    QByteArray out;
    const auto *members = reader.object(json);
    for (const JsonReader::Member &member : members ? *members : std::vector<JsonReader::Member>()) {
        if (member.name == "id" || member.name == "node")
            continue;
        QByteArray raw = member.raw.toByteArray();
        if ((member.name == "audit_id" || member.name == "plan") && raw.endsWith('"'))
            raw.insert(raw.size() - 1, '@' + node);
        out += ',' + jsonString(member.name) + ':' + raw;
    }
    out += textMember("node", node);
    return '{' + (id.isEmpty() ? QByteArray() : "\"id\":" + id + ',') + out.sliced(1) + '}';
}

} // namespace

NodeRequests::NodeRequests(Services services) : m_services(std::move(services))
{
    m_services.feed.setElsewhere([this](const Operator &to, const QByteArray &json) { send(to, json); });
}

// ---------------------------------------------------------------------------------------- here

QByteArray NodeRequests::nodeOf(QJsonObject &fields, const QByteArray &self)
{
    QByteArray node = fields.value("node"_L1).toString().toUtf8();
    for (const QLatin1StringView name : {"connection"_L1, "plan"_L1}) {
        const QString text = fields.value(name).toString();
        const qsizetype at = text.lastIndexOf(u'@');
        if (at < 0)
            continue;
        const QByteArray named = text.sliced(at + 1).toUtf8();
        if (node.isEmpty())
            node = named;
        if (named == self)
            fields.insert(name, text.first(at));
    }
    return node == self ? QByteArray() : node;
}

void NodeRequests::forward(const AdminRequest &request, const QByteArray &name, bool isNoted)
{
    const auto node = m_services.nodes.find(name);
    if (request.from.isOfOtherNode() || !node)
        return m_services.feed.refuse(request, {"not_found", textMember("argument", "node")});
    QByteArray audit;
    if (isNoted) {
        const QByteArray connection = request.text("connection");
        const QByteArray target = connection.isEmpty() ? '@' + name : connection;
        audit = m_services.auditor.begin(request, request.text("type"), target);
    }
    ask(request.from, node->id, request.json.toByteArray(),
        [this, to = request.from.id, id = request.id, name, audit](const QByteArray &json) {
            const QByteArray type = rawMember(json, "type", "");
            const QByteArray code = type == "\"result\"" ? QByteArrayLiteral("ok")
                : type == "\"error\"" ? jsonText(rawMember(json, "code", "\"\"")).value_or("")
                                      : QByteArrayLiteral("no_answer");
            if (!audit.isEmpty())
                m_services.auditor.end(audit, code, code == "ok" ? 1 : 0);
            Operator *session = m_services.feed.find(to);
            if (code == "no_answer")
                m_services.feed.refuse(to, id, {"unavailable", textMember("argument", "node") + textMember("node", name)});
            else if (session)
                m_services.feed.send(*session, frameOf(json, id, name));
        });
}

void NodeRequests::ask(Operator &from, const QByteArray &node, const QByteArray &json,
                       std::function<void(const QByteArray &)> done)
{
    const Claims &claims = *from.claims;
    from.elsewhere.insert(node);
    const NodeLink::Message message{{{u"type"_s, u"request"_s},
                                     {u"session"_s, QString::fromUtf8(connectionId(from.id))},
                                     {u"operator"_s, QString::fromUtf8(claims.userId)},
                                     {u"tenant"_s, QString::fromUtf8(claims.tenant)},
                                     {u"scopes"_s, qint64(claims.scopes)},
                                     {u"token_id"_s, QString::fromUtf8(claims.tokenId)},
                                     {u"issued_at"_s, claims.issuedAt},
                                     {u"remote"_s, QString::fromUtf8(from.remote + " via " + m_services.nodes.self())}},
                                    json};
    m_services.link.ask(node, message, AnswerWithinMs, [done = std::move(done)](const NodeLink::Message *answer) {
        done(answer ? answer->body : QByteArray());
    });
}

void NodeRequests::forget(const Operator &gone)
{
    for (const QByteArray &node : gone.elsewhere) {
        m_services.link.tell(node, {{{u"type"_s, u"end"_s},
                                     {u"session"_s, QString::fromUtf8(connectionId(gone.id))}}});
    }
}

void NodeRequests::frame(const QByteArray &from, const NodeLink::Message &message)
{
    PeerId id;
    if (!parseConnectionId(message.fields.value("session"_L1).toString().toUtf8(), id))
        return;
    Operator *to = m_services.feed.find(id);
    if (!to || to->isOfOtherNode())
        return;
    if (message.body.startsWith("{\"type\":\"plan\"") && m_services.takePart(from, QJsonDocument::fromJson(message.body).object()))
        return;
    if (AdminFeed::isFull(*to)) {
        ++to->dropped;
        return m_services.feed.send(*to, "{\"type\":\"coverage\"" + member("dropped", qint64(1)) + '}');
    }
    for (const Nodes::Node &node : m_services.nodes.others()) {
        if (node.id == from)
            m_services.feed.send(*to, frameOf(message.body, {}, node.name));
    }
}

// -------------------------------------------------------------------------------------- others

// What the other node says of its operator is taken as it is: it has verified the token.
Operator *NodeRequests::session(const QByteArray &node, const QJsonObject &fields)
{
    const auto text = [&fields](QLatin1StringView name) { return fields.value(name).toString().toUtf8(); };
    const QByteArray home = text("session"_L1);
    auto &all = m_services.feed.all();
    const auto known = std::find_if(all.begin(), all.end(), [&](const auto &entry) {
        return entry.second.homeNode == node && entry.second.homeSession == home;
    });
    auto claims = std::make_shared<Claims>();
    claims->userId = text("operator"_L1);
    claims->tenant = text("tenant"_L1);
    claims->tokenId = text("token_id"_L1);
    claims->scopes = unsigned(fields.value("scopes"_L1).toInteger()) & Claims::AnyAdmin;
    claims->issuedAt = fields.value("issued_at"_L1).toInteger();
    Operator *session = known != all.end() ? &known->second : nullptr;
    if (!session) {
        const auto count = std::count_if(all.begin(), all.end(), [](const auto &entry) { return entry.second.isOfOtherNode(); });
        if (home.isEmpty() || claims->userId.isEmpty() || count >= qsizetype(MaxSessions))
            return nullptr;
        session = &m_services.feed.open({{NoShard, NoShard, ++m_lastSession}, claims, text("remote"_L1)}, m_services.clock.wallMs());
        session->homeNode = node;
        session->homeSession = home;
    }
    session->claims = claims;
    session->usedMs = m_services.clock.monotonicMs();
    return session;
}

void NodeRequests::request(const QByteArray &from, const NodeLink::Message &message, const NodeLink::Reply &reply)
{
    Operator *to = session(from, message.fields);
    if (!to)
        return reply({{}, "{\"type\":\"error\",\"code\":\"limit_exceeded\",\"argument\":\"session\"}"});
    const quint64 number = ++m_lastRequest;
    m_replies[number] = {reply, m_services.clock.monotonicMs()};
    m_services.receive(*to, QByteArray::number(number), message.body);
}

// Answers begin with the id of the request, which is ours; everything else is told.
void NodeRequests::send(const Operator &to, const QByteArray &json)
{
    static constexpr QByteArrayView Head("{\"id\":");
    if (json.startsWith(Head)) {
        const quint64 number = QByteArrayView(json).sliced(Head.size()).first(json.indexOf(',') - Head.size()).toULongLong();
        const auto found = m_replies.find(number);
        if (found == m_replies.end())
            return;
        const NodeLink::Reply reply = std::move(found->second.reply);
        m_replies.erase(found);
        return reply({{}, json});
    }
    if (!json.startsWith("{\"type\":\"cost\""))
        m_services.link.tell(to.homeNode, {{{u"type"_s, u"frame"_s}, {u"session"_s, QString::fromUtf8(to.homeSession)}}, json});
}

void NodeRequests::end(const QByteArray &from, const NodeLink::Message &message)
{
    const QByteArray home = message.fields.value("session"_L1).toString().toUtf8();
    for (const auto &[id, to] : m_services.feed.all()) {
        if (to.homeNode == from && to.homeSession == home)
            return m_services.close(PeerId(id));
    }
}

void NodeRequests::lost(const QByteArray &node)
{
    std::vector<PeerId> gone;
    for (const auto &[id, to] : m_services.feed.all()) {
        if (to.homeNode == node)
            gone.push_back(id);
    }
    for (const PeerId id : gone)
        m_services.close(id);
}

// Whoever said that a session is over may not have been heard.
void NodeRequests::sweep()
{
    const qint64 nowMs = m_services.clock.monotonicMs();
    std::erase_if(m_replies, [nowMs](const auto &entry) { return nowMs - entry.second.sinceMs > AnswerWithinMs; });
    std::vector<PeerId> gone;
    for (const auto &[id, to] : m_services.feed.all()) {
        if (to.isOfOtherNode() && nowMs - to.usedMs > KeepSessionMs && !m_services.isBusy(id))
            gone.push_back(id);
    }
    for (const PeerId id : gone)
        m_services.close(id);
}

} // namespace Carillon
