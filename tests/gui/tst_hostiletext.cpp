// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/core/displaytext.h"
#include "console/widgets/capturepage.h"
#include "console/widgets/composer.h"
#include "console/widgets/connectionspage.h"
#include "console/widgets/eventpane.h"
#include "console/widgets/eventspage.h"
#include "console/widgets/operatoractions.h"
#include "console/widgets/overviewpage.h"
#include "console/widgets/pagetabs.h"
#include "console/widgets/roompage.h"
#include "console/widgets/roomspage.h"
#include "console/widgets/serverpage.h"
#include "console/widgets/tableview.h"
#include "console/widgets/tracepage.h"
#include "tests/gui/stage.h"
#include "tests/gui/textreview.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QJsonDocument>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QTest>

using namespace Carillon;
using namespace Qt::StringLiterals;

namespace {

/// What every name begins with: a formula, a place for arg(), a mnemonic, markup.
const QString Head = u"=%1&<img>"_s;
constexpr int Width = 1200; ///< of the stage's window

} // namespace

/// Clients choose names and payloads, and an operator must not be fooled by them: through every
/// view and dialog they stay the text that they are, with what is hidden in them shown.
class TestHostileText final : public QObject
{
    Q_OBJECT

    std::unique_ptr<Stage> m_stage;
    QString m_name;
    QStringList m_found;

    MainWindow *window() { return m_stage->window(); }

    void note(const QString &step, const QString &problem)
    {
        const QString line = step + u": "_s + problem;
        if (!m_found.contains(line)) {
            m_found.append(line);
            qWarning().noquote() << line;
        }
    }

    void review(const QString &step, QWidget *root)
    {
        const auto isPlain
            = [](const QString &text) { return visibleLines(text, text.size() + 1) == text; };
        bool arrived = false;
        for (const ShownText &shown : textsOf(root)) {
            const QString &text = shown.text;
            const QString said = shown.place + u": "_s + visibleText(text, 200);
            arrived = arrived || text.contains(u"img"_s);
            if (!isPlain(text))
                note(step, u"hidden characters, "_s + said);
            if (shown.mayBeHtml && Qt::mightBeRichText(text) && text.contains(u"<img"_s))
                note(step, u"markup, "_s + said);
            if (shown.place.endsWith(u"painted"_s) && text.contains(u"img>"_s)
                && !text.contains(Head))
                note(step, u"another text, "_s + said);
        }
        if (!arrived)
            note(step, u"the name is nowhere"_s);
        if (root->width() > Width)
            note(step, u"pushed apart: %1"_s.arg(root->width()));
        for (const QAbstractItemView *view : root->findChildren<QAbstractItemView *>()) {
            if (view->isVisible())
                reviewRows(step, view->model(), {});
        }
        // What is typed or sent on stays as it is: there a sign says that there is more to it.
        for (const QLineEdit *line : root->findChildren<QLineEdit *>()) {
            const auto *sign = line->findChild<QAction *>(u"hiddenCharacters"_s);
            if (visibleText(line->text()) != line->text() && !(sign && sign->isVisible()))
                note(step, u"no sign at "_s + line->objectName());
        }
        for (const QPlainTextEdit *editor : root->findChildren<QPlainTextEdit *>()) {
            if (!isPlain(editor->toPlainText()))
                note(step, u"hidden characters in "_s + editor->objectName());
        }
    }

    void reviewRows(const QString &step, const QAbstractItemModel *model, const QModelIndex &parent)
    {
        for (int row = 0; model && row < model->rowCount(parent); ++row) {
            for (int column = 0; column < model->columnCount(parent); ++column) {
                const QModelIndex index = model->index(row, column, parent);
                const QString text = index.data().toString();
                const QString tip = index.data(Qt::ToolTipRole).toString();
                if (visibleText(text, text.size() + 1) != text)
                    note(step, u"hidden characters in a cell: "_s + visibleText(text, 200));
                if (Qt::mightBeRichText(tip) && tip.contains(u"<img"_s))
                    note(step, u"markup in the tool tip of a cell: "_s + tip);
                if (column == 0)
                    reviewRows(step, model, index);
            }
        }
    }

    void reviewPage(const QString &step, Page *page)
    {
        window()->showPage(page);
        m_stage->pass(1);
        review(step, window());
    }

    void reviewDialog(const QString &step)
    {
        QDialog *dialog = openDialog(*m_stage);
        if (!dialog)
            return note(step, u"no dialog"_s);
        review(step, dialog);
        dialog->reject();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    void poison()
    {
        FakeAdminServer &server = m_stage->server();
        server.fill(20, 6);
        const auto spoil = [&](const QString &table, const QString &key,
                               std::initializer_list<const char *> columns) {
            for (const char *column : columns)
                server.setCell(table, key, QString::fromLatin1(column), m_name);
        };
        for (const QString &id : server.connectionIds()) {
            spoil(u"connections"_s, id,
                  {"user", "client", "remote", "protocol", "tenant", "token_id"});
            server.setCell(u"connections"_s, id, u"rooms"_s, QJsonArray{m_name, u"chat:1"_s});
            spoil(u"subscriptions"_s, id + u" chat:1"_s, {"user", "connection"});
        }
        const QString first = server.connectionIds().first();
        server.setCell(u"connections"_s, first, u"queue_bytes"_s, 9999999);
        server.setCell(u"connections"_s, first, u"state"_s, u"slow"_s);
        server.setCell(u"connections"_s, first, u"why"_s,
                       QJsonObject{{u"top_room"_s, m_name}, {u"top_room_share"_s, 0.9}});
        spoil(u"rooms"_s, u"|chat:1"_s, {"room", "tenant", "epoch"});
        spoil(u"closed"_s, u"d0000"_s, {"user", "remote", "reason", "by"});
        spoil(u"audit"_s, u"a-1"_s, {"operator", "remote", "action", "target", "reason", "result"});
        for (const char *table : {"config", "limits", "log", "operators", "plans", "listeners"}) {
            const QJsonArray columns{QJsonObject{{u"name"_s, u"key"_s}, {u"type"_s, u"string"_s}},
                                     QJsonObject{{u"name"_s, m_name}, {u"type"_s, u"string"_s}}};
            server.setTable(QString::fromLatin1(table), columns,
                            {QJsonObject{{u"key"_s, m_name}, {m_name, m_name}}});
        }
        server.setTable(u"nodes"_s, columnsOf({u"node:string"_s, u"state:string"_s}),
                        {QJsonObject{{u"node"_s, m_name}, {u"state"_s, m_name}},
                         QJsonObject{{u"node"_s, u"hub-eu-1"_s}, {u"state"_s, u"up"_s}}});
        m_stage->sayInHello({{u"node"_s, m_name},
                             {u"version"_s, m_name},
                             {u"operator"_s, m_name},
                             {u"tenant"_s, m_name},
                             {u"role"_s, m_name},
                             {u"nodes"_s, 2}});
    }

    QJsonObject record(int n) const
    {
        QJsonObject record{{u"n"_s, n},
                           {u"seq"_s, n},
                           {u"ts"_s, u"2026-01-15T10:30:00.000Z"_s},
                           {u"dir"_s, u"out"_s},
                           {u"size"_s, 120},
                           {u"data"_s, QJsonObject{{m_name, m_name}, {u"n"_s, n}}}};
        for (const char *field :
             {"conn", "user", "sender", "kind", "state", "type", "name", "room", "tenant"})
            record[QString::fromLatin1(field)] = m_name;
        return record;
    }

    /// All that the lists of events have: columns, payload, changes, members, presence, the file.
    void reviewEvents(const QString &step, EventPane *pane)
    {
        QAbstractItemModel *events = pane->view()->model();
        pane->view()->selectRow(events->rowCount() - 1);
        for (int part = 0; part < pane->below()->count(); ++part) {
            pane->below()->setCurrentIndex(part);
            m_stage->pass(1);
            review(step + u' ' + pane->below()->tabText(part), window());
        }
        const QString path = m_stage->file(u"events.csv"_s);
        QFile file(path);
        if (!pane->saveTo(path, u"csv"_s) || !file.open(QFile::ReadOnly))
            return note(step, u"no file"_s);
        const QString text = QString::fromUtf8(file.readAll()).remove(u'\r');
        if (visibleLines(text, text.size() + 1) != text)
            note(step, u"hidden characters in the CSV file"_s);
        static const QRegularExpression formula(u"(?:^|,)\"?[=+@-]"_s,
                                                QRegularExpression::MultilineOption);
        if (!text.contains(u'\'' + Head) || text.contains(formula))
            note(step, u"a formula in the CSV file"_s);
    }

    void reviewStreams()
    {
        FakeAdminServer &server = m_stage->server();
        window()->watchRoom(m_name, m_name);
        m_stage->settle();
        server.send({{u"type"_s, u"events"_s},
                     {u"watch"_s, server.last(u"watch"_s)[u"watch"_s]},
                     {u"events"_s, QJsonArray{record(21), record(22)}}});
        m_stage->settle();
        reviewEvents(u"room"_s, m_stage->find<RoomPage>()->findChild<EventPane *>());
        reviewPage(u"events"_s, window()->tabs()->events());
        window()->composeWith(
            m_name, m_name, m_name,
            QString::fromUtf8(QJsonDocument(QJsonObject{{m_name, m_name}}).toJson()));
        review(u"compose"_s, window());
        m_stage->find<QLineEdit>(u"composeReason"_s)->setText(u"test"_s);
        window()->composer()->preview();
        m_stage->settle();
        if (server.last(u"inject"_s)[u"data"_s].toObject() != QJsonObject{{m_name, m_name}})
            note(u"compose"_s, u"the payload has changed"_s);
        review(u"preview"_s, window());

        window()->trace(u"user"_s, m_name, m_name);
        TracePage *trace = window()->tabs()->trace();
        trace->findChild<QLineEdit *>(u"traceReason"_s)->setText(u"test"_s);
        trace->startOrStop();
        m_stage->settle();
        server.send({{u"type"_s, u"trace"_s},
                     {u"trace"_s, server.last(u"trace"_s)[u"trace"_s]},
                     {u"records"_s, QJsonArray{record(1), record(2)}}});
        m_stage->settle();
        reviewEvents(u"trace"_s, trace->pane());
        const QString file = m_stage->file(m_name.left(12) + u".carillon.jsonl"_s);
        if (!trace->pane()->saveTo(file, u"capture"_s))
            return note(u"capture"_s, u"no file"_s);
        window()->openCapture(file);
        auto *capture = m_stage->find<CapturePage>();
        (void)waitFor([capture] { return !capture->isLoading(); });
        reviewEvents(u"capture"_s, capture->pane());
        capture->compareWith(file);
        reviewDialog(u"compare"_s);
    }

    void reviewDialogs()
    {
        OperatorActions *actions = window()->actions();
        window()->disconnectConnection(m_name, m_name);
        reviewDialog(u"disconnect"_s);
        actions->revoke(m_name, m_name, {});
        reviewDialog(u"revoke user"_s);
        actions->revoke(m_name, {}, m_name);
        reviewDialog(u"revoke token"_s);
        actions->plan(u"close_room"_s, m_name, m_name);
        review(u"close room"_s, openDialog(*m_stage));
        m_stage->find<QPushButton>(u"planCount"_s)->click();
        m_stage->settle();
        reviewDialog(u"plan"_s);
        actions->editColours(m_name);
        reviewDialog(u"colours"_s);
        actions->replay(m_stage->find<RoomPage>()->findChild<EventPane *>(), m_name, m_name);
        reviewDialog(u"replay"_s);
        window()->openPalette();
        openDialog(*m_stage)->findChild<QLineEdit *>(u"paletteLine"_s)->setText(m_name);
        reviewDialog(u"palette"_s);
    }

private Q_SLOTS:
    void initTestCase() { prepareStage(); }
    void cleanup() { m_stage.reset(); }

    void staysText_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("turned round") << Head + u"\u202egnp.exe\u2066x"_s;
        QTest::newRow("control") << Head + u"\x1b[31mred\nline\ttab\r"_s + QChar(0) + u"z"_s;
        QTest::newRow("invisible") << Head + u"ad\u200bmin\ufeff\u2028x\u00a0y"_s;
        QTest::newRow("stacked") << Head + QString(200, QChar(0x0336));
        QTest::newRow("long") << Head + QString(20000, u'W');
    }

    void staysText()
    {
        QFETCH(QString, name);
        m_name = name;
        m_found.clear();
        m_stage = std::make_unique<Stage>(Theme::Light, u"en"_s);
        poison();
        m_stage->connect(ProfileKind::Production);
        m_stage->pass(1);
        PageTabs *tabs = window()->tabs();
        reviewPage(u"overview"_s, window()->overview());
        reviewPage(u"rooms"_s, window()->rooms());
        reviewPage(u"connections"_s, window()->connections());
        window()->inspect(m_stage->server().connectionIds().first());
        m_stage->pass(1);
        review(u"inspector"_s, window());
        reviewPage(u"closed"_s, tabs->table(u"closed"_s));
        reviewPage(u"audit"_s, tabs->table(u"audit"_s));
        for (const char *part :
             {"nodes", "config", "listeners", "limits", "log", "operators", "plans", "drain"}) {
            tabs->server()->showPart(QString::fromLatin1(part));
            reviewPage(QString::fromLatin1(part), tabs->server());
        }
        reviewStreams();
        reviewDialogs();
        QVERIFY2(m_found.isEmpty(), qPrintable(u"%1 of them, above"_s.arg(m_found.size())));
    }
};

QTEST_MAIN(TestHostileText)
#include "tst_hostiletext.moc"
