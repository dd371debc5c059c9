#include "imaging/pagerange.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QStringList>

namespace Fax {

namespace {
constexpr qsizetype longestRange = 2000; // characters
constexpr qsizetype mostPages = 100000;

struct PageRangeText
{
    Q_DECLARE_TR_FUNCTIONS(Fax::PageRange)
};

tl::unexpected<Error> invalid(const QString &why)
{
    return failure(ErrorCode::PageRangeInvalid, why);
}

/** A page number, or `otherwise` where the text leaves it out; 0 if it is no number. */
int pageNumber(const QString &text, int otherwise)
{
    if (text.isEmpty())
        return otherwise;
    for (const QChar character : text) {
        if (character < u'0' || character > u'9')
            return 0;
    }
    bool ok = false;
    const int number = text.toInt(&ok);
    return ok ? number : std::numeric_limits<int>::max(); // too long: a page that cannot exist
}

Result<> addSpan(const QString &span, int pageCount, QList<int> *pages)
{
    const qsizetype dash = span.indexOf(u'-');
    const QString first = dash < 0 ? span : span.left(dash).trimmed();
    const QString last = dash < 0 ? span : span.mid(dash + 1).trimmed();
    const int from = pageNumber(first, 1);
    const int to = pageNumber(last, pageCount);
    if (from < 1 || to < 1 || (first.isEmpty() && last.isEmpty()))
        return invalid(
            PageRangeText::tr("“%1” is not a page range; write for example 1-3, 7, 9-.").arg(span));
    if (from > pageCount || to > pageCount) {
        const QString missing = from > pageCount ? first : last;
        return invalid(PageRangeText::tr("Page %1 does not exist, the file has %2.")
                           .arg(missing)
                           .arg(pageCount));
    }
    if (from > to)
        return invalid(PageRangeText::tr("The page range “%1” runs backwards.").arg(span));
    for (int page = from; page <= to; ++page)
        pages->append(page);
    return {};
}
} // namespace

Result<QList<int>> pagesInRange(const QString &range, int pageCount)
{
    Q_ASSERT(pageCount > 0);
    if (range.size() > longestRange)
        return invalid(PageRangeText::tr("The page range is too long."));
    QList<int> pages;
    const QString wanted = range.trimmed().isEmpty() ? QStringLiteral("1-") : range;
    const QStringList spans = wanted.split(u',');
    for (const QString &span : spans) {
        if (auto added = addSpan(span.trimmed(), pageCount, &pages); !added)
            return tl::unexpected(added.error());
        if (pages.size() > mostPages)
            return invalid(PageRangeText::tr("The page range names too many pages."));
    }
    return pages;
}

} // namespace Fax
