#include "port/modemfinding.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <initializer_list>

namespace Fax {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ModemFinding)
};

bool hasAny(const QList<int> &codes, std::initializer_list<int> wanted)
{
    return std::ranges::any_of(wanted, [&](int code) { return codes.contains(code); });
}

/** Codes of T.31 table 3. */
QString fastestModulation(const QList<int> &codes)
{
    if (hasAny(codes, {73, 74, 97, 98, 121, 122, 145, 146}))
        return u"V.17"_qs;
    if (hasAny(codes, {72, 96}))
        return u"V.29"_qs;
    return hasAny(codes, {24, 48}) ? u"V.27ter"_qs : QString();
}

QString fullName(const ModemFinding &finding)
{
    const bool isNamedTwice = finding.modemModel.contains(finding.modemMaker, Qt::CaseInsensitive);
    return isNamedTwice ? finding.modemModel
                        : QString(finding.modemMaker + u' ' + finding.modemModel).trimmed();
}

QString modemText(const ModemFinding &finding)
{
    const QStringList classes = finding.classes.isEmpty() ? QStringList{finding.used}
                                                          : finding.classes;
    QStringList parts{Text::tr("Class %1").arg(classes.join(u", "_qs))};
    if (!finding.modulation.isEmpty())
        parts.append(finding.modulation);
    if (const QString name = fullName(finding); !name.isEmpty())
        parts.append(u'"' + name + u'"');
    return parts.join(u"; "_qs);
}

} // namespace

ModemFinding::ModemFinding(const SerialDevice &line)
    : SerialDevice(line)
{ }

void ModemFinding::setModem(const ModemIdentity &identity)
{
    modemMaker = identity.maker;
    modemModel = identity.model;
    modemRevision = identity.revision;
    classes.clear();
    for (const ModemClass offered : identity.classes)
        classes.append(modemClassText(offered));
    used = identity.used == ModemClass::Auto ? QString() : modemClassText(identity.used);
    modulation = fastestModulation(identity.transmit);
    adaptive = identity.adaptive;
    callerId = identity.callerId;
    ecm = identity.ecm;
    quirk = identity.quirk;
}

QString modemWords(const ModemFinding &finding)
{
    switch (finding.kind) {
    case FindingKind::NotTried:
        return finding.state == DeviceState::Free ? Text::tr("free") : finding.reason;
    case FindingKind::NoAnswer:
        return Text::tr("no answer");
    case FindingKind::NoFax:
        return finding.reason;
    case FindingKind::FaxModem:
        break;
    }
    const QString modem = modemText(finding);
    return finding.state == DeviceState::OurPort ? modem + u"; "_qs + finding.reason : modem;
}

} // namespace Fax
