#include "service/foldercheck.h"

#include "imaging/tifffax.h"
#include "store/storecheck.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>

namespace Fax {

namespace {

Violation violationOf(const FiledFax &fax, const QString &what)
{
    const QString name = (fax.sent ? QStringLiteral("job %1") : QStringLiteral("received fax %1"))
                             .arg(fax.id);
    return {QStringLiteral("The archive file %1 of %2 %3.").arg(fax.path, name, what),
            QStringLiteral("Put it back from a backup, or remove the fax.")};
}

QList<Violation> damageOf(const FiledFax &fax)
{
    QFile file(fax.path);
    if (!file.exists())
        return {violationOf(fax, QStringLiteral("is missing"))};
    if (!file.open(QIODevice::ReadOnly))
        return {violationOf(fax, QStringLiteral("cannot be opened: ") + file.errorString())};
    const auto pages = TiffFax::read(file.readAll());
    if (!pages)
        return {violationOf(fax, QStringLiteral("cannot be read"))};
    if (pages->size() != fax.pages)
        return {violationOf(
            fax, QStringLiteral("has %1 pages instead of %2").arg(pages->size()).arg(fax.pages))};
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
                                 QStringLiteral("Each archived fax is a whole file"),
                                 *damage,
                                 {}});
    return findings->invariants;
}

} // namespace Fax
