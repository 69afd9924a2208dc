// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/core/colourrules.h"

#include "console/core/filterfields.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Carillon {

ColourRules::ColourRules(const QList<ColourRule> &rules)
    : m_rules(rules.mid(0, MaxRules))
{
    const std::vector<FilterField> fields = filterFields(eventFields());
    for (int i = 0; i < m_rules.size(); ++i) {
        const ColourRule &rule = m_rules[i];
        if (!rule.enabled || rule.filter.trimmed().isEmpty())
            continue;
        if (const auto filter = parseFilter(QStringView(rule.filter), fields))
            m_compiled.push_back({i, *filter});
    }
}

int ColourRules::match(const EventRecord &record) const
{
    if (record.kind != EventRecord::Kind::Event)
        return -1;
    FilterPass pass;
    for (const Compiled &compiled : m_compiled) {
        if (matchesRecord(compiled.filter, record, pass))
            return compiled.rule;
    }
    return -1;
}

QStringList ColourRules::toLines() const
{
    QStringList lines;
    for (const ColourRule &rule : m_rules) {
        lines.append(QString::fromUtf8(QJsonDocument(QJsonObject{{u"name"_s, rule.name},
                                                                 {u"filter"_s, rule.filter},
                                                                 {u"colour"_s, rule.colour},
                                                                 {u"enabled"_s, rule.enabled}})
                                           .toJson(QJsonDocument::Compact)));
    }
    return lines;
}

ColourRules ColourRules::fromLines(const QStringList &lines)
{
    QList<ColourRule> rules;
    for (const QString &line : lines) {
        const QJsonObject object = QJsonDocument::fromJson(line.toUtf8()).object();
        if (!object[u"filter"_s].isString())
            continue;
        rules.append({object[u"name"_s].toString(), object[u"filter"_s].toString(),
                      std::clamp(object[u"colour"_s].toInt(), 0, ColourRule::Colours - 1),
                      object[u"enabled"_s].toBool(true)});
    }
    return ColourRules(rules);
}

} // namespace Carillon
