// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/core/capturecompare.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Carillon;
using namespace Qt::StringLiterals;

using Verdict = CaptureCompareModel::Verdict;

class TestCaptureCompare final : public QObject
{
    Q_OBJECT

    static EventRecord event(qint64 seq, const QByteArray &data, qint64 timeMs = 0)
    {
        EventRecord record;
        record.seq = seq;
        record.timeMs = timeMs > 0 ? timeMs : seq * 1000;
        record.type = u"message.new"_s;
        record.room = u"chat:1"_s;
        record.data = data;
        return record;
    }

private Q_SLOTS:
    void sameChangedAndOnlyInOne()
    {
        CaptureCompareModel model;
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.compare({event(1, "1"), event(2, "2"), event(3, "3")},
                      {event(2, "2", 2500), event(3, "x"), event(4, "4")});
        QCOMPARE(model.count(Verdict::Same), 1); // another time is no difference
        QCOMPARE(model.count(Verdict::Changed), 1);
        QCOMPARE(model.count(Verdict::OnlyFirst), 1);
        QCOMPARE(model.count(Verdict::OnlySecond), 1);
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.verdict(0), Verdict::OnlyFirst);
        QCOMPARE(model.verdict(1), Verdict::Changed);
        QCOMPARE(model.payload(1, false), u"3"_s);
        QCOMPARE(model.payload(1, true), u"x"_s);
        QCOMPARE(model.payload(2, false), QString());
        model.setShowSame(true);
        QCOMPARE(model.rowCount(), 4);
        for (int row = 0; row < 4; ++row) {
            for (int column = 0; column < model.columnCount(); ++column)
                (void)model.index(row, column).data();
        }
    }

    void withoutNumbersTheyArePairedInOrder()
    {
        EventRecord ping;
        ping.what = u"command"_s;
        ping.type = u"ping"_s;
        ping.timeMs = 5;
        CaptureCompareModel model;
        model.compare({ping, ping, ping}, {ping, ping});
        QCOMPARE(model.count(Verdict::Same), 2);
        QCOMPARE(model.count(Verdict::OnlyFirst), 1);
    }

    void lossesAreNotCompared()
    {
        CaptureCompareModel model;
        model.compare({EventRecord::gap(5)}, {});
        QCOMPARE(model.rowCount(), 0);
        model.compare({}, {});
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(TestCaptureCompare)
#include "tst_capturecompare.moc"
