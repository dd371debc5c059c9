#include "wizard/wizarddocuments.h"

#include "common/background.h"
#include "imaging/pagerange.h"
#include "wizard/documenttypes.h"

#include <algorithm>

namespace Fax::Ui {

namespace {

constexpr int mostPages = 10000; ///< of a document whose pages are not counted yet

bool isWrong(const WizardDocuments::Entry &entry)
{
    using State = WizardDocuments::State;
    return entry.state == State::Locked || entry.state == State::Damaged
        || entry.state == State::Failed || !entry.rangeProblem().isEmpty();
}

/** "1-3, 5-" without page 4 of a longer document. */
QString rangeWithout(int page, int pages)
{
    QStringList parts;
    if (page > 1)
        parts.append(page == 2 ? QStringLiteral("1") : QStringLiteral("1-%1").arg(page - 1));
    if (page < pages)
        parts.append(QStringLiteral("%1-").arg(page + 1));
    return parts.join(QStringLiteral(", "));
}

} // namespace

QString WizardDocuments::Entry::name() const
{
    return QFileInfo(document.path).fileName();
}

QString WizardDocuments::Entry::rangeProblem() const
{
    if (document.pageRange.isEmpty())
        return {};
    const auto chosen = pagesInRange(document.pageRange, pages > 0 ? pages : mostPages);
    return chosen ? QString() : chosen.error().message();
}

WizardDocuments::WizardDocuments(Model::Server &server, QObject *parent)
    : QObject(parent)
    , m_checker(server)
{
    connect(&m_checker, &DocumentChecker::progressed, this, &WizardDocuments::onProgress);
    connect(&m_checker, &DocumentChecker::failed, this, &WizardDocuments::onFailed);
}

QString WizardDocuments::add(const QList<DraftDocument> &documents)
{
    QString refused;
    for (const DraftDocument &document : documents) {
        if (const QString why = whyNotFaxable(document.path); !why.isEmpty()) {
            refused = why;
            continue;
        }
        m_entries.append({.document = document, .id = ++m_lastId});
        read(m_entries.constLast());
    }
    Q_EMIT changed();
    return refused;
}

void WizardDocuments::read(const Entry &entry)
{
    inBackground(
        this, [path = entry.document.path] { return readDocument(path, largestFax); },
        [this, id = entry.id](const Result<QByteArray> &content) { onRead(id, content); });
}

WizardDocuments::Entry *WizardDocuments::find(quint64 id)
{
    const auto entry = std::find_if(m_entries.begin(), m_entries.end(),
                                    [id](const Entry &one) { return one.id == id; });
    return entry == m_entries.end() ? nullptr : &*entry;
}

void WizardDocuments::onRead(quint64 id, const Result<QByteArray> &content)
{
    Entry *entry = find(id);
    if (entry == nullptr) // removed meanwhile
        return;
    entry->state = State::Failed;
    if (!content) {
        entry->problem = content.error().message();
    } else if (content->isEmpty()) {
        entry->problem = tr("%1 is empty.").arg(entry->document.path);
    } else if (octetsWithout(id) + content->size() > largestFax) {
        entry->problem = tooLargeSentence(entry->document.path);
    } else {
        entry->content = *content;
        check(*entry);
    }
    Q_EMIT changed();
}

/** It may be the answer of the checker that comes first: nothing here waits for it. */
void WizardDocuments::check(Entry &entry)
{
    entry.state = State::Checking;
    entry.problem.clear();
    entry.checked = 0;
    m_checker.check({entry.id, entry.name(), entry.content, entry.document.password});
}

void WizardDocuments::onProgress(quint64 id, int checked, int pages)
{
    Entry *entry = find(id);
    if (entry == nullptr)
        return;
    entry->checked = checked;
    entry->pages = pages;
    entry->state = checked < pages ? State::Checking : State::Ready;
    Q_EMIT changed();
}

void WizardDocuments::onFailed(quint64 id, int page, const Error &error)
{
    Entry *entry = find(id);
    if (entry == nullptr)
        return;
    entry->problem = error.message();
    entry->damagedPage = page;
    entry->state = error.code == ErrorCode::PasswordNeeded ? State::Locked
        : page > 0 && entry->pages > 1                     ? State::Damaged
                                                           : State::Failed;
    Q_EMIT changed();
}

qint64 WizardDocuments::octetsWithout(quint64 id) const
{
    qint64 octets = 0;
    for (const Entry &entry : m_entries)
        octets += entry.id == id ? 0 : entry.content.size();
    return octets;
}

void WizardDocuments::remove(qsizetype index)
{
    m_checker.forget(m_entries.at(index).id);
    m_entries.removeAt(index);
    Q_EMIT changed();
}

void WizardDocuments::move(qsizetype from, qsizetype to)
{
    m_entries.move(from, to);
    Q_EMIT changed();
}

void WizardDocuments::clear()
{
    while (!m_entries.isEmpty())
        m_checker.forget(m_entries.takeLast().id);
    Q_EMIT changed();
}

void WizardDocuments::setPageRange(qsizetype index, const QString &range)
{
    m_entries[index].document.pageRange = range.trimmed();
    Q_EMIT changed();
}

void WizardDocuments::leaveDamagedOut(qsizetype index)
{
    Entry &entry = m_entries[index];
    entry.document.pageRange = rangeWithout(entry.damagedPage, entry.pages);
    entry.state = State::Ready;
    entry.problem.clear();
    Q_EMIT changed();
}

void WizardDocuments::setPassword(qsizetype index, const QString &password)
{
    Entry &entry = m_entries[index];
    entry.document.password = password;
    check(entry);
    Q_EMIT changed();
}

QList<DraftDocument> WizardDocuments::documents() const
{
    QList<DraftDocument> documents;
    for (const Entry &entry : m_entries)
        documents.append(entry.document);
    return documents;
}

bool WizardDocuments::isReading() const
{
    return std::any_of(m_entries.cbegin(), m_entries.cend(),
                       [](const Entry &entry) { return entry.state == State::Reading; });
}

qsizetype WizardDocuments::firstWrong() const
{
    const auto wrong = std::find_if(m_entries.cbegin(), m_entries.cend(), &isWrong);
    return wrong == m_entries.cend() ? -1 : wrong - m_entries.cbegin();
}

QString WizardDocuments::problem() const
{
    const qsizetype wrong = firstWrong();
    if (wrong < 0)
        return {};
    const Entry &entry = m_entries.at(wrong);
    return entry.problem.isEmpty() ? entry.rangeProblem() : entry.problem;
}

QList<QByteArray> WizardDocuments::contents() const
{
    QList<QByteArray> contents;
    for (const Entry &entry : m_entries)
        contents.append(entry.content);
    return contents;
}

} // namespace Fax::Ui
