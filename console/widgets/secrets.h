// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include <functional>
#include <optional>

namespace Carillon {

/// Tokens of profiles in the system's keychain (Secret Service, KWallet, …), asynchronously. Where
/// there is none nothing is kept and the operator is asked each time: QtKeychain's fallback to a
/// plain file is never used. Main thread.
class Secrets final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// `done` is called once, later, as long as `context` lives.
    void read(const QString &profileId, QObject *context,
              std::function<void(std::optional<QString>)> done);
    void write(const QString &profileId, const QString &token, QObject *context,
               std::function<void(bool kept)> done);
    void remove(const QString &profileId);

    /// A write is under way: leaving now could lose it (QtKeychain issue 242). At most `ms`.
    void waitForWrites(int ms);

Q_SIGNALS:
    void writesFinished();

private:
    void finishWrite();

    int m_writes = 0;
};

} // namespace Carillon
