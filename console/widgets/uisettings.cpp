// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/widgets/uisettings.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace Carillon {

UiSettings::UiSettings(const QString &file, bool safeMode)
    : m_file(file)
    , m_safeMode(safeMode)
{}

Theme UiSettings::theme() const
{
    const QString name = value(u"theme"_s).toString();
    return name == "light"_L1 ? Theme::Light : name == "dark"_L1 ? Theme::Dark : Theme::System;
}

void UiSettings::setTheme(Theme theme)
{
    setValue(u"theme"_s, theme == Theme::Light  ? u"light"_s
                         : theme == Theme::Dark ? u"dark"_s
                                                : u"system"_s);
}

QString UiSettings::language() const
{
    return value(u"language"_s).toString();
}

void UiSettings::setLanguage(const QString &language)
{
    setValue(u"language"_s, language);
}

QByteArray UiSettings::layout(const QString &name) const
{
    if (value(u"layout/version"_s).toInt() != LayoutVersion)
        return {};
    return value(u"layout/"_s + name).toByteArray();
}

void UiSettings::setLayout(const QString &name, const QByteArray &state)
{
    setValue(u"layout/version"_s, LayoutVersion);
    setValue(u"layout/"_s + name, state);
}

/// Those that are kept by name stay.
void UiSettings::forgetLayouts()
{
    const auto isForgotten = [](const QString &key) {
        return key.startsWith("layout/"_L1) && !key.startsWith("layout/named"_L1);
    };
    if (m_safeMode) {
        m_values.removeIf([&](const auto &entry) { return isForgotten(entry.key()); });
        return;
    }
    QSettings settings(m_file, QSettings::IniFormat);
    for (const QString &key : settings.allKeys()) {
        if (isForgotten(key))
            settings.remove(key);
    }
    settings.setValue(u"layout/version"_s, LayoutVersion);
}

QStringList UiSettings::list(const QString &name) const
{
    return value(u"lists/"_s + name).toStringList();
}

void UiSettings::setList(const QString &name, const QStringList &list)
{
    setValue(u"lists/"_s + name, list);
}

QVariant UiSettings::value(const QString &key) const
{
    return m_safeMode ? m_values.value(key) : QSettings(m_file, QSettings::IniFormat).value(key);
}

void UiSettings::setValue(const QString &key, const QVariant &value)
{
    if (m_safeMode)
        m_values.insert(key, value);
    else if (QSettings settings(m_file, QSettings::IniFormat); settings.value(key) != value)
        settings.setValue(key, value);
}

} // namespace Carillon
