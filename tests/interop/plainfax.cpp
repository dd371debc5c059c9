// plain-fax: a fax machine that is spandsp's own terminal and nothing of ours, for tests.
//
//     plain-fax send|receive FILE.tif [plain] [V.27ter|V.29|V.17] [mh|mr|mmr]
//
// The line is standard input and output, in turns: it writes 160 samples (16 bit, 8 kHz) and one octet, 1 when it has hung
// up, then reads 160 samples. At the end of its input it writes "PAGES CODE" to standard error: pages sent or received
// with confirmation, and the completion code of the engine.

#include <spandsp.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <string_view>
#include <vector>

namespace {

constexpr int blockSamples = 160;

struct Outcome
{
    bool over = false;
    int code = -1;
};

void ended(t30_state_t *, void *data, int code)
{
    *static_cast<Outcome *>(data) = {true, code};
}

void configure(t30_state_t *engine, const std::vector<std::string_view> &words)
{
    const auto has = [&](std::string_view word) {
        return std::find(words.begin(), words.end(), word) != words.end();
    };
    const bool ecm = !has("plain");
    int modems = T30_SUPPORT_V27TER | T30_SUPPORT_V29 | T30_SUPPORT_V17;
    if (has("V.29"))
        modems = T30_SUPPORT_V27TER | T30_SUPPORT_V29;
    if (has("V.27ter"))
        modems = T30_SUPPORT_V27TER;
    int codings = T30_SUPPORT_T4_1D_COMPRESSION;
    if (!has("mh"))
        codings |= T30_SUPPORT_T4_2D_COMPRESSION;
    if (has("mmr"))
        codings |= T30_SUPPORT_T6_COMPRESSION;
    t30_set_ecm_capability(engine, ecm);
    t30_set_supported_modems(engine, modems);
    t30_set_supported_compressions(engine, codings);
    t30_set_supported_resolutions(engine,
                                  T30_SUPPORT_STANDARD_RESOLUTION | T30_SUPPORT_FINE_RESOLUTION
                                      | T30_SUPPORT_SUPERFINE_RESOLUTION
                                      | T30_SUPPORT_R8_RESOLUTION);
    t30_set_supported_image_sizes(engine,
                                  T30_SUPPORT_215MM_WIDTH | T30_SUPPORT_255MM_WIDTH
                                      | T30_SUPPORT_303MM_WIDTH | T30_SUPPORT_UNLIMITED_LENGTH);
    t30_set_tx_ident(engine, "+1 555 0111");
}

} // namespace

int main(int argc, char *argv[])
{
    const std::vector<std::string_view> words(argv + 1, argv + argc);
    if (words.size() < 2)
        return 2;
    const bool sends = words[0] == "send";
    fax_state_t *fax = fax_init(nullptr, sends);
    t30_state_t *engine = fax_get_t30_state(fax);
    fax_set_transmit_on_idle(fax, 1);
    configure(engine, words);
    if (sends)
        t30_set_tx_file(engine, argv[2], -1, -1);
    else {
        t30_set_rx_encoding(engine, T4_COMPRESSION_ITU_T6);
        t30_set_rx_file(engine, argv[2], -1);
    }
    Outcome outcome;
    t30_set_phase_e_handler(engine, ended, &outcome);

    std::array<int16_t, blockSamples> samples{};
    for (;;) {
        const int made = fax_tx(fax, samples.data(), blockSamples);
        std::fill(samples.begin() + made, samples.end(), int16_t(0));
        std::fwrite(samples.data(), sizeof(int16_t), samples.size(), stdout);
        std::fputc(outcome.over, stdout);
        std::fflush(stdout);
        if (std::fread(samples.data(), sizeof(int16_t), samples.size(), stdin) != samples.size())
            break;
        fax_rx(fax, samples.data(), blockSamples);
    }
    t30_stats_t counts{};
    t30_get_transfer_statistics(engine, &counts);
    std::fprintf(stderr, "%d %d\n", sends ? counts.pages_tx : counts.pages_rx, outcome.code);
    fax_free(fax);
    return 0;
}
