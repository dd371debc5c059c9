#pragma once

#include "documents.h"

/** PDF files of safety.md 3.4, made here. */
namespace Fax::Documents {

inline QByteArray stream(const QByteArray &dictionary, const QByteArray &content)
{
    return "<<" + dictionary + "/Length " + QByteArray::number(content.size()) + ">>stream\n"
        + content + "\nendstream ";
}

/** One page of 200 × 200 points: objects 1 to 4 are catalogue, tree, page and contents; more may follow. */
inline QByteArray onePagePdf(const QByteArray &contents, const QByteArray &resources = {},
                             const QList<QByteArray> &more = {}, const QByteArray &pageKeys = {})
{
    QList<QByteArray> objects{
        "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources<<" + resources
            + ">>" + pageKeys + ">>",
        contents};
    return rawPdf(objects + more);
}

inline QByteArray pdfWithBox(const QByteArray &box)
{
    return rawPdf({"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                   "<</Type/Page/Parent 2 0 R/MediaBox[" + box + "]>>"});
}

/** What zlib calls a stream, without Qt's length in front. */
inline QByteArray deflated(const QByteArray &octets)
{
    return qCompress(octets, 9).mid(4);
}

/** A zlib stream of 10 GB of zeros in 65 MB: a zero, then the 258 octets before it again and again. */
inline QByteArray tenGigabytesOfZeros()
{
    constexpr char start[] = "11000110000"; // last block, fixed codes; a zero
    constexpr char copy[] = "1100010100000"; // 258 octets, from one octet back
    constexpr int startBits = sizeof start - 1;
    constexpr int copyBits = sizeof copy - 1;
    constexpr int period = 13; // octets, for eight copies
    QByteArray octets(2 + period, '\0');
    for (int bit = 0; bit < octets.size() * 8; ++bit) {
        const char value = bit < startBits ? start[bit] : copy[(bit - startBits) % copyBits];
        if (value == '1')
            octets[bit / 8] = static_cast<char>(octets[bit / 8] | (1 << (bit % 8)));
    }
    return "\x78\x9c" + octets.left(2) + octets.mid(2).repeated(5'000'000);
}

} // namespace Fax::Documents
