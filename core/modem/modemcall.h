#pragma once

#include "line/lineevents.h"
#include "modem/modemprofile.h"
#include "t30/callresult.h"

#include <QtCore/QObject>

namespace Fax {

class AtChannel;

/**
 * One call through a fax modem, from the dial or answer command to on-hook. Class1Call runs our T.30 engine
 * over it, Class2Call lets the modem run T.30; both report the same events.
 *
 *     Class1Call call(channel, profile, task, events);
 *     connect(&call, &ModemCall::ended, …);
 *     call.dial("T0,5550100");     or     call.answer();
 *     … channel.advance(20); call.advance(20); …          // line time, until ended
 *
 * The modem is set up and on-hook before, and on-hook after ended() unless that says the modem is wedged
 * or the channel is lost.
 * Reports progress, frames and pages to `events` while it runs; never callEnded, which is in ended().
 *
 * Thread: the channel's.
 */
class ModemCall : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /** `dialString`: what follows ATD, made by dialString(); nothing else may be in it. */
    virtual void dial(const QByteArray &dialString) = 0;
    virtual void answer() = 0;
    virtual void advance(int ms) = 0;
    /** On demand, by a watchdog, or because the line rang while dialling. ended() follows within 10 s. */
    virtual void hangUp(CallCause cause) = 0;
    virtual void pageStored(int page, bool stored) = 0;

Q_SIGNALS:
    /** Once. `wedged`: the modem does not answer any more; it has to be reset. */
    void ended(const Fax::LineProtocol::CallEnded &end, bool wedged);
};

/** Of a call that ends before its pages, and not by what the modem said. */
[[nodiscard]] ErrorCode codeOfCause(CallCause cause, bool sending);

} // namespace Fax
