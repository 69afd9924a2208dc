// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/admin/livequeries.h"

#include "common/json.h"
#include "server/core/clock.h"

#include <QJsonArray>

#include <algorithm>

namespace Carillon {

namespace {

constexpr qsizetype MaxName = 64;
constexpr qint64 KeepPartMs = 5000; // that no node asks for any more

} // namespace

LiveQueries::LiveQueries(AdminFeed &feed, Hub &hub, const Clock &clock, Nodes &nodes, NodeLink &link,
                         MakeTables makeTables)
    : m_feed(feed), m_hub(hub), m_clock(clock), m_nodes(nodes), m_link(link), m_makeTables(std::move(makeTables))
{}

QByteArray LiveQueries::keyOf(Table table, const TableQuery &query, qint64 intervalMs)
{
    QByteArray key = QByteArray::number(int(table)) + ' ' + QByteArray::number(intervalMs) + ' '
        + QByteArray::number(query.sortColumn) + (query.descending ? '-' : '+') + ' '
        + QByteArray::number(qlonglong(query.offset)) + ' ' + QByteArray::number(qlonglong(query.limit)) + ' '
        + (query.allTenants ? '*' : '=') + query.tenant + (query.allNodes ? '@' + query.node : QByteArray()) + '\n' + query.filter.toText() + '\n';
    for (const int column : query.columns)
        key += QByteArray::number(column) + ' ';
    return key;
}

Judged<std::shared_ptr<const TableQuery>> LiveQueries::judge(const Claims &claims, const TableInfo &table,
                                                             const QJsonObject &fields, const QByteArray &node,
                                                             qsizetype mostRows)
{
    if (const char *missing = table.missing(claims)) {
        return Refusal{"forbidden", textMember(qstrcmp(missing, "tenant") == 0 ? "argument" : "scope", missing)};
    }
    auto query = std::make_shared<TableQuery>();
    query->table = table.columns;
    query->tenant = claims.tenant;
    query->allTenants = claims.tenant.isEmpty();
    query->scopes = claims.scopes;
    const auto column = [&](QByteArrayView name) {
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            if (name == table.columns[i].name)
                return int(i);
        }
        return -1;
    };

    query->node = node;
    const bool isNodes = table.table == Table::Nodes; // of which every node knows all
    query->nodeColumn = isNodes ? -1 : column("node");
    query->connectionColumn = column("connection");
    const QByteArray nodes = fields.value(QStringLiteral("nodes")).toString().toUtf8();
    if (!nodes.isEmpty() && nodes != "all" && nodes != "this")
        return badRequest("nodes");
    query->allNodes = nodes == "all" && !isNodes;

    const QByteArray filter = fields.value(QStringLiteral("filter")).toString().toUtf8();
    auto parsed = parseFilter(QByteArrayView(filter), filterFields(table.table));
    if (!parsed.ok())
        return badFilter(parsed.error());
    query->filter = std::move(*parsed);
    if (table.table == Table::Subscriptions && !query->filter.exactText(1) && !query->filter.exactText(4))
        return badRequest("filter");

    QByteArray sort = fields.value(QStringLiteral("sort")).toString().toUtf8();
    query->descending = sort.startsWith('-');
    if (query->descending)
        sort.remove(0, 1);
    query->sortColumn = sort.isEmpty() ? 0 : column(sort);
    if (query->sortColumn < 0)
        return Refusal{"unknown_column", textMember("argument", sort)};

    query->columns.push_back(0);
    const QJsonArray columns = fields.value(QStringLiteral("columns")).toArray();
    for (const QJsonValue &value : columns) {
        const QByteArray name = value.toString().toUtf8();
        const int index = column(name);
        if (index < 0)
            return Refusal{"unknown_column", textMember("argument", name)};
        if (std::find(query->columns.begin(), query->columns.end(), index) == query->columns.end())
            query->columns.push_back(index);
    }
    for (int i = 1; columns.isEmpty() && i < int(table.columns.size()); ++i)
        query->columns.push_back(i);
    if (query->allNodes && std::find(query->columns.begin(), query->columns.end(), query->nodeColumn) == query->columns.end())
        query->columns.push_back(query->nodeColumn);

    const double offset = fields.value(QStringLiteral("offset")).toDouble(0);
    const double limit = fields.value(QStringLiteral("limit")).toDouble(200);
    // Written so that what is not a number is refused as well.
    const bool offsetFits = offset >= 0 && offset <= 1e7;
    if (!offsetFits || !(limit >= 1))
        return badRequest(offsetFits ? "limit" : "offset");
    query->offset = qsizetype(offset);
    query->limit = qsizetype(qMin<double>(limit, double(mostRows)));
    if (query->allNodes && query->offset + query->limit > MaxMergedRows)
        return badRequest("offset"); // each node would have to send all rows before it
    return std::shared_ptr<const TableQuery>(std::move(query));
}

// ------------------------------------------------------------------------------------- windows

void LiveQueries::window(Table table, const QueryPtr &query, WindowDone done)
{
    if (query->allNodes)
        mergedWindow(table, query, std::move(done));
    else
        ownWindow(table, query, std::move(done));
}

void LiveQueries::ownWindow(Table table, const QueryPtr &query, WindowDone done)
{
    const WindowTaken taken = whenTaken(std::move(done));
    if (table == Table::Connections)
        return connectionWindows(m_hub, {{query, taken}});
    if (table == Table::Rooms)
        return roomWindow(m_hub, query, taken);
    if (table == Table::Subscriptions) {
        if (auto rooms = roomsAskedFor(*query, m_hub))
            return memberWindow(m_hub, query, std::move(*rooms), taken);
    }
    const qint64 startedUs = m_clock.monotonicUs();
    TableWindow rows = hubWindow(table, *query, m_makeTables(table));
    taken(std::move(rows), m_clock.monotonicUs() - startedUs);
}

WindowTaken LiveQueries::whenTaken(WindowDone done) const
{
    return [this, startedMs = m_clock.monotonicMs(), done = std::move(done)](TableWindow rows, qint64 busyUs) {
        done({std::move(rows), m_clock.monotonicMs() - startedMs, busyUs, 0, m_clock.wallMs()});
    };
}

QByteArray LiveQueries::figuresJson(const Window &window)
{
    QByteArray json = member("total", qint64(window.rows.total)) + member("matched", qint64(window.rows.matched))
        + textMember("as_of", rfc3339(window.asOfMs)) + member("took_ms", window.tookMs);
    if (window.nodes.empty())
        return json;
    json += ",\"nodes\":[";
    for (const Coverage &node : window.nodes) {
        if (!json.endsWith('['))
            json += ',';
        json += "{\"node\":" + jsonString(node.node) + textMember("state", node.state);
        if (node.state == "ok") {
            json += member("total", qint64(node.total)) + member("matched", qint64(node.matched))
                + textMember("as_of", rfc3339(node.asOfMs)) + member("took_ms", node.tookMs);
        } else {
            json += member("age_ms", node.ageMs) + (node.error.isEmpty() ? QByteArray() : textMember("code", node.error));
        }
        json += '}';
    }
    return json += ']';
}

QByteArray LiveQueries::windowJson(const TableQuery &query, const Window &window)
{
    QByteArray json = ",\"columns\":[";
    for (std::size_t i = 0; i < query.columns.size(); ++i) {
        if (i > 0)
            json += ',';
        json += '"' + QByteArray(query.table[std::size_t(query.columns[i])].name) + '"';
    }
    json += "],\"rows\":[";
    for (std::size_t i = 0; i < window.rows.rows.size(); ++i) {
        if (i > 0)
            json += ',';
        json += window.rows.rows[i].json;
    }
    return json += ']' + member("offset", query.offset) + figuresJson(window);
}

QByteArray LiveQueries::deltaJson(const Shared &before, const std::vector<QByteArray> &order,
                                  const QByteArray &set, const Window &window)
{
    QByteArray delta;
    if (!set.isEmpty())
        delta += ",\"set\":[" + set + ']';
    if (order != before.order) {
        delta += ",\"order\":[";
        for (std::size_t i = 0; i < order.size(); ++i) {
            if (i > 0)
                delta += ',';
            appendJsonString(delta, order[i]);
        }
        delta += ']';
    }
    return delta += figuresJson(window);
}

void LiveQueries::once(Table table, std::shared_ptr<const TableQuery> query,
                       std::function<void(Judged<QByteArray>)> done)
{
    window(table, query, [query, done = std::move(done)](const Window &window) {
        if (window.rows.exhausted)
            return done(Refusal{"bad_filter", textMember("reason", "pattern_too_costly")});
        done(windowJson(*query, window));
    });
}

// ------------------------------------------------------------------------------------ requests

void LiveQueries::query(const AdminRequest &request)
{
    const TableInfo *table = findTable(request.text("table"));
    if (!table)
        return m_feed.refuse(request, {"unknown_table", textMember("argument", request.text("table"))});
    auto judged = judge(*request.from.claims, *table, request.fields, m_nodes.self());
    if (!judged.ok())
        return m_feed.refuse(request, judged.error());
    const QByteArray name = request.text("query");
    const PeerId session = request.from.id;
    const Key key{session, name};
    const bool replaces = m_subscriptions.contains(key);
    if (name.size() > MaxName || (!replaces && count(session) >= qsizetype(MaxQueries)))
        return m_feed.refuse(request, {"limit_exceeded", textMember("argument", "query")});
    if (replaces) {
        // What was asked before is answered, although nobody wants it any more.
        const QByteArray waiting = m_subscriptions[key].waitingId;
        if (!waiting.isEmpty())
            m_feed.refuse(session, waiting, {"not_found", textMember("argument", "query")});
        m_subscriptions.erase(key);
        forgetUnused();
    }
    const auto asked = qint64(request.number("interval_ms", 0, 0, 3.6e6));
    const qint64 leastMs = (*judged)->allNodes ? MinMergedIntervalMs : MinIntervalMs;
    const qint64 intervalMs = asked == 0 ? 0 : qMax(asked, leastMs);

    // A question that is asked once is nobody else's: its name is what ends it.
    const QByteArray sharedKey = intervalMs > 0
        ? keyOf(table->table, **judged, intervalMs)
        : QByteArrayLiteral("once ") + connectionId(session) + ' ' + name;
    SharedPtr &shared = m_shared[sharedKey];
    if (!shared || intervalMs == 0) {
        shared = std::make_shared<Shared>();
        shared->table = table->table;
        shared->query = *judged;
        shared->intervalMs = shared->stretchedMs = intervalMs;
    }
    const SharedPtr question = shared;
    m_subscriptions[key] = Subscription{question, request.id, 0, 0, intervalMs};
    if (!question->underWay)
        evaluate({question});
}

void LiveQueries::cancel(const AdminRequest &request)
{
    const Key key{request.from.id, request.text("query")};
    const auto found = m_subscriptions.find(key);
    if (found == m_subscriptions.end())
        return m_feed.refuse(request, {"not_found", textMember("argument", "query")});
    if (!found->second.waitingId.isEmpty())
        m_feed.refuse(request.from.id, found->second.waitingId, {"not_found", textMember("argument", "query")});
    m_subscriptions.erase(found);
    forgetUnused();
    m_feed.answer(request, {});
}

void LiveQueries::forget(PeerId session)
{
    for (auto it = m_subscriptions.begin(); it != m_subscriptions.end();) {
        if (!(it->first.first == session)) {
            ++it;
            continue;
        }
        if (!it->second.waitingId.isEmpty())
            m_feed.refuse(session, it->second.waitingId, {"not_found", textMember("argument", "query")});
        it = m_subscriptions.erase(it);
    }
    forgetUnused();
}

qsizetype LiveQueries::count(PeerId session) const
{
    return std::count_if(m_subscriptions.begin(), m_subscriptions.end(),
                         [session](const auto &entry) { return entry.first.first == session; });
}

void LiveQueries::forgetUnused()
{
    std::erase_if(m_shared, [this, nowMs = m_clock.monotonicMs()](const auto &entry) {
        const Shared &shared = *entry.second;
        if (shared.pulledMs > 0)
            return !shared.underWay && nowMs - shared.pulledMs > KeepPartMs + shared.intervalMs;
        return std::none_of(m_subscriptions.begin(), m_subscriptions.end(), [&](const auto &subscription) {
            return subscription.second.shared == entry.second;
        });
    });
}

// ---------------------------------------------------------------------------------------- live

void LiveQueries::tick()
{
    throttle();
    const qint64 nowMs = m_clock.monotonicMs();
    std::vector<SharedPtr> due;
    std::vector<SharedPtr> soon; // and come along, if there is a walk over the connections
    for (const auto &[key, shared] : m_shared) {
        if (shared->intervalMs == 0 || shared->pulledMs > 0 || shared->underWay)
            continue;
        if (nowMs >= shared->dueMs)
            due.push_back(shared);
        else if (walks(*shared) && nowMs >= shared->dueMs - shared->stretchedMs / 2)
            soon.push_back(shared);
    }
    if (std::any_of(due.begin(), due.end(), [](const SharedPtr &shared) { return walks(*shared); }))
        due.insert(due.end(), soon.begin(), soon.end());
    evaluate(due);
}

// All live queries are slowed by the same factor, but none that costs next to nothing.
void LiveQueries::throttle()
{
    constexpr double CheapUs = 200;
    double cost = 0;
    double cheap = 0;
    for (const auto &[key, shared] : m_shared) {
        if (shared->intervalMs > 0)
            (shared->costUs < CheapUs ? cheap : cost) += shared->costUs / (double(shared->intervalMs) * 1000);
    }
    const double factor = qMax(1.0, cost / qMax(0.001, MaxCost - cheap));
    for (const auto &[key, shared] : m_shared) {
        if (shared->intervalMs == 0)
            continue;
        const double stretch = shared->costUs < CheapUs ? 1.0 : factor;
        const auto wanted = qint64(double(shared->intervalMs) * stretch);
        // The figures waver; what is said changes when it means something.
        const bool means = wanted > shared->stretchedMs * 5 / 4 || wanted < shared->stretchedMs * 4 / 5
            || (stretch == 1.0 && shared->stretchedMs != shared->intervalMs);
        if (means)
            shared->stretchedMs = qMin<qint64>(wanted, 60'000);
    }
    for (auto &[key, subscription] : m_subscriptions) {
        const Shared &shared = *subscription.shared;
        if (subscription.toldMs == shared.stretchedMs || !subscription.waitingId.isEmpty())
            continue;
        subscription.toldMs = shared.stretchedMs;
        if (Operator *to = m_feed.find(key.first)) {
            m_feed.send(*to, "{\"type\":\"coverage\"" + textMember("query", key.second)
                                 + member("asked_ms", shared.intervalMs) + member("interval_ms", shared.stretchedMs)
                                 + textMember("reason", "cost") + '}');
        }
    }
}

void LiveQueries::evaluate(const std::vector<SharedPtr> &due)
{
    std::vector<WindowAsked> walk;
    for (const SharedPtr &shared : due) {
        shared->underWay = true;
        shared->dueMs = m_clock.monotonicMs() + shared->stretchedMs;
        WindowDone done = [this, shared](const Window &window) { publish(shared, window); };
        if (walks(*shared))
            walk.push_back({shared->query, whenTaken(std::move(done))});
        else
            window(shared->table, shared->query, std::move(done));
    }
    connectionWindows(m_hub, std::move(walk));
}

void LiveQueries::publish(const SharedPtr &shared, const Window &window)
{
    shared->underWay = false;
    const qint64 startUs = m_clock.monotonicUs();
    std::vector<std::map<Key, Subscription, KeyLess>::iterator> asking;
    for (auto it = m_subscriptions.begin(); it != m_subscriptions.end(); ++it) {
        if (it->second.shared == shared)
            asking.push_back(it);
    }
    if (window.rows.exhausted) {
        // The window is not right, since the filter's patterns cost too much: nobody gets it.
        for (const auto &it : asking) {
            Operator *to = m_feed.find(it->first.first);
            if (!to)
                continue;
            Subscription &subscription = it->second;
            if (!subscription.waitingId.isEmpty()) {
                m_feed.refuse(to->id, subscription.waitingId, {"bad_filter", textMember("reason", "pattern_too_costly")});
                m_subscriptions.erase(it);
            } else if (subscription.missed++ == 0) {
                ++to->dropped;
                m_feed.send(*to, "{\"type\":\"coverage\"" + textMember("query", it->first.second)
                                     + member("dropped", qint64(1)) + textMember("reason", "pattern") + '}');
            }
        }
        return forgetUnused();
    }
    std::vector<QByteArray> order;
    QHash<QByteArray, QByteArray> rows;
    order.reserve(window.rows.rows.size());
    QByteArray set;
    for (const TableRow &row : window.rows.rows) {
        order.push_back(row.key);
        rows.insert(row.key, row.json);
        if (shared->rows.value(row.key) != row.json) {
            if (!set.isEmpty())
                set += ',';
            set += row.json;
        }
    }
    const QByteArray delta = deltaJson(*shared, order, set, window);
    shared->whole = windowJson(*shared->query, window);
    shared->order = std::move(order);
    shared->rows = std::move(rows);
    ++shared->generation;
    const qint64 us = window.busyUs + m_clock.monotonicUs() - startUs;
    shared->costUs = shared->generation == 1 ? double(us) : shared->costUs * 0.7 + double(us) * 0.3;
    for (const auto &it : asking) {
        Operator *to = m_feed.find(it->first.first);
        if (!to)
            continue;
        to->busyUs += (us + window.partUs) / qint64(asking.size());
        send(*to, it->first.second, it->second, delta);
        if (shared->intervalMs == 0)
            m_subscriptions.erase(it);
    }
    if (shared->intervalMs == 0)
        forgetUnused();
}

void LiveQueries::send(Operator &to, const QByteArray &name, Subscription &subscription, const QByteArray &delta)
{
    const Shared &shared = *subscription.shared;
    const QByteArray named = textMember("query", name);
    if (!subscription.waitingId.isEmpty()) {
        m_feed.answer(to.id, std::exchange(subscription.waitingId, {}), named + shared.whole);
        subscription.generation = shared.generation;
        return;
    }
    if (AdminFeed::isFull(to)) {
        // The console does not keep up: this window is left out, and the next frame is whole.
        ++subscription.missed;
        ++to.dropped;
        return;
    }
    if (subscription.missed > 0)
        m_feed.send(to, "{\"type\":\"coverage\"" + named + member("dropped", qint64(subscription.missed)) + '}');
    const bool whole = subscription.missed > 0 || subscription.generation + 1 != shared.generation
        || delta.size() >= shared.whole.size();
    m_feed.send(to, (whole ? "{\"type\":\"rows\"" : "{\"type\":\"delta\"") + named + (whole ? shared.whole : delta) + '}');
    subscription.missed = 0;
    subscription.generation = shared.generation;
}

} // namespace Carillon
