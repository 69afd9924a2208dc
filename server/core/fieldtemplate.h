// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <functional>

namespace Carillon {

/// "orders:{data.order_id}" with what `value` gives for the text between braces. Empty when a value is
/// missing (empty): half a room's name would be another room's. Pure.
[[nodiscard]] QByteArray expandTemplate(QByteArrayView pattern, const std::function<QByteArray(QByteArrayView)> &value);

/// The text or number at the path "a.b" in raw JSON; empty when there is none.
[[nodiscard]] QByteArray jsonValueAt(QByteArrayView json, QByteArrayView path);

} // namespace Carillon
