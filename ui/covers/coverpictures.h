#pragma once

#include "imaging/faxpage.h"
#include "model/coverpages.h"

#include <QtCore/QCache>
#include <QtCore/QSet>

namespace Fax::Ui {

/**
 * The first page of each cover page with sample data as it would be faxed: asked for when it is looked at, two at a
 * time, and kept.
 */
class CoverPictures final : public QObject
{
    Q_OBJECT

public:
    explicit CoverPictures(Model::CoverPages &covers, QObject *parent = nullptr);

    /** Null while it is being made, and if it cannot be. */
    [[nodiscard]] FaxPage page(const Model::CoverRef &ref);
    /** What could not be made is asked for again. */
    void retry();

Q_SIGNALS:
    void ready(const Fax::Model::CoverRef &ref);

private:
    [[nodiscard]] QString key(const Model::CoverRef &ref) const;
    void askNext();
    void take(const Model::CoverRef &ref, const QString &key, const Result<QByteArray> &tiff);

    Model::CoverPages &m_covers;
    QCache<QString, FaxPage> m_pages; ///< cost in KiB
    QSet<QString> m_failed;
    QSet<QString> m_asked; ///< wanted or on their way
    QList<Model::CoverRef> m_wanted; ///< the last one comes first: it is on the screen
    int m_running = 0;
};

} // namespace Fax::Ui
