// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "common/filter.h"

#include <QRegularExpression>

/// What a filter text becomes. Only the filter's own sources include this.
namespace Carillon {

/// A value of the text.
struct FilterLiteral
{
    enum class Kind : quint8 { Null, Text, Integer, Number, Bool, FromNow };

    Kind kind = Kind::Null;
    std::vector<QByteArray> words = {}; ///< Text: the pieces between its stars; one is exact text
    qint64 integer = 0;                 ///< Integer, Bool, and the offset of FromNow
    double number = 0;                  ///< Number
    QByteArray source = {};             ///< as it was written, unless Text
};

struct FilterPattern
{
    QByteArray source;
    QByteArray plain; ///< lower-case ASCII when the pattern is nothing but text, maybe anchored, else empty
    bool atStart = false;
    bool atEnd = false;
    QRegularExpression expression; ///< where it is not plain
};

enum class FilterOp : quint8 { IsTrue, Equal, Less, LessEqual, Greater, GreaterEqual, Match };

/// One comparison. `a != b` is `not (a = b)` for every value, a missing one too, and a list fits
/// when one of its elements does.
struct FilterTest
{
    qsizetype field = 0;
    FilterType type = FilterType::String;
    QByteArray name = {};
    FilterOp op = FilterOp::IsTrue;
    bool negated = false; ///< != and !~
    bool isSet = false;   ///< in {...}
    std::vector<FilterLiteral> literals = {};
    std::optional<FilterPattern> pattern = {};
};

struct FilterNode
{
    enum class Kind : quint8 { And, Or, Not, Test };

    Kind kind = Kind::Test;
    int left = -1;  ///< a node; of a Test the index of the test
    int right = -1; ///< a node, of And and Or
};

struct FilterTree
{
    using Getter = FilterValue (*)(const void *row, qsizetype field);
    struct Row
    {
        Getter get;
        const void *row;
    };

    std::vector<FilterNode> nodes = {};
    std::vector<FilterTest> tests = {};
    int root = -1;

    [[nodiscard]] bool holds(int node, const Row &row, FilterPass &pass) const;
    static bool holds(const FilterTest &test, const FilterValue &value, FilterPass &pass);
    static bool found(const FilterPattern &pattern, QByteArrayView text, FilterPass &pass);
    [[nodiscard]] const FilterTest *exactTest(int node, qsizetype field) const;
};

/// One piece of the text. White space separates words and nothing else.
struct FilterToken
{
    enum class Kind : quint8 {
        End,
        Word,
        Quoted, ///< with its quotes
        Operator,
        And,
        Or,
        Not,
        In,
        Open,
        Close,
        OpenSet,
        CloseSet,
        Comma,
        BadCharacter,
        Unterminated,
    };

    Kind kind = Kind::End;
    qsizetype at = 0;
    QByteArrayView text = {};

    [[nodiscard]] qsizetype end() const { return at + text.size(); }
    /// Keywords are values where a value is wanted.
    [[nodiscard]] bool isWord() const;
};

[[nodiscard]] FilterToken nextFilterToken(QByteArrayView text, qsizetype from);
/// Whether a word may hold this byte; every other one begins a token of its own.
[[nodiscard]] bool isFilterWordByte(char c);
/// Whether the word means something besides itself: and, or, not, in, null.
[[nodiscard]] bool isFilterKeyword(QByteArrayView word);

} // namespace Carillon
