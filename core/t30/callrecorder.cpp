#include "t30/callrecorder.h"

#include "t30/t30frame.h"

namespace Fax {

namespace {
constexpr int fcdOverhead = 4; // address, control, FCF, frame number
}

CallRecorder::CallRecorder(qint64 call, Sink sink)
    : m_call(call)
    , m_sink(std::move(sink))
{ }

void CallRecorder::frame(Direction direction, const QByteArray &octets)
{
    if (T30Frame::isPageData(octets)) {
        if (!m_dataOpen)
            pageDataStarted(direction, QString());
        const int data = static_cast<int>(octets.size()) - fcdOverhead;
        if (data > 0) {
            ++m_dataFrames;
            m_dataOctets += data;
        }
        return;
    }
    pageDataEnded();
    write(direction, T30Frame::name(octets), T30Frame::presentable(octets),
          T30Frame::meaning(octets), m_lineMs);
}

void CallRecorder::signal(Direction direction, const QString &name, const QString &meaning)
{
    write(direction, name, {}, meaning, m_lineMs);
}

void CallRecorder::pageDataStarted(Direction direction, const QString &meaning)
{
    // The engine hands over the first ECM frame before it selects the modem (architecture 7 b).
    const bool begun = m_dataOpen && m_dataMeaning.isEmpty() && m_dataDirection == direction;
    m_dataMeaning = meaning;
    if (begun)
        return;
    pageDataEnded();
    m_dataOpen = true;
    m_dataDirection = direction;
    m_dataMeaning = meaning;
    m_dataSince = m_lineMs;
    m_dataFrames = 0;
    m_dataOctets = 0;
}

void CallRecorder::pageDataEnded()
{
    if (!m_dataOpen)
        return;
    m_dataOpen = false;
    if (m_dataOctets == 0)
        return; // it was awaited and did not come
    QStringList parts;
    if (!m_dataMeaning.isEmpty())
        parts.append(m_dataMeaning);
    if (m_dataFrames > 0)
        parts.append(QStringLiteral("%1 ECM frames").arg(m_dataFrames));
    parts.append(
        QStringLiteral("%1 octets in %2 ms").arg(m_dataOctets).arg(m_lineMs - m_dataSince));
    write(m_dataDirection, QStringLiteral("DATA"), {}, parts.join(QStringLiteral(", ")),
          m_dataSince);
}

void CallRecorder::write(Direction direction, const QString &name, const QByteArray &octets,
                         const QString &meaning, qint64 lineMs)
{
    if (m_written >= maximumFrames)
        return;
    ++m_written;
    LineProtocol::Frame frame{m_call, lineMs, direction, name, octets, meaning};
    if (m_written == maximumFrames)
        frame.meaning = QStringLiteral("Too many frames: no more of this call are recorded");
    m_sink(frame);
}

} // namespace Fax
