// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/core/languages.h"
#include "console/widgets/connectionspage.h"
#include "console/widgets/page.h"
#include "console/widgets/pagetabs.h"
#include "console/widgets/serverpage.h"
#include "tests/gui/stage.h"
#include "tests/gui/textreview.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QDockWidget>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QStyleOptionComboBox>
#include <QTabBar>
#include <QTest>
#include <QTranslator>

using namespace Carillon;
using namespace Qt::StringLiterals;

namespace {

/// "Close all" becomes "[Ćĺóšé áĺĺ~]": readable, two fifths longer, and without a Latin letter,
/// so that what still has some has not come through the translator.
class PseudoTranslator final : public QTranslator
{
    Q_OBJECT

public:
    [[nodiscard]] QString translate(const char *, const char *source, const char *,
                                    int) const override
    {
        static const QString plain = u"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"_s;
        static const QString accented = u"áƀćđéƒĝĥíĵķĺɱńóþɋŕšťúṽŵẋýžÁƁĆĐÉƑĜĤÍĴĶĹṀŃÓÞɊŔŠŤÚṼŴẊÝŽ"_s;
        const QString text = QString::fromUtf8(source);
        const QString words = text.trimmed();
        if (words.isEmpty())
            return text;
        QString result;
        for (qsizetype i = 0; i < words.size(); ++i) {
            const bool place
                = i > 0 && words[i - 1] == u'%' && (words[i] == u'n' || words[i].isDigit());
            const qsizetype letter = place ? -1 : plain.indexOf(words[i]);
            result += letter >= 0 ? accented[letter] : words[i];
        }
        if (const qsizetype more = words.size() * 2 / 5; more >= 2)
            result = u'[' + result + QString(more - 2, u'~') + u']';
        return QString(text).replace(words, result); // spaces at the ends join texts
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
};

bool isClipped(const QWidget *widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(widget)) {
        if (label->text().isEmpty()
            || label->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored)
            return false;
        return label->wordWrap() ? label->heightForWidth(label->width()) > label->height() + 1
                                 : label->sizeHint().width() > label->width() + 1;
    }
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return !button->text().isEmpty() && button->sizeHint().width() > button->width() + 1;
    if (const auto *combo = qobject_cast<const QComboBox *>(widget)) {
        QStyleOptionComboBox option;
        option.initFrom(combo);
        const QRect room = combo->style()->subControlRect(QStyle::CC_ComboBox, &option,
                                                          QStyle::SC_ComboBoxEditField, combo);
        return combo->fontMetrics().horizontalAdvance(combo->currentText()) > room.width();
    }
    if (const auto *spin = qobject_cast<const QAbstractSpinBox *>(widget)) {
        const auto *line = spin->findChild<QLineEdit *>();
        return line->fontMetrics().horizontalAdvance(line->text()) > line->width();
    }
    if (const auto *line = qobject_cast<const QLineEdit *>(widget))
        return line->text().isEmpty() && line->toolTip() != line->placeholderText()
               && line->fontMetrics().horizontalAdvance(line->placeholderText()) > line->width();
    const auto *header = qobject_cast<const QHeaderView *>(widget);
    for (int i = 0; header && header->orientation() == Qt::Horizontal && i < header->count(); ++i) {
        if (!header->isSectionHidden(i) && header->sectionSizeHint(i) > header->sectionSize(i) + 1)
            return true;
    }
    return false;
}

QChar mnemonicOf(const QString &text)
{
    static const QRegularExpression pattern(u"(?<!&)(?:&&)*&([^&\\s])"_s);
    const QRegularExpressionMatch match = pattern.match(text);
    return match.hasMatch() ? match.capturedView(1).front().toUpper() : QChar();
}

/// Two of `texts` that have the same letter.
QStringList doubled(const QStringList &texts)
{
    QHash<QChar, QString> taken;
    QStringList found;
    for (const QString &text : texts) {
        const QChar letter = mnemonicOf(text);
        if (!letter.isNull() && taken.value(letter, text) != text)
            found.append(u"the same letter: “%1” and “%2”"_s.arg(taken[letter], text));
        taken.insert(letter, text);
    }
    return found;
}

/// What is worked with as one thing: a page, a dock, a dialog.
const QWidget *togetherWith(const QWidget *widget)
{
    while (!widget->isWindow() && !qobject_cast<const QDockWidget *>(widget)
           && !qobject_cast<const Page *>(widget))
        widget = widget->parentWidget();
    return widget;
}

QStringList doubledMnemonics(const QWidget *root)
{
    QHash<const QWidget *, QStringList> groups;
    for (const QWidget *widget : root->findChildren<QWidget *>()) {
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const auto *label = qobject_cast<const QLabel *>(widget);
        if (const auto *menu = qobject_cast<const QMenu *>(widget)) {
            for (const QAction *action : menu->actions())
                groups[menu].append(action->text());
        } else if (widget->isVisible() && button) {
            groups[togetherWith(button)].append(button->text());
        } else if (widget->isVisible() && label && label->buddy()) {
            groups[togetherWith(label)].append(label->text());
        }
    }
    // The menus are there beside every page.
    const auto *window = qobject_cast<const QMainWindow *>(root);
    QStringList menus;
    for (const QAction *action : window ? window->menuBar()->actions() : QList<QAction *>())
        menus.append(action->text());
    QStringList found;
    for (auto group = groups.cbegin(); group != groups.cend(); ++group)
        found += doubled(qobject_cast<const QMenu *>(group.key()) ? *group : menus + *group);
    return found;
}

/// What is on the screen and is no text of ours: names of the stage and of files, units, addresses,
/// words of the filter language, columns of the protocol, what a language calls itself.
bool isData(const QString &text)
{
    static const QRegularExpression data(
        u"</?span>| – [a-z_0-9]+(?=</span>|$)|wss?://\\S+|\\b[\\w-]+\\.[\\w.]+|"
        "\\b[a-z_]+ [=>] [\\w*]+(?: and\\b)?|\\b(?:chat|user|prices):\\w+|"
        "\\b(?:alice|bob|carol|dmitri|eve|grace|olga|user|zoe)\\d*\\b|\\bacme\\b|\\bhub-eu-\\d\\b|"
        "\\b[acd]-?[0-9a-f]{1,9}\\b|\\b[kMG]?B\\b|\\b[AP]M\\b|^(?:debug|info|warning|error)$"_s);
    static const QRegularExpression word(u"[A-Za-z]{2,}"_s);
    for (const Language &language : languages()) {
        if (text == language.name)
            return true;
    }
    return !QString(text).remove(data).contains(word);
}

} // namespace

/// Every page, dock and dialog in a language that does not exist, with longer words: nothing
/// untranslated and nothing cut off. In those that exist: nothing cut off, no letter for two
/// things.
class TestLocalization final : public QObject
{
    Q_OBJECT

    PseudoTranslator m_translator;
    std::unique_ptr<Stage> m_stage;
    QStringList m_found;

    void note(const QString &problem)
    {
        if (!m_found.contains(problem)) {
            m_found.append(problem);
            qWarning().noquote() << problem;
        }
    }

    void review(const QString &place, QWidget *root)
    {
        QCoreApplication::processEvents(); // laid out
        for (const QWidget *widget : root->findChildren<QWidget *>()) {
            if (!widget->visibleRegion().isEmpty() && isClipped(widget))
                note(u"%1: clipped: %2, %3 px of %4"_s.arg(place, describe(widget))
                         .arg(widget->width())
                         .arg(widget->sizeHint().width()));
        }
        for (const QString &problem : doubledMnemonics(root))
            note(place + u": "_s + problem);
    }

    /// The same for the pseudo language, where it can be told what has not been translated.
    void reviewPseudo(const QString &place, QWidget *root)
    {
        review(place, root);
        const QList<ShownText> texts = textsOf(root);
        const auto isToldElsewhere = [&](const QString &cut) {
            return std::any_of(texts.begin(), texts.end(), [&](const ShownText &other) {
                return other.mayBeHtml && other.text.startsWith(cut.chopped(1));
            });
        };
        for (const auto &[widget, text, mayBeHtml] : texts) {
            if (widget.startsWith(u"QWidget in qt_scrollarea_viewport"_s)
                || widget.endsWith(u"plainText"_s))
                continue; // cells and payloads are data, columns and docks as wide as one likes
            if (!isData(text))
                note(u"%1: not translated: %2: %3"_s.arg(place, widget, text.left(200)));
            if (widget.endsWith(u"painted"_s) && text.startsWith(u'[') && text.endsWith(u'…')
                && !widget.startsWith(u"QDockWidget"_s) && !isToldElsewhere(text))
                note(u"%1: cut: %2: %3"_s.arg(place, widget, text));
        }
    }

    static QString describe(const QWidget *widget)
    {
        QString text = widget->property("text").toString();
        for (const QObject *object = widget; object; object = object->parent())
            text += u" in "_s
                    + (object->objectName().isEmpty()
                           ? QString::fromLatin1(object->metaObject()->className())
                           : object->objectName());
        return text;
    }

    void makePseudoStage()
    {
        m_stage = std::make_unique<Stage>(Theme::Light, u"en"_s);
        QCoreApplication::installTranslator(&m_translator);
        m_stage->showWindow();
    }

private Q_SLOTS:
    void initTestCase() { prepareStage(); }
    void init() { m_found.clear(); }
    void cleanup()
    {
        QCoreApplication::removeTranslator(&m_translator);
        m_stage.reset();
    }

    void everyScene_data() { addRows("scene", scenes()); }

    void everyScene()
    {
        QFETCH(int, scene);
        makePseudoStage();
        QWidget *shown = scenes()[std::size_t(scene)].set(*m_stage);
        reviewPseudo(QString::fromLatin1(QTest::currentDataTag()), shown);
        QVERIFY2(m_found.isEmpty(), qPrintable(u"%1 of them, above"_s.arg(m_found.size())));
    }

    void everyDialog_data() { addRows("dialog", dialogs()); }

    void everyDialog()
    {
        QFETCH(int, dialog);
        makePseudoStage();
        m_stage->connect(ProfileKind::Production);
        dialogs()[std::size_t(dialog)].open(*m_stage);
        QVERIFY(openDialog(*m_stage));
        reviewPseudo(QString::fromLatin1(QTest::currentDataTag()), openDialog(*m_stage));
        QVERIFY2(m_found.isEmpty(), qPrintable(u"%1 of them, above"_s.arg(m_found.size())));
    }

    void everyLanguage_data()
    {
        QTest::addColumn<QString>("language");
        for (const Language &language : languages())
            QTest::newRow(qPrintable(language.code)) << language.code;
    }

    void everyLanguage()
    {
        QFETCH(QString, language);
        m_stage = std::make_unique<Stage>(Theme::Light, language);
        MainWindow *window = m_stage->window();
        m_stage->connect(ProfileKind::Production);
        for (const DialogScene &scene : dialogs()) {
            scene.open(*m_stage);
            QPointer<QDialog> dialog = openDialog(*m_stage);
            QVERIFY2(dialog, scene.name);
            review(QString::fromLatin1(scene.name), dialog);
            dialog->reject();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
        window->inspect(m_stage->server().connectionIds().first());
        window->compose(u"room"_s, {}, u"chat:1"_s);
        PageTabs *tabs = window->tabs();
        for (int i = 0; i < tabs->count(); ++i) {
            tabs->setCurrentIndex(i);
            m_stage->pass(1);
            review(tabs->tabText(i), window);
        }
        QVERIFY2(m_found.isEmpty(), qPrintable(u"%1 of them, above"_s.arg(m_found.size())));
    }
};

QTEST_MAIN(TestLocalization)
#include "tst_localization.moc"
