#pragma once

#include "modem/class2link.h"
#include "modem/class2pages.h"
#include "modem/modemcall.h"

#include <memory>
#include <optional>

namespace Fax {

/**
 * One call through a modem of class 2, 2.0 or 2.1, which runs T.30 itself. We tell it what we offer, give and
 * take page data, and make of its reports what our own engine tells of a call.
 *
 * What such modems do not tell stays unknown: no octets of frames, no count of frames sent again. A page is
 * confirmed by the modem's report of the answer only; without one it is uncertain.
 */
class Class2Call final : public ModemCall
{
    Q_OBJECT

public:
    /**
     * `task` with a document dials, without one it answers. Channel and events must outlive the call. The
     * owner advances the channel as well, and lets the call live until its event loop comes round.
     */
    Class2Call(AtChannel &channel, const ModemProfile &profile, const T30Task &task,
               LineEvents &events, QObject *parent = nullptr);
    ~Class2Call() override;

    void dial(const QByteArray &dialString) override;
    void answer() override;
    void advance(int ms) override;
    void hangUp(CallCause cause) override;
    void pageStored(int page, bool stored) override;

private:
    enum class Stage { Idle, SetUp, Connecting, Pages, Releasing, Over };

    /** A command of the set-up; the next alternative is tried when the modem refuses one. */
    struct Step
    {
        QList<QByteArray> alternatives;
        bool needed = false;
    };

    [[nodiscard]] QList<Step> setUpSteps() const;
    [[nodiscard]] QList<Class2Values> offers() const;
    void nextStep();
    void stepAnswered(const AtAnswer &answer);
    void connectLine();
    void lineAnswered(const AtAnswer &answer);
    void heard(const QByteArray &line);

    void failed(ErrorCode code, const QString &detail);
    void pagesOver(CallCause cause, const QString &detail);
    [[nodiscard]] ErrorCode result(CallCause cause) const;
    void endWith(ErrorCode code, const QString &detail);

    void release();
    void stopModem();
    void goOnHook();
    void finish(bool wedged);

    Class2Link m_link;
    std::unique_ptr<Class2Pages> m_pages;
    Stage m_stage = Stage::Idle;
    QByteArray m_connect; ///< "DT0,5550100", "A"
    std::chrono::milliseconds m_connectDeadline{0};
    QList<Step> m_steps;
    bool m_offHook = false;
    bool m_silent = false; ///< the modem did not answer a command
    LineProtocol::CallEnded m_end;
};

} // namespace Fax
