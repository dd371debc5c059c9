#include "imaging/tifffax.h"
#include "support/class1bench.h"
#include "support/softmodem/strangenumbers.h"

#include <QtTest/QtTest>

using namespace Fax;
using namespace Fax::LineProtocol;

Q_DECLARE_METATYPE(Fax::Answerer)

/** Who or what answers a call through a Class 1 modem, and what we make of it (safety.md F14). */
class tst_CallProgress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbers_data();
    void numbers();
    void noDialTone();
    void noSuchNumber();
};

namespace {

constexpr int minute = 60'000;
constexpr int variations = 23; ///< of voice and noise

T30Task onePage()
{
    T30Task task;
    task.document = TiffFax::write({testPage(1728, 60, Resolution::Standard)});
    task.pages = 1;
    return task;
}

/** A number that answers so, a modem of ours, and a line as it is in life. */
struct Call
{
    Class1Bench bench;
    Class1End &end{bench.addEnd(QStringLiteral("201"))};

    ErrorCode dial(const QByteArray &number)
    {
        end.dial(number, onePage());
        return bench.run(5 * minute) && end.end ? end.end->code : ErrorCode::Internal;
    }
};

} // namespace

void tst_CallProgress::numbers_data()
{
    QTest::addColumn<Answerer>("who");
    QTest::addColumn<int>("variation");
    QTest::addColumn<ErrorCode>("code");
    const QList<std::pair<QString, ErrorCode>> expected{
        {QStringLiteral("busy"), ErrorCode::Busy},
        {QStringLiteral("nobody"), ErrorCode::NoAnswer},
        {QStringLiteral("silence"), ErrorCode::NotFaxCall},
        {QStringLiteral("voice"), ErrorCode::NotFaxCall},
        {QStringLiteral("music"), ErrorCode::NotFaxCall},
        {QStringLiteral("machine"), ErrorCode::NotFaxCall},
        {QStringLiteral("latefax"), ErrorCode::None},
        {QStringLiteral("machinefax"), ErrorCode::None},
        {QStringLiteral("fax"), ErrorCode::None},
    };
    for (const auto &[name, code] : expected) {
        for (int variation = 0; variation < variations; ++variation)
            QTest::addRow("%s %d", qPrintable(name), variation)
                << *answererNamed(name) << variation << code;
    }
}

void tst_CallProgress::numbers()
{
    QFETCH(Answerer, who);
    QFETCH(int, variation);
    QFETCH(ErrorCode, code);
    Call call;
    Condition line;
    line.line.noiseDbm0 = -72 + variation;
    call.bench.bench.setCondition(call.end.modem, line);
    addNumber(call.bench.bench.line, 1, QStringLiteral("301"), who, variation);
    QCOMPARE(call.dial("301"), code);
    QVERIFY(!call.end.wedged);
    QVERIFY(!call.end.modem.isOffHook());
    QCOMPARE(call.end.end->pagesConfirmed, code == ErrorCode::None ? 1 : 0);
}

void tst_CallProgress::noDialTone()
{
    Call call;
    Condition line;
    line.dialTone = false;
    call.bench.bench.setCondition(call.end.modem, line);
    QCOMPARE(call.dial("301"), ErrorCode::NoDialTone);
}

/** A modem cannot tell the information tones from silence; it says NO CARRIER. */
void tst_CallProgress::noSuchNumber()
{
    Call call;
    QCOMPARE(call.dial("999"), ErrorCode::NotFaxCall);
}

QTEST_GUILESS_MAIN(tst_CallProgress)
#include "tst_callprogress.moc"
