#include "t30/t4coder.h"

#include "imaging/tifffax.h"
#include "t30/engine.h"
#include "t30/memorytiff.h"
#include "t30/rowdecoder.h"

#include <memory>

namespace Fax {

namespace {

constexpr int fillOctets = 4; // after RTC, for decoders that look ahead (efax)

int compressionOf(Coding coding)
{
    return coding == Coding::Mmr ? T4_COMPRESSION_ITU_T6
        : coding == Coding::Mr   ? T4_COMPRESSION_ITU_T4_2D
                                 : T4_COMPRESSION_ITU_T4_1D;
}

} // namespace

QByteArray T4Coder::encode(const FaxPage &page, Coding coding, int minimumRowBits)
{
    const MemoryTiff file(TiffFax::write({page}));
    const std::unique_ptr<t4_tx_state_t, decltype(&t4_tx_free)> coder(
        t4_tx_init(nullptr, file.name().constData(), -1, -1), t4_tx_free);
    if (!coder)
        return {};
    t4_tx_set_tx_encoding(coder.get(), compressionOf(coding));
    t4_tx_set_min_bits_per_row(coder.get(), coding == Coding::Mmr ? 0 : minimumRowBits);
    if (t4_tx_start_page(coder.get()) != 0)
        return {};
    const QByteArray coded(reinterpret_cast<const char *>(coder->image_buffer), coder->image_size);
    return coding == Coding::Mmr ? coded : coded + QByteArray(fillOctets, '\0');
}

ReceivedRows T4Coder::decode(const QByteArray &octets, Coding coding, int widthPixels,
                             Resolution resolution)
{
    ReceivedRows page;
    page.width = widthPixels;
    page.resolution = resolution;
    page.bytes = static_cast<int>(octets.size());
    RowDecoder decoder(coding, widthPixels);
    decoder.put(octets.constData(), octets.size());
    // A modem may take the end of the page away: then the last row would wait for it.
    if (coding != Coding::Mmr)
        decoder.put("\0\x18", 2);
    page.cutOff = decoder.isCutOff();
    decoder.end();
    page.rows = decoder.rows();
    page.bits = decoder.bits();
    page.badLines = decoder.badRows();
    return page;
}

} // namespace Fax
