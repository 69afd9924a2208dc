// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/bus/respconnection.h"

#include "server/bus/redisreply.h"

#include <QPointer>

namespace Carillon {

namespace {

constexpr int MaxReadBytes = 64 * 1024;

} // namespace

RespConnection::RespConnection(QObject *parent)
    : QObject(parent)
    , m_reader(redisReaderCreate(), redisReaderFree)
{
    m_clock.start();
    connect(&m_socket, &QAbstractSocket::readyRead, this, &RespConnection::read);
    connect(&m_socket, &QAbstractSocket::errorOccurred, this, [this] { end(m_socket.errorString()); });
    connect(&m_socket, &QAbstractSocket::disconnected, this, [this] { end(QStringLiteral("closed by the broker")); });
}

RespConnection::~RespConnection()
{
    abandon();
}

void RespConnection::open(const Target &target)
{
    const auto ready = [this] {
        m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
        m_socket.setSocketOption(QAbstractSocket::KeepAliveOption, 1);
        m_lastReply.start();
        Q_EMIT opened();
    };
    if (target.tls) {
        m_socket.setSslConfiguration(target.tlsConfiguration);
        connect(&m_socket, &QSslSocket::encrypted, this, ready);
        m_socket.connectToHostEncrypted(target.host, target.port);
    } else {
        connect(&m_socket, &QAbstractSocket::connected, this, ready);
        m_socket.connectToHost(target.host, target.port);
    }
}

void RespConnection::abandon()
{
    m_isOver = true;
    m_commands.clear();
    m_pushed = {};
    m_socket.disconnect(this);
    m_socket.abort();
}

void RespConnection::send(std::span<const QByteArrayView> words, Callback done)
{
    const auto line = [this](char kind, qsizetype number) {
        m_out += kind;
        m_out += QByteArray::number(number);
        m_out += "\r\n";
    };
    line('*', qsizetype(words.size()));
    for (const QByteArrayView word : words) {
        line('$', word.size());
        m_out += word;
        m_out += "\r\n";
    }
    if (!m_pushed)
        m_commands.push_back({std::move(done), m_clock.elapsed()});
}

void RespConnection::flush()
{
    if (m_out.isEmpty() || m_isOver)
        return;
    m_socket.write(m_out);
    m_out.clear();
}

void RespConnection::authenticate(const QByteArray &user, const QByteArray &password, const Callback &done)
{
    if (!password.isEmpty() && !user.isEmpty())
        send({"AUTH", user, password}, done);
    else if (!password.isEmpty())
        send({"AUTH", password}, done);
}

void RespConnection::askForMaster(const QString &name, std::function<void(const QString &, quint16)> done)
{
    send({"SENTINEL", "get-master-addr-by-name", name.toUtf8()}, [done = std::move(done)](const redisReply &reply) {
        if (!isList(reply, 2) || !isText(*reply.element[0]) || !isText(*reply.element[1]))
            return done({}, 0);
        done(QString::fromUtf8(text(*reply.element[0])), text(*reply.element[1]).toByteArray().toUShort());
    });
    flush();
}

qint64 RespConnection::waitingMs() const
{
    return m_commands.empty() ? 0 : m_clock.elapsed() - m_commands.front().sentMs;
}

void RespConnection::read()
{
    const QPointer<RespConnection> guard(this);
    char buffer[MaxReadBytes];
    for (;;) {
        const qint64 size = m_socket.read(buffer, sizeof buffer);
        if (size <= 0)
            break;
        m_lastReply.start();
        redisReaderFeed(m_reader.get(), buffer, std::size_t(size));
        for (;;) {
            void *read = nullptr;
            if (redisReaderGetReply(m_reader.get(), &read) != REDIS_OK)
                return end(QStringLiteral("it does not speak Redis' protocol"));
            if (!read)
                break;
            const std::unique_ptr<redisReply, void (*)(void *)> reply(static_cast<redisReply *>(read), freeReplyObject);
            if (m_pushed) {
                const Callback pushed = m_pushed; // may end the connection
                pushed(*reply);
            } else if (!m_commands.empty()) {
                const Callback done = std::move(m_commands.front().done);
                m_commands.pop_front();
                if (done)
                    done(*reply);
            }
            if (m_isOver || !guard)
                return;
        }
    }
    Q_EMIT turnEnded();
}

void RespConnection::end(const QString &reason)
{
    if (m_isOver)
        return;
    abandon();
    Q_EMIT ended(reason);
}

} // namespace Carillon
