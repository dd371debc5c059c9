#include "routing/mailheader.h"

#include <QtTest/QTest>

using namespace Fax;

class tst_MailHeader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void text_data();
    void text();
    void staysOneLine_data();
    void staysOneLine();
    void mailbox();
    void fileName_data();
    void fileName();
    void lines();
    void serverText();
};

void tst_MailHeader::text_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QByteArray>("header");
    QTest::newRow("plain") << u"Fax from +49 30 5559900"_qs
                           << QByteArray("Fax from +49 30 5559900");
    QTest::newRow("empty") << u""_qs << QByteArray();
    QTest::newRow("umlaut") << u"Grüße"_qs << QByteArray("=?UTF-8?B?R3LDvMOfZQ==?=");
    QTest::newRow("looks encoded") << u"=?x"_qs << QByteArray("=?UTF-8?B?PT94?=");
    QTest::newRow("line breaks") << u"a\r\nBcc: x@y.org"_qs << QByteArray("a Bcc: x@y.org");
    QTest::newRow("control characters") << u"a\tb\x1b[2Jc"_qs + QChar(0) << QByteArray("a b [2Jc");
}

void tst_MailHeader::text()
{
    QFETCH(QString, value);
    QTEST(MailHeader::text(value), "header");
}

void tst_MailHeader::staysOneLine_data()
{
    QTest::addColumn<QString>("value");
    QTest::newRow("CR") << u"a\rb"_qs; // safety 3.4 door 97
    QTest::newRow("LF") << u"ä\nb"_qs;
    QTest::newRow("NEL") << u"a\u0085b"_qs;
    QTest::newRow("line separator") << u"a\u2028b"_qs;
    QTest::newRow("paragraph separator") << u"ä\u2029b"_qs;
    QTest::newRow("10 KB") << QString(10'000, u'ä');
    QTest::newRow("surrogates") << u"😀"_qs.repeated(200);
    QTest::newRow("half a surrogate") << QString(QChar(0xd83d)) + u"x"_qs;
}

/** Folded lines go on with a space, and no word is longer than 75 (RFC 2047 2). */
void tst_MailHeader::staysOneLine()
{
    QFETCH(QString, value);
    const QByteArray header = MailHeader::text(value);
    const QList<QByteArray> lines = header.split('\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        QByteArray line = lines.at(i);
        QVERIFY(i == 0 || line.startsWith(' '));
        if (i < lines.size() - 1) {
            QVERIFY(line.endsWith('\r'));
            line.chop(1);
        }
        QVERIFY(!line.contains('\r'));
        QVERIFY(line.size() <= 76);
        QVERIFY(std::all_of(line.begin(), line.end(), [](char c) { return c >= 32 && c < 127; }));
    }
}

void tst_MailHeader::mailbox()
{
    QCOMPARE(MailHeader::mailbox({}, u"a@b.org"_qs), QByteArray("a@b.org"));
    QCOMPARE(MailHeader::mailbox(u"Fax \"1\""_qs, u"a@b.org"_qs),
             QByteArray("\"Fax \\\"1\\\"\" <a@b.org>"));
    QCOMPARE(MailHeader::mailbox(u"Büro"_qs, u"a@b.org"_qs),
             QByteArray("=?UTF-8?B?QsO8cm8=?= <a@b.org>"));
}

void tst_MailHeader::fileName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("result");
    QTest::newRow("plain") << u"fax-17.pdf"_qs << QByteArray("fax-17.pdf");
    QTest::newRow("path") << u"../../x"_qs << QByteArray("fax.._.._x");
    QTest::newRow("quotes") << u"a\"; filename=\"b"_qs << QByteArray("a___filename__b");
    QTest::newRow("line break") << u"a\r\nb"_qs << QByteArray("a__b");
    QTest::newRow("empty") << u""_qs << QByteArray("fax");
}

void tst_MailHeader::fileName()
{
    QFETCH(QString, name);
    QTEST(MailHeader::fileName(name), "result");
}

void tst_MailHeader::lines()
{
    MailOrder order;
    order.account.from = u"fax@example.org"_qs;
    order.account.replyTo = u"office@example.org"_qs;
    order.to = {u"a@example.org"_qs, u"b@example.org"_qs};
    order.subject = u"x\r\nBcc: evil@example.org"_qs;
    order.messageId = u"fax-1.mail@example.org"_qs;
    order.date = QDateTime({2026, 5, 6}, {9, 8, 7}, Qt::UTC);
    QCOMPARE(MailHeader::lines(order),
             (QList<QByteArray>{"Date: Wed, 06 May 2026 09:08:07 +0000", "From: fax@example.org",
                                "To: a@example.org,\r\n b@example.org",
                                "Subject: x Bcc: evil@example.org",
                                "Auto-Submitted: auto-generated", "Reply-To: office@example.org",
                                "Message-ID: <fax-1.mail@example.org>"}));
}

void tst_MailHeader::serverText()
{
    QCOMPARE(MailHeader::serverText("550 5.1.1 no\x1b[31m such \xff user\r\n"),
             u"550 5.1.1 no [31m such user"_qs);
    QVERIFY(MailHeader::serverText(QByteArray(100'000, 'x')).size() <= 300);
}

QTEST_GUILESS_MAIN(tst_MailHeader)
#include "tst_mailheader.moc"
