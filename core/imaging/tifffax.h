#pragma once

#include "base/result.h"
#include "imaging/faxpage.h"

#include <QtCore/QByteArray>
#include <QtCore/QDateTime>
#include <QtCore/QList>
#include <QtCore/QString>

#include <functional>

namespace Fax {

/** Facts written into a TIFF-F beside its pages; empty values are left out. */
struct TiffFaxInfo
{
    QString tsid;
    QString csid;
    QString callerId;
    QString routing;
    QString senderName;
    QString recipientName;
    QString recipientNumber;
    QDateTime time; ///< start of reception or transmission, UTC
};

/**
 * TIFF class F, our own files only: Group 4, one strip per page, min-is-white, MSB first,
 * resolution in dots per inch (204 × 98/196/391), PageNumber n of m (service-semantics 9.3).
 */
namespace TiffFax {

/** All pages as one TIFF-F in memory. At least one page. */
[[nodiscard]] QByteArray write(const QList<FaxPage> &pages, const TiffFaxInfo &info = {});

/** Same, from pages that are already T.6 coded (as the store keeps them). */
struct CodedPage
{
    int width = 0;
    int rows = 0;
    Resolution resolution = Resolution::Fine;
    QByteArray t6; ///< Group 4 octets, MSB first, 0 = white
};
[[nodiscard]] QByteArray writeCoded(const QList<CodedPage> &pages, const TiffFaxInfo &info = {});

/** Reads back what write() wrote. Not for foreign files: those go through the render worker. */
[[nodiscard]] Result<QList<FaxPage>> read(const QByteArray &tiff);
[[nodiscard]] Result<int> pageCount(const QByteArray &tiff);
[[nodiscard]] Result<FaxPage> readPage(const QByteArray &tiff, int index);
/** The facts of the first page; what the file does not say stays empty. */
[[nodiscard]] Result<TiffFaxInfo> readInfo(const QByteArray &tiff);

// For readers of tags (tifftags.h).
/** Our facts, all but the time, from the texts of our private tags. */
[[nodiscard]] TiffFaxInfo infoFrom(const std::function<QString(int tag)> &text);
[[nodiscard]] QString timeFormat(); ///< of the tag DateTime; ours is UTC
[[nodiscard]] bool isOurSoftware(const QString &software);

} // namespace TiffFax

/** T.6 (Group 4, MMR) of one page and back; libtiff's codec. Decoding wants the true size. */
namespace FaxCodec {

[[nodiscard]] QByteArray encodeT6(const FaxPage &page);
[[nodiscard]] Result<FaxPage> decodeT6(const QByteArray &t6, int width, int rows,
                                       Resolution resolution);

} // namespace FaxCodec

} // namespace Fax
