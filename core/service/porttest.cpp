#include "service/porttest.h"

#include "base/t30names.h"
#include "imaging/headerline.h"
#include "imaging/renderclient.h"
#include "imaging/tifffax.h"
#include "service/callbuilder.h"
#include "service/eventfeed.h"
#include "service/linepages.h"
#include "service/serviceparts.h"

#include <utility>

namespace Fax {

namespace {

using namespace std::chrono_literals;

constexpr auto patience = 60s; ///< for each step; the worker's own deadlines are shorter

const QString portStep = u"port"_qs;
const QString dialStep = u"dial"_qs;
const QString answerStep = u"answer"_qs;
const QString speedStep = u"negotiate"_qs;
const QString pageStep = u"page"_qs;
const QString callStep = u"call"_qs;

QString seconds(qint64 lineMs)
{
    return QString::number(double(lineMs) / 1000.0, 'f', 1);
}

/** Of a built-in port whose worker does not run yet it is Ready. */
bool isStarting(ModemHealth health)
{
    return health == ModemHealth::Starting || health == ModemHealth::Ready;
}

/** Of a Progress or a CallEnded. */
template <typename Event> QString negotiated(const Event &event)
{
    const QString speed =
        QStringLiteral("%1, %2 bit/s").arg(modulationName(event.modulation)).arg(event.bitRate);
    return event.ecm ? PortTest::tr("%1, with error correction").arg(speed) : speed;
}

} // namespace

PortTest::PortTest(ServiceParts &parts, PortId port, std::optional<FaxNumber> number, CallId call)
    : m_parts(parts)
    , m_port(port)
    , m_number(std::move(number))
    , m_call(call)
{
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(patience);
    connect(&m_deadline, &QTimer::timeout, this, &PortTest::expire);
    PortManager &ports = *m_parts.ports;
    connect(&ports, &PortManager::testStepped, this,
            [this](PortId id, const LineProtocol::TestStep &step) {
                if (id == m_port)
                    takeStep(step);
            });
    for (const auto signal : {&PortManager::portChanged, &PortManager::portFreed}) {
        connect(&ports, signal, this, &PortTest::testWhenSettled);
        connect(&ports, signal, this, &PortTest::callWhenReady);
    }
    connect(&ports, &PortManager::progressed, this,
            [this](PortId, const LineProtocol::Progress &progress) { takeProgress(progress); });
    connect(&ports, &PortManager::pageSent, this,
            [this](PortId, const LineProtocol::PageSent &page) { takePage(page); });
    connect(&ports, &PortManager::callEnded, this,
            [this](PortId, const LineProtocol::CallEnded &end) { takeEnd(end); });
}

void PortTest::start()
{
    m_deadline.start();
    m_started = true;
    testWhenSettled();
}

/** A service that was started for this test, or a modem that is being set up, needs a moment. */
void PortTest::testWhenSettled()
{
    Port *port = m_started && !m_begun && !m_finished ? livePort() : nullptr;
    if (!port || (!port->isWorking() && isStarting(port->status().health)))
        return;
    m_begun = true;
    if (auto begun = port->test(); !begun)
        finish(portStep, false, begun.error().message());
}

/** The port, unless it was removed: then the test is over. */
Port *PortTest::livePort()
{
    Port *port = m_parts.ports->port(m_port);
    if (!port)
        finish(portStep, false, tr("The port was removed"));
    return port;
}

void PortTest::takeStep(const LineProtocol::TestStep &step)
{
    if (m_waitsForPort || m_finished)
        return;
    m_deadline.start();
    if (step.last && (!m_number || !step.passed))
        return finish(step.name, step.passed, step.text);
    tell(step.name, step.passed, step.text);
    if (!step.last)
        return;
    m_waitsForPort = true;
    callWhenReady();
}

void PortTest::callWhenReady()
{
    if (!m_waitsForPort || m_finished)
        return;
    const Port *port = livePort();
    if (!port || !port->isFree())
        return;
    m_waitsForPort = false;
    drawPage();
}

void PortTest::drawPage()
{
    const Port *port = livePort();
    if (!port)
        return;
    const QString now = QLocale().toString(m_parts.clock->now().toTimeZone(m_parts.clock->zone()),
                                           QLocale::LongFormat);
    const QString text = tr("TEST FAX\n\nThis page was sent to try out a fax line.\n\n"
                            "Line:   %1 (%2)\nTo:     %3\nTime:   %4\n")
                             .arg(port->config().name, port->config().number, m_number->shown(),
                                  now);
    RenderJob job;
    job.sources.append({u"test.txt"_qs, text.toUtf8()});
    job.resolution = Resolution::Standard;
    job.headerRows = headerLineRows(job.resolution);
    m_parts.renderer->render(job, this, {}, [this](const Result<QList<FaxPage>> &pages) {
        if (m_finished)
            return;
        if (pages)
            dial(*pages);
        else
            finish(pageStep, false, pages.error().message());
    });
}

void PortTest::dial(const QList<FaxPage> &pages)
{
    Port *port = livePort();
    if (!port)
        return;
    OutgoingCall call;
    call.call = m_call;
    call.dialString = CallBuilder(m_parts).dialString(*m_number, port->config());
    call.address = m_number->shown();
    call.documentName = tr("Test fax");
    call.submittedTime = m_parts.clock->now();
    call.settings.localId = port->config().tsid;
    call.settings.limitSpeed(port->config().speed);
    call.document = TiffFax::writeCoded({codedPage(pages.constFirst())});
    call.pages = 1;
    call.pageCount = 1;
    call.pageOctets = {call.document.size()};
    m_deadline.stop();
    if (auto dialled = port->dial(call); !dialled)
        return finish(dialStep, false, dialled.error().message());
    tell(dialStep, true, tr("Dialling %1").arg(m_number->shown()));
}

void PortTest::takeProgress(const LineProtocol::Progress &progress)
{
    if (progress.call != m_call.value)
        return;
    if (!m_answered && !progress.remoteId.isEmpty()) {
        m_answered = true;
        tell(answerStep, true,
             tr("\"%1\" answered after %2 s").arg(progress.remoteId, seconds(progress.lineMs)));
    }
    const bool onPage = progress.phase == CallPhase::C && progress.modulation != Modulation::None;
    if (!m_negotiated && onPage) {
        m_negotiated = true;
        tell(speedStep, true, negotiated(progress));
    }
}

/** There is nothing to be remembered of this page: its end may leave at once. */
void PortTest::takePage(const LineProtocol::PageSent &page)
{
    if (page.call != m_call.value)
        return;
    switch (page.verdict) {
    case Verdict::Uncertain:
        m_parts.ports->pageNoted(m_call, page.page, true);
        break;
    case Verdict::Confirmed:
        tell(pageStep, true, tr("The page was confirmed"));
        break;
    case Verdict::Damaged:
        tell(pageStep, true, tr("The page was confirmed, with damage"));
        break;
    case Verdict::NotDelivered:
        tell(pageStep, false, tr("The page was not taken"));
        break;
    }
}

void PortTest::takeEnd(const LineProtocol::CallEnded &end)
{
    if (end.call != m_call.value)
        return;
    const bool passed = end.code == ErrorCode::None && end.pagesConfirmed == 1;
    finish(callStep, passed,
           passed ? tr("Sent to \"%1\" in %2 s; %3")
                        .arg(end.remoteId, seconds(end.lineMs), negotiated(end))
                  : tr("Not sent: %1").arg(errorText(end.code)));
}

void PortTest::expire()
{
    const Port *port = m_parts.ports->port(m_port);
    const QString reason = port ? port->status().healthReason : QString();
    finish(portStep, false, reason.isEmpty() ? tr("The line did not answer in time") : reason);
}

void PortTest::tell(const QString &name, bool passed, const QString &text)
{
    m_parts.events->send(u"testStep"_qs,
                         {{u"port"_qs, m_port.value},
                          {u"name"_qs, name},
                          {u"passed"_qs, passed},
                          {u"text"_qs, text},
                          {u"last"_qs, m_finished}});
}

void PortTest::finish(const QString &name, bool passed, const QString &text)
{
    if (std::exchange(m_finished, true))
        return;
    m_deadline.stop();
    tell(name, passed, text);
    Q_EMIT finished();
}

} // namespace Fax
