#include "imaging/tiffmemory.h"

#include <cstdarg>
#include <cstdio>
#include <cstring>

namespace Fax {

struct TiffMemory::State
{
    QByteArray octets;
    qsizetype position = 0;
    bool writing = false;
    int errors = 0;
    int warnings = 0;
    QString firstComplaint;
};

namespace {
using State = TiffMemory::State;

State &stateOf(thandle_t handle)
{
    return *static_cast<State *>(handle);
}

tmsize_t readOctets(thandle_t handle, void *buffer, tmsize_t size)
{
    State &file = stateOf(handle);
    const qsizetype left = std::max<qsizetype>(0, file.octets.size() - file.position);
    const qsizetype count = std::min<qsizetype>(left, size);
    if (count > 0)
        std::memcpy(buffer, file.octets.constData() + file.position, static_cast<size_t>(count));
    file.position += count;
    return count;
}

tmsize_t writeOctets(thandle_t handle, void *buffer, tmsize_t size)
{
    State &file = stateOf(handle);
    if (!file.writing || size < 0)
        return -1;
    if (file.position + size > file.octets.size())
        file.octets.resize(file.position + size, '\0');
    std::memcpy(file.octets.data() + file.position, buffer, static_cast<size_t>(size));
    file.position += size;
    return size;
}

toff_t seekTo(thandle_t handle, toff_t offset, int whence)
{
    State &file = stateOf(handle);
    const auto step = static_cast<qint64>(offset);
    const qint64 base = whence == SEEK_CUR ? file.position
        : whence == SEEK_END               ? file.octets.size()
                                           : 0;
    qint64 target = 0;
    if (__builtin_add_overflow(base, step, &target) || target < 0)
        return static_cast<toff_t>(-1);
    file.position = target;
    return static_cast<toff_t>(target);
}

int closeNothing(thandle_t)
{
    return 0;
}

toff_t sizeOf(thandle_t handle)
{
    return static_cast<toff_t>(stateOf(handle).octets.size());
}

/** libtiff reads a mapped file without copying; written files are not mapped. */
int mapOctets(thandle_t handle, void **base, toff_t *size)
{
    State &file = stateOf(handle);
    if (file.writing)
        return 0;
    *base = const_cast<char *>(file.octets.constData());
    *size = static_cast<toff_t>(file.octets.size());
    return 1;
}

void unmapNothing(thandle_t, void *, toff_t) { }

void keepComplaint(State &file, const char *format, va_list arguments)
{
    if (!file.firstComplaint.isEmpty())
        return;
    char text[256];
    std::vsnprintf(text, sizeof text, format, arguments);
    file.firstComplaint = QString::fromLatin1(text);
}

int noteError(TIFF *, void *state, const char *, const char *format, va_list arguments)
{
    State &file = *static_cast<State *>(state);
    ++file.errors;
    keepComplaint(file, format, arguments);
    return 1; // handled: nothing is printed
}

int noteWarning(TIFF *, void *state, const char *, const char *format, va_list arguments)
{
    State &file = *static_cast<State *>(state);
    ++file.warnings;
    keepComplaint(file, format, arguments);
    return 1;
}
} // namespace

TiffMemory::TiffMemory(const QByteArray &octets, const char *mode)
    : m_state(std::make_unique<State>())
{
    m_state->octets = octets;
    m_state->writing = *mode == 'w';
    const std::unique_ptr<TIFFOpenOptions, decltype(&TIFFOpenOptionsFree)> options(
        TIFFOpenOptionsAlloc(), TIFFOpenOptionsFree);
    TIFFOpenOptionsSetErrorHandlerExtR(options.get(), noteError, m_state.get());
    TIFFOpenOptionsSetWarningHandlerExtR(options.get(), noteWarning, m_state.get());
    m_tiff.reset(TIFFClientOpenExt("memory", mode, m_state.get(), readOctets, writeOctets, seekTo,
                                   closeNothing, sizeOf, mapOctets, unmapNothing, options.get()));
}

TiffMemory::TiffMemory(TiffMemory &&) noexcept = default;
TiffMemory::~TiffMemory() = default;

TiffMemory TiffMemory::forReading(const QByteArray &octets)
{
    return TiffMemory(octets, "r");
}

TiffMemory TiffMemory::forWriting()
{
    return TiffMemory({}, "w");
}

int TiffMemory::errors() const
{
    return m_state->errors;
}

int TiffMemory::warnings() const
{
    return m_state->warnings;
}

QString TiffMemory::firstComplaint() const
{
    return m_state->firstComplaint;
}

void TiffMemory::forgetComplaints()
{
    m_state->errors = 0;
    m_state->warnings = 0;
    m_state->firstComplaint.clear();
}

QByteArray TiffMemory::finish()
{
    m_tiff.reset();
    return std::move(m_state->octets);
}

} // namespace Fax
