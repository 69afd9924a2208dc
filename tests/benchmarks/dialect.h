// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/benchmarks/options.h"

#include "common/websocketframe.h"

#include <memory>
#include <string>
#include <string_view>

namespace Carillon::Bench {

/// Who speaks, as far as what is said depends on it.
struct Speaker
{
    unsigned index = 0;
    unsigned room = 0;
    bool publisher = false;
};

/// What a client says on its way to its room.
struct Step
{
    std::string say = {}; ///< one message to send; empty: none
    bool ready = false;
};

/// What subscribers and publishers of one kind of server say. Payloads are found by their stamp
/// wherever a server puts them, so this is all that servers differ in.
class Dialect
{
public:
    virtual ~Dialect() = default;

    [[nodiscard]] virtual std::string path() const { return "/"; }
    /// Further lines of the upgrade request, each with its CRLF.
    [[nodiscard]] virtual std::string headers(const Speaker &) const { return {}; }
    [[nodiscard]] virtual WsOpcode opcode() const { return WsOpcode::Text; }

    [[nodiscard]] virtual Step opened(const Speaker &speaker) const = 0;
    /// A message that came before the client was ready.
    [[nodiscard]] virtual Step greeted(const Speaker &speaker, std::string_view message) const = 0;
    /// What to answer to a message that came later; sign-of-life questions, nothing else.
    [[nodiscard]] virtual std::string_view answer(std::string_view) const { return {}; }

    /// What stands before and after a payload when it is published.
    [[nodiscard]] virtual std::string before(unsigned room) const = 0;
    [[nodiscard]] virtual std::string after(unsigned room) const = 0;
};

/// Null when there is no dialect of that name.
[[nodiscard]] std::unique_ptr<Dialect> makeDialect(const Options &options);

} // namespace Carillon::Bench
