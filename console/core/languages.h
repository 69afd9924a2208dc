// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

/// The languages that the console speaks: those of translations/.
namespace Carillon {

struct Language
{
    QString code; ///< of the file carillon_<code>
    QString name; ///< as its speakers call it
};

/// In the order of a menu.
[[nodiscard]] const QList<Language> &languages();

/// The code of the first wish that can be met; English when none can. `wanted` is as of
/// QLocale::uiLanguages(), the dearest first. A language stands for its other countries (pt-PT gets
/// pt_BR), a script does not stand for another: who reads traditional Chinese is not given
/// simplified, unless the list asks for that itself.
[[nodiscard]] QString languageFor(const QStringList &wanted);

/// The text of a menu or a button without its accelerator: the `&`, or all of the `(&F)` that
/// Chinese and Japanese have.
[[nodiscard]] QString withoutMnemonic(QString text);

} // namespace Carillon
