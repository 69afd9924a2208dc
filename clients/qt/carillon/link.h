// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QJsonObject>
#include <QNetworkRequest>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <optional>

QT_BEGIN_NAMESPACE
class QSslError;
class QWebSocket;
QT_END_NAMESPACE

namespace Carillon {

/// How a connection ended.
struct LinkEnd
{
    quint16 code = 0;    ///< close code; 1006 for whatever had none
    int httpStatus = 0;  ///< 401 and others when the upgrade was refused
    QString reason = {}; ///< the server's, or the network's error, not translated
    std::optional<std::chrono::milliseconds> retryAfter = {};
    bool mayReconnect = true; ///< false: the server's `disconnect` said so
    bool tlsFailed = false;   ///< the server's certificate was not to be trusted
    bool wasGreeted = false;
    std::chrono::milliseconds lasted{0}; ///< since the greeting
};

/// One WebSocket connection that speaks JSON objects, from its first byte to its one end. What all
/// Carillon clients written in Qt have in common: what QWebSocket makes of broken connections and
/// refused upgrades, the server's `disconnect` before a close, and whether the peer still lives.
///
/// Belongs to its client and lives in its thread. Says `ended` once, unless the client ended it by
/// close() or deletes it; nothing follows that. Its client uses deleteLater(), since it may be
/// called by it.
class Link final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Link)

public:
    struct Settings
    {
        QNetworkRequest request;
        QString subprotocol;
        std::chrono::milliseconds connectTimeout{10000}; ///< until greeted()
        std::function<void(QWebSocket &)> prepare = {};  ///< TLS, proxy
    };

    static constexpr quint64 MaxFrame = 16 * 1024 * 1024;

    explicit Link(QObject *parent);
    ~Link() override;

    void open(const Settings &settings);
    /// The server's first frame was a good one: the connection counts from now on. Its silence is
    /// broken by a ping after `quiet`, and the connection given up `patience` later.
    void greeted(std::chrono::milliseconds quiet, std::chrono::milliseconds patience);
    void send(const QByteArray &frame);
    void end(quint16 code, const QString &reason); ///< as if the peer had ended it
    void close();                                  ///< says farewell, and nothing more

    [[nodiscard]] bool isUpgraded() const { return m_upgraded; }
    [[nodiscard]] bool isGreeted() const { return m_wasGreeted; }

Q_SIGNALS:
    void upgraded();
    void frameReceived(const QJsonObject &frame, qsizetype size);
    void malformedReceived(qsizetype size); ///< no JSON object; ignored
    void ended(const Carillon::LinkEnd &end);

private:
    void heard();
    void onFrame(const QByteArray &frame);
    void onSslErrors(const QList<QSslError> &errors);
    void onConnectionEnd();
    void onTick();
    void finish(LinkEnd end);
    void silence(bool farewell);

    QWebSocket *m_socket = nullptr;
    QTimer m_connectTimer;
    QTimer m_tick;
    QElapsedTimer m_sinceGreeting;
    QElapsedTimer m_sinceHeard;
    std::chrono::milliseconds m_quiet{0};
    std::chrono::milliseconds m_patience{0};
    std::optional<LinkEnd> m_announced; ///< by a `disconnect` frame
    QString m_sslError;
    bool m_upgraded = false;
    bool m_wasGreeted = false;
    bool m_pinged = false; ///< in this silence
};

} // namespace Carillon
