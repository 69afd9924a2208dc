// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "common/filtertree.h"

#include <QDateTime>

#include <algorithm>

namespace Carillon {

namespace {

using Kind = FilterToken::Kind;
using Expects = FilterCompletion::Expects;

enum Strength { OrStrength, AndStrength, NotStrength };

bool isBare(QByteArrayView text)
{
    return !text.isEmpty() && !isFilterKeyword(text)
           && std::all_of(text.begin(), text.end(), isFilterWordByte);
}

void appendEscaped(QByteArray &text, QByteArrayView word)
{
    for (const char c : word) {
        switch (c) {
        case '\n':
            text += "\\n";
            break;
        case '\r':
            text += "\\r";
            break;
        case '\t':
            text += "\\t";
            break;
        case '"':
        case '\\':
        case '*':
            text += '\\';
            text += c;
            break;
        default:
            if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f)
                text += "\\u00" + QByteArray(1, c).toHex();
            else
                text += c;
        }
    }
}

// The pieces of a text with a star between each two.
void appendText(QByteArray &text, std::span<const QByteArray> words)
{
    QByteArray joined;
    bool star = false;
    for (const QByteArray &word : words) {
        if (&word != words.data())
            joined += '*';
        joined += word;
        star = star || word.contains('*');
    }
    if (!star && isBare(joined)) {
        text += joined;
        return;
    }
    text += '"';
    for (const QByteArray &word : words) {
        if (&word != words.data())
            text += '*';
        appendEscaped(text, word);
    }
    text += '"';
}

void appendText(QByteArray &text, const QByteArray &word)
{
    appendText(text, std::span(&word, 1));
}

void appendLiteral(QByteArray &text, const FilterLiteral &literal)
{
    if (literal.kind == FilterLiteral::Kind::Null)
        text += "null";
    else if (literal.kind == FilterLiteral::Kind::Text)
        appendText(text, literal.words);
    else
        appendText(text, literal.source);
}

// A pattern is quoted as it was, so that its own backslashes stay alone; only what came in single
// quotes can hold a bare double one.
void appendPattern(QByteArray &text, const QByteArray &source)
{
    bool bareQuote = false;
    for (qsizetype i = 0; i < source.size(); ++i) {
        if (source[i] == '\\')
            ++i;
        else
            bareQuote = bareQuote || source[i] == '"';
    }
    const char quote = bareQuote ? '\'' : '"';
    text += quote;
    text += source;
    text += quote;
}

const char *operatorText(const FilterTest &test)
{
    switch (test.op) {
    case FilterOp::Equal:
        return test.negated ? " != " : " = ";
    case FilterOp::Less:
        return " < ";
    case FilterOp::LessEqual:
        return " <= ";
    case FilterOp::Greater:
        return " > ";
    case FilterOp::GreaterEqual:
        return " >= ";
    case FilterOp::Match:
        return test.negated ? " !~ " : " ~ ";
    case FilterOp::IsTrue:
        break;
    }
    return "";
}

void appendTest(QByteArray &text, const FilterTest &test, bool negatedSet)
{
    text += test.name;
    if (test.isSet) {
        text += negatedSet ? " not in {" : " in {";
        for (const FilterLiteral &literal : test.literals) {
            if (&literal != &test.literals.front())
                text += ", ";
            appendLiteral(text, literal);
        }
        text += '}';
        return;
    }
    text += operatorText(test);
    if (test.pattern)
        appendPattern(text, test.pattern->source);
    else if (!test.literals.empty())
        appendLiteral(text, test.literals.front());
}

const FilterTest *testOf(const FilterTree &tree, const FilterNode &node)
{
    return node.kind == FilterNode::Kind::Test ? &tree.tests[static_cast<std::size_t>(node.left)]
                                               : nullptr;
}

void appendNode(QByteArray &text, const FilterTree &tree, int index, Strength around)
{
    const FilterNode &node = tree.nodes[static_cast<std::size_t>(index)];
    if (const FilterTest *test = testOf(tree, node)) {
        appendTest(text, *test, false);
        return;
    }
    if (node.kind == FilterNode::Kind::Not) {
        const FilterTest *test = testOf(tree, tree.nodes[static_cast<std::size_t>(node.left)]);
        if (test && test->isSet) {
            appendTest(text, *test, true);
            return;
        }
        text += "not ";
        appendNode(text, tree, node.left, NotStrength);
        return;
    }
    const bool isOr = node.kind == FilterNode::Kind::Or;
    const Strength own = isOr ? OrStrength : AndStrength;
    if (own < around)
        text += '(';
    appendNode(text, tree, node.left, own);
    text += isOr ? " or " : " and ";
    // The parser groups to the left, so a group on the right was in parentheses.
    appendNode(text, tree, node.right, isOr ? AndStrength : NotStrength);
    if (own < around)
        text += ')';
}

struct Unit
{
    qint64 factor;
    const char *name;
};

constexpr Unit byteUnits[] = {{1LL << 30, "G"}, {1LL << 20, "M"}, {1LL << 10, "k"}};
constexpr Unit timeUnits[] = {{86'400'000, "d"}, {3'600'000, "h"}, {60'000, "m"}, {1000, "s"}};

// In the largest unit in which it is whole: exact, so that the cell's own row matches.
QByteArray measure(qint64 value, std::span<const Unit> units, const char *smallest)
{
    for (const Unit &unit : units) {
        if (value != 0 && value % unit.factor == 0)
            return QByteArray::number(value / unit.factor) + unit.name;
    }
    return QByteArray::number(value) + smallest;
}

QByteArray decimal(double value)
{
    return QByteArray::number(value, 'f', QLocale::FloatingPointShortest);
}

QByteArray cellText(FilterType type, const FilterValue &value)
{
    if (const auto *text = std::get_if<QByteArrayView>(&value)) {
        QByteArray result;
        appendText(result, text->toByteArray());
        return result;
    }
    if (const auto *integer = std::get_if<qint64>(&value)) {
        switch (type) {
        case FilterType::Bytes:
            return measure(*integer, byteUnits, "");
        case FilterType::Duration:
            return measure(*integer, timeUnits, "ms");
        case FilterType::Time:
            return QDateTime::fromMSecsSinceEpoch(*integer, Qt::UTC)
                .toString(Qt::ISODateWithMs)
                .toLatin1();
        default:
            return QByteArray::number(*integer);
        }
    }
    if (const auto *number = std::get_if<double>(&value))
        return decimal(*number) + (type == FilterType::Duration ? "ms" : "");
    return "null";
}

bool startsWith(QByteArrayView word, QByteArrayView beginning)
{
    return word.size() >= beginning.size()
           && word.first(beginning.size()).compare(beginning, Qt::CaseInsensitive) == 0;
}

std::vector<QByteArray> operatorsOf(FilterType type)
{
    switch (type) {
    case FilterType::Bool:
        return {"=", "!=", "and", "or"};
    case FilterType::String:
        return {"=", "!=", "~", "!~", "in", "not in", "<", "<=", ">", ">="};
    case FilterType::StringList:
        return {"=", "!=", "~", "!~", "in", "not in"};
    default:
        return {"=", "!=", ">", ">=", "<", "<=", "in", "not in"};
    }
}

// Units behind the digits typed so far, or a few values to begin with.
std::vector<QByteArray> valuesOf(FilterType type, const QByteArray &typed)
{
    const bool digits = !typed.isEmpty() && typed.back() >= '0' && typed.back() <= '9';
    switch (type) {
    case FilterType::Bool:
        return {"true", "false"};
    case FilterType::Bytes:
        if (digits)
            return {typed + 'k', typed + 'M', typed + 'G'};
        return {"1k", "64k", "1M", "null"};
    case FilterType::Duration:
        if (digits)
            return {typed + "ms", typed + 's', typed + 'm', typed + 'h', typed + 'd'};
        return {"100ms", "1s", "1m", "1h", "null"};
    case FilterType::Time:
        if (digits && (typed.front() == '-' || typed.front() == '+'))
            return {typed + 's', typed + 'm', typed + 'h', typed + 'd'};
        return {"-1m", "-5m", "-1h", "-1d", "now", "null"};
    default:
        return {"null"};
    }
}

// What may come after the tokens seen so far; no error stops it, for a text that is being typed is
// wrong most of the time.
struct Expectation
{
    Expects expects = Expects::Field;
    std::optional<FilterField> field = {};
    bool inSet = false;

    void see(const FilterToken &token, std::span<const FilterField> fields)
    {
        switch (token.kind) {
        case Kind::Operator:
            expects = Expects::Value;
            return;
        case Kind::OpenSet:
            inSet = true;
            expects = Expects::Value;
            return;
        case Kind::Comma:
            expects = Expects::Value;
            return;
        case Kind::CloseSet:
            inSet = false;
            expects = Expects::Connective;
            return;
        case Kind::Close:
            expects = Expects::Connective;
            return;
        case Kind::Open:
            expects = Expects::Field;
            return;
        default:
            break;
        }
        if (expects == Expects::Value) {
            expects = Expects::Connective;
        } else if (token.kind == Kind::And || token.kind == Kind::Or) {
            expects = Expects::Field;
        } else if (expects == Expects::Field && token.kind == Kind::Word) {
            const auto known = std::find_if(fields.begin(), fields.end(),
                                            [&](const auto &f) { return f.name == token.text; });
            field = known != fields.end() ? std::optional(*known) : std::nullopt;
            expects = Expects::Operator;
        }
    }
};

} // namespace

QByteArray Filter::toText() const
{
    QByteArray text;
    if (m_tree)
        appendNode(text, *m_tree, m_tree->root, OrStrength);
    return text;
}

QByteArray filterTerm(const FilterField &field, const FilterValue &value, bool negate)
{
    if (const auto *boolean = std::get_if<bool>(&value))
        return *boolean != negate ? field.name : "not " + field.name;
    const QByteArray start = field.name + (negate ? " != " : " = ");
    const auto *list = std::get_if<std::span<const QByteArray>>(&value);
    if (!list)
        return start + cellText(field.type, value);
    if (list->empty())
        return start + "null";
    // Every element: rows that have them all, or (negated) that lack one.
    QByteArray text;
    for (const QByteArray &element : *list) {
        if (!text.isEmpty())
            text += negate ? " or " : " and ";
        text += start;
        appendText(text, element);
    }
    return list->size() > 1 ? '(' + text + ')' : text;
}

FilterCompletion filterCompletion(QByteArrayView text, qsizetype cursor,
                                  std::span<const FilterField> fields)
{
    text = text.first(qBound<qsizetype>(0, cursor, text.size()));
    Expectation state;
    FilterToken token = nextFilterToken(text, 0);
    while (token.kind != Kind::End && (token.end() < text.size() || !token.isWord())) {
        // An open quote is a value that is being typed.
        if (token.kind == Kind::Unterminated)
            break;
        state.see(token, fields);
        token = nextFilterToken(text, token.end());
    }

    FilterCompletion result;
    result.expects = state.expects;
    result.at = token.at;
    result.length = token.text.size();
    const QByteArray typed = token.text.toByteArray();
    std::vector<QByteArray> words;
    switch (state.expects) {
    case Expects::Field:
        for (const FilterField &field : fields)
            words.push_back(field.name);
        words.emplace_back("not");
        break;
    case Expects::Operator:
        result.field = state.field;
        if (state.field)
            words = operatorsOf(state.field->type);
        break;
    case Expects::Value:
        result.field = state.field;
        if (state.field && token.kind != Kind::Unterminated)
            words = valuesOf(state.field->type, typed);
        break;
    case Expects::Connective:
        if (state.inSet)
            words = {",", "}"};
        else
            words = {"and", "or"};
        break;
    }
    for (QByteArray &word : words) {
        if (startsWith(word, typed) && word.size() > typed.size())
            result.words.push_back(std::move(word));
    }
    return result;
}

} // namespace Carillon
