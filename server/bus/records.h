// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/eventbus.h"

#include <span>

/// The bytes that nodes put into a broker and publish through it: fields with a length of four bytes, big-endian,
/// in front, which is what `struct.pack('>I4c0')` of a Redis script makes. docs/cluster.md has the list.
namespace Carillon {

/// Reads fields; once one is not there everything is empty and ok() false. Bytes from a broker are not trusted.
class RecordReader
{
public:
    explicit RecordReader(QByteArrayView bytes) : m_rest(bytes) {}

    [[nodiscard]] char kind()
    {
        const QByteArrayView byte = cut(1);
        return byte.isEmpty() ? '\0' : byte[0];
    }
    [[nodiscard]] quint64 number(qsizetype size = 8)
    {
        quint64 value = 0;
        for (const char byte : cut(size))
            value = value << 8U | quint8(byte);
        return value;
    }
    [[nodiscard]] QByteArrayView field() { return cut(qsizetype(number(4))); }
    [[nodiscard]] QByteArray bytes() { return field().toByteArray(); }
    [[nodiscard]] bool atEnd() const { return m_rest.isEmpty(); }
    [[nodiscard]] bool ok() const { return m_ok; }

private:
    QByteArrayView cut(qsizetype size)
    {
        if (size > m_rest.size()) {
            m_ok = false;
            m_rest = {};
            return {};
        }
        const QByteArrayView head = m_rest.first(size);
        m_rest = m_rest.sliced(size);
        return head;
    }

    QByteArrayView m_rest;
    bool m_ok = true;
};

inline void appendNumber(QByteArray &to, quint64 value, int size = 8)
{
    for (int shift = (size - 1) * 8; shift >= 0; shift -= 8)
        to += char(value >> unsigned(shift));
}

inline void appendField(QByteArray &to, QByteArrayView field)
{
    appendNumber(to, quint64(field.size()), 4);
    to += field;
}

[[nodiscard]] inline QByteArray encodeBusEvent(const BusEvent &event)
{
    QByteArray bytes;
    bytes.reserve(event.type.size() + event.data.size() + event.key.size() + event.sender.size() + 17);
    bytes += 'E';
    for (const QByteArray *field : {&event.type, &event.data, &event.key, &event.sender})
        appendField(bytes, *field);
    return bytes;
}

/// Behind the `E`.
[[nodiscard]] inline BusEvent decodeBusEvent(RecordReader &from)
{
    BusEvent event;
    event.type = from.bytes();
    event.data = from.bytes();
    event.key = from.bytes();
    event.sender = from.bytes();
    return event;
}

/// Who of a node is in a room: 'P', the node, then users and how many connections they have there.
[[nodiscard]] inline QByteArray encodePresence(QByteArrayView node, std::span<const std::pair<QByteArray, quint32>> users)
{
    QByteArray bytes(1, 'P');
    appendField(bytes, node);
    for (const auto &[user, connections] : users) {
        appendField(bytes, user);
        appendNumber(bytes, connections, 4);
    }
    return bytes;
}

/// Behind the node.
[[nodiscard]] inline std::vector<std::pair<QByteArray, quint32>> decodePresent(RecordReader &from)
{
    std::vector<std::pair<QByteArray, quint32>> users;
    while (from.ok() && !from.atEnd()) {
        QByteArray user = from.bytes();
        users.emplace_back(std::move(user), quint32(from.number(4)));
    }
    return users;
}

[[nodiscard]] inline QByteArray encodeRevocation(const Revocation &revocation)
{
    QByteArray bytes(1, revocation.tenant ? '1' : '0');
    for (const QByteArray &field : {revocation.tenant.value_or(QByteArray()), revocation.user, revocation.tokenId})
        appendField(bytes, field);
    appendNumber(bytes, quint64(revocation.revokedAt));
    appendNumber(bytes, quint64(revocation.endsAt));
    return bytes;
}

[[nodiscard]] inline std::optional<Revocation> decodeRevocation(RecordReader &from)
{
    Revocation revocation;
    const bool hasTenant = from.kind() == '1';
    const QByteArray tenant = from.bytes();
    if (hasTenant)
        revocation.tenant = tenant;
    revocation.user = from.bytes();
    revocation.tokenId = from.bytes();
    revocation.revokedAt = qint64(from.number());
    revocation.endsAt = qint64(from.number());
    return from.ok() ? std::optional(revocation) : std::nullopt;
}

} // namespace Carillon
