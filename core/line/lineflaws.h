#pragma once

#include "port/linecondition.h"

#include <QtCore/QList>
#include <QtCore/QRandomGenerator>

#include <memory>

struct awgn_state_s; // spandsp's noise generator

namespace Fax {

// What a telephone line does to a signal, one thing a class. All work on 16-bit samples at 8 kHz.

[[nodiscard]] qint16 saturated(double sample);
/** Factor for amplitudes. */
[[nodiscard]] float gainOfDb(double db);

/** Moments as they come at random, so many a minute on average; told apart sample by sample. */
class RandomMoments
{
public:
    RandomMoments(double aMinute, int seed);
    /** Whether one of them is now; to be asked once for each sample. */
    [[nodiscard]] bool isNow();

private:
    void planNext();

    QRandomGenerator m_random;
    double m_samplesBetween;
    qint64 m_left = 0;
};

/** Gives out what was put in some time before. A slip makes it a sample longer or shorter, in turn. */
class DelayLine
{
public:
    explicit DelayLine(int samples); ///< at least 2
    [[nodiscard]] qint16 exchange(qint16 sample);
    /** A sample is heard twice or never, as on lines whose two ends have different clocks. */
    void slip();

private:
    QList<qint16> m_ring;
    qsizetype m_write = 0;
    qsizetype m_read = 1;
    bool m_longer = false;
};

/** ITU-T G.711 there and back; Linear leaves samples as they are. */
class LineCodec
{
public:
    explicit LineCodec(LineCoding coding)
        : m_coding(coding)
    { }
    [[nodiscard]] qint16 pass(qint16 sample) const;

private:
    LineCoding m_coding;
};

/** Silence for a while, now and then. */
class DropOuts
{
public:
    DropOuts(double aMinute, int lengthMs, int seed);
    [[nodiscard]] bool isSilent();

private:
    RandomMoments m_begins;
    int m_length;
    int m_left = 0;
};

/** The own signal comes back. */
class Echo
{
public:
    Echo(int delayMs, double lossDb);
    [[nodiscard]] float heard(qint16 own);

private:
    DelayLine m_delay;
    float m_gain;
};

/** A sine of the mains. */
class Hum
{
public:
    Hum(double dbm0, double hertz);
    [[nodiscard]] float next();

private:
    float m_amplitude;
    double m_step;
    double m_phase = 0;
};

/** Gaussian noise of a power over the whole band, by spandsp. */
class WhiteNoise
{
public:
    WhiteNoise(double dbm0, int seed);
    ~WhiteNoise();
    [[nodiscard]] float next();

private:
    struct Deleter
    {
        void operator()(awgn_state_s *noise) const;
    };
    std::unique_ptr<awgn_state_s, Deleter> m_noise;
};

} // namespace Fax
