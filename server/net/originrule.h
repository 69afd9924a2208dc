// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>
#include <QStringList>

namespace Carillon {

/// Whether a page of `origin` may open a connection (carillon.yaml(5): websocket.allowed_origins). An
/// empty list allows the host that the request went to, "*" any page, other entries are origins:
/// "https://app.example.com", "https://*.example.com" (any depth below, not example.com itself),
/// with a port where it is not the scheme's own. A request without Origin does not come from a
/// browser and is allowed; "null" (a sandboxed page, a file) only by "*". What cannot be read as an
/// origin is refused.
///
/// A `host` without a port stands for the default port of the origin's own scheme: behind a proxy
/// that ends TLS we cannot know ours. Pure function, any thread.
[[nodiscard]] bool originAllowed(QByteArrayView origin, QByteArrayView host,
                                 const QStringList &allowed);

/// Whether an entry of allowed_origins can ever match; for the check of the configuration.
[[nodiscard]] bool isOriginPattern(const QString &entry);

} // namespace Carillon
