#include "support/class1bench.h"

#include <QtCore/QDebug>

namespace Fax {

using namespace LineProtocol;

namespace {
constexpr int stepMs = 20;
}

void ModemCallLog::frame(const Frame &frame)
{
    frames.append(frame);
    if (qEnvironmentVariableIsSet("FAX_BENCH_TRACE"))
        qDebug().noquote() << "modem" << frame.lineMs
                           << (frame.direction == Direction::Sent ? "->" : "<-") << frame.name
                           << frame.meaning;
}

void ModemCallLog::pageUnsettled(const PageSent &page)
{
    unsettled.append(page);
    if (answersHolds && page.verdict == Verdict::Uncertain)
        call->pageStored(page.page, stores);
}

void ModemCallLog::pageReceived(const PageReceived &page)
{
    received.append(page);
    if (answersHolds && !page.partial)
        call->pageStored(page.page, stores);
}

QList<FaxPage> ModemCallLog::pages() const
{
    QList<FaxPage> whole;
    for (const PageReceived &page : received) {
        if (!page.partial)
            whole.append(FaxPage(page.width, page.rows, page.resolution, page.bits));
    }
    return whole;
}

Class1End::Class1End(SoftModem &ofModem)
    : modem(ofModem)
{
    profile.identity.used = ModemClass::Class1;
    profile.identity.transmit = profile.identity.receive = {24, 48, 72,  73,  74,  96,
                                                            97, 98, 121, 122, 145, 146};
    QObject::connect(&channel, &AtChannel::unsolicited, &channel, [this](const QByteArray &line) {
        if (m_answering && line == "RING" && !channel.isBusy())
            answer(*std::exchange(m_answering, std::nullopt));
    });
    for (const char *command : {"ATE0\r", "AT+FCLASS=1\r"})
        modem.write(command);
    (void)modem.read();
}

void Class1End::begin(const T30Task &task)
{
    end.reset();
    m_ended = false;
    m_call = std::make_unique<Class1Call>(channel, profile, task, log);
    log.call = m_call.get();
    QObject::connect(m_call.get(), &ModemCall::ended, m_call.get(),
                     [this](const CallEnded &how, bool isWedged) {
                         m_ended = true;
                         end = how;
                         wedged = isWedged;
                         if (qEnvironmentVariableIsSet("FAX_BENCH_TRACE"))
                             qDebug() << "modem" << how.code << how.detail << how.pagesConfirmed
                                      << how.lineMs << isWedged << channel.transcript();
                     });
}

void Class1End::dial(const QByteArray &number, const T30Task &task)
{
    begin(task);
    m_call->dial(number);
}

void Class1End::answer(const T30Task &task)
{
    begin(task);
    m_call->answer();
}

void Class1End::exchangeOctets()
{
    for (int round = 0; round < 50; ++round) {
        QByteArray down = device.takeWritten(!ready ? 0 : wired ? modem.room() : 1 << 20);
        if (toModem)
            down = toModem(down);
        modem.write(down);
        QByteArray up = modem.read();
        if (fromModem)
            up = fromModem(up);
        if (!up.isEmpty())
            device.arrive(up);
        if (down.isEmpty() && up.isEmpty())
            return;
    }
}

void Class1End::step()
{
    exchangeOctets();
    ms += stepMs;
    channel.advance(stepMs);
    if (m_call && !m_ended)
        m_call->advance(stepMs);
    exchangeOctets();
}

Class1End &Class1Bench::addEnd(const QString &number, SoftModemOptions options)
{
    ends.push_back(std::make_unique<Class1End>(bench.addModem(number, options)));
    return *ends.back();
}

void Class1Bench::step()
{
    bench.step();
    for (const auto &end : ends)
        end->step();
}

bool Class1Bench::run(int limitMs)
{
    const auto busy = [this] {
        return bench.line.exchange.callCount() > 0
            || std::any_of(ends.begin(), ends.end(),
                           [](const auto &end) { return end->call() && !end->isOver(); });
    };
    for (int ms = 0; busy() && ms < limitMs; ms += stepMs)
        step();
    return !busy();
}

} // namespace Fax
