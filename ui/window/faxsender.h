#pragma once

#include "wizard/faxwizard.h"

#include <QtCore/QTemporaryDir>

namespace Fax::Ui {

class Undo;

/** Opens New fax windows and hands over what they send. */
class FaxSender final : public QObject
{
    Q_OBJECT

public:
    FaxSender(const WizardContext &context, Undo &undo, QObject *parent);

    FaxWizard *openNewFax(const FaxDraft &draft = {});
    /** With what the clipboard holds; what cannot be faxed is told by the server's errorOccurred(). */
    void openFromClipboard();
    void send(const FaxDraft &draft, const QList<QByteArray> &documents);

Q_SIGNALS:
    /** Show, beside "Fax to ... is in the outbox." */
    void showWanted(Fax::JobId id);

private:
    void onSubmitted(const FaxDraft &draft, const Result<QList<JobId>> &ids);
    void takeBack(const FaxDraft &draft, const QList<JobId> &ids);

    const WizardContext m_context;
    Model::Server &m_server;
    Undo &m_undo;
    QTemporaryDir m_clipboardFiles;
};

} // namespace Fax::Ui
