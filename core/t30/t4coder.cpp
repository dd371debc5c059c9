#include "t30/t4coder.h"

#include "imaging/tifffax.h"
#include "t30/engine.h"
#include "t30/memorytiff.h"

#include <algorithm>
#include <cstdlib>
#include <memory>

namespace Fax {

namespace {

constexpr int fillOctets = 4; // after RTC, for decoders that look ahead (efax)
constexpr int chunkOctets = 1024; // decoded between two looks at the number of rows

int compressionOf(Coding coding)
{
    return coding == Coding::Mmr ? T4_COMPRESSION_ITU_T6
        : coding == Coding::Mr   ? T4_COMPRESSION_ITU_T4_2D
                                 : T4_COMPRESSION_ITU_T4_1D;
}

int collectRow(void *rows, const uint8_t *row, size_t size)
{
    static_cast<QByteArray *>(rows)->append(reinterpret_cast<const char *>(row), qsizetype(size));
    return 0;
}

/** The decoder wants a file to write; it gets one in memory, and nothing is written to it. */
struct Decoder
{
    explicit Decoder(const MemoryTiff &file)
        : state(t4_rx_init(nullptr, file.name().constData(), T4_COMPRESSION_ITU_T6), t4_rx_free)
    {
        if (!state)
            return;
        // It would remove() a file that got no page of its own.
        std::free(const_cast<char *>(state->tiff.file));
        state->tiff.file = nullptr;
    }

    std::unique_ptr<t4_rx_state_t, decltype(&t4_rx_free)> state;
};

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
    const MemoryTiff file;
    const Decoder decoder(file);
    t4_rx_state_t *state = decoder.state.get();
    if (!state)
        return page;
    t4_rx_set_row_write_handler(state, collectRow, &page.bits);
    t4_rx_set_rx_encoding(state, compressionOf(coding));
    t4_rx_set_image_width(state, widthPixels);
    if (t4_rx_start_page(state) != 0)
        return page;
    // A modem may take the end of the page away: then the last row would wait for it.
    const QByteArray all = coding == Coding::Mmr ? octets : octets + QByteArray("\0\x18", 2);
    bool over = false;
    for (qsizetype at = 0; at < all.size() && !over && !page.cutOff; at += chunkOctets) {
        const int count = int(std::min<qsizetype>(chunkOctets, all.size() - at));
        over = t4_rx_put_chunk(state, reinterpret_cast<const uint8_t *>(all.constData()) + at,
                               count);
        page.cutOff = state->image_length > PageTap::mostRows;
    }
    t4_rx_end_page(state);
    const int rowOctets = (widthPixels + 7) / 8;
    page.rows = std::min(int(page.bits.size()) / rowOctets, PageTap::mostRows);
    page.bits.truncate(qsizetype(page.rows) * rowOctets);
    page.badLines = state->t4_t6_rx.bad_rows;
    return page;
}

} // namespace Fax
