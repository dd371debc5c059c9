#include "window/droptarget.h"

#include "common/messagebar.h"
#include "window/dropoverlay.h"
#include "wizard/documenttypes.h"

#include <QtCore/QMimeData>
#include <QtGui/QDragEnterEvent>

namespace Fax::Ui {

DropTarget::DropTarget(QWidget &window, MessageBar &messages)
    : QObject(&window)
    , m_messages(messages)
    , m_overlay(new DropOverlay(&window))
{
    window.setAcceptDrops(true);
    window.installEventFilter(this);
}

bool DropTarget::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::DragEnter: {
        auto *enter = static_cast<QDragEnterEvent *>(event);
        if (enter->source() != nullptr) // a fax of ours that is dragged out
            return true;
        bool accepted = false;
        m_overlay->show(dropSentence(localFiles(*enter->mimeData()), &accepted));
        enter
            ->acceptProposedAction(); // also what is refused: to be told when it leaves or is dropped
        return true;
    }
    case QEvent::DragLeave:
        m_overlay->hide();
        return true;
    case QEvent::Drop:
        m_overlay->hide();
        take(*static_cast<QDropEvent *>(event)->mimeData());
        event->accept();
        return true;
    default:
        return QObject::eventFilter(watched, event);
    }
}

void DropTarget::take(const QMimeData &data)
{
    const QStringList files = localFiles(data);
    bool accepted = false;
    const QString sentence = dropSentence(files, &accepted);
    if (accepted)
        Q_EMIT dropped(files);
    else
        m_messages.error(sentence);
}

} // namespace Fax::Ui
