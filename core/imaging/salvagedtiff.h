#pragma once

#include "base/result.h"
#include "imaging/rowrange.h"
#include "imaging/tifffax.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QString>

namespace Fax {

/**
 * Our own TIFF-F (tifffax.h) for those who look at it: what can be read of a file that is damaged, and which rows came
 * in damaged. Thread: any.
 */
namespace SalvagedTiff {

/** How many pages can be got at, and what keeps the rest away ("" = nothing): a file that was cut off. */
struct Readable
{
    int pages = 0;
    QString problem;
};
[[nodiscard]] Readable readable(const QByteArray &tiff);

/** A page as far as it can be read. */
struct Page
{
    FaxPage page;
    /** Mended by the receiver, or behind the place where the file is damaged: those are white. */
    QList<RowRange> badRows;
    bool fileDamaged = false;
};
/** FileDamaged if not even the first row can be read. @param index  from 0 */
[[nodiscard]] Result<Page> page(const QByteArray &tiff, int index);

/** One page as it is in the file, not decoded: for writing it into another one. */
[[nodiscard]] Result<TiffFax::CodedPage> codedPage(const QByteArray &tiff, int index);

} // namespace SalvagedTiff

} // namespace Fax
