#pragma once

#include "base/id.h"
#include "base/result.h"
#include "imaging/tifffax.h"

#include <QtCore/QDateTime>
#include <QtCore/QString>

namespace Fax {

/**
 * Writes a whole file so that a power cut leaves the old content, the new content, or nothing,
 * never a part: temporary file beside it, fsync, rename, fsync of the folder. Makes missing folders
 * (0700; the file is 0600). StoreFailed names the path and what the system said.
 */
[[nodiscard]] Result<> writeFileDurably(const QString &path, const QByteArray &content);

/**
 * Finished faxes as plain folders of TIFF-F that any program can read:
 * `received/YYYY/MM/<id>.tif` and `sent/YYYY/MM/<id>.tif` below the root, id as 16 hexadecimal
 * digits (service-semantics 10.11), year and month in UTC. The store is the index.
 *
 * A failure leaves the fax in the store; the owner tries again later (10.10). Thread: any, one at a
 * time.
 */
class FaxArchive
{
public:
    /** @param root absolute path; made when the first fax comes */
    explicit FaxArchive(QString root);

    [[nodiscard]] QString root() const { return m_root; }

    /** Returns the path of the file. Storing the same fax again replaces the file. At least one
     * page. */
    [[nodiscard]] Result<QString> storeReceived(FaxId id, const QList<TiffFax::CodedPage> &pages,
                                                const TiffFaxInfo &info);
    [[nodiscard]] Result<QString> storeSent(JobId id, const QList<TiffFax::CodedPage> &pages,
                                            const TiffFaxInfo &info);

    /** The content of an archived file; NotFound names the path. Only files below the root are
     * read. */
    [[nodiscard]] Result<QByteArray> read(const QString &path) const;
    /** Deletes an archived file; a file that is gone already is no error. Only below the root. */
    [[nodiscard]] Result<> remove(const QString &path);

    /** "00000000000000af" */
    [[nodiscard]] static QString idText(qint64 id);

private:
    [[nodiscard]] Result<QString> store(const QString &folder, qint64 id,
                                        const QList<TiffFax::CodedPage> &pages,
                                        const TiffFaxInfo &info);
    [[nodiscard]] bool contains(const QString &path) const;

    QString m_root;
};

} // namespace Fax
