#include "imaging/faxpdf.h"

#include <cmath>

namespace Fax::FaxPdf {

namespace {

constexpr double pointsPerInch = 72.0;
constexpr double horizontalDotsPerInch = 204.0;

/** Numbered objects, and the table at the end that says where each of them is. */
class Writer
{
public:
    Writer() { m_file = "%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"; }

    /** Objects are written in the order of their numbers, from 1. */
    void addObject(const QByteArray &body)
    {
        m_offsets.append(m_file.size());
        m_file += QByteArray::number(m_offsets.size()) + " 0 obj\n" + body + "\nendobj\n";
    }

    void addStream(const QByteArray &entries, const QByteArray &octets)
    {
        addObject("<< " + entries + " /Length " + QByteArray::number(octets.size())
                  + " >>\nstream\n" + octets + "\nendstream");
    }

    [[nodiscard]] QByteArray finish()
    {
        const qsizetype table = m_file.size();
        const QByteArray count = QByteArray::number(m_offsets.size() + 1);
        m_file += "xref\n0 " + count + "\n0000000000 65535 f \n";
        for (const qsizetype offset : m_offsets)
            m_file += QByteArray::number(offset).rightJustified(10, '0') + " 00000 n \n";
        m_file += "trailer\n<< /Size " + count + " /Root 1 0 R >>\nstartxref\n"
            + QByteArray::number(table) + "\n%%EOF\n";
        return m_file;
    }

private:
    QByteArray m_file;
    QList<qsizetype> m_offsets;
};

constexpr qsizetype firstPageObject = 3; // after catalogue and page tree
constexpr qsizetype objectsPerPage = 3; // page, content, image

QByteArray reference(qsizetype object)
{
    return QByteArray::number(object) + " 0 R";
}

/** A hair less than the value: an edge exactly on a pixel's border makes other programs scale to one more. */
QByteArray points(double value)
{
    value = std::ceil(value * 1e5 - 1) / 1e5;
    return QByteArray::number(value, 'f', 5);
}

void addPage(Writer &writer, const TiffFax::CodedPage &page, qsizetype object)
{
    const QByteArray width = QByteArray::number(page.width);
    const QByteArray rows = QByteArray::number(page.rows);
    const QByteArray widthPoints = points(page.width / horizontalDotsPerInch * pointsPerInch);
    const QByteArray heightPoints = points(page.rows * pointsPerInch
                                           / dotsPerInch(page.resolution));
    writer.addObject("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 " + widthPoints + ' '
                     + heightPoints + "] /Contents " + reference(object + 1)
                     + " /Resources << /XObject << /P " + reference(object + 2) + " >> >> >>");
    writer.addStream({}, "q " + widthPoints + " 0 0 " + heightPoints + " 0 0 cm /P Do Q");
    writer.addStream("/Type /XObject /Subtype /Image /Width " + width + " /Height " + rows
                         + " /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /CCITTFaxDecode"
                           " /DecodeParms << /K -1 /Columns "
                         + width + " /Rows " + rows + " >>",
                     page.t6);
}

} // namespace

QByteArray writeCoded(const QList<TiffFax::CodedPage> &pages)
{
    Q_ASSERT(!pages.isEmpty());
    QByteArray kids;
    for (qsizetype i = 0; i < pages.size(); ++i)
        kids += reference(firstPageObject + i * objectsPerPage) + ' ';
    Writer writer;
    writer.addObject("<< /Type /Catalog /Pages 2 0 R >>");
    writer.addObject("<< /Type /Pages /Count " + QByteArray::number(pages.size()) + " /Kids [ "
                     + kids + "] >>");
    for (qsizetype i = 0; i < pages.size(); ++i)
        addPage(writer, pages[i], firstPageObject + i * objectsPerPage);
    return writer.finish();
}

QByteArray write(const QList<FaxPage> &pages)
{
    QList<TiffFax::CodedPage> coded;
    for (const FaxPage &page : pages)
        coded.append({page.width(), page.rows(), page.resolution(), FaxCodec::encodeT6(page)});
    return FaxPdf::writeCoded(coded);
}

Result<QByteArray> fromTiff(const QByteArray &tiff)
{
    return TiffFax::read(tiff).map(&write);
}

} // namespace Fax::FaxPdf
