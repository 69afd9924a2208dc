// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/core/eventlogmodel.h"

#include "console/core/filterfields.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

using namespace Carillon;
using namespace Qt::StringLiterals;

class TestEventLogModel final : public QObject
{
    Q_OBJECT

    static QJsonArray events(int from, int count, const QJsonValue &data = u"x"_s)
    {
        QJsonArray list;
        for (int seq = from; seq < from + count; ++seq) {
            list.append(QJsonObject{{u"seq"_s, seq},
                                    {u"ts"_s, u"2026-01-15T10:30:00.125Z"_s},
                                    {u"type"_s, u"message.new"_s},
                                    {u"sender"_s, u"alice"_s},
                                    {u"size"_s, 212},
                                    {u"recipients"_s, 3},
                                    {u"data"_s, data}});
        }
        return list;
    }

    static int kind(const EventLogModel &model, int row)
    {
        return model.index(row, 0).data(EventLogModel::KindRole).toInt();
    }

private Q_SLOTS:
    void oneInsertionAFrame()
    {
        EventLogModel model;
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        model.begin(u"e1"_s);
        model.append(events(1, 100));
        model.append(events(101, 100));
        QCOMPARE(inserted.size(), 0);
        QTRY_COMPARE(inserted.size(), 1);
        QCOMPARE(model.rowCount(), 200);
        QCOMPARE(model.index(199, EventLogModel::SeqColumn).data().toString(), u"200"_s);
        QCOMPARE(model.index(0, EventLogModel::SenderColumn).data().toString(), u"alice"_s);
    }

    void ringByRows()
    {
        EventLogModel model;
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setBudget({.rows = 50, .bytes = 1 << 20});
        model.append(events(1, 40));
        model.flush();
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        model.append(events(41, 40));
        model.flush();
        QCOMPARE(removed.size(), 1);
        QCOMPARE(model.rowCount(), 50);
        QCOMPARE(model.index(0, EventLogModel::SeqColumn).data().toString(), u"31"_s);
        model.append(events(81, 500)); // more than the ring in one go
        model.flush();
        QCOMPARE(model.rowCount(), 50);
        QCOMPARE(model.index(49, EventLogModel::SeqColumn).data().toString(), u"580"_s);
    }

    void ringByBytes()
    {
        EventLogModel model;
        model.setBudget({.rows = 1000, .bytes = 50000});
        for (int i = 1; i <= 50; ++i) {
            model.append(events(i, 1, QString(5000, u'x')));
            model.flush();
            QVERIFY(model.bytes() <= 50000);
        }
        QVERIFY(model.rowCount() < 12);
        QVERIFY(model.rowCount() > 5);
    }

    void holeInSeqBecomesARow()
    {
        EventLogModel model;
        model.begin(u"e1"_s);
        model.append(events(1, 2));
        model.append(events(10, 1));
        model.flush();
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(kind(model, 2), int(EventLogModel::Kind::Gap));
        QCOMPARE(model.index(2, EventLogModel::TypeColumn).data().toString(),
                 EventLogModel::gapText(7) + u" (3–9)"_s);
    }

    void reportedLossIsNotCountedTwice()
    {
        EventLogModel model;
        model.append(events(1, 5));
        model.reportLoss(10, 6, 15);
        model.append(events(16, 1));
        model.flush();
        QCOMPARE(model.rowCount(), 7);
        QCOMPARE(kind(model, 5), int(EventLogModel::Kind::Gap));
        QCOMPARE(kind(model, 6), int(EventLogModel::Kind::Event));
    }

    void historyAfterAReconnectIsNotDoubled()
    {
        EventLogModel model;
        model.begin(u"e1"_s);
        model.append(events(1, 20));
        model.begin(u"e1"_s);
        model.append(events(11, 15)); // 11 to 20 again, then 21 to 25
        model.flush();
        QCOMPARE(model.rowCount(), 25);
        model.begin(u"e2"_s); // the room starts anew: low numbers are new events
        model.append(events(1, 1));
        model.flush();
        QCOMPARE(model.rowCount(), 27);
        QCOMPARE(kind(model, 25), int(EventLogModel::Kind::Note));
    }

    void pauseKeepsAndThenShows()
    {
        EventLogModel model;
        model.append(events(1, 3));
        model.flush();
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        model.setPaused(true);
        model.append(events(4, 10));
        QCOMPARE(model.heldBack(), 10);
        model.flush();
        QCOMPARE(inserted.size(), 0);
        QVERIFY(model.heldBackShare() > 0);
        model.setPaused(false);
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(model.rowCount(), 13);
        QCOMPARE(model.heldBack(), 0);
    }

    void pauseBeyondItsBudgetSaysSo()
    {
        EventLogModel model;
        model.setBudget({.rows = 20, .bytes = 1 << 20});
        model.setPaused(true);
        model.append(events(1, 100));
        QCOMPARE(model.heldBack(), 20);
        QCOMPARE(model.discarded(), 80);
        QCOMPARE(model.heldBackShare(), 1.0);
        model.setPaused(false);
        QVERIFY(kind(model, model.rowCount() - 1) == int(EventLogModel::Kind::Gap));
        QCOMPARE(model.discarded(), 0);
    }

    void maskedPayload()
    {
        EventLogModel model;
        model.append(
            {QJsonObject{{u"seq"_s, 1}, {u"type"_s, u"\u202eevil\n"_s}, {u"masked"_s, true}}});
        model.flush();
        QVERIFY(!model.index(0, EventLogModel::DataColumn).data().toString().isEmpty());
        QCOMPARE(model.index(0, EventLogModel::TypeColumn).data().toString(),
                 u"\\u{202e}evil\\u{a}"_s);
    }

    static Filter filter(const QString &text)
    {
        const std::vector<FilterField> fields = filterFields(eventFields());
        return parseFilter(QStringView(text), fields).value();
    }

    void filterHidesRowsButNoLosses()
    {
        EventLogModel model;
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setBudget({.rows = 50, .bytes = 1 << 20});
        model.setFilter(filter(u"seq > 5 and user = alice"_s));
        model.append(events(1, 10));
        model.append(events(20, 1));
        model.flush();
        QCOMPARE(model.rowCount(), 7); // 6 to 10, the gap, 20
        QCOMPARE(kind(model, 5), int(EventLogModel::Kind::Gap));
        QCOMPARE(model.kept(), 12);
        const qint64 number = model.number(6);
        model.append(events(21, 40));
        model.flush();
        QCOMPARE(model.kept(), 50);
        QCOMPARE(model.overwritten(), 2);
        QCOMPARE(model.index(model.rowOf(number), EventLogModel::SeqColumn).data().toString(),
                 u"20"_s);
        model.append(events(61, 100)); // everything of before goes
        model.flush();
        QCOMPARE(model.rowOf(number), -1);
        QCOMPARE(model.rowCount(), 50);
        model.setFilter(filter(u"seq = 160"_s));
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.records(true).size(), std::size_t(1));
        QCOMPARE(model.records(false).size(), std::size_t(50));
        model.setFilter({});
        QCOMPARE(model.rowCount(), 50);
    }

    void namesAreKeptOnce()
    {
        EventLogModel model;
        model.append(events(1, 2));
        model.flush();
        const EventRecord &first = model.record(0);
        const EventRecord &second = model.record(1);
        QVERIFY(!first.type.isEmpty() && !first.sender.isEmpty());
        QCOMPARE(second.type.constData(), first.type.constData());
        QCOMPARE(second.sender.constData(), first.sender.constData());
    }

    void aLongPayloadIsCutForItsCell()
    {
        EventLogModel model;
        EventRecord record;
        record.data = QString(5000, QChar(0x44f)).toUtf8(); // two bytes each
        model.appendRecord(record);
        record.data = u"\U0001f514"_s.repeated(600).toUtf8(); // four bytes, two of QString's
        model.appendRecord(record);
        model.flush();
        for (int row = 0; row < 2; ++row) {
            const QString shown = model.index(row, EventLogModel::DataColumn).data().toString();
            QVERIFY(shown.size() >= 500 && shown.size() <= 502);
            QVERIFY(shown.endsWith(u'…'));
            QVERIFY(!shown.contains(QChar::ReplacementCharacter));
        }
    }

    void manyRecordsAreFilteredInSlices()
    {
        EventLogModel model;
        constexpr int Many = 100000;
        model.setBudget({.rows = Many + 100, .bytes = 1LL << 30});
        const QByteArray text(300, 'a');
        for (int seq = 1; seq <= Many; ++seq) {
            EventRecord record;
            record.seq = seq;
            record.data = text;
            record.sender = seq % 10 == 0 ? u"bob"_s : u"alice"_s;
            model.appendRecord(std::move(record));
        }
        model.flush();
        QCOMPARE(model.rowCount(), Many);
        // Each slice is one insertion, at the end, in order.
        int expected = 0;
        const auto inOrder = connect(&model, &QAbstractItemModel::rowsInserted, this,
                                     [&](const QModelIndex &, int first, int last) {
                                         QCOMPARE(first, expected);
                                         expected = last + 1;
                                     });
        model.setFilter(filter(u"data ~ \"a+b|zzz\" or user = bob"_s));
        QVERIFY(model.isFiltering());
        QVERIFY(model.filteredShare() < 1);
        EventRecord late; // what arrives meanwhile waits for its turn
        late.seq = Many + 1;
        late.sender = u"bob"_s;
        model.appendRecord(std::move(late));
        model.flush();
        QTRY_VERIFY_WITH_TIMEOUT(!model.isFiltering(), 30000);
        QCOMPARE(model.rowCount(), Many / 10 + 1);
        QCOMPARE(expected, model.rowCount());
        QCOMPARE(model.record(0).seq, 10);
        QCOMPARE(model.record(model.rowCount() - 1).seq, Many + 1);
        disconnect(inOrder);
        // Again, and the ring moves on under it.
        model.setFilter(filter(u"data ~ \"a+b|zzz\" or user = bob"_s));
        QVERIFY(model.isFiltering());
        model.setBudget({.rows = 1000, .bytes = 1LL << 30});
        EventRecord last;
        last.seq = Many + 2;
        last.sender = u"bob"_s;
        model.appendRecord(std::move(last));
        model.flush();
        QTRY_VERIFY_WITH_TIMEOUT(!model.isFiltering(), 30000);
        QCOMPARE(model.kept(), 1000);
        QCOMPARE(model.rowCount(), 102);
        model.setFilter({});
        QVERIFY(!model.isFiltering());
        QCOMPARE(model.rowCount(), 1000);
    }

    void coverageOfTheLastSeconds()
    {
        EventLogModel model;
        QCOMPARE(model.coverage(), 1.0);
        model.append(events(1, 10));
        QCOMPARE(model.coverage(), 1.0);
        model.reportLoss(90, 11, 100);
        QCOMPARE(model.coverage(), 0.1);
        model.append(events(101, 100));
        QCOMPARE(model.coverage(), 110.0 / 200);
    }

    void timeRange()
    {
        EventLogModel model;
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (int i = 0; i < 10; ++i) {
            EventRecord record;
            record.timeMs = 1000 + i * 1000;
            model.appendRecord(record);
        }
        model.setTimeRange(3000, 5000);
        model.flush();
        QCOMPARE(model.rowCount(), 3);
        model.setTimeRange(0, 5000);
        QCOMPARE(model.rowCount(), 5);
        model.setTimeRange(0, 0);
        QCOMPARE(model.rowCount(), 10);
    }

    void timesSinceTheRowBeforeAndSinceAMark()
    {
        EventLogModel model;
        for (const qint64 time : {1000, 1250, 4250}) {
            EventRecord record;
            record.timeMs = time;
            model.appendRecord(record);
        }
        model.flush();
        model.setTimeMode(EventLogModel::TimeMode::SincePrevious);
        QVERIFY(model.index(2, 0).data().toString().startsWith(u"+3.000"_s));
        model.setMark(1);
        QVERIFY(model.index(0, 0).data().toString().startsWith(u"−0.250"_s));
        QVERIFY(model.index(1, 0).data().toString().startsWith(u"+0.000"_s));
        QCOMPARE(model.headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(), u"Since mark"_s);
    }

    void severalRooms()
    {
        EventLogModel model;
        model.begin(u"e1"_s, u"a"_s, u"acme"_s, u"chat:1"_s);
        model.begin(u"e1"_s, u"b"_s, {}, u"chat:2"_s);
        model.append(events(1, 2), u"a"_s);
        model.append(events(50, 2), u"b"_s);
        model.append(events(3, 1), u"a"_s); // no hole: each room has its own numbers
        model.flush();
        QCOMPARE(model.rowCount(), 5);
        QCOMPARE(model.index(2, EventLogModel::RoomColumn).data().toString(), u"chat:2"_s);
        QCOMPARE(model.record(0).tenant, u"acme"_s);
        model.forget(u"a"_s);
        model.append(events(9, 1), u"a"_s);
        model.flush();
        QCOMPARE(model.rowCount(), 6);
    }

    void coloursAreJudgedOnceAndAnew()
    {
        EventLogModel model;
        model.append(events(1, 2));
        model.flush();
        QCOMPARE(model.index(1, 0).data(EventLogModel::ColourRole).toInt(), -1);
        model.setColours(ColourRules(QList<ColourRule>{{u"second"_s, u"seq = 2"_s, 4}}));
        QCOMPARE(model.index(0, 0).data(EventLogModel::ColourRole).toInt(), -1);
        QCOMPARE(model.index(1, 0).data(EventLogModel::ColourRole).toInt(), 4);
        model.setColours({});
        QCOMPARE(model.index(1, 0).data(EventLogModel::ColourRole).toInt(), -1);
    }

    void columnsAreFieldsOfTheLanguage()
    {
        EventLogModel model;
        QStringList known;
        for (const AdminColumn &field : eventFields())
            known.append(field.name);
        for (int column = 0; column < model.columnCount(); ++column)
            QVERIFY(known.contains(
                model.headerData(column, Qt::Horizontal, EventLogModel::FieldRole).toString()));
    }

    void hostileEvents()
    {
        EventLogModel model;
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.append({1, QJsonValue(), u"text"_s, QJsonArray{}, QJsonObject{{u"seq"_s, -5}},
                      QJsonObject{{u"seq"_s, 1e300}}, QJsonObject{{u"seq"_s, 9007199254740992.0}},
                      QJsonObject{{u"seq"_s, u"7"_s}}});
        model.reportLoss(-1, -1, -1);
        model.flush();
        for (int row = 0; row < model.rowCount(); ++row) {
            for (int column = 0; column < model.columnCount(); ++column)
                (void)model.index(row, column).data();
        }
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(TestEventLogModel)
#include "tst_eventlogmodel.moc"
