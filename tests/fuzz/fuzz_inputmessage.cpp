// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
//
// Any payload and headers of a broker's message. The first byte chooses the input; what follows are fields with a
// zero byte behind each: payload, then names and values of headers.
#include "common/roomname.h"
#include "server/core/jsonreader.h"
#include "server/inputs/inputdecoder.h"

#include <cstdlib>

using namespace Carillon;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    InputConfig input;
    if (data[0] & 1U)
        input.tenant = "acme";
    if (data[0] & 2U)
        input.raw.emplace();
    if ((data[0] & 6U) == 6U)
        input.raw = RawInput{"order.updated", "orders:{header.order}", {}, {}, "{data.a.b}", {}};
    const QByteArrayList fields = QByteArray(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1).split('\0');
    InputMessage message{1, "lane", "message-1", fields.front(), {}};
    for (qsizetype i = 1; i + 1 < fields.size(); i += 2)
        message.headers.emplace_back(fields[i], fields[i + 1]);
    const auto events = decodeMessage(input, message);
    if (!events.ok()) {
        require(qstrlen(events.error()) > 0);
        return 0;
    }
    require(!events->empty());
    require(!input.raw || events->size() == 1);
    for (const DomainEvent &event : *events) {
        require(isValidEventType(event.type));
        require(!event.id.isEmpty() && event.id.size() <= 255);
        require(event.room.isEmpty() || isValidRoomName(event.room));
        require(!event.direct && event.sender.isEmpty());
        require(!input.tenant || event.tenant == *input.tenant);
        require(!input.raw || input.raw->type.isEmpty() || event.type == input.raw->type);
        JsonReader reader;
        const QByteArray wrapped = '[' + event.data + ']';
        const auto *elements = reader.array(wrapped);
        require(elements && elements->size() == 1);
    }
    return 0;
}
