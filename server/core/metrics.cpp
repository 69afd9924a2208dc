// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/metrics.h"

#include "common/version.h"

#include <QFile>

#include <prometheus/metric_family.h>
#include <prometheus/text_serializer.h>

#include <cstring>
#include <filesystem>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace Carillon {

using prometheus::ClientMetric;
using prometheus::MetricFamily;
using prometheus::MetricType;
using Label = ClientMetric::Label;
using Labels = std::vector<Label>;

namespace {

constexpr double second = 1e6; // in microseconds; divided by, for 100 * 1e-6 is not 0.0001

/// One family that gets its samples one by one.
class Family
{
public:
    Family(std::vector<MetricFamily> &families, MetricType type, const char *name, const char *help)
        : m_family(families.emplace_back())
    {
        m_family.name = name;
        m_family.help = help;
        m_family.type = type;
    }

    Family &add(double value, Labels labels = {})
    {
        ClientMetric &metric = m_family.metric.emplace_back();
        metric.label = std::move(labels);
        (m_family.type == MetricType::Gauge ? metric.gauge.value : metric.counter.value) = value;
        return *this;
    }

private:
    MetricFamily &m_family;
};

std::size_t closeIndex(CloseCode code)
{
    const auto found = std::find(closeCodesCounted.begin(), closeCodesCounted.end(), code);
    return found == closeCodesCounted.end() ? closeCodesCounted.size() - 1
                                            : std::size_t(found - closeCodesCounted.begin());
}

template<typename Shards, typename Number>
auto sumOf(const Shards &shards, Number number)
{
    decltype(number(shards.front())) sum = 0;
    for (const auto &shard : shards)
        sum += number(shard);
    return sum;
}

LatencyHistogram::Counts latencyOf(const std::vector<ShardCounters> &shards)
{
    LatencyHistogram::Counts sum{};
    for (const ShardCounters &shard : shards) {
        const LatencyHistogram::Counts counts = shard.latency.counts();
        for (std::size_t i = 0; i < sum.size(); ++i)
            sum[i] += counts[i];
    }
    return sum;
}

MetricFamily latencyFamily(const std::vector<ShardCounters> &shards)
{
    ClientMetric metric;
    const LatencyHistogram::Counts counts = latencyOf(shards);
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const bool last = i == LatencyHistogram::bounds.size();
        metric.histogram.sample_count += counts[i];
        metric.histogram.bucket.push_back(
            {metric.histogram.sample_count, last ? std::numeric_limits<double>::infinity()
                                                 : double(LatencyHistogram::bounds[i]) / second});
    }
    metric.histogram.sample_sum
        = double(sumOf(shards, [](const ShardCounters &s) { return s.latency.sumMicroseconds(); }))
          / second;
    return {"carillon_delivery_latency_seconds",
            "From the acceptance of an event to the write that carries it.",
            MetricType::Histogram,
            {metric}};
}

#ifdef Q_OS_LINUX
QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

double clockSeconds(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return double(time.tv_sec) + double(time.tv_nsec) * 1e-9;
}

/// Field 22 of /proc/self/stat, in ticks since boot (proc_pid_stat(5)).
double readStartTime()
{
    const QByteArray stat = readAll(QStringLiteral("/proc/self/stat"));
    // The second field is the program's name in brackets and may hold anything.
    const QByteArrayList fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    if (fields.size() < 20)
        return 0;
    const double sinceBoot = fields.at(19).toDouble() / double(sysconf(_SC_CLK_TCK));
    return clockSeconds(CLOCK_REALTIME) - clockSeconds(CLOCK_BOOTTIME) + sinceBoot;
}

qint64 countDescriptors()
{
    // Since Linux 6.2 the folder's size is the number. Before, the kernel must be asked for each
    // entry, which takes tens of milliseconds with 100 000 of them: not on every call.
    struct stat folder
    {};
    if (stat("/proc/self/fd", &folder) == 0 && folder.st_size > 0)
        return qint64(folder.st_size);
    static std::atomic<qint64> known = 0;
    static std::atomic<double> countedAt = -1e9;
    const double now = clockSeconds(CLOCK_MONOTONIC);
    if (now - countedAt.load() < 10)
        return known.load();
    countedAt.store(now);
    std::error_code error;
    qint64 count = 0;
    for (std::filesystem::directory_iterator i("/proc/self/fd", error), end; !error && i != end;
         i.increment(error))
        ++count;
    known.store(std::max<qint64>(count - 1, 0)); // one of them was the folder's own
    return known.load();
}
#endif

} // namespace

LatencyHistogram::Counts LatencyHistogram::counts() const
{
    Counts counts{};
    for (std::size_t i = 0; i < counts.size(); ++i)
        counts[i] = m_buckets[i].value();
    return counts;
}

double LatencyHistogram::quantileMicroseconds(const Counts &counts, double share)
{
    quint64 total = 0;
    for (const quint64 count : counts)
        total += count;
    const double rank = share * double(total);
    quint64 below = 0;
    for (std::size_t i = 0; i < bounds.size(); ++i) {
        if (counts[i] > 0 && double(below + counts[i]) >= rank) {
            const double lower = i == 0 ? 0 : double(bounds[i - 1]);
            const double inside = (rank - double(below)) / double(counts[i]);
            return lower + (double(bounds[i]) - lower) * std::max(inside, 0.0);
        }
        below += counts[i];
    }
    return total == 0 ? 0 : double(bounds.back());
}

void ShardCounters::connectionClosed(TransportKind kind, CloseCode code)
{
    connections[std::size_t(kind)].sub();
    m_closes[closeIndex(code)].add();
}

void ShardCounters::httpResponse(int status)
{
    m_httpByClass[std::size_t(std::clamp(status / 100, 1, 5) - 1)].add();
}

void ShardCounters::authFailed(const char *reason)
{
    for (std::size_t i = 0; i + 1 < m_authFailures.size(); ++i) {
        AuthFailures &failures = m_authFailures[i];
        const char *known = failures.reason.load(std::memory_order_relaxed);
        if (!known)
            failures.reason.store(reason, std::memory_order_relaxed);
        if (!known || std::strcmp(known, reason) == 0)
            return failures.count.add();
    }
    m_authFailures.back().reason.store("other", std::memory_order_relaxed);
    m_authFailures.back().count.add();
}

qint64 ShardCounters::connectionCount() const
{
    qint64 sum = 0;
    for (const Gauge &gauge : connections)
        sum += gauge.value();
    return sum;
}

Metrics::Metrics(int shards)
    : m_shards(std::size_t(std::max(shards, 1)))
{}

InputCounters &Metrics::addInput(const QString &name, const QString &type)
{
    InputCounters &input = m_inputs.emplace_back();
    input.name = name.toStdString();
    input.type = type.toStdString();
    return input;
}

QByteArray Metrics::text() const
{
    std::vector<MetricFamily> families;
    families.reserve(56); // Family keeps references
    const auto gauge = [&families](const char *name, const char *help) {
        return Family(families, MetricType::Gauge, name, help);
    };
    const auto counter = [&families](const char *name, const char *help) {
        return Family(families, MetricType::Counter, name, help);
    };
    // By shard, for what shows whether the shards share the work evenly.
    const auto eachShard = [this](Family family, auto number) {
        for (std::size_t i = 0; i < m_shards.size(); ++i)
            family.add(double(number(m_shards[i])), {{"shard", std::to_string(i)}});
    };
    const auto sum = [this](auto number) { return double(sumOf(m_shards, number)); };
    using Shard = const ShardCounters &;

    gauge("carillon_build_info", "Version of the server; always 1.").add(1, {{"version", Version}});

    Family connections = gauge("carillon_connections", "Open connections.");
    for (std::size_t kind = 0; kind < transportKindNames.size(); ++kind) {
        for (std::size_t i = 0; i < m_shards.size(); ++i)
            connections.add(
                double(m_shards[i].connections[kind].value()),
                {{"shard", std::to_string(i)}, {"transport", transportKindNames[kind]}});
    }
    eachShard(counter("carillon_connections_accepted_total", "Descriptors given to a shard."),
              [](Shard s) { return s.accepted.value(); });
    Family refused = counter("carillon_connections_refused_total",
                             "Connections closed by the listener at once.");
    for (std::size_t i = 0; i < refuseReasonNames.size(); ++i)
        refused.add(double(m_hub.refused[RefuseReason(i)].value()),
                    {{"reason", refuseReasonNames[i]}});
    Family closed
        = counter("carillon_connections_closed_total", "Ended connections by close code.");
    for (std::size_t i = 0; i < closeCodesCounted.size(); ++i) {
        const CloseCode code = closeCodesCounted[i];
        const bool known = code != CloseCode::None;
        closed.add(sum([i](Shard s) { return s.m_closes[i].value(); }),
                   {{"code", known ? std::to_string(int(code)) : "other"},
                    {"reason", known ? closeCodeName(code) : "other"}});
    }
    counter("carillon_handshakes_total", "WebSocket upgrades done.").add(sum([](Shard s) {
        return s.handshakes.value();
    }));

    Family commands = counter("carillon_commands_total", "Client frames by type.");
    for (std::size_t i = 0; i < commandKindNames.size(); ++i)
        commands.add(sum([i](Shard s) { return s.commandsByKind[CommandKind(i)].value(); }),
                     {{"type", commandKindNames[i]}});
    Family errors = counter("carillon_command_errors_total", "Commands answered with an error.");
    for (std::size_t i = 0; i < decltype(ShardCounters::errors)::size; ++i)
        errors.add(sum([i](Shard s) { return s.errors[ErrorCode(i)].value(); }),
                   {{"code", errorCodeName(ErrorCode(i))}});

    counter("carillon_events_published_total", "Events that got a sequence number in a room.")
        .add(double(m_hub.published.value()));
    counter("carillon_events_duplicate_total", "Events whose id was seen within the dedupe window.")
        .add(double(m_hub.duplicates.value()));
    gauge("carillon_revocations", "Users and tokens that operators revoked and that are still refused.")
        .add(double(m_hub.revocations.value()));
    counter("carillon_events_over_quota_total", "Events refused because their tenant publishes too many.")
        .add(double(m_hub.quotaRefused.value()));
    counter("carillon_clients_refused_total", "Clients closed with 4006, by the limit that they met.")
        .add(double(m_hub.userFull.value()), {{"limit", "user"}})
        .add(double(m_hub.tenantFull.value()), {{"limit", "tenant"}});
    eachShard(
        counter("carillon_deliveries_total", "Events handed to connections, one per receiver."),
        [](Shard s) { return s.deliveries.value(); });
    counter("carillon_positions_lost_total",
            "Times that a room's events were lost inside the server; its clients were closed with 4104 and resume.")
        .add(sum([](Shard s) { return s.positionsLost.value(); }));
    Family drops = counter("carillon_events_dropped_total",
                           "Events a slow client did not get, by its room's policy.");
    for (std::size_t i = 0; i < dropReasonNames.size(); ++i)
        drops.add(sum([i](Shard s) { return s.drops[DropReason(i)].value(); }),
                  {{"reason", dropReasonNames[i]}});
    families.push_back(latencyFamily(m_shards));

    eachShard(counter("carillon_received_bytes_total", "Bytes read from connections."),
              [](Shard s) { return s.bytesIn.value(); });
    eachShard(counter("carillon_sent_bytes_total", "Bytes the kernel took."),
              [](Shard s) { return s.bytesOut.value(); });
    eachShard(gauge("carillon_outbox_bytes", "Data waiting for slow clients."),
              [](Shard s) { return s.queueBytes.value(); });
    eachShard(gauge("carillon_loop_turn_max_seconds", "Longest recent turn of the event loop."),
              [](Shard s) { return double(s.loopLagMaxUs.value()) / second; });

    Family http = counter("carillon_http_responses_total", "Plain HTTP answers by status class.");
    for (std::size_t i = 0; i < 5; ++i)
        http.add(sum([i](Shard s) { return s.m_httpByClass[i].value(); }),
                 {{"class", std::to_string(i + 1) + "xx"}});
    Family authFailures = counter("carillon_auth_failures_total", "Refused tokens by reason.");
    std::vector<std::pair<std::string, quint64>> byReason; // each shard has its own order
    for (const ShardCounters &shard : m_shards) {
        for (const auto &failures : shard.m_authFailures) {
            const char *reason = failures.reason.load(std::memory_order_relaxed);
            if (!reason)
                continue;
            auto found
                = std::find_if(byReason.begin(), byReason.end(),
                               [reason](const auto &entry) { return entry.first == reason; });
            if (found == byReason.end())
                found = byReason.insert(found, {reason, 0});
            found->second += failures.count.value();
        }
    }
    for (const auto &[reason, count] : byReason)
        authFailures.add(double(count), {{"reason", reason}});

    gauge("carillon_rooms", "Rooms with members or history.").add(double(m_hub.rooms.value()));
    gauge("carillon_subscriptions", "Clients in rooms, one per pair.")
        .add(double(m_hub.subscriptions.value()));
    gauge("carillon_clients", "Authenticated clients.").add(double(m_hub.clients.value()));
    gauge("carillon_users", "Distinct users.").add(double(m_hub.users.value()));
    gauge("carillon_history_bytes", "Held by the room log.").add(double(m_hub.logBytes.value()));
    if (m_hub.hasDurableLog) {
        gauge("carillon_log_up", "1 while the room log can be written.").add(double(m_hub.logUp.value()));
        gauge("carillon_log_queue_bytes", "On the way to the room log's file.")
            .add(double(m_hub.logQueueBytes.value()));
        counter("carillon_log_commits_total", "Transactions of the room log.")
            .add(double(m_hub.logCommits.value()));
        counter("carillon_log_commit_seconds_total", "Time that they took.")
            .add(double(m_hub.logCommitUs.value()) / second);
        counter("carillon_log_failures_total", "Transactions of the room log that failed.")
            .add(double(m_hub.logFailures.value()));
        counter("carillon_log_refused_total", "Batches refused because the room log was down or behind.")
            .add(double(m_hub.logRefused.value()));
    }
    if (m_hub.hasBus) {
        gauge("carillon_bus_up", "1 while everything can be published.").add(double(m_hub.busUp.value()));
        counter("carillon_bus_interruptions_total", "Times that a broker went away.")
            .add(double(m_hub.busInterruptions.value()));
        counter("carillon_bus_questions_total", "Questions about rooms: when first needed, after holes and interruptions.")
            .add(double(m_hub.busQuestions.value()));
        counter("carillon_bus_broken_rooms_total", "Rooms whose members were told to resume because events were lost.")
            .add(double(m_hub.busBroken.value()));
    }
    if (!m_inputs.empty()) {
        const auto eachInput = [this](Family family, auto number) {
            for (const InputCounters &input : m_inputs)
                family.add(double(number(input)), {{"input", input.name}, {"type", input.type}});
        };
        using Input = const InputCounters &;
        eachInput(gauge("carillon_input_up", "1 while the input is connected to its broker."),
                  [](Input i) { return i.up.value(); });
        eachInput(gauge("carillon_input_in_flight", "Messages received and not settled yet."),
                  [](Input i) { return i.inFlight.value(); });
        eachInput(counter("carillon_input_received_total", "Messages that came, redeliveries included."),
                  [](Input i) { return i.received.value(); });
        eachInput(counter("carillon_input_accepted_total", "Messages accepted and acknowledged, duplicates included."),
                  [](Input i) { return i.accepted.value(); });
        eachInput(counter("carillon_input_duplicates_total", "Accepted messages whose every event was known."),
                  [](Input i) { return i.duplicates.value(); });
        eachInput(counter("carillon_input_parked_total", "Messages that could not be taken and were put aside."),
                  [](Input i) { return i.parked.value(); });
        eachInput(counter("carillon_input_retried_total", "Messages submitted again: the server could not take them then."),
                  [](Input i) { return i.retried.value(); });
    }
    counter("carillon_recoveries_total", "Subscriptions that asked for missed events.")
        .add(double(m_hub.recovered.value()), {{"result", "recovered"}})
        .add(double(m_hub.notRecovered.value()), {{"result", "lost"}});

    // Names of the Prometheus convention for every process.
    const Process self = process();
    counter("process_cpu_seconds_total", "User and system CPU time.").add(self.cpuSeconds);
    gauge("process_resident_memory_bytes", "Resident memory.").add(double(self.residentBytes));
    gauge("process_virtual_memory_bytes", "Virtual memory.").add(double(self.virtualBytes));
    gauge("process_open_fds", "Open file descriptors.").add(double(self.openDescriptors));
    gauge("process_max_fds", "Limit of open file descriptors.").add(double(self.maxDescriptors));
    gauge("process_start_time_seconds", "Start, in seconds since the epoch.").add(self.startTime);

    return QByteArray::fromStdString(prometheus::TextSerializer().Serialize(families));
}

Metrics::Process Metrics::process()
{
    Process process;
#ifdef Q_OS_LINUX
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds
        = [](const timeval &t) { return double(t.tv_sec) + double(t.tv_usec) * 1e-6; };
    process.cpuSeconds = seconds(usage.ru_utime) + seconds(usage.ru_stime);
    const QByteArrayList pages = readAll(QStringLiteral("/proc/self/statm")).split(' ');
    if (pages.size() > 1) {
        const qint64 pageSize = sysconf(_SC_PAGESIZE);
        process.virtualBytes = pages.at(0).toLongLong() * pageSize;
        process.residentBytes = pages.at(1).toLongLong() * pageSize;
    }
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) == 0)
        process.maxDescriptors = qint64(limit.rlim_cur);
    process.openDescriptors = countDescriptors();
    static const double startTime = readStartTime();
    process.startTime = startTime;
#endif
    return process;
}

Metrics::Snapshot Metrics::snapshot() const
{
    Snapshot snapshot;
    for (const ShardCounters &shard : m_shards) {
        for (std::size_t i = 0; i < transportKindNames.size(); ++i)
            snapshot.connectionsByTransport[i] += shard.connections[i].value();
        snapshot.accepted += shard.accepted.value();
        snapshot.handshakes += shard.handshakes.value();
        snapshot.commands += shard.commands.value();
        snapshot.deliveries += shard.deliveries.value();
        snapshot.bytesIn += shard.bytesIn.value();
        snapshot.bytesOut += shard.bytesOut.value();
        for (const Counter &closes : shard.m_closes)
            snapshot.closes += closes.value();
        for (const auto &failures : shard.m_authFailures)
            snapshot.authFailures += failures.count.value();
        for (std::size_t i = 0; i < decltype(ShardCounters::errors)::size; ++i)
            snapshot.errors += shard.errors[ErrorCode(i)].value();
        for (std::size_t i = 0; i < dropReasonNames.size(); ++i)
            snapshot.dropsByReason[i] += shard.drops[DropReason(i)].value();
        snapshot.queueBytes += shard.queueBytes.value();
        snapshot.loopLagMaxUs = std::max(snapshot.loopLagMaxUs, shard.loopLagMaxUs.value());
    }
    for (const qint64 open : snapshot.connectionsByTransport)
        snapshot.connections += open;
    for (const quint64 dropped : snapshot.dropsByReason)
        snapshot.drops += dropped;
    snapshot.latency = latencyOf(m_shards);
    snapshot.latencyP50Us = LatencyHistogram::quantileMicroseconds(snapshot.latency, 0.5);
    snapshot.latencyP99Us = LatencyHistogram::quantileMicroseconds(snapshot.latency, 0.99);
    snapshot.rooms = m_hub.rooms.value();
    snapshot.subscriptions = m_hub.subscriptions.value();
    snapshot.clients = m_hub.clients.value();
    snapshot.users = m_hub.users.value();
    snapshot.logBytes = m_hub.logBytes.value();
    snapshot.published = m_hub.published.value();
    snapshot.duplicates = m_hub.duplicates.value();
    snapshot.process = process();
    return snapshot;
}

} // namespace Carillon
