// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/log/logstore.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <utility>

namespace Carillon {

/// The room log in an SQLite file. Write-ahead log with synchronous=FULL: a commit has been through
/// fsync when it returns. Schema in docs/operating.md; its version is PRAGMA user_version. Lives on
/// the thread that opened it, as Qt Sql wants.
class LogFile final : public LogStore
{
public:
    static constexpr int SchemaVersion = 2;

    /// Device and inode.
    using FileId = std::pair<quint64, quint64>;

    explicit LogFile(QString path);
    ~LogFile() override;

    [[nodiscard]] std::optional<StoreError> open(const QByteArray &epoch) override;
    [[nodiscard]] std::optional<StoreError> read(const StoreReader &reader) override;
    [[nodiscard]] std::optional<StoreError> write(const std::vector<LogJob> &jobs, const std::vector<Upkeep> &upkeep) override;
    [[nodiscard]] std::optional<StoreError> probe(qint64 bytes) override;
    [[nodiscard]] std::optional<StoreError> check() override;

private:
    [[nodiscard]] bool run(const QString &sql);
    [[nodiscard]] bool run(QSqlQuery &query);
    [[nodiscard]] QVariant value(const QString &sql);
    [[nodiscard]] bool create(const QByteArray &epoch);
    [[nodiscard]] bool upgrade();
    [[nodiscard]] bool prepare();
    [[nodiscard]] bool write(const LogJob &job);
    [[nodiscard]] bool carryOut(const Upkeep &work);
    [[nodiscard]] bool readRooms(const StoreReader &reader);
    [[nodiscard]] bool readChunks(const StoreReader &reader);
    [[nodiscard]] bool readRest(const StoreReader &reader);
    [[nodiscard]] bool commit(bool written);
    void disconnect();
    bool fail(const QSqlError &error);
    bool damaged(const QString &what);

    const QString m_path;
    const QString m_name; ///< of the connection
    QSqlDatabase m_db;
    StoreError m_error;
    std::optional<FileId> m_fileId;
    std::optional<FileId> m_walId;
    /// Prepared once; each is named after the table and what it does there.
    struct Statements
    {
        explicit Statements(const QSqlDatabase &db);
        QSqlQuery addRoom, saveSeq, removeRoom, addChunk, removeChunks, addMember, removeMember, addSeen,
            removeSeen, retire, addRevocation, endRevocations;
    };
    std::unique_ptr<Statements> m_statements;
};

} // namespace Carillon
