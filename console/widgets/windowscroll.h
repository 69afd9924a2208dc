// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace Carillon {

class TableSource;
class TableView;

/// Lets the view of a source's window scroll beyond its ends: the next window is half of one further, and
/// what is on the screen stays where it is. One question after the other. A window that the rows have left
/// goes back to where there are some. For as long as both are there.
void scrollBeyondWindow(TableView *view, TableSource *source);

} // namespace Carillon
