#include "fileopener.h"

#include "imaging/tifffax.h"
#include "wizard/documenttypes.h"

#include <QtCore/QFileInfo>

namespace Fax::Desktop {

void FileOpener::open(const QString &path, QObject *context,
                      const Ui::MainWindow::OpenedDocument &opened)
{
    const auto content = Ui::readDocument(path, Ui::largestFax);
    if (!content)
        return opened(tl::unexpected(content.error()));
    RenderJob job;
    job.sources.append({QFileInfo(path).fileName(), *content});
    const auto finished = [opened](const Result<QList<FaxPage>> &pages) {
        opened(pages.and_then([](const QList<FaxPage> &list) {
            return Ui::FaxDocument::fromTiff(TiffFax::write(list));
        }));
    };
    m_renderer.render(
        job, context, {}, finished);
}

} // namespace Fax::Desktop
