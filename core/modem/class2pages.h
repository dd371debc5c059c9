#pragma once

#include "t30/callresult.h"

#include <functional>

namespace Fax {

struct AtAnswer;

/** The pages of a call through a modem of class 2, from the end of its phase B on; one class a direction. */
class Class2Pages
{
public:
    virtual ~Class2Pages() = default;

    /** The modem has a fax machine at the other end. */
    virtual void begin() = 0;
    virtual void advance(int ms) = 0;
    virtual void pageStored(int page, bool stored) = 0;
    virtual void octetsReceived(const QByteArray &) { }
    /** What AtChannel says by the same name. */
    virtual void dataEnded(const AtAnswer &answer) = 0;
    /** The call is over, whoever ended it: what is left to report. */
    virtual void end() = 0;
    /** Adds what is known of the pages. */
    virtual void describe(CallFacts &facts) const = 0;

    /** No more comes from here. Engine: by the modem's or the other end's word; `detail` says more, or is empty. */
    std::function<void(CallCause cause, const QString &detail)> onOver;
};

} // namespace Fax
