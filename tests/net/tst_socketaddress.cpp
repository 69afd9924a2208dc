// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/net/socketaddress.h"

#include <QtTest>

#include <arpa/inet.h>
#include <netinet/in.h>

using namespace Carillon;

class tst_SocketAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textNetworkAndHash();
};

void tst_SocketAddress::textNetworkAndHash()
{
    const auto v4 = [](const char *text, quint16 port) {
        sockaddr_in in{};
        in.sin_family = AF_INET;
        in.sin_port = htons(port);
        inet_pton(AF_INET, text, &in.sin_addr);
        return peerAddress(reinterpret_cast<const sockaddr *>(&in));
    };
    const auto v6 = [](const char *text, quint16 port) {
        sockaddr_in6 in{};
        in.sin6_family = AF_INET6;
        in.sin6_port = htons(port);
        inet_pton(AF_INET6, text, &in.sin6_addr);
        return peerAddress(reinterpret_cast<const sockaddr *>(&in));
    };
    const std::hash<PeerAddress> hash;
    QCOMPARE(endpointText(v4("192.0.2.1", 5000)), QByteArray("192.0.2.1:5000"));
    QCOMPARE(endpointText(v6("2001:db8::1", 80)), QByteArray("[2001:db8::1]:80"));
    QVERIFY(v4("192.0.2.1", 1) == v6("::ffff:192.0.2.1", 1));
    QCOMPARE(hash(v4("192.0.2.1", 1)), hash(v6("::ffff:192.0.2.1", 1)));
    QVERIFY(v4("192.0.2.1", 1) != v4("192.0.2.1", 2));
    QVERIFY(v4("192.0.2.1", 1).network() == v4("192.0.2.1", 2).network());
    QVERIFY(v4("192.0.2.1", 1).network() != v4("192.0.2.2", 1).network());
    QVERIFY(v6("2001:db8::1", 1).network() == v6("2001:db8::ffff:1", 2).network());
    QVERIFY(v6("2001:db8::1", 1).network() != v6("2001:db8:0:1::1", 1).network());
    QVERIFY(!PeerAddress().isIPv4());
}

QTEST_GUILESS_MAIN(tst_SocketAddress)
#include "tst_socketaddress.moc"
