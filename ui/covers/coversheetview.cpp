#include "covers/coversheetview.h"

#include "common/em.h"
#include "viewer/pagescaler.h"

#include <QtGui/QPainter>

namespace Fax::Ui {

CoverSheetView::CoverSheetView(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("covers.sheet"));
    setMinimumWidth(emPixels(*this) * 16);
}

void CoverSheetView::setPage(const FaxPage &page)
{
    m_page = page;
    m_scaled = {};
    update();
}

void CoverSheetView::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    update();
}

QSize CoverSheetView::sizeHint() const
{
    return {emPixels(*this) * 30, emPixels(*this) * 42};
}

void CoverSheetView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_page.isNull()) {
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, m_text);
        return;
    }
    const QSize size = naturalSize(m_page).scaled(this->size(), Qt::KeepAspectRatio);
    const QRect sheet(QPoint((width() - size.width()) / 2, 0), size);
    const double ratio = devicePixelRatioF();
    const QSize pixels = (QSizeF(size) * ratio).toSize();
    if (m_scaled.size() != pixels) {
        m_scaled = scaledPage(m_page, pixels);
        m_scaled.setDevicePixelRatio(ratio);
    }
    painter.drawImage(sheet.topLeft(), m_scaled);
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawRect(sheet.adjusted(0, 0, -1, -1));
}

} // namespace Fax::Ui
