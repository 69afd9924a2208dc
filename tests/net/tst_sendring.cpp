// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/net/bytestream.h"
#include "server/net/sendring.h"

#include <QTest>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <vector>

using namespace Carillon;

namespace {

/// A TCP connection; the end that is written to takes little.
class Pair
{
public:
    Pair()
    {
        const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        auto *const at = reinterpret_cast<sockaddr *>(&address);
        peer = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        if (::bind(listener, at, size) != 0 || ::listen(listener, 1) != 0 || ::getsockname(listener, at, &size) != 0
            || ::connect(peer, at, size) != 0) {
            qFatal("no sockets");
        }
        socket = ::accept4(listener, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
        ::close(listener);
    }
    ~Pair()
    {
        ::close(socket);
        if (peer >= 0)
            ::close(peer);
    }
    Q_DISABLE_COPY_MOVE(Pair)

    /// Keeps the texts until the next call.
    void add(SendRing &ring, std::vector<QByteArray> texts)
    {
        m_texts = std::move(texts);
        const auto pieces = ring.add(socket, int(m_texts.size()));
        for (std::size_t i = 0; i < m_texts.size(); ++i)
            pieces[i] = {m_texts[i].data(), std::size_t(m_texts[i].size())};
    }
    /// What has come since the last call.
    [[nodiscard]] QByteArray read() const
    {
        QByteArray all;
        char buffer[65536];
        for (ssize_t got = 0; (got = ::recv(peer, buffer, sizeof buffer, MSG_DONTWAIT)) > 0;)
            all.append(buffer, got);
        return all;
    }

    int socket = -1;
    int peer = -1;

private:
    std::vector<QByteArray> m_texts;
};

} // namespace

class tst_SendRing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void writesToManySockets();
    void keepsTheOrderOfASocket();
    void hasABound();
    void partOfAWrite();
    void brokenSockets();

private:
    std::unique_ptr<SendRing> m_ring;
};

void tst_SendRing::init()
{
    m_ring = SendRing::make();
    if (!m_ring)
        QSKIP("this kernel has no io_uring or forbids it");
}

void tst_SendRing::writesToManySockets()
{
    std::vector<Pair> pairs(SendRing::Capacity);
    std::vector<std::vector<QByteArray>> texts;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const QByteArray text = QByteArray::number(int(i));
        texts.push_back(i % 3 == 0 ? std::vector{text, QByteArray(), QByteArray(" and more")} : std::vector{text});
    }
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        QVERIFY(m_ring->hasRoom());
        pairs[i].add(*m_ring, texts[i]);
    }
    QVERIFY(!m_ring->hasRoom());
    for (const Pair &pair : pairs)
        QCOMPARE(pair.read(), QByteArray()); // nothing leaves before submit()
    const auto taken = m_ring->submit();
    QCOMPARE(taken.size(), pairs.size());
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        QByteArray whole;
        for (const QByteArray &text : texts[i])
            whole += text;
        QCOMPARE(taken[i], whole.size());
        QCOMPARE(pairs[i].read(), whole);
    }
    QVERIFY(m_ring->submit().empty());
}

void tst_SendRing::keepsTheOrderOfASocket()
{
    Pair pair;
    QByteArray expected;
    for (int i = 0; i < 1000; ++i) {
        const QByteArray text = QByteArray::number(i) + ' ';
        pair.add(*m_ring, {text, text});
        expected += text + text;
        QCOMPARE(m_ring->submit()[0], 2 * text.size());
    }
    QCOMPARE(pair.read(), expected);
}

void tst_SendRing::hasABound()
{
    const std::vector<QByteArray> most(SendRing::PiecesPerWrite, QByteArray("x"));
    std::vector<Pair> pairs(SendRing::Capacity);
    std::size_t count = 0;
    while (m_ring->hasRoom())
        pairs[count++].add(*m_ring, most);
    QVERIFY(count > 1 && count < pairs.size()); // the pieces run out first
    QCOMPARE(m_ring->submit().size(), count);
    for (std::size_t i = 0; i < count; ++i)
        QCOMPARE(pairs[i].read(), QByteArray(SendRing::PiecesPerWrite, 'x'));
    QVERIFY(m_ring->hasRoom());
}

void tst_SendRing::partOfAWrite()
{
    Pair slow;
    Pair quick;
    QByteArray large(16 << 20, Qt::Uninitialized);
    for (qsizetype i = 0; i < large.size(); ++i)
        large[i] = char(i % 251);
    slow.add(*m_ring, {large});
    quick.add(*m_ring, {"a", "b"});
    auto taken = m_ring->submit();
    const qint64 part = taken[0];
    QVERIFY(part > 0 && part < large.size());
    QCOMPARE(taken[1], 2);

    slow.add(*m_ring, {"not now", "nor this"});
    QCOMPARE(m_ring->submit()[0], 0);
    // The kernel has what it said and takes no more by itself.
    QByteArray got;
    QTRY_VERIFY((got += slow.read()).size() >= part);
    QTest::qWait(20);
    got += slow.read();
    QCOMPARE(got, large.first(part));
    QCOMPARE(quick.read(), QByteArray("ab"));

    slow.add(*m_ring, {"now"});
    QCOMPARE(m_ring->submit()[0], 3);
    got.clear();
    QTRY_COMPARE(got += slow.read(), QByteArray("now"));
}

void tst_SendRing::brokenSockets()
{
    Pair reset;
    Pair whole;
    const linger now{1, 0};
    ::setsockopt(reset.peer, SOL_SOCKET, SO_LINGER, &now, sizeof now);
    ::close(std::exchange(reset.peer, -1));
    const int closed = ::dup(whole.socket);
    ::close(closed);

    reset.add(*m_ring, {"x"});
    m_ring->add(closed, 1)[0] = {const_cast<char *>("y"), 1};
    whole.add(*m_ring, {"z"});
    const auto taken = m_ring->submit(); // and no SIGPIPE
    QCOMPARE(taken[0], ByteStream::Broken);
    QCOMPARE(taken[1], ByteStream::Broken);
    QCOMPARE(taken[2], 1);
    QCOMPARE(whole.read(), QByteArray("z"));
}

QTEST_APPLESS_MAIN(tst_SendRing)

#include "tst_sendring.moc"
