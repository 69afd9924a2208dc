// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "common/result.h"

#include <QByteArrayView>
#include <QString>

#include <vector>

namespace Carillon {

/// One value of a YAML document with the line where it stands. yaml-cpp's own nodes are not used:
/// they throw, keep the last of two equal keys silently, and forget which scalars were quoted.
struct YamlNode
{
    enum class Kind : quint8 { Null, Scalar, List, Map };

    Kind kind = Kind::Null;
    bool quoted = false; ///< a scalar in quotes: text, even when it looks like a number
    int line = 0;        ///< from 1; 0 when it comes from no file
    QString key{};       ///< in a map, the name of this entry
    QString text{};      ///< of a scalar
    std::vector<YamlNode> children{};
};

struct YamlError
{
    int line = 0;
    QString message;
};

/// Bounds of a document: above them it is refused, so no input costs more than it should.
inline constexpr qsizetype MaxYamlSize = 1 << 20;
inline constexpr int MaxYamlDepth = 16;

/// Reads one YAML document; an empty one is a Null node. Pure, and throws nothing. Aliases are
/// refused (a configuration needs none, and they are how a small document becomes a huge one).
[[nodiscard]] Result<YamlNode, YamlError> parseYaml(QByteArrayView bytes);

} // namespace Carillon
