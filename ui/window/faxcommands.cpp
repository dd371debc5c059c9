#include "window/faxcommands.h"

#include "common/background.h"
#include "common/messagebar.h"
#include "common/undo.h"
#include "viewer/faxviewer.h"
#include "window/actions.h"
#include "wizard/newdraft.h"

#include <QtCore/QFile>
#include <QtGui/QAction>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QMainWindow>

namespace Fax::Ui {

FaxCommands::FaxCommands(const Actions &actions, Model::Server &server,
                         std::function<ActionState()> front, MessageBar &messages, Undo &undo,
                         QSettings &settings, QMainWindow &window)
    : QObject(&window)
    , m_actions(actions)
    , m_server(server)
    , m_front(std::move(front))
    , m_messages(messages)
    , m_undo(undo)
    , m_settings(settings)
    , m_window(window)
{
    connect(m_actions.view, &QAction::triggered, this, &FaxCommands::view);
    connect(m_actions.saveCopy, &QAction::triggered, this, &FaxCommands::save);
    connect(m_actions.report, &QAction::triggered, this, &FaxCommands::report);
    connect(m_actions.saveReport, &QAction::triggered, this, &FaxCommands::saveReport);
    connect(m_actions.forward, &QAction::triggered, this, [this] { sendAgain(false); });
    connect(m_actions.resend, &QAction::triggered, this, [this] { sendAgain(true); });
}

void FaxCommands::addList(QAbstractItemView &list)
{
    connect(&list, &QAbstractItemView::doubleClicked, this, [this] {
        if (m_actions.view->isEnabled())
            m_actions.view->trigger();
    });
}

void FaxCommands::fetch(const FaxSource &source, Fetched then)
{
    fetchDocument(m_server, source, this, [this, then](const Result<QByteArray> &tiff) {
        const auto document = tiff.and_then(&FaxDocument::fromTiff);
        if (document)
            then(*document);
        else
            m_messages.error(document.error().message());
    });
}

void FaxCommands::view()
{
    const ActionState state = m_front();
    const FaxSource source = state.source;
    if (state.inInbox && !state.faxes.isEmpty()) {
        const ReceivedFax &fax = state.faxes.constFirst();
        if (!fax.read && !fax.receiving)
            m_server.setFaxRead(fax.id, true);
    }
    fetch(source, [this, source](const FaxDocument &document) {
        (new FaxViewer(&m_window, &m_settings))
            ->show(document, source.title(), source.fileName(), source.key());
    });
}

void FaxCommands::save()
{
    const FaxSource source = m_front().source;
    fetch(source, [this, source](const FaxDocument &document) {
        const QString path = QFileDialog::getSaveFileName(
            &m_window, tr("Save a copy"), source.fileName() + QStringLiteral(".pdf"),
            tr("PDF (*.pdf);;TIFF fax (*.tif *.tiff)"));
        if (path.isEmpty())
            return;
        inBackground(
            this, [document, path] { return document.save(path); },
            [this, path](const Result<> &saved) {
                if (saved)
                    m_undo.done({tr("Saved as %1").arg(path)});
                else
                    m_messages.error(saved.error().message());
            });
    });
}

void FaxCommands::fetchReportOf(std::function<void(const FaxSource &, const QByteArray &)> then)
{
    const FaxSource source = m_front().source;
    fetchReport(m_server, source, this, [this, source, then](const Result<QByteArray> &pdf) {
        if (pdf)
            then(source, *pdf);
        else
            m_messages.error(pdf.error().message());
    });
}

Result<QString> FaxCommands::writeFile(const QString &name, const QByteArray &content) const
{
    QFile file(m_files.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        return failure(ErrorCode::FileUnreadable,
                       tr("%1 cannot be written: %2").arg(file.fileName(), file.errorString()));
    return file.fileName();
}

void FaxCommands::report()
{
    fetchReportOf([this](const FaxSource &source, const QByteArray &pdf) {
        const auto path = writeFile(tr("Report %1").arg(source.fileName()) + QStringLiteral(".pdf"),
                                    pdf);
        if (path)
            Q_EMIT reportReady(*path);
        else
            m_messages.error(path.error().message());
    });
}

void FaxCommands::saveReport()
{
    fetchReportOf([this](const FaxSource &source, const QByteArray &pdf) {
        const QString path = QFileDialog::getSaveFileName(
            &m_window, tr("Save the transmission report"),
            tr("Report %1").arg(source.fileName()) + QStringLiteral(".pdf"), tr("PDF (*.pdf)"));
        if (path.isEmpty())
            return;
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size() || !file.flush())
            return m_messages.error(tr("%1 cannot be written: %2").arg(path, file.errorString()));
        m_undo.done({tr("Saved as %1").arg(path)});
    });
}

/** The pages become the document of a new fax: to somebody else, or to the same one once more. */
void FaxCommands::sendAgain(bool toTheSame)
{
    const FaxSource source = m_front().source;
    fetch(source, [this, source, toTheSame](const FaxDocument &document) {
        const auto path = writeFile(source.fileName() + QStringLiteral(".tif"), document.tiff());
        if (!path)
            return m_messages.error(path.error().message());
        FaxDraft draft = newDraft(m_server, m_settings);
        if (toTheSame)
            draft.addNumber(source.number);
        draft.addFiles({*path});
        draft.subject = source.subject;
        draft.resolution = source.resolution;
        Q_EMIT newFaxWanted(draft);
    });
}

} // namespace Fax::Ui
