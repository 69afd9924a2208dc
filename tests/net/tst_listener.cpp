// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/net/epolleventdispatcher.h"
#include "server/net/listener.h"
#include "server/net/socketaddress.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QHostAddress>
#include <QTcpSocket>
#include <QTest>

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>

using namespace Carillon;
using namespace Qt::StringLiterals;

namespace {

int openDescriptors()
{
    return int(QDir(u"/proc/self/fd"_s)
                   .entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::System)
                   .size());
}

int connectTo(quint16 port)
{
    const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(port);
    if (::connect(descriptor, reinterpret_cast<sockaddr *>(&address), sizeof(address)) == 0)
        return descriptor;
    ::close(descriptor);
    return -1;
}

QByteArray readAll(int descriptor, bool *ended = nullptr)
{
    QByteArray all;
    char buffer[1024];
    ssize_t got = 0;
    while ((got = ::recv(descriptor, buffer, sizeof(buffer), MSG_DONTWAIT)) > 0)
        all.append(buffer, got);
    if (ended != nullptr)
        *ended = got == 0;
    return all;
}

struct Accepted
{
    int descriptor;
    PeerAddress peer;
};

/// A listener whose connections are kept until the end of the test.
struct Fixture
{
    explicit Fixture(Listener::Options options = {})
        : listener(
            [this](int descriptor, const PeerAddress &peer) {
                accepted.push_back({descriptor, peer});
                if (onAccepted)
                    onAccepted();
            },
            options)
    {}
    ~Fixture()
    {
        for (const Accepted &one : accepted)
            ::close(one.descriptor);
        for (const int client : clients)
            ::close(client);
    }
    Q_DISABLE_COPY_MOVE(Fixture)

    bool listen(const QString &address = u"127.0.0.1"_s)
    {
        const auto result = listener.listen({address, 0});
        if (result)
            port = *result;
        return result.ok();
    }
    int connect()
    {
        const int client = connectTo(port);
        if (client >= 0)
            clients.push_back(client);
        return client;
    }

    std::vector<Accepted> accepted;
    std::vector<int> clients;
    std::function<void()> onAccepted;
    Listener listener;
    quint16 port = 0;
};

} // namespace

class tst_Listener : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void accepts();
    void addresses_data();
    void addresses();
    void badAddresses_data();
    void badAddresses();
    void portInUse();
    void listensOnce();
    void closeStopsAndFreesThePort();
    void closeInTheSink();
    void batchesLeaveRoomForOthers();
    void refusesAboveTheRate();
    void rateComesBack();
    void refusedTlsGetsNoText();
    void refusalReachesWhoHasSentARequest();
    void outOfDescriptors();
    void outOfDescriptorsThenAnother();
    void adopts();
    void adoptsALocalSocket();
    void refusesToAdopt();
    void socketActivation();
    void noDescriptorLeaks();
};

void tst_Listener::accepts()
{
    Fixture f;
    QVERIFY(f.listen());
    QVERIFY(f.port != 0);
    QVERIFY(f.listener.isListening());
    const int client = f.connect();
    QVERIFY(client >= 0);
    QTRY_COMPARE(f.accepted.size(), std::size_t(1));
    const Accepted &one = f.accepted.front();
    QCOMPARE(f.listener.counts().accepted, quint64(1));

    sockaddr_in own{};
    socklen_t size = sizeof(own);
    QCOMPARE(getsockname(client, reinterpret_cast<sockaddr *>(&own), &size), 0);
    QCOMPARE(endpointText(one.peer), "127.0.0.1:" + QByteArray::number(ntohs(own.sin_port)));

    QVERIFY((fcntl(one.descriptor, F_GETFL) & O_NONBLOCK) != 0);
    QVERIFY((fcntl(one.descriptor, F_GETFD) & FD_CLOEXEC) != 0);
    int noDelay = 0;
    size = sizeof(noDelay);
    QCOMPARE(getsockopt(one.descriptor, IPPROTO_TCP, TCP_NODELAY, &noDelay, &size), 0);
    QVERIFY(noDelay != 0);
    QCOMPARE(::write(client, "x", 1), ssize_t(1));
    QCOMPARE(readAll(one.descriptor), QByteArray("x")); // loopback: it is there
}

void tst_Listener::addresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("v4");
    QTest::addColumn<bool>("v6");
    QTest::newRow("127.0.0.1") << u"127.0.0.1"_s << true << false;
    QTest::newRow("localhost") << u"localhost"_s << true << false;
    QTest::newRow("0.0.0.0") << u"0.0.0.0"_s << true << false;
    QTest::newRow("::1") << u"::1"_s << false << true;
    QTest::newRow("::") << u"::"_s << true << true;
    QTest::newRow("*") << u"*"_s << true << true;
}

void tst_Listener::addresses()
{
    QFETCH(QString, address);
    QFETCH(bool, v4);
    QFETCH(bool, v6);
    const bool hasV6 = QFile::exists(u"/proc/net/if_inet6"_s);
    if (!hasV6 && !v4)
        QSKIP("no IPv6 here");
    Fixture f;
    QVERIFY(f.listen(address));
    const auto reaches = [&](QHostAddress::SpecialAddress where) {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress(where), f.port);
        const std::size_t before = f.accepted.size();
        return QTest::qWaitFor([&] {
                   return f.accepted.size() > before
                          || socket.error() == QAbstractSocket::ConnectionRefusedError;
               })
               && f.accepted.size() > before;
    };
    QCOMPARE(reaches(QHostAddress::LocalHost), v4);
    if (v4)
        QVERIFY(endpointText(f.accepted.back().peer).startsWith("127.0.0.1:")); // one form on either socket
    if (hasV6) {
        QCOMPARE(reaches(QHostAddress::LocalHostIPv6), v6);
        if (v6)
            QVERIFY(endpointText(f.accepted.back().peer).startsWith("[::1]:"));
    }
}

void tst_Listener::badAddresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("error");
    QTest::newRow("name") << u"example.invalid"_s << u"\"example.invalid\" is no IP address"_s;
    QTest::newRow("empty") << QString() << u"\"\" is no IP address"_s;
    QTest::newRow("not ours") << u"192.0.2.1"_s << u"cannot bind 192.0.2.1 port 0: "_s;
    QTest::newRow("not Latin-1") << u"127.0.0.1\u2603"_s << u"is no IP address"_s;
}

void tst_Listener::badAddresses()
{
    QFETCH(QString, address);
    QFETCH(QString, error);
    const int before = openDescriptors();
    Fixture f;
    const auto result = f.listener.listen({address, 0});
    QVERIFY(!result.ok());
    QVERIFY2(result.error().contains(error), qPrintable(result.error()));
    QVERIFY(!f.listener.isListening());
    QCOMPARE(openDescriptors(), before);
}

void tst_Listener::portInUse()
{
    Fixture f;
    QVERIFY(f.listen());
    Fixture other;
    const auto result = other.listener.listen({u"127.0.0.1"_s, f.port});
    QVERIFY(!result.ok());
    QVERIFY2(result.error().startsWith(u"cannot "_s), qPrintable(result.error()));
    QVERIFY2(result.error().contains(QString::number(f.port)), qPrintable(result.error()));
}

void tst_Listener::listensOnce()
{
    Fixture f;
    QVERIFY(f.listen());
    const int before = openDescriptors();
    QVERIFY(!f.listener.listen({u"127.0.0.1"_s, 0}).ok());
    QCOMPARE(openDescriptors(), before);
    QVERIFY(f.connect() >= 0);
    QTRY_COMPARE(f.accepted.size(), std::size_t(1));
}

void tst_Listener::closeStopsAndFreesThePort()
{
    Fixture f;
    QVERIFY(f.listen());
    QVERIFY(f.connect() >= 0);
    QTRY_COMPARE(f.accepted.size(), std::size_t(1));
    f.listener.close();
    f.listener.close();
    QVERIFY(!f.listener.isListening());
    QCOMPARE(f.connect(), -1);
    Fixture next; // although a connection of the first is still open
    const auto result = next.listener.listen({u"127.0.0.1"_s, f.port});
    QVERIFY2(result.ok(), result.ok() ? "" : qPrintable(result.error()));
}

void tst_Listener::closeInTheSink()
{
    Fixture f;
    QVERIFY(f.listen());
    f.onAccepted = [&] { f.listener.close(); };
    for (int i = 0; i < 5; ++i)
        QVERIFY(f.connect() >= 0);
    QTRY_COMPARE(f.accepted.size(), std::size_t(1));
    QTest::qWait(10);
    QCOMPARE(f.accepted.size(), std::size_t(1));
}

void tst_Listener::batchesLeaveRoomForOthers()
{
    Fixture f;
    QVERIFY(f.listen());
    constexpr std::size_t Count = 300;
    for (std::size_t i = 0; i < Count; ++i)
        QVERIFY(f.connect() >= 0);
    QList<std::size_t> perTurn;
    for (std::size_t before = 0; f.accepted.size() < Count; before = f.accepted.size()) {
        QAbstractEventDispatcher::instance()->processEvents(QEventLoop::WaitForMoreEvents);
        perTurn.append(f.accepted.size() - before);
    }
    for (const std::size_t taken : perTurn)
        QVERIFY(taken <= std::size_t(Listener::BatchSize));
    QVERIFY(perTurn.contains(std::size_t(Listener::BatchSize)));
}

void tst_Listener::refusesAboveTheRate()
{
    Fixture f({.acceptsPerSecond = 5});
    QVERIFY(f.listen());
    for (int i = 0; i < 20; ++i)
        QVERIFY(f.connect() >= 0);
    QTRY_COMPARE(f.accepted.size() + f.listener.counts().overRate, std::size_t(20));
    QVERIFY(f.accepted.size() >= 5);
    QVERIFY(f.accepted.size() <= 7); // the bucket fills while the machine is slow
    int refused = 0;
    for (const int client : f.clients) {
        bool ended = false;
        const QByteArray answer = readAll(client, &ended);
        if (answer.isEmpty() && !ended)
            continue;
        ++refused;
        QVERIFY(ended);
        QVERIFY2(answer.startsWith("HTTP/1.1 503 Service Unavailable\r\nRetry-After: "),
                 answer.constData());
        const qsizetype body = answer.indexOf("\r\n\r\n") + 4;
        QVERIFY2(answer.contains("\r\nContent-Length: " + QByteArray::number(answer.size() - body)
                                 + "\r\nConnection: close\r\n"),
                 answer.constData());
        QVERIFY2(answer.sliced(body).startsWith("{\"error\":{\"code\":\"over_capacity\""),
                 answer.constData());
        const int seconds = answer.mid(answer.indexOf("After: ") + 7).split('\r').first().toInt();
        QVERIFY2(seconds >= 2 && seconds <= 10, answer.constData());
    }
    QCOMPARE(quint64(refused), f.listener.counts().overRate);
    QCOMPARE(f.listener.counts().accepted, quint64(f.accepted.size()));
}

void tst_Listener::rateComesBack()
{
    Fixture f({.acceptsPerSecond = 20});
    QVERIFY(f.listen());
    for (int i = 0; i < 25; ++i)
        QVERIFY(f.connect() >= 0);
    QTRY_VERIFY(f.listener.counts().overRate > 0);
    const std::size_t before = f.accepted.size();
    QTRY_VERIFY((f.connect(), f.accepted.size() > before)); // one more every 50 ms
}

void tst_Listener::refusedTlsGetsNoText()
{
    Fixture f({.acceptsPerSecond = 1, .tls = true});
    QVERIFY(f.listen());
    QVERIFY(f.connect() >= 0);
    const int second = f.connect();
    QTRY_COMPARE(f.listener.counts().overRate, quint64(1));
    bool ended = false;
    QVERIFY(readAll(second, &ended).isEmpty());
    QVERIFY(ended);
}

void tst_Listener::refusalReachesWhoHasSentARequest()
{
    Fixture f({.acceptsPerSecond = 1});
    QVERIFY(f.listen());
    QVERIFY(f.connect() >= 0);
    const int second = f.connect();
    const QByteArray request = "GET /ws HTTP/1.1\r\nHost: localhost\r\n\r\n";
    QCOMPARE(::write(second, request.data(), std::size_t(request.size())), ssize_t(request.size()));
    QTRY_COMPARE(f.listener.counts().overRate, quint64(1));
    bool ended = false;
    QVERIFY(readAll(second, &ended).startsWith("HTTP/1.1 503 "));
    QVERIFY(ended); // and was not reset
}

void tst_Listener::outOfDescriptors()
{
    Fixture f;
    QVERIFY(f.listen());
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"^no connection can be accepted"_s));
    const int first = f.connect();
    const int second = f.connect();
    QVERIFY(first >= 0 && second >= 0);
    rlimit limit{};
    QCOMPARE(getrlimit(RLIMIT_NOFILE, &limit), 0);
    // No descriptor above those that are open; the spare's number is free once it is given up.
    rlimit tight = limit;
    const int probe = dup(0);
    tight.rlim_cur = rlim_t(probe);
    ::close(probe);
    QCOMPARE(setrlimit(RLIMIT_NOFILE, &tight), 0);
    QElapsedTimer clock;
    clock.start();
    while (f.listener.counts().noDescriptors < 2 && clock.elapsed() < 5000)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 100);
    QCOMPARE(setrlimit(RLIMIT_NOFILE, &limit), 0);
    QCOMPARE(f.listener.counts().noDescriptors, quint64(2));
    QVERIFY(f.accepted.empty());
    for (const int client : {first, second}) {
        bool ended = false;
        QVERIFY(readAll(client, &ended).startsWith("HTTP/1.1 503 "));
        QVERIFY(ended);
    }
    // Nobody is taken for a moment, and the loop does not spin meanwhile; then all is well again.
    const int third = f.connect();
    QVERIFY(third >= 0);
    const quint64 turns = Loop::current().stats().turns;
    QTRY_COMPARE(f.accepted.size(), std::size_t(1));
    QVERIFY(Loop::current().stats().turns - turns < 1000);
}

void tst_Listener::outOfDescriptorsThenAnother()
{
    // The warning comes once a minute, however often it happens.
    Fixture f;
    QVERIFY(f.listen());
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"^no connection can be accepted"_s));
    rlimit limit{};
    QCOMPARE(getrlimit(RLIMIT_NOFILE, &limit), 0);
    for (quint64 round = 1; round <= 2; ++round) {
        QVERIFY(f.connect() >= 0);
        rlimit tight = limit;
        const int probe = dup(0);
        tight.rlim_cur = rlim_t(probe);
        ::close(probe);
        QCOMPARE(setrlimit(RLIMIT_NOFILE, &tight), 0);
        QElapsedTimer clock;
        clock.start();
        while (f.listener.counts().noDescriptors < round && clock.elapsed() < 5000)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 100);
        QCOMPARE(setrlimit(RLIMIT_NOFILE, &limit), 0);
        QCOMPARE(f.listener.counts().noDescriptors, round);
    }
}

void tst_Listener::adopts()
{
    const int descriptor = ::socket(AF_INET, SOCK_STREAM, 0); // blocking, as systemd gives them
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    QCOMPARE(::bind(descriptor, reinterpret_cast<sockaddr *>(&address), sizeof(address)), 0);
    QCOMPARE(::listen(descriptor, 5), 0);
    Fixture f;
    const auto port = f.listener.adopt(descriptor);
    QVERIFY(port.ok());
    f.port = *port;
    QVERIFY(f.port != 0);
    QVERIFY((fcntl(descriptor, F_GETFL) & O_NONBLOCK) != 0);
    QVERIFY((fcntl(descriptor, F_GETFD) & FD_CLOEXEC) != 0);
    QVERIFY(f.connect() >= 0);
    QTRY_COMPARE(f.accepted.size(), std::size_t(1));
    f.listener.close();
    QCOMPARE(fcntl(descriptor, F_GETFD), -1); // owned
}

void tst_Listener::adoptsALocalSocket()
{
    const int descriptor = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX; // the kernel chooses an abstract name
    QCOMPARE(::bind(descriptor, reinterpret_cast<sockaddr *>(&address), sizeof(sa_family_t)), 0);
    QCOMPARE(::listen(descriptor, 5), 0);
    socklen_t size = sizeof(address);
    QCOMPARE(getsockname(descriptor, reinterpret_cast<sockaddr *>(&address), &size), 0);
    Fixture f;
    const auto port = f.listener.adopt(descriptor);
    QVERIFY(port.ok());
    QCOMPARE(*port, quint16(0));
    const int client = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    f.clients.push_back(client);
    QCOMPARE(::connect(client, reinterpret_cast<sockaddr *>(&address), size), 0);
    QTRY_COMPARE(f.accepted.size(), std::size_t(1));
    QVERIFY(f.accepted.front().peer == PeerAddress());
}

void tst_Listener::refusesToAdopt()
{
    Fixture f;
    const int notListening = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const int datagram = ::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    const int file = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
    for (const int wrong : {notListening, datagram, file}) {
        const auto result = f.listener.adopt(wrong);
        QVERIFY(!result.ok());
        QVERIFY2(result.error().startsWith(u"descriptor "_s), qPrintable(result.error()));
        QVERIFY(fcntl(wrong, F_GETFD) >= 0); // still the caller's
        ::close(wrong);
    }
}

void tst_Listener::socketActivation()
{
    QVERIFY(activatedSockets().empty());
    // sd_listen_fds(3) counts from descriptor 3 and wants our own process id: so in a child.
    const pid_t child = fork();
    if (child == 0) {
        const int null = ::open("/dev/null", O_RDONLY);
        for (int descriptor = 3; descriptor < 5; ++descriptor)
            dup2(null, descriptor);
        setenv("LISTEN_PID", QByteArray::number(getpid()).constData(), 1);
        setenv("LISTEN_FDS", "2", 1);
        setenv("LISTEN_FDNAMES", "ws:admin", 1);
        const auto sockets = activatedSockets();
        const bool right = sockets.size() == 2 && sockets[0].descriptor == 3
                           && sockets[0].name == u"ws" && sockets[1].descriptor == 4
                           && sockets[1].name == u"admin" && getenv("LISTEN_FDS") == nullptr
                           && activatedSockets().empty();
        _exit(right ? 0 : 1);
    }
    QVERIFY(child > 0);
    int status = -1;
    QCOMPARE(waitpid(child, &status, 0), child);
    QVERIFY(WIFEXITED(status));
    QCOMPARE(WEXITSTATUS(status), 0);
}

void tst_Listener::noDescriptorLeaks()
{
    const int before = openDescriptors();
    for (int i = 0; i < 20; ++i) {
        Fixture f({.acceptsPerSecond = 1});
        QVERIFY(f.listen());
        f.connect();
        f.connect();
        QTRY_COMPARE(f.listener.counts().overRate, quint64(1));
        f.connect(); // and one that stays in the queue
    }
    QCOMPARE(openDescriptors(), before);
}

int main(int argc, char **argv)
{
    QCoreApplication::setEventDispatcher(new EpollEventDispatcher);
    QCoreApplication application(argc, argv);
    tst_Listener test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_listener.moc"
