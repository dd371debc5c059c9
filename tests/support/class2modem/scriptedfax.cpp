#include "support/class2modem/scriptedfax.h"

namespace Fax {

void ScriptedFax::hear(const FaxSignal &signal)
{
    switch (signal.kind) {
    case FaxSignal::Ring:
        return takeRing(signal);
    case FaxSignal::Pickup:
        return train();
    case FaxSignal::Training:
        return takeTraining(signal);
    case FaxSignal::Trained:
        return sendPage();
    case FaxSignal::Page:
        return takePage(signal);
    case FaxSignal::PageStatus:
        return takeStatus(signal.code);
    case FaxSignal::Release:
        released = true;
        return;
    case FaxSignal::Busy:
    case FaxSignal::NoDialTone:
        return;
    }
}

void ScriptedFax::takeRing(const FaxSignal &signal)
{
    number = signal.id;
    if (manner == Manner::Busy)
        say({FaxSignal::Busy});
    else if (manner == Manner::NoDialTone)
        say({FaxSignal::NoDialTone});
    else if (manner != Manner::NeverAnswers)
        say({FaxSignal::Pickup, id, most});
}

void ScriptedFax::takeTraining(const FaxSignal &signal)
{
    trainings.append(signal);
    if (manner == Manner::HangsUpInTraining)
        hangUp();
    else if (manner != Manner::NeverTrains)
        say({FaxSignal::Trained});
}

void ScriptedFax::takePage(const FaxSignal &signal)
{
    const int status = statuses.isEmpty() ? 1 : statuses.takeFirst();
    pages.append(signal);
    if (status == 0)
        hangUp();
    else if (status > 0)
        say({FaxSignal::PageStatus, {}, {}, {}, status});
}

void ScriptedFax::train()
{
    if (m_next < toSend.size())
        say({FaxSignal::Training, id, toSend[m_next].values});
}

void ScriptedFax::sendPage()
{
    if (m_next < toSend.size())
        say(toSend[m_next]);
}

void ScriptedFax::takeStatus(int status)
{
    heard.append(status);
    const bool taken = status % 2 == 1;
    const int command = toSend[m_next].code;
    m_next += taken;
    if (taken && command == 2)
        return hangUp();
    taken &&command == 0 ? sendPage() : train();
}

} // namespace Fax
