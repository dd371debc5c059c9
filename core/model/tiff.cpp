#include "model/tiff.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QLocale>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Fax::Model {

namespace {

struct TiffText
{
    Q_DECLARE_TR_FUNCTIONS(Fax::Model::Tiff)
};

/** A plain file only: a pipe or a device would block (safety 45). */
Result<> openPlain(const QString &path, QFile &file)
{
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (fd < 0 && errno == ENOENT)
        return failure(ErrorCode::FileMissing, TiffText::tr("There is no file %1.").arg(path));
    if (fd < 0)
        return failure(ErrorCode::FileUnreadable,
                       TiffText::tr("%1 cannot be read: %2.")
                           .arg(path, QString::fromLocal8Bit(std::strerror(errno))));
    struct stat status = {};
    if (::fstat(fd, &status) != 0 || !S_ISREG(status.st_mode)
        || !file.open(fd, QIODevice::ReadOnly, QFile::AutoCloseHandle)) {
        ::close(fd);
        return failure(ErrorCode::FileUnreadable,
                       TiffText::tr("%1 is not a plain file.").arg(path));
    }
    return {};
}

tl::unexpected<Error> noImage()
{
    return failure(ErrorCode::InvalidOperation, TiffText::tr("No image is set yet."));
}

} // namespace

Result<> Tiff::setImage(const QString &path)
{
    QFile file;
    if (auto opened = openPlain(path, file); !opened)
        return opened;
    auto tags = TiffTags::read(file);
    if (!tags)
        return failure(tags.error().code, TiffText::tr("%1: %2").arg(path, tags.error().message()));
    m_image = path;
    m_info = tags->faxInfo();
    m_tags = std::move(*tags);
    return {};
}

Result<QString> Tiff::fact(QString TiffFaxInfo::*value) const
{
    if (!m_tags)
        return noImage();
    return m_info.*value;
}

Result<QDateTime> Tiff::rawReceiveTime() const
{
    if (!m_tags)
        return noImage();
    return m_info.time;
}

Result<QString> Tiff::receiveTime() const
{
    return rawReceiveTime().map([](const QDateTime &time) {
        const QDateTime local = time.toLocalTime();
        return time.isValid()
            ? QStringLiteral("%1 @ %2").arg(QLocale().toString(local.date(), QLocale::ShortFormat),
                                            QLocale().toString(local.time(), QLocale::LongFormat))
            : QString();
    });
}

Result<QString> Tiff::recipientNumber() const
{
    if (!m_tags)
        return noImage();
    return m_info.recipientNumber.isEmpty() ? m_info.csid : m_info.recipientNumber;
}

Result<QString> Tiff::tiffTagString(int tagId) const
{
    if (!m_tags)
        return noImage();
    return m_tags->text(tagId);
}

Result<int> Tiff::pageCount() const
{
    if (!m_tags)
        return noImage();
    return m_tags->pages();
}

Result<QList<int>> Tiff::tagIds() const
{
    if (!m_tags)
        return noImage();
    return m_tags->tags();
}

} // namespace Fax::Model
