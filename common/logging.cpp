// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "common/logging.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

#include <atomic>
#include <cstdio>
#include <mutex>

namespace Carillon {

Q_LOGGING_CATEGORY(lcApp, "carillon.app")
Q_LOGGING_CATEGORY(lcNet, "carillon.net")
Q_LOGGING_CATEGORY(lcHub, "carillon.hub")
Q_LOGGING_CATEGORY(lcBus, "carillon.bus")
Q_LOGGING_CATEGORY(lcAuth, "carillon.auth")
Q_LOGGING_CATEGORY(lcAdmin, "carillon.admin")
Q_LOGGING_CATEGORY(lcConsole, "carillon.console")

namespace {

std::atomic<LogFormat> s_format{LogFormat::Text};
std::atomic<const char *> s_level{"info"};

/// What recentLogLines() gives. Held for one append or one copy.
struct Recent
{
    std::mutex mutex;
    std::deque<LogLine> lines;
    quint64 last = 0;
};

Recent &recent()
{
    static Recent instance;
    return instance;
}

const char *levelName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg: return "debug";
    case QtInfoMsg: return "info";
    case QtWarningMsg: return "warning";
    case QtCriticalMsg: return "error";
    case QtFatalMsg: return "fatal";
    }
    return "info";
}

void writeLine(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QString time = now.toString(Qt::ISODateWithMs);
    const char *category = context.category ? context.category : "default";
    {
        QByteArray text = message.left(MaxLogLineSize).toUtf8();
        Recent &kept = recent();
        const std::lock_guard lock(kept.mutex);
        kept.lines.push_back({++kept.last, now.toMSecsSinceEpoch(), levelName(type), category, std::move(text)});
        if (kept.lines.size() > MaxLogLines)
            kept.lines.pop_front();
    }
    QByteArray line;
    if (s_format.load(std::memory_order_relaxed) == LogFormat::Json) {
        line = QJsonDocument(QJsonObject{{QStringLiteral("time"), time},
                                         {QStringLiteral("level"), QLatin1StringView(levelName(type))},
                                         {QStringLiteral("category"), QLatin1StringView(category)},
                                         {QStringLiteral("message"), message}})
                   .toJson(QJsonDocument::Compact);
    } else {
        line = time.toLatin1() + ' ' + levelName(type) + ' ' + category + ": " + message.toUtf8();
    }
    line += '\n';
    // One write a line, so that lines of several threads do not mix.
    std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stderr);
    std::fflush(stderr);
}

} // namespace

bool setLogLevel(const QString &level)
{
    static const QString names[] = {QStringLiteral("debug"), QStringLiteral("info"),
                                    QStringLiteral("warning"), QStringLiteral("error")};
    const auto found = std::find(std::begin(names), std::end(names), level);
    if (found == std::end(names))
        return false;
    const auto threshold = found - std::begin(names);
    static constexpr const char *words[] = {"debug", "info", "warning", "error"};
    s_level.store(words[threshold], std::memory_order_relaxed);
    QString rules;
    for (int i = 0; i < 3; ++i) {
        rules += QStringLiteral("carillon.*.%1=%2\n")
                     .arg(names[i], i >= threshold ? QStringLiteral("true") : QStringLiteral("false"));
    }
    QLoggingCategory::setFilterRules(rules);
    return true;
}

const char *logLevel()
{
    return s_level.load(std::memory_order_relaxed);
}

std::deque<LogLine> recentLogLines()
{
    Recent &kept = recent();
    const std::lock_guard lock(kept.mutex);
    return kept.lines;
}

bool setLogging(const QString &level, LogFormat format)
{
    if (!setLogLevel(level))
        return false;
    s_format.store(format, std::memory_order_relaxed);
    qInstallMessageHandler(writeLine);
    return true;
}

QString logSafe(QByteArrayView text)
{
    QString safe;
    const QString decoded = QString::fromUtf8(text.first(qMin<qsizetype>(text.size(), 800)));
    for (const QChar c : decoded) {
        if (safe.size() >= 200)
            return safe + QStringLiteral("...");
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format)
            safe += QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QLatin1Char('0'));
        else
            safe += c;
    }
    return safe;
}

} // namespace Carillon
