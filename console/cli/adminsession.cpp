// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/cli/adminsession.h"

#include "console/cli/interrupt.h"
#include "console/cli/invocation.h"
#include "console/cli/output.h"
#include "console/cli/secrets.h"
#include "console/core/displaytext.h"

#include <QEventLoop>

using namespace Qt::StringLiterals;

namespace Carillon {

AdminSession::AdminSession(const Invocation &invocation) : m_invocation(invocation)
{
    catchInterrupts();
    m_client.setReconnect(false);
    m_client.setConnectTimeout(std::chrono::seconds(10));
}

int AdminSession::open()
{
    const QUrl url(m_invocation.text("url"_L1), QUrl::StrictMode);
    if (!url.isValid() || (url.scheme() != "ws"_L1 && url.scheme() != "wss"_L1) || url.host().isEmpty())
        return fail(Usage, u"--url: \"%1\" is not ws://HOST:PORT or wss://HOST:PORT"_s.arg(url.toString()));
    const auto token = readSecret(m_invocation, "token"_L1, "token-file"_L1, "CARILLON_TOKEN");
    if (!token)
        return fail(Usage, token.error());
    m_client.setCaFile(m_invocation.text("ca-file"_L1));
    m_client.open(url, QString::fromUtf8(*token));
    switch (run([this] { return m_client.isReady(); })) {
    case Stop::Finished: return Done;
    case Stop::Interrupted: return NoConnection;
    case Stop::Lost: break;
    }
    return lost();
}

AdminReply AdminSession::request(const QString &type, const QJsonObject &fields)
{
    AdminReply answer = AdminError::local(u"timeout"_s);
    QEventLoop loop;
    QObject context;
    m_client.request(type, fields, &context, [&](const AdminReply &reply) {
        answer = reply;
        loop.quit();
    });
    loop.exec();
    return answer;
}

AdminSession::Stop AdminSession::run(const std::function<bool()> &finished)
{
    QEventLoop loop;
    QTimer poll; // looks at the condition and at Ctrl+C; frames themselves wake the loop at once
    QObject::connect(&poll, &QTimer::timeout, &loop, [&] {
        if (finished() || interrupted())
            loop.quit();
    });
    QObject::connect(&m_client, &AdminClient::stateChanged, &loop, [&](AdminClient::State state) {
        if (state == AdminClient::State::Ready || state == AdminClient::State::Disconnected)
            loop.quit();
    });
    poll.start(20);
    while (!finished() && !interrupted() && m_client.state() != AdminClient::State::Disconnected)
        loop.exec();
    if (finished())
        return Stop::Finished;
    return interrupted() ? Stop::Interrupted : Stop::Lost;
}

int AdminSession::refused(const AdminError &error) const
{
    if (error.code == "disconnected"_L1)
        return lost();
    if (error.code == "timeout"_L1)
        return fail(NoConnection, u"the server did not answer in time"_s);
    QString text = u"the server refused: "_s + visibleText(error.code, 200);
    if (!error.scope.isEmpty())
        text += u", the token lacks the scope "_s + visibleText(error.scope, 200);
    if (!error.reason.isEmpty())
        text += u", "_s + visibleText(error.reason, 200);
    if (!error.argument.isEmpty())
        text += u" \""_s + visibleText(error.argument, 200) + u'"';
    if (error.at >= 0)
        text += u" at character %1"_s.arg(error.at + 1);
    return fail(Refused, text);
}

int AdminSession::lost() const
{
    const AdminClient::End &end = m_client.lastEnd();
    const QString where = m_client.url().toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery);
    const QString why = visibleText(end.text, 300);
    if (end.httpStatus == 401 || end.httpStatus == 403)
        return fail(Refused, u"%1 refused the token (HTTP %2)"_s.arg(where).arg(end.httpStatus));
    if (end.httpStatus != 0)
        return fail(NoConnection, u"%1 answered HTTP %2 and no admin feed"_s.arg(where).arg(end.httpStatus));
    if (end.code >= 4000 && end.code < 4100)
        return fail(Refused, u"%1 refused: %2 (%3)"_s.arg(where, why, QString::number(end.code)));
    return fail(NoConnection, u"no connection to %1: %2"_s.arg(where, why.isEmpty() ? u"it was closed"_s : why));
}

} // namespace Carillon
