#pragma once

#include "base/result.h"
#include "imaging/salvagedtiff.h"

#include <QtCore/QByteArray>

namespace Fax::Ui {

/**
 * The pages of one TIFF-F from the service; pages are decoded when they are looked at. A file that is damaged
 * gives what can be read of it. A value: cheap to copy, and any thread may have one.
 */
class FaxDocument
{
public:
    using Page = SalvagedTiff::Page;

    FaxDocument() = default;
    /** An error if there is not one page in it. */
    [[nodiscard]] static Result<FaxDocument> fromTiff(const QByteArray &tiff);
    /** Of pages that are just being made. */
    [[nodiscard]] static FaxDocument fromPages(const QList<TiffFax::CodedPage> &pages);

    [[nodiscard]] int pageCount() const { return m_pageCount; }
    /** `page` counts from 0. */
    [[nodiscard]] Result<Page> page(int page) const;
    [[nodiscard]] const QByteArray &tiff() const { return m_tiff; }
    /** What is missing, in one sentence; "" = nothing. */
    [[nodiscard]] const QString &problem() const { return m_problem; }
    void setProblem(const QString &sentence) { m_problem = sentence; }

    /**
     * By the ending of the path: .pdf, .png (several pages: name-1.png, name-2.png …), else TIFF. The whole document may
     * take seconds: do it in another thread. Pages that cannot be read are left out of PDF and PNG.
     */
    [[nodiscard]] Result<> save(const QString &path) const;

private:
    [[nodiscard]] Result<QByteArray> toPdf() const;
    [[nodiscard]] Result<> savePictures(const QString &path) const;

    QByteArray m_tiff;
    int m_pageCount = 0;
    QString m_problem;
};

} // namespace Fax::Ui
