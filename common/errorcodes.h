// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace Carillon {

/// Answers to one command that failed (protocol.md, section 5). None of them closes the connection.
enum class ErrorCode {
    BadRequest,
    UnknownType,
    Unauthorized,
    Forbidden,
    NotFound,
    AlreadySubscribed,
    NotSubscribed,
    LimitExceeded,
    RateLimited,
    TooLarge,
    Unavailable,
    Internal,
};

[[nodiscard]] constexpr const char *errorCodeName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::BadRequest: return "bad_request";
    case ErrorCode::UnknownType: return "unknown_type";
    case ErrorCode::Unauthorized: return "unauthorized";
    case ErrorCode::Forbidden: return "forbidden";
    case ErrorCode::NotFound: return "not_found";
    case ErrorCode::AlreadySubscribed: return "already_subscribed";
    case ErrorCode::NotSubscribed: return "not_subscribed";
    case ErrorCode::LimitExceeded: return "limit_exceeded";
    case ErrorCode::RateLimited: return "rate_limited";
    case ErrorCode::TooLarge: return "too_large";
    case ErrorCode::Unavailable: return "unavailable";
    case ErrorCode::Internal: return "internal";
    }
    return "internal";
}

} // namespace Carillon
