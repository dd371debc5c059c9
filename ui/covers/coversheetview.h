#pragma once

#include "imaging/faxpage.h"

#include <QtGui/QImage>
#include <QtWidgets/QWidget>

namespace Fax::Ui {

/** One cover page as large as there is room, as it would be faxed. */
class CoverSheetView final : public QWidget
{
    Q_OBJECT

public:
    explicit CoverSheetView(QWidget *parent = nullptr);

    void setPage(const FaxPage &page); ///< null: there is no picture (yet)
    [[nodiscard]] const FaxPage &page() const { return m_page; }
    /** What is said in place of the picture. */
    void setText(const QString &text);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    FaxPage m_page;
    QString m_text;
    QImage m_scaled; ///< for the size of now
};

} // namespace Fax::Ui
