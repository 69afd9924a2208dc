// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/widgets/desk.h"
#include "console/widgets/mainwindow.h"
#include "tests/support/fakeadminserver.h"

#include <QDialog>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <memory>

namespace Carillon {

/// The console in front of a server that does and says the same in each run: clock, figures, ids,
/// names and the moment of every frame. What a scene shows can be compared from run to run.
class Stage
{
public:
    Stage(Theme theme, const QString &language);
    ~Stage();
    Q_DISABLE_COPY_MOVE(Stage)

    [[nodiscard]] Desk &desk() { return m_desk; }
    [[nodiscard]] MainWindow *window() { return m_desk.window(); }
    [[nodiscard]] FakeAdminServer &server() { return m_server; }
    template<typename T>
    [[nodiscard]] T *find(const QString &name = {})
    {
        return window()->findChild<T *>(name);
    }

    void showWindow(); ///< made anew, for another language
    /// The server's hello from the next connection on, beside what it said before.
    void sayInHello(const QJsonObject &changes);
    void connect(ProfileKind kind = ProfileKind::Development);
    void pass(int seconds); ///< one step of the server a second, all of it seen
    void rest();            ///< nothing moves any more
    void settle();          ///< all that was sent either way has been dealt with
    [[nodiscard]] QString file(const QString &name) const { return m_config.filePath(name); }

    /// The program again, as `--safe-mode` starts it.
    Desk *openSafeMode();

    /// A trace that the console has asked for gets these records.
    void pushTrace(int from, int count);

private:
    QTemporaryDir m_config;
    FakeAdminServer m_server;
    QJsonObject m_hello;
    Desk m_desk;
    std::unique_ptr<Desk> m_safe;
};

/// A state of the console that an operator meets; `set` brings it about and returns what to look
/// at.
struct Scene
{
    const char *name;
    std::function<QWidget *(Stage &)> set;
};

/// Every page and dock is in one of them.
[[nodiscard]] const std::vector<Scene> &scenes();

/// A dialog over a connected window, and how it is opened.
struct DialogScene
{
    const char *name;
    bool acts; ///< its button does what cannot be taken back
    std::function<void(Stage &)> open;
};

/// Every dialog of the console, beside the system's own.
[[nodiscard]] const std::vector<DialogScene> &dialogs();
[[nodiscard]] QDialog *openDialog(Stage &stage); ///< the one that is open, or none

/// A row for each of scenes() or dialogs(), by name: its number in the column `column`.
template <typename Scenes>
void addRows(const char *column, const Scenes &all)
{
    QTest::addColumn<int>(column);
    for (int i = 0; i < int(all.size()); ++i)
        QTest::newRow(all[std::size_t(i)].name) << i;
}

/// "name:type" of each.
[[nodiscard]] QJsonArray columnsOf(const QStringList &list);

/// True when it became true within some seconds.
[[nodiscard]] bool waitFor(const std::function<bool()> &condition);

/// The program as it is for all scenes: style, font, and nothing that blinks or moves by itself.
void prepareStage();

} // namespace Carillon
