// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/widgets/tracepage.h"

#include "console/core/displaytext.h"
#include "console/core/servertexts.h"
#include "console/core/valueformat.h"
#include "console/widgets/desk.h"
#include "console/widgets/emptystate.h"
#include "console/widgets/eventpane.h"
#include "console/widgets/filteredit.h"
#include "console/widgets/hiddencharacters.h"
#include "console/widgets/placeholder.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace Carillon {

namespace {

QSpinBox *newSpin(int minimum, int maximum, int value, const QString &suffix, const QString &name)
{
    auto *spin = new QSpinBox;
    spin->setRange(minimum, maximum);
    spin->setValue(value);
    spin->setSuffix(suffix);
    spin->setGroupSeparatorShown(true);
    spin->setAccessibleName(name);
    spin->setToolTip(name);
    return spin;
}

} // namespace

TracePage::TracePage(Desk *desk, TraceRun *run, QWidget *parent)
    : Page(parent)
    , m_desk(desk)
    , m_run(run)
    , m_pane(new EventPane(desk, run->log(), EventPane::Kind::Trace))
    , m_kind(new QComboBox)
    , m_target(new QLineEdit)
    , m_tenant(new QLineEdit)
    , m_tenantLabel(new QLabel(tr("Te&nant:")))
    , m_filter(new FilterEdit)
    , m_minutes(newSpin(1, 60, 5, tr(" min"), tr("At most so long")))
    , m_megabytes(newSpin(1, 500, 50, tr(" MB"), tr("At most so many bytes")))
    , m_thousands(newSpin(1, 1000, 100, tr(" thousand records"), tr("At most so many records")))
    , m_sample(newSpin(1, 1000, 100, QString(), tr("At most so many of the room's members")))
    , m_sampleLabel(new QLabel(tr("&Members:")))
    , m_reason(new QLineEdit)
    , m_go(new QPushButton)
    , m_used(new QProgressBar)
    , m_state(new QLabel)
{
    build();
    m_pane->setHeader([this] { return m_run->header(); });
    forwardPane(m_pane);
    connect(run, &TraceRun::changed, this, &TracePage::update);
    connect(desk->client(), &AdminClient::stateChanged, this, &TracePage::update);
    connect(desk->client(), &AdminClient::helloReceived, this, &TracePage::update);
    connect(desk, &Desk::profileChanged, this, &TracePage::update);
    for (QLineEdit *line : {m_target, m_reason})
        connect(line, &QLineEdit::textChanged, this, &TracePage::update);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &TracePage::update);
    connect(m_go, &QPushButton::clicked, this, &TracePage::startOrStop);
    m_pane->emptyState()->show(tr(
        "A trace shows what one user, one room or one connection sends and gets, frame by frame, "
        "and what waits in the queue after each.\nIt ends when its budget is used up."));
    if (run->state() != TraceRun::State::Idle)
        showWish();
    update();
}

/// A window that is made anew, for a run that goes on.
void TracePage::showWish()
{
    const TraceRun::Wish &wish = m_run->wish();
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(wish.kind)));
    m_target->setText(wish.target);
    m_tenant->setText(wish.tenant);
    m_filter->setFilter(wish.filter);
    m_reason->setText(wish.reason);
    m_minutes->setValue(int(wish.budgetMs / 60000));
    m_megabytes->setValue(int(wish.budgetBytes / 1024 / 1024));
    m_thousands->setValue(int(wish.budgetEvents / 1000));
    m_sample->setValue(wish.sample);
    m_pane->emptyState()->show(m_run->log()->rowCount() > 0 ? QString()
                                                            : tr("Waiting for the first record…"));
}

void TracePage::build()
{
    m_state->setTextFormat(Qt::PlainText);
    m_state->setObjectName(u"traceState"_s);
    m_used->setRange(0, 1000);
    m_used->setTextVisible(false);
    m_used->setMaximumHeight(8);
    m_used->setAccessibleName(tr("Budget used"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 4);
    layout->setSpacing(5);
    layout->addWidget(buildForm());
    layout->addWidget(m_used);
    layout->addWidget(m_state);
    layout->addWidget(m_pane, 1);
}

QWidget *TracePage::buildForm()
{
    m_kind->addItem(tr("User"), u"user"_s);
    m_kind->addItem(tr("Room"), u"room"_s);
    m_kind->addItem(tr("Connection"), u"connection"_s);
    m_kind->setAccessibleName(tr("Kind of target"));
    m_kind->setObjectName(u"traceKind"_s);
    m_target->setObjectName(u"traceTarget"_s);
    m_target->setAccessibleName(tr("Target"));
    m_tenant->setMaximumWidth(fontMetrics().averageCharWidth() * 14);
    m_tenant->setObjectName(u"traceTenant"_s);
    m_tenantLabel->setBuddy(m_tenant);
    for (QLineEdit *line : {m_target, m_tenant})
        markHiddenCharacters(line);
    m_sampleLabel->setBuddy(m_sample);
    m_filter->setObjectName(u"traceFilter"_s);
    m_filter->setAccessibleName(tr("What the server sends"));
    m_filter->setPlaceholderText(tr("Everything. For example: kind = event and size > 1k"));
    m_filter->setToolTip(m_filter->placeholderText()); // the line may be shorter
    m_reason->setObjectName(u"traceReason"_s);
    m_reason->setPlaceholderText(tr("for the audit log"));
    showWholePlaceholder(m_reason);
    m_go->setObjectName(u"traceGo"_s);
    auto *targetLabel = new QLabel(tr("T&race:"));
    targetLabel->setBuddy(m_kind);
    auto *budgetLabel = new QLabel(tr("&Budget:"));
    budgetLabel->setBuddy(m_minutes);
    auto *filterLabel = new QLabel(tr("&Only:"));
    filterLabel->setBuddy(m_filter);
    auto *reasonLabel = new QLabel(tr("R&eason:"));
    reasonLabel->setBuddy(m_reason);

    auto *target = new QHBoxLayout;
    target->addWidget(m_kind);
    target->addWidget(m_target, 1);
    target->addWidget(m_tenantLabel);
    target->addWidget(m_tenant);
    target->addWidget(m_sampleLabel);
    target->addWidget(m_sample);
    auto *budget = new QHBoxLayout;
    budget->addWidget(m_minutes);
    budget->addWidget(m_megabytes);
    budget->addWidget(m_thousands);
    budget->addStretch();
    budget->addWidget(m_go);
    auto *wish = new QHBoxLayout;
    wish->addWidget(m_filter, 2);
    wish->addWidget(reasonLabel);
    wish->addWidget(m_reason, 1);
    auto *form = new QWidget;
    auto *grid = new QGridLayout(form);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->addWidget(targetLabel, 0, 0);
    grid->addLayout(target, 0, 1);
    grid->addWidget(filterLabel, 1, 0);
    grid->addLayout(wish, 1, 1);
    grid->addWidget(budgetLabel, 2, 0);
    grid->addLayout(budget, 2, 1);
    grid->setColumnStretch(1, 1);
    return form;
}

void TracePage::propose(const QString &kind, const QString &tenant, const QString &target)
{
    if (m_run->isRunning())
        return;
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(kind)));
    m_tenant->setText(tenant);
    m_target->setText(target);
    m_go->setFocus();
}

QString TracePage::missing() const
{
    if (const QString why = m_desk->whyNot(u"trace"_s); !why.isEmpty())
        return why;
    if (m_target->text().trimmed().isEmpty())
        return tr("Whom or what? Name a user, a room or a connection.");
    if (!m_filter->problem().isEmpty())
        return m_filter->problem();
    if (m_desk->isProduction() && m_reason->text().trimmed().isEmpty())
        return tr("A reason is needed in production.");
    return {};
}

void TracePage::startOrStop()
{
    if (m_run->isRunning())
        return m_run->stop();
    if (!missing().isEmpty())
        return update();
    m_pane->emptyState()->show(tr("Waiting for the first record…"));
    m_run->start({.kind = m_kind->currentData().toString(),
                  .target = m_target->text().trimmed(),
                  .tenant = m_tenant->text().trimmed(),
                  .filter = m_filter->text().trimmed(),
                  .reason = m_reason->text().trimmed(),
                  .budgetMs = qint64(m_minutes->value()) * 60000,
                  .budgetBytes = qint64(m_megabytes->value()) * 1024 * 1024,
                  .budgetEvents = qint64(m_thousands->value()) * 1000,
                  .sample = m_sample->value()});
}

QString TracePage::stateText() const
{
    const QLocale locale;
    QString text;
    switch (m_run->state()) {
    case TraceRun::State::Idle:
        return missing();
    case TraceRun::State::Asking:
        return tr("Asking the server…");
    case TraceRun::State::Failed:
        return tr("Not traced: %1").arg(errorText(m_run->error()));
    case TraceRun::State::Interrupted:
        text = tr(
            "Interrupted; it goes on with what is left of the budget once the server is back.");
        break;
    case TraceRun::State::Ended:
        text = tr("Ended: %1.").arg(traceEndText(m_run->endReason()));
        break;
    case TraceRun::State::Running:
        text = tr("Running.");
        break;
    }
    text += u' '
            + tr("%1, %2, %3 records")
                  .arg(formatDuration(double(m_run->usedMs()), locale),
                       formatBytes(double(m_run->usedBytes()), locale),
                       formatCount(m_run->usedEvents(), locale));
    if (m_run->connections() >= 0)
        text += u" · "_s
                + tr("%1 of %2 connections")
                      .arg(formatCount(m_run->connections(), locale),
                           formatCount(m_run->connectionsTotal(), locale));
    if (m_run->lost() > 0)
        text += u" · "_s + tr("%1 records left out").arg(formatCount(m_run->lost(), locale));
    if (m_run->isMasked())
        text += u" · "_s + tr("without payloads");
    if (!m_run->auditId().isEmpty())
        text += u" · "_s + tr("audit entry %1").arg(visibleText(m_run->auditId(), 40));
    return text;
}

void TracePage::update()
{
    const AdminHello &hello = m_desk->client()->hello();
    if (!hello.traceFields.isEmpty())
        m_filter->setColumns(hello.traceFields);
    const bool running = m_run->isRunning();
    const bool room = m_kind->currentData().toString() == "room"_L1;
    m_tenant->setVisible(hello.allTenants);
    m_tenantLabel->setVisible(hello.allTenants);
    m_sample->setVisible(room);
    m_sampleLabel->setVisible(room);
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_kind, m_target, m_tenant, m_filter, m_minutes,
                                          m_megabytes, m_thousands, m_sample, m_reason})
        widget->setEnabled(!running);
    m_go->setText(running ? tr("Stop") : tr("Start trace"));
    m_go->setEnabled(running || missing().isEmpty());
    m_used->setValue(int(m_run->usedShare() * 1000));
    m_used->setVisible(m_run->state() != TraceRun::State::Idle);
    m_pane->setPauseEnabled(running);
    m_state->setText(stateText());
    if (m_run->state() == TraceRun::State::Failed)
        m_pane->emptyState()->show(errorText(m_run->error()));
}

void TracePage::focusFilter()
{
    m_pane->focusFilter();
}

void TracePage::togglePause()
{
    m_pane->togglePause();
}

void TracePage::followEnd()
{
    m_pane->followEnd();
}

void TracePage::markCurrent()
{
    m_pane->markCurrent();
}

} // namespace Carillon
