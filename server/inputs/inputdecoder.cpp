// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/inputs/inputdecoder.h"

#include "common/json.h"
#include "server/core/domainevent.h"
#include "server/core/fieldtemplate.h"
#include "server/core/jsonreader.h"

#include <QCryptographicHash>
#include <QStringDecoder>

namespace Carillon {

namespace {

constexpr qsizetype MaxIdSize = 255;

// JSON as it is, other text as a string, other bytes in base64.
QByteArray dataOf(const QByteArray &payload)
{
    if (payload.isEmpty())
        return QByteArrayLiteral("null");
    static thread_local JsonReader reader;
    const QByteArray list = '[' + payload + ']';
    if (const auto *elements = reader.array(list); elements && elements->size() == 1)
        return elements->front().toByteArray();
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    [[maybe_unused]] const QString text = utf8(payload);
    if (!utf8.hasError())
        return jsonString(payload);
    return R"({"base64":")" + payload.toBase64() + R"("})";
}

QByteArray headerOf(const InputMessage &message, QByteArrayView name)
{
    for (const auto &[key, value] : message.headers) {
        if (key == name)
            return value;
    }
    return {};
}

// The envelope that the producer has not written. What comes of it is read like any other, so that one
// parser says what an event may be.
Result<QByteArray, const char *> envelopeOf(const InputConfig &input, const InputMessage &message)
{
    const QByteArray data = dataOf(message.payload);
    const auto value = [&](QByteArrayView path) {
        if (path.startsWith("header."))
            return headerOf(message, path.sliced(7));
        return path.startsWith("data.") ? jsonValueAt(data, path.sliced(5)) : QByteArray();
    };
    QByteArray envelope = R"({"data":)" + data;
    const auto add = [&envelope](const char *name, const QByteArray &text) {
        if (!text.isEmpty())
            envelope += QByteArray(",\"") + name + "\":" + jsonString(text);
    };
    const RawInput &raw = *input.raw;
    const struct
    {
        const char *name;
        const QByteArray &pattern;
        const char *header;
    } fields[] = {{"type", raw.type, "carillon-type"},
                  {"room", raw.room, "carillon-room"},
                  {"chat_id", raw.chatId, "carillon-chat-id"},
                  {"user_id", raw.userId, "carillon-user-id"},
                  {"key", raw.key, "carillon-key"},
                  {"id", raw.id, "carillon-id"}};
    for (const auto &field : fields) {
        if (field.pattern.isEmpty()) {
            add(field.name, headerOf(message, field.header));
            continue;
        }
        const QByteArray text = expandTemplate(field.pattern, value);
        if (text.isEmpty())
            return "the message lacks a value that a template of raw needs";
        add(field.name, text);
    }
    add("tenant", headerOf(message, "carillon-tenant"));
    return envelope + '}';
}

} // namespace

Result<std::vector<DomainEvent>, const char *> decodeMessage(const InputConfig &input, const InputMessage &message)
{
    if (message.payload.size() > input.maxMessageSize)
        return "the message is larger than max_message_size";
    QByteArray json = message.payload;
    if (input.raw) {
        auto envelope = envelopeOf(input, message);
        if (!envelope.ok())
            return envelope.error();
        json = std::move(*envelope);
    }
    auto events = parseDomainEvents(json);
    if (!events.ok())
        return events.error().message;
    QByteArray id = message.id;
    if (id.size() > MaxIdSize - 8) // and a place in a list
        id = QCryptographicHash::hash(id, QCryptographicHash::Sha256).toHex();
    for (std::size_t i = 0; i < events->size(); ++i) {
        DomainEvent &event = (*events)[i];
        if (event.id.isEmpty() && !id.isEmpty())
            event.id = events->size() == 1 ? id : id + '#' + QByteArray::number(qulonglong(i));
        if (!input.tenant)
            continue;
        // Tenants are what keeps customers apart: one that is named wrongly is an error, not a detail.
        if (!event.tenant.isEmpty() && event.tenant != *input.tenant)
            return "the event names another tenant than the input's";
        event.tenant = *input.tenant;
    }
    return std::move(*events);
}

} // namespace Carillon
