// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "common/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QStringView>
#include <QVarLengthArray>

#include <memory>
#include <optional>
#include <span>
#include <variant>
#include <vector>

/// The filter language (docs/filter.md): one text for table filters, captures, colour rules and the
/// targets of bulk actions, with one meaning on the server and in the console. Everything here is
/// bounded, for the text comes from outside: its length, its depth, its comparisons, its patterns
/// and the steps that a pattern may take.
namespace Carillon {

enum class FilterType : quint8 {
    String,
    Integer,
    Bytes,    ///< a count of bytes: 64k, 1.5M
    Duration, ///< milliseconds: 250ms, 1h30m
    Number,
    Bool,
    Time, ///< milliseconds since the epoch: RFC 3339, or -5m from now
    StringList,
};

/// "string", "bytes", ...: the `argument` of errors about types.
[[nodiscard]] const char *filterTypeName(FilterType type);

struct FilterField
{
    QByteArray name;
    FilterType type = FilterType::String;
};

/// One cell of a row; std::monostate is a missing value (null). It must be of the kind of its
/// field: text for String, qint64 or double for the numeric types (and Time), a span for
/// StringList. Anything else counts as missing.
using FilterValue = std::variant<std::monostate, QByteArrayView, qint64, double, bool,
                                 std::span<const QByteArray>>;

struct FilterError
{
    enum class Code : quint8 {
        TooLong,             ///< more than MaxFilterSize bytes
        TooDeep,             ///< more than MaxFilterDepth parentheses or nots inside each other
        TooManyTerms,        ///< more than MaxFilterTerms comparisons or MaxFilterPatterns patterns
        BadText,             ///< not UTF-8
        UnexpectedCharacter, ///< argument: the character
        UnterminatedString,
        BadEscape,       ///< argument: the escape
        UnexpectedEnd,   ///< argument: what was expected: field, operator, value, ")" or "}"
        UnexpectedToken, ///< argument: what was expected
        UnknownField,    ///< argument: the name
        BadOperator,     ///< argument: the type of the field, which this operator does not fit
        BadValue,        ///< argument: the type of the field, which this value is not
        BadPattern,
    };

    Code code = Code::UnexpectedToken;
    qsizetype at = 0; ///< into the text: bytes when it was UTF-8, UTF-16 units when a QStringView
    qsizetype length = 0;
    QByteArray argument = {};
};

/// "unknown_field", "bad_value", ...: what the wire carries. Never a sentence; the console has
/// those.
[[nodiscard]] const char *filterErrorName(FilterError::Code code);

inline constexpr qsizetype MaxFilterSize = 4096;
inline constexpr int MaxFilterDepth = 32;
inline constexpr int MaxFilterTerms = 128;
inline constexpr int MaxFilterPatterns = 16;
inline constexpr qsizetype MaxFilterPatternSize = 256;

/// What one pass over many rows shares. Make one for each pass (its time is what -5m counts from)
/// and use it on one thread.
class FilterPass
{
public:
    FilterPass();
    explicit FilterPass(qint64 nowMs)
        : m_now(nowMs)
    {}

    /// What `-5m` counts from.
    [[nodiscard]] qint64 now() const { return m_now; }

    /// Whether a pattern took too many steps too often; from then on patterns match nothing in this
    /// pass, so its result is wrong: throw it away and say so.
    [[nodiscard]] bool exhausted() const { return m_abandoned >= MaxAbandoned; }

private:
    friend struct FilterTree;
    static constexpr int MaxAbandoned = 8;

    qint64 m_now;
    int m_abandoned = 0;
    QVarLengthArray<char16_t, 256> m_text; // reused: patterns are matched against UTF-16
};

struct FilterTree;

/// A parsed filter. A value, cheap to copy; what it points to is immutable, so matches() may be
/// called on any thread. The default one is empty and matches every row.
class Filter
{
public:
    Filter() = default;
    explicit Filter(std::shared_ptr<const FilterTree> tree)
        : m_tree(std::move(tree))
    {}

    [[nodiscard]] bool isEmpty() const { return !m_tree; }

    /// Whether a row fits. `row` is a function object, called with the index of a field (in the
    /// list given to parseFilter) and returns its FilterValue; only fields that the answer depends
    /// on are asked for. Allocates nothing but what QRegularExpression needs for patterns that are
    /// not plain text.
    template<typename Row>
    [[nodiscard]] bool matches(const Row &row, FilterPass &pass) const
    {
        return evaluate(
            [](const void *r, qsizetype field) -> FilterValue {
                return (*static_cast<const Row *>(r))(field);
            },
            &row, pass);
    }

    template<typename Row>
    [[nodiscard]] bool matches(const Row &row) const
    {
        FilterPass pass;
        return matches(row, pass);
    }

    /// The text in its canonical form, which parses to the same filter.
    [[nodiscard]] QByteArray toText() const;

    /// Whether the filter reads this field.
    [[nodiscard]] bool uses(qsizetype field) const;

    /// The one text that this String field has in every row that matches (`room = chat:1 and ...`),
    /// when there is such: lets a table be looked up instead of walked.
    [[nodiscard]] std::optional<QByteArray> exactText(qsizetype field) const;

private:
    bool evaluate(FilterValue (*get)(const void *row, qsizetype field), const void *row,
                  FilterPass &pass) const;

    std::shared_ptr<const FilterTree> m_tree;
};

/// Empty text, or nothing but white space, is the filter that matches everything. A field that is
/// not in `fields` is an error, never an empty result.
[[nodiscard]] Result<Filter, FilterError> parseFilter(QByteArrayView text,
                                                      std::span<const FilterField> fields);
[[nodiscard]] Result<Filter, FilterError> parseFilter(QStringView text,
                                                      std::span<const FilterField> fields);

/// The filter text that a cell stands for ("apply as filter"), quoted as needed:
/// `user = alice`, negated `user != alice`, `tls`, `not tls`, `rtt = null`.
[[nodiscard]] QByteArray filterTerm(const FilterField &field, const FilterValue &value,
                                    bool negate = false);

/// What may stand at the cursor of a filter that is being typed.
struct FilterCompletion
{
    enum class Expects : quint8 { Field, Operator, Value, Connective };

    Expects expects = Expects::Field;
    qsizetype at = 0; ///< the part of the text, in bytes, that a chosen word replaces
    qsizetype length = 0;
    std::vector<QByteArray> words;    ///< that begin with that part, best first
    std::optional<FilterField> field; ///< whose operator or value is wanted
};

[[nodiscard]] FilterCompletion filterCompletion(QByteArrayView text, qsizetype cursor,
                                                std::span<const FilterField> fields);

} // namespace Carillon
