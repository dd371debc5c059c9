#include "modem/class2hangup.h"

#include "t30/callresult.h"

#include <spandsp.h>

#include <algorithm>
#include <array>

namespace Fax {

namespace {

struct Cause
{
    int code;
    int engine;
    const char *text;
};

// By code. A cause that is not here counts as the one of its phase that ends in 0.
constexpr std::array causes{
    Cause{0x00, T30_ERR_OK, "the call ended as it should"},
    Cause{0x01, T30_ERR_CEDTONE, "it rang, but no connection came about"},
    Cause{0x02, T30_ERR_CALLDROPPED, "the call was given up from our side"},
    Cause{0x03, T30_ERR_CALLDROPPED, "there is no current on the telephone line"},
    Cause{0x04, T30_ERR_T0_EXPIRED, "nobody answered"},
    Cause{0x05, T30_ERR_T0_EXPIRED, "somebody answered, but no fax machine"},
    Cause{0x10, T30_ERR_T0_EXPIRED, "the connection did not come about"},
    Cause{0x11, T30_ERR_T0_EXPIRED, "no fax signal came (timer T1)"},
    Cause{0x20, T30_ERR_TX_NODIS, "negotiation failed"},
    Cause{0x21, T30_ERR_RX_INCAPABLE, "the other machine can neither receive nor send"},
    Cause{0x22, T30_ERR_TX_INVALRSP, "its commands could not be received"},
    Cause{0x23, T30_ERR_TX_INVALRSP, "it sent a command that has no place here"},
    Cause{0x24, T30_ERR_TX_INVALRSP, "its answers could not be received"},
    Cause{0x25, T30_ERR_TX_PHBDEAD, "it did not answer to the training (DCS, three times)"},
    Cause{0x26, T30_ERR_TX_PHBDEAD, "it did not take notice of our training (DCS)"},
    Cause{0x27, T30_ERR_CANNOT_TRAIN, "training failed at the lowest speed"},
    Cause{0x28, T30_ERR_TX_INVALRSP, "it answered the training with something else"},
    Cause{0x40, T30_ERR_TX_BADPG, "the connection broke in a page"},
    Cause{0x41, T30_ERR_BADPAGE, "the modem did not like the page data"},
    Cause{0x42, T30_ERR_BADPAGE, "the modem could not convert the page"},
    Cause{0x43, T30_ERR_OPER_INT_FAIL, "the modem ran out of page data"},
    Cause{0x44, T30_ERR_OPER_INT_FAIL, "the modem met a command in the page data"},
    Cause{0x45, T30_ERR_BADPAGE, "the modem met a row of the wrong length"},
    Cause{0x46, T30_ERR_BADPAGE, "the modem met a page of the wrong length"},
    Cause{0x47, T30_ERR_BADPAGE, "the modem met the wrong coding in the page"},
    Cause{0x50, T30_ERR_TX_PHDDEAD, "the end of a page went wrong"},
    Cause{0x51, T30_ERR_TX_PHDDEAD, "the answer to a page could not be received"},
    Cause{0x52, T30_ERR_TX_PHDDEAD, "no answer to a page (MPS, three times)"},
    Cause{0x53, T30_ERR_TX_INVALRSP, "a strange answer to a page (MPS)"},
    Cause{0x54, T30_ERR_TX_PHDDEAD, "no answer to the last page (EOP, three times)"},
    Cause{0x55, T30_ERR_TX_INVALRSP, "a strange answer to the last page (EOP)"},
    Cause{0x56, T30_ERR_TX_PHDDEAD, "no answer to a page (EOM, three times)"},
    Cause{0x57, T30_ERR_TX_INVALRSP, "a strange answer to a page (EOM)"},
    Cause{0x58, T30_ERR_TX_INVALRSP, "an operator interrupted the call"},
    Cause{0x70, T30_ERR_RX_T2EXP, "negotiation failed"},
    Cause{0x71, T30_ERR_RX_T2EXP, "its answers could not be received"},
    Cause{0x72, T30_ERR_RX_INVALCMD, "its commands could not be received"},
    Cause{0x73, T30_ERR_RX_T2EXPFAX, "an expected page did not come (timer T2)"},
    Cause{0x74, T30_ERR_RX_T2EXP, "nothing came after a page (timer T1)"},
    Cause{0x90, T30_ERR_RX_NOCARRIER, "the connection broke in a page"},
    Cause{0x91, T30_ERR_RX_NOEOL, "no row of a page for five seconds"},
    Cause{0x92, T30_ERR_RX_ECMPHD, "error correction failed"},
    Cause{0x93, T30_ERR_OPER_INT_FAIL, "page data came faster than they were read"},
    Cause{0x94, T30_ERR_RX_ECMPHD, "error correction failed"},
    Cause{0xA0, T30_ERR_RX_T2EXPD, "the end of a page went wrong"},
    Cause{0xA1, T30_ERR_RX_INVALCMD, "a strange answer after a page"},
    Cause{0xA2, T30_ERR_RX_INVALCMD, "a strange command after a page"},
    Cause{0xA3, T30_ERR_RX_INVALCMD, "an operator interrupted the call"},
};

const Cause &causeOf(int code)
{
    const auto find = [](int wanted) {
        return std::find_if(causes.begin(), causes.end(),
                            [=](const Cause &cause) { return cause.code == wanted; });
    };
    // Phase B has two tens, D of sending and of receiving as well.
    const int phase = code & ~0x0F;
    const int first = phase == 0x30 ? 0x20 : phase == 0x60 ? 0x50 : phase == 0x80 ? 0x70 : phase;
    auto found = find(code);
    if (found == causes.end())
        found = find(phase == 0xB0 ? 0xA0 : first);
    return found == causes.end() ? *find(0x02) : *found;
}

} // namespace

QString Class2HangUp::text(int cause)
{
    const Cause &known = causeOf(cause);
    const QString number = cause < ownCauses
        ? QString::number(cause, 16).rightJustified(2, u'0').toUpper()
        : QString::number(cause - ownCauses);
    const QString words = known.code == 0x02 && cause != 0x02
        ? QStringLiteral("for a reason of its own")
        : QString::fromLatin1(known.text);
    return QStringLiteral("The modem hung up (%1): %2").arg(number, words);
}

ErrorCode Class2HangUp::setUpResult(int cause, bool sending)
{
    if (cause == normal || cause >= 0x20)
        return ErrorCode::None;
    if (!sending)
        return ErrorCode::NothingReceived;
    return cause == 0x03 ? ErrorCode::NoDialTone
        : cause == 0x04  ? ErrorCode::NoAnswer
        : cause == 0x01  ? ErrorCode::CallCollision
                         : ErrorCode::NotFaxCall;
}

int Class2HangUp::engineCode(int cause)
{
    return causeOf(cause).engine;
}

} // namespace Fax
