// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QTabWidget;
QT_END_NAMESPACE

namespace Carillon {

class Desk;
class DiffView;
class JsonEdit;

/// Writes one event and injects it. What will be reached is asked for first (a dry run) and shown
/// on the button, beside what differs from the last event of that name; any change of the form
/// voids the preview. A rehearsal goes to the operator's own clients alone. What became of an event
/// is said when the server's receipt comes. Payloads can be kept by name; what was sent is kept by
/// itself. The form survives everything.
class Composer final : public QWidget
{
    Q_OBJECT

public:
    explicit Composer(Desk *desk, QWidget *parent = nullptr);

    /// Fills the target in, unless the operator has typed one.
    void suggest(const QString &kind, const QString &tenant, const QString &target, bool force);
    void setContent(const QString &event, const QString &json);
    void preview();
    void send();
    void rehearse();
    void saveAs(const QString &name);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    [[nodiscard]] QJsonObject request() const;
    [[nodiscard]] QString missing() const;
    void invalidate();
    void onReceipt(const QJsonObject &frame);
    void fillSavedMenu();
    void askName();
    void onPreview(const QJsonObject &asked, const QJsonObject &answer);
    void updateButtons();
    void setReceipt(const QString &text, bool bad = false);

    Desk *m_desk;
    QComboBox *m_kind;
    QLineEdit *m_tenant;
    QLabel *m_tenantLabel;
    QLineEdit *m_target;
    QComboBox *m_event;
    JsonEdit *m_data;
    QLabel *m_problem;
    QLineEdit *m_reason;
    QLabel *m_receipt;
    QPushButton *m_saved;
    QMenu *m_savedMenu;
    QTabWidget *m_right;
    DiffView *m_diff;
    QPushButton *m_rehearse;
    QPushButton *m_preview;
    QPushButton *m_send;
    QJsonObject m_previewed; ///< the request that the button would send
    qint64 m_recipients = -1;
    QString m_sentAudit; ///< of the event whose receipt is awaited
    QString m_sentText;
    bool m_busy = false;
    bool m_targetTyped = false;
};

} // namespace Carillon
