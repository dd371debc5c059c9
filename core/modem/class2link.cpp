#include "modem/class2link.h"

#include "line/lineevents.h"

#include <algorithm>
#include <array>

namespace Fax {

using namespace LineProtocol;

namespace {
constexpr qint64 reportEveryMs = 250;
constexpr int mostRetrains = 10'000;
} // namespace

QString class2StatusName(int status)
{
    constexpr std::array names{"?", "MCF", "RTN", "RTP", "PIN", "PIP"};
    return QString::fromLatin1(names[size_t(std::clamp(status, 0, int(names.size()) - 1))]);
}

QString class2PostPageName(int command)
{
    constexpr std::array names{"MPS", "EOM", "EOP", "PRI-MPS", "PRI-EOM", "PRI-EOP"};
    return QString::fromLatin1(names[size_t(std::clamp(command, 0, int(names.size()) - 1))]);
}

Class2Link::Class2Link(AtChannel &at, const ModemProfile &modem, const T30Task &work,
                       LineEvents &listener)
    : channel(at)
    , profile(modem)
    , dialect(class2Dialect(modem.identity.used))
    , task(work)
    , events(listener)
    , recorder(work.call, [this](const Frame &frame) { events.frame(frame); })
{
    progress.port = task.port;
    progress.call = task.call;
    progress.phase = CallPhase::A;
}

void Class2Link::command(const QByteArray &text, std::chrono::milliseconds deadline,
                         AtChannel::Handler handler, AtData data)
{
    channel.command("AT" + text, deadline, data,
                    [this, handler = std::move(handler)](const AtAnswer &answer) {
                        if (answer.result == AtResult::Lost)
                            return; // the call looks after that
                        take(answer);
                        handler(answer);
                    });
}

void Class2Link::endData(std::chrono::milliseconds deadline, AtChannel::Handler handler, char end)
{
    channel.finishData(
        deadline,
        [this, handler = std::move(handler)](const AtAnswer &answer) {
            if (answer.result == AtResult::Lost)
                return;
            take(answer);
            handler(answer);
        },
        end);
}

void Class2Link::take(const AtAnswer &answer)
{
    for (const QByteArray &line : answer.lines)
        takeLine(line);
}

void Class2Link::takeLine(const QByteArray &line)
{
    if (const auto report = Class2Report::parse(line, dialect.hexadecimal))
        takeReport(*report);
}

void Class2Link::takeReport(const Class2Report &report)
{
    using Kind = Class2Report::Kind;
    faxHeard = faxHeard || (report.kind != Kind::HangUp && report.kind != Kind::Connected);
    switch (report.kind) {
    case Kind::Connected:
        progress.step = QStringLiteral("connected");
        return;
    case Kind::AnswererId:
    case Kind::CallerId:
        progress.remoteId = report.text;
        return signal(Direction::Received,
                      report.kind == Kind::CallerId ? QStringLiteral("TSI") : QStringLiteral("CSI"),
                      report.text);
    case Kind::SubAddress:
        progress.subAddress = report.text;
        return signal(Direction::Received, QStringLiteral("SUB"), report.text);
    case Kind::Capabilities:
        remote = report.values;
        progress.phase = CallPhase::B;
        return signal(Direction::Received, QStringLiteral("DIS"), report.values.text());
    case Kind::Session:
        return takeSession(report.values);
    case Kind::MayReceive:
        return signal(Direction::Sent, QStringLiteral("CFR"), QStringLiteral("training was good"));
    case Kind::PageStatus:
        return notePageStatus(report.code);
    case Kind::PostPage:
        postPage = report.code;
        progress.phase = CallPhase::D;
        return signal(Direction::Received, class2PostPageName(report.code), {});
    case Kind::HangUp:
        hangUp = report.code;
        return;
    }
}

void Class2Link::takeSession(const Class2Values &values)
{
    session = values;
    progress.phase = CallPhase::B;
    progress.modulation = values.modulation();
    progress.bitRate = values.bitRate();
    progress.ecm = values.ecm != 0;
    progress.coding = values.codingValue();
    progress.resolution = values.resolutionValue();
    progress.widthPixels = values.widthPixels();
    signal(isSending() ? Direction::Sent : Direction::Received, QStringLiteral("DCS"),
           values.text());
}

void Class2Link::notePageStatus(int status)
{
    pageStatus = status;
    progress.phase = CallPhase::D;
    if (status > 1)
        progress.retrains = std::min(progress.retrains + 1, mostRetrains);
    if (isSending())
        signal(Direction::Received, class2StatusName(status), {});
}

Class2Values Class2Link::inForce() const
{
    if (session)
        return *session;
    Class2Values values = wanted;
    if (remote)
        values.scanTime = remote->scanTime;
    return values;
}

void Class2Link::forgetPage()
{
    pageStatus.reset();
    postPage.reset();
}

void Class2Link::signal(Direction direction, const QString &name, const QString &meaning)
{
    recorder.pageDataEnded();
    progress.step = name;
    recorder.signal(direction, name, meaning);
}

void Class2Link::advance(int ms)
{
    progress.lineMs += ms;
    recorder.setLineMs(progress.lineMs);
}

void Class2Link::tellProgress()
{
    const bool changed = progress.phase != m_told.phase || progress.step != m_told.step
        || progress.state != m_told.state || progress.page != m_told.page;
    if (!changed && progress.lineMs - m_told.lineMs < reportEveryMs)
        return;
    m_told = progress;
    events.progress(m_told);
}

} // namespace Fax
