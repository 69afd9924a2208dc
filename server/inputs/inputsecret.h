// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "common/result.h"
#include "server/inputs/inputconfig.h"

#include <QFile>
#include <QUrl>

namespace Carillon {

/// The password of an input: what `password_file` holds, read at each connection so that it can change; else the
/// URL's, else `otherwise`.
[[nodiscard]] inline Result<QByteArray, QString> inputSecret(const InputConfig &input, const QUrl &url,
                                                             const QByteArray &otherwise = {})
{
    if (!input.passwordFile.isEmpty()) {
        QFile file(input.passwordFile);
        if (!file.open(QIODevice::ReadOnly))
            return QStringLiteral("password_file cannot be read");
        return file.readAll().trimmed();
    }
    const QByteArray password = url.password(QUrl::FullyDecoded).toUtf8();
    return password.isEmpty() ? otherwise : password;
}

} // namespace Carillon
