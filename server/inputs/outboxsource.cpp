// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/inputs/outboxsource.h"

#include "server/core/jsonreader.h"
#include "server/inputs/inputsecret.h"

#include <QDeadlineTimer>

#include <libpq-fe.h>
#include <poll.h>

using namespace Qt::StringLiterals;

namespace Carillon {

namespace {

constexpr int DeadlineMs = 5000; // to connect, for an answer
constexpr int MaxRows = 500;

QByteArray quoted(const QString &name)
{
    QByteArrayList parts;
    for (QString part : name.split(u'.'))
        parts.append('"' + part.replace(u'"', "\"\""_L1).toUtf8() + '"');
    return parts.join('.');
}

// The array of a parameter.
template<typename Numbers>
QByteArray listOf(const Numbers &numbers)
{
    QByteArray list = "{";
    for (const qint64 number : numbers)
        list += (list.size() > 1 ? "," : "") + QByteArray::number(number);
    return list + '}';
}

// What libpq makes of `sslmode` by itself checks nobody, and falls back to no encryption: then it has to be seen.
QString securityOf(PGconn *connection)
{
    if (!PQsslInUse(connection))
        return *PQhost(connection) == '/' ? QString() : u", not encrypted"_s;
    PQconninfoOption *options = PQconninfo(connection);
    bool isVerified = false;
    for (const PQconninfoOption *option = options; option && option->keyword; ++option)
        isVerified = isVerified || (option->val && qstrcmp(option->keyword, "sslmode") == 0 && qstrncmp(option->val, "verify-", 7) == 0);
    PQconninfoFree(options);
    return isVerified ? QString() : u", its certificate not checked"_s;
}

QString errorOf(PGconn *connection)
{
    return QString::fromUtf8(PQerrorMessage(connection)).simplified();
}

} // namespace

OutboxSource::OutboxSource(InputConfig input, Host &host, Post post)
    : ThreadedSource(host, std::move(post), "input-postgres")
    , m_input(std::move(input))
    , m_table(quoted(m_input.table))
{}

OutboxSource::~OutboxSource()
{
    finish();
}

QString OutboxSource::checkUrl(const QString &url)
{
    PQconninfoOption *options = PQconninfoParse(url.toUtf8().constData(), nullptr);
    PQconninfoFree(options);
    if (!options || (!url.startsWith("postgresql://"_L1) && !url.startsWith("postgres://"_L1)))
        return u"is not a URL of PostgreSQL (write postgresql://user@127.0.0.1:5432/database)"_s;
    if (url.contains("password="_L1))
        return u"has a password among its options (write it in password_file)"_s;
    return {};
}

QString OutboxSource::session()
{
    m_unsettled.clear();
    m_error.clear();
    m_isDue = true;
    m_hasLock = false;
    m_isStandby = false;
    const QByteArray url = m_input.url.toUtf8();
    const auto password = inputSecret(m_input, QUrl());
    if (!password.ok())
        return password.error();
    const QByteArray ca = m_input.caFile.toLocal8Bit();
    const QByteArray certificate = m_input.certificateFile.toLocal8Bit();
    const QByteArray key = m_input.keyFile.toLocal8Bit();
    // What stands behind the URL goes before what it says; an empty value is none.
    const char *names[] = {"dbname", "application_name", "password", "sslrootcert", "sslmode", "sslcert", "sslkey", nullptr};
    const char *values[] = {url.constData(), "carillond", password->constData(), ca.constData(),
                            ca.isEmpty() ? "" : "verify-full", certificate.constData(), key.constData(), nullptr};
    const std::unique_ptr<PGconn, void (*)(PGconn *)> connection(PQconnectStartParams(names, values, 1), PQfinish);
    if (!connection)
        return u"no memory for a connection"_s;
    PQsetNoticeProcessor(connection.get(), [](void *, const char *) {}, nullptr);
    const QString error = connectTo(connection.get());
    return error.isEmpty() ? consume(connection.get()) : error;
}

QString OutboxSource::connectTo(Connection connection)
{
    QDeadlineTimer deadline(DeadlineMs);
    auto state = PGRES_POLLING_WRITING;
    while (PQstatus(connection) != CONNECTION_BAD && state != PGRES_POLLING_OK && state != PGRES_POLLING_FAILED) {
        if (stops() || deadline.hasExpired())
            return u"the broker does not answer"_s;
        if (wait(PQsocket(connection), state == PGRES_POLLING_READING ? POLLIN : POLLOUT, int(deadline.remainingTime())))
            state = PQconnectPoll(connection);
    }
    return PQstatus(connection) == CONNECTION_OK ? QString() : errorOf(connection);
}

// Nothing here waits longer than its deadline, whatever becomes of the network.
OutboxSource::Result OutboxSource::run(Connection connection, const QByteArray &query, std::span<const QByteArray> values)
{
    std::vector<const char *> texts;
    for (const QByteArray &value : values)
        texts.push_back(value.constData());
    Result last(nullptr, PQclear);
    QDeadlineTimer deadline(DeadlineMs);
    bool isWell = PQsendQueryParams(connection, query.constData(), int(texts.size()), nullptr, texts.data(), nullptr, nullptr, 0);
    while (isWell) {
        if (!PQisBusy(connection)) {
            PGresult *next = PQgetResult(connection);
            if (!next)
                break;
            last.reset(next);
            continue;
        }
        if (deadline.hasExpired()) {
            m_error = u"the broker does not answer"_s;
            return {nullptr, PQclear};
        }
        if (wait(PQsocket(connection), POLLIN, int(deadline.remainingTime())))
            isWell = PQconsumeInput(connection);
    }
    const ExecStatusType status = PQresultStatus(last.get());
    if (isWell && (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK))
        return last;
    m_error = errorOf(connection);
    return {nullptr, PQclear};
}

QString OutboxSource::consume(Connection connection)
{
    if (!run(connection, "LISTEN " + quoted(m_input.channel)))
        return m_error;
    QDeadlineTimer poll(0);
    for (;;) {
        const bool last = stops();
        if (!settleAll(connection))
            return m_error;
        if (last)
            return {};
        m_isDue = m_isDue || poll.hasExpired();
        if (m_isDue && (!takeLock(connection) || !fetch(connection)))
            return m_error;
        if (poll.hasExpired())
            poll.setRemainingTime(m_input.pollInterval);
        const bool goesOn = m_isDue && m_hasLock && qsizetype(m_unsettled.size()) < m_input.prefetch;
        if (wait(PQsocket(connection), POLLIN, goesOn ? 0 : int(poll.remainingTime())) && !PQconsumeInput(connection))
            return errorOf(connection);
        while (PGnotify *notify = PQnotifies(connection)) {
            m_isDue = true;
            PQfreemem(notify);
        }
    }
}

// Two readers would send the rows of one table in two orders.
bool OutboxSource::takeLock(Connection connection)
{
    if (m_hasLock)
        return true;
    const QByteArray table[] = {m_table};
    const Result got = run(connection, "SELECT pg_try_advisory_lock(hashtextextended('carillon outbox ' || $1::regclass::oid, 0))", table);
    if (!got)
        return false;
    m_hasLock = *PQgetvalue(got.get(), 0, 0) == 't';
    if (m_hasLock || !m_isStandby)
        sayUp((m_hasLock ? u"table "_s : u"another node reads the table "_s) + m_input.table + securityOf(connection));
    m_isStandby = !m_hasLock;
    return true;
}

bool OutboxSource::fetch(Connection connection)
{
    const auto space = qint64(m_input.prefetch) - qint64(m_unsettled.size());
    if (!m_hasLock || space <= 0) {
        m_isDue = m_hasLock; // looked for again once there is space, or when the poll tries the lock
        return true;
    }
    std::vector<qint64> here;
    for (const auto &[tag, row] : m_unsettled)
        here.push_back(row);
    const qint64 most = qMin<qint64>(space, MaxRows);
    const QByteArray values[] = {listOf(here), QByteArray::number(most)};
    const Result rows = run(connection, "SELECT * FROM " + m_table
                            + " WHERE parked IS NULL AND id <> ALL ($1::bigint[]) ORDER BY id LIMIT $2::bigint", values);
    if (!rows)
        return false;
    const int count = PQntuples(rows.get());
    m_isDue = count == most; // there may be more
    if (count > 0 && (PQfnumber(rows.get(), "id") < 0 || PQfnumber(rows.get(), "payload") < 0)) {
        m_error = u"the table lacks a column: it needs id, payload and parked"_s;
        return false;
    }
    std::vector<InputMessage> messages;
    for (int row = 0; row < count; ++row)
        messages.push_back(messageOf(rows.get(), row));
    sayReceived(std::move(messages));
    return true;
}

InputMessage OutboxSource::messageOf(const pg_result *rows, int row)
{
    InputMessage message;
    message.tag = ++m_lastTag;
    message.lane = m_table;
    for (int column = 0; column < PQnfields(rows); ++column) {
        if (PQgetisnull(rows, row, column))
            continue;
        const QByteArray name = PQfname(rows, column);
        const QByteArray value(PQgetvalue(rows, row, column), PQgetlength(rows, row, column));
        if (name == "payload")
            message.payload = value;
        else if (name != "headers")
            message.headers.emplace_back(name, value); // id is one of them
        if (name == "id") {
            message.id = m_input.name.toUtf8() + ':' + value;
            m_unsettled[message.tag] = value.toLongLong();
        }
    }
    const int headers = PQfnumber(rows, "headers");
    static thread_local JsonReader reader;
    const auto *members = headers < 0 ? nullptr : reader.object(QByteArrayView(PQgetvalue(rows, row, headers)));
    for (std::size_t i = 0; members && i < members->size(); ++i) {
        const JsonReader::Member &member = (*members)[i];
        if (auto value = jsonText(member.raw))
            message.headers.emplace_back(member.name.toByteArray(), std::move(*value));
        else if (member.raw != "null")
            message.headers.emplace_back(member.name.toByteArray(), member.raw.toByteArray());
    }
    return message;
}

bool OutboxSource::settleAll(Connection connection)
{
    std::vector<qint64> accepted;
    for (const Settlement &settlement : takeSettlements()) {
        const auto found = m_unsettled.find(settlement.tag);
        if (found == m_unsettled.end())
            continue; // of the connection before
        const qint64 row = found->second;
        if (!settlement.parkedFor) {
            accepted.push_back(row);
        } else {
            const QByteArray values[] = {QByteArray::number(row), settlement.parkedFor};
            if (!run(connection, "UPDATE " + m_table + " SET parked = $2 WHERE id = $1::bigint", values))
                return false;
        }
        m_unsettled.erase(found);
    }
    if (accepted.empty())
        return true;
    const QByteArray values[] = {listOf(accepted)};
    return run(connection, "DELETE FROM " + m_table + " WHERE id = ANY ($1::bigint[])", values) != nullptr;
}

} // namespace Carillon
