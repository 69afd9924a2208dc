// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/net/cursor.h"

#include "common/roomname.h"

#include <QtEndian>

#include <algorithm>

namespace Carillon {

namespace {

// form, frames, number of epochs, the epochs, number of rooms, the rooms. Numbers are LEB128. An
// epoch and a name say how many bytes they share with the one before: epochs of one server differ in
// their last bytes only, and so do most rooms of one namespace.
enum Form : char { Named = 1, Hashed = 2 };

constexpr quint64 MaxRooms = 4096;
constexpr quint64 MaxEpochSize = 64;

void appendNumber(QByteArray &out, quint64 number)
{
    for (; number >= 0x80; number >>= 7U)
        out += char(number | 0x80U);
    out += char(number);
}

void appendShared(QByteArray &out, QByteArrayView before, QByteArrayView text)
{
    const qsizetype most = qMin(before.size(), text.size());
    const qsizetype shared = std::mismatch(text.begin(), text.begin() + most, before.begin()).first
        - text.begin();
    appendNumber(out, quint64(shared));
    appendNumber(out, quint64(text.size() - shared));
    out += text.sliced(shared);
}

// Every function leaves `ok` false once the bytes have ended too early or cannot be right.
class Reader
{
public:
    explicit Reader(QByteArrayView bytes) : m_bytes(bytes) {}

    [[nodiscard]] bool ok() const { return m_ok; }
    [[nodiscard]] bool atEnd() const { return m_bytes.isEmpty(); }

    QByteArrayView bytes(quint64 count)
    {
        if (count > quint64(m_bytes.size())) {
            m_ok = false;
            m_bytes = {};
            return {};
        }
        const QByteArrayView taken = m_bytes.first(qsizetype(count));
        m_bytes = m_bytes.sliced(qsizetype(count));
        return taken;
    }
    quint64 number(quint64 most = std::numeric_limits<quint64>::max())
    {
        quint64 value = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            const QByteArrayView one = bytes(1);
            if (one.isEmpty())
                return 0;
            const auto byte = quint64(quint8(one[0]));
            if (shift == 63 && byte > 1)
                break;
            value |= (byte & 0x7fU) << shift;
            if (byte < 0x80) {
                m_ok = m_ok && value <= most;
                return m_ok ? value : 0;
            }
        }
        m_ok = false;
        return 0;
    }
    QByteArray shared(const QByteArray &before, quint64 most)
    {
        const quint64 same = number(quint64(before.size()));
        const quint64 more = number(most);
        const QByteArrayView rest = bytes(more);
        m_ok = m_ok && same + more <= most;
        return m_ok ? before.first(qsizetype(same)).append(rest) : QByteArray();
    }

private:
    QByteArrayView m_bytes;
    bool m_ok = true;
};

// The epochs of all rooms, each once, and which of them each room has.
struct Epochs
{
    std::vector<QByteArray> distinct;
    std::vector<quint64> ofRoom;
};

Epochs epochsOf(const Cursor &cursor)
{
    Epochs epochs;
    epochs.ofRoom.reserve(cursor.rooms.size());
    for (const Cursor::Room &room : cursor.rooms) {
        auto found = std::find(epochs.distinct.begin(), epochs.distinct.end(), room.epoch);
        epochs.ofRoom.push_back(quint64(found - epochs.distinct.begin()));
        if (found == epochs.distinct.end())
            epochs.distinct.push_back(room.epoch);
    }
    return epochs;
}

QByteArray encodeAs(Form form, const Cursor &cursor)
{
    const Epochs epochs = epochsOf(cursor);
    QByteArray out(1, form);
    appendNumber(out, cursor.frames);
    appendNumber(out, epochs.distinct.size());
    QByteArrayView before;
    for (const QByteArray &epoch : epochs.distinct) {
        appendShared(out, before, epoch);
        before = epoch;
    }
    appendNumber(out, cursor.rooms.size());
    before = {};
    for (std::size_t i = 0; i < cursor.rooms.size(); ++i) {
        const Cursor::Room &room = cursor.rooms[i];
        if (form == Named) {
            appendShared(out, before, room.name);
            before = room.name;
        } else {
            const quint64 hash = qToLittleEndian(room.name.isEmpty() ? room.hash : roomHash(room.name));
            out.append(reinterpret_cast<const char *>(&hash), sizeof hash);
        }
        appendNumber(out, epochs.ofRoom[i]);
        appendNumber(out, room.seq);
    }
    return out;
}

} // namespace

quint64 roomHash(QByteArrayView name)
{
    quint64 hash = 0xcbf29ce484222325U;
    for (const char c : name)
        hash = (hash ^ quint8(c)) * 0x100000001b3U;
    return hash;
}

const Cursor::Room *Cursor::find(QByteArrayView name) const
{
    const quint64 hash = roomHash(name);
    const auto found = std::find_if(rooms.begin(), rooms.end(), [&](const Room &room) {
        return room.name.isEmpty() ? room.hash == hash : room.name == name;
    });
    return found != rooms.end() ? &*found : nullptr;
}

QByteArray encodeCursor(const Cursor &cursor)
{
    qsizetype names = 0;
    bool named = true;
    for (const Cursor::Room &room : cursor.rooms) {
        names += room.name.size();
        named = named && !room.name.isEmpty();
    }
    const Form form = named && names <= MaxNamedCursor ? Named : Hashed;
    return encodeAs(form, cursor)
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

std::optional<Cursor> decodeCursor(QByteArrayView text)
{
    if (text.isEmpty() || text.size() > MaxCursorText)
        return std::nullopt;
    const auto decoded = QByteArray::fromBase64Encoding(
        text.toByteArray(),
        QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals
            | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return std::nullopt;
    Reader in(decoded.decoded);
    const quint64 form = in.number(Hashed);
    if (form != Named && form != Hashed)
        return std::nullopt;

    Cursor cursor;
    cursor.frames = in.number();
    std::vector<QByteArray> epochs;
    quint64 left = in.number(MaxRooms);
    for (QByteArray before; in.ok() && left > 0; --left) {
        before = in.shared(before, MaxEpochSize);
        epochs.push_back(before);
    }
    QByteArray before;
    for (left = in.number(MaxRooms); in.ok() && left > 0; --left) {
        Cursor::Room room;
        if (form == Named) {
            room.name = before = in.shared(before, MaxRoomNameSize);
            if (!isValidRoomName(room.name))
                return std::nullopt;
            room.hash = roomHash(room.name);
        } else if (const QByteArrayView hash = in.bytes(sizeof room.hash); in.ok()) {
            room.hash = qFromLittleEndian<quint64>(hash.data());
        }
        const quint64 epoch = in.number();
        room.seq = in.number();
        if (!in.ok() || epoch >= epochs.size())
            return std::nullopt;
        room.epoch = epochs[std::size_t(epoch)];
        cursor.rooms.push_back(std::move(room));
    }
    if (!in.ok() || !in.atEnd())
        return std::nullopt;
    return cursor;
}

} // namespace Carillon
