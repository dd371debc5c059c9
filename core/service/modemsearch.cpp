#include "service/modemsearch.h"

#include "base/valuemap.h"
#include "port/portmanager.h"
#include "port/serialports.h"
#include "port/terminaldevice.h"
#include "service/eventfeed.h"
#include "service/serviceparts.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace Fax {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ModemSearch)
};

bool isListed(const QList<ModemFinding> &findings, const QString &device)
{
    return std::ranges::any_of(findings, [&](const ModemFinding &finding) {
        return TerminalDevice::isSame(finding.device, device);
    });
}

/** A device that is not there: a port waits for it. */
SerialDevice absent(const QString &device)
{
    SerialDevice line;
    line.device = device;
    return line;
}

} // namespace

ModemSearch::ModemSearch(ServiceParts &parts, LineMaker makeLine)
    : m_parts(parts)
    , m_makeLine(std::move(makeLine))
{ }

ModemSearch::~ModemSearch() = default;

QList<ModemFinding> ModemSearch::list() const
{
    const SerialPorts system;
    QList<ModemFinding> findings;
    for (const SerialDevice &line : system.list())
        findings.append(withPort(ModemFinding(line)));
    for (const Port *port : m_parts.ports->ports()) {
        const QString device = port->config().device;
        if (port->config().isSerial() && !isListed(findings, device))
            findings.append(withPort(ModemFinding(system.find(device).value_or(absent(device)))));
    }
    return findings;
}

/** What is known of a device that a port has: it is not opened a second time. */
ModemFinding ModemSearch::withPort(ModemFinding finding) const
{
    for (const Port *port : m_parts.ports->ports()) {
        const PortConfig config = port->config();
        if (!config.isSerial() || !TerminalDevice::isSame(config.device, finding.device))
            continue;
        const PortStatus status = port->status();
        finding.state = DeviceState::OurPort;
        finding.reason = Text::tr("port %1").arg(config.name);
        if (!status.healthReason.isEmpty())
            finding.reason += u": "_qs + status.healthReason;
        if (status.health == ModemHealth::Ready && status.modemClass != ModemClass::Auto) {
            finding.kind = FindingKind::FaxModem;
            finding.used = modemClassText(status.modemClass);
            finding.modemModel = status.modem;
        }
    }
    finding.text = modemWords(finding);
    return finding;
}

Result<QList<ModemFinding>> ModemSearch::chosen(const QStringList &devices) const
{
    if (devices.isEmpty())
        return list();
    QList<ModemFinding> findings;
    for (const QString &device : devices) {
        if (auto serial = TerminalDevice::check(device); !serial)
            return tl::unexpected(serial.error());
        const auto line = SerialPorts().find(device);
        if (!line)
            return failure(ErrorCode::NotFound,
                           Text::tr("There is no serial device %1; faxctl modems lists them")
                               .arg(device.left(64)));
        findings.append(withPort(ModemFinding(*line)));
    }
    return findings;
}

void ModemSearch::detect(const QStringList &devices, const Reply &reply)
{
    if (m_detector)
        return reply(failure(ErrorCode::InvalidOperation,
                             Text::tr("Modems are being looked for already; wait for the result")));
    const auto lines = chosen(devices);
    if (!lines)
        return reply(tl::unexpected(lines.error()));
    m_detector = std::make_unique<ModemDetector>(m_makeLine);
    QObject::connect(
        m_detector.get(), &ModemDetector::found, m_detector.get(),
        [this](const ModemFinding &finding) { m_parts.events->send(u"modem"_qs, toMap(finding)); });
    QObject::connect(m_detector.get(), &ModemDetector::finished, m_detector.get(),
                     [this, reply](const QList<ModemFinding> &findings) {
                         m_detector.release()->deleteLater(); // this is one of its signals
                         reply(Answer{toMaps(findings), {}});
                     });
    m_detector->start(*lines);
}

} // namespace Fax
