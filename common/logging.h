// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QLoggingCategory>

#include <deque>

/// Every logging category of Carillon. A line is a constant phrase and key=value pairs; tokens and
/// payloads never go into one, and text from a peer goes through logSafe().
namespace Carillon {

Q_DECLARE_LOGGING_CATEGORY(lcApp)      ///< start, stop, signals, configuration
Q_DECLARE_LOGGING_CATEGORY(lcNet)      ///< listeners, connections, shards
Q_DECLARE_LOGGING_CATEGORY(lcHub)      ///< rooms, membership, history
Q_DECLARE_LOGGING_CATEGORY(lcBus)      ///< event buses and inputs
Q_DECLARE_LOGGING_CATEGORY(lcAuth)     ///< keys, refused tokens
Q_DECLARE_LOGGING_CATEGORY(lcAdmin)    ///< admin sessions and their actions
Q_DECLARE_LOGGING_CATEGORY(lcConsole)  ///< the desktop and carillonctl

enum class LogFormat { Text, Json };

/// Installs the message handler: one line a message on stderr. `level` is debug, info, warning or
/// error; returns false for any other word and changes nothing then. Callable again at any time
/// and from any thread (SIGHUP, the admin's log_level).
bool setLogging(const QString &level, LogFormat format);
/// Changes the level alone.
bool setLogLevel(const QString &level);

/// "debug", "info", "warning" or "error": what was last set.
[[nodiscard]] const char *logLevel();

/// A line as it was logged.
struct LogLine
{
    quint64 number = 0; ///< from 1, in order
    qint64 timeMs = 0;  ///< wall clock
    const char *level = "info";
    QByteArray category;
    QByteArray message;
};
inline constexpr std::size_t MaxLogLines = 2000;
inline constexpr qsizetype MaxLogLineSize = 1000;
/// The last lines of this process, cut at MaxLogLineSize characters, oldest first; none before
/// setLogging(). From any thread.
[[nodiscard]] std::deque<LogLine> recentLogLines();

/// Text from outside, fit for one log line: control characters escaped, cut at 200 characters.
[[nodiscard]] QString logSafe(QByteArrayView text);

} // namespace Carillon
