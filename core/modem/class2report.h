#pragma once

#include "modem/class2values.h"

namespace Fax {

/** A line by which a modem of class 2, 2.0 or 2.1 tells what happens in a call. Nothing in it is trusted. */
struct Class2Report
{
    enum class Kind {
        Connected, ///< +FCON, +FCO: a fax machine is there
        AnswererId, ///< CSI
        CallerId, ///< TSI
        SubAddress,
        Capabilities, ///< DIS
        Session, ///< DCS
        MayReceive, ///< +FCFR: training was good
        PageStatus, ///< the answer to the page, as sent or received
        PostPage, ///< +FET: the command that ended the page that came
        HangUp,
    };
    Kind kind = Kind::Connected;
    QString text{}; ///< cleaned identity
    Class2Values values{};
    int code =
        0; ///< page status 1 … 5, post-page command 0 … 5, or cause of the hang-up (class2hangup.h)

    /** Nothing for other lines and for numbers that no modem can mean. */
    [[nodiscard]] static std::optional<Class2Report> parse(const QByteArray &line,
                                                           bool hexadecimal);
};

} // namespace Fax
