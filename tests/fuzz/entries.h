#pragma once

#include <cstddef>
#include <cstdint>

/**
 * The fuzz targets: each takes any octets whatever. What must hold is checked with FUZZ_REQUIRE; a
 * broken rule ends the program as a crash does. No entry keeps anything from one input to the next.
 *
 * The fuzzers (preset fuzz) and tst_fuzzinputs (every preset) call the same functions.
 */
namespace Fax::Fuzz {

int lineMessages(const uint8_t *data, size_t size); ///< fax-line → service
int renderMessages(const uint8_t *data, size_t size); ///< fax-render → service, raw pages
int lineCommands(const uint8_t *data, size_t size); ///< service → fax-line
int t30Receiver(const uint8_t *data, size_t size); ///< a caller's frames, from inside a call
int t30Sender(const uint8_t *data, size_t size); ///< a called machine's frames, from inside a call
int modemAnswers(const uint8_t *data, size_t size); ///< a modem on a serial line, Class 1
int faxCodec(const uint8_t *data, size_t size); ///< T.4 and T.6 data
int tiffTags(const uint8_t *data, size_t size); ///< TIFF files of others, and as if they were ours
int numbers(const uint8_t *data, size_t size); ///< fax numbers and identities
int headerText(const uint8_t *data, size_t size); ///< the header line

struct Target
{
    const char *name;
    int (*run)(const uint8_t *data, size_t size);
};

inline constexpr Target targets[]{
    {"lineMessages", lineMessages}, {"renderMessages", renderMessages},
    {"lineCommands", lineCommands}, {"t30Receiver", t30Receiver},
    {"t30Sender", t30Sender},       {"modemAnswers", modemAnswers},
    {"faxCodec", faxCodec},         {"tiffTags", tiffTags},
    {"numbers", numbers},           {"headerText", headerText},
};

} // namespace Fax::Fuzz
