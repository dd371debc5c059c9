#include "routerbench.h"

#include "job/receiptnote.h"

using namespace Fax;
using namespace Qt::StringLiterals;

/** Receipts by mail, over the whole service and a real mail server (service-semantics 11.5-11.8, 4.7). */
class tst_ReceiptMail : public QObject, private RouterBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(begin()); }
    void cleanup() { end(); }
    void withTheReport();
    void ofAFailure();
    void oneForAll();
    void waitsForAnAccount();
    void isTriedAgain();
    void refusedIsSaid();
    void crashBeforeItWasMailed();
    void crashWhileItWasMailed();

private:
    JobId sendTo(const QStringList &numbers, const QVariantMap &more = {})
    {
        QVariantMap submission{{u"receipt"_s, u"mail"_s},
                               {u"receiptAddress"_s, u"anna@example.org"_s},
                               {u"subject"_s, u"Preisliste Mai"_s}};
        submission.insert(more);
        const auto ids = m_fixture->submit(numbers, {"Guten Tag\n"}, submission);
        return ids ? JobId{ids->value.toList().first().toLongLong()} : JobId();
    }

    QVariantMap receipt()
    {
        const auto answer = m_fixture->ask(u"receipts"_s);
        return answer ? answer->value.toList().value(0).toMap() : QVariantMap();
    }

    bool waitForState(const QString &state)
    {
        return QTest::qWaitFor([&] { return receipt().value(u"state"_s) == state; }, patienceMs);
    }
};

void tst_ReceiptMail::withTheReport()
{
    MailBench server;
    QVERIFY(server.start());
    useAccount(server.account());
    const JobId id = sendTo({u"102"_s});
    QTRY_COMPARE_WITH_TIMEOUT(server.mailCount(), 1, patienceMs);
    const ReadMail mail = server.mail(1);
    QCOMPARE(mail.headers[u"To"_s].toString(), u"anna@example.org"_s);
    QCOMPARE(mail.headers[u"Subject"_s].toString(), u"Delivered: fax to 102"_s);
    QCOMPARE(mail.parts.size(), 2);
    const QString text = QString::fromUtf8(mail.parts[0].content);
    for (const QString &words : {u"102"_s, u"Preisliste Mai"_s, u"1 of 1 confirmed"_s})
        QVERIFY2(text.contains(words), qPrintable(text));
    QVERIFY2(text.contains(u"The page was confirmed by the other side."_s), qPrintable(text));
    QCOMPARE(mail.parts[1].type, u"application/pdf"_s);
    QCOMPARE(mail.parts[1].name, u"fax-report-%1.pdf"_s.arg(id.value));
    QVERIFY(mail.parts[1].content.startsWith("%PDF-1.4"));
    QVERIFY(waitForState(u"done"_s));
    QCOMPARE(receipt().value(u"tries"_s).toInt(), 1);
}

void tst_ReceiptMail::ofAFailure()
{
    MailBench server;
    QVERIFY(server.start());
    useAccount(server.account());
    m_fixture->setProperty(u"Retries"_s, 0);
    m_fixture->setCondition(u"2"_s, {{u"busy"_s, true}});
    sendTo({u"102"_s});
    QTRY_COMPARE_WITH_TIMEOUT(server.mailCount(), 1, patienceMs);
    QCOMPARE(server.mail(1).headers[u"Subject"_s].toString(), u"Not delivered: fax to 102"_s);
    QVERIFY(server.mail(1).parts[0].content.contains("busy"));
}

void tst_ReceiptMail::oneForAll()
{
    MailBench server;
    QVERIFY(server.start());
    useAccount(server.account());
    m_fixture->setProperty(u"Retries"_s, 0);
    // 103 has no line. One after the other: a second call would make 102 busy.
    sendTo({u"102"_s, u"103"_s}, {{u"groupReceipts"_s, true}, {u"wantedPort"_s, u"1"_s}});
    QTRY_COMPARE_WITH_TIMEOUT(server.mailCount(), 1, patienceMs);
    const ReadMail mail = server.mail(1);
    QCOMPARE(mail.headers[u"Subject"_s].toString(), u"1 of 2 faxes delivered: Preisliste Mai"_s);
    QCOMPARE(mail.parts.size(), 1); // 11.6: a summary
    QVERIFY(mail.parts[0].content.contains("103"));
    QVERIFY(waitForState(u"done"_s));
    QCOMPARE(server.mailCount(), 1);
}

void tst_ReceiptMail::waitsForAnAccount()
{
    sendTo({u"102"_s});
    QTRY_VERIFY_WITH_TIMEOUT(!receipt().value(u"text"_s).toString().isEmpty(), patienceMs);
    QVERIFY(waitForState(u"waiting"_s));
    QCOMPARE(receipt().value(u"tries"_s).toInt(), 0);
    MailBench server;
    QVERIFY(server.start());
    useAccount(server.account());
    QTRY_COMPARE_WITH_TIMEOUT(server.mailCount(), 1, patienceMs);
}

void tst_ReceiptMail::isTriedAgain()
{
    MailBench server;
    QVERIFY(server.start());
    useAccount(server.account());
    server.stop();
    sendTo({u"102"_s});
    QTRY_VERIFY_WITH_TIMEOUT(!receipt().value(u"text"_s).toString().isEmpty(), patienceMs);
    QVERIFY(waitForState(u"waiting"_s));
    QCOMPARE(timeFromIso(receipt().value(u"nextAt"_s).toString()),
             m_clock->now().addSecs(600)); // RetryDelay
    QVERIFY(server.start());
    m_clock->advance(std::chrono::minutes(11));
    QTRY_COMPARE_WITH_TIMEOUT(server.mailCount(), 1, patienceMs);
    QVERIFY(waitForState(u"done"_s));
}

void tst_ReceiptMail::refusedIsSaid()
{
    MailBench server;
    QVERIFY(server.start({u"--answer"_s, u"RCPT"_s, u"550 nobody here"_s}));
    useAccount(server.account());
    const JobId id = sendTo({u"102"_s});
    QVERIFY(waitForState(u"failed"_s));
    QVERIFY2(receipt().value(u"text"_s).toString().contains(u"550"_s),
             qPrintable(receipt().value(u"text"_s).toString()));
    const auto faults = m_fixture->ask(u"activity"_s, {QVariantMap{{u"kind"_s, u"fault"_s}}});
    QCOMPARE(faults->value.toList().size(), 1);
    QCOMPARE(faults->value.toList().first().toMap().value(u"object"_s).toString(),
             u"job %1"_s.arg(id.value));
    QCOMPARE(m_fixture->lastEvent(u"receipt"_s).value(u"state"_s).toString(), u"failed"_s);
}

/** Final, and then the power goes: the mail comes after the start, once. */
void tst_ReceiptMail::crashBeforeItWasMailed()
{
    sendTo({u"102"_s}); // without an account it waits
    QTRY_VERIFY_WITH_TIMEOUT(!receipt().isEmpty(), patienceMs);
    m_fixture->drop();
    QVERIFY(open());
    MailBench server;
    QVERIFY(server.start());
    useAccount(server.account());
    QTRY_COMPARE_WITH_TIMEOUT(server.mailCount(), 1, patienceMs);
    QVERIFY(waitForState(u"done"_s));
}

/** What was begun has no outcome: it is mailed again, with the same Message-ID. */
void tst_ReceiptMail::crashWhileItWasMailed()
{
    MailBench silent;
    QVERIFY(silent.start({u"--silent"_s}));
    useAccount(silent.account());
    sendTo({u"102"_s});
    QVERIFY(waitForState(u"running"_s));
    m_fixture->drop();
    silent.stop();
    MailBench server;
    QVERIFY(server.start());
    QVERIFY(open());
    useAccount(server.account()); // another port
    QTRY_VERIFY_WITH_TIMEOUT(receipt().value(u"state"_s) != u"running"_s, patienceMs);
    if (receipt().value(u"state"_s) == u"waiting"_s) // the old port had refused it
        m_clock->advance(std::chrono::minutes(11));
    QTRY_COMPARE_WITH_TIMEOUT(server.mailCount(), 1, patienceMs);
    QVERIFY(server.mail(1).headers[u"Message-ID"_s].toString().contains(u"receipt-"_s));
    QVERIFY(waitForState(u"done"_s));
    QCOMPARE(server.mailCount(), 1);
}

QTEST_GUILESS_MAIN(tst_ReceiptMail)
#include "tst_receiptmail.moc"
