#include "t30/calllimits.h"

#include "t30/engine.h"
#include "t30/enginevalues.h"
#include "t30/t30frame.h"

#include <array>

namespace Fax {

namespace {

using enum ErrorCode;

constexpr int anyFrame = -2; // all but page data
constexpr int anyPageCommand = -3; // MPS, EOM, EOP and their PPS

struct Limit
{
    int fcf; ///< without the bit that tells the directions apart
    bool received; ///< said by the other end; else by us
    bool perPage; ///< a page that is taken sets it back
    int most;
    ErrorCode sending;
    const char *sentence;
};

constexpr std::array limits{
    Limit{T30_NSF, true, false, 20, NegotiationProtocol, "too many non-standard frames"},
    Limit{T30_NSS, true, false, 20, NegotiationProtocol, "too many non-standard frames"},
    Limit{T30_DIS, true, true, 10, NegotiationProtocol,
          "it offered its capabilities too often (DIS)"},
    Limit{T30_DCS, true, true, 20, NegotiationProtocol,
          "it trained too often without a page (DCS)"},
    Limit{T30_FTT, true, true, 16, TrainingFailed, "training failed too often (FTT)"},
    Limit{T30_CRP, true, false, 12, SendProtocol, "it asked too often to repeat a command (CRP)"},
    Limit{T30_PPR, true, true, 20, EcmFailed, "it asked too often for parts of a page (PPR)"},
    Limit{T30_CTC, true, true, 8, EcmFailed, "it wanted too often to go on correcting (CTC)"},
    Limit{T30_RNR, true, true, 30, ReceiverNotReady, "it was not ready for too long (RNR)"},
    Limit{T30_RR, true, true, 30, SendProtocol, "it asked too often whether we are ready (RR)"},
    Limit{T30_PIN & 0xFE, true, false, 20, SendProtocol, "it interrupted too often (PIN)"},
    Limit{T30_PPR, false, true, 30, EcmFailed, "a page stayed incomplete too often (PPR)"},
    Limit{T30_RTN, false, true, 6, SendProtocol, "a page stayed unreadable too often (RTN)"},
    Limit{T30_FTT, false, true, 16, TrainingFailed, "training failed too often (FTT)"},
    Limit{anyPageCommand, true, true, 40, SendProtocol, "it ended the same page too often"},
    Limit{anyFrame, true, true, 200, SendProtocol, "too many frames without a page"},
};

} // namespace

void CallLimits::frameReceived(const QByteArray &octets)
{
    count(octets, true);
}

void CallLimits::frameSent(const QByteArray &octets)
{
    count(octets, false);
}

void CallLimits::pageTaken()
{
    for (int row = 0; row < int(limits.size()); ++row) {
        if (limits[size_t(row)].perPage)
            m_counts.remove(row);
    }
}

void CallLimits::count(const QByteArray &octets, bool received)
{
    if (m_broken || T30Frame::isPageData(octets))
        return;
    const auto meant = [fcf = T30Frame::controlField(octets),
                        command = pageCommandIn(octets)](int wanted) {
        return wanted == fcf || wanted == anyFrame || (wanted == anyPageCommand && command != 0);
    };
    for (int row = 0; row < int(limits.size()); ++row) {
        const Limit &limit = limits[size_t(row)];
        if (limit.received == received && meant(limit.fcf) && ++m_counts[row] > limit.most)
            m_broken = {limit.sending,
                        QStringLiteral("We hung up on the other end: %1")
                            .arg(QLatin1StringView(limit.sentence))};
    }
}

} // namespace Fax
