#pragma once

#include "faxsignal.h"

#include <QtCore/QList>

#include <optional>

namespace Fax {

/**
 * A fax machine that does what it is told: at the other end of the line of a Class2Modem. It takes calls
 * and keeps the pages, or calls and sends pages.
 */
class ScriptedFax final : public FaxLineEnd
{
public:
    // Set before the call.
    enum class Manner { Answers, Busy, NoDialTone, NeverAnswers, NeverTrains, HangsUpInTraining };
    Manner manner = Manner::Answers;
    QByteArray id = "+1 555 0199";
    FaxValues most{1, 5, 2, 2, 1, 0, 0, 0};
    /** Answers to the pages, in turn, then MCF: PageStatus codes, 0 = hangs up, -1 = says nothing. */
    QList<int> statuses;
    QList<FaxSignal> toSend; ///< pages; `values` is the DCS

    // What happened.
    QList<FaxSignal> pages; ///< that came, refused ones too
    QList<int> heard; ///< statuses of our pages
    QList<FaxSignal> trainings;
    QByteArray number; ///< that was dialled
    bool released = false;

    /** Calls the modem. */
    void call() { say({FaxSignal::Ring, id}); }
    void hangUp() { say({FaxSignal::Release}); }

    void hear(const FaxSignal &signal) override;

private:
    void takeRing(const FaxSignal &signal);
    void takeTraining(const FaxSignal &signal);
    void takePage(const FaxSignal &signal);
    void takeStatus(int status);
    void train();
    void sendPage();

    qsizetype m_next = 0; ///< of toSend
};

} // namespace Fax
