// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/admin/longtables.h"
#include "server/admin/shardscan.h"

#include "tests/support/world.h"

#include <QTest>

using namespace Carillon;

class tst_LongTables : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Happy flows
    void findsTheWindowInManySlices_data();
    void findsTheWindowInManySlices();
    void walksOnceForAll();
    void listsMembersInSlices();
    // Rainy flows
    void leavesOutWhoLeft();
    void leavesOutWhoCeasedToFit();
    void copesWithNobody();
};

namespace {

std::shared_ptr<TableQuery> queryOf(Table table, const QByteArray &filter, const QByteArray &sort, qsizetype offset,
                                    qsizetype limit)
{
    const std::span<const TableColumn> columns = infoOf(table).columns;
    const auto column = [columns](const QByteArray &name) {
        return int(std::find_if(columns.begin(), columns.end(), [&](const TableColumn &c) { return name == c.name; })
                   - columns.begin());
    };
    auto query = std::make_shared<TableQuery>();
    query->table = columns;
    query->filter = *parseFilter(QByteArrayView(filter), filterFields(table));
    query->descending = sort.startsWith('-');
    query->sortColumn = column(query->descending ? sort.mid(1) : sort);
    query->columns = {0, query->sortColumn};
    query->offset = offset;
    query->limit = limit;
    return query;
}

/// `users` clients, odd ones on shard 1, in their user room and others of their own: u0 in one, u1 two, u2 three, u3 one ...
struct Fixture
{
    explicit Fixture(int users)
        : world([] {
            Config config;
            config.namespaces["r"].membership = MembershipRule::Open;
            return config;
        }())
    {
        for (int i = 0; i < users; ++i) {
            const QByteArray user = 'u' + QByteArray::number(i);
            const PeerId id{quint16(i % 2), 1, quint32(i + 1)};
            world.shards[id.shard]->open(id, world.claims(user));
            ids.push_back(id);
        }
        world.settle();
        for (int i = 0; i < users; ++i) {
            for (int room = 0; room <= i % 3; ++room)
                world.shards[ids[std::size_t(i)].shard]->receive(
                    ids[std::size_t(i)],
                    R"({"type":"subscribe","room":"r:)" + QByteArray::number(i) + '-' + QByteArray::number(room) + R"("})");
        }
        world.settle();
    }
    /// The answer, which has come when this returns.
    TableWindow connections(const std::shared_ptr<TableQuery> &query)
    {
        std::optional<TableWindow> window;
        connectionWindows(world.hub, {{query, [&](TableWindow rows, qint64) { window = std::move(rows); }}});
        world.settle();
        return window.value();
    }
    TableWindow rooms(const std::shared_ptr<TableQuery> &query)
    {
        std::optional<TableWindow> window;
        roomWindow(world.hub, query, [&](TableWindow rows, qint64) { window = std::move(rows); });
        world.settle();
        return window.value();
    }
    /// Asks, and has something happen between the walk that picks and the one that writes.
    TableWindow interrupted(const std::shared_ptr<TableQuery> &query, const std::function<void()> &between)
    {
        std::optional<TableWindow> window;
        bool happened = false;
        connectionWindows(world.hub, {{query, [&](TableWindow rows, qint64) { window = std::move(rows); }}});
        // Behind the last shard's only slice of the first walk.
        world.hub.toShard(1, ShardCall([&](ShardView &shard) {
                              shard.callHub([&] {
                                  happened = !window;
                                  between();
                              });
                          }));
        world.settle();
        if (!happened)
            qFatal("it was not between");
        return window.value();
    }
    int slices() const { return world.shards[0]->slices + world.shards[1]->slices; }

    World world;
    std::vector<PeerId> ids;
};

} // namespace

void tst_LongTables::findsTheWindowInManySlices_data()
{
    QTest::addColumn<QByteArray>("filter");
    QTest::addColumn<QByteArray>("sort");
    QTest::addColumn<int>("offset");
    QTest::addColumn<int>("limit");
    QTest::newRow("first") << QByteArray() << QByteArray("user") << 0 << 300;
    QTest::newRow("page") << QByteArray() << QByteArray("-user") << 1500 << 200;
    QTest::newRow("filtered") << QByteArray("rooms > 2") << QByteArray("-rooms") << 10 << 700;
    QTest::newRow("last") << QByteArray("rooms = 4") << QByteArray("id") << 990 << 500;
    QTest::newRow("beyond") << QByteArray("rooms = 4") << QByteArray("id") << 5000 << 5;
}

void tst_LongTables::findsTheWindowInManySlices()
{
    static Fixture f(3000); // 1500 a shard
    QFETCH(const QByteArray, filter);
    QFETCH(const QByteArray, sort);
    QFETCH(const int, offset);
    QFETCH(const int, limit);
    const auto query = queryOf(Table::Connections, filter, sort, offset, limit);

    struct Row
    {
        QByteArray id, user;
        int rooms;
    };
    std::vector<Row> rows;
    for (int i = 0; i < 3000; ++i)
        rows.push_back({connectionId(f.ids[std::size_t(i)]), 'u' + QByteArray::number(i), 2 + i % 3});
    std::erase_if(rows, [&](const Row &row) { return filter.contains('=') ? row.rooms != 4 : filter.contains('>') && row.rooms < 3; });
    std::sort(rows.begin(), rows.end(), [&](const Row &a, const Row &b) {
        if (sort.endsWith("user"))
            return query->descending ? b.user < a.user : a.user < b.user;
        return a.rooms != b.rooms ? b.rooms < a.rooms : a.id < b.id;
    });
    QByteArrayList expected;
    for (int i = offset; i < int(rows.size()) && i < offset + limit; ++i)
        expected.append(rows[std::size_t(i)].id);

    const TableWindow window = f.connections(query);
    QByteArrayList found;
    for (const TableRow &row : window.rows)
        found.append(row.key);
    QCOMPARE(found, expected);
    QCOMPARE(window.total, 3000U);
    QCOMPARE(window.matched, quint64(rows.size()));

    // Rooms: the users' own and 6000 others.
    const TableWindow rooms = f.rooms(queryOf(Table::Rooms, "room = r:1*", "-room", offset, limit));
    QCOMPARE(rooms.total, 9000U);
    QCOMPARE(rooms.matched, 2222U); // 1111 users of one, two or three rooms: 1, 10-19, 100-199, 1000-1999
    QCOMPARE(int(rooms.rows.size()), qBound(0, 2222 - offset, limit));
    for (std::size_t i = 1; i < rooms.rows.size(); ++i)
        QVERIFY(rooms.rows[i].key < rooms.rows[i - 1].key);
}

void tst_LongTables::walksOnceForAll()
{
    Fixture f(5);
    const auto slicesOf = [&f](std::size_t questions) {
        const int before = f.slices();
        std::vector<WindowAsked> asked;
        std::vector<TableWindow> windows;
        for (std::size_t i = 0; i < questions; ++i) {
            asked.push_back({queryOf(Table::Connections, i == 0 ? "" : "rooms = " + QByteArray::number(i), "-user", 0, 10),
                             [&](TableWindow rows, qint64) { windows.push_back(std::move(rows)); }});
        }
        connectionWindows(f.world.hub, std::move(asked));
        f.world.settle();
        if (windows.size() != questions || windows[0].matched != 5)
            qFatal("a question got no answer");
        return f.slices() - before;
    };
    const int shards = 2;
    QCOMPARE(slicesOf(1), shards * (1 + 1)); // a walk, and what is written
    QCOMPARE(slicesOf(3), shards * (1 + 3));
}

void tst_LongTables::listsMembersInSlices()
{
    Fixture f(2600); // more than a slice on each shard
    for (const PeerId id : f.ids)
        f.world.shards[id.shard]->receive(id, R"({"type":"subscribe","room":"r:all"})");
    f.world.settle();
    const auto query = queryOf(Table::Subscriptions, "room = 'r:all'", "-user", 100, 300);
    const auto rooms = roomsAskedFor(*query, f.world.hub);
    QCOMPARE(rooms->size(), std::size_t(1));
    QVERIFY(!roomsAskedFor(*queryOf(Table::Subscriptions, "room = 'r:all' and connection = 'c1'", "user", 0, 1), f.world.hub));
    QVERIFY(roomsAskedFor(*queryOf(Table::Subscriptions, "room = 'r:none'", "user", 0, 1), f.world.hub)->empty());
    std::optional<TableWindow> window;
    memberWindow(f.world.hub, query, *rooms, [&](TableWindow taken, qint64) { window = std::move(taken); });
    f.world.settle();
    QByteArrayList users;
    for (int i = 0; i < 2600; ++i)
        users.append('u' + QByteArray::number(i));
    std::sort(users.begin(), users.end(), std::greater<>());
    QCOMPARE(window->total, 2600U);
    QCOMPARE(window->rows.size(), std::size_t(300));
    for (std::size_t i = 0; i < 300; ++i)
        QCOMPARE(window->rows[i].sort.text, users[qsizetype(i) + 100]);
    QVERIFY(window->rows[0].key.endsWith(" r:all"));
}

void tst_LongTables::leavesOutWhoLeft()
{
    Fixture f(9);
    const auto query = queryOf(Table::Connections, "", "user", 0, 4);
    const TableWindow window = f.interrupted(query, [&] { f.world.shards[0]->end(f.ids[2]); });
    QByteArrayList rows;
    for (const TableRow &row : window.rows)
        rows.append(row.json);
    QCOMPARE(rows.size(), 3);
    for (const QByteArray user : {"\"u0\"", "\"u1\"", "\"u3\""})
        QVERIFY(rows.join().contains(user));
    QCOMPARE(window.matched, 8U);
}

// What is shown fits the filter and stands where it belongs, also when it has changed in between.
void tst_LongTables::leavesOutWhoCeasedToFit()
{
    Fixture f(9);
    const auto query = queryOf(Table::Connections, "state = open", "-rooms", 0, 4); // u2, u5, u8 have 4, u4 3
    const TableWindow window = f.interrupted(query, [&] {
        f.world.place(f.ids[2]).client->close(CloseCode::Normal, {});
        while (f.world.place(f.ids[5]).client->seats.size() > 1)
            f.world.place(f.ids[5]).client->seats.pop_back();
    });
    QByteArrayList keys;
    for (const TableRow &row : window.rows)
        keys.append(row.key);
    QCOMPARE(keys, (QByteArrayList{connectionId(f.ids[8]), connectionId(f.ids[4]), connectionId(f.ids[5])}));
    QCOMPARE(window.rows[2].json, "[\"" + connectionId(f.ids[5]) + "\",1]");
}

void tst_LongTables::copesWithNobody()
{
    Fixture f(0);
    QCOMPARE(f.connections(queryOf(Table::Connections, "", "id", 0, 10)).total, 0U);
    QCOMPARE(f.rooms(queryOf(Table::Rooms, "", "-members", 5, 10)).total, 0U);
    connectionWindows(f.world.hub, {});
    f.world.settle();
    QCOMPARE(f.slices(), 2 * 2 + 0);
}

QTEST_GUILESS_MAIN(tst_LongTables)
#include "tst_longtables.moc"
