// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/core/linediff.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Carillon;
using namespace Qt::StringLiterals;

class TestLineDiff final : public QObject
{
    Q_OBJECT

    static QString text(const QList<DiffLine> &diff)
    {
        QStringList lines;
        for (const DiffLine &line : diff)
            lines.append((line.kind == DiffLine::Kind::Same      ? u' '
                          : line.kind == DiffLine::Kind::Removed ? u'-'
                                                                 : u'+')
                         + line.text);
        return lines.join(u'|');
    }

private Q_SLOTS:
    void cases_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("diff");
        QTest::newRow("nothing") << QString() << QString() << QString();
        QTest::newRow("same") << u"a\nb"_s << u"a\nb"_s << u" a| b"_s;
        QTest::newRow("all new") << QString() << u"a\nb"_s << u"+a|+b"_s;
        QTest::newRow("all gone") << u"a\nb"_s << QString() << u"-a|-b"_s;
        QTest::newRow("changed") << u"a\nb\nc"_s << u"a\nx\nc"_s << u" a|-b|+x| c"_s;
        QTest::newRow("moved") << u"a\nb\nc\nd"_s << u"a\nc\nb\nd"_s << u" a|-b| c|+b| d"_s;
        QTest::newRow("twice") << u"a\na"_s << u"a\na\na"_s << u" a| a|+a"_s;
        QTest::newRow("ends") << u"b"_s << u"a\nb\nc"_s << u"+a| b|+c"_s;
    }

    void cases()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(QString, diff);
        const QList<DiffLine> lines = lineDiff(before, after);
        QCOMPARE(text(lines), diff);
        QCOMPARE(isSame(lines), before == after);
    }

    void longTextsStayQuick()
    {
        QStringList before;
        QStringList after;
        for (int i = 0; i < 20000; ++i) {
            before.append(QString::number(i));
            after.append(QString::number(i * 7));
        }
        QElapsedTimer clock;
        clock.start();
        const QList<DiffLine> diff = lineDiff(before.join(u'\n'), after.join(u'\n'));
        QVERIFY(clock.elapsed() < 2000);
        QVERIFY(!isSame(diff));
    }
};

QTEST_GUILESS_MAIN(TestLineDiff)
#include "tst_linediff.moc"
