// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/app/configfields.h"
#include "server/app/configloader.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Carillon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_ConfigLoader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void nothingGivesDefaults();
    void installedFileGivesDefaults();
    void installedFileHasEveryKey();
    void manualHasEveryKey();
    void example();
    void emptySectionsAreAllowed();
    void namespacesKeepWhatIsNotNamed();
    void readsInputs();
    void environmentOverridesFile();
    void flagsOverrideEnvironment();
    void secretFromFile();
    void origins();
    void warns();
    void differences();
    void effective();
    void durations_data();
    void durations();

    void refuses_data();
    void refuses();
    void refusesFilesThatCannotBeUsed_data();
    void refusesFilesThatCannotBeUsed();
    void refusesFilesOfTlsWithoutIt_data();
    void refusesFilesOfTlsWithoutIt();
    void refusesVariables_data();
    void refusesVariables();
    void collectsAllErrors();
    void boundsTheErrors();
    void fileIsMissing();
    void refusesWhatIsNotBuiltIn();
    void refusesBadNats_data();
    void refusesBadNats();

private:
    QString file(const char *name, const QByteArray &content);
    QTemporaryDir m_folder;
};

namespace {

QProcessEnvironment environment(std::initializer_list<std::pair<const char *, const char *>> values)
{
    QProcessEnvironment result;
    for (const auto &[name, value] : values)
        result.insert(QString::fromLatin1(name), QString::fromUtf8(value));
    return result;
}

auto parse(QByteArrayView yaml, const QProcessEnvironment &env = {},
           const QMap<QString, QString> &flags = {})
{
    const Built built{.busTypes = {u"memory"_s}, .historyStores = {u"memory"_s, u"sqlite"_s}};
    return parseConfig(yaml, u"c.yaml"_s, env, flags, built);
}

} // namespace

QString tst_ConfigLoader::file(const char *name, const QByteArray &content)
{
    QFile file(m_folder.filePath(QString::fromLatin1(name)));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", name);
    return file.fileName();
}

void tst_ConfigLoader::initTestCase()
{
    QVERIFY(m_folder.isValid());
}

void tst_ConfigLoader::nothingGivesDefaults()
{
    for (const char *yaml : {"", "# nothing\n", "---\n", "{}"}) {
        const auto loaded = parse(yaml);
        QVERIFY(loaded);
        QVERIFY(loaded->config == Config());
        QVERIFY(loaded->origins.isEmpty());
    }
    QVERIFY(loadConfig(QString(), {}));
}

void tst_ConfigLoader::installedFileGivesDefaults()
{
    const auto loaded = loadConfig(QStringLiteral(CARILLON_DEFAULT_CONFIG), {});
    QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().join(u'\n')));
    QVERIFY(loaded->config == Config());
}

void tst_ConfigLoader::installedFileHasEveryKey()
{
    const auto loaded = loadConfig(QStringLiteral(CARILLON_DEFAULT_CONFIG), {});
    QVERIFY(loaded);
    QStringList missing;
    for (const auto &field : configFields())
        missing.append(QString::fromLatin1(field.key));
    for (const auto &field : namespaceFields()) {
        for (const auto &name : {"chat"_L1, "user"_L1, "default"_L1})
            missing.append(u"namespaces."_s + name + u'.' + QLatin1String(field.key));
    }
    missing += {u"routes"_s, u"inputs"_s};
    missing.removeIf([&](const QString &key) { return loaded->origins.contains(key); });
    QCOMPARE(missing, QStringList());
    // How many there are, written down once more: a key that is lost from the table would be
    // missed by nobody otherwise.
    QCOMPARE(configFields().size(), size_t(55));
    QCOMPARE(namespaceFields().size(), size_t(7));
}

void tst_ConfigLoader::manualHasEveryKey()
{
    QFile page(QStringLiteral(CARILLON_CONFIG_MANUAL));
    QVERIFY(page.open(QIODevice::ReadOnly));
    const QByteArray text = page.readAll();
    QByteArrayList missing;
    for (const auto &field : configFields()) {
        if (!text.contains(QByteArray(".B ") + field.key + ": "))
            missing.append(field.key);
    }
    for (const auto &field : namespaceFields()) {
        if (!text.contains(QByteArray(".B ") + field.key + ": "))
            missing.append(field.key);
    }
    QCOMPARE(missing, QByteArrayList());
}

void tst_ConfigLoader::example()
{
    const auto loaded = parse(R"(
listen: "[::1]:443"
admin: {listen: localhost:0, allowed_origins: ["https://desk.example.com:8443"]}
shards: 4
auth: {hmac_secret: 0123456789abcdef0123456789abcdef, first_message: false, issuer: 42}
websocket:
  ping_interval: 10s
  pong_wait: 1m30s
  max_message_size: 1048576
  allowed_origins:
    - "https://*.example.com"
    - http://localhost:3000
    - "*"
  compression: {enabled: false}
namespaces:
  orders: {membership: open, publish: members, on_slow: latest, history_size: 0}
history: {store: sqlite, path: /tmp/h.db}
node: {name: hub-1.eu:8080}
routes:
  - {event: "order.*", as: order.updated, room: "orders:{data.order_id}"}
  - event: ping
    room: "{type}:all"
drain: {rate: 10}
)");
    QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().join(u'\n')));
    const Config &c = loaded->config;
    QCOMPARE(c.listen.address, u"::1"_s);
    QCOMPARE(c.listen.port, quint16(443));
    QCOMPARE(c.admin.listen.address, u"127.0.0.1"_s);
    QCOMPARE(c.admin.allowedOrigins, QStringList{u"https://desk.example.com:8443"_s});
    QCOMPARE(c.shards, 4);
    QCOMPARE(c.auth.hmacSecret, QByteArray("0123456789abcdef0123456789abcdef"));
    QVERIFY(!c.auth.firstMessage);
    QCOMPARE(c.auth.issuer, u"42"_s);
    QVERIFY(c.websocket.pingInterval == 10s);
    QVERIFY(c.websocket.pongWait == 90s);
    QCOMPARE(c.websocket.maxMessageSize, qint64(1048576));
    QCOMPARE(c.websocket.allowedOrigins.size(), 3);
    QVERIFY(!c.websocket.compression.enabled);
    QCOMPARE(c.websocket.compression.minSize, 256);
    const NamespacePolicy &orders = c.namespaces.at("orders");
    QCOMPARE(int(orders.membership), int(MembershipRule::Open));
    QCOMPARE(int(orders.publish), int(PublishRule::Members));
    QCOMPARE(int(orders.onSlow), int(OnSlow::Latest));
    QCOMPARE(orders.historySize, 0);
    QVERIFY(orders.historyTtl == 10min);
    QCOMPARE(c.history.store, u"sqlite"_s);
    QCOMPARE(c.node.name, u"hub-1.eu:8080"_s);
    QCOMPARE(c.routes.size(), size_t(2));
    QVERIFY(c.routes[0] == (RouteRule{"order.*", "order.updated", "orders:{data.order_id}"}));
    QCOMPARE(c.routes[1].as, QByteArray());
    QCOMPARE(c.drain.rate, 10);
}

void tst_ConfigLoader::emptySectionsAreAllowed()
{
    const auto loaded = parse("websocket:\n  # all commented out\nnamespaces:\nroutes:\ninputs:\n"
                              "admin: {allowed_origins: }\n");
    QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().join(u'\n')));
    QVERIFY(loaded->config == Config());
}

void tst_ConfigLoader::namespacesKeepWhatIsNotNamed()
{
    const auto loaded = parse("namespaces: {chat: {history_size: 5}}");
    QVERIFY(loaded);
    NamespacePolicy expected = Config::defaultNamespaces().at("chat");
    expected.historySize = 5;
    QVERIFY(loaded->config.namespaces.at("chat") == expected);
    QCOMPARE(loaded->config.namespaces.size(), size_t(3));
}

void tst_ConfigLoader::readsInputs()
{
    const QByteArray yaml = "inputs:\n"
                            "  - {type: rabbitmq, url: \"amqp://me:secret@h/v\", queue: orders, tenant: acme, prefetch: 10}\n"
                            "  - type: kafka\n"
                            "    name: audit\n"
                            "    url: kafka://me:secret@a:9092,b:9093\n"
                            "    topics: [t1, t2]\n"
                            "    raw: {type: a, room: \"x:{header.key}\"}\n"
                            "  - {type: postgres, url: \"postgresql://h/db\", poll_interval: 5s, raw: {}, tenant: \"\"}\n";
    const auto loaded = parse(yaml);
    QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().join(u'\n')));
    const std::vector<InputConfig> &inputs = loaded->inputs;
    QCOMPARE(inputs.size(), size_t(3));
    QCOMPARE(inputs[0].name, u"rabbitmq"_s);
    QCOMPARE(inputs[0].queue, u"orders"_s);
    QCOMPARE(inputs[0].prefetch, 10);
    QVERIFY(inputs[0].tenant == QByteArray("acme"));
    QVERIFY(!inputs[0].raw);
    QCOMPARE(inputs[1].name, u"audit"_s);
    QCOMPARE(inputs[1].topics, (QStringList{u"t1"_s, u"t2"_s}));
    QVERIFY(inputs[1].raw == (RawInput{"a", "x:{header.key}", {}, {}, {}, {}}));
    QVERIFY(!inputs[1].tenant);
    QVERIFY(inputs[2].raw == RawInput());
    QVERIFY(inputs[2].tenant == QByteArray(""));
    QVERIFY(inputs[2].pollInterval == std::chrono::seconds(5));
    // Operators see them, without what is secret.
    const QByteArray shown = QJsonDocument(effectiveConfig(*loaded)).toJson();
    QVERIFY(shown.contains("amqp://***@h/v"));
    QVERIFY(shown.contains("kafka://***@a:9092,b:9093"));
    QVERIFY(!shown.contains(":secret@"));
    // A change needs a restart, also one of a password.
    QByteArray other = yaml;
    const auto changed = parse(other.replace("me:secret@h", "me:other@h"));
    QCOMPARE(configDifferences(*loaded, *changed), (QList<ConfigDifference>{{u"inputs"_s, false}}));
}

void tst_ConfigLoader::environmentOverridesFile()
{
    const auto loaded = parse(
        "websocket: {ping_interval: 20s}\nlisten: 127.0.0.1:1\n"
        "namespaces: {chat: {history_size: 5}}",
        environment({{"CARILLON_WEBSOCKET__PING_INTERVAL", "10s"},
                     {"CARILLON_LISTEN", "[::1]:9"}, // would not be YAML
                     {"CARILLON_AUTH__HMAC_SECRET", "a: {b} #c, 0123456789 0123456789 0123456789"},
                     {"CARILLON_WEBSOCKET__ALLOWED_ORIGINS", "[\"*\"]"},
                     {"CARILLON_NAMESPACES__CHAT__PRESENCE", "false"},
                     {"CARILLON_NAMESPACES__USER", "{history_ttl: 1m}"},
                     {"CARILLON_LIMITS", "{connections: 7, outbox_age: 1s}"},
                     {"CARILLON_ROUTES", "[{event: a, room: \"b:c\"}]"},
                     {"CARILLON_TOKEN", "carillonctl's"},
                     {"CARILLON_SECRET", "carillonctl's"},
                     {"CARILLONADE", "somebody else's"}}));
    QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().join(u'\n')));
    const Config &c = loaded->config;
    QVERIFY(c.websocket.pingInterval == 10s);
    QCOMPARE(c.listen.port, quint16(9));
    QCOMPARE(c.auth.hmacSecret, QByteArray("a: {b} #c, 0123456789 0123456789 0123456789"));
    QCOMPARE(c.websocket.allowedOrigins, QStringList{u"*"_s});
    QVERIFY(!c.namespaces.at("chat").presence);
    QCOMPARE(c.namespaces.at("chat").historySize, 5);
    QVERIFY(c.namespaces.at("user").historyTtl == 1min);
    QCOMPARE(c.limits.connections, 7);
    QVERIFY(c.limits.outboxAge == 1s);
    QCOMPARE(c.routes.size(), size_t(1));
    QCOMPARE(loaded->origins.value(u"limits.outbox_age"_s), u"environment CARILLON_LIMITS"_s);
}

void tst_ConfigLoader::flagsOverrideEnvironment()
{
    const auto loaded = parse({}, environment({{"CARILLON_LISTEN", "127.0.0.1:1"}}),
                              {{u"listen"_s, u"127.0.0.1:2"_s},
                               {u"admin-listen"_s, u"127.0.0.1:3"_s}});
    QVERIFY(loaded);
    QCOMPARE(loaded->config.listen.port, quint16(2));
    QCOMPARE(loaded->config.admin.listen.port, quint16(3));
    QCOMPARE(loaded->origins.value(u"admin.listen"_s), u"--admin-listen"_s);

    const auto bad = parse({}, {}, {{u"listen"_s, u"8080"_s}});
    QVERIFY(!bad);
    QVERIFY2(bad.error().constFirst().startsWith(u"--listen: listen: \"8080\" is not an address"_s),
             qPrintable(bad.error().constFirst()));
}

void tst_ConfigLoader::secretFromFile()
{
    const QString path = file("secret", "a secret of more than thirty-two bytes \n");
    const auto loaded = parse(u"auth: {hmac_secret_file: %1}"_s.arg(path).toUtf8());
    QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().join(u'\n')));
    QCOMPARE(loaded->config.auth.hmacSecret, QByteArray("a secret of more than thirty-two bytes "));
    QCOMPARE(loaded->origins.value(u"auth.hmac_secret"_s), u"c.yaml:1"_s);
    QCOMPARE(loaded->warnings, QStringList());
}

void tst_ConfigLoader::origins()
{
    const auto loaded = parse("\nwebsocket:\n  ping_interval: 20s\n  compression:\n    level: 2\n");
    QVERIFY(loaded);
    QCOMPARE(loaded->origins.value(u"websocket.ping_interval"_s), u"c.yaml:3"_s);
    QCOMPARE(loaded->origins.value(u"websocket.compression.level"_s), u"c.yaml:5"_s);
    QCOMPARE(loaded->origins.size(), 2);
}

void tst_ConfigLoader::warns()
{
    const auto loaded = parse("\nfallback: {session_ttl: 1s}");
    QVERIFY(loaded);
    QCOMPARE(loaded->warnings.size(), 1);
    QVERIFY2(loaded->warnings.constFirst().startsWith(u"c.yaml:2: fallback.session_ttl: "_s),
             qPrintable(loaded->warnings.constFirst()));
    QCOMPARE(parse("").value().warnings, QStringList());
}

void tst_ConfigLoader::differences()
{
    const auto config = [](QByteArrayView yaml) { return parse(yaml).value(); };
    const LoadedConfig before = config("namespaces: {gone: {presence: true}}");
    QCOMPARE(configDifferences(before, before), QList<ConfigDifference>());

    const LoadedConfig after = config("listen: 127.0.0.1:1\nauth: {hmac_secret: other}\nshards: 2\n"
                                "limits: {connections: 5, connections_per_tenant: 9, publishes_per_second_per_tenant: 8}\nnamespaces: {new: {}}\n"
                                "routes: [{event: a, room: \"b:c\"}]\nhistory: {path: x}\n");
    const auto found = configDifferences(before, after);
    const auto live = [&](const char *key) {
        return found.contains(ConfigDifference{QString::fromLatin1(key), true});
    };
    const auto restart = [&](const char *key) {
        return found.contains(ConfigDifference{QString::fromLatin1(key), false});
    };
    QVERIFY(restart("listen"));
    QVERIFY(restart("shards"));
    QVERIFY(restart("history.path"));
    QVERIFY(live("auth.hmac_secret"));
    QVERIFY(live("limits.connections"));
    QVERIFY(live("limits.connections_per_tenant"));
    QVERIFY(live("limits.publishes_per_second_per_tenant"));
    QVERIFY(live("routes"));
    QVERIFY(live("namespaces.new.presence"));
    QVERIFY(live("namespaces.gone.presence"));
    QCOMPARE(found.size(), 8 + 2 * 7);
}

void tst_ConfigLoader::effective()
{
    const auto loaded = parse("auth: {hmac_secret: s3cr3t, jwks: \"https://u:s3cr3t@e.com/k\"}\n"
                              "websocket: {ping_interval: 50s}\nshards: auto\n");
    QVERIFY(loaded);
    const QJsonArray rows = effectiveConfig(*loaded);
    const auto value = [&](const char *key) {
        for (const QJsonValue &row : rows) {
            if (row[u"key"].toString() == QLatin1String(key))
                return row;
        }
        return QJsonValue();
    };
    QCOMPARE(value("auth.hmac_secret")[u"value"], u"***"_s);
    QCOMPARE(value("auth.jwks")[u"value"], u"https://***@e.com/k"_s);
    QCOMPARE(value("websocket.ping_interval")[u"value"], u"50s"_s);
    QCOMPARE(value("websocket.ping_interval")[u"origin"], u"c.yaml:2"_s);
    QCOMPARE(value("websocket.ping_interval")[u"live"], true);
    QCOMPARE(value("websocket.pong_wait")[u"value"], u"1m"_s);
    QCOMPARE(value("websocket.pong_wait")[u"origin"], u"default"_s);
    QCOMPARE(value("shards")[u"value"], u"auto"_s);
    QCOMPARE(value("listen")[u"value"], u"127.0.0.1:8080"_s);
    QCOMPARE(value("listen")[u"live"], false);
    QCOMPARE(value("namespaces.chat.membership")[u"value"], u"members"_s);
    QCOMPARE(value("namespaces.user.history_ttl")[u"value"], u"24h"_s);
    const QByteArray all = QJsonDocument(rows).toJson();
    QVERIFY(!all.contains("s3cr3t"));
}

void tst_ConfigLoader::durations_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("ms");
    const auto row = [](const char *text, qint64 ms) {
        QTest::newRow(text) << QString::fromLatin1(text) << ms;
    };
    row("0s", 0);
    row("250ms", 250);
    row("30s", 30'000);
    row("5m", 300'000);
    row("24h", 86'400'000);
    row("7d", 604'800'000);
    row("1h30m", 5'400'000);
    for (const char *bad : {"", "10x", "10", "s", "-1s", "1.5s", "1 s", "10S", "9999999999s", "1s2"})
        row(bad, -1);
}

void tst_ConfigLoader::durations()
{
    QFETCH(QString, text);
    QFETCH(qint64, ms);
    const auto duration = parseDuration(text);
    QCOMPARE(duration ? qint64(duration->count()) : -1, ms);
    if (duration)
        QCOMPARE(parseDuration(formatDuration(*duration)), duration);
}

void tst_ConfigLoader::refuses_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("error");

    const auto row = [](const char *name, const char *yaml, const char *error) {
        QTest::newRow(name) << QByteArray(yaml) << QString::fromUtf8(error);
    };
    // What it says in full, once; then what is particular of each.
    row("duration", "\n\nwebsocket:\n  ping_interval: 10x\n",
        "c.yaml:4: websocket.ping_interval: \"10x\" is not a duration (write 30s, 250ms, 5m)");
    row("duration out of range", "drain: {retry_spread: 100h}",
        "c.yaml:1: drain.retry_spread: 100h is out of range (write 0s to 1h)");
    row("duration of nothing", "websocket: {ping_interval: 0s}", "out of range (write 1ms to");
    row("unknown key", "websocket:\n  ping_intervall: 10s\n",
        "c.yaml:2: websocket.ping_intervall: unknown key (did you mean websocket.ping_interval?)");
    row("key in the wrong place", "ping_interval: 10s",
        "ping_interval: unknown key (did you mean websocket.ping_interval?)");
    row("unknown section", "websockets: {}", "websockets: unknown key");
    row("nothing like it", "zzzzzzzzzzzz: 1", "c.yaml:1: zzzzzzzzzzzz: unknown key");
    row("log level", "log_level: debug", "(it is set by the option --log-level)");
    row("twice", "shards: 1\nlisten: 127.0.0.1:1\nshards: 2\n",
        "c.yaml:3: shards: stands twice (first in line 1)");
    row("section twice", "http: {}\nhttp: {}\n", "c.yaml:2: http: stands twice");
    row("number", "shards: many", "\"many\" is not a whole number (write auto or 1");
    row("number in quotes", "shards: \"4\"", "\"4\" is text (write it without quotes)");
    row("number with a unit", "limits: {outbox_bytes: 64k}", "\"64k\" is not a whole number");
    row("number out of range", "shards: 0", "0 is out of range (write auto or 1 to 256)");
    row("negative quota", "limits: {publishes_per_second_per_tenant: -1}", "-1 is out of range (write 0 to 1000000)");
    row("negative", "limits: {connections: -1}", "-1 is out of range (write 0 to 2147483647)");
    row("more than an int", "limits: {connections: 2147483648}", "out of range");
    row("more than 64 bits", "limits: {connections: 99999999999999999999}", "not a whole number");
    row("size of nothing", "websocket: {max_message_size: 0}", "out of range (write 1 to");
    row("level", "websocket: {compression: {level: 10}}",
        "websocket.compression.level: 10 is out of range (write 1 to 9)");
    row("switch", "websocket: {echo: yes}", "\"yes\" is not a switch (write true or false)");
    row("switch in quotes", "websocket: {echo: \"true\"}", "not a switch");
    row("no value", "listen:\n", "c.yaml:1: listen: has no value");
    row("list for a value", "listen: [a]", "a list stands where one value belongs");
    row("map for a value", "shards: {a: 1}", "a map stands where one value belongs");
    row("value for a section", "websocket: 1", "c.yaml:1: websocket: must be a map of keys");
    row("list for a section", "auth: []", "auth: must be a map of keys");
    row("value for a list", "websocket: {allowed_origins: \"*\"}", "is not a list");
    row("not a map", "- a\n- b\n", "c.yaml:1: the file must be a map");
    row("only a word", "word", "c.yaml:1: the file must be a map");
    row("not YAML", "listen: 127.0.0.1:1\nadmin: {\n", "not YAML: ");
    row("alias", "listen: &a 127.0.0.1:1\nadmin: {listen: *a}\n", "c.yaml:2: aliases");

    row("address without port", "listen: 127.0.0.1", "\"127.0.0.1\" is not an address and port");
    row("port without address", "listen: \":8080\"", "(write 127.0.0.1:8080");
    row("port too high", "listen: 127.0.0.1:65536", "not an address");
    row("port with a sign", "listen: 127.0.0.1:+1", "not an address");
    row("name", "listen: example.com:80", "not an address");
    row("short address", "listen: 127.1:80", "not an address");
    row("IPv6 without brackets", "listen: \"::1:80\"", "not an address");
    row("brackets around IPv4", "listen: \"[127.0.0.1]:80\"", "not an address");

    row("origin without scheme", "websocket: {allowed_origins: [example.com]}",
        "\"example.com\" is not an origin (write https://example.com");
    row("origin with path", "websocket: {allowed_origins: [\"https://a.b/\"]}", "not an origin");
    row("star in the middle", "admin: {allowed_origins: [\"https://a.*.b\"]}", "not an origin");
    row("map in origins", "admin: {allowed_origins: [{a: 1}]}", "a map does not belong");

    row("node with a space", "node: {name: \"hub 1\"}", "c.yaml:1: node.name: \"hub 1\" is not a name (write hub-1");
    row("node with the sign of its names", "node: {name: hub@1}", "is not a name");
    row("node with a long name", "node: {name: aaaaaaaaaabbbbbbbbbbaaaaaaaaaabbbbbbbbbbaaaaaaaaaabbbbbbbbbbaaaa}", "is not a name");

    row("word", "history: {store: mysql}",
        "history.store: \"mysql\" is not one of its values (write memory or sqlite)");
    row("bus not built in", "bus: {type: nats, url: \"nats://a\"}",
        "c.yaml:1: bus.type: \"nats\" is not built into this carillond (built in: memory)");
    row("policy word", "namespaces: {chat: {on_slow: ignore}}",
        "namespaces.chat.on_slow: \"ignore\" is not one of its values "
        "(write disconnect, drop_oldest, drop_newest or latest)");
    row("policy key", "namespaces:\n  chat:\n    onslow: latest\n",
        "c.yaml:3: namespaces.chat.onslow: unknown key (did you mean on_slow?)");
    row("namespace with colon", "namespaces: {\"a:b\": {}}", "not a namespace");
    row("namespace with space", "namespaces: {\"a b\": {}}", "not a namespace");
    row("namespace of nothing", "namespaces: {\"\": {}}", "not a namespace");
    row("namespace is a value", "namespaces: {chat: 1}", "namespaces.chat: must be a map");

    row("route list", "routes: {event: a}", "routes: must be a list");
    row("route is a word", "routes: [a]", "routes[0]: must be a map");
    row("route without event", "routes: [{room: \"a:b\"}]", "routes[0]: needs an event");
    row("route without room", "routes:\n  - {event: a, room: \"a:b\"}\n  - {event: a}\n",
        "c.yaml:3: routes[1]: needs a room");
    row("route key", "routes: [{event: a, room: \"a:b\", ass: x}]", "(did you mean as?)");
    row("template without colon", "routes: [{event: a, room: \"{data.id}\"}]",
        "routes[0].room: \"{data.id}\" makes no room name");
    row("template not closed", "routes: [{event: a, room: \"a:{data.id\"}]", "makes no room name");
    row("template of nothing", "routes: [{event: a, room: \"a:{}\"}]", "makes no room name");
    row("template of something else", "routes: [{event: a, room: \"a:{tenant}\"}]", "makes no room");
    row("reserved name", "routes: [{event: a, as: gap, room: \"a:b\"}]", "own frames");
    row("template with space", "routes: [{event: a, room: \"a:b c\"}]", "makes no room name");
    row("input of a type that is none", "inputs:\n  - {type: zeromq, url: x}\n",
        "c.yaml:2: inputs[0].type: \"zeromq\" is not built into this carillond");
    row("input without type", "inputs: [{url: x}]", "inputs[0]: needs a type");
    row("input that is a word", "inputs: [rabbitmq]", "inputs[0]: needs a type");
    row("input without a queue", "inputs:\n  - type: rabbitmq\n    url: amqp://h\n", "c.yaml:2: inputs[0]: needs queue (write queue: orders)");
    row("input with an empty queue", "inputs: [{type: rabbitmq, url: amqp://h, queue: \"\"}]", "inputs[0].queue: must not be empty");
    row("input without a URL", "inputs: [{type: rabbitmq, queue: q}]", "inputs[0]: needs url (write url: amqp://");
    row("jetstream without a URL", "inputs: [{type: jetstream, stream: S}]", "inputs[0]: needs url (write url: nats://127.0.0.1:4222)");
    row("jetstream's URL", "inputs: [{type: jetstream, stream: S, url: \"nats://h?replicas=3\"}]", "inputs[0].url: has options");
    row("jetstream's stream", "inputs: [{type: jetstream, stream: a.b, url: \"nats://h\"}]", "\"a.b\" is no name of JetStream's");
    row("postgres without a URL", "inputs: [{type: postgres}]", "inputs[0]: needs url (write url: postgresql://");
    row("input with a wrong URL", "inputs:\n  - type: rabbitmq\n    queue: q\n    url: http://h\n",
        "c.yaml:4: inputs[0].url: must be amqp:// or amqps://");
    row("input with a key of another", "inputs: [{type: rabbitmq, url: amqp://h, queue: q, topics: [a]}]",
        "inputs[0].topics: unknown key of an input of type rabbitmq");
    row("input with a typing error", "inputs: [{type: rabbitmq, url: amqp://h, queue: q, prefech: 5}]", "did you mean prefetch?");
    row("input with a key twice", "inputs: [{type: rabbitmq, url: amqp://h, queue: q, queue: r}]", "stands twice");
    row("two inputs of a name", "inputs: [{type: rabbitmq, url: amqp://h, queue: q}, {type: rabbitmq, url: amqp://h, queue: r}]",
        "inputs[1]: there is an input rabbitmq already (give each a name)");
    row("input with a long name", "inputs: [{name: a b, type: rabbitmq, url: amqp://h, queue: q}]", "inputs[0].name: must be 1 to 64");
    row("input's prefetch", "inputs: [{type: rabbitmq, url: amqp://h, queue: q, prefetch: 0}]", "inputs[0].prefetch: 0 is out of range");
    row("input's secret", "inputs: [{type: rabbitmq, url: amqp://h, queue: q, password_file: /does/not/exist}]",
        "inputs[0].password_file: cannot read");
    row("input's certificate", "inputs: [{type: rabbitmq, url: amqps://h, queue: q, key_file: /does/not/exist}]", "inputs[0].key_file: cannot read");
    row("input's tenant", "inputs: [{type: rabbitmq, url: amqp://h, queue: q, tenant: [a]}]", "inputs[0].tenant: a list stands");
    row("raw template", "inputs: [{type: rabbitmq, url: amqp://h, queue: q, raw: {room: \"a:{order}\"}}]",
        "inputs[0].raw.room: \"a:{order}\" is not a template");
    row("raw room", "inputs: [{type: rabbitmq, url: amqp://h, queue: q, raw: {room: \"a b:{header.x}\"}}]", "inputs[0].raw.room");
    row("raw key", "inputs: [{type: rabbitmq, url: amqp://h, queue: q, raw: {romm: \"a:b\"}}]", "inputs[0].raw.romm: unknown key (did you mean room?)");
    row("kafka's hosts", "inputs: [{type: kafka, url: \"kafka://a:1,/b\", topics: [t]}]", "inputs[0].url: must be kafka://");
    row("kafka's topics", "inputs: [{type: kafka, url: \"kafka://a:1\", topics: []}]", "inputs[0].topics: must not be empty");
    row("kafka's start", "inputs: [{type: kafka, url: \"kafka://a:1\", topics: [t], from: now}]", "write earliest or latest");
    row("redis' URL", "inputs: [{type: redis_stream, url: redis://, stream: s}]", "inputs[0].url: names no host");
    row("several redis", "inputs: [{type: redis_stream, url: \"redis://a redis://b\", stream: s}]", "names several Redis servers");
    row("postgres' URL", "inputs: [{type: postgres, url: \"host=a\"}]", "inputs[0].url: is not a URL of PostgreSQL");
    row("postgres' password", "inputs: [{type: postgres, url: \"postgresql://a/b?password=x\"}]", "has a password among its options");

    row("ping and pong", "websocket:\n  pong_wait: 30s\n",
        "default: websocket.ping_interval: 30s is not shorter than websocket.pong_wait, 30s");
    row("pong set", "websocket:\n  ping_interval: 2m\n",
        "c.yaml:2: websocket.ping_interval: 2m is not shorter than websocket.pong_wait, 1m");
    row("same port", "\nlisten: 127.0.0.1:8081", "default: admin.listen: 127.0.0.1:8081 is what");
    row("sqlite", "\nhistory: {store: sqlite}",
        "c.yaml:2: history.store: sqlite needs history.path");
    row("two secrets", "auth: {hmac_secret: a, hmac_secret_file: /dev/null}",
        "auth.hmac_secret_file: auth.hmac_secret is set too");
    row("empty secret", "auth: {hmac_secret_file: /dev/null}", "must hold 1 to");
    row("secret file", "auth: {hmac_secret_file: /does/not/exist}",
        "auth.hmac_secret_file: cannot read \"/does/not/exist\": No such file");
    row("jwks file", "auth: {jwks: /does/not/exist}", "auth.jwks: cannot read");
    row("jwks URL", "auth: {jwks: \"https://\"}", "\"https://\" is not a URL");
}

void tst_ConfigLoader::refuses()
{
    QFETCH(QByteArray, yaml);
    QFETCH(QString, error);
    const auto loaded = parse(yaml);
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().size(), 1);
    QVERIFY2(loaded.error().constFirst().contains(error), qPrintable(loaded.error().constFirst()));
}

void tst_ConfigLoader::refusesFilesThatCannotBeUsed_data()
{
    QTest::addColumn<QByteArray>("certificate");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QString>("error"); // empty: none
    const QByteArray certificate = "-----BEGIN CERTIFICATE-----\n";
    const QByteArray key = "-----BEGIN PRIVATE KEY-----\n";

    QTest::newRow("both") << certificate << key << QString();
    QTest::newRow("swapped") << key << certificate << u"tls.certificate: "_s;
    QTest::newRow("no certificate") << QByteArray("hello") << key
                                    << u"is not a PEM file with \"-----BEGIN CERTIFICATE"_s;
    QTest::newRow("no key") << certificate << QByteArray() << u"tls.key: "_s;
}

void tst_ConfigLoader::refusesFilesThatCannotBeUsed()
{
    QFETCH(QByteArray, certificate);
    QFETCH(QByteArray, key);
    QFETCH(QString, error);
    const QString certificatePath = file("cert.pem", certificate);
    const QString keyPath = file("key.pem", key);
    const auto loaded = parse(
        u"tls: {certificate: %1, key: %2}"_s.arg(certificatePath, keyPath).toUtf8());
    QCOMPARE(loaded.ok(), error.isEmpty());
    if (!loaded)
        QVERIFY2(loaded.error().constFirst().contains(error),
                 qPrintable(loaded.error().constFirst()));

    const auto half = parse(u"tls: {key: %1}"_s.arg(file("half.pem", "-- KEY-----")).toUtf8());
    QVERIFY(!half);
    QCOMPARE(half.error(),
             QStringList{u"c.yaml:1: tls.key: needs tls.certificate beside it (set both, or "
                         "neither)"_s});
}

// Or nobody would notice that nothing is verified.
void tst_ConfigLoader::refusesFilesOfTlsWithoutIt_data()
{
    QTest::addColumn<QString>("yaml"); // %1 certificate, %2 key
    QTest::addColumn<QString>("error"); // empty: none
    const auto input = [](const char *name, const char *entry, const QByteArray &error) {
        QTest::newRow(name) << u"inputs: [{%1}]"_s.arg(QLatin1StringView(entry)) << QString::fromUtf8(error);
    };
    const QByteArray plain = "inputs[0].url: is without TLS, and ca_file or certificate_file is set (write ";
    input("rabbitmq", "type: rabbitmq, url: amqp://h, queue: q, ca_file: %1", plain + "amqps://…)");
    input("redis", "type: redis_stream, url: redis://h, stream: s, ca_file: %1", plain + "rediss://…)");
    input("kafka", "type: kafka, url: kafka://h, topics: [t], certificate_file: %1, key_file: %2", plain + "kafkas://…)");
    input("jetstream", "type: jetstream, url: nats://h, stream: s, certificate_file: %1, key_file: %2", plain + "tls://…)");
    input("rabbitmq with it", "type: rabbitmq, url: amqps://h, queue: q, ca_file: %1, certificate_file: %1, key_file: %2", "");
    input("redis with it", "type: redis_stream, url: rediss://h, stream: s, ca_file: %1, certificate_file: %1, key_file: %2", "");
    input("jetstream with it", "type: jetstream, url: tls://h, stream: s, ca_file: %1, certificate_file: %1, key_file: %2", "");
    input("postgres, whose ca_file means it", "type: postgres, url: postgresql://h/d, ca_file: %1", "");
    input("certificate without key", "type: redis_stream, url: rediss://h, stream: s, certificate_file: %1", "needs certificate_file and key_file, or neither");
    QTest::newRow("bus on Redis") << u"bus: {type: redis, url: redis://h, ca_file: %1}"_s << u"bus.url: is without TLS, and ca_file is set (write rediss://…)"_s;
    QTest::newRow("one of several") << u"bus: {type: redis, url: rediss://h redis://i, ca_file: %1}"_s << u"bus.url: is without TLS"_s;
    QTest::newRow("bus on NATS") << u"bus: {type: nats, url: nats://h, ca_file: %1}"_s << u"bus.url: is without TLS, and ca_file is set (write tls://…)"_s;
    QTest::newRow("buses with it") << u"bus: {type: redis, url: rediss://h rediss://i, ca_file: %1}"_s << QString();
}

void tst_ConfigLoader::refusesFilesOfTlsWithoutIt()
{
    QFETCH(QString, yaml);
    QFETCH(QString, error);
    yaml.replace(u"%1"_s, file("cert.pem", "-----BEGIN CERTIFICATE-----\n"));
    yaml.replace(u"%2"_s, file("key.pem", "-----BEGIN PRIVATE KEY-----\n"));
    const Built built{.busTypes = {u"memory"_s, u"redis"_s, u"nats"_s}, .historyStores = {u"memory"_s}};
    const auto loaded = parseConfig(yaml.toUtf8(), u"c.yaml"_s, {}, {}, built);
    QCOMPARE(loaded.ok(), error.isEmpty());
    if (!loaded)
        QVERIFY2(loaded.error().constFirst().contains(error), qPrintable(loaded.error().constFirst()));
}

void tst_ConfigLoader::refusesVariables_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("error");

    const auto row = [](const char *name, const char *value, const char *error) {
        QTest::newRow(name) << QString::fromLatin1(name) << QString::fromLatin1(value)
                            << QString::fromLatin1(error);
    };
    row("CARILLON_WEBSOCKET__PING_INTERVAL", "10x",
        "environment CARILLON_WEBSOCKET__PING_INTERVAL: websocket.ping_interval: \"10x\" is not a "
        "duration");
    row("CARILLON_WEBSOCKET_PING_INTERVAL", "10s",
        "environment CARILLON_WEBSOCKET_PING_INTERVAL: no such key (did you mean "
        "CARILLON_WEBSOCKET__PING_INTERVAL?)");
    row("CARILLON_", "1", "environment CARILLON_: no such key");
    row("CARILLON_LISTEN__", "1", "environment CARILLON_LISTEN__: no such key");
    row("CARILLON_LIMITS", "{conections: 1}", "environment CARILLON_LIMITS: limits.conections: ");
    row("CARILLON_LIMITS", "{", "environment CARILLON_LIMITS: not YAML");
    row("CARILLON_NAMESPACES__CHAT__PRESENCE", "maybe",
        "environment CARILLON_NAMESPACES__CHAT__PRESENCE: namespaces.chat.presence: \"maybe\"");
    row("CARILLON_LOG_LEVEL", "debug", "environment CARILLON_LOG_LEVEL: no such key");
}

void tst_ConfigLoader::refusesVariables()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    QFETCH(QString, error);
    QProcessEnvironment env;
    env.insert(name, value);
    const auto loaded = parse({}, env);
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().size(), 1);
    QVERIFY2(loaded.error().constFirst().startsWith(error), qPrintable(loaded.error().constFirst()));
}

void tst_ConfigLoader::collectsAllErrors()
{
    const auto loaded = parse("shards: x\nnope: 1\nwebsocket: {pong_wait: 1s, echo: 1}\n",
                              environment({{"CARILLON_DRAIN__RATE", "0"}}));
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().size(), 5);
}

void tst_ConfigLoader::boundsTheErrors()
{
    QByteArray yaml;
    for (int i = 0; i < 500; ++i)
        yaml += "key" + QByteArray::number(i) + ": 1\n";
    const auto loaded = parse(yaml);
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().size(), 101);
    QCOMPARE(loaded.error().constLast(), u"and 400 more errors"_s);
}

void tst_ConfigLoader::fileIsMissing()
{
    const auto loaded = loadConfig(u"/does/not/exist.yaml"_s, {});
    QVERIFY(!loaded);
    QVERIFY(loaded.error().constFirst().startsWith(u"/does/not/exist.yaml: cannot be read: No such"_s));
    QVERIFY(!loadConfig(m_folder.path(), {})); // a folder
}

void tst_ConfigLoader::refusesWhatIsNotBuiltIn()
{
    const Built built{.busTypes = {u"memory"_s, u"nats"_s}, .historyStores = {u"memory"_s}};
    const auto loaded = parseConfig("history: {store: sqlite, path: a}\n"
                                    "bus: {type: nats, url: \"nats://a\"}\n",
                                    u"c.yaml"_s, {}, {}, built);
    QVERIFY(!loaded);
    QCOMPARE(loaded.error(), QStringList{u"c.yaml:1: history.store: \"sqlite\" is not built into "
                                         "this carillond (built in: memory)"_s});
}

void tst_ConfigLoader::refusesBadNats_data()
{
    QTest::addColumn<QByteArray>("bus");
    QTest::addColumn<QString>("error");
    const auto row = [](const char *name, const char *bus, const char *error) {
        QTest::newRow(name) << QByteArray(bus) << QString::fromUtf8(error);
    };
    row("no scheme", "url: \"127.0.0.1\"", "bus.url: must begin with nats:// or tls://");
    row("a path", "url: \"nats://a/b\"", "bus.url: has something behind its hosts");
    row("no host", "url: \"nats://u:secret@,b\"", "bus.url: names no host");
    row("too many replicas", "url: \"nats://a?replicas=6\"", "bus.url: has an option other than replicas=1 to 5");
    row("a prefix of two words", "url: \"nats://a\", prefix: a.b", "bus.prefix: must be a word");
}

void tst_ConfigLoader::refusesBadNats()
{
    QFETCH(QByteArray, bus);
    QFETCH(QString, error);
    const auto loaded = parseConfig("bus: {type: nats, " + bus + "}\n", u"c.yaml"_s, {}, {});
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().size(), 1);
    QVERIFY2(loaded.error().constFirst().contains(error), qPrintable(loaded.error().constFirst()));
    QVERIFY(!loaded.error().constFirst().contains(u"secret"_s));
}

QTEST_GUILESS_MAIN(tst_ConfigLoader)
#include "tst_configloader.moc"
