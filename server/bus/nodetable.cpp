// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/bus/nodetable.h"

#include "common/logging.h"

namespace Carillon {

bool NodeTable::heard(const QByteArray &node, const QByteArray *announcement)
{
    if (node == m_self)
        return false;
    const bool isNew = !m_nodes.contains(node);
    State &state = m_nodes[node];
    if (isNew || announcement)
        state.heardMs = m_clock.monotonicMs();
    if (announcement)
        state.announcement = *announcement;
    if (isNew)
        qCInfo(lcBus, "another node is here node=%s", node.constData());
    return isNew;
}

bool NodeTable::remove(const QByteArray &node, bool left)
{
    if (m_nodes.remove(node) == 0)
        return false;
    qCWarning(lcBus, "another node has gone node=%s reason=%s", node.constData(),
              left ? "left" : "lost");
    return true;
}

QByteArrayList NodeTable::silent() const
{
    const qint64 nowMs = m_clock.monotonicMs();
    QByteArrayList gone;
    for (auto node = m_nodes.cbegin(); node != m_nodes.cend(); ++node) {
        if (nowMs - node->heardMs > LostMs)
            gone.append(node.key());
    }
    return gone;
}

void NodeTable::beginAgain()
{
    const qint64 nowMs = m_clock.monotonicMs();
    for (State &node : m_nodes)
        node.heardMs = nowMs;
}

std::vector<EventBus::Node> NodeTable::nodes() const
{
    const qint64 nowMs = m_clock.monotonicMs();
    std::vector<EventBus::Node> nodes;
    for (auto node = m_nodes.cbegin(); node != m_nodes.cend(); ++node)
        nodes.push_back({node.key(), node->announcement, nowMs - node->heardMs});
    return nodes;
}

} // namespace Carillon
