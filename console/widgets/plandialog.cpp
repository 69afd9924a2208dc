// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/widgets/plandialog.h"

#include "common/closecodes.h"
#include "console/core/displaytext.h"
#include "console/core/servertexts.h"
#include "console/core/valueformat.h"
#include "console/widgets/desk.h"
#include "console/widgets/filteredit.h"
#include "console/widgets/jsonedit.h"
#include "console/widgets/theme.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace Carillon {

namespace {

constexpr int MaxClientReason = 120; // bytes, of the protocol

QLabel *newText(const QString &name)
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setObjectName(name);
    return label;
}

int plural(qint64 count)
{
    return int(std::min<qint64>(count, 1 << 30));
}

} // namespace

PlanDialog::PlanDialog(Desk *desk, Action action, const QString &tenant, const QString &target,
                       QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_action(action)
    , m_tenant(tenant)
    , m_target(target)
    , m_run(desk->client())
    , m_steps(new QStackedWidget)
{
    setObjectName(u"planDialog"_s);
    setWindowTitle(action == Action::Disconnect ? tr("Disconnect many")
                   : action == Action::Message  ? tr("Message to many")
                                                : tr("Close a room"));
    m_steps->addWidget(buildQuestion());
    m_steps->addWidget(buildOffer());
    m_steps->addWidget(buildProgress());
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_steps);
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &PlanDialog::updateOffer);
    connect(&m_run, &PlanRun::changed, this, &PlanDialog::update);
    connect(&m_run, &PlanRun::refused, this, [this] {
        m_refusal->setText(errorText(m_run.error()));
        update();
    });
    connect(desk->client(), &AdminClient::stateChanged, this, &PlanDialog::update);
    setMinimumWidth(fontMetrics().averageCharWidth() * 84);
    update();
}

QWidget *PlanDialog::buildQuestion()
{
    m_filter = new FilterEdit;
    m_filter->setColumns(m_desk->client()->hello().tables.value(u"connections"_s));
    m_filter->setObjectName(u"planFilter"_s);
    m_filter->setPlaceholderText(tr("All connections"));
    m_filter->setText(m_action == Action::CloseRoom ? QString() : m_target);
    m_rate = new QSpinBox;
    m_rate->setRange(1, 100000);
    m_rate->setValue(500);
    m_rate->setSuffix(tr(" a second"));
    m_rate->setGroupSeparatorShown(true);
    m_rate->setObjectName(u"planRate"_s);
    m_problem = newText(u"planProblem"_s);
    m_count = new QPushButton(tr("&Count them"));
    m_count->setObjectName(u"planCount"_s);
    m_count->setDefault(true);
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setAutoDefault(false);
    auto *form = new QFormLayout;
    if (m_action == Action::CloseRoom) {
        auto *room = newText(u"planRoom"_s);
        room->setText(visibleText(m_target, 200));
        form->addRow(tr("Room:"), room);
    }
    form->addRow(m_action == Action::CloseRoom ? tr("O&nly those:") : tr("&Whom:"), m_filter);
    if (m_action == Action::Disconnect)
        buildDisconnectFields(form);
    if (m_action == Action::Message) {
        m_event = new QLineEdit(u"notification.new"_s);
        m_event->setObjectName(u"planEvent"_s);
        m_data = new JsonEdit;
        m_data->setAccessibleName(tr("Data, JSON"));
        m_data->setPlainText(u"{\n    \"content\": \"\"\n}"_s);
        m_data->setMaximumHeight(fontMetrics().height() * 9);
        form->addRow(tr("&Event:"), m_event);
        form->addRow(tr("&Data:"), m_data);
        connect(m_event, &QLineEdit::textChanged, this, &PlanDialog::update);
        connect(m_data, &JsonEdit::checked, this, &PlanDialog::update);
    }
    form->addRow(tr("&Rate:"), m_rate);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_problem, 1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_count);
    auto *box = new QWidget;
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *intro = newText(u"planIntro"_s);
    intro->setText(tr("Nothing happens yet: the server counts whom this reaches, and then asks."));
    layout->addWidget(intro);
    layout->addLayout(form);
    layout->addStretch();
    layout->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &PlanDialog::reject);
    connect(m_count, &QPushButton::clicked, this, [this] {
        m_refusal->clear();
        m_run.ask(request());
    });
    connect(m_filter, &FilterEdit::textChanged, this, &PlanDialog::update);
    connect(m_filter, &FilterEdit::problemChanged, this, &PlanDialog::update);
    return box;
}

void PlanDialog::buildDisconnectFields(QFormLayout *form)
{
    m_code = new QComboBox;
    for (const CloseCode code : {CloseCode::ReconnectRequested, CloseCode::RemovedByOperator,
                                 CloseCode::TokenExpired, CloseCode::RateLimited})
        m_code->addItem(u"%1 – %2"_s.arg(int(code)).arg(closeCodeText(quint16(code))), int(code));
    m_code->setObjectName(u"planCode"_s);
    m_meaning = newText(u"planMeaning"_s);
    m_retry = new QSpinBox;
    m_retry->setRange(0, 3600);
    m_retry->setValue(5);
    m_retry->setSuffix(tr(" s"));
    m_spread = new QSpinBox;
    m_spread->setRange(0, 3600);
    m_spread->setValue(30);
    m_spread->setSuffix(tr(" s"));
    m_spread->setToolTip(tr("A random part on top, so that they do not all come back at once"));
    m_clientReason = new QLineEdit;
    m_clientReason->setObjectName(u"planClientReason"_s);
    m_clientReason->setPlaceholderText(tr("the clients see it"));
    form->addRow(tr("C&ode:"), m_code);
    form->addRow(QString(), m_meaning);
    form->addRow(tr("Come back &after:"), m_retry);
    form->addRow(tr("&Spread:"), m_spread);
    form->addRow(tr("&Text:"), m_clientReason);
    connect(m_code, &QComboBox::currentIndexChanged, this, &PlanDialog::onCode);
    connect(m_clientReason, &QLineEdit::textChanged, this, &PlanDialog::update);
    onCode();
}

void PlanDialog::onCode()
{
    const int code = m_code->currentData().toInt();
    m_retry->setEnabled(code >= 4200);
    m_spread->setEnabled(code >= 4200);
    m_meaning->setText(code < 4100   ? tr("The clients do not come back by themselves.")
                       : code < 4200 ? tr("The clients come back by themselves, with backoff and "
                                          "jitter.")
                                     : tr("The clients come back by themselves, after this time."));
}

QWidget *PlanDialog::buildOffer()
{
    m_offer = newText(u"planOffer"_s);
    QFont large = font();
    large.setBold(true);
    m_offer->setFont(large);
    m_sample = new QTreeWidget;
    m_sample->setHeaderLabels({tr("Connection"), tr("User"), tr("Address")});
    m_sample->setRootIsDecorated(false);
    m_sample->setUniformRowHeights(true);
    m_sample->setAccessibleName(tr("Some of them"));
    m_sample->setColumnWidth(0, fontMetrics().averageCharWidth() * 26);
    m_sample->setColumnWidth(1, fontMetrics().averageCharWidth() * 22);
    m_sample->setFixedHeight(fontMetrics().height() * 9);
    m_expiry = newText(u"planExpiry"_s);
    m_typed = new QLineEdit;
    m_typed->setObjectName(u"planTyped"_s);
    m_typedLabel = new QLabel(tr("&Type the number:"));
    m_typedLabel->setBuddy(m_typed);
    m_reason = new QLineEdit;
    m_reason->setObjectName(u"planReason"_s);
    m_reason->setMaxLength(400);
    m_refusal = newText(u"planRefusal"_s);
    m_refusal->setPalette(badPalette(palette()));
    m_safe = new QPushButton(tr("Cancel"));
    m_safe->setObjectName(u"planCancel"_s);
    m_do = new QPushButton;
    m_do->setObjectName(u"planDo"_s);
    m_do->setAutoDefault(false);
    auto *some = new QLabel(tr("Some of them:"));
    some->setBuddy(m_sample);
    auto *form = new QFormLayout;
    form->addRow(m_typedLabel, m_typed);
    form->addRow(tr("&Reason:"), m_reason);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_expiry, 1);
    buttons->addWidget(m_safe);
    buttons->addWidget(m_do);
    auto *box = new QWidget;
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_offer);
    layout->addWidget(some);
    layout->addWidget(m_sample);
    layout->addLayout(form);
    layout->addWidget(m_refusal);
    layout->addStretch();
    layout->addLayout(buttons);
    connect(m_safe, &QPushButton::clicked, this, &PlanDialog::reject);
    connect(m_do, &QPushButton::clicked, this, [this] {
        m_refusal->clear();
        m_run.confirm(m_run.count(), m_reason->text().trimmed());
    });
    connect(m_typed, &QLineEdit::textChanged, this, &PlanDialog::updateOffer);
    connect(m_reason, &QLineEdit::textChanged, this, &PlanDialog::updateOffer);
    return box;
}

QWidget *PlanDialog::buildProgress()
{
    m_bar = new QProgressBar;
    m_bar->setRange(0, 1000);
    m_bar->setAccessibleName(tr("Progress"));
    m_progress = newText(u"planProgress"_s);
    m_pause = new QPushButton;
    m_pause->setObjectName(u"planPause"_s);
    m_abort = new QPushButton(tr("&Abort"));
    m_abort->setObjectName(u"planAbort"_s);
    m_close = new QPushButton;
    m_close->setObjectName(u"planClose"_s);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_pause);
    buttons->addWidget(m_abort);
    buttons->addWidget(m_close);
    auto *box = new QWidget;
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_progress);
    layout->addWidget(m_bar);
    layout->addStretch();
    layout->addLayout(buttons);
    connect(m_pause, &QPushButton::clicked, this, [this] {
        if (m_run.state() == PlanRun::State::Paused)
            m_run.resume();
        else
            m_run.pause();
    });
    connect(m_abort, &QPushButton::clicked, &m_run, &PlanRun::abort);
    connect(m_close, &QPushButton::clicked, this, &PlanDialog::reject);
    return box;
}

QJsonObject PlanDialog::request() const
{
    QJsonObject with;
    QString action;
    switch (m_action) {
    case Action::Disconnect:
        action = u"disconnect"_s;
        with[u"code"_s] = m_code->currentData().toInt();
        if (!m_clientReason->text().trimmed().isEmpty())
            with[u"reason"_s] = m_clientReason->text().trimmed();
        if (m_retry->isEnabled()) {
            with[u"retry_after_ms"_s] = m_retry->value() * 1000;
            with[u"retry_spread_ms"_s] = m_spread->value() * 1000;
        }
        break;
    case Action::Message:
        action = u"message"_s;
        with[u"event"_s] = m_event->text().trimmed();
        with[u"data"_s] = m_data->check().value;
        break;
    case Action::CloseRoom:
        action = u"unsubscribe"_s;
        with[u"room"_s] = m_target;
        break;
    }
    QJsonObject request{{u"action"_s, action},
                        {u"filter"_s, m_filter->text().trimmed()},
                        {u"with"_s, with},
                        {u"rate"_s, m_rate->value()}};
    if (!m_tenant.isEmpty())
        request[u"tenant"_s] = m_tenant;
    return request;
}

QString PlanDialog::missing() const
{
    if (!m_desk->client()->isReady())
        return tr("Not connected.");
    if (!m_filter->problem().isEmpty())
        return m_filter->problem();
    if (m_clientReason && m_clientReason->text().trimmed().toUtf8().size() > MaxClientReason)
        return tr("The text for the clients is longer than %1 bytes.").arg(MaxClientReason);
    if (m_event && m_event->text().trimmed().isEmpty())
        return tr("The event has no name yet.");
    if (m_data && !m_data->check().ok)
        return tr("The data is not valid JSON.");
    return {};
}

QString PlanDialog::deed(qint64 count) const
{
    switch (m_action) {
    case Action::Disconnect:
        return tr("Disconnect %n connection(s)", "", plural(count));
    case Action::Message:
        return tr("Send to %n connection(s)", "", plural(count));
    case Action::CloseRoom:
        return tr("Take %n connection(s) out of the room", "", plural(count));
    }
    return {};
}

QString PlanDialog::question() const
{
    const QLocale locale;
    const QString filter = m_filter->text().trimmed();
    //: "Disconnect 12 connections of 300 in all, 5 a second, about 3 s."
    QString text
        = tr("%1 of %2 in all, %3 a second, about %4.")
              .arg(deed(m_run.count()), formatCount(m_run.total(), locale),
                   formatRate(m_run.rate(), locale), formatDuration(double(m_run.etaMs()), locale));
    if (m_action == Action::CloseRoom)
        text += u'\n' + tr("Room: %1").arg(visibleText(m_target, 200));
    QStringList missing;
    for (const NodeCoverage &node : m_run.missingNodes())
        missing.append(visibleText(node.node, 40));
    if (!missing.isEmpty())
        text += u'\n' + tr("⚠ Without %1: no answer from there.").arg(missing.join(u", "_s));
    text += u'\n'
            + (filter.isEmpty() ? tr("No filter: everyone.")
                                : tr("Filter: %1").arg(visibleText(filter, 300)));
    return text;
}

void PlanDialog::update()
{
    using State = PlanRun::State;
    const State state = m_run.state();
    const bool offered = state == State::Offered || state == State::Confirming
                         || (state == State::Expired && m_run.auditId().isEmpty());
    const bool asking = state == State::Idle || state == State::Asking || state == State::Failed;
    const int step = asking ? 0 : offered ? 1 : 2;
    const bool changed = m_steps->currentIndex() != step;
    m_steps->setCurrentIndex(step);
    if (step == 0) {
        const QString problem = missing();
        m_count->setEnabled(problem.isEmpty() && state != State::Asking);
        m_problem->setText(state == State::Asking ? tr("The server is counting…")
                           : state == State::Failed && problem.isEmpty() ? errorText(m_run.error())
                                                                         : problem);
    } else if (step == 1) {
        if (changed) {
            m_sample->clear();
            for (const PlanRun::Sample &one : m_run.sample())
                new QTreeWidgetItem(m_sample, {visibleText(one.id, 60), visibleText(one.user, 100),
                                               visibleText(one.remote, 60)});
            m_typed->clear();
            m_safe->setDefault(true);
            m_safe->setFocus();
            m_second.start();
        }
        updateOffer();
    } else {
        m_second.stop();
        updateProgress();
    }
}

void PlanDialog::updateOffer()
{
    using State = PlanRun::State;
    const bool typed = m_run.isTyped() || m_desk->isProduction();
    m_offer->setText(question());
    m_typed->setVisible(typed);
    m_typedLabel->setVisible(typed);
    m_reason->setPlaceholderText(typed ? tr("needed, for the audit log") : tr("for the audit log"));
    m_do->setText(deed(m_run.count()));
    // Digits with or without the separators that stand on the button.
    QString number = m_typed->text();
    number.removeIf([](QChar c) { return !c.isDigit(); });
    m_do->setEnabled(m_run.state() == State::Offered && m_desk->client()->isReady()
                     && m_run.count() > 0
                     && (!typed
                         || (number == QString::number(m_run.count())
                             && !m_reason->text().trimmed().isEmpty())));
    if (m_run.state() == State::Expired)
        m_expiry->setText(tr("The plan has expired; nothing was done. Count again."));
    else if (m_run.count() == 0)
        m_expiry->setText(tr("Nobody fits; there is nothing to do."));
    else
        m_expiry->setText(tr("Expires in %1 s.").arg(m_run.expiresInMs() / 1000));
    if (m_run.state() != State::Offered)
        m_second.stop();
    // What has become two lines needs its room.
    const int missing = m_steps->currentWidget()->heightForWidth(m_steps->width()) - m_steps->height();
    if (missing > 0)
        resize(width(), height() + missing);
}

void PlanDialog::updateProgress()
{
    using State = PlanRun::State;
    const QLocale locale;
    const State state = m_run.state();
    const bool over = m_run.isOver();
    const auto finished = m_run.done() + m_run.skipped();
    m_bar->setValue(m_run.count() > 0 ? int(finished * 1000 / m_run.count()) : 0);
    QString text = state == State::Done      ? tr("Done.")
                   : state == State::Aborted ? tr("Aborted.")
                   : state == State::Paused  ? tr("Paused.")
                   : state == State::Expired ? tr("Expired.")
                                             : tr("Running.");
    text += u' '
            + tr("%1 of %2")
                  .arg(formatCount(m_run.done(), locale), formatCount(m_run.count(), locale));
    if (m_run.skipped() > 0)
        text += tr(", %1 were gone already").arg(formatCount(m_run.skipped(), locale));
    if (state == State::Running)
        text += tr(", %1 a second, about %2 to go")
                    .arg(formatRate(m_run.rate(), locale),
                         formatDuration(double(m_run.etaMs()), locale));
    if (!m_run.auditId().isEmpty())
        text += u' ' + tr("Audit entry %1.").arg(visibleText(m_run.auditId(), 40));
    if (!m_refusal->text().isEmpty())
        text += u'\n' + m_refusal->text();
    m_progress->setText(text);
    m_pause->setVisible(!over);
    m_abort->setVisible(!over);
    m_pause->setText(state == State::Paused ? tr("Res&ume") : tr("Pa&use"));
    m_pause->setEnabled(m_desk->client()->isReady());
    m_abort->setEnabled(m_desk->client()->isReady());
    m_close->setText(over ? tr("Close") : tr("Hide"));
    if (over && !isVisible())
        Q_EMIT said(windowTitle() + u": "_s + text);
}

void PlanDialog::reject()
{
    using State = PlanRun::State;
    if (m_run.state() == State::Offered)
        m_run.abort(); // the server need not keep the ids
    if (m_run.state() == State::Running || m_run.state() == State::Paused
        || m_run.state() == State::Confirming)
        return hide();
    QDialog::reject();
}

} // namespace Carillon
