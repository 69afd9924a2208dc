// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
//
// The first byte chooses what the others are: a header with offers, deflated data of a client, or
// a payload of ours that must come back.

#include "server/net/permessagedeflate.h"
#include "server/net/websocketcodec.h"

#include <cstdint>
#include <cstdlib>

using namespace Carillon;

namespace {

void require(bool condition)
{
    if (!condition)
        std::abort();
}

void offers(QByteArrayView header)
{
    const auto agreement = negotiateDeflate(header);
    if (!agreement)
        return;
    require(agreement->serverWindowBits >= 9 && agreement->serverWindowBits <= 15);
    // Our answer is itself an offer that we accept, and says the same.
    const auto again = negotiateDeflate(agreement->answer);
    require(again == agreement);
}

void inflated(QByteArrayView payload, quint32 limit, bool text)
{
    auto result = inflateMessage(payload, limit, text);
    if (!result) {
        require(result.error().code != CloseCode::None);
        if (result.error().code == CloseCode::MessageTooBig)
            require(!inflateMessage(payload, limit / 2, text));
        return;
    }
    require(result->size() <= qsizetype(limit));
    require(!text || result->isValidUtf8());
    require(result->capacity() >= result->size() + WebSocketCodec::slack);
    const auto wider = inflateMessage(payload, 2 * limit + 1, text);
    require(wider && *wider == *result);
}

void roundTrip(QByteArrayView payload, int level, int windowBits)
{
    const QByteArray deflated = deflateMessage(payload, level, windowBits);
    if (deflated.isEmpty())
        return;
    require(deflated.size() < payload.size());
    const auto back = inflateMessage(deflated, quint32(payload.size()), false);
    require(back && *back == payload);
    require(deflateMessage(payload, level, windowBits) == deflated); // no context is left behind
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArrayView rest(data + 1, qsizetype(size) - 1);
    const int choice = data[0] >> 2;
    switch (data[0] & 3) {
    case 0:
        offers(rest);
        break;
    case 1:
        inflated(rest, choice & 1 ? 65536 : 100, (choice & 2) != 0);
        break;
    default:
        roundTrip(rest, choice % 9 + 1, choice % 7 + 9);
        break;
    }
    return 0;
}
