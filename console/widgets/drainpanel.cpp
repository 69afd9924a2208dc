// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/widgets/drainpanel.h"

#include "console/core/deskclock.h"
#include "console/core/displaytext.h"
#include "console/core/servertexts.h"
#include "console/core/valueformat.h"
#include "console/widgets/chart.h"
#include "console/widgets/confirmdialog.h"
#include "console/widgets/desk.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace Carillon {

namespace {

constexpr double FasterBy = 2;

QSpinBox *newSpin(int minimum, int maximum, int value, const QString &suffix,
                  const QString &special = {})
{
    auto *spin = new QSpinBox;
    spin->setRange(minimum, maximum);
    spin->setValue(value);
    spin->setSuffix(suffix);
    spin->setSpecialValueText(special);
    spin->setGroupSeparatorShown(true);
    return spin;
}

} // namespace

DrainPanel::DrainPanel(Desk *desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_node(new QComboBox)
    , m_nodeLabel(new QLabel(tr("&Node:")))
    , m_text(new QLabel)
    , m_rate(newSpin(0, 1000000, 0, tr(" a second"), tr("as the server is set")))
    , m_timeout(newSpin(0, 86400, 0, tr(" s"), tr("as the server is set")))
    , m_spread(newSpin(0, 3600, 0, tr(" s"), tr("as the server is set")))
    , m_exit(new QCheckBox(tr("End the server's &process when it is empty")))
    , m_start(new QPushButton(tr("&Drain…")))
    , m_pause(new QPushButton)
    , m_faster(new QPushButton(tr("&Faster")))
    , m_slower(new QPushButton(tr("S&lower")))
    , m_cancel(new QPushButton(tr("Cancel the dra&in…")))
{
    const auto count = [](double value) { return formatCount(qint64(value), QLocale()); };
    m_chart = new Chart(tr("Connections that remain"),
                        {{tr("remaining"), &m_remaining}, {tr("planned"), &m_planned}}, count);
    build();
    connect(desk->client(), &AdminClient::drainReported, this, [this](const QJsonObject &frame) {
        const QString of = frame[u"node"_s].toString(); // of another one, when it says so
        if (of.isEmpty() ? isOwn() : of == node())
            onFrame(frame);
    });
    connect(desk->nodes(), &TableSource::rowsArrived, this, &DrainPanel::fillNodes);
    connect(m_node, &QComboBox::currentIndexChanged, this, &DrainPanel::onNode);
    fillNodes();
    connect(desk->client(), &AdminClient::stateChanged, this, &DrainPanel::updateButtons);
    connect(desk, &Desk::profileChanged, this, &DrainPanel::updateButtons);
    connect(desk->vitals(), &Vitals::updated, this, [this] {
        // A console that comes later learns the state from the overview; frames come while it runs.
        const QString state = figure(u"draining"_s).toString();
        if (!state.isEmpty() && state != m_state) {
            m_state = state;
            updateButtons();
        }
        if (m_state == "running"_L1 || m_state == "paused"_L1)
            return;
        m_remaining.append(DeskClock::ms(), figure(u"connections"_s).toDouble());
        m_chart->setNow(DeskClock::ms());
    });
    updateButtons();
}

void DrainPanel::build()
{
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setObjectName(u"drainText"_s);
    m_start->setObjectName(u"drainStart"_s);
    m_pause->setObjectName(u"drainPause"_s);
    m_faster->setObjectName(u"drainFaster"_s);
    m_slower->setObjectName(u"drainSlower"_s);
    m_cancel->setObjectName(u"drainCancel"_s);
    m_exit->setChecked(true);
    m_exit->setObjectName(u"drainExit"_s);
    auto *running = new QHBoxLayout;
    for (QPushButton *button : {m_pause, m_faster, m_slower, m_cancel})
        running->addWidget(button);
    running->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(buildForm());
    layout->addWidget(m_text);
    layout->addWidget(m_chart, 1);
    layout->addLayout(running);
    connect(m_start, &QPushButton::clicked, this, &DrainPanel::askStart);
    connect(m_cancel, &QPushButton::clicked, this, &DrainPanel::askCancel);
    connect(m_pause, &QPushButton::clicked, this, [this] {
        send({{u"action"_s, m_state == "paused"_L1 ? u"resume"_s : u"pause"_s}});
    });
    const auto changeRate = [this](double by) {
        const double rate = std::max(1.0, std::round(m_last[u"rate"_s].toDouble() * by));
        send({{u"action"_s, u"rate"_s}, {u"rate"_s, rate}});
    };
    connect(m_faster, &QPushButton::clicked, this, [=] { changeRate(FasterBy); });
    connect(m_slower, &QPushButton::clicked, this, [=] { changeRate(1 / FasterBy); });
}

QWidget *DrainPanel::buildForm()
{
    m_rate->setObjectName(u"drainRate"_s);
    m_timeout->setObjectName(u"drainTimeout"_s);
    m_spread->setObjectName(u"drainSpread"_s);
    m_spread->setToolTip(tr("Clients come back after a time between nothing and this, so that they "
                            "do not all knock at once"));
    m_node->setObjectName(u"drainNode"_s);
    m_node->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_node->setMinimumContentsLength(24);
    m_nodeLabel->setBuddy(m_node);
    auto *form = new QFormLayout;
    form->addRow(m_nodeLabel, m_node);
    form->addRow(tr("&Rate:"), m_rate);
    form->addRow(tr("D&eadline:"), m_timeout);
    form->addRow(tr("Retr&y spread:"), m_spread);
    form->addRow(QString(), m_exit);
    form->addRow(QString(), m_start);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    const auto spins = {m_rate, m_timeout, m_spread};
    int width = fontMetrics().averageCharWidth() * 26;
    for (const QSpinBox *spin : spins)
        width = std::max(width, spin->sizeHint().width());
    for (QSpinBox *spin : spins)
        spin->setMinimumWidth(width);
    auto *box = new QWidget;
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->addLayout(form);
    row->addStretch();
    return box;
}

void DrainPanel::fillNodes()
{
    const TableModel *nodes = m_desk->nodes()->model();
    QStringList names;
    for (int row = 0; row < nodes->rowCount(); ++row) {
        const QString state = nodes->valueAt(row, u"state"_s).toString();
        if (state != "lost"_L1 && state != "left"_L1)
            names.append(nodes->keyAt(row));
    }
    QStringList shown;
    for (int i = 0; i < m_node->count(); ++i)
        shown.append(m_node->itemData(i).toString());
    if (names != shown) {
        const QString chosen = m_node->count() > 0 ? node() : m_desk->client()->hello().node;
        const QSignalBlocker quiet(m_node);
        m_node->clear();
        for (const QString &name : names)
            m_node->addItem(visibleText(name, 60), name);
        m_node->setCurrentIndex(std::max<int>(0, int(names.indexOf(chosen))));
        if (node() != chosen)
            onNode();
    }
    m_node->setVisible(names.size() > 1);
    m_nodeLabel->setVisible(names.size() > 1);
}

void DrainPanel::setNode(const QString &node)
{
    if (const int index = m_node->findData(node); index >= 0)
        m_node->setCurrentIndex(index);
}

void DrainPanel::onNode()
{
    m_last = {};
    m_remaining.clear();
    m_planned.clear();
    m_plannedFrom = 0;
    m_state = figure(u"draining"_s).toString(u"idle"_s);
    updateButtons();
}

QString DrainPanel::node() const
{
    return m_node->count() > 0 ? m_node->currentData().toString() : m_desk->client()->hello().node;
}

bool DrainPanel::isOwn() const
{
    return node() == m_desk->client()->hello().node;
}

QJsonValue DrainPanel::figure(const QString &column) const
{
    if (isOwn() && column == "draining"_L1)
        return m_desk->vitals()->text(column);
    if (isOwn())
        return m_desk->vitals()->figure(column);
    const TableModel *nodes = m_desk->nodes()->model();
    return nodes->valueAt(nodes->rowOf(node()), column);
}

void DrainPanel::askStart()
{
    const QString node = this->node();
    const QLocale locale;
    const double connections = figure(u"connections"_s).toDouble();
    QString text = tr("Drain %1: close its listeners and send all %2 connections away.")
                       .arg(visibleText(node, 80), formatCount(qint64(connections), locale));
    if (m_rate->value() > 0)
        text += u' '
                + tr("At %1 a second this takes about %2.")
                      .arg(formatCount(m_rate->value(), locale),
                           formatDuration(connections / m_rate->value() * 1000, locale));
    text += u' '
            + (m_exit->isChecked() ? tr("The process ends when the server is empty.")
                                   : tr("The process stays; Cancel opens the listeners again."));
    auto *dialog = new ConfirmDialog(
        {.title = tr("Drain the server"),
         .text = text,
         .button = tr("Drain %1").arg(visibleText(node, 40).replace(u'&', u"&&"_s)),
         .reasonNeeded = m_desk->isProduction(),
         .typed = node,
         .typedLabel = tr("&Type the server's name:")},
        this);
    dialog->setObjectName(u"drainDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        QJsonObject fields{{u"action"_s, u"start"_s},
                           {u"exit"_s, m_exit->isChecked()},
                           {u"confirm"_s, dialog->typed()}};
        if (m_rate->value() > 0)
            fields[u"rate"_s] = m_rate->value();
        if (m_timeout->value() > 0)
            fields[u"timeout_ms"_s] = m_timeout->value() * 1000;
        if (m_spread->value() > 0)
            fields[u"retry_spread_ms"_s] = m_spread->value() * 1000;
        if (!dialog->reason().isEmpty())
            fields[u"reason"_s] = dialog->reason();
        m_remaining.clear();
        m_planned.clear();
        m_plannedFrom = 0;
        send(fields);
    });
    dialog->open();
}

void DrainPanel::askCancel()
{
    auto *dialog = new ConfirmDialog(
        {.title = tr("Cancel the drain"),
         .text = tr("Cancel the drain: the listeners open again; who is gone stays gone until they "
                    "come back."),
         .button = tr("Cancel the drain"),
         .reasonNeeded = m_desk->isProduction()},
        this);
    dialog->setObjectName(u"cancelDrainDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        QJsonObject fields{{u"action"_s, u"cancel"_s}};
        if (!dialog->reason().isEmpty())
            fields[u"reason"_s] = dialog->reason();
        send(fields);
    });
    dialog->open();
}

void DrainPanel::send(QJsonObject fields)
{
    if (!isOwn())
        fields[u"node"_s] = node();
    m_desk->client()->request(u"drain"_s, fields, this, [this, of = node()](const AdminReply &reply) {
        if (!reply)
            return Q_EMIT said(errorText(reply.error()));
        if (of != node())
            return;
        onFrame(reply->contains(u"drain"_s) ? (*reply)[u"drain"_s].toObject() : *reply);
    });
}

void DrainPanel::onFrame(const QJsonObject &frame)
{
    if (!frame.contains(u"state"_s))
        return;
    m_last = frame;
    m_state = frame[u"state"_s].toString();
    const qint64 now = DeskClock::ms();
    const double remaining = frame[u"remaining"_s].toDouble();
    const double rate = frame[u"rate"_s].toDouble();
    // The plan starts anew whenever the rate does: it says what this rate would have brought.
    if (m_plannedFrom <= 0 || rate != m_plannedRate || m_state == "paused"_L1) {
        m_plannedFrom = remaining;
        m_plannedSince = now;
        m_plannedRate = rate;
    }
    m_remaining.append(now, remaining);
    m_planned.append(
        now, std::max(0.0, m_plannedFrom - m_plannedRate * double(now - m_plannedSince) / 1000));
    // The whole drain, in whole minutes; of a very long one the last hour.
    constexpr qint64 Minute = 60000;
    const qint64 minutes = wholeNumber(frame[u"elapsed_ms"_s]) / Minute + 1;
    m_chart->setSpan(std::clamp<qint64>(minutes, 1, 60) * Minute);
    m_chart->setNow(now);
    updateButtons();
}

QString DrainPanel::summary() const
{
    const QLocale locale;
    const QString remaining = formatCount(wholeNumber(m_last[u"remaining"_s]), locale);
    const QString closed = formatCount(wholeNumber(m_last[u"closed"_s]), locale);
    const QString elapsed = formatDuration(m_last[u"elapsed_ms"_s].toDouble(), locale);
    if (m_state == "running"_L1 && m_last.isEmpty())
        return tr("The server is draining.");
    if (m_state == "running"_L1)
        return tr("%1 remain, %2 closed in %3, %4 a second; about %5 to go.")
            .arg(remaining, closed, elapsed, formatRate(m_last[u"rate"_s].toDouble(), locale),
                 formatDuration(m_last[u"eta_ms"_s].toDouble(), locale));
    if (m_state == "paused"_L1)
        return tr("Paused: %1 remain, %2 closed in %3. The listeners are closed.")
            .arg(remaining, closed, elapsed);
    if (m_state == "done"_L1)
        return tr("Done: %1 closed in %2, %3 remain.").arg(closed, elapsed, remaining);
    if (m_state == "cancelled"_L1)
        return tr("Cancelled: %1 were closed in %2; the listeners are open again.")
            .arg(closed, elapsed);
    return tr("A drain closes the listeners and sends the clients away at a pace, with a word to "
              "come back elsewhere or later. Nothing is lost: they resume where they were.");
}

void DrainPanel::updateButtons()
{
    const bool may = m_desk->can(u"drain"_s);
    const bool going = m_state == "running"_L1 || m_state == "paused"_L1;
    m_start->setEnabled(may && !going);
    for (QWidget *field : std::initializer_list<QWidget *>{m_rate, m_timeout, m_spread, m_exit})
        field->setEnabled(may && !going);
    m_pause->setText(m_state == "paused"_L1 ? tr("Res&ume") : tr("Pa&use"));
    m_pause->setEnabled(may && going);
    m_faster->setEnabled(may && m_state == "running"_L1);
    m_slower->setEnabled(may && m_state == "running"_L1);
    m_cancel->setEnabled(may && (going || m_state == "done"_L1));
    QString text = summary();
    if (!may && m_desk->client()->isReady())
        text += u'\n' + m_desk->whyNot(u"drain"_s);
    m_text->setText(text);
}

} // namespace Carillon
