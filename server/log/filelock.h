// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "common/result.h"

#include <QString>

namespace Carillon {

/// This process alone writes the file, which is made when there is none, readable by its owner only.
/// Two servers on one log would number the same rooms; SQLite itself would let them. The kernel
/// lets go when the process ends, however it ends.
///
/// Closing any descriptor of a file drops the POSIX locks that the process holds on it, SQLite's
/// included: take it before the file is opened and keep it until that is closed.
class FileLock final
{
public:
    FileLock() = default;
    ~FileLock();
    Q_DISABLE_COPY_MOVE(FileLock)

    /// The error says why not.
    [[nodiscard]] Result<bool, QString> take(const QString &path);

private:
    int m_descriptor = -1;
};

} // namespace Carillon
