// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/bus/natsaddress.h"

#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace Carillon {

Result<NatsAddress, QString> parseNatsAddress(const QString &text)
{
    NatsAddress address;
    address.tls = text.startsWith("tls://"_L1);
    if (!address.tls && !text.startsWith("nats://"_L1))
        return u"must begin with nats:// or tls://"_s;
    const QString rest = text.sliced(text.indexOf("://"_L1) + 3);
    const qsizetype at = rest.lastIndexOf(u'@');
    if (at >= 0) {
        const QUrl who(u"nats://"_s + rest.first(at) + u"@host"_s, QUrl::StrictMode);
        if (!who.isValid())
            return u"has a user or a password that is not written as in a URL"_s;
        address.user = who.userName(QUrl::FullyDecoded).toUtf8();
        address.password = who.password(QUrl::FullyDecoded).toUtf8();
    }
    QString hosts = rest.sliced(at + 1);
    if (const qsizetype option = hosts.indexOf(u'?'); option >= 0) {
        static const QRegularExpression replicas(u"^\\?replicas=([1-5])$"_s);
        const auto match = replicas.match(hosts.sliced(option));
        if (!match.hasMatch())
            return u"has an option other than replicas=1 to 5"_s;
        address.replicas = match.captured(1).toInt();
        hosts.truncate(option);
    }
    for (const QString &host : hosts.split(u',')) {
        const QUrl url(u"nats://"_s + host, QUrl::StrictMode);
        if (!url.isValid() || url.host().isEmpty())
            return u"names no host (write nats://127.0.0.1:4222)"_s;
        if (!url.path().isEmpty() || url.hasFragment())
            return u"has something behind its hosts (write nats://127.0.0.1:4222)"_s;
        address.hosts.push_back({url.host(), quint16(url.port(4222))});
    }
    return address;
}

} // namespace Carillon
