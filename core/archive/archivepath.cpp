#include "archive/archivepath.h"

#include <QtCore/QStringList>

#include <algorithm>
#include <cstring>

namespace Fax {

namespace {

constexpr qsizetype idDigits = 16;

bool isAll(const QByteArray &text, const char *characters)
{
    return std::all_of(text.begin(), text.end(),
                       [&](char c) { return c != '\0' && std::strchr(characters, c) != nullptr; });
}

bool isDigits(const QByteArray &text, qsizetype count)
{
    return text.size() == count && isAll(text, "0123456789");
}

} // namespace

ArchivePath ArchivePath::of(const QString &root, Direction direction, qint64 id,
                            const QDateTime &time)
{
    const QDate date = time.toUTC().date();
    return {root, direction, QByteArray::number(date.year()).rightJustified(4, '0'),
            QByteArray::number(date.month()).rightJustified(2, '0'), idText(id).toLatin1()};
}

std::optional<ArchivePath> ArchivePath::parse(const QString &path)
{
    QStringList parts = path.split(u'/');
    if (parts.constLast() == u"fax.tif")
        parts.removeLast();
    else if (!parts.constLast().endsWith(u".tif"))
        return std::nullopt;
    if (parts.size() < 5)
        return std::nullopt;
    ArchivePath found;
    found.name = parts.takeLast().toUtf8();
    found.month = parts.takeLast().toUtf8();
    found.year = parts.takeLast().toUtf8();
    const QString kindName = parts.takeLast();
    found.direction = kindName == u"sent" ? Direction::Sent : Direction::Received;
    found.root = parts.join(u'/');
    const bool isOurs = isName(found.name) && isMonth(found.month) && isYear(found.year)
        && kindName.toUtf8() == kind(found.direction) && found.root.startsWith(u'/')
        && found.tiff() == path;
    return isOurs ? std::optional(found) : std::nullopt;
}

bool ArchivePath::isName(const QByteArray &name)
{
    const QByteArray rest = name.mid(idDigits);
    const bool plain = rest.isEmpty() || rest == ".tif";
    const bool other = rest.size() >= 2 && rest.size() <= 3 && rest.startsWith('-')
        && isAll(rest.mid(1), "0123456789");
    return name.size() >= idDigits && isAll(name.first(idDigits), "0123456789abcdef")
        && (plain || other);
}

bool ArchivePath::isYear(const QByteArray &name)
{
    return isDigits(name, 4);
}

bool ArchivePath::isMonth(const QByteArray &name)
{
    return isDigits(name, 2) && name.toInt() >= 1 && name.toInt() <= 12;
}

QByteArray ArchivePath::kind(Direction direction)
{
    return direction == Direction::Sent ? "sent" : "received";
}

QString ArchivePath::idText(qint64 id)
{
    return u"%1"_qs.arg(id, idDigits, 16, QLatin1Char('0'));
}

qint64 ArchivePath::id() const
{
    return name.first(idDigits).toLongLong(nullptr, 16);
}

QString ArchivePath::folder() const
{
    return u"%1/%2/%3/%4"_qs.arg(root, QString::fromLatin1(kind(direction)),
                                 QString::fromLatin1(year), QString::fromLatin1(month));
}

QString ArchivePath::tiff() const
{
    const QString path = folder() + u'/' + QString::fromLatin1(name);
    return isSingleFile() ? path : path + u"/fax.tif"_qs;
}

} // namespace Fax
