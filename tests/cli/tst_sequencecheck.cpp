// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/cli/sequencecheck.h"

#include <QTest>

using namespace Carillon;
using namespace Qt::StringLiterals;

/// A story is words: s5 restart(5), e6 event(6), g7-9 gap(7, 9), f forget().
static void tell(SequenceCheck &check, const QString &story)
{
    const QStringList words = story.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        const quint64 first = word.mid(1).section(u'-', 0, 0).toULongLong();
        switch (word.front().unicode()) {
        case u's': check.restart(first); break;
        case u'e': check.event(first); break;
        case u'g': check.gap(first, word.section(u'-', 1).toULongLong()); break;
        default: check.forget();
        }
    }
}

class SequenceCheckTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void verdicts_data()
    {
        QTest::addColumn<QString>("story");
        QTest::addColumn<quint64>("lost");
        QTest::addColumn<quint64>("doubles");
        QTest::addColumn<quint64>("late");
        QTest::addColumn<quint64>("head");
        const auto row = [](const char *name, const char *story, quint64 lost, quint64 doubles, quint64 late, quint64 head) {
            QTest::newRow(name) << QString::fromLatin1(story) << lost << doubles << late << head;
        };
        row("in order", "s5 e6 e7 e8", 0, 0, 0, 8);
        row("the first event decides", "e41 e42", 0, 0, 0, 42);
        row("a gap before its place", "s0 e1 g2-4 e5", 0, 0, 0, 5);
        row("a gap after its place", "s0 e1 e5 g2-4", 0, 0, 0, 5);
        row("a gap ahead of data under way", "s0 e1 g4-6 e2 e3 e7", 0, 0, 0, 7);
        row("two gaps in a hole", "s0 g1-2 g4-5 e3 e6", 0, 0, 0, 6);
        row("a gap at the end", "s0 e1 g2-9", 0, 0, 0, 9);
        row("gaps that overlap", "s0 g1-3 g2-5 e6", 0, 0, 0, 6);
        row("a fresh start forgives what we were away for", "s0 e1 s10 e11", 0, 0, 0, 11);
        row("forgotten", "s0 e1 f e9", 0, 0, 0, 9);
        // Rainy: each of these is a server that lies.
        row("lost", "s0 e1 e5", 3, 0, 0, 5);
        row("a gap that is too small", "s0 e1 e5 g2-3", 1, 0, 0, 5);
        row("a gap ahead that is too small", "s0 e1 g3-3 e5", 2, 0, 0, 5);
        row("doubled", "s0 e1 e1 e2", 0, 1, 0, 2);
        row("from before the start", "s5 e5", 0, 1, 0, 5);
        row("late", "s0 e1 e3 e2", 0, 0, 1, 3);
        row("late and doubled", "s0 e1 e3 e2 e2", 0, 1, 1, 3);
        row("lost before a fresh start stays lost", "s0 e1 e3 s9 e10", 1, 0, 0, 10);
        row("a gap that is none", "s0 g3-2 g0-0 e1", 0, 0, 0, 1);
        row("a gap not next to what was received", "s0 e1 g5-9", 0, 0, 0, 1);
    }

    void verdicts()
    {
        QFETCH(QString, story);
        SequenceCheck check;
        tell(check, story);
        QTEST(check.lost(), "lost");
        QTEST(check.doubles(), "doubles");
        QTEST(check.late(), "late");
        QTEST(check.head(), "head");
    }

    void countsWhatItNoLongerKeeps()
    {
        SequenceCheck check;
        check.restart(0);
        constexpr quint64 Holes = SequenceCheck::MaxRanges * 3;
        for (quint64 i = 1; i <= Holes; ++i)
            check.event(2 * i); // every odd one is missing
        QCOMPARE(check.lost(), Holes);
        check.gap(1, 2 * Holes); // the oldest were given up: they cannot be forgiven any more
        QCOMPARE(check.lost(), Holes - SequenceCheck::MaxRanges);
    }
};

QTEST_GUILESS_MAIN(SequenceCheckTest)
#include "tst_sequencecheck.moc"
