#include "t30/enginehooks.h"

#include "base/logging.h"
#include "t30/engine.h"
#include "t30/enginerepair.h"
#include "t30/frameguard.h"
#include "t30/memorytiff.h"

#include <dlfcn.h>

namespace {

using AcceptFunction = void (*)(void *, const uint8_t *, int, int);

int hostileFrames = 0;

AcceptFunction libraryAccept()
{
    static const auto function = reinterpret_cast<AcceptFunction>(
        dlsym(RTLD_NEXT, "t30_hdlc_accept"));
    return function;
}

void note(const char *what, int length)
{
    ++hostileFrames;
    qCWarning(Fax::logT30) << "Frame" << what << "before the engine saw it; octets:" << length;
}

} // namespace

namespace Fax {

bool installEngineHooks()
{
    return libraryAccept() != nullptr;
}

int hostileFrameCount()
{
    return hostileFrames;
}

} // namespace Fax

extern "C" {

// Lengths below zero are not frames but line states; a frame that failed its check is dropped by the engine.
void t30_hdlc_accept(void *engine, const uint8_t *octets, int length, int ok)
{
    const bool frame = length >= 0 && ok;
    const int passed = frame ? Fax::guardedFrameLength(octets, length) : length;
    if (passed != length)
        note(passed < 0 ? "dropped" : "cut", length);
    const bool unfit = frame
        && (passed < 0
            || !Fax::EngineRepair::beforeFrame(static_cast<t30_state_t *>(engine), octets, passed));
    if (unfit) // for the engine, a frame that failed its check: it waits for the next one
        libraryAccept()(engine, octets, 0, 0);
    else
        libraryAccept()(engine, octets, passed, ok);
}

TIFF *TIFFOpen(const char *name, const char *mode)
{
    Fax::MemoryTiff *file = Fax::MemoryTiff::find(name);
    return file ? file->open(mode) : nullptr;
}

} // extern "C"
