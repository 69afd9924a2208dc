// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/core/eventlogmodel.h"

#include "console/core/displaytext.h"
#include "console/core/valueformat.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Carillon {

namespace {

int alignment(int column)
{
    const bool number = column == EventLogModel::SeqColumn || column == EventLogModel::SizeColumn
                        || column == EventLogModel::RecipientsColumn;
    return int(Qt::AlignVCenter | (number ? Qt::AlignRight : Qt::AlignLeft));
}

} // namespace

EventLogModel::EventLogModel(QObject *parent)
    : QAbstractTableModel(parent)
{
    m_frame.setSingleShot(true);
    m_frame.setInterval(FrameMs);
    connect(&m_frame, &QTimer::timeout, this, &EventLogModel::flush);
}

void EventLogModel::begin(const QString &epoch)
{
    if (!m_epoch.isEmpty() && m_epoch != epoch) {
        m_lastSeq = 0;
        takeNote(Kind::Note, tr("The room's numbering starts anew"));
    }
    m_epoch = epoch;
}

void EventLogModel::append(const QJsonArray &events)
{
    for (const QJsonValue &value : events) {
        Entry entry = read(value.toObject());
        if (entry.seq > 0 && entry.seq <= m_lastSeq)
            continue; // history that a watch repeats after a reconnect
        if (m_lastSeq > 0 && entry.seq > m_lastSeq + 1)
            takeNote(Kind::Gap, gapText(entry.seq - m_lastSeq - 1));
        m_lastSeq = std::max(m_lastSeq, entry.seq);
        ++m_received;
        take(std::move(entry));
    }
    Q_EMIT counted();
}

void EventLogModel::reportLoss(qint64 count, qint64 fromSeq, qint64 toSeq)
{
    takeNote(Kind::Gap,
             fromSeq > 0 ? gapText(count) + u" (%1–%2)"_s.arg(fromSeq).arg(toSeq) : gapText(count));
    m_lastSeq = std::max(m_lastSeq, toSeq);
    Q_EMIT counted();
}

void EventLogModel::clear()
{
    m_frame.stop();
    m_incoming.clear();
    m_incomingBytes = m_discarded = m_received = m_lastSeq = 0;
    m_epoch.clear();
    if (!m_entries.empty()) {
        beginResetModel();
        m_entries.clear();
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
            takeNote(Kind::Gap, tr("%n event(s) did not fit into the pause", "",
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

/// One removal at the front and one insertion at the end, however many arrived.
void EventLogModel::flush()
{
    m_frame.stop();
    if (m_paused || m_incoming.empty())
        return;
    while (int(m_incoming.size()) > m_budget.rows
           || (m_incomingBytes > m_budget.bytes && m_incoming.size() > 1)) {
        m_incomingBytes -= m_incoming.front().cost();
        m_incoming.pop_front();
    }
    int excess = 0;
    qint64 freed = 0;
    const int incoming = int(m_incoming.size());
    while (excess < int(m_entries.size())
           && (int(m_entries.size()) - excess + incoming > m_budget.rows
               || m_bytes - freed + m_incomingBytes > m_budget.bytes)) {
        freed += m_entries[std::size_t(excess)].cost();
        ++excess;
    }
    if (excess > 0) {
        beginRemoveRows({}, 0, excess - 1);
        m_entries.erase(m_entries.begin(), m_entries.begin() + excess);
        m_bytes -= freed;
        endRemoveRows();
    }
    beginInsertRows({}, rowCount(), rowCount() + incoming - 1);
    std::move(m_incoming.begin(), m_incoming.end(), std::back_inserter(m_entries));
    m_bytes += std::exchange(m_incomingBytes, 0);
    m_incoming.clear();
    endInsertRows();
}

QString EventLogModel::gapText(qint64 count)
{
    return tr("%n event(s) missing here", "", int(std::min<qint64>(count, 1 << 30)));
}

int EventLogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int EventLogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant EventLogModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Entry &entry = m_entries[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(entry, index.column());
    case Qt::TextAlignmentRole:
        return alignment(index.column());
    case KindRole:
        return int(entry.kind);
    case JsonRole:
        return QString::fromUtf8(
            QJsonDocument::fromJson(entry.data.toUtf8()).toJson(QJsonDocument::Indented));
    default:
        return {};
    }
}

QVariant EventLogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::TextAlignmentRole))
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(section);
    switch (section) {
    case TimeColumn:
        return tr("Time");
    case SeqColumn:
        return tr("Seq");
    case TypeColumn:
        return tr("Event");
    case SenderColumn:
        return tr("Sender");
    case SizeColumn:
        return tr("Size");
    case RecipientsColumn:
        return tr("Recipients");
    case DataColumn:
        return tr("Data");
    default:
        return {};
    }
}

EventLogModel::Entry EventLogModel::read(const QJsonObject &event)
{
    Entry entry;
    entry.seq = std::max<qint64>(0, wholeNumber(event[u"seq"_s]));
    entry.time = QDateTime::fromString(event[u"ts"_s].toString(), Qt::ISODateWithMs);
    entry.type = visibleText(event[u"type"_s].toString(), 200);
    entry.sender = visibleText(event[u"sender"_s].toString(), 300);
    entry.size = wholeNumber(event[u"size"_s]);
    entry.recipients = event.contains(u"recipients"_s) ? wholeNumber(event[u"recipients"_s]) : -1;
    entry.masked = event[u"masked"_s].toBool();
    const QJsonValue data = event[u"data"_s];
    if (data.isObject())
        entry.data
            = QString::fromUtf8(QJsonDocument(data.toObject()).toJson(QJsonDocument::Compact));
    else if (data.isArray())
        entry.data
            = QString::fromUtf8(QJsonDocument(data.toArray()).toJson(QJsonDocument::Compact));
    else if (!data.isUndefined())
        entry.data = data.toVariant().toString();
    return entry;
}

QVariant EventLogModel::text(const Entry &entry, int column) const
{
    if (entry.kind != Kind::Event)
        return column == TypeColumn ? entry.type : QString();
    switch (column) {
    case TimeColumn:
        return entry.time.toLocalTime().toString(u"HH:mm:ss.zzz"_s);
    case SeqColumn:
        return entry.seq > 0 ? QString::number(entry.seq) : QString();
    case TypeColumn:
        return entry.type;
    case SenderColumn:
        return entry.sender;
    case SizeColumn:
        return formatBytes(double(entry.size), m_locale);
    case RecipientsColumn:
        return entry.recipients < 0 ? QString() : formatCount(entry.recipients, m_locale);
    case DataColumn:
        return entry.masked ? tr("(payload not shown to this role)") : visibleText(entry.data, 500);
    default:
        return {};
    }
}

void EventLogModel::take(Entry entry)
{
    const qint64 cost = entry.cost();
    if (m_paused
        && (int(m_incoming.size()) >= m_budget.rows || m_incomingBytes + cost > m_budget.bytes)) {
        ++m_discarded;
        return;
    }
    m_incomingBytes += cost;
    m_incoming.push_back(std::move(entry));
    if (!m_paused && int(m_incoming.size()) > m_budget.rows)
        flush();
    else if (!m_paused && !m_frame.isActive())
        m_frame.start();
}

void EventLogModel::takeNote(Kind kind, const QString &text)
{
    Entry entry;
    entry.kind = kind;
    entry.type = text;
    entry.time = QDateTime::currentDateTimeUtc();
    take(std::move(entry));
}

} // namespace Carillon
