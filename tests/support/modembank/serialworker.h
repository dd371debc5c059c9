#pragma once

#include "base/workermessage.h"
#include "imaging/faxpage.h"
#include "port/lineprotocol.h"

#include <QtCore/QProcess>

#include <optional>

namespace Fax {

/** The real line worker `fax-line --serial` on a modem of the bank, and the service's side of its pipes. */
class SerialWorker final : public QObject
{
    Q_OBJECT

public:
    SerialWorker(const QString &device, const QString &number, int timeFactor,
                 FlowControl flow = FlowControl::RtsCts);
    ~SerialWorker() override;

    void dial(const QString &number, const QList<FaxPage> &pages);
    [[nodiscard]] qint64 processId() const { return m_process.processId(); }

    bool answers = true; ///< the first ring
    QString health; ///< what it said of its modem last, when that is not ready
    QList<FaxPage> received;
    std::optional<LineProtocol::CallEnded> end;

Q_SIGNALS:
    void ready(); ///< its modem is set up
    void ended();

private:
    template <typename M> void send(const M &message)
    {
        m_process.write(message.encode().encode());
    }
    void read();
    void take(const WorkerMessage &message);
    void answer();
    void store(const LineProtocol::PageReceived &page);

    static constexpr qint64 port = 1;

    QProcess m_process;
    WorkerMessageReader m_reader;
    LineProtocol::AddPort m_port;
    qint64 m_lastCall = 0;
    int m_timeFactor;
};

} // namespace Fax
