// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace Carillon {

// What SSE and POST /command must know of a frame that was made for WebSocket. JsonProtocol writes
// `type` first and an answer's `id` right behind it, without a space; these rely on it and find
// nothing in other text. Pure functions.

/// The raw type of {"type":"...", without its quotes; empty when the text does not start so.
[[nodiscard]] QByteArrayView rawFrameType(QByteArrayView frame);

/// Commands of other transports than WebSocket go to the client under a number of ours, so that the
/// answer is found whatever id (or none) their peers gave.
[[nodiscard]] QByteArray commandNumberId(quint64 number);
/// The number when the frame answers such a command.
[[nodiscard]] std::optional<quint64> answeredNumber(QByteArrayView frame);
/// The same answer with the peer's own raw `id`, or with none.
[[nodiscard]] QByteArray withOwnId(QByteArrayView frame, QByteArrayView id);

/// Appends the frame as one event of an event stream (WHATWG HTML, 9.2.6): event, id, data. A frame
/// may hold the line breaks that the application's JSON had between its tokens; a client reads each
/// of them as LF, which is the same JSON.
void appendStreamEvent(QByteArray &out, QByteArrayView frame, QByteArrayView id);

} // namespace Carillon
