#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <memory>

#include <tiffio.h>

namespace Fax {

/**
 * A TIFF in memory under libtiff's hands. What libtiff complains about stays with this object;
 * nothing is printed and no global handler is touched, so files may be open in several threads.
 *
 *     TiffMemory file = TiffMemory::forReading(octets);
 *     if (!file.handle()) → not a TIFF; file.firstComplaint() says why
 */
class TiffMemory
{
public:
    /** Reads `octets`, which are kept (shared) while the object lives. */
    [[nodiscard]] static TiffMemory forReading(const QByteArray &octets);
    [[nodiscard]] static TiffMemory forWriting();
    TiffMemory(TiffMemory &&) noexcept;
    ~TiffMemory();

    /** Null if libtiff refused to open the file. */
    [[nodiscard]] TIFF *handle() const { return m_tiff.get(); }

    [[nodiscard]] int errors() const;
    [[nodiscard]] int warnings() const;
    [[nodiscard]] QString firstComplaint() const;
    void forgetComplaints();

    /** Closes the file and gives what was written. */
    [[nodiscard]] QByteArray finish();

    struct State;

private:
    TiffMemory(const QByteArray &octets, const char *mode);

    struct Close
    {
        void operator()(TIFF *tiff) const { TIFFClose(tiff); }
    };

    std::unique_ptr<State>
        m_state; // libtiff keeps its address: declared before the handle that uses it
    std::unique_ptr<TIFF, Close> m_tiff;
};

} // namespace Fax
