// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/cli/adminsession.h"
#include "console/cli/invocation.h"
#include "console/cli/output.h"
#include "console/core/displaytext.h"
#include "console/core/valueformat.h"

using namespace Qt::StringLiterals;

namespace Carillon {

namespace {

void showPlan(const Invocation &invocation, const QJsonObject &plan)
{
    if (invocation.json())
        return printJson(plan);
    const QLocale locale = QLocale::c();
    const qint64 count = wholeNumber(plan["count"_L1]);
    print(u"%1: disconnect %2 of %3 connections, %4 a second, about %5"_s.arg(
        styled(visibleText(plan["plan"_L1].toString(), 50), Style::Bold), QString::number(count),
        QString::number(wholeNumber(plan["total"_L1])), QString::number(wholeNumber(plan["rate"_L1])),
        formatDuration(plan["eta_ms"_L1].toDouble(), locale)));
    for (const QJsonValue &example : plan["sample"_L1].toArray()) {
        print(u"  %1 %2 %3"_s.arg(visibleText(example["id"_L1].toString(), 50), visibleText(example["user"_L1].toString(), 200),
                                  visibleText(example["remote"_L1].toString(), 200)));
    }
    for (const NodeCoverage &node : NodeCoverage::fromJson(plan["nodes"_L1].toArray())) {
        if (node.state != "planned"_L1)
            print(styled(u"  WITHOUT node %1: %2"_s.arg(visibleText(node.node, 80), visibleText(node.state, 40)), Style::Yellow));
    }
    print(u"nothing has happened yet; within a minute: carillonctl disconnect --confirm %1%2"_s.arg(
        visibleText(plan["plan"_L1].toString(), 50),
        plan["typed"_L1].toBool() ? u" --count %1 --reason WHY"_s.arg(count) : QString()));
}

void showProgress(const Invocation &invocation, QJsonObject plan)
{
    plan.remove("type"_L1);
    plan.remove("id"_L1);
    if (invocation.json())
        return printJson(plan);
    print(u"%1: %2 of %3 disconnected, %4 were gone"_s.arg(
        visibleText(plan["state"_L1].toString(), 50), QString::number(wholeNumber(plan["done"_L1])),
        QString::number(wholeNumber(plan["count"_L1])), QString::number(wholeNumber(plan["skipped"_L1]))));
}

int confirm(const Invocation &invocation, AdminSession &session)
{
    QJsonObject fields{{u"plan"_s, invocation.text("confirm"_L1)}};
    if (invocation.has("count"_L1))
        fields.insert("count"_L1, invocation.number("count"_L1));
    if (invocation.has("reason"_L1))
        fields.insert("reason"_L1, invocation.text("reason"_L1));
    QString state;
    QObject context;
    QObject::connect(&session.client(), &AdminClient::planReported, &context, [&](const QString &plan, const QJsonObject &frame) {
        if (plan != invocation.text("confirm"_L1))
            return;
        state = frame["state"_L1].toString();
        showProgress(invocation, frame);
    });
    const AdminReply reply = session.request(u"confirm"_s, fields);
    if (!reply)
        return session.refused(reply.error());
    const auto over = [&] { return state == "done"_L1 || state == "aborted"_L1; };
    switch (session.run(over)) {
    case AdminSession::Stop::Finished: return state == "done"_L1 ? Done : Refused;
    case AdminSession::Stop::Lost: return session.lost();
    case AdminSession::Stop::Interrupted: break;
    }
    // Whoever interrupts does not want the rest: what has begun ends here.
    const AdminReply aborted = session.request(u"abort"_s, {{u"plan"_s, invocation.text("confirm"_L1)}});
    if (!aborted && !over())
        return session.refused(aborted.error());
    return Refused;
}

} // namespace

int runDisconnect(const Invocation &invocation)
{
    const bool confirms = invocation.has("confirm"_L1);
    if (confirms == invocation.has("filter"_L1))
        return fail(Usage, u"disconnect needs --filter, which makes a plan, or --confirm PLAN, which carries it out"_s);
    AdminSession session(invocation);
    if (const int code = session.open(); code != Done)
        return code;
    if (confirms)
        return confirm(invocation, session);
    QJsonObject with{{u"code"_s, invocation.number("code"_L1)}};
    if (invocation.has("message"_L1))
        with.insert("reason"_L1, invocation.text("message"_L1));
    if (invocation.has("retry-after"_L1))
        with.insert("retry_after_ms"_L1, qint64(invocation.duration("retry-after"_L1).count()));
    if (invocation.has("retry-spread"_L1))
        with.insert("retry_spread_ms"_L1, qint64(invocation.duration("retry-spread"_L1).count()));
    QJsonObject fields{{u"action"_s, u"disconnect"_s}, {u"filter"_s, invocation.text("filter"_L1)}, {u"with"_s, with}};
    if (invocation.has("rate"_L1))
        fields.insert("rate"_L1, invocation.number("rate"_L1));
    for (const QLatin1StringView name : {"tenant"_L1, "reason"_L1}) {
        if (invocation.has(name))
            fields.insert(name, invocation.text(name));
    }
    if (session.hello().nodes > 1)
        fields.insert("nodes"_L1, u"all"_s);
    const AdminReply reply = session.request(u"plan"_s, fields);
    if (!reply)
        return session.refused(reply.error());
    QJsonObject plan = *reply;
    plan.remove("type"_L1);
    plan.remove("id"_L1);
    showPlan(invocation, plan);
    return Done;
}

} // namespace Carillon
