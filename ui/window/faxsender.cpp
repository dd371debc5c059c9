#include "window/faxsender.h"

#include "common/format.h"
#include "common/undo.h"
#include "job/whysentence.h"
#include "wizard/clipboardfiles.h"

#include <QtCore/QFileInfo>
#include <QtCore/QUuid>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>

namespace Fax::Ui {

FaxSender::FaxSender(Model::Server &server, Undo &undo, QObject *parent)
    : QObject(parent)
    , m_server(server)
    , m_undo(undo)
{ }

NewFaxWindow *FaxSender::openNewFax(const FaxDraft &draft)
{
    auto *window = new NewFaxWindow;
    window->setDraft(draft);
    connect(window, &NewFaxWindow::sendRequested, this, &FaxSender::send);
    connect(this, &QObject::destroyed, window, &QObject::deleteLater);
    window->show();
    return window;
}

void FaxSender::openFromClipboard()
{
    const QMimeData *held = QGuiApplication::clipboard()->mimeData();
    const auto files = held == nullptr
        ? Result<QStringList>(failure(ErrorCode::InvalidParameter, tr("The clipboard is empty")))
        : clipboardFiles(*held, m_clipboardFiles.path());
    if (files)
        openNewFax({{}, *files, {}, Resolution::Fine});
    else
        m_server.report(files.error());
}

void FaxSender::send(const FaxDraft &draft, const QList<QByteArray> &documents)
{
    Submission submission;
    submission.requestId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    submission.recipients = {{draft.number, {}}};
    for (const QString &file : draft.files)
        submission.documentNames.append(QFileInfo(file).fileName());
    submission.subject = draft.subject;
    submission.senderName = WhyContext::current().account;
    submission.receipt = Receipt::Notify;
    submission.groupReceipts = true;
    submission.resolution = draft.resolution;
    m_server.submit(submission, documents, this,
                    [this, draft](const Result<QList<JobId>> &ids) { onSubmitted(draft, ids); });
}

/** What was entered is not lost when the server refuses: the window comes back with the reason. */
void FaxSender::onSubmitted(const FaxDraft &draft, const Result<QList<JobId>> &ids)
{
    if (!ids)
        return openNewFax(draft)->showProblem(tr("Not sent: %1").arg(ids.error().message()));
    const QString number = leftToRight(draft.number);
    const JobId first = ids->value(0);
    const bool held = !first.isValid();
    m_undo.done({held ? tr("Fax to %1 waits for the server.").arg(number)
                      : tr("Fax to %1 is in the outbox.").arg(number),
                 [this, draft, ids = *ids] { takeBack(draft, ids); },
                 {},
                 [this, first] { Q_EMIT showWanted(first); }});
}

/** Back into the window it came from, if no call has started (S4). */
void FaxSender::takeBack(const FaxDraft &draft, const QList<JobId> &ids)
{
    for (const JobId id : ids) {
        const Job *job = m_server.jobs().find(id);
        const QString number = leftToRight(draft.number);
        if (job == nullptr) // it waited here, and the server has it now under another id
            return m_server.report(
                {ErrorCode::InvalidOperation,
                 tr("The server has taken the fax to %1: cancel it in the outbox.").arg(number)});
        if (job->state != JobState::Pending || job->attempts > 0)
            return m_server.report(
                {ErrorCode::InvalidOperation,
                 tr("The call to %1 has begun: cancel it in the outbox.").arg(number)});
    }
    m_server.cancelJobs(ids);
    openNewFax(draft);
}

} // namespace Fax::Ui
