// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/core/timeseries.h"
#include "console/widgets/chart.h"
#include "console/widgets/emptystate.h"
#include "console/widgets/profileband.h"
#include "console/widgets/tableview.h"
#include "console/widgets/tile.h"
#include "tests/gui/stage.h"

#include <QIcon>
#include <QPainter>
#include <QTest>

#include <cmath>

using namespace Carillon;
using namespace Qt::StringLiterals;

/// What the console paints by hand, on a screen of one and a half times or twice as many pixels: the
/// same picture, in finer detail, and not the coarse one made larger.
class TestScale final : public QObject
{
    Q_OBJECT

    static QImage rendered(QWidget *widget, double scale)
    {
        QImage image(widget->size() * scale, QImage::Format_RGB32);
        image.setDevicePixelRatio(scale);
        image.fill(widget->palette().color(QPalette::Window));
        widget->render(&image);
        image.setDevicePixelRatio(1);
        return image;
    }

    /// Of the blocks of 2 × 2 that are not all of one colour, how many there are: what is only
    /// enlarged has none.
    static double fineBlocks(const QImage &image)
    {
        int fine = 0;
        int edges = 0;
        for (int y = 0; y + 3 < image.height(); y += 2) {
            for (int x = 0; x + 3 < image.width(); x += 2) {
                const QRgb first = image.pixel(x, y);
                const bool inside = image.pixel(x + 1, y) != first || image.pixel(x, y + 1) != first
                                    || image.pixel(x + 1, y + 1) != first;
                const bool beside
                    = image.pixel(x + 2, y) != first || image.pixel(x, y + 2) != first;
                fine += inside;
                edges += inside || beside;
            }
        }
        return edges == 0 ? 0 : double(fine) / edges;
    }

    /// How far apart two pictures are when seen from afar, of 255.
    static double apart(const QImage &one, const QImage &other, QSize coarse)
    {
        const QImage a = one.scaled(coarse, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        const QImage b = other.scaled(coarse, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        qint64 sum = 0;
        for (int y = 0; y < a.height(); ++y) {
            for (int x = 0; x < a.width(); ++x)
                sum += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y)));
        }
        return double(sum) / (coarse.width() * coarse.height());
    }

    static void mustBeFine(QWidget *widget)
    {
        widget->ensurePolished();
        const QImage once = rendered(widget, 1);
        const QImage twice = rendered(widget, 2);
        QCOMPARE(twice.size(), once.size() * 2);
        const double fine = fineBlocks(twice);
        QVERIFY2(fine > 0.3, qPrintable(QString::number(fine)));
        QVERIFY(fineBlocks(once.scaled(twice.size())) < 0.01); // that the measure can tell
        // Nothing moves or grows with the scale, a broken one neither.
        const QImage between = rendered(widget, 1.5);
        QCOMPARE(between.size(), once.size() * 1.5);
        for (const QImage &scaled : {between, twice}) {
            const double far = apart(once, scaled, once.size() / 8);
            QVERIFY2(far < 6, qPrintable(QString::number(far)));
        }
    }

    TimeSeries m_series;

private Q_SLOTS:
    void initTestCase()
    {
        prepareStage();
        for (int i = 1; i <= 60; ++i)
            m_series.append(i * 1000, 100 + 40 * std::sin(i / 4.0));
    }

    void charts()
    {
        Chart chart(u"Deliveries/s"_s, {{u"Deliveries/s"_s, &m_series}},
                    [](double value) { return QString::number(value); });
        chart.resize(400, 160);
        chart.setNow(60000);
        mustBeFine(&chart);
    }

    void tilesAndTheirSparklines()
    {
        Tile tile(u"Connections"_s, true);
        tile.setSeries(&m_series);
        tile.setValue(u"2,000"_s, 60000);
        tile.resize(144, 72);
        mustBeFine(&tile);
    }

    void bandOfTheProfile()
    {
        ProfileBand band;
        Profile profile = newProfile();
        profile.kind = ProfileKind::Production;
        band.setProfile(profile, u"hub-eu-1"_s);
        band.resize(400, band.height());
        mustBeFine(&band);
    }

    void rowsWithoutWords()
    {
        QWidget parent;
        parent.resize(400, 160);
        EmptyState empty(&parent);
        empty.showLoading(u"Loading…"_s);
        mustBeFine(&parent);
    }

    void rowsOfTables()
    {
        Stage stage(Theme::Dark, u"en"_s);
        stage.connect();
        stage.window()->resize(900, 600);
        stage.pass(3);
        mustBeFine(stage.window()->findChild<TableView *>(u"topSlow"_s)->viewport());
    }

    void iconIsOfLines()
    {
        const QIcon icon(QStringLiteral(ICON));
        const QImage twice = icon.pixmap(QSize(64, 64), 2.0).toImage();
        QCOMPARE(twice.size(), QSize(128, 128));
        QVERIFY(fineBlocks(twice) > 0.3);
    }
};

QTEST_MAIN(TestScale)
#include "tst_scale.moc"
