// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "common/filtertree.h"

#include <cstring>

namespace Carillon {

namespace {

using Kind = FilterToken::Kind;

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

Kind wordKind(QByteArrayView word)
{
    const auto is = [word](QByteArrayView keyword) {
        return word.compare(keyword, Qt::CaseInsensitive) == 0;
    };
    if (is("and"))
        return Kind::And;
    if (is("or"))
        return Kind::Or;
    if (is("not"))
        return Kind::Not;
    return is("in") ? Kind::In : Kind::Word;
}

// A backslash keeps the next byte from ending the string, whatever it means later.
FilterToken quoted(QByteArrayView text, qsizetype at)
{
    for (qsizetype i = at + 1; i < text.size(); ++i) {
        if (text[i] == '\\')
            ++i;
        else if (text[i] == text[at])
            return {Kind::Quoted, at, text.sliced(at, i + 1 - at)};
    }
    return {Kind::Unterminated, at, text.sliced(at)};
}

struct Symbol
{
    QByteArrayView text;
    Kind kind;
};

// Longer ones first.
constexpr Symbol symbols[] = {
    {"&&", Kind::And},      {"||", Kind::Or},       {"==", Kind::Operator}, {"!=", Kind::Operator},
    {"!~", Kind::Operator}, {"<=", Kind::Operator}, {">=", Kind::Operator}, {"=", Kind::Operator},
    {"<", Kind::Operator},  {">", Kind::Operator},  {"~", Kind::Operator},  {"!", Kind::Not},
    {"(", Kind::Open},      {")", Kind::Close},     {"{", Kind::OpenSet},   {"}", Kind::CloseSet},
    {",", Kind::Comma},
};

} // namespace

bool FilterToken::isWord() const
{
    return kind == Kind::Word
           || (!text.isEmpty() && isFilterWordByte(text.front())
               && (kind == Kind::And || kind == Kind::Or || kind == Kind::Not || kind == Kind::In));
}

bool isFilterWordByte(char c)
{
    return static_cast<unsigned char>(c) > 0x20 && c != 0x7f
           && std::strchr("\"'(){},=!<>~&|", c) == nullptr;
}

bool isFilterKeyword(QByteArrayView word)
{
    return wordKind(word) != Kind::Word || word.compare("null", Qt::CaseInsensitive) == 0;
}

FilterToken nextFilterToken(QByteArrayView text, qsizetype from)
{
    while (from < text.size() && isSpace(text[from]))
        ++from;
    if (from >= text.size())
        return {Kind::End, text.size(), {}};
    if (isFilterWordByte(text[from])) {
        qsizetype end = from + 1;
        while (end < text.size() && isFilterWordByte(text[end]))
            ++end;
        const QByteArrayView word = text.sliced(from, end - from);
        return {wordKind(word), from, word};
    }
    if (text[from] == '"' || text[from] == '\'')
        return quoted(text, from);
    for (const Symbol &symbol : symbols) {
        if (text.sliced(from).startsWith(symbol.text))
            return {symbol.kind, from, text.sliced(from, symbol.text.size())};
    }
    return {Kind::BadCharacter, from, text.sliced(from, 1)};
}

} // namespace Carillon
