// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
//
// Any bytes as messages of an operator, a line each, to a server with a few rooms and clients. Every
// message gets one answer with its id, everything that is sent is JSON, an operator of a tenant
// never reads the other tenant's secret, and one that may only look changes nothing.
#include "server/admin/adminservice.h"
#include "tests/support/world.h"

#include <cstdlib>

using namespace Carillon;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

Config withOpenRooms()
{
    Config config;
    config.namespaces["r"].membership = MembershipRule::Open;
    return config;
}

struct Desk
{
    Desk()
        : drain(world.hub, state, world.clock)
        , admin({world.hub, world.broadcaster, drain, world.metrics, world.clock, world.protocol, "node-1",
                 [] { return QJsonArray(); },
                 []() -> Result<QJsonObject, QStringList> { return QStringList{QStringLiteral("no")}; }})
    {
        for (const char *tenant : {"acme", "xyzzy"}) {
            const PeerId id = world.connect(world.claims(tenant, tenant));
            world.say(id, R"({"type":"subscribe","room":"r:1"})");
            world.publish("r:1", '"' + QByteArray(tenant) + '"', tenant);
        }
    }
    World world{withOpenRooms()};
    ServerState state;
    Drain drain;
    AdminService admin;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    Desk desk;
    const PeerId id{0, 3, 1000};
    // The first byte is the role.
    const unsigned role = size > 0 ? data[0] : 0;
    const bool ofTenant = role & 1U;
    desk.admin.open({id, desk.world.claims("olga", ofTenant ? "acme" : "", {}, {}, Claims::AdminRead | ((role >> 1U) & 0xfU) << 1U),
                     "192.0.2.1"});
    desk.world.settle();
    const bool onlyLooks = ((role >> 1U) & 0xfU & ~1U) == 0;
    const auto changes = [&desk] {
        qsizetype asked = qsizetype(desk.world.hub.revocations().size());
        for (const auto &shard : desk.world.shards)
            asked += qsizetype(shard->closed.size());
        for (const auto &client : desk.world.hub.clients())
            asked += qsizetype(client.rooms.size()) << 20;
        return asked + qint64(desk.world.metrics.hub().published.value());
    };
    const auto before = changes();
    auto &sent = desk.world.shards[0]->sent[id];
    sent.clear();
    const QByteArray input(reinterpret_cast<const char *>(data) + (size > 0), qsizetype(size - (size > 0)));
    for (const QByteArray &line : input.split('\n')) {
        desk.admin.receive({id, line});
        desk.world.settle();
        desk.world.clock.advanceMs(100);
        desk.admin.sweep();
        desk.world.settle();
        require(!onlyLooks || changes() == before);
        int answers = 0;
        for (const FramePtr &frame : std::exchange(sent, {})) {
            const Json json = object(frame);
            require(!json.isUndefined());
            answers += json.contains("id") ? 1 : 0;
            if (ofTenant) {
                // What it asked with comes back in errors; nothing else may say the word.
                require(line.contains("xyz") || line.contains('\\') || !frame->payload().contains("xyzzy"));
            }
        }
        require(answers == 1);
    }
    return 0;
}
