// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0

// A hub whose connections are made up, for bench_desk: prints the address of its admin feed once
// all are there, and ends when its standard input does, or after an hour.

#include "common/logging.h"
#include "server/net/epolleventdispatcher.h"
#include "tests/benchmarks/deskload/synthetichub.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QSocketNotifier>
#include <QTimer>

#include <cstdio>
#include <unistd.h>

using namespace Carillon;
using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    QCoreApplication::setEventDispatcher(new EpollEventDispatcher);
    QCoreApplication app(argc, argv);
    setLogging(u"warning"_s, LogFormat::Text);
    QCommandLineParser parser;
    parser.addOptions({{u"connections"_s, u"how many"_s, u"n"_s, u"100000"_s},
                       {u"rate"_s, u"events a second into the watched room"_s, u"n"_s, u"5000"_s},
                       {u"storm"_s, u"seconds between two storms; 0: none"_s, u"n"_s, u"120"_s}});
    parser.process(app);
    SyntheticHub hub({.connections = parser.value(u"connections"_s).toInt(),
                      .eventsPerSecond = parser.value(u"rate"_s).toInt(),
                      .stormEverySeconds = parser.value(u"storm"_s).toInt()});
    const auto port = hub.start();
    if (!port.ok()) {
        std::fprintf(stderr, "bench_deskhub: %s\n", qUtf8Printable(port.error()));
        return 1;
    }
    QObject::connect(&hub, &SyntheticHub::filled, &app, [port = *port] {
        std::printf("ready ws://127.0.0.1:%u\n", unsigned(port));
        std::fflush(stdout);
    });
    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &app, [&] {
        char buffer[256];
        if (::read(STDIN_FILENO, buffer, sizeof buffer) <= 0)
            QCoreApplication::quit();
    });
    QTimer::singleShot(std::chrono::hours(1), &app, &QCoreApplication::quit);
    return QCoreApplication::exec();
}
