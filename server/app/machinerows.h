// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonArray>
#include <QList>
#include <QSslCertificate>

namespace Carillon {

/// Rows of the admin's tables `certificates` and `limits` (docs/admin-protocol.md, section 3).

/// Of a file with a chain; the part of them that time does not change.
[[nodiscard]] QJsonArray certificateRows(const QString &path, const QList<QSslCertificate> &chain);
/// The same with what they are now.
[[nodiscard]] QJsonArray judgedCertificates(const QJsonArray &rows, qint64 nowMs);
[[nodiscard]] QJsonArray limitRows(qint64 connections);

} // namespace Carillon
