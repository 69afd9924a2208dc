// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/net/httprequest.h"

// With sanitizers GCC takes the empty boost::optional of Content-Length for one that is read.
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#endif
#include <boost/beast/http/basic_parser.hpp>
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic pop
#endif

#include <algorithm>
#include <cstring>
#include <optional>

namespace Carillon {

namespace http = boost::beast::http;
using boost::beast::error_code;
using boost::beast::string_view;

namespace {

/// A chunk's size line, and the trailer section, which we read and drop.
constexpr qsizetype maxChunkHead = 4096;
/// "0\r\n\r\n": no chunked body ends in less, so to wait for as much delays nothing that is valid.
/// Beast 1.74 asserts it when a last chunk comes byte by byte.
constexpr qsizetype shortestChunkedEnd = 5;
/// One-byte chunks take six bytes a byte. More than this is not a body, it is a way to keep us
/// busy.
constexpr qsizetype maxChunkOverhead = 8;

constexpr HttpFailure malformed{400, "bad_request", "malformed request"};
constexpr HttpFailure badTarget{400, "bad_request", "malformed request target"};
constexpr HttpFailure badHost{400, "bad_request", "one valid Host header is needed"};
constexpr HttpFailure ambiguousLength{400, "bad_request", "ambiguous body length"};
constexpr HttpFailure headTooLarge{431, "too_large", "request head too large"};
constexpr HttpFailure bodyTooLarge{413, "too_large", "request body too large"};
constexpr HttpFailure unknownCoding{501, "bad_request", "transfer coding not supported"};
constexpr HttpFailure unknownExpectation{417, "bad_request", "expectation not supported"};
constexpr HttpFailure unknownVersion{505, "bad_request", "HTTP version not supported"};

bool sameName(QByteArrayView a, QByteArrayView b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

QByteArray bytesOf(string_view text)
{
    return QByteArray(text.data(), qsizetype(text.size()));
}

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

bool isControl(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 || byte == 0x7f;
}

/// Nothing where an escape is broken or stands for a control character: a name with a NUL or a line
/// break in it is an attack on whoever compares or logs it.
std::optional<QByteArray> percentDecoded(QByteArrayView text, bool plusIsSpace)
{
    QByteArray decoded;
    decoded.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        char c = text[i];
        if (c == '%') {
            if (i + 2 >= text.size())
                return std::nullopt;
            const int high = hexValue(text[i + 1]);
            const int low = hexValue(text[i + 2]);
            if (high < 0 || low < 0)
                return std::nullopt;
            c = char(high * 16 + low);
            i += 2;
        } else if (c == '+' && plusIsSpace) {
            c = ' ';
        }
        if (isControl(c))
            return std::nullopt;
        decoded.append(c);
    }
    return decoded;
}

/// uri-host [ ":" port ] as far as its characters go (RFC 3986, 3.2.2); no user information.
bool isHost(QByteArrayView host)
{
    constexpr std::string_view marks = "-._~!$&'()*+,;=%:[]";
    return !host.isEmpty() && std::all_of(host.begin(), host.end(), [marks](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
               || marks.find(c) != std::string_view::npos;
    });
}

bool parseQuery(QByteArrayView query, std::vector<HttpRequest::QueryItem> &items)
{
    while (!query.isEmpty()) {
        qsizetype end = query.indexOf('&');
        const QByteArrayView item = end < 0 ? query : query.first(end);
        query = end < 0 ? QByteArrayView() : query.sliced(end + 1);
        if (item.isEmpty())
            continue;
        const qsizetype equals = item.indexOf('=');
        auto name = percentDecoded(equals < 0 ? item : item.first(equals), true);
        auto value
            = percentDecoded(equals < 0 ? QByteArrayView("") : item.sliced(equals + 1), true);
        if (!name || !value)
            return false;
        items.push_back({std::move(*name), std::move(*value)});
    }
    return true;
}

/// Cuts "http://authority" off an absolute-form target and leaves the authority in `host`
/// (RFC 9112, 3.2.2: it replaces the Host header). False when there is one that we do not serve.
bool takeAuthority(QByteArrayView &target, QByteArray &host)
{
    for (const QByteArrayView scheme : {"http://", "https://", "ws://", "wss://"}) {
        if (!sameName(target.first(std::min(scheme.size(), target.size())), scheme))
            continue;
        target = target.sliced(scheme.size());
        const auto end = std::find_if(target.begin(), target.end(),
                                      [](char c) { return c == '/' || c == '?'; });
        host = QByteArray(target.data(), end - target.begin());
        target = target.sliced(end - target.begin());
        return isHost(host);
    }
    return false;
}

/// origin-form, absolute-form, and "*" for OPTIONS (RFC 9112, 3.2).
bool parseTarget(HttpRequest &request)
{
    QByteArrayView target = request.target;
    if (target.contains('#'))
        return false;
    if (target == "*") {
        request.path = request.target;
        return request.method == "OPTIONS";
    }
    if (!target.startsWith('/') && !takeAuthority(target, request.host))
        return false;
    const qsizetype mark = target.indexOf('?');
    auto path = percentDecoded(mark < 0 ? target : target.first(mark), false);
    if (!path)
        return false;
    request.path = path->isEmpty() ? QByteArrayLiteral("/") : std::move(*path);
    return mark < 0 || parseQuery(target.sliced(mark + 1), request.queryItems);
}

/// Whether the request line ends in a version that is well-formed, only not ours.
bool namesAnotherVersion(QByteArrayView head)
{
    const QByteArrayView line = head.first(std::max<qsizetype>(head.indexOf('\r'), 0));
    const qsizetype space = line.lastIndexOf(' ');
    const QByteArrayView version = line.sliced(space + 1);
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    return space > 0 && version.size() == 8 && version.startsWith("HTTP/") && digit(version[5])
           && version[6] == '.' && digit(version[7]);
}

} // namespace

QByteArray HttpRequest::query(QByteArrayView name) const
{
    const auto found = std::find_if(queryItems.begin(), queryItems.end(),
                                    [name](const QueryItem &item) { return item.name == name; });
    return found == queryItems.end() ? QByteArray() : found->value;
}

std::vector<QByteArray> HttpRequest::queryAll(QByteArrayView name) const
{
    std::vector<QByteArray> values;
    for (const QueryItem &item : queryItems) {
        if (item.name == name)
            values.push_back(item.value);
    }
    return values;
}

QByteArray HttpRequest::header(QByteArrayView name) const
{
    const auto found = std::find_if(headers.begin(), headers.end(),
                                    [name](const HttpHeader &h) { return sameName(h.name, name); });
    return found == headers.end() ? QByteArray() : found->value;
}

std::vector<QByteArray> HttpRequest::headerAll(QByteArrayView name) const
{
    std::vector<QByteArray> values;
    for (const HttpHeader &h : headers) {
        if (sameName(h.name, name))
            values.push_back(h.value);
    }
    return values;
}

QByteArray HttpRequest::headerJoined(QByteArrayView name) const
{
    QByteArray joined;
    for (const HttpHeader &h : headers) {
        if (!sameName(h.name, name))
            continue;
        if (!joined.isEmpty())
            joined += ", ";
        joined += h.value;
    }
    return joined;
}

bool HttpRequest::headerHasToken(QByteArrayView name, QByteArrayView token) const
{
    for (const HttpHeader &h : headers) {
        if (!sameName(h.name, name))
            continue;
        QByteArrayView rest = h.value;
        while (!rest.isEmpty()) {
            const qsizetype comma = rest.indexOf(',');
            const QByteArrayView element = comma < 0 ? rest : rest.first(comma);
            if (sameName(element.trimmed(), token))
                return true;
            rest = comma < 0 ? QByteArrayView() : rest.sliced(comma + 1);
        }
    }
    return false;
}

/// Collects the head, gives it to Beast whole (that is how Beast wants it, and it lets us look at
/// the raw lines first), then passes the body on as it comes.
class HttpRequestParser::Reader final : public http::basic_parser<true>
{
public:
    explicit Reader(const HttpLimits &limits)
        : m_limits(limits)
    {
        header_limit(std::uint32_t(limits.maxHeadSize));
        body_limit(std::uint64_t(limits.maxBodySize));
    }

    Outcome feed(QByteArrayView bytes)
    {
        qsizetype consumed = 0;
        while (m_status == Status::Incomplete && consumed < bytes.size())
            consumed += is_header_done() ? feedBody(bytes.sliced(consumed))
                                         : feedHead(bytes.sliced(consumed));
        return {m_status, consumed};
    }

    [[nodiscard]] bool headComplete() const
    {
        return m_status == Status::Complete || (is_header_done() && m_status != Status::Failed);
    }
    [[nodiscard]] bool waitsForContinue() const
    {
        return m_expectsContinue && !m_bodyStarted && m_status == Status::Incomplete;
    }

    HttpRequest m_request;
    HttpFailure m_failure;

private:
    qsizetype feedHead(QByteArrayView bytes)
    {
        const qsizetype before = m_buffer.size();
        const qsizetype room = m_limits.maxHeadSize - before;
        m_buffer.append(bytes.first(std::min(bytes.size(), room)));
        const qsizetype end = findHeadEnd();
        if (m_status == Status::Failed)
            return bytes.size();
        if (end < 0) {
            if (m_buffer.size() >= m_limits.maxHeadSize)
                fail(headTooLarge);
            return bytes.size();
        }
        m_buffer.truncate(end);
        parseHead();
        m_buffer.clear();
        return end - before;
    }

    /// The size of the head, or -1. Refuses on the way what must never be guessed about: bytes that
    /// cannot start a request (TLS on a plain port), a bare LF, a folded line.
    qsizetype findHeadEnd()
    {
        const QByteArrayView head = m_buffer;
        for (;;) {
            const qsizetype lf = head.indexOf('\n', m_scanned);
            if (m_lineStart < head.size()) {
                const char first = head[m_lineStart];
                const bool firstLine = m_lineStart == m_start;
                if (firstLine ? isControl(first) && first != '\r' : first == ' ' || first == '\t') {
                    fail(malformed);
                    return -1;
                }
            }
            if (lf < 0) {
                m_scanned = head.size();
                return -1;
            }
            if (lf == m_lineStart || head[lf - 1] != '\r') {
                fail(malformed);
                return -1;
            }
            if (lf == m_lineStart + 1) {
                // One empty line before the request is left over from some clients' last body
                // (RFC 9112, 2.2).
                if (m_lineStart > 0)
                    return lf + 1;
                m_start = lf + 1;
            }
            m_scanned = m_lineStart = lf + 1;
        }
    }

    void parseHead()
    {
        const QByteArrayView head = QByteArrayView(m_buffer).sliced(m_start);
        error_code error;
        const std::size_t used = put({head.data(), std::size_t(head.size())}, error);
        if (error == http::error::bad_version && namesAnotherVersion(head))
            return fail(unknownVersion);
        if (error)
            return fail(error);
        if (!is_header_done() || used != std::size_t(head.size()))
            return fail(malformed);
        judgeHead();
        if (m_status == Status::Incomplete && is_done())
            m_status = Status::Complete;
    }

    void judgeHead()
    {
        const std::vector<QByteArray> hosts = m_request.headerAll("host");
        const bool hostWanted = m_request.version >= 11;
        if (hosts.size() > 1 || (hosts.empty() ? hostWanted : !isHost(hosts.front())))
            return fail(badHost);
        if (!hosts.empty())
            m_request.host = hosts.front();
        if (!parseTarget(m_request))
            return fail(badTarget);

        const std::vector<QByteArray> codings = m_request.headerAll("transfer-encoding");
        const std::vector<QByteArray> lengths = m_request.headerAll("content-length");
        if (lengths.size() > 1 || (!lengths.empty() && lengths.front().contains(',')))
            return fail(ambiguousLength);
        if (!codings.empty()) {
            if (!lengths.empty() || codings.size() > 1 || m_request.version < 11)
                return fail(ambiguousLength);
            if (!sameName(codings.front(), "chunked"))
                return fail(unknownCoding);
        }

        const QByteArray expect = m_request.header("expect");
        if (!expect.isEmpty() && m_request.version >= 11) {
            if (!sameName(expect, "100-continue"))
                return fail(unknownExpectation);
            m_expectsContinue = true;
        }
        m_request.keepAlive = m_request.version >= 11 && keep_alive();
        m_request.isUpgrade = m_request.version >= 11
                              && m_request.headerHasToken("connection", "upgrade")
                              && m_request.headerHasToken("upgrade", "websocket");
    }

    qsizetype feedBody(QByteArrayView bytes)
    {
        m_bodyStarted = true;
        return chunked() ? feedChunks(bytes) : feedPlain(bytes);
    }

    qsizetype feedPlain(QByteArrayView bytes)
    {
        error_code error;
        const std::size_t used = put({bytes.data(), std::size_t(bytes.size())}, error);
        if (error)
            fail(error);
        else if (is_done())
            m_status = Status::Complete;
        return qsizetype(used);
    }

    qsizetype feedChunks(QByteArrayView bytes)
    {
        m_encodedSize += bytes.size();
        m_buffer.append(bytes);
        qsizetype used = 0;
        while (m_buffer.size() - used >= shortestChunkedEnd && !is_done()) {
            error_code error;
            const QByteArrayView rest = QByteArrayView(m_buffer).sliced(used);
            if (m_chunkLeft == 0 && hasQuotedExtension(rest)) {
                fail(malformed);
                return bytes.size();
            }
            used += qsizetype(put({rest.data(), std::size_t(rest.size())}, error));
            if (error == http::error::need_more)
                break;
            if (error) {
                fail(error);
                return bytes.size();
            }
        }
        const qsizetype rest = m_buffer.size() - used;
        if (is_done()) {
            m_buffer.clear();
            m_status = Status::Complete;
            return bytes.size() - rest;
        }
        m_buffer.remove(0, used);
        if (rest > maxChunkHead)
            fail(malformed);
        else if (m_encodedSize / maxChunkOverhead > m_limits.maxBodySize + maxChunkHead)
            fail(bodyTooLarge);
        return bytes.size();
    }

    /// Beast looks for the closing quote beyond the end of the line, so that what it makes of an
    /// open one depends on how much has arrived. Nobody sends them; a proxy might read them
    /// otherwise.
    [[nodiscard]] bool hasQuotedExtension(QByteArrayView rest) const
    {
        const QByteArrayView line = rest.sliced(m_firstChunk ? 0 : 2); // after the chunk's own CRLF
        const qsizetype quote = line.indexOf('"');
        const qsizetype end = line.indexOf('\n');
        return quote >= 0 && (end < 0 || quote < end);
    }

    void fail(const HttpFailure &failure)
    {
        if (m_status == Status::Failed)
            return;
        m_status = Status::Failed;
        m_failure = failure;
        m_buffer.clear();
    }

    void fail(const error_code &error)
    {
        if (error == http::error::header_limit)
            fail(headTooLarge);
        else if (error == http::error::body_limit)
            fail(bodyTooLarge);
        else if (error == http::error::bad_content_length
                 || error == http::error::bad_transfer_encoding)
            fail(ambiguousLength);
        else
            fail(malformed);
    }

    // Beast's callbacks.
    void on_request_impl(http::verb, string_view method, string_view target, int version,
                         error_code &) override
    {
        m_request.method = bytesOf(method);
        m_request.target = bytesOf(target);
        m_request.version = version;
    }
    void on_response_impl(int, string_view, int, error_code &) override {}
    void on_field_impl(http::field, string_view name, string_view value, error_code &error) override
    {
        if (is_header_done())
            return; // a trailer: nobody asked for it, and it must not replace a header
        if (qsizetype(m_request.headers.size()) >= m_limits.maxHeaders)
            error = http::error::header_limit;
        else
            m_request.headers.push_back({bytesOf(name), bytesOf(value)});
    }
    void on_header_impl(error_code &) override {}
    void on_body_init_impl(const boost::optional<std::uint64_t> &, error_code &) override {}
    std::size_t on_body_impl(string_view body, error_code &) override
    {
        // Grows with what came, not with what Content-Length promises.
        m_request.body.append(body.data(), qsizetype(body.size()));
        return body.size();
    }
    void on_chunk_header_impl(std::uint64_t size, string_view, error_code &) override
    {
        m_chunkLeft = size;
        m_firstChunk = false;
    }
    std::size_t on_chunk_body_impl(std::uint64_t, string_view body, error_code &) override
    {
        m_request.body.append(body.data(), qsizetype(body.size()));
        m_chunkLeft -= body.size();
        return body.size();
    }
    void on_finish_impl(error_code &) override {}

    HttpLimits m_limits;
    Status m_status = Status::Incomplete;
    bool m_expectsContinue = false;
    bool m_bodyStarted = false;
    QByteArray m_buffer;       ///< the head; later what is left of a chunk's size line
    qsizetype m_start = 0;     ///< of the request line in m_buffer
    qsizetype m_lineStart = 0; ///< of the line that is being read
    qsizetype m_scanned = 0;   ///< no line end before
    qsizetype m_encodedSize = 0;
    std::uint64_t m_chunkLeft = 0;
    bool m_firstChunk = true;
};

HttpRequestParser::HttpRequestParser(const HttpLimits &limits)
    : m_reader(std::make_unique<Reader>(limits))
{}

HttpRequestParser::~HttpRequestParser() = default;

HttpRequestParser::Outcome HttpRequestParser::feed(QByteArrayView bytes)
{
    return m_reader->feed(bytes);
}

bool HttpRequestParser::headComplete() const
{
    return m_reader->headComplete();
}

bool HttpRequestParser::expectsContinue() const
{
    return m_reader->waitsForContinue();
}

const HttpRequest &HttpRequestParser::request() const
{
    return m_reader->m_request;
}

HttpRequest HttpRequestParser::takeRequest()
{
    return std::move(m_reader->m_request);
}

const HttpFailure &HttpRequestParser::failure() const
{
    return m_reader->m_failure;
}

} // namespace Carillon
