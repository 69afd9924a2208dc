// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/ids.h"

namespace Carillon {

QByteArray connectionId(PeerId id)
{
    return 'c' + QByteArray::number(qulonglong(id.number()), 16).rightJustified(16, '0');
}

bool parseConnectionId(QByteArrayView text, PeerId &id)
{
    if (text.size() != 17 || text[0] != 'c')
        return false;
    bool ok = false;
    id = PeerId::fromNumber(text.sliced(1).toByteArray().toULongLong(&ok, 16));
    return ok;
}

} // namespace Carillon
