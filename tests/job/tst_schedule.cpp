#include "job/schedule.h"

#include <QtTest/QtTest>

using namespace Fax;

namespace {

const QTimeZone
    berlin("Europe/Berlin"); // UTC+1; lost hour 2026-03-29 02:00, doubled 2026-10-25 02:00

/** "21:00-07:00" */
DiscountPeriod period(const QString &text)
{
    const QStringList ends = text.split(u'-');
    return {QTime::fromString(ends.at(0), u"hh:mm"_qs), QTime::fromString(ends.at(1), u"hh:mm"_qs)};
}

QDateTime utc(const QString &text)
{
    return QDateTime::fromString(text + u":00Z"_qs, Qt::ISODate);
}

/** A time on a Berlin clock, on a day without surprises. */
QDateTime onTheClock(const QString &text)
{
    return QDateTime(QDate::fromString(text.left(10), Qt::ISODate),
                     QTime::fromString(text.mid(11), u"hh:mm"_qs), berlin)
        .toUTC();
}

} // namespace

class tst_Schedule : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(berlin.isValid()); }
    void instant_data();
    void instant();
    void discount_data();
    void discount();
    void everyInstantIsInsideOrHasAStart_data();
    void everyInstantIsInsideOrHasAStart();
    void earliestStart_data();
    void earliestStart();
};

void tst_Schedule::instant_data()
{
    QTest::addColumn<QString>("date");
    QTest::addColumn<QString>("time");
    QTest::addColumn<QDateTime>("at");
    QTest::newRow("winter") << u"2026-01-15"_qs << u"02:30"_qs << utc(u"2026-01-15T01:30"_qs);
    QTest::newRow("summer") << u"2026-07-15"_qs << u"02:30"_qs << utc(u"2026-07-15T00:30"_qs);
    QTest::newRow("before the lost hour")
        << u"2026-03-29"_qs << u"01:59"_qs << utc(u"2026-03-29T00:59"_qs);
    QTest::newRow("F8 in the lost hour: 03:00")
        << u"2026-03-29"_qs << u"02:30"_qs << utc(u"2026-03-29T01:00"_qs);
    QTest::newRow("start of the lost hour")
        << u"2026-03-29"_qs << u"02:00"_qs << utc(u"2026-03-29T01:00"_qs);
    QTest::newRow("after the lost hour")
        << u"2026-03-29"_qs << u"03:00"_qs << utc(u"2026-03-29T01:00"_qs);
    QTest::newRow("F8 in the doubled hour: the first")
        << u"2026-10-25"_qs << u"02:30"_qs << utc(u"2026-10-25T00:30"_qs);
    QTest::newRow("after the doubled hour")
        << u"2026-10-25"_qs << u"03:00"_qs << utc(u"2026-10-25T02:00"_qs);
}

void tst_Schedule::instant()
{
    QFETCH(QString, date);
    QFETCH(QString, time);
    QTEST(Schedule::instant(QDate::fromString(date, Qt::ISODate),
                            QTime::fromString(time, u"hh:mm"_qs), berlin),
          "at");
}

void tst_Schedule::discount_data()
{
    QTest::addColumn<QString>("discountPeriod");
    QTest::addColumn<QDateTime>("now");
    QTest::addColumn<QDateTime>("start");
    const auto row = [](const char *name, const QString &hours, const QString &now,
                        const QString &start) {
        QTest::newRow(name) << hours << onTheClock(now) << onTheClock(start);
    };
    row("6.8 before", u"21:00-07:00"_qs, u"2026-05-06 20:59"_qs, u"2026-05-06 21:00"_qs);
    row("6.8 start is included", u"21:00-07:00"_qs, u"2026-05-06 21:00"_qs, u"2026-05-06 21:00"_qs);
    row("6.8 last minute", u"21:00-07:00"_qs, u"2026-05-06 06:59"_qs, u"2026-05-06 06:59"_qs);
    row("6.8 end is not included", u"21:00-07:00"_qs, u"2026-05-06 07:00"_qs,
        u"2026-05-06 21:00"_qs);
    row("6.8 same day, after", u"12:00-14:00"_qs, u"2026-05-06 14:00"_qs, u"2026-05-07 12:00"_qs);
    row("6.8 none", u"00:00-00:00"_qs, u"2026-05-06 15:00"_qs, u"2026-05-06 15:00"_qs);
    row("6.2 none at another hour", u"20:00-20:00"_qs, u"2026-05-06 15:00"_qs,
        u"2026-05-06 15:00"_qs);
    row("6.4 after midnight", u"21:00-07:00"_qs, u"2026-05-07 00:00"_qs, u"2026-05-07 00:00"_qs);
    row("6.4 ends at midnight, before", u"22:00-00:00"_qs, u"2026-05-06 23:59"_qs,
        u"2026-05-06 23:59"_qs);
    row("6.4 ends at midnight, after", u"22:00-00:00"_qs, u"2026-05-07 00:00"_qs,
        u"2026-05-07 22:00"_qs);
    row("6.4 starts at midnight", u"00:00-06:00"_qs, u"2026-05-06 23:59"_qs,
        u"2026-05-07 00:00"_qs);
    row("6.4 new year", u"21:00-07:00"_qs, u"2026-12-31 20:00"_qs, u"2026-12-31 21:00"_qs);

    const auto night = [](const char *name, const QString &hours, const QString &now,
                          const QString &start) {
        QTest::newRow(name) << hours << utc(now) << utc(start);
    };
    night("10 over the lost hour, inside", u"21:00-07:00"_qs, u"2026-03-29T01:30"_qs,
          u"2026-03-29T01:30"_qs);
    night("10 over the lost hour, last minute", u"21:00-07:00"_qs, u"2026-03-29T04:59"_qs,
          u"2026-03-29T04:59"_qs);
    night("10 over the lost hour, over", u"21:00-07:00"_qs, u"2026-03-29T05:00"_qs,
          u"2026-03-29T19:00"_qs);
    night("10 starts in the lost hour", u"02:30-05:00"_qs, u"2026-03-29T00:00"_qs,
          u"2026-03-29T01:00"_qs);
    night("10 starts in the lost hour, then", u"02:30-05:00"_qs, u"2026-03-29T01:00"_qs,
          u"2026-03-29T01:00"_qs);
    night("10 ends in the lost hour", u"23:00-02:30"_qs, u"2026-03-29T00:59"_qs,
          u"2026-03-29T00:59"_qs);
    night("10 ends in the lost hour, over", u"23:00-02:30"_qs, u"2026-03-29T01:00"_qs,
          u"2026-03-29T21:00"_qs);
    night("10 all of it lost: the next night", u"02:15-02:45"_qs, u"2026-03-29T00:00"_qs,
          u"2026-03-30T00:15"_qs);
    night("10 doubled hour, first pass", u"02:15-02:45"_qs, u"2026-10-25T00:20"_qs,
          u"2026-10-25T00:20"_qs);
    night("10 doubled hour, second pass: once", u"02:15-02:45"_qs, u"2026-10-25T01:20"_qs,
          u"2026-10-26T01:15"_qs);
    night("10 over the doubled hour", u"21:00-07:00"_qs, u"2026-10-25T05:59"_qs,
          u"2026-10-25T05:59"_qs);
    night("10 over the doubled hour, over", u"21:00-07:00"_qs, u"2026-10-25T06:00"_qs,
          u"2026-10-25T20:00"_qs);
}

void tst_Schedule::discount()
{
    QFETCH(QString, discountPeriod);
    QFETCH(QDateTime, now);
    QFETCH(QDateTime, start);
    const DiscountPeriod hours = period(discountPeriod);
    Job job;
    job.schedule = ScheduleType::DiscountPeriod;
    QCOMPARE(Schedule::earliestStart(job, hours, now, berlin), start);
    QCOMPARE(Schedule::isInside(hours, now, berlin), !hours.isNone() && start == now);
    if (start > now)
        QCOMPARE(Schedule::nextStart(hours, now, berlin), start);
}

void tst_Schedule::everyInstantIsInsideOrHasAStart_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QDate>("day");
    QTest::newRow("spring") << u"Europe/Berlin"_qs << QDate(2026, 3, 28);
    QTest::newRow("autumn") << u"Europe/Berlin"_qs << QDate(2026, 10, 24);
    QTest::newRow("half an hour") << u"Australia/Lord_Howe"_qs << QDate(2026, 10, 3);
    QTest::newRow("UTC") << u"UTC"_qs << QDate(2026, 1, 1);
}

/** What earliestStart() promises is then kept: at that time the period is open. */
void tst_Schedule::everyInstantIsInsideOrHasAStart()
{
    QFETCH(QString, zone);
    QFETCH(QDate, day);
    const QTimeZone place(zone.toLatin1());
    for (const char *hours : {"21:00-07:00", "02:15-02:45", "01:50-02:10", "00:00-23:59"}) {
        const DiscountPeriod discount = period(QString::fromLatin1(hours));
        for (int minute = 0; minute < 3 * 24 * 60; minute += 7) {
            const QDateTime now = QDateTime(day, QTime(0, 0), Qt::UTC).addSecs(minute * 60);
            const QDateTime start = Schedule::earliestInside(discount, now, place);
            QVERIFY(start >= now);
            QVERIFY2(Schedule::isInside(discount, start, place),
                     qPrintable(now.toString(Qt::ISODate)));
        }
    }
}

void tst_Schedule::earliestStart_data()
{
    QTest::addColumn<ScheduleType>("schedule");
    QTest::addColumn<QString>("scheduledAt");
    QTest::addColumn<QString>("notBefore");
    QTest::addColumn<QString>("start");
    const QString none;
    QTest::newRow("5.1 now") << ScheduleType::Now << none << none << u"2026-05-06 15:00"_qs;
    QTest::newRow("5.1 at a time")
        << ScheduleType::SpecificTime << u"2026-05-07 08:00"_qs << none << u"2026-05-07 08:00"_qs;
    QTest::newRow("5.1 past means now")
        << ScheduleType::SpecificTime << u"2026-05-01 08:00"_qs << none << u"2026-05-06 15:00"_qs;
    QTest::newRow("4.2 retry") << ScheduleType::Now << none << u"2026-05-06 15:10"_qs
                               << u"2026-05-06 15:10"_qs;
    QTest::newRow("4.2 retry is over")
        << ScheduleType::Now << none << u"2026-05-06 14:50"_qs << u"2026-05-06 15:00"_qs;
    QTest::newRow("4.2 retry before its time")
        << ScheduleType::SpecificTime << u"2026-05-07 08:00"_qs << u"2026-05-06 15:10"_qs
        << u"2026-05-07 08:00"_qs;
    QTest::newRow("6.3 discount") << ScheduleType::DiscountPeriod << none << none
                                  << u"2026-05-06 21:00"_qs;
    QTest::newRow("6.6 retry inside")
        << ScheduleType::DiscountPeriod << none << u"2026-05-06 22:10"_qs << u"2026-05-06 22:10"_qs;
    QTest::newRow("6.6 retry outside waits")
        << ScheduleType::DiscountPeriod << none << u"2026-05-07 07:05"_qs << u"2026-05-07 21:00"_qs;
}

void tst_Schedule::earliestStart()
{
    QFETCH(ScheduleType, schedule);
    QFETCH(QString, scheduledAt);
    QFETCH(QString, notBefore);
    QFETCH(QString, start);
    Job job;
    job.schedule = schedule;
    job.scheduledAt = scheduledAt.isEmpty() ? QDateTime() : onTheClock(scheduledAt);
    job.notBefore = notBefore.isEmpty() ? QDateTime() : onTheClock(notBefore);
    QCOMPARE(Schedule::earliestStart(job, period(u"21:00-07:00"_qs),
                                     onTheClock(u"2026-05-06 15:00"_qs), berlin),
             onTheClock(start));
}

QTEST_GUILESS_MAIN(tst_Schedule)
#include "tst_schedule.moc"
