// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/core/displaytext.h"
#include "console/core/tablemodel.h"
#include "console/widgets/tableview.h"

#include <QHelpEvent>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>
#include <QToolTip>

using namespace Carillon;
using namespace Qt::StringLiterals;

class TestTableView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cutTextIsShownAsAToolTip();
};

void TestTableView::cutTextIsShownAsAToolTip()
{
    TableModel model;
    model.setColumns({{u"room"_s, ColumnType::String}, {u"members"_s, ColumnType::Integer}});
    const QString name = u"orders:<b>europe</b>-and-the-rest-of-it"_s;
    model.applyRows({{u"type"_s, u"result"_s},
                     {u"columns"_s, QJsonArray{u"room"_s, u"members"_s}},
                     {u"rows"_s, QJsonArray{QJsonArray{name, 7}}}});
    TableView view(&model);
    view.resize(600, 200);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    const auto hover = [&view](const QPoint &at) {
        QHelpEvent event(QEvent::ToolTip, at, view.viewport()->mapToGlobal(at));
        QCoreApplication::sendEvent(view.viewport(), &event);
        return QToolTip::isVisible() ? QToolTip::text() : QString();
    };
    const auto cell = [&](int column) { return view.visualRect(model.index(0, column)).center(); };
    view.setColumnWidth(0, 400);
    view.setColumnWidth(1, 100);
    QCOMPARE(hover(cell(0)), QString());
    view.setColumnWidth(0, 60);
    QCOMPARE(hover(cell(0)), plainToolTip(name));
    QVERIFY(!QToolTip::text().contains("<b>"_L1)); // what clients write is never markup
    // It goes away over a cell that shows all it has, and over none.
    hover(cell(1));
    QTRY_COMPARE(QToolTip::isVisible(), false);
    QCOMPARE(hover(QPoint(590, 190)), QString());
}

QTEST_MAIN(TestTableView)
#include "tst_tableview.moc"
