#include "commandline.h"

#include "service/foldercheck.h"

#include <QtCore/QDir>

namespace Fax::Cli {

namespace {

QVariantMap forPrograms(const Invariant &invariant)
{
    QVariantList violations;
    for (const Violation &violation : invariant.violations)
        violations.append(QVariantMap{{QStringLiteral("sentence"), violation.sentence},
                                      {QStringLiteral("remedy"), violation.remedy}});
    return {{QStringLiteral("name"), invariant.name},
            {QStringLiteral("promise"), invariant.promise},
            {QStringLiteral("kept"), invariant.isKept()},
            {QStringLiteral("skipped"), invariant.skipped},
            {QStringLiteral("violations"), violations}};
}

void printForPrograms(const QString &folder, const QList<Invariant> &invariants)
{
    QVariantList list;
    for (const Invariant &invariant : invariants)
        list.append(forPrograms(invariant));
    printJson(QVariantMap{{QStringLiteral("dataFolder"), folder},
                          {QStringLiteral("kept"), allKept(invariants)},
                          {QStringLiteral("invariants"), list}});
}

QString wordFor(const Invariant &invariant)
{
    if (invariant.isKept())
        return Text::tr("ok");
    return invariant.violations.isEmpty() ? Text::tr("not checked") : Text::tr("BROKEN");
}

void printForPeople(const Invariant &invariant)
{
    printLine(QStringLiteral("%1  %2").arg(wordFor(invariant), -11).arg(invariant.promise));
    const QString indent(13, u' ');
    if (!invariant.skipped.isEmpty())
        printLine(indent + Text::tr("Because %1.").arg(printable(invariant.skipped)));
    for (const Violation &violation : invariant.violations) {
        printLine(indent + printable(violation.sentence));
        printLine(indent + Text::tr("Remedy: %1").arg(printable(violation.remedy)));
    }
}

Exit check(const Invocation &call)
{
    if (isElsewhere(call.global))
        return failUsage(Text::tr("faxctl check reads the data folder itself; run it on that "
                                  "computer, with --data-dir"));
    const QString folder = QDir::cleanPath(QDir(call.global.dataFolder).absolutePath());
    if (!QDir(folder).exists())
        return fail({ErrorCode::NotFound,
                     Text::tr("There is no data folder %1; name another one with --data-dir")
                         .arg(printable(folder))});
    const auto invariants = FolderCheck::run(folder);
    if (!invariants)
        return fail(invariants.error());
    if (call.global.json) {
        printForPrograms(folder, *invariants);
    } else {
        for (const Invariant &invariant : *invariants)
            printForPeople(invariant);
        if (invariants->isEmpty())
            printLine(Text::tr("%1 holds no fax database yet.").arg(printable(folder)));
    }
    return allKept(*invariants) ? Exit::Done : Exit::Violated;
}

} // namespace

QList<Command> checkCommands()
{
    return {
        {QStringLiteral("check"),
         {},
         Text::tr("Check that nothing in the data folder is lost or damaged"),
         Text::tr("Reads the database and the archive, changes nothing, and may run beside the "
                  "service.\n"
                  "Exit code 0: every promise is kept; 7: one is broken, with its remedy; 1: the "
                  "database\n"
                  "cannot be checked at all."),
         {},
         0,
         0,
         check}};
}

} // namespace Fax::Cli
