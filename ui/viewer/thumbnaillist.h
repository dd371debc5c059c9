#pragma once

#include "viewer/thumbnailmodel.h"

#include <QtWidgets/QListView>

namespace Fax::Ui {

/** The pages beside the page: a click or an arrow key goes there. */
class ThumbnailList final : public QListView
{
    Q_OBJECT

public:
    explicit ThumbnailList(QWidget *parent = nullptr);

    void setDocument(const FaxDocument &document);
    void setTurn(PageTurn turn);
    void setCurrentPage(int page);

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /** Somebody chose it here. */
    void pageChosen(int page);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    bool event(QEvent *event) override;

private:
    void fitToFont();

    ThumbnailModel m_model;
    bool m_following = false; ///< the page was changed elsewhere
};

} // namespace Fax::Ui
