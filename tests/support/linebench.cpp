#include "support/linebench.h"

#include "imaging/tifffax.h"

#include <QtCore/QDebug>
#include <QtCore/QRandomGenerator>

namespace Fax {

using namespace LineProtocol;

LineBench::LineBench(ExchangeOptions options)
    : exchange(*this, options)
{ }

void LineBench::addPorts(int count)
{
    for (int port = 1; port <= count; ++port) {
        const auto added = exchange.addPort({port, QString::number(100 + port)});
        Q_ASSERT(added.has_value());
        m_answering[port].settings.localId = QStringLiteral("+49 30 %1").arg(100 + port);
    }
}

qint64 LineBench::dial(const QList<FaxPage> &pages, const CallSettings &settings,
                       const QString &number, qint64 port)
{
    Dial command;
    command.port = port;
    command.call = ++m_nextCall;
    command.number = number;
    command.settings = settings;
    command.document = TiffFax::write(pages);
    command.pages = static_cast<int>(pages.size());
    exchange.dial(command);
    return command.call;
}

qint64 LineBench::dialWith(const QList<FaxPage> &pages,
                           const std::function<std::unique_ptr<LineParty>(const T30Task &)> &make)
{
    const T30Task task{1, ++m_nextCall, {}, TiffFax::write(pages), static_cast<int>(pages.size())};
    exchange.dialWith(1, task.call, QStringLiteral("102"), make(task));
    return task.call;
}

bool LineBench::run(int limitMs)
{
    const qint64 until = lineMs + limitMs;
    while (exchange.callCount() > 0 && lineMs < until)
        step();
    return exchange.callCount() == 0;
}

void LineBench::step()
{
    if (!exchange.isStandingStill())
        lineMs += ExchangeCall::blockMs;
    exchange.step();
}

void LineBench::forgetEvents()
{
    rings.clear();
    ringEnds.clear();
    frames.clear();
    progresses.clear();
    sent.clear();
    received.clear();
    ends.clear();
}

const CallEnded *LineBench::endOf(qint64 call) const
{
    for (const CallEnded &end : ends) {
        if (end.call == call)
            return &end;
    }
    return nullptr;
}

const CallEnded *LineBench::endAt(qint64 port) const
{
    for (auto end = ends.crbegin(); end != ends.crend(); ++end) {
        if (end->port == port)
            return &*end;
    }
    return nullptr;
}

QList<FaxPage> LineBench::pagesAt(qint64 port) const
{
    QList<FaxPage> pages;
    for (const PageReceived &page : received) {
        if (page.port == port && !page.partial)
            pages.append(FaxPage(page.width, page.rows, page.resolution, page.bits));
    }
    return pages;
}

QStringList LineBench::frameNames(qint64 call, Direction direction) const
{
    QStringList names;
    for (const Frame &frame : frames) {
        if (frame.call == call && frame.direction == direction)
            names.append(frame.name);
    }
    return names;
}

void LineBench::ring(const Ring &ring)
{
    rings.append(ring);
    if (onRing && onRing(ring))
        return;
    const Answering &how = m_answering[ring.port];
    if (!how.answers || ring.count != how.atRing)
        return;
    Answer command;
    command.port = ring.port;
    command.call = ++m_nextCall;
    command.settings = how.settings;
    if (how.other)
        (void)exchange.answerWith(ring.port, command.call, how.other(command.call));
    else
        exchange.answer(command);
}

void LineBench::ringEnded(const RingEnded &end)
{
    ringEnds.append(end);
    if (onRingEnded)
        onRingEnded(end);
}

void LineBench::progress(const Progress &progress)
{
    progresses.append(progress);
    if (onProgress)
        onProgress(progress);
}

void LineBench::frame(const Frame &frame)
{
    frames.append(frame);
    if (qEnvironmentVariableIsSet("FAX_BENCH_TRACE"))
        qDebug().noquote() << frame.call << frame.lineMs
                           << (frame.direction == Direction::Sent ? "->" : "<-") << frame.name
                           << frame.meaning;
    if (onFrame)
        onFrame(frame);
}

void LineBench::pageSent(const PageSent &page)
{
    sent.append(page);
}

void LineBench::pageUnsettled(const PageSent &page)
{
    unsettled.append(page);
    if (page.verdict != Verdict::Uncertain)
        return;
    const bool noted = !note || note(page);
    if (answersNote)
        exchange.pageStored({page.call, page.page, noted});
}

void LineBench::pageReceived(const PageReceived &page)
{
    received.append(page);
    const bool stored = !store || store(page);
    if (answersStore && !page.partial)
        exchange.pageStored({page.call, page.page, stored});
}

void LineBench::callEnded(const CallEnded &end)
{
    ends.append(end);
    if (onCallEnded)
        onCallEnded(end);
    if (qEnvironmentVariableIsSet("FAX_BENCH_TRACE"))
        qDebug() << end.call << end.code << end.detail << end.pagesConfirmed << end.lineMs;
}

FaxPage testPage(int width, int rows, Resolution resolution, int seed)
{
    QRandomGenerator random(static_cast<quint32>(seed));
    FaxPage page(width, rows, resolution);
    for (int y = 0; y < rows; ++y) {
        const bool textLine = y % 40 < 24;
        for (int x = 60; textLine && x < width - 80;) {
            const int mark = 2 + random.bounded(9);
            for (int i = 0; i < mark; ++i)
                page.setBlack(x + i, y);
            x += mark + 6 + random.bounded(60);
        }
        page.setBlack(20 + y % 7, y);
        page.setBlack(width - 1, y);
    }
    return page;
}

} // namespace Fax
