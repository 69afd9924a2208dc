// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/stage.h"
#include "tests/support/picture.h"

#include <QDir>
#include <QFontDatabase>
#include <QFontInfo>
#include <QLibraryInfo>
#include <QPainter>
#include <QTest>

using namespace Carillon;
using namespace Qt::StringLiterals;

/// The console's states beside pictures of them that somebody has looked at, light and dark,
/// English and Russian. What differs is left in the build folder, as it is and marked.
///
///   CARILLON_PICTURES=write         makes the references anew (CONTRIBUTING.md)
///   CARILLON_PICTURES=/some/folder  writes there and compares nothing, for other scales and,
///                                   with CARILLON_LANGUAGES="de fr", other languages
class TestPictures final : public QObject
{
    Q_OBJECT

    static constexpr int SettledMs = 500; // Qt fades a line's button in by a timer of its own
    const QString m_mode = qEnvironmentVariable("CARILLON_PICTURES");

    static void write(const QString &folder, const QString &name, const QImage &image)
    {
        QVERIFY(QDir().mkpath(folder));
        // Quality 0 is the smallest PNG.
        QVERIFY2(image.save(folder + u'/' + name + u".png"_s, "PNG", 0), qPrintable(folder));
    }

    /// A sheet is looked at over what it leaves in sight.
    static QImage picture(QWidget *shown)
    {
        QWidget *below = shown->parentWidget();
        if (!shown->property("sheet").toBool())
            return shown->grab().toImage();
        QPixmap whole = below->grab();
        QPainter painter(&whole);
        QColor shade = Qt::black;
        shade.setAlphaF(0.35f);
        painter.fillRect(below->rect(), shade);
        painter.drawPixmap((below->width() - shown->width()) / 2, 160, shown->grab());
        return whole.toImage();
    }

private Q_SLOTS:
    void initTestCase()
    {
        prepareStage();
        for (const char *family : {"DejaVu Sans", "DejaVu Sans Mono"}) {
            const QString name = QString::fromLatin1(family);
            if (QFontInfo(QFont(name)).family() != name)
                QSKIP("the pictures need DejaVu Sans and DejaVu Sans Mono (fonts-dejavu-core)");
        }
        if (!QFontDatabase::styles(u"DejaVu Sans"_s).contains(u"Condensed"_s))
            QSKIP("the pictures need DejaVu Sans Condensed (fonts-dejavu-extra)");
        if (m_mode.isEmpty() && QLibraryInfo::version().minorVersion() != 4)
            QSKIP("the references are of Qt 6.4; other versions draw some things otherwise");
    }

    void looks_data()
    {
        QTest::addColumn<int>("scene");
        QTest::addColumn<Theme>("theme");
        QTest::addColumn<QString>("language");
        const QString languages = m_mode.isEmpty() || m_mode == "write"_L1
                                      ? u"en ru"_s
                                      : qEnvironmentVariable("CARILLON_LANGUAGES", u"en ru"_s);
        for (int i = 0; i < int(scenes().size()); ++i) {
            for (const auto &[theme, word] :
                 {std::pair(Theme::Light, "light"), std::pair(Theme::Dark, "dark")}) {
                for (const QString &language : languages.split(u' '))
                    QTest::addRow("%s-%s-%s", scenes()[std::size_t(i)].name, word,
                                  qPrintable(language))
                        << i << theme << language;
            }
        }
    }

    void looks()
    {
        QFETCH(int, scene);
        QFETCH(Theme, theme);
        QFETCH(QString, language);
        const QString name = QString::fromLatin1(QTest::currentDataTag());
        Stage stage(theme, language);
        QWidget *shown = scenes()[std::size_t(scene)].set(stage);
        QVERIFY(shown);
        if (!m_mode.isEmpty()) {
            QTest::qWait(SettledMs);
            const QImage settled = picture(shown);
            return m_mode == "write"_L1
                       ? write(QStringLiteral(REFERENCES), name, Picture::indexed(settled))
                       : write(m_mode, name, settled);
        }
        const QImage reference(QStringLiteral(REFERENCES) + u'/' + name + u".png"_s);
        QImage actual;
        Picture::Difference difference;
        if (QTest::qWaitFor([&] {
                actual = picture(shown);
                difference = Picture::compare(actual, reference);
                return difference.problem.isEmpty();
            }))
            return;
        const QString folder = QDir::currentPath() + u"/pictures"_s;
        write(folder, name, actual);
        write(folder, name + u"-marked"_s, difference.marked);
        QFAIL(qPrintable(u"%1; see %2/%3-marked.png"_s.arg(difference.problem, folder, name)));
    }
};

QTEST_MAIN(TestPictures)
#include "tst_pictures.moc"
