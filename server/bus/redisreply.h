// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>

#include <hiredis/hiredis.h>

#include <span>

/// What a reply of Redis holds. Views live as long as the reply. Pure.
namespace Carillon {

[[nodiscard]] inline QByteArrayView text(const redisReply &reply)
{
    return {reply.str, qsizetype(reply.len)};
}

[[nodiscard]] inline bool isError(const redisReply &reply)
{
    return reply.type == REDIS_REPLY_ERROR;
}

/// An error is a text, too.
[[nodiscard]] inline bool isText(const redisReply &reply)
{
    return reply.type == REDIS_REPLY_STRING || reply.type == REDIS_REPLY_STATUS || isError(reply);
}

[[nodiscard]] inline bool isList(const redisReply &reply, std::size_t atLeast)
{
    return reply.type == REDIS_REPLY_ARRAY && reply.elements >= atLeast;
}

/// None of what is no list.
[[nodiscard]] inline std::span<redisReply *> items(const redisReply &reply)
{
    return {reply.element, reply.type == REDIS_REPLY_ARRAY ? reply.elements : 0};
}

} // namespace Carillon
