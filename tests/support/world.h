// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/broadcaster.h"
#include "server/core/client.h"
#include "server/core/hub.h"
#include "server/log/memoryroomlog.h"
#include "server/protocol/jsonprotocol.h"
#include "tests/support/manualclock.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <map>
#include <unordered_map>

namespace Carillon {

/// A JSON value as tests want to look at it: text is UTF-8, whatever is missing is undefined.
class Json
{
public:
    Json() = default;
    explicit Json(QJsonValue value) : m_value(std::move(value)) {}

    [[nodiscard]] Json operator[](const char *name) const
    {
        return Json(m_value.toObject().value(QLatin1StringView(name)));
    }
    [[nodiscard]] Json operator[](int index) const { return Json(m_value.toArray().at(index)); }
    [[nodiscard]] bool contains(const char *name) const { return !(*this)[name].isUndefined(); }
    [[nodiscard]] bool isUndefined() const { return m_value.isUndefined(); }
    [[nodiscard]] bool isNull() const { return m_value.isNull(); }
    [[nodiscard]] QByteArray text() const { return m_value.toString().toUtf8(); }
    [[nodiscard]] int number() const { return m_value.toInt(-1); }
    [[nodiscard]] double real() const { return m_value.toDouble(-1); }
    [[nodiscard]] bool flag() const { return m_value.toBool(); }
    [[nodiscard]] qsizetype size() const { return m_value.toArray().size(); }
    [[nodiscard]] QList<Json> list() const
    {
        QList<Json> items;
        for (const QJsonValue &item : m_value.toArray())
            items.append(Json(item));
        return items;
    }
    [[nodiscard]] QByteArrayList texts() const
    {
        QByteArrayList items;
        for (const Json &item : list())
            items.append(item.text());
        return items;
    }
    [[nodiscard]] const QJsonValue &value() const { return m_value; }

private:
    QJsonValue m_value{QJsonValue::Undefined};
};

/// Undefined when it is not a JSON object.
inline Json object(QByteArrayView json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json.toByteArray());
    return document.isObject() ? Json(document.object()) : Json();
}

inline Json object(const FramePtr &frame)
{
    return object(frame->payload());
}

/// A transport that notes what it is told.
class FakeConnection final : public Connection
{
public:
    void outboxFilled() override { ++filled; }
    void close(CloseCode code, const QByteArray &why) override
    {
        closedWith = code;
        reason = why;
        ++closes;
    }
    [[nodiscard]] ConnectionFacts facts() const override { return known; }
    [[nodiscard]] QByteArray remoteText() const override { return remote; }
    [[nodiscard]] bool takesDeflate() const override { return deflate; }

    ConnectionFacts known;
    QByteArray remote;
    bool deflate = false;
    int filled = 0;
    int closes = 0;
    CloseCode closedWith = CloseCode::None;
    QByteArray reason;
};

/// Accepts the tokens it was given.
class FakeAuthenticator final : public Authenticator
{
public:
    [[nodiscard]] Result<ClaimsPtr, AuthError> verify(QByteArrayView token) const override
    {
        const auto found = tokens.find(token.toByteArray());
        if (found == tokens.end())
            return AuthError{"bad_signature"};
        return found->second;
    }
    std::map<QByteArray, ClaimsPtr> tokens;
};

/// A shard without sockets: real Clients on fake connections, served by process() instead of a loop.
class FakeShard final : public SessionHost, public ShardView
{
public:
    FakeShard(int index, const Config &config_, const Protocol &protocol_, const Authenticator &auth,
              const ManualClock &clock_, ShardCounters &counters_)
        : m_index(index), m_clock(clock_)
    {
        config = &config_;
        protocol = &protocol_;
        authenticator = &auth;
        clock = &clock_;
        counters = &counters_;
        tick();
    }
    virtual ~FakeShard() = default;
    Q_DISABLE_COPY_MOVE(FakeShard)

    struct Place
    {
        FakeConnection connection;
        std::unique_ptr<Client> client;
    };

    void tick() { nowMs = quint32(m_clock.monotonicMs()); }
    Place &open(PeerId id, ClaimsPtr claims, bool deflate = false)
    {
        tick();
        Place &place = *(m_places[id] = std::make_unique<Place>());
        place.connection.deflate = deflate;
        place.client = std::make_unique<Client>(id, std::move(claims), place.connection, *this);
        return place;
    }
    void end(PeerId id, CloseCode code = CloseCode::Abnormal, const char *by = "client")
    {
        Client &client = *m_places.at(id)->client;
        while (!client.seats.empty())
            unseat(client, client.seats.back().room);
        client.ended(code, {}, by);
        m_places.erase(id);
    }
    void receive(PeerId id, const QByteArray &json)
    {
        tick();
        QByteArray padded = json;
        padded.append(64, '\0');
        m_places.at(id)->client->receive(QByteArrayView(padded.constData(), json.size()), false);
    }
    /// What has come for the client since it was last asked, as the peer would read it.
    QList<Json> read(PeerId id)
    {
        tick();
        QList<Json> frames;
        Client &client = *m_places.at(id)->client;
        while (!client.outbox().isEmpty()) {
            QByteArrayView bytes;
            client.gather(&bytes, 1);
            const int length = bytes[1] & 0x7f; // RFC 6455, section 5.2; a server does not mask
            frames.append(object(bytes.sliced(length < 126 ? 2 : length == 126 ? 4 : 10)));
            client.written(bytes.size());
        }
        return frames;
    }
    [[nodiscard]] Place &place(PeerId id) { return *m_places.at(id); }
    /// Does what the hub asked for; false when there was nothing.
    bool process()
    {
        tick();
        std::vector<ShardCommand> commands;
        inbox.take(commands);
        for (ShardCommand &command : commands)
            std::visit([this](auto &message) { handle(message); }, command);
        return !commands.empty();
    }

    void toHub(HubCommand command) override { forHub.push_back(std::move(command)); }
    [[nodiscard]] QByteArray roomName(RoomId room) const override
    {
        const auto found = m_rooms.find(room);
        return found != m_rooms.end() ? found->second.name : QByteArray();
    }
    [[nodiscard]] OnSlow roomPolicy(RoomId room) const override
    {
        const auto found = m_rooms.find(room);
        return found != m_rooms.end() ? found->second.onSlow : OnSlow::Disconnect;
    }
    void roomDropped(RoomId room, quint64 events) override { toHub(RoomDrops{{{room, events}}}); }
    [[nodiscard]] int shardIndex() const override { return m_index; }
    std::size_t forEachClient(std::size_t from, std::size_t most,
                              const std::function<void(const Client &)> &visit) const override
    {
        std::size_t at = 0;
        for (const auto &[id, place] : m_places) {
            if (at >= from && at < from + most)
                visit(*place->client);
            ++at;
        }
        return from + most < at ? from + most : 0;
    }
    std::size_t forEachMember(RoomId room, std::size_t from, std::size_t most,
                              const std::function<void(const Client &)> &visit) const override
    {
        const auto found = m_rooms.find(room);
        if (found == m_rooms.end())
            return 0;
        const auto &members = found->second.clients;
        std::size_t at = from;
        for (; at < members.size() && at - from < most; ++at)
            visit(*members[at]);
        return at < members.size() ? at : 0;
    }
    Client *findClient(PeerId id) override
    {
        const auto found = m_places.find(id);
        return found != m_places.end() ? found->second->client.get() : nullptr;
    }
    void callHub(std::function<void()> call) override { toHub(HubCall(std::move(call))); }

    ShardInbox inbox;
    std::vector<HubCommand> forHub;
    std::unordered_map<PeerId, std::vector<FramePtr>> sent; ///< to peers that are no clients
    int slices = 0; ///< ShardSlice messages
    std::vector<HttpAnswer> httpAnswers;
    std::vector<ClosePeer> closed;
    std::vector<std::pair<RoomId, quint64>> positions; ///< that the hub asked to compare

private:
    struct Members
    {
        QByteArray name;
        OnSlow onSlow = OnSlow::Disconnect;
        std::vector<Client *> clients;
    };
    void unseat(Client &client, RoomId room)
    {
        std::erase_if(client.seats, [room](const Client::Seat &seat) { return seat.room == room; });
        auto &members = m_rooms.at(room).clients;
        std::erase(members, &client);
        if (members.empty())
            m_rooms.erase(room);
    }
    void handle(Deliver &message)
    {
        const auto found = m_rooms.find(message.room);
        if (found == m_rooms.end())
            return;
        for (Client *client : found->second.clients)
            client->deliver(message.frame, found->second.onSlow);
    }
    void handle(Send &message)
    {
        if (Client *client = findClient(message.id))
            client->send(message.frame);
        else
            sent[message.id].push_back(message.frame);
    }
    void handle(Join &message)
    {
        Client *client = findClient(message.id);
        if (!client || client->isClosing())
            return;
        Members &room = m_rooms[message.room];
        room.name = message.name;
        room.onSlow = message.onSlow;
        client->seats.push_back({message.room, 0});
        room.clients.push_back(client);
        if (message.answer)
            client->send(message.answer);
        for (FramePtr &frame : message.missed)
            client->replay(frame);
    }
    void handle(Leave &message)
    {
        Client *client = findClient(message.id);
        if (!client)
            return;
        unseat(*client, message.room);
        client->send(message.answer);
    }
    void handle(ClosePeer &message)
    {
        closed.push_back(message);
        if (Client *client = findClient(message.id))
            client->close(message.code, message.reason, message.retryAfterMs, message.by);
    }
    void handle(CheckPositions &message)
    {
        positions.insert(positions.end(), message.rooms.begin(), message.rooms.end());
    }
    void handle(RoomBroken &message)
    {
        const auto found = m_rooms.find(message.room);
        if (found == m_rooms.end())
            return;
        for (Client *client : std::vector<Client *>(found->second.clients))
            client->close(CloseCode::InternalError, message.reason);
    }
    void handle(HttpAnswer &message) { httpAnswers.push_back(message); }
    void handle(ConfigChanged &message)
    {
        m_config = message.config;
        config = m_config.get();
        for (auto &[id, room] : m_rooms)
            room.onSlow = config->policyOf(room.name).onSlow;
    }
    void handle(ShardCall &call) { call(*this); }
    void handle(ShardSlice &slice)
    {
        ++slices;
        slice.call(*this);
    }
    template<typename Other>
    void handle(Other &)
    {}

    int m_index;
    const ManualClock &m_clock;
    std::shared_ptr<const Config> m_config;
    std::unordered_map<PeerId, std::unique_ptr<Place>> m_places;
    std::unordered_map<RoomId, Members> m_rooms;
};

/// Everything behind the sockets, in one thread and by hand: two shards, a hub, a broadcaster, and a bus
/// where one is given. settle() carries messages to and fro until nobody has any.
class World
{
public:
    using MakeLog = std::function<std::unique_ptr<RoomLog>(World &)>;

    explicit World(Config config_ = {}, const MakeLog &makeLog = {}, EventBus *bus = nullptr)
        : config(std::make_shared<const Config>(std::move(config_)))
        , metrics(2)
        , ownLog(makeLog ? makeLog(*this) : std::make_unique<MemoryRoomLog>())
        , log(*ownLog)
        , hub(config, {protocol, log, clock, metrics.hub(), bus})
        , broadcaster(config, hub, clock, metrics.hub())
    {
        for (int i = 0; i < 2; ++i) {
            shards.push_back(std::make_unique<FakeShard>(i, *config, protocol, authenticator, clock,
                                                         metrics.shard(i)));
            hub.addShard(&shards.back()->inbox);
        }
    }

    [[nodiscard]] ClaimsPtr claims(const QByteArray &user, const QByteArray &tenant = {},
                                   QByteArrayList rooms = {"*"},
                                   QByteArrayList publish = {"*"}, unsigned scopes = 0) const
    {
        return std::make_shared<const Claims>(Claims{user, tenant, {}, std::move(rooms),
                                                     std::move(publish), scopes,
                                                     clock.wallMs() / 1000 + 3600});
    }
    /// A client that has said nothing yet and has read its welcome.
    PeerId connect(ClaimsPtr who, int shard = 0)
    {
        const PeerId id{quint16(shard), 1, ++m_slots};
        shards[std::size_t(shard)]->open(id, std::move(who));
        settle();
        [[maybe_unused]] const auto welcome = read(id);
        return id;
    }
    void disconnect(PeerId id)
    {
        shards[id.shard]->end(id);
        settle();
    }
    /// One message of the client, and all that comes of it.
    QList<Json> say(PeerId id, const QByteArray &json)
    {
        shards[id.shard]->receive(id, json);
        settle();
        return read(id);
    }
    QList<Json> read(PeerId id) { return shards[id.shard]->read(id); }
    FakeShard::Place &place(PeerId id) { return shards[id.shard]->place(id); }
    Placement publish(const QByteArray &room, const QByteArray &data = "{}", const QByteArray &tenant = {},
                      const QByteArray &type = "message.new", const QByteArray &key = {})
    {
        const Placement placement = hub.publish({tenant, room, type, data, key, {}});
        settle();
        return placement;
    }
    void pass(qint64 ms)
    {
        clock.advanceMs(ms);
        hub.sweep();
        settle();
    }
    void reconfigure(Config next)
    {
        const ConfigPtr before = std::exchange(config, std::make_shared<const Config>(std::move(next)));
        hub.setConfig(config); // shards look at the old one until they are told
        broadcaster.setConfig(config);
        settle();
    }
    void settle()
    {
        for (bool more = true; more;) {
            hub.flush();
            more = false;
            for (const auto &shard : shards) {
                more = shard->process() || more;
                std::vector<HubCommand> commands;
                commands.swap(shard->forHub);
                more = more || !commands.empty();
                for (HubCommand &command : commands)
                    dispatch(command);
            }
        }
    }

    ManualClock clock;
    JsonProtocol protocol{"node-1"};
    FakeAuthenticator authenticator;
    ConfigPtr config;
    Metrics metrics;
    std::unique_ptr<RoomLog> ownLog;
    RoomLog &log;
    Hub hub;
    Broadcaster broadcaster;
    std::vector<std::unique_ptr<FakeShard>> shards;

private:
    void dispatch(HubCommand &command)
    {
        if (auto *opened = std::get_if<ClientOpened>(&command))
            hub.openClient(*opened);
        else if (auto *closed = std::get_if<ClosedConnection>(&command))
            hub.closeClient(*closed);
        else if (auto *drops = std::get_if<RoomDrops>(&command))
            hub.countDrops(*drops);
        else if (auto *message = std::get_if<FromClient>(&command))
            hub.handle(*message);
        else if (auto *renewed = std::get_if<ClaimsRenewed>(&command))
            hub.renewClaims(*renewed);
        else if (auto *call = std::get_if<HubCall>(&command))
            (*call)();
    }

    quint32 m_slots = 0;
};

} // namespace Carillon
