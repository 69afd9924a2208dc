// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/app/configfields.h"

#include "server/net/originrule.h"

#include <QFile>
#include <QHostAddress>
#include <QJsonArray>
#include <QRegularExpression>
#include <QUrl>

#include <limits>

using namespace Qt::StringLiterals;

namespace Carillon {

namespace {

constexpr qint64 Second = 1000;
constexpr qint64 Minute = 60 * Second;
constexpr qint64 Hour = 60 * Minute;
constexpr qint64 Day = 24 * Hour;
constexpr qint64 Year = 365 * Day;
constexpr qint64 MiB = 1 << 20;
constexpr qint64 GiB = 1 << 30;
constexpr qint64 Million = 1'000'000;
constexpr qint64 AnyInt = std::numeric_limits<int>::max();

constexpr bool Live = true;
constexpr bool Restart = false;

#define AT(member) [](ConfigFile & file) -> ConfigTarget { return &file.config.member; }
#define OF(member) [](NamespacePolicy & policy) -> ConfigTarget { return &policy.member; }

ConfigTarget hmacSecretFile(ConfigFile &file)
{
    return &file.hmacSecretFile;
}

const ConfigField<ConfigFile> Fields[] = {
    {"listen", AT(listen), Restart},
    {"admin.listen", AT(admin.listen), Restart},
    {"admin.allowed_origins", AT(admin.allowedOrigins), Live, 0, 0, Check::Origins},
    {"admin.production", AT(admin.production)},
    {"admin.audit_file", AT(admin.auditFile), Restart},
    {"node.name", AT(node.name), Restart, 0, 0, Check::NodeName},
    {"tls.certificate", AT(tls.certificate), Restart, 0, 0, Check::PemCertificate},
    {"tls.key", AT(tls.key), Restart, 0, 0, Check::PemKey},
    {"shards", AT(shards), Restart, 1, 256, Check::Auto},

    {"auth.hmac_secret", AT(auth.hmacSecret), Live, 0, 0, Check::None, true},
    {"auth.hmac_secret_file", hmacSecretFile, Live, 0, 0, Check::File},
    {"auth.public_key_file", AT(auth.publicKeyFile), Live, 0, 0, Check::File},
    {"auth.jwks", AT(auth.jwks), Live, 0, 0, Check::FileOrUrl},
    {"auth.issuer", AT(auth.issuer)},
    {"auth.audience", AT(auth.audience)},
    {"auth.first_message", AT(auth.firstMessage)},
    {"auth.first_message_timeout", AT(auth.firstMessageTimeout), Live, 1, Hour},

    {"websocket.read_buffer_size", AT(websocket.readBufferSize), Live, 1, 16 * MiB},
    {"websocket.write_buffer_size", AT(websocket.writeBufferSize), Live, 1, 16 * MiB},
    {"websocket.ping_interval", AT(websocket.pingInterval), Live, 1, Day},
    {"websocket.pong_wait", AT(websocket.pongWait), Live, 1, Day},
    {"websocket.write_wait", AT(websocket.writeWait), Live, 1, Hour},
    {"websocket.max_message_size", AT(websocket.maxMessageSize), Live, 1, GiB},
    {"websocket.allowed_origins", AT(websocket.allowedOrigins), Live, 0, 0, Check::Origins},
    {"websocket.compression.enabled", AT(websocket.compression.enabled)},
    {"websocket.compression.min_size", AT(websocket.compression.minSize), Live, 0, 16 * MiB},
    {"websocket.compression.level", AT(websocket.compression.level), Live, 1, 9},
    {"websocket.echo", AT(websocket.echo), Restart},

    {"http.head_timeout", AT(http.headTimeout), Live, 1, Hour},
    {"http.max_head_size", AT(http.maxHeadSize), Live, 256, MiB},
    {"http.max_body_size", AT(http.maxBodySize), Live, 1, GiB},

    {"fallback.sse", AT(fallback.sse), Restart},
    {"fallback.long_poll", AT(fallback.longPoll), Restart},
    {"fallback.poll_timeout", AT(fallback.pollTimeout), Restart, 1, Hour},
    {"fallback.session_ttl", AT(fallback.sessionTtl), Restart, 1, Day},

    {"limits.connections", AT(limits.connections), Live, 0, AnyInt},
    {"limits.connections_per_user", AT(limits.connectionsPerUser), Live, 0, AnyInt},
    {"limits.connections_per_address", AT(limits.connectionsPerAddress), Live, 0, AnyInt},
    {"limits.connections_per_tenant", AT(limits.connectionsPerTenant), Live, 0, AnyInt},
    {"limits.rooms_per_connection", AT(limits.roomsPerConnection), Live, 0, Million},
    {"limits.commands_per_second", AT(limits.commandsPerSecond), Live, 0, Million},
    {"limits.publishes_per_second_per_tenant", AT(limits.publishesPerSecondPerTenant), Live, 0, Million},
    {"limits.accepts_per_second", AT(limits.acceptsPerSecond), Live, 0, Million},
    {"limits.outbox_bytes", AT(limits.outboxBytes), Live, 1, GiB},
    {"limits.outbox_age", AT(limits.outboxAge), Live, 1, Day},

    {"history.store", AT(history.store), Restart, 0, 0, Check::Words, false, "memory sqlite"},
    {"history.path", AT(history.path), Restart},
    {"bus.type", AT(bus.type), Restart, 0, 0, Check::Words, false, "memory redis nats"},
    {"bus.url", AT(bus.url), Restart, 0, 0, Check::None, true},
    {"bus.password_file", AT(bus.passwordFile), Restart, 0, 0, Check::File},
    {"bus.ca_file", AT(bus.caFile), Restart, 0, 0, Check::PemCertificate},
    {"bus.prefix", AT(bus.prefix), Restart},

    {"drain.rate", AT(drain.rate), Live, 1, Million},
    {"drain.timeout", AT(drain.timeout), Live, 0, Day},
    {"drain.retry_spread", AT(drain.retrySpread), Live, 0, Hour},
};

const ConfigField<NamespacePolicy> PolicyFields[] = {
    {"membership", OF(membership)},
    {"publish", OF(publish)},
    {"history_size", OF(historySize), Live, 0, Million},
    {"history_ttl", OF(historyTtl), Live, 1, Year},
    {"presence", OF(presence)},
    {"join_leave", OF(joinLeave)},
    {"on_slow", OF(onSlow)},
};

#define IN(member) [](InputConfig & input) -> ConfigTarget { return &input.member; }
#define RAW(member) [](RawInput & raw) -> ConfigTarget { return &raw.member; }

const InputField InputFields[] = {
    {{"name", IN(name), Restart}},
    {{"url", IN(url), Restart, 0, 0, Check::None, true}, "", true}, // its example is the type's
    {{"password_file", IN(passwordFile), Restart, 0, 0, Check::File}},
    {{"ca_file", IN(caFile), Restart, 0, 0, Check::PemCertificate}},
    {{"certificate_file", IN(certificateFile), Restart, 0, 0, Check::PemCertificate}},
    {{"key_file", IN(keyFile), Restart, 0, 0, Check::PemKey}},
    {{"prefetch", IN(prefetch), Restart, 1, 10'000}},
    {{"max_message_size", IN(maxMessageSize), Restart, 1, 128 * MiB}},
    {{"park", IN(park), Restart}, "rabbitmq kafka redis_stream jetstream"},
    {{"queue", IN(queue), Restart}, "rabbitmq", true, "orders"},
    {{"topics", IN(topics), Restart}, "kafka", true, "[orders]"},
    {{"sasl", IN(sasl), Restart, 0, 0, Check::Words, false, "plain scram-sha-256 scram-sha-512"}, "kafka"},
    {{"stream", IN(stream), Restart}, "redis_stream jetstream", true, "orders"},
    {{"subject", IN(subject), Restart}, "jetstream"},
    {{"field", IN(field), Restart}, "redis_stream"},
    {{"consumer", IN(consumer), Restart}, "redis_stream jetstream"},
    {{"group", IN(group), Restart}, "kafka redis_stream"},
    {{"from", IN(from), Restart, 0, 0, Check::Words, false, "earliest latest"}, "kafka redis_stream jetstream"},
    {{"table", IN(table), Restart}, "postgres"},
    {{"channel", IN(channel), Restart}, "postgres"},
    {{"poll_interval", IN(pollInterval), Restart, 10, Hour}, "postgres"},
};

const ConfigField<RawInput> RawFields[] = {
    {"type", RAW(type)},       {"room", RAW(room)}, {"chat_id", RAW(chatId)},
    {"user_id", RAW(userId)}, {"key", RAW(key)},   {"id", RAW(id)},
};

#undef AT
#undef OF
#undef IN
#undef RAW

// The words of an enum in the order of its values.
template<typename Enum>
QStringList wordsOf();

template<>
QStringList wordsOf<MembershipRule>()
{
    return {u"open"_s, u"members"_s, u"token"_s};
}

template<>
QStringList wordsOf<PublishRule>()
{
    return {u"none"_s, u"members"_s, u"token"_s};
}

template<>
QStringList wordsOf<OnSlow>()
{
    return {u"disconnect"_s, u"drop_oldest"_s, u"drop_newest"_s, u"latest"_s};
}

QString quotedText(const QString &text)
{
    return u'"' + (text.size() > 60 ? text.first(60) + u"…"_s : text) + u'"';
}

QString listWords(const QStringList &words)
{
    return words.size() < 2 ? words.join(QString())
                            : words.first(words.size() - 1).join(u", "_s) + u" or "_s
            + words.constLast();
}

QString shapeOf(const YamlNode &node)
{
    switch (node.kind) {
    case YamlNode::Kind::Null: return u"no value"_s;
    case YamlNode::Kind::List: return u"a list"_s;
    case YamlNode::Kind::Map: return u"a map"_s;
    case YamlNode::Kind::Scalar: break;
    }
    return quotedText(node.text);
}

QString readable(const QString &path, const char *marker = nullptr)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return u"cannot read %1: %2"_s.arg(quotedText(path), file.errorString());
    if (marker != nullptr && !file.read(MaxYamlSize).contains(marker))
        return u"%1 is not a PEM file with \"%2\" in it"_s.arg(quotedText(path),
                                                               QLatin1String(marker));
    return {};
}

QString checkFileOrUrl(const QString &text)
{
    if (!text.startsWith("http://"_L1) && !text.startsWith("https://"_L1))
        return readable(text);
    const QUrl url(text, QUrl::StrictMode);
    if (url.isValid() && !url.host().isEmpty())
        return {};
    return quotedText(text) + u" is not a URL"_s;
}

// Part of names in the admin feed, `c…@hub-1`, and typed by operators.
QString checkNodeName(const QString &text)
{
    static const QRegularExpression name(u"^[A-Za-z0-9][A-Za-z0-9._:-]{0,62}$"_s);
    if (name.match(text).hasMatch())
        return {};
    return quotedText(text) + u" is not a name (write hub-1: letters, digits, - . _ :, at most 63)"_s;
}

QString checkText(const QString &text, const ValueRule &rule)
{
    if (rule.check == Check::Words) {
        const QStringList words = rule.words.split(u' ');
        if (words.contains(text))
            return {};
        return u"%1 is not one of its values (write %2)"_s.arg(quotedText(text), listWords(words));
    }
    if (text.isEmpty())
        return {}; // "" turns a file, a key or a URL off
    switch (rule.check) {
    case Check::File: return readable(text);
    case Check::PemCertificate: return readable(text, "-----BEGIN CERTIFICATE-----");
    case Check::PemKey: return readable(text, " KEY-----");
    case Check::FileOrUrl: return checkFileOrUrl(text);
    case Check::NodeName: return checkNodeName(text);
    case Check::None:
    case Check::Auto:
    case Check::Words:
    case Check::Origins: break;
    }
    return {};
}

QString set(bool *to, const YamlNode &node, const ValueRule &)
{
    if (node.quoted || (node.text != "true"_L1 && node.text != "false"_L1))
        return quotedText(node.text) + u" is not a switch (write true or false)"_s;
    *to = node.text == "true"_L1;
    return {};
}

template<typename Number>
QString setNumber(Number *to, const YamlNode &node, const ValueRule &rule)
{
    if (rule.check == Check::Auto && node.text == "auto"_L1) {
        *to = 0;
        return {};
    }
    const QString orAuto = rule.check == Check::Auto ? u"auto or "_s : QString();
    bool ok = false;
    const qint64 value = node.text.toLongLong(&ok);
    if (!ok)
        return u"%1 is not a whole number (write %2%3, for example)"_s.arg(
            quotedText(node.text), orAuto, QString::number(std::max<qint64>(rule.min, 1)));
    if (node.quoted)
        return u"%1 is text (write it without quotes)"_s.arg(quotedText(node.text));
    if (value < rule.min || value > rule.max)
        return u"%1 is out of range (write %2%3 to %4)"_s.arg(
            node.text, orAuto, QString::number(rule.min), QString::number(rule.max));
    *to = static_cast<Number>(value);
    return {};
}

QString set(int *to, const YamlNode &node, const ValueRule &rule)
{
    return setNumber(to, node, rule);
}

QString set(qint64 *to, const YamlNode &node, const ValueRule &rule)
{
    return setNumber(to, node, rule);
}

QString set(Milliseconds *to, const YamlNode &node, const ValueRule &rule)
{
    const auto value = parseDuration(node.text);
    if (!value)
        return quotedText(node.text) + u" is not a duration (write 30s, 250ms, 5m)"_s;
    if (value->count() < rule.min || value->count() > rule.max)
        return u"%1 is out of range (write %2 to %3)"_s.arg(
            node.text, formatDuration(Milliseconds(rule.min)),
            formatDuration(Milliseconds(rule.max)));
    *to = *value;
    return {};
}

QString set(QString *to, const YamlNode &node, const ValueRule &rule)
{
    QString error = checkText(node.text, rule);
    if (error.isEmpty())
        *to = node.text;
    return error;
}

QString set(QByteArray *to, const YamlNode &node, const ValueRule &)
{
    *to = node.text.toUtf8();
    return {};
}

QString set(Endpoint *to, const YamlNode &node, const ValueRule &)
{
    const auto endpoint = parseEndpoint(node.text);
    if (!endpoint)
        return quotedText(node.text)
            + u" is not an address and port (write 127.0.0.1:8080, \"[::1]:8080\", or 0.0.0.0:8080"
              " for every interface)"_s;
    *to = *endpoint;
    return {};
}

template<typename Enum>
QString set(Enum *to, const YamlNode &node, const ValueRule &)
{
    const QStringList words = wordsOf<Enum>();
    const qsizetype index = words.indexOf(node.text);
    if (index < 0)
        return u"%1 is not one of its values (write %2)"_s.arg(quotedText(node.text),
                                                               listWords(words));
    *to = static_cast<Enum>(index);
    return {};
}

QString setList(QStringList *to, const YamlNode &node, const ValueRule &rule)
{
    if (node.kind == YamlNode::Kind::Scalar || node.kind == YamlNode::Kind::Map)
        return shapeOf(node) + u" is not a list (write [\"https://example.com\"])"_s;
    QStringList values;
    for (const YamlNode &item : node.children) {
        if (item.kind != YamlNode::Kind::Scalar)
            return shapeOf(item) + u" does not belong in this list of words"_s;
        if (rule.check == Check::Origins && !isOriginPattern(item.text))
            return quotedText(item.text)
                + u" is not an origin (write https://example.com, https://*.example.com or \"*\")"_s;
        values.append(item.text);
    }
    *to = values;
    return {};
}

} // namespace

std::span<const ConfigField<ConfigFile>> configFields()
{
    return Fields;
}

std::span<const ConfigField<NamespacePolicy>> namespaceFields()
{
    return PolicyFields;
}

std::span<const InputField> inputFields()
{
    return InputFields;
}

std::span<const ConfigField<RawInput>> rawFields()
{
    return RawFields;
}

QString setValue(ConfigTarget target, const YamlNode &node, const ValueRule &rule)
{
    if (auto **list = std::get_if<QStringList *>(&target))
        return setList(*list, node, rule);
    if (node.kind == YamlNode::Kind::Null)
        return u"has no value (write one, or leave the key out)"_s;
    if (node.kind != YamlNode::Kind::Scalar)
        return shapeOf(node) + u" stands where one value belongs"_s;
    return std::visit(
        [&](auto *to) -> QString {
            if constexpr (std::is_same_v<decltype(to), QStringList *>)
                return {};
            else
                return set(to, node, rule);
        },
        target);
}

QJsonValue valueOf(ConfigTarget target, Check check)
{
    struct Writer
    {
        Check check;
        QJsonValue operator()(const bool *v) const { return *v; }
        QJsonValue operator()(const int *v) const
        {
            return check == Check::Auto && *v == 0 ? QJsonValue(u"auto"_s) : QJsonValue(*v);
        }
        QJsonValue operator()(const qint64 *v) const { return *v; }
        QJsonValue operator()(const Milliseconds *v) const { return formatDuration(*v); }
        QJsonValue operator()(const QString *v) const { return *v; }
        QJsonValue operator()(const QByteArray *v) const
        {
            return QString::fromLatin1(*v); // a secret may be any bytes: nothing may be lost
        }
        QJsonValue operator()(const QStringList *v) const { return QJsonArray::fromStringList(*v); }
        QJsonValue operator()(const Endpoint *v) const { return formatEndpoint(*v); }
        QJsonValue operator()(const MembershipRule *v) const
        {
            return wordsOf<MembershipRule>().at(int(*v));
        }
        QJsonValue operator()(const PublishRule *v) const { return wordsOf<PublishRule>().at(int(*v)); }
        QJsonValue operator()(const OnSlow *v) const { return wordsOf<OnSlow>().at(int(*v)); }
    };
    return std::visit(Writer{check}, target);
}

std::optional<Milliseconds> parseDuration(QStringView text)
{
    static const std::pair<QLatin1String, qint64> units[] = {
        {"ms"_L1, 1}, {"s"_L1, Second}, {"m"_L1, Minute}, {"h"_L1, Hour}, {"d"_L1, Day}};
    qint64 total = 0;
    if (text.isEmpty())
        return std::nullopt;
    while (!text.isEmpty()) {
        const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
        const qsizetype digits = std::find_if_not(text.begin(), text.end(), isDigit) - text.begin();
        if (digits == 0 || digits > 9) // 999 999 999 days still fit
            return std::nullopt;
        const qint64 count = text.first(digits).toLongLong();
        text = text.sliced(digits);
        const qsizetype letters = std::find_if(text.begin(), text.end(), isDigit) - text.begin();
        const auto unit = std::find_if(std::begin(units), std::end(units), [&](const auto &candidate) {
            return candidate.first == text.first(letters);
        });
        if (unit == std::end(units) || total > Year * 10'000)
            return std::nullopt;
        text = text.sliced(letters);
        total += count * unit->second;
    }
    return Milliseconds(total);
}

QString formatDuration(Milliseconds duration)
{
    const qint64 ms = duration.count();
    if (ms == 0)
        return u"0s"_s;
    static const std::pair<QLatin1String, qint64> units[] = {
        {"h"_L1, Hour}, {"m"_L1, Minute}, {"s"_L1, Second}};
    for (const auto &[name, size] : units) {
        if (ms % size == 0)
            return QString::number(ms / size) + name;
    }
    return QString::number(ms) + u"ms"_s;
}

std::optional<Endpoint> parseEndpoint(const QString &text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    if (colon <= 0)
        return std::nullopt;
    QString host = text.first(colon);
    const QString digits = text.sliced(colon + 1);
    bool ok = false;
    const ushort port = digits.toUShort(&ok);
    if (!ok || !digits.at(0).isDigit())
        return std::nullopt;
    const bool bracketed = host.startsWith(u'[') && host.endsWith(u']');
    if (bracketed)
        host = host.sliced(1, host.size() - 2);
    if (host == "localhost"_L1)
        host = u"127.0.0.1"_s;
    const QHostAddress address(host);
    // An IPv6 address without brackets could end anywhere; 127.1 and the like are typing errors.
    if (address.isNull() || bracketed != (address.protocol() == QAbstractSocket::IPv6Protocol)
        || (!bracketed && host.count(u'.') != 3))
        return std::nullopt;
    return Endpoint{host, port};
}

QString formatEndpoint(const Endpoint &endpoint)
{
    const bool v6 = endpoint.address.contains(u':');
    return (v6 ? u"[%1]:%2"_s : u"%1:%2"_s).arg(endpoint.address, QString::number(endpoint.port));
}

} // namespace Carillon
