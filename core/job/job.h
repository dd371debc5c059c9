#pragma once

#include "base/errorcode.h"
#include "base/faxtypes.h"
#include "base/id.h"
#include "job/calllimit.h"
#include "job/submission.h"

#include <QtCore/QDateTime>
#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QVariantMap>

namespace Fax {

/**
 * Why a job is where it is: a code of ui.md 5.3 with its parameters; the UI makes the sentence.
 *
 * | code | parameters |
 * |---|---|
 * | line-wait | ahead (int; above 100 in whole hundreds, at least so many) |
 * | discount | at (ISO time) |
 * | scheduled | at |
 * | retry | try, of (int), at, lastAt (ISO), error (int ErrorCode) |
 * | paused | by, at |
 * | queue-paused | by, at |
 * | same-number | job (int) |
 * | priority | ahead (as above) |
 * | no-route | reason (text) |
 * | preparing | done, of (int) |
 * | disk-full | |
 * | unrecorded | |
 * | active | port (text), portId (int), page, pages (int), secondsLeft (int) |
 * | failed | error (int), tries (int), page (int, 0 = none) |
 * | uncertain | page (int) |
 * | sent | at |
 * | canceled | by, at |
 */
struct WaitReason
{
    Q_GADGET
    Q_PROPERTY(QString code MEMBER code)
    Q_PROPERTY(QVariantMap parameters MEMBER parameters)

public:
    QString code;
    QVariantMap parameters;

    friend bool operator==(const WaitReason &, const WaitReason &) = default;
};

/** One page of a job and what is known of it. Pages count from 1. */
struct PageRecord
{
    Q_GADGET
    Q_PROPERTY(int page MEMBER page)
    Q_PROPERTY(Fax::Verdict verdict MEMBER verdict)
    Q_PROPERTY(int attempt MEMBER attempt)
    Q_PROPERTY(int width MEMBER width)
    Q_PROPERTY(int rows MEMBER rows)
    Q_PROPERTY(Fax::Resolution resolution MEMBER resolution)
    Q_PROPERTY(int bytes MEMBER bytes)
    Q_PROPERTY(QDateTime confirmedAt MEMBER confirmedAt)

public:
    int page = 0;
    Verdict verdict = Verdict::NotDelivered;
    int attempt = 0; ///< the attempt that decided the verdict; 0 = none yet
    int width = 0;
    int rows = 0;
    Resolution resolution = Resolution::Fine;
    int bytes = 0; ///< as T.6
    QDateTime confirmedAt;

    friend bool operator==(const PageRecord &, const PageRecord &) = default;
};

/** One try for a job: an intent row when it starts (outcome None and no end), completed when it
 * ends. */
struct Attempt
{
    Q_GADGET
    Q_PROPERTY(int attempt MEMBER attempt)
    Q_PROPERTY(Fax::CallId callId MEMBER callId)
    Q_PROPERTY(Fax::PortId portId MEMBER portId)
    Q_PROPERTY(QString port MEMBER port)
    Q_PROPERTY(QString number MEMBER number)
    Q_PROPERTY(QDateTime startedAt MEMBER startedAt)
    Q_PROPERTY(QDateTime endedAt MEMBER endedAt)
    Q_PROPERTY(double secondsOnLine MEMBER secondsOnLine)
    Q_PROPERTY(Fax::ErrorCode error MEMBER error)
    Q_PROPERTY(QString errorText MEMBER errorText)
    Q_PROPERTY(int firstPage MEMBER firstPage)
    Q_PROPERTY(int pagesConfirmed MEMBER pagesConfirmed)
    Q_PROPERTY(QString remoteId MEMBER remoteId)
    Q_PROPERTY(Fax::Modulation modulation MEMBER modulation)
    Q_PROPERTY(int bitRate MEMBER bitRate)
    Q_PROPERTY(bool ecm MEMBER ecm)
    Q_PROPERTY(Fax::Coding coding MEMBER coding)
    Q_PROPERTY(bool counted MEMBER counted)
    Q_PROPERTY(QString localId MEMBER localId)
    Q_PROPERTY(Fax::CallLimit limit MEMBER limit)

public:
    int attempt = 0; ///< 1-based
    CallId callId;
    PortId portId;
    QString port;
    QString number;
    QDateTime startedAt;
    QDateTime endedAt;
    double secondsOnLine = 0; ///< line time
    ErrorCode error = ErrorCode::None;
    QString errorText;
    int firstPage = 1;
    int pagesConfirmed = 0; ///< in this attempt
    QString remoteId;
    Modulation modulation = Modulation::None;
    int bitRate = 0;
    bool ecm = false;
    Coding coding = Coding::None;
    bool counted = true; ///< false: does not use up a try (line fault, crash of ours, collision)
    QString localId; ///< TSID transmitted; with startedAt it makes the header line of these pages
    CallLimit limit; ///< what earlier calls to this number had taught

    friend bool operator==(const Attempt &, const Attempt &) = default;
};

/**
 * One outgoing job: one document to one recipient. What lists show, and all the scheduler needs.
 * A value copy of the store's row; attempts and pages are read on their own.
 */
struct Job
{
    Q_GADGET
    Q_PROPERTY(Fax::JobId id MEMBER id)
    Q_PROPERTY(QString submissionId MEMBER submissionId)
    Q_PROPERTY(Fax::JobState state MEMBER state)
    Q_PROPERTY(bool paused MEMBER paused)
    Q_PROPERTY(bool noLine MEMBER noLine)
    Q_PROPERTY(QString to MEMBER to)
    Q_PROPERTY(QString recipientName MEMBER recipientName)
    Q_PROPERTY(QString senderName MEMBER senderName)
    Q_PROPERTY(QString user MEMBER user)
    Q_PROPERTY(QString senderCompany MEMBER senderCompany)
    Q_PROPERTY(QString senderDepartment MEMBER senderDepartment)
    Q_PROPERTY(QString senderFax MEMBER senderFax)
    Q_PROPERTY(QString subject MEMBER subject)
    Q_PROPERTY(QString displayName MEMBER displayName)
    Q_PROPERTY(QString billingCode MEMBER billingCode)
    Q_PROPERTY(QString coverpageName MEMBER coverpageName)
    Q_PROPERTY(Fax::Receipt receipt MEMBER receipt)
    Q_PROPERTY(QString receiptAddress MEMBER receiptAddress)
    Q_PROPERTY(bool groupReceipts MEMBER groupReceipts)
    Q_PROPERTY(QString documentName MEMBER documentName)
    Q_PROPERTY(int pages MEMBER pages)
    Q_PROPERTY(int pagesConfirmed MEMBER pagesConfirmed)
    Q_PROPERTY(qint64 size MEMBER size)
    Q_PROPERTY(Fax::Verdict verdict MEMBER verdict)
    Q_PROPERTY(Fax::WaitReason why MEMBER why)
    Q_PROPERTY(int attempts MEMBER attempts)
    Q_PROPERTY(int maximumAttempts MEMBER maximumAttempts)
    Q_PROPERTY(Fax::Priority priority MEMBER priority)
    Q_PROPERTY(Fax::ScheduleType schedule MEMBER schedule)
    Q_PROPERTY(QDateTime scheduledAt MEMBER scheduledAt)
    Q_PROPERTY(QDateTime notBefore MEMBER notBefore)
    Q_PROPERTY(QDateTime submittedAt MEMBER submittedAt)
    Q_PROPERTY(QDateTime finishedAt MEMBER finishedAt)
    Q_PROPERTY(Fax::Resolution resolution MEMBER resolution)
    Q_PROPERTY(Fax::Paper paper MEMBER paper)
    Q_PROPERTY(bool ecm MEMBER ecm)
    Q_PROPERTY(QString tsid MEMBER tsid)
    Q_PROPERTY(QString subAddress MEMBER subAddress)
    Q_PROPERTY(QString password MEMBER password)
    Q_PROPERTY(Fax::PortId wantedPort MEMBER wantedPort)
    Q_PROPERTY(Fax::PortId port MEMBER port)
    Q_PROPERTY(Fax::ErrorCode lastError MEMBER lastError)
    Q_PROPERTY(QString lastErrorText MEMBER lastErrorText)
    Q_PROPERTY(QString pausedBy MEMBER pausedBy)
    Q_PROPERTY(QDateTime pausedAt MEMBER pausedAt)
    Q_PROPERTY(QDateTime lastAttemptAt MEMBER lastAttemptAt)

public:
    JobId id;
    QString submissionId; ///< the same for all jobs of a broadcast
    JobState state = JobState::Pending;
    bool paused = false;
    bool noLine = false;
    QString to; ///< number as it is shown; dialled after FaxNumber::parse
    QString recipientName;
    QString senderName;
    QString user; ///< account that submitted it
    QString senderCompany;
    QString senderDepartment;
    QString senderFax; ///< the TSID if neither the port's nor the document's is used (8.2)
    QString subject;
    QString displayName; ///< name in the queue; "" = documentName is shown
    QString billingCode;
    QString coverpageName; ///< "" = no cover page
    Receipt receipt = Receipt::None;
    QString receiptAddress; ///< of Receipt::Mail
    bool groupReceipts = false; ///< one for all jobs of the submission
    QString documentName; ///< for display
    int pages = 0; ///< 0 until the pages are prepared
    int pagesConfirmed = 0;
    qint64 size = 0; ///< octets of all pages as T.6
    Verdict verdict =
        Verdict::NotDelivered; ///< Uncertain if a page is, else the worst of its pages
    WaitReason why;
    int attempts = 0; ///< counted tries so far
    int maximumAttempts = 4;
    Priority priority = Priority::Normal;
    ScheduleType schedule = ScheduleType::Now;
    QDateTime scheduledAt; ///< SpecificTime only, UTC
    QDateTime notBefore; ///< earliest next start, UTC; invalid = at once
    QDateTime submittedAt;
    QDateTime finishedAt; ///< when it became final
    Resolution resolution = Resolution::Fine;
    Paper paper = Paper::A4;
    bool ecm = true;
    QString tsid; ///< as given with the document
    QString subAddress;
    QString password;
    PortId wantedPort; ///< invalid = any
    PortId port; ///< while a call is up
    ErrorCode lastError = ErrorCode::None;
    QString lastErrorText;
    QString pausedBy;
    QDateTime pausedAt;
    QDateTime lastAttemptAt; ///< end of the last attempt, UTC; invalid if there was none

    friend bool operator==(const Job &, const Job &) = default;
};

/** Final states leave the queue by themselves or wait for a person (service-semantics 1.2). */
[[nodiscard]] constexpr bool isFinal(JobState state)
{
    return state == JobState::Completed || state == JobState::Canceled
        || state == JobState::RetriesExceeded;
}

/** A received fax as lists show it. */
struct ReceivedFax
{
    Q_GADGET
    Q_PROPERTY(Fax::FaxId id MEMBER id)
    Q_PROPERTY(QString from MEMBER from)
    Q_PROPERTY(QString tsid MEMBER tsid)
    Q_PROPERTY(QString csid MEMBER csid)
    Q_PROPERTY(QString callerId MEMBER callerId)
    Q_PROPERTY(QString subAddress MEMBER subAddress)
    Q_PROPERTY(int pages MEMBER pages)
    Q_PROPERTY(QDateTime receivedAt MEMBER receivedAt)
    Q_PROPERTY(double secondsOnLine MEMBER secondsOnLine)
    Q_PROPERTY(QString port MEMBER port)
    Q_PROPERTY(Fax::PortId portId MEMBER portId)
    Q_PROPERTY(Fax::CallId callId MEMBER callId)
    Q_PROPERTY(bool complete MEMBER complete)
    Q_PROPERTY(bool receiving MEMBER receiving)
    Q_PROPERTY(bool read MEMBER read)
    Q_PROPERTY(Fax::ErrorCode error MEMBER error)
    Q_PROPERTY(QString errorText MEMBER errorText)
    Q_PROPERTY(int badLines MEMBER badLines)
    Q_PROPERTY(QString file MEMBER file)
    Q_PROPERTY(QString owner MEMBER owner)
    Q_PROPERTY(QString note MEMBER note)
    Q_PROPERTY(bool done MEMBER done)

public:
    FaxId id;
    QString from; ///< best name for the caller: TSID, else caller number
    QString tsid;
    QString csid;
    QString callerId;
    QString subAddress;
    int pages = 0;
    QDateTime receivedAt; ///< UTC, start of the call
    double secondsOnLine = 0;
    QString port;
    PortId portId;
    CallId callId;
    bool complete = true; ///< false: the call was cut, some pages arrived
    bool receiving = false; ///< the call is still up
    bool read = false;
    ErrorCode error = ErrorCode::None;
    QString errorText;
    int badLines = 0;
    QString file; ///< path in the archive on the server; "" until archived
    QString owner; ///< account whose fax it is; "" = nobody's yet
    QString note; ///< what somebody wrote about it, one line
    bool done = false; ///< dealt with: nobody needs to look at it any more

    friend bool operator==(const ReceivedFax &, const ReceivedFax &) = default;
};

/** One frame or signal of a call, as `faxctl trace` shows it. */
struct TraceEntry
{
    Q_GADGET
    Q_PROPERTY(double seconds MEMBER seconds)
    Q_PROPERTY(Fax::Direction direction MEMBER direction)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QByteArray octets MEMBER octets)
    Q_PROPERTY(QString meaning MEMBER meaning)

public:
    double seconds = 0; ///< line time since the call began
    Direction direction = Direction::Sent;
    QString name;
    QByteArray octets;
    QString meaning;

    friend bool operator==(const TraceEntry &, const TraceEntry &) = default;
};

/** What calls to one number have taught: the limit for the next one, and how the last good one went. */
struct LearnedNumber
{
    Q_GADGET
    Q_PROPERTY(QString number MEMBER number)
    Q_PROPERTY(Fax::CallLimit limit MEMBER limit)
    Q_PROPERTY(Fax::Modulation modulation MEMBER modulation)
    Q_PROPERTY(int bitRate MEMBER bitRate)
    Q_PROPERTY(bool ecm MEMBER ecm)
    Q_PROPERTY(QDateTime goodAt MEMBER goodAt)

public:
    QString number; ///< as it was written last
    CallLimit limit; ///< none also if it is forgotten by now
    Modulation modulation = Modulation::None; ///< of the last call that ended well
    int bitRate = 0;
    bool ecm = false;
    QDateTime goodAt; ///< invalid: no call ended well

    friend bool operator==(const LearnedNumber &, const LearnedNumber &) = default;
};

/** The queue as a whole (service-semantics 10.1). */
struct QueueStatus
{
    Q_GADGET
    Q_PROPERTY(bool paused MEMBER paused)
    Q_PROPERTY(QString pausedBy MEMBER pausedBy)
    Q_PROPERTY(QDateTime pausedAt MEMBER pausedAt)
    Q_PROPERTY(int active MEMBER active)
    Q_PROPERTY(int waiting MEMBER waiting)
    Q_PROPERTY(int failed MEMBER failed)
    Q_PROPERTY(QString notice MEMBER notice)

public:
    bool paused = false;
    QString pausedBy;
    QDateTime pausedAt;
    int active = 0;
    int waiting = 0;
    int failed = 0;
    QString
        notice; ///< what the service does not do now for lack of disk space, one sentence; "" = nothing

    friend bool operator==(const QueueStatus &, const QueueStatus &) = default;
};

} // namespace Fax

Q_DECLARE_METATYPE(Fax::WaitReason)
Q_DECLARE_METATYPE(Fax::PageRecord)
Q_DECLARE_METATYPE(Fax::Attempt)
Q_DECLARE_METATYPE(Fax::LearnedNumber)
Q_DECLARE_METATYPE(Fax::Job)
Q_DECLARE_METATYPE(Fax::ReceivedFax)
Q_DECLARE_METATYPE(Fax::TraceEntry)
Q_DECLARE_METATYPE(Fax::QueueStatus)
