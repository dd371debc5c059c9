#pragma once

#include "imaging/tifffax.h"
#include "support/class1bench.h"

#include <QtTest/QtTest>

namespace Fax {

using namespace LineProtocol;

inline T30Task sendTask(const QList<FaxPage> &pages, const CallSettings &settings = {},
                        qint64 call = 1)
{
    return {1, call, settings, TiffFax::write(pages), static_cast<int>(pages.size())};
}

inline T30Task receiveTask(const CallSettings &settings = {}, qint64 call = 2)
{
    return {2, call, settings, {}, 0};
}

inline QList<FaxPage> testPages(int count, int rows = 400)
{
    QList<FaxPage> pages;
    for (int i = 0; i < count; ++i)
        pages.append(testPage(1728, rows, Resolution::Fine, i + 1));
    return pages;
}

/** Who is at which end of a test call; "Built-in" is our software modem. */
enum class Pair { ModemToModem, ModemToBuiltIn, BuiltInToModem };

inline const QList<std::pair<const char *, Pair>> pairs{{"modems", Pair::ModemToModem},
                                                        {"to-built-in", Pair::ModemToBuiltIn},
                                                        {"from-built-in", Pair::BuiltInToModem}};

/** One call between such a pair, and what came of it. */
struct TestCall
{
    Class1Bench bench;
    Class1End *sender = nullptr;
    Class1End *receiver = nullptr;
    qint64 builtInCall = 0;

    TestCall(Pair pair, const QList<FaxPage> &pages, const CallSettings &settings = {},
             const CallSettings &answering = {},
             const std::function<void(ModemProfile &)> &change = {}, ExchangeOptions options = {})
        : bench(options)
    {
        bench.bench.line.addPorts(1);
        bench.bench.line.answering(1).settings = answering;
        if (pair != Pair::BuiltInToModem)
            sender = &bench.addEnd(QStringLiteral("201"));
        if (pair != Pair::ModemToBuiltIn)
            receiver = &bench.addEnd(QStringLiteral("202"));
        for (const auto &end : bench.ends) {
            if (change)
                change(end->profile);
        }
        if (receiver)
            receiver->answerWhenItRings(receiveTask(answering));
        if (sender)
            sender->dial(receiver ? "202" : "101", sendTask(pages, settings));
        else
            builtInCall = bench.bench.line.dial(pages, settings, QStringLiteral("202"), 1);
    }

    void setNoise(double dbm0)
    {
        Condition condition;
        condition.line.noiseDbm0 = dbm0;
        condition.port = 1;
        QVERIFY(bench.bench.line.exchange.setCondition(condition));
        for (const auto &end : bench.ends)
            bench.bench.setCondition(end->modem, condition);
    }

    [[nodiscard]] bool run(int limitMs = 15 * 60 * 1000) { return bench.run(limitMs); }
    [[nodiscard]] bool runUntil(const std::function<bool()> &done)
    {
        for (int ms = 0; ms < 120'000 && !done(); ms += 20)
            bench.step();
        return done();
    }
    [[nodiscard]] bool isOnHook() const
    {
        return std::none_of(bench.ends.begin(), bench.ends.end(),
                            [](const auto &end) { return end->modem.isOffHook(); });
    }
    [[nodiscard]] CallEnded sent() const
    {
        return sender ? sender->end.value_or(CallEnded{}) : *bench.bench.line.endOf(builtInCall);
    }
    [[nodiscard]] CallEnded taken() const
    {
        return receiver ? receiver->end.value_or(CallEnded{}) : *bench.bench.line.endAt(1);
    }
    [[nodiscard]] QList<FaxPage> pages() const
    {
        return receiver ? receiver->log.pages() : bench.bench.line.pagesAt(1);
    }
};

} // namespace Fax
