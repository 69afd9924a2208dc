// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "common/closecodes.h"
#include "common/errorcodes.h"
#include "common/filter.h"
#include "common/hostlimits.h"
#include "console/core/codetexts.h"
#include "console/core/servertexts.h"

#include <QTest>

using namespace Carillon;
using namespace Qt::StringLiterals;

/// Every code that the server may send has a text here.
class TestServerTexts final : public QObject
{
    Q_OBJECT

    static bool isSentence(const QString &text)
    {
        return text.contains(u' ') && text.endsWith(u'.') && !text.contains(u'_');
    }

private Q_SLOTS:
    void closeCodes()
    {
        int known = 0;
        for (int code = 1; code < 5000; ++code) {
            const QString name = QString::fromLatin1(closeCodeName(CloseCode(code)));
            if (name == "other"_L1)
                continue;
            ++known;
            QVERIFY2(closeCodeText(quint16(code)) != name, qPrintable(name));
        }
        QVERIFY(known > 20);
        QCOMPARE(closeCodeText(4999), u"other"_s); // of a newer server
    }

    void errors()
    {
        for (int code = 0; code <= int(ErrorCode::Internal); ++code) {
            const QString name = QString::fromLatin1(errorCodeName(ErrorCode(code)));
            if (name == "already_subscribed"_L1 || name == "not_subscribed"_L1)
                continue; // clients only
            QVERIFY2(isSentence(errorText(AdminError::local(name))), qPrintable(name));
        }
        for (const QString &name :
             {u"bad_filter"_s, u"unknown_table"_s, u"unknown_column"_s, u"confirmation"_s,
              u"bad_config"_s, u"disconnected"_s, u"timeout"_s})
            QVERIFY2(isSentence(errorText(AdminError::local(name))), qPrintable(name));
        QCOMPARE(errorText(AdminError::local(u"brand_\u202enew"_s)), u"brand_\\u{202e}new"_s);
    }

    void filterProblems()
    {
        using Code = FilterError::Code;
        for (int code = 0; code <= int(Code::BadPattern); ++code) {
            const QString name = QString::fromLatin1(filterErrorName(Code(code)));
            QVERIFY2(filterProblemText(name, u"x"_s) != name, qPrintable(name));
        }
        for (int type = 0; type <= int(FilterType::StringList); ++type) {
            const QString name = QString::fromLatin1(filterTypeName(FilterType(type)));
            const QString text = filterProblemText(u"bad_value"_s, name);
            QVERIFY2(text.contains(codeText(u"filter", name)), qPrintable(text));
        }
        QCOMPARE(filterProblemText(u"unexpected_end"_s, u"operator"_s),
                 u"Something is missing at the end (comparison)"_s);
        QCOMPARE(filterProblemText(u"unknown_field"_s, u"value"_s),
                 u"There is no field “value”"_s); // its name
    }

    void words_data()
    {
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("text");
        QTest::newRow("state") << u"state"_s << u"not_yet_valid"_s << u"not yet valid"_s;
        QTest::newRow("role") << u"role"_s << u"admin"_s << u"administrator"_s;
        QTest::newRow("action") << u"action"_s << u"drain start"_s << u"drain: start"_s;
        QTest::newRow("another column") << u"user"_s << u"admin"_s << u"admin"_s; // a name
        QTest::newRow("unknown") << u"state"_s << u"bro\u200bken"_s << u"bro\\u{200b}ken"_s;
    }

    void words()
    {
        QFETCH(QString, column);
        QFETCH(QString, code);
        QFETCH(QString, text);
        QCOMPARE(codeText(column, code), text);
    }

    void remedies()
    {
        QCOMPARE(remedyText(u"open_files_soft"_s, u"LimitNOFILE=9"_s),
                 u"LimitNOFILE=9 in the unit of the service"_s);
        QCOMPARE(remedyText(u"fs.nr_open"_s, u"sysctl -w fs.nr_open=9"_s),
                 u"sysctl -w fs.nr_open=9"_s);
        QCOMPARE(remedyText(u"open_files_soft"_s, {}), QString());
        for (const HostLimit &limit :
             hostLimits(1000, 0, HostClock::Leave)) // a command or a setting, no sentence
            QVERIFY2(limit.remedy.startsWith("sysctl -w "_L1)
                         || limit.remedy.startsWith("LimitNOFILE="_L1),
                     qPrintable(limit.remedy));
    }
};

QTEST_GUILESS_MAIN(TestServerTexts)
#include "tst_servertexts.moc"
