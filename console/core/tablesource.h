// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/core/adminclient.h"
#include "console/core/tablemodel.h"

namespace Carillon {

/// Keeps a TableModel filled from one table of the server: holds the wish (filter, sort, columns,
/// window), asks while it is active (a hidden view asks nothing), and knows what there is to say
/// about the rows: loading, live, stale, refused.
class TableSource final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TableSource)

public:
    enum class State {
        Idle,    ///< not active, or never connected
        Loading, ///< asked, nothing came yet for this wish
        Live,
        Stale,  ///< there are rows, but the connection is gone
        Failed, ///< error() says why
    };
    Q_ENUM(State)

    TableSource(AdminClient *client, const QString &name, const QString &table,
                QObject *parent = nullptr);

    void setActive(bool active);
    void setFilter(const QString &filter);
    void setSort(const QString &sort);
    void setColumns(const QStringList &columns); ///< those on screen: the others are not fetched
    void setWindow(int offset, int limit);
    void setInterval(int ms);
    void setAllNodes(bool all); ///< of every node, where there are several
    void refresh(); ///< asks again now
    void cancel();  ///< what was asked is not waited for; Idle until asked again

    [[nodiscard]] TableModel *model() { return &m_model; }
    [[nodiscard]] const TableModel *model() const { return &m_model; }
    [[nodiscard]] const AdminQuery &query() const { return m_query; }
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const AdminError &error() const { return m_error; }
    [[nodiscard]] qint64 droppedDeltas() const { return m_dropped; }
    /// How often the server asks because the query costs too much; 0: as often as it was asked.
    [[nodiscard]] int slowedMs() const { return m_slowedMs; }
    [[nodiscard]] bool isActive() const { return m_active; }

Q_SIGNALS:
    void stateChanged();
    void rowsArrived(); ///< after each frame

private:
    void ask();
    void setState(State state);
    void onClientState();

    AdminClient *m_client;
    TableModel m_model;
    AdminQuery m_query;
    AdminError m_error;
    State m_state = State::Idle;
    bool m_active = false;
    qint64 m_dropped = 0;
    int m_slowedMs = 0;
};

} // namespace Carillon
