#pragma once

#include "common/tokens.h"
#include "model/pageview.h"

#include <QtGui/QImage>
#include <QtWidgets/QWidget>

namespace Fax::Ui {

/**
 * A page that fills while it is on the line: the rows that are known, black on white, and the rest of the sheet. How long
 * the page will be is not known before it ends: it is drawn as A4, and longer when it is longer.
 */
class PagePicture final : public QWidget
{
    Q_OBJECT

public:
    explicit PagePicture(QWidget *parent = nullptr);

    /** Rows before `firstRow` are as they were at the last call. */
    void setPage(const Model::PageView &page, int firstRow);
    /** Colour of the line that shows how far it is: sending or receiving. */
    void setToken(Token token);

    [[nodiscard]] int rows() const { return m_page.rows; }
    /** What is drawn of the page, in device pixels: as high as its rows are known. */
    [[nodiscard]] const QImage &picture() const { return m_picture; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] int sheetRows() const;
    [[nodiscard]] QRect sheet() const;
    void draw(int firstRow);

    Model::PageView m_page;
    QImage m_picture; ///< the whole sheet; rows that are not known are transparent
    Token m_token = Token::Send;
};

} // namespace Fax::Ui
