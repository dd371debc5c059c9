#include "fileopener.h"

#include "common/background.h"
#include "imaging/tifffax.h"
#include "wizard/documenttypes.h"

#include <QtCore/QFileInfo>

#include <bit>

namespace Fax::Desktop {

/** What has come of a document so far; lives as long as somebody renders or shows it. */
struct FileOpener::Opened
{
    QString path;
    Ui::FaxViewer *viewer = nullptr; ///< goes first: then nobody calls any more
    QList<TiffFax::CodedPage> pages{};
    int badLines = 0;
};

FileOpener::FileOpener(QSettings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{ }

Ui::FaxViewer *FileOpener::open(const QString &path)
{
    const auto opened = std::make_shared<Opened>(Opened{path, nullptr});
    opened->viewer = new Ui::FaxViewer(nullptr, &m_settings);
    opened->viewer->setWindowTitle(tr("%1 - Fax Console").arg(QFileInfo(path).fileName()));
    opened->viewer->showMessage(tr("Opening %1…").arg(QFileInfo(path).fileName()));
    connect(this, &QObject::destroyed, opened->viewer, &QObject::deleteLater);
    Ui::inBackground(
        opened->viewer, [path] { return Ui::readDocument(path, Ui::largestFax); },
        [this, opened, alive = QPointer(this)](const Result<QByteArray> &content) {
            if (!alive)
                return;
            if (content)
                render(*content, opened);
            else
                opened->viewer->showMessage(content.error().message());
        });
    return opened->viewer;
}

void FileOpener::render(const QByteArray &content, const std::shared_ptr<Opened> &opened)
{
    RenderJob job;
    job.sources.append({QFileInfo(opened->path).fileName(), content});
    job.keepPages = false; // they are kept coded, 500 of them too
    const quint64 ticket = m_renderer.render(
        job, opened->viewer,
        [opened](const PreparedPage &page) { take(*opened, page.count, page.page, page.badLines); },
        [opened](const Result<QList<FaxPage>> &result) {
            finish(*opened, result.map([](const QList<FaxPage> &) {}));
        });
    connect(opened->viewer, &QObject::destroyed, this,
            [this, ticket] { m_renderer.cancel(ticket); });
}

/** A file is written anew for pages 1, 2, 4, 8 …: the work stays in proportion, the first page is shown at once. */
void FileOpener::take(Opened &opened, int pages, const FaxPage &page, int badLines)
{
    opened.pages.append({page.width(), page.rows(), page.resolution(), FaxCodec::encodeT6(page)});
    opened.badLines += badLines;
    const auto count = static_cast<quint64>(opened.pages.size());
    opened.viewer->setProgress(tr("Preparing page %1 of %2").arg(count).arg(pages));
    const QFileInfo file(opened.path);
    if (count == 1)
        opened.viewer->show(Ui::FaxDocument::fromPages(opened.pages), file.fileName(),
                            file.completeBaseName());
    else if (std::has_single_bit(count))
        opened.viewer->replaceDocument(Ui::FaxDocument::fromPages(opened.pages));
}

void FileOpener::finish(Opened &opened, const Result<> &result)
{
    opened.viewer->setProgress({});
    if (opened.pages.isEmpty())
        return opened.viewer->showMessage(result ? tr("There is no page in this file.")
                                                 : result.error().message());
    auto document = Ui::FaxDocument::fromPages(opened.pages);
    if (!result)
        document.setProblem(result.error().message());
    else if (opened.badLines > 0)
        document.setProblem(tr("%n lines of this file could not be read; they are white or wrong.",
                               nullptr, opened.badLines));
    opened.viewer->replaceDocument(document);
}

} // namespace Fax::Desktop
