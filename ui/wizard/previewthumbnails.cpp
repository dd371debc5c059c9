#include "wizard/previewthumbnails.h"

#include "common/background.h"
#include "viewer/faxdocument.h"
#include "viewer/pagescaler.h"
#include "viewer/thumbnaildelegate.h"
#include "viewer/thumbnailmodel.h"

#include <QtCore/QEvent>
#include <QtCore/QScopedValueRollback>
#include <QtWidgets/QScrollBar>

namespace Fax::Ui {

namespace {

constexpr int mostKilobytes = 16 * 1024;

/** Thread: any. Null if it cannot be read. */
QImage smallPicture(const TiffFax::CodedPage &coded, QSize box)
{
    const auto page = FaxCodec::decodeT6(coded.t6, coded.width, coded.rows, coded.resolution);
    return page ? scaledPage(*page, naturalSize(*page).scaled(box, Qt::KeepAspectRatio)) : QImage();
}

} // namespace

PreviewThumbnailModel::PreviewThumbnailModel(Model::Preview &pages, QObject *parent)
    : QAbstractListModel(parent)
    , m_pages(pages)
    , m_made(mostKilobytes)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, [this] {
        m_pages.wantPages(m_firstWanted, m_lastWanted - m_firstWanted + 1);
        m_firstWanted = 0;
    });
    connect(&m_pages, &Model::Preview::changed, this, &PreviewThumbnailModel::onChanged);
    connect(&m_pages, &Model::Preview::pageChanged, this, &PreviewThumbnailModel::onPageChanged);
}

void PreviewThumbnailModel::setBox(QSize box)
{
    if (std::exchange(m_box, box) == box)
        return;
    m_made.clear();
    onChanged();
}

int PreviewThumbnailModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_count;
}

/** Those on the screen are painted again, and so ask for what is newer. */
void PreviewThumbnailModel::onChanged()
{
    const int count = m_pages.pageCount();
    if (count > m_count) {
        beginInsertRows({}, m_count, count - 1);
        m_count = count;
        endInsertRows();
    } else if (count < m_count) {
        beginRemoveRows({}, count, m_count - 1);
        m_count = count;
        endRemoveRows();
    }
    if (m_count > 0)
        Q_EMIT dataChanged(index(0), index(m_count - 1));
}

void PreviewThumbnailModel::onPageChanged(int page)
{
    m_made.remove(page - 1);
    if (page <= m_count)
        Q_EMIT dataChanged(index(page - 1), index(page - 1));
}

bool PreviewThumbnailModel::isMarked(int page) const
{
    return m_pages.page(page).error || !m_pages.facts().value(page).findings.isEmpty();
}

QVariant PreviewThumbnailModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int page = index.row() + 1;
    switch (role) {
    case Qt::DisplayRole:
        return QString::number(page);
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return page <= m_pages.coverPages() ? tr("Page %1, cover page").arg(page)
                                            : tr("Page %1").arg(page);
    case ThumbnailModel::PictureRole: {
        auto *self = const_cast<PreviewThumbnailModel *>(this);
        if (!m_pages.page(page).current)
            self->want(page);
        const QImage *made = m_made.object(index.row());
        if (made == nullptr)
            self->paint(index.row());
        return made == nullptr ? QImage() : *made;
    }
    case ThumbnailModel::DamagedRole:
        return isMarked(page);
    default:
        return {};
    }
}

void PreviewThumbnailModel::want(int page)
{
    m_lastWanted = m_firstWanted == 0 ? page : std::max(m_lastWanted, page);
    m_firstWanted = m_firstWanted == 0 ? page : std::min(m_firstWanted, page);
    m_soon.start();
}

void PreviewThumbnailModel::paint(int row)
{
    const auto picture = m_pages.page(row + 1).picture;
    if (!picture || m_painting.contains(row))
        return;
    m_painting.insert(row);
    inBackground(
        this, [coded = *picture, box = m_box] { return smallPicture(coded, box); },
        [this, row, t6 = picture->t6](const QImage &small) { take(row, t6, small); });
}

void PreviewThumbnailModel::take(int row, const QByteArray &t6, const QImage &picture)
{
    m_painting.remove(row);
    const auto now = m_pages.page(row + 1).picture;
    if (row >= m_count || !now)
        return;
    if (now->t6 != t6)
        return paint(row); // there is a newer one
    const auto kilobytes = qMax(qsizetype(1), picture.sizeInBytes() / 1024);
    m_made.insert(row, new QImage(picture), static_cast<int>(kilobytes));
    Q_EMIT dataChanged(index(row), index(row), {ThumbnailModel::PictureRole});
}

PreviewThumbnails::PreviewThumbnails(Model::Preview &pages, QWidget *parent)
    : QListView(parent)
    , m_pages(pages)
    , m_model(pages)
{
    setObjectName(QStringLiteral("wizard.pages"));
    setAccessibleName(tr("Pages"));
    setModel(&m_model);
    setItemDelegate(new ThumbnailDelegate(this));
    setUniformItemSizes(true);
    setFlow(LeftToRight);
    setWrapping(true);
    setResizeMode(Adjust);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    fitToFont();
    connect(&m_pages, &Model::Preview::changed, this, &PreviewThumbnails::follow);
}

void PreviewThumbnails::fitToFont()
{
    const QSize box = ThumbnailDelegate::box(fontMetrics());
    m_model.setBox((QSizeF(box) * devicePixelRatioF()).toSize());
    verticalScrollBar()->setSingleStep(fontMetrics().height() * 2);
}

bool PreviewThumbnails::event(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ScreenChangeInternal)
        fitToFont();
    return QListView::event(event);
}

void PreviewThumbnails::follow()
{
    const QScopedValueRollback following(m_following, true);
    if (currentIndex().row() != m_pages.shownPage() - 1)
        setCurrentIndex(m_model.index(m_pages.shownPage() - 1));
}

void PreviewThumbnails::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (!m_following && current.isValid())
        m_pages.showPage(current.row() + 1);
}

QSize PreviewThumbnails::sizeHint() const
{
    const int line = fontMetrics().height();
    const QSize item = ThumbnailDelegate::box(fontMetrics()) + QSize(line, line * 2);
    return {item.width() * 3 + line, item.height() + 2 * frameWidth()};
}

} // namespace Fax::Ui
