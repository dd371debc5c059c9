#include "dashboard/statelook.h"

#include <QtCore/QCoreApplication>

namespace Fax::Ui {

namespace {

struct State
{
    Q_DECLARE_TR_FUNCTIONS(StateLook)
};

StateLook callLook(PortState state)
{
    switch (state) {
    case PortState::Ringing:
        return {Glyph::Bell, Token::Ring, State::tr("Ringing")};
    case PortState::Dialing:
        return {Glyph::Dots, Token::Negotiate, State::tr("Dialing")};
    case PortState::Initializing:
        return {Glyph::Dots, Token::Negotiate, State::tr("Initializing")};
    case PortState::Answered:
        return {Glyph::Dots, Token::Negotiate, State::tr("Answered")};
    case PortState::Sending:
        return {Glyph::ArrowUp, Token::Send, State::tr("Sending")};
    case PortState::Receiving:
        return {Glyph::ArrowDown, Token::Receive, State::tr("Receiving")};
    case PortState::Aborting:
        return {Glyph::ArrowTick, Token::Negotiate, State::tr("Hanging up")};
    case PortState::Routing:
        return {Glyph::ArrowTick, Token::Negotiate, State::tr("Routing")};
    case PortState::Completed:
        return {Glyph::ArrowTick, Token::Negotiate, State::tr("Completed")};
    case PortState::Handled:
        return {Glyph::Padlock, Token::Idle, State::tr("In use")};
    case PortState::Unavailable:
        return {Glyph::Padlock, Token::Idle, State::tr("In use")};
    case PortState::Busy:
        return {Glyph::Dots, Token::Negotiate, State::tr("Busy")};
    case PortState::NoAnswer:
        return {Glyph::Dots, Token::Negotiate, State::tr("No answer")};
    case PortState::BadAddress:
        return {Glyph::Dots, Token::Negotiate, State::tr("Bad number")};
    case PortState::NoDialTone:
        return {Glyph::Dots, Token::Negotiate, State::tr("No dial tone")};
    case PortState::Disconnected:
        return {Glyph::Dots, Token::Negotiate, State::tr("Disconnected")};
    case PortState::NotFaxCall:
        return {Glyph::Dots, Token::Negotiate, State::tr("Not a fax")};
    case PortState::CallDelayed:
        return {Glyph::Dots, Token::Negotiate, State::tr("Call delayed")};
    case PortState::CallBlacklisted:
        return {Glyph::Dots, Token::Negotiate, State::tr("Number blocked")};
    case PortState::FatalError:
        return {Glyph::Triangle, Token::Fault, State::tr("Fault")};
    case PortState::Offline:
        return {Glyph::Triangle, Token::Fault, State::tr("Offline")};
    case PortState::Unknown:
        return {Glyph::Dots, Token::Negotiate, State::tr("Starting")};
    case PortState::Available:
        break;
    }
    return {Glyph::Circle, Token::Idle, State::tr("Idle")};
}

} // namespace

StateLook stateLook(const PortConfig &config, const PortStatus &status)
{
    if (isOff(config, status))
        return {Glyph::Bars, Token::Paused, State::tr("Off")};
    return callLook(status.state);
}

QString receiveWord(ReceiveMode mode)
{
    switch (mode) {
    case ReceiveMode::Off:
        return State::tr("Off");
    case ReceiveMode::Auto:
        return State::tr("Automatic");
    case ReceiveMode::Manual:
        return State::tr("Manual");
    }
    return {};
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
