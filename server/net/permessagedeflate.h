// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "common/closecodes.h"
#include "common/result.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace Carillon {

/// permessage-deflate (RFC 7692) without any state of a connection: neither side takes its context
/// from one message to the next. One deflated message then serves every client with the same
/// window, and an idle connection keeps nothing. (RFC 7692, sections 7.1.1.1 and 7.1.1.2 let a
/// server demand both of any client.) The zlib streams are one of a kind per thread, made on first
/// use.

struct DeflateAgreement
{
    int serverWindowBits = 15; ///< what deflateMessage() must be called with
    QByteArray answer;         ///< the value of Sec-WebSocket-Extensions in the 101

    bool operator==(const DeflateAgreement &) const = default;
};

/// Picks one of a client's offers, given the value of its Sec-WebSocket-Extensions (several such
/// headers joined with a comma). An offer with a parameter that is unknown, doubled or has a wrong
/// value is declined (RFC 7692, section 7), and the next one looked at. An offer that lets us use
/// the full window goes before one that limits it, since frames are shared among those who have the
/// same; a window of 2^8 is declined, zlib cannot write it. Nothing: answer without the header.
[[nodiscard]] std::optional<DeflateAgreement> negotiateDeflate(QByteArrayView offers);

/// One message as the payload of a frame with RSV1, shared by all with the same `windowBits`
/// (9-15); `level` is zlib's, 1-9. Empty when it would not be smaller than `payload`: then it is
/// sent as it is, which RFC 7692, section 6 leaves open for each message.
[[nodiscard]] QByteArray deflateMessage(QByteArrayView payload, int level, int windowBits = 15);

struct InflateError
{
    CloseCode code = CloseCode::None; ///< 1007 (corrupt, or not UTF-8), 1009, 1011 without memory
    const char *reason = "";          ///< constant, short enough for a close frame
};

/// The message in a frame with RSV1, at most `maxSize` bytes: it stops at the first byte beyond, so
/// a bomb costs no more than a message of that size. `text`: it must be UTF-8. The array has
/// WebSocketCodec::slack bytes more than its size.
[[nodiscard]] Result<QByteArray, InflateError> inflateMessage(QByteArrayView payload,
                                                              quint32 maxSize, bool text);

} // namespace Carillon
