// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/app/yamltree.h"

#include <QTest>

using namespace Carillon;
using Kind = YamlNode::Kind;

class tst_YamlTree : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsNull();
    void keepsLinesQuotesAndOrder();
    void keepsEqualKeys();
    void refuses_data();
    void refuses();
    void refusesWhatIsTooLarge();
};

void tst_YamlTree::nothingIsNull()
{
    for (const char *text : {"", "\n\n", "# a comment\n", "---\n"}) {
        const auto tree = parseYaml(text);
        QVERIFY(tree);
        QCOMPARE(int(tree->kind), int(Kind::Null));
    }
}

void tst_YamlTree::keepsLinesQuotesAndOrder()
{
    const auto tree = parseYaml("# first\nlisten: 1\nadmin:\n  a: \"2\"\n  b:\n    - x\n    - 'y'\n");
    QVERIFY(tree);
    QCOMPARE(tree->children.size(), size_t(2));
    const YamlNode &listen = tree->children[0];
    QCOMPARE(listen.key, QStringLiteral("listen"));
    QCOMPARE(listen.line, 2);
    QCOMPARE(listen.text, QStringLiteral("1"));
    QVERIFY(!listen.quoted);
    const YamlNode &admin = tree->children[1];
    QCOMPARE(int(admin.kind), int(Kind::Map));
    QCOMPARE(admin.line, 3); // the line of the key, not of what follows it
    QVERIFY(admin.children[0].quoted);
    const YamlNode &list = admin.children[1];
    QCOMPARE(int(list.kind), int(Kind::List));
    QCOMPARE(list.children.size(), size_t(2));
    QCOMPARE(list.children[1].line, 7);
    QVERIFY(list.children[1].quoted);
}

void tst_YamlTree::keepsEqualKeys()
{
    const auto tree = parseYaml("{a: 1, a: 2}");
    QVERIFY(tree);
    QCOMPARE(tree->children.size(), size_t(2));
}

void tst_YamlTree::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("message");

    const auto row = [](const char *name, const QByteArray &text, int line, const char *message) {
        QTest::newRow(name) << text << line << QString::fromLatin1(message);
    };
    row("list without an end", "a: 1\nb: [1, 2", 2, "not YAML");
    row("tab", "a:\n\tb: 1\n", 2, "not YAML");
    row("alias", "a: &x 1\nb: *x\n", 2, "aliases");
    row("alias of nothing", "b: *x\n", 1, "not YAML");
    row("tag", "a: !!int 1\n", 1, "tags");
    row("list as key", "? [a, b]\n: 1\n", 1, "a key must be a word");
    row("second document", "a: 1\n---\nb: 2\n", 0, "more than one document");
    row("control character", QByteArray("a: 1\nb: \0 2\n", 12), 2, "not text");
    row("not UTF-8", "a: \xff\n", 0, "not UTF-8");
    row("UTF-16", QByteArray("\xff\xfe" "a\0:\0", 6), 1, "not text");
    row("deep", QByteArray(17, '[') + QByteArray(17, ']'), 1, "nested deeper");
    row("very deep", QByteArray(100000, '['), 1, "nested deeper");
    row("very deep maps", QByteArray("{a: ").repeated(100000), 1, "nested deeper");
}

void tst_YamlTree::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(int, line);
    QFETCH(QString, message);
    const auto tree = parseYaml(text);
    QVERIFY(!tree);
    QVERIFY2(tree.error().message.startsWith(message), qPrintable(tree.error().message));
    QCOMPARE(tree.error().line, line);
}

void tst_YamlTree::refusesWhatIsTooLarge()
{
    const QByteArray largest(MaxYamlSize, ' ');
    QVERIFY(parseYaml(largest));
    const auto tree = parseYaml(largest + ' ');
    QVERIFY(!tree);
    QVERIFY(tree.error().message.startsWith(QLatin1String("larger than")));
}

QTEST_GUILESS_MAIN(tst_YamlTree)
#include "tst_yamltree.moc"
