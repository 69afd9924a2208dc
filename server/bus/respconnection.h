// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QElapsedTimer>
#include <QObject>
#include <QSslConfiguration>
#include <QSslSocket>

#include <deque>
#include <functional>
#include <memory>
#include <span>

struct redisReader;
struct redisReply;

namespace Carillon {

/// One connection to a Redis: commands out, replies in, in order. The grammar is hiredis', the bytes
/// are Qt's: hiredis 0.14 has no TLS, and QSslSocket neither blocks nor needs an adapter to this loop.
/// Owned by a RedisShard or a RedisStreamSource; hub's thread. Whoever owns it hears of its end once, and frees it later.
class RespConnection final : public QObject
{
    Q_OBJECT

public:
    using Callback = std::function<void(const redisReply &reply)>;

    explicit RespConnection(QObject *parent = nullptr);
    ~RespConnection() override;

    struct Target
    {
        QString host;
        quint16 port = 0;
        bool tls = false;
        QSslConfiguration tlsConfiguration;
    };
    void open(const Target &target);
    /// Ends without a word; nothing is called from here on.
    void abandon();

    /// Goes out with flush(). `done` is called once, or never when the connection ends.
    void send(std::span<const QByteArrayView> words, Callback done);
    void send(std::initializer_list<QByteArrayView> words, Callback done)
    {
        send(std::span(words.begin(), words.size()), std::move(done));
    }
    void flush();
    /// AUTH, where there is a password; `done` is a Callback of send().
    void authenticate(const QByteArray &user, const QByteArray &password, const Callback &done);
    /// Of a Sentinel: where the master `name` is; an empty host: it does not know. Flushes.
    void askForMaster(const QString &name, std::function<void(const QString &host, quint16 port)> done);
    /// From here on replies do not answer commands: they go to `pushed` (RESP 2 after SUBSCRIBE).
    void setPushed(Callback pushed) { m_pushed = std::move(pushed); }

    /// How long the oldest command waits for its reply; 0: none does.
    [[nodiscard]] qint64 waitingMs() const;
    [[nodiscard]] qint64 silentMs() const { return m_lastReply.isValid() ? m_lastReply.elapsed() : 0; }
    [[nodiscard]] qint64 unsentBytes() const { return m_out.size() + m_socket.bytesToWrite(); }

Q_SIGNALS:
    void opened();
    void ended(const QString &reason);
    /// All that had come was handed out.
    void turnEnded();

private:
    void read();
    void end(const QString &reason);

    struct Command
    {
        Callback done;
        qint64 sentMs = 0;
    };
    QSslSocket m_socket;
    std::unique_ptr<redisReader, void (*)(redisReader *)> m_reader;
    QByteArray m_out;
    std::deque<Command> m_commands;
    Callback m_pushed;
    QElapsedTimer m_clock;
    QElapsedTimer m_lastReply;
    bool m_isOver = false;
};

} // namespace Carillon
