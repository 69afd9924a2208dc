// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
//
// Any bytes as the body of POST /api/v1/events or a message of a broker, and what becomes of each
// event in the route table.
#include "common/roomname.h"
#include "server/core/domainevent.h"
#include "server/core/jsonreader.h"
#include "server/core/routetable.h"
#include "server/protocol/jsonprotocol.h"

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
    static const JsonProtocol protocol("node-1");
    static const std::vector<RouteRule> rules = {{"order.*", "order.updated", "orders:{data.id}"},
                                                 {"deep", "", "{data.a.b}:{key}-{user_id}"}};
    const auto events = parseDomainEvents(QByteArrayView(data, qsizetype(size)));
    if (!events.ok()) {
        require(qstrlen(events.error().code) > 0 && qstrlen(events.error().message) > 0);
        require(events.error().index >= 0 && events.error().index <= MaxEventsPerBatch);
        return 0;
    }
    require(!events->empty() && qsizetype(events->size()) <= MaxEventsPerBatch);
    for (const DomainEvent &event : *events) {
        require(isValidEventType(event.type));
        require(event.tenant.size() <= 64 && event.id.size() <= 255 && event.key.size() <= 255);
        require(event.room.isEmpty() || isValidRoomName(event.room));
        require(!event.direct && event.sender.isEmpty());
        const auto routed = routeEvent(event, rules);
        if (!routed.ok())
            continue;
        require(!routed->rooms.empty());
        for (const QByteArray &room : routed->rooms) {
            require(isValidRoomName(room));
            if (routed->effect != Routed::Effect::Publish)
                continue;
            require(!isReservedEventType(routed->type));
            const FramePtr frame = protocol.encodeEvent(
                {event.tenant, room, routed->type, event.data, event.key, event.sender}, 0, {1, 1, 0, 0});
            JsonReader reader;
            const auto *members = reader.object(frame->payload());
            require(members && JsonReader::find(*members, "data")->raw == event.data);
        }
    }
    return 0;
}
