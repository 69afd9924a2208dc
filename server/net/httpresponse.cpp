// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/net/httpresponse.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace Carillon {

using namespace Qt::StringLiterals;

namespace {

QByteArrayView reasonPhrase(int status)
{
    switch (status) {
    case 100:
        return "Continue";
    case 101:
        return "Switching Protocols";
    case 200:
        return "OK";
    case 202:
        return "Accepted";
    case 204:
        return "No Content";
    case 304:
        return "Not Modified";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 408:
        return "Request Timeout";
    case 409:
        return "Conflict";
    case 413:
        return "Content Too Large";
    case 415:
        return "Unsupported Media Type";
    case 417:
        return "Expectation Failed";
    case 426:
        return "Upgrade Required";
    case 429:
        return "Too Many Requests";
    case 431:
        return "Request Header Fields Too Large";
    case 500:
        return "Internal Server Error";
    case 501:
        return "Not Implemented";
    case 503:
        return "Service Unavailable";
    case 505:
        return "HTTP Version Not Supported";
    default:
        return "Unknown";
    }
}

/// IMF-fixdate (RFC 9110, 5.6.7), in English whatever the locale.
QByteArray httpDate(const QDateTime &utc)
{
    static constexpr std::array days = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    static constexpr std::array months
        = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const QDate date = utc.date();
    const QTime time = utc.time();
    return QByteArray::fromStdString(
        QString::asprintf("%s, %02d %s %04d %02d:%02d:%02d GMT",
                          days[std::size_t(date.dayOfWeek() - 1)], date.day(),
                          months[std::size_t(date.month() - 1)], date.year(), time.hour(),
                          time.minute(), time.second())
            .toStdString());
}

bool is(QByteArrayView name, QByteArrayView other)
{
    return name.compare(other, Qt::CaseInsensitive) == 0;
}

bool isTokenChar(char c)
{
    constexpr std::string_view marks = "!#$%&'*+-.^_`|~";
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
           || marks.find(c) != std::string_view::npos;
}

bool isValueChar(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return c == '\t' || (byte >= 0x20 && byte != 0x7f);
}

bool mayBeSent(const HttpHeader &header)
{
    for (const QByteArrayView ours :
         {"connection", "content-length", "date", "transfer-encoding"}) {
        if (is(header.name, ours))
            return false;
    }
    return !header.name.isEmpty()
           && std::all_of(header.name.begin(), header.name.end(), isTokenChar)
           && std::all_of(header.value.begin(), header.value.end(), isValueChar);
}

bool contains(const HttpHeaders &headers, QByteArrayView name)
{
    return std::any_of(headers.begin(), headers.end(),
                       [name](const HttpHeader &header) { return is(header.name, name); });
}

void appendHeader(QByteArray &head, QByteArrayView name, QByteArrayView value)
{
    head.append(name).append(": ").append(value).append("\r\n");
}

/// Everything up to the header lines that depend on the body.
QByteArray headStart(int status, QByteArrayView contentType, const HttpHeaders &headers,
                     bool keepAlive)
{
    QByteArray head;
    head.reserve(256);
    head.append("HTTP/1.1 ").append(QByteArray::number(status)).append(' ');
    head.append(reasonPhrase(status)).append("\r\n");
    appendHeader(head, "Date", httpDate(QDateTime::currentDateTimeUtc()));
    if (!contentType.isEmpty()) {
        appendHeader(head, "Content-Type", contentType);
        appendHeader(head, "X-Content-Type-Options", "nosniff");
    }
    for (const HttpHeader &header : headers) {
        if (mayBeSent(header))
            appendHeader(head, header.name, header.value);
    }
    if (!contains(headers, "cache-control"))
        appendHeader(head, "Cache-Control", "no-store");
    // Whoever sends Upgrade must name it in Connection (RFC 9110, 7.8).
    const bool upgrade = contains(headers, "upgrade");
    if (upgrade || !keepAlive)
        appendHeader(head, "Connection",
                     !upgrade    ? "close"
                     : keepAlive ? "Upgrade"
                                 : "Upgrade, close");
    return head;
}

} // namespace

QByteArray httpResponse(int status, QByteArrayView contentType, QByteArrayView body,
                        const HttpHeaders &headers, bool keepAlive)
{
    const bool bodiless = status < 200 || status == 204 || status == 304;
    QByteArray response
        = headStart(status, bodiless ? QByteArrayView() : contentType, headers, keepAlive);
    if (!bodiless)
        appendHeader(response, "Content-Length", QByteArray::number(body.size()));
    response.append("\r\n");
    if (!bodiless)
        response.append(body);
    return response;
}

QByteArray httpStreamHead(int status, QByteArrayView contentType, const HttpHeaders &headers)
{
    return headStart(status, contentType, headers, false).append("\r\n");
}

QByteArray httpError(int status, QByteArrayView code, QByteArrayView message,
                     const HttpHeaders &headers, bool keepAlive)
{
    const QJsonObject error{{u"code"_s, QString::fromUtf8(code)},
                            {u"message"_s, QString::fromUtf8(message)}};
    HttpHeaders all = headers;
    if (status == 401 && !contains(headers, "www-authenticate"))
        all.push_back({"WWW-Authenticate", "Bearer"});
    if (status == 426) {
        all.push_back({"Upgrade", "websocket"});
        all.push_back({"Sec-WebSocket-Version", "13"});
    }
    return httpResponse(
        status, "application/json",
        QJsonDocument(QJsonObject{{u"error"_s, error}}).toJson(QJsonDocument::Compact), all,
        keepAlive);
}

QByteArray httpError(const HttpFailure &failure, const HttpHeaders &headers, bool keepAlive)
{
    return httpError(failure.status, failure.code, failure.message, headers, keepAlive);
}

QByteArray httpContinue()
{
    return QByteArrayLiteral("HTTP/1.1 100 Continue\r\n\r\n");
}

} // namespace Carillon
