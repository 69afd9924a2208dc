// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QObject>
#include <QString>
#include <QTimer>
#include <QUrl>

#include <chrono>

class QNetworkReply;

namespace Carillon {

class JwtAuthenticator;

/// Keeps an authenticator's keys those of a JWKS address. Owned by the application, on the hub's
/// thread. Fetches at start(), then every so often, and soon after a token named a key that is not
/// there (which is how a rotation shows), but never more often than `pause`. A fetch that fails
/// leaves the old keys in force and is repeated after `pause`; none is under way twice.
class JwksFetcher final : public QObject
{
    Q_OBJECT

public:
    struct Times
    {
        std::chrono::milliseconds interval = std::chrono::minutes(5);
        std::chrono::milliseconds pause = std::chrono::seconds(10);
        std::chrono::milliseconds timeout = std::chrono::seconds(10);
        std::chrono::milliseconds look = std::chrono::seconds(1); ///< for unknown keys
    };

    /// `authenticator` outlives this.
    JwksFetcher(const QUrl &url, JwtAuthenticator &authenticator, const Times &times,
                QObject *parent = nullptr);
    JwksFetcher(const QUrl &url, JwtAuthenticator &authenticator, QObject *parent = nullptr);
    ~JwksFetcher() override;
    Q_DISABLE_COPY_MOVE(JwksFetcher)

    void start();

Q_SIGNALS:
    void loaded(int keys);
    void failed(const QString &error);

private:
    void look();
    void fetch();
    void giveUp(const QString &why);
    void finish(QNetworkReply *reply);

    QUrl m_url;
    JwtAuthenticator &m_authenticator;
    Times m_times;
    QNetworkAccessManager m_network;
    QTimer m_timer;
    QElapsedTimer m_sinceFetch;
    QNetworkReply *m_reply = nullptr; // owned by m_network until it has finished
    QString m_givenUp;                // why we ended the fetch ourselves
    bool m_retry = false;
};

} // namespace Carillon
