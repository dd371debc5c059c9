#include "window/faxcommands.h"

#include "common/format.h"
#include "common/idlistview.h"
#include "common/messagebar.h"
#include "common/undo.h"
#include "faxes/inboxplace.h"
#include "outbox/outboxplace.h"
#include "viewer/faxviewer.h"
#include "window/actions.h"
#include "window/questions.h"

#include <QtGui/QAction>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QMainWindow>

namespace Fax::Ui {

FaxCommands::FaxCommands(const Actions &actions, Model::Server &server, InboxPlace &inbox,
                         OutboxPlace &outbox, MessageBar &messages, Undo &undo, QMainWindow &window)
    : QObject(&window)
    , m_actions(actions)
    , m_server(server)
    , m_inbox(inbox)
    , m_outbox(outbox)
    , m_messages(messages)
    , m_undo(undo)
    , m_window(window)
{
    connect(m_actions.view, &QAction::triggered, this, &FaxCommands::viewSelected);
    connect(&m_inbox.list(), &QAbstractItemView::doubleClicked, this, &FaxCommands::viewSelected);
    connect(&m_outbox.list(), &QAbstractItemView::doubleClicked, this, &FaxCommands::viewSelected);
    connect(m_actions.saveCopy, &QAction::triggered, this, &FaxCommands::saveSelected);
    connect(m_actions.toggleRead, &QAction::triggered, this, &FaxCommands::toggleRead);
    connect(m_actions.deleteFax, &QAction::triggered, this, &FaxCommands::askDelete);
    connect(m_actions.nextUnread, &QAction::triggered, this, [this] {
        const qint64 next = m_inbox.model().nextUnread(m_inbox.list().currentId());
        m_actions.inbox->trigger();
        m_inbox.list().select(next);
    });
}

void FaxCommands::viewSelected()
{
    if (!m_actions.view->isEnabled())
        return;
    if (m_actions.inbox->isChecked())
        viewFax(m_inbox.selectedFaxes().constFirst());
    else
        viewJob(m_outbox.selectedJobs().constFirst());
}

void FaxCommands::viewFax(const ReceivedFax &fax)
{
    if (!fax.read && !fax.receiving)
        m_server.setFaxRead(fax.id, true);
    m_server.faxDocument(fax.id, this, [this, fax](const Result<QByteArray> &tiff) {
        const auto document = tiff.and_then(&FaxDocument::fromTiff);
        if (!document)
            return m_messages.error(document.error().message());
        (new FaxViewer(&m_window))
            ->show(*document, tr("Fax from %1").arg(senderOf(fax)), fileNameFor(fax));
    });
}

void FaxCommands::viewJob(const Job &job)
{
    m_server.jobDocument(job.id, this, [this, job](const Result<QByteArray> &tiff) {
        const auto document = tiff.and_then(&FaxDocument::fromTiff);
        if (!document)
            return m_messages.error(document.error().message());
        (new FaxViewer(&m_window))
            ->show(*document, tr("Fax to %1").arg(leftToRight(job.to)), fileNameFor(job));
    });
}

void FaxCommands::saveSelected()
{
    if (m_actions.inbox->isChecked()) {
        const ReceivedFax fax = m_inbox.selectedFaxes().constFirst();
        m_server.faxDocument(fax.id, this,
                             [this, name = fileNameFor(fax)](const Result<QByteArray> &tiff) {
                                 saveDocument(tiff, name);
                             });
        return;
    }
    const Job job = m_outbox.selectedJobs().constFirst();
    m_server.jobDocument(job.id, this,
                         [this, name = fileNameFor(job)](const Result<QByteArray> &tiff) {
                             saveDocument(tiff, name);
                         });
}

void FaxCommands::saveDocument(const Result<QByteArray> &tiff, const QString &fileName)
{
    const auto document = tiff.and_then(&FaxDocument::fromTiff);
    if (!document)
        return m_messages.error(document.error().message());
    const QString path = QFileDialog::getSaveFileName(&m_window, tr("Save a copy"),
                                                      fileName + QStringLiteral(".pdf"),
                                                      tr("PDF (*.pdf);;TIFF fax (*.tif *.tiff)"));
    if (path.isEmpty())
        return;
    if (const auto saved = document->save(path); !saved)
        m_messages.error(saved.error().message());
    else
        m_undo.done({tr("Saved as %1").arg(path)});
}

void FaxCommands::toggleRead()
{
    const QList<ReceivedFax> faxes = m_inbox.selectedFaxes();
    for (const ReceivedFax &fax : faxes)
        m_server.setFaxRead(fax.id, !faxes.constFirst().read);
}

void FaxCommands::askDelete()
{
    const QList<ReceivedFax> faxes = m_inbox.selectedFaxes();
    m_messages.show({QStringLiteral("delete"),
                     Glyph::Question,
                     Token::Ring,
                     deleteQuestion(faxes),
                     {{tr("Delete"),
                       [this, faxes] {
                           for (const ReceivedFax &fax : faxes)
                               m_server.deleteFax(fax.id);
                       }},
                      {tr("Keep"), [this] { m_inbox.list().setFocus(); }}},
                     1});
}

} // namespace Fax::Ui
