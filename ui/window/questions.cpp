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

struct QuestionsText
{
    Q_DECLARE_TR_FUNCTIONS(Questions)
};

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
        return document.isEmpty() ? QuestionsText::tr("Cancel %1 faxes?").arg(jobs.size())
                                  : QuestionsText::tr("Cancel %1 faxes of \"%2\"?")
                                        .arg(QString::number(jobs.size()), document);
    }
    const Job &job = jobs.constFirst();
    const QString to = leftToRight(job.to);
    if (!isRunning(job))
        return QuestionsText::tr("Cancel the fax to %1?").arg(to);
    return job.pagesConfirmed == 0
        ? QuestionsText::tr("Cancel the fax to %1 and hang up?").arg(to)
        : QuestionsText::tr("Cancel the fax to %1 and hang up after page %2?")
              .arg(to)
              .arg(job.pagesConfirmed);
}

} // namespace Fax::Ui
