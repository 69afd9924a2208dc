// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/net/cursor.h"

#include <QTest>

using namespace Carillon;

namespace {

Cursor::Room room(const QByteArray &name, const QByteArray &epoch, quint64 seq)
{
    return {name, epoch, seq, roomHash(name)};
}

QByteArray text(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray bytes(const QByteArray &text)
{
    return QByteArray::fromBase64(text, QByteArray::Base64UrlEncoding);
}

Cursor manyRooms(int count, qsizetype nameSize)
{
    Cursor cursor;
    for (int i = 0; i < count; ++i) {
        const QByteArray number = QByteArray::number(i).rightJustified(5, '0');
        cursor.rooms.push_back(
            room("chat:" + number + QByteArray(nameSize - 10, 'x'), "e.7", quint64(i) * 1000));
    }
    return cursor;
}

} // namespace

Q_DECLARE_METATYPE(Carillon::Cursor)

class TestCursor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBack_data()
    {
        QTest::addColumn<Cursor>("cursor");
        const auto row = [](const char *name, const Cursor &cursor) {
            QTest::newRow(name) << cursor;
        };
        row("empty", {});
        row("a count of frames", {.frames = 300, .rooms = {}});
        row("one room", {.frames = 0, .rooms = {room("chat:1", "3f2c", 17)}});
        row("first position", {.frames = 0, .rooms = {room("chat:1", "3f2c", 0)}});
        row("largest numbers",
            {.frames = std::numeric_limits<quint64>::max(),
             .rooms = {room("chat:1", "e", std::numeric_limits<quint64>::max())}});
        row("names that begin alike",
            {.frames = 1, .rooms = {room("chat:1", "e", 1), room("chat:10", "e", 2),
                                    room("chat:2", "e", 3), room("user:alice", "e", 4)}});
        row("several epochs",
            {.frames = 1, .rooms = {room("a:1", "x1", 1), room("a:2", "x1.2", 2),
                                    room("a:3", "y", 3), room("a:4", "x1", 4)}});
        row("UTF-8", {.frames = 0, .rooms = {room("chat:žluťoučký", "e", 5)}});
        row("longest name", {.frames = 0, .rooms = {room("c:" + QByteArray(253, 'n'), "e", 5)}});
        row("as many as the names' bound allows", manyRooms(100, 40));
    }
    void comesBack()
    {
        QFETCH(Cursor, cursor);
        const QByteArray encoded = encodeCursor(cursor);
        for (const char c : encoded)
            QVERIFY2(QByteArrayView("-_").contains(c) || std::isalnum(static_cast<unsigned char>(c)),
                     "goes into a header and an address as it is");
        const auto decoded = decodeCursor(encoded);
        QVERIFY(decoded);
        QCOMPARE(decoded->frames, cursor.frames);
        QVERIFY(decoded->rooms == cursor.rooms);
    }

    void isCompact()
    {
        QVERIFY(encodeCursor({.frames = 0, .rooms = {room("chat:1", "1x2y3z", 17)}}).size() <= 32);
        // What is common to names and to epochs is written once.
        const Cursor hundred = manyRooms(100, 15);
        QVERIFY(encodeCursor(hundred).size() < 100 * 20);
    }

    void goesByHashWhereNamesAreTooLong()
    {
        const Cursor cursor = manyRooms(128, 255);
        const QByteArray encoded = encodeCursor(cursor);
        QVERIFY(encoded.size() < MaxNamedCursor);
        const auto decoded = decodeCursor(encoded);
        QVERIFY(decoded);
        QCOMPARE(decoded->rooms.size(), cursor.rooms.size());
        for (const Cursor::Room &expected : cursor.rooms) {
            const Cursor::Room *found = decoded->find(expected.name);
            QVERIFY(found);
            QVERIFY(found->name.isEmpty());
            QCOMPARE(found->epoch, expected.epoch);
            QCOMPARE(found->seq, expected.seq);
        }
        QVERIFY(!decoded->find("chat:other"));
        QCOMPARE(encodeCursor(*decoded), encoded);
    }

    void findsByName()
    {
        const Cursor cursor{.frames = 0, .rooms = {room("a:1", "e", 1), room("a:2", "e", 2)}};
        QCOMPARE(cursor.find("a:2")->seq, quint64(2));
        QVERIFY(!cursor.find("a:3"));
        QVERIFY(!cursor.find(""));
    }

    void hashIsTheSameEverywhere()
    {
        // The published test values of FNV-1a.
        QCOMPARE(roomHash(""), quint64(0xcbf29ce484222325));
        QCOMPARE(roomHash("a"), quint64(0xaf63dc4c8601ec8c));
        QCOMPARE(roomHash("foobar"), quint64(0x85944171f73967e8));
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("hostile");
        const QByteArray good = bytes(encodeCursor(
            {.frames = 3, .rooms = {room("chat:1", "e1", 17), room("chat:2", "e2", 18)}}));
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no base64") << QByteArray("gar bage");
        QTest::newRow("standard base64's characters") << QByteArray("AQ+/");
        QTest::newRow("NUL") << QByteArray("\0", 1);
        QTest::newRow("JSON") << QByteArray("{}");
        QTest::newRow("a number") << QByteArray("-1");
        QTest::newRow("only a form") << text(QByteArray("\1", 1));
        QTest::newRow("form 0") << text(QByteArray("\0\0\0\0", 4));
        QTest::newRow("form 3") << text(QByteArray("\3\0\0\0", 4));
        QTest::newRow("more than said") << text(good + 'x');
        for (qsizetype size = 0; size < good.size(); ++size)
            QTest::addRow("cut after %lld", qlonglong(size)) << text(good.first(size));
        QTest::newRow("more epochs than rooms may be") << text(QByteArray("\1\0\x81\x20", 4));
        QTest::newRow("more rooms than may be") << text(QByteArray("\1\0\0\x81\x20", 5));
        QTest::newRow("epoch that is not there") << text(QByteArray("\1\0\0\1\0\3a:1\0\1", 10));
        QTest::newRow("name that is none") << text(QByteArray("\1\0\1\0\1e\1\0\3a 1\0\1", 13));
        QTest::newRow("name without bytes") << text(QByteArray("\1\0\1\0\1e\1\0\0\0\1", 11));
        QTest::newRow("shares more than there was") << text(QByteArray("\1\0\1\0\1e\1\5\3a:1\0\1", 13));
        QTest::newRow("name beyond the end") << text(QByteArray("\1\0\1\0\1e\1\0\x7f" "a:1", 12));
        QTest::newRow("number of 65 bits")
            << text(QByteArray("\1\xff\xff\xff\xff\xff\xff\xff\xff\xff\2\0\0", 13));
        QTest::newRow("number without end") << text('\1' + QByteArray(20, '\xff'));
        QTest::newRow("too long") << QByteArray(MaxCursorText + 1, 'A');
    }
    void refuses()
    {
        QFETCH(QByteArray, hostile);
        QVERIFY(!decodeCursor(hostile));
    }
};

QTEST_GUILESS_MAIN(TestCursor)
#include "tst_cursor.moc"
