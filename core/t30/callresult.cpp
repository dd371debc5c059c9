#include "t30/callresult.h"

#include "t30/engine.h"

#include <algorithm>
#include <array>

namespace Fax {

namespace {

struct Row
{
    int engine;
    ErrorCode sending;
    ErrorCode receiving;
};

using enum ErrorCode;

// One row for each completion code of spandsp 0.0.6, in its order.
constexpr std::array table{
    Row{T30_ERR_OK, None, None},
    Row{T30_ERR_CEDTONE, NegotiationProtocol, NothingReceived},
    Row{T30_ERR_T0_EXPIRED, NotFaxCall, NothingReceived},
    Row{T30_ERR_T1_EXPIRED, NegotiationProtocol, NothingReceived},
    Row{T30_ERR_T3_EXPIRED, SendProtocol, ReceiveProtocol},
    Row{T30_ERR_HDLC_CARRIER, SendProtocol, ReceiveProtocol},
    Row{T30_ERR_CANNOT_TRAIN, TrainingFailed, TrainingFailed},
    Row{T30_ERR_OPER_INT_FAIL, SendProtocol, ReceiveProtocol},
    Row{T30_ERR_INCOMPATIBLE, Incompatible, Incompatible},
    Row{T30_ERR_RX_INCAPABLE, Incompatible, Incompatible},
    Row{T30_ERR_TX_INCAPABLE, Incompatible, Incompatible},
    Row{T30_ERR_NORESSUPPORT, Incompatible, Incompatible},
    Row{T30_ERR_NOSIZESUPPORT, Incompatible, Incompatible},
    Row{T30_ERR_UNEXPECTED, SendProtocol, ReceiveProtocol},
    Row{T30_ERR_TX_BADDCS, Rejected, ReceiveProtocol}, // DCN as the answer to DCS or TCF
    Row{T30_ERR_TX_BADPG, DisconnectedSending, ReceiveProtocol},
    Row{T30_ERR_TX_ECMPHD, EcmFailed, ReceiveProtocol},
    Row{T30_ERR_TX_GOTDCN, Rejected, NothingReceived},
    Row{T30_ERR_TX_INVALRSP, SendProtocol, ReceiveProtocol},
    Row{T30_ERR_TX_NODIS, NegotiationProtocol, ReceiveProtocol},
    Row{T30_ERR_TX_PHBDEAD, NoReplyToDcs, NothingReceived},
    Row{T30_ERR_TX_PHDDEAD, ConfirmationLost, DisconnectedReceiving},
    Row{T30_ERR_TX_T5EXP, ReceiverNotReady, ReceiveProtocol},
    Row{T30_ERR_RX_ECMPHD, EcmFailed, ReceiveProtocol},
    Row{T30_ERR_RX_GOTDCS, SendProtocol, ReceiveProtocol},
    Row{T30_ERR_RX_INVALCMD, SendProtocol, ReceiveProtocol},
    Row{T30_ERR_RX_NOCARRIER, SendProtocol, DisconnectedReceiving},
    Row{T30_ERR_RX_NOEOL, SendProtocol, ReceiveProtocol},
    Row{T30_ERR_RX_NOFAX, SendProtocol, DisconnectedReceiving},
    Row{T30_ERR_RX_T2EXPDCN, SendProtocol, DisconnectedReceiving},
    Row{T30_ERR_RX_T2EXPD, SendProtocol, DisconnectedReceiving},
    Row{T30_ERR_RX_T2EXPFAX, SendProtocol, DisconnectedReceiving},
    Row{T30_ERR_RX_T2EXPMPS, SendProtocol, DisconnectedReceiving},
    Row{T30_ERR_RX_T2EXPRR, ReceiverNotReady, DisconnectedReceiving},
    Row{T30_ERR_RX_T2EXP, NegotiationProtocol, NothingReceived},
    Row{T30_ERR_RX_DCNWHY, Rejected, NothingReceived},
    Row{T30_ERR_RX_DCNDATA, DisconnectedSending, DisconnectedReceiving},
    Row{T30_ERR_RX_DCNFAX, DisconnectedSending, DisconnectedReceiving},
    Row{T30_ERR_RX_DCNPHD, DisconnectedSending, DisconnectedReceiving},
    Row{T30_ERR_RX_DCNRRD, DisconnectedSending, DisconnectedReceiving},
    Row{T30_ERR_RX_DCNNORTN, DisconnectedSending, DisconnectedReceiving},
    Row{T30_ERR_FILEERROR, FileDamaged, Internal},
    Row{T30_ERR_NOPAGE, NoPages, Internal},
    Row{T30_ERR_BADTIFF, FileDamaged, Internal},
    Row{T30_ERR_BADPAGE, FileDamaged, Internal},
    Row{T30_ERR_BADTAG, FileDamaged, Internal},
    Row{T30_ERR_BADTIFFHDR, FileDamaged, Internal},
    Row{T30_ERR_NOMEM, Internal, Internal},
    Row{T30_ERR_RETRYDCN, EcmFailed, DisconnectedReceiving},
    Row{T30_ERR_CALLDROPPED, DisconnectedSending, DisconnectedReceiving},
    Row{T30_ERR_NOPOLL, Incompatible, Incompatible},
    Row{T30_ERR_IDENT_UNACCEPTABLE, Rejected, ReceiveProtocol},
    Row{T30_ERR_SUB_UNACCEPTABLE, Rejected, ReceiveProtocol},
    Row{T30_ERR_SEP_UNACCEPTABLE, Rejected, ReceiveProtocol},
    Row{T30_ERR_PSA_UNACCEPTABLE, Rejected, ReceiveProtocol},
    Row{T30_ERR_SID_UNACCEPTABLE, Rejected, ReceiveProtocol},
    Row{T30_ERR_PWD_UNACCEPTABLE, Rejected, ReceiveProtocol},
    Row{T30_ERR_TSA_UNACCEPTABLE, Rejected, ReceiveProtocol},
    Row{T30_ERR_IRA_UNACCEPTABLE, Rejected, ReceiveProtocol},
    Row{T30_ERR_CIA_UNACCEPTABLE, Rejected, ReceiveProtocol},
    Row{T30_ERR_ISP_UNACCEPTABLE, Rejected, ReceiveProtocol},
    Row{T30_ERR_CSA_UNACCEPTABLE, Rejected, ReceiveProtocol},
};

ErrorCode droppedWhileSending(const CallFacts &facts)
{
    if (!facts.faxSignalHeard)
        return NotFaxCall;
    return facts.pageStarted ? DisconnectedSending : NoReplyToDcs;
}

ErrorCode sendResult(const CallFacts &facts)
{
    if (facts.pages > 0 && facts.pagesConfirmed == facts.pages)
        return None;
    if (facts.cause == CallCause::HungUp)
        return UserAbort;
    if (facts.cause == CallCause::Watchdog)
        return WatchdogExpired;
    if (facts.cause == CallCause::ModemFault)
        return LineFault;
    if (facts.cause == CallCause::NotStored)
        return StoreFailed;
    if (facts.lastPageUncertain)
        return ConfirmationLost;
    if (facts.cause == CallCause::LineDropped)
        return droppedWhileSending(facts);
    if (facts.pageRejected)
        return PageRejected;
    const bool beforeFirstPage = !facts.pageStarted;
    if (facts.engineCode == T30_ERR_RETRYDCN && beforeFirstPage)
        return NoReplyToDcs;
    const ErrorCode code = facts.cause == CallCause::LimitBroken
        ? facts.limit
        : errorFromEngine(facts.engineCode, true);
    if (beforeFirstPage && (code == None || errorGroup(code) == ErrorGroup::Transmission))
        return NegotiationProtocol;
    if (facts.disconnectHeard && (code == SendProtocol || code == Rejected) && !beforeFirstPage)
        return DisconnectedSending;
    return code == None ? SendProtocol : code; // it says all is well, but pages are missing
}

ErrorCode receiveResult(const CallFacts &facts)
{
    if (facts.finished)
        return None;
    switch (facts.cause) {
    case CallCause::HungUp:
        return UserAbort;
    case CallCause::Watchdog:
        return WatchdogExpired;
    case CallCause::ModemFault:
        return LineFault;
    case CallCause::NotStored:
        return PageNotStored;
    case CallCause::LimitBroken:
        return facts.pageStarted ? ReceiveProtocol : NothingReceived;
    case CallCause::LineDropped:
        return facts.pageStarted ? DisconnectedReceiving : NothingReceived;
    case CallCause::Engine:
        break;
    }
    const ErrorCode code = errorFromEngine(facts.engineCode, false);
    const bool ofPages = errorGroup(code) == ErrorGroup::Reception;
    if (code != None && code != NothingReceived && (facts.pageStarted || !ofPages))
        return code;
    return facts.pageStarted ? DisconnectedReceiving : NothingReceived;
}

} // namespace

ErrorCode callResult(const CallFacts &facts)
{
    return facts.sending ? sendResult(facts) : receiveResult(facts);
}

ErrorCode errorFromEngine(int engineCode, bool sending)
{
    const auto row = std::find_if(table.begin(), table.end(),
                                  [&](const Row &r) { return r.engine == engineCode; });
    if (row == table.end())
        return Internal;
    return sending ? row->sending : row->receiving;
}

QString engineText(int engineCode)
{
    return QString::fromLatin1(t30_completion_code_to_str(engineCode));
}

} // namespace Fax
