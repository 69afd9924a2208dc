// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/eventbus.h"

namespace Carillon {

/// An EventBus with a broker behind it, as the application starts and ends it. Hub's thread.
class BrokerBus : public EventBus
{
    Q_OBJECT

public:
    using EventBus::EventBus;

    virtual void start() = 0;
    /// Says good-bye to the other nodes.
    virtual void leave() = 0;
};

} // namespace Carillon
