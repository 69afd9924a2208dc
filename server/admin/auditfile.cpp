// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/admin/auditfile.h"

#include "common/logging.h"

#include <QFile>

#include <cerrno>
#include <chrono>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Carillon {

namespace {

constexpr qint64 MaxRead = 8 << 20; // ten thousand entries are less
constexpr qsizetype MaxWaiting = 4 << 20;

int openFile(const QString &path)
{
    return ::open(QFile::encodeName(path).constData(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
}

void readLines(const QString &path, std::vector<QByteArray> &lines)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return;
    const bool cut = file.size() > MaxRead && file.seek(file.size() - MaxRead);
    if (cut)
        (void)file.readLine(); // the rest of a line
    while (!file.atEnd())
        lines.push_back(file.readLine());
}

} // namespace

Result<std::unique_ptr<AuditFile>, QString> AuditFile::open(const QString &path, qint64 maxSize)
{
    const int descriptor = openFile(path);
    struct stat state{};
    if (descriptor < 0 || ::fstat(descriptor, &state) != 0 || !S_ISREG(state.st_mode)) {
        const QString why = QString::fromLocal8Bit(descriptor < 0 ? std::strerror(errno) : "it is not a file");
        if (descriptor >= 0)
            ::close(descriptor);
        return QStringLiteral("admin.audit_file: %1 cannot be written: %2").arg(path, why);
    }
    std::vector<QByteArray> lines;
    readLines(path + QStringLiteral(".1"), lines);
    readLines(path, lines);
    std::unique_ptr<AuditFile> file(new AuditFile(path, descriptor, state.st_size, maxSize));
    // A line that broke off would swallow the next one.
    if (!lines.empty() && !lines.back().endsWith('\n') && state.st_size > 0)
        file->append("\n");
    file->m_read = std::move(lines);
    return file;
}

AuditFile::AuditFile(QString path, int descriptor, qint64 size, qint64 maxSize)
    : m_path(std::move(path))
    , m_maxSize(maxSize)
    , m_descriptor(descriptor)
    , m_size(size)
    , m_thread([this] { run(); })
{}

AuditFile::~AuditFile()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_wake.notify_one();
    m_thread.join();
    ::close(m_descriptor);
}

bool AuditFile::isWritable() const
{
    if (m_failed.load(std::memory_order_relaxed))
        return false;
    const std::lock_guard lock(m_mutex);
    return m_waiting.size() < MaxWaiting;
}

void AuditFile::append(const QByteArray &line)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_waiting.size() > 2 * MaxWaiting)
            return; // results of what was begun in time; the process's log has them
        m_waiting += line;
    }
    m_wake.notify_one();
}

void AuditFile::run()
{
    QByteArray bytes;
    for (;;) {
        {
            std::unique_lock lock(m_mutex);
            if (bytes.isEmpty())
                m_wake.wait(lock, [this] { return m_ending || !m_waiting.isEmpty(); });
            else if (!m_ending)
                m_wake.wait_for(lock, std::chrono::seconds(1), [this] { return m_ending; }); // after a failure
            const bool tryAgain = !bytes.isEmpty();
            bytes += std::exchange(m_waiting, {});
            if (bytes.isEmpty() || (tryAgain && m_ending))
                return;
        }
        const bool written = write(bytes);
        if (written != !m_failed.exchange(!written)) {
            if (written)
                qCInfo(lcAdmin, "the audit file is written again");
            else
                qCCritical(lcAdmin, "the audit file cannot be written: %s", std::strerror(errno));
        }
        if (written)
            bytes.clear();
    }
}

// All or nothing: a line that is written in part is taken back, so that it is not there twice.
bool AuditFile::write(const QByteArray &bytes)
{
    if (m_size > 0 && m_size + bytes.size() > m_maxSize && !rotate())
        return false;
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t taken = ::write(m_descriptor, bytes.constData() + done, std::size_t(bytes.size() - done));
        if (taken < 0 && errno == EINTR)
            continue;
        if (taken <= 0) {
            const int why = taken < 0 ? errno : ENOSPC;
            if (done > 0 && ::ftruncate(m_descriptor, m_size) != 0)
                m_size += done;
            errno = why;
            return false;
        }
        done += taken;
    }
    if (::fsync(m_descriptor) != 0) {
        const int why = errno;
        if (::ftruncate(m_descriptor, m_size) != 0)
            m_size += done;
        errno = why;
        return false;
    }
    m_size += done;
    return true;
}

bool AuditFile::rotate()
{
    const QByteArray path = QFile::encodeName(m_path);
    for (int i = Kept - 1; i >= 0; --i) {
        const QByteArray from = i == 0 ? path : path + '.' + QByteArray::number(i);
        const QByteArray to = path + '.' + QByteArray::number(i + 1);
        if (::rename(from.constData(), to.constData()) != 0 && errno != ENOENT)
            return false;
    }
    const int next = openFile(m_path);
    if (next < 0)
        return false;
    ::close(m_descriptor);
    m_descriptor = next;
    m_size = 0;
    return true;
}

} // namespace Carillon
