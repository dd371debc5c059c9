#pragma once

#include "line/builtinexchange.h"

#include <QtCore/QByteArray>
#include <QtCore/QHash>

#include <memory>

namespace Fax {

/** How a software modem differs from the plain one. */
struct SoftModemOptions
{
    /** Command lines without AT, in capitals, that get this answer, as it is, instead of the modem's own. */
    QHash<QByteArray, QByteArray> answers;
    bool softFlow = false; ///< XON/XOFF while it transmits; +FLO and &K set it too
};

/**
 * A fax modem of Class 1 (ITU-T T.31) in software: spandsp's t31 on a line of the built-in exchange.
 * Its computer writes octets and reads what it says; numbers of the exchange are dialled, rings are told.
 *
 *     modem.write("AT+FCLASS=1\r");     modem.read() == "\r\nOK\r\n"
 *     modem.write("ATD102\r");          … exchange.step(), modem.advance(20) …    "\r\nCONNECT\r\n"
 *
 * What it does not do as real modems do, and what is mended of t31: README.md. SoftModemBench owns both the
 * exchange and its modems. Time is line time. Thread: the exchange's.
 */
class SoftModem
{
public:
    /** `port` is a line of `exchange`, which outlives the modem's calls. */
    SoftModem(BuiltInExchange &exchange, qint64 port, SoftModemOptions options = {});
    ~SoftModem();
    Q_DISABLE_COPY_MOVE(SoftModem)

    /** Octets from the computer. While it transmits, more than room() is lost, as on a real line. */
    void write(const QByteArray &octets);
    /** What it takes now; 0 is circuit 106 (CTS) off. Only data for the line are ever held up. */
    [[nodiscard]] int room() const;
    /** All that it said since the last time. */
    [[nodiscard]] QByteArray read();

    /** 20 ms went by, after the exchange's step. */
    void advance(int ms);
    [[nodiscard]] bool isOffHook() const;
    [[nodiscard]] qint64 port() const;
    /** Circuit 108 (DTR) off and on again, as after AT&D2: the call ends, commands are heard. */
    void dropDtr();

    // From the exchange's events.
    void ring(const LineProtocol::Ring &ring);
    void ringEnded();
    /** A call of its line failed before it was up. */
    void callEnded(const LineProtocol::CallEnded &end);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace Fax
