// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/cli/adminsession.h"
#include "console/cli/invocation.h"
#include "console/cli/output.h"
#include "console/core/displaytext.h"
#include "console/core/valueformat.h"

#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Carillon {

namespace {

/// --data as a JSON value of any kind; the error is one line for the user.
Result<QJsonValue, QString> dataOf(const Invocation &invocation)
{
    constexpr qint64 Most = 1 << 20; // the feed's largest message
    const QString given = invocation.text("data"_L1);
    QByteArray text = given.toUtf8();
    if (given == "-"_L1 || given.startsWith(u'@')) {
        QFile file(given.mid(1));
        const bool open = given == "-"_L1 ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
        if (!open)
            return u"--data: %1: %2"_s.arg(file.fileName(), file.errorString());
        text = file.read(Most + 1);
    }
    if (text.size() > Most)
        return u"--data: more than 1 MiB"_s;
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson('[' + text + ']', &error);
    if (document.array().size() != 1) {
        return u"--data is not JSON: %1 at byte %2"_s.arg(
            error.error == QJsonParseError::NoError ? u"one value is wanted"_s : error.errorString())
            .arg(std::max(0, error.offset - 1));
    }
    return document.array().at(0);
}

} // namespace

int runInject(const Invocation &invocation)
{
    QJsonObject fields;
    for (const QLatin1StringView target : {"room"_L1, "user"_L1, "connection"_L1}) {
        if (invocation.has(target))
            fields.insert(target, invocation.text(target));
    }
    if (fields.size() != 1)
        return fail(Usage, u"inject needs one of --room, --user and --connection"_s);
    if (invocation.text("event"_L1).isEmpty())
        return fail(Usage, u"inject needs --event"_s);
    const auto data = dataOf(invocation);
    if (!data)
        return fail(Usage, data.error());
    fields.insert("event"_L1, invocation.text("event"_L1));
    fields.insert("data"_L1, *data);
    for (const QLatin1StringView option : {"tenant"_L1, "reason"_L1}) {
        if (invocation.has(option))
            fields.insert(option, invocation.text(option));
    }
    const bool dryRun = invocation.has("dry-run"_L1);
    if (dryRun)
        fields.insert("dry_run"_L1, true);

    AdminSession session(invocation);
    if (const int code = session.open(); code != Done)
        return code;
    const AdminReply reply = session.request(u"inject"_s, fields);
    if (!reply)
        return session.refused(reply.error());
    QJsonObject answer = *reply;
    answer.remove("id"_L1);
    answer.remove("type"_L1);
    if (invocation.json()) {
        printJson(answer);
        return Done;
    }
    const qint64 recipients = wholeNumber(answer["recipients"_L1]);
    QString text = u"%1 %2 %3, %4"_s.arg(dryRun ? u"would reach"_s : u"reaches"_s, QString::number(recipients),
                                         recipients == 1 ? u"connection"_s : u"connections"_s,
                                         formatBytes(answer["size"_L1].toDouble(), QLocale::c()));
    if (answer.contains("seq"_L1))
        text += u", %1 #%2"_s.arg(visibleText(answer["room"_L1].toString(), 300)).arg(wholeNumber(answer["seq"_L1]));
    if (answer.contains("audit_id"_L1))
        text += u", audit "_s + visibleText(answer["audit_id"_L1].toString(), 100);
    print(text);
    return Done;
}

} // namespace Carillon
