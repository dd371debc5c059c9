#pragma once

#include <functional>

struct t30_state_s; // spandsp's t30_state_t

namespace Fax {

/**
 * How the T.30 engine's signals reach a line: audio modems (AudioFrontEnd), a modem on a serial line
 * (Class1FrontEnd), later T.38.
 *
 * A front end owns the engine state. It creates it in start(), when the call is up and not before: the
 * engine's timers run from there. It hands the engine what comes in, and asks it for what goes out.
 *
 * Thread: the one of the call.
 */
class FrontEnd
{
public:
    enum class Tone { Ced, Cng };

    virtual ~FrontEnd() = default;

    /** Creates the engine for a call that is up now. Called once. */
    virtual void start(bool calling) = 0;
    /** The engine; null before start(). */
    [[nodiscard]] virtual t30_state_s *engine() const = 0;

    /** There is more on the line than silence and ordinary noise right now, as far as the front end can tell. */
    [[nodiscard]] virtual bool hearsSignal() const = 0;

    /** Called when the other end's answering or calling tone is heard for the first time. */
    std::function<void(Tone)> onTone;
};

} // namespace Fax
