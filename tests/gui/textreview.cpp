// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/textreview.h"

#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPaintDevice>
#include <QPaintEngine>
#include <QPlainTextEdit>
#include <QTabBar>

using namespace Qt::StringLiterals;

namespace Carillon {

namespace {

/// Keeps the texts that are painted on it, and nothing else.
class TextEngine final : public QPaintEngine
{
public:
    TextEngine()
        : QPaintEngine(AllFeatures)
    {}
    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState &) override {}
    void drawPath(const QPainterPath &) override {}
    void drawPolygon(const QPointF *, int, PolygonDrawMode) override {}
    void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override {}
    void drawTextItem(const QPointF &, const QTextItem &item) override { texts += item.text(); }
    Type type() const override { return User; }

    QStringList texts;
};

class TextDevice final : public QPaintDevice
{
public:
    explicit TextDevice(const QWidget *widget)
        : m_widget(widget)
    {}
    QPaintEngine *paintEngine() const override { return &m_engine; }
    QStringList texts() const { return m_engine.texts; }

protected:
    int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth:
            return m_widget->width();
        case PdmHeight:
            return m_widget->height();
        case PdmDevicePixelRatio:
            return 1;
        case PdmDevicePixelRatioScaled:
            return int(devicePixelRatioFScale());
        default:
            return m_widget->logicalDpiX();
        }
    }

private:
    const QWidget *m_widget;
    mutable TextEngine m_engine;
};

QString placeOf(const QObject *object, const QString &what)
{
    QString name = object->objectName();
    for (const QObject *parent = object->parent(); parent && name.isEmpty();
         parent = parent->parent())
        name = parent->objectName();
    return u"%1 in %2, %3"_s.arg(QString::fromLatin1(object->metaObject()->className()), name,
                                 what);
}

bool isChangedByUsers(const QWidget *widget)
{
    const auto *editor = qobject_cast<const QPlainTextEdit *>(widget);
    if (!editor && widget->parentWidget()) // what paints is its viewport
        editor = qobject_cast<const QPlainTextEdit *>(widget->parentWidget());
    return qobject_cast<const QLineEdit *>(widget) || (editor && !editor->isReadOnly());
}

} // namespace

QList<ShownText> textsOf(QWidget *root)
{
    QList<ShownText> found;
    const auto add = [&](const QObject *object, const QString &what, const QString &text,
                         bool mayBeHtml = false) {
        if (!text.isEmpty())
            found.append({placeOf(object, what), text, mayBeHtml});
    };
    QObjectList objects{root};
    objects += root->findChildren<QObject *>();
    for (QObject *object : std::as_const(objects)) {
        auto *widget = qobject_cast<QWidget *>(object);
        if (widget ? !widget->isVisible() && !qobject_cast<QMenu *>(object)
                   : !qobject_cast<QAction *>(object))
            continue;
        for (const char *name : {"toolTip", "statusTip", "whatsThis"})
            add(object, QString::fromLatin1(name), object->property(name).toString(), true);
        for (const char *name : {"accessibleName", "accessibleDescription", "windowTitle", "title",
                                 "placeholderText", "prefix", "suffix"})
            add(object, QString::fromLatin1(name), object->property(name).toString());
        if (!widget || !isChangedByUsers(widget)) {
            const auto *label = qobject_cast<QLabel *>(object);
            for (const char *name : {"text", "plainText"})
                add(object, QString::fromLatin1(name), object->property(name).toString(),
                    label && label->textFormat() != Qt::PlainText);
        }
        if (const auto *combo = qobject_cast<QComboBox *>(object)) {
            for (int i = 0; i < combo->count(); ++i)
                add(combo, u"item"_s, combo->itemText(i));
        }
        if (const auto *tabs = qobject_cast<QTabBar *>(object)) {
            for (int i = 0; i < tabs->count(); ++i) {
                add(tabs, u"tab"_s, tabs->tabText(i));
                add(tabs, u"tool tip of a tab"_s, tabs->tabToolTip(i), true);
            }
        }
        const auto *view = qobject_cast<QHeaderView *>(object)
                               ? nullptr
                               : qobject_cast<QAbstractItemView *>(object);
        for (int i = 0; view && view->model() && i < view->model()->columnCount(); ++i) {
            const auto header = [&](int role) {
                return view->model()->headerData(i, Qt::Horizontal, role).toString();
            };
            add(view, u"column"_s, header(Qt::DisplayRole));
            add(view, u"tool tip of a column"_s, header(Qt::ToolTipRole), true);
        }
        if (widget && widget->isVisible() && !isChangedByUsers(widget)) {
            TextDevice paper(widget);
            widget->render(&paper, {}, {}, QWidget::RenderFlags());
            for (const QString &text : paper.texts())
                add(widget, u"painted"_s, text);
        }
    }
    return found;
}

} // namespace Carillon
