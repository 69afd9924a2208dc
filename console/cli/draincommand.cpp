// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/cli/adminsession.h"
#include "console/cli/invocation.h"
#include "console/cli/output.h"
#include "console/core/valueformat.h"

#include <QTcpSocket>

using namespace Qt::StringLiterals;

namespace Carillon {

namespace {

/// What the server is asked for; the error is one line for the user.
Result<QJsonObject, QString> fieldsOf(const Invocation &invocation)
{
    const QString action = invocation.operands().first();
    QJsonObject fields{{u"action"_s, action}};
    if (invocation.has("reason"_L1))
        fields.insert("reason"_L1, invocation.text("reason"_L1));
    if (invocation.has("node"_L1)) {
        fields.insert("node"_L1, invocation.text("node"_L1));
        fields.insert("confirm"_L1, invocation.text("node"_L1));
    }
    if (action == "rate"_L1) {
        bool ok = false;
        const int rate = invocation.operands().value(1).toInt(&ok);
        if (!ok || rate < 1)
            return u"drain rate needs a number: connections a second"_s;
        fields.insert("rate"_L1, rate);
        return fields;
    }
    if (invocation.operands().size() > 1)
        return u"drain %1 takes no number"_s.arg(action);
    for (const QLatin1StringView option : {"rate"_L1, "timeout"_L1, "retry-spread"_L1, "no-exit"_L1}) {
        if (action != "start"_L1 && invocation.has(option))
            return u"--%1 belongs to drain start"_s.arg(option);
    }
    if (invocation.has("rate"_L1))
        fields.insert("rate"_L1, invocation.number("rate"_L1));
    if (invocation.has("timeout"_L1))
        fields.insert("timeout_ms"_L1, qint64(invocation.duration("timeout"_L1).count()));
    if (invocation.has("retry-spread"_L1))
        fields.insert("retry_spread_ms"_L1, qint64(invocation.duration("retry-spread"_L1).count()));
    if (invocation.has("no-exit"_L1))
        fields.insert("exit"_L1, false);
    return fields;
}

void show(const Invocation &invocation, QJsonObject drain)
{
    drain.remove("type"_L1);
    if (invocation.json())
        return printJson(drain);
    const QLocale locale = QLocale::c();
    const auto count = [&](QLatin1StringView name) { return QString::number(wholeNumber(drain[name])); };
    QString text = u"%1: %2 closed, %3 to go, %4/s, %5"_s.arg(
        drain["state"_L1].toString(), count("closed"_L1), count("remaining"_L1), count("rate"_L1),
        formatDuration(drain["elapsed_ms"_L1].toDouble(), locale));
    if (drain["eta_ms"_L1].isDouble() && drain["state"_L1] == "running"_L1)
        text += u", about %1 left"_s.arg(formatDuration(drain["eta_ms"_L1].toDouble(), locale));
    print(text);
}

bool isOver(const QJsonObject &drain)
{
    const QString state = drain["state"_L1].toString();
    return state == "done"_L1 || state == "cancelled"_L1;
}

/// Whether nobody listens there any more, as opposed to a network that is broken.
bool isGone(const QUrl &url)
{
    QTcpSocket probe;
    probe.connectToHost(url.host(), quint16(url.port(url.scheme() == "wss"_L1 ? 443 : 80)));
    return !probe.waitForConnected(3000) && probe.error() == QAbstractSocket::ConnectionRefusedError;
}

/// Shows progress until the drain is over. A server that goes when it is empty takes this
/// connection with it: that is the end we waited for.
int follow(const Invocation &invocation, AdminSession &session, QJsonObject drain)
{
    const bool isElsewhere = invocation.has("node"_L1) && invocation.text("node"_L1) != session.hello().node;
    QObject context;
    QObject::connect(&session.client(), &AdminClient::drainReported, &context, [&](const QJsonObject &frame) {
        // Of another node it says so; this one's has no name.
        if (frame.contains("node"_L1) ? frame["node"_L1] != QJsonValue(invocation.text("node"_L1)) : isElsewhere)
            return;
        drain = frame;
        show(invocation, frame);
    });
    switch (session.run([&] { return isOver(drain); })) {
    case AdminSession::Stop::Finished:
        if (drain["state"_L1] != "done"_L1 || wholeNumber(drain["remaining"_L1]) == 0)
            return Done;
        printError(u"the time was up before %1 had left"_s.arg(wholeNumber(drain["remaining"_L1])));
        return Refused;
    case AdminSession::Stop::Interrupted:
        printError(u"the drain goes on; carillonctl drain cancel ends it"_s);
        return Done;
    case AdminSession::Stop::Lost: break;
    }
    if (wholeNumber(drain["remaining"_L1]) == 0)
        return Done;
    const bool exits = invocation.operands().first() == "start"_L1 && !invocation.has("no-exit"_L1);
    if (!exits || !isGone(session.client().url()))
        return session.lost();
    if (!invocation.json())
        print(u"the server has stopped"_s);
    return Done;
}

} // namespace

int runDrain(const Invocation &invocation)
{
    const auto fields = fieldsOf(invocation);
    if (!fields)
        return fail(Usage, fields.error());
    AdminSession session(invocation);
    if (const int code = session.open(); code != Done)
        return code;
    const AdminReply reply = session.request(u"drain"_s, *fields);
    if (!reply)
        return session.refused(reply.error());
    const QJsonObject drain = (*reply)["drain"_L1].toObject();
    show(invocation, drain);
    const QString action = invocation.operands().first();
    const bool waits = (action == "start"_L1 || action == "resume"_L1) && !invocation.has("detach"_L1);
    return waits ? follow(invocation, session, drain) : int(Done);
}

} // namespace Carillon
