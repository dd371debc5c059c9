#include "cover/coverimage.h"

#include "imaging/tifftags.h"

#include <QtCore/QBuffer>
#include <QtCore/QtEndian>

namespace Fax {

namespace {

std::optional<QSize> pngSize(const QByteArray &file)
{
    constexpr qsizetype headerEnd = 24;
    if (file.size() < headerEnd || file.mid(12, 4) != "IHDR")
        return std::nullopt;
    const auto width = qFromBigEndian<quint32>(file.constData() + 16);
    const auto height = qFromBigEndian<quint32>(file.constData() + 20);
    constexpr quint32 most = 1'000'000;
    if (width == 0 || height == 0 || width > most || height > most)
        return std::nullopt;
    return QSize(static_cast<int>(width), static_cast<int>(height));
}

/** SOF0 … SOF15 without DHT, JPG and DAC (ITU-T T.81 table B.1). */
bool isFrameHeader(uchar marker)
{
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

std::optional<QSize> jpegSize(const QByteArray &file)
{
    const auto octet = [&file](qsizetype at) { return static_cast<uchar>(file.at(at)); };
    qsizetype at = 2;
    while (at + 9 <= file.size() && octet(at) == 0xFF) {
        const uchar marker = octet(at + 1);
        if (marker == 0xFF) { // fill
            ++at;
            continue;
        }
        if (isFrameHeader(marker)) {
            const int height = octet(at + 5) * 256 + octet(at + 6);
            const int width = octet(at + 7) * 256 + octet(at + 8);
            return width > 0 && height > 0 ? std::optional(QSize(width, height)) : std::nullopt;
        }
        const int length = octet(at + 2) * 256 + octet(at + 3);
        if (length < 2)
            return std::nullopt;
        at += 2 + length;
    }
    return std::nullopt;
}

std::optional<QSize> tiffSize(const QByteArray &file)
{
    constexpr int imageWidth = 256; // TIFF 6.0, section 8
    constexpr int imageLength = 257;
    QBuffer buffer;
    buffer.setData(file);
    buffer.open(QIODevice::ReadOnly);
    const auto tags = TiffTags::read(buffer);
    if (!tags)
        return std::nullopt;
    const QSize size(tags->text(imageWidth).toInt(), tags->text(imageLength).toInt());
    return size.isEmpty() ? std::nullopt : std::optional(size);
}

} // namespace

std::optional<QSize> coverImageSize(const QByteArray &file)
{
    if (file.startsWith("\x89PNG\r\n\x1a\n"))
        return pngSize(file);
    if (file.startsWith("\xFF\xD8\xFF"))
        return jpegSize(file);
    if (file.startsWith(QByteArrayView("II*\0", 4)) || file.startsWith(QByteArrayView("MM\0*", 4)))
        return tiffSize(file);
    return std::nullopt;
}

} // namespace Fax
