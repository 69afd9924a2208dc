// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>

namespace Carillon {

/// The few facts that every thread reads and one writes. Owned by the application.
struct ServerState
{
    std::atomic<bool> draining{false}; ///< written by the drain, hub's thread
    std::atomic<bool> busUp{true};     ///< written on the hub's thread
    std::atomic<bool> logUp{true};     ///< written on the hub's thread
    std::atomic<int> connections{0};   ///< descriptors of peers; up by the listener, down by shards
    std::atomic<int> connectionLimit{0}; ///< how many there may be; 0: no limit. Hub's thread
};

} // namespace Carillon
