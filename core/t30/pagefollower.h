#pragma once

#include "port/lineprotocol.h"
#include "t30/rowdecoder.h"

#include <QtCore/QHash>

#include <optional>

namespace Fax {

/**
 * The page that is on the line, as people may watch it: its rows as they come, and with ECM what became of each frame
 * of the block. Only for the eye: what is stored and confirmed never comes from here.
 *
 * With ECM the rows are decoded from the frames as far as none is missing before them (ITU-T T.4 Annex A: up to 256
 * frames of 64 or 256 octets are a block). Without it the owner puts in what it has.
 *
 * Thread: the one of the call.
 */
class PageFollower
{
public:
    PageFollower(qint64 port, qint64 call)
        : m_port(port)
        , m_call(call)
    { }

    /** How the page is coded, as negotiated; holds from the next page on. */
    void setFormat(Coding coding, int widthPixels, Resolution resolution);

    /** A T.30 frame of either end; `page` (1-based in the call) is the one that page data now belongs to. */
    void frame(Direction direction, const QByteArray &octets, int page);

    // Without ECM.
    void begin(int page); ///< page data is on the line from now on, perhaps of the same page again
    void putOctets(const char *octets, qsizetype count); ///< of a page that we send
    void putRows(const QByteArray &rows); ///< of a page that we receive, decoded
    [[nodiscard]] int octetsPut() const { return m_octetsPut; }

    [[nodiscard]] int rows() const { return m_rows; }

    /**
     * What is new since it was taken last; none if nothing is. With another `watcher` than last time it begins with the
     * first row again.
     */
    [[nodiscard]] std::optional<LineProtocol::PageRows> take(int watcher);

private:
    void pageData(Direction direction, const QByteArray &octets);
    void partEnded(const QByteArray &octets);
    void partAskedFor(const QByteArray &octets);
    void partTaken();
    void decodeFrames();
    void noteRows();
    [[nodiscard]] LineProtocol::PageRows news();

    struct Format
    {
        Coding coding = Coding::None;
        int width = 1728;
        Resolution resolution = Resolution::Fine;
    };

    qint64 m_port;
    qint64 m_call;
    Format m_next;
    Format m_format; ///< of this page
    int m_page = 0; ///< 0 = none yet
    std::optional<RowDecoder> m_decoder;
    QByteArray m_received; ///< rows without ECM
    int m_rows = 0;
    int m_octetsPut = 0;

    int m_block = 0; ///< of the page, 0-based
    QByteArray m_frames; ///< EcmFrame of each frame of the block
    QHash<int, QByteArray> m_waiting; ///< octets of frames that are not decoded yet
    int m_nextFrame = 0; ///< to be decoded
    bool m_lastPart = false; ///< the block ends the page

    std::optional<LineProtocol::PageRows> m_final; ///< how a block ended, until it is taken
    int m_watcher = 0;
    int m_takenRows = 0;
    bool m_changed = false;
};

} // namespace Fax
