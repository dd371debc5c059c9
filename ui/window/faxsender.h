#pragma once

#include "wizard/faxwizard.h"

#include <QtCore/QTemporaryDir>

#include <memory>

namespace Fax::Ui {

class Undo;

/** Opens New fax windows and hands over what they send. */
class FaxSender final : public QObject
{
    Q_OBJECT

public:
    FaxSender(const WizardContext &context, Undo &undo, QObject *parent);
    ~FaxSender() override;

    /** Faxes that are being written are kept in this folder from now on. Call it once. */
    DraftStore &keepDraftsIn(const QString &folder);

    /** A fax from the beginning: with this user's identity and defaults. */
    FaxWizard *newFax();
    /** A fax that somebody has begun already, or the program has. */
    FaxWizard *openNewFax(const FaxDraft &draft);
    /** With what the clipboard holds; what cannot be faxed is told by the server's errorOccurred(). */
    void openFromClipboard();
    void send(const FaxDraft &draft, const QList<QByteArray> &documents);

Q_SIGNALS:
    /** Show, beside "Fax to ... is in the outbox." */
    void showWanted(Fax::JobId id);

private:
    void onSubmitted(const FaxDraft &draft, const Result<QList<JobId>> &ids);
    void takeBack(const FaxDraft &draft, const QList<JobId> &ids);

    WizardContext m_context;
    std::unique_ptr<DraftStore> m_drafts;
    Model::Server &m_server;
    Undo &m_undo;
    QTemporaryDir m_clipboardFiles;
};

} // namespace Fax::Ui
