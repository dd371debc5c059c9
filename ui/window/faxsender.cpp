#include "window/faxsender.h"

#include "common/format.h"
#include "job/whysentence.h"

#include <QtCore/QFileInfo>
#include <QtCore/QUuid>

namespace Fax::Ui {

FaxSender::FaxSender(Model::Server &server, QObject *parent)
    : QObject(parent)
    , m_server(server)
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

void FaxSender::send(const FaxDraft &draft, const QList<QByteArray> &documents)
{
    Submission submission;
    submission.requestId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    submission.recipients = {{draft.number, {}}};
    for (const QString &file : draft.files)
        submission.documentNames.append(QFileInfo(file).fileName());
    submission.subject = draft.subject;
    submission.senderName = WhyContext::current().account;
    submission.resolution = draft.resolution;
    m_server.submit(submission, documents, this,
                    [this, draft](const Result<QList<JobId>> &ids) { onSubmitted(draft, ids); });
}

/** What was entered is not lost when the server refuses: the window comes back with the reason. */
void FaxSender::onSubmitted(const FaxDraft &draft, const Result<QList<JobId>> &ids)
{
    if (ids)
        return Q_EMIT handedOver(tr("Fax to %1 is in the outbox.").arg(leftToRight(draft.number)));
    openNewFax(draft)->showProblem(tr("Not sent: %1").arg(ids.error().message()));
}

} // namespace Fax::Ui
