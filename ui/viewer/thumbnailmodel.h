#pragma once

#include "viewer/faxdocument.h"
#include "viewer/pageturn.h"

#include <QtCore/QAbstractListModel>
#include <QtCore/QCache>
#include <QtGui/QImage>

namespace Fax::Ui {

/**
 * Small pictures of all pages, made in another thread when somebody looks at them, one after the other; what was
 * looked at last comes first. At most 16 MiB of them are kept.
 */
class ThumbnailModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        PictureRole = Qt::UserRole, ///< QImage; null while it is made
        DamagedRole, ///< bool; false while it is not known
    };

    explicit ThumbnailModel(QObject *parent = nullptr);

    void setDocument(const FaxDocument &document);
    void setTurn(PageTurn turn);
    /** Pictures fill at most this, in device pixels. */
    void setBox(QSize box);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Thumbnail
    {
        QImage picture;
        bool damaged = false;
    };

    [[nodiscard]] static Thumbnail paint(const FaxDocument &document, int page, PageTurn turn,
                                         QSize box);
    void want(int page);
    void makeNext();
    void forgetAll();
    void take(int page, const Thumbnail &thumbnail);

    FaxDocument m_document;
    PageTurn m_turn;
    QSize m_box{100, 140};
    QCache<int, Thumbnail> m_made;
    QList<int> m_wanted; ///< last = next
    bool m_busy = false;
    quint64 m_generation = 0; ///< pictures of an earlier document or turn are dropped
};

} // namespace Fax::Ui
