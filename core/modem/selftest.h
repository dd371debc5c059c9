#pragma once

#include "line/lineevents.h"
#include "modem/identification.h"

#include <QtCore/QObject>

#include <chrono>
#include <memory>

namespace Fax {

/**
 * The self-test of a modem without a call: does it answer, what is it, does it take the fax class, does the line
 * have a dial tone. Each step is told as it ends; the first that fails without hope is the last.
 *
 *     ModemSelfTest test(channel, events);
 *     test.start({port, serial, identity.used});
 *     … channel.advance(20) …             // until finished(): 40 s at most
 *
 * The modem is on-hook then, and set up otherwise than for calls: set it up again. A dial tone is looked for by
 * ATD with nothing to dial (V.250 §6.3.1: `;` ends the command in the on-line command state), so the line is
 * off-hook for a few seconds; no digit is dialled.
 *
 * Thread: the channel's; channel and events must outlive it.
 */
class ModemSelfTest final : public QObject
{
    Q_OBJECT

public:
    struct Task
    {
        qint64 port = 0;
        SerialSettings serial;
        ModemClass faxClass = ModemClass::Auto; ///< the one in use
    };

    ModemSelfTest(AtChannel &channel, LineEvents &events, QObject *parent = nullptr);

    void start(const Task &task);
    /** A call comes in: the line is not touched any more, a dial tone would be the caller. */
    void lineRang() { m_rang = true; }

Q_SIGNALS:
    /** Once, from inside the channel's handlers. False: the modem does not answer any more. */
    void finished(bool answers);

private:
    using Handler = void (ModemSelfTest::*)(const AtAnswer &answer);

    void ask(const QByteArray &command, std::chrono::milliseconds deadline, Handler handler);
    void answered(const AtAnswer &answer);
    void identified(const Result<ModemProfile> &profile);
    void classSelected(const AtAnswer &answer);
    void leftFaxClass(const AtAnswer &answer);
    void willListen(const AtAnswer &answer);
    void heardLine(const AtAnswer &answer);
    void abortedListening(const AtAnswer &answer);
    void hungUp(const AtAnswer &answer);

    void pass(const QString &name, const QString &text);
    void fail(const QString &name, const QString &text);
    void tell(const QString &name, bool passed, const QString &text, bool last);

    AtChannel &m_channel;
    LineEvents &m_events;
    ModemIdentification m_identification;
    Task m_task;
    bool m_rang = false;
    bool m_toneHeard = false;
    QString m_lineText;
};

} // namespace Fax
