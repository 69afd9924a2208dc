// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
//
// Windows of all nodes: how they are asked for, answered and merged.
#include "server/admin/livequeries.h"

#include <QDataStream>
#include <QIODevice>
#include <QJsonArray>

namespace Carillon {

namespace {

using Fields = QJsonObject;

QString columnName(const TableQuery &query, int column)
{
    return QString::fromLatin1(query.table[std::size_t(column)].name);
}

QByteArray rowBytes(const std::vector<TableRow> &rows)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_0);
    out << quint32(rows.size());
    for (const TableRow &row : rows)
        out << qint32(row.sort.kind) << row.sort.number << row.sort.text << row.key << row.json;
    return bytes;
}

std::optional<std::vector<TableRow>> rowsOf(const QByteArray &bytes, qsizetype most)
{
    QDataStream in(bytes);
    in.setVersion(QDataStream::Qt_6_0);
    quint32 count = 0;
    in >> count;
    if (count > quint32(most))
        return std::nullopt;
    std::vector<TableRow> rows(count);
    for (TableRow &row : rows) {
        qint32 kind = 0;
        in >> kind >> row.sort.number >> row.sort.text >> row.key >> row.json;
        row.sort.kind = kind;
        if (!row.json.startsWith('[') || !row.json.endsWith(']'))
            return std::nullopt;
    }
    if (in.status() != QDataStream::Ok)
        return std::nullopt;
    return rows;
}

} // namespace

struct LiveQueries::Merge
{
    QueryPtr query;
    WindowDone done;
    std::vector<TableWindow> parts;
    Window window;
    std::size_t missing = 0;
    qint64 startedMs = 0;
};

// Each node gives the best offset + limit rows that it has: among these are the window's.
void LiveQueries::mergedWindow(Table table, const QueryPtr &query, WindowDone done)
{
    auto merge = std::make_shared<Merge>();
    merge->query = query;
    merge->done = std::move(done);
    merge->startedMs = m_clock.monotonicMs();
    auto partQuery = std::make_shared<TableQuery>(*query);
    partQuery->limit += std::exchange(partQuery->offset, 0);

    std::vector<Nodes::Node> others = m_nodes.others();
    std::erase_if(others, [](const Nodes::Node &node) { return node.state == Nodes::State::Left; });
    merge->window.nodes.push_back({query->node, "ok"});
    for (const Nodes::Node &node : others)
        merge->window.nodes.push_back({node.name, Nodes::stateName(node.state), 0, node.ageMs});
    merge->missing = merge->window.nodes.size();
    const auto arrived = [this, merge](std::size_t index, std::optional<TableWindow> rows, qint64 asOfMs, qint64 tookMs) {
        Coverage &coverage = merge->window.nodes[index];
        if (rows) {
            coverage.state = "ok";
            coverage.asOfMs = asOfMs;
            coverage.tookMs = tookMs;
            coverage.total = rows->total;
            coverage.matched = rows->matched;
            merge->parts.push_back(std::move(*rows));
        }
        if (--merge->missing > 0)
            return;
        const qint64 startUs = m_clock.monotonicUs();
        Window &window = merge->window;
        window.rows = mergeWindows(*merge->query, std::move(merge->parts));
        window.tookMs = m_clock.monotonicMs() - merge->startedMs;
        window.asOfMs = m_clock.wallMs();
        for (const Coverage &node : window.nodes)
            window.asOfMs = node.state == "ok" ? qMin(window.asOfMs, node.asOfMs) : window.asOfMs;
        window.busyUs += m_clock.monotonicUs() - startUs;
        merge->done(window);
    };

    QJsonArray columns;
    for (const int column : query->columns)
        columns.append(columnName(*query, column));
    const qint64 intervalMs = MinMergedIntervalMs;
    for (std::size_t i = 0; i < others.size(); ++i) {
        const Nodes::Node &node = others[i];
        if (node.state == Nodes::State::Lost) {
            arrived(i + 1, std::nullopt, 0, 0);
            continue;
        }
        const Fields question{{QStringLiteral("type"), QStringLiteral("window")},
                              {QStringLiteral("nodes"), QStringLiteral("all")},
                              {QStringLiteral("node"), QString::fromUtf8(node.name)},
                              {QStringLiteral("tenant"), QString::fromUtf8(query->tenant)},
                              {QStringLiteral("scopes"), qint64(query->scopes)},
                              {QStringLiteral("table"), QLatin1StringView(infoOf(table).name)},
                              {QStringLiteral("filter"), QString::fromUtf8(query->filter.toText())},
                              {QStringLiteral("sort"), (query->descending ? QStringLiteral("-") : QString())
                                   + columnName(*query, query->sortColumn)},
                              {QStringLiteral("columns"), columns},
                              {QStringLiteral("limit"), qint64(partQuery->limit)},
                              {QStringLiteral("interval_ms"), intervalMs}};
        m_link.ask(node.id, {question}, AnswerWithinMs,
                   [this, arrived, merge, index = i + 1, state = node.state, most = partQuery->limit](const NodeLink::Message *answer) {
                       Coverage &coverage = merge->window.nodes[index];
                       if (!answer) {
                           if (state != Nodes::State::Away)
                               coverage.state = "no_answer";
                           return arrived(index, std::nullopt, 0, 0);
                       }
                       const qint64 startUs = m_clock.monotonicUs();
                       const auto number = [answer](QLatin1StringView name) { return answer->fields.value(name).toInteger(); };
                       auto rows = rowsOf(answer->body, most);
                       merge->window.busyUs += m_clock.monotonicUs() - startUs;
                       const QByteArray error = answer->fields.value(QLatin1StringView("error")).toString().toUtf8();
                       if (!rows || !error.isEmpty()) {
                           coverage.state = "refused";
                           coverage.error = error.isEmpty() ? QByteArrayLiteral("bad_answer") : error;
                           return arrived(index, std::nullopt, 0, 0);
                       }
                       TableWindow window{std::move(*rows), quint64(number(QLatin1StringView("total"))),
                                          quint64(number(QLatin1StringView("matched"))), false};
                       arrived(index, std::move(window), number(QLatin1StringView("as_of")), number(QLatin1StringView("took_ms")));
                   });
    }
    part(table, partQuery, intervalMs, [arrived, merge](const Window &own) {
        merge->window.partUs = own.busyUs;
        arrived(0, own.rows, own.asOfMs, own.tookMs);
    });
}

void LiveQueries::part(Table table, const QueryPtr &query, qint64 intervalMs, WindowDone done)
{
    const qint64 nowMs = m_clock.monotonicMs();
    SharedPtr &known = m_shared["part " + keyOf(table, *query, intervalMs)];
    if (!known) {
        known = std::make_shared<Shared>();
        known->table = table;
        known->query = query;
        known->intervalMs = known->stretchedMs = intervalMs;
    }
    const SharedPtr shared = known;
    const bool isNew = std::exchange(shared->pulledMs, qMax<qint64>(1, nowMs)) == 0;
    if (!isNew && !shared->underWay && nowMs < shared->dueMs)
        return done(shared->part);
    shared->pulling.push_back(std::move(done));
    if (std::exchange(shared->underWay, true))
        return;
    throttle();
    // Who asks a little before its time gets a new one all the same.
    shared->dueMs = nowMs + shared->stretchedMs - intervalMs / 2;
    ownWindow(table, query, [shared](const Window &window) {
        shared->underWay = false;
        shared->costUs = shared->part.asOfMs == 0 ? double(window.busyUs) : shared->costUs * 0.7 + double(window.busyUs) * 0.3;
        shared->part = window;
        for (const WindowDone &pulling : std::exchange(shared->pulling, {}))
            pulling(window);
    });
}

void LiveQueries::answer(const NodeLink::Message &question, const NodeLink::Reply &reply)
{
    const QJsonObject &fields = question.fields;
    const auto text = [&fields](QLatin1StringView name) { return fields.value(name).toString().toUtf8(); };
    const auto refuse = [&reply](const QByteArray &code) {
        reply({{{QStringLiteral("error"), QString::fromUtf8(code)}}});
    };
    const TableInfo *table = findTable(text(QLatin1StringView("table")));
    if (!table)
        return refuse("unknown_table");
    Claims claims;
    claims.tenant = text(QLatin1StringView("tenant"));
    claims.scopes = unsigned(fields.value(QLatin1StringView("scopes")).toInteger());
    auto judged = judge(claims, *table, fields, text(QLatin1StringView("node")), MaxMergedRows);
    if (!judged.ok())
        return refuse(judged.error().code);
    const auto intervalMs = qMax<qint64>(MinMergedIntervalMs, fields.value(QLatin1StringView("interval_ms")).toInteger());
    part(table->table, *judged, intervalMs, [reply](const Window &window) {
        if (window.rows.exhausted)
            return reply({{{QStringLiteral("error"), QStringLiteral("pattern_too_costly")}}});
        reply({{{QStringLiteral("total"), qint64(window.rows.total)},
                {QStringLiteral("matched"), qint64(window.rows.matched)},
                {QStringLiteral("as_of"), window.asOfMs},
                {QStringLiteral("took_ms"), window.tookMs}},
               rowBytes(window.rows.rows)});
    });
}

} // namespace Carillon
