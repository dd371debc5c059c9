#pragma once

#include "base/result.h"

#include <QtCore/QString>

namespace Fax {

enum class LineCoding { Linear, ALaw, MuLaw };

/**
 * What a line of the built-in exchange is like for the port at its end: how the other end's signal arrives,
 * and what this end hears besides. The other end of a call has its own condition; of the two delays the
 * longer one counts for both directions.
 *
 * As text, a list of `name=value`, in any order, without those that are as on a good line:
 *
 *     noise=-56, loss=10, codec=alaw
 *
 * | name | value | meaning |
 * |---|---|---|
 * | delay | 10 … 1000 ms | one way; 40 on a good line |
 * | loss | 0 … 60 dB | attenuation of what the other end sends |
 * | codec | alaw, ulaw | ITU-T G.711 in the path |
 * | slips | 0 … 6000 a minute | a sample lost or doubled, in turn |
 * | dropouts, dropout | 0 … 600 a minute; 1 … 10000 ms each | the signal is gone for a moment; 20 ms |
 * | nearecho, nearechoafter | 0 … 98 dB; 1 … 500 ms | the own signal comes back, weaker; 2 ms |
 * | farecho | 0 … 98 dB | the same from the other end, after both delays |
 * | hum, humhz | -90 … 0 dBm0; 50 or 60 Hz | mains hum |
 * | noise | -90 … 0 dBm0 | white noise over the whole band |
 */
struct LineCondition
{
    static constexpr double none = -99; ///< dBm0: not there
    static constexpr double noEcho = 99; ///< dB
    static constexpr double quietest = -90; ///< dBm0 that are still something

    double delayMs = 40;
    double lossDb = 0;
    LineCoding coding = LineCoding::Linear;
    double slipsAMinute = 0;
    double dropOutsAMinute = 0;
    double dropOutMs = 20;
    double nearEchoDb = noEcho;
    double nearEchoMs = 2;
    double farEchoDb = noEcho;
    double humDbm0 = none;
    double humHertz = 50;
    double noiseDbm0 = none;

    /** "" for a good line; parse() gives the same condition again. */
    [[nodiscard]] QString text() const;
    /** InvalidParameter names the word that is wrong and what may stand there. */
    [[nodiscard]] static Result<LineCondition> parse(const QString &text);

    friend bool operator==(const LineCondition &, const LineCondition &) = default;
};

} // namespace Fax
