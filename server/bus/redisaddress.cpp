// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/bus/redisaddress.h"

#include <QUrl>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace Carillon {

namespace {

Result<RedisAddress, QString> parseOne(const QString &text)
{
    const qsizetype scheme = text.indexOf("://"_L1);
    RedisAddress address;
    address.tls = text.startsWith("rediss://"_L1);
    if (!address.tls && !text.startsWith("redis://"_L1))
        return u"must begin with redis:// or rediss://"_s;
    // QUrl knows one host only: the list of Sentinels is cut out and the first host stands for it.
    const qsizetype at = text.lastIndexOf(u'@');
    const qsizetype begin = at < 0 ? scheme + 3 : at + 1;
    qsizetype end = begin;
    while (end < text.size() && text[end] != u'/' && text[end] != u'?')
        ++end;
    const QStringList hosts = text.mid(begin, end - begin).split(u',');
    for (const QString &host : hosts) {
        const QUrl url(u"redis://"_s + host, QUrl::StrictMode);
        if (!url.isValid() || url.host().isEmpty())
            return u"names no host (write redis://127.0.0.1:6379)"_s;
        address.hosts.push_back({url.host(), quint16(url.port(6379))});
    }
    const QUrl url(text.first(begin) + u"host"_s + text.sliced(end), QUrl::StrictMode);
    if (!url.isValid())
        return u"is not a URL"_s;
    address.user = url.userName(QUrl::FullyDecoded).toUtf8();
    address.password = url.password(QUrl::FullyDecoded).toUtf8();
    if (const QString path = url.path(); path.size() > 1) {
        bool ok = false;
        address.database = path.sliced(1).toInt(&ok);
        if (!ok || address.database < 0)
            return u"has a database that is not a number (write redis://127.0.0.1:6379/1)"_s;
    }
    const QUrlQuery query(url);
    for (const auto &[key, value] : query.queryItems()) {
        if (key != "sentinel"_L1 || value.isEmpty())
            return u"has an option other than sentinel=NAME"_s;
        address.sentinel = value;
    }
    if (address.hosts.size() > 1 && address.sentinel.isEmpty())
        return u"has several hosts: only Sentinels may (add ?sentinel=NAME), shards are separated by spaces"_s;
    return address;
}

} // namespace

QByteArray RedisAddress::identity() const
{
    QByteArray identity = sentinel.toUtf8();
    for (const Host &host : hosts) {
        if (sentinel.isEmpty())
            identity += host.name.toUtf8() + ':' + QByteArray::number(host.port);
    }
    return identity + '/' + QByteArray::number(database);
}

Result<std::vector<RedisAddress>, QString> parseRedisAddresses(const QString &text)
{
    std::vector<RedisAddress> addresses;
    for (const QString &one : text.split(u' ', Qt::SkipEmptyParts)) {
        auto address = parseOne(one);
        if (!address.ok())
            return address.error();
        for (const RedisAddress &other : addresses) {
            if (other.identity() == address->identity())
                return u"names the same Redis twice"_s;
        }
        addresses.push_back(std::move(*address));
    }
    if (addresses.empty())
        return u"names no Redis (write redis://127.0.0.1:6379)"_s;
    return addresses;
}

} // namespace Carillon
