// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/core/frametrail.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Carillon;
using namespace Qt::StringLiterals;

class TestFrameTrail final : public QObject
{
    Q_OBJECT

    static QList<QJsonObject> heads(const FrameTrail &trail)
    {
        QList<QJsonObject> list;
        for (const QByteArray &line : trail.toLines().trimmed().split('\n'))
            list.append(QJsonDocument::fromJson(line).object());
        return list;
    }

private Q_SLOTS:
    void headsOnly()
    {
        FrameTrail trail;
        trail.add(FrameTrail::Direction::Sent,
                  {{u"type"_s, u"query"_s}, {u"id"_s, 7}, {u"table"_s, u"connections"_s},
                   {u"filter"_s, u"user = alice"_s}},
                  90);
        trail.add(FrameTrail::Direction::Received,
                  {{u"type"_s, u"events"_s},
                   {u"watch"_s, u"room-1"_s},
                   {u"events"_s, QJsonArray{QJsonObject{{u"data"_s, u"xyzzy"_s}}, QJsonObject()}}},
                  4711);
        trail.note(u"connection ended code=1006 http=0"_s);
        const auto all = heads(trail);
        QCOMPARE(all.size(), 3);
        QCOMPARE(all[0][u"dir"_s].toString(), u"out"_s);
        QCOMPARE(all[0][u"id"_s].toInt(), 7);
        QCOMPARE(all[0][u"table"_s].toString(), u"connections"_s);
        QCOMPARE(all[1][u"size"_s].toInt(), 4711);
        QCOMPARE(all[1][u"events"_s].toInt(), 2);
        QVERIFY(all[2][u"note"_s].toString().contains(u"1006"_s));
        QVERIFY(!all[0][u"ts"_s].toString().isEmpty());
    }

    /// Nothing of it may say who or what it was about.
    void nothingOfWhatItWasAbout()
    {
        FrameTrail trail;
        for (const QString &type : {u"inject"_s, u"disconnect"_s, u"auth"_s, u"result"_s, u"plan"_s}) {
            trail.add(FrameTrail::Direction::Sent,
                      {{u"type"_s, type},
                       {u"token"_s, u"xyzzy"_s},
                       {u"room"_s, u"xyzzy"_s},
                       {u"user"_s, u"xyzzy"_s},
                       {u"connection"_s, u"xyzzy"_s},
                       {u"reason"_s, u"xyzzy"_s},
                       {u"filter"_s, u"xyzzy"_s},
                       {u"data"_s, QJsonObject{{u"xyzzy"_s, u"xyzzy"_s}}},
                       {u"rows"_s, QJsonArray{QJsonArray{u"xyzzy"_s}}}},
                      100);
        }
        QVERIFY(!trail.toLines().contains("xyzzy"));
    }

    void onlyTheLast()
    {
        FrameTrail trail;
        for (int i = 0; i < 1000; ++i)
            trail.add(FrameTrail::Direction::Received, {{u"type"_s, u"delta"_s}, {u"id"_s, i}}, 1);
        QCOMPARE(trail.size(), FrameTrail::MaxFrames);
        const auto all = heads(trail);
        QCOMPARE(all.size(), qsizetype(FrameTrail::MaxFrames));
        QCOMPARE(all.last()[u"id"_s].toInt(), 999);
    }
};

QTEST_APPLESS_MAIN(TestFrameTrail)
#include "tst_frametrail.moc"
