// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/net/http.h"

#include <QByteArray>
#include <QByteArrayView>

#include <memory>
#include <vector>

namespace Carillon {

/// One HTTP/1.x request, already judged by HttpRequestParser. A value: copy it, keep it, send it to
/// another thread.
struct HttpRequest
{
    struct QueryItem
    {
        QByteArray name;
        QByteArray value;
        bool operator==(const QueryItem &) const = default;
    };

    QByteArray method;
    QByteArray target; ///< as it was sent; may hold a token, so it never reaches a log
    QByteArray host;   ///< authority of an absolute-form target, else the Host header
    QByteArray path;   ///< percent-decoded, nothing normalised: "//" and ".." stay what they are
    std::vector<QueryItem> queryItems; ///< decoded as application/x-www-form-urlencoded, in order
    HttpHeaders headers;               ///< in order
    QByteArray body;                   ///< without transfer coding
    int version = 11;                  ///< 10 or 11
    bool keepAlive = true;             ///< never for HTTP/1.0
    bool isUpgrade = false; ///< asks for a WebSocket: Connection has "upgrade", Upgrade "websocket"

    /// The first value of that name; a null QByteArray when there is none.
    [[nodiscard]] QByteArray query(QByteArrayView name) const;
    [[nodiscard]] std::vector<QByteArray> queryAll(QByteArrayView name) const;

    /// The first header of that name (case does not matter); a null QByteArray when there is none.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
    [[nodiscard]] std::vector<QByteArray> headerAll(QByteArrayView name) const;
    /// Every header of that name joined with ", ", which is what a list header means (RFC
    /// 9110, 5.3).
    [[nodiscard]] QByteArray headerJoined(QByteArrayView name) const;
    /// Whether a list header (Connection, Upgrade, ...) has the token; case does not matter.
    [[nodiscard]] bool headerHasToken(QByteArrayView name, QByteArrayView token) const;
};

struct HttpLimits
{
    qsizetype maxHeadSize = 16384;   ///< request line and headers, 431 above
    qsizetype maxBodySize = 1048576; ///< 413 above
    qsizetype maxHeaders = 100;      ///< 431 above
};

/// Bytes to one HttpRequest. Lives while one request is read, on its connection's thread; touches
/// no socket. Feed it what arrives, in pieces of any size. It takes every byte until the request is
/// complete or refused, and not one more: what follows a complete request (the next request, or
/// WebSocket frames) is the caller's. After Complete or Failed it wants nothing more.
///
/// The grammar is Boost.Beast's. Stricter than Beast, so that no proxy in front can read the bytes
/// differently (RFC 9112, 11.2): exactly one Host, Content-Length never beside Transfer-Encoding or
/// twice, "chunked" the only coding, no folded lines, no bare CR or LF. The size of a body is
/// judged from its head, before the body arrives.
class HttpRequestParser final
{
public:
    enum class Status : quint8 { Incomplete, Complete, Failed };
    struct Outcome
    {
        Status status = Status::Incomplete;
        qsizetype consumed = 0; ///< of the bytes of this call
    };

    explicit HttpRequestParser(const HttpLimits &limits = {});
    ~HttpRequestParser();
    Q_DISABLE_COPY_MOVE(HttpRequestParser)

    Outcome feed(QByteArrayView bytes);

    /// The head can be read (and refused) before the body is there.
    [[nodiscard]] bool headComplete() const;
    /// The client waits for "100 Continue" before it sends the body: answer httpContinue(), once.
    [[nodiscard]] bool expectsContinue() const;
    /// Valid once headComplete(); whole once Complete.
    [[nodiscard]] const HttpRequest &request() const;
    [[nodiscard]] HttpRequest takeRequest();
    /// Valid after Failed. Answer it and close: where the next request starts is not known.
    [[nodiscard]] const HttpFailure &failure() const;

private:
    class Reader; ///< Beast's parser; keeps Beast and Asio out of every header
    std::unique_ptr<Reader> m_reader;
};

} // namespace Carillon
