#pragma once

#include "base/interrupt.h"
#include "output.h"
#include "progress.h"
#include "session.h"

#include <QtCore/QEventLoop>
#include <QtCore/QMap>

namespace Fax::Cli {

/**
 * Follows jobs until all are final: `send --wait` and `demo`. Ends early when the service goes away or at
 * Ctrl+C; the jobs stay in the queue then.
 */
class Waiter : public QObject
{
    Q_OBJECT

public:
    Waiter(Session &session, const QList<qint64> &ids, bool json);

    /** Also prints every T.30 signal of the calls as it comes. */
    void showFrames() { m_showsFrames = true; }

    /** Done, NotDelivered or Uncertain when all are final; Failed after Ctrl+C, Unreachable without a service. */
    [[nodiscard]] Exit wait();

    /** Job maps as last seen, in the order of the ids. */
    [[nodiscard]] QVariantList jobs() const { return {m_jobs.cbegin(), m_jobs.cend()}; }

private:
    [[nodiscard]] Result<> refresh();
    void onEvent(const QString &kind, const QVariantMap &value);
    void onJob(const QVariantMap &job);
    void onPort(const QVariantMap &port);
    void onFrame(const QVariantMap &frame);
    void showStatus(qint64 id, const QString &text, const QString &step);
    [[nodiscard]] bool isOver() const;
    [[nodiscard]] Exit outcome() const;
    [[nodiscard]] Exit reportInterrupt() const;
    void printVerdicts() const;

    Session &m_session;
    const bool m_json;
    bool m_showsFrames = false;
    Progress m_progress;
    Interrupt m_interrupt;
    QEventLoop m_loop;
    QMap<qint64, QVariantMap> m_jobs; ///< ids grow, so this is the order of the submission
};

/**
 * Lets calls that are up come to their end before a hosted service stops (the receiving port still stores
 * the last page when the sender is done); 60 s at most.
 */
void waitForQuietLines(Session &session);

/** What became of a final job: Done, NotDelivered or Uncertain. */
[[nodiscard]] Exit outcomeOf(const QVariantMap &job);

/** "Delivered: 3 of 3 pages confirmed". */
[[nodiscard]] QString verdictLine(const QVariantMap &job);

} // namespace Fax::Cli
