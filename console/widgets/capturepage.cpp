// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/widgets/capturepage.h"

#include "console/core/displaytext.h"
#include "console/core/valueformat.h"
#include "console/widgets/comparedialog.h"
#include "console/widgets/desk.h"
#include "console/widgets/emptystate.h"
#include "console/widgets/eventpane.h"
#include "console/widgets/theme.h"

#include <QApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Carillon {

namespace {

constexpr int SliceMs = 8;
constexpr int LinesAtOnce = 200;
constexpr int MaxCompared = 500000;

EventPane::Kind paneKind(const QString &file)
{
    QFile device(file);
    if (!device.open(QFile::ReadOnly))
        return EventPane::Kind::Room;
    CaptureReader reader(&device);
    if (reader.readHeader() != CaptureReader::Problem::None)
        return EventPane::Kind::Room;
    return reader.header().kind == CaptureHeader::Kind::Trace ? EventPane::Kind::Trace
                                                              : EventPane::Kind::Room;
}

} // namespace

CapturePage::CapturePage(Desk *desk, const QString &file, QWidget *parent)
    : Page(parent)
    , m_desk(desk)
    , m_path(file)
    , m_device(file)
    , m_pane(new EventPane(desk, &m_log, paneKind(file)))
    , m_head(new QLabel)
    , m_notice(new QLabel)
    , m_compare(new QPushButton(tr("Compare &with…")))
{
    m_log.setBudget({.rows = 2000000, .bytes = 1024LL * 1024 * 1024});
    m_pane->setOffline();
    m_pane->setHeader([this] { return m_header; });
    m_head->setTextFormat(Qt::PlainText);
    m_head->setWordWrap(true);
    m_head->setMinimumWidth(1); // names may be long
    m_head->setObjectName(u"captureHead"_s);
    m_notice->setTextFormat(Qt::PlainText);
    m_notice->setWordWrap(true);
    m_notice->setObjectName(u"captureNotice"_s);
    QPalette shade = palette();
    shade.setColor(QPalette::WindowText, meaningColors(palette()).warning);
    m_notice->setPalette(shade);
    auto *replay = new QPushButton(tr("&Replay…"));
    auto *head = new QHBoxLayout;
    head->addWidget(m_head, 1);
    head->addWidget(m_compare);
    head->addWidget(replay);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 4);
    layout->setSpacing(5);
    layout->addLayout(head);
    layout->addWidget(m_notice);
    layout->addWidget(m_pane, 1);
    connect(m_compare, &QPushButton::clicked, this, &CapturePage::askForOther);
    connect(replay, &QPushButton::clicked, this, [this] { Q_EMIT replayRequested(m_pane); });
    connect(&m_slice, &QTimer::timeout, this, &CapturePage::readSome);
    forwardPane(m_pane);

    if (!m_device.open(QFile::ReadOnly)) {
        m_trouble = captureProblemText(CaptureReader::Problem::CannotRead);
    } else {
        m_reader = std::make_unique<CaptureReader>(&m_device);
        m_trouble = captureProblemText(m_reader->readHeader());
        m_header = m_reader->header();
    }
    if (!m_trouble.isEmpty()) {
        m_reader.reset();
        m_pane->emptyState()->show(m_trouble);
    } else {
        m_pane->emptyState()->show(tr("Reading…"));
        m_slice.start(0);
    }
    updateHead();
}

void CapturePage::readSome()
{
    QElapsedTimer clock;
    clock.start();
    std::vector<EventRecord> records;
    bool more = true;
    while (more && clock.elapsed() < SliceMs)
        more = m_reader->read(records, LinesAtOnce);
    for (EventRecord &record : records)
        m_log.appendRecord(std::move(record));
    m_log.flush();
    if (!more)
        finish();
    else
        updateHead();
}

void CapturePage::finish()
{
    m_slice.stop();
    QStringList troubles;
    if (m_reader->isCutOff())
        troubles.append(tr("The file was cut off: it ends without its last line."));
    else if (m_reader->end().reason != "stopped"_L1)
        troubles.append(
            tr("The recording ended because %1.").arg(traceEndText(m_reader->end().reason)));
    if (m_reader->end().lost > 0)
        troubles.append(tr("%n record(s) are missing.", "",
                           int(std::min<qint64>(m_reader->end().lost, 1 << 30))));
    if (m_reader->badLines() > 0)
        troubles.append(tr("%n line(s) could not be read.", "",
                           int(std::min<qint64>(m_reader->badLines(), 1 << 30))));
    if (m_log.overwritten() > 0)
        troubles.append(tr("Only the last %n record(s) are shown.", "",
                           int(std::min<qint64>(m_log.kept(), 1 << 30))));
    m_trouble = troubles.join(u' ');
    m_reader.reset();
    m_device.close();
    if (m_log.kept() == 0)
        m_pane->emptyState()->show(tr("There are no records in this file."));
    updateHead();
    Q_EMIT loaded();
}

void CapturePage::updateHead()
{
    const QLocale locale;
    QStringList parts;
    for (const auto &[key, words] :
         {std::pair(u"user"_s, tr("user %1")), std::pair(u"room"_s, tr("room %1")),
          std::pair(u"connection"_s, tr("connection %1"))}) {
        if (m_header.target.contains(key))
            parts.append(words.arg(visibleText(m_header.target[key].toString(), 120)));
    }
    if (!m_header.node.isEmpty())
        parts.append(tr("server %1").arg(visibleText(m_header.node, 60)));
    if (m_header.startedAt.isValid())
        parts.append(locale.toString(m_header.startedAt.toLocalTime(), QLocale::ShortFormat));
    if (!m_header.operatorName.isEmpty())
        parts.append(tr("by %1").arg(visibleText(m_header.operatorName, 60)));
    if (!m_header.filter.isEmpty())
        parts.append(tr("only %1").arg(visibleText(m_header.filter, 120)));
    parts.append(m_header.payload ? tr("contains payloads") : tr("without payloads"));
    QString text = parts.join(u" · "_s);
    if (m_reader && m_device.size() > 0)
        text += u" · "_s + tr("reading, %1 %").arg(m_reader->bytesRead() * 100 / m_device.size());
    m_head->setText(text);
    m_notice->setText(m_trouble);
    m_notice->setVisible(!m_trouble.isEmpty());
    m_compare->setEnabled(!m_reader && m_log.kept() > 0);
}

void CapturePage::askForOther()
{
    const QString file = QFileDialog::getOpenFileName(
        this, tr("Compare with another capture"), QFileInfo(m_path).path(),
        tr("Captures (*%1)").arg(QLatin1StringView(CaptureSuffix)));
    if (!file.isEmpty())
        compareWith(file);
}

void CapturePage::compareWith(const QString &file)
{
    std::vector<EventRecord> other;
    QApplication::setOverrideCursor(Qt::WaitCursor);
    const QString trouble = loadCapture(file, other);
    QApplication::restoreOverrideCursor();
    if (!trouble.isEmpty())
        return Q_EMIT said(trouble);
    auto *dialog = new CompareDialog(QFileInfo(m_path).fileName(), m_log.records(false),
                                     QFileInfo(file).fileName(), std::move(other), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

QString loadCapture(const QString &file, std::vector<EventRecord> &records)
{
    QFile device(file);
    if (!device.open(QFile::ReadOnly))
        return captureProblemText(CaptureReader::Problem::CannotRead);
    CaptureReader reader(&device);
    const CaptureReader::Problem problem = reader.readHeader();
    if (problem != CaptureReader::Problem::None)
        return captureProblemText(problem);
    while (int(records.size()) < MaxCompared && reader.read(records, LinesAtOnce)) {
    }
    return {};
}

void CapturePage::focusFilter()
{
    m_pane->focusFilter();
}

void CapturePage::markCurrent()
{
    m_pane->markCurrent();
}

} // namespace Carillon
