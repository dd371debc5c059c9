#pragma once

#include "base/result.h"
#include "imaging/faxpage.h"

#include <QtCore/QByteArray>

namespace Fax::Ui {

/** The pages of one TIFF-F from the service; pages are decoded when they are looked at. */
class FaxDocument
{
public:
    FaxDocument() = default;
    [[nodiscard]] static Result<FaxDocument> fromTiff(const QByteArray &tiff);

    [[nodiscard]] int pageCount() const { return m_pageCount; }
    /** `page` counts from 0. */
    [[nodiscard]] Result<FaxPage> page(int page) const;
    [[nodiscard]] const QByteArray &tiff() const { return m_tiff; }

    [[nodiscard]] Result<> saveTiff(const QString &path) const;
    [[nodiscard]] Result<> savePdf(const QString &path) const;
    /** By the ending of the path: .pdf, else TIFF. */
    [[nodiscard]] Result<> save(const QString &path) const;

private:
    QByteArray m_tiff;
    int m_pageCount = 0;
};

} // namespace Fax::Ui
