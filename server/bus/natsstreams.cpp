// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/bus/natsstreams.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Carillon {

namespace {

constexpr qint64 NsPerMs = 1'000'000;
/// Messages of a room that stay whatever the namespaces say: they have the ids of the last minutes,
/// too.
constexpr int LeastMessages = 10'000;

QJsonObject stream(const QByteArray &name, int replicas)
{
    return {{u"name"_s, QString::fromUtf8(name)},
            {u"retention"_s, u"limits"_s},
            {u"storage"_s, u"file"_s},
            {u"discard"_s, u"old"_s},
            {u"num_replicas"_s, replicas}}; // limits of the whole are the operator's to set
}

} // namespace

Milliseconds NatsStreams::maxAge() const
{
    return std::max<Milliseconds>(historyTtl, std::chrono::hours(24));
}

QJsonObject NatsStreams::events() const
{
    QJsonObject config = stream(eventsName(), replicas);
    const QString all = QString::fromUtf8(roomSubject("*"));
    config.insert(u"subjects"_s, QJsonArray{all});
    config.insert(u"max_msgs_per_subject"_s, std::max(historySize, LeastMessages));
    config.insert(u"max_age"_s, qint64(maxAge().count()) * NsPerMs);
    config.insert(u"republish"_s,
                  QJsonObject{{u"src"_s, all},
                              {u"dest"_s, QString::fromUtf8(live("{{wildcard(1)}}.event"))}});
    return config;
}

QJsonObject NatsStreams::state() const
{
    QJsonObject config = stream(stateName(), replicas);
    const QString members = QString::fromUtf8(memberSubject("*", "*"));
    config.insert(u"subjects"_s, QJsonArray{members, QString::fromUtf8(revocationSubject("*"))});
    config.insert(u"max_msgs_per_subject"_s, 1);
    config.insert(u"max_age"_s, 0);
    config.insert(u"republish"_s,
                  QJsonObject{{u"src"_s, members},
                              {u"dest"_s,
                               QString::fromUtf8(live("{{wildcard(1)}}.member.{{wildcard(2)}}"))}});
    return config;
}

QByteArray NatsStreams::memberSubject(const QByteArray &room, const QByteArray &user) const
{
    return prefix + ".member." + room + '.' + user;
}

QByteArray subjectWord(QByteArrayView bytes)
{
    // Something in front: a word may not be empty.
    return '='
           + bytes.toByteArray().toBase64(QByteArray::Base64UrlEncoding
                                          | QByteArray::OmitTrailingEquals);
}

NatsReply parseNatsReply(QByteArrayView json, int status)
{
    NatsReply reply;
    reply.status = status;
    if (status != 0) {
        reply.reason
            = status == 503 ? "JetStream does not answer" : "status " + QByteArray::number(status);
        return reply;
    }
    const QJsonDocument document
        = QJsonDocument::fromJson(QByteArray::fromRawData(json.data(), json.size()));
    reply.body = document.object();
    if (const QJsonObject error = reply.body.value("error"_L1).toObject(); !error.isEmpty()) {
        reply.status = error.value("code"_L1).toInt(500);
        reply.code = error.value("err_code"_L1).toInt();
        reply.reason = error.value("description"_L1).toString().toUtf8();
    } else if (!document.isObject()) {
        reply.status = 500;
        reply.reason = "an answer that is no JSON";
    }
    return reply;
}

bool hasAll(const QJsonObject &config, const QJsonObject &wanted)
{
    for (auto field = wanted.begin(); field != wanted.end(); ++field) {
        const QJsonValue is = config.value(field.key());
        const bool isSame = field->isObject()  ? hasAll(is.toObject(), field->toObject())
                            : is.isUndefined() ? field->toInteger(-1) == 0 // zero is left out
                                               : is == *field;
        if (!isSame)
            return false;
    }
    return true;
}

QByteArray compactJson(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace Carillon
