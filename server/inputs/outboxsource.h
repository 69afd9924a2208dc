// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/inputs/inputconfig.h"
#include "server/inputs/threadedsource.h"

#include <map>
#include <memory>
#include <span>

struct pg_conn;
struct pg_result;

namespace Carillon {

/// An outbox table of PostgreSQL (libpq): rows in the order of their id, one lane. Told by NOTIFY, and looks by itself
/// every `poll_interval`. An accepted row is deleted, a parked one gets its column `parked`. Of several nodes one reads:
/// the one that holds the table's advisory lock.
class OutboxSource final : public ThreadedSource
{
public:
    OutboxSource(InputConfig input, Host &host, Post post);
    ~OutboxSource() override;

    /// What is wrong with the URL; empty: nothing.
    [[nodiscard]] static QString checkUrl(const QString &url);

private:
    using Connection = pg_conn *;
    using Result = std::unique_ptr<pg_result, void (*)(pg_result *)>;

    QString session() override;
    [[nodiscard]] QString connectTo(Connection connection);
    [[nodiscard]] QString consume(Connection connection);
    /// Null: `m_error` says why.
    [[nodiscard]] Result run(Connection connection, const QByteArray &query, std::span<const QByteArray> values = {});
    [[nodiscard]] bool takeLock(Connection connection);
    [[nodiscard]] bool fetch(Connection connection);
    [[nodiscard]] bool settleAll(Connection connection);
    [[nodiscard]] InputMessage messageOf(const pg_result *rows, int row);

    const InputConfig m_input;
    QByteArray m_table; ///< quoted
    QString m_error;
    std::map<quint64, qint64> m_unsettled; ///< the row of each tag; of this session
    quint64 m_lastTag = 0;
    bool m_isDue = true;
    bool m_hasLock = false;
    bool m_isStandby = false; ///< another has it, and that was said
};

} // namespace Carillon
