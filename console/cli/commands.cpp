// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "console/cli/command.h"

#include <algorithm>

namespace Carillon {

namespace {

using Kind = OptionKind;

constexpr qint64 Million = 1000000;

const Option filterOption{"filter", Kind::Text, "TEXT", "rows that fit, e.g. 'queue_bytes > 64k and user = al*'"};
const Option sortOption{"sort", Kind::Text, "COLUMN", "order, -COLUMN for descending"};
const Option limitOption{"limit", Kind::Number, "N", "at most N rows, 0 for all", "50", 0, Million};
const Option columnsOption{"columns", Kind::Text, "A,B", "columns to show, 'all' for every one"};
const Option watchOption{"watch", Kind::Flag, "", "stay, and show the table again when it changes"};
const Option intervalOption{"interval", Kind::Duration, "TIME", "how often --watch may change it", "1s"};
const Option secretOption{"secret", Kind::Text, "TEXT", "the hub's auth.hmac_secret (visible to other users of this machine)"};
const Option secretFileOption{"secret-file", Kind::File, "FILE", "file with the secret; else the variable CARILLON_SECRET"};
const Option tenantOption{"tenant", Kind::Text, "NAME", "tenant, none by default"};
const Option reasonOption{"reason", Kind::Text, "TEXT", "why, for the audit log"};

const Option nodeOption{"node", Kind::Text, "NAME", "which node, another one too; where admin.production wants a name typed, this is it"};
const Option thisNodeOption{"this-node", Kind::Flag, "", "of several nodes only the one that is asked"};

std::vector<Option> tableOptions()
{
    return {filterOption, sortOption, limitOption, columnsOption, watchOption, intervalOption, thisNodeOption};
}

std::vector<Command> makeCommands()
{
    return {
        {"status", "", 0, 0, "", "how the server is", {}, runStatus},
        {"connections", "", 0, 0, "", "who is connected", tableOptions(), runTable},
        {"rooms", "", 0, 0, "", "rooms, their members and their traffic", tableOptions(), runTable},
        {"closed", "", 0, 0, "", "connections that ended, and why", tableOptions(), runTable},
        {"audit", "", 0, 0, "", "who did what on this server", tableOptions(), runTable},
        {"nodes", "", 0, 0, "", "the nodes of the cluster, and how each is", tableOptions(), runTable},
        {"tail", "ROOM", 1, 1, "", "events of a room as they happen",
         {{"history", Kind::Number, "N", "begin with the last N events", "10", 0, 1000},
          {"count", Kind::Number, "N", "stop after N events, 0 for never", "0", 0, Million},
          tenantOption},
         runTail},
        {"table", "NAME", 1, 1, "overview|shards|closed_summary|plans|config|listeners|certificates|limits|inputs|log|operators",
         "any other table of the server", tableOptions(), runTable},
        {"trace", "", 0, 0, "", "what one user, room or connection says and gets, frame by frame",
         {{"user", Kind::Text, "USER", "all connections of a user, those that come later included"},
          {"room", Kind::Text, "ROOM", "a sample of a room's members"},
          {"connection", Kind::Text, "ID", "one connection"},
          filterOption,
          {"time", Kind::Duration, "TIME", "end after this time", "5m"},
          {"megabytes", Kind::Number, "N", "end after so much", "50", 1, 500},
          {"events", Kind::Number, "N", "end after so many records", "100000", 1, Million},
          {"sample", Kind::Number, "N", "connections of a room", "100", 1, 1000},
          {"output", Kind::File, "FILE", "write a capture file (.carillon.jsonl), which must not be there yet"},
          tenantOption, reasonOption},
         runTrace},
        {"inject", "", 0, 0, "", "send an event to a room, a user or a connection",
         {{"room", Kind::Text, "ROOM", "to everybody in a room"},
          {"user", Kind::Text, "USER", "to every connection of a user"},
          {"connection", Kind::Text, "ID", "to one connection alone"},
          {"event", Kind::Text, "TYPE", "type of the event, e.g. message.new"},
          {"data", Kind::Text, "JSON", "its data: JSON, @FILE, or - for standard input", "{}"},
          {"dry-run", Kind::Flag, "", "say who would get it and send nothing"},
          tenantOption, reasonOption},
         runInject},
        {"kick", "ID...", 1, 1000, "", "disconnect connections",
         {{"code", Kind::Number, "N", "close code: below 4100 the client stays away", "4005", 4000, 4299},
          {"reason", Kind::Text, "TEXT", "at most 120 bytes; the client sees it"},
          {"retry-after", Kind::Duration, "TIME", "when the client may come back"}},
         runKick},
        {"disconnect", "", 0, 0, "", "disconnect many: --filter makes a plan, --confirm carries it out",
         {filterOption,
          {"confirm", Kind::Text, "PLAN", "carry this plan out, and wait; Ctrl+C aborts it"},
          {"count", Kind::Number, "N", "how many, as the plan said; above 50 needed", "", 0, 10 * Million},
          {"rate", Kind::Number, "N", "connections a second", "", 1, 100000},
          {"code", Kind::Number, "N", "close code: below 4100 the client stays away", "4005", 4000, 4299},
          {"message", Kind::Text, "TEXT", "at most 120 bytes; the client sees it"},
          {"retry-after", Kind::Duration, "TIME", "when the client may come back"},
          {"retry-spread", Kind::Duration, "TIME", "and a random part of this later"},
          tenantOption, reasonOption},
         runDisconnect},
        {"revoke", "", 0, 0, "", "refuse a user's tokens, or one token, and close who is here with it",
         {{"user", Kind::Text, "NAME", "every token of the user that was issued until now"},
          {"jti", Kind::Text, "ID", "the token with this id"},
          {"ttl", Kind::Duration, "TIME", "at least as long as tokens live", "24h"},
          tenantOption, reasonOption, nodeOption},
         runRevoke},
        {"drain", "ACTION [N]", 1, 2, "start|pause|resume|cancel|rate", "move all clients away in an orderly fashion",
         {{"rate", Kind::Number, "N", "start: connections a second", "", 1, Million},
          {"timeout", Kind::Duration, "TIME", "start: the longest that it may take"},
          {"retry-spread", Kind::Duration, "TIME", "start: clients come back spread over this"},
          {"no-exit", Kind::Flag, "", "start: the server stays when it is empty"},
          {"detach", Kind::Flag, "", "start, resume: do not wait for the end"},
          reasonOption, nodeOption},
         runDrain},
        {"token", "", 0, 0, "", "make a signed token (HS256)",
         {{"user", Kind::Text, "NAME", "whose token it is"},
          tenantOption,
          {"rooms", Kind::Text, "GLOB", "rooms it may subscribe to; may be given again"},
          {"publish", Kind::Text, "GLOB", "rooms it may publish to; may be given again"},
          {"scope", Kind::Choice, "events:write|admin:read|admin:payload|admin:operate|admin:manage",
           "a right; may be given again"},
          {"ttl", Kind::Duration, "TIME", "how long it is good", "1h"},
          {"issuer", Kind::Text, "TEXT", "the claim iss"},
          {"audience", Kind::Text, "TEXT", "the claim aud"},
          {"key-id", Kind::Text, "TEXT", "the header's kid"},
          secretOption, secretFileOption},
         runToken},
        {"doctor", "", 0, 0, "", "whether this machine can hold many connections; changes nothing",
         {{"connections", Kind::Number, "N", "how many it should hold", "100000", 1, 10 * Million},
          {"pid", Kind::Number, "PID", "look at the limits of this process", "", 1, 4194304}},
         runDoctor},
        {"demo", "", 0, 0, "", "lifelike traffic against a running server",
         {{"api", Kind::Text, "URL", "the public listener", "http://127.0.0.1:8080"},
          {"clients", Kind::Number, "N", "clients that connect", "50", 1, 60000},
          {"rooms", Kind::Number, "N", "chat rooms, 0 for one to every ten clients", "0", 0, 10000},
          {"rate", Kind::Number, "N", "events a second", "20", 1, 100000},
          {"churn", Kind::Number, "N", "clients a minute that leave and come back", "30", 0, 100000},
          {"slow", Kind::Number, "N", "clients that stop reading now and then", "2", 0, 1000},
          {"duration", Kind::Duration, "TIME", "stop after this; 0s: at Ctrl+C", "0s"},
          tenantOption, secretOption, secretFileOption},
         runDemo},
        {"completion", "SHELL", 1, 1, "bash|zsh|fish", "print the completion script of a shell", {}, runCompletion},
        {"help", "[COMMAND]", 0, 1, "", "explain a command", {}, runHelp},
    };
}

} // namespace

const std::vector<Command> &commands()
{
    static const std::vector<Command> table = makeCommands();
    return table;
}

const std::vector<Option> &globalOptions()
{
    static const std::vector<Option> table{
        {"url", Kind::Text, "URL", "the server's admin feed", "ws://127.0.0.1:8081/admin/ws"},
        {"token", Kind::Text, "TOKEN", "admin token (visible to other users of this machine)"},
        {"token-file", Kind::File, "FILE", "file with the token; else the variable CARILLON_TOKEN"},
        {"ca-file", Kind::File, "FILE", "PEM of the authority that signs the server's certificate"},
        {"json", Kind::Flag, "", "for machines: one JSON value, or one a line"},
        {"help", Kind::Flag, "", "explain the command"},
        {"version", Kind::Flag, "", "print the version"},
    };
    return table;
}

const Command *findCommand(QStringView name)
{
    const auto &table = commands();
    const auto found = std::find_if(table.begin(), table.end(), [name](const Command &command) {
        return name == QLatin1StringView(command.name);
    });
    return found == table.end() ? nullptr : &*found;
}

QStringList wordsOf(const char *words)
{
    return QString::fromLatin1(words).split(u'|', Qt::SkipEmptyParts);
}

} // namespace Carillon
