// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/admin/adminactions.h"

#include "common/json.h"
#include "common/logging.h"
#include "common/roomname.h"
#include "server/core/client.h"
#include "server/core/jsonreader.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace Carillon {

namespace {

constexpr qsizetype MaxSample = 5;
constexpr qsizetype MaxRevokedName = 128; // of a user or a token: what a token can hold
constexpr double RevokeForMs = 24 * 3600e3;
constexpr double MaxRevokeForMs = 366 * 24 * 3600e3;
constexpr qint64 ReceiptAfterMs = 1000;
constexpr std::size_t MaxReceipts = 256;

QByteArray listed(const QJsonArray &list)
{
    return QJsonDocument(list).toJson(QJsonDocument::Compact);
}

QByteArray targetOf(const QByteArray &tenant, const QByteArray &what)
{
    return tenant.isEmpty() ? what : tenant + '|' + what;
}

} // namespace

Judged<PeerId> AdminActions::findConnection(const AdminRequest &request) const
{
    PeerId id;
    if (!parseConnectionId(request.text("connection"), id))
        return badRequest("connection");
    const auto found = m_services.hub.clients().constFind(id);
    if (found == m_services.hub.clients().constEnd() || !request.from.maySee(found->claims->tenant))
        return Refusal{"not_found", textMember("argument", "connection")};
    return id;
}

// -------------------------------------------------------------------------------------- inject

void AdminActions::inject(const AdminRequest &request)
{
    const auto tenant = judgeTenant(request);
    if (!tenant.ok())
        return m_feed.refuse(request, tenant.error());
    const QByteArray event = request.text("event");
    if (!isValidEventType(event) || isReservedEventType(event))
        return m_feed.refuse(request, badRequest("event"));
    if (request.text("key").size() > MaxRoomNameSize)
        return m_feed.refuse(request, badRequest("key"));
    static thread_local JsonReader reader;
    if (!reader.object(request.json))
        return m_feed.refuse(request, badRequest("data"));
    const QByteArray data = rawMember(request.json, "data", "null");
    if (request.fields.contains(QStringLiteral("connection"))) {
        const auto connection = findConnection(request);
        if (!connection.ok())
            return m_feed.refuse(request, connection.error());
        return injectConnection(request, *connection, data);
    }
    const bool user = request.fields.contains(QStringLiteral("user"));
    const QByteArray room = user ? userRoom(request.text("user")) : request.text("room");
    if (!isValidRoomName(room))
        return m_feed.refuse(request, badRequest(user ? "user" : "room"));
    DomainEvent domainEvent;
    domainEvent.direct = true;
    domainEvent.type = event;
    domainEvent.tenant = *tenant;
    domainEvent.room = room;
    domainEvent.key = request.text("key");
    domainEvent.data = data;
    if (request.flag("rehearse"))
        return rehearse(request, domainEvent);
    injectRoom(request, domainEvent);
}

// The frame that the event becomes, whose size does not depend on the moment.
FramePtr AdminActions::frameOf(const DomainEvent &event, quint64 seq) const
{
    return m_services.protocol.encodeEvent({event.tenant, event.room, event.type, event.data, event.key, {}},
                                           m_services.clock.wallMs(), FrameMeta{0, seq, 0, 0});
}

// The newest event of that name which the room still knows, to compare with.
QByteArray AdminActions::lastOfType(const AdminRequest &request, const Room *room, const QByteArray &type) const
{
    if (!request.from.has(Claims::AdminPayload))
        return {};
    static thread_local JsonReader reader;
    const auto events = room ? m_services.hub.log().newest(room->id, 1000) : std::vector<FramePtr>();
    for (auto event = events.rbegin(); event != events.rend(); ++event) {
        const auto *members = reader.object((*event)->payload());
        const auto *name = members ? JsonReader::find(*members, "type") : nullptr;
        if (!name || jsonText(name->raw) != type)
            continue;
        const auto raw = [members](const char *what) {
            const auto *found = JsonReader::find(*members, what);
            return found ? found->raw.toByteArray() : QByteArrayLiteral("null");
        };
        return member("last", "{\"seq\":" + raw("seq") + member("ts", raw("ts")) + member("data", raw("data")) + '}');
    }
    return member("last", QByteArrayLiteral("null"));
}

void AdminActions::injectRoom(const AdminRequest &request, const DomainEvent &event)
{
    const Hub &hub = m_services.hub;
    const Room *found = hub.findRoom(event.tenant, event.room);
    QJsonArray sample;
    const auto &clients = hub.clients();
    for (auto it = clients.cbegin(); found && it != clients.cend() && sample.size() < MaxSample; ++it) {
        if (std::find(it->rooms.begin(), it->rooms.end(), found->id) != it->rooms.end())
            sample.append(QLatin1StringView(connectionId(it.key())));
    }
    const QByteArray reach = member("sample", listed(sample));
    if (request.flag("dry_run")) {
        const FramePtr frame = frameOf(event, (found ? found->seq : 0) + 1);
        return m_feed.answer(request, member("recipients", found ? qint64(found->members) : 0) + reach
                                          + member("size", frame->payload().size())
                                          + member("frame", frame->payload().toByteArray())
                                          + lastOfType(request, found, event.type) + flagMember("dry_run", true));
    }
    const QByteArray audit = m_auditor.begin(request, "inject", targetOf(event.tenant, event.room));
    m_services.broadcaster.submit(
        {event}, [this, to = request.from.id, id = request.id, audit, reach, event](
                     const Result<std::vector<PublishResult>, PublishError> &result) {
            if (!result.ok()) {
                m_auditor.end(audit, result.error().code, 0);
                const qint64 waitMs = result.error().retryAfterMs;
                return m_feed.refuse(to, id, {result.error().code,
                                              waitMs > 0 ? member("retry_after_ms", waitMs) : QByteArray()});
            }
            const Placement &place = result->front().placements.front();
            m_auditor.end(audit, "ok", place.recipients);
            m_feed.answer(to, id, textMember("audit_id", audit) + textMember("room", place.room)
                                      + member("seq", qint64(place.seq)) + textMember("epoch", place.epoch)
                                      + member("recipients", place.recipients) + reach
                                      + member("size", frameOf(event, place.seq)->payload().size()));
            if (m_receipts.size() < MaxReceipts) {
                m_receipts.push_back({to, audit, event.tenant, place.room, place.seq, place.recipients,
                                      m_services.clock.monotonicMs() + ReceiptAfterMs});
            }
        });
}

void AdminActions::injectConnection(const AdminRequest &request, PeerId connection, const QByteArray &data)
{
    const auto found = m_services.hub.clients().constFind(connection);
    if (found == m_services.hub.clients().constEnd())
        return m_feed.refuse(request, {"not_found", textMember("argument", "connection")});
    const ClaimsPtr claimed = found->claims;
    const Claims &claims = *claimed;
    const FramePtr frame = m_services.protocol.encodeEvent(
        {claims.tenant, userRoom(claims.userId), request.text("event"), data, {}, {}},
        m_services.clock.wallMs(), {});
    const QByteArray reach = member("recipients", qint64(1))
        + member("sample", '[' + jsonString(connectionId(connection)) + ']')
        + member("size", frame->payload().size());
    if (request.flag("dry_run")) {
        return m_feed.answer(request, reach + member("frame", frame->payload().toByteArray())
                                          + flagMember("dry_run", true));
    }
    const QByteArray audit = m_auditor.begin(request, "inject", connectionId(connection));
    m_services.hub.toShard(connection.shard, Send{connection, frame});
    m_auditor.end(audit, "ok", 1);
    m_feed.answer(request, textMember("audit_id", audit) + reach);
}

// To the operator's own clients alone, as an event for one connection.
void AdminActions::rehearse(const AdminRequest &request, const DomainEvent &event)
{
    const QByteArray user = request.from.claims->userId;
    const auto own = m_services.hub.connectionsOf(event.tenant, user);
    const FramePtr frame = m_services.protocol.encodeEvent(
        {event.tenant, event.room, event.type, event.data, event.key, {}}, m_services.clock.wallMs(), {});
    const QByteArray audit = m_auditor.begin(request, "rehearse", targetOf(event.tenant, event.room));
    QJsonArray sample;
    for (const PeerId id : own) {
        m_services.hub.toShard(id.shard, Send{id, frame});
        if (sample.size() < MaxSample)
            sample.append(QLatin1StringView(connectionId(id)));
    }
    m_auditor.end(audit, "ok", qint64(own.size()));
    m_feed.answer(request, textMember("audit_id", audit) + member("recipients", qint64(own.size()))
                               + member("sample", listed(sample)) + member("size", frame->payload().size())
                               + member("frame", frame->payload().toByteArray()) + flagMember("rehearse", true));
}

void AdminActions::tick()
{
    const qint64 nowMs = m_services.clock.monotonicMs();
    while (!m_receipts.empty() && m_receipts.front().dueMs <= nowMs) {
        const Receipt receipt = m_receipts.front();
        m_receipts.pop_front();
        sendReceipt(receipt);
    }
}

void AdminActions::sendReceipt(const Receipt &receipt)
{
    struct Fates
    {
        qint64 there = 0;
        qint64 waiting = 0;
        qint64 dropped = 0;
        int missing = 0;
    };
    Hub &hub = m_services.hub;
    const Room *room = hub.findRoom(receipt.tenant, receipt.room);
    if (!m_feed.find(receipt.session) || receipt.seq == 0)
        return;
    auto fates = std::make_shared<Fates>();
    fates->missing = hub.shardCount();
    for (int i = 0; i < hub.shardCount(); ++i) {
        hub.toShard(i, ShardCall([this, receipt, fates, id = room ? room->id : 0](ShardView &shard) {
                        Fates part;
                        shard.forEachMember(id, 0, SIZE_MAX, [&](const Client &client) {
                            ++part.there;
                            const auto fate = client.outbox().fate(id, receipt.seq);
                            part.waiting += fate == Outbox::Fate::Waits ? 1 : 0;
                            part.dropped += fate == Outbox::Fate::Dropped ? 1 : 0;
                        });
                        shard.callHub([this, receipt, fates, part] {
                            fates->there += part.there;
                            fates->waiting += part.waiting;
                            fates->dropped += part.dropped;
                            Operator *to = m_feed.find(receipt.session);
                            if (--fates->missing > 0 || !to)
                                return;
                            // Who has joined since is not among those who were given it.
                            const qint64 there = qMin(fates->there, receipt.recipients);
                            m_feed.send(*to, "{\"type\":\"receipt\"" + textMember("audit_id", receipt.auditId)
                                                 + textMember("room", receipt.room) + member("seq", qint64(receipt.seq))
                                                 + member("recipients", receipt.recipients) + member("enqueued", there)
                                                 + member("delivered", qMax<qint64>(0, there - fates->waiting - fates->dropped))
                                                 + member("waiting", fates->waiting) + member("dropped", fates->dropped)
                                                 + member("closed", receipt.recipients - there) + '}');
                        });
                    }));
    }
}

// ---------------------------------------------------------------------------------- connections

void AdminActions::disconnect(const AdminRequest &request)
{
    auto connection = findConnection(request);
    if (PeerId id; !connection.ok() && request.from.has(Claims::AdminManage)
        && parseConnectionId(request.text("connection"), id)) {
        // Another operator's session.
        if (const Operator *other = m_feed.find(id); other && request.from.maySee(other->claims->tenant))
            connection = id;
    }
    if (!connection.ok())
        return m_feed.refuse(request, connection.error());
    const int code = request.fields.value(QStringLiteral("code")).toInt(4005);
    const QByteArray reason = request.text("reason");
    if (code < 4000 || code > 4299 || reason.size() > 120)
        return m_feed.refuse(request, badRequest(reason.size() > 120 ? "reason" : "code"));
    const auto retryMs = qint64(request.number("retry_after_ms", 0, 0, 3.6e6));
    const QByteArray audit = m_auditor.begin(request, "disconnect", connectionId(*connection));
    m_feed.answer(request, textMember("audit_id", audit) + flagMember("closed", true));
    // After the answer: it may be the operator's own session.
    m_services.hub.closePeer({*connection, CloseCode(code),
                              reason.isEmpty() ? QByteArrayLiteral("removed by an operator") : reason, retryMs,
                              "operator"});
    m_auditor.end(audit, "ok", 1);
}

void AdminActions::closeRevoked(PeerId id)
{
    m_services.hub.closePeer({id, CloseCode::TokenInvalid, QByteArrayLiteral("token revoked"), 0, "operator"});
}

void AdminActions::revoke(const AdminRequest &request)
{
    const auto tenant = judgeTenant(request);
    if (!tenant.ok())
        return m_feed.refuse(request, tenant.error());
    const QByteArray user = request.text("user");
    const QByteArray tokenId = request.text("jti");
    if (user.isEmpty() == tokenId.isEmpty() || user.size() > MaxRevokedName || tokenId.size() > MaxRevokedName)
        return m_feed.refuse(request, badRequest(user.isEmpty() ? "jti" : "user"));
    const double ttl = request.fields.value(QStringLiteral("ttl_ms")).toDouble(RevokeForMs);
    if (!(ttl >= 1000 && ttl <= MaxRevokeForMs))
        return m_feed.refuse(request, badRequest("ttl_ms"));
    // Ids of tokens are unique whoever makes them (RFC 7519, section 4.1.7), those of users within a tenant.
    const bool anyTenant = !tokenId.isEmpty() && request.from.allTenants()
        && !request.fields.contains(QStringLiteral("tenant"));
    const qint64 now = m_services.clock.wallMs() / 1000;
    const Revocation revocation{anyTenant ? std::nullopt : std::optional(*tenant), user, tokenId, now,
                                now + qint64(ttl / 1000)};
    const QByteArray named = tokenId.isEmpty() ? "user " + user : "jti " + tokenId;
    const QByteArray audit = m_auditor.begin(request, "revoke", targetOf(*tenant, named));
    std::vector<PeerId> others;
    bool isOwn = false; // whose session ends when it has its answer
    for (const auto &[id, to] : m_feed.all()) {
        if (!revocation.covers(*to.claims))
            continue;
        if (id == request.from.id)
            isOwn = true;
        else
            others.push_back(id);
    }
    const qint64 operators = qint64(others.size()) + (isOwn ? 1 : 0);
    // In force at once, and answered when it is known whether it outlives the process.
    const bool done = m_services.hub.revoke(
        revocation, [this, to = request.from.id, id = request.id, audit, operators, isOwn, now,
                     endsAt = revocation.endsAt](qsizetype clients, bool isKept) {
            const qint64 closed = clients + operators;
            m_auditor.end(audit, "ok", closed);
            m_feed.answer(to, id, textMember("audit_id", audit) + member("closed", closed)
                                      + textMember("revoked_at", rfc3339(now * 1000))
                                      + textMember("expires_at", rfc3339(endsAt * 1000))
                                      + flagMember("durable", isKept));
            if (isOwn)
                closeRevoked(to);
        });
    if (!done) {
        m_auditor.end(audit, "limit_exceeded", 0);
        return m_feed.refuse(request, {"limit_exceeded", textMember("argument", "revocations")});
    }
    for (const PeerId other : others)
        closeRevoked(other);
}

void AdminActions::subscribe(const AdminRequest &request)
{
    const auto connection = findConnection(request);
    if (!connection.ok())
        return m_feed.refuse(request, connection.error());
    const QByteArray room = request.text("room");
    const QByteArray audit = m_auditor.begin(request, "subscribe", connectionId(*connection) + ' ' + room);
    const auto joined = m_services.hub.forceJoin(*connection, room);
    m_auditor.end(audit, joined.ok() ? "ok" : errorCodeName(joined.error()), joined.ok() ? 1 : 0);
    if (!joined.ok())
        return m_feed.refuse(request, {errorCodeName(joined.error()), {}});
    m_feed.answer(request, textMember("audit_id", audit) + textMember("room", joined->room)
                               + member("seq", qint64(joined->seq)) + textMember("epoch", joined->epoch));
}

void AdminActions::unsubscribe(const AdminRequest &request)
{
    const auto connection = findConnection(request);
    if (!connection.ok())
        return m_feed.refuse(request, connection.error());
    const QByteArray room = request.text("room");
    const QByteArray audit = m_auditor.begin(request, "unsubscribe", connectionId(*connection) + ' ' + room);
    const bool left = m_services.hub.forceLeave(*connection, room);
    m_auditor.end(audit, left ? "ok" : "not_subscribed", left ? 1 : 0);
    if (!left)
        return m_feed.refuse(request, {"not_subscribed", {}});
    m_feed.answer(request, textMember("audit_id", audit) + textMember("room", room));
}

// --------------------------------------------------------------------------------------- server

void AdminActions::drain(const AdminRequest &request)
{
    Drain &drain = m_services.drain;
    const QByteArray action = request.text("action");
    Drain::Options options = Drain::defaults(m_services.hub.config());
    options.rate = int(request.number("rate", options.rate, 1, 1'000'000));
    options.exit = request.fields.value(QStringLiteral("exit")).toBool(true);
    const auto ms = [&](const char *name, Milliseconds now) {
        return Milliseconds(qint64(request.number(name, double(now.count()), 0, 8.64e7)));
    };
    options.timeout = ms("timeout_ms", options.timeout);
    options.retrySpread = ms("retry_spread_ms", options.retrySpread);
    const bool known = action == "start" || action == "pause" || action == "resume"
        || action == "rate" || action == "cancel";
    if (!known || (action == "rate" && !request.fields.contains(QStringLiteral("rate"))))
        return m_feed.refuse(request, badRequest(known ? "rate" : "action"));
    if (action == "start" ? drain.isActive() : !(drain.isActive() || (action == "cancel" && drain.canCancel())))
        return m_feed.refuse(request, badRequest("state"));
    const QByteArray audit = m_auditor.begin(request, "drain " + action, "server");
    if (action == "start")
        drain.start(options);
    else if (action == "pause")
        drain.pause();
    else if (action == "resume")
        drain.resume();
    else if (action == "rate")
        drain.setRate(options.rate);
    else
        drain.cancel();
    m_auditor.end(audit, "ok", drain.progress().remaining);
    m_feed.answer(request, textMember("audit_id", audit) + member("drain", drainJson()));
}

QByteArray AdminActions::drainJson() const
{
    const Drain::Progress p = m_services.drain.progress();
    return "{\"state\":" + jsonString(Drain::stateName(p.state)) + member("remaining", p.remaining)
        + member("closed", p.closed) + member("rate", p.rate) + member("elapsed_ms", p.elapsedMs)
        + member("eta_ms", p.etaMs) + '}';
}

void AdminActions::logLevel(const AdminRequest &request)
{
    const QByteArray level = request.text("level");
    const QByteArray audit = m_auditor.begin(request, "log_level", level);
    const bool ok = setLogLevel(QString::fromUtf8(level));
    m_auditor.end(audit, ok ? "ok" : "bad_request", 0);
    if (!ok)
        return m_feed.refuse(request, badRequest("level"));
    m_feed.answer(request, textMember("audit_id", audit) + textMember("level", level));
}

void AdminActions::reload(const AdminRequest &request)
{
    const QByteArray audit = m_auditor.begin(request, "reload", "configuration");
    const auto reloaded = m_services.reload();
    m_auditor.end(audit, reloaded.ok() ? "ok" : "bad_config", 0);
    if (!reloaded.ok()) {
        const QJsonArray errors = QJsonArray::fromStringList(reloaded.error());
        return m_feed.refuse(request, {"bad_config", member("errors", listed(errors))});
    }
    QByteArray members = compact(*reloaded);
    members[0] = ',';
    members.chop(1);
    m_feed.answer(request, textMember("audit_id", audit) + (members.size() > 1 ? members : QByteArray()));
}

} // namespace Carillon
