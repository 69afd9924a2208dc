// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/cli/adminsession.h"
#include "console/cli/invocation.h"
#include "console/cli/output.h"
#include "console/core/displaytext.h"
#include "console/core/jsoncheck.h"
#include "console/core/valueformat.h"

using namespace Qt::StringLiterals;

namespace Carillon {

namespace {

QString eventLine(const QJsonObject &event)
{
    const QLocale locale = QLocale::c();
    const QString data = event.contains("data"_L1)
        ? QString::fromUtf8(compactJson(event["data"_L1]))
        : u"(hidden: the token lacks admin:payload)"_s;
    const QString sender = visibleText(event["sender"_L1].toString(), 200);
    return u"%1 %2 %3 %4%5 %6"_s.arg(
        styled(formatValue(event["ts"_L1], ColumnType::Time, locale), Style::Dim),
        styled(u"#"_s + QString::number(wholeNumber(event["seq"_L1])), Style::Bold),
        styled(visibleText(event["type"_L1].toString(), 200), Style::Green),
        sender.isEmpty() ? QString() : sender + u' ',
        styled(u"%1 to %2"_s.arg(formatBytes(event["size"_L1].toDouble(), locale),
                                 QString::number(wholeNumber(event["recipients"_L1]))), Style::Dim),
        visibleText(data));
}

} // namespace

int runTail(const Invocation &invocation)
{
    AdminSession session(invocation);
    if (const int code = session.open(); code != Done)
        return code;
    const qint64 most = invocation.number("count"_L1);
    qint64 seen = 0;
    int code = Done;
    bool stop = false;
    QObject context;
    AdminClient *client = &session.client();
    QObject::connect(client, &AdminClient::eventsReceived, &context, [&](const QString &, const QJsonArray &events) {
        for (const QJsonValue &event : events) {
            if (stop)
                return;
            if (invocation.json())
                printJson(event.toObject());
            else
                print(eventLine(event.toObject()));
            stop = ++seen == most;
        }
    });
    QObject::connect(client, &AdminClient::watchFailed, &context, [&](const QString &, const AdminError &error) {
        code = session.refused(error);
        stop = true;
    });
    QObject::connect(client, &AdminClient::coverageReported, &context, [](const AdminCoverage &coverage) {
        printError(u"%1 events were left out (%2 to %3): this terminal reads too slowly"_s.arg(coverage.dropped)
                       .arg(coverage.fromSeq).arg(coverage.toSeq));
    });
    client->setWatch({u"w"_s, invocation.text("tenant"_L1), invocation.operands().first(),
                      int(invocation.number("history"_L1))});
    return session.run([&] { return stop; }) == AdminSession::Stop::Lost ? session.lost() : code;
}

} // namespace Carillon
