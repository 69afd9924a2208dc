// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QString>

namespace Carillon {

/// What is wrong with a text that should be one JSON value, and where a person finds it.
struct JsonCheck
{
    bool ok = false;
    QJsonValue value;
    QString problem;  ///< translated; empty when ok
    qsizetype at = 0; ///< UTF-16 units into the text
    int line = 1;
    int column = 1;      ///< in characters, from 1
    qsizetype bytes = 0; ///< of the compact form: what goes over the wire
};

[[nodiscard]] JsonCheck checkJson(const QString &text);

/// The text indented or on one line; unchanged when it is not JSON. Numbers stay as they were
/// written, since they never pass through a double.
[[nodiscard]] QString reformatJson(const QString &text, bool indented);

/// JSON of any kind as compact text, and back.
[[nodiscard]] QByteArray compactJson(const QJsonValue &value);
[[nodiscard]] QJsonValue jsonValue(const QByteArray &compact);

/// The payload indented, for reading.
[[nodiscard]] QString indentedJson(const QByteArray &compact);

} // namespace Carillon
