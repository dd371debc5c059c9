#include "support/softmodem/softmodembench.h"

namespace Fax {

using namespace LineProtocol;

SoftModemBench::SoftModemBench(ExchangeOptions options)
    : line(options)
{
    line.onRing = [this](const Ring &ring) {
        SoftModem *modem = modemAt(ring.port);
        if (modem)
            modem->ring(ring);
        return modem != nullptr;
    };
    line.onRingEnded = [this](const RingEnded &end) {
        if (SoftModem *modem = modemAt(end.port))
            modem->ringEnded();
    };
    line.onCallEnded = [this](const CallEnded &end) {
        if (SoftModem *modem = modemAt(end.port))
            modem->callEnded(end);
    };
}

SoftModemBench::~SoftModemBench()
{
    line.onCallEnded = {}; // modems that go hang up
}

SoftModem &SoftModemBench::addModem(const QString &number, SoftModemOptions options)
{
    const qint64 port = firstPort + static_cast<qint64>(m_modems.size());
    const auto added = line.exchange.addPort({port, number});
    Q_ASSERT(added.has_value());
    m_modems.push_back(std::make_unique<SoftModem>(line.exchange, port, std::move(options)));
    return *m_modems.back();
}

void SoftModemBench::setCondition(const SoftModem &modem, Condition condition)
{
    condition.port = modem.port();
    const auto set = line.exchange.setCondition(condition);
    Q_ASSERT(set.has_value());
}

void SoftModemBench::step()
{
    line.step();
    for (const auto &modem : m_modems)
        modem->advance(ExchangeCall::blockMs);
}

SoftModem *SoftModemBench::modemAt(qint64 port)
{
    const auto index = static_cast<size_t>(port - firstPort);
    return port >= firstPort && index < m_modems.size() ? m_modems[index].get() : nullptr;
}

} // namespace Fax
