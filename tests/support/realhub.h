// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "common/tokenmint.h"
#include "console/core/adminclient.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTimer>

namespace Carillon {

/// The real carillond, as a process of its own, for tests of clients.
class RealHub final : public QObject
{
public:
    static constexpr const char *Secret = "a secret for tests that is long enough for HS256";

    /// What a reload reads. YAML is a superset of JSON.
    [[nodiscard]] bool writeConfig(QJsonObject config)
    {
        using namespace Qt::StringLiterals;
        config[u"auth"_s] = QJsonObject{{u"hmac_secret"_s, QString::fromLatin1(Secret)}};
        config[u"drain"_s]
            = QJsonObject{{u"rate"_s, 5000}, {u"timeout"_s, u"5s"_s}, {u"retry_spread"_s, u"1s"_s}};
        QFile file(configFile());
        return file.open(QFile::WriteOnly) && file.write(QJsonDocument(config).toJson()) >= 0;
    }

    /// Starts again on the same ports after terminate() or kill().
    [[nodiscard]] bool start(const QJsonObject &config = {})
    {
        using namespace Qt::StringLiterals;
        if (!writeConfig(config))
            return false;
        m_printed.clear();
        QProcessEnvironment environment; // a test's own CARILLON_… is no key of the server's
        const QStringList names = QProcessEnvironment::systemEnvironment().keys();
        for (const QString &name : names) {
            if (!name.startsWith("CARILLON_"_L1))
                environment.insert(name, qEnvironmentVariable(name.toUtf8().constData()));
        }
        m_process.setProcessEnvironment(environment);
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.start(QStringLiteral(CARILLOND),
                        {u"--config"_s, configFile(), u"--listen"_s,
                         u"127.0.0.1:%1"_s.arg(m_port), u"--admin-listen"_s,
                         u"127.0.0.1:%1"_s.arg(m_adminPort)});
        static const QRegularExpression ready(u"ready listen=\\S+:(\\d+) admin=\\S+:(\\d+)"_s);
        for (int i = 0; i < 200; ++i) {
            m_process.waitForReadyRead(100);
            m_printed += m_process.readAll();
            const auto match = ready.match(QString::fromUtf8(m_printed));
            if (match.hasMatch()) {
                m_port = match.captured(1).toUShort();
                m_adminPort = match.captured(2).toUShort();
                return true;
            }
            if (m_process.state() == QProcess::NotRunning)
                break;
        }
        qWarning("carillond did not start: %s", m_printed.constData());
        return false;
    }

    ~RealHub() override
    {
        if (m_process.state() != QProcess::NotRunning)
            kill();
    }

    void terminate() { m_process.terminate(); }
    bool isRunning() const { return m_process.state() != QProcess::NotRunning; }
    int exitCode() const { return m_process.exitCode(); }
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished(10000);
    }

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QUrl url() const
    {
        return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_port));
    }
    [[nodiscard]] QUrl adminUrl() const
    {
        return QUrl(QStringLiteral("ws://127.0.0.1:%1").arg(m_adminPort));
    }
    [[nodiscard]] static QString token(const TokenRequest &request)
    {
        return QString::fromLatin1(mintToken(request, Secret));
    }

    /// What a backend does; waits for the answer, in an event loop of its own. The HTTP status.
    int inject(const QJsonArray &events)
    {
        QNetworkRequest request(url().resolved(QUrl(QStringLiteral("/api/v1/events"))));
        request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
        request.setRawHeader(
            "Authorization",
            "Bearer " + mintToken({.userId = "backend", .scope = "events:write"}, Secret));
        std::unique_ptr<QNetworkReply> reply(
            m_network.post(request, QJsonDocument(events).toJson(QJsonDocument::Compact)));
        QSignalSpy finished(reply.get(), &QNetworkReply::finished);
        if (!reply->isFinished())
            finished.wait(10000);
        return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    }

    /// What an operator does.
    bool act(const QString &type, const QJsonObject &fields)
    {
        AdminClient admin;
        bool isDone = false;
        QSignalSpy hello(&admin, &AdminClient::helloReceived);
        admin.open(adminUrl(),
                   token({.userId = "olga", .scope = "admin:read admin:operate admin:manage"}));
        if (!hello.wait(10000))
            return false;
        QEventLoop loop;
        admin.request(type, fields, this, [&](const AdminReply &reply) {
            isDone = reply.ok();
            loop.quit();
        });
        loop.exec();
        return isDone;
    }

private:
    [[nodiscard]] QString configFile() const
    {
        return m_folder.filePath(QStringLiteral("carillon.yaml"));
    }

    QTemporaryDir m_folder;
    QProcess m_process;
    QByteArray m_printed;
    quint16 m_port = 0;
    quint16 m_adminPort = 0;
    QNetworkAccessManager m_network;
};

/// What lies between a client and its server: passes bytes on, and breaks.
class BreakingNetwork final : public QObject
{
public:
    explicit BreakingNetwork(quint16 target)
        : m_target(target)
    {
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *client = m_server.nextPendingConnection())
                pass(client);
        });
        m_timer.setSingleShot(true);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            cut();
            breakAtRandom(m_ms);
        });
    }

    bool listen() { return m_server.listen(QHostAddress::LocalHost); }
    [[nodiscard]] QUrl url() const
    {
        return QUrl(QStringLiteral("ws://127.0.0.1:%1").arg(m_server.serverPort()));
    }
    [[nodiscard]] int breaks() const { return m_breaks; }

    void cut()
    {
        const auto sockets = m_server.findChildren<QTcpSocket *>(Qt::FindDirectChildrenOnly);
        for (QTcpSocket *socket : sockets) {
            ++m_breaks;
            socket->abort();
        }
    }
    /// After anything up to twice `ms`, again and again; also in the middle of handshakes.
    void breakAtRandom(int ms)
    {
        m_ms = ms;
        m_timer.start(QRandomGenerator::global()->bounded(2 * ms));
    }
    void calm() { m_timer.stop(); }

private:
    void pass(QTcpSocket *client)
    {
        auto *server = new QTcpSocket(client);
        server->connectToHost(QHostAddress::LocalHost, m_target);
        connect(client, &QTcpSocket::readyRead, server, [=] { server->write(client->readAll()); });
        connect(server, &QTcpSocket::readyRead, client, [=] { client->write(server->readAll()); });
        connect(server, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
        connect(server, &QTcpSocket::errorOccurred, client,
                [client](QAbstractSocket::SocketError error) {
                    if (error != QAbstractSocket::RemoteHostClosedError) // after its last bytes
                        client->abort();
                });
        connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
    }

    QTcpServer m_server;
    quint16 m_target;
    QTimer m_timer;
    int m_ms = 0;
    int m_breaks = 0;
};

} // namespace Carillon
