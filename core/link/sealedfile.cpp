#include "link/sealedfile.h"

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>

namespace Fax::SealedFile {

namespace {

constexpr int neededSeals = F_SEAL_WRITE | F_SEAL_GROW | F_SEAL_SHRINK;

bool writeAll(int fd, const QByteArray &octets)
{
    qsizetype done = 0;
    while (done < octets.size()) {
        const ssize_t written = ::pwrite(fd, octets.constData() + done,
                                         static_cast<size_t>(octets.size() - done), done);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        done += written;
    }
    return true;
}

bool readAll(int fd, QByteArray &octets)
{
    qsizetype done = 0;
    while (done < octets.size()) {
        const ssize_t got = ::pread(fd, octets.data() + done,
                                    static_cast<size_t>(octets.size() - done), done);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return false;
        done += got;
    }
    return true;
}

} // namespace

Result<UniqueFd> create(const QByteArray &octets)
{
    UniqueFd file(::memfd_create("fax-document", MFD_CLOEXEC | MFD_ALLOW_SEALING));
    if (!file.isValid() || !writeAll(file.get(), octets)
        || ::fcntl(file.get(), F_ADD_SEALS, neededSeals | F_SEAL_SEAL) != 0)
        return failure(ErrorCode::Internal,
                       QStringLiteral("No memory file could be made for a document (%1)")
                           .arg(QString::fromLocal8Bit(std::strerror(errno))));
    return file;
}

Result<QByteArray> read(int fd, qsizetype limit)
{
    struct stat facts = {};
    const int seals = ::fcntl(fd, F_GET_SEALS);
    if (seals < 0 || (seals & neededSeals) != neededSeals || ::fstat(fd, &facts) != 0
        || !S_ISREG(facts.st_mode))
        return failure(
            ErrorCode::InvalidParameter,
            QStringLiteral("A document must be a memory file (memfd) that is sealed against "
                           "writing, growing and shrinking"));
    if (facts.st_size > limit)
        return failure(
            ErrorCode::FileTooLarge,
            QStringLiteral("The documents have more than 64 MB together; send them in parts"));
    QByteArray octets(static_cast<qsizetype>(facts.st_size), Qt::Uninitialized);
    if (!readAll(fd, octets))
        return failure(ErrorCode::FileUnreadable,
                       QStringLiteral("A document cannot be read from its descriptor"));
    return octets;
}

} // namespace Fax::SealedFile
