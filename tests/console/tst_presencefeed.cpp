// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/core/presencefeed.h"

#include <QJsonArray>
#include <QTest>

using namespace Carillon;
using namespace Qt::StringLiterals;

class TestPresenceFeed final : public QObject
{
    Q_OBJECT

    static QJsonObject frame(const QStringList &connections, int matched = -1)
    {
        QJsonArray rows;
        for (const QString &connection : connections)
            rows.append(QJsonArray{connection + u" r"_s, connection, u"user of "_s + connection});
        return {{u"type"_s, u"result"_s},
                {u"columns"_s, QJsonArray{u"key"_s, u"connection"_s, u"user"_s}},
                {u"rows"_s, rows},
                {u"matched"_s, matched < 0 ? int(connections.size()) : matched},
                {u"as_of"_s, u"2026-01-15T10:30:00.000Z"_s}};
    }

private Q_SLOTS:
    void tellsWhoComesAndGoes()
    {
        TableModel model;
        PresenceFeed feed;
        model.applyRows(frame({u"a"_s, u"b"_s}));
        QVERIFY(!feed.take(model)); // those who are there at first did not come just now
        model.applyRows(frame({u"b"_s, u"c"_s}));
        QVERIFY(feed.take(model));
        QCOMPARE(feed.lines().size(), 2);
        QVERIFY(feed.lines()[0].joined);
        QCOMPARE(feed.lines()[0].connection, u"c"_s);
        QCOMPARE(feed.lines()[0].user, u"user of c"_s);
        QVERIFY(!feed.lines()[1].joined);
        QVERIFY(!feed.take(model));
    }

    void saysWhenItCannotTell()
    {
        TableModel model;
        PresenceFeed feed;
        model.applyRows(frame({u"a"_s}));
        (void)feed.take(model);
        model.applyRows(frame({u"b"_s}, 5000));
        QVERIFY(!feed.take(model));
        QVERIFY(feed.isBlind());
        model.applyRows(frame({u"b"_s}));
        QVERIFY(!feed.take(model)); // begins anew
        QVERIFY(!feed.isBlind());
    }

    void isBounded()
    {
        TableModel model;
        PresenceFeed feed;
        for (int i = 0; i < 800; ++i) {
            model.applyRows(frame({QString::number(i)}));
            (void)feed.take(model);
        }
        QCOMPARE(feed.lines().size(), PresenceFeed::MaxLines);
        feed.clear();
        QVERIFY(feed.lines().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestPresenceFeed)
#include "tst_presencefeed.moc"
