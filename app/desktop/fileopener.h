#pragma once

#include "imaging/renderclient.h"
#include "window/mainwindow.h"

#include <QtCore/QObject>

namespace Fax::Desktop {

/** Makes fax pages of a document on disk, in the sandboxed render worker: this process parses nothing. */
class FileOpener final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void open(const QString &path, QObject *context, const Ui::MainWindow::OpenedDocument &opened);

private:
    RenderClient m_renderer;
};

} // namespace Fax::Desktop
