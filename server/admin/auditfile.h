// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "common/result.h"

#include <QByteArray>
#include <QString>

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace Carillon {

/// The audit's file: lines are appended and nothing is ever changed. At MaxSize it becomes FILE.1,
/// FILE.1 becomes FILE.2 and so on; FILE.8 is the last. A thread of its own writes and waits for the
/// disk; append() only hands over. Owned by the application; made, used and destroyed on the hub's
/// thread.
class AuditFile
{
public:
    static constexpr qint64 MaxSize = 16 << 20;
    static constexpr int Kept = 8;

    /// Opens or makes the file, and reads what the newest two hold. The error is one line.
    [[nodiscard]] static Result<std::unique_ptr<AuditFile>, QString> open(const QString &path,
                                                                         qint64 maxSize = MaxSize);
    /// Writes what was handed over.
    ~AuditFile();
    AuditFile(const AuditFile &) = delete;
    AuditFile &operator=(const AuditFile &) = delete;

    /// The lines that were there at the start, oldest first; once.
    [[nodiscard]] std::vector<QByteArray> takeRead() { return std::move(m_read); }
    /// False while the last write has failed (it is tried again every second) or too much waits.
    [[nodiscard]] bool isWritable() const;
    /// `line` with its line feed.
    void append(const QByteArray &line);

private:
    AuditFile(QString path, int descriptor, qint64 size, qint64 maxSize);
    void run();
    [[nodiscard]] bool write(const QByteArray &bytes);
    [[nodiscard]] bool rotate();

    const QString m_path;
    const qint64 m_maxSize;
    std::vector<QByteArray> m_read;
    // The writer's.
    int m_descriptor;
    qint64 m_size;

    mutable std::mutex m_mutex; ///< held for an append or a swap
    std::condition_variable m_wake;
    QByteArray m_waiting;
    bool m_ending = false;
    std::atomic<bool> m_failed{false};
    std::thread m_thread; ///< last: it uses all of the above
};

} // namespace Carillon
