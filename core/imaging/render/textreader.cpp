#include "imaging/render/textreader.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QStringDecoder>
#include <QtGui/QFontMetricsF>
#include <QtGui/QImage>
#include <QtGui/QPainter>
#include <QtGui/QTextLayout>

#include <algorithm>
#include <cmath>

namespace Fax {

namespace {
constexpr int columns = 80;
constexpr int tabColumns = 8;
constexpr int monospacedPixels =
    28; // 10 points at 204 dpi: 80 columns between margins of about 2 cm
constexpr int proportionalPixels = 31; // 11 points
constexpr double marginAboveMm = 15;
constexpr double proportionalWidthMm = 170;
constexpr qsizetype longestParagraph =
    4000; // characters; a longer one is cut, so that none is endless

QString tr(const char *text)
{
    return QCoreApplication::translate("Fax::TextReader", text);
}

QFont textFont(bool proportional)
{
    QFont font(proportional ? QStringLiteral("sans-serif") : QStringLiteral("monospace"));
    font.setStyleHint(proportional ? QFont::SansSerif : QFont::TypeWriter);
    font.setPixelSize(proportional ? proportionalPixels : monospacedPixels);
    font.setStyleStrategy(QFont::NoAntialias);
    return font;
}

bool isProportional(const QFont &font)
{
    return font.pixelSize() == proportionalPixels;
}
} // namespace

/** Lays out in pixels of the page's width, as if lines were as far apart: the painter squeezes
 * them. */
class TextArea
{
public:
    TextArea(const QFont &font, bool proportional, const Sheet &sheet)
        : m_rowsPerPixel(sheet.linesPerMm() / sheet.pixelsPerMm())
        , m_column(QFontMetricsF(font).horizontalAdvance(u'0'))
        , m_width(proportional ? proportionalWidthMm * sheet.pixelsPerMm() : columns * m_column + 1)
        , m_left(std::round((sheet.width() - m_width) / 2))
        , m_top(marginAboveMm * sheet.pixelsPerMm())
        , m_lineHeight(std::ceil(QFontMetricsF(font).lineSpacing() * 1.05))
    {
        const double height = sheet.height() / m_rowsPerPixel - 2 * m_top;
        m_lines = std::max(1, static_cast<int>(height / m_lineHeight));
    }

    [[nodiscard]] double rowsPerPixel() const { return m_rowsPerPixel; }
    [[nodiscard]] double width() const { return m_width; }
    [[nodiscard]] int linesPerPage() const { return m_lines; }
    [[nodiscard]] QPointF lineOrigin(int line) const
    {
        return {m_left, m_top + line * m_lineHeight};
    }

    /** The rows of the page that a line can touch, with room for what is higher or deeper than the font. */
    [[nodiscard]] int pictureRows() const
    {
        return static_cast<int>(std::ceil(2 * m_lineHeight * m_rowsPerPixel));
    }
    [[nodiscard]] int pictureTop(int line) const
    {
        return static_cast<int>((m_top + (line - 0.5) * m_lineHeight) * m_rowsPerPixel);
    }

    void prepare(QTextLayout *layout) const
    {
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        option.setTabStopDistance(tabColumns * m_column);
        layout->setTextOption(option);
    }

private:
    double m_rowsPerPixel;
    double m_column;
    double m_width;
    double m_left;
    double m_top;
    double m_lineHeight;
    int m_lines = 1;
};

namespace {
QStringList wrapped(const QString &paragraph, const QFont &font, const TextArea &area)
{
    if (paragraph.isEmpty())
        return {QString()};
    QTextLayout layout(paragraph, font);
    area.prepare(&layout);
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(area.width());
        lines.append(paragraph.mid(line.textStart(), line.textLength()));
    }
    layout.endLayout();
    return lines;
}

QString decoded(const QByteArray &content)
{
    const auto encoding = QStringConverter::encodingForData(content);
    QStringDecoder decoder(encoding.value_or(QStringConverter::Utf8));
    QString text = decoder.decode(content);
    return decoder.hasError() && !encoding ? QString::fromLatin1(content) : text;
}

void addBlack(const QImage &picture, int top, FaxPage *page)
{
    const int rows = std::min(picture.height(), page->rows() - top);
    for (int y = std::max(0, -top); y < rows; ++y) {
        const auto *source = reinterpret_cast<const QRgb *>(picture.constScanLine(y));
        uchar *target = page->row(top + y);
        for (int x = 0; x < picture.width(); ++x) {
            if (qBlue(source[x]) < 128)
                target[x / 8] |= static_cast<uchar>(0x80 >> (x % 8));
        }
    }
}

bool isDirectionOverride(QChar character)
{
    return (character >= QChar(0x202a) && character <= QChar(0x202e))
        || (character >= QChar(0x2066) && character <= QChar(0x2069));
}
} // namespace

QString cleanText(const QByteArray &content)
{
    QString text = decoded(content);
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    text.replace(u'\r', u'\n');
    text.removeIf([](QChar character) {
        const bool wanted = character == u'\n' || character == u'\t' || character == u'\f';
        const bool control = character.category() == QChar::Other_Control;
        return (control && !wanted) || isDirectionOverride(character)
            || character == QChar::ByteOrderMark;
    });
    return text;
}

TextReader::TextReader(const QString &name, const OpenOptions &options)
    : DocumentReader(name)
    , m_font(textFont(options.proportionalText))
{ }

Result<std::unique_ptr<DocumentReader>>
TextReader::open(const QString &name, const QByteArray &content, const OpenOptions &options)
{
    const QString text = cleanText(content);
    if (text.trimmed().isEmpty())
        return failure(ErrorCode::NoPages,
                       tr("“%1” contains no text; choose another file.").arg(name));
    std::unique_ptr<TextReader> reader(new TextReader(name, options));
    if (!reader->cutIntoPages(text, options))
        return failure(ErrorCode::FileTooLarge,
                       tr("“%1” has more than %2 pages; fax it in parts.")
                           .arg(name)
                           .arg(options.maximumPages));
    return reader;
}

bool TextReader::cutIntoPages(const QString &text, const OpenOptions &options)
{
    const TextArea area(m_font, isProportional(m_font), options.sheet);
    const QList<QStringView> sheets = QStringView(text).split(u'\f');
    for (const QStringView part : sheets) {
        if (part.isEmpty() && &part == &sheets.last())
            break; // a form feed at the very end starts no page
        m_pages.append(QStringList());
        for (const QStringView paragraph : part.split(u'\n')) {
            for (qsizetype start = 0; start <= paragraph.size(); start += longestParagraph) {
                if (!addLines(
                        wrapped(paragraph.mid(start, longestParagraph).toString(), m_font, area),
                        area.linesPerPage(), options.maximumPages))
                    return false;
            }
        }
        dropEmptyLinesAtEnd();
    }
    return true;
}

bool TextReader::addLines(const QStringList &lines, int linesPerPage, int maximumPages)
{
    for (const QString &line : lines) {
        if (m_pages.last().size() >= linesPerPage)
            m_pages.append(QStringList());
        m_pages.last().append(line);
        if (m_pages.size() > maximumPages)
            return false;
    }
    return true;
}

/** The line end at the end of a file must not make a page of its own. */
void TextReader::dropEmptyLinesAtEnd()
{
    QStringList &lines = m_pages.last();
    while (!lines.isEmpty() && lines.last().trimmed().isEmpty())
        lines.removeLast();
    if (lines.isEmpty() && m_pages.size() > 1 && !m_pages.at(m_pages.size() - 2).isEmpty())
        m_pages.removeLast();
}

/**
 * Each line in a small picture of its own, which is then put on the page. 32 bits a pixel, because Qt copies
 * letters straight into such pictures and goes through its thread pool for the others.
 */
Result<RenderedPage> TextReader::renderPage(int index, const Sheet &sheet)
{
    const TextArea area(m_font, isProportional(m_font), sheet);
    FaxPage page(sheet.width(), sheet.height(), sheet.resolution);
    QImage picture(sheet.width(), area.pictureRows(), QImage::Format_RGB32);
    const QStringList &lines = m_pages.at(index);
    for (int i = 0; i < lines.size(); ++i) {
        if (lines.at(i).trimmed().isEmpty())
            continue;
        picture.fill(Qt::white);
        const int top = area.pictureTop(i);
        drawLine(lines.at(i), {area.lineOrigin(i), top}, area, &picture);
        addBlack(picture, top, &page);
    }
    return RenderedPage{page, 0};
}

void TextReader::drawLine(const QString &text, const LinePlace &place, const TextArea &area,
                          QImage *picture) const
{
    QTextLayout layout(text, m_font);
    area.prepare(&layout);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(area.width() * 2); // it is known to fit: never wrap again
    layout.endLayout();
    QPainter painter(picture);
    painter.translate(0, -place.top);
    painter.scale(1, area.rowsPerPixel());
    painter.setPen(Qt::black);
    layout.draw(&painter, place.origin);
}

} // namespace Fax
