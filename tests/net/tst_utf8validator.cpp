// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/net/utf8validator.h"

#include <QTest>

using namespace Carillon;

namespace {

/// How many bytes of `text` a validator takes before it fails; -1 when it takes all of them and -2
/// when it does and waits for more.
qsizetype failsAt(const QByteArray &text, qsizetype step)
{
    Utf8Validator validator;
    for (qsizetype at = 0; at < text.size(); at += step) {
        if (!validator.feed(text.constData() + at, qMin(step, text.size() - at)))
            return at;
    }
    return validator.atCharacterEnd() ? -1 : -2;
}

/// The plain definition, from the number back: what a lead byte, its length and the code point say.
bool isOneCharacter(const QByteArray &bytes)
{
    const auto at = [&](qsizetype i) { return static_cast<unsigned char>(bytes[i]); };
    static constexpr quint32 least[] = {0, 0x80, 0x800, 0x10000};
    const qsizetype trailing = bytes.size() - 1;
    static constexpr unsigned leadMask[] = {0x80, 0xE0, 0xF0, 0xF8};
    static constexpr unsigned leadBits[] = {0x00, 0xC0, 0xE0, 0xF0};
    if ((at(0) & leadMask[trailing]) != leadBits[trailing])
        return false;
    quint32 point = at(0) & ~leadMask[trailing];
    for (qsizetype i = 1; i <= trailing; ++i) {
        if ((at(i) & 0xC0) != 0x80)
            return false;
        point = (point << 6) | (at(i) & 0x3F);
    }
    return point >= least[trailing] && point <= 0x10FFFF && (point < 0xD800 || point > 0xDFFF);
}

} // namespace

class tst_Utf8Validator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sequences_data();
    void sequences();
    void everySequenceOfThree();
    void everyCodePoint();
    void asciiBlocks();
    void reset();
};

void tst_Utf8Validator::sequences_data()
{
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<int>("bad"); // the index of the first bad byte, as failsAt()
    const auto row = [](const char *name, const char *hex, int bad) {
        QTest::newRow(name) << QByteArray(hex) << bad;
    };
    row("empty", "", -1);
    row("zero byte", "00", -1);
    row("ascii", "48656c6c6f", -1);
    row("6.6 kosme", "cebae1bdb9cf83cebcceb5", -1);
    row("cut off in 2", "ce", -2);
    row("cut off in 3", "e1bd", -2);
    row("cut off in 4", "f0908d", -2);
    row("6.7 smallest of 2", "c280", -1);
    row("6.7 smallest of 3", "e0a080", -1);
    row("6.7 smallest of 4", "f0908080", -1);
    row("6.9 largest of 2", "dfbf", -1);
    row("6.9 largest of 3", "efbfbf", -1);
    row("6.9 largest of 4", "f48fbfbf", -1);
    row("6.8 five bytes", "f888808080", 0);
    row("6.8 six bytes", "fc8480808080", 0);
    row("6.10 above U+10FFFF", "f4908080", 1);
    row("6.10 lead f5", "f5808080", 0);
    row("6.11 below surrogates", "ed9fbf", -1);
    row("6.11 above surrogates", "ee8080", -1);
    row("6.11 replacement character", "efbfbd", -1);
    row("6.12 continuation alone", "80", 0);
    row("6.12 last continuation alone", "bf", 0);
    row("6.13 leads with a space", "c020", 0);
    row("6.14 lead then letter", "c361", 1);
    row("6.14 three then letter", "e1bd61", 2);
    row("6.14 four then letter", "f0908d61", 3);
    row("6.16 fe", "fe", 0);
    row("6.16 ff", "ff", 0);
    row("6.17 overlong slash of 2", "c0af", 0);
    row("6.17 overlong slash of 3", "e080af", 1);
    row("6.17 overlong slash of 4", "f08080af", 1);
    row("6.18 largest overlong of 2", "c1bf", 0);
    row("6.18 largest overlong of 3", "e09fbf", 1);
    row("6.18 largest overlong of 4", "f08fbfbf", 1);
    row("6.20 first surrogate", "eda080", 1);
    row("6.20 last surrogate", "edbfbf", 1);
    row("6.21 pair", "eda080edb080", 1);
    row("6.22 noncharacter", "efbfbe", -1);
    row("6.23 noncharacter", "f09fbfbf", -1);
}

void tst_Utf8Validator::sequences()
{
    QFETCH(QByteArray, hex);
    QFETCH(int, bad);
    const QByteArray bytes = QByteArray::fromHex(hex);
    QCOMPARE(failsAt(bytes, 1), bad);
    QCOMPARE(isValidUtf8(bytes), bad == -1);
    // Behind every length of ASCII, so that the fast way ends at every place, and in every split.
    for (int before = 0; before < 40; ++before) {
        const QByteArray text = QByteArray(before, 'x') + bytes;
        QCOMPARE(failsAt(text, 1), bad < 0 ? bad : bad + before);
        QCOMPARE(isValidUtf8(text + QByteArray(40, 'y')), bad == -1);
        for (qsizetype step = 2; step < 20; ++step)
            QCOMPARE(failsAt(text, step), bad < 0 ? bad : (bad + before) / step * step);
    }
}

void tst_Utf8Validator::everySequenceOfThree()
{
    QByteArray two(2, '\0');
    QByteArray three(3, '\0');
    for (int first = 0x80; first < 0x100; ++first) {
        for (int second = 0; second < 0x100; ++second) {
            two[0] = three[0] = char(first);
            two[1] = three[1] = char(second);
            if (isValidUtf8(two) != isOneCharacter(two))
                QFAIL(two.toHex().constData());
            for (int third = 0x70; third < 0xD0; ++third) {
                three[2] = char(third);
                const bool expected
                    = isOneCharacter(three) || (isOneCharacter(two) && third < 0x80);
                if (isValidUtf8(three) != expected)
                    QFAIL(three.toHex().constData());
            }
        }
    }
}

void tst_Utf8Validator::everyCodePoint()
{
    for (char32_t point = 0; point <= 0x10FFFF; ++point) {
        if (point == 0xD800)
            point = 0xE000;
        const QByteArray bytes = QString::fromUcs4(&point, 1).toUtf8();
        if (!isValidUtf8(bytes))
            QFAIL(bytes.toHex().constData());
    }
}

void tst_Utf8Validator::asciiBlocks()
{
    // One bad byte anywhere in what is read in blocks is found.
    for (int size = 1; size < 70; ++size) {
        for (int bad = 0; bad < size; ++bad) {
            QByteArray text(size, 'x');
            text[bad] = char(0xFF);
            QVERIFY(!isValidUtf8(text));
        }
    }
}

void tst_Utf8Validator::reset()
{
    Utf8Validator validator;
    QVERIFY(validator.feed("\xce", 1));
    QVERIFY(!validator.atCharacterEnd());
    validator.reset();
    QVERIFY(validator.atCharacterEnd());
    QVERIFY(!validator.feed("\xba", 1));
}

QTEST_GUILESS_MAIN(tst_Utf8Validator)
#include "tst_utf8validator.moc"
