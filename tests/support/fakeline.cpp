#include "support/fakeline.h"

namespace Fax {

void FakeLine::dial(const LineProtocol::Dial &dial)
{
    dialled.append(dial);
    m_call = dial.call;
    m_port = dial.port;
}

void FakeLine::answer(const LineProtocol::Answer &answer)
{
    answered.append(answer);
    m_call = answer.call;
    m_port = answer.port;
}

void FakeLine::setReady(bool ready)
{
    if (m_ready == ready)
        return;
    m_ready = ready;
    if (!ready && m_call != 0)
        end(ErrorCode::LineFault);
    Q_EMIT readyChanged(ready);
}

void FakeLine::ring(qint64 port, int count, const QString &callerId)
{
    Q_EMIT rang({port, count, callerId});
}

void FakeLine::endRing(qint64 port)
{
    Q_EMIT ringEnded({port});
}

void FakeLine::progress(PortState state, CallPhase phase, int page)
{
    LineProtocol::Progress progress;
    progress.port = m_port;
    progress.call = m_call;
    progress.state = state;
    progress.phase = phase;
    progress.page = page;
    progress.bitRate = 14400;
    progress.modulation = Modulation::V17;
    Q_EMIT progressed(progress);
}

void FakeLine::sendPage(int page, Verdict verdict)
{
    LineProtocol::PageSent sent;
    sent.call = m_call;
    sent.page = page;
    sent.verdict = verdict;
    Q_EMIT pageSent(sent);
}

void FakeLine::receivePage(int page, bool partial)
{
    LineProtocol::PageReceived received;
    received.port = m_port;
    received.call = m_call;
    received.page = page;
    received.width = 1728;
    received.rows = 100;
    received.bits = QByteArray(216 * 100, '\0');
    received.partial = partial;
    Q_EMIT pageReceived(received);
}

void FakeLine::tellRows(int page, int firstRow, int rows, const QByteArray &frames)
{
    LineProtocol::PageRows news;
    news.port = m_port;
    news.call = m_call;
    news.page = page;
    news.firstRow = firstRow;
    news.bits = QByteArray(216 * rows, '\x0f');
    news.frames = frames;
    Q_EMIT pageRowsCame(news);
}

void FakeLine::end(ErrorCode code, qint64 lineMs)
{
    LineProtocol::CallEnded end;
    end.port = m_port;
    end.call = std::exchange(m_call, 0);
    end.code = code;
    end.lineMs = lineMs;
    Q_EMIT callEnded(end);
}

} // namespace Fax
