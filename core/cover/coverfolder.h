#pragma once

#include "base/result.h"
#include "cover/coverinfo.h"
#include "cover/coverpage.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>

namespace Fax {

/**
 * A folder of cover pages, NAME.fcov each: those of a server, or a person's own. Files of others in it are read like
 * any foreign file.
 *
 * Thread: any one at a time; reads and writes small files.
 */
class CoverFolder
{
public:
    /** @param path made when the first page is put into it */
    explicit CoverFolder(QString path);

    /** By title; what cannot be read is in it with its problem. At most mostPages of them. */
    [[nodiscard]] QList<CoverInfo> list() const;
    [[nodiscard]] bool contains(const QString &name) const;
    /** NotFound, FileUnreadable, and those of readCoverPage(). */
    [[nodiscard]] Result<QByteArray> file(const QString &name) const;

    enum class Existing { Keep, Replace };
    /**
     * Puts a page into the folder, whole or not at all. Errors: those of checkName() and readCoverPage(),
     * InvalidOperation (there is one of this name, Existing::Keep; or too many pages), FileUnreadable (cannot be written)
     */
    [[nodiscard]] Result<> put(const QString &name, const QByteArray &content, Existing existing);
    /** NotFound, InvalidOperation (the new name is taken). */
    [[nodiscard]] Result<> rename(const QString &name, const QString &newName);
    [[nodiscard]] Result<> remove(const QString &name);

    /** 1 to 64 letters, digits, spaces and - _ . ( ), no dot or space first or last; InvalidParameter. */
    [[nodiscard]] static Result<> checkName(const QString &name);
    /** A name for a page of this title that checkName() takes and that is not in the folder. */
    [[nodiscard]] QString freeName(const QString &title) const;

    static constexpr int mostPages = 500;

private:
    [[nodiscard]] QString pathOf(const QString &name) const;

    QString m_path;
};

/** The pages that come with Fax Console: "standard-a4-en" … */
[[nodiscard]] QList<CoverInfo> shippedCovers();
/** NotFound. */
[[nodiscard]] Result<QByteArray> shippedCover(const QString &name);
/**
 * The shipped page of a kind ("standard", "urgent" …) for a paper and a language; English where there is none in that
 * language, A4 for papers that have none. "plain" is the standard one. "" if there is no such kind.
 */
[[nodiscard]] QString shippedCoverName(const QString &kind, Paper paper, const QString &language);

} // namespace Fax
