// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/jsonreader.h"

#include <simdjson.h>

#include <cstring>

namespace Carillon {

namespace od = simdjson::ondemand;

namespace {

constexpr int MaxDepth = 64;

// RFC 8259, section 6. simdjson would refuse numbers that do not fit 64 bits; we only pass them on.
bool isNumber(std::string_view t)
{
    std::size_t i = 0;
    const auto digits = [&] {
        const std::size_t start = i;
        while (i < t.size() && t[i] >= '0' && t[i] <= '9')
            ++i;
        return i > start;
    };
    if (i < t.size() && t[i] == '-')
        ++i;
    if (i < t.size() && t[i] == '0')
        ++i;
    else if (!digits())
        return false;
    if (i < t.size() && t[i] == '.') {
        ++i;
        if (!digits())
            return false;
    }
    if (i < t.size() && (t[i] == 'e' || t[i] == 'E')) {
        ++i;
        if (i < t.size() && (t[i] == '+' || t[i] == '-'))
            ++i;
        if (!digits())
            return false;
    }
    return i == t.size();
}

std::string_view trimmed(std::string_view t)
{
    const auto space = [](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; };
    while (!t.empty() && space(t.back()))
        t.remove_suffix(1);
    while (!t.empty() && space(t.front()))
        t.remove_prefix(1);
    return t;
}

// The on-demand parser looks only at what it is asked for, so we ask for everything.
bool isValid(od::value value, int depth);

bool isValid(od::object object, int depth)
{
    if (depth == 0)
        return false;
    for (auto field : object) {
        od::value value;
        std::string_view key;
        if (field.unescaped_key().get(key) || field.value().get(value) || !isValid(value, depth - 1))
            return false;
    }
    return true;
}

bool isValid(od::array array, int depth)
{
    if (depth == 0)
        return false;
    for (auto element : array) {
        od::value value;
        if (element.get(value) || !isValid(value, depth - 1))
            return false;
    }
    return true;
}

bool isValid(od::value value, int depth)
{
    od::json_type type{};
    if (value.type().get(type))
        return false;
    switch (type) {
    case od::json_type::object: {
        od::object object;
        return !value.get_object().get(object) && isValid(object, depth);
    }
    case od::json_type::array: {
        od::array array;
        return !value.get_array().get(array) && isValid(array, depth);
    }
    case od::json_type::string: {
        std::string_view text;
        return !value.get_string().get(text);
    }
    case od::json_type::number:
        return isNumber(trimmed(value.raw_json_token()));
    case od::json_type::boolean: {
        bool flag = false;
        return !value.get_bool().get(flag);
    }
    case od::json_type::null:
        return trimmed(value.raw_json_token()) == "null";
    }
    return false;
}

QByteArrayView view(std::string_view t)
{
    return {t.data(), qsizetype(t.size())};
}

// The raw text of a value that was validated before.
std::optional<QByteArrayView> rawText(od::value value)
{
    od::json_type type{};
    if (value.type().get(type))
        return std::nullopt;
    std::string_view raw;
    if (type == od::json_type::object) {
        od::object object;
        if (value.get_object().get(object) || object.raw_json().get(raw))
            return std::nullopt;
    } else if (type == od::json_type::array) {
        od::array array;
        if (value.get_array().get(array) || array.raw_json().get(raw))
            return std::nullopt;
    } else {
        raw = value.raw_json_token();
    }
    return view(trimmed(raw));
}

} // namespace

struct JsonReader::Parser
{
    od::parser parser;
    od::document document;
    QByteArray copy;
    std::vector<QByteArray> names; // unescaped names that had escapes

    bool open(QByteArrayView text, bool padded)
    {
        if (text.isEmpty() || std::size_t(text.size()) > simdjson::SIMDJSON_MAXSIZE_BYTES / 2)
            return false;
        if (!padded) {
            copy.clear();
            copy.reserve(text.size() + qsizetype(simdjson::SIMDJSON_PADDING));
            copy.append(text);
            text = copy;
        }
        const simdjson::padded_string_view source(text.data(), std::size_t(text.size()),
                                                  std::size_t(text.size()) + simdjson::SIMDJSON_PADDING);
        return !parser.iterate(source).get(document);
    }
    // Whether the text is one valid value and nothing else; it can then be read from its beginning.
    bool validate(od::json_type wanted)
    {
        od::json_type type{};
        if (document.type().get(type) || type != wanted)
            return false;
        bool valid = false;
        if (type == od::json_type::object) {
            od::object object;
            valid = !document.get_object().get(object) && isValid(object, MaxDepth) && atEnd();
        } else {
            od::array array;
            valid = !document.get_array().get(array) && isValid(array, MaxDepth) && atEnd();
        }
        if (valid)
            document.rewind(); // of a broken one nothing may be asked any more
        return valid;
    }
    bool atEnd() { return document.current_location().error() == simdjson::OUT_OF_BOUNDS; }
};

JsonReader::JsonReader() : m_parser(new Parser) {}

JsonReader::~JsonReader()
{
    delete m_parser;
}

const std::vector<JsonReader::Member> *JsonReader::object(QByteArrayView text, bool padded)
{
    m_members.clear();
    Parser &p = *m_parser;
    p.names.clear();
    od::object object;
    if (!p.open(text, padded) || !p.validate(od::json_type::object)
        || p.document.get_object().get(object)) {
        return nullptr;
    }
    for (auto field : object) {
        std::string_view key;
        od::value value;
        // The buffer of unescaped text is the parser's own; our short names are kept by copy.
        if (field.unescaped_key().get(key) || field.value().get(value))
            return nullptr;
        const auto raw = rawText(value);
        if (!raw)
            return nullptr;
        m_members.push_back({view(key), *raw});
    }
    return &m_members;
}

const std::vector<QByteArrayView> *JsonReader::array(QByteArrayView text)
{
    m_elements.clear();
    Parser &p = *m_parser;
    od::array array;
    if (!p.open(text, false) || !p.validate(od::json_type::array)
        || p.document.get_array().get(array)) {
        return nullptr;
    }
    for (auto element : array) {
        od::value value;
        if (element.get(value))
            return nullptr;
        const auto raw = rawText(value);
        if (!raw)
            return nullptr;
        m_elements.push_back(*raw);
    }
    return &m_elements;
}

const JsonReader::Member *JsonReader::find(const std::vector<Member> &members, QByteArrayView name)
{
    for (const Member &member : members) {
        if (member.name.size() == name.size()
            && std::memcmp(member.name.data(), name.data(), std::size_t(name.size())) == 0)
            return &member;
    }
    return nullptr;
}

std::optional<QByteArray> jsonText(QByteArrayView raw)
{
    if (raw.size() < 2 || raw[0] != '"')
        return std::nullopt;
    const QByteArrayView inside = raw.sliced(1, raw.size() - 2);
    if (!inside.contains('\\'))
        return inside.toByteArray();
    static thread_local od::parser parser;
    const simdjson::padded_string padded(raw.data(), std::size_t(raw.size()));
    od::document document;
    std::string_view text;
    if (parser.iterate(padded).get(document) || document.get_string().get(text))
        return std::nullopt;
    return view(text).toByteArray();
}

std::optional<quint64> jsonUnsigned(QByteArrayView raw)
{
    if (raw.isEmpty() || raw.size() > 20)
        return std::nullopt;
    quint64 value = 0;
    for (const char c : raw) {
        if (c < '0' || c > '9' || __builtin_mul_overflow(value, quint64(10), &value)
            || __builtin_add_overflow(value, quint64(c - '0'), &value)) {
            return std::nullopt;
        }
    }
    return value;
}

std::optional<std::vector<QByteArray>> jsonTexts(QByteArrayView raw, qsizetype limit)
{
    static thread_local JsonReader reader;
    const auto *elements = reader.array(raw);
    if (!elements || qsizetype(elements->size()) > limit)
        return std::nullopt;
    std::vector<QByteArray> texts;
    for (const QByteArrayView element : *elements) {
        auto text = jsonText(element);
        if (!text)
            return std::nullopt;
        texts.push_back(std::move(*text));
    }
    return texts;
}

} // namespace Carillon
