// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/core/capturefile.h"
#include "console/core/eventlogmodel.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QMenu;
class QPushButton;
class QTableView;
class QTabWidget;
QT_END_NAMESPACE

namespace Carillon {

class Desk;
class DiffView;
class EmptyState;
class FilterEdit;
class JsonEdit;

/// A stream of records as it is looked at everywhere: live events of a room, of all watched rooms,
/// a trace, a capture from a file. Filter, pause, rows, below them the payload and what changed
/// since the event before; saving and exporting. The log is the owner's.
class EventPane final : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { Room, Rooms, Trace };

    EventPane(Desk *desk, EventLogModel *log, Kind kind, QWidget *parent = nullptr);

    /// What a file that is saved from here says about itself.
    using HeaderSource = std::function<CaptureHeader()>;
    void setHeader(HeaderSource header) { m_header = std::move(header); }
    void setOffline(); ///< a file: nothing arrives, nothing to pause

    void togglePause();
    void followEnd();
    void focusFilter();
    void setPauseEnabled(bool enabled);
    void setFilter(const QString &filter);
    void markCurrent();
    void save();
    void exportAs(const QString &format); ///< csv or json
    [[nodiscard]] bool saveTo(const QString &file, const QString &format);

    [[nodiscard]] EmptyState *emptyState() { return m_empty; }
    [[nodiscard]] QTabWidget *below() { return m_below; } ///< for tabs of the owner
    [[nodiscard]] QTableView *view() { return m_view; }
    /// Those that are selected, or else all that are shown.
    [[nodiscard]] std::vector<EventRecord> chosen() const;

Q_SIGNALS:
    void followUserRequested(const QString &tenant, const QString &user);
    void watchRequested(const QString &tenant, const QString &room);
    void inspectRequested(const QString &connection);
    void composeRequested(const QString &tenant, const QString &room, const QString &event,
                          const QString &data);
    void replayRequested();
    void coloursRequested(const QString &filter);
    void said(const QString &text); ///< for the banner

private:
    void buildTable();
    void buildMenu();
    void fitToWords(int column, const QStringList &words);
    void wire();
    void updateState();
    void showCurrent();
    void showDiff();
    void openMenu(const QPoint &position);
    void addFilterActions(QMenu *menu, const QModelIndex &index);
    void addRecordActions(QMenu *menu, const EventRecord &record);
    void addTerm(const QString &field, const EventRecord &record, bool negate, bool replace);
    void updateEmptyState();
    [[nodiscard]] bool atEnd() const;
    bool seekCurrent();
    [[nodiscard]] int previousOfItsKind(int row) const;

    Desk *m_desk;
    EventLogModel *m_log;
    Kind m_kind;
    HeaderSource m_header;
    FilterEdit *m_filter;
    QLabel *m_problem;
    QPushButton *m_pause;
    QPushButton *m_more;
    QTableView *m_view;
    EmptyState *m_empty;
    QTabWidget *m_below;
    JsonEdit *m_payload;
    DiffView *m_diff;
    QLabel *m_state;
    QPushButton *m_follow;
    qint64 m_unseen = 0;
    qint64 m_marked = -1; ///< number of the record that a diff starts from
    qint64 m_sought = -1; ///< number of the record that is to be current as soon as it is shown
    bool m_following = true;
    bool m_offline = false;
};

} // namespace Carillon
