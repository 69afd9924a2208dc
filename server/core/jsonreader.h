// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>
#include <vector>

namespace Carillon {

/// A JSON object whose members are cut out as raw text, not rebuilt: what the hot paths need.
/// The whole text is validated first (RFC 8259; nesting up to 64), so a raw member is well-formed
/// JSON by itself. Numbers keep their digits, however large they are.
///
/// Built on simdjson, which wants readable bytes behind the text: parse() copies the text unless
/// `padded` says that SIMDJSON_PADDING (64) bytes may be read behind it. The views point into the
/// text that was given (or the copy) and live until the next parse(). One object a thread.
class JsonReader
{
public:
    struct Member
    {
        QByteArrayView name; ///< unescaped
        QByteArrayView raw;  ///< the value as it stands in the text, without surrounding space
    };

    JsonReader();
    ~JsonReader();
    Q_DISABLE_COPY_MOVE(JsonReader)

    /// The members of the object `text`, in order; nothing when the text is not one valid object.
    /// Of members with the same name all are given; find() takes the first.
    [[nodiscard]] const std::vector<Member> *object(QByteArrayView text, bool padded = false);
    /// The raw elements of an array.
    [[nodiscard]] const std::vector<QByteArrayView> *array(QByteArrayView text);

    [[nodiscard]] static const Member *find(const std::vector<Member> &members, QByteArrayView name);

private:
    struct Parser;
    Parser *m_parser;
    std::vector<Member> m_members;
    std::vector<QByteArrayView> m_elements;
};

/// The text of a raw JSON string; nothing when it is not a string (or holds a lone surrogate).
[[nodiscard]] std::optional<QByteArray> jsonText(QByteArrayView raw);
/// A raw JSON number that is a non-negative integer of 64 bits.
[[nodiscard]] std::optional<quint64> jsonUnsigned(QByteArrayView raw);
/// A raw JSON array of strings, at most `limit` of them.
[[nodiscard]] std::optional<std::vector<QByteArray>> jsonTexts(QByteArrayView raw, qsizetype limit);

} // namespace Carillon
