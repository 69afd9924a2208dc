// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/net/listener.h"

#include "common/logging.h"
#include "server/net/socketaddress.h"

#include <QFile>
#include <QRandomGenerator>

#include <systemd/sd-daemon.h>

#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <utility>

namespace Carillon {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 ComplaintIntervalMs = 60'000;

QString errnoText()
{
    return qt_error_string(errno);
}

int openSpare()
{
    return ::open("/dev/null", O_RDONLY | O_CLOEXEC);
}

/// The longest queue that the kernel allows: a burst of connections waits there instead of being
/// dropped and sent again a second later.
int backlog()
{
    QFile file(u"/proc/sys/net/core/somaxconn"_s);
    bool ok = false;
    const int most = file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().toInt(&ok) : 0;
    return ok && most > 0 ? most : SOMAXCONN;
}

bool setOption(int descriptor, int level, int option, int value)
{
    return setsockopt(descriptor, level, option, &value, sizeof(value)) == 0;
}

quint16 portOf(int descriptor)
{
    sockaddr_storage address{};
    socklen_t size = sizeof(address);
    if (getsockname(descriptor, reinterpret_cast<sockaddr *>(&address), &size) != 0)
        return 0;
    return peerAddress(reinterpret_cast<const sockaddr *>(&address)).port;
}

} // namespace

Listener::Listener(Sink sink, Options options)
    : m_sink(std::move(sink))
    , m_options(options)
{
    m_pause.setSingleShot(true);
    m_pause.callOnTimeout(&m_pause, [this] {
        if (m_spare < 0)
            m_spare = openSpare();
        if (m_descriptor >= 0)
            m_loop->changeInterest(m_descriptor, Io::Read);
    });
}

Result<quint16, QString> Listener::listen(const Endpoint &endpoint)
{
    QByteArray host = endpoint.address.toLatin1();
    const bool both = host == "*" || host == "::";
    if (both)
        host = "::";
    else if (host == "localhost")
        host = "127.0.0.1";

    addrinfo hints{};
    hints.ai_flags = AI_NUMERICHOST | AI_NUMERICSERV | AI_PASSIVE;
    hints.ai_socktype = SOCK_STREAM;
    addrinfo *found = nullptr;
    const QByteArray port = QByteArray::number(endpoint.port);
    if (host.isEmpty() || getaddrinfo(host.constData(), port.constData(), &hints, &found) != 0)
        return u"\"%1\" is no IP address"_s.arg(endpoint.address);
    const std::unique_ptr<addrinfo, decltype(&freeaddrinfo)> address(found, &freeaddrinfo);

    int descriptor = ::socket(address->ai_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (descriptor < 0 && both && errno == EAFNOSUPPORT)
        return listen({u"0.0.0.0"_s, endpoint.port}); // a kernel without IPv6
    const auto failed = [&](const char *what) -> Result<quint16, QString> {
        const QString text
            = u"cannot %1 %2 port %3: %4"_s.arg(QLatin1StringView(what), endpoint.address)
                  .arg(endpoint.port)
                  .arg(errnoText());
        if (descriptor >= 0)
            ::close(descriptor);
        return text;
    };
    if (descriptor < 0)
        return failed("make a socket for");
    // A restart does not wait for the connections of the one before to leave TIME_WAIT.
    setOption(descriptor, SOL_SOCKET, SO_REUSEADDR, 1);
    if (address->ai_family == AF_INET6)
        setOption(descriptor, IPPROTO_IPV6, IPV6_V6ONLY, both ? 0 : 1);
    if (::bind(descriptor, address->ai_addr, address->ai_addrlen) != 0)
        return failed("bind");
    if (::listen(descriptor, backlog()) != 0)
        return failed("listen on");
    auto started = start(descriptor);
    if (!started)
        ::close(descriptor);
    return started;
}

Result<quint16, QString> Listener::adopt(int descriptor)
{
    int listening = 0;
    int type = 0;
    socklen_t size = sizeof(int);
    if (getsockopt(descriptor, SOL_SOCKET, SO_ACCEPTCONN, &listening, &size) != 0)
        return u"descriptor %1 is no socket: %2"_s.arg(descriptor).arg(errnoText());
    size = sizeof(int);
    getsockopt(descriptor, SOL_SOCKET, SO_TYPE, &type, &size);
    if (listening == 0 || type != SOCK_STREAM)
        return u"descriptor %1 is no listening stream socket"_s.arg(descriptor);
    // systemd's sockets may block, and are inherited by children, unless the unit says otherwise.
    fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK);
    fcntl(descriptor, F_SETFD, FD_CLOEXEC);
    return start(descriptor);
}

Result<quint16, QString> Listener::start(int descriptor)
{
    if (m_descriptor >= 0)
        return u"listens already"_s;
    // Inherited by each connection. What leaves in one sendmsg a turn must not wait for more
    // (Nagle). A local socket has no such option.
    setOption(descriptor, IPPROTO_TCP, TCP_NODELAY, 1);
    m_loop = &Loop::current();
    if (!m_loop->watch(descriptor, Io::Read, this))
        return u"the event loop cannot watch the socket"_s;
    m_descriptor = descriptor;
    m_spare = openSpare();
    m_tokens = m_options.acceptsPerSecond;
    m_filled = m_loop->now();
    return portOf(descriptor);
}

void Listener::close()
{
    m_pause.stop();
    if (m_descriptor >= 0) {
        m_loop->unwatch(m_descriptor);
        ::close(m_descriptor);
        m_descriptor = -1;
    }
    if (m_spare >= 0)
        ::close(m_spare);
    m_spare = -1;
}

void Listener::ioReady(Io)
{
    for (int i = 0; i < BatchSize && takeOne(); ++i) {
    }
}

/// One connection of the queue. False when there is no more, or when the sink has closed us.
bool Listener::takeOne()
{
    sockaddr_storage address{};
    socklen_t size = sizeof(address);
    const int descriptor = ::accept4(m_descriptor, reinterpret_cast<sockaddr *>(&address), &size,
                                     SOCK_NONBLOCK | SOCK_CLOEXEC);
    if (descriptor < 0) {
        switch (errno) {
        case EAGAIN:
            return false;
        case EMFILE:
        case ENFILE:
        case ENOBUFS:
        case ENOMEM:
            outOfDescriptors(errno);
            return false;
        default:
            // The peer has gone, or the network reports what befell it: accept(2) says to treat
            // these like no connection and go on.
            return true;
        }
    }
    if (!admit()) {
        ++m_counts.overRate;
        refuseConnection(descriptor, m_options.tls);
        return true;
    }
    ++m_counts.accepted;
    m_sink(descriptor, peerAddress(reinterpret_cast<const sockaddr *>(&address)));
    return m_descriptor >= 0;
}

bool Listener::admit()
{
    if (m_options.acceptsPerSecond <= 0)
        return true;
    const qint64 now = m_loop->now();
    const double rate = m_options.acceptsPerSecond;
    m_tokens = qMin(rate, m_tokens + double(now - m_filled) * rate / 1000);
    m_filled = now;
    if (m_tokens < 1)
        return false;
    m_tokens -= 1;
    return true;
}

/// The queue would stay ready and the loop spin. With the spare descriptor those who wait are told
/// to come back; then nobody is taken for a moment.
void Listener::outOfDescriptors(int reason)
{
    if (reason == EMFILE) {
        for (int i = 0; i < BatchSize && m_spare >= 0; ++i) {
            ::close(m_spare);
            const int descriptor
                = ::accept4(m_descriptor, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
            const bool more = descriptor >= 0;
            if (more) {
                ++m_counts.noDescriptors;
                refuseConnection(descriptor, m_options.tls);
            }
            m_spare = openSpare();
            if (!more)
                break;
        }
    }
    m_loop->changeInterest(m_descriptor, Io::None);
    m_pause.start(PauseWithoutDescriptors);
    const qint64 now = m_loop->now();
    if (!m_complained || now - m_lastComplaint >= ComplaintIntervalMs) {
        qCWarning(lcNet, "no connection can be accepted reason=\"%s\" refused=%llu",
                  qPrintable(qt_error_string(reason)), m_counts.noDescriptors);
        m_complained = true;
        m_lastComplaint = now;
    }
}

void refuseConnection(int descriptor, bool tls)
{
    if (!tls) {
        static constexpr char body[]
            = R"({"error":{"code":"over_capacity","message":"the server takes no more connections now"}})";
        char text[400];
        const int size = std::snprintf(text, sizeof(text),
                                       "HTTP/1.1 503 Service Unavailable\r\nRetry-After: %d\r\n"
                                       "Content-Type: application/json\r\nContent-Length: %d\r\n"
                                       "Connection: close\r\n\r\n%s",
                                       QRandomGenerator::global()->bounded(2, 11),
                                       int(sizeof(body) - 1), body);
        (void)::send(descriptor, text, std::size_t(size), MSG_NOSIGNAL | MSG_DONTWAIT);
        ::shutdown(descriptor, SHUT_WR);
        // A request that nobody has read turns close() into a reset, which may overtake the answer.
        char request[4096];
        (void)::recv(descriptor, request, sizeof(request), MSG_DONTWAIT);
    }
    ::close(descriptor);
}

std::vector<ActivatedSocket> activatedSockets()
{
    std::vector<ActivatedSocket> sockets;
    char **names = nullptr;
    const int count = sd_listen_fds_with_names(1, &names);
    for (int i = 0; i < count; ++i) {
        sockets.push_back(
            {SD_LISTEN_FDS_START + i, names != nullptr ? QString::fromUtf8(names[i]) : QString()});
    }
    if (names != nullptr) {
        for (int i = 0; i < count; ++i)
            std::free(names[i]);
        std::free(names);
    }
    return sockets;
}

} // namespace Carillon
