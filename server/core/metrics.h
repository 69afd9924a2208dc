// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "common/closecodes.h"
#include "common/errorcodes.h"

#include <QByteArray>
#include <QString>

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <deque>
#include <memory>
#include <string>
#include <vector>

namespace Carillon {

/// A number with one writer and any number of readers. A relaxed load and store, not a locked
/// read-modify-write: on the per-delivery path that is the difference between 0.3 and 5 ns.
class Counter
{
public:
    void add(quint64 n = 1) { m_value.store(value() + n, std::memory_order_relaxed); }
    [[nodiscard]] quint64 value() const { return m_value.load(std::memory_order_relaxed); }

private:
    std::atomic<quint64> m_value = 0;
};

/// The same for a number that also goes down.
class Gauge
{
public:
    void add(qint64 n = 1) { set(value() + n); }
    void sub(qint64 n = 1) { set(value() - n); }
    void set(qint64 n) { m_value.store(n, std::memory_order_relaxed); }
    void raiseTo(qint64 n)
    {
        if (n > value())
            set(n);
    }
    [[nodiscard]] qint64 value() const { return m_value.load(std::memory_order_relaxed); }

private:
    std::atomic<qint64> m_value = 0;
};

/// Time from the Hub's acceptance of an event to the write that carries it. Fixed buckets, one
/// writer; a fan-out observes once for all its members.
class LatencyHistogram
{
public:
    /// Upper bounds in microseconds; one more bucket takes what is slower.
    static constexpr std::array<quint64, 17> bounds = {
        50,     100,    250,    500,     1'000,   2'500,   5'000,    10'000,   25'000,
        50'000, 100'000, 250'000, 500'000, 1'000'000, 2'500'000, 5'000'000, 10'000'000};
    using Counts = std::array<quint64, bounds.size() + 1>; ///< per bucket, not cumulative

    void observe(std::chrono::microseconds latency, quint64 times = 1)
    {
        const quint64 us = latency.count() > 0 ? quint64(latency.count()) : 0;
        std::size_t bucket = 0;
        while (bucket < bounds.size() && us > bounds[bucket])
            ++bucket;
        m_buckets[bucket].add(times);
        m_sum.add(us * times);
    }
    [[nodiscard]] Counts counts() const;
    [[nodiscard]] quint64 sumMicroseconds() const { return m_sum.value(); }

    /// The value below which `share` (0..1) of the observations lie, interpolated in its bucket as
    /// Prometheus' histogram_quantile does; 0 when there are none, the last bound when beyond it.
    [[nodiscard]] static double quantileMicroseconds(const Counts &counts, double share);

private:
    std::array<Counter, bounds.size() + 1> m_buckets;
    Counter m_sum;
};

/// What happened to data that a client did not get, by the room's policy (docs/architecture.md).
enum class DropReason : quint8 { SlowDisconnect, DropOldest, DropNewest, Latest };
inline constexpr std::array dropReasonNames = {"slow_disconnect", "drop_oldest", "drop_newest",
                                               "latest"};

/// Client frames by type (protocol.md, section 3); Other is a type we do not know.
enum class CommandKind : quint8 {
    Auth, Subscribe, Unsubscribe, Publish, Presence, History, Ping, Echo, Other
};
inline constexpr std::array commandKindNames = {"auth",    "subscribe", "unsubscribe",
                                                "publish", "presence",  "history",
                                                "ping",    "echo",      "other"};

/// What carries a connection.
enum class TransportKind : quint8 { WebSocket, Sse, Poll };
inline constexpr std::array transportKindNames = {"websocket", "sse", "long_poll"};

/// Connections that the Listener closed before they cost anything.
enum class RefuseReason : quint8 { Capacity, PerAddress, AcceptRate, Draining };
inline constexpr std::array refuseReasonNames = {"capacity", "per_address", "accept_rate",
                                                 "draining"};

/// Every code that a connection can end with, in the order of the counters; the last one stands
/// for codes of the peer's own.
inline constexpr std::array closeCodesCounted = {
    CloseCode::Normal,           CloseCode::GoingAway,         CloseCode::ProtocolError,
    CloseCode::UnsupportedData,  CloseCode::NoStatus,          CloseCode::Abnormal,
    CloseCode::InvalidPayload,   CloseCode::PolicyViolation,   CloseCode::MessageTooBig,
    CloseCode::ServerError,      CloseCode::TokenMissing,      CloseCode::TokenInvalid,
    CloseCode::AuthTimeout,      CloseCode::TokenExpired,      CloseCode::RemovedByOperator,
    CloseCode::ConnectionLimit,  CloseCode::ProtocolDisabled,  CloseCode::OverCapacity,
    CloseCode::TooSlow,          CloseCode::NoSignOfLife,      CloseCode::RateLimited,
    CloseCode::InternalError,    CloseCode::Draining,          CloseCode::ReconnectRequested,
    CloseCode::None};

/// Counters by an enum that is numbered from 0.
template<typename Kind, std::size_t Size>
class CounterTable
{
public:
    [[nodiscard]] Counter &operator[](Kind kind) { return m_counters[index(kind)]; }
    [[nodiscard]] const Counter &operator[](Kind kind) const { return m_counters[index(kind)]; }
    static constexpr std::size_t size = Size;

private:
    /// An enum that grew without its table counts in the last cell instead of beyond it.
    static std::size_t index(Kind kind) { return std::min(std::size_t(kind), Size - 1); }
    std::array<Counter, Size> m_counters;
};

/// What one shard counts. Written by that shard's thread only, read by any. On cache lines of its
/// own, so that shards never wait for each other.
struct alignas(64) ShardCounters
{
    std::array<Gauge, transportKindNames.size()> connections; ///< open now, by TransportKind
    Counter accepted;      ///< descriptors taken over from the Listener
    Counter handshakes;    ///< WebSocket upgrades done
    Counter commands;      ///< frames in, of any type ("events in")
    Counter deliveries;    ///< events handed to a transport, one per receiver
    Counter bytesIn;       ///< as read from the sockets
    Counter bytesOut;      ///< as accepted by the kernel
    Counter positionsLost; ///< times that a room's events did not come without a hole
    Gauge queueBytes;      ///< waiting in all outboxes
    Gauge loopLagMaxUs;    ///< longest turn since the shard's sweep last set it
    LatencyHistogram latency;
    CounterTable<DropReason, dropReasonNames.size()> drops;
    CounterTable<CommandKind, commandKindNames.size()> commandsByKind;
    CounterTable<ErrorCode, std::size_t(ErrorCode::Internal) + 1> errors;

    void connectionOpened(TransportKind kind) { connections[std::size_t(kind)].add(); }
    void connectionClosed(TransportKind kind, CloseCode code);
    void command(CommandKind kind)
    {
        commands.add();
        commandsByKind[kind].add();
    }
    void httpResponse(int status);
    /// `reason` as in AuthError: a string literal, one of a small set of words. They become labels as
    /// they come up; beyond the sixteenth all count as "other".
    void authFailed(const char *reason);

    [[nodiscard]] qint64 connectionCount() const;

private:
    friend class Metrics;
    struct AuthFailures
    {
        std::atomic<const char *> reason = nullptr;
        Counter count;
    };
    std::array<Counter, closeCodesCounted.size()> m_closes;
    std::array<Counter, 5> m_httpByClass;
    std::array<AuthFailures, 17> m_authFailures; ///< the last one is "other"
};

/// What the Hub and the Listener count, on the hub's thread.
struct alignas(64) HubCounters
{
    Gauge rooms;
    Gauge subscriptions;
    Gauge clients;
    Gauge users;
    Gauge logBytes;      ///< held by the room log
    Counter published;   ///< events that got a seq
    Gauge revocations;   ///< in force
    Counter quotaRefused; ///< events of batches over their tenant's quota
    Counter tenantFull;   ///< clients over their tenant's number of connections
    Counter userFull;     ///< the same of a user
    Counter duplicates;  ///< events whose id was seen before
    Counter recovered;   ///< subscriptions with `since` that missed nothing
    Counter notRecovered;
    // Of a durable log; hasDurableLog is set before anybody asks.
    bool hasDurableLog = false;
    Gauge logUp;              ///< 1 while it can be written
    Gauge logQueueBytes;      ///< under way to the disk
    Counter logCommits;       ///< transactions
    Counter logCommitUs;      ///< time that they took
    Counter logFailures;      ///< transactions that failed
    Counter logRefused;       ///< batches refused because it was down or behind
    // With a bus; hasBus is set before anybody asks.
    bool hasBus = false;
    Gauge busUp;              ///< 1 while everything can be published
    Counter busInterruptions; ///< times that a broker went away
    Counter busQuestions;     ///< about rooms: when they are first needed, and after holes and interruptions
    Counter busBroken;        ///< rooms whose members were told to resume, since events were lost
    CounterTable<RefuseReason, refuseReasonNames.size()> refused;
};

/// What one input counts (server/inputs), in messages. Written on the hub's thread, read by any.
struct InputCounters
{
    std::string name;
    std::string type;
    Counter received;
    Counter accepted;   ///< duplicates included
    Counter duplicates; ///< whose every event was known
    Counter parked;     ///< that could not be taken, whatever is done
    Counter retried;    ///< that the server could not take then
    Gauge inFlight;     ///< received, and neither accepted nor parked yet
    Gauge up;           ///< 1 while connected
};

/// Every number of the process in one place; owned by the application, outlives every shard.
/// Shards and the hub write their own counters without a lock. text() and snapshot() may be called
/// on any thread, at any time: they read each number once, and no number is torn, though two
/// numbers may be a few events apart.
class Metrics final
{
public:
    explicit Metrics(int shards);
    Q_DISABLE_COPY_MOVE(Metrics)
    ~Metrics() = default;

    [[nodiscard]] ShardCounters &shard(int index) { return m_shards[std::size_t(index)]; }
    [[nodiscard]] const ShardCounters &shard(int index) const
    {
        return m_shards[std::size_t(index)];
    }
    [[nodiscard]] HubCounters &hub() { return m_hub; }
    [[nodiscard]] const HubCounters &hub() const { return m_hub; }
    [[nodiscard]] int shardCount() const { return int(m_shards.size()); }
    /// Before anybody asks for text(); it stays where it is.
    [[nodiscard]] InputCounters &addInput(const QString &name, const QString &type);

    /// GET /metrics: Prometheus' text format, version 0.0.4.
    [[nodiscard]] QByteArray text() const;

    struct Process
    {
        double cpuSeconds = 0; ///< user and system
        qint64 residentBytes = 0;
        qint64 virtualBytes = 0;
        qint64 openDescriptors = 0;
        qint64 maxDescriptors = 0;
        double startTime = 0; ///< seconds since the epoch
    };
    /// A few reads of /proc; zeroes where there is none. Before Linux 6.2 descriptors can only be
    /// counted one by one, so their number may be up to ten seconds old.
    [[nodiscard]] static Process process();

    /// Sums over all shards, for the admin feed. Totals are since the start: rates are the reader's.
    struct Snapshot
    {
        qint64 connections = 0;
        std::array<qint64, transportKindNames.size()> connectionsByTransport{};
        quint64 accepted = 0;
        quint64 handshakes = 0;
        quint64 commands = 0;
        quint64 deliveries = 0;
        quint64 bytesIn = 0;
        quint64 bytesOut = 0;
        quint64 closes = 0;
        quint64 errors = 0;
        quint64 authFailures = 0;
        quint64 drops = 0;
        std::array<quint64, dropReasonNames.size()> dropsByReason{};
        qint64 queueBytes = 0;
        qint64 loopLagMaxUs = 0;
        LatencyHistogram::Counts latency{}; ///< differences of two snapshots give a window's quantiles
        double latencyP50Us = 0;            ///< since the start
        double latencyP99Us = 0;
        qint64 rooms = 0;
        qint64 subscriptions = 0;
        qint64 clients = 0;
        qint64 users = 0;
        qint64 logBytes = 0;
        quint64 published = 0;
        quint64 duplicates = 0;
        Process process;
    };
    [[nodiscard]] Snapshot snapshot() const;

private:
    std::vector<ShardCounters> m_shards; ///< never resized: atomics do not move
    HubCounters m_hub;
    std::deque<InputCounters> m_inputs;
};

} // namespace Carillon
