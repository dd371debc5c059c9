#pragma once

#include "model/preview.h"

#include <QtCore/QAbstractListModel>
#include <QtCore/QCache>
#include <QtCore/QSet>
#include <QtCore/QTimer>
#include <QtGui/QImage>
#include <QtWidgets/QListView>

namespace Fax::Ui {

/**
 * All pages of a fax that is being written, small; with the roles of ThumbnailModel. Pictures are asked for when
 * somebody looks at them, and painted in another thread. At most 16 MiB of them are kept.
 */
class PreviewThumbnailModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit PreviewThumbnailModel(Model::Preview &pages, QObject *parent = nullptr);

    /** Pictures fill at most this, in device pixels. */
    void setBox(QSize box);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    void onChanged();
    void onPageChanged(int page);
    void want(int page);
    void paint(int row);
    void take(int row, const QByteArray &t6, const QImage &picture);
    [[nodiscard]] bool isMarked(int page) const;

    Model::Preview &m_pages;
    int m_count = 0;
    QSize m_box{100, 140};
    QCache<int, QImage> m_made;
    QSet<int> m_painting;
    int m_firstWanted = 0; ///< 0 = none
    int m_lastWanted = 0;
    QTimer m_soon; ///< gathers what the screen wants
};

/** Step 5: all pages side by side; one that is chosen is shown large. */
class PreviewThumbnails final : public QListView
{
    Q_OBJECT

public:
    explicit PreviewThumbnails(Model::Preview &pages, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    bool event(QEvent *event) override;

private:
    void fitToFont();
    void follow();

    Model::Preview &m_pages;
    PreviewThumbnailModel m_model;
    bool m_following = false; ///< the page was changed elsewhere
};

} // namespace Fax::Ui
