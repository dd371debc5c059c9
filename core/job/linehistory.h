#pragma once

#include "base/errorcode.h"
#include "base/faxtypes.h"
#include "base/id.h"

#include <QtCore/QDateTime>
#include <QtCore/QList>
#include <QtCore/QMetaType>

namespace Fax {

inline namespace LineHistoryTypes {
Q_NAMESPACE

/** What came of a call that was dialled or answered. */
enum class CallOutcome {
    Sent, ///< the fax is out
    Again, ///< not yet: it will be tried again
    Failed, ///< given up, or in doubt
    Canceled, ///< a person took it back
    Received,
    Broken, ///< a call in that ended with an error, whatever pages it brought
};
Q_ENUM_NS(CallOutcome)
} // namespace LineHistoryTypes

/** A call that is over, as the history counts it. */
struct EndedCall
{
    QDateTime startedAt; ///< UTC
    QDateTime endedAt; ///< UTC
    CallOutcome outcome = CallOutcome::Failed;
    int pages = 0; ///< that were confirmed in it
    ErrorCode error = ErrorCode::None;

    [[nodiscard]] bool isOutgoing() const
    {
        return outcome != CallOutcome::Received && outcome != CallOutcome::Broken;
    }
};

/** A time in which a line neither sent nor answered because somebody had turned both off. */
struct OffTime
{
    QDateTime from; ///< UTC
    QDateTime to; ///< UTC; invalid: it still is
};

/**
 * What a line did in a quarter of an hour (ui.md D2). A call is busy time of each quarter that it touches, and
 * counts in the one in which it ended. Calls that failed are busy time, too.
 */
struct QuarterHour
{
    Q_GADGET
    Q_PROPERTY(QDateTime start MEMBER start)
    Q_PROPERTY(int sendSeconds MEMBER sendSeconds)
    Q_PROPERTY(int receiveSeconds MEMBER receiveSeconds)
    Q_PROPERTY(int offSeconds MEMBER offSeconds)
    Q_PROPERTY(int sent MEMBER sent)
    Q_PROPERTY(int sentPages MEMBER sentPages)
    Q_PROPERTY(int received MEMBER received)
    Q_PROPERTY(int receivedPages MEMBER receivedPages)
    Q_PROPERTY(int failed MEMBER failed)
    Q_PROPERTY(Fax::ErrorCode lastError MEMBER lastError)

public:
    static constexpr int length = 900; ///< seconds

    QDateTime start; ///< UTC, a whole quarter of an hour
    int sendSeconds = 0;
    int receiveSeconds = 0;
    int offSeconds = 0;
    int sent = 0; ///< faxes
    int sentPages = 0;
    int received = 0; ///< faxes
    int receivedPages = 0;
    int failed = 0; ///< calls in both directions that ended with an error
    ErrorCode lastError = ErrorCode::None; ///< of the last one that failed

    friend bool operator==(const QuarterHour &, const QuarterHour &) = default;
};

/** The calls of one line in the last 24 hours, by quarters of an hour; the running call is not in it. */
struct LineHistory
{
    Q_GADGET
    Q_PROPERTY(Fax::PortId portId MEMBER portId)
    Q_PROPERTY(QDateTime asOf MEMBER asOf)
    Q_PROPERTY(bool off MEMBER off)
    Q_PROPERTY(QList<Fax::QuarterHour> quarters MEMBER quarters)

public:
    static constexpr int quarterCount = 96;

    PortId portId;
    QDateTime asOf; ///< UTC; invalid: not known yet
    bool off = false; ///< turned off since before `asOf`
    QList<QuarterHour> quarters; ///< oldest first, only those in which something was

    /** A call that is up at the moment. */
    struct RunningCall
    {
        QDateTime since; ///< invalid: there is none
        bool sending = true;
    };

    /**
     * All quarters of the day before `now` for a strip to draw: 96, oldest first, the last one holds `now`. What
     * went on since `asOf` is added: the running call, and that the line is off.
     */
    [[nodiscard]] QList<QuarterHour> strip(const QDateTime &now, const RunningCall &running) const;

    /** Sums up what the store knows. Nothing of it needs to be in order. */
    [[nodiscard]] static LineHistory of(PortId port, const QList<EndedCall> &calls,
                                        const QList<OffTime> &offTimes, const QDateTime &now);

    /** Start of the oldest quarter of the strip at `now`. */
    [[nodiscard]] static QDateTime begin(const QDateTime &now);

    friend bool operator==(const LineHistory &, const LineHistory &) = default;
};

/** What all lines did in one hour of today. */
struct HourFigures
{
    Q_GADGET
    Q_PROPERTY(int sent MEMBER sent)
    Q_PROPERTY(int failed MEMBER failed)
    Q_PROPERTY(int received MEMBER received)
    Q_PROPERTY(int seconds MEMBER seconds)

public:
    int sent = 0; ///< faxes
    int failed = 0; ///< faxes that were given up, calls in that broke; not what is tried again
    int received = 0; ///< faxes
    int seconds = 0; ///< on the line, all ports together

    friend bool operator==(const HourFigures &, const HourFigures &) = default;
};

/** Today's figures (ui.md 4, top strip): the day of the server's zone, by the clock on its wall. */
struct DayFigures
{
    Q_GADGET
    Q_PROPERTY(QDateTime from MEMBER from)
    Q_PROPERTY(QList<Fax::HourFigures> hours MEMBER hours)

public:
    QDateTime from; ///< UTC, when the day began; invalid: not known yet
    QList<HourFigures> hours; ///< 24: from 00:00, 01:00 … of the server's zone

    [[nodiscard]] HourFigures total() const;

    friend bool operator==(const DayFigures &, const DayFigures &) = default;
};

} // namespace Fax

Q_DECLARE_METATYPE(Fax::QuarterHour)
Q_DECLARE_METATYPE(Fax::LineHistory)
Q_DECLARE_METATYPE(Fax::HourFigures)
Q_DECLARE_METATYPE(Fax::DayFigures)
