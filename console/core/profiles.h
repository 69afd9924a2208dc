// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>
#include <QUrl>

namespace Carillon {

/// What kind of server a profile leads to: colours the window and names itself in words.
enum class ProfileKind { Development, Staging, Production };

/// A server that an operator connects to. The token is not in it: it is in the system's keychain,
/// under the profile's id, or nowhere.
struct Profile
{
    QString id;   ///< made by newProfile(), never shown
    QString name; ///< unique, chosen by the operator
    QUrl url;
    ProfileKind kind = ProfileKind::Development;
    QString
        caFile; ///< PEM of the authority that signs the server's certificate; empty: the system's
    bool readOnly = false; ///< the console offers no action, whatever the server would allow
    bool keepToken = true; ///< in the keychain, where there is one

    bool operator==(const Profile &) const = default;
};

[[nodiscard]] Profile newProfile();

/// "" when the profile can be saved, else what is wrong with it: "name", "url", "scheme".
[[nodiscard]] QString profileProblem(const Profile &profile);

/// A token on a plain connection to another machine can be read on the way.
[[nodiscard]] bool sendsTokenInClear(const QUrl &url);

/// The saved profiles: one INI file, versioned and replaced whole (QSettings writes a new file and
/// renames it). What cannot be read is put aside as <file>.broken and reported, never a crash, and
/// a file of a newer version is left alone and not written.
class ProfileStore
{
public:
    static constexpr int Version = 1;
    static constexpr int MaxProfiles = 500;

    enum class Trouble { None, Corrupt, Newer, NotWritable };

    explicit ProfileStore(const QString &file);

    [[nodiscard]] const QList<Profile> &profiles() const { return m_profiles; }
    [[nodiscard]] const Profile *find(const QString &nameOrId) const;
    [[nodiscard]] Trouble trouble() const { return m_trouble; }
    [[nodiscard]] QString lastUsed() const { return m_lastUsed; }

    void put(const Profile &profile); ///< adds it or replaces the one with its id, and saves
    void remove(const QString &id);
    void setLastUsed(const QString &id);

private:
    void load();
    void reload(); ///< another window may have written it
    void save();

    QString m_file;
    QList<Profile> m_profiles;
    QString m_lastUsed;
    Trouble m_trouble = Trouble::None;
};

} // namespace Carillon
