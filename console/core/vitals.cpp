// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/core/vitals.h"

using namespace Qt::StringLiterals;

namespace Carillon {

Vitals::Vitals(AdminClient *client, QObject *parent)
    : QObject(parent)
    , m_source(client, u"vitals"_s, u"overview"_s)
    , m_start(DeskClock::now())
    , m_startMs(DeskClock::ms())
{
    for (const char *column :
         {"connections", "users", "rooms", "events_in_rate", "deliveries_rate", "bytes_out_rate",
          "drops", "drops_rate", "accept_rate", "auth_failures", "cpu", "rss_bytes", "fds"})
        m_series[QString::fromLatin1(column)];
    for (const char *column : {"latency_p50_us", "latency_p99_us", "queue_bytes", "loop_lag_ms"})
        m_series[QString::fromLatin1(column)] = TimeSeries(TimeSeries::Summary::Maximum);
    connect(&m_source, &TableSource::rowsArrived, this, &Vitals::onRows);
    connect(&m_source, &TableSource::stateChanged, this, &Vitals::stateChanged);
    m_source.setActive(true);
}

void Vitals::forget()
{
    for (auto &[name, series] : m_series)
        series.clear();
    m_source.model()->clear();
}

double Vitals::figure(const QString &column) const
{
    return m_source.model()->valueAt(0, column).toDouble();
}

QString Vitals::text(const QString &column) const
{
    return m_source.model()->valueAt(0, column).toString();
}

bool Vitals::isKnown() const
{
    return m_source.model()->rowCount() > 0;
}

bool Vitals::isLive() const
{
    return m_source.state() == TableSource::State::Live
           || m_source.state() == TableSource::State::Loading;
}

const TimeSeries *Vitals::series(const QString &column) const
{
    const auto found = m_series.find(column);
    return found == m_series.end() ? nullptr : &found->second;
}

QDateTime Vitals::asOf() const
{
    return m_source.model()->asOf();
}

void Vitals::onRows()
{
    if (!isKnown())
        return;
    for (auto &[column, series] : m_series)
        series.append(now(), figure(column));
    Q_EMIT updated();
}

} // namespace Carillon
