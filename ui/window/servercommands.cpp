#include "window/servercommands.h"

#include "window/actions.h"

#include <QtGui/QAction>

namespace Fax::Ui {

ServerCommands::ServerCommands(const Actions &actions, Model::Server &server, QObject *parent)
    : QObject(parent)
    , m_actions(actions)
    , m_server(server)
{
    connect(m_actions.pauseQueue, &QAction::triggered, this, &ServerCommands::toggleQueue);
    connect(m_actions.retryAllFailed, &QAction::triggered, this, &ServerCommands::retryAllFailed);
    connect(m_actions.resynchronise, &QAction::triggered, &server, &Model::Server::refresh);
}

void ServerCommands::toggleQueue()
{
    m_server.setQueuePaused(!m_server.queue().paused);
    m_actions.pauseQueue->setChecked(
        m_server.queue().paused); // it follows the server, not the click
}

/** One request for all that this account may act on. */
void ServerCommands::retryAllFailed()
{
    QList<JobId> failed;
    const QList<Job> &jobs = m_server.jobs().items();
    for (const Job &job : jobs)
        if (job.state == JobState::RetriesExceeded
            && m_server.permissions().may(Right::ManageAllJobs, job.user))
            failed.append(job.id);
    m_server.restartJobs(failed);
}

} // namespace Fax::Ui
