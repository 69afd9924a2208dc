// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/widgets/closedpage.h"

#include "console/core/servertexts.h"
#include "console/core/valueformat.h"
#include "console/widgets/desk.h"
#include "console/widgets/tableview.h"
#include "console/widgets/theme.h"

#include <QLabel>
#include <QMenu>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Carillon {

ClosedPage::ClosedPage(Desk *desk, QWidget *parent)
    : TablePage(desk->client(), u"closed"_s, tr("No connection has been closed yet."), parent)
    , m_desk(desk)
    , m_summary(desk->client(), u"closed-summary"_s, u"closed_summary"_s)
    , m_storm(new QLabel)
    , m_recent(new QLabel)
{
    view()->setAccessibleName(tr("Recently closed"));
    m_summary.setWindow(0, 200);
    for (QLabel *label : {m_storm, m_recent}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->hide();
    }
    m_storm->setObjectName(u"stormLine"_s);
    m_recent->setObjectName(u"recentLine"_s);
    m_storm->setPalette(badPalette(palette()));
    QFont bold = font();
    bold.setBold(true);
    m_storm->setFont(bold);
    auto *column = qobject_cast<QVBoxLayout *>(layout());
    column->insertWidget(0, m_storm);
    column->insertWidget(1, m_recent);
    connect(&m_summary, &TableSource::rowsArrived, this, &ClosedPage::showSummary);
}

void ClosedPage::setActive(bool active)
{
    TablePage::setActive(active);
    m_summary.setActive(active);
}

/// "31,204 closed in 12 s, 94 % 1006 connection lost", of one window; empty: nothing ended in it.
QString ClosedPage::windowText(const QString &window) const
{
    const TableModel *model = m_summary.model();
    const QLocale locale;
    qint64 count = 0;
    double duration = 0;
    QDateTime until;
    quint16 topCode = 0;
    double topShare = -1;
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->valueAt(row, u"window"_s).toString() != window)
            continue;
        const auto code
            = quint16(std::clamp<qint64>(wholeNumber(model->valueAt(row, u"code"_s)), 0, 4999));
        if (code == 0) {
            count = wholeNumber(model->valueAt(row, u"count"_s));
            duration = model->valueAt(row, u"duration"_s).toDouble();
            until
                = QDateTime::fromString(model->valueAt(row, u"to"_s).toString(), Qt::ISODateWithMs);
        } else if (model->valueAt(row, u"share"_s).toDouble() > topShare) {
            topShare = model->valueAt(row, u"share"_s).toDouble();
            topCode = code;
        }
    }
    if (count == 0)
        return {};
    QString text
        = tr("%1 closed in %2").arg(formatCount(count, locale), formatDuration(duration, locale));
    if (topShare >= 0)
        text += tr(", %1 % of them %2 %3")
                    .arg(locale.toString(topShare * 100, 'f', 0), QString::number(topCode),
                         closeCodeText(topCode));
    if (window == "storm"_L1 && until.isValid())
        text += tr(", until %1").arg(formatTime(until, locale));
    return text;
}

void ClosedPage::showSummary()
{
    const QString storm = windowText(u"storm"_s);
    m_storm->setText(tr("! Disconnect storm: %1.").arg(storm));
    m_storm->setVisible(!storm.isEmpty());
    QStringList recent;
    for (const QString &window : {u"10s"_s, u"1m"_s, u"10m"_s}) {
        const QString text = windowText(window);
        if (!text.isEmpty() && !recent.contains(text))
            recent.append(text);
    }
    m_recent->setText(recent.join(u" · "_s));
    m_recent->setVisible(!recent.isEmpty());
}

void ClosedPage::addRowActions(QMenu *menu, int row)
{
    const QString id = source()->model()->keyAt(row);
    const QString user = text(row, u"user"_s);
    const QString tenant = text(row, u"tenant"_s);
    connect(menu->addAction(tr("Inspect the record")), &QAction::triggered, this,
            [=, this] { Q_EMIT inspectRequested(id); });
    QAction *trace = menu->addAction(tr("Trace this user…"));
    m_desk->offer(trace, u"trace"_s, !user.isEmpty());
    connect(trace, &QAction::triggered, this,
            [=, this] { Q_EMIT traceRequested(u"user"_s, tenant, user); });
}

void ClosedPage::onActivated(int row)
{
    const QString id = source()->model()->keyAt(row);
    if (!id.isEmpty())
        Q_EMIT inspectRequested(id);
}

} // namespace Carillon
