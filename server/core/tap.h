// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "common/closecodes.h"
#include "server/core/frame.h"
#include "server/core/outbox.h"

namespace Carillon {

class Session;
struct ClientCommand;

/// Looks on at sessions that are traced (docs/admin-protocol.md, section 9). Shared by the sessions
/// of one shard that it was put on; called on that shard's thread, and must return at once. While a
/// session has none, tracing costs it the test of one byte a frame.
class Tap
{
public:
    Tap() = default;
    virtual ~Tap() = default;
    Q_DISABLE_COPY_MOVE(Tap)

    /// The peer said something; `command` is null when that was none.
    virtual void said(const Session &session, const ClientCommand *command) = 0;
    /// `shown` was given to the outbox in the form of `carried` (itself, or its deflated twin). Not
    /// `kept`: the room's policy has dropped it at once.
    virtual void queued(const Session &session, const FramePtr &shown, const Frame *carried,
                        Outbox::Lane lane, bool kept) = 0;
    /// All bytes of the frame have left the outbox.
    virtual void left(const Session &session, const Frame &carried) = 0;
    virtual void ended(const Session &session, CloseCode code, const QByteArray &reason, const char *by) = 0;
};

} // namespace Carillon
