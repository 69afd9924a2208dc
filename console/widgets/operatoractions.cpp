// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/widgets/operatoractions.h"

#include "console/core/displaytext.h"
#include "console/core/servertexts.h"
#include "console/core/valueformat.h"
#include "console/widgets/colourrulesdialog.h"
#include "console/widgets/confirmdialog.h"
#include "console/widgets/desk.h"
#include "console/widgets/disconnectdialog.h"
#include "console/widgets/eventpane.h"
#include "console/widgets/plandialog.h"
#include "console/widgets/replaydialog.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace Carillon {

OperatorActions::OperatorActions(Desk *desk, QWidget *window)
    : QObject(window)
    , m_desk(desk)
    , m_window(window)
{}

void OperatorActions::disconnectConnection(const QString &connection, const QString &user)
{
    auto *dialog = new DisconnectDialog(connection, user, m_desk->isProduction(), m_window);
    dialog->setObjectName(u"disconnectDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_desk->client()->request(
            u"disconnect"_s, dialog->request(), this, [this](const AdminReply &reply) {
                Q_EMIT said(reply ? tr("Disconnected; audit entry %1.")
                                        .arg(visibleText((*reply)[u"audit_id"_s].toString(), 40))
                                  : errorText(reply.error()));
                Q_EMIT acted();
            });
    });
    dialog->open(); // the feed goes on behind it
}

void OperatorActions::plan(const QString &action, const QString &tenant, const QString &target)
{
    if (m_plan) {
        showPlan();
        if (m_plan->run()->state() != PlanRun::State::Idle)
            Q_EMIT said(tr("One plan at a time: this one is not finished."));
        return;
    }
    if (const QString why = m_desk->whyNot(u"plan"_s); !why.isEmpty())
        return Q_EMIT said(why);
    const PlanDialog::Action what = action == "message"_L1      ? PlanDialog::Action::Message
                                    : action == "close_room"_L1 ? PlanDialog::Action::CloseRoom
                                                                : PlanDialog::Action::Disconnect;
    auto *dialog = new PlanDialog(m_desk, what, tenant, target, m_window);
    m_plan = dialog;
    connect(dialog, &PlanDialog::said, this, &OperatorActions::said);
    const auto forget = [this, dialog] {
        m_plan = nullptr;
        dialog->deleteLater();
    };
    connect(dialog, &QDialog::finished, this, forget);
    connect(dialog->run(), &PlanRun::changed, this, [dialog, forget] {
        if (dialog->run()->isOver() && !dialog->isVisible())
            forget();
    });
    dialog->show();
}

void OperatorActions::showPlan()
{
    if (!m_plan)
        return;
    m_plan->show();
    m_plan->raise();
    m_plan->activateWindow();
}

void OperatorActions::revoke(const QString &tenant, const QString &user, const QString &tokenId)
{
    const bool production = m_desk->isProduction();
    const QString node = m_desk->client()->hello().node;
    const bool one = !tokenId.isEmpty();
    const QString subject = one ? tr("Revoke the token %1").arg(visibleText(tokenId, 100))
                                : tr("Revoke all tokens of user %1").arg(visibleText(user, 100));
    QString text = subject + u": "_s
                   + (one ? tr("its connections end at once, and it is refused from now on.")
                          : tr("their connections end at once, and the tokens are refused from now "
                               "on. Tokens that are issued later are good."));
    if (!tenant.isEmpty())
        text += u' ' + tr("Tenant: %1.").arg(visibleText(tenant, 60));
    auto *dialog
        = new ConfirmDialog({.title = tr("Revoke tokens"),
                             .text = text,
                             .button = one ? tr("Revoke 1 token") : tr("Revoke the user's tokens"),
                             .reasonNeeded = production,
                             .typed = production ? node : QString(),
                             .typedLabel = tr("&Type the server's name:")},
                            m_window);
    dialog->setObjectName(u"revokeDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    auto *span = new QComboBox;
    const std::pair<QString, qint64> spans[] = {{tr("a day"), 86400000LL},
                                                {tr("an hour"), 3600000LL},
                                                {tr("a week"), 7 * 86400000LL},
                                                {tr("30 days"), 30 * 86400000LL},
                                                {tr("a year"), 365 * 86400000LL}};
    for (const auto &[title, ms] : spans)
        span->addItem(title, ms);
    span->setObjectName(u"revokeSpan"_s);
    span->setToolTip(tr("At least as long as tokens live: afterwards the revocation is forgotten"));
    dialog->form()->insertRow(0, tr("Re&membered for:"), span);
    connect(dialog, &QDialog::accepted, this, [=, this] {
        QJsonObject fields{{one ? u"jti"_s : u"user"_s, one ? tokenId : user},
                           {u"ttl_ms"_s, span->currentData().toLongLong()}};
        if (!tenant.isEmpty())
            fields[u"tenant"_s] = tenant;
        if (!dialog->reason().isEmpty())
            fields[u"reason"_s] = dialog->reason();
        if (!dialog->typed().isEmpty())
            fields[u"confirm"_s] = dialog->typed();
        m_desk->client()->request(u"revoke"_s, fields, this, [this](const AdminReply &reply) {
            Q_EMIT said(reply
                            ? tr("Revoked; %n connection(s) ended.", "",
                                 int(std::min<qint64>(wholeNumber((*reply)[u"closed"_s]), 1 << 30)))
                                  + u' '
                                  + tr("Audit entry %1.")
                                        .arg(visibleText((*reply)[u"audit_id"_s].toString(), 40))
                            : errorText(reply.error()));
            Q_EMIT acted();
        });
    });
    dialog->open();
}

void OperatorActions::replay(EventPane *pane, const QString &tenant, const QString &room)
{
    auto *dialog = new ReplayDialog(m_desk, pane->chosen(), tenant, room, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void OperatorActions::editColours(const QString &filter)
{
    auto *dialog = new ColourRulesDialog(m_desk->colours(), filter, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { m_desk->setColours(dialog->rules()); });
    dialog->open();
}

} // namespace Carillon
