// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/net/frametext.h"
#include "server/protocol/jsonprotocol.h"

#include <QTest>

using namespace Carillon;

namespace {

// moc 6.4 stumbles over raw strings.
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

} // namespace

class TestFrameText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void type_data()
    {
        QTest::addColumn<QByteArray>("frame");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("alone") << json("{'type':'pong'}") << QByteArray("pong");
        QTest::newRow("event") << json("{'type':'message.new','room':'a:b'}")
                               << QByteArray("message.new");
        QTest::newRow("escaped quote") << json("{'type':'a\\'b','room':'a:b'}")
                                       << json("a\\'b");
        QTest::newRow("escaped backslash at the end") << json("{'type':'a\\\\','x':'y'}")
                                                      << json("a\\\\");
        QTest::newRow("empty") << json("{'type':''}") << QByteArray();
        QTest::newRow("cut off") << json("{'type':'pon") << QByteArray();
        QTest::newRow("cut off in an escape") << json("{'type':'pon\\") << QByteArray();
        QTest::newRow("another first member") << json("{'id':1,'type':'pong'}")
                                              << QByteArray();
        QTest::newRow("nothing") << QByteArray() << QByteArray();
    }
    void type()
    {
        QFETCH(QByteArray, frame);
        QFETCH(QByteArray, expected);
        QCOMPARE(rawFrameType(frame).toByteArray(), expected);
    }

    void answersOfTheProtocol_data()
    {
        QTest::addColumn<QByteArray>("ownId");
        QTest::newRow("none") << QByteArray();
        QTest::newRow("integer") << QByteArray("7");
        QTest::newRow("string") << json("'a\\'b'");
        QTest::newRow("one that looks like ours") << json("'#5'");
    }
    // Whatever JsonProtocol answers must be found by its number and look as if it had been asked
    // with the peer's own id: this test fails when the protocol moves `type` or `id`.
    void answersOfTheProtocol()
    {
        QFETCH(QByteArray, ownId);
        const JsonProtocol protocol("node");
        const Answer answers[] = {
            Answers::Authenticated{"alice", 1'800'000'000},
            Answers::Subscribed{"chat:1", "e", 3, true},
            Answers::Unsubscribed{"chat:1", nullptr},
            Answers::Published{"chat:1", 4, "e", false},
            Answers::Presence{"chat:1", {{"alice", 1}}, 1},
            Answers::History{"chat:1", "e", 4, {}},
            Answers::Pong{0},
            Answers::Echo{json("{'type':'echo','id':'#9'}")},
            Answers::Error{ErrorCode::Forbidden, "no", 0, "chat:1"},
        };
        for (const Answer &answer : answers) {
            const FramePtr frame = protocol.encode(answer, commandNumberId(12345));
            QCOMPARE(answeredNumber(frame->payload()), std::optional<quint64>(12345));
            QCOMPARE(withOwnId(frame->payload(), ownId),
                     protocol.encode(answer, ownId)->payload().toByteArray());
            QVERIFY(!answeredNumber(protocol.encode(answer, {})->payload()));
        }
        QVERIFY(!answeredNumber(protocol.encode(Answers::Disconnect{}, {})->payload()));
        const RoomEvent event{{}, "chat:1", json("a','id':'#1'"), json("{'id':'#1'}"), {}, {}};
        QVERIFY(!answeredNumber(protocol.encodeEvent(event, 0, {})->payload()));
    }

    void noAnswer_data()
    {
        QTest::addColumn<QByteArray>("frame");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("another id") << json("{'type':'pong','id':'x'}");
        QTest::newRow("a number") << json("{'type':'pong','id':5}");
        QTest::newRow("no digits") << json("{'type':'pong','id':'#'}");
        QTest::newRow("no number") << json("{'type':'pong','id':'#x'}");
        QTest::newRow("too large") << json("{'type':'pong','id':'#99999999999999999999'}");
        QTest::newRow("cut off") << json("{'type':'pong','id':'#1");
        QTest::newRow("later") << json("{'type':'pong','x':1,'id':'#1'}");
    }
    void noAnswer()
    {
        QFETCH(QByteArray, frame);
        QVERIFY(!answeredNumber(frame));
    }

    void streamEvent_data()
    {
        QTest::addColumn<QByteArray>("frame");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *name, const char *frame, const char *expected) {
            QTest::newRow(name) << json(frame) << json(expected);
        };
        row("one line", "{'type':'pong'}",
            "event: pong\nid: C\ndata: {'type':'pong'}\n\n");
        row("LF", "{'type':'t',\n'x':1}",
            "event: t\nid: C\ndata: {'type':'t',\ndata: 'x':1}\n\n");
        row("CR", "{'type':'t',\r'x':1}",
            "event: t\nid: C\ndata: {'type':'t',\ndata: 'x':1}\n\n");
        row("CR LF", "{'type':'t',\r\n'x':1}",
            "event: t\nid: C\ndata: {'type':'t',\ndata: 'x':1}\n\n");
        row("LF CR", "{'type':'t'\n\r}",
            "event: t\nid: C\ndata: {'type':'t'\ndata: \ndata: }\n\n");
        row("empty lines", "{'type':'t'\n\n}",
            "event: t\nid: C\ndata: {'type':'t'\ndata: \ndata: }\n\n");
        row("break at the end", "{'type':'t'}\r",
            "event: t\nid: C\ndata: {'type':'t'}\ndata: \n\n");
        row("a type with an escape", "{'type':'a\\u00e9'}",
            "event: a\xc3\xa9\nid: C\ndata: {'type':'a\\u00e9'}\n\n");
        row("a type cannot start a field", "{'type':'a\\ndata: x\\r\\u0000'}",
            "event: a data: x  \nid: C\ndata: {'type':'a\\ndata: x\\r\\u0000'}\n\n");
    }
    void streamEvent()
    {
        QFETCH(QByteArray, frame);
        QFETCH(QByteArray, expected);
        QByteArray out = "before\n\n";
        appendStreamEvent(out, frame, "C");
        QCOMPARE(out, "before\n\n" + expected);
    }
};

QTEST_GUILESS_MAIN(TestFrameText)
#include "tst_frametext.moc"
