#include "model/preview.h"

#include "base/valuemap.h"
#include "imaging/salvagedtiff.h"
#include "model/server.h"

#include <QtCore/QUuid>

#include <algorithm>

namespace Fax::Model {

namespace {

constexpr int gatherMs = 20;
constexpr int mostPictures =
    8; ///< of one answer, so that the page that is looked at never waits long
constexpr int mostFacts = 16;
constexpr int mostRecipients =
    101; ///< the first, and those that a cover page may name; never all of a broadcast

/** The contents, not only their equality: a draft hands over the same ones again and again. */
bool areSame(const QList<QByteArray> &a, const QList<QByteArray> &b)
{
    return std::equal(a.cbegin(), a.cend(), b.cbegin(), b.cend(),
                      [](const QByteArray &one, const QByteArray &other) {
                          return one.size() == other.size()
                              && (one.constData() == other.constData() || one == other);
                      });
}

bool looksTheSame(const Submission &a, const Submission &b)
{
    return a.resolution == b.resolution && a.paper == b.paper && a.pageRange == b.pageRange
        && a.documentNames == b.documentNames && a.documentRanges == b.documentRanges
        && a.documentPasswords == b.documentPasswords;
}

Preview::Facts factsOf(const QVariantMap &map)
{
    return {map.value(QStringLiteral("octets")).toInt(),
            fromMaps<PageFinding>(map.value(QStringLiteral("findings")).toList())
                .value_or(QList<PageFinding>())};
}

} // namespace

Preview::Preview(Server &server, QObject *parent)
    : QObject(parent)
    , m_server(&server)
    , m_name(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(gatherMs);
    connect(&m_soon, &QTimer::timeout, this, &Preview::work);
    connect(&server, &Server::connectedChanged, this, &Preview::onConnection);
}

Preview::~Preview()
{
    if (m_sent && m_server && m_server->isConnected())
        m_server->request({QStringLiteral("endPreview"), {m_name}, {}}, m_server,
                          [](const Result<Answer> &) {});
}

void Preview::setFax(Submission fax, const QList<QByteArray> &documents)
{
    fax.recipients = fax.recipients.mid(0, mostRecipients);
    if (documents.isEmpty() && !fax.sendCoverpage)
        return clear();
    const bool sameDocuments = areSame(documents, m_documents);
    if (m_something && sameDocuments && toMap(fax) == toMap(m_fax))
        return;
    const bool sameLook = m_something && sameDocuments && looksTheSame(fax, m_fax);
    m_sent = m_sent && sameDocuments && fax.documentNames == m_fax.documentNames;
    m_fax = std::move(fax);
    m_documents = documents;
    m_something = true;
    ++m_state;
    if (!sameLook)
        m_look = m_state;
    m_single = 0;
    m_error.reset();
    m_soon.start();
    Q_EMIT changed();
}

void Preview::clear()
{
    m_soon.stop();
    ++m_turn;
    ++m_state;
    m_something = false;
    m_asked.reset();
    m_documents.clear();
    m_pages.clear();
    m_facts.clear();
    m_pageCount = 0;
    m_coverPages = 0;
    m_error.reset();
    Q_EMIT changed();
}

void Preview::tryAgain()
{
    m_error.reset();
    m_pages.removeIf([](const auto &kept) { return kept->error.has_value(); });
    m_soon.start();
    Q_EMIT changed();
}

void Preview::showPage(int page)
{
    const int shown = std::max(1, m_pageCount > 0 ? std::min(page, m_pageCount) : page);
    if (std::exchange(m_shown, shown) != shown)
        Q_EMIT changed();
    work();
}

void Preview::wantPages(int first, int count)
{
    m_wantedFirst = std::max(1, first);
    m_wantedCount = count;
    m_soon.start();
}

void Preview::wantFacts(bool wanted)
{
    m_factsWanted = wanted;
    m_soon.start();
}

Preview::Page Preview::page(int page) const
{
    const auto kept = m_pages.constFind(page);
    if (kept == m_pages.cend())
        return {};
    Page result;
    if (kept->picture.rows > 0)
        result.picture = kept->picture;
    result.error = kept->error;
    result.current = kept->state == m_state;
    return result;
}

QMap<int, Preview::Facts> Preview::facts() const
{
    QMap<int, Facts> known;
    for (auto one = m_facts.cbegin(); one != m_facts.cend(); ++one) {
        if (one->state == m_state)
            known.insert(one.key(), one->facts);
    }
    return known;
}

bool Preview::hasAllFacts() const
{
    return m_pageCount > 0 && !missingFacts();
}

bool Preview::isBusy() const
{
    return m_something && !m_error && !isCurrent(m_shown);
}

bool Preview::isCurrent(int page) const
{
    const auto kept = m_pages.constFind(page);
    return kept != m_pages.cend() && kept->state == m_state;
}

/** The answer shows something that will be looked at: typing must not keep the page from being shown at all. */
bool Preview::isWorthWaiting() const
{
    const bool ofThisLook = m_asked->state >= m_look;
    const bool urgent = m_asked->pictures && m_asked->first == m_shown && m_asked->count == 1;
    return ofThisLook && (urgent || isCurrent(m_shown));
}

void Preview::work()
{
    if (!m_something || m_error || (m_asked && isWorthWaiting()))
        return;
    if (const auto question = nextQuestion())
        ask(*question);
}

std::optional<Preview::Question> Preview::nextQuestion() const
{
    if (!isCurrent(m_shown))
        return Question{m_shown, 1, true, m_state};
    for (const int neighbour : {m_shown + 1, m_shown - 1}) {
        if (neighbour >= 1 && neighbour <= m_pageCount && !isCurrent(neighbour))
            return Question{neighbour, 1, true, m_state};
    }
    if (const auto pictures = missingPictures(m_wantedFirst, m_wantedCount, mostPictures))
        return pictures;
    return m_factsWanted ? missingFacts() : std::nullopt;
}

std::optional<Preview::Question> Preview::missingPictures(int first, int count, int most) const
{
    const int last = std::min(first + count - 1, m_pageCount);
    for (int page = first; page <= last; ++page) {
        if (isCurrent(page))
            continue;
        const int together = page <= m_single ? 1 : most;
        int end = page;
        while (end < last && end - page + 1 < together && !isCurrent(end + 1))
            ++end;
        return Question{page, end - page + 1, true, m_state};
    }
    return std::nullopt;
}

std::optional<Preview::Question> Preview::missingFacts() const
{
    for (int page = 1; page <= m_pageCount; ++page) {
        const auto facts = m_facts.constFind(page);
        if (facts != m_facts.cend() && facts->state == m_state)
            continue;
        const bool bad = isCurrent(page) && m_pages.value(page).error;
        if (!bad)
            return Question{page, page <= m_single ? 1 : mostFacts, false, m_state};
    }
    return std::nullopt;
}

void Preview::ask(Question question)
{
    question.withDocuments = !m_sent;
    m_sent = true;
    m_asked = question;
    const quint64 turn = ++m_turn;
    const QVariantMap window{{QStringLiteral("preview"), m_name},
                             {QStringLiteral("first"), question.first},
                             {QStringLiteral("count"), question.count},
                             {QStringLiteral("pictures"), question.pictures}};
    m_server->request({QStringLiteral("previewPages"),
                       {toMap(m_fax), window},
                       question.withDocuments ? m_documents : QList<QByteArray>()},
                      this, [this, question, turn](const Result<Answer> &answer) {
                          if (turn == m_turn)
                              onAnswer(question, answer);
                      });
}

void Preview::onAnswer(const Question &question, const Result<Answer> &answer)
{
    m_asked.reset();
    if (answer)
        take(question, *answer);
    else
        takeError(question, answer.error());
    Q_EMIT changed();
    work();
}

void Preview::take(const Question &question, const Answer &answer)
{
    const QVariantMap value = answer.value.toMap();
    takeCounts(value);
    const int first = value.value(QStringLiteral("first")).toInt();
    const QVariantList facts = value.value(QStringLiteral("facts")).toList();
    for (qsizetype i = 0; i < facts.size(); ++i) {
        const int page = first + static_cast<int>(i);
        m_facts.insert(page, {factsOf(facts.at(i).toMap()), question.state});
        if (!question.pictures)
            continue;
        const auto picture = SalvagedTiff::codedPage(answer.document, static_cast<int>(i));
        if (picture)
            m_pages.insert(page, {*picture, {}, question.state});
        else
            m_pages.insert(page, {{}, picture.error(), question.state});
        Q_EMIT pageChanged(page);
    }
}

void Preview::takeCounts(const QVariantMap &value)
{
    m_pageCount = value.value(QStringLiteral("pages")).toInt();
    m_coverPages = value.value(QStringLiteral("coverPages")).toInt();
    m_bitRate = std::max(1, value.value(QStringLiteral("bitRate"), m_bitRate).toInt());
    m_shown = std::clamp(m_shown, 1, std::max(1, m_pageCount));
    const auto isGone = [this](const auto &kept) { return kept.key() > m_pageCount; };
    m_pages.removeIf(isGone);
    m_facts.removeIf(isGone);
}

/** One page that cannot be drawn must not hide the others: it is found by asking for each alone. */
void Preview::takeError(const Question &question, const Error &error)
{
    if (error.code == ErrorCode::NotFound && !question.withDocuments && !m_documents.isEmpty()) {
        m_sent = false; // the service has forgotten them: once more, with them
        return;
    }
    m_sent = m_sent && errorGroup(error.code) == ErrorGroup::File;
    if (question.count > 1) {
        m_single = question.first + question.count - 1;
        return;
    }
    const bool wholeFax = m_pageCount == 0 || errorGroup(error.code) != ErrorGroup::File
        || error.code == ErrorCode::PageRangeInvalid;
    if (wholeFax) {
        m_error = error;
        return;
    }
    m_pages.insert(question.first, {{}, error, question.state});
    Q_EMIT pageChanged(question.first);
}

void Preview::onConnection(bool connected)
{
    m_sent = false;
    if (!connected)
        return;
    m_error.reset();
    m_asked.reset();
    ++m_turn;
    m_soon.start();
}

} // namespace Fax::Model
