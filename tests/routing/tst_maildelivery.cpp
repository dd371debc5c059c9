#include "mailbench.h"
#include "routing/deliveryclient.h"

#include <QtTest/QTest>

using namespace Fax;
using End = DeliveryOutcome::End;

namespace {

constexpr int patienceMs = 20'000;

DeliveryOrder orderFor(const MailAccount &account)
{
    MailOrder mail;
    mail.account = account;
    mail.to = {u"buero@example.org"_qs};
    mail.subject = u"Fax von Müller, 2 Seiten"_qs;
    mail.text = u"Grüße\n.\nEnde\n"_qs; // a lone dot would end a mail that is not escaped
    mail.messageId = u"fax-17.mail@example.org"_qs;
    mail.date = QDateTime({2026, 5, 6}, {12, 0, 1}, Qt::UTC);
    DeliveryOrder order;
    order.what = mail;
    return order;
}

DeliveryOutcome deliver(const DeliveryOrder &order)
{
    DeliveryClient client;
    std::optional<DeliveryOutcome> outcome;
    client.deliver(order, &client, [&](const DeliveryOutcome &end) { outcome = end; });
    [&] { QTRY_VERIFY_WITH_TIMEOUT(outcome.has_value(), patienceMs); }();
    return outcome.value_or(DeliveryOutcome());
}

} // namespace

/** fax-deliver against a real mail server, in its sandbox. */
class tst_MailDelivery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mailIsWhole();
    void protection_data();
    void protection();
    void login_data();
    void login();
    void refusals_data();
    void refusals();
    void throughExim();
    void down();
    void slow();
    void unknownHost();
    void workerIsKilled();
    void fourAtOnce();
};

void tst_MailDelivery::mailIsWhole()
{
    MailBench bench;
    QVERIFY(bench.start());
    DeliveryOrder order = orderFor(bench.account());
    auto &mail = std::get<MailOrder>(order.what);
    mail.account.fromName = u"Faxbüro \"Nord\""_qs;
    mail.account.replyTo = u"office@example.org"_qs;
    mail.to.append(u"lager@example.org"_qs);
    mail.subject += u"\r\nBcc: evil@example.org\r\n\r\nbody"_qs; // safety 3.4 door 97
    QByteArray octets(300'000, Qt::Uninitialized);
    for (qsizetype i = 0; i < octets.size(); ++i)
        octets[i] = static_cast<char>(i * 7 + i / 251);
    order.files = {{u"fax-17.pdf"_qs, "application/pdf", octets},
                   {u"größe\".tif"_qs, "image/tiff", "II*"}};
    const DeliveryOutcome outcome = deliver(order);
    QVERIFY2(outcome.isDone(), qPrintable(outcome.text));
    QCOMPARE(bench.mailCount(), 1);

    const ReadMail read = bench.mail(1);
    QCOMPARE(read.defects, QStringList());
    QVERIFY(!read.names.contains(u"Bcc"_qs, Qt::CaseInsensitive));
    QCOMPARE(read.headers[u"X-From"_qs].toString(), u"fax@example.org"_qs);
    QCOMPARE(read.headers[u"X-To"_qs].toString(), u"buero@example.org,lager@example.org"_qs);
    QCOMPARE(read.headers[u"To"_qs].toString(), u"buero@example.org, lager@example.org"_qs);
    QCOMPARE(read.headers[u"From"_qs].toString(), u"\"Faxbüro \\\"Nord\\\"\" <fax@example.org>"_qs);
    QCOMPARE(read.headers[u"Reply-To"_qs].toString(), u"office@example.org"_qs);
    QCOMPARE(read.headers[u"Message-ID"_qs].toString(), u"<fax-17.mail@example.org>"_qs);
    QCOMPARE(read.headers[u"Subject"_qs].toString(),
             u"Fax von Müller, 2 Seiten Bcc: evil@example.org body"_qs);
    QCOMPARE(read.headers[u"Date"_qs].toString(), u"Wed, 06 May 2026 12:00:01 +0000"_qs);
    QCOMPARE(read.parts.size(), 3);
    QCOMPARE(QString::fromUtf8(read.parts[0].content).remove(u'\r'), u"Grüße\n.\nEnde\n"_qs);
    QCOMPARE(read.parts[1].type, u"application/pdf"_qs);
    QCOMPARE(read.parts[1].name, u"fax-17.pdf"_qs);
    QCOMPARE(read.parts[1].content, octets);
    QCOMPARE(read.parts[2].name, u"gr__e_.tif"_qs);
}

void tst_MailDelivery::protection_data()
{
    QTest::addColumn<QStringList>("server");
    QTest::addColumn<MailSecurity>("security");
    QTest::addColumn<bool>("trusted");
    QTest::addColumn<QString>("sentence"); // "" = it arrives
    const QStringList starttls{u"--starttls"_qs};
    const QStringList tls{u"--tls"_qs};
    QTest::newRow("STARTTLS") << starttls << MailSecurity::Starttls << true << QString();
    QTest::newRow("TLS") << tls << MailSecurity::Tls << true << QString();
    QTest::newRow("STARTTLS, authority not known")
        << starttls << MailSecurity::Starttls << false << u"certificate"_qs;
    QTest::newRow("TLS, authority not known")
        << tls << MailSecurity::Tls << false << u"certificate"_qs;
    QTest::newRow("no STARTTLS there")
        << QStringList() << MailSecurity::Starttls << true << u"STARTTLS"_qs;
    QTest::newRow("TLS to a server without")
        << QStringList() << MailSecurity::Tls << true << u"encrypted"_qs;
}

/** Without the wanted protection nothing is sent at all. */
void tst_MailDelivery::protection()
{
    QFETCH(QStringList, server);
    QFETCH(MailSecurity, security);
    QFETCH(bool, trusted);
    QFETCH(QString, sentence);
    MailBench bench;
    QVERIFY(bench.start(server));
    MailAccount account = bench.account();
    account.security = security;
    if (!trusted)
        account.caCertificate.clear();
    const DeliveryOutcome outcome = deliver(orderFor(account));
    QCOMPARE(outcome.isDone(), sentence.isEmpty());
    QVERIFY2(outcome.text.contains(sentence), qPrintable(outcome.text));
    QCOMPARE(bench.mailCount(), sentence.isEmpty() ? 1 : 0);
    if (outcome.isDone())
        QCOMPARE(bench.mail(1).headers[u"X-Encrypted"_qs].toString(), u"True"_qs);
    else
        QCOMPARE(outcome.end, End::Later);
}

void tst_MailDelivery::login_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("password");
    QTest::addColumn<bool>("test");
    QTest::addColumn<End>("end");
    const QString right = u"ge heim \"ü"_qs;
    QTest::newRow("right") << u"fax"_qs << right << false << End::Done;
    QTest::newRow("right, only looked") << u"fax"_qs << right << true << End::Done;
    QTest::newRow("wrong password") << u"fax"_qs << u"x"_qs << false << End::NotSetUp;
    QTest::newRow("wrong, only looked") << u"fax"_qs << u"x"_qs << true << End::NotSetUp;
    QTest::newRow("none, and asked for one") << QString() << QString() << false << End::NotSetUp;
}

void tst_MailDelivery::login()
{
    QFETCH(QString, user);
    QFETCH(QString, password);
    QFETCH(bool, test);
    QFETCH(End, end);
    MailBench bench;
    QVERIFY(bench.start({u"--starttls"_qs, u"--login"_qs, u"fax"_qs, u"ge heim \"ü"_qs}));
    MailAccount account = bench.account();
    account.security = MailSecurity::Starttls;
    account.user = user;
    DeliveryOrder order = orderFor(account);
    std::get<MailOrder>(order.what).password = password;
    order.test = test;
    const DeliveryOutcome outcome = deliver(order);
    QVERIFY2(outcome.end == end, qPrintable(outcome.text));
    QVERIFY(password.size() < 3 || !outcome.text.contains(password));
    QCOMPARE(bench.mailCount(), end == End::Done && !test ? 1 : 0);
    if (bench.mailCount() == 1)
        QCOMPARE(bench.mail(1).headers[u"X-Login"_qs].toString(), u"True"_qs);
}

void tst_MailDelivery::refusals_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("answer");
    QTest::addColumn<End>("end");
    QTest::newRow("550 recipient") << u"RCPT"_qs << u"550 5.1.1 nobody here"_qs << End::Refused;
    QTest::newRow("452 recipient") << u"RCPT"_qs << u"452 4.2.2 mailbox full"_qs << End::Later;
    QTest::newRow("554 content") << u"DATA"_qs << u"554 5.7.1 not wanted"_qs << End::Refused;
    QTest::newRow("451 content") << u"DATA"_qs << u"451 4.3.0 later"_qs << End::Later;
    QTest::newRow("552 too large") << u"DATA"_qs << u"552 5.3.4 too large"_qs << End::Refused;
}

void tst_MailDelivery::refusals()
{
    QFETCH(QString, command);
    QFETCH(QString, answer);
    QFETCH(End, end);
    MailBench bench;
    QVERIFY(bench.start({u"--answer"_qs, command, answer}));
    const DeliveryOutcome outcome = deliver(orderFor(bench.account()));
    QVERIFY2(outcome.end == end, qPrintable(outcome.text));
    QCOMPARE(outcome.serverCode, answer.left(3).toInt());
    QVERIFY2(outcome.text.contains(answer), qPrintable(outcome.text));
    QVERIFY2(outcome.text.contains(u"localhost:"_qs), qPrintable(outcome.text));
    QCOMPARE(bench.mailCount(), 0);
}

/** A mail server that people really run: it takes the mail, refuses and defers by rules of its own. */
void tst_MailDelivery::throughExim()
{
    MailBench bench;
    QVERIFY(bench.startExim());
    DeliveryOrder order = orderFor(bench.account());
    auto &mail = std::get<MailOrder>(order.what);
    mail.subject += u"\r\nBcc: evil@example.org"_qs; // its rules refuse a mail with that header
    const QByteArray octets(50'000, '\xa5');
    order.files = {{u"fax-17.pdf"_qs, "application/pdf", octets}};
    const DeliveryOutcome sent = deliver(order);
    QVERIFY2(sent.isDone(), qPrintable(sent.text));
    QCOMPARE(bench.mailCount(), 1);
    const ReadMail read = bench.mail(1);
    QCOMPARE(read.defects, QStringList());
    QCOMPARE(read.headers[u"Subject"_qs].toString(),
             u"Fax von Müller, 2 Seiten Bcc: evil@example.org"_qs);
    QCOMPARE(read.headers[u"Message-ID"_qs].toString(), u"<fax-17.mail@example.org>"_qs);
    QCOMPARE(read.parts.last().content, octets);

    mail.to = {u"nobody@example.org"_qs};
    const DeliveryOutcome refused = deliver(order);
    QCOMPARE(refused.end, End::Refused);
    QVERIFY2(refused.text.contains(u"550 nobody of that name here"_qs), qPrintable(refused.text));
    mail.to = {u"full@example.org"_qs};
    QCOMPARE(deliver(order).end, End::Later);
    mail.to = {u"buero@example.org"_qs};
    order.files.first().content = QByteArray(300'000, 'x'); // above its limit
    const DeliveryOutcome large = deliver(order);
    QCOMPARE(large.end, End::Refused);
    QCOMPARE(large.serverCode, 552);
    QCOMPARE(bench.mailCount(), 1);
}

void tst_MailDelivery::down()
{
    MailBench bench;
    QVERIFY(bench.start());
    bench.stop();
    const DeliveryOutcome outcome = deliver(orderFor(bench.account()));
    QCOMPARE(outcome.end, End::Later);
    QVERIFY2(outcome.text.contains(u"cannot be reached"_qs), qPrintable(outcome.text));
}

void tst_MailDelivery::slow()
{
    MailBench bench;
    QVERIFY(bench.start({u"--silent"_qs}));
    DeliveryOrder order = orderFor(bench.account());
    order.timeLimit = std::chrono::seconds(1);
    const DeliveryOutcome outcome = deliver(order);
    QCOMPARE(outcome.end, End::Later);
    QVERIFY2(outcome.text.contains(u"in time"_qs), qPrintable(outcome.text));
}

void tst_MailDelivery::unknownHost()
{
    MailAccount account;
    account.name = u"x"_qs;
    account.host = u"no-such-host.invalid"_qs;
    account.from = u"fax@example.org"_qs;
    const DeliveryOutcome outcome = deliver(orderFor(account));
    QCOMPARE(outcome.end, End::Later);
    QVERIFY2(outcome.text.contains(u"no-such-host.invalid"_qs), qPrintable(outcome.text));
}

void tst_MailDelivery::workerIsKilled()
{
    const QByteArray before = qgetenv("FAX_LIBEXEC_DIR");
    QTemporaryDir dir;
    QVERIFY(QFile::link(u"/bin/false"_qs, dir.filePath(u"fax-deliver"_qs)));
    qputenv("FAX_LIBEXEC_DIR", dir.path().toLocal8Bit());
    MailAccount account;
    account.name = u"x"_qs;
    account.host = u"localhost"_qs;
    account.from = u"fax@example.org"_qs;
    const DeliveryOutcome outcome = deliver(orderFor(account));
    qputenv("FAX_LIBEXEC_DIR", before);
    QCOMPARE(outcome.end, End::Later);
    QVERIFY2(outcome.text.contains(u"stopped unexpectedly"_qs), qPrintable(outcome.text));
}

void tst_MailDelivery::fourAtOnce()
{
    MailBench bench;
    QVERIFY(bench.start());
    DeliveryClient client;
    int done = 0;
    for (int i = 0; i < 9; ++i)
        client.deliver(orderFor(bench.account()), &client,
                       [&](const DeliveryOutcome &outcome) { done += outcome.isDone() ? 1 : 0; });
    QVERIFY(client.isBusy());
    QTRY_COMPARE_WITH_TIMEOUT(done, 9, patienceMs);
    QVERIFY(!client.isBusy());
    QCOMPARE(bench.mailCount(), 9);
}

QTEST_GUILESS_MAIN(tst_MailDelivery)
#include "tst_maildelivery.moc"
