// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/net/originrule.h"

#include <QByteArray>

#include <algorithm>
#include <optional>

namespace Carillon {

namespace {

constexpr int noPort = -1;

struct Authority
{
    QByteArray host; ///< lower case, IPv6 in its brackets
    int port = noPort;
};

struct Origin
{
    QByteArray scheme; ///< lower case
    QByteArray host;
    int port = noPort; ///< the scheme's own when none was written
};

bool isLower(char c)
{
    return c >= 'a' && c <= 'z';
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isScheme(QByteArrayView scheme)
{
    return !scheme.isEmpty() && isLower(scheme[0])
           && std::all_of(scheme.begin(), scheme.end(), [](char c) {
                  return isLower(c) || isDigit(c) || c == '+' || c == '-' || c == '.';
              });
}

/// A name or IPv4 address of labels that are not empty, or an IPv6 address in brackets. An
/// underscore is no host name by RFC 1123, but names inside companies have them.
bool isHostName(QByteArrayView host)
{
    if (host.startsWith('['))
        return host.size() > 3 && host.endsWith(']')
               && std::all_of(host.begin() + 1, host.end() - 1, [](char c) {
                      return isDigit(c) || (c >= 'a' && c <= 'f') || c == ':' || c == '.';
                  });
    bool labelStarts = true;
    for (const char c : host) {
        if (c == '.' ? labelStarts : !(isLower(c) || isDigit(c) || c == '-' || c == '_'))
            return false;
        labelStarts = c == '.';
    }
    return !host.isEmpty() && !labelStarts;
}

std::optional<int> parsePort(QByteArrayView text)
{
    if (text.isEmpty() || text.size() > 5 || !std::all_of(text.begin(), text.end(), isDigit))
        return std::nullopt;
    const int port = text.toByteArray().toInt();
    return port > 0 && port < 65536 ? std::optional(port) : std::nullopt;
}

/// host [ ":" port ], already in lower case.
std::optional<Authority> parseAuthority(QByteArrayView text)
{
    Authority authority;
    const qsizetype colon = text.lastIndexOf(':');
    if (colon >= 0 && colon > text.lastIndexOf(']')) {
        const std::optional<int> port = parsePort(text.sliced(colon + 1));
        if (!port)
            return std::nullopt;
        authority.port = *port;
        text = text.first(colon);
    }
    authority.host = text.toByteArray();
    return isHostName(text) ? std::optional(authority) : std::nullopt;
}

int defaultPort(QByteArrayView scheme)
{
    if (scheme == "http" || scheme == "ws")
        return 80;
    return scheme == "https" || scheme == "wss" ? 443 : noPort;
}

/// scheme "://" host [ ":" port ] and nothing after it (RFC 6454, 6.2): a slash at the end, a path
/// or user information makes it something else.
std::optional<Origin> parseOrigin(QByteArrayView text)
{
    const QByteArray lower = text.toByteArray().toLower();
    const qsizetype mark = lower.indexOf("://");
    if (mark < 0)
        return std::nullopt;
    const QByteArray scheme = lower.first(mark);
    const std::optional<Authority> authority
        = parseAuthority(QByteArrayView(lower).sliced(mark + 3));
    if (!isScheme(scheme) || !authority)
        return std::nullopt;
    const int port = authority->port == noPort ? defaultPort(scheme) : authority->port;
    return Origin{scheme, authority->host, port};
}

struct Pattern
{
    Origin origin;
    bool below = false; ///< "*." stood before the host
};

std::optional<Pattern> parsePattern(const QString &entry)
{
    QByteArray text = entry.toUtf8();
    const qsizetype star = text.indexOf("://*.");
    if (star >= 0)
        text.remove(star + 3, 2);
    const std::optional<Origin> origin = parseOrigin(text);
    return origin ? std::optional(Pattern{*origin, star >= 0}) : std::nullopt;
}

bool fits(const Origin &origin, const Pattern &pattern)
{
    if (origin.scheme != pattern.origin.scheme || origin.port != pattern.origin.port)
        return false;
    return pattern.below ? origin.host.endsWith("." + pattern.origin.host)
                         : origin.host == pattern.origin.host;
}

bool sameHost(const Origin &origin, QByteArrayView host)
{
    const std::optional<Authority> own = parseAuthority(host.toByteArray().toLower());
    if (!own || own->host != origin.host)
        return false;
    return origin.port == (own->port == noPort ? defaultPort(origin.scheme) : own->port);
}

} // namespace

bool originAllowed(QByteArrayView origin, QByteArrayView host, const QStringList &allowed)
{
    if (origin.isNull() || allowed.contains(QLatin1String("*")))
        return true;
    const std::optional<Origin> page = parseOrigin(origin);
    if (!page)
        return false;
    if (allowed.isEmpty())
        return sameHost(*page, host);
    return std::any_of(allowed.begin(), allowed.end(), [&page](const QString &entry) {
        const std::optional<Pattern> pattern = parsePattern(entry);
        return pattern && fits(*page, *pattern);
    });
}

bool isOriginPattern(const QString &entry)
{
    return entry == QLatin1String("*") || parsePattern(entry).has_value();
}

} // namespace Carillon
