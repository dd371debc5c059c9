#pragma once

#include <QtWidgets/QListView>

namespace Fax::Ui {

class CoversModel;

/** One group of cover pages side by side, as high as they need; the gallery around it scrolls. */
class CoverShelf final : public QListView
{
    Q_OBJECT

public:
    CoverShelf(CoversModel &model, const QString &accessibleName, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(); ///< another one is current here
    void opened(); ///< by double click or Return

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void fitHeight();
};

} // namespace Fax::Ui
