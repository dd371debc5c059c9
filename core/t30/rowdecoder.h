#pragma once

#include "base/faxtypes.h"
#include "t30/memorytiff.h"

#include <QtCore/QByteArray>

#include <memory>

struct t4_state_s;

namespace Fax {

/**
 * Rows out of the octets of a page, as they come: MH and MR of ITU-T T.4, MMR of T.6. The bit sent first is the lowest of
 * its octet. Any octets will do; rows that do not decode count as bad and repeat the one before.
 */
class RowDecoder
{
public:
    static constexpr int mostRows = 20'000; ///< more are not decoded

    /** Nothing is decoded if the coder has no memory. */
    RowDecoder(Coding coding, int widthPixels);
    ~RowDecoder();

    void put(const char *octets, qsizetype count);
    /** The last rows, which wait for what may follow. Nothing can be put in afterwards. */
    void end();

    [[nodiscard]] int rows() const;
    [[nodiscard]] int badRows() const;
    [[nodiscard]] bool isCutOff() const; ///< there was more than mostRows
    /** From this row on (0 = the first): packed, most significant bit first, 1 = black. */
    [[nodiscard]] QByteArray bits(int firstRow = 0) const;

private:
    struct Free
    {
        void operator()(t4_state_s *state) const;
    };

    MemoryTiff m_file; ///< the coder wants a file to write; nothing is written to it
    std::unique_ptr<t4_state_s, Free> m_state;
    bool m_over = false;
};

} // namespace Fax
