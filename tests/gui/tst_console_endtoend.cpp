// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "common/tokenmint.h"
#include "console/core/servertexts.h"
#include "console/widgets/composer.h"
#include "console/widgets/connectionspage.h"
#include "console/widgets/desk.h"
#include "console/widgets/disconnectdialog.h"
#include "console/widgets/inspector.h"
#include "console/widgets/jsonedit.h"
#include "console/widgets/mainwindow.h"
#include "console/widgets/overviewpage.h"
#include "console/widgets/roompage.h"
#include "console/widgets/roomspage.h"
#include "console/widgets/tableview.h"
#include "console/widgets/tile.h"

#include <QApplication>
#include <QFile>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QStyleFactory>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace Carillon;
using namespace Qt::StringLiterals;

/// Everything for once: the real server, a client that nobody here wrote, and the console driven by
/// keys and clicks.
class TestConsoleEndToEnd final : public QObject
{
    Q_OBJECT

    static constexpr char Secret[] = "a secret that is long enough for HS256, of a test";
    static constexpr int Patience = 15000; ///< figures come once a second, on a busy machine later

    QTemporaryDir m_folder;
    QProcess m_server;
    QProcess m_client;
    QByteArray m_seen;
    QString m_listen;
    QString m_admin;
    std::unique_ptr<Desk> m_desk;

    MainWindow *window() { return m_desk->window(); }
    template<typename T>
    T *find(const char *name)
    {
        return window()->findChild<T *>(QString::fromLatin1(name));
    }

    void startServer()
    {
        QFile config(m_folder.filePath(u"carillon.yaml"_s));
        QVERIFY(config.open(QFile::WriteOnly));
        config.write(
            R"({"listen": "127.0.0.1:0", "admin": {"listen": "127.0.0.1:0"}, "auth": {"hmac_secret": ")"
            + QByteArray(Secret) + R"("}})");
        config.close();
        m_server.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_server.start(QStringLiteral(CARILLOND),
                       {u"--config"_s, config.fileName(), u"--log-level"_s, u"warning"_s});
        QVERIFY(m_server.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(m_server.canReadLine(), Patience);
        const QString ready = QString::fromUtf8(m_server.readLine());
        const auto match = QRegularExpression(u"^ready listen=(\\S+) admin=(\\S+)"_s).match(ready);
        QVERIFY2(match.hasMatch(), qPrintable(ready));
        m_listen = match.captured(1);
        m_admin = match.captured(2);
    }

    void startClient()
    {
        const QString node = QStandardPaths::findExecutable(u"node"_s);
        if (node.isEmpty())
            QSKIP("node is not installed");
        const QByteArray token = mintToken({.userId = "bob", .rooms = {"*"}}, Secret);
        connect(&m_client, &QProcess::readyReadStandardOutput, this,
                [this] { m_seen += m_client.readAllStandardOutput(); });
        m_client.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_client.start(node, {QStringLiteral(SOURCE_FOLDER "/foreignclient.mjs"),
                              u"ws://%1/ws"_s.arg(m_listen), QString::fromLatin1(token),
                              u"chat:lobby"_s});
        QTRY_VERIFY_WITH_TIMEOUT(m_seen.contains("\"subscribed\"")
                                     || m_client.state() == QProcess::NotRunning,
                                 Patience);
        if (m_client.exitCode() == 77)
            QSKIP("ws is not installed: npm ci in tests/integration");
        QVERIFY(m_seen.contains("\"subscribed\""));
    }

    int rowOf(TablePage *page, const QString &column, const QString &value)
    {
        for (int row = 0; row < page->source()->model()->rowCount(); ++row) {
            if (page->source()->model()->valueAt(row, column).toString() == value)
                return row;
        }
        return -1;
    }

    void activate()
    {
        window()->activateWindow();
        QTRY_VERIFY(window()->isActiveWindow());
    }

private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
        startServer();
        if (QTest::currentTestFailed())
            return;
        m_desk = std::make_unique<Desk>(m_folder.path(), true);
        m_desk->setLanguage(u"en"_s);
        m_desk->showWindow();
        Profile profile = newProfile();
        profile.name = u"end to end"_s;
        profile.url = QUrl(u"ws://%1"_s.arg(m_admin));
        const QByteArray token = mintToken(
            {.userId = "olga", .scope = "admin:read admin:payload admin:operate"}, Secret);
        m_desk->connectTo(profile, QString::fromLatin1(token));
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->client()->isReady(), Patience);
        QVERIFY(find<QLabel>("statusState")->text().contains(u"olga"_s));
        activate();
        startClient();
    }

    void aConnectionAppears()
    {
        QTRY_COMPARE_WITH_TIMEOUT(window()->overview()->tile(u"connections"_s)->valueText(), u"1"_s,
                                  Patience);
        QTest::keyClick(window(), Qt::Key_3, Qt::ControlModifier);
        ConnectionsPage *page = window()->connections();
        QTRY_VERIFY_WITH_TIMEOUT(rowOf(page, u"user"_s, u"bob"_s) >= 0, Patience);
        page->view()->setFocus();
        page->view()->selectRow(rowOf(page, u"user"_s, u"bob"_s));
        QTest::keyClick(page->view(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(find<QLabel>("inspectorTitle")->text().contains(u"bob"_s),
                                 Patience);
    }

    void itsRoomIsWatched()
    {
        QTest::keyClick(window(), Qt::Key_2, Qt::ControlModifier);
        RoomsPage *page = window()->rooms();
        QTRY_VERIFY_WITH_TIMEOUT(rowOf(page, u"room"_s, u"chat:lobby"_s) >= 0, Patience);
        page->view()->setFocus();
        page->view()->selectRow(rowOf(page, u"room"_s, u"chat:lobby"_s));
        QTest::keyClick(page->view(), Qt::Key_Return);
        auto *room = window()->findChild<RoomPage *>();
        QVERIFY(room);
        QCOMPARE(room->room(), u"chat:lobby"_s);
    }

    void anInjectedEventReachesTheForeignClient()
    {
        QTest::keyClick(window(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(find<QLineEdit>("composeTarget")->text(),
                 u"chat:lobby"_s); // of the room that is watched
        auto *data = find<JsonEdit>("composeData");
        data->selectAll();
        data->setFocus();
        QTest::keyClicks(data, u"{\"content\": \"from the desk\"}"_s);
        QTest::keyClick(data, Qt::Key_Return, Qt::ControlModifier);
        auto *send = find<QPushButton>("composeSend");
        QTRY_COMPARE_WITH_TIMEOUT(send->text(), u"Send to 1 connection"_s, Patience);
        QVERIFY(!m_seen.contains("from the desk")); // a preview sends nothing
        QTest::mouseClick(send, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(m_seen.contains("from the desk"), Patience);
        auto *room = window()->findChild<RoomPage *>();
        QTRY_VERIFY_WITH_TIMEOUT(room->log()->rowCount() > 0, Patience);
        const QModelIndex last
            = room->log()->index(room->log()->rowCount() - 1, EventLogModel::DataColumn);
        QVERIFY2(last.data().toString().contains(u"from the desk"_s),
                 qPrintable(last.data().toString()));
    }

    void aDisconnectedClientSees4005()
    {
        QTest::keyClick(window(), Qt::Key_3, Qt::ControlModifier);
        ConnectionsPage *page = window()->connections();
        QTRY_VERIFY_WITH_TIMEOUT(rowOf(page, u"user"_s, u"bob"_s) >= 0, Patience);
        page->view()->setFocus();
        page->view()->selectRow(rowOf(page, u"user"_s, u"bob"_s));
        QTest::keyClick(window(), Qt::Key_Delete);
        auto *dialog = window()->findChild<DisconnectDialog *>();
        QVERIFY(dialog);
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"disconnectReason"_s),
                         u"end of the test"_s);
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"disconnectDo"_s), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(m_seen.contains("\"closed\":4005"), Patience);
        QVERIFY(m_seen.contains("end of the test"));
        QTRY_VERIFY_WITH_TIMEOUT(rowOf(page, u"user"_s, u"bob"_s) < 0, Patience);
        QTRY_VERIFY_WITH_TIMEOUT(find<QLabel>("inspectorNotice")->text().contains(u"4005"_s),
                                 Patience);
    }

    void itIsInTheListOfTheClosedAndInTheAudit()
    {
        for (const auto &[tab, column, value] :
             {std::tuple(3, u"user"_s, u"bob"_s), std::tuple(6, u"action"_s, u"disconnect"_s)}) {
            find<QTabWidget>("tabs")->setCurrentIndex(tab);
            auto *page = qobject_cast<TablePage *>(window()->currentPage());
            QTRY_VERIFY_WITH_TIMEOUT(rowOf(page, column, value) >= 0, Patience);
        }
    }

    void aForeignTokenIsRefusedForGood()
    {
        AdminClient stranger;
        const QByteArray token
            = mintToken({.userId = "eve", .scope = "admin:read"}, "another secret, long enough");
        stranger.open(QUrl(u"ws://%1"_s.arg(m_admin)), QString::fromLatin1(token));
        QTRY_VERIFY_WITH_TIMEOUT(stranger.lastEnd().code != 0, Patience);
        QCOMPARE(stranger.state(), AdminClient::State::Disconnected);
        QCOMPARE(endText(stranger.lastEnd()), u"The server did not accept the token."_s);
    }

    void theServerGoesAndTheConsoleSaysSo()
    {
        m_server.kill();
        m_server.waitForFinished();
        QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>("bannerStop")->isVisible(), Patience);
        QVERIFY(find<QLabel>("bannerText")->text().contains(u"Attempt"_s));
    }

    void cleanupTestCase()
    {
        m_desk.reset();
        m_client.kill();
        m_client.waitForFinished();
        m_server.kill();
        m_server.waitForFinished();
    }
};

QTEST_MAIN(TestConsoleEndToEnd)
#include "tst_console_endtoend.moc"
