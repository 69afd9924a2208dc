// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
//
// Any bytes as a client's frame. What is taken for a command keeps the rules of protocol.md: a valid
// room, an id that may be repeated as it stands, data that is JSON, no type of the server's own; and
// every frame that is made of it is JSON again.
#include "common/roomname.h"
#include "server/core/jsonreader.h"
#include "server/protocol/jsonprotocol.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cstdlib>

using namespace Carillon;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void requireObject(const FramePtr &frame)
{
    JsonReader reader;
    require(reader.object(frame->payload()) != nullptr);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const JsonProtocol protocol("node-1");
    QByteArray padded(reinterpret_cast<const char *>(data), qsizetype(size));
    padded.append(64, '}');
    const auto decoded = protocol.decode(QByteArrayView(padded).first(qsizetype(size)));
    if (!decoded.ok()) {
        const CommandError &error = decoded.error();
        require(error.code == ErrorCode::BadRequest || error.code == ErrorCode::UnknownType);
        requireObject(protocol.encode(Answers::Error{error.code, error.message, 0, {}}, error.id));
        return 0;
    }
    const ClientCommand &command = *decoded;
    require(command.id.size() <= 128);
    requireObject(protocol.encode(Answers::Pong{}, command.id));
    using Type = ClientCommand::Type;
    switch (command.type) {
    case Type::Ping: break;
    case Type::Auth: break;
    case Type::Echo:
        // One level deeper than it came, so the reader's own limit may be passed by one.
        require(protocol.encode(Answers::Echo{command.data}, command.id)->payload().size() > qsizetype(size));
        break;
    case Type::Publish: {
        require(!isReservedEventType(command.event) && isValidEventType(command.event));
        require(command.eventId.size() <= 128);
        const FramePtr event = protocol.encodeEvent({{}, command.room, command.event, command.data, {}, "a"}, 0,
                                                    {1, 1, 0, 0});
        JsonReader reader;
        const auto *members = reader.object(event->payload());
        require(members != nullptr);
        require(JsonReader::find(*members, "data")->raw == command.data);
        require(jsonText(JsonReader::find(*members, "type")->raw) == command.event);
        [[fallthrough]];
    }
    default:
        require(isValidRoomName(command.room));
        require(command.limit >= 0 && command.limit <= 1'000'000);
        if (command.since)
            requireObject(protocol.encode(Answers::Subscribed{command.room, command.since->epoch,
                                                              command.since->seq, true}, command.id));
    }
    return 0;
}
