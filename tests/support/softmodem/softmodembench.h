#pragma once

#include "support/linebench.h"
#include "support/softmodem/softmodem.h"

namespace Fax {

/**
 * Software Class 1 modems and built-in ports on one exchange, moved by hand: a LineBench whose exchange
 * has modems too. In one thread with the programs behind the modems:
 *
 *     SoftModemBench bench;
 *     SoftModem &modem = bench.addModem("201");
 *     bench.line.addPorts(1);                        // "101" answers
 *     modem.write("ATD101\r");
 *     for (…) { bench.step(); … modem.read() … }     // 20 ms of line time each
 */
class SoftModemBench
{
public:
    explicit SoftModemBench(ExchangeOptions options = {});
    ~SoftModemBench();
    Q_DISABLE_COPY_MOVE(SoftModemBench)

    /** Modems get the ports 1001, 1002 and so on. */
    SoftModem &addModem(const QString &number, SoftModemOptions options = {});
    /** What the line of a modem does: busy, never rings through, no dial tone, flaws. */
    void setCondition(const SoftModem &modem, LineProtocol::Condition condition);
    /** 20 ms. */
    void step();

    LineBench line;

private:
    static constexpr qint64 firstPort = 1001;

    [[nodiscard]] SoftModem *modemAt(qint64 port);

    std::vector<std::unique_ptr<SoftModem>> m_modems;
};

} // namespace Fax
