#pragma once

#include "t30/frontend.h"

#include <QtCore/QtGlobal>

#include <memory>

namespace Fax {

/**
 * The front end of a software modem: V.21, V.27ter, V.29 and V.17 as audio, 16-bit samples at 8 kHz.
 *
 * Whoever owns the line calls transmit() and receive() in turn for every block of samples; both count as
 * line time. A block is at most maximumBlock samples.
 */
class AudioFrontEnd final : public FrontEnd
{
public:
    static constexpr int sampleRate = 8000;
    static constexpr int maximumBlock = 800;

    AudioFrontEnd();
    ~AudioFrontEnd() override;

    void start(bool calling) override;
    [[nodiscard]] t30_state_s *engine() const override;
    [[nodiscard]] bool hearsSignal() const override { return m_hearsSignal; }

    /** Fills `samples` with what this end sends; silence where it sends nothing. */
    void transmit(qint16 *samples, int count);
    /** Takes what this end hears. */
    void receive(const qint16 *samples, int count);

private:
    struct State;

    void listenForTone(const qint16 *samples, int count);

    std::unique_ptr<State> m_state;
    bool m_hearsSignal = false;
};

} // namespace Fax
