#include "modem/modemsetup.h"

#include "modem/dialstring.h"
#include "modem/modemport.h"

namespace Fax {

namespace {

using namespace std::chrono_literals;

constexpr auto answerTime = 5s;
constexpr auto drainTime = 200ms; ///< for what the modem still has to say
constexpr auto resetTime = 300ms; ///< a modem that was reset is deaf for a moment
constexpr auto dtrOffTime = 600ms;
constexpr auto guardTime = 1200ms; ///< silence around the escape, S12 is 1 s

/** Whatever a modem is doing for a fax call ends by one of these: data sent (DLE ETX), received (CAN). */
constexpr char endOfData[] = "\x10\x03\x18\r";

} // namespace

ModemSetUp::ModemSetUp(AtChannel &channel, ModemPort &port, QObject *parent)
    : QObject(parent)
    , m_channel(channel)
    , m_port(port)
{ }

ModemSetUp::~ModemSetUp() = default;

void ModemSetUp::start(const SerialSettings &serial, How how)
{
    m_serial = serial;
    m_steps.clear();
    m_running = true;
    m_pauseMs = 0;
    m_channel.sendRaw({}); // nothing that is under way goes on
    m_channel.setCommandPause(0ms);
    if (!m_port.configure(serial.baudRate, serial.flow))
        return finish(
            failure(ErrorCode::NotSupported,
                    tr("The serial line cannot be set to %1 bit/s").arg(serial.baudRate)));
    if (how == How::Firmly)
        queueEscape();
    queueOctets(QByteArray(endOfData));
    queuePause(drainTime);
    queueReset();
    m_steps.push_back([this] { identify(); });
    next();
}

void ModemSetUp::queueEscape()
{
    m_steps.push_back([this] {
        m_port.setDtr(false);
        next();
    });
    queuePause(dtrOffTime);
    m_steps.push_back([this] {
        m_port.setDtr(true);
        next();
    });
    queuePause(guardTime);
    queueOctets("+++");
    queuePause(guardTime);
}

void ModemSetUp::queueReset()
{
    const QByteArray plain("ATE0Q0V1");
    queueCommand(plain);
    queueCommand("ATH0");
    queueCommand("ATZ");
    queuePause(resetTime);
    queueCommand(plain);
    queueNeeded("AT", tr("The device does not answer as a modem does"));
    queueCommand("ATS0=0"); // the service decides when to answer
    queueCommand(
        "ATS7=60"); // seconds for ringing and the answering tone; the built-in line waits as long
    queueCommand("ATM0");
    queueCommand(dialToneCommand(m_serial.waitForDialTone));
}

/** The rest, when it is known which modem this is. */
void ModemSetUp::queueFaxClass()
{
    const ModemQuirks &quirks = m_profile.quirks;
    const bool software = m_serial.flow == FlowControl::XonXoff || quirks.softwareFlow;
    const QByteArray hardwareFlow = quirks.hardwareFlowCommand.isEmpty()
        ? QByteArray("AT&K3")
        : quirks.hardwareFlowCommand;
    const QByteArray softwareFlow = quirks.softwareFlowCommand.isEmpty()
        ? QByteArray("AT&K4")
        : quirks.softwareFlowCommand;
    const QByteArray name = className(m_profile.identity.used);
    m_channel.setCommandPause(std::chrono::milliseconds(quirks.commandPauseMs));
    if (m_profile.identity.callerId)
        queueCommand("AT+VCID=1");
    queueNeeded("AT+FCLASS=" + name,
                tr("The modem refuses fax class %1").arg(QString::fromLatin1(name)));
    queueCommand(software ? softwareFlow : hardwareFlow);
    // T.32 has flow control of its own, and software by default.
    const ModemClass used = m_profile.identity.used;
    if (used == ModemClass::Class2_0 || used == ModemClass::Class2_1)
        queueCommand(software ? "AT+FLO=1" : "AT+FLO=2");
    m_channel.setSoftwareFlow(software);
    if (software)
        m_port.configure(m_serial.baudRate, FlowControl::XonXoff);
    for (const QString &command : std::as_const(m_serial.init))
        queueNeeded(command.toLatin1(),
                    tr("The modem refuses %1; change --init of this port").arg(command));
}

void ModemSetUp::queuePause(std::chrono::milliseconds pause)
{
    m_steps.push_back([this, pause] { m_pauseMs = static_cast<int>(pause.count()); });
}

void ModemSetUp::queueOctets(const QByteArray &octets)
{
    m_steps.push_back([this, octets] {
        m_channel.sendRaw(octets);
        next();
    });
}

void ModemSetUp::queueCommand(const QByteArray &command)
{
    queueNeeded(command, {});
}

void ModemSetUp::queueNeeded(const QByteArray &command, const QString &complaint)
{
    m_steps.push_back([this, command, complaint] { send(command, complaint); });
}

void ModemSetUp::send(const QByteArray &command, const QString &complaint)
{
    m_channel.command(command, answerTime, AtData::None, [this, complaint](const AtAnswer &answer) {
        if (answer.result == AtResult::Lost)
            return finish(failure(ErrorCode::DeviceMissing, tr("Modem is unplugged")));
        if (answer.result == AtResult::Timeout)
            return finish(failure(ErrorCode::Timeout, tr("Modem does not answer")));
        if (answer.result != AtResult::Ok && !complaint.isEmpty())
            return finish(failure(ErrorCode::NotSupported, complaint));
        next();
    });
}

void ModemSetUp::next()
{
    if (!m_running)
        return;
    if (m_steps.empty())
        return finish(m_profile);
    const Step step = m_steps.front();
    m_steps.pop_front();
    step();
}

void ModemSetUp::advance(int ms)
{
    if (!m_running || m_pauseMs <= 0)
        return;
    m_pauseMs -= ms;
    if (m_pauseMs <= 0)
        next();
}

void ModemSetUp::identify()
{
    if (m_identification)
        m_identification.release()->deleteLater(); // we may be inside one of its signals
    m_identification = std::make_unique<ModemIdentification>(m_channel);
    connect(m_identification.get(), &ModemIdentification::finished, this, &ModemSetUp::identified);
    m_identification->start(m_serial);
}

void ModemSetUp::identified(const Result<ModemProfile> &profile)
{
    if (!profile)
        return finish(profile);
    m_profile = *profile;
    queueFaxClass();
    next();
}

void ModemSetUp::finish(const Result<ModemProfile> &profile)
{
    m_running = false;
    m_steps.clear();
    m_pauseMs = 0;
    Q_EMIT finished(profile);
}

} // namespace Fax
