// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/log/logfile.h"

#include <QDataStream>
#include <QFileInfo>
#include <QtEndian>

#include <atomic>
#include <sys/stat.h>
#include <utility>

using namespace Qt::StringLiterals;

namespace Carillon {

namespace {

constexpr int ApplicationId = 0x4361726c; // "Carl"
constexpr int MaxFrameSize = 256 * 1024 * 1024;

// SQLite's primary result codes (https://www.sqlite.org/rescode.html); Qt gives extended ones.
constexpr int SqliteCorrupt = 11;
constexpr int SqliteNotADatabase = 26;

constexpr const char *RevocationsTable
    = "CREATE TABLE revocations (any_tenant INTEGER NOT NULL, tenant BLOB NOT NULL, user BLOB NOT NULL, jti BLOB NOT NULL,"
      " revoked_at INTEGER NOT NULL, ends_at INTEGER NOT NULL, PRIMARY KEY (any_tenant, tenant, user, jti)) WITHOUT ROWID";

QString connectionName()
{
    static std::atomic<int> last = 0;
    return u"carillon-log-%1"_s.arg(++last);
}

// Events of a chunk: size of the payload (4 bytes), 8 bytes that version 1 had a hash in, payload. Little
// endian.
constexpr qsizetype EventHeader = 12;

QByteArray packed(const std::vector<FramePtr> &frames)
{
    qsizetype size = 0;
    for (const FramePtr &frame : frames)
        size += EventHeader + frame->payload().size();
    QByteArray bytes(size, Qt::Uninitialized);
    char *to = bytes.data();
    for (const FramePtr &frame : frames) {
        const QByteArrayView payload = frame->payload();
        qToLittleEndian(quint32(payload.size()), to);
        qToLittleEndian(quint64(0), to + 4);
        std::copy(payload.begin(), payload.end(), to + EventHeader);
        to += EventHeader + payload.size();
    }
    return bytes;
}

bool unpack(QByteArrayView bytes, std::vector<QByteArrayView> &events)
{
    events.clear();
    while (bytes.size() >= EventHeader) {
        const auto size = qsizetype(qFromLittleEndian<quint32>(bytes.data()));
        if (size > bytes.size() - EventHeader || size > MaxFrameSize)
            return false;
        events.push_back(bytes.sliced(EventHeader, size));
        bytes = bytes.sliced(EventHeader + size);
    }
    return bytes.isEmpty() && !events.empty();
}

// As QDataStream would, which makes several calls for each number; this is done for every event.
template<typename Number>
void put(QByteArray &bytes, Number number)
{
    char big[sizeof(Number)];
    qToBigEndian(number, big);
    bytes.append(big, sizeof big);
}

void put(QByteArray &bytes, const QByteArray &text)
{
    put(bytes, quint32(text.size()));
    bytes.append(text);
}

QByteArray packed(const std::vector<LogBatch::Seen> &seen)
{
    qsizetype size = 0;
    for (const LogBatch::Seen &event : seen) {
        size += 3 * qsizetype(sizeof(quint32)) + event.key.size();
        for (const Placement &placement : event.result.placements)
            size += 2 * qsizetype(sizeof(quint32)) + qsizetype(sizeof(quint64)) + placement.room.size() + placement.epoch.size();
    }
    QByteArray bytes;
    bytes.reserve(size);
    for (const LogBatch::Seen &event : seen) {
        put(bytes, event.key);
        put(bytes, quint32(event.result.id.size()));
        put(bytes, quint32(event.result.placements.size()));
        for (const Placement &placement : event.result.placements) {
            put(bytes, placement.room);
            put(bytes, placement.seq);
            put(bytes, placement.epoch);
        }
    }
    return bytes;
}

bool unpack(const QByteArray &bytes, std::vector<LogBatch::Seen> &seen)
{
    QDataStream in(bytes);
    in.setVersion(QDataStream::Qt_6_4);
    while (!in.atEnd()) {
        LogBatch::Seen event;
        quint32 idSize = 0;
        quint32 placements = 0;
        in >> event.key >> idSize >> placements;
        if (in.status() != QDataStream::Ok || idSize > event.key.size() || placements > bytes.size())
            return false;
        event.result.id = event.key.last(qsizetype(idSize)); // the key ends with it
        for (quint32 i = 0; i < placements; ++i) {
            Placement placement;
            in >> placement.room >> placement.seq >> placement.epoch;
            event.result.placements.push_back(std::move(placement));
        }
        if (in.status() != QDataStream::Ok)
            return false;
        seen.push_back(std::move(event));
    }
    return true;
}

// SQLite tells a null from an empty text, and the columns take no null.
QVariant text(const QByteArray &bytes)
{
    return bytes.isNull() ? QByteArray("") : bytes;
}

std::optional<LogFile::FileId> fileId(const QString &path)
{
    struct stat status
    {};
    if (::stat(QFile::encodeName(path).constData(), &status) != 0)
        return std::nullopt;
    return LogFile::FileId{status.st_dev, status.st_ino};
}

template<typename... Values>
void bind(QSqlQuery &query, Values &&...values)
{
    int place = 0;
    (query.bindValue(place++, std::forward<Values>(values)), ...);
}

} // namespace

LogFile::Statements::Statements(const QSqlDatabase &db)
    : addRoom(db), saveSeq(db), removeRoom(db), addChunk(db), removeChunks(db), addMember(db)
    , removeMember(db), addSeen(db), removeSeen(db), retire(db), addRevocation(db), endRevocations(db)
{}

LogFile::LogFile(QString path) : m_path(std::move(path)), m_name(connectionName()) {}

LogFile::~LogFile()
{
    disconnect();
}

void LogFile::disconnect()
{
    m_statements.reset();
    m_db = {};
    if (QSqlDatabase::contains(m_name))
        QSqlDatabase::removeDatabase(m_name);
}

// --------------------------------------------------------------------------------------- opening

std::optional<StoreError> LogFile::open(const QByteArray &epoch)
{
    if (!QSqlDatabase::isDriverAvailable(u"QSQLITE"_s))
        return StoreError{u"Qt's SQLite driver is not installed (package libqt6sql6-sqlite)"_s, true};
    // SQLite takes an empty file for a new one, and throws its log away. It may have been cut off.
    if (QFileInfo(m_path).size() == 0 && QFileInfo(m_path + "-wal"_L1).size() > 0)
        return StoreError{u"is empty, but has a write-ahead log beside it"_s, true};
    disconnect();
    m_error = {};
    m_db = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    m_db.setDatabaseName(m_path);
    if (!m_db.open())
        return StoreError{m_db.lastError().text(), false};
    const int application = value(u"PRAGMA application_id"_s).toInt();
    const int version = value(u"PRAGMA user_version"_s).toInt();
    const int tables = value(u"SELECT count(*) FROM sqlite_master"_s).toInt();
    if (!m_error.text.isEmpty())
        return m_error;
    if (application != ApplicationId && (application != 0 || version != 0 || tables != 0))
        return StoreError{u"is a database, but not a room log"_s, true};
    if (version > SchemaVersion) {
        return StoreError{u"is of a newer Carillon (schema %1, this one knows %2)"_s.arg(version).arg(SchemaVersion),
                          true};
    }
    if (version == 0 && epoch.isEmpty())
        return StoreError{u"is not the file any more that was read"_s, true};
    // The journal mode is kept in the file; it can only be changed outside a transaction.
    if (value(u"PRAGMA journal_mode=WAL"_s).toString() != "wal"_L1)
        return StoreError{u"cannot have a write-ahead log here: "_s + m_error.text, true};
    // A checkpoint each 16 MB and a cache that holds as much: most chunks of a busy room come and go
    // between two checkpoints, and their pages never reach the file itself.
    for (const char *setting : {"synchronous=FULL", "wal_autocheckpoint=4000", "cache_size=-16384", "journal_size_limit=67108864"}) {
        if (!run("PRAGMA "_L1 + QLatin1StringView(setting)))
            return m_error;
    }
    if (version < SchemaVersion && !(version == 0 ? create(epoch) : upgrade()))
        return m_error;
    if (!prepare())
        return m_error;
    m_fileId = fileId(m_path);
    m_walId.reset(); // there is none before the first write
    return std::nullopt;
}

// Of version 1, which had no revocations.
bool LogFile::upgrade()
{
    return commit(run(u"BEGIN IMMEDIATE"_s) && run(QLatin1StringView(RevocationsTable))
                  && run(u"PRAGMA user_version=%1"_s.arg(SchemaVersion)));
}

bool LogFile::create(const QByteArray &epoch)
{
    static constexpr const char *tables[] = {
        "CREATE TABLE meta (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID",
        "CREATE TABLE rooms (number INTEGER PRIMARY KEY, tenant BLOB NOT NULL, name BLOB NOT NULL,"
        " epoch BLOB NOT NULL, seq INTEGER NOT NULL, UNIQUE (tenant, name))",
        "CREATE TABLE retired (room INTEGER PRIMARY KEY, epoch INTEGER NOT NULL)",
        "CREATE TABLE chunks (position INTEGER PRIMARY KEY, room INTEGER NOT NULL, first_seq INTEGER NOT NULL,"
        " at_ms INTEGER NOT NULL, hash INTEGER NOT NULL, events BLOB NOT NULL)",
        "CREATE TABLE members (tenant BLOB NOT NULL, room BLOB NOT NULL, user BLOB NOT NULL,"
        " PRIMARY KEY (tenant, room, user)) WITHOUT ROWID",
        "CREATE TABLE seen (number INTEGER PRIMARY KEY, at_ms INTEGER NOT NULL, ids BLOB NOT NULL)",
        "CREATE TABLE probe (number INTEGER PRIMARY KEY, bytes BLOB)",
        RevocationsTable,
    };
    bool done = run(u"BEGIN IMMEDIATE"_s);
    for (const char *table : tables)
        done = done && run(QLatin1StringView(table));
    QSqlQuery meta(m_db);
    done = done && meta.prepare(u"INSERT INTO meta VALUES ('epoch', ?)"_s);
    bind(meta, text(epoch));
    done = done && run(meta) && run(u"PRAGMA application_id=%1"_s.arg(ApplicationId))
        && run(u"PRAGMA user_version=%1"_s.arg(SchemaVersion));
    return commit(done);
}

bool LogFile::prepare()
{
    m_statements = std::make_unique<Statements>(m_db);
    Statements &s = *m_statements;
    const std::pair<QSqlQuery *, const char *> texts[] = {
        {&s.addRoom, "INSERT INTO rooms VALUES (?, ?, ?, ?, 0)"},
        {&s.saveSeq, "UPDATE rooms SET seq = ? WHERE number = ?"},
        {&s.removeRoom, "DELETE FROM rooms WHERE number = ?"},
        {&s.addChunk, "INSERT INTO chunks VALUES (?, ?, ?, ?, ?, ?)"},
        {&s.removeChunks, "DELETE FROM chunks WHERE position BETWEEN ? AND ?"},
        {&s.addMember, "INSERT OR IGNORE INTO members VALUES (?, ?, ?)"},
        {&s.removeMember, "DELETE FROM members WHERE tenant = ? AND room = ? AND user = ?"},
        {&s.addSeen, "INSERT INTO seen VALUES (?, ?, ?)"},
        {&s.removeSeen, "DELETE FROM seen WHERE number <= ?"},
        {&s.retire, "INSERT OR REPLACE INTO retired VALUES (?, ?)"},
        {&s.addRevocation, "INSERT OR REPLACE INTO revocations VALUES (?, ?, ?, ?, ?, ?)"},
        {&s.endRevocations, "DELETE FROM revocations WHERE ends_at <= ?"},
    };
    for (const auto &[query, sql] : texts) {
        if (!query->prepare(QLatin1StringView(sql)))
            return fail(query->lastError());
    }
    return true;
}

// --------------------------------------------------------------------------------------- reading

std::optional<StoreError> LogFile::read(const StoreReader &reader)
{
    const QString check = value(u"PRAGMA quick_check(1)"_s).toString();
    if (!m_error.text.isEmpty())
        return m_error;
    if (check != "ok"_L1)
        return StoreError{u"is damaged: "_s + check.simplified(), true};
    // Left by a room that was forgotten; its number must not find another room when it is given again.
    if (!run(u"DELETE FROM chunks WHERE room NOT IN (SELECT number FROM rooms)"_s))
        return m_error;
    return readRooms(reader) && readChunks(reader) && readRest(reader) ? std::nullopt : std::optional(m_error);
}

bool LogFile::readRooms(const StoreReader &reader)
{
    const QByteArray epoch = value(u"SELECT value FROM meta WHERE name = 'epoch'"_s).toByteArray();
    if (epoch.isEmpty())
        return damaged(u"it has no epoch"_s);
    reader.epoch(epoch);
    QSqlQuery query(m_db);
    query.setForwardOnly(true);
    if (!query.exec(u"SELECT room, epoch FROM retired"_s))
        return fail(query.lastError());
    while (query.next())
        reader.retired(quint64(query.value(0).toLongLong()), quint64(query.value(1).toLongLong()));
    if (!query.exec(u"SELECT number, tenant, name, epoch, seq FROM rooms ORDER BY number"_s))
        return fail(query.lastError());
    while (query.next()) {
        reader.room(query.value(0).toLongLong(),
                    {query.value(1).toByteArray(), query.value(2).toByteArray(), query.value(3).toByteArray(),
                     quint64(query.value(4).toLongLong())});
    }
    return !query.lastError().isValid() || fail(query.lastError());
}

bool LogFile::readChunks(const StoreReader &reader)
{
    QSqlQuery query(m_db);
    query.setForwardOnly(true);
    if (!query.exec(u"SELECT position, room, first_seq, at_ms, hash, events FROM chunks ORDER BY position"_s))
        return fail(query.lastError());
    StoredChunk chunk;
    while (query.next()) {
        chunk.position = query.value(0).toLongLong();
        chunk.room = query.value(1).toLongLong();
        chunk.firstSeq = quint64(query.value(2).toLongLong());
        chunk.wallMs = query.value(3).toLongLong();
        const QByteArray events = query.value(5).toByteArray();
        if (stableHash(events) != quint64(query.value(4).toLongLong()) || !unpack(events, chunk.events))
            return damaged(u"the events at position %1 are not what was written"_s.arg(chunk.position));
        if (const QString wrong = reader.chunk(chunk); !wrong.isEmpty())
            return damaged(wrong);
    }
    return !query.lastError().isValid() || fail(query.lastError());
}

bool LogFile::readRest(const StoreReader &reader)
{
    QSqlQuery query(m_db);
    query.setForwardOnly(true);
    if (!query.exec(u"SELECT tenant, room, user FROM members"_s))
        return fail(query.lastError());
    while (query.next())
        reader.members({true, query.value(0).toByteArray(), query.value(1).toByteArray(), {query.value(2).toByteArray()}});
    if (query.lastError().isValid() || !query.exec(u"SELECT number, ids FROM seen ORDER BY number"_s))
        return fail(query.lastError());
    while (query.next()) {
        std::vector<LogBatch::Seen> seen;
        if (!unpack(query.value(1).toByteArray(), seen))
            return damaged(u"the event ids of row %1 cannot be read"_s.arg(query.value(0).toLongLong()));
        reader.seen(query.value(0).toLongLong(), std::move(seen));
    }
    if (query.lastError().isValid()
        || !query.exec(u"SELECT any_tenant, tenant, user, jti, revoked_at, ends_at FROM revocations"_s))
        return fail(query.lastError());
    std::vector<Revocation> revocations;
    while (query.next()) {
        Revocation &revocation = revocations.emplace_back();
        if (!query.value(0).toBool())
            revocation.tenant = query.value(1).toByteArray();
        revocation.user = query.value(2).toByteArray();
        revocation.tokenId = query.value(3).toByteArray();
        revocation.revokedAt = query.value(4).toLongLong();
        revocation.endsAt = query.value(5).toLongLong();
    }
    reader.revocations(revocations);
    return !query.lastError().isValid() || fail(query.lastError());
}

// --------------------------------------------------------------------------------------- writing

std::optional<StoreError> LogFile::write(const std::vector<LogJob> &jobs, const std::vector<Upkeep> &upkeep)
{
    const bool wanted = !upkeep.empty()
        || std::any_of(jobs.begin(), jobs.end(), [](const LogJob &job) {
               return !job.batch->changes.empty() || !job.batch->revocations.empty();
           });
    if (!wanted)
        return std::nullopt;
    m_error = {};
    if (const auto gone = check())
        return gone;
    bool done = run(u"BEGIN IMMEDIATE"_s);
    for (auto work = upkeep.begin(); done && work != upkeep.end(); ++work)
        done = carryOut(*work);
    for (auto job = jobs.begin(); done && job != jobs.end(); ++job)
        done = write(*job);
    if (!commit(done))
        return m_error;
    if (auto gone = check()) {
        // Committed to what nobody will find again, or will if it is put back: only a start can tell.
        gone->isCorrupt = true;
        return gone;
    }
    return std::nullopt;
}

// SQLite goes on with a file that was removed or replaced, and with a log that was: what it says is
// committed would be gone at the next start.
std::optional<StoreError> LogFile::check()
{
    const auto file = fileId(m_path);
    const auto wal = fileId(m_path + "-wal"_L1);
    if (!file || file != m_fileId)
        return StoreError{u"%1 was removed or replaced while it was in use"_s.arg(m_path), false};
    if (m_walId && wal != m_walId)
        return StoreError{u"%1-wal was removed or replaced while it was in use"_s.arg(m_path), false};
    m_walId = wal;
    return std::nullopt;
}

bool LogFile::write(const LogJob &job)
{
    Statements &s = *m_statements;
    for (const NewRoom &room : job.rooms) {
        bind(s.addRoom, room.number, text(room.tenant), text(room.name), text(room.epoch));
        if (!run(s.addRoom))
            return false;
    }
    for (const Chunk &chunk : job.chunks) {
        const QByteArray events = packed(chunk.frames);
        bind(s.addChunk, chunk.position, chunk.room, qint64(chunk.frames.front()->meta().seq), job.batch->wallMs,
             qint64(stableHash(events)), events);
        if (!run(s.addChunk))
            return false;
    }
    for (const auto &change : job.batch->changes) {
        const auto *members = std::get_if<LogBatch::MemberChange>(&change);
        if (!members)
            continue;
        QSqlQuery &query = members->added ? s.addMember : s.removeMember;
        for (const QByteArray &user : members->users) {
            bind(query, text(members->tenant), text(members->room), text(user));
            if (!run(query))
                return false;
        }
    }
    for (const Revocation &revocation : job.batch->revocations) {
        // Those that have ended would only be read and forgotten.
        bind(s.endRevocations, job.batch->wallMs / 1000);
        bind(s.addRevocation, !revocation.tenant, text(revocation.tenant.value_or(QByteArray())), text(revocation.user),
             text(revocation.tokenId), revocation.revokedAt, revocation.endsAt);
        if (!run(s.endRevocations) || !run(s.addRevocation))
            return false;
    }
    if (job.seenNumber == 0)
        return true;
    bind(s.addSeen, job.seenNumber, job.batch->wallMs, packed(job.batch->seen));
    return run(s.addSeen);
}

bool LogFile::carryOut(const Upkeep &work)
{
    Statements &s = *m_statements;
    if (const auto *forget = std::get_if<ForgetChunks>(&work)) {
        bind(s.removeChunks, forget->first, forget->last);
        return run(s.removeChunks);
    }
    if (const auto *forget = std::get_if<ForgetSeen>(&work)) {
        bind(s.removeSeen, forget->last);
        return run(s.removeSeen);
    }
    if (const auto *save = std::get_if<SaveSeq>(&work)) {
        bind(s.saveSeq, qint64(save->seq), save->room);
        return run(s.saveSeq);
    }
    if (const auto *retired = std::get_if<RetireRoom>(&work)) {
        bind(s.removeRoom, retired->room);
        bind(s.retire, qint64(retired->key), qint64(retired->nextEpoch));
        return run(s.removeRoom) && run(s.retire);
    }
    QSqlQuery meta(m_db);
    if (!meta.prepare(u"UPDATE meta SET value = ? WHERE name = 'epoch'"_s))
        return fail(meta.lastError());
    bind(meta, text(std::get<RenewEpoch>(work).epoch));
    return run(meta) && run(u"DELETE FROM retired"_s);
}

std::optional<StoreError> LogFile::probe(qint64 bytes)
{
    m_error = {};
    if (!m_statements) // it could not even be opened
        return open({});
    if (const auto gone = check())
        return gone;
    if (!commit(run(u"BEGIN IMMEDIATE"_s) && run(u"INSERT OR REPLACE INTO probe VALUES (1, zeroblob(%1))"_s.arg(bytes))))
        return m_error;
    return run(u"DELETE FROM probe"_s) ? std::nullopt : std::optional(m_error);
}

bool LogFile::commit(bool written)
{
    if (written && run(u"COMMIT"_s))
        return true;
    const StoreError first = m_error;
    // Some errors have rolled it back already, and then this one says so.
    std::ignore = run(u"ROLLBACK"_s);
    m_error = first;
    return false;
}

// ---------------------------------------------------------------------------------------- running

bool LogFile::run(const QString &sql)
{
    QSqlQuery query(m_db);
    return query.exec(sql) || fail(query.lastError());
}

bool LogFile::run(QSqlQuery &query)
{
    return query.exec() || fail(query.lastError());
}

QVariant LogFile::value(const QString &sql)
{
    QSqlQuery query(m_db);
    if (query.exec(sql) && query.next())
        return query.value(0);
    if (query.lastError().isValid())
        fail(query.lastError());
    return {};
}

bool LogFile::fail(const QSqlError &error)
{
    const int code = error.nativeErrorCode().toInt() & 0xff;
    m_error = {error.databaseText().simplified(), code == SqliteCorrupt || code == SqliteNotADatabase};
    return false;
}

bool LogFile::damaged(const QString &what)
{
    m_error = {u"is damaged: "_s + what, true};
    return false;
}

} // namespace Carillon
