// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/core/tablesource.h"

using namespace Qt::StringLiterals;

namespace Carillon {

namespace {

/// Whose keys a server gives out anew when it starts: in the next process they mean nothing, or
/// somebody else. The rows of the others (rooms, settings, the audit) are the same ones again, and
/// what was selected stays so.
bool isNumberedByProcess(const QString &table)
{
    static const QStringList tables{u"connections"_s, u"subscriptions"_s, u"closed"_s,
                                    u"operators"_s,   u"plans"_s,         u"log"_s};
    return tables.contains(table);
}

} // namespace

TableSource::TableSource(AdminClient *client, const QString &name, const QString &table,
                         QObject *parent)
    : QObject(parent)
    , m_client(client)
{
    m_query.name = name;
    m_query.table = table;
    connect(client, &AdminClient::stateChanged, this, &TableSource::onClientState);
    connect(client, &AdminClient::helloReceived, this, [this] {
        const QList<AdminColumn> columns = m_client->hello().tables.value(m_query.table);
        if (!columns.isEmpty())
            m_model.setColumns(columns);
    });
    connect(client, &AdminClient::serverRestarted, this, [this] {
        if (isNumberedByProcess(m_query.table))
            m_model.clear();
    });
    connect(client, &AdminClient::rowsReceived, this,
            [this](const QString &query, const QJsonObject &frame) {
                if (query != m_query.name || !m_active)
                    return;
                m_model.applyRows(frame);
                setState(State::Live);
                Q_EMIT rowsArrived();
            });
    connect(client, &AdminClient::deltaReceived, this,
            [this](const QString &query, const QJsonObject &frame) {
                if (query != m_query.name || !m_active || m_state != State::Live)
                    return;
                m_model.applyDelta(frame);
                Q_EMIT rowsArrived();
            });
    connect(client, &AdminClient::queryFailed, this,
            [this](const QString &query, const AdminError &error) {
                if (query != m_query.name)
                    return;
                m_error = error;
                setState(State::Failed);
            });
    connect(client, &AdminClient::coverageReported, this, [this](const AdminCoverage &coverage) {
        if (coverage.query != m_query.name)
            return;
        m_dropped += coverage.dropped;
        if (coverage.reason == u"cost")
            m_slowedMs = coverage.intervalMs > coverage.askedMs ? coverage.intervalMs : 0;
        Q_EMIT rowsArrived();
    });
    if (client->isReady())
        m_model.setColumns(client->hello().tables.value(table));
}

void TableSource::setActive(bool active)
{
    if (m_active == active)
        return;
    m_active = active;
    if (active) {
        ask();
    } else {
        m_client->cancelQuery(m_query.name);
        setState(m_model.rowCount() > 0 ? State::Stale : State::Idle);
    }
}

void TableSource::setFilter(const QString &filter)
{
    if (m_query.filter == filter && m_state != State::Failed)
        return;
    m_query.filter = filter;
    m_query.offset = 0;
    ask();
}

void TableSource::setSort(const QString &sort)
{
    if (m_query.sort == sort)
        return;
    m_query.sort = sort;
    m_query.offset = 0;
    ask();
}

void TableSource::setColumns(const QStringList &columns)
{
    if (m_query.columns == columns)
        return;
    m_query.columns = columns;
    ask();
}

void TableSource::setWindow(int offset, int limit)
{
    if (m_query.offset == offset && m_query.limit == limit)
        return;
    m_query.offset = offset;
    m_query.limit = limit;
    ask();
}

void TableSource::setInterval(int ms)
{
    if (m_query.intervalMs == ms)
        return;
    m_query.intervalMs = ms;
    ask();
}

void TableSource::setAllNodes(bool all)
{
    if (m_query.allNodes == all)
        return;
    m_query.allNodes = all;
    ask();
}

void TableSource::refresh()
{
    ask();
}

void TableSource::cancel()
{
    m_client->cancelQuery(m_query.name);
    setState(m_model.rowCount() > 0 ? State::Stale : State::Idle);
}

void TableSource::ask()
{
    if (!m_active)
        return;
    m_slowedMs = 0;
    m_client->setQuery(m_query);
    setState(m_client->isReady()      ? State::Loading
             : m_model.rowCount() > 0 ? State::Stale
                                      : State::Idle);
}

void TableSource::onClientState()
{
    if (!m_active)
        return;
    // A refused filter stays refused until somebody changes it or the server is another one.
    if (m_client->isReady())
        setState(State::Loading);
    else if (m_state == State::Live || m_state == State::Loading)
        setState(m_model.rowCount() > 0 ? State::Stale : State::Idle);
}

void TableSource::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace Carillon
