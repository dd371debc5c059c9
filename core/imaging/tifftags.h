#pragma once

#include "base/result.h"
#include "imaging/tifffax.h"

#include <QtCore/QList>
#include <QtCore/QMap>
#include <QtCore/QString>

class QIODevice;

namespace Fax {

/**
 * The tags of the first page of any TIFF, whoever wrote it, as text. A reader of our own for directories only,
 * because such files are hostile (safety 21-32) and libtiff must not see them in this process: it looks at no
 * picture, allocates what it has seen in the file and no more, and follows at most 10,000 directories.
 *
 * Thread: any. A value.
 */
class TiffTags
{
public:
    /**
     * @param file  open for reading, random access
     * @return FileEmpty, FileTypeUnknown if it is no TIFF, NotSupported for BigTIFF, FileDamaged if the first
     *         directory is not within the file
     */
    [[nodiscard]] static Result<TiffTags> read(QIODevice &file);

    /**
     * The value of a tag: text as it is, up to its end or 4096 octets; numbers, the first 64 of them, with commas.
     * "" if the page has no such tag, or its value does not lie within the file.
     */
    [[nodiscard]] QString text(int tag) const { return m_texts.value(tag); }
    [[nodiscard]] QList<int> tags() const
    {
        return m_texts.keys();
    } ///< those that have a value, ascending
    [[nodiscard]] int pages() const { return m_pages; } ///< directories; a loop is counted once

    /**
     * What the file says about its fax: our own tags, else what HylaFAX and spandsp write (identity, caller and
     * sub-address). Windows' private tags are published nowhere; text() gives them by number.
     */
    [[nodiscard]] TiffFaxInfo faxInfo() const;

private:
    QMap<int, QString> m_texts;
    int m_pages = 0;
};

} // namespace Fax
