// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "common/filtertree.h"

#include <QDateTime>
#include <QtNumeric>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace Carillon {

namespace {

using Kind = FilterToken::Kind;
using Code = FilterError::Code;
using Literal = FilterLiteral;

// PCRE2's own bound on the steps of one match (pcre2pattern, "Setting match resource limits"); the
// pattern itself can only lower it. About 25 µs for the worst pattern on one row.
constexpr auto matchLimit = "(*LIMIT_MATCH=5000)";

struct Unit
{
    QByteArrayView name;
    qint64 factor;
};

constexpr Unit byteUnits[] = {
    {"", 1},           {"b", 1},           {"k", 1LL << 10},
    {"kb", 1LL << 10}, {"kib", 1LL << 10}, {"m", 1LL << 20},
    {"mb", 1LL << 20}, {"mib", 1LL << 20}, {"g", 1LL << 30},
    {"gb", 1LL << 30}, {"gib", 1LL << 30}, {"t", 1LL << 40},
    {"tb", 1LL << 40}, {"tib", 1LL << 40},
};

constexpr Unit timeUnits[] = {
    {"ms", 1}, {"s", 1000}, {"m", 60'000}, {"h", 3'600'000}, {"d", 86'400'000},
};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

int hexDigit(char c)
{
    if (isDigit(c))
        return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

Literal integerLiteral(qint64 value)
{
    Literal literal;
    literal.kind = Literal::Kind::Integer;
    literal.integer = value;
    return literal;
}

Literal numberLiteral(double value)
{
    Literal literal;
    literal.kind = Literal::Kind::Number;
    literal.number = value;
    return literal;
}

// Takes one number with its unit off the front of the word: "1h" of "1h30m". What is not whole
// becomes a Number. No sign, no exponent.
std::optional<Literal> takeMeasure(QByteArrayView &word, std::span<const Unit> units)
{
    qsizetype digits = 0;
    while (digits < word.size() && (isDigit(word[digits]) || word[digits] == '.'))
        ++digits;
    qsizetype end = digits;
    while (end < word.size() && !isDigit(word[end]))
        ++end;
    const QByteArrayView number = word.first(digits);
    const QByteArrayView name = word.sliced(digits, end - digits);
    word = word.sliced(end);
    if (number.isEmpty() || !isDigit(number.front()) || !isDigit(number.back()))
        return std::nullopt;
    for (const Unit &unit : units) {
        if (name.compare(unit.name, Qt::CaseInsensitive) != 0)
            continue;
        bool ok = false;
        if (qint64 whole = number.toLongLong(&ok); ok) {
            qint64 result = 0;
            if (qMulOverflow(whole, unit.factor, &result))
                return std::nullopt;
            return integerLiteral(result);
        }
        const double value = number.toDouble(&ok) * static_cast<double>(unit.factor);
        if (!ok || value > 9e15)
            return std::nullopt;
        if (value == std::floor(value))
            return integerLiteral(static_cast<qint64>(value));
        return numberLiteral(value);
    }
    return std::nullopt;
}

std::optional<Literal> bytes(QByteArrayView word)
{
    const std::optional<Literal> size = takeMeasure(word, byteUnits);
    return word.isEmpty() ? size : std::nullopt;
}

// A bare number has no unit that everybody would guess alike; nought needs none.
std::optional<Literal> duration(QByteArrayView word)
{
    if (word == QByteArrayView("0"))
        return integerLiteral(0);
    qint64 whole = 0;
    double rest = 0;
    do {
        const std::optional<Literal> part = takeMeasure(word, timeUnits);
        if (!part || qAddOverflow(whole, part->integer, &whole))
            return std::nullopt;
        rest += part->number;
    } while (!word.isEmpty());
    return rest == 0 ? integerLiteral(whole) : numberLiteral(static_cast<double>(whole) + rest);
}

// "now", or a duration with the sign that says on which side of it.
std::optional<Literal> fromNow(QByteArrayView word)
{
    Literal literal;
    literal.kind = Literal::Kind::FromNow;
    if (word.compare("now", Qt::CaseInsensitive) == 0)
        return literal;
    if (word.size() < 2 || (word.front() != '-' && word.front() != '+'))
        return std::nullopt;
    const std::optional<Literal> offset = duration(word.sliced(1));
    if (!offset || offset->kind != Literal::Kind::Integer || offset->integer > (1LL << 52))
        return std::nullopt;
    literal.integer = word.front() == '-' ? -offset->integer : offset->integer;
    return literal;
}

// Qt reads more spellings than RFC 3339 has.
bool hasTimeShape(QByteArrayView word)
{
    constexpr QByteArrayView shape("0000-00-00T00:00");
    for (qsizetype i = 0; i < word.size(); ++i) {
        const char c = i < shape.size() ? shape[i] : '0';
        const bool fits = i >= shape.size() ? QByteArrayView(":.+-Zz").contains(word[i])
                          : c == 'T'        ? word[i] == 'T' || word[i] == 't'
                                            : word[i] == c;
        if (!fits && !(c == '0' && isDigit(word[i])))
            return false;
    }
    return word.size() == 10 || (word.size() >= shape.size() && word.size() <= 35);
}

// RFC 3339; without an offset it is UTC, as all of Carillon's times are, and a date is its
// midnight.
std::optional<Literal> time(QByteArrayView word)
{
    if (!isDigit(word.front()))
        return fromNow(word);
    if (!hasTimeShape(word))
        return std::nullopt;
    const QString text = QString::fromLatin1(word).toUpper();
    QDateTime parsed = word.size() == 10
                           ? QDateTime(QDate::fromString(text, Qt::ISODate), QTime(0, 0), Qt::UTC)
                           : QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!parsed.isValid())
        return std::nullopt;
    if (parsed.timeSpec() == Qt::LocalTime)
        parsed.setTimeSpec(Qt::UTC);
    return integerLiteral(parsed.toMSecsSinceEpoch());
}

std::optional<Literal> number(QByteArrayView word, bool whole)
{
    bool ok = false;
    if (const qint64 value = word.toLongLong(&ok); ok)
        return integerLiteral(value);
    const double value = word.toDouble(&ok);
    if (whole || !ok || !std::isfinite(value))
        return std::nullopt;
    return numberLiteral(value);
}

std::optional<Literal> boolean(QByteArrayView word)
{
    const bool isTrue = word.compare("true", Qt::CaseInsensitive) == 0;
    if (!isTrue && word.compare("false", Qt::CaseInsensitive) != 0)
        return std::nullopt;
    Literal literal;
    literal.kind = Literal::Kind::Bool;
    literal.integer = isTrue ? 1 : 0;
    return literal;
}

std::optional<Literal> scalar(FilterType type, QByteArrayView word)
{
    switch (type) {
    case FilterType::Integer:
        return number(word, true);
    case FilterType::Number:
        return number(word, false);
    case FilterType::Bytes:
        return bytes(word);
    case FilterType::Duration:
        return duration(word);
    case FilterType::Time:
        return time(word);
    case FilterType::Bool:
        return boolean(word);
    case FilterType::String:
    case FilterType::StringList:
        break;
    }
    return std::nullopt;
}

bool isText(FilterType type)
{
    return type == FilterType::String || type == FilterType::StringList;
}

bool accepts(FilterType type, FilterOp op)
{
    switch (op) {
    case FilterOp::IsTrue:
        return type == FilterType::Bool;
    case FilterOp::Match:
        return isText(type);
    case FilterOp::Equal:
        return true;
    case FilterOp::Less:
    case FilterOp::LessEqual:
    case FilterOp::Greater:
    case FilterOp::GreaterEqual:
        break;
    }
    return type != FilterType::Bool && type != FilterType::StringList;
}

// Plain text needs no engine: it is searched for as bytes, which allocates nothing.
FilterPattern plainPattern(QByteArrayView source)
{
    FilterPattern pattern{source.toByteArray(), {}, source.startsWith('^'), source.endsWith('$'), {}};
    const QByteArrayView text = source.sliced(pattern.atStart ? 1 : 0).chopped(pattern.atEnd ? 1 : 0);
    const bool plain = std::none_of(text.begin(), text.end(), [](char c) {
        return static_cast<unsigned char>(c) >= 0x80 || std::strchr("\\^$.|?*+()[]{}", c) != nullptr;
    });
    if (plain)
        pattern.plain = text.toByteArray().toLower();
    return pattern;
}

} // namespace

/// Recursive descent over the tokens; the first error stops it. Depth and size are bounded as the
/// text is read.
class FilterParser
{
public:
    FilterParser(QByteArrayView text, std::span<const FilterField> fields)
        : m_text(text)
        , m_fields(fields)
    {}

    Result<Filter, FilterError> parse()
    {
        if (m_text.size() > MaxFilterSize)
            return FilterError{Code::TooLong, MaxFilterSize, m_text.size() - MaxFilterSize};
        if (!m_text.isValidUtf8())
            return FilterError{Code::BadText, 0, m_text.size()};
        advance();
        if (m_token.kind == Kind::End)
            return Filter();
        m_tree.root = disjunction();
        if (!m_error && m_token.kind != Kind::End)
            fail(Code::UnexpectedToken, "connective");
        if (m_error)
            return *std::move(m_error);
        return Filter(std::make_shared<const FilterTree>(std::move(m_tree)));
    }

private:
    void advance() { m_token = nextFilterToken(m_text, m_token.end()); }

    int fail(Code code, QByteArrayView argument = {}) { return fail(code, m_token, argument); }

    // Every rule returns its node, or -1 after an error.
    int fail(Code code, const FilterToken &token, QByteArrayView argument = {})
    {
        if (m_error)
            return -1;
        if (code == Code::UnexpectedToken && token.kind == Kind::End)
            code = Code::UnexpectedEnd;
        if (token.kind == Kind::Unterminated) {
            code = Code::UnterminatedString;
            argument = {};
        }
        if (token.kind == Kind::BadCharacter) {
            code = Code::UnexpectedCharacter;
            argument = token.text;
        }
        m_error = FilterError{code, token.at, token.text.size(), argument.toByteArray()};
        return -1;
    }

    int add(FilterNode node)
    {
        m_tree.nodes.push_back(node);
        return static_cast<int>(m_tree.nodes.size()) - 1;
    }

    int disjunction()
    {
        int left = conjunction();
        while (left >= 0 && m_token.kind == Kind::Or) {
            advance();
            const int right = conjunction();
            left = right < 0 ? -1 : add({FilterNode::Kind::Or, left, right});
        }
        return left;
    }

    int conjunction()
    {
        int left = negation();
        while (left >= 0 && m_token.kind == Kind::And) {
            advance();
            const int right = negation();
            left = right < 0 ? -1 : add({FilterNode::Kind::And, left, right});
        }
        return left;
    }

    int negation()
    {
        const bool group = m_token.kind == Kind::Open;
        if (!group && m_token.kind != Kind::Not)
            return test();
        if (++m_depth > MaxFilterDepth)
            return fail(Code::TooDeep);
        advance();
        int node = group ? disjunction() : negation();
        --m_depth;
        if (node < 0)
            return -1;
        if (!group)
            return add({FilterNode::Kind::Not, node});
        if (m_token.kind != Kind::Close)
            return fail(Code::UnexpectedToken, ")");
        advance();
        return node;
    }

    int test()
    {
        if (m_token.kind != Kind::Word)
            return fail(Code::UnexpectedToken, "field");
        const FilterToken name = m_token;
        qsizetype index = 0;
        while (index < std::ssize(m_fields) && m_fields[index].name != name.text)
            ++index;
        if (index == std::ssize(m_fields))
            return fail(Code::UnknownField, name.text);
        if (m_tree.tests.size() >= MaxFilterTerms)
            return fail(Code::TooManyTerms);
        advance();

        FilterTest test;
        test.field = index;
        test.name = name.text.toByteArray();
        test.type = m_fields[index].type;
        bool negatedSet = false;
        if (m_token.kind == Kind::Operator) {
            if (!comparison(test))
                return -1;
        } else if (m_token.kind == Kind::In || m_token.kind == Kind::Not) {
            negatedSet = m_token.kind == Kind::Not;
            if (!set(test))
                return -1;
        } else if (test.type != FilterType::Bool) {
            return fail(Code::UnexpectedToken, "operator");
        }
        if (test.literals.size() > 1)
            m_terms += static_cast<int>(test.literals.size()) - 1;
        if (++m_terms > MaxFilterTerms)
            return fail(Code::TooManyTerms, name);

        m_tree.tests.push_back(std::move(test));
        const int node = add({FilterNode::Kind::Test, static_cast<int>(m_tree.tests.size()) - 1});
        return negatedSet ? add({FilterNode::Kind::Not, node}) : node;
    }

    bool comparison(FilterTest &test)
    {
        const FilterToken symbol = m_token;
        test.negated = symbol.text.front() == '!';
        const char sign = symbol.text[test.negated ? 1 : 0];
        const bool orEqual = symbol.text.size() == 2 && symbol.text.back() == '=';
        switch (sign) {
        case '<':
            test.op = orEqual ? FilterOp::LessEqual : FilterOp::Less;
            break;
        case '>':
            test.op = orEqual ? FilterOp::GreaterEqual : FilterOp::Greater;
            break;
        case '~':
            test.op = FilterOp::Match;
            break;
        default:
            test.op = FilterOp::Equal;
            break;
        }
        if (!accepts(test.type, test.op)) {
            fail(Code::BadOperator, filterTypeName(test.type));
            return false;
        }
        advance();
        return test.op == FilterOp::Match ? pattern(test) : value(test);
    }

    // [not] in { value, ... }
    bool set(FilterTest &test)
    {
        test.op = FilterOp::Equal;
        test.isSet = true;
        if (m_token.kind == Kind::Not)
            advance();
        if (!expect(Kind::In, "in") || !expect(Kind::OpenSet, "{"))
            return false;
        while (value(test)) {
            if (test.literals.size() > MaxFilterTerms) {
                fail(Code::TooManyTerms);
                return false;
            }
            if (m_token.kind != Kind::Comma)
                return expect(Kind::CloseSet, "}");
            advance();
        }
        return false;
    }

    bool expect(Kind kind, QByteArrayView what)
    {
        if (m_token.kind != kind) {
            fail(Code::UnexpectedToken, what);
            return false;
        }
        advance();
        return true;
    }

    bool value(FilterTest &test)
    {
        const FilterToken token = m_token;
        const bool quoted = token.kind == Kind::Quoted;
        if (!quoted && !token.isWord()) {
            fail(Code::UnexpectedToken, "value");
            return false;
        }
        Literal literal;
        const bool isNull = !quoted && token.text.compare("null", Qt::CaseInsensitive) == 0;
        const bool ordered = test.op != FilterOp::Equal;
        if (isText(test.type) && !isNull) {
            literal.kind = Literal::Kind::Text;
            if (!textWords(token, literal.words))
                return false;
            // A star orders like any character would, so it would only be taken for a glob.
            if (ordered && literal.words.size() > 1) {
                fail(Code::BadValue, filterTypeName(test.type));
                return false;
            }
        } else if (!isNull) {
            const QByteArrayView word
                = quoted ? token.text.sliced(1, token.text.size() - 2) : token.text;
            const auto parsed = word.isEmpty() ? std::nullopt : scalar(test.type, word);
            if (!parsed) {
                fail(Code::BadValue, filterTypeName(test.type));
                return false;
            }
            literal = *parsed;
            literal.source = word.toByteArray().trimmed();
        } else if (ordered) {
            fail(Code::BadValue, filterTypeName(test.type));
            return false;
        }
        test.literals.push_back(std::move(literal));
        advance();
        return true;
    }

    // Splits at the stars that have no backslash in front, undoing the escapes of a quoted text.
    bool textWords(const FilterToken &token, std::vector<QByteArray> &words)
    {
        const bool quoted = token.kind == Kind::Quoted;
        const QByteArrayView text
            = quoted ? token.text.sliced(1, token.text.size() - 2) : token.text;
        words.emplace_back();
        for (qsizetype i = 0; i < text.size(); ++i) {
            if (text[i] == '*') {
                words.emplace_back();
            } else if (quoted && text[i] == '\\') {
                const qsizetype from = i;
                if (!unescape(text, i, words.back())) {
                    const QByteArrayView escape = text.sliced(from, i - from);
                    fail(Code::BadEscape, {Kind::Quoted, token.at + 1 + from, escape}, escape);
                    return false;
                }
            } else {
                words.back().append(text[i]);
            }
        }
        return true;
    }

    // `i` is at the backslash; afterwards at the last byte of the escape, or behind a bad one.
    static bool unescape(QByteArrayView text, qsizetype &i, QByteArray &to)
    {
        const char c = text[++i]; // the lexer saw to it that there is one
        switch (c) {
        case 'n':
            to.append('\n');
            return true;
        case 'r':
            to.append('\r');
            return true;
        case 't':
            to.append('\t');
            return true;
        case '\\':
        case '"':
        case '\'':
        case '*':
            to.append(c);
            return true;
        case 'u': {
            uint code = 0;
            const QByteArrayView digits = text.sliced(i + 1).first(qMin(text.size() - i - 1, 4));
            const bool hex = digits.size() == 4
                             && std::all_of(digits.begin(), digits.end(), [&code](char digit) {
                                    const int value = hexDigit(digit);
                                    code = code * 16 + static_cast<uint>(value);
                                    return value >= 0;
                                });
            if (!hex || QChar::isSurrogate(code)) {
                ++i;
                return false;
            }
            i += 4;
            to.append(QString(QChar(static_cast<char16_t>(code))).toUtf8());
            return true;
        }
        default:
            break;
        }
        do { // the whole of a character that takes more than one byte
            ++i;
        } while (i < text.size() && (static_cast<unsigned char>(text[i]) & 0xc0U) == 0x80U);
        return false;
    }

    bool pattern(FilterTest &test)
    {
        const FilterToken token = m_token;
        const bool quoted = token.kind == Kind::Quoted;
        if (!quoted && !token.isWord()) {
            fail(Code::UnexpectedToken, "value");
            return false;
        }
        // Taken as it is, for a pattern has escapes of its own (and \" is one of them).
        const QByteArrayView source
            = quoted ? token.text.sliced(1, token.text.size() - 2) : token.text;
        qsizetype slashes = 0;
        while (slashes < source.size() && source[source.size() - 1 - slashes] == '\\')
            ++slashes;
        if (source.size() > MaxFilterPatternSize || slashes % 2 != 0) {
            fail(Code::BadPattern);
            return false;
        }
        if (++m_patterns > MaxFilterPatterns) {
            fail(Code::TooManyTerms);
            return false;
        }
        FilterPattern compiled = plainPattern(source);
        if (compiled.plain.isEmpty()) {
            compiled.expression
                = QRegularExpression(QLatin1StringView(matchLimit) + QString::fromUtf8(source),
                                     QRegularExpression::CaseInsensitiveOption);
            if (!compiled.expression.isValid()) {
                fail(Code::BadPattern);
                return false;
            }
        }
        test.pattern = std::move(compiled);
        advance();
        return true;
    }

    QByteArrayView m_text;
    std::span<const FilterField> m_fields;
    FilterToken m_token;
    FilterTree m_tree;
    std::optional<FilterError> m_error;
    int m_depth = 0;
    int m_terms = 0;
    int m_patterns = 0;
};

Result<Filter, FilterError> parseFilter(QByteArrayView text, std::span<const FilterField> fields)
{
    return FilterParser(text, fields).parse();
}

Result<Filter, FilterError> parseFilter(QStringView text, std::span<const FilterField> fields)
{
    const QByteArray utf8 = text.toUtf8();
    Result<Filter, FilterError> result = parseFilter(QByteArrayView(utf8), fields);
    if (result)
        return result;
    FilterError error = std::move(result).error();
    const qsizetype end = QString::fromUtf8(utf8.first(error.at + error.length)).size();
    error.at = QString::fromUtf8(utf8.first(error.at)).size();
    error.length = end - error.at;
    return error;
}

} // namespace Carillon
