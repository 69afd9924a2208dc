// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QString>

#include <deque>

namespace Carillon {

/// The heads of the last frames of an admin connection, for a report of a fault: when, which way,
/// of what kind, about what and how long. No contents, no filters, no names of users or rooms, no
/// reasons, no tokens: who sends the report need not read it first.
class FrameTrail
{
public:
    static constexpr std::size_t MaxFrames = 200;

    enum class Direction { Sent, Received };

    void add(Direction direction, const QJsonObject &frame, qsizetype size);
    void note(const QString &what); ///< that something happened to the connection
    [[nodiscard]] std::size_t size() const { return m_frames.size(); }

    /// One JSON object a line, the oldest first.
    [[nodiscard]] QByteArray toLines() const;

private:
    void add(const QJsonObject &head);

    std::deque<QJsonObject> m_frames;
};

} // namespace Carillon
