#pragma once

#include "support/class2modem/callbench.h"
#include "support/class2modem/scriptedfax.h"
#include "support/linebench.h"
#include "t30/t4coder.h"

#include <QtTest/QtTest>

namespace Fax {

inline QByteArray nameOf(ModemClass faxClass)
{
    return modemClassText(faxClass).toLatin1();
}

/** One call at each end of two simulated modems. */
class TwoCalls
{
public:
    TwoCalls(const Class2ModemOptions &one, const Class2ModemOptions &other)
        : caller(one)
        , answerer(other)
    {
        join(caller.modem, answerer.modem);
        QObject::connect(&answerer.channel, &AtChannel::unsolicited, &answerer.channel,
                         [this](const QByteArray &line) {
                             if (line.contains("RING") && !answerer.call)
                                 answerer.answer();
                         });
    }
    bool run()
    {
        while ((!caller.end || !answerer.end) && caller.lineMs < 1'200'000) {
            caller.step();
            answerer.step();
        }
        return caller.end && answerer.end;
    }

    Class2CallBench caller;
    Class2CallBench answerer;
};

inline Class2ModemOptions optionsFor(ModemClass faxClass, Coding coding = Coding::Mr)
{
    Class2ModemOptions options;
    options.faxClass = faxClass;
    options.most[0] = 3;
    options.most[4] = coding == Coding::Mmr ? 3 : coding == Coding::Mr ? 1 : 0;
    options.most[5] = coding == Coding::Mmr ? 2 : 0;
    return options;
}

inline const QList<ModemClass> classes{ModemClass::Class2, ModemClass::Class2_0,
                                       ModemClass::Class2_1};

inline FaxPage pageOf(const FaxSignal &signal)
{
    const Class2Values values{signal.values[0], signal.values[1], signal.values[2],
                              signal.values[3], signal.values[4], signal.values[5],
                              signal.values[6], signal.values[7]};
    const ReceivedRows rows = T4Coder::decode(signal.octets, values.codingValue(),
                                              values.widthPixels(), values.resolutionValue());
    return rows.badLines == 0 ? FaxPage(rows.width, rows.rows, rows.resolution, rows.bits)
                              : FaxPage();
}

inline QList<FaxPage> pages(int count)
{
    QList<FaxPage> all;
    for (int i = 0; i < count; ++i)
        all.append(testPage(1728, 60 + 10 * i, Resolution::Fine, i + 1));
    return all;
}

inline FaxSignal signalOf(const FaxPage &page, int command, Coding coding = Coding::Mh)
{
    const int df = coding == Coding::Mmr ? 3 : coding == Coding::Mr ? 1 : 0;
    const FaxValues dcs{Class2Values::resolutionOf(page.resolution()),
                        5,
                        *Class2Values::widthOf(page.width()),
                        2,
                        df,
                        coding == Coding::Mmr ? 2 : 0,
                        0,
                        0};
    return {FaxSignal::Page, {}, dcs, T4Coder::encode(page, coding), command};
}

inline void addClasses()
{
    QTest::addColumn<ModemClass>("faxClass");
    for (const ModemClass faxClass : classes)
        QTest::newRow(nameOf(faxClass).constData()) << faxClass;
}

} // namespace Fax
