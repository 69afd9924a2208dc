// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/core/timeseries.h"

#include <QAbstractButton>

namespace Carillon {

/// One figure of the overview: its name, its value, the last minute as a line. A button, since
/// every number leads to the rows behind it.
class Tile final : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Tone { Plain, Warning, Bad };

    Tile(const QString &title, bool hasRows, QWidget *parent = nullptr);

    void setSeries(const TimeSeries *series) { m_series = series; } ///< the caller's
    void setValue(const QString &text, qint64 now, Tone tone = Tone::Plain);
    void setUnknown();
    [[nodiscard]] QString valueText() const { return m_value; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_title;
    QString m_value;
    bool m_hasRows;
    Tone m_tone = Tone::Plain;
    const TimeSeries *m_series = nullptr;
    qint64 m_now = 0;
};

} // namespace Carillon
