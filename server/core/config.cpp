// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/config.h"

#include "common/roomname.h"

namespace Carillon {

const NamespacePolicy &Config::policyOf(QByteArrayView room) const
{
    const auto found = namespaces.find(roomNamespace(room).toByteArray());
    return found != namespaces.end() ? found->second : namespaces.at(QByteArrayLiteral("default"));
}

std::map<QByteArray, NamespacePolicy> Config::defaultNamespaces()
{
    using std::chrono::hours;
    using std::chrono::minutes;
    return {
        {QByteArrayLiteral("chat"),
         {.membership = MembershipRule::Members, .publish = PublishRule::None, .historySize = 1000,
          .historyTtl = hours(1), .presence = true}},
        {QByteArrayLiteral("user"),
         {.membership = MembershipRule::Token, .publish = PublishRule::None, .historySize = 200,
          .historyTtl = hours(24)}},
        {QByteArrayLiteral("default"),
         {.membership = MembershipRule::Token, .publish = PublishRule::Token, .historySize = 100,
          .historyTtl = minutes(10)}},
    };
}

} // namespace Carillon
