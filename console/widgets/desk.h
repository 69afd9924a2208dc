// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/core/adminclient.h"
#include "console/core/colourrules.h"
#include "console/core/profiles.h"
#include "console/core/tracerun.h"
#include "console/core/vitals.h"
#include "console/widgets/secrets.h"
#include "console/widgets/uisettings.h"

#include <QTranslator>

#include <memory>
#include <vector>

QT_BEGIN_NAMESPACE
class QAction;
class QWidget;
QT_END_NAMESPACE

namespace Carillon {

class LocalDemo;
class MainWindow;

/// One server's desk: its connection, its window, and what all desks of the program share: profiles
/// and the look. It outlives the window, which is made anew when the language changes (every text
/// is then made in the new one). Desks beside the first are its children, and go with their
/// windows. Main thread.
class Desk final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Desk)

public:
    Desk(const QString &configFolder, bool safeMode, QObject *parent = nullptr);
    Desk *openAnother(); ///< beside this one, with a window and no connection yet
    void onWindowClosed();
    ~Desk() override;

    AdminClient *client() { return &m_client; }
    ProfileStore *profiles() { return &m_profiles; }
    Secrets *secrets() { return &m_secrets; }
    UiSettings *settings() { return &m_settings; }
    MainWindow *window() { return m_window; }
    Vitals *vitals() { return &m_vitals; }
    TableSource *nodes() { return &m_nodes; } ///< the table `nodes`, live whatever is on the screen

    /// The span of time that all views are filtered by; an invalid `from`: none.
    struct TimeRange
    {
        QDateTime from;
        QDateTime to;
        bool operator==(const TimeRange &) const = default;
    };
    [[nodiscard]] const TimeRange &timeRange() const { return m_timeRange; }
    void setTimeRange(const TimeRange &range);

    [[nodiscard]] const Profile &profile() const { return m_profile; } ///< of the last connectTo()
    void connectTo(const Profile &profile, const QString &token);

    /// Another token for the same server; all that is open stays and is asked for again.
    void signIn(const QString &token);

    /// Whether an action may be offered: the server's capabilities, and the profile's own wish.
    [[nodiscard]] bool can(const QString &capability) const { return whyNot(capability).isEmpty(); }
    [[nodiscard]] QString whyNot(const QString &capability) const; ///< for people; empty: it may
    /// Offers the action if it may and makes sense, and else says why not where it stands.
    void offer(QAction *action, const QString &capability, bool sensible = true) const;
    void offer(QWidget *button, const QString &capability, bool sensible = true) const;

    /// A hub of this machine with traffic, which ends with the program; then connects to it.
    void startDemo();
    [[nodiscard]] bool isSafeMode() const { return m_safeMode; }

    [[nodiscard]] ColourRules colours() const;
    void setColours(const ColourRules &rules);

    /// A name for a watch that no window of this run has used.
    [[nodiscard]] QString newWatchName() { return QStringLiteral("room-%1").arg(++m_watches); }

    /// Traces, running or ended, with what they have recorded: they outlive the window that shows
    /// them. The first is always there, those of closed tabs are dropped.
    [[nodiscard]] QList<TraceRun *> traces() const;
    TraceRun *newTrace();
    void dropTrace(TraceRun *trace);

    /// The safety catch of this connection: nothing is offered while it is on. The profile says how
    /// each connection begins.
    void setReadOnly(bool readOnly);

    /// The profile says production, or the server does: reasons and typed confirmations.
    [[nodiscard]] bool isProduction() const;

    /// Nobody has been here for long: nothing is offered until the token is given again.
    void setLocked(bool locked);
    [[nodiscard]] bool isLocked() const { return m_locked; }

    void setTheme(Theme theme);
    void setLanguage(const QString &language); ///< empty: the system's
    void showWindow();

Q_SIGNALS:
    void demoFailed(const QString &why);
    void profileChanged();
    void themeChanged();
    void timeRangeChanged();
    void coloursChanged();

private:
    void installTranslators();
    [[nodiscard]] Desk *first();
    [[nodiscard]] QList<Desk *> all(); ///< of the program

    QString m_configFolder;
    bool m_safeMode;
    bool m_locked = false;
    UiSettings m_settings;
    ProfileStore m_profiles;
    AdminClient m_client;
    Vitals m_vitals;
    TableSource m_nodes;
    TimeRange m_timeRange;
    Secrets m_secrets;
    Profile m_profile;
    QTranslator m_translator;
    QTranslator m_qtTranslator;
    MainWindow *m_window = nullptr; ///< ours
    LocalDemo *m_demo = nullptr;    ///< ours
    int m_watches = 0;
    int m_traceNames = 0;
    std::vector<std::unique_ptr<TraceRun>> m_traces;
};

} // namespace Carillon
