#pragma once

#include <QtCore/QByteArray>

typedef struct tiff TIFF;

namespace Fax {

/**
 * A TIFF file that exists in memory only. The engine reads and writes its pages through libtiff by file
 * name; a sandboxed worker opens no files, so the names it is given are those of such objects: our
 * TIFFOpen (enginehooks.cpp) finds them by name and finds nothing else.
 *
 * The name is valid as long as the object lives.
 */
class MemoryTiff
{
public:
    explicit MemoryTiff(QByteArray content = {});
    ~MemoryTiff();
    MemoryTiff(const MemoryTiff &) = delete;
    MemoryTiff &operator=(const MemoryTiff &) = delete;

    [[nodiscard]] const QByteArray &name() const { return m_name; }
    [[nodiscard]] const QByteArray &content() const { return m_content; }

    /** Opens this file as libtiff's TIFFOpen would ("r" or "w"); null if libtiff refuses it. */
    [[nodiscard]] TIFF *open(const char *mode);
    /** The file of that name, or null. */
    [[nodiscard]] static MemoryTiff *find(const char *name);

private:
    struct Access;

    QByteArray m_name;
    QByteArray m_content;
};

} // namespace Fax
