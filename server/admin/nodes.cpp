// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/admin/nodes.h"

#include <QJsonDocument>

#include <algorithm>

namespace Carillon {

namespace {

QByteArray textOf(const QJsonObject &object, QLatin1StringView name)
{
    return object.value(name).toString().toUtf8();
}

constexpr QLatin1StringView NodeKey("node");
constexpr QLatin1StringView DrainingKey("draining");

bool isDraining(const QJsonObject &says)
{
    const QString state = says.value(DrainingKey).toString();
    return !state.isEmpty() && state != QLatin1StringView("idle") && state != QLatin1StringView("cancelled");
}

} // namespace

Nodes::Nodes(const EventBus *bus, const Clock &clock, std::function<QJsonObject()> own)
    : m_bus(bus), m_clock(clock), m_own(std::move(own))
{}

const char *Nodes::stateName(State state)
{
    switch (state) {
    case State::Up: return "up";
    case State::Draining: return "draining";
    case State::Away: return "away";
    case State::Lost: return "lost";
    case State::Left: return "left";
    }
    return "";
}

void Nodes::sweep()
{
    m_self = textOf(m_own(), NodeKey);
    if (!m_bus)
        return;
    const qint64 nowMs = m_clock.monotonicMs();
    for (const EventBus::Node &node : m_bus->nodes()) {
        if (node.announcement.isEmpty())
            continue; // all that is known is that it has been there
        Known &known = m_known[node.id];
        known.heardMs = nowMs - node.ageMs;
        known.gone.reset();
        if (known.text == node.announcement)
            continue;
        known.text = node.announcement;
        known.says = QJsonDocument::fromJson(node.announcement).object();
        known.said = textOf(known.says, NodeKey);
        if (known.said.isEmpty())
            known.said = node.id;
    }
    // Who has gone is remembered for a while, but not when it has come back under its name.
    const auto isBack = [this](const Known &gone) {
        return gone.said == m_self || std::any_of(m_known.begin(), m_known.end(), [&gone](const auto &entry) {
            return !entry.second.gone && entry.second.said == gone.said;
        });
    };
    for (auto it = m_known.begin(); it != m_known.end();) {
        const Known &known = it->second;
        const qint64 keepMs = known.gone == State::Left ? KeepLeftMs : KeepLostMs;
        it = known.gone && (nowMs - known.goneMs > keepMs || isBack(known)) ? m_known.erase(it) : std::next(it);
    }
}

void Nodes::lost(const QByteArray &id, bool left)
{
    const auto found = m_known.find(id);
    if (found == m_known.end())
        return;
    const auto gone = std::count_if(m_known.begin(), m_known.end(), [](const auto &entry) { return entry.second.gone.has_value(); });
    if (gone >= qsizetype(MaxGone)) {
        m_known.erase(found);
        return;
    }
    found->second.gone = left ? State::Left : State::Lost;
    found->second.goneMs = m_clock.monotonicMs();
}

QByteArray Nodes::nameOf(const QByteArray &id, const QByteArray &said) const
{
    auto same = m_self == said ? 1 : 0;
    for (const auto &[other, known] : m_known)
        same += known.said == said && !known.gone ? 1 : 0;
    return same > 1 ? said + '~' + id : said;
}

QByteArray Nodes::self()
{
    if (m_self.isEmpty())
        sweep();
    return m_bus ? nameOf(m_bus->node(), m_self) : m_self;
}

std::vector<Nodes::Node> Nodes::others()
{
    sweep();
    const qint64 nowMs = m_clock.monotonicMs();
    std::vector<Node> nodes;
    for (const auto &[id, known] : m_known) {
        const qint64 ageMs = nowMs - known.heardMs;
        const State state = known.gone ? *known.gone
            : ageMs > AwayMs           ? State::Away
            : isDraining(known.says)   ? State::Draining
                                       : State::Up;
        nodes.push_back({id, nameOf(id, known.said), known.says, state, ageMs});
    }
    return nodes;
}

std::optional<Nodes::Node> Nodes::find(const QByteArray &name)
{
    for (Node &node : others()) {
        if (node.name == name)
            return std::move(node);
    }
    return std::nullopt;
}

JsonTable Nodes::table()
{
    JsonTable table;
    const auto add = [&table](QJsonObject says, const QByteArray &name, const QByteArray &id, State state, qint64 ageMs,
                              bool isThis) {
        says.insert(NodeKey, QString::fromUtf8(name));
        says.insert(QLatin1StringView("id"), QString::fromUtf8(id));
        says.insert(QLatin1StringView("state"), QLatin1StringView(stateName(state)));
        says.insert(QLatin1StringView("age"), ageMs);
        says.insert(QLatin1StringView("this"), isThis);
        table.rows.push_back({std::move(says)});
    };
    const QJsonObject own = m_own();
    const std::vector<Node> rest = others();
    add(own, self(), m_bus ? m_bus->node() : QByteArray(), isDraining(own) ? State::Draining : State::Up, 0, true);
    for (const Node &node : rest)
        add(node.says, node.name, node.id, node.state, node.ageMs, false);
    return table;
}

} // namespace Carillon
