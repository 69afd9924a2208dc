// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/bus/natsreader.h"

#include "server/bus/natsstreams.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace Carillon {

namespace {

constexpr int Page = 500;                           ///< messages that are asked for at once
constexpr qint64 ForgottenAfterNs = 10'000'000'000; ///< a consumer whose reader has gone
constexpr auto PageWord
    = "page-"; ///< what a page ends with comes to inbox() and this and the consumer

} // namespace

void NatsReader::read(const QByteArray &stream, const QByteArray &subject, Start start, Each each,
                      Done done)
{
    QJsonObject config{{u"ack_policy"_s, u"none"_s},
                       {u"filter_subject"_s, QString::fromUtf8(subject)},
                       {u"mem_storage"_s, true},
                       {u"num_replicas"_s, 1},
                       {u"inactive_threshold"_s, ForgottenAfterNs},
                       {u"deliver_policy"_s, u"all"_s}};
    if (start.streamSeq > 0) {
        config.insert(u"deliver_policy"_s, u"by_start_sequence"_s);
        config.insert(u"opt_start_seq"_s, qint64(start.streamSeq));
    } else if (start.wallMs > 0) {
        config.insert(u"deliver_policy"_s, u"by_start_time"_s);
        config.insert(
            u"opt_start_time"_s,
            QDateTime::fromMSecsSinceEpoch(start.wallMs, Qt::UTC).toString(Qt::ISODateWithMs));
    }
    m_link.request(
        "$JS.API.CONSUMER.CREATE." + stream,
        compactJson({{u"stream_name"_s, QString::fromUtf8(stream)}, {u"config"_s, config}}),
        [this, stream, each = std::move(each),
         done = std::move(done)](const NatsMessage &answer) mutable {
            const NatsReply reply = parseNatsReply(answer.data, answer.status);
            const QByteArray consumer = reply.body.value("name"_L1).toString().toUtf8();
            if (!reply.ok() || consumer.isEmpty())
                return done(reply.ok() ? QByteArray("a consumer without a name") : reply.reason);
            const auto [found, isNew] = m_readings.try_emplace(
                consumer, Reading{stream, std::move(each), std::move(done)});
            if (reply.body.value("num_pending"_L1).toInteger() == 0)
                finish(found);
            else
                askForPage(consumer, found->second);
        });
}

void NatsReader::askForPage(const QByteArray &consumer, Reading &reading)
{
    reading.inPage = 0;
    reading.heardMs = m_clock.elapsed();
    m_link.publish("$JS.API.CONSUMER.MSG.NEXT." + reading.stream + '.' + consumer,
                   compactJson({{u"batch"_s, Page}, {u"no_wait"_s, true}}),
                   m_link.inbox() + PageWord + consumer);
}

bool NatsReader::take(const NatsMessage &message)
{
    if (message.isAnswer) {
        const QByteArray word = message.subject.sliced(m_link.inbox().size());
        if (!word.startsWith(PageWord))
            return false;
        // Nothing more is there, or no more than this goes into a page.
        const auto found = m_readings.find(word.sliced(qstrlen(PageWord)));
        if (found != m_readings.end())
            finish(found);
        return true;
    }
    // $JS.ACK.[domain.account.]stream.consumer.deliveries.stream's number.consumer's
    // number.time.left[.random]
    if (!message.reply.startsWith("$JS.ACK."))
        return false;
    const QByteArrayList words = message.reply.split('.');
    const qsizetype at = words.size() >= 11 ? 4 : 2;
    if (words.size() < at + 7)
        return true;
    const auto found = m_readings.find(words[at + 1]);
    if (found == m_readings.end())
        return true;
    Reading &reading = found->second;
    reading.heardMs = m_clock.elapsed();
    const bool isLast = words[at + 6] == "0";
    const bool isFull = ++reading.inPage == Page;
    reading.each({words[at + 3].toULongLong(), message.data});
    if (isLast)
        finish(found);
    else if (isFull)
        askForPage(words[at + 1], reading);
    return true;
}

void NatsReader::finish(Readings::iterator found)
{
    m_link.request("$JS.API.CONSUMER.DELETE." + found->second.stream + '.' + found->first, {},
                   [](const NatsMessage &) {});
    const Done done = std::move(found->second.done);
    m_readings.erase(found);
    done({});
}

qint64 NatsReader::waitingMs() const
{
    qint64 longest = 0;
    for (const auto &[consumer, reading] : m_readings)
        longest = std::max(longest, m_clock.elapsed() - reading.heardMs);
    return longest;
}

} // namespace Carillon
