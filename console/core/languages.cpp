// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/core/languages.h"

#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Carillon {

const QList<Language> &languages()
{
    static const QList<Language> all{
        {u"de"_s, u"Deutsch"_s},
        {u"en"_s, u"English"_s},
        {u"es"_s, u"Español"_s},
        {u"fr"_s, u"Français"_s},
        {u"pt_BR"_s, u"Português (Brasil)"_s},
        {u"ru"_s, u"Русский"_s},
        {u"ja"_s, u"日本語"_s},
        {u"zh_CN"_s, u"简体中文"_s},
    };
    return all;
}

QString languageFor(const QStringList &wanted)
{
    bool traditional = false; // a bare "zh" that follows it is not a wish for the other script
    for (const QString &wish : wanted) {
        const QLocale locale(wish);
        if (locale.language() == QLocale::Chinese) {
            traditional = traditional || locale.script() == QLocale::TraditionalHanScript;
            if (locale.script() != QLocale::SimplifiedHanScript || (traditional && wish == "zh"_L1))
                continue;
        }
        for (const Language &language : languages()) {
            if (QLocale(language.code).language() == locale.language())
                return language.code;
        }
    }
    return u"en"_s;
}

QString withoutMnemonic(QString text)
{
    static const QRegularExpression whole(u"\\s*\\(&[A-Z0-9]\\)"_s);
    return text.remove(whole).remove(u'&');
}

} // namespace Carillon
