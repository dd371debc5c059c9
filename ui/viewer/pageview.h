#pragma once

#include "viewer/faxdocument.h"
#include "viewer/pagescaler.h"
#include "viewer/pageturn.h"

#include <QtGui/QImage>
#include <QtWidgets/QAbstractScrollArea>

namespace Fax::Ui {

/**
 * Shows one page of a fax: whole page, page width, or at a scale; turned, inverted. Only what is seen is scaled, so
 * that a page costs the same memory at every zoom. Lost rows have a mark in the margin. A part can be selected
 * with the pointer. The page is black on white in any palette.
 */
class PageView final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    enum class Zoom { WholePage, Width, Scale };

    explicit PageView(QWidget *parent = nullptr);

    void setDocument(const FaxDocument &document);
    void clear(const QString &message = {});
    /** A document that grows while it is received keeps the page that is looked at. */
    void replaceDocument(const FaxDocument &document);

    [[nodiscard]] const FaxDocument &document() const { return m_document; }
    [[nodiscard]] int currentPage() const { return m_current; }
    void showPage(int page);
    [[nodiscard]] const FaxPage &page() const { return m_shown.page; }
    [[nodiscard]] SalvagedTiff::Rows lostRows() const { return m_shown.lost; }

    void setZoom(Zoom zoom, double scale = 1.0);
    void zoomBy(double factor);
    [[nodiscard]] Zoom zoom() const { return m_zoom; }
    /** Screen dots for one fax dot, across. */
    [[nodiscard]] double scale() const;
    /** Size of the whole page on the screen, turned, in device pixels. */
    [[nodiscard]] QSize pictureSize() const;

    void setTurn(PageTurn turn);
    [[nodiscard]] PageTurn turn() const { return m_turn; }
    void setInverted(bool inverted);
    [[nodiscard]] bool isInverted() const { return m_inverted; }
    void setSmoothing(Smoothing smoothing);
    [[nodiscard]] Smoothing smoothing() const { return m_smoothing; }

    /** In the dots of naturalSize(), before turning; null = nothing. */
    [[nodiscard]] QRect selection() const { return m_selection; }
    void select(QRect part);
    /** The selection, else the page, as it is seen at 100 %: turned, never inverted. */
    [[nodiscard]] QImage picture() const;

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /** Another page, document, zoom, turn or selection. */
    void viewChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void loadPage();
    void relayout();
    [[nodiscard]] QSize plainSize() const;
    [[nodiscard]] QPoint pageOrigin() const;
    [[nodiscard]] QImage visiblePicture(QRect part);
    [[nodiscard]] QRect onScreen(QRect part, QSize of) const;
    [[nodiscard]] QPoint naturalPoint(QPointF at) const;
    void paintMark(QPainter &painter) const;
    void paintSelection(QPainter &painter) const;

    FaxDocument m_document;
    int m_current = 0;
    FaxDocument::Page m_shown;
    QString m_message;
    Zoom m_zoom = Zoom::WholePage;
    double m_scale = 1.0;
    PageTurn m_turn;
    bool m_inverted = false;
    Smoothing m_smoothing = Smoothing::On;
    QRect m_selection;
    QPoint m_selectFrom;

    QImage m_picture; ///< what is on the screen …
    QRect m_pictured; ///< … and which part of the turned page that is; null = to be made anew
};

} // namespace Fax::Ui
