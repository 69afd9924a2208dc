// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/net/epolleventdispatcher.h"
#include "server/net/socketstream.h"

#include <QCoreApplication>
#include <QDir>
#include <QTest>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <functional>

using namespace Carillon;

namespace {

int openDescriptors()
{
    return int(QDir(QStringLiteral("/proc/self/fd"))
                   .entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::System)
                   .size());
}

bool turn()
{
    return QAbstractEventDispatcher::instance()->processEvents(QEventLoop::AllEvents);
}

/// A stream on one end of a pair, with what its owner was told; the other end is the peer.
class Fixture : public ByteStream::Owner
{
public:
    enum Kind { Unix, Tcp };
    explicit Fixture(Kind kind = Unix)
    {
        int end[2] = {-1, -1};
        if (kind == Unix)
            valid = socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, end) == 0;
        else
            valid = tcpPair(end);
        peer = end[1];
        stream = std::make_unique<SocketStream>(end[0], Loop::current());
        stream->setOwner(this);
    }
    virtual ~Fixture()
    {
        stream.reset();
        closePeer();
    }
    Q_DISABLE_COPY_MOVE(Fixture)

    static bool tcpPair(int (&end)[2])
    {
        const int listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof(address);
        end[1] = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        const bool ok = bind(listener, reinterpret_cast<sockaddr *>(&address), size) == 0
                        && listen(listener, 1) == 0
                        && getsockname(listener, reinterpret_cast<sockaddr *>(&address), &size) == 0
                        && connect(end[1], reinterpret_cast<sockaddr *>(&address), size) == 0;
        end[0] = accept4(listener, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
        ::close(listener);
        return ok && end[0] >= 0;
    }
    void closePeer()
    {
        if (peer >= 0)
            ::close(peer);
        peer = -1;
    }
    void resetPeer()
    {
        const linger now{1, 0};
        setsockopt(peer, SOL_SOCKET, SO_LINGER, &now, sizeof(now));
        closePeer();
    }
    void peerSends(const QByteArray &bytes)
    {
        QCOMPARE(::write(peer, bytes.data(), std::size_t(bytes.size())), ssize_t(bytes.size()));
    }
    /// Everything that the peer has got since the beginning.
    const QByteArray &peerReads()
    {
        char buffer[65536];
        ssize_t got = 0;
        while ((got = recv(peer, buffer, sizeof(buffer), MSG_DONTWAIT)) > 0)
            peerGot.append(buffer, got);
        peerEnded = got == 0;
        return peerGot;
    }
    qint64 write(const QByteArray &bytes)
    {
        iovec piece{const_cast<char *>(bytes.data()), std::size_t(bytes.size())};
        return stream->write(&piece, 1);
    }
    QByteArray read(qint64 most = 65536)
    {
        QByteArray bytes(most, Qt::Uninitialized);
        lastRead = stream->read(bytes.data(), most);
        bytes.truncate(qMax(qint64(0), lastRead));
        return bytes;
    }

    void streamReadable() override
    {
        ++readable;
        if (onReadable)
            onReadable();
    }
    void streamWritable() override
    {
        ++writable;
        if (onWritable)
            onWritable();
    }
    void streamFailed() override
    {
        ++failed;
        if (onFailed)
            onFailed();
    }

    std::unique_ptr<SocketStream> stream;
    int peer = -1;
    QByteArray peerGot;
    bool peerEnded = false;
    bool valid = false;
    qint64 lastRead = 0;
    int readable = 0;
    int writable = 0;
    int failed = 0;
    std::function<void()> onReadable;
    std::function<void()> onWritable;
    std::function<void()> onFailed;
};

} // namespace

class tst_SocketStream : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        while (turn()) {
        }
    }
    void readsWhatThePeerSends();
    void isToldAgainOfWhatItDidNotRead();
    void writesPiecesInOrder();
    void takesWhatFitsAndTellsWhenMoreDoes();
    void writableOnlyWhileWanted();
    void takesNoMorePiecesThanTheKernel();
    void halfCloseByThePeer();
    void halfCloseByUs();
    void bytesBeforeAHangupAreRead();
    void ownerChangesWhileBytesWait();
    void noOwnerNoCall();
    void pausedReading();
    void pausedReadingHearsOfAReset();
    void resetIsBroken();
    void writeToAResetPeerIsBroken();
    void failedOnce();
    void closeIsQuietAndFinal();
    void destroyedInACallback_data();
    void destroyedInACallback();
    void closedInACallback();
    void destroyedInACallbackOfANestedLoop();
    void refusedDescriptor();
    void noDescriptorLeaks();
};

void tst_SocketStream::readsWhatThePeerSends()
{
    Fixture f;
    QVERIFY(f.valid);
    QVERIFY(f.stream->isOpen());
    f.read();
    QCOMPARE(f.lastRead, ByteStream::Nothing);
    QVERIFY(!turn());
    f.peerSends("hello");
    turn();
    QCOMPARE(f.readable, 1);
    QCOMPARE(f.read(), QByteArray("hello"));
    QVERIFY(!turn());
    QCOMPARE(f.stream->bytesPending(), 0);
}

void tst_SocketStream::isToldAgainOfWhatItDidNotRead()
{
    Fixture f;
    f.peerSends("abc");
    for (const char *expected : {"a", "b", "c"}) {
        turn();
        QCOMPARE(f.read(1), QByteArray(expected));
    }
    QCOMPARE(f.readable, 3);
    QVERIFY(!turn());
}

void tst_SocketStream::writesPiecesInOrder()
{
    Fixture f;
    char a[] = "one ";
    char b[] = "two";
    const iovec pieces[] = {{a, 4}, {b, 3}};
    QCOMPARE(f.stream->write(pieces, 2), qint64(7));
    QCOMPARE(f.stream->write(pieces, 0), qint64(0));
    QCOMPARE(f.peerReads(), QByteArray("one two"));
    QCOMPARE(f.writable, 0);
}

void tst_SocketStream::takesWhatFitsAndTellsWhenMoreDoes()
{
    Fixture f(Fixture::Tcp);
    QVERIFY(f.valid);
    QByteArray all(20'000'000, Qt::Uninitialized);
    for (qsizetype i = 0; i < all.size(); ++i)
        all[i] = char(i * 31 >> 3);
    qsizetype sent = 0;
    int blocked = 0;
    f.onWritable = [&] {
        const qint64 taken = f.write(all.mid(sent));
        QVERIFY(taken >= 0);
        sent += taken;
        if (taken == 0)
            ++blocked;
        f.stream->setWantWrite(sent < all.size());
    };
    f.stream->setWantWrite(true);
    QElapsedTimer clock;
    clock.start();
    while (f.peerReads().size() < all.size() && clock.elapsed() < 20'000)
        turn();
    QCOMPARE(sent, all.size());
    QVERIFY(f.peerGot == all);
    QVERIFY(f.writable > 1);
    QCOMPARE(f.failed, 0);
}

void tst_SocketStream::writableOnlyWhileWanted()
{
    Fixture f;
    QVERIFY(!turn());
    f.stream->setWantWrite(true);
    turn();
    turn();
    QCOMPARE(f.writable, 2);
    f.stream->setWantWrite(false);
    QVERIFY(!turn());
    QCOMPARE(f.writable, 2);
}

void tst_SocketStream::takesNoMorePiecesThanTheKernel()
{
    Fixture f;
    char byte = 'x';
    std::vector<iovec> pieces(3000, iovec{&byte, 1});
    QCOMPARE(f.stream->write(pieces.data(), int(pieces.size())), qint64(IOV_MAX));
    QCOMPARE(f.peerReads().size(), qsizetype(IOV_MAX));
}

void tst_SocketStream::halfCloseByThePeer()
{
    Fixture f(Fixture::Tcp);
    f.peerSends("last");
    ::shutdown(f.peer, SHUT_WR);
    QTRY_VERIFY(f.readable > 0);
    QCOMPARE(f.read(), QByteArray("last"));
    const int before = f.readable;
    QTRY_VERIFY(f.readable > before);
    f.read();
    QCOMPARE(f.lastRead, ByteStream::EndOfStream);
    QVERIFY(!turn());                       // and does not spin
    QCOMPARE(f.write("answer"), qint64(6)); // our side is open
    QTRY_COMPARE(f.peerReads(), QByteArray("answer"));
    QCOMPARE(f.failed, 0);
}

void tst_SocketStream::halfCloseByUs()
{
    Fixture f(Fixture::Tcp);
    QCOMPARE(f.write("bye"), qint64(3));
    f.stream->shutdownWrite();
    QTRY_COMPARE(f.peerReads(), QByteArray("bye"));
    QTRY_VERIFY(f.peerReads().size() == 3 && f.peerEnded);
    f.peerSends("too");
    QTRY_VERIFY(f.readable > 0);
    QCOMPARE(f.read(), QByteArray("too"));
    f.closePeer();
    const int before = f.readable;
    QTRY_VERIFY(f.readable > before);
    f.read();
    QCOMPARE(f.lastRead, ByteStream::EndOfStream);
    // Both sides are closed now, which is a hangup for an owner who goes on.
    QTRY_COMPARE(f.failed, 1);
    QVERIFY(!turn());
}

void tst_SocketStream::bytesBeforeAHangupAreRead()
{
    Fixture f;
    f.peerSends("last words");
    f.closePeer(); // for a Unix socket that is a hangup at once
    turn();
    QCOMPARE(f.failed, 0);
    QCOMPARE(f.read(4), QByteArray("last"));
    turn();
    QCOMPARE(f.read(), QByteArray(" words"));
    turn();
    f.read();
    QCOMPARE(f.lastRead, ByteStream::EndOfStream);
}

void tst_SocketStream::ownerChangesWhileBytesWait()
{
    Fixture f;
    Fixture other;
    f.peerSends("x");
    f.onReadable = [&] { f.stream->setOwner(&other); };
    turn();
    turn();
    QCOMPARE(f.readable, 1);
    QCOMPARE(other.readable, 1);
    QCOMPARE(f.read(), QByteArray("x"));
    f.stream->setOwner(nullptr);
}

void tst_SocketStream::noOwnerNoCall()
{
    Fixture f;
    f.stream->setOwner(nullptr);
    f.stream->setWantWrite(true);
    f.peerSends("x");
    f.closePeer();
    turn();
    turn();
    QCOMPARE(f.readable + f.writable + f.failed, 0);
    QCOMPARE(f.read(), QByteArray("x"));
}

void tst_SocketStream::pausedReading()
{
    Fixture f;
    f.stream->setWantRead(false);
    f.peerSends("x");
    QVERIFY(!turn());
    f.stream->setWantRead(true);
    turn();
    QCOMPARE(f.readable, 1);
    QCOMPARE(f.read(), QByteArray("x"));
}

void tst_SocketStream::pausedReadingHearsOfAReset()
{
    Fixture f(Fixture::Tcp);
    f.stream->setWantRead(false);
    f.resetPeer();
    QTRY_COMPARE(f.failed, 1);
    QCOMPARE(f.readable, 0);
    QVERIFY(!f.stream->isOpen());
    QVERIFY(!turn());
}

void tst_SocketStream::resetIsBroken()
{
    Fixture f(Fixture::Tcp);
    f.resetPeer();
    QTRY_VERIFY(f.readable > 0);
    f.read();
    QCOMPARE(f.lastRead, ByteStream::Broken);
    QVERIFY(!f.stream->isOpen());
    QVERIFY(!turn());
    QCOMPARE(f.failed, 0); // read() told
    f.read();
    QCOMPARE(f.lastRead, ByteStream::Broken);
    QCOMPARE(f.write("x"), ByteStream::Broken);
}

void tst_SocketStream::writeToAResetPeerIsBroken()
{
    Fixture f;
    f.closePeer();
    QCOMPARE(f.write("x"), ByteStream::Broken); // and no SIGPIPE
    QVERIFY(!turn());
    QCOMPARE(f.failed + f.readable, 0);
    f.stream->setWantWrite(true);
    f.stream->shutdownWrite();
    QVERIFY(!turn());
}

void tst_SocketStream::failedOnce()
{
    Fixture f;
    f.stream->setWantRead(false);
    f.stream->setWantWrite(true);
    f.closePeer();
    turn();
    turn();
    QCOMPARE(f.failed, 1);
    QCOMPARE(f.writable, 0);
}

void tst_SocketStream::closeIsQuietAndFinal()
{
    Fixture f;
    const int before = openDescriptors();
    f.peerSends("x");
    f.stream->close();
    QCOMPARE(openDescriptors(), before - 1);
    f.stream->close();
    QCOMPARE(openDescriptors(), before - 1);
    QVERIFY(!f.stream->isOpen());
    QVERIFY(!turn());
    QCOMPARE(f.readable + f.writable + f.failed, 0);
    f.read();
    QCOMPARE(f.lastRead, ByteStream::Broken);
    QCOMPARE(f.write("x"), ByteStream::Broken);
    f.stream->setWantRead(false);
    f.stream->setWantWrite(true);
    f.stream->shutdownWrite();
}

void tst_SocketStream::destroyedInACallback_data()
{
    QTest::addColumn<int>("which");
    QTest::newRow("streamReadable") << 0;
    QTest::newRow("streamWritable, with bytes to read") << 1;
    QTest::newRow("streamFailed") << 2;
}

void tst_SocketStream::destroyedInACallback()
{
    QFETCH(int, which);
    const int before = openDescriptors();
    {
        Fixture f;
        const auto destroy = [&] { f.stream.reset(); };
        if (which == 0) {
            f.onReadable = destroy;
            f.peerSends("x");
        } else if (which == 1) {
            f.onWritable = destroy;
            f.stream->setWantWrite(true);
            f.peerSends("x");
        } else {
            f.onFailed = destroy;
            f.stream->setWantRead(false);
            f.closePeer();
        }
        turn();
        QVERIFY(!f.stream);
        QVERIFY(!turn());
        QCOMPARE(f.readable + f.writable + f.failed, 1);
    }
    QCOMPARE(openDescriptors(), before);
}

void tst_SocketStream::closedInACallback()
{
    Fixture f;
    f.onWritable = [&] { f.stream->close(); };
    f.stream->setWantWrite(true);
    f.peerSends("x");
    turn();
    QCOMPARE(f.readable, 0);
    QVERIFY(!turn());
}

void tst_SocketStream::destroyedInACallbackOfANestedLoop()
{
    Fixture f;
    f.stream->setWantWrite(true);
    f.onReadable = [&] { f.stream.reset(); };
    f.onWritable = [&] {
        f.peerSends("x");
        f.stream->setWantWrite(false);
        turn();
    };
    turn();
    QVERIFY(!f.stream);
    QCOMPARE(f.readable, 1);
    QCOMPARE(f.writable, 1);
}

void tst_SocketStream::refusedDescriptor()
{
    QTest::ignoreMessage(QtWarningMsg,
                         QRegularExpression(QStringLiteral("^descriptor not watched")));
    const int closed = dup(0);
    ::close(closed);
    SocketStream stream(closed, Loop::current());
    QVERIFY(!stream.isOpen());
    char byte = 0;
    QCOMPARE(stream.read(&byte, 1), ByteStream::Broken);
}

void tst_SocketStream::noDescriptorLeaks()
{
    const int before = openDescriptors();
    for (int i = 0; i < 50; ++i) {
        Fixture a(Fixture::Tcp);
        Fixture b;
        a.peerSends("x");
        b.closePeer();
        turn();
    }
    QCOMPARE(openDescriptors(), before);
}

int main(int argc, char **argv)
{
    QCoreApplication::setEventDispatcher(new EpollEventDispatcher);
    QCoreApplication application(argc, argv);
    tst_SocketStream test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_socketstream.moc"
