#pragma once

#include "job/faxnumber.h"
#include "port/portmanager.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <optional>

namespace Fax {

class FaxPage;
struct ServiceParts;

/** One test of one port, from the self-test to the end of the test call. Used by PortTests only. */
class PortTest final : public QObject
{
    Q_OBJECT

public:
    /** `number`: to be called with this call id after the self-test; nothing: no call. */
    PortTest(ServiceParts &parts, PortId port, std::optional<FaxNumber> number, CallId call);

    void start();
    [[nodiscard]] PortId port() const { return m_port; }

Q_SIGNALS:
    void finished();

private:
    void testWhenSettled();
    void takeStep(const LineProtocol::TestStep &step);
    void callWhenReady();
    void drawPage();
    void dial(const QList<FaxPage> &pages);
    void takeProgress(const LineProtocol::Progress &progress);
    void takePage(const LineProtocol::PageSent &page);
    void takeEnd(const LineProtocol::CallEnded &end);
    void expire();

    [[nodiscard]] Port *livePort();
    void tell(const QString &name, bool passed, const QString &text);
    void finish(const QString &name, bool passed, const QString &text);

    ServiceParts &m_parts;
    const PortId m_port;
    const std::optional<FaxNumber> m_number;
    const CallId m_call;
    bool m_started = false;
    bool m_begun = false; ///< before: the port's worker starts, or its modem is set up
    bool m_waitsForPort = false; ///< the modem is being set up again after its self-test
    bool m_answered = false;
    bool m_negotiated = false;
    bool m_finished = false;
    QTimer m_deadline; ///< of each step, and of the set-up before and after; a call ends by itself
};

} // namespace Fax
