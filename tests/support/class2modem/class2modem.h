#pragma once

#include "class2words.h"
#include "faxsignal.h"

#include <QtCore/QList>
#include <QtCore/QObject>

#include <optional>

QT_FORWARD_DECLARE_CLASS(QIODevice)

namespace Fax {

/** What a simulated modem is like. */
struct Class2ModemOptions
{
    ModemClass faxClass = ModemClass::Class2;
    FaxValues most{1, 5, 2, 2,
                   1, 0, 0, 0}; ///< what it can do; EC 1 = error correction, then DF 3 = MMR
    bool sendsXon = true; ///< class 2: before it takes page data
    bool turnsReceived = true; ///< class 2: received octets have their bits the wrong way round
    bool reportsSession = true; ///< +FDCS, +FCS
    bool tellsReleaseInPage =
        false; ///< a hang-up in a page that is sent: at once, else after its end
    int bufferOctets = 1024; ///< of page data before it makes the computer wait
};

/**
 * A fax modem of class 2, 2.0 or 2.1 without a telephone: AT commands and page data on one side, FaxSignals
 * on the other. It does what such modems do as far as the computer sees it; it looks at no page.
 *
 *     Class2Modem modem(cable.modem(), options);
 *     join(modem, otherModemOrScriptedFax);
 *     … modem.advance(20) …
 *
 * Faults are set from outside: intercept, reset(), write().
 */
class Class2Modem final : public QObject, public FaxLineEnd
{
    Q_OBJECT

public:
    explicit Class2Modem(QIODevice &computer, const Class2ModemOptions &options = {},
                         QObject *parent = nullptr);

    void hear(const FaxSignal &signal) override;
    void advance(int ms);

    /** Power off and on in the middle of anything: it says nothing and the line is dropped. */
    void reset();
    /** To the computer, as it is. */
    void write(const QByteArray &octets);
    void sayLine(const QByteArray &text) { write("\r\n" + text + "\r\n"); }

    /** Answers a command ("+FDT", "D5550100" …) in place of the modem; nothing: it does it itself. */
    std::function<std::optional<QByteArray>(const QByteArray &command)> intercept;
    /** Octets of page data went to or came from the line, of this page. */
    std::function<void(int octets)> onPageOctets;

    [[nodiscard]] const QList<QByteArray> &commands() const { return m_commands; } ///< that came
    [[nodiscard]] bool isOffHook() const { return m_offHook; }
    [[nodiscard]] bool takesPage() const { return m_mode == Mode::TakesPage; }

private:
    enum class Mode { Command, Waits, TakesPage, Drains, AwaitsStart, GivesPage };

    void read();
    void takeCommandOctet(char c);
    void runLine(QByteArray line);
    bool run(const QByteArray &command);
    bool runBasic(const QByteArray &command);
    bool runFax(const QByteArray &name, const QByteArray &rest);
    bool identify(const QByteArray &name);
    bool setClass(const QByteArray &rest);
    bool setValues(FaxValues &values, const QByteArray &rest);
    void result(const QByteArray &code);

    void await(FaxSignal::Kind kind, int ms, int hangUpCode);
    void take(const FaxSignal &signal);
    void dialled(const FaxSignal &signal);
    void answered(const FaxSignal &signal);
    void statusCame(const FaxSignal &signal);
    void hungUp(int code, const QByteArray &resultCode);
    void onHook();

    bool beginTransmit();
    void connectTransmit();
    void takePage();
    bool takePageOctet(char c);
    void pageTaken();
    void endPage(int code);

    bool beginReceive();
    void connectReceive();
    void givePage();

    [[nodiscard]] FaxValues chosen() const;
    [[nodiscard]] QByteArray valuesText(const FaxValues &values) const;
    [[nodiscard]] QByteArray number(int value) const;
    [[nodiscard]] bool turns(bool receiving) const;

    QIODevice &m_computer;
    Class2ModemOptions m_options;
    const Class2Words &m_words;
    QList<QByteArray> m_commands;

    Mode m_mode = Mode::Command;
    QByteArray m_line;
    bool m_resultSaid = false;
    bool m_echo = true;
    bool m_faxMode = false;
    bool m_reversed = false; ///< +FBOR=1
    bool m_mayReceive = false; ///< +FCR
    bool m_reports = false; ///< +FNR
    QByteArray m_localId;
    FaxValues m_ours{}; ///< +FDCC
    FaxValues m_session{}; ///< +FDIS

    bool m_offHook = false;
    bool m_ringing = false;
    bool m_sends = false;
    bool m_trained = false;
    bool m_released = false; ///< the other end has gone, not yet told
    bool m_trainingDue = false; ///< a training came before +FDR
    FaxValues m_farValues{};
    FaxValues m_dcs{};
    QByteArray m_farId;
    int m_sinceRingMs = 0;

    QList<FaxSignal> m_inbox;
    std::optional<FaxSignal::Kind> m_awaited;
    int m_waitMs = 0;
    int m_hangUpCode = 0;

    QByteArray m_page;
    bool m_afterDle = false;
    double m_onLine = 0; ///< octets of m_page that the line has eaten or given
    int m_endCode = -1; ///< of a page that drains; -1: DLE ETX
    int m_given = 0; ///< octets given to the computer
    int m_pageStatus = 1; ///< what we answer to the page that came
    bool m_statusDue = false;
    int m_postPage = 0;
};

/** The order of the bits of each octet turned round. */
[[nodiscard]] QByteArray turnedBits(QByteArray octets);

} // namespace Fax
