// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/widgets/desk.h"

#include "console/core/displaytext.h"
#include "console/core/languages.h"
#include "console/core/servertexts.h"
#include "console/widgets/localdemo.h"
#include "console/widgets/mainwindow.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QLibraryInfo>

using namespace Qt::StringLiterals;

namespace Carillon {

constexpr int NodesIntervalMs = 2000; // they announce themselves as often

Desk::Desk(const QString &configFolder, bool safeMode, QObject *parent)
    : QObject(parent)
    , m_configFolder(configFolder)
    , m_safeMode(safeMode)
    , m_settings(configFolder + u"/console.ini"_s, safeMode)
    , m_profiles(configFolder + u"/profiles.ini"_s)
    , m_vitals(&m_client)
    , m_nodes(&m_client, u"node-list"_s, u"nodes"_s)
{
    newTrace();
    QDir().mkpath(configFolder);
    m_nodes.setSort(u"node"_s);
    m_nodes.setInterval(NodesIntervalMs);
    // Older servers do not have it, nor have operators of one tenant.
    connect(&m_client, &AdminClient::helloReceived, this,
            [this] { m_nodes.setActive(m_client.hello().tables.contains(u"nodes"_s)); });
    connect(&m_nodes, &TableSource::rowsArrived, this,
            [this] { m_client.setSeveralNodes(m_nodes.model()->rowCount() > 1); });
    if (first() != this)
        return; // the look is the program's, and set
    applyTheme(*qApp, m_settings.theme());
    installTranslators();
}

Desk *Desk::first()
{
    auto *parentDesk = qobject_cast<Desk *>(parent());
    return parentDesk ? parentDesk : this;
}

QList<Desk *> Desk::all()
{
    return QList<Desk *>{first()} + first()->findChildren<Desk *>(Qt::FindDirectChildrenOnly);
}

Desk *Desk::openAnother()
{
    auto *desk = new Desk(m_configFolder, m_safeMode, first());
    desk->showWindow();
    return desk;
}

void Desk::onWindowClosed()
{
    m_client.close();
    if (first() != this)
        deleteLater();
}

void Desk::setLocked(bool locked)
{
    if (m_locked == locked)
        return;
    m_locked = locked;
    Q_EMIT profileChanged(); // what may be offered is another
}

Desk::~Desk()
{
    delete m_window;
    m_client.close();
    m_secrets.waitForWrites(3000);
}

void Desk::connectTo(const Profile &profile, const QString &token)
{
    m_profile = profile;
    if (m_profiles.find(profile.id))
        m_profiles.setLastUsed(profile.id);
    m_vitals.forget();
    setTimeRange({});
    m_client.setCaFile(profile.caFile);
    m_client.open(profile.url, token);
    Q_EMIT profileChanged();
}

QList<TraceRun *> Desk::traces() const
{
    QList<TraceRun *> traces;
    for (const auto &trace : m_traces)
        traces.append(trace.get());
    return traces;
}

TraceRun *Desk::newTrace()
{
    m_traces.push_back(std::make_unique<TraceRun>(&m_client, u"trace-%1"_s.arg(++m_traceNames)));
    return m_traces.back().get();
}

void Desk::dropTrace(TraceRun *trace)
{
    std::erase_if(m_traces, [trace](const auto &kept) { return kept.get() == trace; });
}

void Desk::signIn(const QString &token)
{
    m_client.open(m_profile.url, token);
}

QString Desk::whyNot(const QString &capability) const
{
    if (!m_client.isReady())
        return tr("Not connected.");
    if (m_locked)
        return tr("The console is locked.");
    const QString notOffered = notOfferedText(m_client.hello(), capability);
    if (notOffered.isEmpty() && m_profile.readOnly && capability != "trace"_L1)
        return tr("This profile is read-only.");
    return notOffered;
}

void Desk::offer(QAction *action, const QString &capability, bool sensible) const
{
    const QString why = whyNot(capability);
    action->setEnabled(why.isEmpty() && sensible);
    action->setToolTip(plainToolTip(why.isEmpty() ? withoutMnemonic(action->text()) : why));
}

void Desk::offer(QWidget *button, const QString &capability, bool sensible) const
{
    const QString why = whyNot(capability);
    button->setEnabled(why.isEmpty() && sensible);
    button->setToolTip(why.isEmpty() ? QString() : plainToolTip(why));
}

void Desk::startDemo()
{
    if (!m_demo) {
        m_demo = new LocalDemo(this);
        connect(m_demo, &LocalDemo::failed, this, &Desk::demoFailed);
        connect(m_demo, &LocalDemo::ready, this, [this](const QUrl &admin, const QString &token) {
            Profile profile = newProfile();
            profile.name = tr("local demo");
            profile.url = admin;
            profile.keepToken = false;
            connectTo(profile, token);
        });
    }
    m_demo->start();
}

void Desk::setReadOnly(bool readOnly)
{
    if (m_profile.readOnly == readOnly)
        return;
    m_profile.readOnly = readOnly;
    Q_EMIT profileChanged();
}

bool Desk::isProduction() const
{
    return m_profile.kind == ProfileKind::Production
           || (m_client.isReady() && m_client.hello().production);
}

void Desk::setTimeRange(const TimeRange &range)
{
    if (m_timeRange == range)
        return;
    m_timeRange = range;
    Q_EMIT timeRangeChanged();
}

ColourRules Desk::colours() const
{
    return ColourRules::fromLines(m_settings.list(u"colour-rules"_s));
}

void Desk::setColours(const ColourRules &rules)
{
    m_settings.setList(u"colour-rules"_s, rules.toLines());
    Q_EMIT coloursChanged();
}

void Desk::setTheme(Theme theme)
{
    m_settings.setTheme(theme);
    applyTheme(*qApp, theme);
    for (Desk *desk : all())
        Q_EMIT desk->themeChanged();
}

void Desk::setLanguage(const QString &language)
{
    m_settings.setLanguage(language);
    first()->installTranslators();
    for (Desk *desk : all()) {
        if (desk->m_window)
            desk->showWindow();
    }
}

void Desk::showWindow()
{
    MainWindow *old = m_window;
    if (old) {
        old->saveLayout();
        old->hide(); // and so it asks nothing any more
    }
    m_window = new MainWindow(this);
    if (old) {
        m_window->setGeometry(old->geometry());
        m_window->takeOver(*old);
        delete old;
    }
    m_window->show();
}

void Desk::installTranslators()
{
    const QString chosen = m_settings.language();
    const QLocale locale = chosen.isEmpty() ? QLocale::system() : QLocale(chosen);
    QLocale::setDefault(locale); // figures are the system's, also where the texts cannot be
    const QString language
        = languageFor(chosen.isEmpty() ? locale.uiLanguages() : QStringList{chosen});
    for (QTranslator *translator : {&m_translator, &m_qtTranslator})
        QCoreApplication::removeTranslator(translator);
    // The English file has the plurals; everything else is English in the source.
    if (m_translator.load(u":/i18n/carillon_"_s + language))
        QCoreApplication::installTranslator(&m_translator);
    if (m_qtTranslator.load(u"qtbase_"_s + language,
                            QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qtTranslator);
}

} // namespace Carillon
