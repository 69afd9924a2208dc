// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
// Wrong on purpose: tests/layers expects CheckLayers.cmake to refuse every line below but the last.
#include "common/result.h"
#include "carillon/hubclient.h"
