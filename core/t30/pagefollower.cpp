#include "t30/pagefollower.h"

#include "t30/engine.h"
#include "t30/t30frame.h"

#include <algorithm>
#include <utility>

namespace Fax {

using LineProtocol::PageRows;

namespace {

constexpr int frameNumberAt = 3; // behind address, control, FCF
constexpr int dataAt = 4;
constexpr int frameCountAt = 6; // of a PPS
constexpr int mostFrames = 256;

EcmFrame at(const QByteArray &frames, int number)
{
    return number < frames.size() ? static_cast<EcmFrame>(frames.at(number)) : EcmFrame::Unknown;
}

} // namespace

void PageFollower::setFormat(Coding coding, int widthPixels, Resolution resolution)
{
    const bool known = widthPixels == 1728 || widthPixels == 2048 || widthPixels == 2432;
    m_next = {coding, known ? widthPixels : m_next.width, resolution};
}

void PageFollower::frame(Direction direction, const QByteArray &octets, int page)
{
    const int fcf = T30Frame::controlField(octets);
    if (fcf == T4_FCD) {
        if (page != m_page)
            begin(page);
        pageData(direction, octets);
    } else if (fcf == T30_PPS) {
        partEnded(octets);
    } else if (fcf == T30_PPR) {
        partAskedFor(octets);
    } else if (fcf == T30_MCF) {
        partTaken();
    } else if (fcf == T30_RTN) {
        m_page = 0; // refused: it begins anew
    }
}

void PageFollower::begin(int page)
{
    m_format = m_next;
    m_page = page;
    m_decoder.reset();
    if (m_format.coding != Coding::None)
        m_decoder.emplace(m_format.coding, m_format.width);
    m_received.clear();
    m_rows = 0;
    m_octetsPut = 0;
    m_block = 0;
    m_frames.clear();
    m_waiting.clear();
    m_nextFrame = 0;
    m_lastPart = false;
    m_takenRows = 0;
    m_changed = true;
}

void PageFollower::pageData(Direction direction, const QByteArray &octets)
{
    if (octets.size() <= dataAt)
        return;
    const int number = static_cast<quint8>(octets.at(frameNumberAt));
    if (number >= m_frames.size())
        m_frames.append(number + 1 - m_frames.size(), static_cast<char>(EcmFrame::Unknown));
    const EcmFrame before = at(m_frames, number);
    const EcmFrame first = direction == Direction::Sent ? EcmFrame::Sent : EcmFrame::Good;
    if (before == EcmFrame::Missing)
        m_frames[number] = static_cast<char>(EcmFrame::Repeated);
    else if (before == EcmFrame::Unknown)
        m_frames[number] = static_cast<char>(first);
    m_changed = true;
    if (number >= m_nextFrame)
        m_waiting.insert(number, octets.mid(dataAt));
    decodeFrames();
}

void PageFollower::decodeFrames()
{
    while (m_waiting.contains(m_nextFrame)) {
        const QByteArray octets = m_waiting.take(m_nextFrame++);
        if (m_decoder)
            m_decoder->put(octets.constData(), octets.size());
    }
    noteRows();
}

/** Says how many frames the block has: those that did not come are missing. */
void PageFollower::partEnded(const QByteArray &octets)
{
    if (m_page == 0 || octets.size() <= frameCountAt)
        return;
    const int count = static_cast<quint8>(octets.at(frameCountAt)) + 1;
    if (count > m_frames.size())
        m_frames.append(count - m_frames.size(), static_cast<char>(EcmFrame::Unknown));
    std::replace(m_frames.begin(), m_frames.end(), static_cast<char>(EcmFrame::Unknown),
                 static_cast<char>(EcmFrame::Missing));
    m_lastPart = T30Frame::innerPageCommand(octets) != T30_NULL;
    m_changed = true;
}

void PageFollower::partAskedFor(const QByteArray &octets)
{
    const int count = std::min(static_cast<int>(m_frames.size()), mostFrames);
    for (int number = 0; number < count; ++number) {
        if (T30Frame::hasBit(octets, number + 1))
            m_frames[number] = static_cast<char>(EcmFrame::Missing);
    }
    m_changed = true;
}

/** The block is over there, whole. Another one of the page begins with its next frame, number 0. */
void PageFollower::partTaken()
{
    if (m_frames.isEmpty())
        return;
    std::replace(m_frames.begin(), m_frames.end(), static_cast<char>(EcmFrame::Sent),
                 static_cast<char>(EcmFrame::Good));
    if (m_watcher > 0)
        m_final = news(); // the next block or page may begin at once
    m_changed = true;
    if (m_lastPart)
        return;
    m_block = std::min(m_block + 1, PageNews::mostBlocks - 1); // a peer may go on for ever
    m_frames.clear();
    m_waiting.clear();
    m_nextFrame = 0;
}

void PageFollower::putOctets(const char *octets, qsizetype count)
{
    if (!m_decoder || count <= 0)
        return;
    m_decoder->put(octets, count);
    m_octetsPut += static_cast<int>(count);
    noteRows();
}

void PageFollower::putRows(const QByteArray &rows)
{
    m_decoder.reset(); // the engine decodes
    m_received += rows;
    const int whole = static_cast<int>(m_received.size() / (m_format.width / 8));
    m_changed = m_changed || whole != m_rows;
    m_rows = std::min(whole, RowDecoder::mostRows);
}

void PageFollower::noteRows()
{
    const int rows = m_decoder ? m_decoder->rows() : m_rows;
    m_changed = m_changed || rows != m_rows;
    m_rows = rows;
}

std::optional<PageRows> PageFollower::take(int watcher)
{
    if (watcher != m_watcher) {
        m_watcher = watcher;
        m_takenRows = 0;
        m_changed = true;
        m_final.reset();
    }
    if (m_final)
        return std::exchange(m_final, std::nullopt);
    if (m_page == 0 || !m_changed)
        return std::nullopt;
    m_changed = false;
    return news();
}

/** From the row that was taken last; it counts as taken. */
PageRows PageFollower::news()
{
    PageRows all;
    all.port = m_port;
    all.call = m_call;
    all.page = m_page;
    all.width = m_format.width;
    all.resolution = m_format.resolution;
    all.firstRow = m_takenRows;
    const qsizetype rowOctets = m_format.width / 8;
    all.bits = m_decoder
        ? m_decoder->bits(m_takenRows)
        : m_received.mid(m_takenRows * rowOctets, (m_rows - m_takenRows) * rowOctets);
    all.block = m_block;
    all.frames = m_frames;
    m_takenRows = m_rows;
    return all;
}

} // namespace Fax
