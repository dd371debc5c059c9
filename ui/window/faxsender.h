#pragma once

#include "model/server.h"
#include "wizard/newfaxwindow.h"

namespace Fax::Ui {

/** Opens New fax windows and hands over what they send. */
class FaxSender final : public QObject
{
    Q_OBJECT

public:
    explicit FaxSender(Model::Server &server, QObject *parent);

    NewFaxWindow *openNewFax(const FaxDraft &draft = {});
    void send(const FaxDraft &draft, const QList<QByteArray> &documents);

Q_SIGNALS:
    /** The service has stored it: one sentence for the status bar. */
    void handedOver(const QString &sentence);

private:
    void onSubmitted(const FaxDraft &draft, const Result<QList<JobId>> &ids);

    Model::Server &m_server;
};

} // namespace Fax::Ui
