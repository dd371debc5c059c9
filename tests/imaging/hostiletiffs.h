#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QtEndian>

/** TIFF files of safety.md 3.4, octet by octet, so that they can be wrong everywhere. */
namespace Fax::Documents {

struct TiffTag
{
    quint16 tag;
    quint16 type; ///< 3 = 16 bits, 4 = 32 bits, 5 = fraction
    quint32 count;
    quint32 value; ///< or its offset
};

template <typename T> QByteArray littleEndian(T value)
{
    QByteArray octets(sizeof value, '\0');
    qToLittleEndian(value, octets.data());
    return octets;
}

inline constexpr quint32 tiffDataOffset = 8; ///< the picture lies behind the header
inline constexpr quint32 endOfDirectories = 0;

/** Header, data, one directory, the offset of the next. */
inline QByteArray rawTiff(const QList<TiffTag> &tags, const QByteArray &data,
                          quint32 nextDirectory = endOfDirectories)
{
    const auto directory = static_cast<quint32>(tiffDataOffset + data.size());
    QByteArray octets = QByteArray("II*\0", 4) + littleEndian(directory) + data
        + littleEndian(static_cast<quint16>(tags.size()));
    for (const TiffTag &tag : tags)
        octets += littleEndian(tag.tag) + littleEndian(tag.type) + littleEndian(tag.count)
            + littleEndian(tag.value);
    return octets + littleEndian(nextDirectory);
}

/** The tags of a fax page in one strip; `others` come first where they name the same tag. */
inline QByteArray faxTiff(quint32 compression, const QByteArray &data,
                          const QList<TiffTag> &others = {},
                          quint32 nextDirectory = endOfDirectories)
{
    QList<TiffTag> tags{
        {256, 4, 1, 1728},        {257, 4, 1, 100}, {258, 3, 1, 1},
        {259, 3, 1, compression}, {262, 3, 1, 0},   {273, 4, 1, tiffDataOffset},
        {277, 3, 1, 1},           {278, 4, 1, 100}, {279, 4, 1, static_cast<quint32>(data.size())}};
    for (const TiffTag &other : others) {
        tags.removeIf([&other](const TiffTag &tag) { return tag.tag == other.tag; });
        tags.append(other);
    }
    std::sort(tags.begin(), tags.end(),
              [](const TiffTag &a, const TiffTag &b) { return a.tag < b.tag; });
    return rawTiff(tags, data, nextDirectory);
}

} // namespace Fax::Documents
