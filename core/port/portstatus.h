#pragma once

#include "base/errorcode.h"
#include "base/faxtypes.h"
#include "base/id.h"
#include "port/modemtypes.h"

#include <QtCore/QDateTime>
#include <QtCore/QString>

namespace Fax {

/**
 * What a port does now: the 19 FaxStatus properties of the reference (A4), in its order and under its
 * names, then what we add. A text that is not known is "", a number that is not known is 0.
 * A value copy; the port sends a new one when something changed, at most 4 a second (ui.md D6).
 */
struct PortStatus
{
    Q_GADGET
    Q_PROPERTY(QString address MEMBER address)
    Q_PROPERTY(QString callerId MEMBER callerId)
    Q_PROPERTY(QString csid MEMBER csid)
    Q_PROPERTY(int currentPage MEMBER currentPage)
    Q_PROPERTY(QString description MEMBER description)
    Q_PROPERTY(Fax::PortId deviceId MEMBER deviceId)
    Q_PROPERTY(QString deviceName MEMBER deviceName)
    Q_PROPERTY(QString documentName MEMBER documentName)
    Q_PROPERTY(qint64 documentSize MEMBER documentSize)
    Q_PROPERTY(int elapsedTime MEMBER elapsedTime)
    Q_PROPERTY(int pageCount MEMBER pageCount)
    Q_PROPERTY(bool receive MEMBER receive)
    Q_PROPERTY(QString recipientName MEMBER recipientName)
    Q_PROPERTY(QString routingString MEMBER routingString)
    Q_PROPERTY(bool send MEMBER send)
    Q_PROPERTY(QString senderName MEMBER senderName)
    Q_PROPERTY(QDateTime startTime MEMBER startTime)
    Q_PROPERTY(QDateTime submittedTime MEMBER submittedTime)
    Q_PROPERTY(QString tsid MEMBER tsid)

    Q_PROPERTY(Fax::PortState state MEMBER state)
    Q_PROPERTY(Fax::CallPhase phase MEMBER phase)
    Q_PROPERTY(QString step MEMBER step)
    Q_PROPERTY(Fax::Modulation modulation MEMBER modulation)
    Q_PROPERTY(int bitRate MEMBER bitRate)
    Q_PROPERTY(bool ecm MEMBER ecm)
    Q_PROPERTY(Fax::Coding coding MEMBER coding)
    Q_PROPERTY(Fax::Resolution resolution MEMBER resolution)
    Q_PROPERTY(int widthPixels MEMBER widthPixels)
    Q_PROPERTY(int pageBytes MEMBER pageBytes)
    Q_PROPERTY(int pageLines MEMBER pageLines)
    Q_PROPERTY(int pagePercent MEMBER pagePercent)
    Q_PROPERTY(int badLines MEMBER badLines)
    Q_PROPERTY(int retrains MEMBER retrains)
    Q_PROPERTY(int ringCount MEMBER ringCount)
    Q_PROPERTY(int attempt MEMBER attempt)
    Q_PROPERTY(int attempts MEMBER attempts)
    Q_PROPERTY(int secondsLeft MEMBER secondsLeft)
    Q_PROPERTY(int pagesConfirmed MEMBER pagesConfirmed)
    Q_PROPERTY(Fax::JobId jobId MEMBER jobId)
    Q_PROPERTY(Fax::CallId callId MEMBER callId)
    Q_PROPERTY(Fax::ErrorCode lastResult MEMBER lastResult)
    Q_PROPERTY(QString lastResultText MEMBER lastResultText)
    Q_PROPERTY(QDateTime lastCallEnded MEMBER lastCallEnded)
    Q_PROPERTY(Fax::ModemHealth health MEMBER health)
    Q_PROPERTY(QString healthReason MEMBER healthReason)
    Q_PROPERTY(QDateTime healthSince MEMBER healthSince)
    Q_PROPERTY(QString modem MEMBER modem)
    Q_PROPERTY(Fax::ModemClass modemClass MEMBER modemClass)

public:
    QString address; ///< number being dialled (sending)
    QString callerId; ///< from the first ring (receiving)
    QString csid;
    int currentPage = 0; ///< 1-based; 0 = idle or unknown
    QString description; ///< the state in words, translated
    PortId deviceId;
    QString deviceName;
    QString documentName;
    qint64 documentSize = 0; ///< octets of the pages to send
    int elapsedTime = 0; ///< seconds since startTime; running clients count on from it
    int pageCount = 0;
    bool receive = false; ///< is receiving now
    QString recipientName;
    QString routingString; ///< sub-address of the caller, later DID digits
    bool send = false; ///< is sending now
    QString senderName;
    QDateTime startTime; ///< UTC
    QDateTime submittedTime; ///< UTC
    QString tsid;

    PortState state = PortState::Unknown;
    CallPhase phase = CallPhase::Idle;
    QString step; ///< the last T.30 signal, for example "DCS" or "TCF"
    Modulation modulation = Modulation::None;
    int bitRate = 0; ///< bit/s of the page data
    bool ecm = false;
    Coding coding = Coding::None;
    Resolution resolution = Resolution::Fine;
    int widthPixels = 0;
    int pageBytes = 0; ///< coded octets of this page so far
    int pageLines = 0; ///< of this page so far, as far as they can be decoded
    int pagePercent = 0; ///< of this page, sending only
    int badLines = 0; ///< in this page, receiving without ECM
    int retrains = 0; ///< in this call
    int ringCount = 0;
    int attempt = 0; ///< of the job, 1-based
    int attempts = 0; ///< at most
    int secondsLeft = 0; ///< estimate for the call
    int pagesConfirmed = 0; ///< of the job or reception, in this call
    JobId jobId;
    CallId callId;
    ErrorCode lastResult = ErrorCode::None;
    QString lastResultText;
    QDateTime lastCallEnded; ///< invalid: no call yet
    ModemHealth health = ModemHealth::Ready; ///< of the device; a built-in port is always Ready
    QString healthReason; ///< one sentence when not Ready, with the remedy where there is one
    QDateTime healthSince; ///< UTC; invalid: a built-in port, or nothing is known yet
    QString modem; ///< maker, model and revision as the modem says them
    ModemClass modemClass = ModemClass::Auto; ///< the class in use; Auto: none yet

    friend bool operator==(const PortStatus &, const PortStatus &) = default;
};

} // namespace Fax

Q_DECLARE_METATYPE(Fax::PortStatus)
