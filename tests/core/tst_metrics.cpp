// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/metrics.h"

#include "common/version.h"

#include <QDateTime>
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QThread>

using namespace Carillon;
using namespace std::chrono_literals;

namespace {

/// The value of one sample line, -1 when there is none.
double sample(const QByteArray &text, const QByteArray &series)
{
    for (const QByteArray &line : text.split('\n')) {
        if (line.startsWith(series + ' '))
            return line.mid(series.size() + 1).toDouble();
    }
    return -1;
}

} // namespace

class tst_Metrics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Happy flows
    void countersOnLinesOfTheirOwn();
    void rendersCounters();
    void showsADurableLogWhereThereIsOne();
    void rendersHistogram();
    void rendersProcess();
    void textIsWellFormed();
    void sumsShards();
    void quantiles_data();
    void quantiles();
    void bucketsIncludeTheirBound();
    void readableWhileWritten();

    // Rainy flows
    void unknownCodesAreOther();
    void authReasonsAreBounded();
    void negativeLatencyIsZero();
};

void tst_Metrics::countersOnLinesOfTheirOwn()
{
    Metrics metrics(2);
    QCOMPARE(metrics.shardCount(), 2);
    QCOMPARE(quintptr(&metrics.shard(0)) % 64, quintptr(0));
    QCOMPARE(quintptr(&metrics.shard(1)) % 64, quintptr(0));
    QCOMPARE(quintptr(&metrics.hub()) % 64, quintptr(0));
    QCOMPARE(Metrics(0).shardCount(), 1);
}

void tst_Metrics::rendersCounters()
{
    Metrics metrics(2);
    ShardCounters &shard = metrics.shard(1);
    shard.accepted.add(5);
    shard.connectionOpened(TransportKind::WebSocket);
    shard.connectionOpened(TransportKind::WebSocket);
    shard.connectionOpened(TransportKind::Sse);
    shard.connectionClosed(TransportKind::WebSocket, CloseCode::TooSlow);
    shard.handshakes.add(2);
    shard.command(CommandKind::Subscribe);
    shard.command(CommandKind::Other);
    shard.errors[ErrorCode::Forbidden].add();
    shard.drops[DropReason::Latest].add(7);
    shard.deliveries.add(1'000'000'007);
    shard.bytesIn.add(11);
    shard.bytesOut.add(12);
    shard.queueBytes.add(100);
    shard.queueBytes.sub(40);
    shard.loopLagMaxUs.set(2500);
    shard.httpResponse(200);
    shard.httpResponse(404);
    shard.httpResponse(431);
    shard.authFailed("expired");
    metrics.shard(0).authFailed("bad_signature");
    metrics.shard(0).authFailed("expired");
    metrics.hub().rooms.set(3);
    metrics.hub().published.add(9);
    metrics.hub().refused[RefuseReason::PerAddress].add(4);
    metrics.hub().recovered.add(6);

    const QByteArray text = metrics.text();
    QCOMPARE(sample(text, R"(carillon_connections_accepted_total{shard="0"})"), 0.0);
    QCOMPARE(sample(text, R"(carillon_connections_accepted_total{shard="1"})"), 5.0);
    QCOMPARE(sample(text, R"(carillon_connections{shard="1",transport="websocket"})"), 1.0);
    QCOMPARE(sample(text, R"(carillon_connections{shard="1",transport="sse"})"), 1.0);
    QCOMPARE(sample(text, R"(carillon_connections_closed_total{code="4101",reason="too_slow"})"),
             1.0);
    QCOMPARE(sample(text, "carillon_handshakes_total"), 2.0);
    QCOMPARE(sample(text, R"(carillon_commands_total{type="subscribe"})"), 1.0);
    QCOMPARE(sample(text, R"(carillon_commands_total{type="other"})"), 1.0);
    QCOMPARE(sample(text, R"(carillon_command_errors_total{code="forbidden"})"), 1.0);
    QCOMPARE(sample(text, R"(carillon_events_dropped_total{reason="latest"})"), 7.0);
    QCOMPARE(sample(text, R"(carillon_deliveries_total{shard="1"})"), 1'000'000'007.0);
    QCOMPARE(sample(text, R"(carillon_received_bytes_total{shard="1"})"), 11.0);
    QCOMPARE(sample(text, R"(carillon_sent_bytes_total{shard="1"})"), 12.0);
    QCOMPARE(sample(text, R"(carillon_outbox_bytes{shard="1"})"), 60.0);
    QCOMPARE(sample(text, R"(carillon_loop_turn_max_seconds{shard="1"})"), 0.0025);
    QCOMPARE(sample(text, R"(carillon_http_responses_total{class="2xx"})"), 1.0);
    QCOMPARE(sample(text, R"(carillon_http_responses_total{class="4xx"})"), 2.0);
    QCOMPARE(sample(text, R"(carillon_auth_failures_total{reason="expired"})"), 2.0);
    QCOMPARE(sample(text, R"(carillon_auth_failures_total{reason="bad_signature"})"), 1.0);
    QCOMPARE(sample(text, "carillon_rooms"), 3.0);
    QCOMPARE(sample(text, "carillon_events_published_total"), 9.0);
    QCOMPARE(sample(text, R"(carillon_connections_refused_total{reason="per_address"})"), 4.0);
    QCOMPARE(sample(text, R"(carillon_recoveries_total{result="recovered"})"), 6.0);
    QCOMPARE(sample(text, R"(carillon_build_info{version=")" + QByteArray(Version) + R"("})"), 1.0);
}

void tst_Metrics::showsADurableLogWhereThereIsOne()
{
    Metrics metrics(1);
    QVERIFY(!metrics.text().contains("carillon_log_"));
    HubCounters &hub = metrics.hub();
    hub.hasDurableLog = true;
    hub.logUp.set(1);
    hub.logQueueBytes.set(2);
    hub.logCommits.add(3);
    hub.logCommitUs.add(4000);
    hub.logFailures.add(5);
    hub.logRefused.add(6);
    const QByteArray text = metrics.text();
    QCOMPARE(sample(text, "carillon_log_up"), 1.0);
    QCOMPARE(sample(text, "carillon_log_queue_bytes"), 2.0);
    QCOMPARE(sample(text, "carillon_log_commits_total"), 3.0);
    QCOMPARE(sample(text, "carillon_log_commit_seconds_total"), 0.004);
    QCOMPARE(sample(text, "carillon_log_failures_total"), 5.0);
    QCOMPARE(sample(text, "carillon_log_refused_total"), 6.0);
}

void tst_Metrics::rendersHistogram()
{
    Metrics metrics(2);
    metrics.shard(0).latency.observe(60us, 3);
    metrics.shard(1).latency.observe(2ms);
    metrics.shard(1).latency.observe(20s);
    const QByteArray text = metrics.text();
    const QByteArray bucket = "carillon_delivery_latency_seconds_bucket";
    QCOMPARE(sample(text, bucket + R"({le="5e-05"})"), 0.0);
    QCOMPARE(sample(text, bucket + R"({le="0.0001"})"), 3.0);
    QCOMPARE(sample(text, bucket + R"({le="0.0025"})"), 4.0);
    QCOMPARE(sample(text, bucket + R"({le="10"})"), 4.0);
    QCOMPARE(sample(text, bucket + R"({le="+Inf"})"), 5.0);
    QCOMPARE(sample(text, "carillon_delivery_latency_seconds_count"), 5.0);
    QCOMPARE(sample(text, "carillon_delivery_latency_seconds_sum"), 20.00218);
}

void tst_Metrics::rendersProcess()
{
    const Metrics::Process before = Metrics::process();
    QVERIFY(before.residentBytes > 1'000'000);
    QVERIFY(before.virtualBytes >= before.residentBytes);
    QVERIFY(before.openDescriptors >= 3);
    QVERIFY(before.maxDescriptors >= before.openDescriptors);
    QVERIFY(before.cpuSeconds >= 0);
    const double now = double(QDateTime::currentMSecsSinceEpoch()) / 1000;
    QVERIFY2(before.startTime > now - 120 && before.startTime <= now + 0.1,
             qPrintable(QString::number(now - before.startTime)));
    const QByteArray text = Metrics(1).text();
    for (const QByteArray name : {"process_cpu_seconds_total", "process_resident_memory_bytes",
                                  "process_virtual_memory_bytes", "process_open_fds",
                                  "process_max_fds", "process_start_time_seconds"})
        QVERIFY2(sample(text, name) >= 0, name.constData());
}

/// The text format: every family has one TYPE line before its samples, and counters end in _total.
void tst_Metrics::textIsWellFormed()
{
    Metrics metrics(2);
    metrics.shard(0).authFailed("expired");
    const QString text = QString::fromUtf8(metrics.text());
    static const QRegularExpression sampleLine(QStringLiteral(
        R"(^[a-z_]+(\{[a-z]+="[^"\\]*"(,[a-z]+="[^"\\]*")*\})? -?[0-9][0-9.e+-]*$)"));
    static const QRegularExpression name(QStringLiteral("^[a-z_]+"));
    QStringList typed;
    QStringList seen;
    for (const QString &line : text.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        if (line.startsWith(QLatin1String("# HELP ")))
            continue;
        if (line.startsWith(QLatin1String("# TYPE "))) {
            const QStringList words = line.split(QLatin1Char(' '));
            QVERIFY2(!typed.contains(words.at(2)), qPrintable(line));
            QCOMPARE(words.at(3) == QLatin1String("counter"),
                     words.at(2).endsWith(QLatin1String("_total")));
            typed.append(words.at(2));
            continue;
        }
        QVERIFY2(sampleLine.match(line).hasMatch(), qPrintable(line));
        QVERIFY2(name.match(line).captured().startsWith(typed.last()), qPrintable(line));
        const QString series = line.section(QLatin1Char(' '), 0, 0);
        QVERIFY2(!seen.contains(series), qPrintable(line));
        seen.append(series);
    }
    QVERIFY(typed.size() > 20);
}

void tst_Metrics::sumsShards()
{
    Metrics metrics(3);
    for (int i = 0; i < 3; ++i) {
        ShardCounters &shard = metrics.shard(i);
        shard.connectionOpened(TransportKind::Sse);
        shard.connectionOpened(TransportKind::WebSocket);
        shard.deliveries.add(10);
        shard.command(CommandKind::Ping);
        shard.bytesOut.add(100);
        shard.queueBytes.set(i);
        shard.loopLagMaxUs.set(i * 100);
        shard.drops[DropReason::DropOldest].add(2);
        shard.latency.observe(300us, 10);
    }
    metrics.shard(0).connectionClosed(TransportKind::WebSocket, CloseCode::Normal);
    metrics.hub().subscriptions.set(42);
    const Metrics::Snapshot sum = metrics.snapshot();
    QCOMPARE(sum.connections, qint64(5));
    QCOMPARE(sum.connectionsByTransport[std::size_t(TransportKind::WebSocket)], qint64(2));
    QCOMPARE(sum.deliveries, quint64(30));
    QCOMPARE(sum.commands, quint64(3));
    QCOMPARE(sum.bytesOut, quint64(300));
    QCOMPARE(sum.queueBytes, qint64(3));
    QCOMPARE(sum.loopLagMaxUs, qint64(200));
    QCOMPARE(sum.drops, quint64(6));
    QCOMPARE(sum.dropsByReason[std::size_t(DropReason::DropOldest)], quint64(6));
    QCOMPARE(sum.closes, quint64(1));
    QCOMPARE(sum.subscriptions, qint64(42));
    QCOMPARE(sum.latencyP50Us, 375.0); // the middle of 250..500
    QVERIFY(sum.process.residentBytes > 0);
}

void tst_Metrics::quantiles_data()
{
    QTest::addColumn<QList<int>>("milliseconds");
    QTest::addColumn<double>("share");
    QTest::addColumn<double>("microseconds");
    QTest::newRow("none") << QList<int>() << 0.5 << 0.0;
    QTest::newRow("one bucket, middle") << QList<int>{2, 2} << 0.5 << 1750.0;
    QTest::newRow("one bucket, end") << QList<int>{2, 2} << 1.0 << 2500.0;
    QTest::newRow("first of two") << QList<int>{0, 8} << 0.5 << 50.0;
    QTest::newRow("second of two") << QList<int>{0, 8} << 1.0 << 10000.0;
    QTest::newRow("beyond the last bound") << QList<int>{60000} << 0.99 << 1e7;
}

void tst_Metrics::quantiles()
{
    QFETCH(QList<int>, milliseconds);
    QFETCH(double, share);
    LatencyHistogram histogram;
    for (const int ms : milliseconds)
        histogram.observe(std::chrono::milliseconds(ms));
    QTEST(LatencyHistogram::quantileMicroseconds(histogram.counts(), share), "microseconds");
}

void tst_Metrics::bucketsIncludeTheirBound()
{
    for (std::size_t i = 0; i < LatencyHistogram::bounds.size(); ++i) {
        LatencyHistogram histogram;
        histogram.observe(std::chrono::microseconds(LatencyHistogram::bounds[i]));
        histogram.observe(std::chrono::microseconds(LatencyHistogram::bounds[i] + 1));
        QCOMPARE(histogram.counts()[i], quint64(1));
        QCOMPARE(histogram.counts()[i + 1], quint64(1));
    }
}

void tst_Metrics::readableWhileWritten()
{
    Metrics metrics(1);
    constexpr int rounds = 200'000;
    const std::unique_ptr<QThread> writer(QThread::create([&metrics] {
        for (int i = 0; i < rounds; ++i) {
            metrics.shard(0).deliveries.add();
            metrics.shard(0).latency.observe(1ms);
            metrics.shard(0).authFailed(i % 2 ? "expired" : "malformed");
        }
    }));
    writer->start();
    quint64 last = 0;
    while (!writer->isFinished()) {
        const quint64 now = metrics.snapshot().deliveries;
        QVERIFY(now >= last);
        last = now;
        QVERIFY(!metrics.text().isEmpty());
    }
    QVERIFY(writer->wait());
    QCOMPARE(metrics.snapshot().deliveries, quint64(rounds));
    QCOMPARE(sample(metrics.text(), R"(carillon_auth_failures_total{reason="expired"})"),
             rounds / 2.0);
}

void tst_Metrics::unknownCodesAreOther()
{
    Metrics metrics(1);
    metrics.shard(0).connectionOpened(TransportKind::Poll);
    metrics.shard(0).connectionClosed(TransportKind::Poll, CloseCode(3456));
    metrics.shard(0).httpResponse(99);
    metrics.shard(0).httpResponse(700);
    metrics.shard(0).commandsByKind[CommandKind(200)].add();
    const QByteArray text = metrics.text();
    QCOMPARE(sample(text, R"(carillon_connections_closed_total{code="other",reason="other"})"),
             1.0);
    QCOMPARE(sample(text, R"(carillon_http_responses_total{class="1xx"})"), 1.0);
    QCOMPARE(sample(text, R"(carillon_http_responses_total{class="5xx"})"), 1.0);
    QCOMPARE(sample(text, R"(carillon_commands_total{type="other"})"), 1.0);
    QCOMPARE(metrics.snapshot().connections, qint64(0));
}

void tst_Metrics::authReasonsAreBounded()
{
    Metrics metrics(1);
    static std::array<QByteArray, 40> words;
    for (std::size_t i = 0; i < words.size(); ++i) {
        words[i] = "word_" + QByteArray::number(qulonglong(i));
        metrics.shard(0).authFailed(words[i].constData());
    }
    const QByteArray text = metrics.text();
    QCOMPARE(text.count("carillon_auth_failures_total{"), 17);
    QCOMPARE(sample(text, R"(carillon_auth_failures_total{reason="word_15"})"), 1.0);
    QCOMPARE(sample(text, R"(carillon_auth_failures_total{reason="other"})"), 24.0);
}

void tst_Metrics::negativeLatencyIsZero()
{
    LatencyHistogram histogram;
    histogram.observe(-5us); // clocks of two threads
    QCOMPARE(histogram.counts()[0], quint64(1));
    QCOMPARE(histogram.sumMicroseconds(), quint64(0));
}

QTEST_APPLESS_MAIN(tst_Metrics)
#include "tst_metrics.moc"
