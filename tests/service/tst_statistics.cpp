#include "scriptedservice.h"

#include "job/linehistory.h"

using namespace Fax;

/** The history strip and today's figures, asked for and told (ui.md 4, D2). */
class tst_Statistics : public QObject, private ScriptedService
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void callsOfTheDay();
    void turnedOff();
    void newDay();
    void wrongArguments_data();
    void wrongArguments();

private:
    void endCall(ErrorCode code, int pages);
    [[nodiscard]] bool waitForOne(const char *event);
    [[nodiscard]] QList<LineHistory> histories(const QVariant &port);
    [[nodiscard]] DayFigures today();
};

void tst_Statistics::init()
{
    m_clock = std::make_unique<ManualClock>(startOfTest, QTimeZone("Europe/Berlin"));
    m_fixture = std::make_unique<ServiceFixture>();
    QVERIFY(m_fixture->open(scripted()));
}

QList<LineHistory> tst_Statistics::histories(const QVariant &port)
{
    const auto answer = m_fixture->ask(QStringLiteral("lineHistory"), {port});
    return answer ? fromMaps<LineHistory>(answer->value.toList()).value_or(QList<LineHistory>())
                  : QList<LineHistory>();
}

DayFigures tst_Statistics::today()
{
    const auto answer = m_fixture->ask(QStringLiteral("today"));
    return answer ? fromMap<DayFigures>(answer->value.toMap()).value_or(DayFigures())
                  : DayFigures();
}

/** The call that was dialled last, after two minutes. */
void tst_Statistics::endCall(ErrorCode code, int pages)
{
    m_clock->advance(std::chrono::minutes(2));
    for (int page = 1; page <= pages; ++page)
        m_line->sendPage(page);
    m_fixture->events.clear();
    m_line->end(code, 118'000);
}

/** Once only: what happens together is told together. */
bool tst_Statistics::waitForOne(const char *event)
{
    const auto count = [&] { return m_fixture->countEvents(QString::fromLatin1(event)); };
    return QTest::qWaitFor([&] { return count() > 0; }, 20'000) && count() == 1;
}

void tst_Statistics::callsOfTheDay()
{
    QCOMPARE(histories(0).size(), 2); // the two lines of a new folder
    QCOMPARE(today().total(), HourFigures());
    QVERIFY(m_fixture->send(QStringLiteral("900"), "text").isValid());
    QVERIFY(waitForDials(1));
    const PortId port{m_line->dialled.constFirst().port};
    endCall(ErrorCode::Busy, 0);
    QVERIFY(waitForOne("today"));

    const LineHistory history = histories(port.value).value(0);
    QCOMPARE(history.portId, port);
    QCOMPARE(history.quarters.size(), 1);
    QCOMPARE(history.quarters.constFirst().sendSeconds, 120);
    QCOMPARE(history.quarters.constFirst().failed, 1);
    QCOMPARE(history.quarters.constFirst().lastError, ErrorCode::Busy);
    QCOMPARE(fromMap<LineHistory>(m_fixture->lastEvent(QStringLiteral("lineHistory"))), history);

    QVERIFY(m_fixture->send(QStringLiteral("901"), "text").isValid());
    QVERIFY(waitForDials(2));
    endCall(ErrorCode::None, 1);
    QVERIFY(waitForOne("today"));
    const DayFigures figures = today();
    QCOMPARE(figures.from, QDateTime({2026, 5, 5}, {22, 0}, Qt::UTC)); // midnight in Berlin
    QCOMPARE(figures.hours.size(), 24);
    QCOMPARE(figures.hours.at(15), (HourFigures{1, 0, 0, 236})); // 13:55 UTC; busy is tried again
    QCOMPARE(figures.total(), figures.hours.at(15));
    QCOMPARE(fromMap<DayFigures>(m_fixture->lastEvent(QStringLiteral("today"))), figures);
}

void tst_Statistics::turnedOff()
{
    const auto set = [&](bool send, const char *receive) {
        return m_fixture
            ->ask(QStringLiteral("setPort"),
                  {1,
                   QVariantMap{{QStringLiteral("send"), send},
                               {QStringLiteral("receive"), QString::fromLatin1(receive)}}})
            .has_value();
    };
    QVERIFY(set(false, "auto")); // half of it is not off
    m_fixture->settle();
    QVERIFY(set(false, "off"));
    QVERIFY(waitForOne("lineHistory"));
    m_clock->advance(std::chrono::minutes(5));
    LineHistory history = histories(1).value(0);
    QVERIFY(history.off);
    QCOMPARE(history.quarters.constLast().offSeconds, 300);
    m_fixture->close(); // it stays known
    QVERIFY(m_fixture->open(scripted()));
    QVERIFY(histories(1).value(0).off);
    m_fixture->events.clear();
    QVERIFY(set(true, "off"));
    QVERIFY(waitForOne("lineHistory"));
    m_clock->advance(std::chrono::minutes(5));
    history = histories(1).value(0);
    QVERIFY(!history.off);
    QCOMPARE(history.quarters.constFirst().offSeconds, 300);
}

void tst_Statistics::newDay()
{
    m_fixture->events.clear();
    m_clock->advance(std::chrono::hours(24));
    QVERIFY(waitForOne("today"));
    QCOMPARE(today().from, QDateTime({2026, 5, 6}, {22, 0}, Qt::UTC));
}

void tst_Statistics::wrongArguments_data()
{
    QTest::addColumn<QVariant>("port");
    QTest::addColumn<ErrorCode>("error");
    QTest::newRow("no such port") << QVariant(99) << ErrorCode::NotFound;
    QTest::newRow("a map") << QVariant(QVariantMap()) << ErrorCode::InvalidParameter;
}

void tst_Statistics::wrongArguments()
{
    QFETCH(QVariant, port);
    QFETCH(ErrorCode, error);
    QCOMPARE(m_fixture->ask(QStringLiteral("lineHistory"), {port}).error().code, error);
}

QTEST_GUILESS_MAIN(tst_Statistics)
#include "tst_statistics.moc"
