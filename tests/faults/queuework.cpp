#include "queuework.h"

namespace Fax {

namespace {

const QDateTime now(QDate(2026, 5, 6), QTime(12, 0), Qt::UTC);

/** Octets that only this number has, so that a mix-up is seen. */
QByteArray contentFor(const char *what, int number, int size)
{
    QRandomGenerator random(static_cast<quint32>(qHash(QByteArray(what), 17u)) + quint32(number));
    QByteArray content(size, Qt::Uninitialized);
    for (char &octet : content)
        octet = static_cast<char>(random.generate() & 0xff);
    return content;
}

QByteArray documentFor(int number)
{
    return contentFor("document", number, 1000 + number * 37 % 9000);
}

/** A page of noise: real T.6, and of any size. */
TiffFax::CodedPage pageFor(const char *what, int number, int rows)
{
    constexpr int width = 1728;
    static QHash<QByteArray, TiffFax::CodedPage> made; // coding takes longer than storing
    const QByteArray key = what + QByteArray::number(number);
    if (const auto known = made.constFind(key); known != made.cend())
        return *known;
    const FaxPage page(width, rows, Resolution::Fine, contentFor(what, number, rows * width / 8));
    return *made.insert(key, {width, rows, Resolution::Fine, FaxCodec::encodeT6(page)});
}

QList<TiffFax::CodedPage> pagesFor(int number)
{
    QList<TiffFax::CodedPage> pages;
    for (int page = 0; page <= number % 3; ++page)
        pages.append(pageFor("page", number * 10 + page, 1 + number * 7 % 13));
    return pages;
}

TiffFax::CodedPage receivedPage(qint64 fax, int page)
{
    return pageFor("received", static_cast<int>(fax) * 100 + page, page * 3);
}

QString numberText(int number)
{
    return QString::number(100'000 + number);
}

Submission submissionFor(int number)
{
    Submission submission;
    submission.requestId = QStringLiteral("request-%1").arg(number);
    submission.recipients = {{numberText(number), QStringLiteral("Recipient")}};
    submission.documentNames = {QStringLiteral("document.pdf")};
    return submission;
}

bool isSame(const QList<TiffFax::CodedPage> &a, const QList<TiffFax::CodedPage> &b)
{
    return std::equal(a.cbegin(), a.cend(), b.cbegin(), b.cend(),
                      [](const auto &one, const auto &other) { return one.t6 == other.t6; });
}

} // namespace

/** Only a store that fails is an error here; a state that forbids the step is not. */
template <typename T> Result<> QueueWork::kept(const Result<T> &result)
{
    if (!result && result.error().code == ErrorCode::StoreFailed)
        return tl::unexpected(result.error());
    ++m_promises;
    return {};
}

Result<> QueueWork::step(JobStore &store)
{
    const int choice = static_cast<int>(m_random.bounded(10));
    if (choice < 3 || m_jobs.isEmpty())
        return submit(store);
    if (choice < 5)
        return receive(store);
    auto job = m_jobs.begin();
    std::advance(job, m_random.bounded(m_jobs.size()));
    return workOn(store, JobId{job.key()}, *job);
}

Result<> QueueWork::submit(JobStore &store)
{
    m_unanswered = ++m_lastNumber;
    const auto ids = store.submit(submissionFor(m_unanswered), {documentFor(m_unanswered)}, {},
                                  QStringLiteral("anna"), now);
    if (!ids)
        return tl::unexpected(ids.error());
    KnownJob job;
    job.number = std::exchange(m_unanswered, 0);
    m_jobs.insert(ids->first().value, job);
    return kept(ids);
}

Result<> QueueWork::workOn(JobStore &store, JobId id, KnownJob &job)
{
    if (job.call.call.isValid())
        return goOn(store, job);
    if (isFinal(job.state))
        return submit(store);
    if (!job.prepared)
        return prepare(store, id, job);
    if (m_random.bounded(8) == 0) {
        const auto canceled = store.cancelJob(id, QStringLiteral("anna"), now);
        if (canceled)
            job.state = canceled->state;
        return kept(canceled);
    }
    return call(store, id, job);
}

Result<> QueueWork::prepare(JobStore &store, JobId id, KnownJob &job)
{
    const auto set = store.setPages({id}, pagesFor(job.number));
    job.prepared = set.has_value();
    return kept(set);
}

Result<> QueueWork::call(JobStore &store, JobId id, KnownJob &job)
{
    const auto started = store.startAttempt(
        {id, PortId{1}, QStringLiteral("Line 1"), numberText(job.number), {}}, now);
    if (started) {
        job.call = *started;
        job.linePagesKept = false;
        job.state = JobState::Inprogress;
    }
    return kept(started);
}

/** A call that is up: its line pages, a page's answer, frames, or its end. */
Result<> QueueWork::goOn(JobStore &store, KnownJob &job)
{
    const CallId call = job.call.call;
    const qsizetype pages = pagesFor(job.number).size();
    const int choice = static_cast<int>(m_random.bounded(4));
    if (!job.linePagesKept) {
        const auto set = store.setLinePages(call, pagesFor(job.number).mid(job.call.firstPage - 1));
        job.linePagesKept = set.has_value();
        return kept(set);
    }
    if (choice == 0)
        return kept(store.appendFrames(
            {{call, {{1.5, Direction::Sent, QStringLiteral("DCS"), QByteArray(40, 'f'), {}}}}}));
    const int page = job.confirmed.isEmpty() ? 1 : job.confirmed.constLast() + 1;
    if (choice < 3 && page <= pages) {
        const auto recorded = store.recordPageSent(call, page, Verdict::Confirmed, now);
        if (recorded)
            job.confirmed.append(page);
        return kept(recorded);
    }
    AttemptEnd end;
    end.error = page > pages ? ErrorCode::None : ErrorCode::Busy;
    const auto ended = store.endAttempt(call, end, now);
    if (ended) {
        job.state = ended->state;
        job.call = {};
    }
    return kept(ended);
}

Result<> QueueWork::receive(JobStore &store)
{
    const auto open = std::find_if(m_faxes.begin(), m_faxes.end(),
                                   [](const KnownFax &fax) { return fax.open; });
    if (open == m_faxes.end()) {
        const auto begun = store.beginReception({PortId{2}, QStringLiteral("Line 2"), {}, {}}, now);
        if (begun)
            m_faxes.insert(begun->fax.value, {begun->call, 0, true});
        return kept(begun);
    }
    if (open->pages == 3) {
        const auto ended = store.endReception(FaxId{open.key()}, {});
        open->open = !ended;
        return kept(ended);
    }
    const int page = open->pages + 1;
    const auto added = store.addReceivedPage(FaxId{open.key()},
                                             {page, receivedPage(open.key(), page), 0, false});
    if (added)
        open->pages = page;
    return kept(added);
}

QString QueueWork::findLoss(JobStore &store) const
{
    for (auto job = m_jobs.cbegin(); job != m_jobs.cend(); ++job) {
        if (const QString loss = lossOf(store, JobId{job.key()}, *job); !loss.isEmpty())
            return loss;
    }
    const auto all = store.jobs();
    if (!all || all->size() > m_jobs.size() + m_refused + (m_unanswered > 0 ? 1 : 0))
        return QStringLiteral("there are jobs that nobody submitted");
    const QString documents = documentLoss(store);
    return documents.isEmpty() ? faxLoss(store) : documents;
}

QString QueueWork::lossOf(JobStore &store, JobId id, const KnownJob &job) const
{
    const auto found = store.job(id);
    const QString name = QStringLiteral("job %1 ").arg(id.value);
    if (!found)
        return name + found.error().message();
    if (found->to != numberText(job.number))
        return name + QStringLiteral("has another number");
    if (isFinal(job.state) && found->state != job.state)
        return name + QStringLiteral("was final and is not any more");
    if (job.prepared && found->pages == 0)
        return name + QStringLiteral("has lost its pages");
    const auto pages = store.pages(id);
    for (const int page : job.confirmed) {
        if (!pages || pages->value(page - 1).verdict != Verdict::Confirmed)
            return name + QStringLiteral("has lost a confirmation");
    }
    if (found->pages == 0 || isFinal(found->state))
        return {};
    const auto data = store.pageData(id);
    return data && isSame(*data, pagesFor(job.number)) ? QString()
                                                       : name + QStringLiteral("has torn pages");
}

QString QueueWork::documentLoss(JobStore &store) const
{
    const auto orders = store.pageOrders(1000);
    if (!orders)
        return orders.error().message();
    QHash<qint64, QByteArray> documents;
    for (const PageOrder &order : *orders)
        documents.insert(order.jobs.first().value, order.documents.first().content);
    for (auto job = m_jobs.cbegin(); job != m_jobs.cend(); ++job) {
        const auto document = documents.constFind(job.key());
        const bool known = document != documents.cend();
        if (known && *document != documentFor(job->number))
            return QStringLiteral("job %1 has a torn document").arg(job.key());
        if (!known && !job->prepared && !isFinal(job->state)
            && store.job(JobId{job.key()}).value().pages == 0)
            return QStringLiteral("job %1 has lost its document").arg(job.key());
    }
    return {};
}

QString QueueWork::faxLoss(JobStore &store) const
{
    for (auto fax = m_faxes.cbegin(); fax != m_faxes.cend(); ++fax) {
        if (fax->pages == 0)
            continue;
        const auto pages = store.receivedPages(FaxId{fax.key()});
        const QString name = QStringLiteral("fax %1 ").arg(fax.key());
        if (!pages || pages->size() < fax->pages)
            return name + QStringLiteral("has lost a page that was confirmed");
        for (int page = 1; page <= pages->size(); ++page) {
            if (pages->at(page - 1).t6 != receivedPage(fax.key(), page).t6)
                return name + QStringLiteral("has a torn page");
        }
    }
    return {};
}

Result<> QueueWork::resume(JobStore &store)
{
    if (m_unanswered > 0) {
        const int number = m_unanswered;
        const auto ids = store.submit(submissionFor(number), {documentFor(number)}, {},
                                      QStringLiteral("anna"), now);
        if (!ids)
            return tl::unexpected(ids.error());
        KnownJob job;
        job.number = number;
        m_jobs.insert(ids->first().value, job);
        m_unanswered = 0;
    }
    for (auto job = m_jobs.begin(); job != m_jobs.end(); ++job) {
        const auto found = store.job(JobId{job.key()});
        if (!found)
            return tl::unexpected(found.error());
        job->state = found->state;
        job->prepared = found->pages > 0;
        job->confirmed.clear();
        for (int page = 1; page <= found->pagesConfirmed; ++page)
            job->confirmed.append(page);
        job->call = {};
    }
    for (KnownFax &fax : m_faxes)
        fax.open = false;
    return {};
}

} // namespace Fax
