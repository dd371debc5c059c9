#include "support/fakelink/covers.h"

#include "base/valuemap.h"
#include "cover/coverfile.h"
#include "cover/coverfolder.h"
#include "cover/painter/coverpainter.h"
#include "cover/painter/coverraster.h"
#include "imaging/tifffax.h"

namespace Fax {

std::optional<Result<Answer>> FakeCovers::answerTo(const Request &request, bool *changed)
{
    const QString name = request.arguments.value(0).toString();
    if (request.method == u"coverPages")
        return Answer{list(), {}};
    if (request.method == u"coverPage")
        return file(name).map([](const QByteArray &content) { return Answer{{}, content}; });
    if (request.method == u"previewCoverPage")
        return preview(request);
    if (request.method == u"publishCoverPage") {
        auto published = publish(request);
        *changed = published.has_value();
        return published;
    }
    if (request.method != u"removeCoverPage")
        return std::nullopt;
    *changed = own.remove(name) > 0;
    return *changed ? Result<Answer>(Answer()) : failure(ErrorCode::NotFound);
}

QVariantList FakeCovers::list() const
{
    QVariantList all;
    for (auto it = own.cbegin(); it != own.cend(); ++it) {
        const auto page = readCoverPage(it.key(), *it);
        CoverInfo info;
        info.name = it.key();
        info.title = page ? page->title : it.key();
        info.language = page ? page->language : QString();
        info.paper = page ? page->paper : Paper::A4;
        info.problem = page ? QString() : page.error().message();
        info.changedAt = QDateTime(QDate(2026, 5, 6), QTime(14, 2), Qt::UTC);
        all.append(toMap(info));
    }
    return all + toMaps(shippedCovers());
}

Result<QByteArray> FakeCovers::file(const QString &name) const
{
    return own.contains(name) ? Result<QByteArray>(own.value(name)) : shippedCover(name);
}

Result<Answer> FakeCovers::preview(const Request &request) const
{
    const QVariantMap look = request.arguments.value(0).toMap();
    const auto content = request.documents.isEmpty()
        ? file(look.value(QStringLiteral("name")).toString())
        : Result<QByteArray>(request.documents.first());
    const auto page = content.and_then(
        [](const QByteArray &octets) { return readCoverPage(QStringLiteral("cover"), octets); });
    const auto resolution = enumFromName<Resolution>(
        look.value(QStringLiteral("resolution"), QStringLiteral("fine")).toString());
    if (!page || !resolution)
        return tl::unexpected(page ? resolution.error() : page.error());
    const CoverPainter painter(*page, sampleCoverValues(CoverSample::Short, page->language),
                               {true, false, {}});
    return Answer{{}, TiffFax::write({coverFaxPage(painter, 0, page->paper, *resolution)})};
}

Result<Answer> FakeCovers::publish(const Request &request)
{
    const QString name = request.arguments.value(0).toString();
    const QByteArray content = request.documents.value(0);
    if (const auto page = readCoverPage(name, content); !page)
        return tl::unexpected(page.error());
    if (own.contains(name) && !request.arguments.value(1).toBool())
        return failure(ErrorCode::InvalidOperation);
    own.insert(name, content);
    return Answer();
}

} // namespace Fax
