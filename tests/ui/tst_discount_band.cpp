#include "settings/discountband.h"

#include "base/clock.h"
#include "settings/discounteditor.h"
#include "settings/discountsentence.h"
#include "settings/draft.h"

#include <QtTest/QtTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTimeEdit>
#include <QtWidgets/QVBoxLayout>

using namespace Fax;
using namespace Fax::Ui;

namespace {

const QTime evening(20, 0);
const QTime morning(7, 0);

DiscountSituation at(const QDateTime &now, int waiting, const QTimeZone &zone = QTimeZone::utc())
{
    return {now, zone, waiting};
}

QDateTime utc(const char *text)
{
    return QDateTime::fromString(QString::fromLatin1(text) + u'Z', Qt::ISODate);
}

} // namespace

/** The discount period as a band (ui.md 9.1, V1). */
class tst_DiscountBand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("TZ", "UTC"); }
    void keys_data();
    void keys();
    void tabWalksTheHandles();
    void dragSnaps_data();
    void dragSnaps();
    void timeRunsLeftToRight();
    void sentence_data();
    void sentence();
    void shift_data();
    void shift();
    void bandAndFieldsAreOneValue();
    void sameStartAndEndIsRefused();
    void noPeriodIsStartEqualsEnd();
    void nowMarkerFollowsTheZone();
};

void tst_DiscountBand::keys_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("with");
    QTest::addColumn<QTime>("start");
    const Qt::KeyboardModifiers none = Qt::NoModifier;
    const Qt::KeyboardModifiers shift = Qt::ShiftModifier;
    QTest::newRow("V1 right") << Qt::Key_Right << none << QTime(20, 15);
    QTest::newRow("V1 left") << Qt::Key_Left << none << QTime(19, 45);
    QTest::newRow("V1 Shift right") << Qt::Key_Right << shift << QTime(20, 1);
    QTest::newRow("V1 Shift left") << Qt::Key_Left << shift << QTime(19, 59);
    QTest::newRow("V1 PgUp") << Qt::Key_PageUp << none << QTime(21, 0);
    QTest::newRow("V1 PgDown") << Qt::Key_PageDown << none << QTime(19, 0);
}

void tst_DiscountBand::keys()
{
    QFETCH(Qt::Key, key);
    QFETCH(Qt::KeyboardModifiers, with);
    DiscountBand band;
    band.setPeriod(evening, morning);
    QSignalSpy edited(&band, &DiscountBand::edited);
    QTest::keyClick(&band, key, with);
    QTEST(band.start(), "start");
    QCOMPARE(band.end(), morning);
    QCOMPARE(edited.size(), 1);
    band.setPeriod(QTime(23, 50), morning); // and on over midnight
    QTest::keyClick(&band, Qt::Key_Right);
    QCOMPARE(band.start(), QTime(0, 5));
}

void tst_DiscountBand::tabWalksTheHandles()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *before = new QLineEdit;
    auto *band = new DiscountBand;
    auto *after = new QLineEdit;
    for (QWidget *widget : std::initializer_list<QWidget *>{before, band, after})
        column->addWidget(widget);
    band->setPeriod(evening, morning);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    before->setFocus();
    QTest::keyClick(before, Qt::Key_Tab);
    QVERIFY(band->hasFocus());
    QCOMPARE(band->current(), 20 * 60);
    QTest::keyClick(band, Qt::Key_Tab);
    QVERIFY(band->hasFocus());
    QTest::keyClick(band, Qt::Key_Right);
    QCOMPARE(band->end(), QTime(7, 15));
    QTest::keyClick(band, Qt::Key_Tab);
    QVERIFY(after->hasFocus());
    QTest::keyClick(after, Qt::Key_Backtab);
    QCOMPARE(band->current(), 7 * 60 + 15);
}

void tst_DiscountBand::dragSnaps_data()
{
    QTest::addColumn<Qt::KeyboardModifiers>("with");
    QTest::addColumn<QTime>("to");
    QTest::addColumn<QTime>("end");
    QTest::newRow("V1 15 min") << Qt::KeyboardModifiers(Qt::NoModifier) << QTime(6, 5)
                               << QTime(6, 0);
    QTest::newRow("V1 Shift 1 min")
        << Qt::KeyboardModifiers(Qt::ShiftModifier) << QTime(6, 5) << QTime(6, 5);
}

void tst_DiscountBand::dragSnaps()
{
    QFETCH(Qt::KeyboardModifiers, with);
    QFETCH(QTime, to);
    DiscountBand band;
    band.resize(24 * 60 + 2 * band.xOf(0), band.sizeHint().height()); // a pixel is a minute
    band.setPeriod(evening, morning);
    const int y = band.height() / 2;
    const int target = band.xOf(to.hour() * 60 + to.minute());
    QTest::mousePress(&band, Qt::LeftButton, with, {band.xOf(7 * 60), y});
    QMouseEvent move(QEvent::MouseMove, QPointF(target, y), band.mapToGlobal(QPointF(target, y)),
                     Qt::NoButton, Qt::LeftButton, with);
    QCoreApplication::sendEvent(&band, &move);
    QTest::mouseRelease(&band, Qt::LeftButton, with, {target, y});
    QTEST(band.end(), "end");
    QCOMPARE(band.start(), evening);
}

void tst_DiscountBand::timeRunsLeftToRight()
{
    DiscountBand band;
    band.setLayoutDirection(Qt::RightToLeft);
    band.resize(800, band.sizeHint().height());
    QVERIFY(band.xOf(0) < band.xOf(12 * 60));
    QVERIFY(band.xOf(12 * 60) < band.xOf(24 * 60));
}

void tst_DiscountBand::sentence_data()
{
    QTest::addColumn<QTime>("start");
    QTest::addColumn<QTime>("end");
    QTest::addColumn<QDateTime>("now");
    QTest::addColumn<int>("waiting");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("V1 crossing midnight, before it")
        << evening << morning << utc("2026-05-06T14:02:00") << 14
        << u"20:00 to 07:00 next day, 11 h. Now: normal rate. 14 faxes wait for 20:00."_qs;
    QTest::newRow("V1 start included") << evening << morning << utc("2026-05-06T20:00:00") << 0
                                       << u"20:00 to 07:00 next day, 11 h. Now: discount rate."_qs;
    QTest::newRow("V1 end not included") << evening << morning << utc("2026-05-06T07:00:00") << 0
                                         << u"20:00 to 07:00 next day, 11 h. Now: normal rate."_qs;
    QTest::newRow("by day") << QTime(12, 0) << QTime(13, 30) << utc("2026-05-06T14:02:00") << 0
                            << u"12:00 to 13:30, 1 h 30 min. Now: normal rate."_qs;
    QTest::newRow("6.2 none")
        << evening << evening << utc("2026-05-06T14:02:00") << 3
        << u"There is no discount period: faxes that wait for it are sent at once."_qs;
}

void tst_DiscountBand::sentence()
{
    QFETCH(QTime, start);
    QFETCH(QTime, end);
    QFETCH(QDateTime, now);
    QFETCH(int, waiting);
    QTEST(discountSentence({start, end}, at(now, waiting)), "sentence");
}

void tst_DiscountBand::shift_data()
{
    QTest::addColumn<QTime>("start");
    QTest::addColumn<QDateTime>("now");
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<int>("waiting");
    QTest::addColumn<QString>("sentence");
    const QDateTime afternoon = utc("2026-05-06T14:02:00");
    QTest::newRow("earlier") << QTime(19, 0) << afternoon << QByteArray("UTC") << 14
                             << u"14 faxes would start 1 h earlier."_qs;
    QTest::newRow("later") << QTime(20, 30) << afternoon << QByteArray("UTC") << 14
                           << u"14 faxes would start 30 min later."_qs;
    QTest::newRow("at once") << QTime(14, 0) << afternoon << QByteArray("UTC") << 14
                             << u"14 faxes would start at once."_qs;
    QTest::newRow("none wait") << QTime(19, 0) << afternoon << QByteArray("UTC") << 0 << QString();
    QTest::newRow("the same") << evening << afternoon << QByteArray("UTC") << 14 << QString();
    // 29 March 2026, Berlin: the clock goes from 02:00 to 03:00, so that 03:30 is half an hour after 01:59.
    QTest::newRow("DST day") << QTime(3, 30) << utc("2026-03-28T23:30:00")
                             << QByteArray("Europe/Berlin") << 2
                             << u"2 faxes would start 16 h 30 min earlier."_qs;
}

void tst_DiscountBand::shift()
{
    QFETCH(QTime, start);
    QFETCH(QDateTime, now);
    QFETCH(QByteArray, zone);
    QFETCH(int, waiting);
    const QTime end = QTime(6, 0);
    const DiscountPeriod before{QTime(20, 0), zone == "UTC" ? end : QTime(21, 0)};
    const DiscountPeriod after{start, before.end};
    if (zone != "UTC") // on a day by clock: from 20:00 to 21:00, then from 03:30 on
        QCOMPARE(Schedule::earliestInside(before, now, QTimeZone(zone)),
                 utc("2026-03-29T18:00:00"));
    QTEST(discountShift(before, after, at(now, waiting, QTimeZone(zone))), "sentence");
}

namespace {

QVariantMap usual()
{
    return {{u"DiscountRateStartHour"_qs, 20},
            {u"DiscountRateStartMinute"_qs, 0},
            {u"DiscountRateEndHour"_qs, 7},
            {u"DiscountRateEndMinute"_qs, 0}};
}

struct EditorBench
{
    EditorBench()
        : clock(utc("2026-05-06T14:02:00"))
    {
        draft.load(usual());
        editor = std::make_unique<DiscountEditor>(draft, clock, [] { return 14; });
    }
    template <typename T> T *find(const char *name)
    {
        return editor->findChild<T *>(QString::fromLatin1(name));
    }

    ManualClock clock;
    Draft draft;
    std::unique_ptr<DiscountEditor> editor;
};

} // namespace

void tst_DiscountBand::bandAndFieldsAreOneValue()
{
    EditorBench bench;
    auto *band = bench.find<DiscountBand>("settings.discountBand");
    auto *from = bench.find<QTimeEdit>("settings.discountFrom");
    QCOMPARE(band->start(), evening);
    from->setTime(QTime(19, 0));
    QCOMPARE(band->start(), QTime(19, 0));
    QCOMPARE(bench.draft.changes(), (QVariantMap{{u"DiscountRateStartHour"_qs, 19}}));
    QTest::keyClick(band, Qt::Key_Right);
    QCOMPARE(from->time(), QTime(19, 15));
    QCOMPARE(bench.editor->sentence(), band->text());
    QCOMPARE(bench.find<QLabel>("settings.discountShift")->text(),
             u"14 faxes would start 45 min earlier."_qs);
    bench.draft.discard();
    QCOMPARE(band->start(), evening);
}

void tst_DiscountBand::sameStartAndEndIsRefused()
{
    EditorBench bench;
    bench.find<QTimeEdit>("settings.discountFrom")->setTime(morning);
    QVERIFY(bench.draft.hasProblems());
    QCOMPARE(bench.find<QLabel>("settings.discount.note")->text(),
             u"Start and end are the same. Untick \"There is a discount period\" for none."_qs);
    bench.find<QTimeEdit>("settings.discountFrom")->setTime(evening);
    QVERIFY(!bench.draft.hasProblems());
}

void tst_DiscountBand::noPeriodIsStartEqualsEnd()
{
    EditorBench bench;
    auto *has = bench.find<QCheckBox>("settings.hasDiscount");
    QVERIFY(has->isChecked());
    has->setChecked(false);
    QVERIFY(!bench.draft.hasProblems());
    QCOMPARE(bench.draft.value(u"DiscountRateEndHour"_qs), 20); // 6.2
    QVERIFY(!bench.find<DiscountBand>("settings.discountBand")->isEnabled());
    has->setChecked(true);
    QVERIFY(bench.draft.changes().isEmpty());
}

void tst_DiscountBand::nowMarkerFollowsTheZone()
{
    EditorBench bench;
    auto *band = bench.find<DiscountBand>("settings.discountBand");
    band->resize(800, band->sizeHint().height());
    const QImage before = band->grab().toImage();
    bench.clock.advance(std::chrono::hours(3));
    bench.editor->refresh();
    QVERIFY(band->grab().toImage() != before);
}

QTEST_MAIN(tst_DiscountBand)
#include "tst_discount_band.moc"
