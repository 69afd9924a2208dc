// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/config.h"

#include <QByteArray>
#include <QJsonObject>

/// The names of what the bus keeps in JetStream, and JetStream's own words: JSON over plain
/// requests. docs/cluster.md has the list of subjects. Values only.
namespace Carillon {

/// What the streams are to be like.
struct NatsStreams
{
    QByteArray prefix;
    int replicas = 1;
    int historySize = 0; ///< the largest of all namespaces
    Milliseconds historyTtl{};

    /// Events of a room: the most of them that any namespace keeps, for as long as any does, a day
    /// at least.
    [[nodiscard]] QJsonObject events() const;
    /// Members of rooms and revocations, for good.
    [[nodiscard]] QJsonObject state() const;
    [[nodiscard]] Milliseconds maxAge() const;

    [[nodiscard]] QByteArray eventsName() const { return prefix + "_events"; }
    [[nodiscard]] QByteArray stateName() const { return prefix + "_state"; }
    /// `room` is encoded in all of these.
    [[nodiscard]] QByteArray roomSubject(const QByteArray &room) const
    {
        return prefix + ".event." + room;
    }
    [[nodiscard]] QByteArray memberSubject(const QByteArray &room, const QByteArray &user) const;
    [[nodiscard]] QByteArray revocationSubject(const QByteArray &name) const
    {
        return prefix + ".revocation." + name;
    }
    /// What a stream says again once it has it: `.event`, `.member.<user>`; and `.presence`, which
    /// no stream has.
    [[nodiscard]] QByteArray live(const QByteArray &room) const { return prefix + ".live." + room; }
    [[nodiscard]] QByteArray nodesSubject() const { return prefix + ".nodes"; }
    [[nodiscard]] QByteArray whoSubject() const { return prefix + ".who"; }
    [[nodiscard]] QByteArray nodeSubject(const QByteArray &node) const
    {
        return prefix + ".node." + node;
    }
};

/// A word of a subject: rooms and users are any bytes.
[[nodiscard]] QByteArray subjectWord(QByteArrayView bytes);

/// An answer of JetStream. `code` is 0 when all is well.
struct NatsReply
{
    int status = 0; ///< as of HTTP: 404, 400, 503
    int code = 0;   ///< JetStream's own
    QByteArray reason;
    QJsonObject body;

    [[nodiscard]] bool ok() const { return status == 0; }
    /// A publish that expected another message to be the last one of its subject.
    [[nodiscard]] bool isConflict() const { return code == 10071; }
};
[[nodiscard]] NatsReply parseNatsReply(QByteArrayView json, int status);

/// Whether a stream with this configuration has everything that is wanted of it.
[[nodiscard]] bool hasAll(const QJsonObject &config, const QJsonObject &wanted);

[[nodiscard]] QByteArray compactJson(const QJsonObject &object);

} // namespace Carillon
