// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/widgets/composer.h"

#include "console/core/displaytext.h"
#include "console/core/servertexts.h"
#include "console/core/valueformat.h"
#include "console/widgets/desk.h"
#include "console/widgets/jsonedit.h"
#include "console/widgets/theme.h"

#include <QComboBox>
#include <QGridLayout>
#include <QJsonArray>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Carillon {

Composer::Composer(Desk *desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_kind(new QComboBox)
    , m_tenant(new QLineEdit)
    , m_tenantLabel(new QLabel(tr("&Tenant:")))
    , m_target(new QLineEdit)
    , m_event(new QComboBox)
    , m_data(new JsonEdit)
    , m_problem(new QLabel)
    , m_reason(new QLineEdit)
    , m_receipt(new QLabel)
    , m_preview(new QPushButton(tr("&Preview")))
    , m_send(new QPushButton)
{
    build();
    connect(m_target, &QLineEdit::textEdited, this,
            [this] { m_targetTyped = !m_target->text().isEmpty(); });
    for (QLineEdit *line : {m_tenant, m_target, m_reason})
        connect(line, &QLineEdit::textChanged, this, &Composer::invalidate);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &Composer::invalidate);
    connect(m_event, &QComboBox::editTextChanged, this, &Composer::invalidate);
    connect(m_data, &JsonEdit::checked, this, &Composer::invalidate);
    connect(m_preview, &QPushButton::clicked, this, &Composer::preview);
    connect(m_send, &QPushButton::clicked, this, &Composer::send);
    connect(desk->client(), &AdminClient::stateChanged, this, &Composer::invalidate);
    connect(desk, &Desk::profileChanged, this, &Composer::invalidate);
    m_data->setPlainText(u"{\n    \"content\": \"Hello!\"\n}"_s);
    invalidate();
}

void Composer::build()
{
    m_kind->addItem(tr("Room"), u"room"_s);
    m_kind->addItem(tr("User"), u"user"_s);
    m_kind->addItem(tr("Connection"), u"connection"_s);
    m_kind->setObjectName(u"composeKind"_s);
    m_kind->setAccessibleName(tr("Kind of target"));
    m_target->setObjectName(u"composeTarget"_s);
    m_target->setAccessibleName(tr("Target"));
    m_tenant->setObjectName(u"composeTenant"_s);
    m_tenantLabel->setBuddy(m_tenant);
    m_tenant->setMaximumWidth(fontMetrics().averageCharWidth() * 14);
    m_event->setEditable(true);
    m_event->setObjectName(u"composeEvent"_s);
    m_event->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_event->addItems(
        {u"message.new"_s, u"notification.new"_s, u"chat.updated"_s, u"task.updated"_s});
    m_data->setObjectName(u"composeData"_s);
    m_data->setAccessibleName(tr("Data, JSON"));
    m_reason->setObjectName(u"composeReason"_s);
    m_reason->setPlaceholderText(tr("for the audit log"));
    m_problem->setObjectName(u"composeProblem"_s);
    m_receipt->setObjectName(u"composeReceipt"_s);
    for (QLabel *label : {m_problem, m_receipt}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_preview->setObjectName(u"composePreview"_s);
    m_preview->setToolTip(tr("How many would receive it (Ctrl+Return)"));
    m_send->setObjectName(u"composeSend"_s);
    auto *eventLabel = new QLabel(tr("&Event:"));
    eventLabel->setBuddy(m_event);
    auto *reasonLabel = new QLabel(tr("R&eason:"));
    reasonLabel->setBuddy(m_reason);
    auto *targetLabel = new QLabel(tr("T&o:"));
    targetLabel->setBuddy(m_kind);
    auto *format = new QPushButton(tr("&Indent"));
    format->setToolTip(tr("Indents the JSON"));
    connect(format, &QPushButton::clicked, m_data, [this] { m_data->reformat(true); });

    auto *target = new QHBoxLayout;
    target->addWidget(m_kind);
    target->addWidget(m_target, 1);
    auto *left = new QGridLayout;
    left->addWidget(targetLabel, 0, 0);
    left->addLayout(target, 0, 1);
    left->addWidget(eventLabel, 1, 0);
    auto *event = new QHBoxLayout;
    event->addWidget(m_event, 1);
    event->addWidget(m_tenantLabel);
    event->addWidget(m_tenant);
    left->addLayout(event, 1, 1);
    left->addWidget(reasonLabel, 2, 0);
    left->addWidget(m_reason, 2, 1);
    left->addWidget(m_receipt, 3, 0, 1, 2);
    left->setRowStretch(4, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_preview);
    buttons->addWidget(m_send, 1);
    left->addLayout(buttons, 5, 0, 1, 2);
    auto *below = new QHBoxLayout;
    below->addWidget(m_problem, 1);
    below->addWidget(format);
    auto *right = new QVBoxLayout;
    right->addWidget(m_data, 1);
    right->addLayout(below);
    auto *layout = new QHBoxLayout(this);
    layout->addLayout(left, 2);
    layout->addLayout(right, 3);
}

void Composer::suggest(const QString &kind, const QString &tenant, const QString &target,
                       bool force)
{
    if (m_targetTyped && !force)
        return;
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(kind)));
    m_tenant->setText(tenant);
    m_target->setText(target);
    m_targetTyped = false;
}

void Composer::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return && event->modifiers() & Qt::ControlModifier)
        preview();
    else
        QWidget::keyPressEvent(event);
}

QJsonObject Composer::request() const
{
    QJsonObject request{{m_kind->currentData().toString(), m_target->text().trimmed()},
                        {u"event"_s, m_event->currentText().trimmed()},
                        {u"data"_s, m_data->check().value}};
    if (!m_tenant->text().isEmpty())
        request[u"tenant"_s] = m_tenant->text();
    if (!m_reason->text().trimmed().isEmpty())
        request[u"reason"_s] = m_reason->text().trimmed();
    return request;
}

/// What keeps the form from being sent; empty: nothing does.
QString Composer::missing() const
{
    const AdminClient *client = m_desk->client();
    if (!client->isReady())
        return tr("Not connected.");
    if (m_desk->profile().readOnly)
        return tr("This profile is read-only.");
    if (!m_desk->can(u"inject"_s))
        return tr("Your role does not allow injecting events.");
    if (m_target->text().trimmed().isEmpty())
        return tr("No target yet.");
    if (m_event->currentText().trimmed().isEmpty())
        return tr("The event has no name yet.");
    if (!m_data->check().ok)
        return tr("The data is not valid JSON.");
    if (m_desk->profile().kind == ProfileKind::Production && m_reason->text().trimmed().isEmpty())
        return tr("A reason is needed in production.");
    return {};
}

void Composer::invalidate()
{
    m_previewed = {};
    m_recipients = -1;
    const AdminHello &hello = m_desk->client()->hello();
    m_tenant->setVisible(hello.allTenants);
    m_tenantLabel->setVisible(hello.allTenants);

    const JsonCheck &check = m_data->check();
    const MeaningColors colors = meaningColors(palette());
    QPalette shade = palette();
    shade.setColor(QPalette::WindowText, check.ok ? colors.quiet : colors.bad);
    m_problem->setPalette(shade);
    m_problem->setText(
        check.ok
            ? tr("Valid JSON, %1").arg(formatBytes(double(check.bytes), QLocale()))
            : tr("Line %1, column %2: %3").arg(check.line).arg(check.column).arg(check.problem));
    setReceipt(missing());
    updateButtons();
}

void Composer::preview()
{
    if (m_busy || !missing().isEmpty())
        return;
    m_busy = true;
    setReceipt(tr("Asking the server…"));
    updateButtons();
    const QJsonObject asked = request();
    QJsonObject dry = asked;
    dry[u"dry_run"_s] = true;
    m_desk->client()->request(u"inject"_s, dry, this, [this, asked](const AdminReply &reply) {
        m_busy = false;
        if (reply)
            onPreview(asked, *reply);
        else
            setReceipt(errorText(reply.error()), true);
        updateButtons();
    });
}

void Composer::onPreview(const QJsonObject &asked, const QJsonObject &answer)
{
    if (asked != request() || !missing().isEmpty())
        return setReceipt(missing()); // changed while the server was thinking
    m_previewed = asked;
    m_recipients = wholeNumber(answer[u"recipients"_s]);
    QStringList sample;
    for (const QJsonValue &id : answer[u"sample"_s].toArray()) {
        if (sample.size() < 3)
            sample.append(visibleText(id.toString(), 40));
    }
    QString text = tr("%n connection(s) would receive it, ", "",
                      int(std::min<qint64>(m_recipients, 1 << 30)))
                   + tr("%1 each.").arg(formatBytes(answer[u"size"_s].toDouble(), QLocale()));
    if (!sample.isEmpty())
        text += u' '
                + (m_recipients > sample.size() ? tr("Among them: %1.") : tr("They are: %1."))
                      .arg(sample.join(u", "_s));
    setReceipt(text);
}

void Composer::send()
{
    if (m_busy || m_previewed.isEmpty())
        return;
    m_busy = true;
    updateButtons();
    const QJsonObject request = std::exchange(m_previewed, {});
    m_desk->client()->request(u"inject"_s, request, this, [this](const AdminReply &reply) {
        m_busy = false;
        m_recipients = -1;
        if (!reply) {
            setReceipt(errorText(reply.error()), true);
        } else {
            const qint64 recipients = wholeNumber((*reply)[u"recipients"_s]);
            QString text
                = tr("Sent to %n connection(s)", "", int(std::min<qint64>(recipients, 1 << 30)));
            if (reply->contains(u"seq"_s))
                text += tr(", seq %1").arg(wholeNumber((*reply)[u"seq"_s]));
            setReceipt(
                text
                + tr(", audit entry %1.").arg(visibleText((*reply)[u"audit_id"_s].toString(), 40)));
        }
        updateButtons();
    });
}

void Composer::updateButtons()
{
    m_preview->setEnabled(!m_busy && missing().isEmpty());
    m_send->setEnabled(!m_busy && !m_previewed.isEmpty());
    m_send->setText(m_previewed.isEmpty() ? tr("Send…")
                                          : tr("Send to %n connection(s)", "",
                                               int(std::min<qint64>(m_recipients, 1 << 30))));
}

void Composer::setReceipt(const QString &text, bool bad)
{
    QPalette shade = palette();
    if (bad)
        shade.setColor(QPalette::WindowText, meaningColors(palette()).bad);
    m_receipt->setPalette(shade);
    m_receipt->setText(text);
}

} // namespace Carillon
