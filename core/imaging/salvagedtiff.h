#pragma once

#include "base/result.h"
#include "imaging/tifffax.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace Fax {

/**
 * Our own TIFF-F (tifffax.h) for those who look at it: what can be read of a file that is damaged, and which rows are
 * lost. Thread: any.
 */
namespace SalvagedTiff {

/** How many pages can be got at, and what keeps the rest away ("" = nothing): a file that was cut off. */
struct Readable
{
    int pages = 0;
    QString problem;
};
[[nodiscard]] Readable readable(const QByteArray &tiff);

/** Rows of a page that follow each other, counted from 0. */
struct Rows
{
    int first = 0;
    int count = 0;
};

/** A page as far as it can be read. */
struct Page
{
    FaxPage page;
    Rows lost; ///< behind the place where the file is damaged: white; count 0 = none
};
/** FileDamaged if not even the first row can be read. @param index  from 0 */
[[nodiscard]] Result<Page> page(const QByteArray &tiff, int index);

/** One page as it is in the file, not decoded: for writing it into another one. */
[[nodiscard]] Result<TiffFax::CodedPage> codedPage(const QByteArray &tiff, int index);

} // namespace SalvagedTiff

} // namespace Fax
