// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/core/capturefile.h"
#include "console/core/eventlogmodel.h"
#include "console/widgets/page.h"

#include <QFile>
#include <QTimer>

#include <memory>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
QT_END_NAMESPACE

namespace Carillon {

class Desk;
class EventPane;

/// A capture that was opened from a file, in the same view as a live stream. Read in slices of a
/// few milliseconds; no server is needed.
class CapturePage final : public Page
{
    Q_OBJECT

public:
    CapturePage(Desk *desk, const QString &file, QWidget *parent = nullptr);

    void setActive(bool) override {}
    void focusFilter() override;
    void markCurrent() override;
    [[nodiscard]] QString file() const { return m_path; }
    [[nodiscard]] bool isLoading() const { return m_reader != nullptr; }
    [[nodiscard]] EventLogModel *log() { return &m_log; }
    [[nodiscard]] EventPane *pane() { return m_pane; }
    void compareWith(const QString &file);

Q_SIGNALS:
    void loaded();

private:
    void readSome();
    void finish();
    void updateHead();
    void askForOther();

    Desk *m_desk;
    QString m_path;
    QFile m_device;
    std::unique_ptr<CaptureReader> m_reader;
    CaptureHeader m_header;
    EventLogModel m_log;
    EventPane *m_pane;
    QLabel *m_head;
    QLabel *m_notice;
    QPushButton *m_compare;
    QTimer m_slice;
    QString m_trouble;
};

/// Reads a whole capture that is not shown; what went wrong, or empty.
[[nodiscard]] QString loadCapture(const QString &file, std::vector<EventRecord> &records);

} // namespace Carillon
