// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/widgets/theme.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QVariantMap>

namespace Carillon {

/// How the desktop looks and what it remembers: one INI file. Whatever is broken or of another
/// version counts as not there. In safe mode nothing is read and nothing is written; what is set
/// holds as long as the program runs.
class UiSettings
{
public:
    /// Layouts of an older arrangement of docks are not restored.
    static constexpr int LayoutVersion = 1;

    UiSettings(const QString &file, bool safeMode);

    [[nodiscard]] Theme theme() const;
    void setTheme(Theme theme);
    [[nodiscard]] QString language() const; ///< as in console/core/languages.h; empty: the system's
    void setLanguage(const QString &language);

    [[nodiscard]] QByteArray layout(const QString &name) const;
    void setLayout(const QString &name, const QByteArray &state);
    void forgetLayouts();

    [[nodiscard]] QStringList list(const QString &name) const;
    void setList(const QString &name, const QStringList &list);

private:
    [[nodiscard]] QVariant value(const QString &key) const;
    void setValue(const QString &key, const QVariant &value);

    QString m_file;
    bool m_safeMode;
    QVariantMap m_values; ///< in safe mode
};

} // namespace Carillon
