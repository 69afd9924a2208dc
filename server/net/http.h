// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <vector>

namespace Carillon {

struct HttpHeader
{
    QByteArray name; ///< as it was written; compared without case
    QByteArray value;
    bool operator==(const HttpHeader &) const = default;
};

using HttpHeaders = std::vector<HttpHeader>;

/// Why a request is answered with an error. `code` and `message` are string literals: the answer
/// never repeats anything that the peer sent.
struct HttpFailure
{
    int status = 400;
    const char *code = "bad_request";
    const char *message = "malformed request";
};

} // namespace Carillon
