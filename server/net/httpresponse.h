// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/net/http.h"

#include <QByteArray>
#include <QByteArrayView>

namespace Carillon {

/// The bytes of one answer: status line, Date, Content-Type and Content-Length (unless the status
/// has no body: 1xx, 204, 304), "Cache-Control: no-store" unless `headers` brings a Cache-Control
/// of its own, "Connection: close" unless the connection is kept. A header with a name that is no
/// token or a value with a control character is left out (and asserted in debug builds): nothing a
/// caller passes on can start a header or an answer of its own. Any thread.
[[nodiscard]] QByteArray httpResponse(int status, QByteArrayView contentType, QByteArrayView body,
                                      const HttpHeaders &headers = {}, bool keepAlive = true);

/// The same without Content-Length and body, for an answer that goes on until the connection ends
/// (SSE). The caller writes the body.
[[nodiscard]] QByteArray httpStreamHead(int status, QByteArrayView contentType,
                                        const HttpHeaders &headers = {});

/// {"error":{"code":"...","message":"..."}} (protocol.md, section 2). 401 gets WWW-Authenticate,
/// 426 Upgrade and Sec-WebSocket-Version, as RFC 9110 and RFC 6455 (4.4) want. Closes unless told
/// otherwise.
[[nodiscard]] QByteArray httpError(int status, QByteArrayView code, QByteArrayView message,
                                   const HttpHeaders &headers = {}, bool keepAlive = false);
[[nodiscard]] QByteArray httpError(const HttpFailure &failure, const HttpHeaders &headers = {},
                                   bool keepAlive = false);

/// The answer to HttpRequestParser::expectsContinue().
[[nodiscard]] QByteArray httpContinue();

} // namespace Carillon
