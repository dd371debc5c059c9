#pragma once

#include "line/faxparty.h"
#include "support/linebench.h"

#include <functional>

namespace Fax {

/**
 * A fax modem whose line a test can damage: what it sends and hears goes through functions of the test,
 * with the line time of this end. For LineBench::Answering::other.
 */
class DisturbedParty final : public LineParty
{
public:
    using Disturb = std::function<void(qint16 *samples, int count, qint64 lineMs)>;

    DisturbedParty(LineBench &bench, const T30Task &task)
        : m_party(bench, task, 2500)
    {
        QObject::connect(&m_party, &FaxParty::ended, &m_party,
                         [&bench](const auto &end) { bench.ends.append(end); });
    }

    Disturb hears;
    Disturb sends;
    std::function<void(FaxParty &)> atConnect; ///< the engine exists from here on

    void connected(qint64 lineMs) override
    {
        m_party.connected(lineMs);
        if (atConnect)
            atConnect(m_party);
    }
    void transmit(qint16 *samples, int count) override
    {
        m_party.transmit(samples, count);
        if (sends)
            sends(samples, count, m_lineMs);
    }
    void receive(const qint16 *samples, int count) override
    {
        QList<qint16> heard(samples, samples + count);
        if (hears)
            hears(heard.data(), count, m_lineMs);
        m_party.receive(heard.constData(), count);
    }
    void advance(int samples) override
    {
        m_lineMs += samples / 8;
        m_party.advance(samples);
    }
    [[nodiscard]] bool isOver() const override { return m_party.isOver(); }
    [[nodiscard]] bool isHolding() override { return m_party.isHolding(); }
    void lineDropped() override { m_party.lineDropped(); }
    void hangUp() override { m_party.hangUp(); }
    void pageStored(int page, bool stored) override { m_party.pageStored(page, stored); }

private:
    FaxParty m_party;
    qint64 m_lineMs = 0;
};

} // namespace Fax
