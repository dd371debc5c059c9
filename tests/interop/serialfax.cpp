#include "serialfax.h"

namespace Fax {

using namespace std::chrono_literals;

namespace {
constexpr int stepMs = 20;
}

SerialFax::SerialFax(const BankProcess &bank, const QString &number)
    : m_clock(qPrintable(bank.clockFile()))
    , m_device(bank.path(number))
{
    m_device.setBaudRate(115200);
    m_device.setFlowControl(
        QSerialPort::NoFlowControl); // the bank reads no more than a modem takes
    if (!m_device.open(QIODevice::ReadWrite))
        qFatal("%s: %s", qPrintable(m_device.portName()), qPrintable(m_device.errorString()));
    m_channel.emplace(m_device);
    m_lineMs = m_clock.ms();
    m_timer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { tick(); });
    m_timer.start(1ms);
}

void SerialFax::send(const QByteArray &number, const T30Task &task)
{
    setUp({"ATE0", "AT+FCLASS=1"}, [this, number, task] {
        begin(task);
        m_call->dial(number);
    });
}

void SerialFax::receive(const T30Task &task)
{
    setUp({"ATE0", "AT+FCLASS=1"}, [this, task] {
        QObject::connect(&*m_channel, &AtChannel::unsolicited, &*m_channel,
                         [this, task](const QByteArray &line) {
                             if (line != "RING" || m_call)
                                 return;
                             begin(task);
                             m_call->answer();
                         });
    });
}

void SerialFax::setUp(QList<QByteArray> commands, const std::function<void()> &then)
{
    if (commands.isEmpty())
        return then();
    const QByteArray command = commands.takeFirst();
    m_channel->command(command, 3s, AtData::None,
                       [this, commands, then](const AtAnswer &) { setUp(commands, then); });
}

void SerialFax::begin(const T30Task &task)
{
    ModemProfile profile;
    profile.identity.used = ModemClass::Class1;
    profile.identity.transmit = {24, 48, 72, 73, 74, 96, 97, 98, 121, 122, 145, 146};
    profile.identity.receive = profile.identity.transmit;
    m_call = std::make_unique<Class1Call>(*m_channel, profile, task, log);
    log.call = m_call.get();
    QObject::connect(m_call.get(), &ModemCall::ended, m_call.get(),
                     [this](const LineProtocol::CallEnded &how, bool) { end = how; });
}

void SerialFax::tick()
{
    for (const qint64 now = m_clock.ms(); m_lineMs < now; m_lineMs += stepMs) {
        m_channel->advance(stepMs);
        if (m_call && !end)
            m_call->advance(stepMs);
    }
}

QByteArray SerialFax::story() const
{
    QByteArray story = end ? QByteArray::number(int(end->code)) + ' ' + end->detail.toUtf8()
                           : "running";
    for (const LineProtocol::Frame &frame : log.frames) {
        story += '\n' + QByteArray::number(frame.lineMs)
            + (frame.direction == Direction::Sent ? " -> " : " <- ") + frame.name.toLatin1();
    }
    return story + '\n' + m_channel->transcript();
}

} // namespace Fax
