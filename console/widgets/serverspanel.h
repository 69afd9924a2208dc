// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QTreeWidget;
class QTreeWidgetItem;
QT_END_NAMESPACE

namespace Carillon {

class Desk;

/// Saved servers, the nodes of the one that we are connected to, and pinned rooms; Enter connects, shows or watches.
class ServersPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ServersPanel(Desk *desk, QWidget *parent = nullptr);

    void togglePin(const QString &tenant, const QString &room);
    void reload();
    [[nodiscard]] QSize sizeHint() const override; ///< as wide as its texts, within reason
    [[nodiscard]] QSize minimumSizeHint() const override; ///< the names can be read at it

Q_SIGNALS:
    void serverRequested(const QString &profileId);
    void watchRequested(const QString &tenant, const QString &room);
    void nodeRequested(const QString &node);

private:
    [[nodiscard]] QString pinList() const;
    [[nodiscard]] QStringList nodeLines() const; ///< name and state of each, where there are several
    void addNodes(QTreeWidgetItem *server);

    Desk *m_desk;
    QTreeWidget *m_tree;
    QStringList m_nodes; ///< as they are shown
};

} // namespace Carillon
