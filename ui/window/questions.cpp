#include "window/questions.h"

#include "common/format.h"
#include "faxes/inboxmodel.h"
#include "outbox/joblook.h"
#include "window/actionrules.h"

#include <QtCore/QCoreApplication>

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

QString cancelQuestion(const QList<Job> &jobs)
{
    const qsizetype count = idsOf(jobs, canCancel).size();
    if (count > 1)
        return tr("Cancel %1 faxes?").arg(count);
    for (const Job &job : jobs) {
        if (!canCancel(job))
            continue;
        const QString to = leftToRight(job.to);
        if (!isRunning(job))
            return tr("Cancel the fax to %1?").arg(to);
        return tr("Cancel the fax to %1 and hang up? %2 of %3 pages are confirmed.")
            .arg(to)
            .arg(job.pagesConfirmed)
            .arg(job.pages);
    }
    return {};
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
