// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/core/codetexts.h"

#include "console/core/displaytext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Carillon {

namespace {

/// Words of the tables, of traces, and of the filter's grammar.
struct CodeText
{
    const char *column;
    const char *code;
    const char *text;
};

constexpr CodeText codes[] = {
    {"action", "disconnect", QT_TRANSLATE_NOOP("CodeTexts", "disconnect")},
    {"action", "drain cancel", QT_TRANSLATE_NOOP("CodeTexts", "drain: cancel")},
    {"action", "drain pause", QT_TRANSLATE_NOOP("CodeTexts", "drain: pause")},
    {"action", "drain rate", QT_TRANSLATE_NOOP("CodeTexts", "drain: rate")},
    {"action", "drain resume", QT_TRANSLATE_NOOP("CodeTexts", "drain: resume")},
    {"action", "drain start", QT_TRANSLATE_NOOP("CodeTexts", "drain: start")},
    {"action", "inject", QT_TRANSLATE_NOOP("CodeTexts", "inject")},
    {"action", "log_level", QT_TRANSLATE_NOOP("CodeTexts", "log level")},
    {"action", "message", QT_TRANSLATE_NOOP("CodeTexts", "message")},
    {"action", "plan disconnect", QT_TRANSLATE_NOOP("CodeTexts", "plan: disconnect")},
    {"action", "plan message", QT_TRANSLATE_NOOP("CodeTexts", "plan: message")},
    {"action", "plan unsubscribe", QT_TRANSLATE_NOOP("CodeTexts", "plan: unsubscribe")},
    {"action", "rehearse", QT_TRANSLATE_NOOP("CodeTexts", "rehearse")},
    {"action", "reload", QT_TRANSLATE_NOOP("CodeTexts", "reload")},
    {"action", "revoke", QT_TRANSLATE_NOOP("CodeTexts", "revoke")},
    {"action", "subscribe", QT_TRANSLATE_NOOP("CodeTexts", "subscribe")},
    {"action", "trace", QT_TRANSLATE_NOOP("CodeTexts", "trace")},
    {"action", "unsubscribe", QT_TRANSLATE_NOOP("CodeTexts", "unsubscribe")},
    {"auth", "header", QT_TRANSLATE_NOOP("CodeTexts", "header")},
    {"auth", "message", QT_TRANSLATE_NOOP("CodeTexts", "first message")},
    {"auth", "query", QT_TRANSLATE_NOOP("CodeTexts", "query")},
    {"by", "client", QT_TRANSLATE_NOOP("CodeTexts", "client")},
    {"by", "network", QT_TRANSLATE_NOOP("CodeTexts", "network")},
    {"by", "operator", QT_TRANSLATE_NOOP("CodeTexts", "operator")},
    {"by", "server", QT_TRANSLATE_NOOP("CodeTexts", "server")},
    {"filter", "bool", QT_TRANSLATE_NOOP("CodeTexts", "yes or no")},
    {"filter", "bytes", QT_TRANSLATE_NOOP("CodeTexts", "size in bytes")},
    {"filter", "connective", QT_TRANSLATE_NOOP("CodeTexts", "and, or")},
    {"filter", "duration", QT_TRANSLATE_NOOP("CodeTexts", "duration")},
    {"filter", "field", QT_TRANSLATE_NOOP("CodeTexts", "field")},
    {"filter", "integer", QT_TRANSLATE_NOOP("CodeTexts", "whole number")},
    {"filter", "number", QT_TRANSLATE_NOOP("CodeTexts", "number")},
    {"filter", "operator", QT_TRANSLATE_NOOP("CodeTexts", "comparison")},
    {"filter", "string", QT_TRANSLATE_NOOP("CodeTexts", "text")},
    {"filter", "strings", QT_TRANSLATE_NOOP("CodeTexts", "list")},
    {"filter", "time", QT_TRANSLATE_NOOP("CodeTexts", "time")},
    {"filter", "value", QT_TRANSLATE_NOOP("CodeTexts", "value")},
    {"kind", "answer", QT_TRANSLATE_NOOP("CodeTexts", "answer")},
    {"kind", "close", QT_TRANSLATE_NOOP("CodeTexts", "close")},
    {"kind", "command", QT_TRANSLATE_NOOP("CodeTexts", "command")},
    {"kind", "event", QT_TRANSLATE_NOOP("CodeTexts", "event")},
    {"kind", "join", QT_TRANSLATE_NOOP("CodeTexts", "join")},
    {"kind", "leave", QT_TRANSLATE_NOOP("CodeTexts", "leave")},
    {"kind", "open", QT_TRANSLATE_NOOP("CodeTexts", "open")},
    {"kind", "replay", QT_TRANSLATE_NOOP("CodeTexts", "replay")},
    {"listener", "admin", QT_TRANSLATE_NOOP("CodeTexts", "admin")},
    {"listener", "public", QT_TRANSLATE_NOOP("CodeTexts", "public")},
    {"result", "aborted", QT_TRANSLATE_NOOP("CodeTexts", "aborted")},
    {"result", "bad_config", QT_TRANSLATE_NOOP("CodeTexts", "bad config")},
    {"result", "bad_request", QT_TRANSLATE_NOOP("CodeTexts", "bad request")},
    {"result", "bytes", QT_TRANSLATE_NOOP("CodeTexts", "bytes used up")},
    {"result", "events", QT_TRANSLATE_NOOP("CodeTexts", "records used up")},
    {"result", "expired", QT_TRANSLATE_NOOP("CodeTexts", "expired")},
    {"result", "gone", QT_TRANSLATE_NOOP("CodeTexts", "connection closed")},
    {"result", "limit_exceeded", QT_TRANSLATE_NOOP("CodeTexts", "too many")},
    {"result", "not_found", QT_TRANSLATE_NOOP("CodeTexts", "not found")},
    {"result", "not_subscribed", QT_TRANSLATE_NOOP("CodeTexts", "not subscribed")},
    {"result", "ok", QT_TRANSLATE_NOOP("CodeTexts", "ok")},
    {"result", "time", QT_TRANSLATE_NOOP("CodeTexts", "time used up")},
    {"result", "unavailable", QT_TRANSLATE_NOOP("CodeTexts", "unavailable")},
    {"role", "admin", QT_TRANSLATE_NOOP("CodeTexts", "administrator")},
    {"role", "observer", QT_TRANSLATE_NOOP("CodeTexts", "observer")},
    {"role", "operator", QT_TRANSLATE_NOOP("CodeTexts", "operator")},
    {"role", "viewer", QT_TRANSLATE_NOOP("CodeTexts", "viewer")},
    {"source", "default", QT_TRANSLATE_NOOP("CodeTexts", "default")},
    {"state", "aborted", QT_TRANSLATE_NOOP("CodeTexts", "aborted")},
    {"state", "away", QT_TRANSLATE_NOOP("CodeTexts", "away")},
    {"state", "closed", QT_TRANSLATE_NOOP("CodeTexts", "closed")},
    {"state", "closing", QT_TRANSLATE_NOOP("CodeTexts", "closing")},
    {"state", "connecting", QT_TRANSLATE_NOOP("CodeTexts", "connecting")},
    {"state", "done", QT_TRANSLATE_NOOP("CodeTexts", "done")},
    {"state", "down", QT_TRANSLATE_NOOP("CodeTexts", "down")},
    {"state", "draining", QT_TRANSLATE_NOOP("CodeTexts", "draining")},
    {"state", "dropped", QT_TRANSLATE_NOOP("CodeTexts", "dropped")},
    {"state", "expired", QT_TRANSLATE_NOOP("CodeTexts", "expired")},
    {"state", "expiring", QT_TRANSLATE_NOOP("CodeTexts", "expiring")},
    {"state", "good", QT_TRANSLATE_NOOP("CodeTexts", "good")},
    {"state", "left", QT_TRANSLATE_NOOP("CodeTexts", "left")},
    {"state", "listening", QT_TRANSLATE_NOOP("CodeTexts", "listening")},
    {"state", "lost", QT_TRANSLATE_NOOP("CodeTexts", "lost")},
    {"state", "no_answer", QT_TRANSLATE_NOOP("CodeTexts", "no answer")},
    {"state", "not_yet_valid", QT_TRANSLATE_NOOP("CodeTexts", "not yet valid")},
    {"state", "open", QT_TRANSLATE_NOOP("CodeTexts", "open")},
    {"state", "paused", QT_TRANSLATE_NOOP("CodeTexts", "paused")},
    {"state", "planned", QT_TRANSLATE_NOOP("CodeTexts", "planned")},
    {"state", "queued", QT_TRANSLATE_NOOP("CodeTexts", "queued")},
    {"state", "running", QT_TRANSLATE_NOOP("CodeTexts", "running")},
    {"state", "sent", QT_TRANSLATE_NOOP("CodeTexts", "sent")},
    {"state", "slow", QT_TRANSLATE_NOOP("CodeTexts", "slow")},
    {"state", "stopping", QT_TRANSLATE_NOOP("CodeTexts", "stopping")},
    {"state", "stopped", QT_TRANSLATE_NOOP("CodeTexts", "stopped")},
    {"state", "unreadable", QT_TRANSLATE_NOOP("CodeTexts", "unreadable")},
    {"state", "up", QT_TRANSLATE_NOOP("CodeTexts", "up")},
    {"unit", "ports", QT_TRANSLATE_NOOP("CodeTexts", "ports")},
    {"verdict", "low", QT_TRANSLATE_NOOP("CodeTexts", "low")},
    {"verdict", "ok", QT_TRANSLATE_NOOP("CodeTexts", "ok")},
    {"verdict", "unknown", QT_TRANSLATE_NOOP("CodeTexts", "unknown")},
};

} // namespace

QString codeText(QStringView column, const QString &code)
{
    for (const CodeText &entry : codes) {
        if (column == QLatin1StringView(entry.column) && code == QLatin1StringView(entry.code))
            return QCoreApplication::translate("CodeTexts", entry.text);
    }
    return visibleText(code);
}

QStringList codeTexts(QStringView column)
{
    QStringList texts;
    for (const CodeText &entry : codes) {
        if (column == QLatin1StringView(entry.column))
            texts.append(QCoreApplication::translate("CodeTexts", entry.text));
    }
    return texts;
}

QString remedyText(const QString &limit, const QString &remedy)
{
    const QString shown = visibleText(remedy);
    if (shown.isEmpty())
        return shown;
    if (limit.startsWith("open_files"_L1))
        return QCoreApplication::translate("CodeTexts", "%1 in the unit of the service").arg(shown);
    if (limit == "net.ipv4.ip_local_port_range"_L1)
        return QCoreApplication::translate("CodeTexts", "%1 (matters behind a proxy)").arg(shown);
    return shown;
}

} // namespace Carillon
