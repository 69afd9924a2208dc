// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/core/eventlogmodel.h"

#include "console/core/codetexts.h"
#include "console/core/displaytext.h"
#include "console/core/jsoncheck.h"
#include "console/core/valueformat.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Carillon {

namespace {

int alignment(int column)
{
    switch (column) {
    case EventLogModel::SeqColumn:
    case EventLogModel::SizeColumn:
    case EventLogModel::QueueColumn:
    case EventLogModel::DelayColumn:
    case EventLogModel::RecipientsColumn:
        return int(Qt::AlignVCenter | Qt::AlignRight);
    default:
        return int(Qt::AlignVCenter | Qt::AlignLeft);
    }
}

/// Of a payload, what a cell can show of it.
QString beginning(const QByteArray &json)
{
    constexpr qsizetype Shown = 500;
    constexpr qsizetype MostBytes = 4 * (Shown + 1); // a character of UTF-8 has four at most
    return visibleText(
        QString::fromUtf8(QByteArrayView(json).first(std::min(json.size(), MostBytes))), Shown);
}

} // namespace

EventLogModel::EventLogModel(QObject *parent)
    : QAbstractTableModel(parent)
{
    m_frame.setSingleShot(true);
    m_frame.setInterval(FrameMs);
    connect(&m_frame, &QTimer::timeout, this, &EventLogModel::flush);
    m_slices.setInterval(0);
    connect(&m_slices, &QTimer::timeout, this, &EventLogModel::filterSlice);
}

void EventLogModel::begin(const QString &epoch, const QString &source, const QString &tenant,
                          const QString &room)
{
    Source &numbering = m_sources[source];
    if (!numbering.epoch.isEmpty() && numbering.epoch != epoch) {
        numbering.lastSeq = 0;
        appendNote(Kind::Note, tr("The room's numbering starts anew"));
    }
    numbering.epoch = epoch;
    numbering.tenant = tenant;
    numbering.room = room;
}

void EventLogModel::append(const QJsonArray &events, const QString &source)
{
    Source &numbering = m_sources[source];
    for (const QJsonValue &value : events) {
        EventRecord record
            = EventRecord::fromWatch(value.toObject(), numbering.tenant, numbering.room);
        if (record.seq > 0 && record.seq <= numbering.lastSeq)
            continue; // history that a watch repeats after a reconnect
        if (numbering.lastSeq > 0 && record.seq > numbering.lastSeq + 1)
            appendGap(record.seq - numbering.lastSeq - 1, numbering.lastSeq + 1, record.seq - 1);
        numbering.lastSeq = std::max(numbering.lastSeq, record.seq);
        ++m_received;
        count(1, 0);
        take(std::move(record));
    }
    Q_EMIT counted();
}

void EventLogModel::reportLoss(qint64 count, qint64 fromSeq, qint64 toSeq, const QString &source)
{
    appendGap(count, fromSeq, toSeq);
    Source &numbering = m_sources[source];
    numbering.lastSeq = std::max(numbering.lastSeq, toSeq);
    Q_EMIT counted();
}

void EventLogModel::forget(const QString &source)
{
    m_sources.erase(source);
}

void EventLogModel::appendRecord(EventRecord record)
{
    ++m_received;
    count(1, 0);
    take(std::move(record));
    Q_EMIT counted();
}

void EventLogModel::appendNote(Kind kind, const QString &text)
{
    take(EventRecord::note(kind, text));
}

void EventLogModel::appendGap(qint64 count, qint64 fromSeq, qint64 toSeq)
{
    this->count(0, count);
    take(EventRecord::gap(count, fromSeq, toSeq));
}

void EventLogModel::count(qint64 came, qint64 missing)
{
    if (!m_stretchClock.isValid() || m_stretchClock.hasExpired(StretchMs)) {
        const bool isOld = !m_stretchClock.isValid() || m_stretchClock.hasExpired(2 * StretchMs);
        m_before = isOld ? Stretch() : m_stretch;
        m_stretch = {};
        m_stretchClock.start();
    }
    m_stretch.came += came;
    m_stretch.missing += missing;
}

double EventLogModel::coverage() const
{
    const double came = double(m_stretch.came + m_before.came);
    const double missing = double(m_stretch.missing + m_before.missing);
    const bool isOld = !m_stretchClock.isValid() || m_stretchClock.hasExpired(2 * StretchMs);
    return isOld || missing <= 0 ? 1 : came / (came + missing);
}

void EventLogModel::clear()
{
    m_frame.stop();
    m_incoming.clear();
    m_incomingBytes = m_discarded = m_received = 0;
    for (auto &[name, source] : m_sources)
        source.lastSeq = 0, source.epoch.clear();
    if (!m_entries.empty()) {
        beginResetModel();
        m_entries.clear();
        m_visible.clear();
        m_slices.stop();
        m_first = m_judged = 0;
        m_bytes = 0;
        endResetModel();
    }
    Q_EMIT counted();
}

void EventLogModel::setPaused(bool paused)
{
    if (m_paused == paused)
        return;
    m_paused = paused;
    if (!paused) {
        const qint64 lost = std::exchange(m_discarded, 0);
        if (lost > 0)
            appendNote(Kind::Gap, tr("%n event(s) did not fit into the pause", "",
                                     int(std::min<qint64>(lost, 1 << 30))));
        flush();
    }
    Q_EMIT counted();
}

double EventLogModel::heldBackShare() const
{
    if (!m_paused)
        return 0;
    return std::max(double(m_incoming.size()) / m_budget.rows,
                    double(m_incomingBytes) / double(m_budget.bytes));
}

bool EventLogModel::isFiltered() const
{
    return !m_filter.isEmpty() || m_from > 0 || m_to > 0;
}

bool EventLogModel::passes(const EventRecord &record, FilterPass &pass) const
{
    if (record.kind == Kind::Event && record.timeMs > 0
        && ((m_from > 0 && record.timeMs < m_from) || (m_to > 0 && record.timeMs > m_to)))
        return false;
    return matchesRecord(m_filter, record, pass);
}

void EventLogModel::flush()
{
    m_frame.stop();
    if (m_paused || m_incoming.empty())
        return;
    while (int(m_incoming.size()) > m_budget.rows
           || (m_incomingBytes > m_budget.bytes && m_incoming.size() > 1)) {
        m_incomingBytes -= m_incoming.front().record.cost();
        m_incoming.pop_front();
    }
    int excess = 0;
    qint64 freed = 0;
    const int incoming = int(m_incoming.size());
    while (excess < int(m_entries.size())
           && (int(m_entries.size()) - excess + incoming > m_budget.rows
               || m_bytes - freed + m_incomingBytes > m_budget.bytes)) {
        freed += m_entries[std::size_t(excess)].record.cost();
        ++excess;
    }
    if (excess > 0)
        dropOldest(excess, freed);

    std::vector<qint64> shown;
    if (isFiltered() && !isFiltering()) { // else they are looked at when it is their turn
        FilterPass pass;
        for (const Entry &fresh : m_incoming) {
            if (passes(fresh.record, pass))
                shown.push_back(m_judged);
            ++m_judged;
        }
    }
    const int added = isFiltered() ? int(shown.size()) : incoming;
    if (added > 0)
        beginInsertRows({}, rowCount(), rowCount() + added - 1);
    std::move(m_incoming.begin(), m_incoming.end(), std::back_inserter(m_entries));
    m_visible.insert(m_visible.end(), shown.begin(), shown.end());
    m_bytes += std::exchange(m_incomingBytes, 0);
    m_incoming.clear();
    if (added > 0)
        endInsertRows();
}

void EventLogModel::dropOldest(int count, qint64 bytes)
{
    const qint64 first = m_first + count;
    int shown = count;
    if (isFiltered())
        shown
            = int(std::lower_bound(m_visible.begin(), m_visible.end(), first) - m_visible.begin());
    if (shown > 0)
        beginRemoveRows({}, 0, shown - 1);
    m_entries.erase(m_entries.begin(), m_entries.begin() + count);
    if (isFiltered())
        m_visible.erase(m_visible.begin(), m_visible.begin() + shown);
    m_first = first;
    m_judged = std::max(m_judged, m_first);
    m_bytes -= bytes;
    if (shown > 0)
        endRemoveRows();
}

void EventLogModel::setFilter(const Filter &filter)
{
    beginResetModel();
    m_filter = filter;
    refilter();
    endResetModel();
    filterSlice();
}

void EventLogModel::setTimeRange(qint64 fromMs, qint64 toMs)
{
    if (m_from == fromMs && m_to == toMs)
        return;
    beginResetModel();
    m_from = fromMs;
    m_to = toMs;
    refilter();
    endResetModel();
    filterSlice();
}

void EventLogModel::refilter()
{
    m_visible.clear();
    m_judged = m_first;
    if (isFiltered() && !m_entries.empty())
        m_slices.start();
    else
        m_slices.stop();
}

void EventLogModel::filterSlice()
{
    if (!isFiltering())
        return;
    constexpr int LookAtClockEvery = 64;
    QElapsedTimer clock;
    clock.start();
    FilterPass pass;
    std::vector<qint64> shown;
    const qint64 end = m_first + qint64(m_entries.size());
    for (int n = 1; m_judged < end; ++n) {
        if (passes(m_entries[std::size_t(m_judged - m_first)].record, pass))
            shown.push_back(m_judged);
        ++m_judged;
        if (n % LookAtClockEvery == 0 && clock.elapsed() >= SliceMs)
            break;
    }
    if (!shown.empty()) {
        beginInsertRows({}, rowCount(), rowCount() + int(shown.size()) - 1);
        m_visible.insert(m_visible.end(), shown.begin(), shown.end());
        endInsertRows();
    }
    if (m_judged >= end)
        m_slices.stop();
    Q_EMIT counted();
}

double EventLogModel::filteredShare() const
{
    return m_entries.empty() || !isFiltered()
               ? 1
               : double(m_judged - m_first) / double(m_entries.size());
}

void EventLogModel::setColours(const ColourRules &rules)
{
    m_colours = rules;
    for (Entry &kept : m_entries)
        kept.colour = -2;
    for (Entry &kept : m_incoming)
        kept.colour = -2;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1), {ColourRole});
}

void EventLogModel::setTimeMode(TimeMode mode)
{
    m_timeMode = mode;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, TimeColumn), index(rowCount() - 1, TimeColumn));
    Q_EMIT headerDataChanged(Qt::Horizontal, TimeColumn, TimeColumn);
}

void EventLogModel::setMark(int row)
{
    if (row < 0 || row >= rowCount())
        return;
    m_markMs = entry(row).record.timeMs;
    setTimeMode(TimeMode::SinceMark);
}

int EventLogModel::rowOf(qint64 number) const
{
    if (number < m_first || number >= m_first + qint64(m_entries.size()))
        return -1;
    if (!isFiltered())
        return int(number - m_first);
    const auto found = std::lower_bound(m_visible.begin(), m_visible.end(), number);
    return found != m_visible.end() && *found == number ? int(found - m_visible.begin()) : -1;
}

std::vector<EventRecord> EventLogModel::records(bool onlyShown) const
{
    std::vector<EventRecord> all;
    if (onlyShown) {
        all.reserve(std::size_t(rowCount()));
        for (int row = 0; row < rowCount(); ++row)
            all.push_back(entry(row).record);
    } else {
        all.reserve(m_entries.size());
        for (const Entry &kept : m_entries)
            all.push_back(kept.record);
    }
    return all;
}

QString EventLogModel::gapText(qint64 count)
{
    return tr("%n event(s) missing here", "", int(std::min<qint64>(count, 1 << 30)));
}

QString EventLogModel::gapText(const EventRecord &gap)
{
    if (!gap.type.isEmpty())
        return visibleText(gap.type, 300);
    if (gap.count == 0)
        return tr("The connection was away: what happened meanwhile is not here");
    return gap.lastSeq > 0 ? gapText(gap.count) + u" (%1–%2)"_s.arg(gap.seq).arg(gap.lastSeq)
                           : gapText(gap.count);
}

const char *EventLogModel::fieldOf(int column)
{
    static constexpr const char *fields[ColumnCount]
        = {"ts",   "seq",   "dir",  "conn",        "room",  "kind",       "name",
           "user", "state", "size", "queue_bytes", "delay", "recipients", "data"};
    return column >= 0 && column < ColumnCount ? fields[column] : "";
}

int EventLogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(isFiltered() ? m_visible.size() : m_entries.size());
}

int EventLogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant EventLogModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Entry &shown = entry(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case Qt::TextAlignmentRole:
        return alignment(index.column());
    case KindRole:
        return int(shown.record.kind);
    case JsonRole:
        return indentedJson(shown.record.data.isEmpty() ? shown.record.detail : shown.record.data);
    case NumberRole:
        return numberOf(index.row());
    case ColourRole:
        return colour(shown);
    default:
        return {};
    }
}

QVariant EventLogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(section);
    if (role == FieldRole)
        return QString::fromLatin1(fieldOf(section));
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case TimeColumn:
        return m_timeMode == TimeMode::SincePrevious ? tr("Since previous")
               : m_timeMode == TimeMode::SinceMark   ? tr("Since mark")
                                                     : tr("Time");
    case SeqColumn:
        return tr("Seq");
    case DirectionColumn:
        return tr("Way");
    case ConnectionColumn:
        return tr("Connection");
    case RoomColumn:
        return tr("Room");
    case KindColumn:
        return tr("Kind");
    case StateColumn:
        return tr("State");
    case TypeColumn:
        return tr("Event");
    case SenderColumn:
        return tr("User");
    case SizeColumn:
        return tr("Size");
    case QueueColumn:
        return tr("Queue after");
    case DelayColumn:
        return tr("Waited");
    case RecipientsColumn:
        return tr("Recipients");
    case DataColumn:
        return tr("Data");
    case ColumnCount:
        break;
    }
    return {};
}

QString EventLogModel::timeText(int row) const
{
    const EventRecord &shown = entry(row).record;
    if (shown.timeMs <= 0)
        return {};
    if (m_timeMode == TimeMode::Clock)
        return QDateTime::fromMSecsSinceEpoch(shown.timeMs).toString(u"HH:mm:ss.zzz"_s);
    qint64 from = m_markMs;
    if (m_timeMode == TimeMode::SincePrevious)
        from = row > 0 && entry(row - 1).record.timeMs > 0 ? entry(row - 1).record.timeMs
                                                           : shown.timeMs;
    const qint64 passed = shown.timeMs - from;
    return (passed < 0 ? u"−"_s : u"+"_s) + m_locale.toString(double(qAbs(passed)) / 1000, 'f', 3)
           + tr(" s");
}

QString EventLogModel::directionText(EventRecord::Direction direction)
{
    return direction == EventRecord::Direction::In     ? tr("← in")
           : direction == EventRecord::Direction::Out  ? tr("→ out")
           : direction == EventRecord::Direction::Self ? tr("· itself")
                                                       : QString();
}

QVariant EventLogModel::text(int row, int column) const
{
    const EventRecord &shown = entry(row).record;
    if (shown.kind != Kind::Event)
        return column != TypeColumn      ? QString()
               : shown.kind == Kind::Gap ? gapText(shown)
                                         : visibleText(shown.type, 300);
    switch (Column(column)) {
    case TimeColumn:
        return timeText(row);
    case SeqColumn:
        return shown.seq > 0 ? QString::number(shown.seq) : QString();
    case DirectionColumn:
        return directionText(shown.direction);
    case KindColumn:
        return codeText(u"kind", shown.what);
    case StateColumn:
        return codeText(u"state", shown.state);
    case ConnectionColumn:
        return visibleText(shown.connection, 80);
    case RoomColumn:
        return visibleText(shown.room, 300);
    case TypeColumn:
        return visibleText(shown.type, 200);
    case SenderColumn:
        return visibleText(shown.sender, 300);
    case SizeColumn:
        return formatBytes(double(shown.size), m_locale);
    case QueueColumn:
        return shown.queueBytes < 0 ? QString() : formatBytes(double(shown.queueBytes), m_locale);
    case DelayColumn:
        return shown.delayUs < 0 ? QString() : formatMicroseconds(double(shown.delayUs), m_locale);
    case RecipientsColumn:
        return shown.recipients < 0 ? QString() : formatCount(shown.recipients, m_locale);
    case DataColumn:
        return shown.masked ? tr("(payload not shown to this role)")
                            : beginning(shown.data.isEmpty() ? shown.detail : shown.data);
    case ColumnCount:
        break;
    }
    return {};
}

/// Judged when it is painted: rows that nobody looks at cost nothing.
int EventLogModel::colour(const Entry &entry) const
{
    if (m_colours.isEmpty())
        return -1;
    if (entry.colour == -2) {
        const int rule = m_colours.match(entry.record);
        entry.colour = qint8(rule < 0 ? -1 : m_colours.rules()[rule].colour);
    }
    return entry.colour;
}

/// The same few names come with every record; one copy of each does for all.
void EventLogModel::share(QString &name)
{
    constexpr qsizetype MostNames = 10000;
    if (name.isEmpty())
        return;
    if (m_names.size() >= MostNames)
        m_names.clear(); // the records keep theirs
    name = *m_names.insert(name);
}

void EventLogModel::take(EventRecord record)
{
    const qint64 cost = record.cost();
    if (m_paused
        && (int(m_incoming.size()) >= m_budget.rows || m_incomingBytes + cost > m_budget.bytes)) {
        ++m_discarded;
        return;
    }
    m_incomingBytes += cost;
    for (QString *name : {&record.type, &record.what, &record.state, &record.sender, &record.tenant,
                          &record.room, &record.connection})
        share(*name);
    m_incoming.push_back({std::move(record)});
    if (!m_paused && int(m_incoming.size()) > m_budget.rows)
        flush();
    else if (!m_paused && !m_frame.isActive())
        m_frame.start();
}

} // namespace Carillon
