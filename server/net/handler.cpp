// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/net/handler.h"

#include "common/json.h"
#include "server/core/domainevent.h"
#include "server/core/metrics.h"
#include "server/net/httpresponse.h"
#include "server/net/originrule.h"
#include "server/net/permessagedeflate.h"
#include "server/net/shard.h"
#include "server/net/websocketconnection.h"

namespace Carillon {

namespace {

constexpr quint32 KeepAliveMs = 60'000;  // an idle connection between two requests
constexpr quint32 LingerMs = 2000;       // after the last answer, for the peer to read it
constexpr quint32 AnswerMs = 30'000;     // for the hub, or for a peer that reads slowly
constexpr char JsonType[] = "application/json";

HttpFailure failure(int status, const char *code, const char *message)
{
    return {status, code, message};
}

HttpFailure methodNotAllowed()
{
    return failure(405, "method_not_allowed", "this path has another method");
}

QByteArray resultsJson(const std::vector<PublishResult> &results)
{
    QByteArray json = "{\"accepted\":" + QByteArray::number(qlonglong(results.size())) + ",\"results\":[";
    bool first = true;
    const auto place = [&json](const Placement &placement) {
        json += "\"room\":";
        appendJsonString(json, placement.room);
        if (placement.seq > 0) {
            json += ",\"seq\":" + QByteArray::number(qulonglong(placement.seq)) + ",\"epoch\":";
            appendJsonString(json, placement.epoch);
        }
    };
    for (const PublishResult &result : results) {
        if (!std::exchange(first, false))
            json += ',';
        json += '{';
        if (!result.id.isEmpty()) {
            json += "\"id\":";
            appendJsonString(json, result.id);
            json += ',';
        }
        if (!result.placements.empty()) {
            place(result.placements.front());
            json += ',';
        }
        if (result.placements.size() > 1) {
            json += "\"placements\":[";
            for (std::size_t i = 0; i < result.placements.size(); ++i) {
                json += i == 0 ? "{" : ",{";
                place(result.placements[i]);
                json += '}';
            }
            json += "],";
        }
        json += "\"duplicate\":";
        json += result.duplicate ? "true}" : "false}";
    }
    return json += "]}";
}

} // namespace

Handler::Handler(Shard &shard, PeerId id, const NewConnection &from, bool tls, std::unique_ptr<ByteStream> stream)
    : Peer(shard, id, from.remote, from.counted)
    , m_door(from.door)
    , m_tls(tls)
    , m_stream(std::move(stream))
    , m_deadlineMs(shard.nowMs + quint32(shard.config->http.headTimeout.count()))
{
    if (m_stream)
        m_stream->setOwner(this);
}

Handler::~Handler() = default;

// -------------------------------------------------------------------------------------- reading

void Handler::streamReadable()
{
    m_shard.tick();
    const qint64 got = m_stream->read(m_shard.readBuffer(), Shard::ReadSize);
    if (got == ByteStream::Nothing)
        return;
    if (got <= 0) {
        // A half-closed peer still waits for what it asked for.
        if (got == ByteStream::EndOfStream && !m_lingers && (m_waitsForHub || !m_out.isEmpty())) {
            m_keepAlive = false;
            m_stream->setWantRead(false);
            return;
        }
        finish();
        return;
    }
    m_shard.counters->bytesIn.add(quint64(got));
    if (!m_lingers && !m_closesAfter)
        feed({m_shard.readBuffer(), got});
}

void Handler::feed(QByteArrayView bytes)
{
    if (!m_parser) {
        const Config::Http &http = m_shard.config->http;
        m_parser = std::make_unique<HttpRequestParser>(
            HttpLimits{http.maxHeadSize, qsizetype(http.maxBodySize), 100});
        m_deadlineMs = m_shard.nowMs + quint32(http.headTimeout.count());
        m_saidContinue = false;
    }
    const auto outcome = m_parser->feed(bytes);
    switch (outcome.status) {
    case HttpRequestParser::Status::Incomplete:
        if (m_parser->expectsContinue() && !m_saidContinue) {
            m_saidContinue = true;
            m_out += httpContinue();
            m_shard.wantFlush(*this);
        }
        return;
    case HttpRequestParser::Status::Failed:
        refuse(m_parser->failure());
        return;
    case HttpRequestParser::Status::Complete: break;
    }
    m_rest = bytes.sliced(outcome.consumed).toByteArray();
    const HttpRequest request = m_parser->takeRequest();
    m_parser.reset();
    m_keepAlive = request.keepAlive;
    m_deadlineMs = m_shard.nowMs + AnswerMs;
    // One request at a time: what follows waits in the kernel, or in m_rest.
    m_stream->setWantRead(false);
    route(request);
}

// -------------------------------------------------------------------------------------- routing

void Handler::route(const HttpRequest &request)
{
    m_cors.clear();
    if (routeCommon(request))
        return;
    if (m_door == Door::Admin)
        routeAdmin(request);
    else
        routePublic(request);
}

bool Handler::routeCommon(const HttpRequest &request)
{
    const bool get = request.method == "GET" || request.method == "HEAD";
    const ServerState &state = m_shard.services().state;
    if (request.path == "/healthz" || request.path == "/readyz" || request.path == "/metrics") {
        if (!get) {
            refuse(methodNotAllowed(), {{"Allow", "GET"}});
        } else if (request.path == "/metrics") {
            answer(200, "text/plain; version=0.0.4; charset=utf-8", m_shard.services().metrics.text());
        } else if (request.path == "/healthz") {
            answer(200, JsonType, "{\"status\":\"ok\"}");
        } else if (state.draining) {
            refuse(failure(503, "draining", "the server is draining"), {{"Retry-After", "5"}});
        } else if (!state.busUp) {
            refuse(failure(503, "unavailable", "the event bus is down"), {{"Retry-After", "1"}});
        } else if (!state.logUp) {
            refuse(failure(503, "unavailable", "the room log cannot be written"), {{"Retry-After", "1"}});
        } else {
            answer(200, JsonType, "{\"status\":\"ready\"}");
        }
        return true;
    }
    if (request.path.startsWith("/api/v1/") && request.path != "/api/v1/events") {
        if (get)
            askApi(request);
        else
            refuse(methodNotAllowed(), {{"Allow", "GET"}});
        return true;
    }
    return false;
}

void Handler::routePublic(const HttpRequest &request)
{
    const bool echo = request.path == "/echo" && m_shard.config->websocket.echo;
    if (request.path == "/ws" || echo) {
        if (request.method != "GET")
            refuse(methodNotAllowed(), {{"Allow", "GET"}});
        else
            upgrade(request);
    } else if (request.path == "/api/v1/events") {
        if (request.method == "POST")
            takeEvents(request);
        else
            refuse(methodNotAllowed(), {{"Allow", "POST"}});
    } else if (request.path == "/sse" || request.path == "/poll" || request.path == "/command") {
        fallback(request);
    } else {
        const QByteArray page = m_shard.services().devPages ? m_shard.services().devPages(request)
                                                            : QByteArray();
        if (!page.isEmpty())
            send(200, page, m_keepAlive);
        else
            refuse(failure(404, "not_found", "there is nothing at this path"));
    }
}

void Handler::routeAdmin(const HttpRequest &request)
{
    if (request.path != "/admin/ws")
        refuse(failure(404, "not_found", "there is nothing at this path"));
    else if (request.method != "GET")
        refuse(methodNotAllowed(), {{"Allow", "GET"}});
    else
        upgrade(request);
}

TokenPlace Handler::tokenPlace(const HttpRequest &request)
{
    const QByteArray authorization = request.header("Authorization");
    return authorization.size() > 7 && authorization.first(7).toLower() == "bearer " ? TokenPlace::Header : TokenPlace::Query;
}

Handler::Verified Handler::verify(const HttpRequest &request, bool *missing) const
{
    const QByteArray token = tokenPlace(request) == TokenPlace::Header
        ? request.header("Authorization").sliced(7).trimmed()
        : request.query("token");
    if (missing)
        *missing = token.isEmpty();
    if (token.isEmpty())
        return failure(401, "unauthorized", "a token is missing");
    const auto verified = m_shard.authenticator->verify(token);
    if (verified.ok())
        return *verified;
    m_shard.counters->authFailed(verified.error().reason);
    return failure(401, "unauthorized", verified.error().reason);
}

void Handler::upgrade(const HttpRequest &request)
{
    using Role = WebSocketConnection::Role;
    const Config &config = *m_shard.config;
    const bool admin = m_door == Door::Admin;
    const Role role = admin ? Role::Admin : request.path == "/echo" ? Role::Echo : Role::Client;
    if (m_shard.services().state.draining && !admin)
        return refuse(failure(503, "draining", "the server is draining"), {{"Retry-After", "5"}});
    if (!request.isUpgrade)
        return refuse(failure(426, "upgrade_required", "this path speaks WebSocket"));
    const QStringList &origins = admin ? config.admin.allowedOrigins : config.websocket.allowedOrigins;
    if (!originAllowed(request.header("Origin"), request.host, origins))
        return refuse(failure(403, "forbidden", "this origin is not allowed"));

    if (admin && refusedLogin())
        return;
    bool missing = false;
    const Verified verified = verify(request, &missing);
    const bool entitled = verified.ok() && (!admin || ((*verified)->scopes & Claims::AnyAdmin));
    if (admin && !entitled)
        m_shard.loginFailed(remote().network()); // one that is to come in the first message counts as well
    const bool later = missing && config.auth.firstMessage && role != Role::Echo;
    if (!verified.ok() && !later)
        return refuse(verified.error());
    if (verified.ok() && !entitled)
        return refuse(failure(403, "forbidden", "the token has no admin scope"));

    std::optional<DeflateAgreement> deflate;
    if (config.websocket.compression.enabled)
        deflate = negotiateDeflate(request.headerJoined("Sec-WebSocket-Extensions"));
    const auto shaken = m_shard.handshake(m_door)
                            .shake(request, deflate ? deflate->answer : QByteArray());
    if (!shaken.ok())
        return refuse(shaken.error());

    m_stream->setWantRead(true);
    auto next = std::make_unique<WebSocketConnection>(
        m_shard, m_id,
        WebSocketConnection::Upgraded{std::move(m_stream), shaken->response, remote(), isCounted(),
                                      m_shard.factsOf(request, shaken->subprotocol), role, m_tls,
                                      deflate.has_value(),
                                      deflate && deflate->serverWindowBits == 15 && role == Role::Client, tokenPlace(request)});
    WebSocketConnection &connection = *next;
    m_finished = true;
    m_shard.counters->httpResponse(101);
    m_shard.replace(*this, std::move(next));
    connection.start(verified.ok() ? *verified : ClaimsPtr(), std::move(m_rest));
}

void Handler::takeEvents(const HttpRequest &request)
{
    const Verified verified = verify(request);
    if (!verified.ok())
        return refuse(verified.error());
    const Claims &claims = **verified;
    if (!(claims.scopes & Claims::EventsWrite))
        return refuse(failure(403, "forbidden", "the token lacks the scope events:write"));
    auto events = parseDomainEvents(request.body);
    if (!events.ok()) {
        IngestDone refusal{m_id, events.error()};
        return hubAnswered(refusal);
    }
    for (DomainEvent &event : *events) {
        if (!claims.tenant.isEmpty() && !event.tenant.isEmpty() && event.tenant != claims.tenant)
            return refuse(failure(403, "forbidden", "an event is of another tenant than the token"));
        if (event.tenant.isEmpty())
            event.tenant = claims.tenant;
    }
    m_waitsForHub = true;
    m_shard.toHub(IngestRequest{m_id, *verified, std::move(*events)});
}

void Handler::hubAnswered(IngestDone &done)
{
    m_waitsForHub = false;
    if (done.result.ok()) {
        answer(200, JsonType, resultsJson(*done.result));
        return;
    }
    const PublishError &error = done.result.error();
    const bool down = qstrcmp(error.code, "unavailable") == 0;
    const bool large = qstrcmp(error.code, "too_large") == 0;
    QByteArray json = "{\"error\":{\"code\":\"" + QByteArray(error.code) + "\",\"message\":";
    appendJsonString(json, error.message);
    json += ",\"index\":" + QByteArray::number(qlonglong(error.index)) + "}}";
    HttpHeaders headers;
    const bool limited = error.retryAfterMs > 0;
    if (down || limited)
        headers.push_back({"Retry-After", QByteArray::number(qMax<qint64>(1, (error.retryAfterMs + 999) / 1000))});
    answer(down ? 503 : limited ? 429 : large ? 413 : 400, JsonType, json, headers);
}

// Operators' tokens are what is worth guessing: at the admin's door an address has few attempts.
bool Handler::refusedLogin()
{
    const qint64 waitMs = m_shard.loginWait(remote().network());
    if (waitMs == 0)
        return false;
    refuse(failure(429, "rate_limited", "too many failed log-ins from this address"),
           {{"Retry-After", QByteArray::number((waitMs + 999) / 1000)}});
    return true;
}

void Handler::askApi(const HttpRequest &request)
{
    const bool admin = m_door == Door::Admin;
    if (admin && refusedLogin())
        return;
    const Verified verified = verify(request);
    if (admin && !verified.ok())
        m_shard.loginFailed(remote().network());
    if (!verified.ok())
        return refuse(verified.error());
    if (!((*verified)->scopes & Claims::AnyAdmin))
        return refuse(failure(403, "forbidden", "the token has no admin scope"));
    ApiRequest question{m_id, *verified, request.path.sliced(8), {}};
    for (const HttpRequest::QueryItem &item : request.queryItems) {
        if (item.name != "token")
            question.query.emplace_back(item.name, item.value);
    }
    m_waitsForHub = true;
    m_shard.toHub(std::move(question));
}

void Handler::hubAnswered(HttpAnswer &done)
{
    m_waitsForHub = false;
    answer(done.status, JsonType, done.json);
}

// -------------------------------------------------------------------------------------- writing

void Handler::answer(int status, QByteArrayView contentType, QByteArrayView body,
                     const HttpHeaders &headers)
{
    HttpHeaders all = m_cors;
    all.insert(all.end(), headers.begin(), headers.end());
    send(status, httpResponse(status, contentType, body, all, m_keepAlive), m_keepAlive);
}

void Handler::refuse(const HttpFailure &reason, const HttpHeaders &headers)
{
    HttpHeaders all = m_cors;
    all.insert(all.end(), headers.begin(), headers.end());
    send(reason.status, httpError(reason, all), false);
}

void Handler::send(int status, QByteArray bytes, bool keepAlive)
{
    m_shard.counters->httpResponse(status);
    m_out += bytes;
    m_closesAfter = !keepAlive;
    m_deadlineMs = m_shard.nowMs + AnswerMs;
    m_shard.wantFlush(*this);
}

void Handler::flush()
{
    if (m_finished || m_out.isEmpty())
        return;
    const iovec piece{m_out.data() + m_written, std::size_t(m_out.size() - m_written)};
    const qint64 taken = m_stream->write(&piece, 1);
    if (taken == ByteStream::Broken)
        return finish();
    m_shard.counters->bytesOut.add(quint64(taken));
    m_written += taken;
    if (m_written < m_out.size()) {
        m_stream->setWantWrite(true);
        return;
    }
    m_stream->setWantWrite(false);
    m_out.clear();
    m_written = 0;
    if (m_closesAfter) {
        // Closing with unread bytes of the peer in our buffer would reset the connection and could
        // take the answer with it (RFC 9112, section 9.6).
        m_lingers = true;
        m_deadlineMs = m_shard.nowMs + LingerMs;
        m_stream->shutdownWrite();
        m_stream->setWantRead(true);
    } else if (!m_parser && !m_waitsForHub) {
        m_deadlineMs = m_shard.nowMs + KeepAliveMs;
        m_stream->setWantRead(true);
        if (!m_rest.isEmpty())
            feed(std::exchange(m_rest, {}));
    }
}

void Handler::streamWritable()
{
    flush();
}

void Handler::streamFailed()
{
    finish();
}

// --------------------------------------------------------------------------------------- ending

void Handler::sweep()
{
    if (qint32(m_shard.nowMs - m_deadlineMs) >= 0)
        finish();
}

void Handler::close(const ClosePeer &)
{
    finish();
}

void Handler::finish()
{
    if (m_finished)
        return;
    m_finished = true;
    m_stream->close();
    m_shard.remove(*this);
}

} // namespace Carillon
