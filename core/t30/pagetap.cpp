#include "t30/pagetap.h"

#include "t30/engine.h"
#include "t30/enginevalues.h"

#include <algorithm>
#include <cstdlib>

namespace Fax {

namespace {

constexpr int receiving = 1; // OPERATION_IN_PROGRESS_T4_RX, a private name of t30.c

int ignoreRow(void *, const uint8_t *, size_t)
{
    return 0;
}

} // namespace

bool PageTap::isReceiving() const
{
    return m_engine->operation_in_progress == receiving;
}

void PageTap::arrange()
{
    if (!isReceiving() || !m_engine->t4.rx.tiff.file)
        return;
    t4_rx_set_row_write_handler(&m_engine->t4.rx, ignoreRow, nullptr);
    // The engine would remove() a file that got no page of its own; there is no file.
    std::free(const_cast<char *>(m_engine->t4.rx.tiff.file));
    m_engine->t4.rx.tiff.file = nullptr;
}

std::optional<ReceivedRows> PageTap::endedPage() const
{
    // The engine sets the size to 0 when it has handed the page on, and leaves the rows where they are.
    const bool ended = isReceiving() && m_engine->t4.rx.image_size == 0;
    return ended ? rowsSoFar() : std::nullopt;
}

std::optional<ReceivedRows> PageTap::brokenPage()
{
    if (!isReceiving() || !m_engine->t4.rx.cur_runs)
        return std::nullopt;
    decodeWaitingFrames();
    const bool open = m_engine->t4.rx.image_size > 0;
    return open ? rowsSoFar() : std::nullopt;
}

void PageTap::decodeWaitingFrames()
{
    if (!m_engine->error_correcting_mode)
        return;
    for (int i = 0; i < 256 && m_engine->ecm_len[i] >= 0; ++i) {
        t4_rx_put_chunk(&m_engine->t4.rx, m_engine->ecm_data[i], m_engine->ecm_len[i]);
        m_engine->ecm_len[i] = -1;
    }
}

std::optional<ReceivedRows> PageTap::rowsSoFar() const
{
    const t4_rx_state_t &decoder = m_engine->t4.rx;
    if (decoder.image_length <= 0 || !decoder.image_buffer)
        return std::nullopt;
    ReceivedRows page;
    page.width = decoder.image_width;
    page.rows = std::min(decoder.image_length, mostRows);
    page.cutOff = decoder.image_length > mostRows;
    page.resolution = resolutionOf(decoder.y_resolution);
    page.badLines = badLines();
    page.bytes = bytes();
    page.bits = QByteArray(reinterpret_cast<const char *>(decoder.image_buffer),
                           qsizetype(page.rows) * decoder.bytes_per_row);
    return page;
}

int PageTap::rows() const
{
    return isReceiving() ? m_engine->t4.rx.image_length : 0;
}

QByteArray PageTap::rowsFrom(int first) const
{
    const t4_rx_state_t &decoder = m_engine->t4.rx;
    const int count = std::min(rows(), mostRows) - first;
    if (count <= 0 || !decoder.image_buffer)
        return {};
    const qsizetype octets = decoder.bytes_per_row;
    return {reinterpret_cast<const char *>(decoder.image_buffer) + first * octets, count * octets};
}

int PageTap::badLines() const
{
    return isReceiving() ? m_engine->t4.rx.t4_t6_rx.bad_rows : 0;
}

int PageTap::bytes() const
{
    return isReceiving() ? m_engine->t4.rx.line_image_size / 8 : 0;
}

} // namespace Fax
