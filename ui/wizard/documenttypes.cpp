#include "wizard/documenttypes.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QMimeData>
#include <QtCore/QMimeDatabase>
#include <QtCore/QUrl>

#include <algorithm>

namespace Fax::Ui {

namespace {

struct DocumentTypesText
{
    Q_DECLARE_TR_FUNCTIONS(DocumentTypes)
};

QString officeSuffixes()
{
    return QStringLiteral("*.odt *.ods *.odp *.ott *.doc *.docx *.xls *.xlsx *.ppt *.pptx *.rtf ");
}

} // namespace

QString whyNotFaxable(const QString &path)
{
    static const QStringList types{QStringLiteral("application/pdf"), QStringLiteral("image/tiff"),
                                   QStringLiteral("image/png"),       QStringLiteral("image/jpeg"),
                                   QStringLiteral("image/bmp"),       QStringLiteral("text/plain")};
    static const QString suffixes = officeSuffixes();
    if (suffixes.contains(QStringLiteral("*.%1 ").arg(QFileInfo(path).suffix().toLower())))
        return {}; // whether LibreOffice is there is known where the service runs
    const QMimeType type = QMimeDatabase().mimeTypeForFile(path, QMimeDatabase::MatchExtension);
    for (const QString &name : types)
        if (type.inherits(name))
            return {};
    return DocumentTypesText::tr("Cannot fax %1 (%2)")
        .arg(QFileInfo(path).fileName(), type.comment());
}

QString faxableFilter()
{
    return DocumentTypesText::tr("Documents and pictures (%1)")
        .arg(QStringLiteral("*.pdf *.tif *.tiff *.png *.jpg *.jpeg *.bmp *.txt ")
             + officeSuffixes().trimmed());
}

Result<QByteArray> readDocument(const QString &path, qint64 limit)
{
    const QFileInfo info(path);
    if (info.exists() && !info.isFile())
        return failure(ErrorCode::FileUnreadable,
                       DocumentTypesText::tr("Cannot read %1: it is not a file").arg(path));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileUnreadable,
                       DocumentTypesText::tr("Cannot read %1: %2").arg(path, file.errorString()));
    if (file.size() > limit)
        return failure(ErrorCode::FileTooLarge, tooLargeSentence(path));
    return file.read(limit);
}

QString tooLargeSentence(const QString &path)
{
    return DocumentTypesText::tr("%1 is too large: all files of a fax may have %2 MiB")
        .arg(path, QString::number(largestFax / (1024 * 1024)));
}

QStringList localFiles(const QMimeData &data)
{
    QStringList files;
    const QList<QUrl> urls = data.urls();
    for (const QUrl &url : urls)
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    return files;
}

bool areCoverPages(const QStringList &files)
{
    return !files.isEmpty() && std::all_of(files.begin(), files.end(), [](const QString &file) {
        return file.endsWith(QLatin1StringView(".fcov"), Qt::CaseInsensitive);
    });
}

QString dropSentence(const QStringList &files, bool *accepted)
{
    *accepted = false;
    if (files.isEmpty())
        return DocumentTypesText::tr("Only files can be dropped here");
    if (areCoverPages(files)) {
        *accepted = true;
        return DocumentTypesText::tr("Drop to import the cover page");
    }
    for (const QString &file : files)
        if (const QString why = whyNotFaxable(file); !why.isEmpty())
            return why;
    *accepted = true;
    return files.size() == 1
        ? DocumentTypesText::tr("Drop to send as a fax: 1 file")
        : DocumentTypesText::tr("Drop to send as a fax: %1 files").arg(files.size());
}

} // namespace Fax::Ui
