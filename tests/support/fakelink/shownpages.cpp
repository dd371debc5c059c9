#include "support/fakelink/shownpages.h"

#include "base/valuemap.h"
#include "imaging/salvagedtiff.h"

#include <algorithm>

namespace Fax {

Result<Answer> FakeShownPages::answerTo(const Request &request) const
{
    const auto fax = fromMap<Submission>(request.arguments.value(0).toMap());
    const QVariantMap window = request.arguments.value(1).toMap();
    const QByteArray tiff = fax && draw ? draw(*fax) : QByteArray();
    const int pages = SalvagedTiff::readable(tiff).pages;
    if (pages == 0)
        return failure(ErrorCode::NoPages);
    const int first = std::clamp(window.value(QStringLiteral("first")).toInt(), 1, pages);
    const int last = std::min(pages, first - 1 + window.value(QStringLiteral("count")).toInt());
    QList<TiffFax::CodedPage> shown;
    QVariantList facts;
    for (int page = first; page <= last; ++page) {
        const auto coded = SalvagedTiff::codedPage(tiff, page - 1);
        if (!coded)
            return tl::unexpected(coded.error());
        shown.append(*coded);
        facts.append(QVariantMap{{QStringLiteral("octets"), int(coded->t6.size())},
                                 {QStringLiteral("findings"), toMaps(findings.value(page))}});
    }
    const QVariantMap value{{QStringLiteral("pages"), pages},
                            {QStringLiteral("coverPages"), fax->sendCoverpage ? 1 : 0},
                            {QStringLiteral("first"), first},
                            {QStringLiteral("facts"), facts}};
    const bool pictures = window.value(QStringLiteral("pictures")).toBool();
    return Answer{value, pictures ? TiffFax::writeCoded(shown) : QByteArray()};
}

} // namespace Fax
