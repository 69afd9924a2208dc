// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/bus/natslink.h"

#include <QFile>
#include <QHash>
#include <QRandomGenerator>

#include <nats/nats.h>

#include <atomic>
#include <condition_variable>
#include <cstdlib>
#include <mutex>

namespace Carillon {

namespace {

constexpr qint64 ConnectMs = 3000;
constexpr qint64 WriteMs = 3000; ///< a write that makes no progress for so long ends the connection
constexpr qint64 OverheadBytes = 200;

} // namespace

/// What the thread is to do.
struct NatsLink::Order
{
    enum class Kind : quint8 { Open, Close, Publish, Subscribe, Unsubscribe, Stop };
    Kind kind = Kind::Publish;
    QByteArray subject; ///< Open: the host's address
    QByteArray reply;   ///< Open: the host's name
    QByteArray data;
    NatsHeaders headers = {};
    quint64 connection = 0;

    [[nodiscard]] qint64 bytes() const
    {
        qint64 bytes = subject.size() + reply.size() + data.size() + OverheadBytes;
        for (const auto &[name, value] : headers)
            bytes += name.size() + value.size();
        return bytes;
    }
};

/// What a thread of cnats has to say.
struct NatsLink::Event
{
    enum class Kind : quint8 { Opened, Ended, Message };
    Kind kind = Kind::Message;
    quint64 connection = 0;
    NatsMessage message;
    QString reason;
    qint64 maxPayload = 0;
};

/// The way in. Any thread posts; the owner is woken once for all that came since it last looked.
/// Whoever of cnats' threads may still post has a share in it, so it outlives the link.
class NatsLink::Incoming
{
public:
    explicit Incoming(NatsLink *owner)
        : m_owner(owner)
    {}

    void post(Event event)
    {
        const std::lock_guard lock(m_mutex);
        if (!m_owner)
            return;
        const bool wasEmpty = m_events.empty();
        if (event.kind == Event::Kind::Message) {
            m_bytes += event.message.data.size() + event.message.subject.size() + OverheadBytes;
            if (m_bytes > MaxWaiting) {
                if (m_isFull)
                    return;
                m_isFull = true;
                event = {Event::Kind::Ended,
                         event.connection,
                         {},
                         QStringLiteral("more comes than can be taken"),
                         0};
            }
        }
        m_events.push_back(std::move(event));
        if (wasEmpty)
            QMetaObject::invokeMethod(
                m_owner, [owner = m_owner] { owner->take(); }, Qt::QueuedConnection);
    }
    [[nodiscard]] std::vector<Event> take()
    {
        const std::lock_guard lock(m_mutex);
        m_bytes = 0;
        m_isFull = false;
        return std::exchange(m_events, {});
    }
    void leave()
    {
        const std::lock_guard lock(m_mutex);
        m_owner = nullptr;
    }

private:
    std::mutex m_mutex;
    NatsLink *m_owner;
    std::vector<Event> m_events;
    qint64 m_bytes = 0;
    bool m_isFull = false;
};

/// The thread that may block: it has the connection, and nobody else touches it.
class NatsLink::Worker
{
public:
    Worker(const Options &options, std::shared_ptr<Incoming> incoming)
        : m_options(options)
        , m_incoming(std::move(incoming))
    {}

    void post(std::vector<Order> &orders)
    {
        {
            const std::lock_guard lock(m_mutex);
            for (Order &order : orders) {
                m_bytes.fetch_add(order.bytes(), std::memory_order_relaxed);
                m_orders.push_back(std::move(order));
            }
        }
        orders.clear();
        m_wake.notify_one();
    }
    void run()
    {
        for (;;) {
            std::vector<Order> orders;
            {
                std::unique_lock lock(m_mutex);
                m_wake.wait(lock, [this] { return !m_orders.empty(); });
                orders.swap(m_orders);
            }
            for (const Order &order : orders) {
                m_bytes.fetch_sub(order.bytes(), std::memory_order_relaxed);
                if (order.kind == Order::Kind::Stop)
                    return close();
                obey(order);
            }
        }
    }
    [[nodiscard]] qint64 bytes() const { return m_bytes.load(std::memory_order_relaxed); }

private:
    /// What a subscription's callback needs; it goes with the subscription.
    struct Share
    {
        std::shared_ptr<Incoming> incoming;
        quint64 connection = 0;
        QByteArray inbox; ///< set: answers to requests come here
    };

    void obey(const Order &order)
    {
        switch (order.kind) {
        case Order::Kind::Open:
            return open(order);
        case Order::Kind::Close:
            return close();
        case Order::Kind::Publish:
            return publish(order);
        case Order::Kind::Subscribe:
            return subscribe(order);
        case Order::Kind::Unsubscribe:
            return unsubscribe(order.subject);
        case Order::Kind::Stop:
            return;
        }
    }
    void ended(QString reason)
    {
        m_incoming->post({Event::Kind::Ended, m_number, {}, std::move(reason), 0});
    }
    [[nodiscard]] natsStatus configure(natsOptions *to, const Order &order,
                                       const QByteArray &secret) const
    {
        const NatsAddress &address = m_options.address;
        natsStatus s = natsOptions_SetURL(to, order.subject.constData());
        const auto then = [&s](auto step) {
            if (s == NATS_OK)
                s = step();
        };
        then([&] { return natsOptions_SetName(to, m_options.name.constData()); });
        then([&] { return natsOptions_SetAllowReconnect(to, false); });
        then([&] { return natsOptions_SetTimeout(to, ConnectMs); });
        then([&] { return natsOptions_SetWriteDeadline(to, WriteMs); });
        then([&] { return natsOptions_SetSendAsap(to, true); });
        then([&] { return natsOptions_UseGlobalMessageDelivery(to, true); });
        if (secret.contains("-----BEGIN NATS USER JWT-----")) {
            then([&] {
                return natsOptions_SetUserCredentialsFromFiles(
                    to, m_options.secretFile.toUtf8().constData(), nullptr);
            });
        } else if (!address.user.isEmpty() && !secret.isEmpty()) {
            then([&] {
                return natsOptions_SetUserInfo(to, address.user.constData(), secret.constData());
            });
        } else if (!address.user.isEmpty() || !secret.isEmpty()) {
            then([&] {
                return natsOptions_SetToken(to, (address.user + secret).constData());
            });
        }
        if (address.tls) {
            then([&] { return natsOptions_SetSecure(to, true); });
            if (!m_options.caFile.isEmpty())
                then([&] {
                    return natsOptions_LoadCATrustedCertificates(
                        to, m_options.caFile.toUtf8().constData());
                });
            if (!m_options.certificateFile.isEmpty())
                then([&] {
                    return natsOptions_LoadCertificatesChain(
                        to, m_options.certificateFile.toUtf8().constData(),
                        m_options.keyFile.toUtf8().constData());
                });
            then([&] { return natsOptions_SetExpectedHostname(to, order.reply.constData()); });
        }
        return s;
    }
    void open(const Order &order)
    {
        close();
        m_number = order.connection;
        QByteArray secret = m_options.address.password;
        if (QFile file(m_options.secretFile); !m_options.secretFile.isEmpty()) {
            if (!file.open(QIODevice::ReadOnly))
                return ended(QStringLiteral("password_file cannot be read"));
            secret = file.readAll().trimmed();
        }
        natsOptions *options = nullptr;
        natsStatus s = natsOptions_Create(&options);
        if (s == NATS_OK)
            s = configure(options, order, secret);
        // It may come at any time, also after the end of this object: so with a share that stays
        // until it has come.
        auto *share = new Share{m_incoming, m_number, {}};
        if (s == NATS_OK)
            s = natsOptions_SetClosedCB(options, &Worker::onClosed, share);
        if (s == NATS_OK)
            s = natsConnection_Connect(&m_connection, options);
        natsOptions_Destroy(options);
        if (s != NATS_OK) {
            delete share;
            m_connection = nullptr;
            const char *detail = nats_GetLastError(nullptr);
            return ended(QString::fromUtf8(detail && *detail ? detail : natsStatus_GetText(s)));
        }
        m_incoming->post(
            {Event::Kind::Opened, m_number, {}, {}, natsConnection_GetMaxPayload(m_connection)});
    }
    void close()
    {
        for (natsSubscription *subscription : std::exchange(m_subscriptions, {}))
            natsSubscription_Destroy(subscription);
        if (m_connection)
            natsConnection_Destroy(std::exchange(m_connection, nullptr));
    }
    void publish(const Order &order)
    {
        if (!m_connection)
            return;
        natsMsg *message = nullptr;
        natsStatus s = natsMsg_Create(&message, order.subject.constData(),
                                      order.reply.isEmpty() ? nullptr : order.reply.constData(),
                                      order.data.constData(), int(order.data.size()));
        for (const auto &[name, value] : order.headers) {
            if (s == NATS_OK)
                s = natsMsgHeader_Add(message, name.constData(), value.constData());
        }
        if (s == NATS_OK)
            s = natsConnection_PublishMsg(m_connection, message);
        natsMsg_Destroy(message);
        if (s != NATS_OK)
            ended(QString::fromLatin1(natsStatus_GetText(s)));
    }
    void subscribe(const Order &order)
    {
        if (!m_connection || m_subscriptions.contains(order.subject))
            return;
        auto *share = new Share{m_incoming, m_number, order.reply};
        natsSubscription *subscription = nullptr;
        natsStatus s = natsConnection_Subscribe(
            &subscription, m_connection, order.subject.constData(), &Worker::onMessage, share);
        if (s != NATS_OK) {
            delete share;
            return ended(QString::fromLatin1(natsStatus_GetText(s)));
        }
        if (natsSubscription_SetOnCompleteCB(subscription, &Worker::onComplete, share) != NATS_OK)
            delete share; // it is closed already
        m_subscriptions.insert(order.subject, subscription);
    }
    void unsubscribe(const QByteArray &subject)
    {
        if (natsSubscription *subscription = m_subscriptions.take(subject))
            natsSubscription_Destroy(subscription);
    }

    static void onClosed(natsConnection *connection, void *closure)
    {
        const std::unique_ptr<Share> share(static_cast<Share *>(closure));
        const char *detail = nullptr;
        (void)natsConnection_GetLastError(connection, &detail);
        share->incoming->post(
            {Event::Kind::Ended,
             share->connection,
             {},
             detail && *detail ? QString::fromUtf8(detail) : QStringLiteral("closed by the broker"),
             0});
    }
    static void onComplete(void *closure) { delete static_cast<Share *>(closure); }
    static NatsHeaders headersOf(natsMsg *message)
    {
        NatsHeaders headers;
        const char **names = nullptr;
        int count = 0;
        if (natsMsgHeader_Keys(message, &names, &count) != NATS_OK)
            return headers;
        for (int i = 0; i < count; ++i) {
            const char **values = nullptr;
            int valueCount = 0;
            if (natsMsgHeader_Values(message, names[i], &values, &valueCount) != NATS_OK)
                continue;
            for (int j = 0; j < valueCount; ++j)
                headers.emplace_back(names[i], values[j]);
            std::free(values);
        }
        std::free(names);
        return headers;
    }
    static void onMessage(natsConnection *, natsSubscription *, natsMsg *message, void *closure)
    {
        const auto &share = *static_cast<Share *>(closure);
        Event event;
        event.connection = share.connection;
        event.message.subject = natsMsg_GetSubject(message);
        event.message.reply = natsMsg_GetReply(message);
        event.message.data = QByteArray(natsMsg_GetData(message), natsMsg_GetDataLength(message));
        event.message.isAnswer
            = !share.inbox.isEmpty() && event.message.subject.startsWith(share.inbox);
        const char *value = nullptr;
        if (natsMsgHeader_Get(message, "Status", &value) == NATS_OK)
            event.message.status = QByteArray(value).toInt();
        if (natsMsgHeader_Get(message, "Nats-Sequence", &value) == NATS_OK)
            event.message.streamSeq = QByteArray(value).toULongLong();
        if (event.message.status != 0 || event.message.reply.startsWith("$JS.ACK."))
            event.message.headers = headersOf(message);
        natsMsg_Destroy(message);
        share.incoming->post(std::move(event));
    }

    const Options &m_options;
    const std::shared_ptr<Incoming> m_incoming;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::vector<Order> m_orders;
    std::atomic<qint64> m_bytes = 0;
    natsConnection *m_connection = nullptr;
    QHash<QByteArray, natsSubscription *> m_subscriptions;
    quint64 m_number = 0;
};

// --------------------------------------------------------------------------------- the owner's

NatsLink::NatsLink(Options options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_inbox("_INBOX." + QByteArray::number(QRandomGenerator::system()->generate64(), 36) + '.')
    , m_incoming(std::make_shared<Incoming>(this))
    , m_worker(std::make_unique<Worker>(m_options, m_incoming))
    , m_thread([worker = m_worker.get()] { worker->run(); })
{
    m_clock.start();
}

NatsLink::~NatsLink()
{
    m_incoming->leave();
    m_orders.clear();
    m_orders.push_back({Order::Kind::Stop, {}, {}, {}});
    m_worker->post(m_orders);
    m_thread.join();
}

void NatsLink::open()
{
    const auto &hosts = m_options.address.hosts;
    const NatsAddress::Host &host = hosts[m_nextHost++ % hosts.size()];
    const QByteArray name = host.name.toUtf8();
    m_host = host.name + u':' + QString::number(host.port);
    const QByteArray scheme = m_options.address.tls ? "tls://" : "nats://";
    Order order{Order::Kind::Open,
                scheme + (name.contains(':') ? '[' + name + ']' : name) + ':'
                    + QByteArray::number(host.port),
                name,
                {}};
    order.connection = ++m_connection;
    m_orders.push_back(std::move(order));
    m_orders.push_back({Order::Kind::Subscribe, m_inbox + '*', m_inbox, {}});
    m_worker->post(m_orders);
}

void NatsLink::close()
{
    ++m_connection;
    m_isOpen = false;
    m_waiting.clear();
    m_orders.clear();
    m_orders.push_back({Order::Kind::Close, {}, {}, {}});
    m_worker->post(m_orders);
}

void NatsLink::request(QByteArray subject, QByteArray data, Callback done,
                       NatsHeaders headers)
{
    const quint64 number = ++m_lastRequest;
    m_waiting.emplace(number, Waiting{std::move(done), m_clock.elapsed()});
    m_orders.push_back({Order::Kind::Publish, std::move(subject),
                        m_inbox + QByteArray::number(number), std::move(data),
                        std::move(headers)});
    m_orderBytes += m_orders.back().bytes();
}

void NatsLink::publish(QByteArray subject, QByteArray data, QByteArray reply)
{
    m_orders.push_back(
        {Order::Kind::Publish, std::move(subject), std::move(reply), std::move(data)});
    m_orderBytes += m_orders.back().bytes();
}

void NatsLink::subscribe(QByteArray subject)
{
    m_orders.push_back({Order::Kind::Subscribe, std::move(subject), {}, {}});
}

void NatsLink::unsubscribe(QByteArray subject)
{
    m_orders.push_back({Order::Kind::Unsubscribe, std::move(subject), {}, {}});
}

void NatsLink::flush()
{
    m_orderBytes = 0;
    if (!m_orders.empty())
        m_worker->post(m_orders);
}

qint64 NatsLink::waitingMs() const
{
    return m_waiting.empty() ? 0 : m_clock.elapsed() - m_waiting.begin()->second.sentMs;
}

qint64 NatsLink::unsentBytes() const
{
    return m_worker->bytes() + m_orderBytes;
}

void NatsLink::take()
{
    for (Event &event : m_incoming->take()) {
        if (event.connection == m_connection)
            obey(event);
    }
    Q_EMIT turnEnded();
}

void NatsLink::obey(Event &event)
{
    switch (event.kind) {
    case Event::Kind::Opened:
        m_isOpen = true;
        m_maxPayload = event.maxPayload;
        Q_EMIT opened();
        break;
    case Event::Kind::Ended:
        close();
        Q_EMIT ended(event.reason);
        break;
    case Event::Kind::Message:
        if (event.message.isAnswer) {
            const auto found
                = m_waiting.find(event.message.subject.sliced(m_inbox.size()).toULongLong());
            if (found != m_waiting.end()) {
                const Callback done = std::move(found->second.done);
                m_waiting.erase(found);
                done(event.message);
                break;
            }
        }
        Q_EMIT received(event.message);
        break;
    }
}

} // namespace Carillon
