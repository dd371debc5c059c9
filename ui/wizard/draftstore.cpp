#include "wizard/draftstore.h"

#include "base/valuemap.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QSaveFile>

namespace Fax::Ui {

namespace {

const QString ending = QStringLiteral(".draft");
constexpr qint64 largestFile = 32 * 1024 * 1024; // 10,000 recipients have 4 MiB

const QString coverFile = QStringLiteral("coverpageFile");

/** JSON knows no octets: the personal cover page is base64 there. */
QJsonObject toJson(const Submission &submission)
{
    QVariantMap values = toMap(submission);
    values.insert(coverFile, QString::fromLatin1(submission.coverpageFile.toBase64()));
    return QJsonObject::fromVariantMap(values);
}

Result<Submission> fromJson(const QJsonObject &json)
{
    QVariantMap values = json.toVariantMap();
    values.insert(coverFile, QByteArray::fromBase64(values.value(coverFile).toString().toLatin1()));
    return fromMap<Submission>(values);
}

QByteArray toFile(const KeptDraft &kept)
{
    Submission submission = kept.draft;
    submission.documentPasswords.clear(); // nobody else shall open it
    QJsonArray documents;
    for (const DraftDocument &document : kept.draft.documents)
        documents.append(QJsonObject{{QStringLiteral("path"), document.path},
                                     {QStringLiteral("pageRange"), document.pageRange}});
    return QJsonDocument(QJsonObject{{QStringLiteral("version"), 1},
                                     {QStringLiteral("savedAt"), isoTime(kept.savedAt)},
                                     {QStringLiteral("kept"), kept.kept},
                                     {QStringLiteral("documents"), documents},
                                     {QStringLiteral("fax"), toJson(submission)}})
        .toJson(QJsonDocument::Compact);
}

/** Nothing: not one of ours, or damaged. */
std::optional<KeptDraft> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestFile)
        return {};
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    const auto submission = fromJson(json.value(QStringLiteral("fax")).toObject());
    if (json.value(QStringLiteral("version")).toInt() != 1 || !submission)
        return {};
    KeptDraft kept;
    static_cast<Submission &>(kept.draft) = *submission;
    kept.draft.id = QFileInfo(path).completeBaseName();
    kept.savedAt = timeFromIso(json.value(QStringLiteral("savedAt")).toString());
    kept.kept = json.value(QStringLiteral("kept")).toBool();
    const QJsonArray documents = json.value(QStringLiteral("documents")).toArray();
    for (const QJsonValue &document : documents)
        kept.draft.documents.append(
            {document.toObject().value(QStringLiteral("path")).toString(),
             document.toObject().value(QStringLiteral("pageRange")).toString()});
    return kept;
}

QMap<QString, KeptDraft> readAll(const QString &folder)
{
    QMap<QString, KeptDraft> found;
    const QStringList names = QDir(folder).entryList({u'*' + ending}, QDir::Files);
    for (const QString &name : names)
        if (const auto kept = readFile(QDir(folder).filePath(name)))
            found.insert(kept->draft.id, *kept);
    return found;
}

/** Whole or not at all, readable by its user only. "" = done, else why not. */
QString writeFile(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return file.errorString();
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    file.write(content);
    return file.commit() ? QString() : file.errorString();
}

} // namespace

DraftStore::DraftStore(const Clock &clock, const QString &folder, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_folder(folder)
{
    m_files.setMaxThreadCount(1);
    m_files.start([this, folder] {
        const auto found = readAll(folder);
        QMetaObject::invokeMethod(
            this, [this, found] { onLoaded(found); }, Qt::QueuedConnection);
    });
}

DraftStore::~DraftStore()
{
    m_files.waitForDone();
}

QString DraftStore::path(const QString &id) const
{
    return QDir(m_folder).filePath(id + ending);
}

void DraftStore::onLoaded(const QMap<QString, KeptDraft> &found)
{
    for (auto one = found.cbegin(); one != found.cend(); ++one)
        if (!m_drafts.contains(one.key())) // what was saved meanwhile is newer
            m_drafts.insert(one.key(), one.value());
    Q_EMIT changed();
    Q_EMIT loaded();
}

void DraftStore::save(const FaxDraft &draft, bool kept)
{
    const KeptDraft saved{draft, m_clock.now(), kept};
    m_drafts.insert(draft.id, saved);
    m_files.start([this, folder = m_folder, file = path(draft.id), saved] {
        QDir().mkpath(folder);
        const QString why = writeFile(file, toFile(saved));
        if (!why.isEmpty())
            QMetaObject::invokeMethod(
                this,
                [this, file, why] {
                    Q_EMIT failed({ErrorCode::StoreFailed,
                                   tr("The draft cannot be kept in %1: %2").arg(file, why)});
                },
                Qt::QueuedConnection);
    });
    Q_EMIT changed();
}

void DraftStore::remove(const QString &id)
{
    if (m_drafts.remove(id) == 0)
        return;
    m_files.start([file = path(id)] { QFile::remove(file); });
    Q_EMIT changed();
}

} // namespace Fax::Ui
