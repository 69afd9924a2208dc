// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/core/servertexts.h"

#include "common/closecodes.h"
#include "console/core/codetexts.h"
#include "console/core/displaytext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Carillon {

namespace {

struct Text
{
    const char *code;
    const char *text;
};

constexpr Text errors[] = {
    {"bad_config",
     QT_TRANSLATE_NOOP("ServerTexts", "The configuration has errors; nothing was changed.")},
    {"bad_filter", QT_TRANSLATE_NOOP("ServerTexts", "The filter is not understood.")},
    {"bad_request", QT_TRANSLATE_NOOP("ServerTexts", "The server did not understand the request.")},
    {"confirmation",
     QT_TRANSLATE_NOOP("ServerTexts", "What was typed does not fit; nothing was done.")},
    {"disconnected", QT_TRANSLATE_NOOP("ServerTexts", "Not connected.")},
    {"forbidden", QT_TRANSLATE_NOOP("ServerTexts", "Your role does not allow this.")},
    {"internal", QT_TRANSLATE_NOOP("ServerTexts", "The server had an internal error.")},
    {"limit_exceeded", QT_TRANSLATE_NOOP("ServerTexts", "Too many at the same time.")},
    {"not_found", QT_TRANSLATE_NOOP("ServerTexts", "It does not exist any more.")},
    {"rate_limited", QT_TRANSLATE_NOOP("ServerTexts", "Too many requests; try again in a moment.")},
    {"timeout", QT_TRANSLATE_NOOP("ServerTexts", "The server did not answer in time.")},
    {"too_large", QT_TRANSLATE_NOOP("ServerTexts", "It is too large.")},
    {"unauthorized", QT_TRANSLATE_NOOP("ServerTexts", "The token is not accepted.")},
    {"unavailable", QT_TRANSLATE_NOOP("ServerTexts", "Not available at the moment.")},
    {"unknown_column", QT_TRANSLATE_NOOP("ServerTexts", "The server does not know this column.")},
    {"unknown_table", QT_TRANSLATE_NOOP("ServerTexts", "The server does not offer this table.")},
    {"unknown_type", QT_TRANSLATE_NOOP("ServerTexts", "The server does not offer this action.")},
};

constexpr Text filterProblems[] = {
    {"bad_escape", QT_TRANSLATE_NOOP("ServerTexts", "Unknown escape %1")},
    {"bad_operator",
     QT_TRANSLATE_NOOP("ServerTexts", "This comparison does not fit a field of type %1")},
    {"bad_pattern", QT_TRANSLATE_NOOP("ServerTexts", "Not a valid pattern")},
    {"bad_text", QT_TRANSLATE_NOOP("ServerTexts", "Not valid text")},
    {"bad_value", QT_TRANSLATE_NOOP("ServerTexts", "A value of type %1 is expected here")},
    {"too_deep", QT_TRANSLATE_NOOP("ServerTexts", "Too many parentheses inside each other")},
    {"too_long", QT_TRANSLATE_NOOP("ServerTexts", "The filter is too long")},
    {"too_many_terms", QT_TRANSLATE_NOOP("ServerTexts", "Too many comparisons")},
    {"unexpected_character", QT_TRANSLATE_NOOP("ServerTexts", "Unexpected character %1")},
    {"unexpected_end", QT_TRANSLATE_NOOP("ServerTexts", "Something is missing at the end (%1)")},
    {"unexpected_token", QT_TRANSLATE_NOOP("ServerTexts", "Something else is expected here (%1)")},
    {"unknown_field", QT_TRANSLATE_NOOP("ServerTexts", "There is no field “%1”")},
    {"unterminated_string", QT_TRANSLATE_NOOP("ServerTexts", "The closing quote is missing")},
};

constexpr Text closeTexts[] = {
    {"abnormal", QT_TRANSLATE_NOOP("ServerTexts", "connection lost")},
    {"auth_timeout", QT_TRANSLATE_NOOP("ServerTexts", "no authentication in time")},
    {"connection_limit", QT_TRANSLATE_NOOP("ServerTexts", "connection limit reached")},
    {"draining", QT_TRANSLATE_NOOP("ServerTexts", "server is draining")},
    {"going_away", QT_TRANSLATE_NOOP("ServerTexts", "going away")},
    {"internal_error", QT_TRANSLATE_NOOP("ServerTexts", "internal error")},
    {"invalid_payload", QT_TRANSLATE_NOOP("ServerTexts", "invalid data")},
    {"message_too_big", QT_TRANSLATE_NOOP("ServerTexts", "message too big")},
    {"no_sign_of_life", QT_TRANSLATE_NOOP("ServerTexts", "no sign of life")},
    {"no_status", QT_TRANSLATE_NOOP("ServerTexts", "closed without a code")},
    {"normal", QT_TRANSLATE_NOOP("ServerTexts", "closed normally")},
    {"over_capacity", QT_TRANSLATE_NOOP("ServerTexts", "server at capacity")},
    {"policy_violation", QT_TRANSLATE_NOOP("ServerTexts", "policy violation")},
    {"protocol_disabled", QT_TRANSLATE_NOOP("ServerTexts", "protocol not offered")},
    {"protocol_error", QT_TRANSLATE_NOOP("ServerTexts", "protocol error")},
    {"rate_limited", QT_TRANSLATE_NOOP("ServerTexts", "rate limit")},
    {"reconnect_requested", QT_TRANSLATE_NOOP("ServerTexts", "asked to reconnect")},
    {"removed_by_operator", QT_TRANSLATE_NOOP("ServerTexts", "removed by an operator")},
    {"server_error", QT_TRANSLATE_NOOP("ServerTexts", "server error")},
    {"token_expired", QT_TRANSLATE_NOOP("ServerTexts", "token expired")},
    {"token_invalid", QT_TRANSLATE_NOOP("ServerTexts", "token not accepted")},
    {"token_missing", QT_TRANSLATE_NOOP("ServerTexts", "token missing")},
    {"too_slow", QT_TRANSLATE_NOOP("ServerTexts", "too slow")},
    {"unsupported_data", QT_TRANSLATE_NOOP("ServerTexts", "unsupported data")},
};

template<std::size_t N>
QString lookUp(const Text (&table)[N], const QString &code)
{
    for (const Text &text : table) {
        if (code == QLatin1StringView(text.code))
            return QCoreApplication::translate("ServerTexts", text.text);
    }
    return visibleText(code, 100);
}

QString translated(const char *text)
{
    return QCoreApplication::translate("ServerTexts", text);
}

} // namespace

QString errorText(const AdminError &error)
{
    if (error.code == "bad_filter"_L1 && !error.reason.isEmpty())
        return filterProblemText(error.reason, error.argument);
    if (error.code == "forbidden"_L1 && !error.scope.isEmpty())
        return translated(QT_TRANSLATE_NOOP("ServerTexts",
                                            "Your role does not allow this: the token has no %1."))
            .arg(visibleText(error.scope, 60));
    if (error.code == "unavailable"_L1 && error.argument == "audit"_L1)
        return translated(QT_TRANSLATE_NOOP(
            "ServerTexts", "The audit file cannot be written, so the server does nothing."));
    if (error.code == "bad_config"_L1 && !error.errors.isEmpty())
        return lookUp(errors, error.code) + u'\n' + visibleLines(error.errors.join(u'\n'), 4000);
    return lookUp(errors, error.code);
}

QString filterProblemText(const QString &reason, const QString &argument)
{
    const QString text = lookUp(filterProblems, reason);
    // Names and characters are the operator's own, the rest are words of the grammar.
    const bool own = reason == "unknown_field"_L1 || reason == "bad_escape"_L1
                     || reason == "unexpected_character"_L1;
    const QString shown = visibleText(own ? argument : codeText(u"filter", argument), 60);
    return text.contains("%1"_L1) ? text.arg(shown) : text;
}

QString closeCodeText(quint16 code)
{
    return lookUp(closeTexts, QString::fromLatin1(closeCodeName(CloseCode(code))));
}

QString endText(const AdminClient::End &end)
{
    if (end.httpStatus == 401)
        return translated(QT_TRANSLATE_NOOP("ServerTexts", "The server did not accept the token."));
    if (end.httpStatus == 403)
        return translated(QT_TRANSLATE_NOOP(
            "ServerTexts", "The token has no admin scope, or this origin is refused."));
    if (end.httpStatus == 404)
        return translated(
            QT_TRANSLATE_NOOP("ServerTexts", "There is no admin feed at this address."));
    if (end.httpStatus != 0)
        return translated(QT_TRANSLATE_NOOP("ServerTexts", "The server answered %1."))
            .arg(end.httpStatus);
    if (end.code == quint16(CloseCode::Abnormal) && !end.text.isEmpty())
        return visibleText(end.text, 200);
    const QString meaning = closeCodeText(end.code);
    return end.code == 0 ? QString() : u"%1 (%2)"_s.arg(meaning).arg(end.code);
}

QString notOfferedText(const AdminHello &hello, const QString &capability)
{
    if (hello.can(capability))
        return {};
    static const QHash<QString, QStringList> scopes
        = {{u"inject"_s, {u"admin:operate"_s}},
           {u"disconnect"_s, {u"admin:operate"_s}},
           {u"subscribe"_s, {u"admin:operate"_s}},
           {u"trace"_s, {u"admin:operate"_s, u"admin:payload"_s}},
           {u"plan"_s, {u"admin:manage"_s}},
           {u"revoke"_s, {u"admin:manage"_s}},
           {u"drain"_s, {u"admin:manage"_s}},
           {u"reload"_s, {u"admin:manage"_s}},
           {u"log_level"_s, {u"admin:manage"_s}}};
    const QStringList needed = scopes.value(capability);
    const bool mayBeRole = !needed.isEmpty()
                           && std::none_of(needed.begin(), needed.end(), [&](const QString &scope) {
                                  return hello.scopes.contains(scope);
                              });
    if (mayBeRole) {
        AdminError error = AdminError::local(u"forbidden"_s);
        error.scope = needed.first();
        return errorText(error);
    }
    return translated(
               QT_TRANSLATE_NOOP("ServerTexts", "Server %1 (version %2) does not offer this."))
        .arg(visibleText(hello.node, 60), visibleText(hello.version, 30));
}

QString whySlowText(const QString &code)
{
    if (code == "peer_not_reading"_L1)
        return translated(QT_TRANSLATE_NOOP("ServerTexts",
                                            "The client is not reading: the kernel's buffer has "
                                            "been full since the oldest frame."));
    if (code == "burst"_L1)
        return translated(
            QT_TRANSLATE_NOOP("ServerTexts", "A burst: the queue has grown, and it is draining."));
    if (code == "one_room"_L1)
        return translated(QT_TRANSLATE_NOOP("ServerTexts",
                                            "One room: nine tenths of what waits are its events."));
    if (code == "held"_L1)
        return translated(
            QT_TRANSLATE_NOOP("ServerTexts", "Long polling: nobody has come to fetch."));
    return visibleText(code, 100);
}

} // namespace Carillon
