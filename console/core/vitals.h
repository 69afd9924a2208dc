// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/core/deskclock.h"
#include "console/core/tablesource.h"
#include "console/core/timeseries.h"

#include <map>

namespace Carillon {

/// The server's figures and their last hour. The one query that goes on whatever is on the screen:
/// a row a second, since a chart with holes wherever somebody looked elsewhere would be of no use.
///
/// Its clock goes forward whatever the machine's does; wallTime() says what o'clock a moment was.
class Vitals final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Vitals)

public:
    explicit Vitals(AdminClient *client, QObject *parent = nullptr);

    void forget(); ///< another server: nothing of before holds
    void refresh() { m_source.refresh(); }

    [[nodiscard]] double figure(const QString &column) const;
    [[nodiscard]] QString text(const QString &column) const;
    [[nodiscard]] bool isKnown() const; ///< there was an answer
    [[nodiscard]] bool isLive() const;
    [[nodiscard]] const TimeSeries *series(const QString &column) const; ///< null: not kept
    [[nodiscard]] qint64 now() const { return DeskClock::ms() - m_startMs; }
    [[nodiscard]] QDateTime wallTime(qint64 ms) const { return m_start.addMSecs(ms); }
    [[nodiscard]] QDateTime asOf() const;
    [[nodiscard]] qint64 dropped() const { return m_source.droppedDeltas(); }

Q_SIGNALS:
    void updated();
    void stateChanged();

private:
    void onRows();

    TableSource m_source;
    std::map<QString, TimeSeries> m_series;
    const QDateTime m_start;
    const qint64 m_startMs;
};

} // namespace Carillon
