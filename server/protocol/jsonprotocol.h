// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/protocol.h"

namespace Carillon {

/// JSON, one object a message (protocol.md, section 3): `carillon.v1`. Also what SSE and long
/// polling carry. Stateless; any thread.
class JsonProtocol final : public Protocol
{
public:
    /// `node` is the server's name in `welcome`.
    explicit JsonProtocol(QByteArray node) : m_node(std::move(node)) {}

    [[nodiscard]] Result<ClientCommand, CommandError> decode(QByteArrayView message) const override;
    [[nodiscard]] FramePtr encode(const Answer &answer, const QByteArray &id = {}) const override;
    [[nodiscard]] FramePtr encodeEvent(const RoomEvent &event, qint64 tsMs,
                                       const FrameMeta &meta) const override;

private:
    QByteArray m_node;
};

} // namespace Carillon
