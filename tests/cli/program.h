// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QEventLoop>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTimer>

/// Runs the real carillonctl beside this test's event loop, in which the fake servers live.
class Program
{
public:
    explicit Program(const QStringList &arguments, const QStringList &environment = {}, const QByteArray &input = {})
    {
        QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
        for (const QString &name : {QStringLiteral("CARILLON_TOKEN"), QStringLiteral("CARILLON_SECRET")})
            variables.remove(name);
        for (const QString &entry : environment)
            variables.insert(entry.section(u'=', 0, 0), entry.section(u'=', 1));
        process.setProcessEnvironment(variables);
        process.start(QStringLiteral(CARILLONCTL), arguments);
        process.write(input);
        process.closeWriteChannel();
    }

    /// The exit code; -1 when it crashed or did not end in time.
    int finish(int seconds = 20)
    {
        if (process.state() != QProcess::NotRunning) {
            QEventLoop loop;
            QObject::connect(&process, &QProcess::finished, &loop, &QEventLoop::quit);
            QTimer::singleShot(seconds * 1000, &loop, &QEventLoop::quit);
            loop.exec();
        }
        output += process.readAllStandardOutput();
        errors += process.readAllStandardError();
        const bool ended = process.state() == QProcess::NotRunning && process.exitStatus() == QProcess::NormalExit;
        return ended ? process.exitCode() : -1;
    }

    /// Every line of the output as a JSON object; an empty object for one that is none.
    QList<QJsonObject> jsonLines() const
    {
        QList<QJsonObject> lines;
        for (const QByteArray &line : output.trimmed().split('\n'))
            lines.append(QJsonDocument::fromJson(line).object());
        return lines;
    }

    QProcess process;
    QByteArray output;
    QByteArray errors;
};
