#include "fileopener.h"

#include "imaging/tifffax.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>

namespace Fax::Desktop {

void FileOpener::open(const QString &path, QObject *context,
                      const Ui::MainWindow::OpenedDocument &opened)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return opened(failure(ErrorCode::FileUnreadable,
                              tr("Cannot read %1: %2").arg(path, file.errorString())));
    RenderJob job;
    job.sources.append({QFileInfo(path).fileName(), file.readAll()});
    const auto finished = [opened](const Result<QList<FaxPage>> &pages) {
        opened(pages.and_then([](const QList<FaxPage> &list) {
            return Ui::FaxDocument::fromTiff(TiffFax::write(list));
        }));
    };
    m_renderer.render(
        job, context, [](int, int, const FaxPage &) {}, finished);
}

} // namespace Fax::Desktop
