#pragma once

#include "bankclock.h"
#include "bankterminal.h"
#include "support/softmodem/softmodembench.h"
#include "support/softmodem/strangenumbers.h"

#include <QtCore/QElapsedTimer>

#include <functional>
#include <map>

namespace Fax {

/**
 * Software modems on pseudo-terminals and other numbers, joined by one exchange: what the program
 * modembank is made of. Line time is real time times a factor, except that with `patient` the line stands
 * still, 2 s at most, while a program that holds one of the terminals wants the CPU: tests share it with
 * others, and at ten times the speed a program has only a tenth of the time to answer.
 */
class ModemBank
{
public:
    struct Options
    {
        double factor = 1;
        bool patient = false;
        QString clock; ///< a file that shall tell the line time (bankclock.h); "" = none
        SoftModemOptions modems;
    };

    explicit ModemBank(const Options &options);

    void addModem(const QString &number, bool dialTone);
    void addNumber(const QString &number, Answerer who);

    /** One modem's terminal, or "" while it is unplugged. */
    [[nodiscard]] QString pathOf(const QString &number) const;
    [[nodiscard]] QStringList numbers() const; ///< of modems

    /** Line time of a modem's last call, or of the one that it is in; -1 without such a modem. */
    [[nodiscard]] int offHookMs(const QString &number) const;

    /**
     * Something goes wrong: "unplug NUMBER", "plug NUMBER", "swallow NUMBER" and "heed NUMBER" (what its
     * program says gets lost, or not any more), "garbage NUMBER OCTETS" (the modem talks nonsense). False: unknown.
     */
    [[nodiscard]] bool misbehave(const QByteArrayList &words);

    /** Runs until `stop` says so; it is asked every few milliseconds. */
    void run(const std::function<bool()> &stop);

private:
    struct Entry
    {
        SoftModem *modem = nullptr;
        std::unique_ptr<BankTerminal> terminal;
        std::optional<QList<int>> holders; ///< processes with the other end open
        bool wasOpen = false;
        bool swallows = false;
        bool wasOffHook = false;
        int offHookMs = 0;
    };

    void waitForTerminals(int ms);
    void serve(Entry &entry);
    [[nodiscard]] bool mustWait();
    void step();

    Options m_options;
    BankClock m_lineClock;
    SoftModemBench m_bench;
    std::map<QString, Entry> m_modems;
    qint64 m_nextPort = 1;
    qint64 m_waitingSince = -1; ///< real ms
    QElapsedTimer m_clock;
};

} // namespace Fax
