// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace Carillon {

/// Makes Ctrl+C and SIGTERM set interrupted() instead of ending the program; a second one ends it.
void catchInterrupts();
[[nodiscard]] bool interrupted();

} // namespace Carillon
