// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "common/filter.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

using namespace Carillon;
using Code = FilterError::Code;

namespace {

enum Field : qsizetype { Id, User, Tls, Queue, Rtt, Load, Members, Connected, Rooms };

const std::vector<FilterField> &fields()
{
    static const std::vector<FilterField> list{
        {"id", FilterType::String},        {"user", FilterType::String},
        {"tls", FilterType::Bool},         {"queue_bytes", FilterType::Bytes},
        {"rtt", FilterType::Duration},     {"load", FilterType::Number},
        {"members", FilterType::Integer},  {"connected_at", FilterType::Time},
        {"rooms", FilterType::StringList},
    };
    return list;
}

constexpr qint64 now = 1'768'473'000'000; // 2026-01-15T10:30:00Z

// The row that every test of matching looks at.
const auto cell = [](qsizetype field) -> FilterValue {
    static const std::vector<QByteArray> rooms{"chat:1", "prices:AAPL", "user:alice smith"};
    switch (field) {
    case Id:
        return QByteArrayView("c-17*x");
    case User:
        return QByteArrayView("Alice Smith");
    case Tls:
        return true;
    case Queue:
        return qint64(65536);
    case Rtt:
        return 12.5;
    case Load:
        return 0.75;
    case Members:
        return qint64(-3);
    case Connected:
        return now - 120'000;
    case Rooms:
        return std::span<const QByteArray>(rooms);
    default:
        return std::monostate();
    }
};

Filter parsed(QByteArrayView text)
{
    auto result = parseFilter(text, fields());
    if (!result) {
        qWarning("%s: %s at %lld", text.toByteArray().constData(),
                 filterErrorName(result.error().code), static_cast<long long>(result.error().at));
        return {};
    }
    return *result;
}

} // namespace

class TestFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matches_data();
    void matches();
    void missingValues_data();
    void missingValues();
    void relativeTimes();
    void canonicalText_data();
    void canonicalText();
    void emptyMatchesAll();
    void onlyNeededFieldsAreRead();
    void usesAndExactText();
    void errors_data();
    void errors();
    void errorPositionsInUtf16();
    void limits();
    void slowPatternsAreGivenUp();
    void terms_data();
    void terms();
    void completion_data();
    void completion();
    void plainPatternsAreThoseOfTheEngine();
    void speed();
};

void TestFilter::matches_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("expected");

    const auto yes = [](const char *text) { QTest::newRow(text) << QByteArray(text) << true; };
    const auto no = [](const char *text) { QTest::newRow(text) << QByteArray(text) << false; };

    // text
    yes(R"(user = "Alice Smith")");
    yes("user='Alice Smith'");
    yes(R"(user == "Alice Smith")");
    no(R"(user = "alice smith")");
    no("user = Alice");
    yes("user != Alice");
    yes("user < B");
    no("user > B");
    yes(R"(user >= "Alice Smith")");
    // globs
    yes("user = Ali*");
    yes("user = *Smith");
    yes("user = *ce*mi*");
    yes(R"(user = "Alice S*")");
    yes("user = *");
    yes("user = Alice*Smith");
    no("user = *x*");
    no("user = Al*Al*");
    no(R"(user = "Alice Smith*Smith")");
    no("user = *ice*ice*");
    yes("user != bob*");
    yes(R"(id = "c-17\*x")");
    no(R"(id = "c-1\*x")");
    yes(R"(id = "c-1*\*x")");
    // patterns
    yes("user ~ ali");
    yes("user ~ SMITH");
    yes(R"(user ~ "e s")");
    no("user ~ bob");
    yes("user !~ bob");
    yes("user ~ ^a.*h$");
    yes("user ~ ^ALI");
    no("user ~ ^lice");
    yes("user ~ mith$");
    no("user ~ smit$");
    yes("user ~ '^alice smith$'");
    no("user ~ '^alice$'");
    no("user ~ '^smith$'");
    no("user ~ '^alice smith and company$'");
    yes(R"(user ~ "^(alice|bob)\b")");
    yes(R"(user ~ "\w+\s\w+")");
    no(R"(user ~ "(?-i)ALICE")");
    yes(R"(user ~ "")");
    // sets
    yes(R"(user in {bob, "Alice Smith"})");
    yes("user in {bob, Al*}");
    no("user in {bob}");
    yes("user not in {bob, eve}");
    no("user not in {Al*}");
    yes("members in {1,2,-3}");
    yes("queue_bytes in {64k}");
    // numbers, bytes, durations
    yes("members = -3");
    yes("members < 0");
    yes("members != 3");
    yes("queue_bytes = 65536");
    yes("queue_bytes = 64k");
    yes("queue_bytes=64KiB");
    yes("queue_bytes >= 64K");
    yes("queue_bytes < 1.5M");
    no("queue_bytes > 64k");
    yes("queue_bytes < 1g");
    yes("rtt = 12.5ms");
    yes("rtt > 12ms");
    yes("rtt < 1s");
    yes("rtt < 1m30s");
    yes("rtt > 0");
    yes("load = 0.75");
    yes("load > 7e-1");
    yes("load < 1");
    // bool
    yes("tls");
    no("not tls");
    yes("tls = true");
    yes("tls != FALSE");
    no("tls = false");
    // time
    yes("connected_at < 2026-01-15T10:30:00Z");
    yes("connected_at = 2026-01-15T10:28:00Z");
    yes("connected_at = 2026-01-15T12:28:00.000+02:00");
    yes("connected_at > 2026-01-15");
    no("connected_at > 2026-01-16");
    yes("connected_at = 2026-01-15T10:28:00"); // UTC when no offset says otherwise
    // lists: any element
    yes("rooms = chat:1");
    yes("rooms = chat:*");
    no("rooms = chat:2");
    no("rooms != chat:1");
    yes("rooms != chat:2");
    yes("rooms ~ aapl");
    no("rooms !~ aapl");
    yes("rooms in {chat:9, prices:*}");
    // logic
    yes("tls and user ~ ali");
    no("tls and user ~ bob");
    yes("tls or user ~ bob");
    yes("user ~ bob or tls and members < 0");
    no("(user ~ bob or tls) and members > 0");
    yes("not (user ~ bob or members > 0)");
    yes("!tls || !(user ~ bob)");
    yes("tls && members<0&&queue_bytes=64k");
    yes("NOT user ~ bob AND tls");
    yes("not not tls");
    yes("not user = bob");
    // words that are keywords elsewhere are values here
    no("user = and");
    no("user in {in, or}");
    yes("user != not");
}

void TestFilter::matches()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, expected);

    const auto filter = parseFilter(text, fields());
    QVERIFY2(filter.ok(), filter.ok() ? "" : filterErrorName(filter.error().code));
    FilterPass pass(now);
    QCOMPARE(filter->matches(cell, pass), expected);
    // The canonical text means the same, and is its own canonical text.
    const QByteArray canonical = filter->toText();
    const Filter again = parsed(canonical);
    QCOMPARE(again.matches(cell, pass), expected);
    QCOMPARE(again.toText(), canonical);
}

void TestFilter::missingValues_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("expected");
    const auto row = [](const char *text, bool expected) {
        QTest::newRow(text) << QByteArray(text) << expected;
    };
    row("user = null", true);
    row("user != null", false);
    row("user = \"null\"", false);
    row("user = *", false);
    row("user = bob", false);
    row("user != bob", true);
    row("user ~ x", false);
    row("user !~ x", true);
    row("user in {bob, null}", true);
    row("rtt < 1s", false);
    row("rtt >= 0", false);
    row("rtt = null", true);
    row("tls", false);
    row("not tls", true);
    row("tls = null", true);
    row("connected_at < now", false);
    row("rooms = null", true);
    row("rooms != chat:1", true);
}

void TestFilter::missingValues()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, expected);
    const Filter filter = parsed(text);
    QVERIFY(!filter.isEmpty());
    QCOMPARE(filter.matches([](qsizetype) { return FilterValue(); }), expected);
    // An empty list is a missing one; NaN compares with nothing.
    if (filter.uses(Rooms)) {
        QCOMPARE(
            filter.matches([](qsizetype) -> FilterValue { return std::span<const QByteArray>(); }),
            expected);
    }
    if (filter.uses(Rtt) && !text.contains("null"))
        QCOMPARE(filter.matches([](qsizetype) -> FilterValue { return qQNaN(); }), false);
}

void TestFilter::relativeTimes()
{
    FilterPass pass(now);
    QVERIFY(parsed("connected_at > -5m").matches(cell, pass));
    QVERIFY(!parsed("connected_at > -1m").matches(cell, pass));
    QVERIFY(parsed("connected_at < now").matches(cell, pass));
    QVERIFY(parsed("connected_at < +1h30m").matches(cell, pass));
    // It counts from each pass anew, not from when it was parsed.
    const Filter filter = parsed("connected_at > -5m");
    FilterPass later(now + 3'600'000);
    QVERIFY(!filter.matches(cell, later));
    const qint64 current = QDateTime::currentMSecsSinceEpoch();
    QVERIFY(filter.matches([current](qsizetype) -> FilterValue { return current; }));
}

void TestFilter::canonicalText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *text, const char *expected) {
        QTest::newRow(text) << QByteArray(text) << QByteArray(expected);
    };
    row("  ", "");
    row("user='bob'", "user = bob");
    row("user==bob&&tls", "user = bob and tls");
    row("((tls))", "tls");
    row("tls||(user=a AND !tls)", "tls or user = a and not tls");
    row("(tls or tls)and tls", "(tls or tls) and tls");
    row("tls and (tls and tls)", "tls and (tls and tls)");
    row("!(tls and tls)", "not (tls and tls)");
    row("not user in{a,\"b c\"}", "user not in {a, \"b c\"}");
    row("user = \"and\"", "user = \"and\"");
    row("user = \"\"", "user = \"\"");
    row("user = null", "user = null");
    row("user = \"null\"", "user = \"null\"");
    row("queue_bytes>\"64k\"", "queue_bytes > 64k");
    row("connected_at > -5m", "connected_at > -5m");
    row("user = 'a\"b\\\\c'", "user = \"a\\\"b\\\\c\"");
    row("user = a*b", "user = a*b");
    row("user = \"a*\\*\"", "user = \"a*\\*\"");
    row("user = \"\\u0001\\n\\u00e9\"", "user = \"\\u0001\\n\xc3\xa9\"");
    row("user ~ a.b", "user ~ \"a.b\"");
    row("user ~ 'a\"\\d'", "user ~ 'a\"\\d'");
    row("user ~ \"it's \\\"\"", "user ~ \"it's \\\"\"");
}

void TestFilter::canonicalText()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    const auto filter = parseFilter(text, fields());
    QVERIFY2(filter.ok(), filter.ok() ? "" : filterErrorName(filter.error().code));
    QCOMPARE(filter->toText(), expected);
    QCOMPARE(parsed(expected).toText(), expected);
}

void TestFilter::emptyMatchesAll()
{
    const auto filter = parseFilter(QByteArrayView(" \t\n"), fields());
    QVERIFY(filter.ok());
    QVERIFY(filter->isEmpty());
    QVERIFY(filter->matches(cell));
    QVERIFY(Filter().matches(cell));
    QCOMPARE(Filter().toText(), QByteArray());
}

void TestFilter::onlyNeededFieldsAreRead()
{
    int reads = 0;
    const auto counting = [&reads](qsizetype field) {
        ++reads;
        return cell(field);
    };
    QVERIFY(!parsed("not tls and user = a and rtt > 1s").matches(counting));
    QCOMPARE(reads, 1);
}

void TestFilter::usesAndExactText()
{
    const Filter filter = parsed("tls and (queue_bytes > 1k and user = bob)");
    QVERIFY(filter.uses(Tls));
    QVERIFY(filter.uses(User));
    QVERIFY(!filter.uses(Rtt));
    QCOMPARE(filter.exactText(User), std::optional<QByteArray>("bob"));
    QVERIFY(!filter.exactText(Id));
    for (const char *text : {"user = b*", "user != bob", "not user = bob", "user = bob or tls",
                             "user in {a, b}", "user ~ bob", "user = null", "user > bob"})
        QVERIFY2(!parsed(text).exactText(User), text);
    QVERIFY(!parsed("rooms = chat:1").exactText(Rooms));
    QVERIFY(!Filter().exactText(User));
    QVERIFY(!Filter().uses(User));
}

void TestFilter::errors_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<int>("at");
    QTest::addColumn<int>("length");
    QTest::addColumn<QByteArray>("argument");
    const auto row
        = [](const char *text, const char *code, int at, int length, const char *argument) {
              QTest::newRow(text) << QByteArray(text) << QByteArray(code) << at << length
                                  << QByteArray(argument);
          };
    row("colour = red", "unknown_field", 0, 6, "colour");
    row("tls and Colour", "unknown_field", 8, 6, "Colour");
    row("USER = x", "unknown_field", 0, 4, "USER");
    row("\xc3\xbc = x", "unknown_field", 0, 2, "\xc3\xbc");
    row("user", "unexpected_end", 4, 0, "operator");
    row("user bob", "unexpected_token", 5, 3, "operator");
    row("user =", "unexpected_end", 6, 0, "value");
    row("user = )", "unexpected_token", 7, 1, "value");
    row("user = = a", "unexpected_token", 7, 1, "value");
    row("= a", "unexpected_token", 0, 1, "field");
    row("\"user\" = a", "unexpected_token", 0, 6, "field");
    row("tls and", "unexpected_end", 7, 0, "field");
    row("and tls", "unexpected_token", 0, 3, "field");
    row("tls or or tls", "unexpected_token", 7, 2, "field");
    row("tls tls", "unexpected_token", 4, 3, "connective");
    row("tls)", "unexpected_token", 3, 1, "connective");
    row("(tls", "unexpected_end", 4, 0, ")");
    row("()", "unexpected_token", 1, 1, "field");
    row("not", "unexpected_end", 3, 0, "field");
    row("user = \"abc", "unterminated_string", 7, 4, "");
    row("user = \"abc\\\"", "unterminated_string", 7, 6, "");
    row("user ~ 'abc", "unterminated_string", 7, 4, "");
    row("'", "unterminated_string", 0, 1, "");
    row("user & tls", "unexpected_character", 5, 1, "&");
    row("user = a|b", "unexpected_character", 8, 1, "|");
    row("user = \x01", "unexpected_character", 7, 1, "\x01");
    row("user = \"a\\qb\"", "bad_escape", 9, 2, "\\q");
    row("user = \"a\\\xc3\xbc\"", "bad_escape", 9, 3, "\\\xc3\xbc");
    row("user = \"\\u12\"", "bad_escape", 8, 2, "\\u");
    row("user = \"\\ud800\"", "bad_escape", 8, 2, "\\u");
    row("user = \"\\u+123\"", "bad_escape", 8, 2, "\\u");
    row("user in a", "unexpected_token", 8, 1, "{");
    row("user in {}", "unexpected_token", 9, 1, "value");
    row("user in {a b}", "unexpected_token", 11, 1, "}");
    row("user in {a,}", "unexpected_token", 11, 1, "value");
    row("user in {a", "unexpected_end", 10, 0, "}");
    row("user not a", "unexpected_token", 9, 1, "in");
    row("tls > true", "bad_operator", 4, 1, "bool");
    row("tls ~ true", "bad_operator", 4, 1, "bool");
    row("members ~ 3", "bad_operator", 8, 1, "integer");
    row("rooms < a", "bad_operator", 6, 1, "string_list");
    row("tls = yes", "bad_value", 6, 3, "bool");
    row("members = 3.5", "bad_value", 10, 3, "integer");
    row("members = 3k", "bad_value", 10, 2, "integer");
    row("members = 99999999999999999999", "bad_value", 10, 20, "integer");
    row("members > null", "bad_value", 10, 4, "integer");
    row("members = \"\"", "bad_value", 10, 2, "integer");
    row("queue_bytes = -1", "bad_value", 14, 2, "bytes");
    row("queue_bytes = 5x", "bad_value", 14, 2, "bytes");
    row("queue_bytes = k", "bad_value", 14, 1, "bytes");
    row("queue_bytes = 1.", "bad_value", 14, 2, "bytes");
    row("queue_bytes = 1.2.3k", "bad_value", 14, 6, "bytes");
    row("queue_bytes = 1k1k", "bad_value", 14, 4, "bytes");
    row("queue_bytes = 9000000000t", "bad_value", 14, 11, "bytes");
    row("rtt > 250", "bad_value", 6, 3, "duration");
    row("rtt > 5y", "bad_value", 6, 2, "duration");
    row("rtt > 1h30", "bad_value", 6, 4, "duration");
    row("rtt > -5m", "bad_value", 6, 3, "duration");
    row("load = nan", "bad_value", 7, 3, "number");
    row("load = inf", "bad_value", 7, 3, "number");
    row("connected_at > yesterday", "bad_value", 15, 9, "time");
    row("connected_at > 5m", "bad_value", 15, 2, "time");
    row("connected_at > -5", "bad_value", 15, 2, "time");
    row("connected_at > -", "bad_value", 15, 1, "time");
    row("connected_at > 2026-13-01", "bad_value", 15, 10, "time");
    row("connected_at > 2026-01-15T99:00:00Z", "bad_value", 15, 20, "time");
    row("connected_at < 2026-01*15T10:30:00Z", "bad_value", 15, 20, "time");
    row("connected_at < \"2026-01-15 10:30\"", "bad_value", 15, 18, "time");
    row("user < a*", "bad_value", 7, 2, "string");
    row("user < null", "bad_value", 7, 4, "string");
    row("user ~ (", "unexpected_token", 7, 1, "value");
    row("user ~ \"(\"", "bad_pattern", 7, 3, "");
    row("user ~ a\\", "bad_pattern", 7, 2, "");
    row("user ~ \\Qab\\", "bad_pattern", 7, 5, "");
    row("user = \xff", "bad_text", 0, 8, "");
}

void TestFilter::errors()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, code);
    QFETCH(int, at);
    QFETCH(int, length);
    QFETCH(QByteArray, argument);
    const auto filter = parseFilter(text, fields());
    QVERIFY(!filter.ok());
    QCOMPARE(QByteArray(filterErrorName(filter.error().code)), code);
    QCOMPARE(filter.error().at, at);
    QCOMPARE(filter.error().length, length);
    QCOMPARE(filter.error().argument, argument);
}

void TestFilter::errorPositionsInUtf16()
{
    const auto filter = parseFilter(u"user = \u00fc\U0001f514 and gr\u00f6\u00dfe = 1", fields());
    QVERIFY(!filter.ok());
    QCOMPARE(filter.error().at, 15);
    QCOMPARE(filter.error().length, 5);
    QCOMPARE(filter.error().argument, QByteArray("gr\xc3\xb6\xc3\x9f"
                                                 "e"));
    QVERIFY(parseFilter(u"user = \u00fc", fields()).ok());
}

void TestFilter::limits()
{
    const auto codeOf = [](const QByteArray &text) {
        const auto filter = parseFilter(text, fields());
        return filter.ok() ? QByteArray() : QByteArray(filterErrorName(filter.error().code));
    };
    const auto nested
        = [](int depth) { return QByteArray(depth, '(') + "tls" + QByteArray(depth, ')'); };
    QCOMPARE(codeOf(nested(MaxFilterDepth)), QByteArray());
    QCOMPARE(codeOf(nested(MaxFilterDepth + 1)), QByteArray("too_deep"));
    QCOMPARE(codeOf(QByteArray("not ").repeated(MaxFilterDepth) + "tls"), QByteArray());
    QCOMPARE(codeOf(QByteArray("not ").repeated(MaxFilterDepth + 1) + "tls"),
             QByteArray("too_deep"));
    QCOMPARE(codeOf(QByteArray("tls or ").repeated(MaxFilterTerms - 1) + "tls"), QByteArray());
    QCOMPARE(codeOf(QByteArray("tls or ").repeated(MaxFilterTerms) + "tls"),
             QByteArray("too_many_terms"));
    const auto set
        = [](int values) { return "members in {1" + QByteArray(",1").repeated(values - 1) + '}'; };
    QCOMPARE(codeOf(set(MaxFilterTerms)), QByteArray());
    QCOMPARE(codeOf(set(MaxFilterTerms + 1)), QByteArray("too_many_terms"));
    QCOMPARE(codeOf(set(MaxFilterTerms) + " and tls"), QByteArray("too_many_terms"));
    QCOMPARE(codeOf(QByteArray("user ~ a.b or ").repeated(MaxFilterPatterns) + "tls"),
             QByteArray());
    QCOMPARE(codeOf(QByteArray("user ~ a.b or ").repeated(MaxFilterPatterns + 1) + "tls"),
             QByteArray("too_many_terms"));
    QCOMPARE(codeOf("user ~ " + QByteArray(MaxFilterPatternSize, 'a')), QByteArray());
    QCOMPARE(codeOf("user ~ " + QByteArray(MaxFilterPatternSize + 1, 'a')),
             QByteArray("bad_pattern"));
    QCOMPARE(codeOf("user = " + QByteArray(MaxFilterSize - 7, 'a')), QByteArray());
    QCOMPARE(codeOf("user = " + QByteArray(MaxFilterSize - 6, 'a')), QByteArray("too_long"));
}

void TestFilter::slowPatternsAreGivenUp()
{
    const QByteArray hostile = QByteArray(250, 'a') + '!';
    const auto row = [&hostile](qsizetype) -> FilterValue { return QByteArrayView(hostile); };
    const Filter filter = parsed(R"(user ~ "^(a+)+$")");
    QVERIFY(!filter.isEmpty());
    FilterPass pass;
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 100'000; ++i)
        QVERIFY(!filter.matches(row, pass));
    QVERIFY(pass.exhausted());
    QVERIFY(timer.elapsed() < 2000);
    // The next pass begins anew, and other patterns are not affected.
    FilterPass fresh;
    QVERIFY(!fresh.exhausted());
    QVERIFY(parsed(R"(user ~ "^a+!$")").matches(row, fresh));
    QVERIFY(!fresh.exhausted());
}

void TestFilter::terms_data()
{
    QTest::addColumn<int>("field");
    QTest::addColumn<int>("kind"); // which value below
    QTest::addColumn<QByteArray>("expected");
    QTest::addColumn<QByteArray>("negated");
    const auto row = [](Field field, int value, const char *expected, const char *negated) {
        QTest::newRow(expected) << static_cast<int>(field) << value << QByteArray(expected)
                                << QByteArray(negated);
    };
    row(User, 0, "user = bob", "user != bob");
    row(User, 1, R"(user = "a \"b\" \\ \*\n")", R"(user != "a \"b\" \\ \*\n")");
    row(User, 2, R"(user = "")", R"(user != "")");
    row(User, 3, R"(user = "NOT")", R"(user != "NOT")");
    row(User, 4, "user = null", "user != null");
    row(Tls, 5, "tls", "not tls");
    row(Tls, 6, "not tls", "tls");
    row(Queue, 7, "queue_bytes = 64k", "queue_bytes != 64k");
    row(Queue, 8, "queue_bytes = 65537", "queue_bytes != 65537");
    row(Rtt, 7, "rtt = 65536ms", "rtt != 65536ms");
    row(Rtt, 9, "rtt = 2m", "rtt != 2m");
    row(Rtt, 10, "rtt = 0.1ms", "rtt != 0.1ms");
    row(Load, 10, "load = 0.1", "load != 0.1");
    row(Members, 11, "members = -1", "members != -1");
    row(Connected, 12, "connected_at = 2026-01-15T10:30:00.123Z",
        "connected_at != 2026-01-15T10:30:00.123Z");
    row(Rooms, 13, "(rooms = a and rooms = \"b c\")", "(rooms != a or rooms != \"b c\")");
    row(Rooms, 14, "rooms = null", "rooms != null");
}

void TestFilter::terms()
{
    QFETCH(int, field);
    QFETCH(int, kind);
    QFETCH(QByteArray, expected);
    QFETCH(QByteArray, negated);
    static const std::vector<QByteArray> list{"a", "b c"};
    const std::vector<FilterValue> values{QByteArrayView("bob"),
                                          QByteArrayView("a \"b\" \\ *\n"),
                                          QByteArrayView(""),
                                          QByteArrayView("NOT"),
                                          std::monostate(),
                                          true,
                                          false,
                                          qint64(65536),
                                          qint64(65537),
                                          qint64(120'000),
                                          0.1,
                                          qint64(-1),
                                          now + 123,
                                          std::span<const QByteArray>(list),
                                          std::span<const QByteArray>()};
    const FilterValue value = values[static_cast<std::size_t>(kind)];
    QCOMPARE(filterTerm(fields()[static_cast<std::size_t>(field)], value), expected);
    QCOMPARE(filterTerm(fields()[static_cast<std::size_t>(field)], value, true), negated);
    // What a cell stands for matches its own row.
    const auto row = [&value](qsizetype) { return value; };
    QVERIFY(parsed(expected).matches(row));
    QVERIFY(!parsed(negated).matches(row));
}

void TestFilter::completion_data()
{
    QTest::addColumn<QByteArray>("text"); // ends at the cursor
    QTest::addColumn<int>("expects");
    QTest::addColumn<int>("at");
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArrayList>("words");
    using E = FilterCompletion::Expects;
    const auto row
        = [](const char *text, E expects, int at, const char *field, const QByteArrayList &words) {
              QTest::newRow(text) << QByteArray(text) << static_cast<int>(expects) << at
                                  << QByteArray(field) << words;
          };
    const QByteArrayList all{"id",   "user",    "tls",          "queue_bytes", "rtt",
                             "load", "members", "connected_at", "rooms",       "not"};
    row("", E::Field, 0, "", all);
    row("r", E::Field, 0, "", {"rtt", "rooms"});
    row("tls and (R", E::Field, 9, "", {"rtt", "rooms"});
    row("not ", E::Field, 4, "", all);
    row("tls ", E::Operator, 4, "tls", {"=", "!=", "and", "or"});
    row("user n", E::Operator, 5, "user", {"not in"});
    row("nonsense ", E::Operator, 9, "", {});
    row("tls = t", E::Value, 6, "tls", {"true"});
    row("queue_bytes > 64", E::Value, 14, "queue_bytes", {"64k", "64M", "64G"});
    row("rtt > 5m", E::Value, 6, "rtt", {});
    row("rtt > 5", E::Value, 6, "rtt", {"5ms", "5s", "5m", "5h", "5d"});
    row("connected_at > -5", E::Value, 15, "connected_at", {"-5s", "-5m", "-5h", "-5d"});
    row("user = ", E::Value, 7, "user", {"null"});
    row("user = \"Al", E::Value, 7, "user", {});
    row("user in {a, ", E::Value, 12, "user", {"null"});
    row("user in {a ", E::Connective, 11, "", {",", "}"});
    row("user = a ", E::Connective, 9, "", {"and", "or"});
    row("user = \"a\" o", E::Connective, 11, "", {"or"});
    row("(user = a) ", E::Connective, 11, "", {"and", "or"});
    row("user = a and ", E::Field, 13, "", all);
}

void TestFilter::completion()
{
    QFETCH(QByteArray, text);
    QFETCH(int, expects);
    QFETCH(int, at);
    QFETCH(QByteArray, field);
    QFETCH(QByteArrayList, words);
    const FilterCompletion result = filterCompletion(text + " behind", text.size(), fields());
    QCOMPARE(static_cast<int>(result.expects), expects);
    QCOMPARE(result.at, at);
    QCOMPARE(result.length, text.size() - at);
    QCOMPARE(result.field ? result.field->name : QByteArray(), field);
    QCOMPARE(QByteArrayList(result.words.begin(), result.words.end()), words);
}

// Text between anchors is compared as bytes, and has to find what the engine finds.
void TestFilter::plainPatternsAreThoseOfTheEngine()
{
    const char *texts[] = {"", "a", "ab", "aab", "aba", "AB", "xab", "abx", "ab\n", "aab\n", "ab\n\n", "\nab", "b", "ba"};
    for (const char *middle : {"a", "ab", "B", "aba"}) {
        for (const char *start : {"", "^"}) {
            for (const char *end : {"", "$"}) {
                const QByteArray pattern = QByteArray(start) + middle + end;
                const Filter filter = parsed("user ~ '" + pattern + '\'');
                const QRegularExpression engine(QString::fromUtf8(pattern), QRegularExpression::CaseInsensitiveOption);
                for (const char *text : texts) {
                    const auto row = [text](qsizetype) { return FilterValue(QByteArrayView(text)); };
                    FilterPass pass(now);
                    QVERIFY2(filter.matches(row, pass) == engine.match(QString::fromUtf8(text)).hasMatch(),
                             (pattern + " in " + QByteArray(text).toPercentEncoding()).constData());
                }
            }
        }
    }
}

void TestFilter::speed()
{
    // A table of a hundred thousand connections must not hold a thread up.
    std::vector<QByteArray> users;
    for (int i = 0; i < 100'000; ++i)
        users.push_back("user-" + QByteArray::number(i * 7919 % 100'000));
    for (const char *text : {"user = user-77*", "user ~ \"-77\"", "user ~ \"^user-77.*5$\"",
                             "queue_bytes > 64k and user ~ alice or members in {1, 2, 3}"}) {
        const Filter filter = parsed(text);
        FilterPass pass(now);
        QElapsedTimer timer;
        timer.start();
        int found = 0;
        for (const QByteArray &user : users) {
            found += filter.matches(
                         [&user](qsizetype field) -> FilterValue {
                             return field == User ? FilterValue(QByteArrayView(user))
                                                  : FilterValue(70'000LL);
                         },
                         pass)
                         ? 1
                         : 0;
        }
        qInfo("%s: %d of 100000 in %lld ms", text, found, static_cast<long long>(timer.elapsed()));
        QVERIFY(timer.elapsed() < 2000); // generous: sanitizers, shared machines
    }
}

QTEST_GUILESS_MAIN(TestFilter)
#include "tst_filter.moc"
