#pragma once

#include "modem/modemport.h"
#include "modem/serialline.h"
#include "support/modemcable.h"

#include <QtTest/QtTest>

namespace Fax {

using namespace LineProtocol;

inline constexpr qint64 port = 1;
inline constexpr qint64 call = 7;
inline constexpr int patienceMs = 120'000;

/** What a line told, in its order. */
struct Told final : LineEvents
{
    void ring(const Ring &ring) override
    {
        rings.append(ring);
        order.append(u"ring"_qs);
    }
    void ringEnded(const RingEnded &) override { order.append(u"ring ended"_qs); }
    void progress(const Progress &) override { }
    void frame(const Frame &) override { }
    void pageSent(const PageSent &) override { }
    void pageUnsettled(const PageSent &) override { }
    void pageReceived(const PageReceived &) override { }
    void callEnded(const CallEnded &end) override
    {
        ends.append(end);
        order.append(u"call ended"_qs);
    }
    void portReport(const PortReport &report) override
    {
        reports.append(report);
        order.append(QVariant::fromValue(report.health).toString());
    }
    void testStep(const TestStep &step) override { steps.append(step); }
    void lineGaveUp() override { order.append(u"gave up"_qs); }

    QList<Ring> rings;
    QList<CallEnded> ends;
    QList<PortReport> reports;
    QList<TestStep> steps;
    QStringList order;
};

/** How a scripted modem differs from one in order. */
struct Behaviour
{
    QMap<QByteArray, QByteArray> answers{}; ///< to a command; "" is none at all
    bool echo = false;
    bool numeric = false;
    bool octetByOctet = false;
    int delayMs = 0; ///< of each answer
    QByteArray before{}; ///< every answer
    QByteArray after{};
    bool deafUntilDtr = false;
    bool deafUntilEscape = false;
    bool dead = false;
};

/** A modem that says OK to what it is told, a cable and a line, in one thread. */
struct SerialBench final : ModemPort
{
    explicit SerialBench(Behaviour how = {})
        : behaviour(std::move(how))
    { }

    QIODevice &device() override { return cable.computer(); }
    bool configure(int rate, FlowControl) override
    {
        baudRate = rate;
        return rate != 230400;
    }
    void setDtr(bool on) override
    {
        if (!on)
            ++dtrDrops;
        behaviour.deafUntilDtr = behaviour.deafUntilDtr && on;
    }

    void add(const SerialSettings &serial = {})
    {
        AddPort command{port, u"101"_qs, serial};
        QVERIFY(line.addPort(command));
    }

    void step()
    {
        listen();
        while (!due.isEmpty() && due.first().first <= ms)
            say(due.takeFirst().second);
        line.step();
        ms += LineSwitch::stepMs;
    }

    void run(int howLongMs)
    {
        for (const int until = ms + howLongMs; ms < until;)
            step();
    }

    /** Until the line has said that, or it takes too long. */
    bool runUntil(const QString &word, int limitMs = patienceMs)
    {
        for (const int until = ms + limitMs; ms < until && !told.order.contains(word);)
            step();
        return told.order.contains(word);
    }

    bool becomeReady() { return runUntil(u"Ready"_qs); }

    void listen()
    {
        const QByteArray octets = cable.computer().takeWritten(1 << 20);
        written += octets;
        if (octets.contains("+++"))
            behaviour.deafUntilEscape = false;
        if (behaviour.dead || behaviour.deafUntilDtr || behaviour.deafUntilEscape)
            return;
        if (behaviour.echo)
            say(octets);
        for (const QByteArray &word : octets.split('\r')) {
            if (word.startsWith("AT"))
                answer(word);
        }
    }

    void answer(const QByteArray &command)
    {
        commands.append(command);
        const QByteArray given = behaviour.answers.value(command, usual(command));
        if (given.isEmpty())
            return;
        const QByteArray code = given == "OK" ? "0" : given == "ERROR" ? "4" : QByteArray();
        const QByteArray text = behaviour.numeric && !code.isEmpty() ? code + '\r'
                                                                     : "\r\n" + given + "\r\n";
        due.append({ms + behaviour.delayMs, behaviour.before + text + behaviour.after});
    }

    static QByteArray usual(const QByteArray &command)
    {
        if (command == "AT+FCLASS=?")
            return "0,1,1.0\r\n\r\nOK";
        if (command == "AT+FTM=?" || command == "AT+FRM=?")
            return "3,24,48,72,96,97,98,121,122,145,146\r\n\r\nOK";
        if (command == "AT+GMM")
            return "ACME 56K\r\n\r\nOK";
        if (command == "AT+VCID=?")
            return "(0-2)\r\n\r\nOK";
        return "OK";
    }

    void say(const QByteArray &octets)
    {
        if (!behaviour.octetByOctet)
            return cable.computer().arrive(octets);
        for (const char octet : octets)
            cable.computer().arrive(QByteArray(1, octet));
    }

    void dial()
    {
        Dial command{port, call, u"555"_qs, {}, QByteArray("not a TIFF"), 1};
        line.dial(command);
    }

    [[nodiscard]] QString lastReason() const { return told.reports.last().reason; }

    Behaviour behaviour;
    ModemCable cable;
    Told told;
    SerialLine line{*this, told};
    QList<std::pair<int, QByteArray>> due;
    QByteArray written;
    QByteArrayList commands;
    int dtrDrops = 0;
    int baudRate = 0;
    int ms = 0;
};

} // namespace Fax
