// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QProcess>
#include <QUrl>

namespace Carillon {

/// A hub to try the console on: `carillond --dev` on free ports of loopback, and `carillonctl demo`
/// for its traffic. Both end with it. Main thread; starts and ends without waiting for the hub.
class LocalDemo final : public QObject
{
    Q_OBJECT

public:
    explicit LocalDemo(QObject *parent = nullptr);
    ~LocalDemo() override;

    [[nodiscard]] static bool isInstalled(); ///< beside this program, or in the path
    void start();
    [[nodiscard]] bool isRunning() const { return m_hub.state() != QProcess::NotRunning; }

Q_SIGNALS:
    void ready(const QUrl &admin, const QString &token);
    void failed(const QString &why); ///< what the program said last, or the system

private:
    void readHub();

    QProcess m_hub;
    QProcess m_traffic;
    QByteArray m_said;
    bool m_ready = false;
};

} // namespace Carillon
