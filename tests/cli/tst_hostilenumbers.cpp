#include "faxctlrunner.h"
#include "job/faxnumber.h"
#include "servicefixture.h"
#include "support/fakeline.h"
#include "support/hostilenumbers.h"

using namespace Fax;

/** A hostile number is refused with the same sentence wherever it is typed (console: tst_newfax). */
class tst_HostileNumbers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void core_data() { addHostileNumbers(); }
    void core();
    void service_data() { addHostileNumbers(); }
    void service();
    void faxctl_data() { addHostileNumbers(HostileNumbers::AsArguments); }
    void faxctl();

private:
    ServiceFixture m_fixture;
    QTemporaryDir m_dir;
};

void tst_HostileNumbers::initTestCase()
{
    ServiceOptions options;
    options.makeLine = [] { return std::make_unique<FakeLine>(); };
    QVERIFY(m_fixture.open(options));
    QFile letter(m_dir.filePath(QStringLiteral("letter.txt")));
    QVERIFY(letter.open(QIODevice::WriteOnly) && letter.write("Hello") > 0);
}

void tst_HostileNumbers::core()
{
    QFETCH(QString, text);
    const auto number = FaxNumber::parse(text);
    QVERIFY(!number);
    QCOMPARE(number.error().code, ErrorCode::BadNumber);
    QTEST(number.error().message(), "sentence");
}

void tst_HostileNumbers::service()
{
    QFETCH(QString, text);
    const auto answer = m_fixture.submit({QStringLiteral("201"), text}, {"Hello"});
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, ErrorCode::BadNumber);
    QTEST(answer.error().message(), "sentence");
    const auto jobs = m_fixture.ask(QStringLiteral("jobs"), {QVariantMap()});
    QVERIFY(jobs && jobs->value.toList().isEmpty()); // nor is anything queued for the good number
}

void tst_HostileNumbers::faxctl()
{
    QFETCH(QString, text);
    const FaxctlRunner faxctl(m_dir.filePath(QStringLiteral("data")));
    const FaxctlRun run = faxctl.run({QStringLiteral("send"), QStringLiteral("--to"), text,
                                      m_dir.filePath(QStringLiteral("letter.txt"))});
    QVERIFY(run.exit > 0);
    QFETCH(QString, sentence);
    QVERIFY2(run.err.contains(sentence), qPrintable(run.err));
}

QTEST_GUILESS_MAIN(tst_HostileNumbers)
#include "tst_hostilenumbers.moc"
