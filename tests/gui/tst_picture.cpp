// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/picture.h"

#include <QApplication>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyleFactory>
#include <QTest>

using namespace Carillon;
using namespace Qt::StringLiterals;

/// What the comparison of pictures lets pass, and what it does not.
class TestPicture final : public QObject
{
    Q_OBJECT

    struct Form : QWidget
    {
        QLabel *text = new QLabel(u"1–200 of 1,204 matched"_s);
        QPushButton *button = new QPushButton(u"Disconnect 37 connections"_s);
        QGridLayout *grid = new QGridLayout(this);

        Form()
        {
            resize(360, 120);
            grid->addWidget(text, 0, 0);
            grid->addWidget(button, 1, 0);
        }
        QImage picture() { return grab().toImage().convertToFormat(QImage::Format_RGB32); }
    };

    /// Every pixel a little towards its neighbours: other rasterizers draw edges otherwise.
    static QImage softened(const QImage &image, double share)
    {
        QImage result = image;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 1; x + 1 < image.width(); ++x) {
                const auto mix = [&](int (*channel)(QRgb)) {
                    const int sides
                        = channel(image.pixel(x - 1, y)) + channel(image.pixel(x + 1, y));
                    return int(channel(image.pixel(x, y)) * (1 - share) + sides / 2.0 * share);
                };
                result.setPixel(x, y, qRgb(mix(qRed), mix(qGreen), mix(qBlue)));
            }
        }
        return result;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
        QApplication::setFont(QFont(u"DejaVu Sans"_s, 9));
    }

    void theSameAndWhatIsStored()
    {
        Form form;
        const QImage reference = form.picture();
        QCOMPARE(Picture::compare(reference, reference).problem, QString());
        const QImage stored = Picture::indexed(reference);
        QCOMPARE(stored.format(), QImage::Format_Indexed8);
        QCOMPARE(Picture::compare(reference, stored).problem, QString());
    }

    void rareColoursAreStored()
    {
        QImage reference(256, 64, QImage::Format_RGB32);
        for (int y = 0; y < reference.height(); ++y) {
            for (int x = 0; x < reference.width(); ++x)
                reference.setPixel(x, y, qRgb(x, x, std::min(255, x + y / 16)));
        }
        reference.setPixel(100, 30, qRgb(200, 0, 0));
        reference.setPixel(101, 30, qRgb(0, 200, 0));
        const QImage stored = Picture::indexed(reference);
        for (const QPoint place : {QPoint(100, 30), QPoint(101, 30), QPoint(0, 0), QPoint(255, 0)})
            QCOMPARE(stored.pixelColor(place), reference.pixelColor(place));
        QCOMPARE(Picture::compare(reference, stored).problem, QString());
    }

    void otherEdgesPass()
    {
        Form form;
        const QImage reference = form.picture();
        const QImage other = softened(reference, 0.2);
        QVERIFY(other != reference);
        QCOMPARE(Picture::compare(other, reference).problem, QString());
    }

    void whatIsElsewhereDoesNot_data()
    {
        QTest::addColumn<int>("x");
        QTest::addColumn<int>("y");
        QTest::newRow("one to the right") << 1 << 0;
        QTest::newRow("one down") << 0 << 1;
        QTest::newRow("one up") << 0 << -1;
        QTest::newRow("three to the left") << -3 << 0;
    }

    void whatIsElsewhereDoesNot()
    {
        QFETCH(int, x);
        QFETCH(int, y);
        Form form;
        const QImage reference = form.picture();
        for (QWidget *moved : std::initializer_list<QWidget *>{form.text, form.button}) {
            moved->move(moved->pos() + QPoint(x, y));
            const Picture::Difference difference = Picture::compare(form.picture(), reference);
            QVERIFY(!difference.problem.isEmpty());
            QVERIFY(difference.marked != form.picture());
            moved->move(moved->pos() - QPoint(x, y));
        }
        QCOMPARE(Picture::compare(form.picture(), reference).problem, QString());
    }

    void whatIsCutDoesNot()
    {
        Form form;
        const QImage reference = form.picture();
        form.text->resize(form.text->fontMetrics().horizontalAdvance(form.text->text()) - 6,
                          form.text->height());
        QVERIFY(!Picture::compare(form.picture(), reference).problem.isEmpty());
        form.text->resize(form.width(), 9); // its lower half
        QVERIFY(!Picture::compare(form.picture(), reference).problem.isEmpty());
    }

    void anotherColourDoesNot()
    {
        Form form;
        const QImage reference = form.picture();
        QPalette colors = form.palette();
        colors.setColor(QPalette::Window, colors.color(QPalette::Window).darker(104));
        form.setPalette(colors);
        QVERIFY(!Picture::compare(form.picture(), reference).problem.isEmpty());
    }

    void anotherLetterDoesNot()
    {
        Form form;
        const QImage reference = form.picture();
        form.text->setText(u"1–200 of 1,284 matched"_s);
        QVERIFY(!Picture::compare(form.picture(), reference).problem.isEmpty());
    }

    void anotherSizeAndNoneDoNot()
    {
        Form form;
        const QImage reference = form.picture();
        form.resize(361, 120);
        QVERIFY(Picture::compare(form.picture(), reference).problem.contains(u"361"_s));
        QVERIFY(!Picture::compare(reference, QImage()).problem.isEmpty());
    }
};

QTEST_MAIN(TestPicture)
#include "tst_picture.moc"
