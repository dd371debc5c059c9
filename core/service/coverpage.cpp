#include "service/coverpage.h"

#include "job/settings.h"

#include <QtCore/QCoreApplication>

namespace Fax {

namespace {

constexpr int columns = 80;
constexpr int labelColumns = 14;
constexpr int mostPages = 5; ///< a note of longestNote characters needs less

struct CoverText
{
    Q_DECLARE_TR_FUNCTIONS(CoverPage)
};

/** Where a line of so many columns ends: behind its last space if there is one, else where it is full. */
qsizetype cutAt(const QString &text, qsizetype width)
{
    if (text.size() <= width)
        return text.size();
    const qsizetype space = text.lastIndexOf(u' ', width);
    return space > 0 ? space : width;
}

QStringList wrapped(const QString &text, qsizetype width)
{
    QStringList lines;
    for (QString rest : text.split(u'\n')) {
        do {
            const qsizetype end = cutAt(rest, width);
            lines.append(rest.left(end));
            rest = rest.mid(end).trimmed();
        } while (!rest.isEmpty());
    }
    return lines;
}

class Sheet
{
public:
    void field(const QString &label, const QString &value)
    {
        if (value.isEmpty())
            return;
        QString start = label.leftJustified(labelColumns);
        for (const QString &line : wrapped(value, columns - labelColumns)) {
            m_lines.append(start + line);
            start = QString(labelColumns, u' ');
        }
    }
    void gap()
    {
        if (!m_lines.isEmpty() && !m_lines.last().isEmpty())
            m_lines.append(QString());
    }
    void text(const QString &text) { m_lines += wrapped(text, columns); }
    [[nodiscard]] QByteArray content() const { return m_lines.join(u'\n').toUtf8(); }

private:
    QStringList m_lines;
};

QString joined(const QString &first, const QString &second)
{
    return (first + u' ' + second).trimmed();
}

void addRecipient(Sheet &sheet, const Recipient &to)
{
    sheet.field(CoverText::tr("To"), to.name);
    sheet.field(CoverText::tr("Title"), to.title);
    sheet.field(CoverText::tr("Company"), to.company);
    sheet.field(CoverText::tr("Department"), to.department);
    sheet.field(CoverText::tr("Office"), to.office);
    sheet.field(CoverText::tr("Address"), to.address);
    sheet.field(CoverText::tr("City"), joined(to.zip, to.city));
    sheet.field(CoverText::tr("State"), to.state);
    sheet.field(CoverText::tr("Country"), to.country);
    sheet.field(CoverText::tr("Fax"), to.number);
    sheet.field(CoverText::tr("Office phone"), to.officePhone);
    sheet.field(CoverText::tr("Home phone"), to.homePhone);
}

void addSender(Sheet &sheet, const FaxDetails &from)
{
    sheet.field(CoverText::tr("From"), from.senderName);
    sheet.field(CoverText::tr("Title"), from.senderTitle);
    sheet.field(CoverText::tr("Company"), from.senderCompany);
    sheet.field(CoverText::tr("Department"), from.senderDepartment);
    sheet.field(CoverText::tr("Office"), from.senderOffice);
    sheet.field(CoverText::tr("Address"), from.senderAddress);
    sheet.field(CoverText::tr("Fax"), from.senderFax);
    sheet.field(CoverText::tr("Office phone"), from.senderOfficePhone);
    sheet.field(CoverText::tr("Home phone"), from.senderHomePhone);
    sheet.field(CoverText::tr("E-mail"), from.emailAddress);
}

} // namespace

QByteArray plainCoverText(const CoverContent &content, int pages)
{
    Sheet sheet;
    sheet.text(CoverText::tr("F A X"));
    sheet.gap();
    sheet.field(CoverText::tr("Date"),
                content.localTime.toString(QStringLiteral("yyyy-MM-dd HH:mm")));
    sheet.field(CoverText::tr("Pages"), CoverText::tr("%1 with this one").arg(pages));
    sheet.gap();
    addRecipient(sheet, content.recipient);
    sheet.gap();
    addSender(sheet, content.fax);
    sheet.gap();
    sheet.field(CoverText::tr("Subject"), content.fax.subject);
    sheet.gap();
    if (!content.fax.coverpageNote.isEmpty()) {
        sheet.text(QString(columns, u'_'));
        sheet.gap();
        sheet.text(content.fax.coverpageNote);
    }
    return sheet.content();
}

Result<> checkCoverpage(const FaxDetails &details, const ServerSettings &settings)
{
    if (!details.sendCoverpage)
        return {};
    if (details.coverpageName.isEmpty())
        return failure(ErrorCode::InvalidParameter,
                       CoverText::tr("A cover page is to be sent, but its name is missing"));
    if (!details.serverCoverpage && settings.serverCoverpage)
        return failure(
            ErrorCode::AccessDenied,
            CoverText::tr("This server allows only its own cover pages, not the personal "
                          "one \"%1\"; choose \"%2\"")
                .arg(details.coverpageName, plainCoverpage));
    if (!details.serverCoverpage)
        return failure(
            ErrorCode::NotFound,
            CoverText::tr("There is no personal cover page \"%1\"; the page of the server "
                          "is \"%2\"")
                .arg(details.coverpageName, plainCoverpage));
    if (details.coverpageName != plainCoverpage)
        return failure(ErrorCode::NotFound,
                       CoverText::tr("The server has no cover page \"%1\", only \"%2\"")
                           .arg(details.coverpageName, plainCoverpage));
    return {};
}

namespace {

void renderCover(RenderClient &renderer, const CoverContent &content, const RenderJob &look,
                 int coverPages, QObject *context, const RenderClient::Finished &finished)
{
    RenderJob job = look;
    job.sources = {
        {CoverText::tr("cover page"), plainCoverText(content, content.pages + coverPages)}};
    job.pageRange.clear();
    job.maximumPages = mostPages;
    renderer.render(job, context, {},
                    [&renderer, content, look, coverPages, context,
                     finished](const Result<QList<FaxPage>> &pages) {
                        if (!pages || pages->size() <= coverPages)
                            return finished(pages);
                        renderCover(renderer, content, look, static_cast<int>(pages->size()),
                                    context, finished);
                    });
}

} // namespace

void renderCover(RenderClient &renderer, const CoverContent &content, const RenderJob &look,
                 QObject *context, const RenderClient::Finished &finished)
{
    renderCover(renderer, content, look, 1, context, finished);
}

} // namespace Fax
