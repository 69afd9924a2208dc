// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/admin/adminfeed.h"

namespace Carillon {

Operator &AdminFeed::open(const AdminOpened &opened, qint64 nowMs)
{
    Operator &to = m_operators[opened.id];
    to.id = opened.id;
    to.claims = opened.claims;
    to.remote = opened.remote;
    to.connectedAtMs = nowMs;
    return to;
}

Operator *AdminFeed::find(PeerId id)
{
    const auto found = m_operators.find(id);
    return found != m_operators.end() ? &found->second : nullptr;
}

void AdminFeed::send(Operator &to, const QByteArray &json)
{
    if (to.isOfOtherNode())
        return m_elsewhere(to, json);
    const FramePtr frame = Frame::text(json);
    to.underWay += frame->bytes().size();
    to.bytes += frame->bytes().size();
    ++to.frames;
    m_hub.toShard(to.id.shard, Send{to.id, frame});
}

void AdminFeed::answer(PeerId to, const QByteArray &requestId, const QByteArray &members)
{
    if (Operator *session = find(to))
        send(*session, "{\"id\":" + requestId + ",\"type\":\"result\"" + members + '}');
}

void AdminFeed::answer(const AdminRequest &request, const QByteArray &members)
{
    answer(request.from.id, request.id, members);
}

void AdminFeed::refuse(PeerId to, const QByteArray &requestId, const Refusal &refusal)
{
    if (Operator *session = find(to)) {
        send(*session, "{\"id\":" + requestId + ",\"type\":\"error\",\"code\":\"" + refusal.code + '"'
                           + refusal.extra + '}');
    }
}

void AdminFeed::refuse(const AdminRequest &request, const Refusal &refusal)
{
    refuse(request.from.id, request.id, refusal);
}

} // namespace Carillon
