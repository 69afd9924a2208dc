// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/domainevent.h"
#include "server/core/hub.h"

namespace Carillon {

inline std::vector<DomainEvent> events(const QByteArray &json)
{
    return *parseDomainEvents(json);
}

/// What a batch came to, and how often it was answered.
struct Reply
{
    int calls = 0;
    QByteArray error;
    QByteArray message;
    qsizetype index = -1;
    std::vector<PublishResult> results;

    PublishReply to()
    {
        return [this](const Result<std::vector<PublishResult>, PublishError> &result) {
            ++calls;
            if (result.ok()) {
                results = *result;
            } else {
                error = result.error().code;
                message = result.error().message;
                index = result.error().index;
            }
        };
    }
};

} // namespace Carillon
