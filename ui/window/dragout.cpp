#include "window/dragout.h"

#include "common/background.h"
#include "viewer/faxdocument.h"

#include <QtCore/QDir>
#include <QtCore/QMimeData>
#include <QtCore/QUrl>
#include <QtGui/QDrag>
#include <QtGui/QMouseEvent>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QApplication>

#include <memory>

namespace Fax::Ui {

namespace {

/** Two faxes may have come in one minute from one number. */
QString freePath(const QString &folder, const QString &fileName)
{
    QString path = QDir(folder).filePath(fileName + QStringLiteral(".pdf"));
    for (int i = 2; QFile::exists(path); ++i)
        path = QDir(folder).filePath(QStringLiteral("%1 (%2).pdf").arg(fileName).arg(i));
    return path;
}

Result<QStringList> saveAll(const QString &folder, const QList<DragOut::Fetched> &faxes)
{
    QStringList paths;
    for (const DragOut::Fetched &fax : faxes) {
        const QString path = freePath(folder, fax.fileName);
        const auto saved = FaxDocument::fromTiff(fax.tiff).and_then(
            [&path](const FaxDocument &document) { return document.save(path); });
        if (!saved)
            return tl::unexpected(saved.error());
        paths.append(path);
    }
    return paths;
}

} // namespace

DragOut::DragOut(QAbstractItemView &list, std::function<QList<Item>()> faxes,
                 std::function<void(qint64, QObject *, Pages)> fetch)
    : QObject(&list)
    , m_list(list)
    , m_faxes(std::move(faxes))
    , m_fetch(std::move(fetch))
{
    list.viewport()->installEventFilter(this);
}

bool DragOut::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        press(*static_cast<QMouseEvent *>(event));
        return false;
    case QEvent::MouseMove:
        return move(*static_cast<QMouseEvent *>(event));
    default:
        return QObject::eventFilter(watched, event);
    }
}

void DragOut::press(const QMouseEvent &event)
{
    m_pressedAt = event.position().toPoint();
    m_pressed = event.button() == Qt::LeftButton && event.modifiers() == Qt::NoModifier
        && m_list.indexAt(event.position().toPoint()).isValid();
}

/** True: it is ours, the list does not select by it. */
bool DragOut::move(const QMouseEvent &event)
{
    if (!m_pressed)
        return false;
    if ((event.position().toPoint() - m_pressedAt).manhattanLength()
        >= QApplication::startDragDistance()) {
        m_pressed = false;
        begin();
    }
    return true;
}

void DragOut::begin()
{
    makeFiles([this](const Result<QStringList> &files) {
        if (!files)
            return Q_EMIT failed(files.error());
        if (QApplication::mouseButtons().testFlag(Qt::LeftButton))
            drag(*files);
    });
}

void DragOut::drag(const QStringList &files)
{
    auto *data = new QMimeData;
    QList<QUrl> urls;
    for (const QString &file : files)
        urls.append(QUrl::fromLocalFile(file));
    data->setUrls(urls);
    auto *drag = new QDrag(&m_list); // Qt deletes it
    drag->setMimeData(data);
    drag->exec(Qt::CopyAction);
}

void DragOut::makeFiles(std::function<void(const Result<QStringList> &)> done)
{
    struct Progress
    {
        qsizetype missing = 0;
        bool failed = false;
        QList<Fetched> fetched;
    };
    const QList<Item> faxes = m_faxes();
    const auto progress = std::make_shared<Progress>();
    progress->missing = faxes.size();
    for (const Item &fax : faxes) {
        m_fetch(fax.id, this,
                [this, done, progress, name = fax.fileName](const Result<QByteArray> &tiff) {
                    if (progress->failed)
                        return;
                    progress->failed = !tiff;
                    if (!tiff)
                        return done(tl::unexpected(tiff.error()));
                    progress->fetched.append({name, *tiff});
                    if (--progress->missing == 0)
                        save(progress->fetched, done);
                });
    }
}

void DragOut::save(const QList<Fetched> &faxes,
                   std::function<void(const Result<QStringList> &)> done)
{
    inBackground(
        this, [folder = m_folder.path(), faxes] { return saveAll(folder, faxes); },
        std::move(done));
}

} // namespace Fax::Ui
