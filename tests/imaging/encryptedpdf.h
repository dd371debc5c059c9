#pragma once

#include "documents.h"

#include <QtCore/QCryptographicHash>

#include <array>
#include <numeric>

namespace Fax::Documents {

/** RC4, the cipher of old PDF files. */
inline QByteArray rc4(const QByteArray &key, QByteArray octets)
{
    std::array<uchar, 256> state;
    std::iota(state.begin(), state.end(), uchar(0));
    for (int i = 0, j = 0; i < 256; ++i) {
        j = (j + state[size_t(i)] + uchar(key.at(i % key.size()))) & 255;
        std::swap(state[size_t(i)], state[size_t(j)]);
    }
    int i = 0;
    int j = 0;
    for (char &octet : octets) {
        i = (i + 1) & 255;
        j = (j + state[size_t(i)]) & 255;
        std::swap(state[size_t(i)], state[size_t(j)]);
        octet = char(octet ^ state[(state[size_t(i)] + state[size_t(j)]) & 255]);
    }
    return octets;
}

/**
 * A page of 200 × 200 points with a black square, encrypted with 40 bits (ISO 32000-1, 7.6.3: revision 2 of the
 * standard handler). `password` is in Latin-1, 32 octets at most.
 */
inline QByteArray encryptedPdf(const QByteArray &password)
{
    const auto md5 = [](const QByteArray &octets) {
        return QCryptographicHash::hash(octets, QCryptographicHash::Md5).left(5);
    };
    const QByteArray padding = QByteArray::fromHex(
        "28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a");
    const QByteArray padded = (password + padding).left(32);
    const QByteArray owner = rc4(md5(padded), padded);
    const QByteArray id(16, 'i');
    const QByteArray key = md5(padded + owner + QByteArray::fromHex("fcffffff") + id);
    const QByteArray ofObject4 = QCryptographicHash::hash(key + QByteArray::fromHex("0400000000"),
                                                          QCryptographicHash::Md5);
    const QByteArray contents = rc4(ofObject4.left(10), "50 50 100 100 re f ");
    return rawPdf({"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                   "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources<<>>>>",
                   "<</Length " + QByteArray::number(contents.size()) + ">>stream\n" + contents
                       + "\nendstream ",
                   "<</Filter/Standard/V 1/R 2/P -4/O<" + owner.toHex() + ">/U<"
                       + rc4(key, padding).toHex() + ">>>"},
                  "/Encrypt 5 0 R/ID[<" + id.toHex() + "><" + id.toHex() + ">]");
}

} // namespace Fax::Documents
