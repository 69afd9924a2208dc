// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/inputs/inputconfig.h"

#include <QFile>
#include <QUrl>

namespace Carillon {

/// The password of an input: what `password_file` holds, read at each connection so that it can change; else the
/// URL's, else `otherwise`.
[[nodiscard]] inline QByteArray inputSecret(const InputConfig &input, const QUrl &url, const QByteArray &otherwise = {})
{
    if (QFile file(input.passwordFile); !input.passwordFile.isEmpty() && file.open(QIODevice::ReadOnly))
        return file.readAll().trimmed();
    const QByteArray password = url.password(QUrl::FullyDecoded).toUtf8();
    return password.isEmpty() ? otherwise : password;
}

} // namespace Carillon
