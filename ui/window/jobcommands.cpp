#include "window/jobcommands.h"

#include "common/idlistview.h"
#include "common/messagebar.h"
#include "outbox/outboxplace.h"
#include "window/actionrules.h"
#include "window/actions.h"
#include "window/questions.h"

#include <QtGui/QAction>

namespace Fax::Ui {

JobCommands::JobCommands(const Actions &actions, Model::Server &server, OutboxPlace &outbox,
                         MessageBar &messages, QObject *parent)
    : QObject(parent)
    , m_actions(actions)
    , m_server(server)
    , m_outbox(outbox)
    , m_messages(messages)
{
    connect(m_actions.pauseJob, &QAction::triggered, this, [this] {
        const QList<Job> jobs = m_outbox.selectedJobs();
        const QList<JobId> pause = idsOf(jobs, canPause);
        if (pause.isEmpty())
            m_server.resumeJobs(idsOf(jobs, canResume));
        else
            m_server.pauseJobs(pause);
    });
    connect(m_actions.retryJob, &QAction::triggered, this,
            [this] { m_server.restartJobs(idsOf(m_outbox.selectedJobs(), canRetry)); });
    connect(m_actions.cancelJob, &QAction::triggered, this, &JobCommands::askCancel);
    connect(m_actions.attempts, &QAction::triggered, this, [this] {
        m_actions.details->setChecked(true);
        m_outbox.showAttempts();
    });
}

void JobCommands::askCancel()
{
    const QList<Job> jobs = m_outbox.selectedJobs();
    const QList<JobId> ids = idsOf(jobs, canCancel);
    const QString verb = ids.size() == 1 ? tr("Cancel fax") : tr("Cancel faxes");
    m_messages.show({QStringLiteral("cancel"),
                     Glyph::Question,
                     Token::Ring,
                     cancelQuestion(jobs),
                     {{verb, [this, ids] { m_server.cancelJobs(ids); }},
                      {tr("Keep"), [this] { m_outbox.list().setFocus(); }}},
                     1});
}

} // namespace Fax::Ui
