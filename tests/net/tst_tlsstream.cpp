// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/net/epolleventdispatcher.h"
#include "server/net/tlsstream.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QPointer>
#include <QProcess>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <sys/socket.h>
#include <unistd.h>

#include <functional>

using namespace Carillon;
using namespace Qt::StringLiterals;

namespace {

int openDescriptors()
{
    return int(QDir(u"/proc/self/fd"_s)
                   .entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::System)
                   .size());
}

/// Gives away descriptors instead of sockets.
class Server final : public QTcpServer
{
public:
    QList<qintptr> accepted;

protected:
    void incomingConnection(qintptr descriptor) override { accepted.append(descriptor); }
};

/// A TLS client of Qt's and the stream that serves it.
class Fixture : public ByteStream::Owner
{
public:
    explicit Fixture(const QSslConfiguration &configuration)
    {
        server.listen(QHostAddress::LocalHost);
        client.setPeerVerifyMode(QSslSocket::VerifyNone);
        client.connectToHost(QHostAddress::LocalHost, server.serverPort());
        QElapsedTimer clock;
        clock.start();
        while (server.accepted.isEmpty() && clock.elapsed() < 5000)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        stream = std::make_unique<TlsStream>(int(server.accepted.takeFirst()), configuration);
        stream->setOwner(this);
    }
    virtual ~Fixture() = default;
    Q_DISABLE_COPY_MOVE(Fixture)

    bool encrypt()
    {
        client.startClientEncryption();
        return QTest::qWaitFor(
            [this] { return client.isEncrypted() && (!stream || stream->isEncrypted()); });
    }
    qint64 write(const QByteArray &bytes)
    {
        const iovec piece{const_cast<char *>(bytes.data()), std::size_t(bytes.size())};
        return stream->write(&piece, 1);
    }
    QByteArray read(qint64 most = 65536)
    {
        QByteArray bytes(most, Qt::Uninitialized);
        lastRead = stream->read(bytes.data(), most);
        bytes.truncate(qMax(qint64(0), lastRead));
        return bytes;
    }

    void streamReadable() override
    {
        ++readable;
        if (onReadable)
            onReadable();
    }
    void streamWritable() override
    {
        ++writable;
        if (onWritable)
            onWritable();
    }
    void streamFailed() override
    {
        ++failed;
        if (onFailed)
            onFailed();
    }

    Server server;
    QSslSocket client;
    std::unique_ptr<TlsStream> stream;
    qint64 lastRead = -100; ///< nothing that read() returns
    int readable = 0;
    int writable = 0;
    int failed = 0;
    std::function<void()> onReadable;
    std::function<void()> onWritable;
    std::function<void()> onFailed;
};

} // namespace

class tst_TlsStream : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void loadsRsaAndEc();
    void refusesBadFiles_data();
    void refusesBadFiles();

    void handshakeIsHidden();
    void negotiatesHttp11();
    void speaksTls12AndNewer();
    void readsAndWrites();
    void partialReadsAreToldAgain();
    void largeTransfersBothWaysAreBounded();
    void pausedReadingStopsThePeer();
    void ownerChangesWhileBytesWait();
    void peerCloses();
    void peerClosesWhileReadingIsPaused();
    void bytesBeforeTheEndAreRead();
    void shutdownWriteSendsEverything();
    void garbageInsteadOfAHandshake();
    void resetDuringTheHandshake();
    void resetAfterTheHandshake();
    void closeIsQuietAndFinal();
    void destroyedInACallback_data();
    void destroyedInACallback();
    void badDescriptor();
    void noDescriptorLeaks();

private:
    bool openssl(const QStringList &arguments);
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
    QSslConfiguration m_configuration;
};

bool tst_TlsStream::openssl(const QStringList &arguments)
{
    QProcess process;
    process.start(u"openssl"_s, arguments);
    return process.waitForFinished() && process.exitCode() == 0;
}

void tst_TlsStream::initTestCase()
{
    QVERIFY(m_folder.isValid());
    const auto certify = [&](const QString &name, const QStringList &key) {
        return openssl(QStringList{u"req"_s, u"-x509"_s, u"-nodes"_s, u"-days"_s, u"2"_s,
                                   u"-subj"_s, u"/CN=localhost"_s, u"-keyout"_s,
                                   path(name + u".key"_s), u"-out"_s, path(name + u".crt"_s)}
                       + key);
    };
    QVERIFY(certify(u"rsa"_s, {u"-newkey"_s, u"rsa:2048"_s}));
    QVERIFY(certify(u"ec"_s, {u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s}));
    QVERIFY(openssl({u"rsa"_s, u"-aes128"_s, u"-passout"_s, u"pass:secret"_s, u"-in"_s,
                     path(u"rsa.key"_s), u"-out"_s, path(u"locked.key"_s)}));
    QFile empty(path(u"empty"_s));
    QVERIFY(empty.open(QIODevice::WriteOnly));

    const auto loaded = loadTls(path(u"ec.crt"_s), path(u"ec.key"_s));
    QVERIFY2(loaded.ok(), loaded.ok() ? "" : qPrintable(loaded.error()));
    m_configuration = *loaded;
}

void tst_TlsStream::loadsRsaAndEc()
{
    for (const QString &name : {u"rsa"_s, u"ec"_s}) {
        const auto loaded = loadTls(path(name + u".crt"_s), path(name + u".key"_s));
        QVERIFY(loaded.ok());
        Fixture f(*loaded);
        QVERIFY(f.encrypt());
        QCOMPARE(f.client.peerCertificate(), loaded->localCertificate());
    }
}

void tst_TlsStream::refusesBadFiles_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("error");
    QTest::newRow("no certificate") << u"missing"_s << u"ec.key"_s << u"missing: "_s;
    QTest::newRow("no key") << u"ec.crt"_s << u"missing"_s << u"missing: "_s;
    QTest::newRow("empty certificate")
        << u"empty"_s << u"ec.key"_s << u"holds no PEM certificate"_s;
    QTest::newRow("empty key") << u"ec.crt"_s << u"empty"_s << u"private key"_s;
    QTest::newRow("locked key") << u"rsa.crt"_s << u"locked.key"_s << u"private key"_s;
    QTest::newRow("the other way round")
        << u"ec.key"_s << u"ec.crt"_s << u"holds no PEM certificate"_s;
    QTest::newRow("another's key") << u"ec.crt"_s << u"rsa.key"_s << u"is not the key of"_s;
}

void tst_TlsStream::refusesBadFiles()
{
    QFETCH(QString, certificate);
    QFETCH(QString, key);
    QFETCH(QString, error);
    const auto loaded = loadTls(path(certificate), path(key));
    QVERIFY(!loaded.ok());
    QVERIFY2(loaded.error().contains(error), qPrintable(loaded.error()));
}

void tst_TlsStream::handshakeIsHidden()
{
    Fixture f(m_configuration);
    f.stream->setWantWrite(true);
    f.read();
    QCOMPARE(f.lastRead, ByteStream::Nothing);
    QCOMPARE(f.write("early"), qint64(0));
    QTest::qWait(20);
    QCOMPARE(f.readable + f.writable + f.failed, 0);
    f.onWritable = [&] { f.stream->setWantWrite(false); };
    QVERIFY(f.encrypt());
    QTRY_COMPARE(f.writable, 1);
    QCOMPARE(f.readable, 0);
    QCOMPARE(f.write("now"), qint64(3));
    QTRY_COMPARE(f.client.bytesAvailable(), qint64(3));
}

void tst_TlsStream::negotiatesHttp11()
{
    Fixture f(m_configuration);
    QSslConfiguration offer = f.client.sslConfiguration();
    offer.setAllowedNextProtocols({QByteArrayLiteral("h2"), QByteArrayLiteral("http/1.1")});
    f.client.setSslConfiguration(offer);
    QVERIFY(f.encrypt());
    QCOMPARE(f.client.sslConfiguration().nextNegotiatedProtocol(), QByteArrayLiteral("http/1.1"));
}

void tst_TlsStream::speaksTls12AndNewer()
{
    QCOMPARE(m_configuration.protocol(), QSsl::TlsV1_2OrLater);
    Fixture f(m_configuration);
    f.client.setProtocol(QSsl::TlsV1_2);
    QVERIFY(f.encrypt());
    QCOMPARE(f.client.sessionProtocol(), QSsl::TlsV1_2);
}

void tst_TlsStream::readsAndWrites()
{
    Fixture f(m_configuration);
    QVERIFY(f.encrypt());
    QByteArray got;
    f.onReadable = [&] { got += f.read(); };
    f.client.write("ping");
    QTRY_COMPARE(got, QByteArray("ping"));
    f.read();
    QCOMPARE(f.lastRead, ByteStream::Nothing);
    const int calls = f.readable;
    char a[] = "one ";
    char b[] = "two";
    const iovec pieces[] = {{a, 4}, {b, 3}};
    QCOMPARE(f.stream->write(pieces, 2), qint64(7));
    QCOMPARE(f.stream->bytesPending(), qint64(0)); // in the kernel, in this call
    QTRY_COMPARE(f.client.bytesAvailable(), qint64(7));
    QCOMPARE(f.client.readAll(), QByteArray("one two"));
    QCOMPARE(f.failed, 0);
    QCOMPARE(f.writable, 0);
    QCOMPARE(f.readable, calls);
}

void tst_TlsStream::partialReadsAreToldAgain()
{
    Fixture f(m_configuration);
    QVERIFY(f.encrypt());
    QByteArray got;
    f.onReadable = [&] { got += f.read(1); };
    f.client.write("abcdef");
    QTRY_COMPARE(got, QByteArray("abcdef"));
    const int calls = f.readable;
    QTest::qWait(10);
    QCOMPARE(f.readable, calls);
}

void tst_TlsStream::largeTransfersBothWaysAreBounded()
{
    Fixture f(m_configuration);
    QVERIFY(f.encrypt());
    QByteArray all(5'000'000, Qt::Uninitialized);
    for (qsizetype i = 0; i < all.size(); ++i)
        all[i] = char(i * 31 >> 3);
    qsizetype sent = 0;
    qint64 mostPending = 0;
    f.onWritable = [&] {
        const qint64 taken = f.write(all.mid(sent));
        QVERIFY(taken >= 0);
        sent += taken;
        mostPending = qMax(mostPending, f.stream->bytesPending());
        f.stream->setWantWrite(sent < all.size());
    };
    QByteArray received;
    f.onReadable = [&] { received += f.read(); };
    f.stream->setWantWrite(true);
    f.client.write(all);
    QTRY_VERIFY_WITH_TIMEOUT(
        f.client.bytesAvailable() == all.size() && received.size() == all.size(), 30'000);
    QVERIFY(received == all);
    QVERIFY(f.client.readAll() == all);
    QVERIFY2(mostPending < 2 * TlsStream::WriteLimit, qPrintable(QString::number(mostPending)));
}

void tst_TlsStream::pausedReadingStopsThePeer()
{
    Fixture f(m_configuration);
    QVERIFY(f.encrypt());
    f.stream->setWantRead(false);
    const QByteArray much(20'000'000, 'x');
    f.client.write(much);
    qint64 left = 0;
    QTRY_VERIFY(f.client.encryptedBytesToWrite()
                    == std::exchange(left, f.client.encryptedBytesToWrite())
                && left > 0);
    QCOMPARE(f.readable, 0);
    qint64 received = 0;
    f.onReadable = [&] { received += f.read().size(); };
    f.stream->setWantRead(true);
    QTRY_COMPARE_WITH_TIMEOUT(received, qint64(much.size()), 30'000);
}

void tst_TlsStream::ownerChangesWhileBytesWait()
{
    Fixture f(m_configuration);
    QVERIFY(f.encrypt());
    f.stream->setWantRead(false);
    f.client.write("x");
    QTest::qWait(20);
    Fixture other(m_configuration);
    f.stream->setOwner(&other);
    f.stream->setWantRead(true);
    other.onReadable = [&] { f.read(); };
    QTRY_COMPARE(other.readable, 1);
    QCOMPARE(f.readable, 0);
    f.stream->setOwner(nullptr);
}

void tst_TlsStream::peerCloses()
{
    Fixture f(m_configuration);
    QVERIFY(f.encrypt());
    f.onReadable = [&] { f.read(); };
    f.client.disconnectFromHost();
    QTRY_COMPARE(f.readable, 1);
    QCOMPARE(f.lastRead, ByteStream::EndOfStream);
    QVERIFY(!f.stream->isOpen());
    QCOMPARE(f.write("x"), ByteStream::Broken);
    QTest::qWait(20);
    QCOMPARE(f.readable, 1);
    QCOMPARE(f.failed, 0);
}

void tst_TlsStream::peerClosesWhileReadingIsPaused()
{
    Fixture f(m_configuration);
    QVERIFY(f.encrypt());
    f.stream->setWantRead(false);
    f.client.disconnectFromHost();
    QTRY_COMPARE(f.failed, 1);
    QCOMPARE(f.readable, 0);
    QVERIFY(!f.stream->isOpen());
}

void tst_TlsStream::bytesBeforeTheEndAreRead()
{
    Fixture f(m_configuration);
    QVERIFY(f.encrypt());
    // A client that closes before it has read what we sent (TLS 1.3's session tickets) resets the
    // connection, and the kernel then drops bytes on their way.
    QCOMPARE(f.write("go"), qint64(2));
    QTRY_COMPARE(f.client.bytesAvailable(), qint64(2));
    f.client.readAll();
    const QByteArray much(300'000, 'y');
    QByteArray got;
    f.onReadable = [&] { got += f.read(1000); };
    f.client.write(much);
    f.client.disconnectFromHost();
    QTRY_COMPARE(f.lastRead, ByteStream::EndOfStream);
    QCOMPARE(got.size(), much.size());
    QVERIFY(got == much);
    QCOMPARE(f.failed, 0);
}

void tst_TlsStream::shutdownWriteSendsEverything()
{
    Fixture f(m_configuration);
    QVERIFY(f.encrypt());
    QTRY_COMPARE(f.stream->bytesPending(), qint64(0)); // of the handshake
    const QByteArray much(TlsStream::WriteLimit, 'z');
    QCOMPARE(f.write(much), qint64(much.size()));
    f.stream->shutdownWrite();
    QCOMPARE(f.write("more"), ByteStream::Broken);
    QTRY_COMPARE(f.client.state(), QAbstractSocket::UnconnectedState);
    QVERIFY(f.client.readAll() == much);
    QCOMPARE(f.client.error(), QAbstractSocket::RemoteHostClosedError); // an orderly end
    f.onReadable = [&] { f.read(); };
    QTRY_COMPARE(f.lastRead, ByteStream::EndOfStream);
}

void tst_TlsStream::garbageInsteadOfAHandshake()
{
    Fixture f(m_configuration);
    f.client.write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
    QTRY_COMPARE(f.failed, 1);
    QVERIFY(!f.stream->isOpen());
    f.read();
    QCOMPARE(f.lastRead, ByteStream::Broken);
    QCOMPARE(f.write("x"), ByteStream::Broken);
    QTest::qWait(20);
    QCOMPARE(f.failed, 1);
    QCOMPARE(f.readable + f.writable, 0);
}

void tst_TlsStream::resetDuringTheHandshake()
{
    Fixture f(m_configuration);
    f.client.abort();
    QTRY_COMPARE(f.failed, 1);
    QCOMPARE(f.readable + f.writable, 0);
}

void tst_TlsStream::resetAfterTheHandshake()
{
    Fixture f(m_configuration);
    QVERIFY(f.encrypt());
    QTest::qWait(20); // session tickets and all
    const linger now{1, 0};
    setsockopt(int(f.client.socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof(now));
    f.client.abort();
    // Whether Qt calls it an error or the end, the owner hears of it.
    f.onReadable = [&] { f.read(); };
    QTRY_VERIFY(f.failed == 1 || f.lastRead == ByteStream::EndOfStream
                || f.lastRead == ByteStream::Broken);
    QVERIFY(!f.stream->isOpen());
}

void tst_TlsStream::closeIsQuietAndFinal()
{
    Fixture f(m_configuration);
    QVERIFY(f.encrypt());
    f.client.write("x");
    f.stream->close();
    f.stream->close();
    QVERIFY(!f.stream->isOpen());
    f.read();
    QCOMPARE(f.lastRead, ByteStream::Broken);
    QCOMPARE(f.write("x"), ByteStream::Broken);
    f.stream->setWantRead(false);
    f.stream->setWantWrite(true);
    f.stream->shutdownWrite();
    QCOMPARE(f.stream->bytesPending(), qint64(0));
    QTRY_COMPARE(f.client.state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(f.readable + f.writable + f.failed, 0);
}

void tst_TlsStream::destroyedInACallback_data()
{
    QTest::addColumn<int>("which");
    QTest::newRow("streamReadable") << 0;
    QTest::newRow("streamReadable, at the end") << 1;
    QTest::newRow("streamWritable") << 2;
    QTest::newRow("streamFailed in the handshake") << 3;
}

void tst_TlsStream::destroyedInACallback()
{
    QFETCH(int, which);
    const int before = openDescriptors();
    {
        Fixture f(m_configuration);
        const auto destroy = [&] { f.stream.reset(); };
        f.onReadable = destroy;
        f.onFailed = destroy;
        if (which == 3) {
            f.client.write("garbage garbage garbage\r\n\r\n");
        } else {
            if (which == 2) {
                f.onWritable = destroy;
                f.stream->setWantWrite(true);
            }
            f.encrypt();
            if (which == 1)
                f.client.disconnectFromHost();
            else if (which == 0)
                f.client.write("x");
        }
        QTRY_VERIFY(!f.stream);
        QTest::qWait(10);
        QCOMPARE(f.readable + f.writable + f.failed, 1);
    }
    QTRY_COMPARE(openDescriptors(), before);
}

void tst_TlsStream::badDescriptor()
{
    const int closed = dup(0);
    ::close(closed);
    TlsStream stream(closed, m_configuration);
    QVERIFY(!stream.isOpen());
    char byte = 0;
    QCOMPARE(stream.read(&byte, 1), ByteStream::Broken);
}

void tst_TlsStream::noDescriptorLeaks()
{
    const int before = openDescriptors();
    for (int i = 0; i < 10; ++i) {
        Fixture f(m_configuration);
        if (i % 2 == 0)
            QVERIFY(f.encrypt());
    }
    QTRY_COMPARE(openDescriptors(), before);
}

int main(int argc, char **argv)
{
    QCoreApplication::setEventDispatcher(new EpollEventDispatcher);
    QCoreApplication application(argc, argv);
    tst_TlsStream test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_tlsstream.moc"
