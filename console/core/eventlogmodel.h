// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/core/colourrules.h"
#include "console/core/eventrecord.h"

#include <QAbstractTableModel>
#include <QElapsedTimer>
#include <QLocale>
#include <QSet>
#include <QTimer>

#include <deque>
#include <map>

namespace Carillon {

/// A stream of records: events of watched rooms, frames of a trace, or a capture that was opened. A
/// ring bounded by rows and by bytes. What arrives is collected and shown once a frame, as one
/// removal and one insertion. Nothing is lost in silence: a hole in `seq`, events that the server
/// left out (`coverage`) and events that a pause could not keep become a row of their own, which no
/// filter hides.
///
/// A display filter chooses the rows that are shown; the ring keeps all (rows are then numbers of
/// records, not places in the ring).
class EventLogModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EventLogModel)

public:
    using Kind = EventRecord::Kind;
    enum Column {
        TimeColumn,
        SeqColumn,
        DirectionColumn,
        ConnectionColumn,
        RoomColumn,
        KindColumn,
        TypeColumn,
        SenderColumn,
        StateColumn,
        SizeColumn,
        QueueColumn,
        DelayColumn,
        RecipientsColumn,
        DataColumn,
        ColumnCount
    };
    enum Role {
        KindRole = Qt::UserRole,
        JsonRole,   ///< the payload, indented
        NumberRole, ///< of the record, for ever
        ColourRole, ///< of the colour rule that fits, -1: none
        FieldRole,  ///< of a header: the field of the filter language
    };
    enum class TimeMode { Clock, SincePrevious, SinceMark };

    struct Budget
    {
        int rows = 50000;
        qint64 bytes = 64 * 1024 * 1024;
    };
    static constexpr int FrameMs = 50;
    static constexpr int SliceMs = 8; ///< of filtering, in one turn

    explicit EventLogModel(QObject *parent = nullptr);

    void setBudget(const Budget &budget) { m_budget = budget; }
    void setLocale(const QLocale &locale) { m_locale = locale; }

    /// The answer of a watch: after a reconnect or another epoch the numbering is judged anew.
    /// Several rooms are several sources.
    void begin(const QString &epoch, const QString &source = {}, const QString &tenant = {},
               const QString &room = {});
    void append(const QJsonArray &events, const QString &source = {});
    void reportLoss(qint64 count, qint64 fromSeq, qint64 toSeq, const QString &source = {});
    void forget(const QString &source); ///< its numbering, not its rows

    /// Records that have no numbering of a room: a trace, a capture.
    void appendRecord(EventRecord record);
    void appendNote(Kind kind, const QString &text);
    void appendGap(qint64 count, qint64 fromSeq = 0, qint64 toSeq = 0);
    void clear();

    void setPaused(bool paused);
    [[nodiscard]] bool isPaused() const { return m_paused; }
    [[nodiscard]] int heldBack() const { return m_paused ? int(m_incoming.size()) : 0; }
    [[nodiscard]] double heldBackShare() const; ///< of the pause's budget, 0 to 1
    [[nodiscard]] qint64 discarded() const { return m_discarded; } ///< did not fit while paused
    [[nodiscard]] qint64 received() const { return m_received; }
    [[nodiscard]] qint64 bytes() const { return m_bytes; }
    [[nodiscard]] qint64 kept() const { return qint64(m_entries.size()); }
    /// Of the events of the last seconds, those that came here, 0 to 1.
    [[nodiscard]] double coverage() const;
    [[nodiscard]] qint64 overwritten() const { return m_first; } ///< that the ring had to let go
    void flush(); ///< what the timer does; for tests and before a copy

    /// What is shown of what is kept: a filter of eventFields(), and a span of time (0: open). Many
    /// records are judged in slices, so that no turn of the loop takes long; rows come as they are
    /// found to fit.
    void setFilter(const Filter &filter);
    void setTimeRange(qint64 fromMs, qint64 toMs);
    [[nodiscard]] bool isFiltered() const;
    [[nodiscard]] bool isFiltering() const { return m_slices.isActive(); }
    [[nodiscard]] double filteredShare() const; ///< of what is kept, 0 to 1
    void setColours(const ColourRules &rules);
    void setTimeMode(TimeMode mode);
    [[nodiscard]] TimeMode timeMode() const { return m_timeMode; }
    void setMark(int row); ///< what SinceMark counts from

    [[nodiscard]] const EventRecord &record(int row) const { return entry(row).record; }
    [[nodiscard]] qint64 number(int row) const { return numberOf(row); }
    [[nodiscard]] int rowOf(qint64 number) const; ///< -1: gone, or not shown
    [[nodiscard]] std::vector<EventRecord> records(bool onlyShown) const;

    [[nodiscard]] static QString directionText(EventRecord::Direction direction);
    [[nodiscard]] static QString gapText(qint64 count);
    [[nodiscard]] static QString gapText(const EventRecord &gap);
    [[nodiscard]] static const char *fieldOf(int column);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void counted(); ///< received, held back or discarded changed

private:
    struct Entry
    {
        EventRecord record;
        mutable qint8 colour = -2; ///< -2: not judged yet
    };
    /// One numbering.
    struct Source
    {
        QString epoch;
        QString tenant;
        QString room;
        qint64 lastSeq = 0;
    };

    /// Some seconds of a stream.
    struct Stretch
    {
        qint64 came = 0;
        qint64 missing = 0;
    };
    static constexpr qint64 StretchMs = 2000;

    [[nodiscard]] QVariant text(int row, int column) const;
    [[nodiscard]] QString timeText(int row) const;
    [[nodiscard]] int colour(const Entry &entry) const;
    [[nodiscard]] qint64 numberOf(int row) const
    {
        return isFiltered() ? m_visible[std::size_t(row)] : m_first + row;
    }
    [[nodiscard]] const Entry &entry(int row) const
    {
        return m_entries[std::size_t(numberOf(row) - m_first)];
    }
    [[nodiscard]] bool passes(const EventRecord &record, FilterPass &pass) const;
    void share(QString &name);
    void take(EventRecord record);
    void count(qint64 came, qint64 missing);
    void dropOldest(int count, qint64 bytes);
    void refilter();
    void filterSlice();

    Budget m_budget;
    QLocale m_locale;
    std::deque<Entry> m_entries;
    std::deque<Entry> m_incoming; ///< waits for the next frame, or for the end of the pause
    std::deque<qint64> m_visible; ///< numbers; only when filtered
    qint64 m_judged = 0;          ///< the first number that the filter has not looked at yet
    QTimer m_slices;              ///< while there are such that are kept
    QSet<QString> m_names;        ///< of the latest records
    std::map<QString, Source> m_sources;
    qint64 m_first = 0; ///< number of the first entry
    qint64 m_bytes = 0;
    qint64 m_incomingBytes = 0;
    bool m_paused = false;
    qint64 m_discarded = 0;
    qint64 m_received = 0;
    Stretch m_stretch; ///< the present one
    Stretch m_before;  ///< and the one before it
    QElapsedTimer m_stretchClock;
    Filter m_filter;
    qint64 m_from = 0;
    qint64 m_to = 0;
    ColourRules m_colours;
    TimeMode m_timeMode = TimeMode::Clock;
    qint64 m_markMs = 0;
    QTimer m_frame;
};

} // namespace Carillon
