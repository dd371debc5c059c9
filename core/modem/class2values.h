#pragma once

#include "base/faxtypes.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <optional>

namespace Fax {

/** Parameters of a session as class 2 modems number them (T.32 table 21). */
struct Class2Values
{
    int resolution = 0; ///< VR: 0 standard; bits: 1 fine, 2 superfine
    int rate = 0; ///< BR: 0 = 2400 … 5 = 14400 bit/s
    int width = 0; ///< WD: 0 = 1728, 1 = 2048, 2 = 2432 pixels
    int length = 2; ///< LN: 2 = any
    int coding = 0; ///< DF: 0 MH, 1 MR, 3 MMR
    int ecm = 0; ///< EC: not 0 = error correction
    int files = 0; ///< BF: binary files, never
    int scanTime = 0; ///< ST: what the receiver needs for a line

    friend bool operator==(const Class2Values &, const Class2Values &) = default;

    [[nodiscard]] Resolution resolutionValue() const;
    [[nodiscard]] int widthPixels() const;
    [[nodiscard]] Coding codingValue() const;
    [[nodiscard]] Modulation modulation() const;
    [[nodiscard]] int bitRate() const;
    /** Bits that a coded row must have; 0 with error correction. */
    [[nodiscard]] int minimumRowBits() const;
    /** For people: "fine, 1728 pixels, MH, V.17 14400 bit/s". */
    [[nodiscard]] QString text() const;

    /** "1,5,0,2,0,0,0,0" for a command. */
    [[nodiscard]] QByteArray command() const;
    /** Of a report; missing numbers are 0, others than the standard has make it nothing. */
    [[nodiscard]] static std::optional<Class2Values> parse(const QByteArray &text,
                                                           bool hexadecimal);

    [[nodiscard]] static int rateOf(int bitRate); ///< the fastest that is not above it
    [[nodiscard]] static std::optional<int> widthOf(int pixels);
    [[nodiscard]] static int resolutionOf(Resolution resolution);
};

} // namespace Fax
