// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/app/server.h"

#include "common/logging.h"
#include "server/admin/adminservice.h"
#include "server/app/configfields.h"
#include "server/app/machinerows.h"
#include "server/app/makebus.h"
#include "server/app/shardthread.h"
#include "server/auth/jwksfetcher.h"
#include "server/auth/jwt.h"
#include "server/inputs/inputs.h"
#include "server/log/logfile.h"
#include "server/log/memoryroomlog.h"
#include "server/log/sqliteroomlog.h"
#include "server/net/httpresponse.h"
#include "server/net/listener.h"
#include "server/core/peeraddress.h"
#include "server/net/tlsstream.h"

#include <QJsonArray>
#include <QSysInfo>
#include <QTimer>
#include <QTimerEvent>

#include <sched.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <systemd/sd-daemon.h>
#include <unistd.h>

namespace Carillon {

namespace {

constexpr int ReservedDescriptors = 200; // logs, brokers, listeners, event loops
constexpr int KeyRefreshSweeps = 30;
constexpr int GoodbyeMs = 200;
constexpr int GoodbyeAttempts = 100; // two seconds

// What this process may really use: a container or taskset may give it fewer than the machine has.
int availableProcessors()
{
    cpu_set_t set;
    CPU_ZERO(&set);
    return ::sched_getaffinity(0, sizeof set, &set) == 0 ? qMax(1, CPU_COUNT(&set)) : 1;
}

int descriptorLimit()
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return 1024;
    return int(qMin<rlim_t>(limit.rlim_cur, 10'000'000));
}

QByteArray nodeName(const Config &config)
{
    return (config.node.name.isEmpty() ? QSysInfo::machineHostName() : config.node.name).toUtf8();
}

void raiseDescriptorLimit()
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) == 0 && limit.rlim_cur < limit.rlim_max) {
        limit.rlim_cur = limit.rlim_max;
        ::setrlimit(RLIMIT_NOFILE, &limit);
    }
}

} // namespace

Server::Server(LoadedConfig loaded, std::unique_ptr<JwtAuthenticator> authenticator, Reload reload,
               Shard::DevPages devPages)
    : m_loaded(std::move(loaded))
    , m_config(std::make_shared<const Config>(m_loaded.config))
    , m_reload(std::move(reload))
    , m_authenticator(std::move(authenticator))
    , m_protocol(nodeName(*m_config))
    , m_metrics(m_config->shards > 0 ? m_config->shards : availableProcessors())
    , m_log(makeLog())
    , m_bus(makeBus(*m_config, m_clock))
    , m_hub(m_config, {m_protocol, *m_log, m_clock, m_metrics.hub(), m_bus.get()})
    , m_tokens(*m_authenticator, m_hub.revocations())
    , m_broadcaster(m_config, m_hub, m_clock, m_metrics.hub())
    , m_drain(m_hub, m_state, m_clock)
    , m_devPages(std::move(devPages))
{
    m_waker = std::make_unique<InboxWaker>([this] { drainInbox(); });
    m_inbox.setWake([this] { m_waker->wake(); });
    for (int i = 0; i < m_metrics.shardCount(); ++i)
        m_hub.addShard(m_shardInboxes.emplace_back(std::make_unique<ShardInbox>()).get());
    if (m_bus) {
        m_state.busUp = false;
        connect(m_bus.get(), &EventBus::upChanged, this, [this](bool up) { m_state.busUp = up; });
    }
    m_inputs = std::make_unique<Inputs>(m_loaded.inputs,
                                        Inputs::Services{m_broadcaster, m_hub, m_clock, m_metrics,
                                                         [this](HubCall call) { m_inbox.post(std::move(call)); }});
    connect(&m_drain, &Drain::started, this, [this] {
        m_inputs->stop();
        m_listener->close();
        sd_notify(0, "STOPPING=1\nSTATUS=draining");
    });
    connect(&m_drain, &Drain::cancelled, this, [this] {
        m_terminating = false; // the next signal is a first one again
        if (const auto listening = listen(); !listening.ok())
            qCCritical(lcApp, "cannot listen again: %s", qUtf8Printable(listening.error()));
        m_inputs->start();
    });
    connect(&m_drain, &Drain::finished, this, [this](bool exit) {
        if (!exit)
            return;
        leave(GoodbyeAttempts);
    });
}

Result<bool, QString> Server::openAdmin()
{
    if (const QString &path = m_config->admin.auditFile; !path.isEmpty()) {
        auto file = AuditFile::open(path);
        if (!file.ok())
            return file.error();
        m_auditFile = std::move(*file);
    }
    m_admin = std::make_unique<AdminService>(AdminService::Services{
        m_hub, m_broadcaster, m_drain, m_metrics, m_clock, m_protocol,
        nodeName(*m_config), [this] { return effectiveConfig(m_loaded); },
        [this]() -> Result<QJsonObject, QStringList> {
            const auto changed = applyConfig();
            if (!changed.ok())
                return changed.error();
            return *changed;
        },
        &m_state, [this](Table table) { return machine(table); }, m_auditFile.get()});
    return true;
}

Server::~Server()
{
    // First whoever can send us something, then what they use.
    m_inputs.reset();
    m_listener.reset();
    m_adminListener.reset();
    m_threads.clear();
    m_ownShard.reset();
}

std::unique_ptr<RoomLog> Server::makeLog()
{
    if (m_config->history.store != QLatin1StringView("sqlite"))
        return std::make_unique<MemoryRoomLog>();
    return std::make_unique<SqliteRoomLog>(SqliteRoomLog::Services{
        m_clock, m_metrics.hub(), [this](HubCall call) { m_inbox.post(std::move(call)); },
        [path = m_config->history.path] { return std::make_unique<LogFile>(path); },
        [this](bool up) { m_state.logUp = up; }});
}

Result<bool, QString> Server::restore()
{
    if (!m_log->durable())
        return true;
    const QString path = m_config->history.path;
    const auto wrong = [&path](const QString &what) { return QStringLiteral("history.path: %1 %2").arg(path, what); };
    if (const auto locked = m_logLock.take(path); !locked.ok())
        return wrong(locked.error());
    const auto restored = m_hub.restore(
        [this](LogBatch::Seen seen) { m_broadcaster.restoreSeen(std::move(seen)); });
    if (!restored.ok())
        return wrong(restored.error());
    qCInfo(lcApp, "the room log was read rooms=%lld bytes=%lld", qlonglong(m_metrics.hub().rooms.value()),
           qlonglong(m_log->totalBytes()));
    return true;
}

Result<bool, QString> Server::start()
{
    raiseDescriptorLimit();
    m_state.connectionLimit = connectionLimit();
    Shard::Services services{m_protocol, m_tokens, m_clock, m_metrics, m_inbox, m_state, {}, m_devPages};
    if (m_config->tls.enabled()) {
        const auto tls = loadTls(m_config->tls.certificate, m_config->tls.key);
        if (!tls.ok())
            return tls.error();
        services.makeTlsStream = [configuration = *tls](int descriptor) -> std::unique_ptr<ByteStream> {
            return std::make_unique<TlsStream>(descriptor, configuration);
        };
        m_certificates = certificateRows(m_config->tls.certificate, tls->localCertificateChain());
    }
    const int shards = m_metrics.shardCount();
    m_ownShard = std::make_unique<Shard>(0, m_config, services, *m_shardInboxes[0]);
    for (int i = 1; i < shards; ++i)
        m_threads.push_back(std::make_unique<ShardThread>(i, m_config, services, *m_shardInboxes[std::size_t(i)]));
    fetchKeys();

    m_adminListener = std::make_unique<Listener>(
        [this](int descriptor, const PeerAddress &peer) { accept(descriptor, peer, Door::Admin); },
        Listener::Options{});
    if (const auto listening = listen(); !listening.ok())
        return listening;
    for (const ActivatedSocket &socket : m_activated) {
        if (socket.name == QLatin1StringView("admin")) {
            const auto adopted = m_adminListener->adopt(socket.descriptor);
            if (!adopted.ok())
                return adopted.error();
            m_adminPort = *adopted;
        }
    }
    if (!m_adminListener->isListening()) {
        const auto port = m_adminListener->listen(m_config->admin.listen);
        if (!port.ok())
            return port.error();
        m_adminPort = *port;
    }
    // Several nodes on one host are told apart by their ports.
    QByteArray name = nodeName(*m_config);
    if (m_bus && m_config->node.name.isEmpty())
        name += ':' + QByteArray::number(m_port);
    m_admin->setAddresses(name, formatEndpoint(publicEndpoint()), formatEndpoint(adminEndpoint()));
    if (m_bus)
        m_bus->start();
    m_inputs->start();
    m_sweepTimer.start(1000, this);
    return true;
}

void Server::fetchKeys()
{
    m_keys.reset();
    if (const QUrl address = m_authenticator->jwksUrl(); !address.isEmpty()) {
        m_keys = std::make_unique<JwksFetcher>(address, *m_authenticator);
        m_keys->start();
    }
}

Result<bool, QString> Server::listen()
{
    if (m_listener) { // a cancelled drain: what it counted goes on
        m_acceptedBefore += m_listener->counts().accepted;
        m_overRateBefore += m_listener->counts().overRate;
    }
    m_listener = std::make_unique<Listener>(
        [this](int descriptor, const PeerAddress &peer) { accept(descriptor, peer, Door::Public); },
        Listener::Options{m_config->limits.acceptsPerSecond, m_config->tls.enabled()});
    if (m_port == 0) {
        m_activated = activatedSockets();
        for (const ActivatedSocket &socket : m_activated) {
            if (socket.name != QLatin1StringView("ws"))
                continue;
            const auto adopted = m_listener->adopt(socket.descriptor);
            if (!adopted.ok())
                return adopted.error();
            m_port = *adopted;
            return true;
        }
    }
    Endpoint endpoint = m_config->listen;
    if (m_port != 0)
        endpoint.port = m_port; // the same again after a cancelled drain
    const auto port = m_listener->listen(endpoint);
    if (!port.ok())
        return port.error();
    m_port = *port;
    return true;
}

Endpoint Server::publicEndpoint() const
{
    return {m_config->listen.address, m_port};
}

Endpoint Server::adminEndpoint() const
{
    return {m_config->admin.listen.address, m_adminPort};
}

QJsonArray Server::machine(Table table) const
{
    switch (table) {
    case Table::Listeners: return listenerRows();
    case Table::Certificates: return judgedCertificates(m_certificates, m_clock.wallMs());
    case Table::Limits: return limitRows(connectionLimit());
    case Table::Inputs: return m_inputs->rows();
    default: return {};
    }
}

QJsonArray Server::listenerRows() const
{
    const auto &refused = m_metrics.hub().refused;
    const auto count = [&refused](RefuseReason reason) { return qint64(refused[reason].value()); };
    const auto row = [](const char *name, const Endpoint &endpoint, const Listener *listener, bool tls) {
        const bool listens = listener && listener->isListening();
        return QJsonObject{{QStringLiteral("listener"), QLatin1StringView(name)},
                           {QStringLiteral("address"), endpoint.address},
                           {QStringLiteral("port"), endpoint.port},
                           {QStringLiteral("tls"), tls},
                           {QStringLiteral("state"), QLatin1StringView(listens ? "listening" : "closed")}};
    };
    QJsonObject open = row("public", publicEndpoint(), m_listener.get(), m_config->tls.enabled());
    open.insert(QStringLiteral("accepted"), qint64(m_acceptedBefore + (m_listener ? m_listener->counts().accepted : 0)));
    open.insert(QStringLiteral("refused_rate"), qint64(m_overRateBefore + (m_listener ? m_listener->counts().overRate : 0)));
    // Both doors count into these; the admin's has room of its own, so they are the public one's.
    open.insert(QStringLiteral("refused_capacity"), count(RefuseReason::Capacity));
    open.insert(QStringLiteral("refused_per_address"), count(RefuseReason::PerAddress));
    open.insert(QStringLiteral("refused_draining"), count(RefuseReason::Draining));
    QJsonObject admin = row("admin", adminEndpoint(), m_adminListener.get(), false);
    admin.insert(QStringLiteral("accepted"), qint64(m_adminListener ? m_adminListener->counts().accepted : 0));
    return {open, admin};
}

// --------------------------------------------------------------------------------- connections

int Server::connectionLimit() const
{
    const int possible = qMax(16, descriptorLimit() - ReservedDescriptors);
    const int wanted = m_config->limits.connections;
    return wanted > 0 ? qMin(wanted, possible) : possible;
}

void Server::accept(int descriptor, const PeerAddress &peer, Door door)
{
    const bool tls = door == Door::Public && m_config->tls.enabled();
    // The admin's door has a share of its own: an operator must get in when the house is full.
    const int reserve = door == Door::Admin ? ReservedDescriptors / 2 : 0;
    if (m_state.connections.load(std::memory_order_relaxed) >= connectionLimit() + reserve) {
        m_metrics.hub().refused[RefuseReason::Capacity].add();
        refuseConnection(descriptor, tls);
        return;
    }
    const int perAddress = m_config->limits.connectionsPerAddress;
    if (perAddress > 0) {
        int &open = m_addresses[peer.network()];
        if (open >= perAddress && door == Door::Public) {
            m_metrics.hub().refused[RefuseReason::PerAddress].add();
            refuseConnection(descriptor, tls);
            return;
        }
        ++open;
    }
    m_state.connections.fetch_add(1, std::memory_order_relaxed);
    m_hub.toShard(int(m_nextShard), NewConnection{descriptor, peer, door, perAddress > 0});
    m_nextShard = (m_nextShard + 1) % m_shardInboxes.size();
    m_hub.flush();
}

void Server::handle(AddressFreed &message)
{
    const auto found = m_addresses.find(message.network);
    if (found != m_addresses.end() && --found->second <= 0)
        m_addresses.erase(found);
}

// ------------------------------------------------------------------------------------ messages

void Server::drainInbox()
{
    m_inbox.take(m_commands);
    for (HubCommand &command : m_commands)
        std::visit([this](auto &message) { handle(message); }, command);
    m_commands.clear();
    m_hub.flush();
}

void Server::handle(IngestRequest &message)
{
    m_broadcaster.submit(std::move(message.events),
                         [this, id = message.id](const auto &result) {
                             m_hub.toShard(id.shard, IngestDone{id, result});
                         });
}

void Server::handle(AdminOpened &message) { m_admin->open(message); }
void Server::handle(AdminMessage &message) { m_admin->receive(message); }
void Server::handle(AdminWritten &message) { m_admin->written(message); }
void Server::handle(AdminRenewed &message) { m_admin->renew(message); }
void Server::handle(AdminClosed &message) { m_admin->close(message); }
void Server::handle(ApiRequest &message) { m_admin->api(message); }

// ------------------------------------------------------------------------------------- running

void Server::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_sweepTimer.timerId())
        sweep();
}

void Server::sweep()
{
    m_hub.sweep();
    m_admin->sweep();
    m_hub.flush();
    if (++m_sweeps % KeyRefreshSweeps == 0)
        m_authenticator->refresh();
    // From the loop that does the work: a hub that hangs must look dead to systemd.
    sd_notifyf(0, "WATCHDOG=1\nSTATUS=%lld connections, %lld rooms", qlonglong(m_hub.clients().size()),
               qlonglong(m_metrics.hub().rooms.value()));
}

// What is on its way to the disk or the bus is answered first, and inputs give back what they have;
// operators are told last, and all get a moment to hear it.
void Server::leave(int attempts)
{
    if (attempts > 0 && (m_broadcaster.isBusy() || !m_inputs->isStopped())) {
        QTimer::singleShot(GoodbyeMs / 10, this, [this, attempts] { leave(attempts - 1); });
        return;
    }
    m_admin->sayGoodbye();
    if (m_bus)
        m_bus->leave();
    QTimer::singleShot(GoodbyeMs, this, [this] { Q_EMIT stopped(m_drain.allLeft() ? 0 : 1); });
}

void Server::terminate()
{
    if (std::exchange(m_terminating, true)) {
        qCWarning(lcApp, "told to stop a second time: stopping now");
        Q_EMIT stopped(1);
        return;
    }
    if (m_drain.isActive())
        m_drain.exitWhenDone(); // an operator's, who may have said that the server stays
    else
        m_drain.start(Drain::defaults(*m_config));
}

void Server::reload()
{
    sd_notify(0, "RELOADING=1");
    const auto changed = applyConfig();
    if (!changed.ok()) {
        for (const QString &error : changed.error())
            qCCritical(lcApp, "configuration not applied: %s", qUtf8Printable(error));
    }
    sd_notify(0, "READY=1");
}

Result<QJsonObject, QStringList> Server::applyConfig()
{
    auto loaded = m_reload();
    if (!loaded.ok())
        return loaded.error();
    const QList<ConfigDifference> differences = configDifferences(m_loaded, *loaded);
    const QUrl keysBefore = m_authenticator->jwksUrl();
    if (const auto error = m_authenticator->reload(loaded->config.auth))
        return QStringList{*error};
    if (m_authenticator->jwksUrl() != keysBefore)
        fetchKeys();
    QJsonArray changed;
    QJsonArray needsRestart;
    for (const ConfigDifference &difference : differences) {
        (difference.live ? changed : needsRestart).append(difference.key);
        if (difference.live)
            qCInfo(lcApp, "configuration changed key=%s", qUtf8Printable(difference.key));
        else
            qCWarning(lcApp, "configuration change needs a restart key=%s", qUtf8Printable(difference.key));
    }
    // What cannot change live keeps its value: nothing is half applied.
    Config next = loaded->config;
    const Config &now = m_loaded.config;
    next.listen = now.listen;
    next.admin.listen = now.admin.listen;
    next.admin.auditFile = now.admin.auditFile;
    next.node = now.node;
    next.tls = now.tls;
    next.shards = now.shards;
    next.history = now.history;
    next.bus = now.bus;
    m_loaded.origins = loaded->origins;
    m_loaded.config = next;
    m_config = std::make_shared<const Config>(next);
    m_state.connectionLimit = connectionLimit();
    m_hub.setConfig(m_config);
    m_broadcaster.setConfig(m_config);
    m_hub.flush();
    return QJsonObject{{QStringLiteral("changed"), changed}, {QStringLiteral("needs_restart"), needsRestart}};
}

} // namespace Carillon
