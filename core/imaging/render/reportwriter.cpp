#include "imaging/render/reportwriter.h"

#include "imaging/tifffax.h"

#include <QtCore/QBuffer>
#include <QtGui/QAbstractTextDocumentLayout>
#include <QtGui/QImage>
#include <QtGui/QPainter>
#include <QtGui/QPdfWriter>
#include <QtGui/QTextDocument>
#include <QtGui/QTextFrame>

namespace Fax {

namespace {
constexpr int dotsPerInchOfPdf = 1200;
constexpr double millimetresPerInch = 25.4;
constexpr double horizontalDotsPerInch = 204.0;
constexpr double marginMm = 18;
constexpr double footerMm = 8;
constexpr double pictureWidthMm = 52;
constexpr int factsPercent = 66; ///< of the width: the picture is beside them
constexpr int pictureDots = 680; ///< across: about 330 to the inch
const QSizeF paperMm(210, 297);

double dots(double mm)
{
    return mm / millimetresPerInch * dotsPerInchOfPdf;
}

/** The fax page as the one kind of image that QPdfWriter leaves as it is: one bit, black first. */
QImage imageOf(const FaxPage &page)
{
    const auto *bits = reinterpret_cast<const uchar *>(page.bits().constData());
    QImage image(bits, page.width(), page.rows(), page.bytesPerRow(), QImage::Format_Mono);
    image.setColorTable({qRgb(0, 0, 0), qRgb(255, 255, 255)});
    image.invertPixels(); // a copy of its own
    return image;
}

QSizeF millimetresOf(const FaxPage &page)
{
    return {page.width() / horizontalDotsPerInch * millimetresPerInch,
            page.rows() * millimetresPerInch / dotsPerInch(page.resolution())};
}

QString cell(const QString &text)
{
    return text.toHtmlEscaped();
}

QString factsHtml(const ReportDocument &report)
{
    QString html = QStringLiteral("<table cellspacing='0' cellpadding='4' width='%1%'>")
                       .arg(factsPercent);
    for (const auto &[label, value] : report.facts)
        html += QStringLiteral("<tr><td width='30%' class='label'>%1</td><td>%2</td></tr>")
                    .arg(cell(label), cell(value));
    return html + QStringLiteral("</table>");
}

QString tableHtml(const ReportDocument::Table &table)
{
    QString html = QStringLiteral(
                       "<p></p><h2>%1</h2><table cellspacing='0' cellpadding='4' width='100%' "
                       "border='1' style='border-collapse:collapse; border-style:solid; "
                       "border-color:#999'><thead><tr>")
                       .arg(cell(table.title));
    for (const QString &column : table.columns)
        html += QStringLiteral("<th align='left' bgcolor='#eeeeee'>%1</th>").arg(cell(column));
    html += QStringLiteral("</tr></thead>");
    for (const QStringList &row : table.rows) {
        html += QStringLiteral("<tr>");
        for (const QString &text : row)
            html += QStringLiteral("<td>%1</td>").arg(cell(text));
        html += QStringLiteral("</tr>");
    }
    return html + QStringLiteral("</table>");
}

QString htmlOf(const ReportDocument &report)
{
    QString html = QStringLiteral("<style>h1 { font-size: 20pt; font-weight: normal; } "
                                  "h2 { font-size: 11pt; margin-top: 14pt; } "
                                  ".outcome { font-size: 16pt; font-weight: bold; } "
                                  ".label { color: #444444; }</style>");
    html += QStringLiteral("<h1>%1</h1>").arg(cell(report.title));
    html += QStringLiteral("<table border='1' cellspacing='0' cellpadding='10' width='100%' "
                           "style='border-collapse:collapse; border-style:solid; "
                           "border-color:#000'><tr><td><span "
                           "class='outcome'>%1</span><br/>%2</td></tr></table><p></p>")
                .arg(cell(report.outcome), cell(report.verdict));
    html += factsHtml(report);
    for (const ReportDocument::Table &table : report.tables)
        html += tableHtml(table);
    return html;
}

class Writer
{
public:
    explicit Writer(const ReportDocument &report)
        : m_report(report)
        , m_buffer(&m_file)
        , m_pdf(&m_buffer)
    {
        m_buffer.open(QIODevice::WriteOnly);
        m_pdf.setCreator(QStringLiteral("Fax Console"));
        m_pdf.setTitle(report.title);
        m_pdf.setResolution(dotsPerInchOfPdf);
        setPage(paperMm);
        m_painter.begin(&m_pdf);
    }

    void writeText(const FaxPage &first)
    {
        QTextDocument text;
        text.documentLayout()->setPaintDevice(&m_pdf);
        QFont font(QStringLiteral("sans-serif"));
        font.setStyleHint(QFont::SansSerif);
        font.setPointSizeF(9.5);
        font.setLetterSpacing(QFont::AbsoluteSpacing, 0.1); // no ligatures: people search the text
        text.setDefaultFont(font);
        text.setDocumentMargin(0);
        text.setHtml(htmlOf(m_report));
        const QSizeF area(dots(paperMm.width() - 2 * marginMm),
                          dots(paperMm.height() - 2 * marginMm - footerMm));
        text.setPageSize(area);
        const int pages = text.pageCount();
        for (int page = 0; page < pages; ++page) {
            if (page > 0)
                m_pdf.newPage();
            drawPart(text, page, area);
            drawFooter(font, page + 1, pages);
            if (page == 0 && !first.isNull())
                drawPicture(font, first, pictureTop(text));
        }
    }

    void writePage(const FaxPage &page)
    {
        const QSizeF size = millimetresOf(page);
        setPage(size);
        m_pdf.newPage();
        m_painter.drawImage(QRectF(0, 0, dots(size.width()), dots(size.height())), imageOf(page));
    }

    [[nodiscard]] QByteArray finish()
    {
        m_painter.end();
        return m_file;
    }

private:
    void setPage(const QSizeF &mm)
    {
        m_pdf.setPageSize(QPageSize(mm, QPageSize::Millimeter, {}, QPageSize::ExactMatch));
        m_pdf.setPageMargins({});
    }

    void drawPart(QTextDocument &text, int page, const QSizeF &area)
    {
        m_painter.save();
        m_painter.translate(dots(marginMm), dots(marginMm) - page * area.height());
        text.drawContents(&m_painter, QRectF(QPointF(0, page * area.height()), area));
        m_painter.restore();
    }

    void drawFooter(QFont font, int page, int pages)
    {
        font.setPointSizeF(8);
        m_painter.setFont(font);
        const QRectF strip(dots(marginMm), dots(paperMm.height() - marginMm),
                           dots(paperMm.width() - 2 * marginMm), dots(footerMm));
        m_painter.drawText(strip, Qt::AlignLeft | Qt::AlignTop, m_report.footer);
        m_painter.drawText(strip, Qt::AlignRight | Qt::AlignTop,
                           QStringLiteral("%1/%2").arg(page).arg(pages));
    }

    /** Beside the facts, which are the second table: the first one is the verdict. */
    static double pictureTop(const QTextDocument &text)
    {
        const QList<QTextFrame *> frames = text.rootFrame()->childFrames();
        return frames.size() < 2 ? 0 : text.documentLayout()->frameBoundingRect(frames.at(1)).top();
    }

    void drawPicture(QFont font, const FaxPage &page, double top)
    {
        const QSizeF size = millimetresOf(page);
        const double shownMm = std::min(size.height() / size.width() * pictureWidthMm, 110.0);
        const QRectF place(dots(paperMm.width() - marginMm - pictureWidthMm),
                           dots(marginMm) + top + dots(1), dots(pictureWidthMm), dots(shownMm));
        const int high = std::max(1, qRound(pictureDots * shownMm / pictureWidthMm));
        const QImage grey = imageOf(page).convertToFormat(QImage::Format_Grayscale8);
        m_painter.drawImage(
            place, grey.scaled(pictureDots, high, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
        m_painter.setPen(QPen(QColor(0x99, 0x99, 0x99), dots(0.2)));
        m_painter.drawRect(place);
        m_painter.setPen(Qt::black);
        font.setPointSizeF(8);
        m_painter.setFont(font);
        m_painter.drawText(QRectF(place.left(), place.bottom() + dots(1), place.width(), dots(5)),
                           Qt::AlignHCenter | Qt::AlignTop, m_report.picture);
    }

    const ReportDocument &m_report;
    QByteArray m_file;
    QBuffer m_buffer;
    QPdfWriter m_pdf;
    QPainter m_painter;
};
} // namespace

Result<QByteArray> writeReport(const ReportDocument &report, const QByteArray &tiff,
                               const std::function<void(int page)> &progress)
{
    const auto count = tiff.isEmpty() ? Result<int>(0) : TiffFax::pageCount(tiff);
    if (!count)
        return tl::unexpected(count.error());
    Writer writer(report);
    for (int i = 0; i < std::max(1, *count); ++i) {
        progress(i + 1);
        const auto page = *count > 0 ? TiffFax::readPage(tiff, i) : Result<FaxPage>(FaxPage());
        if (!page)
            return tl::unexpected(page.error());
        if (i == 0)
            writer.writeText(*page);
        if (!page->isNull())
            writer.writePage(*page);
    }
    return writer.finish();
}

} // namespace Fax
