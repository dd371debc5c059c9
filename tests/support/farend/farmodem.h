#pragma once

#include "base/faxtypes.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QString>

#include <functional>
#include <memory>
#include <vector>

namespace Fax {

/** The modem for page data and TCF, as a DCS chooses it. */
struct PageRate
{
    Modulation modulation = Modulation::V29;
    int bitRate = 9600;
};

/** Bits for a modem, in the order in which they are sent. */
class BitString
{
public:
    void octet(quint8 value);
    void octets(const QByteArray &values);
    void flags(int count);
    /** One HDLC frame with zero insertion and FCS; no flags. A wrong FCS on demand. */
    void frame(const QByteArray &octets, bool goodFcs = true);
    void append(bool bit, int count = 1) { m_bits.insert(m_bits.end(), size_t(count), bit); }

    [[nodiscard]] std::vector<bool> take() { return std::move(m_bits); }

private:
    void stuffed(quint8 value, int *ones);

    std::vector<bool> m_bits;
};

/** What a scripted far end sends: one signal after another, 16-bit samples at 8 kHz. */
class FarTransmitter
{
public:
    void silence(int ms);
    void tone(int hertz, int ms);
    void noise(int ms);
    void v21(std::vector<bool> bits);
    void pageModem(PageRate rate, bool shortTraining, std::vector<bool> bits);

    [[nodiscard]] bool isIdle() const { return m_signals.isEmpty(); }
    void transmit(qint16 *samples, int count);

private:
    /** Fills samples and says how many; fewer than asked for: the signal is over. */
    using Signal = std::function<int(qint16 *samples, int count)>;

    QList<Signal> m_signals;
};

/** What a scripted far end has heard: a frame, a training check, the data of a page. */
struct Heard
{
    enum class What { Frame, TrainingCheck, PageData };
    What what = What::Frame;
    QByteArray octets; ///< of a frame
    bool good = true; ///< TrainingCheck: a second of zeros at least; PageData: something came
    int frames = 0; ///< PageData with error correction: FCD frames of this burst
};

/**
 * Listens: always for V.21 frames, and on demand for page data with one of the fast modems. Frames with
 * a wrong FCS are not reported.
 */
class FarReceiver
{
public:
    FarReceiver();
    ~FarReceiver();

    enum class Data { TrainingCheck, Ecm, Plain };
    void listenForData(PageRate rate, bool shortTraining, Data what);
    void stopListeningForData();
    [[nodiscard]] bool listensForData() const;

    void receive(const qint16 *samples, int count);
    [[nodiscard]] QList<Heard> take() { return std::exchange(m_heard, {}); }
    [[nodiscard]] int quietMs() const { return m_quietMs; } ///< since the line went silent

private:
    struct Modems;

    void noteLevel(const qint16 *samples, int count);
    void dataEnded();

    std::unique_ptr<Modems> m_modems;
    QList<Heard> m_heard;
    int m_quietMs = 0;
};

} // namespace Fax
