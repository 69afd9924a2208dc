// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/app/makebus.h"

#include "server/bus/natsbus.h"
#include "server/bus/redisbus.h"

#include <QFile>
#include <QRandomGenerator>
#include <QSslCertificate>
#include <QSysInfo>

namespace Carillon {

namespace {

// Parsed once already, when the configuration was read.
template<typename T>
T checked(Result<T, QString> address)
{
    if (!address.ok())
        qFatal("bus.url was checked before: %s", qUtf8Printable(address.error()));
    return std::move(address).value();
}

std::optional<QByteArray> passwordOf(const Config::Bus &bus)
{
    QFile file(bus.passwordFile);
    if (bus.passwordFile.isEmpty() || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return file.readAll().trimmed();
}

std::unique_ptr<BrokerBus> makeRedisBus(const Config::Bus &bus, const QByteArray &node,
                                        const Clock &clock)
{
    RedisBus::Options options{checked(parseRedisAddresses(bus.url)), bus.prefix.toUtf8(), node,
                              QSslConfiguration::defaultConfiguration()};
    if (const auto password = passwordOf(bus)) {
        for (RedisAddress &address : options.addresses)
            address.password = *password;
    }
    if (!bus.caFile.isEmpty())
        options.tls.setCaCertificates(QSslCertificate::fromPath(bus.caFile));
    return std::make_unique<RedisBus>(std::move(options), clock);
}

std::unique_ptr<BrokerBus> makeNatsBus(const Config &config, const QByteArray &node,
                                       const Clock &clock)
{
    const Config::Bus &bus = config.bus;
    NatsBus::Options options{{checked(parseNatsAddress(bus.url)),
                              "carillond " + QSysInfo::machineHostName().toUtf8(),
                              bus.passwordFile,
                              bus.caFile},
                             {bus.prefix.toUtf8()},
                             node};
    options.streams.replicas = options.link.address.replicas;
    for (const auto &[name, policy] : config.namespaces) {
        options.streams.historySize = std::max(options.streams.historySize, policy.historySize);
        options.streams.historyTtl = std::max(options.streams.historyTtl, policy.historyTtl);
    }
    return std::make_unique<NatsBus>(std::move(options), clock);
}

} // namespace

std::unique_ptr<BrokerBus> makeBus(const Config &config, const Clock &clock)
{
    const QByteArray node = QByteArray::number(QRandomGenerator::system()->generate64(), 36);
    if (config.bus.type == QLatin1StringView("redis"))
        return makeRedisBus(config.bus, node, clock);
    if (config.bus.type == QLatin1StringView("nats"))
        return makeNatsBus(config, node, clock);
    return nullptr;
}

} // namespace Carillon
