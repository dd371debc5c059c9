#include "dashboard/statelook.h"

#include <QtCore/QCoreApplication>

namespace Fax::Ui {

namespace {

QString tr(const char *word)
{
    return QCoreApplication::translate("StateLook", word);
}

StateLook callLook(PortState state)
{
    switch (state) {
    case PortState::Ringing:
        return {Glyph::Bell, Token::Ring, tr("Ringing")};
    case PortState::Dialing:
        return {Glyph::Dots, Token::Negotiate, tr("Dialing")};
    case PortState::Initializing:
        return {Glyph::Dots, Token::Negotiate, tr("Initializing")};
    case PortState::Answered:
        return {Glyph::Dots, Token::Negotiate, tr("Answered")};
    case PortState::Sending:
        return {Glyph::ArrowUp, Token::Send, tr("Sending")};
    case PortState::Receiving:
        return {Glyph::ArrowDown, Token::Receive, tr("Receiving")};
    case PortState::Aborting:
        return {Glyph::ArrowTick, Token::Negotiate, tr("Hanging up")};
    case PortState::Routing:
        return {Glyph::ArrowTick, Token::Negotiate, tr("Routing")};
    case PortState::Completed:
        return {Glyph::ArrowTick, Token::Negotiate, tr("Completed")};
    case PortState::Handled:
        return {Glyph::Padlock, Token::Idle, tr("In use")};
    case PortState::Unavailable:
        return {Glyph::Padlock, Token::Idle, tr("In use")};
    case PortState::Busy:
        return {Glyph::Dots, Token::Negotiate, tr("Busy")};
    case PortState::NoAnswer:
        return {Glyph::Dots, Token::Negotiate, tr("No answer")};
    case PortState::BadAddress:
        return {Glyph::Dots, Token::Negotiate, tr("Bad number")};
    case PortState::NoDialTone:
        return {Glyph::Dots, Token::Negotiate, tr("No dial tone")};
    case PortState::Disconnected:
        return {Glyph::Dots, Token::Negotiate, tr("Disconnected")};
    case PortState::NotFaxCall:
        return {Glyph::Dots, Token::Negotiate, tr("Not a fax")};
    case PortState::CallDelayed:
        return {Glyph::Dots, Token::Negotiate, tr("Call delayed")};
    case PortState::CallBlacklisted:
        return {Glyph::Dots, Token::Negotiate, tr("Number blocked")};
    case PortState::FatalError:
        return {Glyph::Triangle, Token::Fault, tr("Fault")};
    case PortState::Offline:
        return {Glyph::Triangle, Token::Fault, tr("Offline")};
    case PortState::Unknown:
        return {Glyph::Dots, Token::Negotiate, tr("Starting")};
    case PortState::Available:
        break;
    }
    return {Glyph::Circle, Token::Idle, tr("Idle")};
}

} // namespace

StateLook stateLook(const PortConfig &config, const PortStatus &status)
{
    if (isOff(config, status))
        return {Glyph::Bars, Token::Paused, tr("Off")};
    return callLook(status.state);
}

bool isInCall(PortState state)
{
    switch (state) {
    case PortState::Dialing:
    case PortState::Sending:
    case PortState::Receiving:
    case PortState::Answered:
    case PortState::Aborting:
        return true;
    default:
        return false;
    }
}

bool isFault(PortState state)
{
    return state == PortState::FatalError || state == PortState::Offline;
}

bool isOff(const PortConfig &config, const PortStatus &status)
{
    return status.state == PortState::Available && !config.send
        && config.receive == ReceiveMode::Off;
}

} // namespace Fax::Ui
