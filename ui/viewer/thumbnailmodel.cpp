#include "viewer/thumbnailmodel.h"

#include "common/background.h"
#include "viewer/pagescaler.h"

namespace Fax::Ui {

namespace {
constexpr int mostKilobytes = 16 * 1024;
constexpr int mostWanted = 40; // more than a screen shows
} // namespace

ThumbnailModel::ThumbnailModel(QObject *parent)
    : QAbstractListModel(parent)
    , m_made(mostKilobytes)
{ }

void ThumbnailModel::setDocument(const FaxDocument &document)
{
    beginResetModel();
    m_document = document;
    forgetAll();
    endResetModel();
}

void ThumbnailModel::setTurn(PageTurn turn)
{
    if (std::exchange(m_turn, turn) == turn)
        return;
    beginResetModel();
    forgetAll();
    endResetModel();
}

void ThumbnailModel::setBox(QSize box)
{
    if (std::exchange(m_box, box) == box)
        return;
    forgetAll();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {PictureRole});
}

void ThumbnailModel::forgetAll()
{
    ++m_generation;
    m_made.clear();
    m_wanted.clear();
}

int ThumbnailModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_document.pageCount();
}

QVariant ThumbnailModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Thumbnail *made = m_made.object(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return QString::number(index.row() + 1);
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return made != nullptr && made->damaged ? tr("Page %1, damaged").arg(index.row() + 1)
                                                : tr("Page %1").arg(index.row() + 1);
    case PictureRole:
        if (made == nullptr)
            const_cast<ThumbnailModel *>(this)->want(index.row());
        return made == nullptr ? QImage() : made->picture;
    case DamagedRole:
        return made != nullptr && made->damaged;
    default:
        return {};
    }
}

void ThumbnailModel::want(int page)
{
    m_wanted.removeOne(page);
    m_wanted.append(page);
    if (m_wanted.size() > mostWanted)
        m_wanted.removeFirst();
    makeNext();
}

void ThumbnailModel::makeNext()
{
    if (m_busy || m_wanted.isEmpty())
        return;
    m_busy = true;
    const int page = m_wanted.takeLast();
    inBackground(
        this,
        [document = m_document, page, turn = m_turn, box = m_box] {
            return paint(document, page, turn, box);
        },
        [this, page, generation = m_generation](const Thumbnail &thumbnail) {
            m_busy = false;
            if (generation == m_generation)
                take(page, thumbnail);
            makeNext();
        });
}

void ThumbnailModel::take(int page, const Thumbnail &thumbnail)
{
    const auto kilobytes = qMax(qsizetype(1), thumbnail.picture.sizeInBytes() / 1024);
    m_made.insert(page, new Thumbnail(thumbnail), static_cast<int>(kilobytes));
    m_wanted.removeOne(page);
    Q_EMIT dataChanged(index(page), index(page), {PictureRole, DamagedRole});
}

/** Thread: any. A page that cannot be read has no picture and is damaged. */
ThumbnailModel::Thumbnail ThumbnailModel::paint(const FaxDocument &document, int page,
                                                PageTurn turn, QSize box)
{
    const auto shown = document.page(page);
    if (!shown)
        return {{}, true};
    const QSize size = naturalSize(shown->page).scaled(turn.turned(box), Qt::KeepAspectRatio);
    return {turn.turned(scaledPage(shown->page, size)), shown->lost.count > 0};
}

} // namespace Fax::Ui
