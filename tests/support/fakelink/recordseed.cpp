#include "support/fakelink/recordseed.h"

#include "support/fakelink/seed.h"

namespace Fax::Seed {

namespace {

struct Partner
{
    QString name;
    QString number;
};

const Partner &partner(int index)
{
    static const QList<Partner> partners{
        {QStringLiteral("Muster GmbH"), QStringLiteral("+49 30 5550100")},
        {QStringLiteral("Harbour Office"), QStringLiteral("+44 20 79460000")},
        {QString(), QStringLiteral("+49 30 5550111")},
        {QStringLiteral("Printing Works"), QStringLiteral("+49 30 5550142")}};
    return partners.at(index % partners.size());
}

QString documentName(int index)
{
    static const QStringList names{QStringLiteral("Price list May.pdf"),
                                   QStringLiteral("Order 2026-0417.pdf"),
                                   QStringLiteral("Delivery note.pdf")};
    return names.at(index % names.size());
}

FakeRecords::Sent sentFax(int index)
{
    Job job;
    job.id = JobId{9000 - index};
    job.to = partner(index).number;
    job.recipientName = partner(index).name;
    job.documentName = documentName(index);
    job.subject = QStringLiteral("Offer %1").arg(417 - index);
    job.senderName = QStringLiteral("A. Meier");
    job.user = QStringLiteral("meier");
    job.pages = 1 + index % 5;
    job.pagesConfirmed = job.pages;
    job.state = JobState::Completed;
    job.verdict = index == 4 ? Verdict::Damaged : Verdict::Confirmed;
    job.submittedAt = now().addSecs(-3600 * index - 900);
    job.finishedAt = now().addSecs(-3600 * index - 300);
    job.receipt = index % 3 == 0 ? Receipt::Mail : Receipt::None;
    job.receiptAddress = QStringLiteral("meier@example.com");
    if (index % 7 == 2) {
        job.state = JobState::RetriesExceeded;
        job.lastError = ErrorCode::Busy;
        job.pagesConfirmed = 0;
        job.verdict = Verdict::NotDelivered;
    } else if (index == 6) {
        job.state = JobState::Canceled;
        job.pagesConfirmed = 0;
        job.verdict = Verdict::NotDelivered;
    }
    Attempt last;
    last.attempt = job.state == JobState::RetriesExceeded ? 4 : 1;
    last.port = QStringLiteral("Line %1").arg(1 + index % 3);
    last.startedAt = job.finishedAt.addSecs(-60);
    if (job.pagesConfirmed > 0) {
        last.secondsOnLine = 21.0 + 24 * job.pages;
        last.modulation = Modulation::V17;
        last.bitRate = 14400;
        last.ecm = true;
        last.remoteId = job.to;
    }
    return {job, last};
}

ArchivedFax archivedFax(int index, const QDateTime &time)
{
    ArchivedFax fax;
    fax.id = ArchiveId{1'000'000 - index};
    fax.direction = index % 3 == 0 ? Direction::Sent : Direction::Received;
    fax.fax = 5000 - index;
    fax.time = time;
    fax.name = partner(index).name;
    fax.number = partner(index).number;
    fax.tsid = fax.number;
    fax.subject = fax.isSent() ? QStringLiteral("Offer %1").arg(417 - index) : QString();
    fax.documentName = fax.isSent() ? documentName(index) : QString();
    fax.user = index % 2 == 0 ? QStringLiteral("meier") : QString();
    fax.note = index % 6 == 1 ? QStringLiteral("sent on to accounting") : QString();
    fax.port = QStringLiteral("Line %1").arg(1 + index % 3);
    fax.pages = 1 + index % 5;
    fax.secondsOnLine = 21.0 + 24 * fax.pages;
    fax.complete = index % 8 != 5;
    fax.path = QStringLiteral("/srv/fax/archive/2026/05/%1.tif").arg(fax.fax);
    fax.size = 38'000 * fax.pages;
    return fax;
}

ActivityEntry activityEntry(int index)
{
    static const QList<ActivityEntry> kinds{
        {{},
         QStringLiteral("anna"),
         QStringLiteral("setting"),
         QStringLiteral("Retries"),
         QStringLiteral("Setting changed"),
         QStringLiteral("3"),
         QStringLiteral("5")},
        {{},
         QString(),
         QStringLiteral("call"),
         QStringLiteral("job 4711"),
         QStringLiteral("Delivered (+49 30 5550100): 5 pages in 2 min 21 s"),
         {},
         {}},
        {{},
         QStringLiteral("meier"),
         QStringLiteral("job"),
         QStringLiteral("fax 318"),
         QStringLiteral("assigned"),
         {},
         QStringLiteral("meier")},
        {{},
         QString(),
         QStringLiteral("fault"),
         QStringLiteral("Line 3"),
         QStringLiteral("The modem does not answer"),
         {},
         {}},
        {{},
         QStringLiteral("anna"),
         QStringLiteral("queue"),
         {},
         QStringLiteral("Queue paused"),
         QStringLiteral("running"),
         QStringLiteral("paused")},
        {{},
         QStringLiteral("anna"),
         QStringLiteral("archive"),
         QStringLiteral("archived fax 88 from +49 30 5550111"),
         QStringLiteral("deleted"),
         {},
         {}}};
    ActivityEntry entry = kinds.at(index % kinds.size());
    entry.id = 500 - index;
    entry.time = now().addSecs(-index * 4000 - 60);
    return entry;
}

} // namespace

QList<ArchivedFax> archivedFaxes(int count)
{
    QList<ArchivedFax> faxes;
    for (int i = 0; i < count; ++i)
        faxes.append(archivedFax(i, now().addSecs(-i * 6 * 3600 - 300)));
    return faxes;
}

FakeRecords records()
{
    constexpr int rows = 20;
    FakeRecords all;
    for (int i = 0; i < rows; ++i) {
        all.sent.append(sentFax(i));
        all.archive.append(archivedFax(i, now().addDays(-i * 17).addSecs(-300)));
        all.activity.append(activityEntry(i));
    }
    return all;
}

} // namespace Fax::Seed
