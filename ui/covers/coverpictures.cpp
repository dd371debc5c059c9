#include "covers/coverpictures.h"

#include "imaging/tifffax.h"

namespace Fax::Ui {

namespace {
constexpr int mostKilobytes = 48 * 1024;
constexpr int mostAtOnce = 2;
} // namespace

CoverPictures::CoverPictures(Model::CoverPages &covers, QObject *parent)
    : QObject(parent)
    , m_covers(covers)
    , m_pages(mostKilobytes)
{ }

/** Another one as soon as the file is another one. */
QString CoverPictures::key(const Model::CoverRef &ref) const
{
    const CoverInfo *info = m_covers.find(ref);
    const qint64 time = info && info->changedAt.isValid() ? info->changedAt.toMSecsSinceEpoch() : 0;
    return QStringLiteral("%1 %2 %3").arg(ref.server ? u'S' : u'P').arg(time).arg(ref.name);
}

FaxPage CoverPictures::page(const Model::CoverRef &ref)
{
    const QString wanted = key(ref);
    if (const FaxPage *made = m_pages.object(wanted))
        return *made;
    if (!m_asked.contains(wanted) && !m_failed.contains(wanted)) {
        m_asked.insert(wanted);
        m_wanted.append(ref);
        QMetaObject::invokeMethod(this, &CoverPictures::askNext, Qt::QueuedConnection);
    }
    return {};
}

void CoverPictures::retry()
{
    m_failed.clear();
}

void CoverPictures::askNext()
{
    while (m_running < mostAtOnce && !m_wanted.isEmpty()) {
        const Model::CoverRef ref = m_wanted.takeFirst();
        ++m_running;
        m_covers.preview(ref, {}, this,
                         [this, ref, asked = key(ref)](const Result<QByteArray> &tiff) {
                             --m_running;
                             take(ref, asked, tiff);
                             askNext();
                         });
    }
}

void CoverPictures::take(const Model::CoverRef &ref, const QString &key,
                         const Result<QByteArray> &tiff)
{
    m_asked.remove(key);
    const auto page = tiff.and_then(
        [](const QByteArray &octets) { return TiffFax::readPage(octets, 0); });
    if (!page) {
        m_failed.insert(key);
        return;
    }
    m_pages.insert(key, new FaxPage(*page), static_cast<int>(page->bits().size() / 1024) + 1);
    Q_EMIT ready(ref);
}

} // namespace Fax::Ui
