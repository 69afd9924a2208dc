// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "common/result.h"
#include "server/net/http.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QObject>

QT_FORWARD_DECLARE_CLASS(QWebSocketServer)

namespace Carillon {

struct HttpRequest;

/// Shakes hands for WebSocket upgrades. One per shard and set of subprotocols, used on the thread
/// it lives on. QWebSocketServer does the handshake on a socket that exists in memory only
/// (docs/architecture.md, "The way of an event"), so versions, keys and subprotocols stay Qt's job, while the
/// descriptor never leaves us. The Handler has judged path, token, origin and limits before.
class Handshake final : public QObject
{
    Q_OBJECT

public:
    struct Upgrade
    {
        QByteArray response;    ///< the whole 101, ready to be sent
        QByteArray subprotocol; ///< the one that was agreed on, "" for none
    };

    /// `subprotocols` in the order of our preference.
    explicit Handshake(const QByteArrayList &subprotocols, QObject *parent = nullptr);
    ~Handshake() override;

    /// Done when it returns, no event loop needed. `extensions` is the value of our
    /// Sec-WebSocket-Extensions, "" for none. Qt sees a reduced head: no cookie, no token, no
    /// query.
    [[nodiscard]] Result<Upgrade, HttpFailure> shake(const HttpRequest &request,
                                                     QByteArrayView extensions = {});

private:
    [[nodiscard]] QByteArray agreedSubprotocol(const HttpRequest &request) const;
    [[nodiscard]] QByteArray askQt(const QByteArray &key, const QByteArray &subprotocol);

    QByteArrayList m_subprotocols;
    QWebSocketServer *m_server;
};

} // namespace Carillon
