// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/core/profiles.h"

#include "common/logging.h"

#include <QFile>
#include <QHostAddress>
#include <QSettings>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace Carillon {

namespace {

constexpr const char *kindNames[] = {"development", "staging", "production"};

QString kindName(ProfileKind kind)
{
    return QString::fromLatin1(kindNames[int(kind)]);
}

ProfileKind kindOf(const QString &name)
{
    for (int i = 0; i < 3; ++i) {
        if (name == QLatin1StringView(kindNames[i]))
            return ProfileKind(i);
    }
    // A word that is not known must not make a production server look harmless.
    return ProfileKind::Production;
}

} // namespace

Profile newProfile()
{
    Profile profile;
    profile.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    return profile;
}

QString profileProblem(const Profile &profile)
{
    if (profile.name.trimmed().isEmpty() || profile.name.size() > 100)
        return u"name"_s;
    if (!profile.url.isValid() || profile.url.host().isEmpty() || !profile.url.userInfo().isEmpty())
        return u"url"_s;
    if (profile.url.scheme() != "ws"_L1 && profile.url.scheme() != "wss"_L1)
        return u"scheme"_s;
    return {};
}

bool sendsTokenInClear(const QUrl &url)
{
    const QHostAddress address(url.host());
    return url.scheme() == "ws"_L1 && url.host() != "localhost"_L1 && !address.isLoopback();
}

ProfileStore::ProfileStore(const QString &file)
    : m_file(file)
{
    load();
}

const Profile *ProfileStore::find(const QString &nameOrId) const
{
    for (const Profile &profile : m_profiles) {
        if (profile.id == nameOrId || profile.name == nameOrId)
            return &profile;
    }
    return nullptr;
}

void ProfileStore::reload()
{
    if (m_trouble != Trouble::None)
        return; // what could be read is all there is
    m_profiles.clear();
    load();
}

void ProfileStore::put(const Profile &profile)
{
    reload();
    for (Profile &old : m_profiles) {
        if (old.id == profile.id) {
            old = profile;
            save();
            return;
        }
    }
    if (m_profiles.size() < MaxProfiles)
        m_profiles.append(profile);
    save();
}

void ProfileStore::remove(const QString &id)
{
    reload();
    m_profiles.removeIf([&](const Profile &profile) { return profile.id == id; });
    save();
}

void ProfileStore::setLastUsed(const QString &id)
{
    reload();
    if (m_lastUsed == id)
        return;
    m_lastUsed = id;
    save();
}

void ProfileStore::load()
{
    if (!QFile::exists(m_file))
        return;
    QSettings settings(m_file, QSettings::IniFormat);
    bool versioned = false;
    const int version = settings.value(u"version"_s).toInt(&versioned);
    bool sound = settings.status() == QSettings::NoError && versioned && version >= 1;
    if (sound && version > Version) {
        m_trouble = Trouble::Newer;
        return;
    }
    const int count = std::clamp(settings.beginReadArray(u"profiles"_s), 0, MaxProfiles);
    for (int i = 0; sound && i < count; ++i) {
        settings.setArrayIndex(i);
        Profile profile;
        profile.id = settings.value(u"id"_s).toString();
        profile.name = settings.value(u"name"_s).toString();
        profile.url = QUrl(settings.value(u"url"_s).toString(), QUrl::StrictMode);
        profile.kind = kindOf(settings.value(u"kind"_s).toString());
        profile.caFile = settings.value(u"ca_file"_s).toString();
        profile.readOnly = settings.value(u"read_only"_s).toBool();
        profile.keepToken = settings.value(u"keep_token"_s, true).toBool();
        sound = !profile.id.isEmpty() && profileProblem(profile).isEmpty();
        if (sound)
            m_profiles.append(profile);
    }
    settings.endArray();
    m_lastUsed = settings.value(u"last_used"_s).toString();
    if (sound)
        return;

    // What was sound stays; the file as it was goes aside, so that nothing is lost for good.
    m_trouble = Trouble::Corrupt;
    QFile::remove(m_file + u".broken"_s);
    QFile::copy(m_file, m_file + u".broken"_s);
    qCWarning(lcConsole, "profiles could not be read whole kept=%lld",
              static_cast<long long>(m_profiles.size()));
}

void ProfileStore::save()
{
    if (m_trouble == Trouble::Newer)
        return;
    QSettings settings(m_file, QSettings::IniFormat);
    settings.clear();
    settings.setValue(u"version"_s, Version);
    settings.setValue(u"last_used"_s, m_lastUsed);
    settings.beginWriteArray(u"profiles"_s, int(m_profiles.size()));
    for (int i = 0; i < m_profiles.size(); ++i) {
        settings.setArrayIndex(i);
        const Profile &profile = m_profiles[i];
        settings.setValue(u"id"_s, profile.id);
        settings.setValue(u"name"_s, profile.name);
        settings.setValue(u"url"_s, profile.url.toString());
        settings.setValue(u"kind"_s, kindName(profile.kind));
        settings.setValue(u"ca_file"_s, profile.caFile);
        settings.setValue(u"read_only"_s, profile.readOnly);
        settings.setValue(u"keep_token"_s, profile.keepToken);
    }
    settings.endArray();
    settings.sync();
    if (settings.status() != QSettings::NoError)
        m_trouble = Trouble::NotWritable;
}

} // namespace Carillon
