// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/admin/tables.h"

#include <functional>
#include <memory>

namespace Carillon {

/// Windows of the tables that can be long, Connections, Rooms and the members of a room. Two walks, both in slices, and between two
/// slices the thread serves whoever waits: one over everything, which picks the window's rows, one over these,
/// which writes them. So no event waits for more than a slice, however many rows there are.
///
/// A row shows what holds when it is written, and the window is in the order of that. One that has gone or has
/// ceased to fit between the walks is left out. Asked for and answered on the hub's thread.
using WindowTaken = std::function<void(TableWindow window, qint64 busyUs)>;
struct WindowAsked
{
    std::shared_ptr<const TableQuery> query;
    WindowTaken done;
};

/// One first walk for all: what it costs is to fetch each connection from memory, not what is asked of it. The
/// time of this walk is shared among them.
void connectionWindows(Hub &hub, std::vector<WindowAsked> asked);
/// Subscriptions of `rooms`. A walk is not of one moment: a member that takes the place of one who leaves meanwhile
/// may be missing.
void memberWindow(Hub &hub, std::shared_ptr<const TableQuery> query, std::vector<RoomId> rooms, WindowTaken done);
void roomWindow(Hub &hub, std::shared_ptr<const TableQuery> query, WindowTaken done);

} // namespace Carillon
