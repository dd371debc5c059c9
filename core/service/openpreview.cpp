#include "service/openpreview.h"

#include "base/valuemap.h"
#include "imaging/headerline.h"
#include "job/faxnumber.h"
#include "job/timeestimate.h"
#include "port/portmanager.h"
#include "service/callbuilder.h"
#include "service/coverpage.h"
#include "service/linepages.h"
#include "service/serviceparts.h"
#include "service/submissions.h"
#include "store/historystore.h"
#include "store/jobstore.h"

#include <algorithm>
#include <numeric>

namespace Fax {

namespace {

constexpr qint64 mostKeptOctets = 32 * 1024 * 1024; ///< of drawn pages beside those asked for

bool looksTheSame(const RenderJob &a, const RenderJob &b)
{
    return a.pageRange == b.pageRange && a.resolution == b.resolution && a.paper == b.paper
        && a.headerRows == b.headerRows;
}

/** The line that the header shows: the wanted one, else the first. */
PortConfig portFor(const ServiceParts &parts, const QString &wanted)
{
    const QList<Port *> ports = parts.ports->ports();
    const auto id = wantedPort(parts, wanted);
    const Port *port = id && id->isValid() ? parts.ports->port(*id) : ports.value(0);
    return port ? port->config() : PortConfig();
}

QString shownRecipient(const Recipient &recipient)
{
    return recipient.name.isEmpty() ? recipient.number
                                    : recipient.name + QStringLiteral(", ") + recipient.number;
}

QString shownNumber(const Submission &submission)
{
    const QString text = submission.recipients.value(0).number;
    const auto number = FaxNumber::parse(text);
    return number ? number->shown() : text;
}

} // namespace

OpenPreview::OpenPreview(ServiceParts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{ }

OpenPreview::~OpenPreview()
{
    if (m_ticket)
        m_parts.renderer->cancel(m_ticket);
}

void OpenPreview::setDocuments(const QStringList &names, const QList<QByteArray> &contents)
{
    cancel();
    m_documents.clear();
    for (qsizetype i = 0; i < contents.size(); ++i)
        m_documents.append({names.at(i), contents.at(i)});
    m_body.clear();
    m_bodyOctets = 0;
    m_bodyPages = 0;
}

bool OpenPreview::hasDocuments(const QStringList &names) const
{
    return std::equal(
        names.cbegin(), names.cend(), m_documents.cbegin(), m_documents.cend(),
        [](const QString &name, const RenderJob::Source &mine) { return name == mine.name; });
}

qint64 OpenPreview::documentOctets() const
{
    return std::accumulate(
        m_documents.cbegin(), m_documents.cend(), qint64(0),
        [](qint64 sum, const RenderJob::Source &one) { return sum + one.content.size(); });
}

void OpenPreview::ask(const PreviewQuestion &question, Reply reply)
{
    cancel();
    const RenderJob look = lookOf(question.submission);
    if (takeParts(question.submission) || !looksTheSame(look, m_look)) {
        m_body.clear();
        m_bodyOctets = 0;
        m_bodyPages = 0;
    }
    m_look = look;
    m_question = question;
    m_reply = std::move(reply);
    advance();
}

/** Which pages of each document, and what opens it; true: not what they were. */
bool OpenPreview::takeParts(const Submission &submission)
{
    bool changed = false;
    for (qsizetype i = 0; i < m_documents.size(); ++i) {
        RenderJob::Source &document = m_documents[i];
        const QString range = submission.documentRanges.value(i);
        const QString password = submission.documentPasswords.value(i);
        changed = changed || document.pageRange != range || document.password != password;
        document.pageRange = range;
        document.password = password;
    }
    return changed;
}

/** The next thing that is missing for the answer. How many pages the documents have comes first: the cover page says it. */
void OpenPreview::advance()
{
    const bool cover = m_question->submission.sendCoverpage;
    if (!cover) {
        m_cover.clear();
        m_coverKey.reset();
    }
    if (!m_documents.isEmpty() && m_bodyPages == 0)
        return drawBody(shownBody());
    if (cover && m_coverKey != coverKey())
        return drawCover();
    if (const Window missing = missingBody(); missing.count > 0)
        return drawBody(missing);
    finish();
}

void OpenPreview::drawBody(Window pages)
{
    RenderJob job = m_look;
    job.sources = m_documents;
    job.firstPage = pages.first;
    job.mostPages = pages.count;
    job.keepPages = false;
    m_ticket = m_parts.renderer->render(
        job, this,
        [this, first = pages.first](const PreparedPage &page) {
            m_bodyPages = page.count;
            keepBody(std::min(first, page.count) - 1 + page.number, page);
        },
        [this](const Result<QList<FaxPage>> &drawn) {
            m_ticket = 0;
            if (drawn)
                advance();
            else
                fail(drawn.error());
        });
}

void OpenPreview::keepBody(int page, const PreparedPage &prepared)
{
    const Drawn drawn{codedPage(prepared.page), prepared.findings};
    m_bodyOctets += drawn.coded.t6.size() - m_body.value(page).coded.t6.size();
    m_body.insert(page, drawn);
    const Window wanted = shownBody();
    for (auto kept = m_body.begin(); kept != m_body.end() && m_bodyOctets > mostKeptOctets;) {
        const bool needed = kept.key() >= wanted.first
            && (wanted.count == 0 || kept.key() < wanted.first + wanted.count);
        if (needed) {
            ++kept;
            continue;
        }
        m_bodyOctets -= kept->coded.t6.size();
        kept = m_body.erase(kept);
    }
}

void OpenPreview::drawCover()
{
    const CoverKey key = coverKey();
    CoverContent content{key.fax, key.recipient, key.minute, m_bodyPages};
    content.priority = key.priority;
    for (const Recipient &other : key.others)
        content.otherRecipients.append(shownRecipient(other));
    renderCover(m_parts, content, m_look, this,
                [this, key, turn = m_turn](const Result<QList<FaxPage>> &pages) {
                    if (turn != m_turn)
                        return;
                    if (!pages)
                        return fail(pages.error());
                    m_cover.clear();
                    for (const FaxPage &page : *pages)
                        m_cover.append({codedPage(page)});
                    m_coverKey = key;
                    advance();
                });
}

void OpenPreview::finish()
{
    const auto result = answer();
    m_question.reset();
    std::exchange(m_reply, {})(result);
}

void OpenPreview::fail(const Error &error)
{
    m_question.reset();
    std::exchange(m_reply, {})(tl::unexpected(error));
}

/** What is at work is given up, and its question answered. */
void OpenPreview::cancel()
{
    ++m_turn;
    if (m_ticket)
        m_parts.renderer->cancel(std::exchange(m_ticket, 0));
    if (m_question)
        fail({ErrorCode::InvalidOperation, tr("A newer question has taken the place of this one")});
}

RenderJob OpenPreview::lookOf(const Submission &submission) const
{
    RenderJob job;
    job.pageRange = submission.pageRange;
    job.resolution = submission.resolution;
    job.paper = submission.paper;
    job.headerRows = headerLineRows(submission.resolution);
    return job;
}

OpenPreview::CoverKey OpenPreview::coverKey() const
{
    const Submission &submission = m_question->submission;
    QDateTime minute = m_parts.clock->now().toTimeZone(m_parts.clock->zone());
    minute.setTime({minute.time().hour(), minute.time().minute()});
    return {submission,
            submission.recipients.value(0),
            submission.resolution,
            submission.paper,
            m_bodyPages,
            minute,
            submission.priority,
            submission.coverpageRecipients ? submission.recipients.mid(1, 100)
                                           : QList<Recipient>()};
}

int OpenPreview::total() const
{
    return static_cast<int>(m_cover.size()) + m_bodyPages;
}

OpenPreview::Window OpenPreview::shown() const
{
    const int first = std::clamp(m_question->first, 1, std::max(1, total()));
    const int left = total() - first + 1;
    return {first, m_question->count > 0 ? std::min(m_question->count, left) : left};
}

/** While the number of pages is not known: where they are likely to be. */
OpenPreview::Window OpenPreview::shownBody() const
{
    const int cover = m_question->submission.sendCoverpage
        ? std::max(1, static_cast<int>(m_cover.size()))
        : 0;
    const Window wanted = m_bodyPages > 0 ? shown() : Window{m_question->first, m_question->count};
    const int before = std::max(0, cover + 1 - wanted.first); // of it, cover pages
    const int first = std::max(1, wanted.first - cover);
    if (wanted.count == 0)
        return {first, 0};
    return {first, std::max(1, wanted.count - before)};
}

OpenPreview::Window OpenPreview::missingBody() const
{
    const int cover = static_cast<int>(m_cover.size());
    const Window wanted = shown();
    const int last = wanted.first + wanted.count - 1 - cover;
    int from = std::max(1, wanted.first - cover);
    int to = last;
    while (from <= to && m_body.contains(from))
        ++from;
    while (to >= from && m_body.contains(to))
        --to;
    return {from, to - from + 1};
}

QList<OpenPreview::Drawn> OpenPreview::shownPages() const
{
    QList<Drawn> pages;
    const int cover = static_cast<int>(m_cover.size());
    const Window wanted = shown();
    for (int page = wanted.first; page < wanted.first + wanted.count; ++page)
        pages.append(page <= cover ? m_cover.at(page - 1) : m_body.value(page - cover));
    return pages;
}

Result<Answer> OpenPreview::answer() const
{
    if (total() == 0)
        return failure(ErrorCode::NoPages);
    const QList<Drawn> pages = shownPages();
    const QVariantMap value = facts(pages);
    if (!m_question->pictures)
        return Answer{value, {}};
    return lineDocument(pages).map([&](const QByteArray &tiff) { return Answer{value, tiff}; });
}

/** Of the first recipient (S3); the usual one if nobody has been called yet. */
int OpenPreview::bitRate() const
{
    const QString number = m_question->submission.recipients.value(0).number;
    return usualBitRate(
        m_parts.store->history().bitRates(number, m_question->ratesOf).value_or(QList<int>()));
}

QVariantMap OpenPreview::facts(const QList<Drawn> &pages) const
{
    QVariantList facts;
    for (const Drawn &page : pages)
        facts.append(QVariantMap{{QStringLiteral("octets"), int(page.coded.t6.size())},
                                 {QStringLiteral("findings"), toMaps(page.findings)}});
    return {{QStringLiteral("pages"), total()},
            {QStringLiteral("coverPages"), int(m_cover.size())},
            {QStringLiteral("first"), shown().first},
            {QStringLiteral("bitRate"), bitRate()},
            {QStringLiteral("facts"), facts}};
}

Result<QByteArray> OpenPreview::lineDocument(const QList<Drawn> &drawn) const
{
    QList<TiffFax::CodedPage> pages;
    for (const Drawn &page : drawn)
        pages.append(page.coded);
    if (!m_parts.settings.branding)
        return TiffFax::writeCoded(pages);
    const Submission &submission = m_question->submission;
    HeaderLine header;
    header.localTime = m_parts.clock->now().toTimeZone(m_parts.clock->zone());
    header.from = transmittedId(m_parts.settings, portFor(m_parts, submission.wantedPort),
                                submission.tsid, submission.senderFax);
    header.to = shownNumber(submission);
    header.page = shown().first;
    header.pages = total();
    return withHeaderLine(pages, header).map([](const QList<TiffFax::CodedPage> &headed) {
        return TiffFax::writeCoded(headed);
    });
}

} // namespace Fax
