// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/core/jsoncheck.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Carillon {

namespace {

QString problemText(QJsonParseError::ParseError error)
{
    const char *text = QT_TRANSLATE_NOOP("JsonCheck", "Not valid JSON");
    switch (error) {
    case QJsonParseError::UnterminatedObject:
        text = QT_TRANSLATE_NOOP("JsonCheck", "The object is not closed");
        break;
    case QJsonParseError::MissingNameSeparator:
        text = QT_TRANSLATE_NOOP("JsonCheck", "A colon is missing");
        break;
    case QJsonParseError::UnterminatedArray:
        text = QT_TRANSLATE_NOOP("JsonCheck", "The list is not closed");
        break;
    case QJsonParseError::MissingValueSeparator:
        text = QT_TRANSLATE_NOOP("JsonCheck", "A comma is missing");
        break;
    case QJsonParseError::IllegalValue:
        text = QT_TRANSLATE_NOOP("JsonCheck", "A value is expected");
        break;
    case QJsonParseError::TerminationByNumber:
    case QJsonParseError::IllegalNumber:
        text = QT_TRANSLATE_NOOP("JsonCheck", "Not a number");
        break;
    case QJsonParseError::IllegalEscapeSequence:
        text = QT_TRANSLATE_NOOP("JsonCheck", "Unknown escape");
        break;
    case QJsonParseError::IllegalUTF8String:
        text = QT_TRANSLATE_NOOP("JsonCheck", "Not valid text");
        break;
    case QJsonParseError::UnterminatedString:
        text = QT_TRANSLATE_NOOP("JsonCheck", "The closing quote is missing");
        break;
    case QJsonParseError::MissingObject:
        text = QT_TRANSLATE_NOOP("JsonCheck", "A name in quotes is expected");
        break;
    case QJsonParseError::DeepNesting:
        text = QT_TRANSLATE_NOOP("JsonCheck", "Too deep");
        break;
    case QJsonParseError::GarbageAtEnd:
        text = QT_TRANSLATE_NOOP("JsonCheck", "Something follows after the end");
        break;
    default:
        break;
    }
    return QCoreApplication::translate("JsonCheck", text);
}

QString newLine(int depth)
{
    return u'\n' + QString(depth * 4, u' ');
}

} // namespace

/// The value is wrapped in a list, so that QJsonDocument takes any value and not objects and lists
/// only.
JsonCheck checkJson(const QString &text)
{
    JsonCheck check;
    const QByteArray utf8 = text.toUtf8();
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson("[" + utf8 + "\n]", &error);
    const bool one = error.error == QJsonParseError::NoError && document.array().size() == 1;
    if (one) {
        check.ok = true;
        check.value = document.array().first();
        check.bytes = compactJson(check.value).size();
        return check;
    }
    qsizetype at = utf8.size();
    if (error.error != QJsonParseError::NoError)
        at = std::clamp<qsizetype>(error.offset - 1, 0, utf8.size());
    check.problem = text.trimmed().isEmpty() ? problemText(QJsonParseError::IllegalValue)
                    : error.error == QJsonParseError::NoError
                        ? problemText(QJsonParseError::GarbageAtEnd)
                        : problemText(error.error);
    check.at = QString::fromUtf8(utf8.left(at)).size();
    const QString before = text.left(check.at);
    check.line = int(before.count(u'\n')) + 1;
    check.column = int(before.size() - before.lastIndexOf(u'\n'));
    return check;
}

QString reformatJson(const QString &text, bool indented)
{
    if (!checkJson(text).ok)
        return text;
    QString result;
    int depth = 0;
    bool inString = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (inString) {
            result += c;
            if (c == u'\\' && i + 1 < text.size())
                result += text[++i];
            else if (c == u'"')
                inString = false;
            continue;
        }
        if (c.isSpace())
            continue;
        const bool closes = c == u'}' || c == u']';
        const bool opens = c == u'{' || c == u'[';
        const bool wasEmpty = closes && (result.endsWith(u'{') || result.endsWith(u'['));
        if (closes)
            --depth;
        if (indented && closes && !wasEmpty)
            result += newLine(depth);
        else if (indented && !closes
                 && (result.endsWith(u'{') || result.endsWith(u'[') || result.endsWith(u',')))
            result += newLine(depth);
        result += c;
        if (opens)
            ++depth;
        if (indented && c == u':')
            result += u' ';
        inString = c == u'"';
    }
    return result;
}

QByteArray compactJson(const QJsonValue &value)
{
    if (value.isUndefined())
        return {};
    QByteArray compact;
    if (value.isObject()) {
        compact = QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
    } else if (value.isArray()) {
        compact = QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact);
    } else {
        // A document holds no bare value: one in an array, without the brackets.
        compact = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
        compact = compact.mid(1, compact.size() - 2);
    }
    compact.squeeze(); // the writer leaves room, and a stream keeps tens of thousands of these
    return compact;
}

QJsonValue jsonValue(const QByteArray &compact)
{
    if (compact.isEmpty())
        return QJsonValue::Undefined;
    return QJsonDocument::fromJson('[' + compact + ']').array().at(0);
}

QString indentedJson(const QByteArray &compact)
{
    const QJsonDocument document = QJsonDocument::fromJson(compact);
    return QString::fromUtf8(document.isNull() ? compact
                                               : document.toJson(QJsonDocument::Indented));
}

} // namespace Carillon
