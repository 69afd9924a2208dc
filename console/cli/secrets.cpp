// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/cli/secrets.h"

#include "console/cli/invocation.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace Carillon {

Result<QByteArray, QString> readSecret(const Invocation &invocation, QLatin1StringView option,
                                       QLatin1StringView fileOption, const char *variable)
{
    constexpr qint64 Most = 65536;
    QByteArray secret = qgetenv(variable);
    if (invocation.has(option)) {
        secret = invocation.text(option).toUtf8();
    } else if (invocation.has(fileOption)) {
        QFile file(invocation.text(fileOption));
        if (!file.open(QIODevice::ReadOnly))
            return u"--%1: %2: %3"_s.arg(fileOption, file.fileName(), file.errorString());
        secret = file.read(Most);
        if (secret.endsWith('\n')) // what an editor adds; carillond reads hmac_secret_file alike
            secret.chop(secret.endsWith("\r\n") ? 2 : 1);
    }
    if (secret.isEmpty()) {
        return u"no %1: give --%1, --%2 or the variable %3"_s.arg(option, fileOption,
                                                                  QLatin1StringView(variable));
    }
    return secret;
}

} // namespace Carillon
