#include "window/questions.h"

#include "common/format.h"
#include "faxes/inboxmodel.h"
#include "outbox/jobcolumns.h"
#include "outbox/joblook.h"
#include "outbox/jobselection.h"
#include "window/actionrules.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace Fax::Ui {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Questions", text);
}

/** Only characters that are harmless in a file name. */
QString safe(const QString &text)
{
    QString name = text;
    name.removeIf([](QChar c) { return !c.isLetterOrNumber() && c != u'+'; });
    return name;
}

QString fileName(const QDateTime &time, const QString &rest)
{
    return time.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HHmm ")) + rest;
}

} // namespace

QList<JobId> idsOf(const QList<Job> &jobs, bool (*test)(const Job &))
{
    QList<JobId> ids;
    for (const Job &job : jobs)
        if (test(job))
            ids.append(job.id);
    return ids;
}

namespace {

/** Of faxes of one document; "" if they have several. */
QString commonDocument(const QList<Job> &jobs)
{
    const QString name = documentOf(jobs.constFirst());
    const bool same = std::all_of(jobs.cbegin(), jobs.cend(),
                                  [&name](const Job &job) { return documentOf(job) == name; });
    return same ? name : QString();
}

} // namespace

QString cancelQuestion(const QList<Job> &all)
{
    QList<Job> jobs = all;
    jobs.removeIf([](const Job &job) { return !canCancel(job); });
    if (jobs.isEmpty())
        return {};
    if (jobs.size() > 1) {
        const QString document = commonDocument(jobs);
        return document.isEmpty()
            ? tr("Cancel %1 faxes?").arg(jobs.size())
            : tr("Cancel %1 faxes of \"%2\"?").arg(QString::number(jobs.size()), document);
    }
    const Job &job = jobs.constFirst();
    const QString to = leftToRight(job.to);
    if (!isRunning(job))
        return tr("Cancel the fax to %1?").arg(to);
    return job.pagesConfirmed == 0
        ? tr("Cancel the fax to %1 and hang up?").arg(to)
        : tr("Cancel the fax to %1 and hang up after page %2?").arg(to).arg(job.pagesConfirmed);
}

QString deleteQuestion(const QList<ReceivedFax> &faxes)
{
    if (faxes.size() != 1)
        return tr("Delete %1 faxes for ever?").arg(faxes.size());
    const ReceivedFax &fax = faxes.constFirst();
    return tr("Delete the fax from %1 (%2) for ever?").arg(senderOf(fax), pagesText(fax.pages));
}

QString fileNameFor(const ReceivedFax &fax)
{
    return fileName(fax.receivedAt, tr("from %1").arg(safe(senderOf(fax))));
}

QString fileNameFor(const Job &job)
{
    return fileName(job.submittedAt, tr("to %1").arg(safe(job.to)));
}

} // namespace Fax::Ui
