#include "service/coverpage.h"

#include "cover/coverfile.h"
#include "job/settings.h"
#include "service/serviceparts.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtCore/QSysInfo>
#include <QtCore/QTimer>

namespace Fax {

namespace {

constexpr int mostPages =
    20; ///< of a cover with its note; a note of longestNote characters needs less

struct CoverpageText
{
    Q_DECLARE_TR_FUNCTIONS(CoverPage)
};

void setRecipient(const Recipient &to, CoverValues *values)
{
    values->set(CoverField::RecipientName, to.name);
    values->set(CoverField::RecipientGivenName, to.givenName);
    values->set(CoverField::RecipientCompany, to.company);
    values->set(CoverField::RecipientDepartment, to.department);
    values->set(CoverField::RecipientTitle, to.title);
    values->set(CoverField::RecipientOffice, to.office);
    values->set(CoverField::RecipientFax, to.number);
    values->set(CoverField::RecipientPhone, to.officePhone);
    values->set(CoverField::RecipientHomePhone, to.homePhone);
    values->set(CoverField::RecipientStreet, to.address);
    values->set(CoverField::RecipientZip, to.zip);
    values->set(CoverField::RecipientPlace, to.city);
    values->set(CoverField::RecipientState, to.state);
    values->set(CoverField::RecipientCountry, to.country);
    values->set(CoverField::RecipientEmail, to.emailAddress);
}

void setSender(const FaxDetails &from, CoverValues *values)
{
    values->set(CoverField::SenderName, from.senderName);
    values->set(CoverField::SenderGivenName, from.senderGivenName);
    values->set(CoverField::SenderCompany, from.senderCompany);
    values->set(CoverField::SenderDepartment, from.senderDepartment);
    values->set(CoverField::SenderTitle, from.senderTitle);
    values->set(CoverField::SenderOffice, from.senderOffice);
    values->set(CoverField::SenderFax, from.senderFax);
    values->set(CoverField::SenderPhone, from.senderOfficePhone);
    values->set(CoverField::SenderHomePhone, from.senderHomePhone);
    values->set(CoverField::SenderStreet, from.senderAddress);
    values->set(CoverField::SenderZip, from.senderZip);
    values->set(CoverField::SenderPlace, from.senderCity);
    values->set(CoverField::SenderCountry, from.senderCountry);
    values->set(CoverField::SenderEmail, from.emailAddress);
    values->set(CoverField::BillingCode, from.billingCode);
}

QString serverLanguage()
{
    return QLocale::system().name().left(2);
}

} // namespace

CoverValues coverValues(const CoverContent &content, const QString &language)
{
    const QLocale locale(language);
    CoverValues values;
    setRecipient(content.recipient, &values);
    setSender(content.fax, &values);
    values.set(CoverField::Subject, content.fax.subject);
    values.set(CoverField::Note, content.fax.coverpageNote);
    values.set(CoverField::Date, coverDateText(content.localTime.date(), language));
    values.set(CoverField::Time, locale.toString(content.localTime.time(), QLocale::ShortFormat));
    values.set(CoverField::Weekday, locale.dayName(content.localTime.date().dayOfWeek()));
    values.set(CoverField::DocumentPages, QString::number(content.pages));
    values.set(CoverField::Priority,
               coverPriorityText(static_cast<int>(content.priority), language));
    if (content.jobNumber > 0)
        values.set(CoverField::JobNumber, QString::number(content.jobNumber));
    if (content.fax.coverpageRecipients)
        values.set(CoverField::OtherRecipients, content.otherRecipients.join(u"; "_qs));
    values.set(CoverField::ServerName, content.serverName);
    return values;
}

ServerCovers::ServerCovers(const ServiceParts &parts)
    : m_own(parts.dataFolder + QStringLiteral("/covers"))
{ }

QList<CoverInfo> ServerCovers::list() const
{
    QList<CoverInfo> all = m_own.list();
    for (const CoverInfo &shipped : shippedCovers()) {
        if (!m_own.contains(shipped.name))
            all.append(shipped);
    }
    return all;
}

Result<QByteArray> ServerCovers::file(const QString &name, Paper paper) const
{
    if (m_own.contains(name))
        return m_own.file(name);
    const QString kind = shippedCoverName(name, paper, serverLanguage());
    if (auto shipped = shippedCover(kind.isEmpty() ? name : kind))
        return shipped;
    return failure(ErrorCode::NotFound,
                   CoverpageText::tr("The server has no cover page \"%1\"; \"%2\" is always there")
                       .arg(name.left(64), QStringLiteral("standard")));
}

Result<CoverPage> coverPageOf(const ServiceParts &parts, const FaxDetails &details, Paper paper)
{
    if (details.coverpageName.isEmpty())
        return failure(ErrorCode::InvalidParameter,
                       CoverpageText::tr("A cover page is to be sent, but its name is missing"));
    if (details.serverCoverpage)
        return ServerCovers(parts)
            .file(details.coverpageName, paper)
            .and_then(
                [&](const QByteArray &file) { return readCoverPage(details.coverpageName, file); });
    if (parts.settings.serverCoverpage)
        return failure(ErrorCode::AccessDenied,
                       CoverpageText::tr("This server allows only its own cover pages, not the "
                                         "personal one \"%1\"; choose \"%2\"")
                           .arg(details.coverpageName, QStringLiteral("standard")));
    if (details.coverpageFile.isEmpty())
        return failure(ErrorCode::NotFound,
                       CoverpageText::tr("The personal cover page \"%1\" did not come with the "
                                         "fax; choose it again")
                           .arg(details.coverpageName));
    return readCoverPage(details.coverpageName, details.coverpageFile);
}

Result<> checkCoverpage(const ServiceParts &parts, const Submission &submission)
{
    if (!submission.sendCoverpage)
        return {};
    return coverPageOf(parts, submission, submission.paper).map([](const CoverPage &) {});
}

void renderCover(const ServiceParts &parts, const CoverContent &content, const RenderJob &look,
                 QObject *context, const RenderClient::Finished &finished)
{
    const auto page = coverPageOf(parts, content.fax, look.paper);
    if (!page) {
        QTimer::singleShot(0, context,
                           [finished, error = page.error()] { finished(tl::unexpected(error)); });
        return;
    }
    CoverContent named = content;
    named.serverName = parts.settings.serverName;
    if (named.serverName.isEmpty())
        named.serverName = QSysInfo::machineHostName();
    RenderJob job = look;
    const CoverSheet sheet{*page, coverValues(named, page->language), named.fax.coverpageSmallNote};
    job.sources = {RenderJob::Source::ofCover(CoverpageText::tr("cover page"), sheet.encode())};
    job.pageRange.clear();
    job.maximumPages = mostPages;
    parts.renderer->render(job, context, {}, finished);
}

} // namespace Fax
