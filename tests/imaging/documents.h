#pragma once

#include <QtCore/QBuffer>
#include <QtGui/QImage>
#include <QtGui/QPainter>
#include <QtGui/QPdfWriter>

#include <functional>

/** Documents that the tests write themselves. */
namespace Fax::Documents {

using Draw = std::function<void(QPainter &, const QRect &, int page)>;

/** A PDF without margins; one unit is 1/300 inch. */
inline QByteArray pdf(const QPageSize &size, QPageLayout::Orientation orientation, int pages,
                      const Draw &draw)
{
    QByteArray octets;
    QBuffer buffer(&octets);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(300);
    writer.setPageLayout(QPageLayout(size, orientation, QMarginsF()));
    QPainter painter(&writer);
    for (int i = 0; i < pages; ++i) {
        if (i > 0)
            writer.newPage();
        draw(painter, QRect(0, 0, writer.width(), writer.height()), i + 1);
    }
    painter.end();
    return octets;
}

/** A4 pages with a black square of one inch, its corner at x, y inches. */
inline QByteArray squarePdf(int pages, double x = 3, double y = 4)
{
    return pdf(QPageSize(QPageSize::A4), QPageLayout::Portrait, pages,
               [x, y](QPainter &painter, const QRect &, int) {
                   painter.fillRect(QRectF(x * 300, y * 300, 300, 300), Qt::black);
               });
}

inline QByteArray encoded(const QImage &image, const char *format)
{
    QByteArray octets;
    QBuffer buffer(&octets);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return octets;
}

/** White with a black square in the middle. */
inline QImage squareImage(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter(&image).fillRect(QRect(width / 4, height / 4, width / 2, height / 2), Qt::black);
    return image;
}

/** Smooth tones in both directions, as in a photo. */
inline QImage gradientImage(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x)
            image.setPixelColor(
                x, y, QColor(x * 255 / width, (x + y) * 255 / (width + height), y * 255 / height));
    }
    return image;
}

/** CRC-32 as PNG chunks carry it. */
inline quint32 pngChecksum(const QByteArray &octets)
{
    quint32 crc = 0xffffffff;
    for (const char octet : octets) {
        crc ^= static_cast<uchar>(octet);
        for (int i = 0; i < 8; ++i)
            crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xedb88320 : 0);
    }
    return ~crc;
}

/** Objects of a PDF, numbered from 1; the first is the catalogue. */
inline QByteArray rawPdf(const QList<QByteArray> &objects, const QByteArray &trailer = {})
{
    QByteArray octets = "%PDF-1.4\n";
    for (int i = 0; i < objects.size(); ++i)
        octets += QByteArray::number(i + 1) + " 0 obj" + objects.at(i) + "endobj\n";
    return octets + "trailer<</Root 1 0 R" + trailer + ">>\n%%EOF\n";
}

} // namespace Fax::Documents
