#pragma once

#include "line/lineevents.h"
#include "line/lineparty.h"
#include "t30/audiofrontend.h"
#include "t30/t30session.h"

#include <QtCore/QDeadlineTimer>

namespace Fax {

/** A software fax modem on a line: audio front end and T.30 session, reporting to LineEvents. */
class FaxParty final : public QObject, public LineParty
{
    Q_OBJECT

public:
    /** `storeTimeoutMs`: real time to wait for the answer to a page that came in or is to leave. */
    FaxParty(LineEvents &events, const T30Task &task, int storeTimeoutMs);

    void connected(qint64 lineMs) override;
    void transmit(qint16 *samples, int count) override { m_frontEnd.transmit(samples, count); }
    void receive(const qint16 *samples, int count) override { m_frontEnd.receive(samples, count); }
    void advance(int samples) override;
    [[nodiscard]] bool isOver() const override { return m_session.isOver(); }
    [[nodiscard]] bool isHolding() override;
    void lineDropped() override { m_session.lineDropped(); }
    void hangUp() override { m_session.hangUp(CallCause::HungUp); }
    void pageStored(int page, bool stored) override { m_session.pageStored(page, stored); }

    [[nodiscard]] AudioFrontEnd &frontEnd() { return m_frontEnd; }

Q_SIGNALS:
    /** The call is over at this end; the owner passes it on when the line is free again. */
    void ended(const Fax::LineProtocol::CallEnded &end);

private:
    void reportProgress();

    LineEvents &m_events;
    int m_storeTimeoutMs;
    AudioFrontEnd m_frontEnd;
    T30Session m_session;
    QDeadlineTimer m_storeDeadline;
    LineProtocol::Progress m_reported;
};

} // namespace Fax
