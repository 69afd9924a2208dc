// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/core/tablemodel.h"

#include "console/core/codetexts.h"
#include "console/core/valueformat.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace Carillon;
using namespace Qt::StringLiterals;

class TestTableModel final : public QObject
{
    Q_OBJECT

    static QList<AdminColumn> columns()
    {
        return {{u"id"_s, ColumnType::String},
                {u"queue_bytes"_s, ColumnType::Bytes},
                {u"user"_s, ColumnType::String}};
    }

    static QJsonObject rows(const QStringList &keys, const QString &type = u"result"_s,
                            int value = 0)
    {
        QJsonArray cells;
        for (const QString &key : keys)
            cells.append(QJsonArray{key, value, u"u-"_s + key});
        return {{u"type"_s, type},
                {u"columns"_s, QJsonArray{u"id"_s, u"queue_bytes"_s, u"user"_s}},
                {u"rows"_s, cells},
                {u"total"_s, 1000},
                {u"matched"_s, 10},
                {u"offset"_s, 0},
                {u"as_of"_s, u"2026-01-15T10:30:00.250Z"_s}};
    }

    static QJsonObject delta(const QStringList &set, const QStringList &order = {})
    {
        QJsonArray cells;
        for (const QString &key : set)
            cells.append(QJsonArray{key, 7, u"new"_s});
        QJsonObject frame{{u"type"_s, u"delta"_s}, {u"set"_s, cells}};
        if (!order.isEmpty())
            frame[u"order"_s] = QJsonArray::fromStringList(order);
        return frame;
    }

    static QStringList keys(const TableModel &model)
    {
        QStringList result;
        for (int i = 0; i < model.rowCount(); ++i)
            result.append(model.keyAt(i));
        return result;
    }

private Q_SLOTS:
    void answer()
    {
        TableModel model;
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setLocale(QLocale::c());
        model.setColumns(columns());
        QSignalSpy updated(&model, &TableModel::updated);
        model.applyRows(rows({u"a"_s, u"b"_s}, u"result"_s, 2048));
        QCOMPARE(updated.size(), 1);
        QCOMPARE(keys(model), QStringList({u"a"_s, u"b"_s}));
        QCOMPARE(model.index(0, 1).data().toString(), u"2.0 kB"_s);
        QCOMPARE(model.valueAt(1, u"user"_s).toString(), u"u-b"_s);
        QCOMPARE(model.total(), 1000);
        QCOMPARE(model.matched(), 10);
        QCOMPARE(model.asOf().time().msec(), 250);
        QCOMPARE(model.headerData(1, Qt::Horizontal, TableModel::RawRole).toString(),
                 u"queue_bytes"_s);
    }

    void codesAreShownAsWords()
    {
        TableModel model;
        model.setColumns({{u"id"_s, ColumnType::String}, {u"auth"_s, ColumnType::String}});
        QVERIFY(codeText(u"auth", u"message"_s) != u"message"_s);
        model.applyRows({{u"type"_s, u"result"_s},
                         {u"columns"_s, QJsonArray{u"id"_s, u"auth"_s}},
                         {u"rows"_s, QJsonArray{QJsonArray{u"a"_s, u"message"_s}}}});
        QCOMPARE(model.index(0, 1).data().toString(), codeText(u"auth", u"message"_s));
        QCOMPARE(model.valueAt(0, u"auth"_s).toString(), u"message"_s);
    }

    void valuesForPrograms()
    {
        QCOMPARE(rawText(u"x y"_s), u"x y"_s);
        QCOMPARE(rawText(1234567), u"1234567"_s);
        QCOMPARE(rawText(0.5), u"0.5"_s);
        QCOMPARE(rawText(true), u"true"_s);
        QCOMPARE(rawText(QJsonValue::Null), QString());
        QCOMPARE(rawText(QJsonValue::Undefined), QString());
        QCOMPARE(rawText(QJsonArray{u"a"_s, 2}), u"a 2"_s);
        QCOMPARE(rawText(QJsonObject{{u"k"_s, 1}}), u"{\"k\":1}"_s);
    }

    void columnsThatWereNotFetchedStayEmpty()
    {
        TableModel model;
        model.setColumns(columns());
        QJsonObject frame = rows({u"a"_s});
        frame[u"columns"_s] = QJsonArray{u"id"_s, u"user"_s, u"of_a_newer_server"_s};
        frame[u"rows"_s] = QJsonArray{QJsonArray{u"a"_s, u"alice"_s, 5}};
        model.applyRows(frame);
        QCOMPARE(model.columnCount(), 3);
        QCOMPARE(model.index(0, 1).data().toString(), QString());
        QCOMPARE(model.index(0, 2).data().toString(), u"alice"_s);
    }

    void deltaChangesInPlace()
    {
        TableModel model;
        model.setColumns(columns());
        model.applyRows(rows({u"a"_s, u"b"_s, u"c"_s}));
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        QSignalSpy layout(&model, &QAbstractItemModel::layoutChanged);
        model.applyDelta(delta({u"b"_s}));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0][0].toModelIndex().row(), 1);
        QCOMPARE(changed[0][0].toModelIndex().column(), 1);
        QCOMPARE(layout.size(), 0);
        model.applyDelta(delta({u"b"_s})); // the same values again: nothing to paint
        QCOMPARE(changed.size(), 1);
    }

    void selectionFollowsItsRow()
    {
        TableModel model;
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setColumns(columns());
        model.applyRows(rows({u"a"_s, u"b"_s, u"c"_s}));
        const QPersistentModelIndex c = model.index(2, 0);
        const QPersistentModelIndex b = model.index(1, 0);
        QTRY_VERIFY_WITH_TIMEOUT(
            (model.applyDelta(delta({u"d"_s}, {u"c"_s, u"d"_s, u"a"_s})), keys(model)[0] == u"c"_s),
            3000);
        QCOMPARE(keys(model), QStringList({u"c"_s, u"d"_s, u"a"_s}));
        QCOMPARE(c.row(), 0);
        QVERIFY(!b.isValid());
    }

    void orderIsHeldAndThenApplied()
    {
        TableModel model;
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setColumns(columns());
        model.applyRows(rows({u"a"_s, u"b"_s, u"c"_s}));
        model.setOrderHeld(true);
        model.applyDelta(delta({u"d"_s, u"a"_s}, {u"d"_s, u"c"_s, u"a"_s}));
        QCOMPARE(keys(model), QStringList({u"a"_s, u"b"_s, u"c"_s}));
        QCOMPARE(model.valueAt(0, u"queue_bytes"_s).toInt(), 7); // values go on
        QVERIFY(model.index(1, 0).data(TableModel::GoneRole).toBool());
        QVERIFY(model.hasPendingOrder());
        model.applyDelta(delta({u"e"_s}, {u"e"_s, u"d"_s, u"a"_s}));
        model.setOrderHeld(false);
        QTRY_COMPARE(keys(model), QStringList({u"e"_s, u"d"_s, u"a"_s}));
        QVERIFY(!model.index(2, 0).data(TableModel::GoneRole).toBool());
    }

    void anAnswerIsShownEvenWhileHeld()
    {
        TableModel model;
        model.setColumns(columns());
        model.applyRows(rows({u"a"_s, u"b"_s}));
        model.setOrderHeld(true);
        model.applyRows(rows({u"b"_s, u"x"_s})); // another filter: the operator asked for it
        QCOMPARE(keys(model), QStringList({u"b"_s, u"x"_s}));
    }

    void orderChangesAtMostOnceASecond()
    {
        TableModel model;
        model.setColumns(columns());
        model.applyRows(rows({u"a"_s, u"b"_s}));
        QSignalSpy layout(&model, &QAbstractItemModel::layoutChanged);
        for (int i = 0; i < 20; ++i)
            model.applyDelta(
                delta({}, i % 2 ? QStringList{u"a"_s, u"b"_s} : QStringList{u"b"_s, u"a"_s}));
        model.applyDelta(delta({}, {u"b"_s, u"a"_s}));
        QCOMPARE(layout.size(), 0);
        QTRY_COMPARE_WITH_TIMEOUT(layout.size(), 1, 3000);
        QCOMPARE(keys(model), QStringList({u"b"_s, u"a"_s}));
    }

    /// A list that is summed anew for each change offers one order several times. It must not lag by a second.
    void anOrderOfferedAgainDelaysNoOther()
    {
        TableModel model;
        model.setColumns(columns());
        model.applyRows(rows({u"a"_s, u"b"_s}));
        for (int i = 0; i < 3; ++i) {
            model.applyDelta(delta({}, {u"a"_s, u"b"_s}));
            QVERIFY(!model.hasPendingOrder());
        }
        // Somebody who came to the window and left again before the order was applied is forgotten.
        model.applyDelta(delta({u"c"_s}, {u"c"_s, u"a"_s}));
        QVERIFY(model.hasPendingOrder());
        model.applyDelta(delta({}, {u"a"_s, u"b"_s}));
        QVERIFY(!model.hasPendingOrder());
        QCOMPARE(keys(model), QStringList({u"a"_s, u"b"_s}));
        model.applyDelta(delta({}, {u"b"_s, u"a"_s}));
        QTRY_COMPARE_WITH_TIMEOUT(keys(model), QStringList({u"b"_s, u"a"_s}), 3000);
    }

    /// Any sequence of windows ends with exactly the last one, and the views' contract holds on the
    /// way.
    void randomWindows()
    {
        TableModel model;
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setColumns(columns());
        QRandomGenerator random(42);
        for (int round = 0; round < 300; ++round) {
            QStringList wanted;
            const int size = random.bounded(30);
            for (int i = 0; i < size; ++i) {
                const QString key = QString::number(random.bounded(40));
                if (!wanted.contains(key))
                    wanted.append(key);
            }
            QList<QPersistentModelIndex> held;
            QStringList heldKeys;
            for (int i = 0; i < model.rowCount(); i += 3) {
                held.append(model.index(i, 1));
                heldKeys.append(model.keyAt(i));
            }
            model.applyRows(rows(wanted));
            QCOMPARE(keys(model), wanted);
            for (qsizetype i = 0; i < held.size(); ++i)
                QCOMPARE(held[i].isValid() ? held[i].row() : -1, int(wanted.indexOf(heldKeys[i])));
        }
    }

    void hostileFrames()
    {
        TableModel model;
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setColumns(columns());
        model.applyRows({});
        model.applyDelta({{u"order"_s, QJsonArray{u"nobody"_s, 7, QJsonValue()}}, {u"set"_s, 12}});
        model.applyRows({{u"type"_s, u"result"_s},
                         {u"columns"_s, u"id"_s},
                         {u"rows"_s, QJsonArray{1, QJsonArray{}, QJsonArray{QJsonObject()}}}});
        QJsonArray many;
        for (int i = 0; i < TableModel::MaxRows + 100; ++i)
            many.append(QJsonArray{QString::number(i), 1, 2, 3, 4, 5});
        QJsonObject frame = rows({});
        frame[u"rows"_s] = many;
        frame[u"total"_s] = 1e300;
        frame[u"offset"_s] = -5;
        model.applyRows(frame);
        QCOMPARE(model.rowCount(), TableModel::MaxRows);
        QCOMPARE(model.total(), 0);
        QCOMPARE(model.offset(), 0);
        model.applyRows(rows({u"a"_s, u"a"_s, u"a"_s})); // the same key three times
        QCOMPARE(keys(model), QStringList({u"a"_s}));
        QTest::qWait(0);
        model.applyDelta(delta({}, {u"a"_s, u"a"_s}));
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }

    void thousandRowsInAFrame()
    {
        TableModel model;
        model.setColumns(columns());
        QStringList forward, backward;
        for (int i = 0; i < 1000; ++i) {
            forward.append(QString::number(i));
            backward.prepend(QString::number(i));
        }
        model.applyRows(rows(forward));
        const QJsonObject frame = rows(backward);
        QElapsedTimer clock;
        clock.start();
        model.applyRows(frame);
        QVERIFY2(clock.elapsed() < 250,
                 qPrintable(QString::number(clock.elapsed()))); // 4 ms here; x60 for a busy machine
        QCOMPARE(model.keyAt(0), u"999"_s);
    }
};

QTEST_GUILESS_MAIN(TestTableModel)
#include "tst_tablemodel.moc"
