// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "common/filter.h"

#include "common/filtertree.h"

#include <QDateTime>
#include <QStringDecoder>

#include <algorithm>
#include <cmath>

namespace Carillon {

namespace {

// `words` are what stands between stars: the first begins the text, the last ends it, the others
// follow in order. Taking the first occurrence of each is enough, so this is linear in practice.
bool fitsText(std::span<const QByteArray> words, QByteArrayView text)
{
    if (words.size() == 1)
        return text == QByteArrayView(words.front());
    const QByteArray &first = words.front();
    const QByteArray &last = words.back();
    if (text.size() < first.size() + last.size() || !text.startsWith(first)
        || !text.endsWith(last)) {
        return false;
    }
    text = text.sliced(first.size(), text.size() - first.size() - last.size());
    for (const QByteArray &word : words.subspan(1, words.size() - 2)) {
        const qsizetype at = text.indexOf(word);
        if (at < 0)
            return false;
        text = text.sliced(at + word.size());
    }
    return true;
}

// -1, 0, 1, or nothing when they do not compare (NaN).
std::optional<int> order(double left, double right)
{
    if (std::isnan(left) || std::isnan(right))
        return std::nullopt;
    return left < right ? -1 : left > right ? 1 : 0;
}

std::optional<int> order(const FilterLiteral &literal, const FilterValue &value, qint64 now)
{
    using Kind = FilterLiteral::Kind;
    const qint64 wanted = literal.kind == Kind::FromNow ? now + literal.integer : literal.integer;
    if (const auto *integer = std::get_if<qint64>(&value)) {
        if (literal.kind == Kind::Number)
            return order(static_cast<double>(*integer), literal.number);
        return *integer < wanted ? -1 : *integer > wanted ? 1 : 0;
    }
    if (const auto *number = std::get_if<double>(&value)) {
        return order(*number,
                     literal.kind == Kind::Number ? literal.number : static_cast<double>(wanted));
    }
    return std::nullopt;
}

bool satisfies(FilterOp op, int order)
{
    switch (op) {
    case FilterOp::Equal:
        return order == 0;
    case FilterOp::Less:
        return order < 0;
    case FilterOp::LessEqual:
        return order <= 0;
    case FilterOp::Greater:
        return order > 0;
    case FilterOp::GreaterEqual:
        return order >= 0;
    case FilterOp::IsTrue:
    case FilterOp::Match:
        break;
    }
    return false;
}

bool isMissing(const FilterValue &value)
{
    if (const auto *list = std::get_if<std::span<const QByteArray>>(&value))
        return list->empty();
    return std::holds_alternative<std::monostate>(value);
}

bool fits(FilterOp op, const FilterLiteral &literal, const FilterValue &value, qint64 now)
{
    switch (literal.kind) {
    case FilterLiteral::Kind::Null:
        return isMissing(value);
    case FilterLiteral::Kind::Bool: {
        const auto *boolean = std::get_if<bool>(&value);
        return boolean && *boolean == (literal.integer != 0);
    }
    case FilterLiteral::Kind::Text: {
        const auto *text = std::get_if<QByteArrayView>(&value);
        if (!text)
            return false;
        if (op == FilterOp::Equal)
            return fitsText(literal.words, *text);
        return satisfies(op, text->compare(literal.words.front()));
    }
    case FilterLiteral::Kind::Integer:
    case FilterLiteral::Kind::Number:
    case FilterLiteral::Kind::FromNow: {
        const std::optional<int> result = order(literal, value, now);
        return result && satisfies(op, *result);
    }
    }
    return false;
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}

bool isAt(qsizetype at, QByteArrayView text, const QByteArray &plain)
{
    qsizetype i = 0;
    while (i < plain.size() && lower(text[at + i]) == plain[i])
        ++i;
    return i == plain.size();
}

bool foundPlain(const FilterPattern &pattern, QByteArrayView text)
{
    const qsizetype last = text.size() - pattern.plain.size(); // where it would begin to be at the end
    if (last < 0)
        return false;
    if (pattern.atStart && pattern.atEnd && last != 0 && !(last == 1 && text.endsWith('\n')))
        return false;
    if (pattern.atStart)
        return isAt(0, text, pattern.plain);
    if (pattern.atEnd) // or before a line feed that is, as Perl has it
        return isAt(last, text, pattern.plain) || (last > 0 && text.endsWith('\n') && isAt(last - 1, text, pattern.plain));
    for (qsizetype at = 0; at <= last; ++at) {
        if (isAt(at, text, pattern.plain))
            return true;
    }
    return false;
}

} // namespace

const char *filterTypeName(FilterType type)
{
    switch (type) {
    case FilterType::String:
        return "string";
    case FilterType::Integer:
        return "integer";
    case FilterType::Bytes:
        return "bytes";
    case FilterType::Duration:
        return "duration";
    case FilterType::Number:
        return "number";
    case FilterType::Bool:
        return "bool";
    case FilterType::Time:
        return "time";
    case FilterType::StringList:
        return "string_list";
    }
    return "string";
}

const char *filterErrorName(FilterError::Code code)
{
    switch (code) {
    case FilterError::Code::TooLong:
        return "too_long";
    case FilterError::Code::TooDeep:
        return "too_deep";
    case FilterError::Code::TooManyTerms:
        return "too_many_terms";
    case FilterError::Code::BadText:
        return "bad_text";
    case FilterError::Code::UnexpectedCharacter:
        return "unexpected_character";
    case FilterError::Code::UnterminatedString:
        return "unterminated_string";
    case FilterError::Code::BadEscape:
        return "bad_escape";
    case FilterError::Code::UnexpectedEnd:
        return "unexpected_end";
    case FilterError::Code::UnexpectedToken:
        return "unexpected_token";
    case FilterError::Code::UnknownField:
        return "unknown_field";
    case FilterError::Code::BadOperator:
        return "bad_operator";
    case FilterError::Code::BadValue:
        return "bad_value";
    case FilterError::Code::BadPattern:
        return "bad_pattern";
    }
    return "unexpected_token";
}

FilterPass::FilterPass()
    : FilterPass(QDateTime::currentMSecsSinceEpoch())
{}

bool FilterTree::found(const FilterPattern &pattern, QByteArrayView text, FilterPass &pass)
{
    if (!pattern.plain.isEmpty())
        return foundPlain(pattern, text);
    if (pass.exhausted())
        return false;
    QStringDecoder decoder(QStringDecoder::Utf8);
    pass.m_text.resize(decoder.requiredSpace(text.size()));
    auto *const begin = reinterpret_cast<QChar *>(pass.m_text.data());
    const QChar *const end = decoder.appendToBuffer(begin, text);
    const auto match = pattern.expression.match(QString::fromRawData(begin, end - begin));
    if (!match.isValid()) // it took more steps than the limit in its expression allows
        ++pass.m_abandoned;
    return match.hasMatch();
}

bool FilterTree::holds(const FilterTest &test, const FilterValue &value, FilterPass &pass)
{
    if (test.op == FilterOp::IsTrue) {
        const auto *boolean = std::get_if<bool>(&value);
        return boolean && *boolean;
    }
    const auto one = [&](const FilterValue &cell) {
        if (test.op == FilterOp::Match) {
            const auto *text = std::get_if<QByteArrayView>(&cell);
            return text && found(*test.pattern, *text, pass);
        }
        return std::any_of(test.literals.begin(), test.literals.end(), [&](const auto &literal) {
            return fits(test.op, literal, cell, pass.now());
        });
    };
    const auto *list = std::get_if<std::span<const QByteArray>>(&value);
    const bool fit
        = list && !list->empty()
              ? std::any_of(list->begin(), list->end(),
                            [&](const QByteArray &element) { return one(QByteArrayView(element)); })
              : one(value);
    return fit != test.negated;
}

bool FilterTree::holds(int node, const Row &row, FilterPass &pass) const
{
    const FilterNode &n = nodes[static_cast<std::size_t>(node)];
    switch (n.kind) {
    case FilterNode::Kind::And:
        return holds(n.left, row, pass) && holds(n.right, row, pass);
    case FilterNode::Kind::Or:
        return holds(n.left, row, pass) || holds(n.right, row, pass);
    case FilterNode::Kind::Not:
        return !holds(n.left, row, pass);
    case FilterNode::Kind::Test:
        break;
    }
    const FilterTest &test = tests[static_cast<std::size_t>(n.left)];
    return holds(test, row.get(row.row, test.field), pass);
}

const FilterTest *FilterTree::exactTest(int node, qsizetype field) const
{
    const FilterNode &n = nodes[static_cast<std::size_t>(node)];
    if (n.kind == FilterNode::Kind::And) {
        const FilterTest *left = exactTest(n.left, field);
        return left ? left : exactTest(n.right, field);
    }
    if (n.kind != FilterNode::Kind::Test)
        return nullptr;
    const FilterTest &test = tests[static_cast<std::size_t>(n.left)];
    const bool exact = test.field == field && test.type == FilterType::String
                       && test.op == FilterOp::Equal && !test.negated && test.literals.size() == 1
                       && test.literals.front().kind == FilterLiteral::Kind::Text
                       && test.literals.front().words.size() == 1;
    return exact ? &test : nullptr;
}

bool Filter::evaluate(FilterValue (*get)(const void *row, qsizetype field), const void *row,
                      FilterPass &pass) const
{
    return !m_tree || m_tree->holds(m_tree->root, {get, row}, pass);
}

bool Filter::uses(qsizetype field) const
{
    return m_tree
           && std::any_of(m_tree->tests.begin(), m_tree->tests.end(),
                          [field](const FilterTest &test) { return test.field == field; });
}

std::optional<QByteArray> Filter::exactText(qsizetype field) const
{
    const FilterTest *test = m_tree ? m_tree->exactTest(m_tree->root, field) : nullptr;
    if (!test)
        return std::nullopt;
    return test->literals.front().words.front();
}

} // namespace Carillon
