#include "imaging/tifffax.h"
#include "line/lineevents.h"
#include "modem/modemport.h"
#include "modem/serialline.h"
#include "support/class2modem/class2modem.h"
#include "support/linebench.h"
#include "support/modemcable.h"

#include <QtTest/QtTest>

using namespace Fax;
using namespace Fax::LineProtocol;

/** The life of a line whose modem runs T.30 itself: set-up, rings, calls one after the other. */
class tst_Class2Line : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void callsInTurns_data();
    void callsInTurns();
    void modemIsWedged();
};

namespace {

Class2ModemOptions optionsFor(ModemClass faxClass)
{
    Class2ModemOptions options;
    options.faxClass = faxClass;
    options.most = {3, 5, 2, 2, 3, 2, 0, 0};
    return options;
}

/** A line with a simulated modem, whose owner answers and stores. */
class SerialBench final : public ModemPort, public LineEvents
{
public:
    SerialBench(qint64 port, ModemClass faxClass)
        : modem(cable.modem(), optionsFor(faxClass))
        , line(*this, *this)
        , m_port(port)
    { }

    QIODevice &device() override { return cable.computer(); }
    bool configure(int, FlowControl) override { return true; }
    void setDtr(bool) override { }

    void step()
    {
        modem.advance(LineSwitch::stepMs);
        cable.carry();
        line.step();
    }
    void dial(const QList<FaxPage> &pages)
    {
        Dial command;
        command.port = m_port;
        command.call = 10 + ends.size();
        command.number = QStringLiteral("102");
        command.document = TiffFax::write(pages);
        command.pages = int(pages.size());
        line.dial(command);
    }

    ModemCable cable;
    Class2Modem modem;
    SerialLine line;
    QList<PortReport> reports;
    QList<CallEnded> ends;
    QList<FaxPage> received;

private:
    void ring(const Ring &ring) override
    {
        if (ring.count == 2)
            line.answer({m_port, 20 + ends.size(), {}});
    }
    void ringEnded(const RingEnded &) override { }
    void progress(const Progress &) override { }
    void frame(const Frame &) override { }
    void pageSent(const PageSent &) override { }
    void pageUnsettled(const PageSent &page) override
    {
        if (page.verdict == Verdict::Uncertain)
            line.pageStored({page.call, page.page, true});
    }
    void pageReceived(const PageReceived &page) override
    {
        received.append(FaxPage(page.width, page.rows, page.resolution, page.bits));
        line.pageStored({page.call, page.page, true});
    }
    void callEnded(const CallEnded &end) override { ends.append(end); }
    void portReport(const PortReport &report) override { reports.append(report); }

    qint64 m_port;
};

template <typename Condition> bool runUntil(SerialBench &one, SerialBench &other, Condition done)
{
    for (int ms = 0; ms < 600'000 && !done(); ms += LineSwitch::stepMs) {
        one.step();
        other.step();
    }
    return done();
}

bool isReady(const SerialBench &bench)
{
    return !bench.reports.isEmpty() && bench.reports.last().health == ModemHealth::Ready;
}

} // namespace

void tst_Class2Line::callsInTurns_data()
{
    QTest::addColumn<ModemClass>("faxClass");
    for (const ModemClass faxClass :
         {ModemClass::Class2, ModemClass::Class2_0, ModemClass::Class2_1})
        QTest::newRow(modemClassText(faxClass).toLatin1().constData()) << faxClass;
}

void tst_Class2Line::callsInTurns()
{
    QFETCH(ModemClass, faxClass);
    SerialBench one(1, faxClass);
    SerialBench other(2, faxClass);
    join(one.modem, other.modem);
    QVERIFY(one.line.addPort({1, QStringLiteral("101"), {}}));
    QVERIFY(other.line.addPort({2, QStringLiteral("102"), {}}));
    QVERIFY(runUntil(one, other, [&] { return isReady(one) && isReady(other); }));
    QCOMPARE(one.reports.last().modem.used, faxClass);
    QVERIFY(one.reports.last().modem.ecm);

    const QList<FaxPage> document{testPage(1728, 80, Resolution::Fine, 1),
                                  testPage(1728, 90, Resolution::Fine, 2)};
    SerialBench *caller = &one;
    SerialBench *answerer = &other;
    for (int turn = 0; turn < 3; ++turn) {
        answerer->received.clear();
        caller->dial(document);
        QVERIFY(runUntil(one, other, [&] {
            return caller->ends.size() == turn + 1 && answerer->ends.size() == turn + 1;
        }));
        QVERIFY2(caller->ends.last().code == ErrorCode::None,
                 qPrintable(caller->ends.last().detail));
        QCOMPARE(answerer->ends.last().code, ErrorCode::None);
        QCOMPARE(caller->ends.last().pagesConfirmed, 2);
        QVERIFY(caller->ends.last().ecm);
        QCOMPARE(caller->ends.last().coding, Coding::Mmr);
        QCOMPARE(answerer->received, document);
        QVERIFY(isReady(one) && isReady(other));
        std::swap(caller, answerer);
    }
}

/** It is reset, and carries the next call. */
void tst_Class2Line::modemIsWedged()
{
    SerialBench one(1, ModemClass::Class2);
    SerialBench other(2, ModemClass::Class2_0);
    join(one.modem, other.modem);
    QVERIFY(one.line.addPort({1, QStringLiteral("101"), {}}));
    QVERIFY(other.line.addPort({2, QStringLiteral("102"), {}}));
    QVERIFY(runUntil(one, other, [&] { return isReady(one) && isReady(other); }));
    int silences = 3; // +FDT, the end of the call
    one.modem.intercept = [&](const QByteArray &command) {
        const bool begins = command == "+FDT" && silences == 3;
        if (!begins && (silences == 3 || silences == 0))
            return std::optional<QByteArray>();
        --silences;
        return std::optional(QByteArray());
    };
    const QList<FaxPage> document{testPage(1728, 80, Resolution::Fine, 1)};
    one.dial(document);
    QVERIFY(runUntil(one, other, [&] { return one.ends.size() == 1 && isReady(one); }));
    QCOMPARE(one.ends.last().code, ErrorCode::LineFault);
    QVERIFY(!one.ends.last().detail.isEmpty());
    QVERIFY(runUntil(one, other, [&] { return !other.ends.isEmpty() && isReady(other); }));
    other.received.clear();
    one.dial(document);
    QVERIFY(runUntil(one, other, [&] { return one.ends.size() == 2 && other.ends.size() == 2; }));
    QVERIFY2(one.ends.last().code == ErrorCode::None, qPrintable(one.ends.last().detail));
    QCOMPARE(other.received, document);
}

QTEST_GUILESS_MAIN(tst_Class2Line)
#include "tst_class2line.moc"
