// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/net/loop.h"

#include <QObject>

namespace Carillon {

/// SIGTERM, SIGINT and SIGHUP as Qt signals, read from a signalfd in the loop. Made on the hub's
/// thread before any other thread starts, since the mask that it sets is inherited.
class UnixSignals final : public QObject, private IoHandler
{
    Q_OBJECT

public:
    explicit UnixSignals(QObject *parent = nullptr);
    ~UnixSignals() override;

Q_SIGNALS:
    void terminate(); ///< SIGTERM or SIGINT
    void reload();    ///< SIGHUP

private:
    void ioReady(Io what) override;

    int m_descriptor;
};

} // namespace Carillon
