#pragma once

#include "line/builtinexchange.h"
#include "line/lineevents.h"
#include "port/linedriver.h"

#include <QtCore/QTimer>

namespace Fax {

/**
 * The built-in exchange as a service has it, in the process of a test or a benchmark and as fast as the CPU
 * allows: what fax-line does, without the process and its pipes.
 */
class ExchangeLine final : public LineDriver, private LineEvents
{
    Q_OBJECT

public:
    explicit ExchangeLine(QObject *parent = nullptr)
        : LineDriver(parent)
        , m_exchange(*this)
    {
        connect(&m_timer, &QTimer::timeout, this, &ExchangeLine::move);
    }

    void start() override
    {
        m_ready = true;
        Q_EMIT readyChanged(true);
    }
    [[nodiscard]] bool isReady() const override { return m_ready; }
    [[nodiscard]] QString engine() const override
    {
        return QStringLiteral("exchange in this process");
    }

    void addPort(const LineProtocol::AddPort &port) override { (void)m_exchange.addPort(port); }
    void removePort(const LineProtocol::RemovePort &port) override { m_exchange.removePort(port); }
    void dial(const LineProtocol::Dial &dial) override
    {
        m_exchange.dial(dial);
        m_timer.start(0);
    }
    void answer(const LineProtocol::Answer &answer) override { m_exchange.answer(answer); }
    void hangUp(const LineProtocol::HangUp &hangUp) override { m_exchange.hangUp(hangUp); }
    void pageStored(const LineProtocol::PageStored &stored) override
    {
        m_exchange.pageStored(stored);
    }
    void setCondition(const LineProtocol::Condition &condition) override
    {
        (void)m_exchange.setCondition(condition);
    }
    void resetPort(const LineProtocol::ResetPort &) override { }
    void testPort(const LineProtocol::TestPort &) override { }
    void watch(const LineProtocol::Watch &) override { }

    /** For a test that adds a stranger or moves the line itself. */
    [[nodiscard]] BuiltInExchange &exchange() { return m_exchange; }

private:
    void move()
    {
        constexpr int stepsAtOnce = 50; // a second of line time, then the service has its turn
        for (int i = 0; i < stepsAtOnce && m_exchange.callCount() > 0; ++i)
            m_exchange.step();
        if (m_exchange.callCount() == 0)
            m_timer.stop();
    }

    void ring(const LineProtocol::Ring &ring) override { Q_EMIT rang(ring); }
    void ringEnded(const LineProtocol::RingEnded &end) override
    {
        Q_EMIT LineDriver::ringEnded(end);
    }
    void progress(const LineProtocol::Progress &progress) override { Q_EMIT progressed(progress); }
    void frame(const LineProtocol::Frame &frame) override { Q_EMIT frameRecorded(frame); }
    void pageSent(const LineProtocol::PageSent &page) override
    {
        Q_EMIT LineDriver::pageSent(page);
    }
    void pageUnsettled(const LineProtocol::PageSent &page) override
    {
        Q_EMIT LineDriver::pageSent(page);
    }
    void pageReceived(const LineProtocol::PageReceived &page) override
    {
        Q_EMIT LineDriver::pageReceived(page);
    }
    void callEnded(const LineProtocol::CallEnded &end) override
    {
        Q_EMIT LineDriver::callEnded(end);
    }

    BuiltInExchange m_exchange;
    QTimer m_timer;
    bool m_ready = false;
};

} // namespace Fax
