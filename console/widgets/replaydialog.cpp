// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/widgets/replaydialog.h"

#include "console/core/displaytext.h"
#include "console/core/servertexts.h"
#include "console/core/valueformat.h"
#include "console/widgets/desk.h"
#include "console/widgets/hiddencharacters.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Carillon {

ReplayDialog::ReplayDialog(Desk *desk, std::vector<EventRecord> records, const QString &tenant,
                           const QString &room, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_records(std::move(records))
    , m_replay(desk->client())
    , m_room(new QLineEdit(room))
    , m_tenant(new QLineEdit(tenant))
    , m_speed(new QComboBox)
    , m_reason(new QLineEdit)
    , m_typed(new QLineEdit)
    , m_typedLabel(new QLabel(tr("&Type the number:")))
    , m_text(new QLabel)
    , m_bar(new QProgressBar)
    , m_plan(new QPushButton(tr("&Plan")))
    , m_go(new QPushButton)
    , m_pause(new QPushButton)
    , m_cancel(new QPushButton)
{
    setObjectName(u"replayDialog"_s);
    setWindowTitle(tr("Replay into a room"));
    setMinimumWidth(fontMetrics().averageCharWidth() * 76);
    const std::pair<QString, double> speeds[]
        = {{tr("as it was"), 1},
           {tr("twice as fast"), 2},
           {tr("10 times as fast"), 10},
           {tr("half as fast"), 0.5},
           {tr("as fast as allowed (%1 a second)").arg(int(Replay::MaxRate)), 0}};
    for (const auto &[title, speed] : speeds)
        m_speed->addItem(title, speed);
    m_room->setObjectName(u"replayRoom"_s);
    for (QLineEdit *line : {m_room, m_tenant})
        markHiddenCharacters(line);
    m_speed->setObjectName(u"replaySpeed"_s);
    m_reason->setObjectName(u"replayReason"_s);
    m_reason->setMaxLength(400);
    m_reason->setPlaceholderText(desk->isProduction() ? tr("needed, for the audit log")
                                                      : tr("for the audit log"));
    m_typed->setObjectName(u"replayTyped"_s);
    m_typedLabel->setBuddy(m_typed);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setObjectName(u"replayText"_s);
    m_text->setMinimumHeight(fontMetrics().height() * 4);
    m_text->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_bar->setRange(0, 1000);
    m_bar->setAccessibleName(tr("Progress"));
    m_plan->setObjectName(u"replayPlan"_s);
    m_go->setObjectName(u"replayGo"_s);
    m_go->setAutoDefault(false);
    m_pause->setObjectName(u"replayPause"_s);
    auto *form = new QFormLayout;
    form->addRow(tr("&Room:"), m_room);
    if (desk->client()->hello().allTenants)
        form->addRow(tr("T&enant:"), m_tenant);
    form->addRow(tr("&Speed:"), m_speed);
    form->addRow(tr("Re&ason:"), m_reason);
    form->addRow(m_typedLabel, m_typed);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_plan);
    buttons->addStretch();
    buttons->addWidget(m_pause);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_go);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(m_text);
    layout->addWidget(m_bar);
    layout->addLayout(buttons);
    connect(m_plan, &QPushButton::clicked, this, &ReplayDialog::makePlan);
    connect(m_go, &QPushButton::clicked, &m_replay, &Replay::start);
    connect(m_pause, &QPushButton::clicked, this, [this] {
        if (m_replay.state() == Replay::State::Paused)
            m_replay.resume();
        else
            m_replay.pause();
    });
    connect(m_cancel, &QPushButton::clicked, this, &ReplayDialog::reject);
    connect(this, &QDialog::finished, &m_replay, &Replay::stop);
    connect(&m_replay, &Replay::changed, this, &ReplayDialog::update);
    connect(desk->client(), &AdminClient::stateChanged, this, &ReplayDialog::update);
    connect(m_typed, &QLineEdit::textChanged, this, &ReplayDialog::update);
    // What the plan was about has changed: it does not hold any more.
    const auto voided = [this] {
        if (m_replay.state() != Replay::State::Running && m_replay.state() != Replay::State::Paused)
            m_replay.plan({}, {});
    };
    for (QLineEdit *line : {m_room, m_tenant, m_reason})
        connect(line, &QLineEdit::textChanged, this, voided);
    connect(m_speed, &QComboBox::currentIndexChanged, this, voided);
    update();
    m_cancel->setDefault(true);
    m_plan->setAutoDefault(false);
    m_plan->setFocus();
}

QString ReplayDialog::missing() const
{
    if (const QString why = m_desk->whyNot(u"inject"_s); !why.isEmpty())
        return why;
    if (m_room->text().trimmed().isEmpty())
        return tr("Into which room?");
    if (m_desk->isProduction() && m_reason->text().trimmed().isEmpty())
        return tr("A reason is needed in production.");
    return {};
}

void ReplayDialog::makePlan()
{
    m_typed->clear();
    m_replay.plan(m_records, {.tenant = m_tenant->text().trimmed(),
                              .room = m_room->text().trimmed(),
                              .speed = m_speed->currentData().toDouble(),
                              .reason = m_reason->text().trimmed()});
}

bool ReplayDialog::isTyped() const
{
    return m_desk->isProduction() || m_replay.count() > m_desk->client()->hello().limits.typedAbove;
}

QString ReplayDialog::planText() const
{
    const QLocale locale;
    QString text = tr("%n event(s)", "", m_replay.count()) + u' '
                   + tr("into %1, for about %2; each would reach %3 connections now.")
                         .arg(visibleText(m_replay.wish().room, 100),
                              formatDuration(double(m_replay.durationMs()), locale),
                              formatCount(m_replay.recipients(), locale));
    if (m_replay.masked() > 0)
        text += u' ' + tr("%n have no payload here and are left out.", "", m_replay.masked());
    return text;
}

void ReplayDialog::update()
{
    using State = Replay::State;
    const State state = m_replay.state();
    const bool going = state == State::Running || state == State::Paused;
    const bool planned = state == State::Planned && m_replay.count() > 0;
    const QString problem = missing();
    QString text;
    switch (state) {
    case State::Planning:
        text = tr("Asking the server…");
        break;
    case State::Planned:
        text = m_replay.count() > 0    ? planText()
               : !problem.isEmpty()    ? problem
               : m_replay.masked() > 0 ? tr("None of these events has a payload here.")
               : m_replay.wish().room.isEmpty()
                   ? tr("%n row(s) are chosen. Plan tells what sending them would do.", "",
                        int(m_records.size()))
                   : tr("There are no events among the rows that were chosen.");
        break;
    case State::Failed:
        text = tr("Stopped after %n event(s): ", "", m_replay.sent()) + errorText(m_replay.error());
        break;
    case State::Done:
        text = tr("Done: %n event(s) sent.", "", m_replay.sent());
        break;
    case State::Stopped:
        text = tr("Stopped after %n event(s).", "", m_replay.sent());
        break;
    case State::Paused:
        text = tr("Paused after %n event(s).", "", m_replay.sent());
        break;
    case State::Running:
        text = tr("%1 of %2 sent.")
                   .arg(formatCount(m_replay.sent(), QLocale()),
                        formatCount(m_replay.count(), QLocale()));
        break;
    case State::Idle:
        text = !problem.isEmpty()
                   ? problem
                   : tr("%n row(s) are chosen. Plan tells what sending them would do.", "",
                        int(m_records.size()));
        break;
    }
    m_text->setText(text);
    m_bar->setVisible(going || state == State::Done);
    m_bar->setValue(m_replay.count() > 0 ? m_replay.sent() * 1000 / m_replay.count() : 0);
    m_typed->setVisible(planned && isTyped());
    m_typedLabel->setVisible(planned && isTyped());
    m_plan->setEnabled(problem.isEmpty() && !going && state != State::Planning);
    m_go->setText(planned ? tr("Send %n event(s)", "", m_replay.count()) : tr("Send…"));
    m_go->setEnabled(
        planned && problem.isEmpty()
        && (!isTyped() || m_typed->text().trimmed() == QString::number(m_replay.count())));
    m_pause->setVisible(going);
    m_pause->setText(state == State::Paused ? tr("Res&ume") : tr("Pa&use"));
    m_cancel->setText(going ? tr("Stop and close")
                      : state == State::Done || state == State::Stopped || state == State::Failed
                          ? tr("Close")
                          : tr("Cancel"));
    for (QWidget *field : std::initializer_list<QWidget *>{m_room, m_tenant, m_speed, m_reason})
        field->setEnabled(!going);
}

} // namespace Carillon
