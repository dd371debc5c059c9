#pragma once

#include "imaging/tifftags.h"

#include <QtCore/QDateTime>

#include <optional>

namespace Fax::Model {

/**
 * What a fax file says about itself: FaxTiff of the reference (A10), member by member. Needs no connection; any
 * TIFF may be given, nobody has to trust it.
 *
 *     Tiff tiff;  tiff.setImage(path) → tiff.tsid(), …
 *
 * Every getter is InvalidOperation before an image is set; what the file does not say is "" (windows show
 * "Unavailable"). Thread: any.
 */
class Tiff
{
public:
    [[nodiscard]] QString image() const { return m_image; } ///< "" before setImage()
    /**
     * Opens the file and reads its tags; a failure leaves the old one. FileMissing, FileUnreadable (also what is no
     * plain file), FileEmpty, FileTypeUnknown, FileDamaged, NotSupported (BigTIFF): the sentence names the file.
     */
    [[nodiscard]] Result<> setImage(const QString &path);

    [[nodiscard]] Result<QString> callerId() const { return fact(&TiffFaxInfo::callerId); }
    [[nodiscard]] Result<QString> csid() const { return fact(&TiffFaxInfo::csid); }
    /** Start of reception, or of transmission of a sent fax, UTC; invalid if the file does not say. */
    [[nodiscard]] Result<QDateTime> rawReceiveTime() const;
    /** The same in the reader's zone and language: date, "@", time. */
    [[nodiscard]] Result<QString> receiveTime() const;
    [[nodiscard]] Result<QString> recipientName() const
    {
        return fact(&TiffFaxInfo::recipientName);
    }
    /** Of a sent fax; of a received one the CSID. */
    [[nodiscard]] Result<QString> recipientNumber() const;
    [[nodiscard]] Result<QString> routing() const { return fact(&TiffFaxInfo::routing); }
    [[nodiscard]] Result<QString> senderName() const { return fact(&TiffFaxInfo::senderName); }
    /** Any tag of the first page as text. */
    [[nodiscard]] Result<QString> tiffTagString(int tagId) const;
    [[nodiscard]] Result<QString> tsid() const { return fact(&TiffFaxInfo::tsid); }

    // What Fax Console adds.
    [[nodiscard]] Result<int> pageCount() const;
    [[nodiscard]] Result<QList<int>> tagIds() const;

private:
    [[nodiscard]] Result<QString> fact(QString TiffFaxInfo::*value) const;

    QString m_image;
    std::optional<TiffTags> m_tags;
    TiffFaxInfo m_info;
};

} // namespace Fax::Model
