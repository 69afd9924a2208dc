// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/core/adminmessages.h"
#include "console/core/timeseries.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
class QTabWidget;
class QTreeWidget;
class QTreeWidgetItem;
QT_END_NAMESPACE

namespace Carillon {

class Chart;
class Desk;
class JsonEdit;

/// Follows one connection by its id: everything the server knows of it, once a second while it is
/// on the screen, and what became of it when it is gone.
class Inspector final : public QWidget
{
    Q_OBJECT

public:
    explicit Inspector(Desk *desk, QWidget *parent = nullptr);

    void follow(const QString &connection);
    void ask(); ///< now, and not only at the next second
    [[nodiscard]] QString connection() const { return m_connection; }

Q_SIGNALS:
    void composeRequested(const QString &kind, const QString &tenant, const QString &target);
    void disconnectRequested(const QString &connection, const QString &user);
    void watchRequested(const QString &tenant, const QString &room);
    void traceRequested(const QString &kind, const QString &tenant, const QString &target);
    void revokeRequested(const QString &tenant, const QString &user, const QString &tokenId);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    [[nodiscard]] static QString whyText(const QJsonObject &record);
    void onRecord(const QJsonObject &record);
    void onGone();
    void showRooms(const QJsonArray &rooms);
    void setField(const QString &group, const QString &field, const QString &text);
    void setNotice(const QString &text, const QColor &color);
    void updateButtons();

    Desk *m_desk;
    QString m_connection;
    QString m_user;
    QString m_tenant;
    QString m_tokenId;
    bool m_alive = false;
    bool m_asking = false;
    QTimer m_timer{this};
    TimeSeries m_queue;
    TimeSeries m_out;
    QLabel *m_title;
    QLabel *m_notice;
    QTabWidget *m_tabs;
    QTreeWidget *m_fields;
    QTreeWidget *m_rooms;
    JsonEdit *m_raw;
    Chart *m_queueChart;
    Chart *m_outChart;
    QPushButton *m_message;
    QPushButton *m_trace;
    QPushButton *m_revoke;
    QPushButton *m_disconnect;
    QHash<QString, QTreeWidgetItem *> m_items;
};

} // namespace Carillon
