// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/bus/records.h"

/// One message of a room's subject: what one node had for the room in one turn. Each names the one
/// before it, so whoever has seen one knows whether a later one goes on from it.
namespace Carillon {

struct NatsRoomMessage
{
    struct Item
    {
        QByteArray id;
        std::vector<BusEvent> events; ///< none: of members, whose id is remembered
    };
    QByteArray epoch;
    quint64 after = 0; ///< the first event has the number after this
    quint64 prev = 0;  ///< the message before, by the stream's number; 0: none
    quint64 prevMark = 0;
    quint64 mark = 0;  ///< its own, made at random
    qint64 wallMs = 0; ///< of the node that wrote it, never before the message before
    std::vector<Item> items;

    /// The number of the room after it.
    [[nodiscard]] quint64 seq() const
    {
        quint64 seq = after;
        for (const Item &item : items)
            seq += item.events.size();
        return seq;
    }
};

[[nodiscard]] inline qint64 bytesOf(const BusEvent &event)
{
    return event.type.size() + event.data.size() + event.key.size() + event.sender.size() + 21;
}

[[nodiscard]] inline QByteArray encodeRoomMessage(const NatsRoomMessage &message)
{
    QByteArray bytes(1, '1');
    appendField(bytes, message.epoch);
    for (const quint64 number :
         {message.after, message.prev, message.prevMark, message.mark, quint64(message.wallMs)})
        appendNumber(bytes, number);
    for (const NatsRoomMessage::Item &item : message.items) {
        appendField(bytes, item.id);
        appendNumber(bytes, item.events.size(), 4);
        for (const BusEvent &event : item.events)
            appendField(bytes, encodeBusEvent(event));
    }
    return bytes;
}

[[nodiscard]] inline std::optional<NatsRoomMessage> decodeRoomMessage(QByteArrayView bytes)
{
    RecordReader from(bytes);
    NatsRoomMessage message;
    const bool isKnown = from.kind() == '1';
    message.epoch = from.bytes();
    for (quint64 *number : {&message.after, &message.prev, &message.prevMark, &message.mark})
        *number = from.number();
    message.wallMs = qint64(from.number());
    while (from.ok() && !from.atEnd()) {
        NatsRoomMessage::Item item;
        item.id = from.bytes();
        const quint64 count = from.number(4);
        for (quint64 i = 0; i < count && from.ok(); ++i) {
            RecordReader inside(from.field());
            const bool isEvent = inside.kind() == 'E';
            item.events.push_back(decodeBusEvent(inside));
            if (!isEvent || !inside.ok())
                return std::nullopt;
        }
        message.items.push_back(std::move(item));
    }
    if (!isKnown || !from.ok() || message.epoch.isEmpty())
        return std::nullopt;
    return message;
}

} // namespace Carillon
