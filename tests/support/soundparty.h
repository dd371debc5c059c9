#pragma once

#include "line/lineparty.h"

#include <functional>

namespace Fax {

/** Fills samples with what somebody at the other end lets us hear, on and on. */
using Sound = std::function<void(qint16 *samples, int count)>;

namespace Sounds {

[[nodiscard]] Sound silence();
[[nodiscard]] Sound whiteNoise(double dbm0, int seed = 1);
/** Chords of three voices that fade, two a second, with a beat. */
[[nodiscard]] Sound music();
/** Syllables with two formants and a falling pitch, in groups with pauses. */
[[nodiscard]] Sound speech();
[[nodiscard]] Sound speechOf(int speaker); ///< no two speakers say the same
/** V.21 flags without a frame, as before a command that never comes. */
[[nodiscard]] Sound flags();
/** The carrier of a page modem with nothing but ones on it; 9600 bit/s. */
[[nodiscard]] Sound carrierV29();
[[nodiscard]] Sound carrierV17();
[[nodiscard]] Sound carrierV27ter();

} // namespace Sounds

/** No fax machine but a sound at an end of a line; hears nothing, stays until the other end hangs up. */
class SoundParty final : public LineParty
{
public:
    explicit SoundParty(Sound sound)
        : m_sound(std::move(sound))
    { }

    void connected(qint64) override { }
    void transmit(qint16 *samples, int count) override { m_sound(samples, count); }
    void receive(const qint16 *, int) override { }
    void advance(int) override { }
    [[nodiscard]] bool isOver() const override { return m_over; }
    [[nodiscard]] bool isHolding() override { return false; }
    void lineDropped() override { m_over = true; }
    void hangUp() override { m_over = true; }
    void pageStored(int, bool) override { }

private:
    Sound m_sound;
    bool m_over = false;
};

} // namespace Fax
