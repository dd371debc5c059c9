#include "faxes/sentmodel.h"

#include "common/format.h"
#include "common/glyph.h"
#include "job/whysentence.h"

namespace Fax::Ui {

namespace {

QString documentOf(const Job &job)
{
    return job.displayName.isEmpty() ? job.documentName : job.displayName;
}

QIcon iconOf(const Job &job)
{
    switch (job.state) {
    case JobState::Completed:
        return job.verdict == Verdict::Confirmed ? glyphIcon(Glyph::Tick, Token::Receive)
                                                 : glyphIcon(Glyph::Triangle, Token::Ring);
    case JobState::Canceled:
        return glyphIcon(Glyph::Cross, Token::Paused);
    case JobState::Pending:
    case JobState::Inprogress:
    case JobState::Retrying:
    case JobState::Canceling:
    case JobState::RetriesExceeded:
        break;
    }
    return glyphIcon(Glyph::Triangle, Token::Fault);
}

} // namespace

QString resultText(const Model::SentFax &fax)
{
    const Job &job = fax.job;
    switch (job.state) {
    case JobState::Completed:
        return job.verdict == Verdict::Damaged ? SentModel::tr("Sent, a page is damaged")
                                               : SentModel::tr("Sent");
    case JobState::Canceled:
        return SentModel::tr("Cancelled");
    case JobState::Pending:
    case JobState::Inprogress:
    case JobState::Retrying:
    case JobState::Canceling:
    case JobState::RetriesExceeded:
        break;
    }
    if (job.verdict == Verdict::Uncertain)
        return SentModel::tr("Uncertain after page %1").arg(job.pagesConfirmed);
    return SentModel::tr("Failed: %1").arg(failurePhrase(job.lastError));
}

QString receiptText(const Model::SentFax &fax)
{
    const bool done = fax.receiptState == u"done";
    switch (fax.job.receipt) {
    case Receipt::None:
        return {};
    case Receipt::Notify:
        return done ? SentModel::tr("Notification, seen") : SentModel::tr("Notification");
    case Receipt::Mail:
        break;
    }
    if (done)
        return SentModel::tr("Mailed to %1").arg(fax.job.receiptAddress);
    if (fax.receiptState == u"failed")
        return SentModel::tr("Could not be mailed to %1").arg(fax.job.receiptAddress);
    return SentModel::tr("By mail to %1").arg(fax.job.receiptAddress);
}

SentModel::SentModel(Model::Server &server, const Clock &clock, QObject *parent)
    : FetchedRows(parent)
    , m_server(server)
    , m_clock(clock)
{ }

void SentModel::ask(qint64 before, Part part, quint64 generation)
{
    Model::Records::sent(m_server, m_filter, before, portion, this,
                         [this, part, generation](const Result<QList<Model::SentFax>> &faxes) {
                             take(faxes, part, generation);
                         });
}

int SentModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString SentModel::text(const Model::SentFax &fax, Column column) const
{
    const Job &job = fax.job;
    switch (column) {
    case Column::Result:
        return resultText(fax);
    case Column::Recipient:
        return job.recipientName;
    case Column::Number:
        return leftToRight(job.to);
    case Column::Document:
        return documentOf(job);
    case Column::Pages:
        return leftToRight(QStringLiteral("%1/%2").arg(job.pagesConfirmed).arg(job.pages));
    case Column::Finished:
        return leftToRight(shortTime(job.finishedAt, m_clock.now()));
    case Column::Duration:
        return fax.secondsOnLine > 0 ? duration(qRound(fax.secondsOnLine)) : QString();
    case Column::Rate:
        return speedPhrase(fax.last.modulation, fax.last.bitRate, false);
    case Column::Station:
        return leftToRight(fax.last.remoteId);
    case Column::Receipt:
        return receiptText(fax);
    case Column::Sender:
        return job.senderName.isEmpty() ? job.user : job.senderName;
    case Column::Job:
        return QString::number(job.id.value);
    }
    return {};
}

QVariant SentModel::data(const QModelIndex &index, int role) const
{
    const Model::SentFax *fax = index.isValid() ? at(index.row()) : nullptr;
    if (fax == nullptr)
        return {};
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(*fax, column);
    case Qt::ToolTipRole:
        return column == Column::Finished ? fullTime(fax->job.finishedAt) : text(*fax, column);
    case Qt::DecorationRole:
        return column == Column::Result ? QVariant(iconOf(fax->job)) : QVariant();
    case IdRole:
        return fax->job.id.value;
    default:
        return {};
    }
}

QVariant SentModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::Result:
        return tr("Result");
    case Column::Recipient:
        return tr("Recipient");
    case Column::Number:
        return tr("Number");
    case Column::Document:
        return tr("Document");
    case Column::Pages:
        return tr("Pages");
    case Column::Finished:
        return tr("Finished");
    case Column::Duration:
        return tr("Duration");
    case Column::Rate:
        return tr("Speed");
    case Column::Station:
        return tr("Remote station");
    case Column::Receipt:
        return tr("Receipt");
    case Column::Sender:
        return tr("Sender");
    case Column::Job:
        return tr("Job");
    }
    return {};
}

} // namespace Fax::Ui
