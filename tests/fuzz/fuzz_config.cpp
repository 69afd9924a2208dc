// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
//
// A configuration file from anywhere: it is loaded or refused with reasons, and what was loaded can be
// shown and compared.
#include "server/app/configloader.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace Carillon;
    const QByteArrayView bytes(data, qsizetype(size));
    const auto loaded = parseConfig(bytes, QStringLiteral("fuzz.yaml"), {});
    if (!loaded) {
        if (loaded.error().isEmpty())
            abort(); // refused, and nobody is told why
        return 0;
    }
    static_cast<void>(effectiveConfig(*loaded));
    if (!configDifferences(*loaded, *loaded).isEmpty())
        abort();
    return 0;
}
