#pragma once

#include "base/faxtypes.h"

#include <QtCore/QByteArray>

namespace Fax {

/**
 * One 1-bit fax page. Rows are packed most significant bit first, 1 = black, bytesPerRow() octets
 * each, unused bits of the last octet 0. Width is 1728, 2048 or 2432 for a page that goes on a
 * line.
 */
class FaxPage
{
public:
    FaxPage() = default;
    /** A white page. */
    FaxPage(int widthPixels, int rows, Resolution resolution);
    /** Takes packed rows; `bits` must hold exactly rows × bytesPerRow(width) octets. */
    FaxPage(int widthPixels, int rows, Resolution resolution, QByteArray bits);

    [[nodiscard]] bool isNull() const { return m_rows == 0; }
    [[nodiscard]] int width() const { return m_width; }
    [[nodiscard]] int rows() const { return m_rows; }
    [[nodiscard]] Resolution resolution() const { return m_resolution; }
    [[nodiscard]] int bytesPerRow() const { return bytesPerRow(m_width); }
    [[nodiscard]] static int bytesPerRow(int widthPixels) { return (widthPixels + 7) / 8; }

    [[nodiscard]] const QByteArray &bits() const { return m_bits; }
    [[nodiscard]] const uchar *row(int y) const;
    [[nodiscard]] uchar *row(int y);
    [[nodiscard]] bool isBlack(int x, int y) const;
    void setBlack(int x, int y, bool black = true);

    friend bool operator==(const FaxPage &, const FaxPage &) = default;

private:
    int m_width = 0;
    int m_rows = 0;
    Resolution m_resolution = Resolution::Fine;
    QByteArray m_bits;
};

/** Restores the rule that unused bits of each row are 0, after another program's code filled the
 * rows. */
void clearUnusedBits(FaxPage *page);

} // namespace Fax

Q_DECLARE_METATYPE(Fax::FaxPage)
