#pragma once

#include "modem/class1call.h"
#include "support/modemcable.h"
#include "support/softmodem/softmodembench.h"

#include <memory>
#include <vector>

namespace Fax {

/** What a call through a modem reported. */
struct ModemCallLog final : LineEvents
{
    void ring(const LineProtocol::Ring &) override { }
    void ringEnded(const LineProtocol::RingEnded &) override { }
    void progress(const LineProtocol::Progress &progress) override { progresses.append(progress); }
    void frame(const LineProtocol::Frame &frame) override;
    void pageSent(const LineProtocol::PageSent &page) override { sent.append(page); }
    void pageUnsettled(const LineProtocol::PageSent &page) override;
    void pageReceived(const LineProtocol::PageReceived &page) override;
    void callEnded(const LineProtocol::CallEnded &) override { }

    [[nodiscard]] QList<FaxPage> pages() const;

    ModemCall *call = nullptr;
    bool answersHolds = true; ///< false: nobody says whether a page is stored
    bool stores = true;
    QList<LineProtocol::Progress> progresses;
    QList<LineProtocol::Frame> frames;
    QList<LineProtocol::PageSent> sent;
    QList<LineProtocol::PageSent> unsettled;
    QList<LineProtocol::PageReceived> received;
};

/** Our side of one software modem: cable, channel, call. What a test wants to break, it breaks here. */
class Class1End
{
public:
    explicit Class1End(SoftModem &modem);

    void dial(const QByteArray &number, const T30Task &task);
    void answer(const T30Task &task);
    /** With the next RING. */
    void answerWhenItRings(const T30Task &task) { m_answering = task; }
    /** Octets go both ways until there are no more; then 20 ms for the call. */
    void step();
    [[nodiscard]] bool isOver() const { return m_call && m_ended; }

    SoftModem &modem;
    CableEnd device;
    AtChannel channel{device};
    ModemProfile profile; ///< all of what spandsp's t31 can do
    ModemCallLog log;
    std::optional<LineProtocol::CallEnded> end;
    bool wedged = false;
    bool wired = true; ///< false: no wire for flow control
    bool ready = true; ///< false: the modem's flow control stops us
    qint64 ms = 0; ///< line time

    // Between modem and computer; may be empty.
    std::function<QByteArray(const QByteArray &)> fromModem;
    std::function<QByteArray(const QByteArray &)> toModem;

    [[nodiscard]] Class1Call *call() { return m_call.get(); }
    void exchangeOctets();

private:
    void begin(const T30Task &task);

    std::unique_ptr<Class1Call> m_call;
    std::optional<T30Task> m_answering;
    bool m_ended = false;
};

/** Modems, built-in ports and our calls on one exchange, in lockstep. */
class Class1Bench
{
public:
    explicit Class1Bench(ExchangeOptions options = {})
        : bench(options)
    { }

    /** A modem of ours with this number. */
    Class1End &addEnd(const QString &number, SoftModemOptions options = {});
    void step();
    /** Until all our calls and all others are over; false after `limitMs` of line time. */
    [[nodiscard]] bool run(int limitMs = 15 * 60 * 1000);

    SoftModemBench bench;
    std::vector<std::unique_ptr<Class1End>> ends;
};

} // namespace Fax
