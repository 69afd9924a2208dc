// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/cli/adminsession.h"
#include "console/cli/invocation.h"
#include "console/cli/output.h"
#include "console/core/displaytext.h"

using namespace Qt::StringLiterals;

namespace Carillon {

int runRevoke(const Invocation &invocation)
{
    if (invocation.has("user"_L1) == invocation.has("jti"_L1))
        return fail(Usage, u"revoke needs one of --user and --jti"_s);
    QJsonObject fields{{u"ttl_ms"_s, qint64(invocation.duration("ttl"_L1).count())}};
    for (const char *name : {"user", "jti", "tenant", "reason"}) {
        if (invocation.has(QLatin1StringView(name)))
            fields.insert(QLatin1StringView(name), invocation.text(QLatin1StringView(name)));
    }
    if (invocation.has("node"_L1))
        fields.insert("confirm"_L1, invocation.text("node"_L1));
    AdminSession session(invocation);
    if (const int code = session.open(); code != Done)
        return code;
    const AdminReply reply = session.request(u"revoke"_s, fields);
    if (!reply)
        return session.refused(reply.error());
    const auto shown = [&reply](QLatin1StringView name) { return visibleText((*reply)[name].toString(), 100); };
    if (invocation.json()) {
        printJson({{u"closed"_s, (*reply)["closed"_L1]}, {u"revoked_at"_s, (*reply)["revoked_at"_L1]},
                   {u"expires_at"_s, (*reply)["expires_at"_L1]}, {u"durable"_s, (*reply)["durable"_L1]}, {u"audit_id"_s, (*reply)["audit_id"_L1]}});
    } else {
        print(u"revoked until %1, %2 connections closed, audit %3"_s.arg(shown("expires_at"_L1))
                  .arg((*reply)["closed"_L1].toInteger()).arg(shown("audit_id"_L1)));
        if (!(*reply)["durable"_L1].toBool())
            print(u"the server keeps it in memory: say it again after a restart before then"_s);
    }
    return Done;
}

} // namespace Carillon
