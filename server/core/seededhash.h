// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>
#include <QHashFunctions>
#include <QRandomGenerator>

namespace Carillon {

/// Of this process, told to nobody: whoever may choose names cannot make them collide. QHash has one of
/// its own, which QT_HASH_SEED can take away. Any thread.
[[nodiscard]] inline size_t hashSeed()
{
    static const auto seed = size_t(QRandomGenerator::system()->generate64());
    return seed;
}

/// Means nothing to another process, so it is never in a file; stableHash() is for those.
[[nodiscard]] inline quint64 seededHash(QByteArrayView bytes)
{
    return ::qHash(bytes, hashSeed());
}

/// For tables whose keys others can choose, hashes that everybody can calculate among them.
struct SeededHash
{
    [[nodiscard]] size_t operator()(quint64 key) const { return ::qHash(key, hashSeed()); }
};

} // namespace Carillon
