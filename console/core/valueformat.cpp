// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/core/valueformat.h"

#include "console/core/deskclock.h"
#include "console/core/displaytext.h"
#include "console/core/jsoncheck.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <cmath>

using namespace Qt::StringLiterals;

namespace Carillon {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("ValueFormat", text);
}

int decimals(double value)
{
    return std::abs(value) >= 100 || value == 0 ? 0 : std::abs(value) >= 10 ? 1 : 2;
}

QString formatList(const QJsonArray &list)
{
    QStringList parts;
    for (const QJsonValue &item : list) {
        if (parts.size() == 20) {
            parts.append(u"…"_s);
            break;
        }
        parts.append(visibleText(item.toString(), 200));
    }
    return parts.join(u", "_s);
}

} // namespace

QString formatBytes(double bytes, const QLocale &locale)
{
    if (!(bytes >= 0) || bytes > 9e18) // the negation also catches what is not a number
        return {};
    const auto whole = static_cast<qint64>(bytes);
    if (whole < 1024) // QLocale has no plural for its word
        return translated(QT_TRANSLATE_NOOP("ValueFormat", "%1 B")).arg(whole);
    double figure = bytes;
    while (figure >= 1024)
        figure /= 1024;
    return locale.formattedDataSize(whole, figure >= 100 ? 0 : 1,
                                    QLocale::DataSizeTraditionalFormat);
}

QString formatCount(qint64 count, const QLocale &locale)
{
    return locale.toString(count);
}

QString formatRate(double perSecond, const QLocale &locale)
{
    return locale.toString(perSecond, 'f', perSecond == 0 || std::abs(perSecond) >= 100 ? 0 : 1);
}

QString formatDuration(double ms, const QLocale &locale)
{
    if (!(ms >= 0) || ms > 9e15)
        return {};
    const auto seconds = static_cast<qint64>(ms / 1000);
    const auto number = [&](qint64 value) { return locale.toString(value); };
    if (ms < 1000)
        return translated(QT_TRANSLATE_NOOP("ValueFormat", "%1 ms"))
            .arg(locale.toString(std::round(ms), 'f', 0));
    if (seconds < 60)
        return translated(QT_TRANSLATE_NOOP("ValueFormat", "%1 s"))
            .arg(locale.toString(ms / 1000, 'f', ms < 10000 ? 1 : 0));
    if (seconds < 3600 && seconds % 60 == 0)
        return translated(QT_TRANSLATE_NOOP("ValueFormat", "%1 min")).arg(number(seconds / 60));
    if (seconds < 3600)
        return translated(QT_TRANSLATE_NOOP("ValueFormat", "%1 min %2 s"))
            .arg(number(seconds / 60), number(seconds % 60));
    if (seconds < 86400)
        return translated(QT_TRANSLATE_NOOP("ValueFormat", "%1 h %2 min"))
            .arg(number(seconds / 3600), number(seconds % 3600 / 60));
    return translated(QT_TRANSLATE_NOOP("ValueFormat", "%1 d %2 h"))
        .arg(number(seconds / 86400), number(seconds % 86400 / 3600));
}

QString formatMicroseconds(double us, const QLocale &locale)
{
    if (us < 1000)
        return translated(QT_TRANSLATE_NOOP("ValueFormat", "%1 µs"))
            .arg(locale.toString(us, 'f', 0));
    if (us < 1e6)
        return translated(QT_TRANSLATE_NOOP("ValueFormat", "%1 ms"))
            .arg(locale.toString(us / 1000, 'f', decimals(us / 1000)));
    return translated(QT_TRANSLATE_NOOP("ValueFormat", "%1 s"))
        .arg(locale.toString(us / 1e6, 'f', decimals(us / 1e6)));
}

QString formatTime(const QDateTime &time, const QLocale &locale)
{
    if (!time.isValid())
        return {};
    const QDateTime local = time.toLocalTime();
    const QString clock = local.toString(u"HH:mm:ss"_s);
    if (local.date() == DeskClock::now().toLocalTime().date())
        return clock;
    return locale.toString(local.date(), QLocale::ShortFormat) + u' ' + clock;
}

QString formatColumn(const AdminColumn &column, const QJsonValue &value, const QLocale &locale)
{
    if (value.isDouble()) {
        if (column.name == "cpu"_L1)
            return translated(QT_TRANSLATE_NOOP("ValueFormat", "%1 %"))
                .arg(locale.toString(value.toDouble() * 100, 'f', 0));
        if (column.name.startsWith("bytes"_L1))
            return formatBytes(value.toDouble(), locale);
        if (column.name.endsWith("_us"_L1))
            return formatMicroseconds(value.toDouble(), locale);
        if (column.name.endsWith("_ms"_L1))
            return formatMicroseconds(value.toDouble() * 1000, locale);
    }
    return formatValue(value, column.type, locale);
}

QString rawText(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isNull() || value.isUndefined())
        return {};
    if (value.isArray()) {
        QStringList parts;
        for (const QJsonValue &part : value.toArray())
            parts.append(rawText(part));
        return parts.join(u' ');
    }
    return QString::fromUtf8(compactJson(value));
}

QString formatValue(const QJsonValue &value, ColumnType type, const QLocale &locale)
{
    if (value.isNull() || value.isUndefined())
        return {};
    if (value.isDouble()) {
        switch (type) {
        case ColumnType::Bytes:
            return formatBytes(value.toDouble(), locale);
        case ColumnType::Rate:
            return formatRate(value.toDouble(), locale);
        case ColumnType::Duration:
            return formatDuration(value.toDouble(), locale);
        case ColumnType::Number:
            return locale.toString(value.toDouble(), 'f', decimals(value.toDouble()));
        default:
            return formatCount(wholeNumber(value), locale);
        }
    }
    if (value.isBool())
        return value.toBool() ? translated(QT_TRANSLATE_NOOP("ValueFormat", "yes"))
                              : translated(QT_TRANSLATE_NOOP("ValueFormat", "no"));
    if (value.isArray())
        return formatList(value.toArray());
    if (value.isObject())
        return visibleText(QString::fromUtf8(compactJson(value)));
    if (type == ColumnType::Time) {
        const QDateTime time = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
        if (time.isValid())
            return formatTime(time, locale);
    }
    return visibleText(value.toString());
}

} // namespace Carillon
