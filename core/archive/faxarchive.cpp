#include "archive/faxarchive.h"

#include "base/crashpoint.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QScopeGuard>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Fax {

namespace {

constexpr mode_t folderMode = 0700;
constexpr mode_t fileMode = 0600;

tl::unexpected<Error> systemFailure(const QString &path, const QString &what)
{
    const QString why = QString::fromLocal8Bit(std::strerror(errno));
    return failure(ErrorCode::StoreFailed, u"%1 cannot be %2: %3."_qs.arg(path, what, why));
}

Result<> syncFolder(const QString &path)
{
    const int folder = ::open(QFile::encodeName(path).constData(),
                              O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return systemFailure(path, u"opened"_qs);
    const bool synced = ::fsync(folder) == 0;
    const auto failed = synced ? Result<>() : systemFailure(path, u"synced"_qs);
    ::close(folder);
    return failed;
}

/** Makes missing folders one by one, each of them entered in its parent for good. */
Result<> makeFolder(const QString &path)
{
    if (QFileInfo(path).isDir())
        return {};
    const QString parent = QFileInfo(path).path();
    if (auto made = parent == path ? Result<>() : makeFolder(parent); !made)
        return made;
    if (::mkdir(QFile::encodeName(path).constData(), folderMode) != 0 && errno != EEXIST)
        return systemFailure(path, u"made"_qs);
    return syncFolder(parent);
}

bool writeAll(int file, const QByteArray &content)
{
    qsizetype written = 0;
    while (written < content.size()) {
        const ssize_t count = ::write(file, content.constData() + written,
                                      static_cast<size_t>(content.size() - written));
        if (count < 0 && errno != EINTR)
            return false;
        written += count > 0 ? count : 0;
    }
    return true;
}

/** The content, whole and on disk, under a name that nobody looks for. */
Result<> writeTemporary(const QString &path, const QByteArray &content)
{
    const int file = ::open(QFile::encodeName(path).constData(),
                            O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, fileMode);
    if (file < 0)
        return systemFailure(path, u"made"_qs);
    const bool written = writeAll(file, content) && ::fsync(file) == 0;
    const Result<> result = written ? Result<>() : systemFailure(path, u"written"_qs);
    ::close(file);
    return result;
}

} // namespace

Result<> writeFileDurably(const QString &path, const QByteArray &content)
{
    const QString folder = QFileInfo(path).path();
    const QString temporary = path + u".part"_qs;
    if (auto made = makeFolder(folder); !made)
        return made;
    auto cleanUp = qScopeGuard([&] { QFile::remove(temporary); });
    if (auto written = writeTemporary(temporary, content); !written)
        return written;
    crashPoint("file is written");
    if (::rename(QFile::encodeName(temporary).constData(), QFile::encodeName(path).constData())
        != 0)
        return systemFailure(path, u"written"_qs);
    cleanUp.dismiss();
    crashPoint("file is renamed");
    return syncFolder(folder);
}

FaxArchive::FaxArchive(QString root)
    : m_root(QDir::cleanPath(root))
{ }

QString FaxArchive::idText(qint64 id)
{
    return u"%1"_qs.arg(id, 16, 16, QLatin1Char('0'));
}

Result<QString> FaxArchive::storeReceived(FaxId id, const QList<TiffFax::CodedPage> &pages,
                                          const TiffFaxInfo &info)
{
    return store(u"received"_qs, id.value, pages, info);
}

Result<QString> FaxArchive::storeSent(JobId id, const QList<TiffFax::CodedPage> &pages,
                                      const TiffFaxInfo &info)
{
    return store(u"sent"_qs, id.value, pages, info);
}

Result<QString> FaxArchive::store(const QString &folder, qint64 id,
                                  const QList<TiffFax::CodedPage> &pages, const TiffFaxInfo &info)
{
    if (pages.isEmpty() || !info.time.isValid())
        return failure(ErrorCode::InvalidParameter,
                       u"A fax without pages or time cannot be archived."_qs);
    const QDate date = info.time.toUTC().date();
    const QString path = u"%1/%2/%3/%4/%5.tif"_qs.arg(m_root, folder)
                             .arg(date.year(), 4, 10, QLatin1Char('0'))
                             .arg(date.month(), 2, 10, QLatin1Char('0'))
                             .arg(idText(id));
    return writeFileDurably(path, TiffFax::writeCoded(pages, info)).map([&] { return path; });
}

bool FaxArchive::contains(const QString &path) const
{
    return QDir::cleanPath(path) == path && path.startsWith(m_root + u'/');
}

Result<QByteArray> FaxArchive::read(const QString &path) const
{
    QFile file(path);
    if (!contains(path) || !file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound, u"The archive has no file %1."_qs.arg(path));
    return file.readAll();
}

Result<> FaxArchive::remove(const QString &path)
{
    if (!contains(path))
        return failure(ErrorCode::NotFound, u"%1 is not a file of the archive."_qs.arg(path));
    if (::unlink(QFile::encodeName(path).constData()) != 0 && errno != ENOENT)
        return systemFailure(path, u"deleted"_qs);
    return {};
}

} // namespace Fax
