// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/bus/natsaddress.h"
#include "server/bus/natsrecords.h"
#include "server/bus/natsstreams.h"

#include <QJsonDocument>
#include <QTest>

using namespace Carillon;
using namespace Qt::StringLiterals;

class tst_NatsRecords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Happy flows
    void carriesAMessageWhole();
    void readsAddresses();
    void comparesConfigurations();
    // Rainy flows
    void refusesWhatIsCutOff();
    void refusesBadAddresses_data();
    void refusesBadAddresses();
    void readsErrors();
};

namespace {

NatsRoomMessage someMessage()
{
    NatsRoomMessage message{"e1", 41, 7, 1ULL << 63U, 12345, 1'700'000'000'000, {}};
    message.items.push_back(
        {"id-1", {{"tick", R"({"n":1})", "", "alice"}, {"tock", R"({"n":"\u0000"})", "key", ""}}});
    message.items.push_back({"of members", {}});
    message.items.push_back({"", {{"räum.✓", "{}", "", ""}}});
    return message;
}

} // namespace

void tst_NatsRecords::carriesAMessageWhole()
{
    const NatsRoomMessage sent = someMessage();
    QCOMPARE(sent.seq(), quint64(44));
    const auto got = decodeRoomMessage(encodeRoomMessage(sent));
    QVERIFY(got);
    QCOMPARE(got->epoch, sent.epoch);
    QCOMPARE(got->after, sent.after);
    QCOMPARE(got->prev, sent.prev);
    QCOMPARE(got->prevMark, sent.prevMark);
    QCOMPARE(got->mark, sent.mark);
    QCOMPARE(got->wallMs, sent.wallMs);
    QCOMPARE(got->seq(), quint64(44));
    QCOMPARE(got->items.size(), std::size_t(3));
    QCOMPARE(got->items[0].id, "id-1");
    QCOMPARE(got->items[0].events[1].data, sent.items[0].events[1].data);
    QCOMPARE(got->items[0].events[0].sender, "alice");
    QVERIFY(got->items[1].events.empty());
    QCOMPARE(got->items[2].events[0].type, QByteArray("räum.✓"));
}

void tst_NatsRecords::refusesWhatIsCutOff()
{
    const QByteArray whole = encodeRoomMessage(someMessage());
    const QByteArray head = encodeRoomMessage({"e1", 41, 7, 8, 9, 10, {}});
    int read = 0;
    for (qsizetype size = 0; size < whole.size(); ++size)
        read += decodeRoomMessage(QByteArrayView(whole).first(size)).has_value() ? 1 : 0;
    QCOMPARE(read, 3); // behind its head, and between its items
    QVERIFY(decodeRoomMessage(head));
    QVERIFY(!decodeRoomMessage('2' + head.sliced(1)));
    QVERIFY(!decodeRoomMessage(encodeRoomMessage({})));
    // An item that promises more than there is.
    QByteArray many = head;
    appendField(many, "id");
    appendNumber(many, 0xffffffff, 4);
    QVERIFY(!decodeRoomMessage(many));
}

void tst_NatsRecords::readsAddresses()
{
    const auto several = parseNatsAddress(u"nats://us%40er:p%3Aw@a:1,b,[::1]:3"_s);
    QVERIFY(several);
    QCOMPARE(several->hosts.size(), std::size_t(3));
    QCOMPARE(several->hosts[0].port, quint16(1));
    QCOMPARE(several->hosts[1].name, u"b"_s);
    QCOMPARE(several->hosts[1].port, quint16(4222));
    QCOMPARE(several->hosts[2].name, u"::1"_s);
    QCOMPARE(several->user, "us@er");
    QCOMPARE(several->password, "p:w");
    QVERIFY(!several->tls);
    QCOMPARE(several->replicas, 1);
    const auto secure = parseNatsAddress(u"tls://token@a?replicas=3"_s);
    QVERIFY(secure);
    QVERIFY(secure->tls);
    QCOMPARE(secure->replicas, 3);
    QCOMPARE(secure->user, "token");
    QVERIFY(secure->password.isEmpty());
}

void tst_NatsRecords::refusesBadAddresses_data()
{
    QTest::addColumn<QString>("url");
    for (const char *url : {"", "a", "redis://a", "nats://", "nats://a,", "nats://a:0x1",
                            "nats://a/b", "nats://a?b=c", "nats://a?replicas=0",
                            "nats://a?replicas=33", "nats://u:p@", "nats://a b"})
        QTest::newRow(url) << QString::fromLatin1(url);
}

void tst_NatsRecords::refusesBadAddresses()
{
    QFETCH(QString, url);
    QVERIFY(!parseNatsAddress(url));
}

void tst_NatsRecords::comparesConfigurations()
{
    const NatsStreams wanted{"c", 1, 20'000, std::chrono::hours(48)};
    // What a server adds, and that it leaves zeros out.
    QJsonObject is = wanted.events();
    QVERIFY(is.value("max_msgs_per_subject"_L1).toInt() == 20'000);
    is.insert(u"duplicate_window"_s, 120);
    is = QJsonDocument::fromJson(compactJson(is)).object();
    QVERIFY(hasAll(is, wanted.events()));
    is.insert(u"num_replicas"_s, 3);
    QVERIFY(!hasAll(is, wanted.events()));
    QJsonObject state = QJsonDocument::fromJson(compactJson(wanted.state())).object();
    state.remove(u"max_age"_s);
    QVERIFY(hasAll(state, wanted.state()));
    state.insert(u"republish"_s,
                 QJsonObject{{u"src"_s, u"c.member.*.*"_s}, {u"dest"_s, u"elsewhere"_s}});
    QVERIFY(!hasAll(state, wanted.state()));
}

void tst_NatsRecords::readsErrors()
{
    QVERIFY(parseNatsReply(R"({"stream":"E","seq":7})", 0).ok());
    const NatsReply conflict = parseNatsReply(
        R"({"error":{"code":400,"err_code":10071,"description":"wrong last sequence: 2"},"seq":0})",
        0);
    QVERIFY(!conflict.ok());
    QVERIFY(conflict.isConflict());
    QCOMPARE(conflict.status, 400);
    QCOMPARE(parseNatsReply({}, 503).status, 503);
    QVERIFY(!parseNatsReply("not JSON", 0).ok());
    QVERIFY(!parseNatsReply("[]", 0).ok());
}

QTEST_GUILESS_MAIN(tst_NatsRecords)
#include "tst_natsrecords.moc"
