#pragma once

#include "imaging/renderclient.h"
#include "viewer/faxviewer.h"

#include <QtCore/QObject>
#include <QtCore/QPointer>

#include <memory>

class QSettings;

namespace Fax::Desktop {

/**
 * Shows documents on disk as fax pages, each in a viewer of its own. The pages are made in the sandboxed render
 * worker: this process parses nothing. The first page is shown as soon as it is there; of a file that is damaged
 * the pages before that.
 */
class FileOpener final : public QObject
{
    Q_OBJECT

public:
    /** @param settings  of the viewers */
    explicit FileOpener(QSettings &settings, QObject *parent = nullptr);

    /** Opens the viewer at once. */
    Ui::FaxViewer *open(const QString &path);

private:
    struct Opened;

    void render(const QByteArray &content, const std::shared_ptr<Opened> &opened);
    static void take(Opened &opened, int pages, const FaxPage &page, int badLines);
    static void finish(Opened &opened, const Result<> &result);

    QSettings &m_settings;
    RenderClient m_renderer;
};

} // namespace Fax::Desktop
