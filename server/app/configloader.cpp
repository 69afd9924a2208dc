// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/app/configloader.h"

#include "common/roomname.h"
#include "server/app/configfields.h"
#include "server/bus/natsaddress.h"
#include "server/bus/redisaddress.h"
#include "server/core/events.h"
#include "server/inputs/inputs.h"

#include <QFile>
#include <QJsonObject>
#include <QRegularExpression>

#include <numeric>

using namespace Qt::StringLiterals;

namespace Carillon {

namespace {

constexpr qsizetype MaxErrors = 100;
constexpr size_t MaxNamespaces = 1000;
constexpr size_t MaxRoutes = 1000;
constexpr size_t MaxInputs = 100;
constexpr qsizetype MaxSecretSize = 65536;
constexpr char EnvironmentPrefix[] = "CARILLON_";

qsizetype editDistance(const QString &a, const QString &b)
{
    std::vector<qsizetype> row(size_t(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        qsizetype diagonal = row[0];
        row[0] = i + 1;
        for (qsizetype j = 0; j < b.size(); ++j) {
            const size_t at = size_t(j) + 1;
            const qsizetype replaced = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[at];
            row[at] = std::min({replaced, row[at] + 1, row[at - 1] + 1});
        }
    }
    return row[size_t(b.size())];
}

QString lastPart(const QString &key)
{
    return key.sliced(key.lastIndexOf(u'.') + 1);
}

// The known key that was most likely meant: nearly the same, or the same word in another section.
QString suggestion(const QString &key, const QStringList &known)
{
    if (key.size() > 100)
        return {};
    QString best;
    qsizetype bestDistance = std::max<qsizetype>(2, lastPart(key).size() / 3) + 1;
    for (const QString &candidate : known) {
        const qsizetype distance = lastPart(candidate) == lastPart(key)
            ? 1 : editDistance(key, candidate);
        if (distance < bestDistance) {
            best = candidate;
            bestDistance = distance;
        }
    }
    return best.isEmpty() ? QString() : u" (did you mean %1?)"_s.arg(best);
}

// Placeholders are those of routeEvent() (server/core/routetable.cpp). They stand for text of the
// event, so a template is judged as the room that it makes with something short in their place.
QString checkRoomTemplate(const QString &text)
{
    static const QRegularExpression placeholder(
        u"\\{(chat_id|user_id|key|type|data(\\.[^{}.]+)+)\\}"_s);
    QString room = text;
    room.replace(placeholder, u"x"_s);
    if (room.contains(u'{') || room.contains(u'}') || !isValidRoomName(room.toUtf8()))
        return u"\"%1\" makes no room name (write \"orders:{data.order_id}\")"_s.arg(
            text.first(std::min<qsizetype>(text.size(), 60)));
    return {};
}

class Loader
{
public:
    explicit Loader(const Built &built) : m_built(built)
    {
        for (const auto &field : configFields())
            m_keys.append(QString::fromLatin1(field.key));
    }

    void readFile(QByteArrayView yaml, const QString &name)
    {
        const auto tree = parseYaml(yaml);
        if (!tree) {
            const QString line = tree.error().line > 0 ? u":%1"_s.arg(tree.error().line) : QString();
            fail(u"%1%2: %3"_s.arg(name, line, tree.error().message));
            return;
        }
        m_file = name;
        if (tree->kind == YamlNode::Kind::List || tree->kind == YamlNode::Kind::Scalar)
            fail(u"%1:%2: the file must be a map of keys (write listen: 127.0.0.1:8080)"_s.arg(
                name, QString::number(tree->line)));
        else
            readSection(*tree, QString());
        m_file.clear();
    }

    void readEnvironment(const QProcessEnvironment &environment)
    {
        QStringList names = environment.keys();
        names.sort();
        const QLatin1String prefix(EnvironmentPrefix);
        for (const QString &name : std::as_const(names)) {
            // Those two belong to carillonctl, which may run in the same environment.
            if (!name.startsWith(prefix) || name == "CARILLON_TOKEN"_L1
                || name == "CARILLON_SECRET"_L1)
                continue;
            QString key = name.sliced(prefix.size()).toLower().replace("__"_L1, "."_L1);
            readText(key, environment.value(name), u"environment "_s + name);
        }
    }

    void readFlag(const QString &key, const QString &value, const QString &origin)
    {
        readText(key, value, origin);
    }

    Result<LoadedConfig, QStringList> finish()
    {
        readSecret();
        crossCheck();
        if (m_moreErrors > 0)
            m_errors.append(u"and %1 more errors"_s.arg(m_moreErrors));
        if (!m_errors.isEmpty())
            return m_errors;
        return LoadedConfig{m_loaded.config, m_loaded.inputs, m_origins, m_warnings};
    }

private:
    // -- one value ---------------------------------------------------------------------------

    QString originOf(const YamlNode &node) const
    {
        return m_file.isEmpty() ? m_source : u"%1:%2"_s.arg(m_file, QString::number(node.line));
    }

    void fail(const QString &error)
    {
        if (m_errors.size() < MaxErrors)
            m_errors.append(error);
        else
            ++m_moreErrors;
    }

    void fail(const YamlNode &node, const QString &key, const QString &what)
    {
        fail(u"%1: %2: %3"_s.arg(originOf(node), key, what));
    }

    // Of checks that look at several keys: says where the named one was set.
    QString where(const QString &key) const
    {
        return m_origins.value(key, u"default"_s) + u": "_s + key + u": "_s;
    }

    template<typename Owner>
    void assign(const ConfigField<Owner> &field, Owner &owner, const YamlNode &node,
                const QString &key)
    {
        const QString error = setValue(field.at(owner), node, ruleOf(field));
        if (error.isEmpty())
            m_origins.insert(key, originOf(node));
        else
            fail(node, key, error);
    }

    // -- maps --------------------------------------------------------------------------------

    // Calls `visit` for each entry; an entry that repeats a key is an error.
    template<typename Visit>
    void forEachEntry(const YamlNode &map, const QString &prefix, Visit visit)
    {
        if (map.kind == YamlNode::Kind::Null)
            return; // a section whose keys are all commented out
        if (map.kind != YamlNode::Kind::Map)
            return fail(map, prefix, u"must be a map of keys"_s);
        QMap<QString, int> lines;
        for (const YamlNode &entry : map.children) {
            const QString key = prefix.isEmpty() ? entry.key : prefix + u'.' + entry.key;
            if (lines.contains(entry.key)) {
                fail(entry, key, u"stands twice (first in line %1)"_s.arg(lines.value(entry.key)));
                continue;
            }
            lines.insert(entry.key, entry.line);
            visit(entry, key);
        }
    }

    void readSection(const YamlNode &map, const QString &prefix)
    {
        forEachEntry(map, prefix,
                     [this](const YamlNode &entry, const QString &key) { readKey(entry, key); });
    }

    void readKey(const YamlNode &node, const QString &key)
    {
        if (key == "namespaces"_L1)
            return readNamespaces(node, key);
        if (key == "routes"_L1)
            return readRoutes(node, key);
        if (key == "inputs"_L1)
            return readInputs(node, key);
        for (const auto &field : configFields()) {
            const QLatin1String name(field.key);
            if (key == name)
                return assign(field, m_loaded, node, key);
            if (name.size() > key.size() && name.startsWith(key) && name.at(key.size()) == u'.')
                return readSection(node, key);
        }
        if (key == "log_level"_L1 || key == "log_format"_L1) {
            const QString flag = u"--"_s + QString(key).replace(u'_', u'-');
            return fail(node, key, u"unknown key (it is set by the option %1)"_s.arg(flag));
        }
        fail(node, key, u"unknown key"_s + suggestion(key, m_keys + topKeys()));
    }

    static QStringList topKeys() { return {u"namespaces"_s, u"routes"_s, u"inputs"_s}; }

    void readNamespaces(const YamlNode &node, const QString &prefix)
    {
        if (node.children.size() > MaxNamespaces)
            return fail(node, prefix, u"more than %1 namespaces"_s.arg(MaxNamespaces));
        forEachEntry(node, prefix, [this](const YamlNode &entry, const QString &key) {
            const QByteArray name = entry.key.toUtf8();
            if (name.contains(':') || name.contains('.') || !isValidRoomName(name + ":x"))
                return fail(entry, key, u"not a namespace (write the part of a room's name before "
                                        "the colon: letters, digits, - and _)"_s);
            readPolicy(entry, key, m_loaded.config.namespaces[name]);
        });
    }

    void readPolicy(const YamlNode &node, const QString &prefix, NamespacePolicy &policy)
    {
        forEachEntry(node, prefix, [&](const YamlNode &entry, const QString &key) {
            QStringList known;
            for (const auto &field : namespaceFields()) {
                if (entry.key == QLatin1String(field.key))
                    return assign(field, policy, entry, key);
                known.append(QString::fromLatin1(field.key));
            }
            fail(entry, key, u"unknown key"_s + suggestion(entry.key, known));
        });
    }

    // -- lists -------------------------------------------------------------------------------

    void readRoutes(const YamlNode &node, const QString &key)
    {
        if (node.kind == YamlNode::Kind::Scalar || node.kind == YamlNode::Kind::Map)
            return fail(node, key, u"must be a list (write [{event: \"order.*\", room: "
                                   "\"orders:{data.order_id}\"}])"_s);
        if (node.children.size() > MaxRoutes)
            return fail(node, key, u"more than %1 routes"_s.arg(MaxRoutes));
        m_loaded.config.routes.clear();
        for (size_t i = 0; i < node.children.size(); ++i)
            readRoute(node.children[i], u"%1[%2]"_s.arg(key, QString::number(i)));
        m_origins.insert(key, originOf(node));
    }

    void readRoute(const YamlNode &node, const QString &key)
    {
        RouteRule rule;
        forEachEntry(node, key, [&](const YamlNode &entry, const QString &path) {
            QByteArray *to = entry.key == "event"_L1 ? &rule.event
                : entry.key == "as"_L1               ? &rule.as
                : entry.key == "room"_L1             ? &rule.room
                                                     : nullptr;
            if (to == nullptr)
                return fail(entry, path, u"unknown key"_s
                                + suggestion(entry.key, {u"event"_s, u"as"_s, u"room"_s}));
            QString error = setValue(to, entry, {});
            if (error.isEmpty() && to == &rule.room)
                error = checkRoomTemplate(entry.text);
            else if (error.isEmpty() && to == &rule.as && isReservedEventType(rule.as))
                error = u"\"%1\" is the name of one of the server's own frames"_s.arg(entry.text);
            else if (error.isEmpty() && to->size() > MaxRoomNameSize)
                error = u"longer than %1 bytes"_s.arg(MaxRoomNameSize);
            if (!error.isEmpty())
                fail(entry, path, error);
        });
        if (node.kind != YamlNode::Kind::Map)
            return;
        const auto has = [&](QLatin1String name) {
            return std::any_of(node.children.begin(), node.children.end(),
                               [&](const YamlNode &entry) { return entry.key == name; });
        };
        if (!has("event"_L1) || (has("event"_L1) && rule.event.isEmpty()))
            fail(node, key, u"needs an event (write event: \"order.*\")"_s);
        if (!has("room"_L1))
            fail(node, key, u"needs a room (write room: \"orders:{data.order_id}\")"_s);
        m_loaded.config.routes.push_back(rule);
    }

    void readInputs(const YamlNode &node, const QString &key)
    {
        if (node.kind == YamlNode::Kind::Scalar || node.kind == YamlNode::Kind::Map)
            return fail(node, key, u"must be a list (write [{type: rabbitmq, url: "
                                   "\"amqp://127.0.0.1\", queue: orders}])"_s);
        if (node.children.size() > MaxInputs)
            return fail(node, key, u"more than %1 inputs"_s.arg(MaxInputs));
        m_loaded.inputs.clear();
        QStringList names;
        for (size_t i = 0; i < node.children.size(); ++i) {
            const YamlNode &item = node.children[i];
            const QString path = u"%1[%2]"_s.arg(key, QString::number(i));
            InputConfig input = readInput(item, path);
            if (names.contains(input.name))
                fail(item, path, u"there is an input %1 already (give each a name)"_s.arg(input.name));
            names.append(input.name);
            m_loaded.inputs.push_back(std::move(input));
        }
        m_origins.insert(key, originOf(node));
    }

    static const YamlNode *find(const YamlNode &map, QLatin1String name)
    {
        const auto found = std::find_if(map.children.begin(), map.children.end(),
                                        [&](const YamlNode &entry) { return entry.key == name; });
        return found == map.children.end() ? nullptr : &*found;
    }

    InputConfig readInput(const YamlNode &node, const QString &key)
    {
        InputConfig input;
        const YamlNode *type = find(node, "type"_L1);
        if (node.kind != YamlNode::Kind::Map || !type) {
            fail(node, key, u"needs a type (write type: %1)"_s.arg(m_built.inputTypes.join(u" or "_s)));
            return input;
        }
        input.type = type->text;
        input.name = type->text;
        if (!m_built.inputTypes.contains(input.type)) {
            fail(*type, key + u".type"_s, u"\"%1\" is not built into this carillond (built in: %2)"_s.arg(
                                              type->text.left(60), m_built.inputTypes.join(u", "_s)));
            return input;
        }
        QStringList known{u"type"_s, u"tenant"_s, u"raw"_s};
        for (const InputField &field : inputFields()) {
            const QString types = QString::fromLatin1(field.types);
            if (!types.isEmpty() && !types.split(u' ').contains(input.type))
                continue;
            known.append(QString::fromLatin1(field.field.key));
            if (field.required && !find(node, QLatin1String(field.field.key)))
                fail(node, key, u"needs %1 (write %1: %2)"_s.arg(known.constLast(),
                    *field.example ? QString::fromLatin1(field.example) : exampleInputUrl(input.type)));
        }
        forEachEntry(node, key, [&](const YamlNode &entry, const QString &path) {
            if (!known.contains(entry.key))
                return fail(entry, path, u"unknown key of an input of type %1"_s.arg(input.type)
                                             + suggestion(entry.key, known));
            if (entry.key == "raw"_L1)
                return readRaw(entry, path, input.raw.emplace());
            if (entry.key == "tenant"_L1)
                return readTenant(entry, path, input);
            for (const InputField &field : inputFields()) {
                if (entry.key == QLatin1String(field.field.key))
                    assign(field.field, input, entry, path);
            }
        });
        checkInput(node, key, input);
        return input;
    }

    // What is left out of it comes from headers of the message.
    void readRaw(const YamlNode &node, const QString &prefix, RawInput &raw)
    {
        static const QRegularExpression placeholder(u"\\{(header\\.[^{}]+|data(\\.[^{}.]+)+)\\}"_s);
        forEachEntry(node, prefix, [&](const YamlNode &entry, const QString &path) {
            QStringList known;
            for (const auto &field : rawFields()) {
                known.append(QString::fromLatin1(field.key));
                if (entry.key != known.constLast())
                    continue;
                assign(field, raw, entry, path);
                QString text = entry.text;
                text.replace(placeholder, u"x"_s);
                if (text.contains(u'{') || text.contains(u'}') || text.isEmpty()
                    || (entry.key == "room"_L1 && !isValidRoomName(text.toUtf8())))
                    fail(entry, path, u"\"%1\" is not a template of it (write \"orders:{header.order}\" or "
                                      "\"orders:{data.order_id}\")"_s.arg(entry.text.left(60)));
                return;
            }
            fail(entry, path, u"unknown key"_s + suggestion(entry.key, known));
        });
    }

    void readTenant(const YamlNode &node, const QString &key, InputConfig &input)
    {
        QByteArray tenant;
        QString error = setValue(&tenant, node, {});
        if (error.isEmpty() && tenant.size() > 64)
            error = u"longer than 64 bytes"_s;
        if (!error.isEmpty())
            return fail(node, key, error);
        input.tenant = tenant;
    }

    void checkInput(const YamlNode &node, const QString &key, const InputConfig &input)
    {
        static const QRegularExpression name(u"^[A-Za-z0-9_.-]{1,64}$"_s);
        if (!name.match(input.name).hasMatch())
            fail(node, key + u".name"_s, u"must be 1 to 64 letters, digits, dots, dashes or underscores"_s);
        for (const InputField &field : inputFields()) { // "" would be a queue that a broker makes a name for
            const YamlNode *entry = field.required ? find(node, QLatin1String(field.field.key)) : nullptr;
            if (entry && entry->text.isEmpty() && entry->children.empty())
                fail(*entry, key + u'.' + entry->key, u"must not be empty"_s);
        }
        if (const YamlNode *url = find(node, "url"_L1)) {
            if (const QString error = checkInputUrl(input.type, input.url); !error.isEmpty())
                fail(*url, key + u".url"_s, error);
            else if (const QString scheme = secureInputScheme(input.type);
                     !(input.caFile.isEmpty() && input.certificateFile.isEmpty()) && !input.url.startsWith(scheme))
                fail(*url, key + u".url"_s, u"is without TLS, and ca_file or certificate_file is set (write %1…)"_s.arg(scheme));
        }
        static const QRegularExpression word(u"^[^\\s.*>/\\\\]*$"_s);
        for (const QString &text : {input.stream, input.consumer}) {
            if (input.type == "jetstream"_L1 && !word.match(text).hasMatch())
                fail(node, key, u"\"%1\" is no name of JetStream's (without spaces and . * > / \\)"_s.arg(text.left(60)));
        }
        if (input.certificateFile.isEmpty() != input.keyFile.isEmpty())
            fail(node, key, u"needs certificate_file and key_file, or neither"_s);
    }

    // -- environment and flags ----------------------------------------------------------------

    // A key's text from outside the file. Single values are taken as they are, so that a secret
    // may hold any character; lists and maps are YAML.
    void readText(const QString &key, const QString &text, const QString &origin)
    {
        m_source = origin;
        for (const auto &field : configFields()) {
            if (key == QLatin1String(field.key)
                && !std::holds_alternative<QStringList *>(field.at(m_loaded)))
                return assign(field, m_loaded, {.kind = YamlNode::Kind::Scalar, .text = text}, key);
        }
        QStringList parts = key.split(u'.');
        const auto tree = parseYaml(text.toUtf8());
        if (!tree)
            return fail(u"%1: %2"_s.arg(origin, tree.error().message));
        // namespaces.chat.presence is the map {chat: {presence: …}} of the key namespaces.
        YamlNode node = *tree;
        const qsizetype outer = parts.constFirst() == "namespaces"_L1 ? 1 : parts.size();
        while (parts.size() > outer) {
            YamlNode map{.kind = YamlNode::Kind::Map};
            node.key = parts.takeLast();
            map.children.push_back(std::move(node));
            node = std::move(map);
        }
        if (isKnown(parts.join(u'.')))
            readKey(node, parts.join(u'.'));
        else
            fail(u"%1: no such key%2"_s.arg(origin, variableSuggestion(key)));
    }

    bool isKnown(const QString &key) const
    {
        return topKeys().contains(key)
            || std::any_of(m_keys.begin(), m_keys.end(), [&](const QString &known) {
                   return known == key || known.startsWith(key + u'.');
               });
    }

    // In the spelling of variables; CARILLON_LIMITS_CONNECTIONS is but an underscore away.
    QString variableSuggestion(const QString &key) const
    {
        const auto variable = [](const QString &k) {
            return QLatin1String(EnvironmentPrefix) + QString(k).replace(u'.', "__"_L1).toUpper();
        };
        QStringList known;
        for (const QString &k : m_keys + topKeys())
            known.append(variable(k));
        return suggestion(variable(key), known);
    }

    // -- checks across keys ---------------------------------------------------------------------

    void readSecret()
    {
        const QString &path = m_loaded.hmacSecretFile;
        if (path.isEmpty())
            return;
        const QString key = u"auth.hmac_secret_file"_s;
        if (!m_loaded.config.auth.hmacSecret.isEmpty())
            return fail(where(key) + u"auth.hmac_secret is set too (keep one of them)"_s);
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return fail(where(key) + u"cannot read \"%1\": %2"_s.arg(path, file.errorString()));
        QByteArray secret = file.read(MaxSecretSize + 1);
        if (secret.endsWith('\n'))
            secret.chop(secret.endsWith("\r\n") ? 2 : 1); // what an editor adds
        if (secret.isEmpty() || secret.size() > MaxSecretSize)
            return fail(where(key) + u"\"%1\" must hold 1 to %2 bytes"_s.arg(
                                         path, QString::number(MaxSecretSize)));
        m_loaded.config.auth.hmacSecret = secret;
        m_origins.insert(u"auth.hmac_secret"_s, m_origins.value(key));
    }

    void crossCheck()
    {
        const Config &c = m_loaded.config;
        if (c.websocket.pingInterval >= c.websocket.pongWait)
            fail(where(u"websocket.ping_interval"_s)
                 + u"%1 is not shorter than websocket.pong_wait, %2 (write a third of it or less)"_s
                       .arg(formatDuration(c.websocket.pingInterval),
                            formatDuration(c.websocket.pongWait)));
        if (c.tls.certificate.isEmpty() != c.tls.key.isEmpty())
            fail(where(c.tls.key.isEmpty() ? u"tls.certificate"_s : u"tls.key"_s)
                 + u"needs tls.%1 beside it (set both, or neither)"_s.arg(
                     c.tls.key.isEmpty() ? u"key"_s : u"certificate"_s));
        if (c.admin.listen == c.listen && c.listen.port != 0)
            fail(where(u"admin.listen"_s)
                 + u"%1 is what listen has (write another port)"_s.arg(formatEndpoint(c.listen)));
        if (c.history.store == "sqlite"_L1 && c.history.path.isEmpty())
            fail(where(u"history.store"_s)
                 + u"sqlite needs history.path (write the name of a file)"_s);
        if (c.bus.type != "memory"_L1 && c.bus.url.isEmpty())
            fail(where(u"bus.type"_s) + u"%1 needs bus.url"_s.arg(c.bus.type));
        if (c.bus.type != "memory"_L1 && c.history.store != "memory"_L1 && m_built.busTypes.contains(c.bus.type)
            && m_built.historyStores.contains(c.history.store))
            fail(where(u"history.store"_s)
                 + u"%1 is for a server that stands alone: with bus.type %2 the broker keeps the history (leave it out)"_s.arg(
                     c.history.store, c.bus.type));
        if (c.bus.type == "redis"_L1 && !c.bus.url.isEmpty()) {
            if (const auto addresses = parseRedisAddresses(c.bus.url); !addresses.ok())
                fail(where(u"bus.url"_s) + addresses.error());
        }
        if (c.bus.type == "nats"_L1 && !c.bus.url.isEmpty()) {
            if (const auto address = parseNatsAddress(c.bus.url); !address.ok())
                fail(where(u"bus.url"_s) + address.error());
        }
        const QString secure = c.bus.type == "nats"_L1 ? u"tls://"_s : u"rediss://"_s;
        const QStringList brokers = c.bus.url.split(u' ', Qt::SkipEmptyParts);
        if (!c.bus.caFile.isEmpty() && c.bus.type != "memory"_L1
            && !std::all_of(brokers.begin(), brokers.end(), [&](const QString &url) { return url.startsWith(secure); }))
            fail(where(u"bus.url"_s) + u"is without TLS, and ca_file is set (write %1…)"_s.arg(secure));
        // With NATS it is the name of two streams and the beginning of subjects.
        static const QRegularExpression word(u"^[A-Za-z0-9_-]{1,64}$"_s);
        if (c.bus.type == "nats"_L1 ? !word.match(c.bus.prefix).hasMatch() : c.bus.prefix.isEmpty() || c.bus.prefix.contains(u' '))
            fail(where(u"bus.prefix"_s) + u"must be a word (write carillon)"_s);
        checkBuilt(u"history.store"_s, c.history.store, m_built.historyStores);
        checkBuilt(u"bus.type"_s, c.bus.type, m_built.busTypes);
        warn();
    }

    void checkBuilt(const QString &key, const QString &value, const QStringList &available)
    {
        if (!available.contains(value))
            fail(where(key) + u"\"%1\" is not built into this carillond (built in: %2)"_s.arg(
                                  value, available.join(u", "_s)));
    }

    void warn()
    {
        // What is to be said of keys, server/auth says when it reads them.
        const Config &c = m_loaded.config;
        if (c.fallback.sessionTtl < c.fallback.pollTimeout)
            m_warnings.append(where(u"fallback.session_ttl"_s)
                              + u"shorter than fallback.poll_timeout: sessions will expire while "
                                "they wait"_s);
    }

    const Built &m_built;
    ConfigFile m_loaded;
    QMap<QString, QString> m_origins;
    QStringList m_errors;
    int m_moreErrors = 0;
    QStringList m_warnings;
    QStringList m_keys;
    QString m_file;   ///< while the file is read; then
    QString m_source; ///< the variable or the option
};

// "listen" and "admin-listen" are the options that stand for keys.
QString keyOfFlag(const QString &flag)
{
    return flag == "admin-listen"_L1 ? u"admin.listen"_s : flag;
}

// A password in a URL is a secret wherever it stands.
QJsonValue masked(const QJsonValue &value, bool secret)
{
    if (value.isArray()) {
        QJsonArray list;
        for (const QJsonValue &item : value.toArray())
            list.append(masked(item, secret));
        return list;
    }
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member)
            member.value() = masked(member.value(), secret);
        return object;
    }
    if (!value.isString() || value.toString().isEmpty())
        return value;
    if (secret)
        return u"***"_s;
    static const QRegularExpression credentials(u"(://)[^/@]*@"_s);
    return value.toString().replace(credentials, u"\\1***@"_s);
}

QJsonValue routesOf(const Config &config)
{
    QJsonArray rows;
    for (const RouteRule &rule : config.routes) {
        rows.append(QJsonObject{{u"event"_s, QString::fromUtf8(rule.event)},
                                {u"as"_s, QString::fromUtf8(rule.as)},
                                {u"room"_s, QString::fromUtf8(rule.room)}});
    }
    return rows;
}

// What differs from an input of the same type with nothing said.
QJsonValue inputsOf(std::vector<InputConfig> &inputs)
{
    QJsonArray rows;
    for (InputConfig &input : inputs) {
        QJsonObject row{{u"type"_s, input.type}};
        InputConfig plain;
        for (const InputField &field : inputFields()) {
            const QJsonValue value = valueOf(field.field.at(input), field.field.check);
            if (value != valueOf(field.field.at(plain), field.field.check))
                row.insert(QString::fromLatin1(field.field.key), value);
        }
        if (input.tenant)
            row.insert(u"tenant"_s, QString::fromUtf8(*input.tenant));
        if (input.raw) {
            QJsonObject raw;
            for (const auto &field : rawFields()) {
                if (const QJsonValue value = valueOf(field.at(*input.raw), field.check); !value.toString().isEmpty())
                    raw.insert(QString::fromLatin1(field.key), value);
            }
            row.insert(u"raw"_s, raw);
        }
        rows.append(row);
    }
    return rows;
}

// Calls visit(key, value, live, secret) for every key of a configuration.
template<typename Visit>
void forEachValue(const LoadedConfig &loaded, Visit visit)
{
    const Config &config = loaded.config;
    ConfigFile file{config, loaded.inputs, {}}; // the table points into something that could be written to
    for (const auto &field : configFields()) {
        const QString key = QString::fromLatin1(field.key);
        if (key != "auth.hmac_secret_file"_L1)
            visit(key, valueOf(field.at(file), field.check), field.live, field.secret);
    }
    for (auto &[name, policy] : file.config.namespaces) {
        for (const auto &field : namespaceFields()) {
            visit(u"namespaces.%1.%2"_s.arg(QString::fromUtf8(name), QLatin1String(field.key)),
                  valueOf(field.at(policy), field.check), field.live, field.secret);
        }
    }
    visit(u"routes"_s, routesOf(config), true, false);
    visit(u"inputs"_s, inputsOf(file.inputs), false, false);
    visit(u"log_level"_s, config.logLevel, true, false);
    visit(u"log_format"_s, config.logFormat, true, false);
}

} // namespace

Result<LoadedConfig, QStringList> parseConfig(QByteArrayView yaml, const QString &name,
                                              const QProcessEnvironment &environment,
                                              const QMap<QString, QString> &flags,
                                              const Built &built)
{
    Loader loader(built);
    loader.readFile(yaml, name);
    loader.readEnvironment(environment);
    for (const auto &[flag, value] : flags.asKeyValueRange())
        loader.readFlag(keyOfFlag(flag), value, u"--"_s + flag);
    return loader.finish();
}

Result<LoadedConfig, QStringList> loadConfig(const QString &path,
                                             const QProcessEnvironment &environment,
                                             const QMap<QString, QString> &flags,
                                             const Built &built)
{
    QByteArray yaml;
    if (!path.isEmpty()) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return QStringList{u"%1: cannot be read: %2"_s.arg(path, file.errorString())};
        yaml = file.read(MaxYamlSize + 1); // parseYaml() refuses what is larger
    }
    return parseConfig(yaml, path, environment, flags, built);
}

QList<ConfigDifference> configDifferences(const LoadedConfig &before, const LoadedConfig &after)
{
    QMap<QString, QJsonValue> old;
    forEachValue(before, [&](const QString &key, const QJsonValue &value, bool, bool) {
        old.insert(key, value);
    });
    QList<ConfigDifference> differences;
    forEachValue(after, [&](const QString &key, const QJsonValue &value, bool live, bool) {
        const auto found = old.constFind(key);
        if (found == old.constEnd() || *found != value)
            differences.append({key, live});
        old.remove(key);
    });
    for (const QString &gone : old.keys()) // namespaces that the new one does not name
        differences.append({gone, true});
    return differences;
}

QJsonArray effectiveConfig(const LoadedConfig &loaded)
{
    QJsonArray rows;
    forEachValue(loaded, [&](const QString &key, const QJsonValue &value, bool live,
                                    bool secret) {
        rows.append(QJsonObject{{u"key"_s, key},
                                {u"value"_s, masked(value, secret)},
                                {u"origin"_s, loaded.origins.value(key, u"default"_s)},
                                {u"live"_s, live}});
    });
    return rows;
}

} // namespace Carillon
