// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
// Wrong on purpose: tests/layers expects CheckLayers.cmake to refuse every line below but the last.
#include "server/protocol/jsonprotocol.h"
#include "server/app/commandline.h"
#include <QTcpSocket>
