// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/bus/natspresence.h"

#include "server/bus/records.h"

namespace Carillon {

namespace {

constexpr std::size_t MaxUsers = 1000; ///< in a message: 255 kB at most

} // namespace

void NatsPresence::tell(const QByteArray &room, const Users &users, bool isUp)
{
    auto &own = m_own[room];
    for (const auto &[user, connections] : users) {
        if (connections > 0)
            own.insert(user, connections);
        else
            own.remove(user);
    }
    if (own.isEmpty())
        m_own.remove(room);
    if (!isUp)
        return;
    const std::span all(users);
    for (std::size_t i = 0; i < all.size(); i += MaxUsers)
        m_link.publish(m_streams.live(subjectWord(room)) + ".presence",
                       encodePresence(m_node, all.subspan(i, std::min(MaxUsers, all.size() - i))));
}

void NatsPresence::ask(const QByteArray &room, const QByteArrayList &nodes, Done done)
{
    if (nodes.isEmpty())
        return done({});
    const quint64 number = ++m_lastQuestion;
    m_questions.emplace(number, Question{nodes, {}, std::move(done), m_clock.elapsed()});
    QByteArray bytes;
    appendNumber(bytes, number);
    appendField(bytes, m_node);
    appendField(bytes, room);
    m_link.publish(m_streams.whoSubject(), bytes);
}

void NatsPresence::onAsked(QByteArrayView bytes)
{
    RecordReader from(bytes);
    const quint64 number = from.number();
    const QByteArray asker = from.bytes();
    const QByteArray room = from.bytes();
    if (!from.ok() || asker == m_node)
        return;
    const auto own = m_own.value(room);
    const Users users(own.constKeyValueBegin(), own.constKeyValueEnd());
    std::span<const std::pair<QByteArray, quint32>> left(users);
    do {
        const auto part = left.first(std::min(MaxUsers, left.size()));
        left = left.subspan(part.size());
        QByteArray answer("W");
        appendNumber(answer, number);
        appendField(answer, room);
        appendNumber(answer, left.empty() ? 1 : 0, 1);
        answer += encodePresence(m_node, part);
        m_link.publish(m_streams.nodeSubject(asker), answer);
    } while (!left.empty());
}

std::optional<NatsPresence::Late> NatsPresence::onAnswered(QByteArrayView bytes)
{
    RecordReader from(bytes);
    const quint64 number = from.number();
    QByteArray room = from.bytes();
    const bool isLast = from.number(1) == 1;
    (void)from.kind();
    QByteArray node = from.bytes();
    Users users = decodePresent(from);
    if (!from.ok())
        return std::nullopt;
    const auto found = m_questions.find(number);
    if (found == m_questions.end())
        return Late{std::move(room), std::move(node), std::move(users)};
    Question &question = found->second;
    for (const auto &[user, connections] : users)
        question.presence.push_back({node, user, connections});
    if (isLast)
        question.missing.removeOne(node);
    if (question.missing.isEmpty()) {
        const Question done = std::move(question);
        m_questions.erase(found);
        done.done(done.presence);
    }
    return std::nullopt;
}

void NatsPresence::sweep()
{
    while (!m_questions.empty()
           && m_clock.elapsed() - m_questions.begin()->second.sinceMs >= PatienceMs) {
        const Question done = std::move(m_questions.begin()->second);
        m_questions.erase(m_questions.begin());
        done.done(done.presence);
    }
}

} // namespace Carillon
