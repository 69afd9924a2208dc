// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpServer>
#include <QTcpSocket>

#include <algorithm>
#include <functional>
#include <map>
#include <vector>

namespace Carillon {

using namespace Qt::StringLiterals;

/// A NATS server inside a test, on a free port: the client library in front of it is the real one. It keeps streams in memory
/// and does what servers were seen to do around a change of leaders. Its thread is the test's.
class FakeJetStream
{
public:
    struct Stored
    {
        quint64 seq = 0;
        QByteArray subject;
        QByteArray headers; ///< as on the wire, without the first line
        QByteArray data;
    };
    struct Stream
    {
        QJsonObject config;
        std::vector<Stored> messages;
        quint64 lastSeq = 0;
    };
    struct Ack
    {
        quint64 seq = 0;
        QByteArray what; ///< +ACK, -NAK, +WPI, +TERM
        int deliveries = 0; ///< of the one that is meant
    };

    FakeJetStream()
    {
        m_server.listen(QHostAddress::LocalHost);
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            QTcpSocket *socket = m_server.nextPendingConnection();
            socket->write(R"(INFO {"server_id":"FAKE","version":"2.9.10","proto":1,"headers":true,"max_payload":1048576})"
                          "\r\n");
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { read(socket); });
            QObject::connect(socket, &QTcpSocket::disconnected, socket, [this, socket] {
                m_buffers.erase(socket);
                std::erase_if(m_subscriptions, [socket](const auto &one) { return one.socket == socket; });
                socket->deleteLater();
            });
        });
    }
    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    /// Ends all connections; the next ones are taken.
    void cut()
    {
        for (const auto &[socket, buffer] : std::map(m_buffers))
            socket->abort();
    }

    std::map<QByteArray, Stream> streams;
    std::size_t hiddenFromHead = 0;    ///< the newest messages of a stream that its leader does not tell of
    std::size_t hiddenFromReaders = 0; ///< the same of the server that consumers are on
    bool refusesExpectations = false;  ///< the leader does know that there are more
    bool refusesAll = false;           ///< a stream that is full
    std::vector<Ack> acks;
    int consumersMade = 0;
    int pulls = 0;
    int ackPending = 0; ///< what a durable consumer says of itself

    Stream &add(const QByteArray &name, const QByteArray &subject)
    {
        streams[name].config = {{u"name"_s, QString::fromUtf8(name)}, {u"subjects"_s, QJsonArray{QString::fromUtf8(subject)}}};
        return streams[name];
    }
    /// The last message a second time, as a replica that carries out its log again.
    void storeAgain(const QByteArray &stream, std::size_t count)
    {
        Stream &all = streams[stream];
        const std::size_t from = all.messages.size() - count;
        for (std::size_t i = from; i < from + count; ++i)
            keep(all, all.messages[i].subject, all.messages[i].headers, all.messages[i].data);
    }
    void lose(const QByteArray &stream, std::size_t count)
    {
        Stream &all = streams[stream];
        all.messages.resize(all.messages.size() - count);
    }
    quint64 store(const QByteArray &subject, const QByteArray &data, const QByteArray &headers = {})
    {
        Stream *stream = streamOf(subject);
        const quint64 seq = keep(*stream, subject, headers, data);
        serve();
        return seq;
    }
    /// What somebody else says to whoever listens, and no stream keeps.
    void say(const QByteArray &subject, const QByteArray &data) { deliver(subject, subject, data); }
    /// A message of a durable consumer once more.
    void redeliver(quint64 seq)
    {
        m_again.push_back(seq);
        serve();
    }
    /// What a pull that waits hears in the end.
    void endPulls(const QByteArray &status)
    {
        for (auto &[name, consumer] : m_consumers) {
            consumer.left = 0;
            deliver(consumer.reply, consumer.reply, {}, {}, {}, status);
        }
    }

private:
    struct Subscription
    {
        QTcpSocket *socket;
        QByteArray sid;
        QByteArray subject;
    };
    struct Consumer
    {
        QByteArray stream;
        QByteArray filter;
        bool isDurable = false;
        quint64 next = 1;
        QByteArray reply; ///< of the pull that waits
        int left = 0;
    };

    static bool matches(const QByteArray &pattern, const QByteArray &subject)
    {
        const QByteArrayList wanted = pattern.split('.');
        const QByteArrayList words = subject.split('.');
        for (qsizetype i = 0; i < wanted.size(); ++i) {
            if (wanted[i] == ">")
                return words.size() > i;
            if (i >= words.size() || (wanted[i] != "*" && wanted[i] != words[i]))
                return false;
        }
        return words.size() == wanted.size();
    }
    static QByteArray header(const QByteArray &headers, const QByteArray &name)
    {
        for (const QByteArray &line : headers.split('\n')) {
            if (line.startsWith(name + ':'))
                return line.sliced(name.size() + 1).trimmed();
        }
        return {};
    }
    Stream *streamOf(const QByteArray &subject)
    {
        for (auto &[name, stream] : streams) {
            for (const auto pattern : stream.config["subjects"_L1].toArray()) {
                if (matches(pattern.toString().toUtf8(), subject))
                    return &stream;
            }
        }
        return nullptr;
    }
    void read(QTcpSocket *socket)
    {
        QByteArray &buffer = m_buffers[socket];
        buffer += socket->readAll();
        for (;;) {
            const qsizetype end = buffer.indexOf("\r\n");
            if (end < 0)
                return;
            const QByteArrayList words = buffer.first(end).split(' ');
            const bool hasHeaders = words[0] == "HPUB";
            if (words[0] == "PUB" || hasHeaders) {
                const qsizetype size = words.last().toLongLong();
                if (buffer.size() < end + 2 + size + 2)
                    return;
                const QByteArray all = buffer.mid(end + 2, size);
                const qsizetype headers = hasHeaders ? words[words.size() - 2].toLongLong() : 0;
                const QByteArray reply = words.size() == (hasHeaders ? 5 : 4) ? words[2] : QByteArray();
                buffer.remove(0, end + 2 + size + 2);
                const QByteArray head = all.first(headers);
                onPublish(words[1], reply, head.mid(head.indexOf("\r\n") + 2), all.sliced(headers));
                if (!m_buffers.contains(socket))
                    return;
                continue;
            }
            buffer.remove(0, end + 2);
            if (words[0] == "PING")
                socket->write("PONG\r\n");
            else if (words[0] == "SUB")
                m_subscriptions.push_back({socket, words.last(), words[1]});
            else if (words[0] == "UNSUB")
                std::erase_if(m_subscriptions, [&](const auto &one) { return one.socket == socket && one.sid == words[1]; });
        }
    }
    /// To whoever listens to `to`, as a message of `subject`.
    void deliver(const QByteArray &to, const QByteArray &subject, const QByteArray &data, const QByteArray &reply = {},
                 const QByteArray &headers = {}, const QByteArray &status = {})
    {
        for (const Subscription &one : m_subscriptions) {
            if (!matches(one.subject, to))
                continue;
            const QByteArray words = subject + ' ' + one.sid + (reply.isEmpty() ? "" : ' ' + reply);
            if (headers.isEmpty() && status.isEmpty()) {
                one.socket->write("MSG " + words + ' ' + QByteArray::number(data.size()) + "\r\n" + data + "\r\n");
                continue;
            }
            const QByteArray head = "NATS/1.0" + (status.isEmpty() ? QByteArray() : ' ' + status) + "\r\n" + headers
                + (headers.endsWith("\r\n\r\n") ? "" : "\r\n");
            one.socket->write("HMSG " + words + ' ' + QByteArray::number(head.size()) + ' '
                              + QByteArray::number(head.size() + data.size()) + "\r\n" + head + data + "\r\n");
        }
    }
    void answer(const QByteArray &reply, const QJsonObject &object)
    {
        deliver(reply, reply, QJsonDocument(object).toJson(QJsonDocument::Compact));
    }
    void refuse(const QByteArray &reply, int code, int jetStreamCode, const QString &why)
    {
        answer(reply, {{u"error"_s, QJsonObject{{u"code"_s, code}, {u"err_code"_s, jetStreamCode}, {u"description"_s, why}}}});
    }
    quint64 keep(Stream &stream, const QByteArray &subject, const QByteArray &headers, const QByteArray &data)
    {
        const quint64 seq = stream.messages.empty() ? ++stream.lastSeq : stream.lastSeq = stream.messages.back().seq + 1;
        stream.messages.push_back({seq, subject, headers, data});
        const QJsonObject republish = stream.config["republish"_L1].toObject();
        if (matches(republish["src"_L1].toString().toUtf8(), subject)) {
            QByteArray to = republish["dest"_L1].toString().toUtf8();
            const QByteArrayList words = subject.split('.');
            to.replace("{{wildcard(1)}}", words.value(2)).replace("{{wildcard(2)}}", words.value(3));
            deliver(to, to, data, {}, "Nats-Sequence: " + QByteArray::number(seq) + "\r\n");
        }
        return seq;
    }
    void onPublish(const QByteArray &subject, const QByteArray &reply, const QByteArray &headers, const QByteArray &data)
    {
        if (subject.startsWith("$JS.API."))
            return onRequest(subject.sliced(8).split('.'), reply, QJsonDocument::fromJson(data).object());
        if (subject.startsWith("$JS.ACK.")) {
            const QByteArrayList words = subject.split('.');
            acks.push_back({words[5].toULongLong(), data, words[4].toInt()});
            if (data != "+WPI" && ackPending > 0)
                --ackPending;
            return deliver(reply, reply, {});
        }
        Stream *stream = streamOf(subject);
        if (!stream) {
            deliver(subject, subject, data, reply, headers);
            return;
        }
        if (refusesAll)
            return refuse(reply, 503, 10077, u"maximum messages exceeded"_s);
        const QByteArray expected = header(headers, "Nats-Expected-Last-Subject-Sequence");
        quint64 last = 0;
        for (const Stored &stored : stream->messages)
            last = stored.subject == subject ? stored.seq : last;
        if (!expected.isEmpty() && (expected.toULongLong() != last || refusesExpectations))
            return refuse(reply, 400, 10071, u"wrong last sequence"_s);
        const quint64 seq = keep(*stream, subject, headers, data);
        answer(reply, {{u"stream"_s, stream->config["name"_L1]}, {u"seq"_s, qint64(seq)}});
        serve();
    }
    void onRequest(const QByteArrayList &words, const QByteArray &reply, const QJsonObject &asked)
    {
        const QByteArray verb = words[0] + '.' + words[1];
        if (verb == "STREAM.NAMES") {
            const Stream *stream = streamOf(asked["subject"_L1].toString().toUtf8());
            return answer(reply, {{u"streams"_s, stream ? QJsonArray{stream->config["name"_L1]} : QJsonArray()}});
        }
        const QByteArray name = verb == "STREAM.MSG" || verb == "CONSUMER.MSG" || verb == "CONSUMER.DURABLE" ? words[3] : words[2];
        if (verb == "STREAM.CREATE" || verb == "STREAM.UPDATE")
            streams[name].config = asked;
        const auto found = streams.find(name);
        if (found == streams.end())
            return refuse(reply, 404, 10059, u"stream not found"_s);
        Stream &stream = found->second;
        if (words[0] == "STREAM" && words[1] != "MSG")
            return answer(reply, {{u"config"_s, stream.config}, {u"created"_s, u"2026-01-01T00:00:00Z"_s}});
        if (verb == "STREAM.MSG") {
            const std::size_t end = stream.messages.size() - std::min(stream.messages.size(), hiddenFromHead);
            const QByteArray subject = asked["last_by_subj"_L1].toString().toUtf8();
            for (std::size_t i = end; i > 0 && words[2] == "GET"; --i) {
                const Stored &stored = stream.messages[i - 1];
                if (stored.subject == subject)
                    return answer(reply, {{u"message"_s, QJsonObject{{u"subject"_s, QString::fromUtf8(subject)},
                                                                  {u"seq"_s, qint64(stored.seq)},
                                                                  {u"data"_s, QString::fromLatin1(stored.data.toBase64())}}}});
            }
            return refuse(reply, 404, 10037, u"no message found"_s);
        }
        onConsumer(words, name, stream, reply, asked);
    }
    void onConsumer(const QByteArrayList &words, const QByteArray &name, Stream &stream, const QByteArray &reply,
                    const QJsonObject &asked)
    {
        const QByteArray which = words.last();
        if (words[1] == "CREATE" || words[1] == "DURABLE") {
            const QJsonObject config = asked["config"_L1].toObject();
            const QByteArray durable = config["durable_name"_L1].toString().toUtf8();
            const QByteArray consumer = durable.isEmpty() ? "c" + QByteArray::number(++consumersMade) : durable;
            Consumer &made = m_consumers[consumer];
            made = {name, config["filter_subject"_L1].toString().toUtf8(), !durable.isEmpty(),
                    quint64(qMax<qint64>(1, config["opt_start_seq"_L1].toInteger())), {}, 0};
            return answer(reply, {{u"name"_s, QString::fromUtf8(consumer)}, {u"config"_s, config},
                                  {u"num_pending"_s, qint64(pendingOf(made, stream).size())}, {u"num_ack_pending"_s, ackPending}});
        }
        const auto found = m_consumers.find(which);
        if (found == m_consumers.end())
            return refuse(reply, 404, 10014, u"consumer not found"_s);
        if (words[1] == "INFO")
            return answer(reply, {{u"name"_s, QString::fromUtf8(which)}, {u"num_ack_pending"_s, ackPending},
                                  {u"config"_s, QJsonObject{{u"ack_policy"_s, u"explicit"_s}, {u"ack_wait"_s, qint64(5'000'000'000)}}}});
        if (words[1] == "DELETE") {
            m_consumers.erase(found);
            return answer(reply, {{u"success"_s, true}});
        }
        ++pulls;
        found->second.reply = reply;
        found->second.left = asked["batch"_L1].toInt();
        serve();
    }
    [[nodiscard]] std::vector<const Stored *> pendingOf(const Consumer &consumer, const Stream &stream) const
    {
        std::vector<const Stored *> pending;
        const std::size_t hidden = consumer.isDurable ? 0 : hiddenFromReaders;
        for (std::size_t i = 0; i + hidden < stream.messages.size(); ++i) {
            const Stored &stored = stream.messages[i];
            if (stored.seq >= consumer.next && (consumer.filter.isEmpty() || matches(consumer.filter, stored.subject)))
                pending.push_back(&stored);
        }
        return pending;
    }
    // What consumers are asked for and have.
    void serve()
    {
        for (auto &[name, consumer] : m_consumers) {
            const auto hears = [&reply = consumer.reply](const auto &one) { return matches(one.subject, reply); };
            if (std::none_of(m_subscriptions.begin(), m_subscriptions.end(), hears))
                consumer.left = 0; // whoever asked has gone
            const Stream &stream = streams[consumer.stream];
            const auto send = [&](const Stored &stored, int deliveries, std::size_t left) {
                --consumer.left;
                deliver(consumer.reply, stored.subject, stored.data,
                        "$JS.ACK." + consumer.stream + '.' + name + '.' + QByteArray::number(deliveries) + '.'
                            + QByteArray::number(stored.seq) + ".1.1." + QByteArray::number(qulonglong(left)),
                        stored.headers);
            };
            while (consumer.isDurable && consumer.left > 0 && !m_again.empty()) {
                const quint64 seq = m_again.front();
                m_again.erase(m_again.begin());
                for (const Stored &stored : stream.messages) {
                    if (stored.seq == seq)
                        send(stored, 2, 0);
                }
            }
            const auto pending = pendingOf(consumer, stream);
            for (std::size_t i = 0; i < pending.size() && consumer.left > 0; ++i) {
                consumer.next = pending[i]->seq + 1;
                send(*pending[i], 1, pending.size() - i - 1);
            }
        }
    }

    std::map<QTcpSocket *, QByteArray> m_buffers;
    std::vector<Subscription> m_subscriptions;
    std::map<QByteArray, Consumer> m_consumers;
    std::vector<quint64> m_again;
    QTcpServer m_server; // goes first: the end of its connections is told
};

} // namespace Carillon
