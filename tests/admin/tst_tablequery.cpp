// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/admin/tablequery.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

#include <limits>

using namespace Carillon;

class tst_TableQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Happy flows
    void writesCells_data();
    void writesCells();
    void ordersCells();
    void cutsTheWindow_data();
    void cutsTheWindow();
    void equalsTheNaiveAnswer_data();
    void equalsTheNaiveAnswer();
    // Rainy flows
    void copesWithNoRows();
    void sortsWhatIsNotANumber();
    void saysWhenAPatternCostTooMuch();
};

namespace {

enum Column { Key, Name, Count, Load, Flag, Since, Tags };
constexpr TableColumn columns[] = {
    {"key", FilterType::String, "string"},    {"name", FilterType::String, "string"},
    {"count", FilterType::Integer, "integer"}, {"load", FilterType::Number, "rate"},
    {"flag", FilterType::Bool, "bool"},        {"since", FilterType::Time, "time"},
    {"tags", FilterType::StringList, "strings"},
};

const std::vector<FilterField> &fields()
{
    static const std::vector<FilterField> list = [] {
        std::vector<FilterField> all;
        for (const TableColumn &column : columns)
            all.push_back({column.name, column.type});
        return all;
    }();
    return list;
}

struct Item
{
    QByteArray key;
    std::optional<QByteArray> name = {};
    qint64 count = 0;
    double load = 0;
    bool flag = false;
    qint64 since = 0;
    std::vector<QByteArray> tags = {};

    TableCell operator()(qsizetype column) const
    {
        switch (Column(column)) {
        case Key: return QByteArrayView(key);
        case Name: return name ? TableCell(QByteArrayView(*name)) : TableCell();
        case Count: return count;
        case Load: return load;
        case Flag: return flag;
        case Since: return since;
        case Tags: return std::span<const QByteArray>(tags);
        }
        return {};
    }
};

TableQuery queryOf(const QByteArray &filter = {}, int sort = Key, bool descending = false, qsizetype offset = 0,
                   qsizetype limit = 1000)
{
    TableQuery query;
    query.table = columns;
    query.filter = *parseFilter(QByteArrayView(filter), fields());
    query.sortColumn = sort;
    query.descending = descending;
    query.columns = {Key};
    query.offset = offset;
    query.limit = limit;
    return query;
}

QByteArrayList keys(const TableWindow &window)
{
    QByteArrayList list;
    for (const TableRow &row : window.rows)
        list.append(row.key);
    return list;
}

/// What the thread that has each `of`th item picks.
WindowOf<Pick<const Item *>> picksOf(const TableQuery &query, const std::vector<Item> &items, std::size_t from,
                                     std::size_t of)
{
    WindowPicker<const Item *> picker(query);
    for (std::size_t i = from; i < items.size(); i += of)
        picker.add(items[i], &items[i]);
    return picker.take();
}

TableWindow written(const TableQuery &query, const WindowOf<Pick<const Item *>> &picked)
{
    TableWindow window{{}, picked.total, picked.matched, picked.exhausted};
    for (const Pick<const Item *> &pick : picked.rows)
        window.rows.push_back(rowOf(query, *pick.handle));
    return window;
}

TableWindow windowOf(const TableQuery &query, const std::vector<Item> &items)
{
    std::vector<WindowOf<Pick<const Item *>>> parts;
    parts.push_back(picksOf(query, items, 0, 1));
    return written(query, mergeWindows(query, std::move(parts)));
}

} // namespace

void tst_TableQuery::writesCells_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("text") << int(Name) << QByteArray(R"("a\"b\n")");
    QTest::newRow("integer") << int(Count) << QByteArray("-9223372036854775807");
    QTest::newRow("number") << int(Load) << QByteArray("0.333");
    QTest::newRow("bool") << int(Flag) << QByteArray("true");
    QTest::newRow("time") << int(Since) << QByteArray("\"2026-01-15T10:30:00.000Z\"");
    QTest::newRow("list") << int(Tags) << QByteArray(R"(["x","y\"z"])");
}

void tst_TableQuery::writesCells()
{
    QFETCH(int, column);
    QFETCH(QByteArray, json);
    TableQuery query = queryOf();
    query.columns = {Key, column, Key};
    const TableWindow window = windowOf(query, {{"k\\", "a\"b\n", -9223372036854775807, 1.0 / 3, true,
                                                 1'768'473'000'000, {"x", "y\"z"}}});
    QCOMPARE(window.rows.front().json, "[\"k\\\\\"," + json + ",\"k\\\\\"]");
    QVERIFY(QJsonDocument::fromJson(window.rows.front().json).isArray());
    // What is missing or has no JSON is null.
    query.columns = {Key, Name, Load};
    const TableWindow empty = windowOf(query, {{"k", {}, 0, std::numeric_limits<double>::infinity()}});
    QCOMPARE(empty.rows.front().json, R"(["k",null,null])");
}

void tst_TableQuery::ordersCells()
{
    const std::vector<Item> items = {{"b", "10", 10, 2}, {"a", {}, 9, 2}, {"c", "9", -1, 0.5}, {"d", "", 10, 3}};
    QCOMPARE(keys(windowOf(queryOf(), items)), (QByteArrayList{"a", "b", "c", "d"}));
    QCOMPARE(keys(windowOf(queryOf({}, Key, true), items)), (QByteArrayList{"d", "c", "b", "a"}));
    QCOMPARE(keys(windowOf(queryOf({}, Name), items)), (QByteArrayList{"a", "d", "b", "c"})); // missing first, as text
    QCOMPARE(keys(windowOf(queryOf({}, Name, true), items)), (QByteArrayList{"c", "b", "d", "a"}));
    QCOMPARE(keys(windowOf(queryOf({}, Count), items)), (QByteArrayList{"c", "a", "b", "d"})); // ties by key
    QCOMPARE(keys(windowOf(queryOf({}, Count, true), items)), (QByteArrayList{"b", "d", "a", "c"})); // also downwards
    QCOMPARE(keys(windowOf(queryOf({}, Load), items)), (QByteArrayList{"c", "a", "b", "d"}));
}

void tst_TableQuery::cutsTheWindow_data()
{
    QTest::addColumn<int>("offset");
    QTest::addColumn<int>("limit");
    QTest::addColumn<QByteArrayList>("expected");
    QTest::newRow("all") << 0 << 1000 << QByteArrayList{"a", "b", "c", "d", "e"};
    QTest::newRow("first") << 0 << 1 << QByteArrayList{"a"};
    QTest::newRow("middle") << 1 << 2 << QByteArrayList{"b", "c"};
    QTest::newRow("end") << 4 << 2 << QByteArrayList{"e"};
    QTest::newRow("beyond") << 5 << 2 << QByteArrayList{};
    QTest::newRow("far beyond") << 10'000'000 << 1000 << QByteArrayList{};
}

void tst_TableQuery::cutsTheWindow()
{
    QFETCH(int, offset);
    QFETCH(int, limit);
    QFETCH(QByteArrayList, expected);
    const std::vector<Item> items = {{"c"}, {"e"}, {"a"}, {"d"}, {"b"}};
    const TableWindow window = windowOf(queryOf({}, Key, false, offset, limit), items);
    QCOMPARE(keys(window), expected);
    QCOMPARE(window.total, quint64(5));
    QCOMPARE(window.matched, quint64(5));
}

void tst_TableQuery::equalsTheNaiveAnswer_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 100; ++seed)
        QTest::newRow(qPrintable(QString::number(seed))) << seed;
}

// Several threads' parts, each with a bounded heap, against all rows filtered, sorted and cut.
void tst_TableQuery::equalsTheNaiveAnswer()
{
    QFETCH(int, seed);
    QRandomGenerator random{quint32(seed)};
    const QByteArray filters[] = {"", "count > 10", "name = n1 or flag", "load < 0.5 and count != 3", "name = null", "key = k1*"};
    std::vector<Item> items;
    const int count = int(random.bounded(300));
    for (int i = 0; i < count; ++i) {
        Item item{"k" + QByteArray::number(i)};
        if (random.bounded(4) > 0)
            item.name = "n" + QByteArray::number(random.bounded(5));
        item.count = random.bounded(20);
        item.load = random.bounded(4) / 4.0;
        item.flag = random.bounded(2) > 0;
        items.push_back(item);
    }
    const QByteArray filter = filters[random.bounded(6)];
    const TableQuery query = queryOf(filter, int(random.bounded(5)), random.bounded(2) > 0, random.bounded(40),
                                     1 + random.bounded(50));

    std::vector<const Item *> naive;
    for (const Item &item : items) {
        if (query.filter.matches(item))
            naive.push_back(&item);
    }
    const auto compare = [&](const Item &a, const Item &b) {
        const auto rank = [&](const Item &x, const Item &y) {
            switch (Column(query.sortColumn)) {
            case Name:
                if (x.name.has_value() != y.name.has_value())
                    return y.name.has_value();
                return x.name && *x.name < *y.name;
            case Count: return x.count < y.count;
            case Load: return x.load < y.load;
            case Flag: return x.flag < y.flag;
            default: return x.key < y.key;
            }
        };
        if (rank(a, b) || rank(b, a))
            return query.descending ? rank(b, a) : rank(a, b);
        return a.key < b.key;
    };
    std::sort(naive.begin(), naive.end(), [&](const Item *a, const Item *b) { return compare(*a, *b); });
    QByteArrayList expected;
    for (std::size_t i = std::size_t(query.offset); i < naive.size() && expected.size() < query.limit; ++i)
        expected.append(naive[i]->key);

    std::vector<WindowOf<Pick<const Item *>>> parts;
    const std::size_t threads = 1 + random.bounded(4U);
    for (std::size_t t = 0; t < threads; ++t) {
        parts.push_back(picksOf(query, items, t, threads));
        QVERIFY(qsizetype(parts.back().rows.size()) <= query.offset + query.limit);
    }
    const TableWindow window = written(query, mergeWindows(query, std::move(parts)));
    QCOMPARE(keys(window), expected);
    QCOMPARE(window.total, quint64(items.size()));
    QCOMPARE(window.matched, quint64(naive.size()));
    QVERIFY(!window.exhausted);
    for (const TableRow &row : window.rows)
        QCOMPARE(row.json, "[\"" + row.key + "\"]");
}

void tst_TableQuery::copesWithNoRows()
{
    const TableQuery query = queryOf();
    QVERIFY(mergeWindows<TableRow>(query, {}).rows.empty());
    const TableWindow window = windowOf(query, {});
    QVERIFY(window.rows.empty());
    QCOMPARE(window.total, quint64(0));
}

void tst_TableQuery::sortsWhatIsNotANumber()
{
    std::vector<Item> items;
    for (int i = 0; i < 100; ++i) {
        items.push_back({"k" + QByteArray::number(i), {}, 0,
                         i % 3 == 0 ? std::numeric_limits<double>::quiet_NaN() : double(i % 7)});
    }
    const TableWindow window = windowOf(queryOf({}, Load), items);
    QCOMPARE(window.rows.size(), std::size_t(100));
    for (std::size_t i = 1; i < 100; ++i)
        QVERIFY(window.rows[i - 1].sort.compare(window.rows[i].sort) <= 0);
    QCOMPARE(window.rows[33].sort.kind, 0); // 34 without a number, in front
    QCOMPARE(window.rows[34].sort.kind, 1);
}

void tst_TableQuery::saysWhenAPatternCostTooMuch()
{
    std::vector<Item> items(200, Item{QByteArray(40, 'a') + '!'});
    const auto filter = parseFilter(QByteArrayView("key ~ \"^(a+)+$\""), fields());
    if (!filter.ok())
        QSKIP("the filter language refuses such patterns at once");
    TableQuery query = queryOf();
    query.filter = *filter;
    QElapsedTimer timer;
    timer.start();
    const TableWindow window = windowOf(query, items);
    QVERIFY2(timer.elapsed() < 20000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(window.exhausted || window.matched == 0);
}

QTEST_GUILESS_MAIN(tst_TableQuery)
#include "tst_tablequery.moc"
