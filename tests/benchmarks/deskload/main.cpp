// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0

// What the desk costs its own machine: starts bench_deskhub, walks the window through its pages,
// and says how long the turns of the GUI thread were, what the process held, and what the feed
// brought.
//   bench_desk [--seconds 600] [--connections 100000] [--rate 5000]     by hand (docs/console.md)
//   bench_desk --check                                                  what ctest runs

#include "common/tokenmint.h"
#include "console/widgets/desk.h"
#include "console/widgets/mainwindow.h"
#include "tests/benchmarks/deskload/walk.h"

#include <QCommandLineParser>
#include <QFileInfo>
#include <QProcess>
#include <QStyleFactory>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <numeric>

using namespace Carillon;
using namespace Qt::StringLiterals;

namespace {

// As in synthetichub.h, which no part of the console may include.
constexpr char Secret[] = "only-for-measurements-on-loopback-0123456789";
constexpr char WatchedRoom[] = "prices:desk";

struct Summary
{
    std::size_t turns = 0;
    float p99 = 0;
    float longest = 0;
    float longestCpu = 0;
    std::size_t over16 = 0;
    std::size_t over50 = 0;
};

Summary summaryOf(const std::vector<MeteredApplication::Turn> &turns, int phase = -1)
{
    Summary summary;
    std::vector<float> walls;
    for (const MeteredApplication::Turn &turn : turns) {
        if (phase >= 0 && turn.phase != phase)
            continue;
        walls.push_back(turn.wallMs);
        summary.longest = std::max(summary.longest, turn.wallMs);
        summary.longestCpu = std::max(summary.longestCpu, turn.cpuMs);
        summary.over16 += turn.wallMs > 16 ? 1 : 0;
        summary.over50 += turn.wallMs > 50 ? 1 : 0;
    }
    summary.turns = walls.size();
    if (!walls.empty()) {
        const auto at = walls.begin() + std::ptrdiff_t(walls.size() * 99 / 100);
        std::nth_element(walls.begin(), at, walls.end());
        summary.p99 = *at;
    }
    return summary;
}

double mean(const std::vector<double> &values)
{
    return values.empty()
               ? 0
               : std::accumulate(values.begin(), values.end(), 0.0) / double(values.size());
}

void print(const char *name, const Summary &turns, const std::vector<double> &feed)
{
    std::printf("%-22s %8zu %8.1f %8.1f %8.1f %6zu %6zu %9.1f %9.1f\n", name, turns.turns,
                double(turns.p99), double(turns.longest), double(turns.longestCpu), turns.over16,
                turns.over50, mean(feed),
                feed.empty() ? 0.0 : *std::max_element(feed.begin(), feed.end()));
}

/// What the console held, in MB, minute by minute: the most of each.
std::vector<double> residentByMinutes(const std::vector<Walk::Second> &seconds)
{
    std::vector<double> minutes;
    for (std::size_t i = 0; i < seconds.size(); ++i) {
        minutes.resize(i / 60 + 1);
        minutes.back() = std::max(minutes.back(), double(seconds[i].rssBytes) / 1e6);
    }
    return minutes;
}

} // namespace

int main(int argc, char *argv[])
{
    MeteredApplication application(argc, argv);
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions(
        {{u"seconds"_s, u"how long"_s, u"n"_s, u"600"_s},
         {u"rounds"_s, u"through the pages"_s, u"n"_s, u"4"_s},
         {u"connections"_s, u"that the hub has"_s, u"n"_s, u"100000"_s},
         {u"rate"_s, u"events a second of the watched room"_s, u"n"_s, u"5000"_s},
         {u"storm"_s, u"seconds between two storms; 0: none"_s, u"n"_s, u"120"_s},
         {u"alarm"_s, u"says what was in a turn of more than so many ms"_s, u"ms"_s, u"0"_s},
         {u"check"_s, u"15 seconds of a smaller hub, with bounds that no noise reaches"_s}});
    parser.process(application);
    const bool check = parser.isSet(u"check"_s);
    const int seconds = check ? 15 : parser.value(u"seconds"_s).toInt();
    const int rounds = check ? 1 : std::max(1, parser.value(u"rounds"_s).toInt());
    application.setAlarm(parser.value(u"alarm"_s).toFloat());

    QProcess hub;
    hub.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    hub.start(QFileInfo(QCoreApplication::applicationFilePath()).path() + u"/bench_deskhub"_s,
              {u"--connections"_s, check ? u"20000"_s : parser.value(u"connections"_s), u"--rate"_s,
               parser.value(u"rate"_s), u"--storm"_s, check ? u"5"_s : parser.value(u"storm"_s)});
    while (!hub.canReadLine()) {
        if (!hub.waitForReadyRead(60000)) {
            std::fprintf(stderr, "bench_desk: bench_deskhub did not come up\n");
            return 1;
        }
    }
    const QString address = QString::fromUtf8(hub.readLine()).trimmed().section(u' ', 1);

    QTemporaryDir folder;
    Desk desk(folder.path(), true);
    desk.setLanguage(u"en"_s);
    desk.showWindow();
    desk.window()->resize(1400, 900);
    Walk walk(application, desk, QString::fromLatin1(WatchedRoom));
    QObject::connect(&walk, &Walk::finished, &application, &QCoreApplication::quit);
    bool started = false;
    QObject::connect(desk.client(), &AdminClient::helloReceived, &walk, [&] {
        if (!std::exchange(started, true))
            QTimer::singleShot(1000, &walk, [&] { walk.start(seconds, rounds); });
    });
    QTimer::singleShot(30000, &application, [&] {
        if (!started)
            QCoreApplication::exit(1);
    });
    Profile profile = newProfile();
    profile.name = u"bench"_s;
    profile.url = QUrl(address);
    desk.connectTo(profile, QString::fromLatin1(mintToken(
                                {.userId = "bench",
                                 .scope = "admin:read admin:payload admin:operate admin:manage"},
                                Secret)));
    const int failed = QApplication::exec();
    hub.closeWriteChannel();
    hub.waitForFinished(10000);
    if (failed != 0 || walk.seconds().empty()) {
        std::fprintf(stderr, "bench_desk: the console did not get in\n");
        return 1;
    }

    std::printf("%-22s %8s %8s %8s %8s %6s %6s %9s %9s\n", "page", "turns", "p99 ms", "max ms",
                "max cpu", ">16 ms", ">50 ms", "feed kB/s", "max kB/s");
    std::vector<double> all;
    for (std::size_t phase = 0; phase < walk.phases().size(); ++phase) {
        std::vector<double> feed;
        for (const Walk::Second &second : walk.seconds()) {
            if (second.phase == int(phase))
                feed.push_back(double(second.feedBytes) / 1e3);
        }
        all.insert(all.end(), feed.begin(), feed.end());
        print(walk.phases()[phase].name, summaryOf(application.turns(), int(phase)), feed);
    }
    const Summary whole = summaryOf(application.turns());
    print("all", whole, all);
    const std::vector<double> resident = residentByMinutes(walk.seconds());
    std::printf("resident, MB, the most of each minute:");
    for (const double megabytes : resident)
        std::printf(" %.0f", megabytes);
    std::printf("\n");
    std::printf("events: %lld shown, %lld left out and said so, %lld unaccounted for\n",
                qlonglong(walk.account().received), qlonglong(walk.account().leftOut),
                qlonglong(walk.account().unaccounted));
    QStringList wrong = walk.missing();
    if (check) {
        if (whole.longestCpu > 500)
            wrong.append(u"a turn took %1 ms of the processor"_s.arg(double(whole.longestCpu)));
        const double most = *std::max_element(resident.begin(), resident.end());
        if (most > 300)
            wrong.append(u"the console holds %1 MB"_s.arg(most));
        if (mean(all) > 100)
            wrong.append(u"the feed brings %1 kB/s"_s.arg(mean(all)));
    }
    for (const QString &text : std::as_const(wrong))
        std::fprintf(stderr, "bench_desk: %s\n", qUtf8Printable(text));
    return wrong.isEmpty() ? 0 : 1;
}
