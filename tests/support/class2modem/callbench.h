#pragma once

#include "imaging/tifffax.h"
#include "line/lineevents.h"
#include "modem/class2call.h"
#include "support/class2modem/class2modem.h"
#include "support/modemcable.h"

#include <QtTest/QTest>

#include <memory>

namespace Fax {

/** Our call on a simulated modem, in lockstep, and what came of it. */
class Class2CallBench final : public LineEvents
{
public:
    static constexpr int stepMs = 20;

    explicit Class2CallBench(const Class2ModemOptions &options)
        : modem(cable.modem(), options)
        , channel(cable.computer())
    {
        profile.identity.used = options.faxClass;
        profile.identity.ecm = options.most[5] > 0;
        // What set-up does for a port.
        channel.command("ATE0+FCLASS=" + modemClassText(options.faxClass).toLatin1(),
                        std::chrono::seconds(1), AtData::None, [](const AtAnswer &) {});
        while (channel.isBusy())
            step();
        lineMs = 0;
    }

    void dial(const QList<FaxPage> &pages)
    {
        T30Task task{1, 7, settings, TiffFax::write(pages), int(pages.size())};
        start(task);
        call->dial("T5550100");
    }
    void answer()
    {
        start({1, 8, settings, {}, 0});
        call->answer();
    }
    void step()
    {
        modem.advance(stepMs);
        cable.carry(carried);
        channel.advance(stepMs);
        if (call)
            call->advance(stepMs);
        lineMs += stepMs;
    }
    /** Until the call is over; false if it never is. */
    bool run(int mostMs = 20 * 60 * 1000)
    {
        for (const int until = lineMs + mostMs; !end && lineMs < until;)
            step();
        return end.has_value();
    }
    /** Until `condition`, or the end of the call. */
    template <typename Condition> bool runUntil(Condition condition)
    {
        while (!end && !condition() && lineMs < 1'200'000)
            step();
        return condition();
    }

    [[nodiscard]] QList<FaxPage> whole() const
    {
        QList<FaxPage> pages;
        for (const LineProtocol::PageReceived &page : received) {
            if (!page.partial)
                pages.append(FaxPage(page.width, page.rows, page.resolution, page.bits));
        }
        return pages;
    }
    [[nodiscard]] QStringList frameNames() const
    {
        QStringList names;
        for (const LineProtocol::Frame &one : frames)
            names.append((one.direction == Direction::Sent ? u'>' : u'<') + one.name);
        return names;
    }
    [[nodiscard]] QList<Verdict> verdicts() const
    {
        QList<Verdict> all;
        for (const LineProtocol::PageSent &page : sent)
            all.append(page.verdict);
        return all;
    }

    ModemCable cable;
    Class2Modem modem;
    AtChannel channel;
    ModemProfile profile;
    LineProtocol::CallSettings settings;
    std::unique_ptr<Class2Call> call;
    qint64 carried = 1 << 20; ///< octets each way in a step
    int lineMs = 0;
    bool stores = true;
    bool notes = true;
    bool answersNotes = true;

    QList<LineProtocol::Progress> progresses;
    QList<LineProtocol::Frame> frames;
    QList<LineProtocol::PageSent> sent;
    QList<LineProtocol::PageSent> unsettled;
    QList<LineProtocol::PageReceived> received;
    std::optional<LineProtocol::CallEnded> end;
    bool wedged = false;

private:
    void start(const T30Task &task)
    {
        call = std::make_unique<Class2Call>(channel, profile, task, *this);
        QObject::connect(call.get(), &ModemCall::ended, call.get(),
                         [this](const LineProtocol::CallEnded &how, bool stuck) {
                             QVERIFY(!end);
                             end = how;
                             wedged = stuck;
                         });
    }
    void ring(const LineProtocol::Ring &) override { }
    void ringEnded(const LineProtocol::RingEnded &) override { }
    void progress(const LineProtocol::Progress &now) override { progresses.append(now); }
    void frame(const LineProtocol::Frame &one) override { frames.append(one); }
    void pageSent(const LineProtocol::PageSent &page) override { sent.append(page); }
    void pageUnsettled(const LineProtocol::PageSent &page) override
    {
        unsettled.append(page);
        if (page.verdict == Verdict::Uncertain && answersNotes)
            call->pageStored(page.page, notes);
    }
    void pageReceived(const LineProtocol::PageReceived &page) override
    {
        received.append(page);
        if (!page.partial)
            call->pageStored(page.page, stores);
    }
    void callEnded(const LineProtocol::CallEnded &) override { }
};

} // namespace Fax
