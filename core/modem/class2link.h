#pragma once

#include "modem/atchannel.h"
#include "modem/class2dialect.h"
#include "modem/class2report.h"
#include "modem/modemprofile.h"
#include "t30/callrecorder.h"
#include "t30/t30session.h"

#include <optional>

namespace Fax {

class LineEvents;

/**
 * What both directions of a call through a modem of class 2 share: commands to the modem, and what its reports
 * say about the call, for the trace, for the live values and for who drives the call.
 */
class Class2Link final
{
public:
    Class2Link(AtChannel &channel, const ModemProfile &profile, const T30Task &task,
               LineEvents &events);

    /** `text` without AT. Reports in the answer are taken before `handler` is called; not when the device is lost. */
    void command(const QByteArray &text, std::chrono::milliseconds deadline,
                 AtChannel::Handler handler, AtData data = AtData::None);
    /** AtChannel::finishData(), the same way. */
    void endData(std::chrono::milliseconds deadline, AtChannel::Handler handler, char end = '\x03');
    /** The reports in an answer that did not come through command(). */
    void take(const AtAnswer &answer);
    /** A report that came outside of any answer. */
    void takeLine(const QByteArray &line);

    void advance(int ms);
    /** Live values, when something changed or enough time went by. */
    void tellProgress();
    void signal(Direction direction, const QString &name, const QString &meaning);

    [[nodiscard]] bool isSending() const { return !task.document.isEmpty(); }
    /** What the pages are like now, as far as the modem tells. */
    [[nodiscard]] Class2Values inForce() const;

    AtChannel &channel;
    const ModemProfile profile;
    const Class2Dialect &dialect;
    const T30Task task;
    LineEvents &events;
    CallRecorder recorder;
    LineProtocol::Progress progress;

    // What the reports said.
    bool faxHeard = false;
    std::optional<Class2Values> remote; ///< DIS
    std::optional<Class2Values> session; ///< DCS
    std::optional<int> hangUp; ///< cause; the modem is on-hook
    std::optional<int> pageStatus; ///< since forgetPage()
    std::optional<int> postPage;
    void forgetPage();
    /** Reported, or seen in the result. */
    void notePageStatus(int status);

    Class2Values offered; ///< what set-up told the modem that we can do
    Class2Values wanted; ///< what we asked for last

private:
    void takeReport(const Class2Report &report);
    void takeSession(const Class2Values &values);

    LineProtocol::Progress m_told;
};

/** MCF, RTN, RTP, PIN, PIP for 1 to 5. */
[[nodiscard]] QString class2StatusName(int status);
/** MPS, EOM, EOP and the same with an interruption, for 0 to 5. */
[[nodiscard]] QString class2PostPageName(int command);

} // namespace Fax
