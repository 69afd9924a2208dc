// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/net/tlsstream.h"

#include "common/logging.h"

#include <QDateTime>
#include <QFile>
#include <QScopedValueRollback>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <memory>
#include <unistd.h>
#include <utility>

namespace Carillon {

using namespace Qt::StringLiterals;

namespace {

Result<QByteArray, QString> readFile(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return u"%1: %2"_s.arg(name, file.errorString());
    constexpr qint64 Most = 1024 * 1024;
    QByteArray bytes = file.read(Most + 1);
    if (bytes.size() > Most)
        return u"%1: is no PEM file"_s.arg(name);
    return bytes;
}

/// Qt compares the two only in the handshake.
bool keyFits(const QByteArray &certificate, const QByteArray &key)
{
    const auto reader = [](const QByteArray &pem) {
        return std::unique_ptr<BIO, decltype(&BIO_free)>(
            BIO_new_mem_buf(pem.constData(), int(pem.size())), &BIO_free);
    };
    const auto certificateBytes = reader(certificate);
    const auto keyBytes = reader(key);
    const std::unique_ptr<X509, decltype(&X509_free)> x509(
        PEM_read_bio_X509(certificateBytes.get(), nullptr, nullptr, nullptr), &X509_free);
    char noPassword[] = "";
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> privateKey(
        PEM_read_bio_PrivateKey(keyBytes.get(), nullptr, nullptr, noPassword), &EVP_PKEY_free);
    const bool fits
        = x509 && privateKey && X509_check_private_key(x509.get(), privateKey.get()) == 1;
    ERR_clear_error(); // or the next handshake on this thread would find it
    return fits;
}

} // namespace

Result<QSslConfiguration, QString> loadTls(const QString &certificateFile, const QString &keyFile)
{
    if (!QSslSocket::supportsSsl())
        return u"this build of Qt has no TLS backend"_s;
    const auto certificatePem = readFile(certificateFile);
    if (!certificatePem)
        return certificatePem.error();
    const auto keyPem = readFile(keyFile);
    if (!keyPem)
        return keyPem.error();

    const QList<QSslCertificate> chain = QSslCertificate::fromData(*certificatePem, QSsl::Pem);
    if (chain.isEmpty() || chain.first().isNull())
        return u"%1: holds no PEM certificate"_s.arg(certificateFile);
    QSslKey key;
    for (const auto algorithm : {QSsl::Rsa, QSsl::Ec, QSsl::Dsa}) {
        key = QSslKey(*keyPem, algorithm, QSsl::Pem, QSsl::PrivateKey);
        if (!key.isNull())
            break;
    }
    if (key.isNull())
        return u"%1: holds no unencrypted RSA or EC private key in PEM"_s.arg(keyFile);
    if (!keyFits(*certificatePem, *keyPem))
        return u"%1: is not the key of %2"_s.arg(keyFile, certificateFile);
    if (chain.first().expiryDate() < QDateTime::currentDateTimeUtc())
        qCWarning(lcNet, "certificate has expired file=\"%s\"", qPrintable(certificateFile));

    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setCaCertificates(
        {}); // nobody is verified: do not load the system's for each socket
    configuration.setLocalCertificateChain(chain);
    configuration.setPrivateKey(key);
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    configuration.setAllowedNextProtocols({QByteArrayLiteral("http/1.1")});
    return configuration;
}

TlsStream::TlsStream(int descriptor, const QSslConfiguration &configuration)
    : m_socket(new QSslSocket)
{
    m_socket->setSslConfiguration(configuration);
    m_socket->setReadBufferSize(ReadLimit);
    if (!m_socket->setSocketDescriptor(descriptor)) {
        ::close(descriptor);
        m_broken = true;
        return;
    }
    QObject::connect(m_socket, &QSslSocket::encrypted, &m_context, [this] {
        m_encrypted = true;
        tellOwner();
    });
    QObject::connect(m_socket, &QIODevice::readyRead, &m_context, [this] { tellOwner(); });
    QObject::connect(m_socket, &QSslSocket::encryptedBytesWritten, &m_context,
                     [this] { tellOwner(); });
    QObject::connect(m_socket, &QAbstractSocket::errorOccurred, &m_context,
                     [this](QAbstractSocket::SocketError error) {
                         if (error == QAbstractSocket::RemoteHostClosedError && m_encrypted)
                             m_ended = true;
                         else
                             m_broken = true;
                         tellOwner();
                     });
    QObject::connect(m_socket, &QAbstractSocket::disconnected, &m_context, [this] {
        m_ended = true;
        tellOwner();
    });
    m_socket->startServerEncryption();
}

bool TlsStream::somethingToRead() const
{
    return m_encrypted && !m_broken && (m_socket->bytesAvailable() > 0 || m_ended);
}

bool TlsStream::roomToWrite() const
{
    return m_encrypted && !m_broken && !m_ended && !m_writeShut && bytesPending() < WriteLimit;
}

/// The state of the socket, told as a level-triggered loop tells a descriptor's: so it does not
/// matter which of the socket's signals came, and how often.
void TlsStream::tellOwner()
{
    if (m_gone != nullptr || m_socket == nullptr || m_owner == nullptr)
        return; // in a callback: what is new is looked at after it
    if (m_inCall) {
        tellOwnerLater();
        return;
    }
    bool gone = false;
    m_gone = &gone;
    if (m_wantWrite && roomToWrite())
        m_owner->streamWritable();
    if (!gone && m_owner != nullptr && m_wantRead && somethingToRead()) {
        m_owner->streamReadable();
    } else if (!gone && m_owner != nullptr && (m_ended || m_broken) && !m_told) {
        m_broken = true;
        m_told = true;
        m_owner->streamFailed();
    }
    if (gone)
        return;
    m_gone = nullptr;
    if ((m_wantRead && somethingToRead()) || (m_wantWrite && roomToWrite())
        || ((m_ended || m_broken) && !m_told))
        tellOwnerLater();
}

/// At most once a turn, like a level-triggered descriptor.
void TlsStream::tellOwnerLater()
{
    if (m_queued)
        return;
    m_queued = true;
    QMetaObject::invokeMethod(
        &m_context,
        [this] {
            m_queued = false;
            tellOwner();
        },
        Qt::QueuedConnection);
}

void TlsStream::setOwner(Owner *owner)
{
    m_owner = owner;
    tellOwnerLater();
}

qint64 TlsStream::read(char *to, qint64 size)
{
    if (m_socket == nullptr)
        return Broken;
    const QScopedValueRollback inCall(m_inCall, true);
    const qint64 got = m_encrypted && !m_broken ? m_socket->read(to, size) : 0;
    if (got > 0)
        return got;
    if (m_broken) {
        m_told = true;
        return Broken;
    }
    if (!m_ended)
        return Nothing;
    m_broken = true;
    m_told = true;
    m_wantRead = false;
    return EndOfStream;
}

qint64 TlsStream::write(const iovec *pieces, int count)
{
    if (m_socket == nullptr || m_broken || m_ended || m_writeShut) {
        m_told = true;
        return Broken;
    }
    if (!m_encrypted)
        return 0;
    const QScopedValueRollback inCall(m_inCall, true);
    qint64 room = WriteLimit - bytesPending();
    qint64 taken = 0;
    for (int i = 0; i < count && room > 0; ++i) {
        const qint64 size = qMin(qint64(pieces[i].iov_len), room);
        m_socket->write(static_cast<const char *>(pieces[i].iov_base), size);
        taken += size;
        room -= size;
    }
    if (taken > 0)
        m_socket->flush(); // now, not a turn later: the owner has collected already
    if (m_broken) {
        m_told = true;
        return Broken;
    }
    return taken;
}

qint64 TlsStream::bytesPending() const
{
    return m_socket == nullptr ? 0 : m_socket->bytesToWrite() + m_socket->encryptedBytesToWrite();
}

void TlsStream::setWantRead(bool wanted)
{
    if (std::exchange(m_wantRead, wanted) != wanted)
        tellOwnerLater();
}

void TlsStream::setWantWrite(bool wanted)
{
    if (std::exchange(m_wantWrite, wanted) != wanted)
        tellOwnerLater();
}

void TlsStream::shutdownWrite()
{
    if (!isOpen() || std::exchange(m_writeShut, true))
        return;
    const QScopedValueRollback inCall(m_inCall, true);
    m_socket->disconnectFromHost(); // what is left, close_notify, then the end
}

void TlsStream::close()
{
    m_owner = nullptr;
    if (m_gone != nullptr)
        *m_gone = true;
    m_gone = nullptr;
    if (m_socket == nullptr)
        return;
    m_socket->disconnect(&m_context);
    m_socket->deleteLater();
    m_socket = nullptr;
}

} // namespace Carillon
