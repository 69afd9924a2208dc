// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/core/adminclient.h"
#include "console/core/profiles.h"
#include "console/widgets/secrets.h"
#include "console/widgets/uisettings.h"

#include <QTranslator>

namespace Carillon {

class MainWindow;

/// The running program: the connection, the profiles, the look. It outlives the window, which is
/// made anew when the language changes (every text is then made in the new one). Main thread.
class Desk final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Desk)

public:
    Desk(const QString &configFolder, bool safeMode, QObject *parent = nullptr);
    ~Desk() override;

    AdminClient *client() { return &m_client; }
    ProfileStore *profiles() { return &m_profiles; }
    Secrets *secrets() { return &m_secrets; }
    UiSettings *settings() { return &m_settings; }
    MainWindow *window() { return m_window; }

    [[nodiscard]] const Profile &profile() const { return m_profile; } ///< of the last connectTo()
    void connectTo(const Profile &profile, const QString &token);

    /// Whether an action may be offered: the server's capabilities, and the profile's own wish.
    [[nodiscard]] bool can(const QString &capability) const;

    /// A name for a watch that no window of this run has used.
    [[nodiscard]] QString newWatchName() { return QStringLiteral("room-%1").arg(++m_watches); }

    void setTheme(Theme theme);
    void setLanguage(const QString &language); ///< empty: the system's
    void showWindow();

Q_SIGNALS:
    void profileChanged();
    void themeChanged();

private:
    void installTranslators();

    UiSettings m_settings;
    ProfileStore m_profiles;
    AdminClient m_client;
    Secrets m_secrets;
    Profile m_profile;
    QTranslator m_translator;
    QTranslator m_qtTranslator;
    MainWindow *m_window = nullptr; ///< ours
    int m_watches = 0;
};

} // namespace Carillon
