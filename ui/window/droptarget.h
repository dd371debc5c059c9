#pragma once

#include <QtCore/QObject>
#include <QtCore/QStringList>

class QMimeData;
class QWidget;

namespace Fax::Ui {

class DropOverlay;
class MessageBar;

/** Files that are dragged over a window: says over all of it what a drop would do, and takes them (M6). */
class DropTarget final : public QObject
{
    Q_OBJECT

public:
    DropTarget(QWidget &window, MessageBar &messages);

Q_SIGNALS:
    void dropped(const QStringList &files);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void take(const QMimeData &data);

    MessageBar &m_messages;
    DropOverlay *m_overlay;
};

} // namespace Fax::Ui
