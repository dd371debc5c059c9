#include "cover/coverrules.h"

#include "base/valuemap.h"
#include "cover/coverfile.h"
#include "cover/coverimage.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <cmath>

namespace Fax {

namespace {

struct CoverRuleText
{
    Q_DECLARE_TR_FUNCTIONS(CoverRules)
};

constexpr double farthest = 600; ///< mm; larger than any paper
constexpr qsizetype longestFontName = 64;

using Kind = CoverObject::Kind;

tl::unexpected<Error> wrong(const QString &what)
{
    return failure(ErrorCode::FileDamaged, what);
}

bool isNear(double value)
{
    return std::isfinite(value) && std::abs(value) <= farthest;
}

Result<> checkArea(const CoverObject &object)
{
    const QRectF &area = object.area;
    if (!isNear(area.x()) || !isNear(area.y()) || !isNear(area.width()) || !isNear(area.height()))
        return wrong(CoverRuleText::tr("it lies more than %1 mm away").arg(farthest));
    if (object.kind != Kind::Line && (area.width() <= 0 || area.height() <= 0))
        return wrong(CoverRuleText::tr("its width and height must be above 0"));
    return {};
}

Result<> checkType(const CoverObject &object)
{
    using namespace CoverLimits;
    if (object.text.size() > textLength)
        return wrong(CoverRuleText::tr("its text is longer than %1 characters").arg(textLength));
    if (const QString unknown = unknownFieldInText(object.text);
        object.kind == Kind::Text && !unknown.isEmpty())
        return wrong(CoverRuleText::tr("its text names the field %1, which does not exist; for "
                                       "a brace write it twice")
                         .arg(unknown.left(longestFontName)));
    if (!(object.size >= smallestType && object.size <= largestType))
        return wrong(CoverRuleText::tr("its letters must have %1 to %2 points")
                         .arg(smallestType)
                         .arg(largestType));
    if (object.font.isEmpty() || object.font.size() > longestFontName)
        return wrong(CoverRuleText::tr("the name of its font must have 1 to %1 characters")
                         .arg(longestFontName));
    return {};
}

Result<> checkLine(const CoverObject &object)
{
    using namespace CoverLimits;
    const bool mayLack = object.kind == Kind::Box || object.kind == Kind::Ellipse;
    if ((object.lineWidth == 0 && mayLack)
        || (object.lineWidth >= thinnestLine && object.lineWidth <= thickestLine))
        return {};
    return wrong(
        CoverRuleText::tr("its line must be %1 to %2 mm wide").arg(thinnestLine).arg(thickestLine));
}

Result<> checkImage(const CoverObject &object)
{
    using namespace CoverLimits;
    if (object.image.size() > imageOctets)
        return failure(
            ErrorCode::FileTooLarge,
            CoverRuleText::tr("its picture is larger than %1 KiB").arg(imageOctets >> 10));
    const auto size = coverImageSize(object.image);
    if (!size)
        return wrong(CoverRuleText::tr("its picture is not a PNG, JPEG or TIFF file"));
    if (qint64(size->width()) * size->height() > imagePixels)
        return failure(ErrorCode::FileTooLarge,
                       CoverRuleText::tr("its picture has %1 × %2 pixels; %3 million are allowed")
                           .arg(size->width())
                           .arg(size->height())
                           .arg(imagePixels / 1'000'000));
    return {};
}

} // namespace

QString coverElement(CoverObject::Kind kind)
{
    return enumName(kind);
}

Result<> checkCoverObject(const CoverObject &object)
{
    if (auto area = checkArea(object); !area)
        return area;
    switch (object.kind) {
    case Kind::Text:
    case Kind::Field:
    case Kind::Note:
        return checkType(object);
    case Kind::Line:
    case Kind::Box:
    case Kind::Ellipse:
    case Kind::Frame:
        return checkLine(object);
    case Kind::Image:
        break;
    }
    return checkImage(object);
}

Result<> checkCoverPage(const CoverPage &page)
{
    const auto inPage = [&page](Error error) {
        error.detail = CoverRuleText::tr("The cover page “%1” cannot be kept: %2")
                           .arg(page.title, error.detail);
        return tl::unexpected(error);
    };
    if (page.objects.size() > CoverLimits::objects)
        return inPage({ErrorCode::FileTooLarge,
                       CoverRuleText::tr("it has more than %1 objects").arg(CoverLimits::objects)});
    if (page.title.trimmed().isEmpty() || page.title.size() > CoverLimits::titleLength)
        return inPage({ErrorCode::InvalidParameter,
                       CoverRuleText::tr("its title must have 1 to %1 characters")
                           .arg(CoverLimits::titleLength)});
    if (std::count_if(page.objects.begin(), page.objects.end(),
                      [](const CoverObject &object) { return object.kind == Kind::Note; })
        > 1)
        return inPage({ErrorCode::FileDamaged, CoverRuleText::tr("it has more than one note")});
    for (qsizetype i = 0; i < page.objects.size(); ++i) {
        if (auto fine = checkCoverObject(page.objects.at(i)); !fine)
            return inPage({fine.error().code,
                           CoverRuleText::tr("of object %1 (%2), %3")
                               .arg(i + 1)
                               .arg(coverElement(page.objects.at(i).kind), fine.error().detail)});
    }
    return {};
}

} // namespace Fax
