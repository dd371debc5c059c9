#pragma once

#include "commandline.h"

#include <QtCore/QVariant>

namespace Fax::Cli {

/** Which part of a long list, newest first, a command shows. */
struct ListPage
{
    int limit = 50; ///< rows; 0 = all
    qint64 after = 0; ///< go on after this id; 0 = from the newest
};

/** --limit and --after. */
[[nodiscard]] QList<QCommandLineOption> listPageOptions();
/** From the options: 50 rows for people, all for programs if nothing is said. InvalidParameter names the option. */
[[nodiscard]] Result<ListPage> pageOf(const Invocation &call);

/**
 * A day of this computer's calendar, or a time with a zone, as ISO text in UTC. With `daysLater` 1 a day is meant as a
 * whole: nothing is wanted after it.
 */
[[nodiscard]] Result<QString> timeOption(const Invocation &call, const QString &name,
                                         int daysLater);

struct ListPart
{
    QVariantList rows;
    bool more = false; ///< older ones exist
};

/** Asks `method` for maps with an `id`, in portions: one D-Bus message must not grow with the list. */
[[nodiscard]] Result<ListPart> readPart(Session &session, const QString &method,
                                        const QVariantMap &filter, const ListPage &page);

/** Says below a table how to see older rows, if there are any. */
void printRest(const ListPart &part, const QString &command);

} // namespace Fax::Cli
