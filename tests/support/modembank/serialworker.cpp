#include "support/modembank/serialworker.h"

#include "base/workerprograms.h"
#include "imaging/tifffax.h"

namespace Fax {

using namespace LineProtocol;

SerialWorker::SerialWorker(const QString &device, const QString &number, int timeFactor,
                           FlowControl flow)
    : m_timeFactor(timeFactor)
{
    m_port.port = port;
    m_port.number = number;
    m_port.serial.device = device;
    m_port.serial.flow = flow;
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &SerialWorker::read);
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(workerProgram(QStringLiteral("fax-line")),
                    {QStringLiteral("--serial"), device});
    send(Configure{true, m_timeFactor});
    send(m_port);
}

SerialWorker::~SerialWorker()
{
    m_process.disconnect(this);
    m_process.closeWriteChannel(); // the end of its input ends it
    if (!m_process.waitForFinished(2000))
        m_process.kill();
    m_process.waitForFinished(2000);
}

void SerialWorker::dial(const QString &number, const QList<FaxPage> &pages)
{
    Dial command;
    command.port = port;
    command.call = ++m_lastCall;
    command.number = number;
    command.settings.localId = m_port.number;
    command.document = TiffFax::write(pages);
    command.pages = static_cast<int>(pages.size());
    send(command);
}

void SerialWorker::read()
{
    m_reader.feed(m_process.readAllStandardOutput());
    while (const auto message = m_reader.take()) {
        if (!*message)
            return m_process.kill();
        take(**message);
    }
}

void SerialWorker::take(const WorkerMessage &message)
{
    switch (static_cast<Type>(message.type)) {
    case Type::PortReport:
        if (const auto report = PortReport::decode(message)) {
            health = report->reason;
            if (report->health == ModemHealth::Ready)
                Q_EMIT ready();
        }
        return;
    case Type::Ring:
        if (const auto ring = Ring::decode(message); ring && ring->count == 1 && answers)
            answer();
        return;
    case Type::PageSent:
        if (const auto page = PageSent::decode(message);
            page && page->verdict == Verdict::Uncertain)
            send(PageStored{page->call, page->page, true});
        return;
    case Type::PageReceived:
        if (const auto page = PageReceived::decode(message))
            store(*page);
        return;
    case Type::CallEnded:
        if (const auto how = CallEnded::decode(message)) {
            end = *how;
            Q_EMIT ended();
        }
        return;
    default:
        return;
    }
}

void SerialWorker::answer()
{
    Answer command;
    command.port = port;
    command.call = ++m_lastCall;
    command.settings.localId = m_port.number;
    send(command);
}

void SerialWorker::store(const PageReceived &page)
{
    if (!page.partial)
        received.append(FaxPage(page.width, page.rows, page.resolution, page.bits));
    send(PageStored{page.call, page.page, true});
}

} // namespace Fax
