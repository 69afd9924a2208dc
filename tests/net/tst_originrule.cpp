// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
#include "server/net/originrule.h"

#include <QTest>

using namespace Carillon;
using namespace Qt::StringLiterals;

class tst_OriginRule : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allows_data();
    void allows();
    void knowsPatterns_data();
    void knowsPatterns();
};

void tst_OriginRule::allows_data()
{
    QTest::addColumn<QByteArray>("origin");
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<QStringList>("list");
    QTest::addColumn<bool>("allowed");

    const auto row = [](const char *name, const char *origin, const char *host,
                        const QStringList &list, bool allowed) {
        QTest::newRow(name) << QByteArray(origin) << QByteArray(host) << list << allowed;
    };

    const QStringList none;
    row("no origin, no list", nullptr, "a.com", none, true);
    row("no origin, a list", nullptr, "a.com", {u"https://b.com"_s}, true);
    row("empty origin", "", "a.com", none, false);
    row("same host", "https://a.com", "a.com", none, true);
    row("same host, plain", "http://a.com", "a.com", none, true);
    row("same host, other case", "HTTPS://A.com", "a.COM", none, true);
    row("same host and port", "http://a.com:8080", "a.com:8080", none, true);
    row("same host, default port written", "https://a.com", "a.com:443", none, true);
    row("same host, default port in origin", "https://a.com:443", "a.com", none, true);
    row("same host, ws default port", "http://a.com:80", "a.com", none, true);
    row("same host, another port", "http://a.com:3000", "a.com:8080", none, false);
    row("same host, port only in origin", "http://a.com:3000", "a.com", none, false);
    row("same host, port only in host", "http://a.com", "a.com:8080", none, false);
    row("same IPv6", "http://[::1]:8080", "[::1]:8080", none, true);
    row("another IPv6", "http://[::2]:8080", "[::1]:8080", none, false);
    row("same IPv4", "http://127.0.0.1:8080", "127.0.0.1:8080", none, true);
    row("another host", "https://b.com", "a.com", none, false);
    row("below the host", "https://x.a.com", "a.com", none, false);
    row("host as a prefix", "https://a.com.evil.com", "a.com", none, false);
    row("host as a suffix", "https://evila.com", "a.com", none, false);
    row("no host", "https://a.com", "", none, false);
    row("null origin", "null", "null", none, false);
    row("null origin, any", "null", "a.com", {u"*"_s}, true);
    row("any", "https://b.com", "a.com", {u"*"_s}, true);
    row("any among others", "https://b.com", "a.com", {u"https://c.com"_s, u"*"_s}, true);

    const QStringList app{u"https://app.example.com"_s};
    row("listed", "https://app.example.com", "a.com", app, true);
    row("listed, other case", "https://APP.example.com", "a.com", app, true);
    row("listed, default port", "https://app.example.com:443", "a.com", app, true);
    row("listed, another port", "https://app.example.com:444", "a.com", app, false);
    row("listed, another scheme", "http://app.example.com", "a.com", app, false);
    row("a list ends same host", "https://a.com", "a.com", app, false);
    row("listed second", "http://b.com:81", "a.com", {app.first(), u"http://B.com:81"_s}, true);

    const QStringList below{u"https://*.example.com"_s};
    row("wildcard", "https://x.example.com", "a.com", below, true);
    row("wildcard, deeper", "https://x.y.example.com", "a.com", below, true);
    row("wildcard, not the domain", "https://example.com", "a.com", below, false);
    row("wildcard, another scheme", "http://x.example.com", "a.com", below, false);
    row("wildcard, another port", "https://x.example.com:8443", "a.com", below, false);
    row("wildcard as a suffix", "https://evilexample.com", "a.com", below, false);
    row("wildcard with evil end", "https://x.example.com.evil.com", "a.com", below, false);
    row("wildcard with port", "https://x.example.com:8443", "a.com",
        {u"https://*.example.com:8443"_s}, true);

    const QStringList broken{u"example.com"_s, u"https://"_s, u"https://*"_s, u""_s};
    row("entries that cannot match", "https://example.com", "a.com", broken, false);

    const QStringList any{u"https://a.com"_s};
    row("path", "https://a.com/", "a.com", any, false);
    row("user", "https://u@a.com", "a.com", any, false);
    row("user that looks like the host", "https://a.com@evil.com", "a.com", none, false);
    row("two origins", "https://a.com https://b.com", "a.com", any, false);
    row("no scheme", "a.com", "a.com", none, false);
    row("empty scheme", "://a.com", "a.com", none, false);
    row("empty port", "https://a.com:", "a.com", none, false);
    row("port 0", "https://a.com:0", "a.com:0", none, false);
    row("port too large", "https://a.com:65536", "a.com:65536", none, false);
    row("port with a sign", "https://a.com:+443", "a.com", none, false);
    row("empty label", "https://a..com", "a..com", none, false);
    row("dot at the end", "https://a.com.", "a.com", none, false);
    row("brackets open", "http://[::1", "[::1", none, false);
    row("NUL", "https://a.com\x01", "a.com", none, false);
    row("another scheme of the same host", "chrome-extension://abc", "abc", none, true);
    row("wildcard in the origin", "https://*.example.com", "a.com", below, false);
}

void tst_OriginRule::allows()
{
    QFETCH(QByteArray, origin);
    QFETCH(QByteArray, host);
    QFETCH(QStringList, list);
    const QByteArrayView view = origin.isNull() ? QByteArrayView() : QByteArrayView(origin);
    QTEST(originAllowed(view, host, list), "allowed");
}

void tst_OriginRule::knowsPatterns_data()
{
    QTest::addColumn<QString>("entry");
    QTest::addColumn<bool>("valid");
    QTest::newRow("any") << u"*"_s << true;
    QTest::newRow("origin") << u"https://a.com"_s << true;
    QTest::newRow("port") << u"http://localhost:3000"_s << true;
    QTest::newRow("wildcard") << u"https://*.a.com"_s << true;
    QTest::newRow("IPv6") << u"http://[::1]:3000"_s << true;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("host only") << u"a.com"_s << false;
    QTest::newRow("slash at the end") << u"https://a.com/"_s << false;
    QTest::newRow("wildcard alone") << u"https://*"_s << false;
    QTest::newRow("wildcard inside") << u"https://a.*.com"_s << false;
    QTest::newRow("wildcard without dot") << u"https://*a.com"_s << false;
    QTest::newRow("wildcard scheme") << u"*://a.com"_s << false;
}

void tst_OriginRule::knowsPatterns()
{
    QFETCH(QString, entry);
    QTEST(isOriginPattern(entry), "valid");
}

QTEST_APPLESS_MAIN(tst_OriginRule)
#include "tst_originrule.moc"
