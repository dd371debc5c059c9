#include "base/mailaddress.h"
#include "base/valuemap.h"
#include "routing/deliveryorder.h"

#include <QtCore/QCborArray>
#include <QtTest/QTest>

using namespace Fax;

namespace {

DeliveryOrder mailOrder()
{
    MailOrder mail;
    mail.account.name = u"Büro"_qs;
    mail.account.host = u"mail.example.org"_qs;
    mail.account.port = 465;
    mail.account.security = MailSecurity::Tls;
    mail.account.user = u"fax"_qs;
    mail.account.from = u"fax@example.org"_qs;
    mail.password = u"ge heim"_qs;
    mail.to = {u"a@example.org"_qs, u"b@example.org"_qs};
    mail.subject = u"Fax von „Müller“"_qs;
    mail.text = u"Zwei Seiten.\n"_qs;
    mail.messageId = u"fax-17.mail@example.org"_qs;
    mail.date = QDateTime({2026, 5, 6}, {12, 0, 1}, Qt::UTC);
    DeliveryOrder order;
    order.what = mail;
    order.files = {{u"fax-17.pdf"_qs, "application/pdf", QByteArray("%PDF\0x", 6)}};
    order.timeLimit = std::chrono::seconds(7);
    return order;
}

DeliveryOrder printOrder()
{
    DeliveryOrder order;
    order.what = PrintOrder{u"laser"_qs, u"Fax 17"_qs};
    order.files = {{u"a.pdf"_qs, "application/pdf", "%PDF"}};
    return order;
}

} // namespace

class tst_DeliveryOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTrip();
    void refusedByDecoder_data();
    void refusedByDecoder();
    void cutAnywhere();
    void outcomes();
    void addresses_data();
    void addresses();
    void accounts_data();
    void accounts();
};

void tst_DeliveryOrder::roundTrip()
{
    for (const DeliveryOrder &order : {mailOrder(), printOrder()}) {
        const auto message = DeliveryProtocol::encode(order);
        QVERIFY(message);
        WorkerMessageReader reader;
        reader.feed(message->encode());
        const auto read = reader.take();
        QVERIFY(read && *read);
        const auto decoded = DeliveryProtocol::decodeOrder(**read);
        QVERIFY2(decoded, qPrintable(decoded ? QString() : decoded.error().message()));
        QCOMPARE(decoded->what.index(), order.what.index());
        QCOMPARE(decoded->timeLimit, order.timeLimit);
        QCOMPARE(decoded->files.size(), 1);
        QCOMPARE(decoded->files.first().content, order.files.first().content);
        QCOMPARE(DeliveryProtocol::encode(*decoded)->encode(), message->encode());
    }
}

void tst_DeliveryOrder::refusedByDecoder_data()
{
    QTest::addColumn<DeliveryOrder>("order");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QCborValue>("value");
    const auto row = [](const char *name, const DeliveryOrder &order, const char *key,
                        const QCborValue &value) {
        QTest::newRow(name) << order << QString::fromLatin1(key) << value;
    };
    const QCborValue none(QCborValue::Undefined);
    QCborArray nineFiles;
    for (int i = 0; i < 9; ++i)
        nineFiles.append(QCborMap{{u"name"_qs, u"a"_qs},
                                  {u"type"_qs, u"image/tiff"_qs},
                                  {u"content"_qs, QByteArray("x")}});
    row("no recipients", mailOrder(), "to", QCborArray());
    row("recipient begins a header", mailOrder(), "to", QCborArray{u"a@b.org\r\nBcc: c@d.org"_qs});
    row("recipient ends the command", mailOrder(), "to", QCborArray{u"a@b.org> SIZE=1"_qs});
    row("21 recipients", mailOrder(), "to",
        QCborArray::fromStringList(QStringList(21, u"a@b.org"_qs)));
    row("recipients as text", mailOrder(), "to", u"a@b.org"_qs);
    row("sender with line break", mailOrder(), "from", u"a@b.org\nX: y"_qs);
    row("host with path", mailOrder(), "host", u"mail.example.org/x"_qs);
    row("host as option", mailOrder(), "host", u"-x"_qs);
    row("host with user", mailOrder(), "host", u"a@mail.example.org"_qs);
    row("port 0", mailOrder(), "port", 0);
    row("port 65536", mailOrder(), "port", 65536);
    row("port as double", mailOrder(), "port", 1e300);
    row("unknown security", mailOrder(), "security", 3);
    row("message id with space", mailOrder(), "messageId", u"a b@c"_qs);
    row("no seconds", mailOrder(), "seconds", none);
    row("0 seconds", mailOrder(), "seconds", 0);
    row("601 seconds", mailOrder(), "seconds", 601);
    row("test as number", mailOrder(), "test", 1);
    row("subject of 1001", mailOrder(), "subject", QString(1001, u'x'));
    row("user with line break", mailOrder(), "user", u"a\r\nb"_qs);
    row("nine files", printOrder(), "files", nineFiles);
    row("no file to print", printOrder(), "files", QCborArray());
    for (const char *bad : {"", "../../etc/cron.d/x", "a/b", ".profile", "a\nb", "a\x1b[2J"})
        row(qPrintable(u"file name %1"_qs.arg(QString::fromLatin1(bad).toHtmlEscaped())),
            printOrder(), "files",
            QCborArray{QCborMap{{u"name"_qs, QString::fromLatin1(bad)},
                                {u"type"_qs, u"image/tiff"_qs},
                                {u"content"_qs, QByteArray("x")}}});
    row("media type of a header", printOrder(), "files",
        QCborArray{QCborMap{{u"name"_qs, u"a"_qs},
                            {u"type"_qs, u"image/tiff\r\nX: y"_qs},
                            {u"content"_qs, QByteArray("x")}}});
    row("content as text", printOrder(), "files",
        QCborArray{QCborMap{
            {u"name"_qs, u"a"_qs}, {u"type"_qs, u"image/tiff"_qs}, {u"content"_qs, u"x"_qs}}});
}

void tst_DeliveryOrder::refusedByDecoder()
{
    QFETCH(DeliveryOrder, order);
    QFETCH(QString, key);
    QFETCH(QCborValue, value);
    auto message = DeliveryProtocol::encode(order);
    QVERIFY(message);
    message->fields.insert(key, value);
    const auto decoded = DeliveryProtocol::decodeOrder(*message);
    QVERIFY(!decoded);
    QCOMPARE(decoded.error().code, ErrorCode::ProtocolViolation);
}

/** Whatever is missing or changed of the octets: an error or an order, never a crash (safety 3.5). */
void tst_DeliveryOrder::cutAnywhere()
{
    const QByteArray whole = DeliveryProtocol::encode(mailOrder())->encode();
    for (qsizetype i = 0; i < whole.size(); ++i) {
        WorkerMessageReader cut;
        cut.feed(whole.left(i));
        QVERIFY(!cut.take());
        QByteArray changed = whole;
        changed[i] = static_cast<char>(changed.at(i) ^ 0x41);
        WorkerMessageReader reader;
        reader.feed(changed);
        const auto message = reader.take();
        if (message && *message) {
            const auto order = DeliveryProtocol::decodeOrder(**message);
            QVERIFY(order || !order.error().message().isEmpty());
        }
    }
}

void tst_DeliveryOrder::outcomes()
{
    DeliveryOutcome outcome;
    outcome.end = DeliveryOutcome::End::Refused;
    outcome.serverCode = 550;
    outcome.text = u"no such user"_qs;
    WorkerMessage message = DeliveryProtocol::encode(outcome);
    const auto read = DeliveryProtocol::decodeOutcome(message);
    QVERIFY(read);
    QCOMPARE(read->end, outcome.end);
    QCOMPARE(read->serverCode, 550);
    QCOMPARE(read->text, outcome.text);
    message.fields.insert(u"text"_qs, QString());
    QVERIFY(!DeliveryProtocol::decodeOutcome(message)); // a failure without a reason
    message.type = 1;
    QVERIFY(!DeliveryProtocol::decodeOutcome(message));
}

void tst_DeliveryOrder::addresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("result"); // "" = refused
    const auto row = [](const char *name, const QString &text, const QString &result) {
        QTest::newRow(name) << text << result;
    };
    row("one", u"a.b+c@example.org"_qs, u"a.b+c@example.org"_qs);
    row("two", u" a@x.org;b@y.org , a@x.org"_qs, u"a@x.org|b@y.org"_qs);
    row("local host", u"root@localhost"_qs, u"root@localhost"_qs);
    row("empty", u""_qs, {});
    row("only separators", u" ,; "_qs, {});
    row("no at", u"example.org"_qs, {});
    row("two at", u"a@b@c.org"_qs, {});
    row("no local part", u"@c.org"_qs, {});
    row("line break", u"a@b.org\r\nBcc: x@y.org"_qs, {});
    row("line break at the end", u"a@b.org\n"_qs, {});
    row("display name", u"A <a@b.org>"_qs, {});
    row("quoted", u"\"a b\"@c.org"_qs, {});
    row("two dots", u"a..b@c.org"_qs, {});
    row("hyphen first", u"a@-c.org"_qs, {});
    row("umlaut", u"ä@c.org"_qs, {});
    row("full-width at", u"a＠c.org"_qs, {});
    row("NUL", u"a@c.org"_qs + QChar(0), {});
    row("local part of 65", QString(65, u'a') + u"@c.org"_qs, {});
    row("label of 64", u"a@"_qs + QString(64, u'c') + u".org"_qs, {});
    row("4 KiB", QString(4096, u'a') + u"@c.org"_qs, {});
}

void tst_DeliveryOrder::addresses()
{
    QFETCH(QString, text);
    QFETCH(QString, result);
    const auto list = MailAddress::parseList(text);
    QCOMPARE(list ? list->join(u'|') : QString(), result);
    if (!list)
        QVERIFY(list.error().detail.size() < 250);
}

void tst_DeliveryOrder::accounts_data()
{
    QTest::addColumn<QVariantMap>("change");
    QTest::addColumn<QString>("named");
    const auto row = [](const char *name, const char *key, const QVariant &value,
                        const char *named) {
        QTest::newRow(name) << QVariantMap{{QString::fromLatin1(key), value}}
                            << QString::fromLatin1(named);
    };
    QTest::newRow("good") << QVariantMap() << QString();
    row("IPv6", "host", u"::1"_qs, "");
    row("no name", "name", u""_qs, "name");
    row("name of a path", "name", u"../x"_qs, "name");
    row("name with line break", "name", u"a\nb"_qs, "name");
    row("no host", "host", u""_qs, "host");
    row("host is a URL", "host", u"smtp://x"_qs, "host");
    row("port", "port", 0, "port");
    row("from", "from", u"fax"_qs, "from");
    row("from injects", "from", u"a@b.org>\r\nDATA"_qs, "from");
    row("fromName injects", "fromName", u"A\r\nBcc: x@y.org"_qs, "fromName");
    row("replyTo injects", "replyTo", u"a@b.org\nX: y"_qs, "replyTo");
    row("certificate", "caCertificate", u"/etc/passwd"_qs, "caCertificate");
}

void tst_DeliveryOrder::accounts()
{
    QFETCH(QVariantMap, change);
    QFETCH(QString, named);
    MailAccount account = std::get<MailOrder>(mailOrder().what).account;
    QVERIFY(mapToGadget(change, MailAccount::staticMetaObject, &account));
    const auto checked = account.check();
    QCOMPARE(checked.has_value(), named.isEmpty());
    if (!checked)
        QVERIFY2(checked.error().detail.contains(named), qPrintable(checked.error().detail));
}

QTEST_GUILESS_MAIN(tst_DeliveryOrder)
#include "tst_deliveryorder.moc"
