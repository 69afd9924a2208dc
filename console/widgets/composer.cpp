// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/widgets/composer.h"

#include "console/core/displaytext.h"
#include "console/core/jsoncheck.h"
#include "console/core/savedlists.h"
#include "console/core/servertexts.h"
#include "console/core/valueformat.h"
#include "console/widgets/desk.h"
#include "console/widgets/diffview.h"
#include "console/widgets/hiddencharacters.h"
#include "console/widgets/jsonedit.h"
#include "console/widgets/theme.h"

#include <QComboBox>
#include <QGridLayout>
#include <QInputDialog>
#include <QJsonArray>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace Carillon {

Composer::Composer(Desk *desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_kind(new QComboBox)
    , m_tenant(new QLineEdit)
    , m_tenantLabel(new QLabel(tr("Te&nant:")))
    , m_target(new QLineEdit)
    , m_event(new QComboBox)
    , m_data(new JsonEdit)
    , m_problem(new QLabel)
    , m_reason(new QLineEdit)
    , m_receipt(new QLabel)
    , m_saved(new QPushButton)
    , m_savedMenu(new QMenu(this))
    , m_right(new QTabWidget)
    , m_diff(new DiffView)
    , m_rehearse(new QPushButton(tr("Send to &me")))
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
    connect(m_rehearse, &QPushButton::clicked, this, &Composer::rehearse);
    connect(m_savedMenu, &QMenu::aboutToShow, this, &Composer::fillSavedMenu);
    connect(desk->client(), &AdminClient::receiptReported, this, &Composer::onReceipt);
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
    m_event->setEditable(true);
    for (QLineEdit *line : {m_target, m_tenant, m_event->lineEdit()})
        markHiddenCharacters(line);
    m_tenant->setMaximumWidth(fontMetrics().averageCharWidth() * 14);
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
    m_rehearse->setObjectName(u"composeRehearse"_s);
    m_rehearse->setToolTip(
        tr("A rehearsal: the event goes to your own clients alone, nobody else sees it"));
    m_saved->setText(tr("Saved"));
    m_saved->setObjectName(u"composeSaved"_s);
    m_saved->setMenu(m_savedMenu);
    auto *eventLabel = new QLabel(tr("&Event:"));
    eventLabel->setBuddy(m_event);
    auto *reasonLabel = new QLabel(tr("&Reason:"));
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
    buttons->addWidget(m_rehearse);
    buttons->addWidget(m_send, 1);
    left->addLayout(buttons, 5, 0, 1, 2);
    auto *below = new QHBoxLayout;
    below->addWidget(m_problem, 1);
    below->addWidget(m_saved);
    below->addWidget(format);
    auto *right = new QVBoxLayout;
    m_right->setDocumentMode(true);
    m_right->addTab(m_data, tr("Data"));
    m_right->addTab(m_diff, tr("Against the last"));
    right->addWidget(m_right, 1);
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

void Composer::setContent(const QString &event, const QString &json)
{
    m_event->setEditText(event);
    m_data->setPlainText(visibleJson(json));
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
    if (const QString why = m_desk->whyNot(u"inject"_s); !why.isEmpty())
        return why;
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
    m_diff->showText(tr("Preview compares with the last event of this name."));
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

    // Absent: an older server. Null: the room's history has none, or this role may not see it.
    const QJsonValue last = answer[u"last"_s];
    if (last.isObject())
        m_diff->showDiff(tr("From the last %1, number %2, to this one.")
                             .arg(visibleText(asked[u"event"_s].toString(), 60),
                                  QString::number(wholeNumber(last[u"seq"_s]))),
                         indentedJson(compactJson(last[u"data"_s])),
                         indentedJson(compactJson(asked[u"data"_s])));
    else
        m_diff->showText(tr("There is no event of this name to compare with."));
}

void Composer::rehearse()
{
    if (m_busy || !missing().isEmpty())
        return;
    m_busy = true;
    setReceipt(tr("Asking the server…"));
    updateButtons();
    QJsonObject fields = request();
    fields[u"rehearse"_s] = true;
    m_desk->client()->request(u"inject"_s, fields, this, [this](const AdminReply &reply) {
        m_busy = false;
        const qint64 reached = reply ? wholeNumber((*reply)[u"recipients"_s]) : 0;
        if (!reply)
            setReceipt(errorText(reply.error()), true);
        else if (reached == 0)
            setReceipt(tr("A rehearsal reaches clients of user %1; none is connected.")
                           .arg(visibleText(m_desk->client()->hello().operatorName, 60)),
                       true);
        else
            setReceipt(tr("Rehearsed: %n of your own connections got it.", "",
                          int(std::min<qint64>(reached, 1 << 30))));
        updateButtons();
    });
}

/// What became of the event that was sent last, a second later.
void Composer::onReceipt(const QJsonObject &frame)
{
    if (m_sentAudit.isEmpty() || frame[u"audit_id"_s].toString() != m_sentAudit)
        return;
    const QLocale locale;
    const auto count
        = [&](const QString &key) { return formatCount(wholeNumber(frame[key]), locale); };
    QString text = tr("Delivered to %1 of %2").arg(count(u"delivered"_s), count(u"recipients"_s));
    if (wholeNumber(frame[u"waiting"_s]) > 0)
        text += tr(", %1 waiting").arg(count(u"waiting"_s));
    if (wholeNumber(frame[u"dropped"_s]) > 0)
        text += tr(", %1 dropped").arg(count(u"dropped"_s));
    if (wholeNumber(frame[u"closed"_s]) > 0)
        text += tr(", %1 closed meanwhile").arg(count(u"closed"_s));
    m_sentAudit.clear();
    setReceipt(m_sentText + u'\n' + text + u'.', wholeNumber(frame[u"dropped"_s]) > 0);
}

void Composer::fillSavedMenu()
{
    UiSettings *settings = m_desk->settings();
    const QList<SavedItem> saved = savedFromLines(settings->list(u"payloads"_s));
    const QList<SavedItem> recent = savedFromLines(settings->list(u"payload-history"_s));
    m_savedMenu->clear();
    const auto add = [this](QMenu *menu, const SavedItem &item) {
        const QString title = item.name.isEmpty()
                                  ? visibleText(item.event + u"  "_s + item.text.simplified(), 60)
                                  : visibleText(item.name, 60);
        connect(menu->addAction(QString(title).replace(u'&', u"&&"_s)), &QAction::triggered, this,
                [this, item] { setContent(item.event, item.text); });
    };
    connect(m_savedMenu->addAction(tr("&Save this…")), &QAction::triggered, this,
            &Composer::askName);
    QMenu *history = m_savedMenu->addMenu(tr("S&ent before"));
    for (const SavedItem &item : recent)
        add(history, item);
    history->setEnabled(!recent.isEmpty());
    QMenu *forget = m_savedMenu->addMenu(tr("&Forget"));
    for (const SavedItem &item : saved) {
        connect(forget->addAction(visibleText(item.name, 60).replace(u'&', u"&&"_s)),
                &QAction::triggered, this, [this, item] {
                    QList<SavedItem> left = savedFromLines(m_desk->settings()->list(u"payloads"_s));
                    left.removeAll(item);
                    m_desk->settings()->setList(u"payloads"_s, savedToLines(left));
                });
    }
    forget->setEnabled(!saved.isEmpty());
    m_savedMenu->addSeparator();
    for (const SavedItem &item : saved)
        add(m_savedMenu, item);
}

void Composer::askName()
{
    const QString name
        = QInputDialog::getText(this, tr("Save the payload"), tr("Name:"), QLineEdit::Normal,
                                visibleText(m_event->currentText(), 60))
              .trimmed();
    if (!name.isEmpty())
        saveAs(name);
}

void Composer::saveAs(const QString &name)
{
    UiSettings *settings = m_desk->settings();
    settings->setList(
        u"payloads"_s,
        savedToLines(withSaved(savedFromLines(settings->list(u"payloads"_s)),
                               {name, m_event->currentText().trimmed(), m_data->toPlainText()})));
}

void Composer::send()
{
    if (m_busy || m_previewed.isEmpty())
        return;
    m_busy = true;
    updateButtons();
    const QJsonObject request = std::exchange(m_previewed, {});
    UiSettings *settings = m_desk->settings();
    settings->setList(
        u"payload-history"_s,
        savedToLines(withRecent(savedFromLines(settings->list(u"payload-history"_s)),
                                {{}, m_event->currentText().trimmed(), m_data->toPlainText()})));
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
            m_sentAudit = (*reply)[u"audit_id"_s].toString();
            m_sentText = text + tr(", audit entry %1.").arg(visibleText(m_sentAudit, 40));
            setReceipt(m_sentText);
        }
        updateButtons();
    });
}

void Composer::updateButtons()
{
    m_preview->setEnabled(!m_busy && missing().isEmpty());
    m_rehearse->setEnabled(!m_busy && missing().isEmpty());
    m_rehearse->setVisible(!m_desk->client()->isReady()
                           || m_desk->client()->hello().can(u"rehearse"_s));
    m_send->setEnabled(!m_busy && !m_previewed.isEmpty());
    m_send->setText(m_previewed.isEmpty() ? tr("Send…")
                                          : tr("Send to %n connection(s)", "",
                                               int(std::min<qint64>(m_recipients, 1 << 30))));
}

void Composer::setReceipt(const QString &text, bool bad)
{
    m_receipt->setPalette(bad ? badPalette(palette()) : palette());
    m_receipt->setText(text);
}

} // namespace Carillon
