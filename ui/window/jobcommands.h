#pragma once

#include "base/clock.h"
#include "model/server.h"
#include "outbox/remedy.h"

#include <QtWidgets/QMenu>

namespace Fax::Ui {

class Actions;
class MessageBar;
class OutboxPlace;
class Undo;

/**
 * What the Job menu does with the selected jobs (ui.md 5.2): one request for all that allow it, shown as pending at
 * once, taken back in the rows that the server refuses, and undone by Undo.
 */
class JobCommands final : public QObject
{
    Q_OBJECT

public:
    JobCommands(const Actions &actions, Model::Server &server, OutboxPlace &outbox,
                MessageBar &messages, Undo &undo, Clock &clock, QObject *parent);

private:
    using Changes = QList<std::pair<JobId, JobChange>>;
    using Ask = std::function<void(const Model::Server::ThenRefused &)>;

    /** What is done to some jobs. `back` is asked with those that did it; empty: it cannot be undone. */
    struct Deed
    {
        QList<JobId> ids;
        QString pending; ///< "Pausing..."
        Ask ask;
        std::function<QString(int)> sentence; ///< for so many
        std::function<void(const QList<JobId> &)> back;
    };
    void run(const Deed &deed);
    void tell(const QList<Model::Server::JobRefusal> &refused);

    void pauseOrResume();
    void pause(const QList<JobId> &ids);
    void resume(const QList<JobId> &ids);
    void retry();
    void retryJobs(const QList<JobId> &ids);
    void changePriority(int step);
    void moveTo(PortId port);
    void fillLines();
    void reschedule();
    void scheduleAs(ScheduleType schedule, const QDateTime &at);
    void editNumber();
    void changeNumber(JobId id, const QString &number);
    void change(const Changes &changes, const std::function<QString(int)> &sentence);
    void cancel();
    void cancelWithUndo(const Job &job);
    void apply(qint64 id, Remedy remedy);
    void limitAndRetry(const Job &job, const JobChange &limit);

    const Actions &m_actions;
    Model::Server &m_server;
    OutboxPlace &m_outbox;
    MessageBar &m_messages;
    Undo &m_undo;
    Clock &m_clock;
    QMenu m_lines;
    bool m_discountAsked = false; ///< that it would leave the discount period was said once
    qint64 m_retryAfterEdit = 0; ///< goes at once when its number was changed
};

} // namespace Fax::Ui
