#include "faxes/faxsource.h"

#include "common/format.h"
#include "faxes/inboxmodel.h"
#include "model/records.h"

#include <QtCore/QCoreApplication>

namespace Fax::Ui {

namespace {

struct FaxTitles
{
    Q_DECLARE_TR_FUNCTIONS(FaxTitles)
};

/** Only characters that are harmless in a file name. */
QString safe(const QString &text)
{
    QString name = text;
    name.removeIf([](QChar c) { return !c.isLetterOrNumber() && c != u'+'; });
    return name;
}

} // namespace

QString FaxSource::title() const
{
    return (sent ? FaxTitles::tr("Fax to %1") : FaxTitles::tr("Fax from %1"))
        .arg(leftToRight(partner));
}

QString FaxSource::key() const
{
    if (job.isValid())
        return QStringLiteral("job/%1").arg(job.value);
    if (kind == Kind::Archived && !fax.isValid())
        return QStringLiteral("archived/%1").arg(id);
    return QStringLiteral("fax/%1").arg(kind == Kind::Received ? id : fax.value);
}

QString FaxSource::fileName() const
{
    return time.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HHmm "))
        + (sent ? FaxTitles::tr("to %1") : FaxTitles::tr("from %1")).arg(safe(partner));
}

FaxSource sourceOf(const Job &job)
{
    FaxSource source;
    source.kind = FaxSource::Kind::Job;
    source.id = job.id.value;
    source.job = job.id;
    source.pages = job.pages;
    source.sent = true;
    source.owner = job.user;
    // The pages of what was sent are the archive's (service-semantics 16.7).
    source.mayView = isFinal(job.state) ? Rights(Right::SeeSentArchive)
                                        : Right::SeeAllJobs | Right::SeeSentArchive;
    source.partner = job.to;
    source.number = job.to;
    source.subject = job.subject;
    source.resolution = job.resolution;
    source.time = job.submittedAt;
    return source;
}

FaxSource sourceOf(const ReceivedFax &fax)
{
    FaxSource source;
    source.kind = FaxSource::Kind::Received;
    source.id = fax.id.value;
    source.fax = fax.receiving ? FaxId() : fax.id;
    source.pages = fax.pages;
    source.owner = fax.owner;
    source.mayView = Right::SeeReceived;
    source.partner = senderOf(fax);
    source.time = fax.receivedAt;
    return source;
}

FaxSource sourceOf(const ArchivedFax &fax)
{
    FaxSource source;
    source.kind = FaxSource::Kind::Archived;
    source.id = fax.id.value;
    (fax.isSent() ? source.job.value : source.fax.value) = fax.fax;
    source.pages = fax.pages;
    source.sent = fax.isSent();
    source.owner = fax.user;
    source.mayView = fax.isSent() ? Right::SeeSentArchive : Right::SeeReceived;
    source.partner = fax.name.isEmpty() ? fax.number : fax.name;
    source.number = fax.isSent() ? fax.number : QString();
    source.subject = fax.subject;
    source.time = fax.time;
    return source;
}

void fetchDocument(Model::Server &server, const FaxSource &source, QObject *context,
                   Model::Server::Then<QByteArray> then)
{
    switch (source.kind) {
    case FaxSource::Kind::None:
        break;
    case FaxSource::Kind::Job:
        return server.jobDocument(JobId{source.id}, context, std::move(then));
    case FaxSource::Kind::Received:
        return server.faxDocument(FaxId{source.id}, context, std::move(then));
    case FaxSource::Kind::Archived:
        return Model::Records::archivedDocument(server, ArchiveId{source.id}, context,
                                                std::move(then));
    }
}

void fetchReport(Model::Server &server, const FaxSource &source, QObject *context,
                 Model::Server::Then<QByteArray> then)
{
    if (source.job.isValid())
        Model::Records::jobReport(server, source.job, context, std::move(then));
    else if (source.fax.isValid())
        Model::Records::faxReport(server, source.fax, context, std::move(then));
}

} // namespace Fax::Ui
