// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/core/capturefile.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Carillon;
using namespace Qt::StringLiterals;

using Problem = CaptureReader::Problem;

class TestCaptureFile final : public QObject
{
    Q_OBJECT

    static CaptureHeader header(CaptureHeader::Kind kind)
    {
        CaptureHeader header;
        header.kind = kind;
        header.node = u"hub-eu-1"_s;
        header.server = u"0.1.0"_s;
        header.epoch = u"e1"_s;
        header.operatorName = u"olga"_s;
        header.target = {{kind == CaptureHeader::Kind::Trace ? u"user"_s : u"room"_s, u"alice"_s},
                         {u"tenant"_s, u"acme"_s}};
        header.startedAt = QDateTime::fromString(u"2026-01-15T10:30:00.000Z"_s, Qt::ISODateWithMs);
        header.payload = true;
        if (kind == CaptureHeader::Kind::Trace) {
            header.budget = {{u"ms"_s, 300000}};
            header.sample = 100;
            header.connections = 3;
            header.connectionsTotal = 4;
        }
        return header;
    }

    static std::vector<EventRecord> records(CaptureHeader::Kind kind)
    {
        if (kind == CaptureHeader::Kind::Room) {
            return {EventRecord::fromWatch({{u"seq"_s, 17},
                                            {u"ts"_s, u"2026-01-15T10:30:00.125Z"_s},
                                            {u"type"_s, u"message.new"_s},
                                            {u"sender"_s, u"ал\u202eice"_s},
                                            {u"size"_s, 212},
                                            {u"recipients"_s, 3},
                                            {u"data"_s, QJsonObject{{u"a"_s, 1}}}},
                                           u"acme"_s, u"alice"_s)};
        }
        return {EventRecord::fromTrace({{u"n"_s, 2},
                                        {u"ts"_s, u"2026-01-15T10:30:00.125Z"_s},
                                        {u"conn"_s, u"c1"_s},
                                        {u"user"_s, u"alice"_s},
                                        {u"dir"_s, u"out"_s},
                                        {u"kind"_s, u"event"_s},
                                        {u"state"_s, u"sent"_s},
                                        {u"name"_s, u"message.new"_s},
                                        {u"room"_s, u"chat:1"_s},
                                        {u"seq"_s, 17},
                                        {u"size"_s, 212},
                                        {u"queue_bytes"_s, 0},
                                        {u"queue_frames"_s, 0},
                                        {u"delay_us"_s, 84},
                                        {u"data"_s, u"text"_s}},
                                       u"acme"_s),
                EventRecord::fromTrace({{u"n"_s, 3},
                                        {u"ts"_s, u"2026-01-15T10:30:00.225Z"_s},
                                        {u"conn"_s, u"c1"_s},
                                        {u"dir"_s, u"self"_s},
                                        {u"kind"_s, u"close"_s},
                                        {u"detail"_s, QJsonObject{{u"code"_s, 1006}}}},
                                       u"acme"_s)};
    }

    static std::vector<EventRecord> readAll(CaptureReader &reader)
    {
        std::vector<EventRecord> all;
        while (reader.read(all, 3)) {
        }
        return all;
    }

private Q_SLOTS:
    void comesBackAsItWas_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("room") << int(CaptureHeader::Kind::Room);
        QTest::newRow("trace") << int(CaptureHeader::Kind::Trace);
    }

    void comesBackAsItWas()
    {
        QFETCH(int, kind);
        const auto what = CaptureHeader::Kind(kind);
        std::vector<EventRecord> written = records(what);
        EventRecord gap = EventRecord::gap(120, 18, 137);
        gap.timeMs = 1000;
        written.push_back(gap);
        EventRecord away = EventRecord::gap(0);
        away.timeMs = 2000;
        written.push_back(away);
        QBuffer buffer;
        buffer.open(QBuffer::ReadWrite);
        QVERIFY(writeCapture(buffer, header(what), written, u"time"_s, 7));
        buffer.seek(0);

        CaptureReader reader(&buffer);
        QCOMPARE(reader.readHeader(), Problem::None);
        QVERIFY(reader.header() == header(what));
        std::vector<EventRecord> read = readAll(reader);
        QCOMPARE(read.size(), written.size() + 1); // what was lost before is a line, too
        QCOMPARE(read.front().count, 7);
        read.erase(read.begin());
        QVERIFY(read == written);
        QCOMPARE(reader.end().reason, u"time"_s);
        QCOMPARE(reader.end().lost, 127);
        QCOMPARE(reader.end().records, qint64(records(what).size()));
        QCOMPARE(reader.badLines(), 0);
        QVERIFY(!reader.isCutOff());
    }

    void cutOffIsGoodUpToThere()
    {
        QBuffer buffer;
        buffer.open(QBuffer::ReadWrite);
        QVERIFY(writeCapture(buffer, header(CaptureHeader::Kind::Trace),
                             records(CaptureHeader::Kind::Trace), u"stopped"_s));
        QByteArray bytes = buffer.data();
        bytes.truncate(bytes.lastIndexOf("{\"capture\"") - 20);
        QBuffer cut(&bytes);
        cut.open(QBuffer::ReadOnly);
        CaptureReader reader(&cut);
        QCOMPARE(reader.readHeader(), Problem::None);
        QCOMPARE(readAll(reader).size(), std::size_t(1));
        QVERIFY(reader.isCutOff());
        QCOMPARE(reader.badLines(), 0);
    }

    void whatIsNoCapture_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("problem");
        QTest::newRow("empty") << QByteArray() << int(Problem::NotACapture);
        QTest::newRow("text") << QByteArray("hello\n") << int(Problem::NotACapture);
        QTest::newRow("other json") << QByteArray("{\"a\":1}\n") << int(Problem::NotACapture);
        QTest::newRow("later") << QByteArray("{\"carillon\":\"capture\",\"version\":2}\n")
                               << int(Problem::Newer);
        QTest::newRow("no end of line")
            << QByteArray("{\"carillon\":\"capture\",\"version\":1}") << int(Problem::NotACapture);
        QTest::newRow("endless line")
            << QByteArray(3 * 1024 * 1024, 'x') << int(Problem::NotACapture);
    }

    void whatIsNoCapture()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, problem);
        QBuffer buffer(&bytes);
        buffer.open(QBuffer::ReadOnly);
        CaptureReader reader(&buffer);
        QCOMPARE(int(reader.readHeader()), problem);
        QVERIFY(!captureProblemText(Problem(problem)).isEmpty());
    }

    void badLinesAreCountedAndPassedOver()
    {
        QByteArray bytes = "{\"carillon\":\"capture\",\"version\":1,\"kind\":\"room\"}\n"
                           "garbage\n"
                           "[1,2]\n"
                           "{\"capture\":\"of the future\",\"x\":1}\n"
                           "{\"seq\":\"no number\",\"ts\":5,\"type\":[],\"data\":null}\n";
        bytes += QByteArray(CaptureReader::MaxLine + 100, 'y') + "\n";
        bytes += "{\"seq\":2,\"type\":\"x\"}\n";
        QBuffer buffer(&bytes);
        buffer.open(QBuffer::ReadOnly);
        CaptureReader reader(&buffer);
        QCOMPARE(reader.readHeader(), Problem::None);
        const std::vector<EventRecord> read = readAll(reader);
        QCOMPARE(read.size(), std::size_t(2));
        QCOMPARE(read[1].seq, 2);
        QCOMPARE(reader.badLines(), 3);
    }

    void aFullDiskIsNoticed()
    {
        class Full final : public QIODevice
        {
        public:
            Full() { open(QIODevice::WriteOnly | QIODevice::Unbuffered); }

        protected:
            qint64 readData(char *, qint64) override { return -1; }
            qint64 writeData(const char *, qint64 size) override
            {
                return std::min<qint64>(size, 10);
            }
        } full;
        QVERIFY(!writeCapture(full, header(CaptureHeader::Kind::Room), {}, u"stopped"_s));
        QVERIFY(!writeCsv(full, records(CaptureHeader::Kind::Room)));
        QVERIFY(!writeJson(full, CaptureHeader::Kind::Room, records(CaptureHeader::Kind::Room)));
    }

    void spreadsheetsGetNoFormulas()
    {
        EventRecord evil;
        evil.type = u"=HYPERLINK(\"http://x\")"_s;
        evil.sender = u"+cmd|x"_s;
        evil.data = "\"a,b\"\n";
        QBuffer buffer;
        buffer.open(QBuffer::ReadWrite);
        QVERIFY(writeCsv(buffer, {evil}));
        const QByteArray text = buffer.data();
        QVERIFY(!text.contains(",=HYPERLINK"));
        QVERIFY(text.contains("'=HYPERLINK"));
        QVERIFY(text.contains("'+cmd"));
        QCOMPARE(text.count("\r\n"), 2);
    }

    void jsonIsJson()
    {
        QBuffer buffer;
        buffer.open(QBuffer::ReadWrite);
        std::vector<EventRecord> some = records(CaptureHeader::Kind::Trace);
        some.push_back(EventRecord::gap(3));
        QVERIFY(writeJson(buffer, CaptureHeader::Kind::Trace, some));
        const QJsonArray array = QJsonDocument::fromJson(buffer.data()).array();
        QCOMPARE(array.size(), 3);
        QCOMPARE(array[0][u"delay_us"_s].toInt(), 84);
        QCOMPARE(array[2][u"capture"_s].toString(), u"lost"_s);
    }
};

QTEST_GUILESS_MAIN(TestCaptureFile)
#include "tst_capturefile.moc"
