#include "routerbench.h"

#include <QtCore/QDir>
#include <QtTest/QTest>

using namespace Fax;

/** Mail accounts of the service, and where their passwords are and are not. */
class tst_MailAccounts : public QObject, private RouterBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(begin()); }
    void cleanup() { end(); }
    void passwordsStayInside();
    void accountRules();
    void credentialOfSystemd();
};

/** Safety 3.3 Secrets. */
void tst_MailAccounts::passwordsStayInside()
{
    const QString secret = u"Strengstens-geheim-4711"_qs;
    MailAccount account;
    account.name = u"office"_qs;
    account.host = u"localhost"_qs;
    account.user = u"fax"_qs;
    account.from = u"fax@example.org"_qs;
    useAccount(account, secret);
    const auto accounts = m_fixture->ask(u"mailAccounts"_qs);
    QVERIFY(accounts->value.toList().first().toMap()[u"hasPassword"_qs].toBool());
    QVERIFY(!QDebug::toString(accounts->value).contains(secret));
    for (const ServiceFixture::Event &event : std::as_const(m_fixture->events))
        QVERIFY(!QDebug::toString(event.value).contains(secret));
    m_fixture->close();
    const QString file = m_fixture->folder() + u"/mail-passwords"_qs;
    QCOMPARE(QFileInfo(file).permissions() & QFileDevice::Permissions(0x0077),
             QFileDevice::Permissions());
    QVERIFY(contentOf(file).contains(secret.toLatin1()));
    for (const QFileInfo &other : QDir(m_fixture->folder()).entryInfoList(QDir::Files)) {
        if (other.absoluteFilePath() != file)
            QVERIFY2(!contentOf(other.absoluteFilePath()).contains(secret.toLatin1()),
                     qPrintable(other.fileName()));
    }

    QVERIFY(QFile::setPermissions(file, QFileDevice::Permissions(0x6644))); // careless
    QVERIFY(open());
    const auto tried = m_fixture->ask(u"testMailAccount"_qs, {u"office"_qs});
    QVERIFY(tried);
    QVERIFY2(tried->value.toMap()[u"text"_qs].toString().contains(u"chmod 600"_qs),
             qPrintable(tried->value.toMap()[u"text"_qs].toString()));
}

void tst_MailAccounts::accountRules()
{
    MailAccount account;
    account.name = u"office"_qs;
    account.host = u"mail.example.org"_qs;
    account.from = u"fax@example.org"_qs;
    useAccount(account, u"x"_qs);
    const auto change = [&](const QVariantMap &values) {
        QVariantMap all{{u"name"_qs, u"office"_qs}};
        all.insert(values);
        const auto answer = m_fixture->ask(u"setMailAccount"_qs, {all});
        return answer ? ErrorCode::None : answer.error().code;
    };
    QCOMPARE(change({{u"port"_qs, 465}, {u"security"_qs, u"tls"_qs}}), ErrorCode::None);
    QCOMPARE(m_fixture->ask(u"mailAccounts"_qs)->value.toList().first().toMap()[u"host"_qs],
             u"mail.example.org"_qs); // what is not named stays
    QCOMPARE(change({{u"security"_qs, u"ssl"_qs}}), ErrorCode::InvalidParameter);
    // The kept password goes to no other server.
    QCOMPARE(change({{u"host"_qs, u"evil.example.org"_qs}}), ErrorCode::InvalidParameter);
    QCOMPARE(change({{u"host"_qs, u"new.example.org"_qs}, {u"password"_qs, u"y"_qs}}),
             ErrorCode::None);
    QCOMPARE(change({{u"password"_qs, u"a\r\nb"_qs}}), ErrorCode::InvalidParameter);
    QCOMPARE(m_fixture->ask(u"removeMailAccount"_qs, {u"office"_qs}).error().code,
             ErrorCode::InvalidOperation);
    QCOMPARE(m_fixture->ask(u"setProperty"_qs, {u"ServerMapiProfile"_qs, u"none"_qs}).error().code,
             ErrorCode::NotFound);
    m_fixture->setProperty(u"ServerMapiProfile"_qs, QString());
    QVERIFY(m_fixture->ask(u"removeMailAccount"_qs, {u"office"_qs}));
    QVERIFY(!contentOf(m_fixture->folder() + u"/mail-passwords"_qs).contains("office"));
}

/** LoadCredential= comes before what is kept. */
void tst_MailAccounts::credentialOfSystemd()
{
    MailBench bench;
    QVERIFY(bench.start({u"--login"_qs, u"fax"_qs, u"geheim"_qs}));
    MailAccount account = bench.account();
    account.user = u"fax"_qs;
    useAccount(account, u"falsch"_qs);
    const auto end = [&] {
        const auto tried = m_fixture->ask(u"testMailAccount"_qs, {u"test"_qs});
        return tried ? tried->value.toMap()[u"end"_qs].toString() : tried.error().message();
    };
    QCOMPARE(end(), u"not_set_up"_qs);
    QFile file(m_fixture->path(u"mail-password.test"_qs));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("geheim\n") > 0);
    file.close();
    qputenv("CREDENTIALS_DIRECTORY", m_fixture->path({}).toLocal8Bit());
    QCOMPARE(end(), u"done"_qs);
    qunsetenv("CREDENTIALS_DIRECTORY");
}

QTEST_GUILESS_MAIN(tst_MailAccounts)
#include "tst_mailaccounts.moc"
