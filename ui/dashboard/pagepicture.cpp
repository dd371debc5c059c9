#include "dashboard/pagepicture.h"

#include "viewer/pagescaler.h"

#include <QtGui/QPainter>
#include <QtGui/QResizeEvent>

namespace Fax::Ui {

namespace {

constexpr int hintEms = 13; // width of the sheet
constexpr int smallestEms = 6;
constexpr int dotsAcrossPerInch = 204;

QSize naturalSheet(int width, int rows, Resolution resolution)
{
    return {width, rows * dotsAcrossPerInch / dotsPerInch(resolution)};
}

} // namespace

PagePicture::PagePicture(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void PagePicture::setToken(Token token)
{
    m_token = token;
    update();
}

void PagePicture::setPage(const Model::PageView &page, int firstRow)
{
    const bool sameSheet = page.width == m_page.width && page.resolution == m_page.resolution;
    const int before = sheetRows();
    m_page = page;
    draw(sameSheet && before == sheetRows() ? firstRow : 0);
    update();
}

int PagePicture::sheetRows() const
{
    return qMax(heightLines(Paper::A4, m_page.resolution), m_page.rows);
}

/** Where the sheet is, in logical pixels. */
QRect PagePicture::sheet() const
{
    const QSize natural = naturalSheet(m_page.width, sheetRows(), m_page.resolution);
    const QSize fits = natural.scaled(size() - QSize(2, 2), Qt::KeepAspectRatio);
    const int left = (width() - fits.width()) / 2;
    return {QPoint(left, 1), fits};
}

/** Draws rows from this one on; those before stay as they are. */
void PagePicture::draw(int firstRow)
{
    const double ratio = devicePixelRatioF();
    const QSize size = sheet().size() * ratio;
    if (m_picture.size() != size || firstRow == 0) {
        m_picture = QImage(size, QImage::Format_ARGB32_Premultiplied);
        m_picture.fill(Qt::transparent);
        firstRow = 0;
    }
    if (size.isEmpty() || m_page.rows == 0)
        return;
    const qint64 all = sheetRows();
    const int top = static_cast<int>(qint64(firstRow) * size.height() / all);
    const int bottom = static_cast<int>(qint64(m_page.rows) * size.height() / all);
    const int from = static_cast<int>(top * all / size.height());
    if (bottom <= top)
        return;
    const int rowOctets = FaxPage::bytesPerRow(m_page.width);
    const FaxPage part(m_page.width, m_page.rows - from, m_page.resolution,
                       m_page.bits.mid(qsizetype(from) * rowOctets));
    QPainter painter(&m_picture);
    painter.drawImage(0, top, scaledPage(part, {size.width(), bottom - top}));
}

void PagePicture::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect area = sheet();
    QColor ink = palette().color(QPalette::WindowText); // visible on every background
    ink.setAlphaF(0.08F);
    painter.fillRect(area, ink);
    QImage picture = m_picture;
    picture.setDevicePixelRatio(devicePixelRatioF());
    painter.drawImage(area.topLeft(), picture);
    ink.setAlphaF(0.4F);
    painter.setPen(ink);
    painter.drawRect(area.adjusted(0, 0, -1, -1));
    if (m_page.rows == 0)
        return;
    const int y = area.top() + area.height() * m_page.rows / sheetRows();
    const int thick = qMax(2, fontMetrics().lineWidth() * 2);
    painter.fillRect(area.left(), y, area.width(), thick, tokenColor(m_token, palette()));
}

void PagePicture::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_picture = {};
    draw(0);
}

QSize PagePicture::sizeHint() const
{
    const int width = fontMetrics().height() * hintEms;
    return naturalSheet(1728, heightLines(Paper::A4, Resolution::Fine), Resolution::Fine)
        .scaled(width, width * 2, Qt::KeepAspectRatio);
}

QSize PagePicture::minimumSizeHint() const
{
    const int em = fontMetrics().height();
    return {em * smallestEms, em * smallestEms};
}

} // namespace Fax::Ui
