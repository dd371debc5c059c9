#include "port/pagenews.h"

#include <QtCore/QtEndian>

#include <algorithm>

namespace Fax {

namespace {

constexpr int quick = 1; // compression: a page of text shrinks to a tenth

bool isWithinLimits(const PageNews &news)
{
    const bool knownWidth = news.width == 1728 || news.width == 2048 || news.width == 2432;
    const bool rowsFit = news.firstRow >= 0 && news.rows >= 0 && news.firstRow <= PageNews::mostRows
        && news.rows <= PageNews::mostRows - news.firstRow;
    const bool framesFit = news.block >= 0 && news.block < PageNews::mostBlocks
        && news.frames.size() <= PageNews::mostFrames
        && std::all_of(news.frames.cbegin(), news.frames.cend(), [](char frame) {
                               return static_cast<quint8>(frame)
                                   <= static_cast<quint8>(EcmFrame::Missing);
                           });
    return knownWidth && rowsFit && framesFit && news.page > 0;
}

/** qCompress() writes the size of what it packed in front, as four octets. */
qint64 sizeInside(const QByteArray &packed)
{
    return packed.size() < 4 ? 0 : qFromBigEndian<quint32>(packed.constData());
}

} // namespace

void PageNews::pack(const QByteArray &bits)
{
    rows = static_cast<int>(bits.size() / (width / 8));
    packed = bits.isEmpty() ? QByteArray() : qCompress(bits, quick);
}

Result<QByteArray> PageNews::unpacked() const
{
    const auto wrong = [] {
        return failure(
            ErrorCode::ProtocolViolation,
            QStringLiteral("The rows of a page on the line are not what they should be"));
    };
    if (!isWithinLimits(*this))
        return wrong();
    const qint64 size = qint64(rows) * (width / 8);
    if (sizeInside(packed) != size)
        return wrong();
    const QByteArray bits = size > 0 ? qUncompress(packed) : QByteArray();
    if (bits.size() != size)
        return wrong();
    return bits;
}

} // namespace Fax
