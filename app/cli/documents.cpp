#include "documents.h"

#include "link/plainvalue.h"
#include "output.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>

namespace Fax::Cli {

namespace {

Result<QByteArray> readDocument(const QString &path, qsizetype limit)
{
    const QFileInfo facts(path);
    if (!facts.exists())
        return failure(ErrorCode::FileMissing, Text::tr("%1 does not exist").arg(path));
    if (!facts.isFile())
        return failure(ErrorCode::FileUnreadable, Text::tr("%1 is not a file").arg(path));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileUnreadable,
                       Text::tr("%1 cannot be read: %2").arg(path, file.errorString()));
    const QByteArray content = file.read(limit + 1);
    if (file.error() != QFileDevice::NoError)
        return failure(ErrorCode::FileUnreadable,
                       Text::tr("%1 cannot be read: %2").arg(path, file.errorString()));
    if (content.isEmpty())
        return failure(ErrorCode::FileEmpty, Text::tr("%1 is empty").arg(path));
    if (content.size() > limit)
        return failure(ErrorCode::FileTooLarge,
                       Text::tr("%1 is too large: a fax takes 64 MB of documents").arg(path));
    return content;
}

} // namespace

Result<Documents> readDocuments(const QStringList &paths)
{
    Documents documents;
    qsizetype left = maximumDocumentBytes;
    for (const QString &path : paths) {
        auto content = readDocument(path, left);
        if (!content)
            return tl::unexpected(content.error());
        left -= content->size();
        documents.names.append(QFileInfo(path).fileName());
        documents.contents.append(*std::move(content));
    }
    return documents;
}

} // namespace Fax::Cli
