// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/cli/adminsession.h"
#include "console/cli/invocation.h"
#include "console/cli/output.h"
#include "console/core/displaytext.h"

using namespace Qt::StringLiterals;

namespace Carillon {

int runKick(const Invocation &invocation)
{
    const QString reason = invocation.text("reason"_L1);
    if (reason.toUtf8().size() > 120) // what fits a close frame (RFC 6455, section 5.5)
        return fail(Usage, u"--reason: more than 120 bytes"_s);
    QJsonObject fields{{u"code"_s, invocation.number("code"_L1)}};
    if (!reason.isEmpty())
        fields.insert("reason"_L1, reason);
    if (invocation.has("retry-after"_L1))
        fields.insert("retry_after_ms"_L1, qint64(invocation.duration("retry-after"_L1).count()));

    AdminSession session(invocation);
    if (const int code = session.open(); code != Done)
        return code;
    int code = Done;
    for (const QString &id : invocation.operands()) {
        fields.insert("connection"_L1, id);
        const AdminReply reply = session.request(u"disconnect"_s, fields);
        if (!reply) {
            code = session.refused(reply.error());
            if (code == NoConnection)
                return code;
            printError(visibleText(id, 200) + u" was not disconnected"_s);
            continue; // one that is gone must not protect the others
        }
        const QString audit = (*reply)["audit_id"_L1].toString();
        if (invocation.json())
            printJson({{u"connection"_s, id}, {u"closed"_s, true}, {u"audit_id"_s, audit}});
        else
            print(u"%1 disconnected with %2, audit %3"_s.arg(visibleText(id, 200)).arg(invocation.number("code"_L1))
                      .arg(visibleText(audit, 100)));
    }
    return code;
}

} // namespace Carillon
