#include "t30/memorytiff.h"

#include <QtCore/QHash>

#include <tiffio.h>

#include <algorithm>
#include <cstring>

namespace Fax {

namespace {

QHash<QByteArray, MemoryTiff *> &files()
{
    static thread_local QHash<QByteArray, MemoryTiff *> all;
    return all;
}

qint64 nextNumber()
{
    static thread_local qint64 number = 0;
    return ++number;
}

constexpr qint64 largestFile = 256 << 20;

} // namespace

/** libtiff's file functions on a MemoryTiff; one Access per open handle, deleted when it is closed. */
struct MemoryTiff::Access
{
    QByteArray *content = nullptr;
    qint64 position = 0;

    static Access *of(thandle_t handle) { return static_cast<Access *>(handle); }

    static tmsize_t read(thandle_t handle, void *target, tmsize_t size)
    {
        Access *file = of(handle);
        const qint64 left = file->content->size() - file->position;
        const qint64 count = std::clamp<qint64>(size, 0, std::max<qint64>(left, 0));
        std::memcpy(target, file->content->constData() + file->position,
                    static_cast<size_t>(count));
        file->position += count;
        return count;
    }

    static tmsize_t write(thandle_t handle, void *source, tmsize_t size)
    {
        Access *file = of(handle);
        const qint64 end = file->position + size;
        if (size < 0 || end > largestFile)
            return -1;
        if (end > file->content->size())
            file->content->resize(end, '\0');
        std::memcpy(file->content->data() + file->position, source, static_cast<size_t>(size));
        file->position = end;
        return size;
    }

    static toff_t seek(thandle_t handle, toff_t offset, int whence)
    {
        Access *file = of(handle);
        const qint64 base = whence == SEEK_SET ? 0
            : whence == SEEK_CUR               ? file->position
                                               : file->content->size();
        const qint64 target = base + static_cast<qint64>(offset);
        if (target < 0 || target > largestFile)
            return static_cast<toff_t>(-1);
        file->position = target;
        return static_cast<toff_t>(target);
    }

    static toff_t size(thandle_t handle)
    {
        return static_cast<toff_t>(of(handle)->content->size());
    }

    static int close(thandle_t handle)
    {
        delete of(handle);
        return 0;
    }
};

MemoryTiff::MemoryTiff(QByteArray content)
    : m_name("fax-memory-" + QByteArray::number(nextNumber()))
    , m_content(std::move(content))
{
    files().insert(m_name, this);
}

MemoryTiff::~MemoryTiff()
{
    files().remove(m_name);
}

TIFF *MemoryTiff::open(const char *mode)
{
    if (*mode == 'w')
        m_content.clear();
    auto *access = new Access{&m_content, 0};
    // 'm': never map the file into memory; there is nothing to map.
    const QByteArray unmapped = QByteArray(mode) + 'm';
    TIFF *tiff = TIFFClientOpen(m_name.constData(), unmapped.constData(), access, Access::read,
                                Access::write, Access::seek, Access::close, Access::size, nullptr,
                                nullptr);
    if (!tiff)
        delete access;
    return tiff;
}

MemoryTiff *MemoryTiff::find(const char *name)
{
    return files().value(QByteArray(name));
}

} // namespace Fax
