#include "routing/filenamepattern.h"

#include "base/mailaddress.h"

#include <QtCore/QDir>

#include <algorithm>

namespace Fax {

namespace {

constexpr qsizetype longestPattern = 120;
constexpr qsizetype longestName = 120; // octets of UTF-8, safety 3.3 Paths
constexpr qsizetype longestFolder = 180; // service-semantics 10.7
constexpr qsizetype longestPrinter = 127; // of CUPS
constexpr qsizetype longestValue = 40;

bool isControl(QChar c)
{
    return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format
        || c.category() == QChar::Separator_Line || c.category() == QChar::Separator_Paragraph;
}

tl::unexpected<Error> bad(const QString &sentence)
{
    return failure(ErrorCode::InvalidParameter, sentence);
}

/** What a caller says of himself, fit for a file name. */
QString cleaned(const QString &value)
{
    QString result;
    for (const QChar c : value) {
        const bool kept = c.isLetterOrNumber() || QStringView(u"+-_").contains(c);
        result += kept ? c : QChar(u' ');
    }
    result = result.simplified().left(longestValue).trimmed();
    return result.isEmpty() ? QStringLiteral("unknown") : result;
}

const QStringList &placeholders()
{
    static const QStringList names{QStringLiteral("date"),   QStringLiteral("time"),
                                   QStringLiteral("number"), QStringLiteral("tsid"),
                                   QStringLiteral("id"),     QStringLiteral("pages")};
    return names;
}

QString valueOf(const QString &placeholder, const ReceivedFax &fax, const QTimeZone &zone)
{
    const QDateTime at = fax.receivedAt.toTimeZone(zone);
    if (placeholder == u"date")
        return at.toString(QStringLiteral("yyyy-MM-dd"));
    if (placeholder == u"time")
        return at.toString(QStringLiteral("hh-mm-ss"));
    if (placeholder == u"number")
        return cleaned(fax.callerId.isEmpty() ? fax.tsid : fax.callerId);
    if (placeholder == u"tsid")
        return cleaned(fax.tsid);
    if (placeholder == u"id")
        return QString::number(fax.id.value);
    return QString::number(fax.pages);
}

Result<> checkFolder(const QString &folder)
{
    if (folder.isEmpty())
        return bad(QStringLiteral("A folder is missing, as /srv/fax"));
    const bool plain = std::none_of(folder.begin(), folder.end(), isControl);
    if (folder.size() > longestFolder || !folder.startsWith(u'/') || !plain
        || QDir::cleanPath(folder) != folder)
        return bad(QStringLiteral("The folder must be an absolute path of at most %1 characters, "
                                  "without “..” and without “/” at the end")
                       .arg(longestFolder));
    return {};
}

Result<> checkPrinter(const QString &printer)
{
    const bool plain = std::all_of(printer.begin(), printer.end(), [](QChar c) {
        return c.isPrint() && !c.isSpace() && !QStringView(u"/#?").contains(c);
    });
    if (printer.size() > longestPrinter || !plain || printer.startsWith(u'-'))
        return bad(QStringLiteral("“printer” must be the name of a queue of CUPS (lpstat -e), or "
                                  "nothing for the default one"));
    return {};
}

} // namespace

QString FileNamePattern::defaultPattern()
{
    return QStringLiteral("{date} {time} {number} {id}");
}

Result<> FileNamePattern::check(const QString &pattern)
{
    const bool plain = std::none_of(pattern.begin(), pattern.end(),
                                    [](QChar c) { return c == u'/' || isControl(c); });
    if (!plain || pattern.startsWith(u'.') || pattern.size() > longestPattern)
        return bad(QStringLiteral("A file name pattern has at most %1 characters, no “/” and no "
                                  "dot first")
                       .arg(longestPattern));
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        if (pattern.at(i) == u'}')
            return bad(QStringLiteral("The file name pattern has a “}” without a “{”"));
        if (pattern.at(i) != u'{')
            continue;
        const qsizetype end = pattern.indexOf(u'}', i);
        const QString name = pattern.mid(i + 1, end < 0 ? -1 : end - i - 1);
        if (end < 0 || !placeholders().contains(name))
            return bad(QStringLiteral("The file name pattern knows no “{%1}”; there are {%2}")
                           .arg(name.left(20), placeholders().join(QStringLiteral("}, {"))));
        i = end;
    }
    return {};
}

QString FileNamePattern::fileName(const QString &pattern, const ReceivedFax &fax,
                                  RouteFormat format, const QTimeZone &zone)
{
    const QString used = pattern.isEmpty() ? defaultPattern() : pattern;
    QString name;
    for (qsizetype i = 0; i < used.size(); ++i) {
        const qsizetype end = used.at(i) == u'{' ? used.indexOf(u'}', i) : -1;
        if (end > 0) {
            name += valueOf(used.mid(i + 1, end - i - 1), fax, zone);
            i = end;
        } else {
            name += used.at(i);
        }
    }
    const QString extension = format == RouteFormat::Pdf ? QStringLiteral(".pdf")
                                                         : QStringLiteral(".tif");
    while (name.toUtf8().size() > longestName - extension.size())
        name.chop(1);
    name = name.trimmed();
    return (name.isEmpty() || name.startsWith(u'.') ? QStringLiteral("fax") + name : name)
        + extension;
}

Result<> checkRouteData(RouteMethod method, const RouteData &data)
{
    switch (method) {
    case RouteMethod::Store:
        return checkFolder(data.folder).and_then([&] {
            return FileNamePattern::check(data.fileName);
        });
    case RouteMethod::Mail:
        return MailAddress::parseList(data.to).map([](const QStringList &) {});
    case RouteMethod::Print:
        return checkPrinter(data.printer);
    }
    return {};
}

} // namespace Fax
