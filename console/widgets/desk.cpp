// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/widgets/desk.h"

#include "console/widgets/mainwindow.h"

#include <QApplication>
#include <QDir>
#include <QLibraryInfo>

using namespace Qt::StringLiterals;

namespace Carillon {

Desk::Desk(const QString &configFolder, bool safeMode, QObject *parent)
    : QObject(parent)
    , m_settings(configFolder + u"/console.ini"_s, safeMode)
    , m_profiles(configFolder + u"/profiles.ini"_s)
{
    QDir().mkpath(configFolder);
    applyTheme(*qApp, m_settings.theme());
    installTranslators();
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
    m_client.setCaFile(profile.caFile);
    m_client.open(profile.url, token);
    Q_EMIT profileChanged();
}

bool Desk::can(const QString &capability) const
{
    return m_client.isReady() && !m_profile.readOnly && m_client.hello().can(capability);
}

void Desk::setTheme(Theme theme)
{
    m_settings.setTheme(theme);
    applyTheme(*qApp, theme);
    Q_EMIT themeChanged();
}

void Desk::setLanguage(const QString &language)
{
    m_settings.setLanguage(language);
    installTranslators();
    if (m_window)
        showWindow();
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
    QLocale::setDefault(locale);
    for (QTranslator *translator : {&m_translator, &m_qtTranslator})
        QCoreApplication::removeTranslator(translator);
    // The English file has the plurals; everything else is English in the source.
    const bool known = m_translator.load(locale, u"carillon"_s, u"_"_s, u":/i18n"_s)
                       || m_translator.load(u":/i18n/carillon_en.qm"_s);
    if (known)
        QCoreApplication::installTranslator(&m_translator);
    if (m_qtTranslator.load(locale, u"qtbase"_s, u"_"_s,
                            QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qtTranslator);
}

} // namespace Carillon
