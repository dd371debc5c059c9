#include "office.h"

using namespace Fax;

/** What one account may hand over, and who did what (safety 86, 87, 3.3 Audit). */
class tst_Quota : public QObject, private Office
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(openOffice()); }
    void tenThousandAtOnce();
    void openJobs();
    void recipientsOfOneFax();
    void repeatedRequestIsNoNewOne();
    void requestIdOfSomebodyElse();
    void portChangesAreLogged();
    void jobsOfOthersAreLogged();

private:
    [[nodiscard]] Result<Answer> broadcast(const Caller &caller, int recipients,
                                           const QString &requestId = {})
    {
        QStringList numbers;
        for (int i = 0; i < recipients; ++i)
            numbers.append(QString::number(20'000 + i));
        m_fixture->caller = caller;
        return m_fixture->submit(numbers, {"Hello"}, {{QStringLiteral("requestId"), requestId}});
    }

    void limit(const char *setting, int value)
    {
        QVERIFY(as(anna, "setProperty", {QString::fromLatin1(setting), value}));
    }

    /** The newest lines of the log about one kind of thing. */
    [[nodiscard]] QVariantList logged(const char *kind, int lines)
    {
        const QVariantMap filter{{QStringLiteral("kind"), QString::fromLatin1(kind)},
                                 {QStringLiteral("limit"), lines}};
        return as(anna, "activity", {filter})->value.toList();
    }
};

void tst_Quota::tenThousandAtOnce() // safety 86
{
    int accepted = 0;
    Result<Answer> last;
    for (int i = 0; i < 10; ++i) {
        last = broadcast(sina, 1000);
        accepted += last ? 1000 : 0;
    }
    QCOMPARE(accepted, 2000);
    QCOMPARE(last.error().code, ErrorCode::QuotaExceeded);
    QVERIFY2(last.error().message().contains(QStringLiteral("Try again in 60 s")),
             qPrintable(last.error().message()));
    QVERIFY(broadcast(emil, 1)); // nobody else is held up
    m_clock->advance(std::chrono::seconds(61));
    QVERIFY(broadcast(sina, 1000));
}

void tst_Quota::openJobs()
{
    limit("MaximumOpenJobs", 5);
    QVERIFY(broadcast(sina, 3));
    QCOMPARE(broadcast(sina, 3).error().code, ErrorCode::QuotaExceeded);
    QVERIFY(broadcast(sina, 2));
    QCOMPARE(broadcast(sina, 1).error().code, ErrorCode::QuotaExceeded);
    QVERIFY(broadcast(emil, 5));
    limit("MaximumOpenJobs", 0);
    QVERIFY(broadcast(sina, 1));
}

void tst_Quota::recipientsOfOneFax() // ui.md chapter 9
{
    QCOMPARE(broadcast(sina, 1001).error().code, ErrorCode::InvalidParameter);
    limit("MaximumRecipients", 2);
    QCOMPARE(broadcast(sina, 3).error().code, ErrorCode::InvalidParameter);
    QVERIFY(broadcast(sina, 2));
}

/** Who repeats because the answer was lost gets it, full or not. */
void tst_Quota::repeatedRequestIsNoNewOne()
{
    limit("MaximumOpenJobs", 2);
    const auto first = broadcast(sina, 2, QStringLiteral("a-request"));
    QVERIFY(first);
    const auto again = broadcast(sina, 2, QStringLiteral("a-request"));
    QVERIFY(again);
    QCOMPARE(again->value, first->value);
    QCOMPARE(broadcast(sina, 2, QStringLiteral("another")).error().code, ErrorCode::QuotaExceeded);
}

void tst_Quota::requestIdOfSomebodyElse() // safety 87
{
    QVERIFY(broadcast(sina, 1, QStringLiteral("a-request")));
    const auto answer = broadcast(emil, 1, QStringLiteral("a-request"));
    QCOMPARE(answer.error().code, ErrorCode::InvalidParameter);
    QVERIFY(as(emil, "jobs", {QVariantMap()})->value.toList().isEmpty());
}

void tst_Quota::portChangesAreLogged()
{
    const QVariantMap changes{{QStringLiteral("rings"), 7},
                              {QStringLiteral("prefix"), QStringLiteral("0,4711")}};
    QVERIFY(as(anna, "setPort", {1, changes}));
    const QVariantList lines = logged("port", 2);
    const QVariantMap rings = lines.at(0).toMap();
    QCOMPARE(rings.value(QStringLiteral("who")), anna.account);
    QCOMPARE(rings.value(QStringLiteral("object")), QStringLiteral("Line 1"));
    QCOMPARE(rings.value(QStringLiteral("text")), QStringLiteral("rings changed"));
    QCOMPARE(rings.value(QStringLiteral("newValue")), QStringLiteral("7"));
    QVERIFY(!rings.value(QStringLiteral("oldValue")).toString().isEmpty());
    const QVariantMap prefix = lines.at(1).toMap(); // may be the code of a calling card
    QCOMPARE(prefix.value(QStringLiteral("text")), QStringLiteral("prefix changed"));
    QCOMPARE(prefix.value(QStringLiteral("newValue")), QString());
}

void tst_Quota::jobsOfOthersAreLogged()
{
    const JobId job = jobOf(sina);
    QVERIFY(as(otto, "pauseJobs", {QVariant(QVariantList{job.value})}));
    const QVariantMap line = logged("job", 1).first().toMap();
    QCOMPARE(line.value(QStringLiteral("who")), otto.account);
    QCOMPARE(line.value(QStringLiteral("text")), QStringLiteral("paused, a job of sina"));
    QCOMPARE(line.value(QStringLiteral("oldValue")), QStringLiteral("pending"));
    QCOMPARE(line.value(QStringLiteral("newValue")), QStringLiteral("paused"));
}

QTEST_GUILESS_MAIN(tst_Quota)
#include "tst_quota.moc"
