// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/admin/nodelink.h"

#include <QDataStream>
#include <QIODevice>
#include <QJsonDocument>
#include <QtEndian>

namespace Carillon {

namespace {

enum class Kind : quint8 { Question = 1, Answer, Words };

constexpr qsizetype CompressFrom = 65536;
constexpr quint32 MaxBody = 16 * 1024 * 1024;

QByteArray encode(Kind kind, quint64 number, const NodeLink::Message &message)
{
    const bool isLarge = message.body.size() >= CompressFrom;
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_0);
    out << quint8(kind) << number << QJsonDocument(message.fields).toJson(QJsonDocument::Compact) << isLarge
        << (isLarge ? qCompress(message.body, 1) : message.body);
    return bytes;
}

} // namespace

void NodeLink::ask(const QByteArray &node, const Message &message, qint64 waitMs, Done done)
{
    const quint64 number = ++m_last;
    if (!m_bus || m_waiting.size() >= MaxWaiting || !m_bus->send(node, encode(Kind::Question, number, message)))
        return done(nullptr);
    m_waiting[number] = {node, m_clock.monotonicMs() + waitMs, std::move(done)};
}

void NodeLink::tell(const QByteArray &node, const Message &message)
{
    if (m_bus)
        (void)m_bus->send(node, encode(Kind::Words, 0, message));
}

void NodeLink::receive(const QByteArray &from, const QByteArray &bytes, const Heard &heard)
{
    QDataStream in(bytes);
    in.setVersion(QDataStream::Qt_6_0);
    quint8 kind = 0;
    quint64 number = 0;
    QByteArray json;
    bool isCompressed = false;
    QByteArray body;
    in >> kind >> number >> json >> isCompressed >> body;
    if (in.status() != QDataStream::Ok)
        return;
    if (isCompressed) {
        // Its first four bytes say how large it becomes.
        if (body.size() < 4 || qFromBigEndian<quint32>(body.constData()) > MaxBody)
            return;
        body = qUncompress(body);
    }
    const Message message{QJsonDocument::fromJson(json).object(), body};
    if (kind == quint8(Kind::Question)) {
        heard(from, message, [this, from, number](const Message &answer) {
            if (!m_bus->send(from, encode(Kind::Answer, number, answer)))
                (void)m_bus->send(from, encode(Kind::Answer, number, {{{QStringLiteral("error"), QStringLiteral("too_large")}}}));
        });
    } else if (kind == quint8(Kind::Words)) {
        heard(from, message, {});
    } else if (const auto found = m_waiting.find(number); kind == quint8(Kind::Answer) && found != m_waiting.end()
               && found->second.node == from) {
        const Done done = std::move(found->second.done);
        m_waiting.erase(found);
        done(&message);
    }
}

template<typename Ends>
void NodeLink::end(const Ends &ends)
{
    std::vector<Done> ended;
    for (auto it = m_waiting.begin(); it != m_waiting.end();) {
        if (!ends(it->second)) {
            ++it;
            continue;
        }
        ended.push_back(std::move(it->second.done));
        it = m_waiting.erase(it);
    }
    for (const Done &done : ended)
        done(nullptr);
}

void NodeLink::lost(const QByteArray &node)
{
    end([&node](const Waiting &waiting) { return waiting.node == node; });
}

void NodeLink::tick()
{
    end([nowMs = m_clock.monotonicMs()](const Waiting &waiting) { return nowMs >= waiting.untilMs; });
}

} // namespace Carillon
