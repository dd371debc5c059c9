#include "window/faxsender.h"

#include "common/format.h"
#include "common/undo.h"
#include "model/settings.h"
#include "wizard/clipboardfiles.h"
#include "wizard/draftstore.h"
#include "wizard/newdraft.h"

#include <QtCore/QUuid>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>

namespace Fax::Ui {

namespace {

struct FaxSenderText
{
    Q_DECLARE_TR_FUNCTIONS(FaxSender)
};

/** "Muster GmbH", "+49 30 5550100", or how many they are. */
QString addressee(const FaxDraft &draft)
{
    if (draft.recipients.size() != 1)
        return FaxSenderText::tr("%n recipients", nullptr,
                                 static_cast<int>(draft.recipients.size()));
    const Recipient &recipient = draft.recipients.constFirst();
    return recipient.name.isEmpty() ? leftToRight(recipient.number) : recipient.name;
}

} // namespace

FaxSender::FaxSender(const WizardContext &context, Undo &undo, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_server(context.server)
    , m_undo(undo)
{ }

FaxSender::~FaxSender() = default;

DraftStore &FaxSender::keepDraftsIn(const QString &folder)
{
    m_drafts = std::make_unique<DraftStore>(m_context.clock, folder);
    m_context.drafts = m_drafts.get();
    return *m_drafts;
}

FaxWizard *FaxSender::newFax()
{
    return openNewFax(newDraft(m_server, m_context.settings));
}

FaxWizard *FaxSender::openNewFax(const FaxDraft &draft)
{
    auto *window = new FaxWizard(m_context);
    window->setRules(m_server.settings().now());
    connect(&m_server.settings(), &Model::Settings::changed, window,
            [this, window] { window->setRules(m_server.settings().now()); });
    window->setDraft(draft);
    connect(window, &FaxWizard::sendRequested, this, &FaxSender::send);
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
        newFax()->addFiles(*files);
    else
        m_server.report(files.error());
}

void FaxSender::send(const FaxDraft &draft, const QList<QByteArray> &documents)
{
    FaxDraft submission = draft;
    submission.describeDocuments();
    submission.requestId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    submission.groupReceipts = true;
    m_server.submit(submission, documents, this,
                    [this, draft](const Result<QList<JobId>> &ids) { onSubmitted(draft, ids); });
}

/** What was entered is not lost when the server refuses: the window comes back with the reason. */
void FaxSender::onSubmitted(const FaxDraft &draft, const Result<QList<JobId>> &ids)
{
    if (!ids)
        return openNewFax(draft)->showProblem(tr("Not sent: %1").arg(ids.error().message()));
    if (m_drafts)
        m_drafts->remove(draft.id);
    if (m_context.contacts != nullptr)
        m_context.contacts->noteUsed(draft.recipients);
    const QString whom = addressee(draft);
    const JobId first = ids->value(0);
    const bool held = !first.isValid();
    m_undo.done({held ? tr("Fax to %1 waits for the server.").arg(whom)
                      : tr("Fax to %1 is in the outbox.").arg(whom),
                 [this, draft, ids = *ids] { takeBack(draft, ids); },
                 {},
                 [this, first] { Q_EMIT showWanted(first); }});
}

/** Back into the window it came from, if no call has started (S4). */
void FaxSender::takeBack(const FaxDraft &draft, const QList<JobId> &ids)
{
    for (const JobId id : ids) {
        const Job *job = m_server.jobs().find(id);
        const QString whom = addressee(draft);
        if (job == nullptr) // it waited here, and the server has it now under another id
            return m_server.report(
                {ErrorCode::InvalidOperation,
                 tr("The server has taken the fax to %1: cancel it in the outbox.").arg(whom)});
        if (job->state != JobState::Pending || job->attempts > 0)
            return m_server.report(
                {ErrorCode::InvalidOperation,
                 tr("The call to %1 has begun: cancel it in the outbox.").arg(whom)});
    }
    m_server.cancelJobs(ids);
    openNewFax(draft);
}

} // namespace Fax::Ui
