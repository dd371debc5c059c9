#pragma once

#include "viewer/faxdocument.h"

#include <QtGui/QImage>
#include <QtWidgets/QAbstractScrollArea>

namespace Fax::Ui {

/** Shows one page of a fax: whole page, page width, or at a scale. Black on white in any palette. */
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
    [[nodiscard]] const FaxPage &page() const { return m_page; }

    void setZoom(Zoom zoom, double scale = 1.0);
    void zoomBy(double factor);
    [[nodiscard]] Zoom zoom() const { return m_zoom; }
    /** Screen dots for one fax dot, across. */
    [[nodiscard]] double scale() const;
    /** Size of the picture on the screen, in device pixels. */
    [[nodiscard]] QSize pictureSize() const;

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /** Another page, document or zoom. */
    void viewChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void loadPage();
    void relayout();

    FaxDocument m_document;
    int m_current = 0;
    FaxPage m_page;
    QString m_message;
    Zoom m_zoom = Zoom::WholePage;
    double m_scale = 1.0;
    QImage m_picture;
};

} // namespace Fax::Ui
