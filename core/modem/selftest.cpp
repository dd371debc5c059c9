#include "modem/selftest.h"

#include "modem/dialstring.h"
#include "port/modemfinding.h"

#include <QtCore/QPointer>

namespace Fax {

namespace {

using namespace std::chrono_literals;

constexpr auto answerTime = 5s;
constexpr auto dialToneTime = 15s; ///< S6 and the modem's own patience are below 10 s
constexpr char listenCommand[] = "ATDT;"; ///< off-hook, wait for dial tone, dial nothing

const QString portStep = u"port"_qs;
const QString identifyStep = u"identify"_qs;
const QString classStep = u"class"_qs;
const QString dialToneStep = u"dial tone"_qs;

} // namespace

ModemSelfTest::ModemSelfTest(AtChannel &channel, LineEvents &events, QObject *parent)
    : QObject(parent)
    , m_channel(channel)
    , m_events(events)
    , m_identification(channel)
{
    connect(&m_identification, &ModemIdentification::finished, this, &ModemSelfTest::identified);
}

void ModemSelfTest::start(const Task &task)
{
    m_task = task;
    ask("AT", answerTime, &ModemSelfTest::answered);
}

void ModemSelfTest::ask(const QByteArray &command, std::chrono::milliseconds deadline,
                        Handler handler)
{
    const QPointer<ModemSelfTest> self(this);
    m_channel.command(command, deadline, AtData::None, [self, handler](const AtAnswer &answer) {
        if (self)
            (self->*handler)(answer);
    });
}

void ModemSelfTest::answered(const AtAnswer &answer)
{
    if (answer.result != AtResult::Ok)
        return fail(
            portStep,
            tr("%1 is open, but the modem does not answer. Check that it is switched on and "
               "that the cable is the right one.")
                .arg(m_task.serial.device));
    pass(portStep,
         tr("%1 at %2 bit/s: the modem answers")
             .arg(m_task.serial.device)
             .arg(m_task.serial.baudRate));
    m_identification.start(m_task.serial);
}

void ModemSelfTest::identified(const Result<ModemProfile> &profile)
{
    if (!profile)
        return fail(identifyStep, profile.error().message());
    ModemFinding modem;
    modem.kind = FindingKind::FaxModem;
    modem.setModem(profile->identity);
    pass(identifyStep, modemWords(modem));
    ask("AT+FCLASS=" + className(m_task.faxClass), answerTime, &ModemSelfTest::classSelected);
}

void ModemSelfTest::classSelected(const AtAnswer &answer)
{
    const QString name = modemClassText(m_task.faxClass);
    if (answer.result != AtResult::Ok)
        return fail(classStep, tr("The modem refuses fax class %1. Set another class.").arg(name));
    pass(classStep, tr("Class %1").arg(name));
    ask("AT+FCLASS=0", answerTime, &ModemSelfTest::leftFaxClass);
}

void ModemSelfTest::leftFaxClass(const AtAnswer &)
{
    ask(dialToneCommand(true), answerTime, &ModemSelfTest::willListen);
}

void ModemSelfTest::willListen(const AtAnswer &answer)
{
    if (answer.result != AtResult::Ok)
        return fail(dialToneStep, tr("The modem cannot tell a dial tone (it refuses ATX4)."));
    if (m_rang) {
        tell(dialToneStep, true, tr("Not looked for: the line rings, so it works"), true);
        Q_EMIT finished(true);
        return;
    }
    ask(listenCommand, dialToneTime, &ModemSelfTest::heardLine);
}

void ModemSelfTest::heardLine(const AtAnswer &answer)
{
    m_toneHeard = answer.result == AtResult::Ok;
    switch (answer.result) {
    case AtResult::Ok:
        m_lineText = tr("The line has a dial tone");
        break;
    case AtResult::NoDialTone:
        m_lineText = tr("The line has no dial tone. Check the cable between the modem and the "
                        "telephone socket. If the exchange has none on purpose, switch off "
                        "\"wait for dial tone\".");
        break;
    case AtResult::Busy:
        m_lineText = tr("The line gives a busy tone. Is somebody using it?");
        break;
    case AtResult::Lost:
        return fail(dialToneStep, tr("The modem went away."));
    case AtResult::Timeout:
        m_lineText = tr("The modem did not tell within %1 s whether there is a dial tone.")
                         .arg(std::chrono::seconds(dialToneTime).count());
        break;
    default:
        m_lineText = tr("The modem cannot test for a dial tone (it said \"%1\").")
                         .arg(QString::fromLatin1(answer.code.left(32)));
    }
    if (answer.result != AtResult::Timeout)
        return ask("ATH0", answerTime, &ModemSelfTest::hungUp);
    const QPointer<ModemSelfTest> self(this);
    m_channel.abort(answerTime, [self](const AtAnswer &aborted) {
        if (self)
            self->abortedListening(aborted);
    });
}

void ModemSelfTest::abortedListening(const AtAnswer &)
{
    ask("ATH0", answerTime, &ModemSelfTest::hungUp);
}

void ModemSelfTest::hungUp(const AtAnswer &answer)
{
    tell(dialToneStep, m_toneHeard, m_lineText, true);
    Q_EMIT finished(answer.result == AtResult::Ok);
}

void ModemSelfTest::pass(const QString &name, const QString &text)
{
    tell(name, true, text, false);
}

/** What comes after it cannot be tried. */
void ModemSelfTest::fail(const QString &name, const QString &text)
{
    tell(name, false, text, true);
    Q_EMIT finished(name != portStep);
}

void ModemSelfTest::tell(const QString &name, bool passed, const QString &text, bool last)
{
    m_events.testStep({m_task.port, name, passed, text, last});
}

} // namespace Fax
