// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/core/adminclient.h"

#include <QString>

/// Sentences for the codes that the server sends (it sends codes and never sentences).
namespace Carillon {

[[nodiscard]] QString errorText(const AdminError &error);
[[nodiscard]] QString filterProblemText(const QString &reason, const QString &argument);
[[nodiscard]] QString closeCodeText(quint16 code);
[[nodiscard]] QString endText(const AdminClient::End &end);
/// Why this session may not do it: the role of its token, or the age of the server. Empty: it may.
[[nodiscard]] QString notOfferedText(const AdminHello &hello, const QString &capability);
[[nodiscard]] QString whySlowText(const QString &code);

} // namespace Carillon
