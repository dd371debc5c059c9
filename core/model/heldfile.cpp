#include "model/heldfile.h"

#include "base/valuemap.h"

#include <QtCore/QCborMap>
#include <QtCore/QCborValue>
#include <QtCore/QCoreApplication>
#include <QtCore/QDataStream>
#include <QtCore/QFile>
#include <QtCore/QSaveFile>

namespace Fax::Model {

namespace {

constexpr quint32 magic = 0x46434846; // "FCHF"
constexpr quint32 version = 1;
constexpr QDataStream::Version coding = QDataStream::Qt_6_4;

struct HeldText
{
    Q_DECLARE_TR_FUNCTIONS(HeldFile)
};

Error damaged(const QString &path)
{
    return {ErrorCode::FileDamaged,
            HeldText::tr("%1 is not a fax that waits here, or is damaged").arg(path)};
}

/** Reads up to the documents. */
Result<HeldFax> readHead(QDataStream &stream, const QString &path)
{
    quint32 found = 0;
    quint32 foundVersion = 0;
    QByteArray head;
    HeldFax fax;
    stream >> found >> foundVersion;
    if (found != magic || foundVersion != version)
        return tl::unexpected(damaged(path));
    stream >> head >> fax.heldAt >> fax.size;
    const QVariantMap map = QCborValue::fromCbor(head).toMap().toVariantMap();
    const auto submission = fromMap<Submission>(map);
    if (stream.status() != QDataStream::Ok || !submission || submission->requestId.isEmpty()
        || submission->recipients.isEmpty())
        return tl::unexpected(damaged(path));
    fax.submission = *submission;
    return fax;
}

Result<> open(QFile &file)
{
    if (file.open(QIODevice::ReadOnly))
        return {};
    return failure(ErrorCode::FileUnreadable,
                   HeldText::tr("Cannot read %1: %2").arg(file.fileName(), file.errorString()));
}

} // namespace

Result<> HeldFile::write(const QString &path, const HeldFax &fax,
                         const QList<QByteArray> &documents)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly)) {
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        QDataStream stream(&file);
        stream.setVersion(coding);
        stream << magic << version
               << QCborMap::fromVariantMap(toMap(fax.submission)).toCborValue().toCbor()
               << fax.heldAt << fax.size << documents;
        if (stream.status() == QDataStream::Ok && file.commit())
            return {};
    }
    return failure(ErrorCode::StoreFailed,
                   HeldText::tr("Cannot keep the fax in %1: %2").arg(path, file.errorString()));
}

Result<HeldFax> HeldFile::readFax(const QString &path)
{
    QFile file(path);
    return open(file).and_then([&] {
        QDataStream stream(&file);
        stream.setVersion(coding);
        return readHead(stream, path);
    });
}

Result<QList<QByteArray>> HeldFile::readDocuments(const QString &path)
{
    QFile file(path);
    if (const auto opened = open(file); !opened)
        return tl::unexpected(opened.error());
    QDataStream stream(&file);
    stream.setVersion(coding);
    if (const auto head = readHead(stream, path); !head)
        return tl::unexpected(head.error());
    QList<QByteArray> documents;
    stream >> documents;
    if (stream.status() != QDataStream::Ok)
        return tl::unexpected(damaged(path));
    return documents;
}

} // namespace Fax::Model
