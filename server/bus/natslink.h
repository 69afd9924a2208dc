// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/bus/natsaddress.h"

#include <QElapsedTimer>
#include <QObject>

#include <functional>
#include <map>
#include <memory>
#include <thread>
#include <utility>
#include <vector>

namespace Carillon {

/// In the order in which they stand; a name may come twice.
using NatsHeaders = std::vector<std::pair<QByteArray, QByteArray>>;

/// What NATS brought. `subject` is the one it was published under, which for what a consumer of
/// JetStream gives is the stream's; then `reply` says which consumer that was.
struct NatsMessage
{
    QByteArray subject;
    QByteArray reply;
    QByteArray data;
    int status = 0; ///< of an answer without contents: 404, 408, 503 (nobody answers such requests)
    quint64 streamSeq = 0; ///< of what a stream published again
    bool isAnswer = false; ///< it came to inbox()
    NatsHeaders headers;   ///< of what a consumer gives, and of what has a status
};

/// One connection to a NATS system: requests and their answers, subjects that it listens to. The
/// protocol is cnats', which has threads of its own and blocks while it connects and writes: so a
/// thread of ours does what it is told by this object in order, and what comes goes back through a
/// queue with one wake-up a turn. Owned by whoever speaks NATS; the owner's thread, which never
/// waits for the others. Whoever owns it hears of the connection's end once; what was under way
/// then is never answered.
class NatsLink final : public QObject
{
    Q_OBJECT

public:
    using Callback = std::function<void(const NatsMessage &answer)>;
    struct Options
    {
        NatsAddress address;
        QByteArray name; ///< as NATS' own lists show it
        /// Read at each connection, so that it can change: a .creds file, the password of the
        /// address' user, or a token when that has none.
        QString secretFile;
        QString caFile;
        QString certificateFile = {}; ///< of this client, with its key; none when empty
        QString keyFile = {};
    };
    /// What waits on the way in; over that the connection is given up. On the way out unsentBytes()
    /// is the owner's to look at.
    static constexpr qint64 MaxWaiting = 64 * 1024 * 1024;

    explicit NatsLink(Options options, QObject *parent = nullptr);
    ~NatsLink() override;

    /// Tries the next host once: opened() or ended().
    void open();
    /// Ends without a word.
    void close();

    /// These go out with flush(), in order. `done` is called once, or never when the connection
    /// ends.
    void request(QByteArray subject, QByteArray data, Callback done,
                 NatsHeaders headers = {});
    void publish(QByteArray subject, QByteArray data, QByteArray reply = {});
    void subscribe(QByteArray subject);
    void unsubscribe(QByteArray subject);
    void flush();
    /// Waits no longer for answers to what was asked so far.
    void forget() { m_waiting.clear(); }

    /// How long the oldest request waits for its answer; 0: none does.
    [[nodiscard]] qint64 waitingMs() const;
    [[nodiscard]] qint64 unsentBytes() const;
    /// The one of this attempt.
    [[nodiscard]] const QString &host() const { return m_host; }
    /// The largest message that the server takes.
    [[nodiscard]] qint64 maxPayload() const { return m_maxPayload; }
    /// What goes to this and one more word comes to this connection: received(), unless it answers
    /// a request.
    [[nodiscard]] const QByteArray &inbox() const { return m_inbox; }

Q_SIGNALS:
    void opened();
    void ended(const QString &reason);
    void received(const Carillon::NatsMessage &message);
    /// All that had come was handed out.
    void turnEnded();

private:
    struct Order;
    struct Event;
    class Incoming;
    class Worker;
    struct Waiting
    {
        Callback done;
        qint64 sentMs = 0;
    };

    void take();
    void obey(Event &event);

    const Options m_options;
    const QByteArray m_inbox;
    const std::shared_ptr<Incoming> m_incoming;
    const std::unique_ptr<Worker> m_worker;
    std::thread m_thread;
    std::vector<Order> m_orders; ///< of this turn
    qint64 m_orderBytes = 0;
    std::size_t m_nextHost = 0;
    QString m_host;
    quint64 m_connection = 0; ///< which one it is: events of earlier ones mean nothing
    bool m_isOpen = false;
    qint64 m_maxPayload = 0;
    std::map<quint64, Waiting> m_waiting; ///< in the order in which they were sent
    quint64 m_lastRequest = 0;
    QElapsedTimer m_clock;
};

} // namespace Carillon
