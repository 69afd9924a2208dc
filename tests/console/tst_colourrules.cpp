// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/core/colourrules.h"

#include <QTest>

using namespace Carillon;
using namespace Qt::StringLiterals;

class TestColourRules final : public QObject
{
    Q_OBJECT

    static EventRecord record(const QString &type, qint64 size)
    {
        EventRecord record;
        record.type = type;
        record.size = size;
        return record;
    }

private Q_SLOTS:
    void theFirstThatFitsWins()
    {
        const ColourRules rules({{u"off"_s, u"size > 0"_s, 5, false},
                                 {u"large"_s, u"size > 64k"_s, 1},
                                 {u"orders"_s, u"name = order.*"_s, 2}});
        QCOMPARE(rules.match(record(u"order.new"_s, 100)), 2);
        QCOMPARE(rules.match(record(u"order.new"_s, 100000)), 1);
        QCOMPARE(rules.match(record(u"chat"_s, 100)), -1);
    }

    void whatTheParserRefusesFitsNothing()
    {
        const ColourRules rules(
            QList<ColourRule>{{u"bad"_s, u"colour = red"_s}, {u"empty"_s, u" "_s}});
        QVERIFY(rules.isEmpty());
        QCOMPARE(rules.rules().size(), 2); // kept, for mending
        QCOMPARE(rules.match(record(u"x"_s, 1)), -1);
    }

    void lossesHaveTheirOwnLook()
    {
        const ColourRules rules(QList<ColourRule>{{u"all"_s, u"size >= 0"_s}});
        QCOMPARE(rules.match(EventRecord::note(EventRecord::Kind::Gap, u"3 missing"_s)), -1);
    }

    void linesComeBack()
    {
        const ColourRules rules(QList<ColourRule>{{u"a \"name\""_s, u"name = \"x y\""_s, 3, false},
                                                  {u"b"_s, u"seq > 5"_s, 0, true}});
        QCOMPARE(ColourRules::fromLines(rules.toLines()).rules(), rules.rules());
        const ColourRules read = ColourRules::fromLines(
            {u"garbage"_s, u"{}"_s, u"{\"filter\":\"size > 1\",\"colour\":99}"_s});
        QCOMPARE(read.rules().size(), 1);
        QCOMPARE(read.rules()[0].colour, ColourRule::Colours - 1);
    }

    void notMoreThanItsLimit()
    {
        QCOMPARE(ColourRules(QList<ColourRule>(100, {u"x"_s, u"seq > 1"_s})).rules().size(),
                 ColourRules::MaxRules);
    }
};

QTEST_GUILESS_MAIN(TestColourRules)
#include "tst_colourrules.moc"
