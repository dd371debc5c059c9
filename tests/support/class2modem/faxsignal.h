#pragma once

#include <QtCore/QByteArray>

#include <array>
#include <functional>

namespace Fax {

/** VR, BR, WD, LN, DF, EC, BF, ST as fax modems of class 2 give them (T.32 table 21). */
using FaxValues = std::array<int, 8>;

/** What two fax machines tell each other, in steps of T.30 instead of frames and tones. */
struct FaxSignal
{
    enum Kind {
        Ring, ///< `id` is the number that was dialled
        Busy,
        NoDialTone,
        Pickup, ///< DIS in `values`, CSI in `id`
        Training, ///< DCS in `values`, TSI in `id`, and TCF
        Trained,
        Page, ///< with the command that ends it in `code`: 0 MPS, 1 EOM, 2 EOP; -1: it broke off
        PageStatus, ///< `code`: 1 MCF, 2 RTN, 3 RTP, 4 PIN, 5 PIP
        Release,
    };
    Kind kind = Release;
    QByteArray id{};
    FaxValues values{};
    QByteArray octets{}; ///< of the page; the bit sent first is the lowest
    int code = 0;
};

/** One end of a telephone line that carries FaxSignals. */
class FaxLineEnd
{
public:
    virtual ~FaxLineEnd() = default;

    virtual void hear(const FaxSignal &signal) = 0;

    std::function<void(const FaxSignal &)> say = [](const FaxSignal &) {};
};

/** Both must outlive what they say. */
inline void join(FaxLineEnd &one, FaxLineEnd &other)
{
    one.say = [&other](const FaxSignal &signal) { other.hear(signal); };
    other.say = [&one](const FaxSignal &signal) { one.hear(signal); };
}

} // namespace Fax
