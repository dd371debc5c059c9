#pragma once

#include "base/faxtypes.h"
#include "base/id.h"
#include "base/result.h"

#include <QtCore/QByteArray>

namespace Fax {

/** What became of a frame of a block of page data with ECM (ITU-T T.4 Annex A). */
enum class EcmFrame : quint8 {
    Unknown, ///< it did not come yet
    Sent, ///< by us; not answered yet
    Good,
    Repeated, ///< was asked for again and came
    Missing, ///< was asked for again, or will be
};

/**
 * News of the page that is on the line of a port (event `pageRows`): rows that came since the news before, and with ECM
 * how the block stands that is on the line. For the eye only: what is stored and confirmed does not come from here.
 */
struct PageNews
{
    Q_GADGET
    Q_PROPERTY(Fax::PortId port MEMBER port)
    Q_PROPERTY(Fax::JobId job MEMBER job)
    Q_PROPERTY(Fax::FaxId fax MEMBER fax)
    Q_PROPERTY(int page MEMBER page)
    Q_PROPERTY(int width MEMBER width)
    Q_PROPERTY(Fax::Resolution resolution MEMBER resolution)
    Q_PROPERTY(int firstRow MEMBER firstRow)
    Q_PROPERTY(int rows MEMBER rows)
    Q_PROPERTY(QByteArray packed MEMBER packed)
    Q_PROPERTY(int block MEMBER block)
    Q_PROPERTY(QByteArray frames MEMBER frames)

public:
    static constexpr int mostRows = 20'000; ///< of a page
    static constexpr int mostBlocks = 256; ///< of a page
    static constexpr int mostFrames = 256; ///< of a block

    PortId port;
    JobId job; ///< of a fax that is sent, else invalid
    FaxId fax; ///< of a fax that is received, else invalid
    int page = 0; ///< 1-based in the fax
    int width = 1728; ///< pixels: 1728, 2048 or 2432
    Resolution resolution = Resolution::Fine;
    int firstRow = 0; ///< not the number of rows told before: the page, or the telling, begins anew
    int rows = 0; ///< in `packed`
    QByteArray
        packed; ///< the rows as qCompress() leaves them; each packed, most significant bit first, 1 = black
    int block = 0; ///< 0-based
    QByteArray frames; ///< an EcmFrame for each frame of that block; empty without ECM

    void pack(const QByteArray &bits);
    /** The rows, if all values are within their limits; else ProtocolViolation. Never more than `rows` says. */
    [[nodiscard]] Result<QByteArray> unpacked() const;

    friend bool operator==(const PageNews &, const PageNews &) = default;
};

} // namespace Fax

Q_DECLARE_METATYPE(Fax::PageNews)
