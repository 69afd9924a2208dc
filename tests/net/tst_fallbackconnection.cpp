// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
//
// Which rooms a request opens, and where; the rest is tested from outside (tests/integration).
#include "server/net/fallbackconnection.h"

#include <QTest>

using namespace Carillon;

namespace {

QByteArray cursorOf(const std::vector<std::pair<QByteArray, quint64>> &rooms)
{
    Cursor cursor;
    for (const auto &[name, seq] : rooms)
        cursor.rooms.push_back({name, "e", seq, 0});
    return encodeCursor(cursor);
}

// "room" or "room@epoch:seq" each.
QByteArrayList told(const std::vector<QByteArray> &rooms, const QByteArray &cursor)
{
    QByteArrayList list;
    for (const auto &entry : FallbackConnection::entries(rooms, cursor)) {
        QByteArray text = entry.room;
        if (entry.since)
            text += '@' + entry.since->epoch + ':' + QByteArray::number(qulonglong(entry.since->seq));
        list += text;
    }
    return list;
}

} // namespace

class TestFallbackConnection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutCursor()
    {
        QCOMPARE(told({"a:2", "a:1", "a:2"}, {}), QByteArrayList({"a:1", "a:2"}));
        QCOMPARE(told({}, {}), QByteArrayList());
    }

    void cursorAndRequestTogether()
    {
        QCOMPARE(told({"a:3", "a:1"}, cursorOf({{"a:1", 7}, {"a:2", 0}})),
                 QByteArrayList({"a:1@e:7", "a:2@e:0", "a:3"}));
    }

    void roomsByHashAreThoseThatAreNamed()
    {
        std::vector<std::pair<QByteArray, quint64>> rooms;
        for (int i = 10; i < 60; ++i)
            rooms.push_back({"a:" + QByteArray::number(i) + QByteArray(200, 'x'), quint64(i)});
        const QByteArray cursor = cursorOf(rooms);
        QCOMPARE(told({}, cursor), QByteArrayList());
        QCOMPARE(told({rooms[5].first, "a:1"}, cursor),
                 QByteArrayList({"a:1", rooms[5].first + "@e:15"}));
    }

    // A position that fits no epoch: the room answers that it is not recovered.
    void cursorThatIsNone()
    {
        QCOMPARE(told({"a:1"}, "garbage"), QByteArrayList({"a:1@:0"}));
        QCOMPARE(told({}, "garbage"), QByteArrayList());
    }
};

QTEST_GUILESS_MAIN(TestFallbackConnection)
#include "tst_fallbackconnection.moc"
