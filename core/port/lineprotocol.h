#pragma once

#include "base/errorcode.h"
#include "base/faxtypes.h"
#include "base/result.h"
#include "base/workermessage.h"
#include "port/linecondition.h"
#include "port/modemtypes.h"
#include "port/pagenews.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QString>

/**
 * The messages between the service and a line worker (fax-line), as checked values.
 *
 * Each struct has encode() and a decode() that refuses what is out of range with
 * ErrorCode::ProtocolViolation: neither side trusts the other. `port` is the number the service
 * gave the port; `call` is chosen by the service for calls out and for answered calls in, and every
 * event of a call carries it, so that events of a call that was given up are told apart.
 *
 * Commands: Configure → (Ready) → AddPort… → Dial | Answer → … → CallEnded.
 */
namespace Fax::LineProtocol {

enum class Type : quint8 {
    // service → worker
    Configure = 1,
    AddPort,
    RemovePort,
    Dial,
    Answer,
    HangUp,
    PageStored,
    Condition,
    ResetPort,
    TestPort,
    Watch,
    // worker → service
    Ready = 64,
    Ring,
    RingEnded,
    Progress,
    Frame,
    PageSent,
    PageReceived,
    CallEnded,
    Alive,
    PortReport,
    TestStep,
    PageRows,
};

// What every message has: its type, and the way to and from the wire.
#define FAX_LINE_MESSAGE(Name)                                                                     \
    static constexpr Type type = Type::Name;                                                       \
    [[nodiscard]] WorkerMessage encode() const;                                                    \
    [[nodiscard]] static Result<Name> decode(const WorkerMessage &message);

/** First message of all. The line clock of a built-in exchange: real time, or as fast as the CPU
 * allows. A serial line counts `timeFactor` milliseconds in each real one: 1 with hardware, more in tests
 * whose modems do the same. */
struct Configure
{
    bool realTime = true;
    int timeFactor = 1; ///< 1 … 50

    FAX_LINE_MESSAGE(Configure)
};

/**
 * A software modem on the built-in exchange, or the modem of a worker for one serial line: then
 * serial.device is set. The number is digits, unique; 1 to 32 of them.
 */
struct AddPort
{
    qint64 port = 0;
    QString number;
    SerialSettings serial{};

    FAX_LINE_MESSAGE(AddPort)
};

struct RemovePort
{
    qint64 port = 0;

    FAX_LINE_MESSAGE(RemovePort)
};

/** What both directions of a call need. */
struct CallSettings
{
    QString localId; ///< TSID when sending, CSID when answering; cleaned, may be empty
    QString subAddress; ///< SUB, sending only
    QString password; ///< PWD, sending only
    bool ecm = true;
    Modulation fastest = Modulation::V17;
    int maximumBitRate = 14400; ///< 2400 … 14400
    bool mmr = true; ///< offer or use T.6 (needs ECM)
    bool mr = true;
    int watchdogSeconds =
        600; ///< hard limit for the whole call; no progress for 120 s ends it sooner

    /** No faster than this, by any modulation. */
    void limitSpeed(int bitRate);
};

/**
 * Call out. `document` is a TIFF-F made by the service: G4, one strip per page, first page of it is
 * the first to be sent; at most 64 MiB. pageOffset is how many pages of the fax were confirmed
 * before.
 */
struct Dial
{
    qint64 port = 0;
    qint64 call = 0;
    QString number; ///< digits, * # and , W (pauses) only; at most 64
    CallSettings settings;
    QByteArray document;
    int pages = 0;

    FAX_LINE_MESSAGE(Dial)
};

/** Take the call that rings at this port. */
struct Answer
{
    qint64 port = 0;
    qint64 call = 0;
    CallSettings settings;

    FAX_LINE_MESSAGE(Answer)
};

struct HangUp
{
    qint64 port = 0;
    qint64 call = 0;

    FAX_LINE_MESSAGE(HangUp)
};

/** Answer to PageReceived: the page is on disk, confirm it; or it is not, then the call is dropped
 * unconfirmed. And to PageSent with Uncertain: that is on disk, let the command that ends the page out; or
 * it is not, then the call is dropped before. */
struct PageStored
{
    qint64 call = 0;
    int page = 0; ///< 1-based in this call
    bool stored = false;

    FAX_LINE_MESSAGE(PageStored)
};

/** What a line of the built-in exchange is like from now on; for tests and try-outs. */
struct Condition
{
    qint64 port = 0; ///< the line of this port
    bool dialTone = true;
    bool busy = false; ///< every call to this number meets a busy tone
    bool answers = true; ///< false: it rings and nobody ever answers
    LineCondition line{}; ///< as text on the wire

    FAX_LINE_MESSAGE(Condition)
};

/** Bring the modem into a known state again: hang up, reset, set up. Serial lines only. */
struct ResetPort
{
    qint64 port = 0;

    FAX_LINE_MESSAGE(ResetPort)
};

/** Self-test without a call; answered by TestStep messages. Refused while a call is up. */
struct TestPort
{
    qint64 port = 0;

    FAX_LINE_MESSAGE(TestPort)
};

/**
 * Tell what is on the line at this port as it comes (PageRows), from now on or no more. `again`: the page that is on the
 * line from its first row on, for somebody who has seen nothing of it.
 */
struct Watch
{
    qint64 port = 0;
    bool on = false;
    bool again = false;

    FAX_LINE_MESSAGE(Watch)
};

struct Ready
{
    QString engine; ///< name and version of the T.30 engine

    FAX_LINE_MESSAGE(Ready)
};

/** The port rings: count 1, 2, 3 …, every 6 s of line time. */
struct Ring
{
    qint64 port = 0;
    int count = 0;
    QString callerId;

    FAX_LINE_MESSAGE(Ring)
};

/** The caller gave up before anybody answered. */
struct RingEnded
{
    qint64 port = 0;

    FAX_LINE_MESSAGE(RingEnded)
};

/** Live values of a call; sent on change, at most 4 a second of real time. */
struct Progress
{
    qint64 port = 0;
    qint64 call = 0;
    PortState state =
        PortState::Unknown; ///< Dialing, Ringing, Answered, Sending, Receiving, Disconnected …
    CallPhase phase = CallPhase::Idle;
    QString step;
    Modulation modulation = Modulation::None;
    int bitRate = 0;
    bool ecm = false;
    Coding coding = Coding::None;
    Resolution resolution = Resolution::Fine;
    int widthPixels = 0;
    int page = 0; ///< 1-based in this call
    int pageBytes = 0;
    int pagePercent = 0;
    int pageLines = 0; ///< of the page so far, as far as they can be decoded
    int badLines = 0;
    int retrains = 0;
    QString remoteId; ///< CSID of the answerer or TSID of the caller, readable
    QString subAddress; ///< SUB of the caller
    qint64 lineMs = 0; ///< line time since the call began

    FAX_LINE_MESSAGE(Progress)
};

/** One T.30 frame or signal of the call (CallRecorder). */
struct Frame
{
    qint64 call = 0;
    qint64 lineMs = 0;
    Direction direction = Direction::Sent;
    QString name; ///< "DIS", "DCS", "TCF", "MCF" …
    QByteArray
        octets; ///< address, control, FCF, FIF; at most 300; empty for signals (CED, CNG, TCF)
    QString meaning; ///< decoded, in words

    FAX_LINE_MESSAGE(Frame)
};

/**
 * What is known of a page of ours. Uncertain: the command that ends it is about to leave; the worker waits
 * up to 2.5 s for PageStored before it lets it out. Confirmed, Damaged: answered. NotDelivered: refused, or
 * parts of it were asked for again.
 */
struct PageSent
{
    qint64 call = 0;
    int page = 0; ///< 1-based in this call
    Verdict verdict = Verdict::NotDelivered;
    int bytes = 0; ///< coded octets on the line
    int retransmitted = 0; ///< ECM frames sent again

    FAX_LINE_MESSAGE(PageSent)
};

/**
 * A page came in whole. The worker waits up to 2.5 s for PageStored before it confirms. Rows are
 * packed, most significant bit first, 1 = black, (width + 7) / 8 octets each.
 */
struct PageReceived
{
    qint64 port = 0;
    qint64 call = 0;
    int page = 0;
    int width = 0; ///< 1728, 2048 or 2432
    int rows = 0; ///< at most 20,000
    Resolution resolution = Resolution::Fine;
    int badLines = 0;
    int bytes = 0;
    bool partial = false; ///< the call broke in this page: never confirmed, kept all the same
    QByteArray bits;

    FAX_LINE_MESSAGE(PageReceived)
};

struct CallEnded
{
    qint64 port = 0;
    qint64 call = 0;
    ErrorCode code = ErrorCode::Internal;
    QString detail; ///< what the engine said, for the log
    int pagesConfirmed = 0;
    bool lastPageUncertain = false; ///< a page was sent whole, its answer never came
    QString remoteId;
    QString subAddress;
    Modulation modulation = Modulation::None;
    int bitRate = 0;
    bool ecm = false;
    Coding coding = Coding::None;
    int retrains = 0;
    qint64 lineMs = 0; ///< seconds on the line × 1000, from off-hook to on-hook

    FAX_LINE_MESSAGE(CallEnded)
};

/** At least once a second of real time while any call is up; silence for 10 s means the worker
 * hangs. */
struct Alive
{
    int calls = 0;

    FAX_LINE_MESSAGE(Alive)
};

/** What is known of the modem of a serial line; sent on every change. */
struct PortReport
{
    qint64 port = 0;
    ModemHealth health = ModemHealth::Starting;
    QString
        reason; ///< one sentence when not Ready, with the remedy where there is one; "" when Ready
    ModemIdentity modem{}; ///< as far as known

    FAX_LINE_MESSAGE(PortReport)
};

/** One line of a self-test's result. */
struct TestStep
{
    qint64 port = 0;
    QString name; ///< "port", "identify", "class", "dial tone"
    bool passed = false;
    QString text; ///< what was found, in words
    bool last = false;

    FAX_LINE_MESSAGE(TestStep)
};

/**
 * The page that is on the line, for the eye only: at most 4 a second of real time and call, and only while somebody
 * watches. A firstRow that is not the number of rows told before means that the page, or the telling, begins anew.
 */
struct PageRows
{
    qint64 port = 0;
    qint64 call = 0;
    int page = 0; ///< 1-based in this call
    int width = 1728; ///< 1728, 2048 or 2432
    Resolution resolution = Resolution::Fine;
    int firstRow = 0;
    QByteArray bits; ///< whole rows: packed, most significant bit first, 1 = black
    int block = 0; ///< of page data with ECM, 0-based
    QByteArray frames; ///< an EcmFrame for each frame of that block; empty without ECM

    [[nodiscard]] int rows() const { return static_cast<int>(bits.size() / (width / 8)); }

    FAX_LINE_MESSAGE(PageRows)
};

#undef FAX_LINE_MESSAGE

} // namespace Fax::LineProtocol
