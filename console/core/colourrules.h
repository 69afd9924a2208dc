// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/core/eventrecord.h"

#include <QStringList>

namespace Carillon {

/// "Lines like this look like that": a filter and one of the few colours that the themes have.
struct ColourRule
{
    static constexpr int Colours = 6;

    QString name;
    QString filter;
    int colour = 0; ///< below Colours
    bool enabled = true;

    bool operator==(const ColourRule &) const = default;
};

/// Rules in their order: the first that fits wins. A rule whose filter the parser refuses, or that
/// has none, fits nothing.
class ColourRules
{
public:
    static constexpr int MaxRules = 32;

    ColourRules() = default;
    explicit ColourRules(const QList<ColourRule> &rules);

    [[nodiscard]] const QList<ColourRule> &rules() const { return m_rules; }
    [[nodiscard]] bool isEmpty() const { return m_compiled.empty(); }
    /// The rule that fits, as an index; -1: none.
    [[nodiscard]] int match(const EventRecord &record) const;

    /// One rule a line, as settings keep them. What cannot be read is left out.
    [[nodiscard]] QStringList toLines() const;
    [[nodiscard]] static ColourRules fromLines(const QStringList &lines);

private:
    struct Compiled
    {
        int rule;
        Filter filter;
    };

    QList<ColourRule> m_rules;
    std::vector<Compiled> m_compiled;
};

} // namespace Carillon
