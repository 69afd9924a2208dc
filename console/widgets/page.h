// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace Carillon {

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
    [[nodiscard]] virtual QDateTime asOf() const { return {}; }
    [[nodiscard]] virtual qint64 dropped() const { return 0; }

Q_SIGNALS:
    void inspectRequested(const QString &connection);
    void watchRequested(const QString &tenant, const QString &room);
    void composeRequested(const QString &kind, const QString &tenant, const QString &target);
    void disconnectRequested(const QString &connection, const QString &user);
    void pinRequested(const QString &tenant, const QString &room);
    void tableRequested(const QString &table,
                        const QString &filter); ///< opens that tab with that filter
    void connectRequested();
    void figuresChanged(); ///< asOf() or dropped()
};

} // namespace Carillon
