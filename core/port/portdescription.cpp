#include "port/portdescription.h"

#include <QtCore/QCoreApplication>

namespace Fax {

namespace {

struct PortDescription
{
    Q_DECLARE_TR_FUNCTIONS(PortDescription)

public:
    static QString idle(const PortStatus &status, const PortConfig &config, const QTimeZone &zone);
    static QString offline(const PortStatus &status, const QTimeZone &zone);
    static QString dialing(const PortStatus &status);
    static QString sending(const PortStatus &status);
    static QString receiving(const PortStatus &status);
    static QString ringing(const PortStatus &status, const PortConfig &config);
    static QString ofState(const PortStatus &status, const PortConfig &config,
                           const QTimeZone &zone);
};

QString PortDescription::idle(const PortStatus &status, const PortConfig &config,
                              const QTimeZone &zone)
{
    if (!config.send && config.receive == ReceiveMode::Off)
        return tr("Off");
    if (!status.lastCallEnded.isValid())
        return tr("Idle");
    return tr("Idle, last: %1 %2")
        .arg(status.lastResultText, status.lastCallEnded.toTimeZone(zone).toString(u"HH:mm"));
}

QString PortDescription::offline(const PortStatus &status, const QTimeZone &zone)
{
    switch (status.health) {
    case ModemHealth::Ready:
        break;
    case ModemHealth::Starting:
        return tr("Setting up the modem");
    case ModemHealth::Absent:
    case ModemHealth::Faulty:
        //: for example "Modem does not answer since 13:40"
        return tr("%1 since %2")
            .arg(status.healthReason, status.healthSince.toTimeZone(zone).toString(u"HH:mm"));
    case ModemHealth::InUse:
    case ModemHealth::NoPermission:
        return status.healthReason;
    }
    return tr("The line worker is not running");
}

QString PortDescription::dialing(const PortStatus &status)
{
    return tr("Dialing %1").arg(status.address);
}

QString PortDescription::sending(const PortStatus &status)
{
    const bool training = status.step == u"TCF" || status.step == u"DCS";
    if (status.phase == CallPhase::B && training && status.bitRate > 0)
        return tr("Negotiating: training %1").arg(status.bitRate);
    if (status.phase == CallPhase::A || status.phase == CallPhase::B || status.currentPage == 0)
        return tr("Negotiating with %1").arg(status.address);
    if (status.phase == CallPhase::D)
        return tr("Waiting for confirmation of page %1").arg(status.currentPage);
    return tr("Sending page %1 to %2").arg(status.currentPage).arg(status.address);
}

QString PortDescription::receiving(const PortStatus &status)
{
    const QString from = status.tsid.isEmpty() ? status.callerId : status.tsid;
    if (status.phase == CallPhase::A || status.phase == CallPhase::B || status.currentPage == 0)
        return from.isEmpty() ? tr("Negotiating") : tr("Negotiating with %1").arg(from);
    return from.isEmpty() ? tr("Receiving page %1").arg(status.currentPage)
                          : tr("Receiving page %1 from %2").arg(status.currentPage).arg(from);
}

QString PortDescription::ringing(const PortStatus &status, const PortConfig &config)
{
    const QString caller = status.callerId.isEmpty() ? tr("number withheld") : status.callerId;
    if (config.receive == ReceiveMode::Auto)
        return tr("Ringing (%1 of %2), %3").arg(status.ringCount).arg(config.rings).arg(caller);
    return tr("Ringing (%1), %2").arg(status.ringCount).arg(caller);
}

QString PortDescription::ofState(const PortStatus &status, const PortConfig &config,
                                 const QTimeZone &zone)
{
    switch (status.state) {
    case PortState::Unknown:
        return tr("Unknown");
    case PortState::Dialing:
        return dialing(status);
    case PortState::Sending:
        return sending(status);
    case PortState::Receiving:
        return receiving(status);
    case PortState::Completed:
        return tr("Completed");
    case PortState::Handled:
        return tr("Handled");
    case PortState::Unavailable:
        return status.health == ModemHealth::InUse ? status.healthReason
                                                   : tr("In use by another program");
    case PortState::Busy:
        return tr("Busy");
    case PortState::NoAnswer:
        return tr("No answer");
    case PortState::BadAddress:
        return tr("Bad number");
    case PortState::NoDialTone:
        return tr("No dial tone");
    case PortState::Disconnected:
        return tr("Disconnected");
    case PortState::FatalError:
        return tr("Fatal error");
    case PortState::NotFaxCall:
        return tr("Not a fax call");
    case PortState::CallDelayed:
        return tr("Calls delayed");
    case PortState::CallBlacklisted:
        return tr("Blocked number");
    case PortState::Initializing:
        return tr("Preparing the call");
    case PortState::Offline:
        return offline(status, zone);
    case PortState::Ringing:
        return ringing(status, config);
    case PortState::Available:
        return idle(status, config, zone);
    case PortState::Aborting:
        return tr("Hanging up");
    case PortState::Routing:
        return tr("Storing the received fax");
    case PortState::Answered:
        return tr("Answering");
    }
    return tr("Unknown");
}

} // namespace

QString portDescription(const PortStatus &status, const PortConfig &config, const QTimeZone &zone)
{
    return PortDescription::ofState(status, config, zone);
}

QString portStateText(PortState state)
{
    switch (state) {
    case PortState::Unknown:
        break;
    case PortState::Dialing:
        return PortDescription::tr("Dialing");
    case PortState::Sending:
        return PortDescription::tr("Sending");
    case PortState::Receiving:
        return PortDescription::tr("Receiving");
    case PortState::Completed:
        return PortDescription::tr("Completed");
    case PortState::Handled:
        return PortDescription::tr("Handled");
    case PortState::Unavailable:
        return PortDescription::tr("Unavailable");
    case PortState::Busy:
        return PortDescription::tr("Busy");
    case PortState::NoAnswer:
        return PortDescription::tr("No Answer");
    case PortState::BadAddress:
        return PortDescription::tr("Bad Address");
    case PortState::NoDialTone:
        return PortDescription::tr("No Dial Tone");
    case PortState::Disconnected:
        return PortDescription::tr("Disconnected");
    case PortState::FatalError:
        return PortDescription::tr("Fatal Error");
    case PortState::NotFaxCall:
        return PortDescription::tr("Not a Fax Call");
    case PortState::CallDelayed:
        return PortDescription::tr("Call Delayed");
    case PortState::CallBlacklisted:
        return PortDescription::tr("Call Blacklisted");
    case PortState::Initializing:
        return PortDescription::tr("Initializing");
    case PortState::Offline:
        return PortDescription::tr("Offline");
    case PortState::Ringing:
        return PortDescription::tr("Ringing");
    case PortState::Available:
        return PortDescription::tr("Available");
    case PortState::Aborting:
        return PortDescription::tr("Aborting");
    case PortState::Routing:
        return PortDescription::tr("Routing");
    case PortState::Answered:
        return PortDescription::tr("Answered");
    }
    return PortDescription::tr("Unknown");
}

PortState portStateOfResult(ErrorCode code)
{
    switch (code) {
    case ErrorCode::None:
        return PortState::Completed;
    case ErrorCode::Busy:
        return PortState::Busy;
    case ErrorCode::NoAnswer:
        return PortState::NoAnswer;
    case ErrorCode::NoDialTone:
        return PortState::NoDialTone;
    case ErrorCode::NotFaxCall:
        return PortState::NotFaxCall;
    case ErrorCode::BadNumber:
        return PortState::BadAddress;
    case ErrorCode::BlockedNumber:
        return PortState::CallBlacklisted;
    case ErrorCode::CallDelayed:
        return PortState::CallDelayed;
    case ErrorCode::LineUnavailable:
    case ErrorCode::CallCollision:
        return PortState::Unavailable;
    case ErrorCode::UserAbort:
        return PortState::Aborting;
    default:
        break;
    }
    const ErrorGroup group = errorGroup(code);
    const bool hungUp = code == ErrorCode::DisconnectedSending
        || code == ErrorCode::DisconnectedReceiving || code == ErrorCode::Rejected
        || group == ErrorGroup::Line;
    return hungUp ? PortState::Disconnected : PortState::FatalError;
}

} // namespace Fax
