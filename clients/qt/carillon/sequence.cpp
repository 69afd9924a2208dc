// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "carillon/sequence.h"

using namespace Qt::StringLiterals;

namespace Carillon {

void Sequence::close()
{
    m_isOpen = false;
    m_held.clear();
}

void Sequence::forget()
{
    close();
    m_position.reset();
}

std::optional<HubGap> Sequence::open(const HubSubscribed &answer,
                                     const std::optional<HubPosition> &since)
{
    std::optional<HubGap> gap;
    if (!since || answer.recovered != true) {
        if (since && *since != answer.position) {
            gap = HubGap{
                .room = answer.room, .fromSeq = since->seq + 1, .reason = u"not_recovered"_s};
            if (since->epoch == answer.position.epoch)
                gap->toSeq = answer.position.seq;
        }
        m_position = answer.position;
    } else {
        m_position = HubPosition{answer.position.epoch, m_position ? m_position->seq : since->seq};
    }
    m_isOpen = true;
    return gap;
}

void Sequence::take(const HubEvent &event)
{
    take(event.seq.value_or(0), event.seq.value_or(0), event);
}

void Sequence::take(const HubGap &gap)
{
    take(gap.fromSeq, gap.toSeq.value_or(gap.fromSeq), gap);
}

void Sequence::take(quint64 from, quint64 to, const Item &item)
{
    if (m_isOpen && from <= m_position->seq + 1) {
        pass(from, to, item);
        if (isHolding())
            settle();
    } else if (m_held.size() < MaxHeld) {
        m_held.insert_or_assign(from, Held{to, item});
    }
}

void Sequence::settle()
{
    while (m_isOpen && !m_held.empty()) { // whoever gets one may close us
        const auto first = m_held.begin();
        if (first->first > m_position->seq + 1)
            return;
        const quint64 from = first->first;
        Held held = std::move(first->second);
        m_held.erase(first);
        pass(from, held.to, std::move(held.item));
    }
}

HubGap Sequence::skip(const QString &room)
{
    const quint64 next = m_held.begin()->first;
    HubGap gap{
        .room = room, .fromSeq = m_position->seq + 1, .toSeq = next - 1, .reason = u"lost"_s};
    m_position->seq = next - 1;
    return gap;
}

void Sequence::pass(quint64 from, quint64 to, Item item)
{
    if (to <= m_position->seq)
        return; // seen
    const quint64 start = m_position->seq + 1;
    m_position->seq = to;
    if (auto *gap = std::get_if<HubGap>(&item); gap && from < start)
        gap->fromSeq = start;
    m_deliver(item);
}

} // namespace Carillon
