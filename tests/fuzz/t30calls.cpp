#include "entries.h"
#include "fuzzinput.h"
#include "recordedcall.h"

namespace Fax::Fuzz {

using namespace LineProtocol;

namespace {
constexpr int samplesPerTick = 160;
constexpr int mostTicksToListen = 400;
constexpr int mostTicksAfter = 200; // 4 s: T4 expires
constexpr int mostRecords = 60;

/** A session of ours, and everything it must keep to whatever the far end does. */
class CheckedEnd
{
public:
    explicit CheckedEnd(const T30Task &task)
        : m_session(m_front, task)
    {
        QObject::connect(&m_session, &T30Session::frameExchanged, &m_session,
                         [](const auto &frame) { FUZZ_REQUIRE(Frame::decode(frame.encode())); });
        QObject::connect(&m_session, &T30Session::pageSent, &m_session,
                         [this](const PageSent &page) { noteSent(page); });
        QObject::connect(&m_session, &T30Session::pageReceived, &m_session,
                         [this](const PageReceived &page) { noteReceived(page); });
        QObject::connect(&m_session, &T30Session::ended, &m_session, [this](const CallEnded &end) {
            FUZZ_REQUIRE(++m_ends == 1);
            FUZZ_REQUIRE(CallEnded::decode(end.encode()));
            FUZZ_REQUIRE(end.pagesConfirmed <= m_pages);
        });
        m_session.start(0);
    }

    void hear(const LineEvent &event)
    {
        if (m_session.isOver())
            return;
        m_front.hear(event);
        FUZZ_REQUIRE(Progress::decode(m_session.progress().encode()));
    }

    void tick()
    {
        if (m_session.isOver())
            return;
        m_front.tick();
        m_session.advance(samplesPerTick);
    }

    void tickUntilListening()
    {
        for (int i = 0; i < mostTicksToListen && !m_front.isListening(); ++i)
            tick();
    }

    void finish()
    {
        for (int i = 0; i < mostTicksAfter && !m_session.isOver(); ++i)
            tick();
        m_session.lineDropped();
        FUZZ_REQUIRE(m_session.isOver() && m_ends == 1);
    }

    bool stores = true;

private:
    void noteSent(const PageSent &page)
    {
        FUZZ_REQUIRE(PageSent::decode(page.encode()));
        FUZZ_REQUIRE(page.page == ++m_pages);
    }

    void noteReceived(const PageReceived &page)
    {
        FUZZ_REQUIRE(PageReceived::decode(page.encode()));
        FUZZ_REQUIRE(page.page == m_pages + 1);
        if (page.partial)
            return;
        ++m_pages;
        m_session.pageStored(page.page, stores);
    }

    FrameFrontEnd m_front;
    T30Session m_session;
    int m_pages = 0; ///< reported
    int m_ends = 0;
};

/**
 * One thing the far end does, as three octets and data: what, how long after the last, how much. The
 * kinds with a prefix spare the mutations two octets.
 */
void actOn(CheckedEnd &end, Input &input, const QList<LineEvent> &recorded)
{
    const int kind = input.octet();
    const int ticks = input.octet();
    for (int i = 0; i < (ticks < 200 ? ticks / 10 : ticks); ++i)
        end.tick();
    const QByteArray octets = input.take(input.octet());
    switch (kind % 10) {
    case 0:
        return end.hear({LineEvent::Frame, octets});
    case 1:
        return end.hear({LineEvent::Frame, QByteArray::fromHex("ff03") + octets});
    case 2:
        return end.hear({LineEvent::Frame, QByteArray::fromHex("ff13") + octets});
    case 3:
        return end.hear({LineEvent::BadFrame, octets});
    case 4:
        return end.hear({LineEvent::Data, octets});
    case 5:
        return end.hear({LineEvent::Signal, octets});
    case 6:
        return end.hear({LineEvent::CarrierUp, {}});
    case 7:
        return end.hear({LineEvent::CarrierDown, {}});
    case 8:
        end.stores = octets.isEmpty();
        return;
    case 9: // something the far end said in the good call
        if (!octets.isEmpty())
            end.hear(recorded.at(static_cast<uint8_t>(octets[0]) % recorded.size()));
        return;
    }
}

/** The recorded call up to a point of the input's choice, then the input, then perhaps the rest. */
void run(const T30Task &task, const QList<LineEvent> &recorded, Input input)
{
    CheckedEnd end(task);
    const qsizetype point = input.octet() % recorded.size();
    const bool goesOn = input.octet() % 2 != 0;
    const auto replay = [&](qsizetype from, qsizetype to) {
        for (qsizetype i = from; i < to; ++i) {
            end.tickUntilListening();
            end.hear(recorded.at(i));
        }
    };
    replay(0, point);
    for (int i = 0; i < mostRecords && !input.isEmpty(); ++i)
        actOn(end, input, recorded);
    if (goesOn)
        replay(point, recorded.size());
    end.finish();
}
} // namespace

int t30Receiver(const uint8_t *data, size_t size)
{
    Input input(data, size);
    const RecordedCall &call = recordedCall(input.octet() % 3);
    run(call.receiving, call.callerSaid, input);
    return 0;
}

int t30Sender(const uint8_t *data, size_t size)
{
    Input input(data, size);
    const RecordedCall &call = recordedCall(input.octet() % 3);
    run(call.sending, call.calledSaid, input);
    return 0;
}

} // namespace Fax::Fuzz
