#pragma once

#include "base/workermessage.h"
#include "port/lineprotocol.h"

#include <QtCore/QHash>
#include <QtCore/QObject>
#include <QtCore/QSet>

namespace Fax {

class LineDriver;

/**
 * What the service believes of what a line worker says: the trust border towards whoever calls us.
 *
 * Takes the worker's octets and emits the events of a LineDriver. Every message is checked; one that
 * is malformed, out of range or out of turn ends the conversation, and nothing is believed about a call
 * that is not up. Exactly one callEnded for every beginCall(), also if the worker dies.
 *
 *     reset();                          // a worker process was started
 *     feed(octets) … → driver events    // an Error: the worker must be dropped
 *     failCalls(why);                   // it is gone
 *
 * Thread: the owner's own.
 */
class LineConversation final : public QObject
{
    Q_OBJECT

public:
    /** Events are emitted by `driver`, which must outlive the conversation. */
    explicit LineConversation(LineDriver &driver, QObject *parent = nullptr);

    /** A new worker: what the old one said is forgotten; calls must have been failed before. */
    void reset();
    /** No more is taken of what was fed, also when called from within an event. */
    void stop() { m_stopped = true; }

    [[nodiscard]] bool isReady() const { return m_ready; }
    [[nodiscard]] const QString &engine() const { return m_engine; }

    void beginCall(qint64 port, qint64 call) { m_calls.insert(call, port); }
    [[nodiscard]] bool isOurCall(qint64 call) const { return m_calls.contains(call); }
    [[nodiscard]] bool hasCalls() const { return !m_calls.isEmpty(); }

    /** ErrorCode::ProtocolViolation says what was wrong. */
    [[nodiscard]] Result<> feed(const QByteArray &octets);

    /** Ends the call, or all of them, with LineFault; uncertain if a page's answer was due. */
    void failCall(qint64 call, const QString &why);
    void failCalls(const QString &why);

Q_SIGNALS:
    void ready(); ///< the worker's first message, once
    void callSucceeded(); ///< the worker carried a call to its end

private:
    [[nodiscard]] Result<> take(const WorkerMessage &message);
    template <typename Message>
    [[nodiscard]] Result<> passCallEvent(const WorkerMessage &message,
                                         void (LineDriver::*happened)(const Message &));
    void noteReady(const LineProtocol::Ready &ready);
    void noteFrame(const LineProtocol::Frame &frame);
    void notePageSent(const LineProtocol::PageSent &page);
    void noteCallEnded(const LineProtocol::CallEnded &end);

    LineDriver &m_driver;
    WorkerMessageReader m_reader;
    QString m_engine;
    bool m_ready = false;
    bool m_stopped = false;
    QHash<qint64, qint64> m_calls; ///< call → port
    QSet<qint64> m_answerDue; ///< calls whose page went out whole and has no answer yet
};

} // namespace Fax
