#pragma once

#include "base/faxtypes.h"

#include <QtCore/QByteArray>

#include <optional>

struct t30_state_s;

namespace Fax {

/** A page as it came in: packed rows, most significant bit first, 1 = black. */
struct ReceivedRows
{
    int width = 0;
    int rows = 0;
    Resolution resolution = Resolution::Fine;
    int badLines = 0;
    int bytes = 0; ///< coded octets on the line
    bool cutOff = false; ///< it was longer than PageTap::mostRows
    QByteArray bits;
};

/**
 * Takes received pages out of the engine's decoder. The engine would write them into a TIFF file of its
 * own with the host's name and time in it; it is told not to, and its row buffer is read instead.
 * See README.md for what this relies on in spandsp 0.0.6.
 */
class PageTap
{
public:
    static constexpr int mostRows = 20'000; ///< what is taken of a page

    explicit PageTap(t30_state_s *engine)
        : m_engine(engine)
    { }

    /** To be called after every block of samples and before the engine is terminated. */
    void arrange();

    /** The page that has just ended, in the phase D handler; none if the engine took it for unusable. */
    [[nodiscard]] std::optional<ReceivedRows> endedPage() const;
    /** What can be read of a page that broke off; decodes whole ECM frames that wait for their block. */
    [[nodiscard]] std::optional<ReceivedRows> brokenPage();

    [[nodiscard]] bool isReceiving() const;
    [[nodiscard]] int rows() const; ///< decoded so far
    [[nodiscard]] QByteArray rowsFrom(int first) const; ///< of those, packed
    [[nodiscard]] int badLines() const;
    [[nodiscard]] int bytes() const;

private:
    [[nodiscard]] std::optional<ReceivedRows> rowsSoFar() const;
    void decodeWaitingFrames();

    t30_state_s *m_engine;
};

} // namespace Fax
