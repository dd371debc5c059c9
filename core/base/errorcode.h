#pragma once

#include <QtCore/QObject>
#include <QtCore/QString>

namespace Fax {

inline namespace ErrorCodes {
Q_NAMESPACE

/**
 * Every way in which a call, a page, a document or a request can end: one number for log, job
 * history and windows. Numbers are stable and stored; the hundreds digit is the ErrorGroup.
 * Retry decisions read the code, never the text.
 */
enum class ErrorCode {
    None = 0,

    // Call set-up: nothing of the document was on the line.
    Busy = 100,
    NoAnswer = 101,
    NoDialTone = 102,
    NotFaxCall =
        103, ///< no fax signal came: voice, data, silence; a Class 1 modem cannot tell which
    BadNumber = 104, ///< the number cannot be dialled or does not exist
    BlockedNumber = 105, ///< blocked by the server, for example an emergency number
    CallDelayed = 106, ///< dialling restrictions forbid another try now
    LineUnavailable = 107, ///< the line is used by another program or another call
    CallCollision = 108, ///< the line rang while dialling

    // Negotiation: T.30 phases A and B.
    TrainingFailed = 200,
    Incompatible = 201, ///< no common width, resolution or coding
    NoReplyToDcs = 202,
    Rejected = 203, ///< the other machine hung up by DCN before the first page
    NegotiationProtocol = 204,

    // Transmission: phases C and D of a fax that is sent.
    DisconnectedSending = 300,
    PageRejected = 301, ///< the other machine received the page too badly (RTN)
    ConfirmationLost = 302, ///< page sent, answer never came: the outcome is uncertain
    EcmFailed = 303, ///< error correction gave up
    SendProtocol = 304,
    ReceiverNotReady = 305,

    // Reception.
    DisconnectedReceiving = 400,
    ReceiveProtocol = 401,
    PageNotStored = 402, ///< the page could not be stored, so it was not confirmed
    NothingReceived = 403,

    // Documents.
    FileMissing = 500,
    FileUnreadable = 501,
    FileEmpty = 502,
    FileTypeUnknown = 503,
    FileDamaged = 504,
    NoPages = 505,
    PasswordNeeded = 506,
    FileTooLarge = 507,
    RenderTimeout = 508,
    RenderCrashed = 509,
    PageRangeInvalid = 510,

    // Server.
    Internal = 600,
    InvalidParameter = 601,
    InvalidOperation = 602, ///< the state of the object forbids it
    NotFound = 603,
    AccessDenied = 604,
    StoreFailed = 605, ///< the database refused a read or a write
    StoreNewer = 606, ///< the database was written by a newer version
    DataFolderInUse = 607,
    DataFolderUnusable = 608,
    NotConnected = 609,
    NotSupported = 610,
    Expired = 611, ///< waited longer than DirtyDays
    ProtocolViolation = 612, ///< a message from a worker or a client was malformed
    Timeout = 613,
    DiskFull = 614, ///< a reserve of the data folder's disk would be touched
    QuotaExceeded = 615, ///< one account wants more than is allowed for one

    // Line hardware and line workers.
    LineFault = 700, ///< the line worker ended in the middle of a call
    WatchdogExpired = 701, ///< no progress, or longer than any such call can last
    DeviceMissing = 702,

    // People.
    UserAbort = 800, ///< cancelled, or hung up by a user of this server
};
Q_ENUM_NS(ErrorCode)

enum class ErrorGroup {
    None,
    CallSetup,
    Negotiation,
    Transmission,
    Reception,
    File,
    Server,
    Line,
    User
};
Q_ENUM_NS(ErrorGroup)
} // namespace ErrorCodes

/** Group by hundreds digit; None for ErrorCode::None. */
[[nodiscard]] ErrorGroup errorGroup(ErrorCode code);

/** One plain sentence for people, without a full stop, translated; never empty. */
[[nodiscard]] QString errorText(ErrorCode code);

/** The stored or transmitted number as a code; Internal if the number is not in the table. */
[[nodiscard]] ErrorCode errorCodeFromNumber(int number);

} // namespace Fax
