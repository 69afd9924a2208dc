// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/core/adminmessages.h"

#include <QAbstractTableModel>
#include <QDateTime>
#include <QLocale>
#include <QTimer>

#include <deque>

namespace Carillon {

/// A room's live events: a ring bounded by rows and by bytes. What arrives is collected and shown
/// once a frame, as one removal and one insertion. Nothing is lost in silence: a hole in `seq`,
/// events that the server left out (`coverage`) and events that a pause could not keep become a
/// row that says so.
///
/// Pause stops the screen, not the recording; it has a budget of its own. Stopping the
/// subscription is the watch's business (AdminClient::cancelWatch).
class EventLogModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EventLogModel)

public:
    enum class Kind { Event, Gap, Note };
    enum Column {
        TimeColumn,
        SeqColumn,
        TypeColumn,
        SenderColumn,
        SizeColumn,
        RecipientsColumn,
        DataColumn,
        ColumnCount
    };
    enum Role { KindRole = Qt::UserRole, JsonRole /* the payload, indented */ };

    struct Budget
    {
        int rows = 50000;
        qint64 bytes = 64 * 1024 * 1024;
    };
    static constexpr int FrameMs = 50;

    explicit EventLogModel(QObject *parent = nullptr);

    void setBudget(const Budget &budget) { m_budget = budget; }
    void setLocale(const QLocale &locale) { m_locale = locale; }

    /// The answer of a watch: after a reconnect or another epoch the numbering is judged anew.
    void begin(const QString &epoch);
    void append(const QJsonArray &events);
    void reportLoss(qint64 count, qint64 fromSeq, qint64 toSeq);
    void clear();

    void setPaused(bool paused);
    [[nodiscard]] bool isPaused() const { return m_paused; }
    [[nodiscard]] int heldBack() const { return m_paused ? int(m_incoming.size()) : 0; }
    [[nodiscard]] double heldBackShare() const; ///< of the pause's budget, 0 to 1
    [[nodiscard]] qint64 discarded() const { return m_discarded; } ///< did not fit while paused
    [[nodiscard]] qint64 received() const { return m_received; }
    [[nodiscard]] qint64 bytes() const { return m_bytes; }
    void flush(); ///< what the timer does; for tests and before a copy

    [[nodiscard]] static QString gapText(qint64 count);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void counted(); ///< received, held back or discarded changed

private:
    struct Entry
    {
        Kind kind = Kind::Event;
        qint64 seq = 0;
        QDateTime time;
        QString type; ///< for a gap or a note: its text
        QString sender;
        qint64 size = 0;
        qint64 recipients = -1;
        QString data; ///< compact JSON; empty when masked
        bool masked = false;

        [[nodiscard]] qint64 cost() const
        {
            return qint64(sizeof(Entry)) + 2 * (type.size() + sender.size() + data.size());
        }
    };

    [[nodiscard]] static Entry read(const QJsonObject &event);
    [[nodiscard]] QVariant text(const Entry &entry, int column) const;
    void take(Entry entry);
    void takeNote(Kind kind, const QString &text);

    Budget m_budget;
    QLocale m_locale;
    std::deque<Entry> m_entries;
    std::deque<Entry> m_incoming; ///< waits for the next frame, or for the end of the pause
    qint64 m_bytes = 0;
    qint64 m_incomingBytes = 0;
    QString m_epoch;
    qint64 m_lastSeq = 0;
    bool m_paused = false;
    qint64 m_discarded = 0;
    qint64 m_received = 0;
    QTimer m_frame;
};

} // namespace Carillon
