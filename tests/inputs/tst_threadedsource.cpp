// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/inputs/threadedsource.h"

#include <QCoreApplication>
#include <QTest>

using namespace Carillon;

namespace {

/// Cannot connect twice, then brings a message for each settlement.
class Echo final : public ThreadedSource
{
public:
    Echo(Host &host, Post post) : ThreadedSource(host, std::move(post), "test") {}
    ~Echo() override { finish(); }

    std::atomic<int> sessions = 0;
    std::atomic<int> lost = 0; ///< sessions that end by themselves
    std::atomic<bool> fails = false; ///< as soon as it is up

private:
    QString session() override
    {
        if (++sessions <= 2)
            return QStringLiteral("refused");
        sayUp({});
        if (fails)
            return QStringLiteral("useless");
        quint64 tag = 0;
        sayReceived({{++tag, "q", {}, {}, {}}});
        for (;;) {
            const bool last = stops();
            for ([[maybe_unused]] const Settlement &settlement : takeSettlements())
                sayReceived({{++tag, "q", {}, {}, {}}});
            if (last)
                return {};
            if (lost.exchange(0) > 0)
                return QStringLiteral("lost");
            wait(-1, 0, 60'000); // nothing but a wake-up ends it in time
        }
    }
};

struct Host final : public InputSource::Host
{
    void received(std::vector<InputMessage> messages) override
    {
        for (const InputMessage &message : messages)
            tags.push_back(message.tag);
        QVERIFY(QThread::currentThread() == qApp->thread());
    }
    void up(const QString &) override { words.append("up"); }
    void down(const QString &reason) override { words.append(reason.toUtf8()); }
    void stopped() override { words.append("stopped"); }

    QByteArrayList words;
    std::vector<quint64> tags;
};

} // namespace

class tst_ThreadedSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackByItself();
    void settlementsWakeIt();
    void stopsWhileItPauses();
    void pausesGrowWhileItOnlyComesAndGoes();

private:
    ThreadedSource::Post post = [this](std::function<void()> call) {
        QMetaObject::invokeMethod(this, std::move(call), Qt::QueuedConnection);
    };
};

void tst_ThreadedSource::comesBackByItself()
{
    Host host;
    Echo echo(host, post);
    echo.start();
    QTRY_COMPARE(host.words.join(' '), "refused refused up");
    QTRY_COMPARE(host.tags.size(), std::size_t(1));
    echo.lost = 1;
    echo.settle({{1, nullptr}});
    QTRY_COMPARE(host.words.join(' '), "refused refused up lost up");
    echo.stop();
    QTRY_COMPARE(host.words.constLast(), "stopped");
    QCOMPARE(echo.sessions.load(), 4);
}

void tst_ThreadedSource::settlementsWakeIt()
{
    Host host;
    Echo echo(host, post);
    echo.start();
    for (quint64 tag = 1; tag <= 100; ++tag) {
        QTRY_COMPARE(host.tags.size(), std::size_t(tag));
        echo.settle({{tag, nullptr}});
    }
    QTRY_COMPARE(host.tags.size(), std::size_t(101));
    echo.settle({{101, nullptr}});
    echo.stop(); // after what was settled before
    QTRY_COMPARE(host.words.constLast(), "stopped");
    QCOMPARE(host.tags.size(), std::size_t(102));
}

void tst_ThreadedSource::stopsWhileItPauses()
{
    Host host;
    Echo echo(host, post);
    echo.sessions = -1000; // never connects
    echo.start();
    QTRY_VERIFY(host.words.size() >= 2);
    echo.stop();
    QTRY_COMPARE(host.words.constLast(), "stopped");
}

// Connected it is each time, and of no use: that must not be ten times a second for ever.
void tst_ThreadedSource::pausesGrowWhileItOnlyComesAndGoes()
{
    Host host;
    Echo echo(host, post);
    echo.sessions = 2;
    echo.fails = true;
    QElapsedTimer timer;
    timer.start();
    echo.start();
    QTRY_COMPARE(echo.sessions.load(), 7); // after 50 + 100 + 200 + 400 ms at least
    QVERIFY2(timer.elapsed() >= 750, qPrintable(QString::number(timer.elapsed())));
    echo.stop();
    QTRY_COMPARE(host.words.constLast(), "stopped");
}

QTEST_GUILESS_MAIN(tst_ThreadedSource)
#include "tst_threadedsource.moc"
