// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
//
// Reads the input whole and again in pieces: both must end alike, take the same bytes and make the
// same request, for where a packet ends is the peer's choice. What was accepted must keep the rules
// that HttpRequestParser promises.
#include "server/net/httprequest.h"

#include <cstdlib>

using namespace Carillon;
using Status = HttpRequestParser::Status;

namespace {

constexpr HttpLimits limits{.maxHeadSize = 1024, .maxBodySize = 256, .maxHeaders = 16};

void require(bool held)
{
    if (!held)
        std::abort();
}

HttpRequestParser::Outcome feedPieces(HttpRequestParser &parser, QByteArrayView bytes,
                                      qsizetype piece)
{
    HttpRequestParser::Outcome sum;
    while (!bytes.isEmpty() && sum.status == Status::Incomplete) {
        const auto outcome = parser.feed(bytes.first(std::min(piece, bytes.size())));
        sum.status = outcome.status;
        sum.consumed += outcome.consumed;
        bytes = bytes.sliced(outcome.consumed);
    }
    return sum;
}

void requireSane(const HttpRequest &request)
{
    require(request.body.size() <= limits.maxBodySize);
    require(qsizetype(request.headers.size()) <= limits.maxHeaders);
    require(!request.method.isEmpty() && !request.path.isEmpty());
    require(request.version == 10 || !request.host.isEmpty());
    require(!(request.version == 10 && request.keepAlive));
    for (const char c : request.path)
        require(static_cast<unsigned char>(c) >= 0x20);
    for (const HttpHeader &header : request.headers)
        require(!header.name.isEmpty() && !header.value.contains('\n')
                && !header.value.contains('\0'));
    require(request.header("content-length").isNull()
            || request.header("transfer-encoding").isNull());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QByteArrayView bytes(data, qsizetype(size));
    HttpRequestParser whole(limits);
    const auto expected = whole.feed(bytes);
    require(expected.consumed <= bytes.size());
    for (const qsizetype piece : {1, 3, 64}) {
        HttpRequestParser parser(limits);
        const auto outcome = feedPieces(parser, bytes, piece);
        require(outcome.status == expected.status);
        if (outcome.status == Status::Failed) {
            require(parser.failure().status >= 400 && parser.failure().status < 600);
            continue;
        }
        require(outcome.consumed == expected.consumed);
        require(parser.headComplete() == whole.headComplete());
        if (outcome.status != Status::Complete)
            continue;
        const HttpRequest &request = parser.request();
        require(request.headers == whole.request().headers && request.body == whole.request().body
                && request.target == whole.request().target);
        requireSane(request);
    }
    return 0;
}
