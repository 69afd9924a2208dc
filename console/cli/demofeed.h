// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QList>
#include <QNetworkAccessManager>
#include <QObject>
#include <QUrl>

QT_BEGIN_NAMESPACE
class QNetworkReply;
QT_END_NAMESPACE

namespace Carillon {

/// Posts domain events to POST /api/v1/events and remembers how far each room has come. At most
/// MaxInFlight calls are out at a time; what comes on top is not sent and counted.
class DemoFeed final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DemoFeed)

public:
    static constexpr int MaxInFlight = 8;
    static constexpr int MaxBatch = 200; ///< elements; the server takes 1000 and 1 MiB

    struct Head
    {
        QByteArray epoch;
        quint64 seq = 0;
    };

    DemoFeed(const QUrl &api, const QByteArray &token, QObject *parent = nullptr);

    void post(const QList<QByteArray> &events);

    [[nodiscard]] int inFlight() const { return m_inFlight; }
    [[nodiscard]] quint64 accepted() const { return m_accepted; }
    [[nodiscard]] quint64 skipped() const { return m_skipped; } ///< not sent, for the server is slower than --rate
    [[nodiscard]] quint64 failed() const { return m_failed; }
    [[nodiscard]] const QString &problem() const { return m_problem; } ///< of the last call that failed
    [[nodiscard]] int problemStatus() const { return m_problemStatus; } ///< its HTTP status, 0: no answer
    [[nodiscard]] const QHash<QByteArray, Head> &heads() const { return m_heads; }

private:
    void onAnswer(int count, QNetworkReply *reply);

    QNetworkAccessManager m_network;
    QUrl m_api;
    QByteArray m_token;
    int m_inFlight = 0;
    quint64 m_accepted = 0;
    quint64 m_skipped = 0;
    quint64 m_failed = 0;
    QString m_problem;
    int m_problemStatus = 0;
    QHash<QByteArray, Head> m_heads;
};

} // namespace Carillon
