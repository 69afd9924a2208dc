// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/protocol/jsonprotocol.h"

#include "common/version.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Carillon;

using Type = ClientCommand::Type;

/// A ClientCommand of which only what matters needs to be said.
struct Wanted
{
    Type type = Type::Ping;
    QByteArray id = {};
    QByteArray room = {};
    std::optional<Position> since = {};
    qint64 limit = 0;
    QByteArray event = {};
    QByteArray eventId = {};
    bool acknowledge = true;
    QByteArray data = {};
};
Q_DECLARE_METATYPE(Wanted)
Q_DECLARE_METATYPE(Carillon::Answer)

class tst_JsonProtocol : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Happy flows
    void decodes_data();
    void decodes();
    void encodes_data();
    void encodes();
    void encodesTheMissionsExample();
    void encodesEvents_data();
    void encodesEvents();
    void keepsMetaOfEvents();
    // Rainy flows
    void refuses_data();
    void refuses();
    void hostileTextStaysText_data();
    void hostileTextStaysText();

private:
    Result<ClientCommand, CommandError> decode(const QByteArray &json) const
    {
        const QByteArray padded = json + QByteArray(64, '}'); // must not be read
        return m_protocol.decode(QByteArrayView(padded).first(json.size()));
    }
    const JsonProtocol m_protocol{"node-1"};
};

void tst_JsonProtocol::decodes_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<Wanted>("expected");
    const auto row = [](const char *name, const QByteArray &json, const Wanted &command) {
        QTest::newRow(name) << json << command;
    };
    row("ping", R"({"type":"ping"})", {.type = Type::Ping});
    row("ping with a number", R"({"id":17,"type":"ping"})", {.type = Type::Ping, .id = "17"});
    row("negative number", R"({"id":-1,"type":"ping"})", {.type = Type::Ping, .id = "-1"});
    row("large number", R"({"id":18446744073709551615,"type":"ping"})",
        {.type = Type::Ping, .id = "18446744073709551615"});
    row("text as id", R"({"id":"a\"\u00e9","type":"ping"})", {.type = Type::Ping, .id = R"("a\"\u00e9")"});
    row("null as id", R"({"id":null,"type":"ping"})", {.type = Type::Ping});
    row("unknown fields", R"({"x":[{}],"type":"ping","y":null})", {.type = Type::Ping});
    row("escaped type", R"({"type":"p\u0069ng"})", {.type = Type::Ping});
    row("space", " \n{ \"type\" : \"ping\" }\t", {.type = Type::Ping});
    row("auth", R"({"type":"auth","token":"a.b.c"})", {.type = Type::Auth, .data = "a.b.c"});
    row("subscribe", R"({"type":"subscribe","room":"r:1"})", {.type = Type::Subscribe, .room = "r:1"});
    row("subscribe to a chat", R"({"type":"subscribe","chat_id":"7"})", {.type = Type::Subscribe, .room = "chat:7"});
    row("since", R"({"type":"subscribe","room":"r:1","since":{"epoch":"e","seq":18446744073709551615}})",
        {.type = Type::Subscribe, .room = "r:1", .since = Position{"e", ~quint64(0)}});
    row("since null", R"({"type":"subscribe","room":"r:1","since":null})", {.type = Type::Subscribe, .room = "r:1"});
    row("since the start", R"({"type":"subscribe","room":"r:1","since":{"seq":0,"epoch":"","more":1}})",
        {.type = Type::Subscribe, .room = "r:1", .since = Position{"", 0}});
    row("unsubscribe", R"({"type":"unsubscribe","chat_id":"7"})", {.type = Type::Unsubscribe, .room = "chat:7"});
    row("publish", R"({"type":"publish","room":"r:1","data":{ "a": 1.0 }})",
        {.type = Type::Publish, .room = "r:1", .event = "message.new", .data = "{ \"a\": 1.0 }"});
    row("publish without an answer", R"({"type":"publish","room":"r:1","ack":false,"data":1})",
        {.type = Type::Publish, .room = "r:1", .event = "message.new", .acknowledge = false, .data = "1"});
    row("publish everything", R"({"type":"publish","room":"r:1","event":"typing","event_id":"x","data":[12345678901234567890123]})",
        {.type = Type::Publish, .room = "r:1", .event = "typing", .eventId = "x", .data = "[12345678901234567890123]"});
    row("publish nothing", R"({"type":"publish","room":"r:1"})",
        {.type = Type::Publish, .room = "r:1", .event = "message.new", .data = "null"});
    row("presence", R"({"type":"presence","chat_id":"7"})", {.type = Type::Presence, .room = "chat:7"});
    row("history", R"({"type":"history","chat_id":"7"})", {.type = Type::History, .room = "chat:7"});
    row("history with limit", R"({"type":"history","room":"r:1","limit":5,"since":{"epoch":"e","seq":3}})",
        {.type = Type::History, .room = "r:1", .since = Position{"e", 3}, .limit = 5});
    row("history with a large limit", R"({"type":"history","room":"r:1","limit":18446744073709551615})",
        {.type = Type::History, .room = "r:1", .limit = 1'000'000});
    row("echo", R"({"type":"echo", "x":1})", {.type = Type::Echo, .data = R"({"type":"echo", "x":1})"});
    row("longest room", "{\"type\":\"subscribe\",\"room\":\"r:" + QByteArray(253, 'x') + "\"}",
        {.type = Type::Subscribe, .room = "r:" + QByteArray(253, 'x')});
}

void tst_JsonProtocol::decodes()
{
    QFETCH(QByteArray, json);
    QFETCH(Wanted, expected);
    const auto command = decode(json);
    QVERIFY2(command.ok(), command.ok() ? "" : command.error().message);
    QCOMPARE(command->type, expected.type);
    QCOMPARE(command->id, expected.id);
    QCOMPARE(command->room, expected.room);
    QCOMPARE(command->since.has_value(), expected.since.has_value());
    if (expected.since) {
        QCOMPARE(command->since->epoch, expected.since->epoch);
        QCOMPARE(command->since->seq, expected.since->seq);
    }
    QCOMPARE(command->limit, expected.limit);
    QCOMPARE(command->event, expected.event);
    QCOMPARE(command->eventId, expected.eventId);
    QCOMPARE(command->acknowledge, expected.acknowledge);
    QCOMPARE(command->data, expected.data);
}

void tst_JsonProtocol::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<bool>("unknown");
    const std::tuple<const char *, QByteArray, QByteArray> rows[] = {
        {"nothing", "", ""},
        {"array", "[]", ""},
        {"text", "\"ping\"", ""},
        {"cut", R"({"type":"ping")", ""},
        {"garbage behind", R"({"type":"ping"}x)", ""},
        {"invalid UTF-8", "{\"type\":\"ping\",\"x\":\"\xc3\x28\"}", ""},
        {"deep", "{\"type\":\"ping\",\"x\":" + QByteArray(70, '[') + QByteArray(70, ']') + "}", ""},
        {"no type", R"({"id":1})", "1"},
        {"type is a number", R"({"id":"a","type":1})", "\"a\""},
        {"type is null", R"({"type":null})", ""},
        {"id is an object", R"({"id":{},"type":"ping"})", ""},
        {"id is a list", R"({"id":[1],"type":"ping"})", ""},
        {"id is true", R"({"id":true,"type":"ping"})", ""},
        {"id is a fraction", R"({"id":1.5,"type":"ping"})", ""},
        {"id has an exponent", R"({"id":1e5,"type":"ping"})", ""},
        {"id is too long", "{\"id\":\"" + QByteArray(127, 'x') + "\",\"type\":\"ping\"}", ""},
        {"id has too many digits", R"({"id":123456789012345678901,"type":"ping"})", ""},
        {"auth without token", R"({"id":1,"type":"auth"})", "1"},
        {"token is a number", R"({"id":1,"type":"auth","token":1})", "1"},
        {"no room", R"({"id":1,"type":"subscribe"})", "1"},
        {"room is a number", R"({"id":1,"type":"subscribe","room":1})", "1"},
        {"chat_id is a number", R"({"id":1,"type":"subscribe","chat_id":1})", "1"},
        {"chat_id is empty", R"({"id":1,"type":"subscribe","chat_id":""})", "1"},
        {"room without namespace", R"({"id":1,"type":"subscribe","room":"r"})", "1"},
        {"room with a space", R"({"id":1,"type":"subscribe","room":"r:a b"})", "1"},
        {"room with a zero byte", R"({"id":1,"type":"subscribe","room":"r:a\u0000b"})", "1"},
        {"room with a hidden character", R"({"id":1,"type":"subscribe","room":"r:a\u202eb"})", "1"},
        {"room too long", "{\"id\":1,\"type\":\"subscribe\",\"room\":\"r:" + QByteArray(254, 'x') + "\"}", "1"},
        {"since is a number", R"({"id":1,"type":"subscribe","room":"r:1","since":5})", "1"},
        {"since without epoch", R"({"id":1,"type":"subscribe","room":"r:1","since":{"seq":5}})", "1"},
        {"since without seq", R"({"id":1,"type":"subscribe","room":"r:1","since":{"epoch":"e"}})", "1"},
        {"negative seq", R"({"id":1,"type":"subscribe","room":"r:1","since":{"epoch":"e","seq":-1}})", "1"},
        {"fractional seq", R"({"id":1,"type":"subscribe","room":"r:1","since":{"epoch":"e","seq":1.5}})", "1"},
        {"seq as text", R"({"id":1,"type":"subscribe","room":"r:1","since":{"epoch":"e","seq":"1"}})", "1"},
        {"seq too large", R"({"id":1,"type":"subscribe","room":"r:1","since":{"epoch":"e","seq":18446744073709551616}})", "1"},
        {"limit zero", R"({"id":1,"type":"history","room":"r:1","limit":0})", "1"},
        {"limit negative", R"({"id":1,"type":"history","room":"r:1","limit":-1})", "1"},
        {"empty event", R"({"id":1,"type":"publish","room":"r:1","event":""})", "1"},
        {"event is a number", R"({"id":1,"type":"publish","room":"r:1","event":1})", "1"},
        {"long event", "{\"id\":1,\"type\":\"publish\",\"room\":\"r:1\",\"event\":\"" + QByteArray(129, 'e') + "\"}", "1"},
        {"line break in event", R"({"id":1,"type":"publish","room":"r:1","event":"a\nb"})", "1"},
        {"reserved event", R"({"id":1,"type":"publish","room":"r:1","event":"gap"})", "1"},
        {"reserved event, escaped", R"({"id":1,"type":"publish","room":"r:1","event":"wel\u0063ome"})", "1"},
        {"event_id is a number", R"({"id":1,"type":"publish","room":"r:1","event_id":1})", "1"},
        {"ack is a number", R"({"id":1,"type":"publish","room":"r:1","ack":0})", "1"},
        {"long event_id", "{\"id\":1,\"type\":\"publish\",\"room\":\"r:1\",\"event_id\":\"" + QByteArray(129, 'e') + "\"}", "1"},
        {"! unknown type", R"({"id":1,"type":"dance"})", "1"},
        {"! capital", R"({"id":1,"type":"Ping"})", "1"},
        {"! empty type", R"({"id":1,"type":""})", "1"},
        {"! server's word", R"({"id":1,"type":"welcome"})", "1"},
    };
    for (const auto &[name, json, id] : rows)
        QTest::newRow(name) << json << id << (name[0] == '!');
}

void tst_JsonProtocol::refuses()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, id);
    QFETCH(bool, unknown);
    const auto command = decode(json);
    QVERIFY(!command.ok());
    QCOMPARE(command.error().code, unknown ? ErrorCode::UnknownType : ErrorCode::BadRequest);
    QCOMPARE(command.error().id, id);
    QVERIFY(qstrlen(command.error().message) > 0);
}

void tst_JsonProtocol::encodes_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QByteArray>("json");
    const auto row = [](const char *name, const Answer &answer, const QByteArray &id, const QByteArray &json) {
        QTest::newRow(name) << answer << id << json;
    };
    constexpr qint64 now = 1'768'473'000'000;
    const FramePtr event = Frame::text(R"({"type":"a","seq":1})");
    row("welcome", Answers::Welcome{"c01", "alice", "acme", now, 30000, 60000, 65536, {}}, {},
        R"({"type":"welcome","connection_id":"c01","user_id":"alice","tenant":"acme","protocol":1,"server":"carillon/)"
            + QByteArray(Version)
            + R"( node-1","server_time":"2026-01-15T10:30:00.000Z","ping_interval_ms":30000,"pong_timeout_ms":60000,"max_message_size":65536})");
    row("authenticated", Answers::Authenticated{"alice", now / 1000}, "1",
        R"({"type":"authenticated","id":1,"user_id":"alice","expires_at":"2026-01-15T10:30:00.000Z"})");
    row("subscribed", Answers::Subscribed{"r:1", "e", 17, std::nullopt}, "\"x\"",
        R"({"type":"subscribed","id":"x","room":"r:1","epoch":"e","seq":17})");
    row("recovered", Answers::Subscribed{"chat:7", "e", 17, true}, {},
        R"({"type":"subscribed","room":"chat:7","chat_id":"7","epoch":"e","seq":17,"recovered":true})");
    row("not recovered", Answers::Subscribed{"r:1", "e", ~quint64(0), false}, {},
        R"({"type":"subscribed","room":"r:1","epoch":"e","seq":18446744073709551615,"recovered":false})");
    row("unsubscribed", Answers::Unsubscribed{"chat:7", nullptr}, "2",
        R"({"type":"unsubscribed","id":2,"room":"chat:7","chat_id":"7"})");
    row("removed", Answers::Unsubscribed{"r:1", "removed"}, {},
        R"({"type":"unsubscribed","room":"r:1","reason":"removed"})");
    row("published", Answers::Published{"r:1", 5, "e", false}, "3",
        R"({"type":"published","id":3,"room":"r:1","seq":5,"epoch":"e"})");
    row("published before", Answers::Published{"r:1", 5, "e", true}, {},
        R"({"type":"published","room":"r:1","seq":5,"epoch":"e","duplicate":true})");
    row("presence", Answers::Presence{"r:1", {{"alice", 2}, {"bob", 1}}, 2}, "4",
        R"({"type":"presence","id":4,"room":"r:1","users":[{"user_id":"alice","connections":2},{"user_id":"bob","connections":1}],"count":2})");
    row("nobody", Answers::Presence{"r:1", {}, 0}, {}, R"({"type":"presence","room":"r:1","users":[],"count":0})");
    row("history", Answers::History{"r:1", "e", 1, {event, event}}, "5",
        R"({"type":"history","id":5,"room":"r:1","epoch":"e","seq":1,"events":[{"type":"a","seq":1},{"type":"a","seq":1}]})");
    row("no history", Answers::History{"r:1", "e", 0, {}}, {},
        R"({"type":"history","room":"r:1","epoch":"e","seq":0,"events":[]})");
    row("pong", Answers::Pong{now}, "6", R"({"type":"pong","id":6,"server_time":"2026-01-15T10:30:00.000Z"})");
    row("echo", Answers::Echo{R"({"type":"echo","id":7})"}, "7",
        R"({"type":"echo","id":7,"original":{"type":"echo","id":7}})");
    row("error", Answers::Error{ErrorCode::Forbidden, "not a member of this room", 0, "chat:7"}, "8",
        R"({"type":"error","id":8,"code":"forbidden","message":"not a member of this room","room":"chat:7","chat_id":"7"})");
    row("rate limited", Answers::Error{ErrorCode::RateLimited, "too many", 20, {}}, {},
        R"({"type":"error","code":"rate_limited","message":"too many","retry_after_ms":20})");
    row("disconnect", Answers::Disconnect{CloseCode::Draining, "server is draining", 1500}, {},
        R"({"type":"disconnect","code":4200,"reason":"server is draining","reconnect":true,"retry_after_ms":1500})");
    row("for good", Answers::Disconnect{CloseCode::RemovedByOperator, "bye", 0}, {},
        R"({"type":"disconnect","code":4005,"reason":"bye","reconnect":false,"retry_after_ms":0})");
    row("gap", Answers::Gap{"chat:7", 3, 9, OnSlow::Latest}, {},
        R"({"type":"gap","room":"chat:7","chat_id":"7","from_seq":3,"to_seq":9,"reason":"latest"})");
    row("gap, oldest", Answers::Gap{"r:1", 3, 3, OnSlow::DropOldest}, {},
        R"({"type":"gap","room":"r:1","from_seq":3,"to_seq":3,"reason":"drop_oldest"})");
    row("gap, newest", Answers::Gap{"r:1", 3, 3, OnSlow::DropNewest}, {},
        R"({"type":"gap","room":"r:1","from_seq":3,"to_seq":3,"reason":"drop_newest"})");
    row("join", Answers::PresenceChange{true, "r:1", "alice"}, {},
        R"({"type":"presence.join","room":"r:1","user_id":"alice"})");
    row("leave", Answers::PresenceChange{false, "r:1", "alice"}, {},
        R"({"type":"presence.leave","room":"r:1","user_id":"alice"})");
    row("expiring", Answers::TokenExpiring{now / 1000}, {},
        R"({"type":"token_expiring","expires_at":"2026-01-15T10:30:00.000Z"})");
}

void tst_JsonProtocol::encodes()
{
    QFETCH(Answer, answer);
    QFETCH(QByteArray, id);
    QFETCH(QByteArray, json);
    const FramePtr frame = m_protocol.encode(answer, id);
    QCOMPARE(frame->payload().toByteArray(), json);
    QCOMPARE(frame->meta().seq, quint64(0));
    QVERIFY(QJsonDocument::fromJson(json).isObject());
}

void tst_JsonProtocol::encodesTheMissionsExample()
{
    // protocol.md, section 3: extra fields are allowed, these must be there.
    const QByteArray data = R"({"id":"uuid","content":"Hello!","sender_id":"uuid","created_at":"2026-01-15T10:30:00Z"})";
    const QByteArray example = R"({"type":"message.new","chat_id":"uuid","data":)" + data + '}';
    const FramePtr frame = m_protocol.encodeEvent({"acme", "chat:uuid", "message.new", data, {}, {}},
                                                  1'768'473'000'000, {1, 17, 0, 0});
    QCOMPARE(frame->payload().toByteArray(),
             R"({"type":"message.new","room":"chat:uuid","chat_id":"uuid","seq":17,"ts":"2026-01-15T10:30:00.000Z","data":)"
                 + data + '}');
    const QJsonObject sent = QJsonDocument::fromJson(frame->payload().toByteArray()).object();
    const QJsonObject wanted = QJsonDocument::fromJson(example).object();
    for (auto it = wanted.begin(); it != wanted.end(); ++it)
        QCOMPARE(sent[it.key()], it.value());
    QVERIFY(!frame->payload().contains("acme")); // a tenant is nobody's business on the wire
}

void tst_JsonProtocol::encodesEvents_data()
{
    QTest::addColumn<QByteArray>("room");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("sender");
    QTest::addColumn<quint64>("seq");
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("plain") << QByteArray("r:1") << QByteArray() << QByteArray() << quint64(1)
                           << QByteArray(R"({"type":"t","room":"r:1","seq":1,"ts":"1970-01-01T00:00:00.000Z","data":1})");
    QTest::newRow("everything") << QByteArray("chat:1") << QByteArray("k") << QByteArray("alice") << ~quint64(0)
                                << QByteArray(R"({"type":"t","room":"chat:1","chat_id":"1","seq":18446744073709551615,"ts":"1970-01-01T00:00:00.000Z","sender":"alice","key":"k","data":1})");
    QTest::newRow("to one connection") << QByteArray("user:a") << QByteArray() << QByteArray() << quint64(0)
                                       << QByteArray(R"({"type":"t","room":"user:a","ts":"1970-01-01T00:00:00.000Z","data":1})");
}

void tst_JsonProtocol::encodesEvents()
{
    QFETCH(QByteArray, room);
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, sender);
    QFETCH(quint64, seq);
    QFETCH(QByteArray, json);
    QCOMPARE(m_protocol.encodeEvent({{}, room, "t", "1", key, sender}, 0, {1, seq, 0, 0})->payload().toByteArray(), json);
}

void tst_JsonProtocol::keepsMetaOfEvents()
{
    const FramePtr frame = m_protocol.encodeEvent({{}, "r:1", "t", "1", "k", {}}, 0, {3, 4, 5, 6});
    QCOMPARE(frame->meta().room, RoomId(3));
    QCOMPARE(frame->meta().seq, quint64(4));
    QCOMPARE(frame->meta().keyHash, quint64(5));
    QCOMPARE(frame->meta().acceptedUs, 6);
}

void tst_JsonProtocol::hostileTextStaysText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("quotes") << QByteArray(R"(a","type":"disconnect","x":")");
    QTest::newRow("backslash") << QByteArray("a\\");
    QTest::newRow("backslash and quote") << QByteArray("\\\"},{\"");
    QTest::newRow("control") << QByteArray("a\n\r\t\b\f\x01\x1f\x7f");
    QTest::newRow("zero byte") << QByteArray("a\0b", 3);
    QTest::newRow("script") << QByteArray("</script><script>alert(1)</script>");
    QTest::newRow("line separators") << QByteArray("\xe2\x80\xa8\xe2\x80\xa9");
    QTest::newRow("astral") << QByteArray("\xf0\x9f\x98\x80");
}

// Whatever stands in a name, it stands in that one member of the frame and nowhere else.
void tst_JsonProtocol::hostileTextStaysText()
{
    QFETCH(QByteArray, text);
    const QString wanted = QString::fromUtf8(text);
    const auto check = [&](const FramePtr &frame, const char *type, qsizetype members,
                           std::initializer_list<const char *> names) {
        QJsonParseError error{};
        const QJsonObject object = QJsonDocument::fromJson(frame->payload().toByteArray(), &error).object();
        QCOMPARE(error.error, QJsonParseError::NoError);
        QCOMPARE(object.value(QLatin1StringView("type")).toString().toUtf8(), QByteArray(type));
        QCOMPARE(object.size(), members);
        for (const char *name : names)
            QCOMPARE(object.value(QLatin1StringView(name)).toString(), wanted);
    };
    check(m_protocol.encode(Answers::Welcome{text, text, text, 0, 0, 0, 0, {}}), "welcome", 10,
          {"connection_id", "user_id", "tenant"});
    check(m_protocol.encode(Answers::Authenticated{text, 0}), "authenticated", 3, {"user_id"});
    check(m_protocol.encode(Answers::Subscribed{text, text, 0, {}}), "subscribed", 4, {"room", "epoch"});
    check(m_protocol.encode(Answers::Unsubscribed{text, nullptr}), "unsubscribed", 2, {"room"});
    check(m_protocol.encode(Answers::Published{text, 1, text, false}), "published", 4, {"room", "epoch"});
    check(m_protocol.encode(Answers::Presence{text, {{text, 1}}, 1}), "presence", 4, {"room"});
    check(m_protocol.encode(Answers::Error{ErrorCode::NotFound, "m", 0, text}), "error", 4, {"room"});
    check(m_protocol.encode(Answers::Disconnect{CloseCode::Normal, text, 0}), "disconnect", 5, {"reason"});
    check(m_protocol.encode(Answers::Gap{text, 1, 2, OnSlow::Latest}), "gap", 5, {"room"});
    check(m_protocol.encode(Answers::PresenceChange{true, text, text}), "presence.join", 3, {"room", "user_id"});
    check(m_protocol.encodeEvent({text, text, "t", "{}", text, text}, 0, {1, 1, 1, 1}), "t", 7,
          {"room", "sender", "key"});
    check(m_protocol.encodeEvent({{}, "chat:" + text, "t", "{}", {}, {}}, 0, {1, 1, 1, 1}), "t", 6, {"chat_id"});
}

QTEST_GUILESS_MAIN(tst_JsonProtocol)
#include "tst_jsonprotocol.moc"
