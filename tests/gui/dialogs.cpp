// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/widgets/capturepage.h"
#include "console/widgets/eventpane.h"
#include "console/widgets/operatoractions.h"
#include "console/widgets/pagetabs.h"
#include "console/widgets/roompage.h"
#include "console/widgets/serverpage.h"
#include "tests/gui/stage.h"

#include <QAction>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Carillon {

namespace {

void trigger(Stage &stage, const QString &action)
{
    stage.find<QAction>(action)->trigger();
}

EventPane *room(Stage &stage)
{
    stage.window()->watchRoom({}, u"chat:1"_s);
    stage.settle();
    return stage.find<RoomPage>()->findChild<EventPane *>();
}

QPushButton *buttonOfServer(Stage &stage, const QString &part, const QString &name)
{
    ServerPage *server = stage.window()->tabs()->server();
    stage.window()->showPage(server);
    server->showPart(part);
    stage.pass(1);
    return stage.find<QPushButton>(name);
}

void compare(Stage &stage)
{
    const QString file = stage.file(u"chat.carillon.jsonl"_s);
    (void)room(stage)->saveTo(file, u"capture"_s);
    stage.window()->openCapture(file);
    auto *page = stage.find<CapturePage>();
    (void)waitFor([page] { return !page->isLoading(); });
    page->compareWith(file);
}

void plan(Stage &stage, const QString &action, bool counted)
{
    stage.window()->actions()->plan(action, {},
                                    action == "close_room"_L1 ? u"chat:1"_s : u"state = slow"_s);
    if (counted) {
        stage.find<QPushButton>(u"planCount"_s)->click();
        stage.settle();
    }
}

} // namespace

const std::vector<DialogScene> &dialogs()
{
    static const std::vector<DialogScene> all
        = {{"connect", false, [](Stage &stage) { trigger(stage, u"actionConnect"_s); }},
           {"sign in", false, [](Stage &stage) { trigger(stage, u"actionSignIn"_s); }},
           {"commands", false, [](Stage &stage) { trigger(stage, u"actionPalette"_s); }},
           {"shortcuts", false, [](Stage &stage) { trigger(stage, u"actionShortcuts"_s); }},
           {"colours", false,
            [](Stage &stage) { stage.window()->actions()->editColours(u"size > 1k"_s); }},
           {"compare", false, compare},
           {"replay", false,
            [](Stage &stage) { stage.window()->actions()->replay(room(stage), {}, u"chat:1"_s); }},
           {"plan", false, [](Stage &stage) { plan(stage, u"disconnect"_s, false); }},
           {"plan message", false, [](Stage &stage) { plan(stage, u"message"_s, false); }},
           {"plan room", false, [](Stage &stage) { plan(stage, u"close_room"_s, false); }},
           {"plan counted", true, [](Stage &stage) { plan(stage, u"disconnect"_s, true); }},
           {"disconnect", true,
            [](Stage &stage) { stage.window()->disconnectConnection(u"c1"_s, u"alice"_s); }},
           {"revoke", true,
            [](Stage &stage) { stage.window()->actions()->revoke(u"acme"_s, u"alice"_s, {}); }},
           {"reload", true,
            [](Stage &stage) { buttonOfServer(stage, u"config"_s, u"serverReload"_s)->click(); }},
           {"drain", true,
            [](Stage &stage) { buttonOfServer(stage, u"drain"_s, u"drainStart"_s)->click(); }}};
    return all;
}

QDialog *openDialog(Stage &stage)
{
    for (QDialog *dialog : stage.window()->findChildren<QDialog *>()) {
        if (dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

} // namespace Carillon
