#include "faxes/archivequery.h"

#include <QtCore/QStringList>

namespace Fax::Ui {

namespace {

/** True if the word was one with a meaning of its own. */
bool takePrefix(ArchiveFilter &filter, const QString &prefix, const QString &value)
{
    const QDate day = QDate::fromString(value, Qt::ISODate);
    if (prefix == u"after" && day.isValid())
        filter.from = day.startOfDay().toUTC();
    else if (prefix == u"before" && day.isValid())
        filter.to = day.startOfDay().toUTC();
    else if (prefix == u"user" && !value.isEmpty())
        filter.user = value;
    else if (prefix == u"is" && value == u"sent")
        filter.direction = Direction::Sent;
    else if (prefix == u"is" && value == u"received")
        filter.direction = Direction::Received;
    else
        return false;
    return true;
}

} // namespace

ArchiveFilter archiveQuery(const QString &typed)
{
    ArchiveFilter filter;
    QStringList words;
    const QStringList parts = typed.split(u' ', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const qsizetype colon = part.indexOf(u':');
        if (colon <= 0 || !takePrefix(filter, part.left(colon).toLower(), part.mid(colon + 1)))
            words.append(part);
    }
    filter.text = words.join(u' ');
    return filter;
}

} // namespace Fax::Ui
