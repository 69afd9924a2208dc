// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace Carillon {

/// Why a connection ends. The same number on every transport (protocol.md, section 4): 4000-4099
/// the client does not come back by itself, 4100-4199 it comes back with backoff and jitter,
/// 4200-4299 it comes back after retry_after_ms. 1012-1014 are never sent: Qt's clients turn them
/// into 1002.
enum class CloseCode : std::uint16_t {
    None = 0,
    Normal = 1000,
    GoingAway = 1001,
    ProtocolError = 1002,
    UnsupportedData = 1003,
    NoStatus = 1005, ///< never on the wire: the peer's close frame had no code
    Abnormal = 1006, ///< never on the wire: the connection broke without a close frame
    InvalidPayload = 1007,
    PolicyViolation = 1008,
    MessageTooBig = 1009,
    ServerError = 1011,
    TokenMissing = 4001,
    TokenInvalid = 4002,
    AuthTimeout = 4003,
    TokenExpired = 4004,
    RemovedByOperator = 4005,
    ConnectionLimit = 4006,
    ProtocolDisabled = 4007,
    OverCapacity = 4100,
    TooSlow = 4101,
    NoSignOfLife = 4102,
    RateLimited = 4103,
    InternalError = 4104,
    Draining = 4200,
    ReconnectRequested = 4201,
};

/// The stable short name of a code, as used in the reason of a close, in metrics and in the admin
/// feed ("too_slow"). "other" for anything that is not in the table.
[[nodiscard]] constexpr const char *closeCodeName(CloseCode code)
{
    switch (code) {
    case CloseCode::None: return "none";
    case CloseCode::Normal: return "normal";
    case CloseCode::GoingAway: return "going_away";
    case CloseCode::ProtocolError: return "protocol_error";
    case CloseCode::UnsupportedData: return "unsupported_data";
    case CloseCode::NoStatus: return "no_status";
    case CloseCode::Abnormal: return "abnormal";
    case CloseCode::InvalidPayload: return "invalid_payload";
    case CloseCode::PolicyViolation: return "policy_violation";
    case CloseCode::MessageTooBig: return "message_too_big";
    case CloseCode::ServerError: return "server_error";
    case CloseCode::TokenMissing: return "token_missing";
    case CloseCode::TokenInvalid: return "token_invalid";
    case CloseCode::AuthTimeout: return "auth_timeout";
    case CloseCode::TokenExpired: return "token_expired";
    case CloseCode::RemovedByOperator: return "removed_by_operator";
    case CloseCode::ConnectionLimit: return "connection_limit";
    case CloseCode::ProtocolDisabled: return "protocol_disabled";
    case CloseCode::OverCapacity: return "over_capacity";
    case CloseCode::TooSlow: return "too_slow";
    case CloseCode::NoSignOfLife: return "no_sign_of_life";
    case CloseCode::RateLimited: return "rate_limited";
    case CloseCode::InternalError: return "internal_error";
    case CloseCode::Draining: return "draining";
    case CloseCode::ReconnectRequested: return "reconnect_requested";
    }
    return "other";
}

/// Whether a client that follows the table comes back by itself.
[[nodiscard]] constexpr bool clientReconnects(CloseCode code)
{
    const auto number = static_cast<std::uint16_t>(code);
    if (number >= 4000)
        return number >= 4100;
    return code != CloseCode::Normal && code != CloseCode::PolicyViolation;
}

} // namespace Carillon
