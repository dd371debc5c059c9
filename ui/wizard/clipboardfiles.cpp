#include "wizard/clipboardfiles.h"

#include "wizard/documenttypes.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QMimeData>
#include <QtGui/QImage>

namespace Fax::Ui {

namespace {

struct ClipboardTexts
{
    Q_DECLARE_TR_FUNCTIONS(ClipboardTexts)
};

/** A name that is free in the folder: several New fax windows may be open. */
QString freePath(const QString &folder, const QString &name, const QString &ending)
{
    const QDir dir(folder);
    QString path = dir.filePath(name + ending);
    for (int i = 2; QFile::exists(path); ++i)
        path = dir.filePath(QStringLiteral("%1 %2%3").arg(name).arg(i).arg(ending));
    return path;
}

Result<QStringList> cannotWrite(const QString &path)
{
    return failure(ErrorCode::FileUnreadable, ClipboardTexts::tr("Cannot write %1").arg(path));
}

Result<QStringList> pictureFile(const QImage &picture, const QString &folder)
{
    const QString path = freePath(folder, ClipboardTexts::tr("Picture from the clipboard"),
                                  QStringLiteral(".png"));
    return picture.save(path, "PNG") ? Result<QStringList>(QStringList{path}) : cannotWrite(path);
}

Result<QStringList> textFile(const QString &text, const QString &folder)
{
    const QString path = freePath(folder, ClipboardTexts::tr("Text from the clipboard"),
                                  QStringLiteral(".txt"));
    QFile file(path);
    const QByteArray octets = text.toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(octets) != octets.size())
        return cannotWrite(path);
    return QStringList{path};
}

} // namespace

QString whyNotFaxable(const QMimeData &clipboard)
{
    const QStringList files = localFiles(clipboard);
    for (const QString &file : files)
        if (const QString why = whyNotFaxable(file); !why.isEmpty())
            return why;
    if (!files.isEmpty() || clipboard.hasImage() || !clipboard.text().trimmed().isEmpty())
        return {};
    return ClipboardTexts::tr("The clipboard holds nothing that can be faxed");
}

Result<QStringList> clipboardFiles(const QMimeData &clipboard, const QString &folder)
{
    if (const QString why = whyNotFaxable(clipboard); !why.isEmpty())
        return failure(ErrorCode::InvalidParameter, why);
    if (const QStringList files = localFiles(clipboard); !files.isEmpty())
        return files;
    if (clipboard.hasImage())
        return pictureFile(clipboard.imageData().value<QImage>(), folder);
    return textFile(clipboard.text(), folder);
}

} // namespace Fax::Ui
