#pragma once

#include "base/result.h"

#include <QtCore/QObject>
#include <QtCore/QPoint>
#include <QtCore/QTemporaryDir>

#include <functional>

class QAbstractItemView;
class QMouseEvent;

namespace Fax::Ui {

/**
 * Dragging faxes out of a list gives PDF files (M7). The pages come from the server first; the drag begins when they
 * are there, if the button is still down.
 */
class DragOut final : public QObject
{
    Q_OBJECT

public:
    struct Item
    {
        qint64 id = 0;
        QString fileName; ///< without an ending
    };
    /** Its pages have come. */
    struct Fetched
    {
        QString fileName;
        QByteArray tiff;
    };
    using Pages = std::function<void(const Result<QByteArray> &tiff)>;

    /**
     * @param faxes  those that are selected and have pages
     * @param fetch  asks for the pages of one
     */
    DragOut(QAbstractItemView &list, std::function<QList<Item>()> faxes,
            std::function<void(qint64 id, QObject *context, Pages)> fetch);

    /** Makes the files of the selected faxes; `done` gets their paths when all are there, or the first error. */
    void makeFiles(std::function<void(const Result<QStringList> &)> done);

Q_SIGNALS:
    void failed(const Fax::Error &error);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void press(const QMouseEvent &event);
    [[nodiscard]] bool move(const QMouseEvent &event);
    void begin();
    void drag(const QStringList &files);
    void save(const QList<Fetched> &faxes, std::function<void(const Result<QStringList> &)> done);

    QAbstractItemView &m_list;
    const std::function<QList<Item>()> m_faxes;
    const std::function<void(qint64, QObject *, Pages)> m_fetch;
    bool m_pressed = false; ///< on a row, and not moved yet
    QPoint m_pressedAt;
    QTemporaryDir m_folder;
};

} // namespace Fax::Ui
