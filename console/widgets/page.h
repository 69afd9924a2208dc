// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QWidget>

namespace Carillon {

class EventPane;
class TableSource;
class TableView;

/// One tab of the main window. A page that is not on the screen asks nothing of the server.
class Page : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual void setActive(bool active) = 0;
    virtual void focusFilter() {}
    virtual void togglePause() {}
    virtual void followEnd() {}
    virtual void refresh() {}
    virtual void markCurrent() {}
    [[nodiscard]] virtual TableView *tableView() { return nullptr; } ///< that can be sorted
    [[nodiscard]] virtual QDateTime asOf() const { return {}; }
    [[nodiscard]] virtual qint64 dropped() const { return 0; }
    /// How much of what was asked for comes, and why not all of it.
    struct Coverage
    {
        double share = 1;
        QString reason;
    };
    [[nodiscard]] virtual Coverage coverage() const { return {}; }

Q_SIGNALS:
    void inspectRequested(const QString &connection);
    void watchRequested(const QString &tenant, const QString &room);
    void composeRequested(const QString &kind, const QString &tenant, const QString &target);
    void composeWith(const QString &tenant, const QString &room, const QString &event,
                     const QString &data);
    void traceRequested(const QString &kind, const QString &tenant, const QString &target);
    void planRequested(const QString &action, const QString &tenant, const QString &filter);
    void revokeRequested(const QString &tenant, const QString &user, const QString &tokenId);
    void replayRequested(Carillon::EventPane *pane);
    void coloursRequested(const QString &filter);
    void said(const QString &text); ///< for the banner
    void disconnectRequested(const QString &connection, const QString &user);
    void pinRequested(const QString &tenant, const QString &room);
    void tableRequested(const QString &table,
                        const QString &filter); ///< opens that tab with that filter
    void connectRequested();
    void timeRangeCleared();
    void figuresChanged(); ///< asOf() or dropped()

protected:
    void forwardPane(EventPane *pane); ///< what a stream asks for, this page asks for
    [[nodiscard]] static Coverage coverageOf(const TableSource &source);
    [[nodiscard]] static Coverage coverageOf(qint64 received, qint64 lost);
};

} // namespace Carillon
