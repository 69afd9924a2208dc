// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/widgets/filteredit.h"

#include "console/core/filterfields.h"
#include "console/core/servertexts.h"
#include "console/widgets/hiddencharacters.h"
#include "console/widgets/theme.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QPainter>
#include <QStringListModel>

using namespace Qt::StringLiterals;

namespace Carillon {

namespace {

/// Bytes of the UTF-8 text to characters of the line.
int characters(const QString &text, qsizetype bytes)
{
    return int(QString::fromUtf8(text.toUtf8().left(bytes)).size());
}

} // namespace

FilterEdit::FilterEdit(QWidget *parent)
    : QLineEdit(parent)
    , m_completer(new QCompleter(this))
    , m_words(new QStringListModel(this))
{
    setObjectName(u"filter"_s);
    setAccessibleName(tr("Filter"));
    setClearButtonEnabled(true);
    setMaxLength(int(MaxFilterSize));
    markHiddenCharacters(this);
    m_debounce.setSingleShot(true);
    m_debounce.setInterval(DebounceMs);
    m_completer->setModel(m_words);
    m_completer->setWidget(this);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this,
            &FilterEdit::insertCompletion);
    connect(this, &QLineEdit::textChanged, this, [this] {
        check();
        m_debounce.start();
    });
    connect(this, &QLineEdit::textEdited, this, &FilterEdit::complete);
    connect(&m_debounce, &QTimer::timeout, this, &FilterEdit::apply);
}

void FilterEdit::setColumns(const QList<AdminColumn> &columns)
{
    m_fields = filterFields(columns);
    check();
}

void FilterEdit::setFilter(const QString &filter)
{
    setText(filter);
    apply();
}

void FilterEdit::showProblem(const AdminError &error)
{
    if (error.code == "bad_filter"_L1 && error.at >= 0) {
        const int at = characters(m_applied, error.at);
        setProblem(errorText(error), at, characters(m_applied, error.at + error.length) - at);
    } else {
        setProblem(errorText(error), 0, int(text().size()));
    }
}

void FilterEdit::check()
{
    if (m_fields.empty()) // not connected yet: nothing is known about fields
        return setProblem({}, -1, 0);
    const auto filter = parseFilter(QStringView(text()), m_fields);
    if (filter)
        return setProblem({}, -1, 0);
    const FilterError &error = filter.error();
    setProblem(filterProblemText(QString::fromLatin1(filterErrorName(error.code)),
                                 QString::fromUtf8(error.argument)),
               int(error.at), int(error.length));
}

void FilterEdit::apply()
{
    m_debounce.stop();
    if (!m_problem.isEmpty() || m_applied == text().trimmed())
        return;
    m_applied = text().trimmed();
    Q_EMIT filterChanged(m_applied);
}

void FilterEdit::complete()
{
    const QByteArray all = text().toUtf8();
    const FilterCompletion completion
        = filterCompletion(all, text().left(cursorPosition()).toUtf8().size(), m_fields);
    QStringList words;
    for (const QByteArray &word : completion.words) {
        if (words.size() < 40)
            words.append(QString::fromUtf8(word));
    }
    m_replaceAt = characters(text(), completion.at);
    m_replaceLength = characters(text(), completion.at + completion.length) - m_replaceAt;
    const QString typed = text().mid(m_replaceAt, m_replaceLength);
    // Offer words, do not shout: only once something is typed, and not what is complete already.
    if (m_fields.empty() || typed.isEmpty() || words.isEmpty() || words == QStringList(typed)) {
        m_completer->popup()->hide();
        return;
    }
    m_words->setStringList(words);
    m_completer->complete();
}

void FilterEdit::insertCompletion(const QString &word)
{
    QString changed = text();
    changed.replace(m_replaceAt, m_replaceLength, word + u' ');
    setText(changed);
    setCursorPosition(m_replaceAt + int(word.size()) + 1);
}

void FilterEdit::setProblem(const QString &text, int at, int length)
{
    m_problemAt = at;
    m_problemLength = std::max(length, 1);
    update();
    if (m_problem == text)
        return;
    m_problem = text;
    setAccessibleDescription(text);
    Q_EMIT problemChanged(text);
}

/// QLineEdit keeps its scroll position to itself; the cursor's place tells it.
int FilterEdit::xOf(int position) const
{
    const auto advance
        = [this](int end) { return fontMetrics().horizontalAdvance(text().left(end)); };
    return cursorRect().center().x() + advance(position) - advance(cursorPosition());
}

void FilterEdit::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (m_problem.isEmpty() || text().isEmpty())
        return;
    const int from = xOf(m_problemAt);
    const int to
        = std::max(xOf(m_problemAt + m_problemLength), from + fontMetrics().averageCharWidth());
    const int y = (height() + fontMetrics().height()) / 2 - 1;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(meaningColors(palette()).bad, 1.4));
    QPolygonF wave;
    for (int x = std::max(from, 4); x <= std::min(to, width() - 24); x += 2)
        wave.append(QPointF(x, y + ((x - from) / 2 % 2 ? 1.5 : -0.5)));
    painter.drawPolyline(wave);
}

void FilterEdit::keyPressEvent(QKeyEvent *event)
{
    if (m_completer->popup()->isVisible()) {
        switch (event->key()) { // the popup's own
        case Qt::Key_Enter:
        case Qt::Key_Return:
        case Qt::Key_Escape:
        case Qt::Key_Tab:
            event->ignore();
            return;
        default:
            break;
        }
    } else if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        setFilter({});
        return;
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        apply();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace Carillon
