#include "port/modemdetector.h"

#include "port/linedriver.h"

#include <QtCore/QTimer>

#include <algorithm>

namespace Fax {

namespace {

/** What a worker must be told of a port, though this one never has a call. */
PortConfig portFor(const QString &device)
{
    PortConfig port;
    port.id = PortId{1};
    port.driver = u"serial"_qs;
    port.number = u"0"_qs;
    port.device = device;
    return port;
}

bool saidNothing(const ModemIdentity &modem)
{
    return modem.maker.isEmpty() && modem.model.isEmpty() && modem.classes.isEmpty();
}

} // namespace

ModemDetector::ModemDetector(LineMaker makeLine, std::chrono::milliseconds deadline,
                             QObject *parent)
    : QObject(parent)
    , m_makeLine(std::move(makeLine))
    , m_deadline(new QTimer(this))
{
    m_deadline->setSingleShot(true);
    m_deadline->setInterval(deadline);
    connect(m_deadline, &QTimer::timeout, this, &ModemDetector::settleRest);
}

ModemDetector::~ModemDetector() = default;

void ModemDetector::start(const QList<ModemFinding> &lines)
{
    m_findings = lines;
    for (ModemFinding &finding : m_findings)
        finding.text.clear(); // it has one again when it is settled
    m_deadline->start();
    for (qsizetype index = 0; index < m_findings.size(); ++index) {
        const ModemFinding &line = m_findings.at(index);
        if (line.state == DeviceState::Free && line.kind == FindingKind::NotTried)
            tryLine(index);
    }
    // Also if there is none to try, the answer comes later, as it does otherwise.
    QMetaObject::invokeMethod(
        this,
        [this] {
            for (qsizetype index = 0; index < m_findings.size(); ++index) {
                if (!m_lines.contains(index) && m_findings.at(index).text.isEmpty())
                    settle(index);
            }
            if (m_findings.isEmpty())
                Q_EMIT finished({});
        },
        Qt::QueuedConnection);
}

void ModemDetector::tryLine(qsizetype index)
{
    const PortConfig port = portFor(m_findings.at(index).device);
    auto &line = m_lines[index] = m_makeLine(port);
    connect(line.get(), &LineDriver::portReported, this,
            [this, index](const LineProtocol::PortReport &report) { onReport(index, report); });
    line->addPort({port.id.value, port.number, port.serial()});
    line->start();
}

void ModemDetector::onReport(qsizetype index, const LineProtocol::PortReport &report)
{
    if (report.health == ModemHealth::Starting || !m_lines.contains(index))
        return;
    ModemFinding &finding = m_findings[index];
    finding.setModem(report.modem);
    finding.reason = report.reason;
    switch (report.health) {
    case ModemHealth::Starting:
        break;
    case ModemHealth::Ready:
        finding.kind = FindingKind::FaxModem;
        break;
    case ModemHealth::InUse:
        finding.state = DeviceState::InUse;
        break;
    case ModemHealth::NoPermission:
        finding.state = DeviceState::NoPermission;
        break;
    case ModemHealth::Absent:
        finding.kind = FindingKind::NoAnswer;
        break;
    case ModemHealth::Faulty:
        finding.kind = saidNothing(report.modem) ? FindingKind::NoAnswer : FindingKind::NoFax;
        break;
    }
    settle(index);
}

/** The line's worker ends with its driver, later: this may be one of its signals. */
void ModemDetector::settle(qsizetype index)
{
    if (const auto line = m_lines.find(index); line != m_lines.end()) {
        line->second->disconnect(this);
        line->second.release()->deleteLater();
        m_lines.erase(line);
    }
    ModemFinding &finding = m_findings[index];
    finding.text = modemWords(finding);
    Q_EMIT found(finding);
    const auto isOpen = [](const ModemFinding &line) { return line.text.isEmpty(); };
    if (std::ranges::none_of(m_findings, isOpen)) {
        m_deadline->stop();
        Q_EMIT finished(m_findings);
    }
}

void ModemDetector::settleRest()
{
    while (!m_lines.empty()) {
        const qsizetype index = m_lines.begin()->first;
        m_findings[index].kind = FindingKind::NoAnswer;
        settle(index);
    }
}

} // namespace Fax
