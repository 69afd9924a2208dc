// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/core/capturecompare.h"

#include "console/core/codetexts.h"
#include "console/core/displaytext.h"
#include "console/core/jsoncheck.h"
#include "console/core/valueformat.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Carillon {

namespace {

QString identity(const EventRecord &record)
{
    return u"%1\n%2\n%3\n%4\n"_s.arg(int(record.direction))
               .arg(record.seq)
               .arg(record.what, record.state)
           + record.room + u'\n' + record.type;
}

bool differ(const EventRecord &a, const EventRecord &b)
{
    return a.data != b.data || a.size != b.size || a.sender != b.sender || a.detail != b.detail;
}

} // namespace

void CaptureCompareModel::compare(std::vector<EventRecord> first, std::vector<EventRecord> second)
{
    const auto noEvent
        = [](const EventRecord &record) { return record.kind != EventRecord::Kind::Event; };
    std::erase_if(first, noEvent);
    std::erase_if(second, noEvent);
    beginResetModel();
    m_first = std::move(first);
    m_second = std::move(second);
    m_pairs.clear();

    QHash<QString, QList<int>> places; // in the second, the earliest last
    for (int i = int(m_second.size()) - 1; i >= 0; --i)
        places[identity(m_second[std::size_t(i)])].append(i);
    std::vector<bool> met(m_second.size(), false);
    for (int i = 0; i < int(m_first.size()); ++i) {
        const auto found = places.find(identity(m_first[std::size_t(i)]));
        if (found == places.end() || found->isEmpty()) {
            m_pairs.push_back({i, -1, Verdict::OnlyFirst});
            continue;
        }
        const int other = found->takeLast();
        met[std::size_t(other)] = true;
        m_pairs.push_back({i, other,
                           differ(m_first[std::size_t(i)], m_second[std::size_t(other)])
                               ? Verdict::Changed
                               : Verdict::Same});
    }
    for (int i = 0; i < int(m_second.size()); ++i) {
        if (!met[std::size_t(i)])
            m_pairs.push_back({-1, i, Verdict::OnlySecond});
    }
    // In the order of time, whichever side has one.
    const auto time = [this](const Pair &pair) {
        return pair.first >= 0 ? m_first[std::size_t(pair.first)].timeMs
                               : m_second[std::size_t(pair.second)].timeMs;
    };
    std::stable_sort(m_pairs.begin(), m_pairs.end(),
                     [&](const Pair &a, const Pair &b) { return time(a) < time(b); });
    std::fill(std::begin(m_counts), std::end(m_counts), 0);
    for (const Pair &pair : m_pairs)
        ++m_counts[int(pair.verdict)];
    choose();
    endResetModel();
}

void CaptureCompareModel::setShowSame(bool show)
{
    beginResetModel();
    m_showSame = show;
    choose();
    endResetModel();
}

void CaptureCompareModel::choose()
{
    m_shown.clear();
    for (int i = 0; i < int(m_pairs.size()); ++i) {
        if (m_showSame || m_pairs[std::size_t(i)].verdict != Verdict::Same)
            m_shown.push_back(i);
    }
}

CaptureCompareModel::Verdict CaptureCompareModel::verdict(int row) const
{
    return pair(row).verdict;
}

QString CaptureCompareModel::payload(int row, bool second) const
{
    const int at = second ? pair(row).second : pair(row).first;
    if (at < 0)
        return {};
    const EventRecord &record = (second ? m_second : m_first)[std::size_t(at)];
    return indentedJson(record.data.isEmpty() ? record.detail : record.data);
}

int CaptureCompareModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int CaptureCompareModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CaptureCompareModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int column = index.column();
    if (role == Qt::TextAlignmentRole)
        return headerData(column, Qt::Horizontal, role);
    if (role != Qt::DisplayRole)
        return {};
    const Pair &shown = pair(index.row());
    const EventRecord *first = shown.first >= 0 ? &m_first[std::size_t(shown.first)] : nullptr;
    const EventRecord *second = shown.second >= 0 ? &m_second[std::size_t(shown.second)] : nullptr;
    const EventRecord &any = first ? *first : *second;
    const QLocale locale;
    const auto time = [](const EventRecord *record) {
        return record && record->timeMs > 0
                   ? QDateTime::fromMSecsSinceEpoch(record->timeMs).toString(u"HH:mm:ss.zzz"_s)
                   : QString();
    };
    const auto size = [&](const EventRecord *record) {
        return record ? formatBytes(double(record->size), locale) : QString();
    };
    const auto delay = [&](const EventRecord *record) {
        return record && record->delayUs >= 0 ? formatMicroseconds(double(record->delayUs), locale)
                                              : QString();
    };
    switch (Column(column)) {
    case VerdictColumn:
        return shown.verdict == Verdict::Same        ? tr("= same")
               : shown.verdict == Verdict::Changed   ? tr("≠ different")
               : shown.verdict == Verdict::OnlyFirst ? tr("− only in the first")
                                                     : tr("+ only in the second");
    case FirstTimeColumn:
        return time(first);
    case SecondTimeColumn:
        return time(second);
    case RoomColumn:
        return visibleText(any.room, 200);
    case SeqColumn:
        return any.seq > 0 ? QString::number(any.seq) : QString();
    case KindColumn:
        return codeText(u"kind", any.what);
    case NameColumn:
        return visibleText(any.type, 200);
    case FirstSizeColumn:
        return size(first);
    case SecondSizeColumn:
        return size(second);
    case FirstDelayColumn:
        return delay(first);
    case SecondDelayColumn:
        return delay(second);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant CaptureCompareModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter
                   | (section >= FirstSizeColumn || section == SeqColumn ? Qt::AlignRight
                                                                         : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case VerdictColumn:
        return tr("Comparison");
    case FirstTimeColumn:
        return tr("Time, first");
    case SecondTimeColumn:
        return tr("Time, second");
    case RoomColumn:
        return tr("Room");
    case SeqColumn:
        return tr("Seq");
    case KindColumn:
        return tr("Kind");
    case NameColumn:
        return tr("Event");
    case FirstSizeColumn:
        return tr("Size, first");
    case SecondSizeColumn:
        return tr("Size, second");
    case FirstDelayColumn:
        return tr("Waited, first");
    case SecondDelayColumn:
        return tr("Waited, second");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace Carillon
