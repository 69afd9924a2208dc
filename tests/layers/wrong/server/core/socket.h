// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
// Wrong on purpose: tests/layers expects CheckLayers.cmake to refuse every line below but the last.
#include <QTcpSocket>
#  include <QtNetwork/QTcpServer>
#include "server/net/listener.h"
#include <QByteArray>
