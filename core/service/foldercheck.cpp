#include "service/foldercheck.h"

#include "archive/faxarchive.h"
#include "store/storecheck.h"

#include <QtCore/QFileInfo>

namespace Fax {

namespace {

Violation violationOf(const FiledFax &fax, const QString &what)
{
    const QString name = (fax.sent ? QStringLiteral("job %1") : QStringLiteral("received fax %1"))
                             .arg(fax.id);
    return {QStringLiteral("In the archive, of %1: %2.").arg(name, what),
            QStringLiteral("Put it back from a backup, or let \"faxctl archive rebuild\" write it "
                           "anew if its pages are still in the database.")};
}

/** All files of the fax as they were written, and as many pages as were sent or received. */
QList<Violation> damageOf(const FiledFax &fax)
{
    if (const auto whole = FaxArchive::inspect(fax.path, true); !whole)
        return {violationOf(fax, whole.error().message())};
    const auto content = FaxArchive::read(fax.path);
    if (!content)
        return {violationOf(fax, content.error().message())};
    const auto pages = TiffFax::read(*content);
    if (!pages)
        return {violationOf(fax, QStringLiteral("%1 cannot be read").arg(fax.path))};
    if (pages->size() != fax.pages)
        return {violationOf(fax,
                            QStringLiteral("%1 has %2 pages instead of %3")
                                .arg(fax.path)
                                .arg(pages->size())
                                .arg(fax.pages))};
    return {};
}

/** Faxes that somebody removed after `before` was read are not missed. */
Result<QList<Violation>> archiveDamage(const QString &database, const QList<FiledFax> &before)
{
    QList<Violation> found;
    QList<FiledFax> now;
    for (const FiledFax &fax : before) {
        const QList<Violation> damage = damageOf(fax);
        if (damage.isEmpty())
            continue;
        if (now.isEmpty()) {
            const auto again = StoreCheck::filedFaxes(database);
            if (!again)
                return tl::unexpected(again.error());
            now = *again;
        }
        if (now.contains(fax) && found.size() < StoreCheck::mostViolations)
            found += damage;
    }
    return found;
}

} // namespace

Result<QList<Invariant>> FolderCheck::run(const QString &dataFolder)
{
    const QString database = dataFolder + QStringLiteral("/fax.db");
    if (!QFileInfo::exists(database))
        return QList<Invariant>();
    auto findings = StoreCheck::run(database);
    if (!findings)
        return tl::unexpected(findings.error());
    const auto damage = archiveDamage(database, findings->filed);
    if (!damage)
        return tl::unexpected(damage.error());
    findings->invariants.append({QStringLiteral("archive-files"),
                                 QStringLiteral("Each archived fax is whole, as it was written"),
                                 *damage,
                                 {}});
    return findings->invariants;
}

} // namespace Fax
