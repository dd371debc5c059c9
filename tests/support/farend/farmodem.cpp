#include "support/farend/farmodem.h"

#include "t30/engine.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <set>

namespace Fax {

namespace {

constexpr int samplesPerMs = 8;
constexpr qint16 silenceLevel = 30; // a line without noise is zeros

template <auto free> struct Free
{
    template <typename T> void operator()(T *state) const { free(state); }
};
template <typename T, auto free> using Owned = std::unique_ptr<T, Free<free>>;

/** Bits that a modem takes one by one. */
struct BitSource
{
    std::vector<bool> bits;
    size_t next = 0;

    static int get(void *data)
    {
        auto *self = static_cast<BitSource *>(data);
        return self->next < self->bits.size() ? int(self->bits[self->next++])
                                              : int(SIG_STATUS_END_OF_DATA);
    }
};

} // namespace

// ---- bits ---------------------------------------------------------------------------------------

void BitString::octet(quint8 value)
{
    for (int i = 0; i < 8; ++i)
        append((value >> i) & 1);
}

void BitString::octets(const QByteArray &values)
{
    for (const char value : values)
        octet(static_cast<quint8>(value));
}

void BitString::flags(int count)
{
    for (int i = 0; i < count; ++i)
        octet(0x7E);
}

void BitString::stuffed(quint8 value, int *ones)
{
    for (int i = 0; i < 8; ++i) {
        const bool bit = (value >> i) & 1;
        append(bit);
        *ones = bit ? *ones + 1 : 0;
        if (*ones == 5) {
            append(false);
            *ones = 0;
        }
    }
}

void BitString::frame(const QByteArray &octets, bool goodFcs)
{
    std::vector<uint8_t> whole(octets.cbegin(), octets.cend());
    whole.resize(whole.size() + 2);
    crc_itu16_append(whole.data(), static_cast<int>(octets.size()));
    if (!goodFcs)
        whole.back() ^= 0xFF;
    int ones = 0;
    for (const uint8_t value : whole)
        stuffed(value, &ones);
}

// ---- sending ------------------------------------------------------------------------------------

void FarTransmitter::silence(int ms)
{
    m_signals.append([left = ms * samplesPerMs](qint16 *samples, int count) mutable {
        const int made = std::min(left, count);
        std::fill_n(samples, made, qint16(0));
        left -= made;
        return made;
    });
}

void FarTransmitter::tone(int hertz, int ms)
{
    const double step = 2 * std::numbers::pi * hertz / (1000.0 * samplesPerMs);
    m_signals.append(
        [step, left = ms * samplesPerMs, phase = 0.0](qint16 *samples, int count) mutable {
            const int made = std::min(left, count);
            for (int i = 0; i < made; ++i, phase += step)
                samples[i] = static_cast<qint16>(6000 * std::sin(phase));
            left -= made;
            return made;
        });
}

void FarTransmitter::noise(int ms)
{
    auto source = std::shared_ptr<awgn_state_t>(awgn_init_dbm0(nullptr, 7, -15), awgn_free);
    m_signals.append([source, left = ms * samplesPerMs](qint16 *samples, int count) mutable {
        const int made = std::min(left, count);
        std::generate_n(samples, made, [&] { return awgn(source.get()); });
        left -= made;
        return made;
    });
}

void FarTransmitter::v21(std::vector<bool> bits)
{
    auto source = std::make_shared<BitSource>(BitSource{std::move(bits)});
    auto modem = std::shared_ptr<fsk_tx_state_t>(
        fsk_tx_init(nullptr, &preset_fsk_specs[FSK_V21CH2], BitSource::get, source.get()),
        fsk_tx_free);
    m_signals.append([source, modem](qint16 *samples, int count) {
        return fsk_tx(modem.get(), samples, count);
    });
}

void FarTransmitter::pageModem(PageRate rate, bool shortTraining, std::vector<bool> bits)
{
    auto source = std::make_shared<BitSource>(BitSource{std::move(bits)});
    if (rate.modulation == Modulation::V17) {
        auto modem = std::shared_ptr<v17_tx_state_t>(
            v17_tx_init(nullptr, rate.bitRate, 0, BitSource::get, source.get()), v17_tx_free);
        v17_tx_restart(modem.get(), rate.bitRate, 0, shortTraining);
        m_signals.append([source, modem](qint16 *s, int n) { return v17_tx(modem.get(), s, n); });
    } else if (rate.modulation == Modulation::V29) {
        auto modem = std::shared_ptr<v29_tx_state_t>(
            v29_tx_init(nullptr, rate.bitRate, 0, BitSource::get, source.get()), v29_tx_free);
        m_signals.append([source, modem](qint16 *s, int n) { return v29_tx(modem.get(), s, n); });
    } else {
        auto modem = std::shared_ptr<v27ter_tx_state_t>(
            v27ter_tx_init(nullptr, rate.bitRate, 0, BitSource::get, source.get()), v27ter_tx_free);
        m_signals.append(
            [source, modem](qint16 *s, int n) { return v27ter_tx(modem.get(), s, n); });
    }
}

void FarTransmitter::transmit(qint16 *samples, int count)
{
    int made = 0;
    while (made < count && !m_signals.isEmpty()) {
        made += m_signals.first()(samples + made, count - made);
        if (made < count)
            m_signals.removeFirst();
    }
    std::fill(samples + made, samples + count, qint16(0));
}

// ---- listening ----------------------------------------------------------------------------------

struct FarReceiver::Modems
{
    explicit Modems(FarReceiver &receiver)
        : owner(receiver)
        , v21Frames(hdlc_rx_init(nullptr, 0, 0, 5, v21Frame, this))
        , v21(fsk_rx_init(nullptr, &preset_fsk_specs[FSK_V21CH2], FSK_FRAME_MODE_SYNC, v21Bit,
                          this))
        , dataFrames(hdlc_rx_init(nullptr, 0, 0, 5, dataFrame, this))
        , v27(v27ter_rx_init(nullptr, 4800, dataBit, this))
        , v29(v29_rx_init(nullptr, 9600, dataBit, this))
        , v17(v17_rx_init(nullptr, 14400, dataBit, this))
    { }

    static void v21Frame(void *data, const uint8_t *octets, int length, int ok)
    {
        if (length <= 0 || !ok)
            return;
        Heard frame;
        frame.octets = QByteArray(reinterpret_cast<const char *>(octets), length);
        static_cast<Modems *>(data)->owner.m_heard.append(frame);
    }
    static void v21Bit(void *data, int bit)
    {
        hdlc_rx_put_bit(static_cast<Modems *>(data)->v21Frames.get(), bit);
    }
    static void dataFrame(void *data, const uint8_t *octets, int length, int ok)
    {
        if (length > 3 && ok && octets[2] == T4_FCD)
            static_cast<Modems *>(data)->numbers.insert(octets[3]);
    }
    static void dataBit(void *data, int bit) { static_cast<Modems *>(data)->takeBit(bit); }

    void takeBit(int bit)
    {
        if (bit == SIG_STATUS_TRAINING_SUCCEEDED)
            trained = true;
        if (bit == SIG_STATUS_CARRIER_DOWN && trained)
            ended = true;
        if (what == Data::Ecm)
            hdlc_rx_put_bit(dataFrames.get(), bit);
        if (bit < 0)
            return;
        ++bits;
        zeros = bit ? 0 : zeros + 1;
        mostZeros = std::max(mostZeros, zeros);
    }

    void run(const qint16 *samples, int count)
    {
        if (rate.modulation == Modulation::V17)
            v17_rx(v17.get(), samples, count);
        else if (rate.modulation == Modulation::V29)
            v29_rx(v29.get(), samples, count);
        else
            v27ter_rx(v27.get(), samples, count);
    }

    void restart(bool shortTraining)
    {
        if (rate.modulation == Modulation::V17)
            v17_rx_restart(v17.get(), rate.bitRate, shortTraining);
        else if (rate.modulation == Modulation::V29)
            v29_rx_restart(v29.get(), rate.bitRate, 0);
        else
            v27ter_rx_restart(v27.get(), rate.bitRate, 0);
        hdlc_rx_restart(dataFrames.get());
    }

    FarReceiver &owner;
    Owned<hdlc_rx_state_t, hdlc_rx_free> v21Frames;
    Owned<fsk_rx_state_t, fsk_rx_free> v21;
    Owned<hdlc_rx_state_t, hdlc_rx_free> dataFrames;
    Owned<v27ter_rx_state_t, v27ter_rx_free> v27;
    Owned<v29_rx_state_t, v29_rx_free> v29;
    Owned<v17_rx_state_t, v17_rx_free> v17;

    bool listening = false;
    PageRate rate;
    Data what = Data::Plain;
    bool trained = false;
    bool ended = false;
    int bits = 0;
    int zeros = 0;
    int mostZeros = 0;
    std::set<int> numbers; ///< of the FCD frames
};

FarReceiver::FarReceiver()
    : m_modems(std::make_unique<Modems>(*this))
{ }

FarReceiver::~FarReceiver() = default;

void FarReceiver::listenForData(PageRate rate, bool shortTraining, Data what)
{
    Modems &m = *m_modems;
    m.rate = rate;
    m.what = what;
    m.listening = true;
    m.trained = m.ended = false;
    m.bits = m.zeros = m.mostZeros = 0;
    m.numbers.clear();
    m.restart(shortTraining);
}

void FarReceiver::stopListeningForData()
{
    m_modems->listening = false;
}

bool FarReceiver::listensForData() const
{
    return m_modems->listening;
}

void FarReceiver::receive(const qint16 *samples, int count)
{
    noteLevel(samples, count);
    fsk_rx(m_modems->v21.get(), samples, count);
    if (!m_modems->listening)
        return;
    m_modems->run(samples, count);
    if (m_modems->ended)
        dataEnded();
}

void FarReceiver::dataEnded()
{
    const Modems &m = *m_modems;
    Heard data;
    const bool check = m.what == Data::TrainingCheck;
    data.what = check ? Heard::What::TrainingCheck : Heard::What::PageData;
    data.frames = static_cast<int>(m.numbers.size());
    data.good = check ? m.mostZeros >= m.rate.bitRate : m.bits > 0;
    m_heard.append(data);
    stopListeningForData();
}

void FarReceiver::noteLevel(const qint16 *samples, int count)
{
    const bool loud = std::any_of(samples, samples + count,
                                  [](qint16 s) { return s > silenceLevel || s < -silenceLevel; });
    m_quietMs = loud ? 0 : m_quietMs + count / samplesPerMs;
}

} // namespace Fax
