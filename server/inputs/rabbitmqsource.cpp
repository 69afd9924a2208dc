// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/inputs/rabbitmqsource.h"

#include "server/inputs/inputsecret.h"

#include <QUrl>

#include <amqp.h>
#include <amqp_ssl_socket.h>
#include <amqp_tcp_socket.h>
#include <openssl/ssl.h>
#include <poll.h>

#include <memory>
#include <optional>

using namespace Qt::StringLiterals;

namespace Carillon {

namespace {

constexpr amqp_channel_t Consuming = 1;
constexpr amqp_channel_t Parking = 2;
constexpr int HeartbeatSeconds = 15;
constexpr int FrameSize = 131072;
constexpr int TickMs = 1000; // heartbeats
constexpr std::size_t MaxBatch = 500;
constexpr timeval Deadline{5, 0};

amqp_bytes_t bytes(const QByteArray &text)
{
    return {std::size_t(text.size()), const_cast<char *>(text.constData())};
}

QByteArray text(amqp_bytes_t bytes)
{
    return {static_cast<const char *>(bytes.bytes), qsizetype(bytes.len)};
}

// The broker's own words of a method with which it ends a channel or the connection.
QString closeText(const amqp_method_t &method)
{
    if (method.id == AMQP_CHANNEL_CLOSE_METHOD)
        return QString::fromUtf8(text(static_cast<const amqp_channel_close_t *>(method.decoded)->reply_text));
    if (method.id == AMQP_CONNECTION_CLOSE_METHOD)
        return QString::fromUtf8(text(static_cast<const amqp_connection_close_t *>(method.decoded)->reply_text));
    if (method.id == AMQP_BASIC_CANCEL_METHOD)
        return u"the queue is gone"_s;
    return {};
}

// Empty when it is well.
QString errorOf(const amqp_rpc_reply_t &reply)
{
    switch (reply.reply_type) {
    case AMQP_RESPONSE_NORMAL: return {};
    case AMQP_RESPONSE_LIBRARY_EXCEPTION: return QString::fromUtf8(amqp_error_string2(reply.library_error));
    case AMQP_RESPONSE_SERVER_EXCEPTION: {
        const QString said = closeText(reply.reply);
        return said.isEmpty() ? u"refused by the broker"_s : said;
    }
    case AMQP_RESPONSE_NONE: break;
    }
    return u"the connection has ended"_s;
}

QString errorOf(int status)
{
    switch (status) {
    case AMQP_STATUS_OK: return {};
    case AMQP_STATUS_SSL_PEER_VERIFY_FAILED: return u"the broker's certificate is of no known authority, or not for this address"_s;
    case AMQP_STATUS_SSL_HOSTNAME_VERIFY_FAILED: return u"the broker's certificate is not for this host name"_s;
    default: return QString::fromUtf8(amqp_error_string2(status));
    }
}

std::optional<QByteArray> valueOf(const amqp_field_value_t &value)
{
    switch (value.kind) {
    case AMQP_FIELD_KIND_UTF8:
    case AMQP_FIELD_KIND_BYTES: return text(value.value.bytes);
    case AMQP_FIELD_KIND_BOOLEAN: return value.value.boolean ? "true" : "false";
    case AMQP_FIELD_KIND_I8: return QByteArray::number(value.value.i8);
    case AMQP_FIELD_KIND_U8: return QByteArray::number(value.value.u8);
    case AMQP_FIELD_KIND_I16: return QByteArray::number(value.value.i16);
    case AMQP_FIELD_KIND_U16: return QByteArray::number(value.value.u16);
    case AMQP_FIELD_KIND_I32: return QByteArray::number(value.value.i32);
    case AMQP_FIELD_KIND_U32: return QByteArray::number(value.value.u32);
    case AMQP_FIELD_KIND_I64: return QByteArray::number(qlonglong(value.value.i64));
    case AMQP_FIELD_KIND_U64: return QByteArray::number(qulonglong(value.value.u64));
    default: return std::nullopt;
    }
}

} // namespace

RabbitMqSource::RabbitMqSource(InputConfig input, Host &host, Post post)
    : ThreadedSource(host, std::move(post), "input-rabbitmq")
    , m_input(std::move(input))
{}

RabbitMqSource::~RabbitMqSource()
{
    finish();
}

QString RabbitMqSource::checkUrl(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || (url.scheme() != "amqp"_L1 && url.scheme() != "amqps"_L1) || url.host().isEmpty())
        return u"must be amqp:// or amqps:// and a host (write amqp://user@127.0.0.1:5672/vhost)"_s;
    return {};
}

QString RabbitMqSource::session()
{
    m_unsettled.clear();
    const std::unique_ptr<amqp_connection_state_t_, int (*)(Connection)> connection(amqp_new_connection(),
                                                                                    amqp_destroy_connection);
    QString error = connectTo(connection.get());
    if (error.isEmpty())
        error = consume(connection.get());
    if (error.isEmpty()) // what is not acknowledged goes back into the queue
        amqp_connection_close(connection.get(), AMQP_REPLY_SUCCESS);
    return error;
}

QString RabbitMqSource::connectTo(Connection connection) const
{
    const QUrl url(m_input.url);
    const auto password = inputSecret(m_input, url, "guest");
    if (!password.ok())
        return password.error();
    const bool tls = url.scheme() == "amqps"_L1;
    amqp_socket_t *socket = tls ? amqp_ssl_socket_new(connection) : amqp_tcp_socket_new(connection);
    if (!socket)
        return u"no memory for a socket"_s;
    if (tls) {
        auto *context = static_cast<SSL_CTX *>(amqp_ssl_socket_get_context(socket));
        amqp_ssl_socket_set_verify_peer(socket, 1);
        // rabbitmq-c 0.11 knows names only; an address OpenSSL itself compares with the certificate.
        const bool isAddress = X509_VERIFY_PARAM_set1_ip_asc(SSL_CTX_get0_param(context), url.host().toUtf8().constData()) == 1;
        amqp_ssl_socket_set_verify_hostname(socket, !isAddress);
        const QByteArray ca = m_input.caFile.toLocal8Bit();
        if (ca.isEmpty())
            SSL_CTX_set_default_verify_paths(context);
        else if (amqp_ssl_socket_set_cacert(socket, ca.constData()) != AMQP_STATUS_OK)
            return u"ca_file cannot be read"_s;
        if (!m_input.certificateFile.isEmpty()
            && amqp_ssl_socket_set_key(socket, m_input.certificateFile.toLocal8Bit().constData(),
                                       m_input.keyFile.toLocal8Bit().constData())
                != AMQP_STATUS_OK)
            return u"certificate_file and key_file cannot be used"_s;
    }
    amqp_set_handshake_timeout(connection, &Deadline);
    amqp_set_rpc_timeout(connection, &Deadline);
    const int status = amqp_socket_open_noblock(socket, url.host().toUtf8().constData(), url.port(tls ? 5671 : 5672),
                                                &Deadline);
    if (status != AMQP_STATUS_OK)
        return errorOf(status);
    const QString vhost = url.path(QUrl::FullyDecoded).sliced(url.path().isEmpty() ? 0 : 1);
    const QByteArray user = url.userName(QUrl::FullyDecoded).toUtf8();
    // To be told when the queue is deleted under us.
    amqp_table_entry_t cancels{amqp_cstring_bytes("consumer_cancel_notify"), {}};
    cancels.value.kind = AMQP_FIELD_KIND_BOOLEAN;
    cancels.value.value.boolean = 1;
    amqp_table_entry_t capabilities{amqp_cstring_bytes("capabilities"), {}};
    capabilities.value.kind = AMQP_FIELD_KIND_TABLE;
    capabilities.value.value.table = {1, &cancels};
    const amqp_table_t properties{1, &capabilities};
    const QString error = errorOf(amqp_login_with_properties(
        connection, vhost.isEmpty() ? "/" : vhost.toUtf8().constData(), 0, FrameSize, HeartbeatSeconds, &properties,
        AMQP_SASL_METHOD_PLAIN, user.isEmpty() ? "guest" : user.constData(), password->constData()));
    if (!error.isEmpty())
        return error;
    const QByteArray queue = m_input.queue.toUtf8();
    amqp_channel_open(connection, Consuming);
    if (const auto reply = amqp_get_rpc_reply(connection); reply.reply_type != AMQP_RESPONSE_NORMAL)
        return errorOf(reply);
    // Queues are the application's: with which arguments it makes them is not known here.
    amqp_queue_declare(connection, Consuming, bytes(queue), 1, 0, 0, 0, amqp_empty_table);
    if (const auto reply = amqp_get_rpc_reply(connection); reply.reply_type != AMQP_RESPONSE_NORMAL)
        return errorOf(reply);
    if (!m_input.park.isEmpty()) {
        amqp_channel_open(connection, Parking);
        amqp_queue_declare(connection, Parking, bytes(m_input.park.toUtf8()), 1, 0, 0, 0, amqp_empty_table);
        if (const auto reply = amqp_get_rpc_reply(connection); reply.reply_type != AMQP_RESPONSE_NORMAL)
            return errorOf(reply);
        amqp_tx_select(connection, Parking);
    }
    amqp_basic_qos(connection, Consuming, 0, quint16(m_input.prefetch), 0);
    amqp_basic_consume(connection, Consuming, bytes(queue), amqp_empty_bytes, 0, 0, 0, amqp_empty_table);
    return errorOf(amqp_get_rpc_reply(connection));
}

QString RabbitMqSource::consume(Connection connection)
{
    sayUp(u"queue "_s + m_input.queue);
    for (;;) {
        const bool last = stops();
        if (QString error = settleAll(connection); !error.isEmpty() || last)
            return error;
        amqp_maybe_release_buffers(connection);
        const quint64 before = m_lastTag;
        if (QString error = read(connection); !error.isEmpty())
            return error;
        if (m_lastTag - before == MaxBatch)
            continue; // TLS may have more decrypted than poll(2) knows of
        if (!amqp_frames_enqueued(connection) && !amqp_data_in_buffer(connection))
            wait(amqp_get_sockfd(connection), POLLIN, TickMs);
    }
}

QString RabbitMqSource::read(Connection connection)
{
    std::vector<InputMessage> messages;
    QString error;
    while (messages.size() < MaxBatch) {
        const timeval now{};
        amqp_envelope_t envelope{};
        const amqp_rpc_reply_t reply = amqp_consume_message(connection, &envelope, &now, 0);
        if (reply.reply_type == AMQP_RESPONSE_NORMAL) {
            messages.push_back(messageOf(envelope));
            amqp_destroy_envelope(&envelope);
            continue;
        }
        if (reply.reply_type == AMQP_RESPONSE_LIBRARY_EXCEPTION && reply.library_error == AMQP_STATUS_TIMEOUT)
            break;
        if (reply.reply_type != AMQP_RESPONSE_LIBRARY_EXCEPTION || reply.library_error != AMQP_STATUS_UNEXPECTED_STATE) {
            error = errorOf(reply);
            break;
        }
        amqp_frame_t frame; // of another kind than a delivery
        error = errorOf(amqp_simple_wait_frame_noblock(connection, &frame, &now));
        if (error.isEmpty() && frame.frame_type == AMQP_FRAME_METHOD)
            error = closeText(frame.payload.method);
        if (!error.isEmpty())
            break;
    }
    sayReceived(std::move(messages));
    return error;
}

InputMessage RabbitMqSource::messageOf(const amqp_envelope_t_ &envelope)
{
    const amqp_basic_properties_t &properties = envelope.message.properties;
    InputMessage message;
    message.tag = ++m_lastTag;
    message.payload = text(envelope.message.body);
    message.headers = {{"routing_key", text(envelope.routing_key)}, {"exchange", text(envelope.exchange)}};
    const auto property = [&](amqp_flags_t flag, const char *name, amqp_bytes_t value) {
        if (properties._flags & flag)
            message.headers.emplace_back(name, text(value));
    };
    property(AMQP_BASIC_TYPE_FLAG, "type", properties.type);
    property(AMQP_BASIC_CONTENT_TYPE_FLAG, "content_type", properties.content_type);
    property(AMQP_BASIC_CORRELATION_ID_FLAG, "correlation_id", properties.correlation_id);
    property(AMQP_BASIC_APP_ID_FLAG, "app_id", properties.app_id);
    if (properties._flags & AMQP_BASIC_MESSAGE_ID_FLAG)
        message.id = text(properties.message_id);
    if (properties._flags & AMQP_BASIC_HEADERS_FLAG) {
        for (int i = 0; i < properties.headers.num_entries; ++i) {
            const amqp_table_entry_t &entry = properties.headers.entries[i];
            if (auto value = valueOf(entry.value))
                message.headers.emplace_back(text(entry.key), std::move(*value));
        }
    }
    m_unsettled.emplace(message.tag, Unsettled{envelope.delivery_tag, m_input.park.isEmpty() ? InputMessage() : message});
    return message;
}

// One lane, in order: what is accepted in a row is acknowledged at once.
QString RabbitMqSource::settleAll(Connection connection)
{
    quint64 accepted = 0;
    const auto acknowledge = [&]() -> QString {
        const quint64 upTo = std::exchange(accepted, 0);
        return upTo > 0 ? errorOf(amqp_basic_ack(connection, Consuming, upTo, 1)) : QString();
    };
    for (const Settlement &settlement : takeSettlements()) {
        const auto found = m_unsettled.find(settlement.tag);
        if (found == m_unsettled.end())
            continue; // of the connection before
        const Unsettled unsettled = std::move(found->second);
        m_unsettled.erase(found);
        if (!settlement.parkedFor) {
            accepted = unsettled.deliveryTag;
            continue;
        }
        QString error = acknowledge();
        if (error.isEmpty() && m_input.park.isEmpty()) {
            error = errorOf(amqp_basic_reject(connection, Consuming, unsettled.deliveryTag, 0));
        } else if (error.isEmpty()) {
            error = park(connection, unsettled, settlement.parkedFor);
            accepted = unsettled.deliveryTag;
        }
        if (!error.isEmpty())
            return error;
    }
    return acknowledge();
}

// In a transaction: once it is committed the message stands in the other queue.
QString RabbitMqSource::park(Connection connection, const Unsettled &unsettled, const char *reason) const
{
    const QByteArray queue = m_input.park.toUtf8();
    const InputMessage &message = unsettled.message;
    std::vector<amqp_table_entry_t> entries;
    const auto add = [&entries](const QByteArray &name, const QByteArray &value) {
        amqp_table_entry_t &entry = entries.emplace_back();
        entry.key = bytes(name);
        entry.value.kind = AMQP_FIELD_KIND_UTF8;
        entry.value.value.bytes = bytes(value);
    };
    for (const auto &[name, value] : message.headers)
        add(name, value);
    const QByteArray reasonName = "carillon-parked-for";
    const QByteArray reasonText = reason;
    add(reasonName, reasonText);
    amqp_basic_properties_t properties{};
    properties._flags = AMQP_BASIC_DELIVERY_MODE_FLAG | AMQP_BASIC_HEADERS_FLAG;
    properties.delivery_mode = 2;
    properties.headers = {int(entries.size()), entries.data()};
    if (!message.id.isEmpty()) {
        properties._flags |= AMQP_BASIC_MESSAGE_ID_FLAG;
        properties.message_id = bytes(message.id);
    }
    // One that has been deleted would swallow the message without a word.
    amqp_queue_declare(connection, Parking, bytes(queue), 1, 0, 0, 0, amqp_empty_table);
    if (const auto reply = amqp_get_rpc_reply(connection); reply.reply_type != AMQP_RESPONSE_NORMAL)
        return errorOf(reply);
    const int status = amqp_basic_publish(connection, Parking, amqp_empty_bytes, bytes(queue), 1, 0, &properties,
                                          bytes(message.payload));
    if (status != AMQP_STATUS_OK)
        return errorOf(status);
    amqp_tx_commit(connection, Parking);
    return errorOf(amqp_get_rpc_reply(connection));
}

} // namespace Carillon
