#include "wizard/wizarddocuments.h"

#include "common/background.h"
#include "wizard/documenttypes.h"

#include <QtCore/QFileInfo>

#include <algorithm>

namespace Fax::Ui {

QString WizardDocuments::Entry::name() const
{
    return QFileInfo(document.path).fileName();
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

void WizardDocuments::onRead(quint64 id, const Result<QByteArray> &content)
{
    const auto entry = std::find_if(m_entries.begin(), m_entries.end(),
                                    [id](const Entry &one) { return one.id == id; });
    if (entry == m_entries.end()) // removed meanwhile
        return;
    entry->state = State::Failed;
    if (!content) {
        entry->problem = content.error().message();
    } else if (content->isEmpty()) {
        entry->problem = tr("%1 is empty.").arg(entry->document.path);
    } else if (octetsWithout(id) + content->size() > largestFax) {
        entry->problem = tooLargeSentence(entry->document.path);
    } else {
        entry->state = State::Ready;
        entry->content = *content;
    }
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
    m_entries.clear();
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

QString WizardDocuments::problem() const
{
    for (const Entry &entry : m_entries)
        if (entry.state == State::Failed)
            return entry.problem;
    return {};
}

QList<QByteArray> WizardDocuments::contents() const
{
    QList<QByteArray> contents;
    for (const Entry &entry : m_entries)
        contents.append(entry.content);
    return contents;
}

} // namespace Fax::Ui
