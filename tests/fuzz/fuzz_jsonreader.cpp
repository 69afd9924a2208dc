// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
//
// Any bytes as JSON. What the reader accepts, Qt's parser accepts as well (but for numbers that no
// double holds, which we pass on and Qt refuses, and for texts that Qt's decoder takes for wrong);
// each raw member is valid JSON by itself; a text reads the same with its padding behind it as from
// a copy.
#include "server/core/jsonreader.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cstdlib>

using namespace Carillon;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

bool qtAccepts(const QByteArray &json)
{
    QJsonParseError error{};
    (void)QJsonDocument::fromJson(json, &error);
    return error.error == QJsonParseError::NoError || error.error == QJsonParseError::IllegalNumber;
}

void checkRaw(QByteArrayView raw)
{
    JsonReader reader;
    require(!raw.isEmpty());
    const QByteArray wrapped = "[" + raw.toByteArray() + "]";
    const auto *elements = reader.array(wrapped);
    require(elements && elements->size() == 1);
    require((*elements)[0] == raw);
    (void)jsonText(raw);
    (void)jsonTexts(raw, 100);
    if (const auto number = jsonUnsigned(raw))
        require(QByteArray::number(qulonglong(*number)) == raw || raw.startsWith('0'));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray text(reinterpret_cast<const char *>(data), qsizetype(size));
    JsonReader reader;
    const auto *members = reader.object(text);
    const QByteArray padded = text + QByteArray(64, '"');
    JsonReader other;
    const auto *same = other.object(QByteArrayView(padded).first(text.size()), true);
    require((members != nullptr) == (same != nullptr));
    if (members) {
        require(qtAccepts(text));
        require(members->size() == same->size());
        for (std::size_t i = 0; i < members->size(); ++i) {
            require((*members)[i].name == (*same)[i].name && (*members)[i].raw == (*same)[i].raw);
            // Nothing but the text is pointed to.
            require((*same)[i].raw.data() >= padded.constData()
                    && (*same)[i].raw.data() + (*same)[i].raw.size() <= padded.constData() + text.size());
            require(JsonReader::find(*members, (*members)[i].name) != nullptr);
            checkRaw((*members)[i].raw);
        }
    }
    if (const auto *elements = reader.array(text)) {
        require(qtAccepts(text));
        for (const QByteArrayView element : std::vector(*elements))
            checkRaw(element);
    }
    return 0;
}
