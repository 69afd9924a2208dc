// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <chrono>
#include <map>
#include <memory>
#include <vector>

namespace Carillon {

using Milliseconds = std::chrono::milliseconds;

struct Endpoint
{
    QString address;
    quint16 port = 0;
    bool operator==(const Endpoint &) const = default;
};

/// What a full outbox does to the events of a room (docs/architecture.md).
enum class OnSlow : quint8 { Disconnect, DropOldest, DropNewest, Latest };
enum class MembershipRule : quint8 { Open, Members, Token };
enum class PublishRule : quint8 { None, Members, Token };

/// The policy of every room whose name starts with the namespace and a colon.
struct NamespacePolicy
{
    MembershipRule membership = MembershipRule::Token;
    PublishRule publish = PublishRule::Token;
    int historySize = 100;
    Milliseconds historyTtl = std::chrono::minutes(10);
    bool presence = false;
    bool joinLeave = false;
    OnSlow onSlow = OnSlow::Disconnect;
    bool operator==(const NamespacePolicy &) const = default;
};

/// One line of `routes`: domain events whose type fits `event` (a glob) become `as` ("" keeps the
/// type) in the room that `room` names; {field} and {data.field} stand for values of the event.
struct RouteRule
{
    QByteArray event;
    QByteArray as;
    QByteArray room;
    bool operator==(const RouteRule &) const = default;
};

/// The whole configuration, validated once by the loader (server/app), then passed by const
/// reference or shared as std::shared_ptr<const Config>. Keys and defaults are those of carillon.yaml(5);
/// a member's name is its key in camel case. Limits of 0 mean "no limit of our own".
struct Config
{
    Endpoint listen{QStringLiteral("127.0.0.1"), 8080};

    struct Admin
    {
        Endpoint listen{QStringLiteral("127.0.0.1"), 8081};
        QStringList allowedOrigins;
        bool production = false; ///< dangerous actions want a reason and something typed
        QString auditFile;       ///< empty: the audit is in memory and in the log alone
        bool operator==(const Admin &) const = default;
    } admin;

    struct Node
    {
        QString name; ///< empty: of the host, and its port where there are several nodes
        bool operator==(const Node &) const = default;
    } node;

    struct Tls
    {
        QString certificate;
        QString key;
        [[nodiscard]] bool enabled() const { return !certificate.isEmpty(); }
        bool operator==(const Tls &) const = default;
    } tls;

    int shards = 0; ///< 0: auto

    struct Auth
    {
        QByteArray hmacSecret; ///< already read from hmac_secret_file when that was given
        QString publicKeyFile;
        QString jwks;
        QString issuer;
        QString audience;
        bool firstMessage = true;
        Milliseconds firstMessageTimeout = std::chrono::seconds(10);
        bool operator==(const Auth &) const = default;
    } auth;

    struct WebSocket
    {
        int readBufferSize = 1024;
        int writeBufferSize = 1024;
        Milliseconds pingInterval = std::chrono::seconds(30);
        Milliseconds pongWait = std::chrono::seconds(60);
        Milliseconds writeWait = std::chrono::seconds(10);
        qint64 maxMessageSize = 65536;
        QStringList allowedOrigins;
        struct Compression
        {
            bool enabled = true;
            int minSize = 256;
            int level = 1;
            bool operator==(const Compression &) const = default;
        } compression;
        bool echo = false;
        bool operator==(const WebSocket &) const = default;
    } websocket;

    struct Http
    {
        Milliseconds headTimeout = std::chrono::seconds(10);
        int maxHeadSize = 16384;
        qint64 maxBodySize = 1048576;
        bool operator==(const Http &) const = default;
    } http;

    struct Fallback
    {
        bool sse = true;
        bool longPoll = true;
        Milliseconds pollTimeout = std::chrono::seconds(25);
        Milliseconds sessionTtl = std::chrono::seconds(60);
        bool operator==(const Fallback &) const = default;
    } fallback;

    struct Limits
    {
        int connections = 0;
        int connectionsPerUser = 0;
        int connectionsPerAddress = 0;
        int connectionsPerTenant = 0;
        int roomsPerConnection = 128;
        int commandsPerSecond = 50;
        int publishesPerSecondPerTenant = 0;
        int acceptsPerSecond = 0;
        qint64 outboxBytes = 1048576;
        Milliseconds outboxAge = std::chrono::seconds(30);
        bool operator==(const Limits &) const = default;
    } limits;

    /// Always holds "chat", "user" and "default"; what the file leaves out keeps carillon.yaml(5)'s value.
    std::map<QByteArray, NamespacePolicy> namespaces = defaultNamespaces();

    struct History
    {
        QString store = QStringLiteral("memory");
        QString path;
        bool operator==(const History &) const = default;
    } history;

    struct Bus
    {
        QString type = QStringLiteral("memory");
        QString url;
        QString passwordFile;
        QString caFile;
        QString prefix = QStringLiteral("carillon");
        bool operator==(const Bus &) const = default;
    } bus;

    std::vector<RouteRule> routes;

    struct Drain
    {
        int rate = 500; ///< connections closed a second
        Milliseconds timeout = std::chrono::seconds(110);
        Milliseconds retrySpread = std::chrono::seconds(10);
        bool operator==(const Drain &) const = default;
    } drain;

    QString logLevel = QStringLiteral("info");
    QString logFormat = QStringLiteral("text");

    /// The policy of a room by its namespace; "default" for one that the config does not name.
    [[nodiscard]] const NamespacePolicy &policyOf(QByteArrayView room) const;

    static std::map<QByteArray, NamespacePolicy> defaultNamespaces();
    bool operator==(const Config &) const = default;
};

using ConfigPtr = std::shared_ptr<const Config>;

} // namespace Carillon
