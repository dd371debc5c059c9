#include "modemanswers.h"
#include "entries.h"
#include "fuzzinput.h"

#include "imaging/tifffax.h"
#include "line/lineevents.h"
#include "modem/class1call.h"
#include "support/modemcable.h"

namespace Fax::Fuzz {

using namespace LineProtocol;

namespace {
constexpr int tickMs = 20;
constexpr int mostRecords = 2000;
constexpr int mostTicks = 1500; // 30 s, a call with one small page
constexpr int hangUpMs = 10'000;

/** Our side of a call through a modem that says what the input says, and what must hold of it. */
class CheckedCall final : public LineEvents
{
public:
    explicit CheckedCall(bool sending)
        : m_call(m_channel, profile(), sending ? sendingTask() : T30Task{1, 2, {}, {}, 0}, *this)
    {
        QObject::connect(&m_channel, &AtChannel::unsolicited, &m_channel,
                         [](const QByteArray &line) { FUZZ_REQUIRE(line.size() <= 256); });
        QObject::connect(&m_call, &ModemCall::ended, &m_call, [this](const CallEnded &end, bool) {
            FUZZ_REQUIRE(++m_ends == 1);
            FUZZ_REQUIRE(CallEnded::decode(end.encode()));
            FUZZ_REQUIRE(end.pagesConfirmed <= m_pages);
        });
        sending ? m_call.dial("5550100") : m_call.answer();
    }

    void say(const QByteArray &octets)
    {
        m_device.arrive(octets);
        (void)m_device.takeWritten(1 << 20);
        FUZZ_REQUIRE(m_channel.transcript().size() <= 4096);
    }

    void tick()
    {
        m_channel.advance(tickMs);
        if (m_ends == 0)
            m_call.advance(tickMs);
        (void)m_device.takeWritten(1 << 20);
    }

    void finish()
    {
        m_call.hangUp(CallCause::HungUp);
        for (int ms = 0; ms < hangUpMs && m_ends == 0; ms += tickMs)
            tick();
        FUZZ_REQUIRE(m_ends == 1);
    }

private:
    static ModemProfile profile()
    {
        ModemProfile known;
        known.identity.transmit = known.identity.receive = {24, 48, 72,  73,  74,  96,
                                                            97, 98, 121, 122, 145, 146};
        return known;
    }

    void ring(const Ring &) override { }
    void ringEnded(const RingEnded &) override { }
    void callEnded(const CallEnded &) override { }
    void progress(const Progress &progress) override
    {
        FUZZ_REQUIRE(Progress::decode(progress.encode()));
    }
    void frame(const Frame &frame) override { FUZZ_REQUIRE(Frame::decode(frame.encode())); }
    void pageSent(const PageSent &page) override
    {
        FUZZ_REQUIRE(PageSent::decode(page.encode()));
        FUZZ_REQUIRE(page.page == ++m_pages);
    }
    void pageUnsettled(const PageSent &page) override
    {
        if (page.verdict == Verdict::Uncertain)
            m_call.pageStored(page.page, true);
    }
    void pageReceived(const PageReceived &page) override
    {
        FUZZ_REQUIRE(PageReceived::decode(page.encode()));
        FUZZ_REQUIRE(page.page == m_pages + 1);
        if (page.partial)
            return;
        ++m_pages;
        m_call.pageStored(page.page, true);
    }

    CableEnd m_device;
    AtChannel m_channel{m_device};
    Class1Call m_call;
    int m_pages = 0;
    int m_ends = 0;
};
} // namespace

T30Task sendingTask()
{
    FaxPage page(1728, 40, Resolution::Standard);
    for (int y = 0; y < page.rows(); ++y)
        page.setBlack(100 + 7 * y, y);
    static const QByteArray document = TiffFax::write({page});
    return {1, 1, {}, document, 1};
}

int modemAnswers(const uint8_t *data, size_t size)
{
    Input input(data, size);
    CheckedCall call(input.octet() % 2 == 0);
    int ticks = 0;
    for (int i = 0; i < mostRecords && ticks < mostTicks && !input.isEmpty(); ++i) {
        const int wait = input.octet();
        for (int tick = 0; tick < wait; ++tick, ++ticks)
            call.tick();
        call.say(input.take(input.word()));
    }
    call.finish();
    return 0;
}

} // namespace Fax::Fuzz
