#pragma once

#include "port/linedriver.h"

#include <QtCore/QList>
#include <QtCore/QStringList>

namespace Fax {

/**
 * A line driver without a line: remembers what it was told, and tells what the test says.
 *
 *     FakeLine *line = …;  port.dial(call);
 *     line->progress(PortState::Dialing);  line->sendPage(1);  line->end(ErrorCode::None);
 */
class FakeLine final : public LineDriver
{
    Q_OBJECT

public:
    using LineDriver::LineDriver;

    void start() override { setReady(true); }
    [[nodiscard]] bool isReady() const override { return m_ready; }
    [[nodiscard]] QString engine() const override { return QStringLiteral("fake 1"); }

    void addPort(const LineProtocol::AddPort &port) override { ports.append(port.port); }
    void removePort(const LineProtocol::RemovePort &port) override { ports.removeAll(port.port); }
    void dial(const LineProtocol::Dial &dial) override;
    void answer(const LineProtocol::Answer &answer) override;
    void hangUp(const LineProtocol::HangUp &hangUp) override { hungUp.append(hangUp.call); }
    void pageStored(const LineProtocol::PageStored &stored) override { storedPages.append(stored); }
    void setCondition(const LineProtocol::Condition &condition) override
    {
        conditions.append(condition);
    }
    void resetPort(const LineProtocol::ResetPort &port) override { resets.append(port.port); }
    void testPort(const LineProtocol::TestPort &port) override { tests.append(port.port); }
    void watch(const LineProtocol::Watch &watch) override { watches.append(watch); }

    void setReady(bool ready);
    void ring(qint64 port, int count, const QString &callerId = {});
    void endRing(qint64 port);
    /** Of the last call that was dialled or answered. */
    void progress(PortState state, CallPhase phase = CallPhase::A, int page = 0);
    void sendPage(int page, Verdict verdict = Verdict::Confirmed);
    void receivePage(int page, bool partial = false);
    /** Of the page on the line, so many rows of this pattern. */
    void tellRows(int page, int firstRow, int rows, const QByteArray &frames = {});
    void end(ErrorCode code, qint64 lineMs = 0);

    QList<qint64> ports;
    QList<LineProtocol::Dial> dialled;
    QList<LineProtocol::Answer> answered;
    QList<qint64> hungUp;
    QList<LineProtocol::PageStored> storedPages;
    QList<LineProtocol::Condition> conditions;
    QList<qint64> resets;
    QList<qint64> tests;
    QList<LineProtocol::Watch> watches;

private:
    bool m_ready = false;
    qint64 m_call = 0;
    qint64 m_port = 0;
};

} // namespace Fax
