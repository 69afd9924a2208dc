// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/core/savedlists.h"

#include <QTest>

using namespace Carillon;
using namespace Qt::StringLiterals;

class TestSavedLists final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesComeBack()
    {
        const QList<SavedItem> items{{u"slow \"ones\""_s, {}, u"state = slow"_s},
                                     {u"greeting"_s, u"message.new"_s, u"{\n\"a\": 1}"_s}};
        QCOMPARE(savedFromLines(savedToLines(items)), items);
        QVERIFY(savedFromLines({u"garbage"_s, u"[]"_s, u"{\"name\":1}"_s}).isEmpty());
    }

    void theSameNameReplaces()
    {
        QList<SavedItem> items = withSaved({}, {u"a"_s, {}, u"1"_s});
        items = withSaved(items, {u"b"_s, {}, u"2"_s});
        items = withSaved(items, {u"a"_s, {}, u"3"_s});
        QCOMPARE(items.size(), 2);
        QCOMPARE(items[0].text, u"3"_s);
        QCOMPARE(withSaved(items, {u"huge"_s, {}, QString(MaxSavedText + 1, u'x')}), items);
    }

    void historyIsNewestFirstAndEachOnce()
    {
        QList<SavedItem> items;
        for (int i = 0; i < 60; ++i)
            items = withRecent(items, {{}, u"e"_s, QString::number(i)});
        QCOMPARE(items.size(), MaxHistoryItems);
        QCOMPARE(items[0].text, u"59"_s);
        items = withRecent(items, {{}, u"e"_s, u"30"_s});
        QCOMPARE(items.size(), MaxHistoryItems);
        QCOMPARE(items[0].text, u"30"_s);
    }

    void fit_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("better");
        QTest::addColumn<QString>("worse");
        QTest::newRow("letters in order") << u"rl"_s << u"Reset layout"_s << u"Recently closed"_s;
        QTest::newRow("begins") << u"ser"_s << u"Server"_s << u"Disconnect user"_s;
        QTest::newRow("shorter") << u"room"_s << u"Rooms"_s << u"Rooms and members"_s;
        QTest::newRow("Russian") << u"сер"_s << u"Сервер"_s << u"Правила окраски серые"_s;
    }

    void fit()
    {
        QFETCH(QString, query);
        QFETCH(QString, better);
        QFETCH(QString, worse);
        QVERIFY(fitOf(query, better) > fitOf(query, worse));
        QVERIFY(fitOf(query + u"#"_s, better) < 0);
    }
};

QTEST_GUILESS_MAIN(TestSavedLists)
#include "tst_savedlists.moc"
