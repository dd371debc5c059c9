#include "model/document.h"

#include "base/stationid.h"
#include "base/valuemap.h"
#include "cover/coverpage.h"
#include "model/server.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QUuid>

namespace Fax::Model {

namespace {
constexpr qint64 largestFile = 64 * 1024 * 1024; // what one fax takes

/** A personal page is named by its path (9.4) and travels with the fax. "" if it cannot be read: the service says so. */
QByteArray personalPage(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return {};
    return file.read(CoverLimits::fileOctets + 1);
}
} // namespace

Document::Document(Server &server, const QString &fileName)
    : ServerObject(server)
    , m_fileName(fileName)
{ }

void Document::setTsid(const QString &tsid)
{
    const QString clean = cleanStationId(tsid);
    if (std::exchange(m_tsid, clean) != clean)
        Q_EMIT changed();
}

void Document::send()
{
    const auto fax = submission();
    if (!fax)
        return fail(fax.error());
    const auto file = content();
    if (!file)
        return fail(file.error());
    ask({QStringLiteral("submit"), {toMap(*fax)}, {*file}},
        [this](const Answer &answer) { Q_EMIT sent(answer.value.toList().value(0).toLongLong()); });
}

Result<Submission> Document::submission() const
{
    if (m_fileName.isEmpty())
        return failure(ErrorCode::InvalidParameter, tr("There is no file to send: set fileName"));
    if (m_faxNumber.isEmpty())
        return failure(ErrorCode::InvalidParameter,
                       tr("%1 has no recipient: set faxNumber").arg(m_fileName));
    Submission fax;
    fax.requestId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    fax.documentNames = {QFileInfo(m_fileName).fileName()};
    fax.schedule = m_discountSend ? ScheduleType::DiscountPeriod : ScheduleType::Now;
    fax.tsid = m_tsid;
    fax.subject = m_coverpageSubject;
    fax.billingCode = m_billingCode;
    fax.coverpageName = m_coverpageName;
    fax.coverpageNote = m_coverpageNote;
    fax.displayName = m_displayName;
    fax.emailAddress = m_emailAddress;
    fax.sendCoverpage = m_sendCoverpage;
    fax.serverCoverpage = m_serverCoverpage;
    if (m_sendCoverpage && !m_serverCoverpage)
        fax.coverpageFile = personalPage(m_coverpageName);
    fax.senderName = m_senderName;
    fax.senderCompany = m_senderCompany;
    fax.senderAddress = m_senderAddress;
    fax.senderTitle = m_senderTitle;
    fax.senderDepartment = m_senderDepartment;
    fax.senderOffice = m_senderOffice;
    fax.senderHomePhone = m_senderHomePhone;
    fax.senderOfficePhone = m_senderOfficePhone;
    fax.senderFax = m_senderFax;
    Recipient to;
    to.number = m_faxNumber;
    to.name = m_recipientName;
    to.company = m_recipientCompany;
    to.address = m_recipientAddress;
    to.city = m_recipientCity;
    to.state = m_recipientState;
    to.zip = m_recipientZip;
    to.country = m_recipientCountry;
    to.title = m_recipientTitle;
    to.department = m_recipientDepartment;
    to.office = m_recipientOffice;
    to.homePhone = m_recipientHomePhone;
    to.officePhone = m_recipientOfficePhone;
    fax.recipients = {to};
    return fax;
}

Result<QByteArray> Document::content() const
{
    const QFileInfo info(m_fileName);
    if (!info.exists())
        return failure(ErrorCode::FileMissing, tr("The file %1 does not exist").arg(m_fileName));
    QFile file(m_fileName);
    if (!info.isFile() || !file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileUnreadable, tr("The file %1 cannot be read").arg(m_fileName));
    if (file.size() > largestFile)
        return failure(ErrorCode::FileTooLarge,
                       tr("%1 is too large: one fax takes 64 MiB of documents").arg(m_fileName));
    return file.readAll();
}

} // namespace Fax::Model
