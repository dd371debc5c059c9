#include "service/submissiontexts.h"

#include "base/stationid.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>

namespace Fax {

namespace {

struct SubmissionText
{
    Q_DECLARE_TR_FUNCTIONS(Submissions)
};

constexpr int longestAddress = 254; // RFC 5321 4.5.3.1.3

QString oneLine(const QString &text)
{
    QString clean = text.left(longestLine);
    for (QChar &c : clean) {
        if (!c.isPrint())
            c = u' ';
    }
    return clean.trimmed();
}

QString severalLines(const QString &text, int longest)
{
    QString clean = text.left(longest);
    clean.replace(u"\r\n"_qs, u"\n"_qs);
    for (QChar &c : clean) {
        if (c == u'\r')
            c = u'\n';
        else if (c != u'\n' && !c.isPrint())
            c = u' ';
    }
    return clean.trimmed();
}

void clean(Recipient &recipient)
{
    for (QString *text :
         {&recipient.name, &recipient.company, &recipient.city, &recipient.state, &recipient.zip,
          &recipient.country, &recipient.title, &recipient.department, &recipient.office,
          &recipient.homePhone, &recipient.officePhone, &recipient.givenName,
          &recipient.emailAddress})
        *text = oneLine(*text);
    recipient.address = severalLines(recipient.address, longestLine);
}

void clean(FaxDetails &details)
{
    for (QString *text : {&details.subject, &details.senderName, &details.senderCompany,
                          &details.senderGivenName, &details.senderZip, &details.senderCity,
                          &details.senderCountry, &details.senderTitle, &details.senderDepartment, &details.senderOffice,
                          &details.senderHomePhone, &details.senderOfficePhone, &details.senderFax,
                          &details.emailAddress, &details.coverpageName, &details.displayName,
                          &details.billingCode, &details.receiptAddress})
        *text = oneLine(*text);
    details.senderAddress = severalLines(details.senderAddress, longestLine);
    details.coverpageNote = severalLines(details.coverpageNote, longestNote + 1);
}

bool looksLikeAddress(const QString &text)
{
    static const QRegularExpression form(u"^[^\\s@<>,;\"]+@[^\\s@<>,;\"]+$"_qs);
    return text.size() <= longestAddress && form.match(text).hasMatch();
}

} // namespace

void cleanTexts(Submission &submission)
{
    clean(static_cast<FaxDetails &>(submission));
    submission.tsid = cleanStationId(submission.tsid);
    submission.subAddress = cleanSubAddress(submission.subAddress);
    submission.password = cleanSubAddress(submission.password);
    for (QString &name : submission.documentNames)
        name = oneLine(name);
    for (Recipient &recipient : submission.recipients)
        clean(recipient);
}

Result<> checkDetails(FaxDetails &details)
{
    if (details.coverpageNote.size() > longestNote)
        return failure(ErrorCode::InvalidParameter,
                       SubmissionText::tr("The note has more than %1 characters").arg(longestNote));
    if (details.coverpageNote.count(u'\n') >= mostNoteLines)
        return failure(ErrorCode::InvalidParameter,
                       SubmissionText::tr("The note has more than %1 lines").arg(mostNoteLines));
    if (details.receipt != Receipt::Mail)
        return {};
    if (details.receiptAddress.isEmpty())
        details.receiptAddress = details.emailAddress;
    if (!looksLikeAddress(details.receiptAddress))
        return failure(
            ErrorCode::InvalidParameter,
            SubmissionText::tr("A receipt by mail needs an address, as anna@example.org"));
    return {};
}

} // namespace Fax
