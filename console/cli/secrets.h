// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "common/result.h"

#include <QByteArray>
#include <QString>

namespace Carillon {

class Invocation;

/// A secret by the option that holds it, the option that names its file, or the environment. The
/// newline at the end of a file is not part of it. The error is one line for the user.
[[nodiscard]] Result<QByteArray, QString> readSecret(const Invocation &invocation,
                                                     QLatin1StringView option,
                                                     QLatin1StringView fileOption,
                                                     const char *variable);

} // namespace Carillon
