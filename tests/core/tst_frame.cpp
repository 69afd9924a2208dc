// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/frame.h"

#include <QTest>

#include <thread>

using namespace Carillon;

class tst_Frame : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Happy flows
    void putsHeaderInFront_data();
    void putsHeaderInFront();
    void makesEveryKind();
    void keepsMeta();
    void keepsTwin();
    void twinOutlivesFrame();
    void frameOutlivesNobody();
    // Rainy flows
    void firstTwinStays();
    void twinsFromTwoThreads();
};

void tst_Frame::putsHeaderInFront_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<QByteArray>("header");
    // RFC 6455, section 5.2
    QTest::newRow("0") << 0 << QByteArray("\x81\x00", 2);
    QTest::newRow("1") << 1 << QByteArray("\x81\x01");
    QTest::newRow("125") << 125 << QByteArray("\x81\x7d");
    QTest::newRow("126") << 126 << QByteArray("\x81\x7e\x00\x7e", 4);
    QTest::newRow("65535") << 65535 << QByteArray("\x81\x7e\xff\xff");
    QTest::newRow("65536") << 65536 << QByteArray("\x81\x7f\x00\x00\x00\x00\x00\x01\x00\x00", 10);
}

void tst_Frame::putsHeaderInFront()
{
    QFETCH(int, size);
    QFETCH(QByteArray, header);
    const QByteArray payload(size, 'x');
    const FramePtr frame = Frame::text(payload);
    QCOMPARE(frame->bytes().toByteArray(), header + payload);
    QCOMPARE(frame->payload().toByteArray(), payload);
    // One buffer: the payload lies behind the header.
    QCOMPARE(static_cast<const void *>(frame->payload().data()),
             static_cast<const void *>(frame->bytes().data() + header.size()));
}

void tst_Frame::makesEveryKind()
{
    QCOMPARE(Frame::binary("ab")->bytes().toByteArray(), "\x82\x02""ab");
    QCOMPARE(Frame::binary({})->bytes().toByteArray(), QByteArray("\x82\x00", 2));
    QCOMPARE(Frame::compressed("ab", {})->bytes().toByteArray(), "\xc1\x02""ab"); // RSV1, RFC 7692
    QCOMPARE(Frame::raw("\x89")->bytes().toByteArray(), "\x89");
    QCOMPARE(Frame::raw("\x89")->payload().toByteArray(), "\x89");
    QVERIFY(Frame::raw({})->bytes().isEmpty());
}

void tst_Frame::keepsMeta()
{
    const FramePtr frame = Frame::text("x", {7, 42, 99, 1234});
    QCOMPARE(frame->meta().room, RoomId(7));
    QCOMPARE(frame->meta().seq, quint64(42));
    QCOMPARE(frame->meta().keyHash, quint64(99));
    QCOMPARE(frame->meta().acceptedUs, 1234);
    QCOMPARE(Frame::text("x")->meta().seq, quint64(0));
}

void tst_Frame::keepsTwin()
{
    const FramePtr frame = Frame::text("hello", {1, 2, 0, 0});
    QVERIFY(!frame->twin());
    const Frame *kept = frame->setTwin(Frame::compressed("h", frame->meta()));
    QVERIFY(kept);
    QCOMPARE(frame->twin(), kept);
    QCOMPARE(kept->payload().toByteArray(), "h");
}

void tst_Frame::twinOutlivesFrame()
{
    // The outbox of a compressing client holds the twin alone.
    FramePtr twin;
    {
        const FramePtr frame = Frame::text("hello");
        frame->setTwin(Frame::compressed("h", {}));
        twin = FramePtr(frame->twin());
    }
    QCOMPARE(twin->payload().toByteArray(), "h");
}

void tst_Frame::frameOutlivesNobody()
{
    // Under AddressSanitizer a leaked or twice freed twin ends the test.
    for (int i = 0; i < 100; ++i) {
        const FramePtr frame = Frame::text(QByteArray(i * 100, 'x'));
        FramePtr other = frame;
        other->setTwin(Frame::compressed("h", {}));
        const FramePtr twin(frame->twin());
        other.reset();
    }
}

void tst_Frame::firstTwinStays()
{
    const FramePtr frame = Frame::text("hello");
    const Frame *first = frame->setTwin(Frame::compressed("1", {}));
    QCOMPARE(frame->setTwin(Frame::compressed("2", {})), first);
    QCOMPARE(frame->twin()->payload().toByteArray(), "1");
}

void tst_Frame::twinsFromTwoThreads()
{
    for (int i = 0; i < 200; ++i) {
        const FramePtr frame = Frame::text("hello");
        const Frame *kept[2] = {};
        std::thread other([&] { kept[1] = frame->setTwin(Frame::compressed("b", {})); });
        kept[0] = frame->setTwin(Frame::compressed("a", {}));
        other.join();
        QCOMPARE(kept[0], kept[1]);
        QCOMPARE(frame->twin(), kept[0]);
    }
}

QTEST_GUILESS_MAIN(tst_Frame)
#include "tst_frame.moc"
