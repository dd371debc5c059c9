#pragma once

#include "port/lineprotocol.h"

#include <QtCore/QByteArray>

#include <functional>

namespace Fax {

/**
 * Keeps what both ends of a call said: every T.30 frame and the signals between them, with line time.
 *
 * The frames of a page (FCD, RCP) come by the hundred; they are gathered into one entry "DATA" that says
 * how many there were. A call has at most maximumFrames entries; a peer that floods us is not recorded
 * further, and the last entry says so.
 */
class CallRecorder
{
public:
    static constexpr int maximumFrames = 5000;
    using Sink = std::function<void(const LineProtocol::Frame &)>;

    CallRecorder(qint64 call, Sink sink);

    void setLineMs(qint64 lineMs) { m_lineMs = lineMs; }

    /** A whole frame: address, control, FCF, FIF. */
    void frame(Direction direction, const QByteArray &octets);
    /** CED, CNG, TCF; `meaning` says what is known about it. */
    void signal(Direction direction, const QString &name, const QString &meaning);
    /** Page data is on the line from now on, without ECM or with it. */
    void pageDataStarted(Direction direction, const QString &meaning);
    /** Octets of page data so far, for data without ECM. */
    void pageDataOctets(int octets) { m_dataOctets = octets; }
    /** Page data stopped; writes the entry. Called by frame() as well. */
    void pageDataEnded();

private:
    void write(Direction direction, const QString &name, const QByteArray &octets,
               const QString &meaning, qint64 lineMs);

    qint64 m_call;
    Sink m_sink;
    qint64 m_lineMs = 0;
    int m_written = 0;

    bool m_dataOpen = false;
    Direction m_dataDirection = Direction::Sent;
    QString m_dataMeaning;
    qint64 m_dataSince = 0;
    int m_dataFrames = 0;
    int m_dataOctets = 0;
};

} // namespace Fax
