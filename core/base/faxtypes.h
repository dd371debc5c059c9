#pragma once

#include <QtCore/QMetaType>
#include <QtCore/QObject>

namespace Fax {

inline namespace FaxTypes {
Q_NAMESPACE

/** Vertical resolution; horizontal is always R8 (204 dpi). Lines/mm: 3.85, 7.7, 15.4. */
enum class Resolution { Standard, Fine, Superfine };
Q_ENUM_NS(Resolution)

/** Paper a document is laid out on; the fax page is its width at R8. */
enum class Paper { A4, Letter, Legal, B4, A3 };
Q_ENUM_NS(Paper)

/** T.4 one-dimensional, T.4 two-dimensional, T.6. */
enum class Coding { None, Mh, Mr, Mmr };
Q_ENUM_NS(Coding)

/** Modulation of the page data. */
enum class Modulation { None, V27ter, V29, V17 };
Q_ENUM_NS(Modulation)

/** What is known about a page, a job or a fax (architecture section 8). */
enum class Verdict {
    NotDelivered, ///< not on paper at the other end, as far as anybody can know
    Uncertain, ///< sent, the answer was lost: never sent again by itself
    Damaged, ///< confirmed, but with damage
    Confirmed,
};
Q_ENUM_NS(Verdict)

/** Where a call is (ITU-T T.30 §2.3): A set-up, B negotiation, C page data, D confirmation, E release. */
enum class CallPhase { Idle, A, B, C, D, E };
Q_ENUM_NS(CallPhase)

enum class Direction { Sent, Received };
Q_ENUM_NS(Direction)

/** State of a port: FPS_* of the reference (service-semantics 3.1), values included. */
enum class PortState {
    Unknown = 0,
    Dialing = 0x20000001,
    Sending = 0x20000002,
    Receiving = 0x20000004,
    Completed = 0x20000008,
    Handled = 0x20000010,
    Unavailable = 0x20000020,
    Busy = 0x20000040,
    NoAnswer = 0x20000080,
    BadAddress = 0x20000100,
    NoDialTone = 0x20000200,
    Disconnected = 0x20000400,
    FatalError = 0x20000800,
    NotFaxCall = 0x20001000,
    CallDelayed = 0x20002000,
    CallBlacklisted = 0x20004000,
    Initializing = 0x20008000,
    Offline = 0x20010000,
    Ringing = 0x20020000,
    Available = 0x20100000,
    Aborting = 0x20200000,
    Routing = 0x20400000,
    Answered = 0x20800000,
};
Q_ENUM_NS(PortState)

/** FAX_DEVICE_RECEIVE_MODE_ENUM: never answer by itself, answer after Rings, answer when told. */
enum class ReceiveMode { Off, Auto, Manual };
Q_ENUM_NS(ReceiveMode)

enum class Priority { Low, Normal, High };
Q_ENUM_NS(Priority)

enum class ScheduleType { Now, SpecificTime, DiscountPeriod };
Q_ENUM_NS(ScheduleType)

/** What the sender of a fax is told when it is final: nothing, a notice on the screen, a mail (11.5). */
enum class Receipt { None, Notify, Mail };
Q_ENUM_NS(Receipt)

/** Base state of an outgoing job (service-semantics 1.1); Paused and NoLine are separate flags. */
enum class JobState {
    Pending,
    Inprogress,
    Retrying,
    RetriesExceeded,
    Completed,
    Canceling,
    Canceled
};
Q_ENUM_NS(JobState)
} // namespace FaxTypes

/** Page width in pixels at R8: A4, Letter, Legal 1728; B4 2048; A3 2432 (ITU-T T.4 §2.1). */
[[nodiscard]] constexpr int widthPixels(Paper paper)
{
    switch (paper) {
    case Paper::B4:
        return 2048;
    case Paper::A3:
        return 2432;
    case Paper::A4:
    case Paper::Letter:
    case Paper::Legal:
        break;
    }
    return 1728;
}

/** Page height in lines for a paper at a resolution: the paper's height times lines/mm, rounded. */
[[nodiscard]] constexpr int heightLines(Paper paper, Resolution resolution)
{
    const double millimetres = paper == Paper::Letter ? 279.4
        : paper == Paper::Legal                       ? 355.6
        : paper == Paper::B4                          ? 364.0
        : paper == Paper::A3                          ? 420.0
                                                      : 297.0;
    const double linesPerMm = resolution == Resolution::Standard ? 3.85
        : resolution == Resolution::Fine                         ? 7.7
                                                                 : 15.4;
    return static_cast<int>(millimetres * linesPerMm + 0.5);
}

/** Vertical resolution as TIFF-F writes it, in dots per inch: 98, 196, 391. */
[[nodiscard]] constexpr int dotsPerInch(Resolution resolution)
{
    return resolution == Resolution::Standard ? 98 : resolution == Resolution::Fine ? 196 : 391;
}

} // namespace Fax
