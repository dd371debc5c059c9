#pragma once

#include <QtCore/QtGlobal>

namespace Fax {

/** Somebody at one end of a connected line: a software fax modem, or in tests a person who says nothing. */
class LineParty
{
public:
    virtual ~LineParty() = default;

    /** The call is up; `lineMs` went by at this end before that. */
    virtual void connected(qint64 lineMs) = 0;
    virtual void transmit(qint16 *samples, int count) = 0;
    virtual void receive(const qint16 *samples, int count) = 0;
    /** A block went both ways. */
    virtual void advance(int samples) = 0;
    /** This end has gone on hook. */
    [[nodiscard]] virtual bool isOver() const = 0;
    /** The line must stand still: this end waits for its owner. */
    [[nodiscard]] virtual bool isHolding() = 0;
    /** The other end has gone on hook. */
    virtual void lineDropped() = 0;
    /** Go on hook, on demand. */
    virtual void hangUp() = 0;
    /** A page that came in or is to leave was noted on disk or not; silent parties ignore it. */
    virtual void pageStored(int page, bool stored) = 0;
};

/** Nothing is said and nothing is done: what a fax machine meets when it reaches a telephone. */
class SilentParty final : public LineParty
{
public:
    void connected(qint64) override { }
    void transmit(qint16 *samples, int count) override
    {
        for (int i = 0; i < count; ++i)
            samples[i] = 0;
    }
    void receive(const qint16 *, int) override { }
    void advance(int) override { }
    [[nodiscard]] bool isOver() const override { return m_over; }
    [[nodiscard]] bool isHolding() override { return false; }
    void lineDropped() override { m_over = true; }
    void hangUp() override { m_over = true; }
    void pageStored(int, bool) override { }

private:
    bool m_over = false;
};

} // namespace Fax
