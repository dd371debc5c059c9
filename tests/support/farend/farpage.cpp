#include "support/farend/farpage.h"

#include "imaging/tifffax.h"
#include "t30/engine.h"
#include "t30/memorytiff.h"

#include <array>
#include <memory>

namespace Fax {

QByteArray codedPage(const FaxPage &page, Coding coding)
{
    const MemoryTiff file(TiffFax::write({page}));
    const std::unique_ptr<t4_tx_state_t, decltype(&t4_tx_free)> coder(
        t4_tx_init(nullptr, file.name().constData(), -1, -1), t4_tx_free);
    if (!coder)
        return {};
    t4_tx_set_tx_encoding(coder.get(),
                          coding == Coding::Mmr      ? T4_COMPRESSION_ITU_T6
                              : coding == Coding::Mr ? T4_COMPRESSION_ITU_T4_2D
                                                     : T4_COMPRESSION_ITU_T4_1D);
    t4_tx_start_page(coder.get());
    QByteArray coded;
    std::array<uint8_t, 256> chunk{};
    for (int made = 0; (made = t4_tx_get_chunk(coder.get(), chunk.data(), int(chunk.size()))) > 0;)
        coded.append(reinterpret_cast<const char *>(chunk.data()), made);
    return coded;
}

} // namespace Fax
