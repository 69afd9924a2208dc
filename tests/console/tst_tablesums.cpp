// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/core/tablemodel.h"
#include "console/core/tablesums.h"

#include <QJsonDocument>
#include <QTest>

using namespace Carillon;
using namespace Qt::StringLiterals;

class TestTableSums final : public QObject
{
    Q_OBJECT

    static QByteArray text(const QJsonArray &array)
    {
        return QJsonDocument(array).toJson(QJsonDocument::Compact);
    }

private Q_SLOTS:
    void sums_data()
    {
        QTest::addColumn<QByteArray>("rows"); // key, room, tenant, members, out_rate
        QTest::addColumn<int>("most");
        QTest::addColumn<QByteArray>("expected"); // key, tenant, room, members, out_rate
        QTest::newRow("nothing") << QByteArray("[]") << 5 << QByteArray("[]");
        QTest::newRow("one node") << QByteArray(R"([["|a","a","",3,9],["|b","b","",4,8.5]])") << 5
                                  << QByteArray(R"([["|a","","a",3,9],["|b","","b",4,8.5]])");
        QTest::newRow("three nodes: the sum decides")
            << QByteArray(R"([["|a@1","a","",3,9],["|b@1","b","",1,6],["|b@2","b","",2,5],["|b@3","b","",4,0.5]])")
            << 5 << QByteArray(R"([["|b","","b",7,11.5],["|a","","a",3,9]])");
        QTest::newRow("another tenant's room of the same name is another room")
            << QByteArray(R"([["x|a@1","a","x",3,9],["y|a@1","a","y",1,6],["x|a@2","a","x",2,1]])")
            << 5 << QByteArray(R"([["x|a","x","a",5,10],["y|a","y","a",1,6]])");
        QTest::newRow("as many as are wanted, equals in the server's order")
            << QByteArray(R"([["|c","c","",1,2],["|a","a","",1,2],["|b","b","",1,2]])") << 2
            << QByteArray(R"([["|c","","c",1,2],["|a","","a",1,2]])");
        QTest::newRow("a figure that is missing")
            << QByteArray(R"([["|a@1","a","",null,2],["|a@2","a","",3,null]])") << 5
            << QByteArray(R"([["|a","","a",3,2]])");
    }

    void sums()
    {
        QFETCH(QByteArray, rows);
        QFETCH(int, most);
        QFETCH(QByteArray, expected);
        const QList<AdminColumn> columns{{u"key"_s, ColumnType::String},
                                         {u"room"_s, ColumnType::String},
                                         {u"tenant"_s, ColumnType::String},
                                         {u"members"_s, ColumnType::Integer},
                                         {u"out_rate"_s, ColumnType::Rate}};
        TableModel window;
        window.setColumns(columns);
        window.applyRows({{u"type"_s, u"result"_s},
                          {u"columns"_s,
                           QJsonArray{u"key"_s, u"room"_s, u"tenant"_s, u"members"_s, u"out_rate"_s}},
                          {u"rows"_s, QJsonDocument::fromJson(rows).array()}});
        const QJsonObject frame = summedRows(window, {u"tenant"_s, u"room"_s},
                                             {u"members"_s, u"out_rate"_s}, most);
        QCOMPARE(text(frame[u"rows"_s].toArray()), expected);

        TableModel shown;
        shown.setColumns(columns);
        shown.applyRows(frame);
        const QJsonArray all = QJsonDocument::fromJson(expected).array();
        QCOMPARE(shown.rowCount(), all.size());
        for (int row = 0; row < shown.rowCount(); ++row) {
            QCOMPARE(shown.keyAt(row), all.at(row).toArray().at(0).toString());
            QCOMPARE(shown.valueAt(row, u"members"_s), all.at(row).toArray().at(3));
        }
    }
};

QTEST_GUILESS_MAIN(TestTableSums)
#include "tst_tablesums.moc"
