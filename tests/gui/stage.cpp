// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/stage.h"

#include "console/core/deskclock.h"
#include "console/widgets/inspector.h"

#include <QAbstractAnimation>
#include <QApplication>
#include <QFile>
#include <QJsonArray>
#include <QStyleFactory>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace Carillon {

namespace {

const QDateTime Start = QDateTime::fromString(u"2026-01-15T10:30:00.000Z"_s, Qt::ISODateWithMs);

void addServerTables(FakeAdminServer &server)
{
    const auto setting = [](const char *key, const char *value, const char *source) {
        return QJsonObject{{u"key"_s, QString::fromLatin1(key)},
                           {u"value"_s, QString::fromLatin1(value)},
                           {u"source"_s, QString::fromLatin1(source)}};
    };
    server.setTable(u"config"_s,
                    columnsOf({u"key:string"_s, u"value:string"_s, u"source:string"_s}),
                    {setting("admin.listen", "127.0.0.1:8081", "file:14"),
                     setting("admin.production", "true", "file:15"),
                     setting("client.send_queue_bytes", "1048576", "default"),
                     setting("listen", "0.0.0.0:8080", "environment")});
    server.setTable(u"limits"_s,
                    columnsOf({u"limit:string"_s, u"value:integer"_s, u"needed:integer"_s,
                               u"verdict:string"_s, u"remedy:string"_s}),
                    {QJsonObject{{u"limit"_s, u"open files"_s},
                      {u"value"_s, 1024},
                      {u"needed"_s, 120000},
                      {u"verdict"_s, u"low"_s},
                      {u"remedy"_s, u"LimitNOFILE=200000 in the unit"_s}},
                     QJsonObject{{u"limit"_s, u"somaxconn"_s},
                      {u"value"_s, 4096},
                      {u"needed"_s, 4096},
                      {u"verdict"_s, u"ok"_s},
                      {u"remedy"_s, QString()}}});
}

} // namespace

QJsonArray columnsOf(const QStringList &list)
{
    QJsonArray columns;
    for (const QString &entry : list)
        columns.append(QJsonObject{{u"name"_s, entry.section(u':', 0, 0)},
                                   {u"type"_s, entry.section(u':', 1, 1)}});
    return columns;
}

bool waitFor(const std::function<bool()> &condition)
{
    return QTest::qWaitFor(condition, 10000);
}

void prepareStage()
{
    qputenv("TZ", "UTC");
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    QApplication::setFont(QFont(u"DejaVu Sans"_s, 9));
    QApplication::setCursorFlashTime(0);
    DeskClock::hold(Start);
    FakeAdminServer::setClock(DeskClock::now);
    // The first screen offers a demo where there is a hub, whatever this machine has.
    static const QTemporaryDir programs;
    QFile hub(programs.filePath(u"carillond"_s));
    if (hub.open(QFile::WriteOnly)) {
        hub.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
        qputenv("PATH", QFile::encodeName(programs.path()));
    }
}

Stage::Stage(Theme theme, const QString &language)
    : m_desk(m_config.path(), false)
{
    m_server.listen();
    m_server.fill(2000, 120);
    addServerTables(m_server);
    sayInHello({{u"capabilities"_s,
                 QJsonArray{u"query"_s, u"inspect"_s, u"watch"_s, u"inject"_s, u"rehearse"_s,
                            u"receipt"_s, u"disconnect"_s, u"subscribe"_s, u"trace"_s, u"plan"_s,
                            u"revoke"_s, u"drain"_s, u"reload"_s, u"log_level"_s, u"audit"_s}},
                {u"scopes"_s, QJsonArray{u"admin:read"_s, u"admin:payload"_s, u"admin:operate"_s,
                                         u"admin:manage"_s}},
                {u"role"_s, u"admin"_s}});
    m_desk.setTheme(theme);
    m_desk.setLanguage(language);
    showWindow();
}

void Stage::showWindow()
{
    m_desk.showWindow();
    window()->resize(1200, 760);
    window()->setAnimated(false);
    // pass() asks: a question of the clock's own could be under way then, with an answer of before.
    window()->inspector()->findChild<QTimer *>(u"inspectorTimer"_s)->setInterval(std::chrono::hours(1));
    window()->activateWindow();
    (void)QTest::qWaitForWindowActive(window());
}

Stage::~Stage()
{
    DeskClock::hold(Start); // where the next one begins
}

void Stage::sayInHello(const QJsonObject &changes)
{
    for (auto change = changes.begin(); change != changes.end(); ++change)
        m_hello[change.key()] = change.value();
    m_server.setHello(m_hello);
}

void Stage::connect(ProfileKind kind)
{
    Profile profile = newProfile();
    profile.name = u"hub-eu-1"_s;
    profile.kind = kind;
    profile.url = m_server.url();
    m_desk.profiles()->put(profile);
    m_desk.connectTo(profile, u"token"_s);
    (void)waitFor([this] { return m_desk.client()->isReady(); });
    settle();
    m_server.send({{u"type"_s, u"cost"_s},
                   {u"bytes_per_s"_s, 21000},
                   {u"cpu_ms_per_s"_s, 2.1},
                   {u"frames_per_s"_s, 6},
                   {u"queue_bytes"_s, 0},
                   {u"dropped"_s, 0}});
}

void Stage::pass(int seconds)
{
    for (int i = 0; i < seconds; ++i) {
        settle(); // no question is under way whose answer could be of before or after
        DeskClock::advance(1000);
        m_server.step();
        if (window()->inspector()->isVisible())
            window()->inspector()->ask();
        settle();
    }
}

void Stage::rest()
{
    (void)waitFor([this] {
        const auto moving = window()->findChildren<QAbstractAnimation *>();
        return std::none_of(moving.begin(), moving.end(), [](const QAbstractAnimation *animation) {
            return animation->state() == QAbstractAnimation::Running;
        });
    });
}

void Stage::settle()
{
    // Answers come in the order of the questions, and slots may ask again: twice.
    for (int i = 0; i < 2; ++i) {
        bool answered = false;
        m_desk.client()->request(u"ping"_s, {}, window(),
                                 [&answered](const AdminReply &) { answered = true; });
        (void)waitFor([&answered] { return answered; });
    }
}

Desk *Stage::openSafeMode()
{
    // The look that the first desk has set is the program's.
    m_safe = std::make_unique<Desk>(m_config.path(), true);
    m_safe->setTheme(m_desk.settings()->theme());
    m_safe->setLanguage(m_desk.settings()->language());
    m_safe->showWindow();
    return m_safe.get();
}

void Stage::pushTrace(int from, int count)
{
    static const QStringList names = {u"message.new"_s, u"message.edit"_s, u"typing"_s};
    QJsonArray records;
    for (int n = from; n < from + count; ++n) {
        const bool command = n % 6 == 2;
        records.append(QJsonObject{
            {u"n"_s, n},
            {u"ts"_s, Start.addMSecs(n * 137).toString(Qt::ISODateWithMs)},
            {u"conn"_s, u"c0000002a"_s},
            {u"user"_s, u"alice"_s},
            {u"dir"_s, command ? u"in"_s : u"out"_s},
            {u"kind"_s, command ? u"command"_s : u"event"_s},
            {u"state"_s, command ? QString() : u"sent"_s},
            {u"name"_s, command ? u"publish"_s : names[n % 3]},
            {u"room"_s, u"chat:1"_s},
            {u"seq"_s, n},
            {u"size"_s, 180 + n * 37 % 400},
            {u"queue_bytes"_s, n % 9 * 4096},
            {u"delay_us"_s, n % 9 * 31000 + 84},
            {u"data"_s, QJsonObject{{u"content"_s, u"Hello number %1"_s.arg(n)}, {u"id"_s, n}}}});
    }
    m_server.send({{u"type"_s, u"trace"_s},
                   {u"trace"_s, m_server.last(u"trace"_s)[u"trace"_s]},
                   {u"records"_s, records},
                   {u"used"_s, QJsonObject{{u"ms"_s, (from + count) * 137},
                                           {u"bytes"_s, (from + count) * 300},
                                           {u"events"_s, from + count}}},
                   {u"lost"_s, 0}});
    settle();
}

} // namespace Carillon
