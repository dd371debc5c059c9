#include "cover/coversheet.h"

#include "cover/coverfile.h"

#include <QtCore/QCborMap>
#include <QtCore/QCborValue>

namespace Fax {

namespace {
constexpr auto pageKey = QLatin1StringView("page");
constexpr auto valuesKey = QLatin1StringView("values");
constexpr auto smallKey = QLatin1StringView("smallNote");
} // namespace

QByteArray CoverSheet::encode() const
{
    QCborMap texts;
    for (int i = 0; i < coverFieldCount; ++i) {
        const auto field = static_cast<CoverField>(i);
        if (!values.isEmpty(field))
            texts.insert(coverFieldName(field), values[field]);
    }
    return QCborMap{{pageKey, writeCoverPage(page)}, {valuesKey, texts}, {smallKey, smallNote}}
        .toCborValue()
        .toCbor();
}

Result<CoverSheet> CoverSheet::decode(const QByteArray &octets)
{
    const auto map = QCborValue::fromCbor(octets).toMap();
    if (!map.value(pageKey).isByteArray() || !map.value(valuesKey).isMap()
        || !map.value(smallKey).isBool())
        return failure(ErrorCode::ProtocolViolation, QStringLiteral("malformed cover page"));
    auto page = readCoverPage(QStringLiteral("cover.fcov"), map.value(pageKey).toByteArray());
    if (!page)
        return tl::unexpected(page.error());
    CoverSheet sheet{*std::move(page), {}, map.value(smallKey).toBool()};
    for (const auto &[name, text] : map.value(valuesKey).toMap()) {
        const auto field = coverFieldOf(name.toString());
        if (!field || !text.isString())
            return failure(ErrorCode::ProtocolViolation, QStringLiteral("malformed cover value"));
        sheet.values.set(*field, text.toString());
    }
    return sheet;
}

} // namespace Fax
