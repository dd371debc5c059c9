#include "covers/editor/coverinsert.h"

#include "cover/coverimage.h"
#include "cover/coverrules.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <cmath>

namespace Fax::Ui {

namespace {
struct CoverInsertText
{
    Q_DECLARE_TR_FUNCTIONS(CoverInsert)
};

using Kind = CoverObject::Kind;
constexpr double grid = 2; // mm
constexpr double frameMargin = 10;
constexpr double mmPerDot = 25.4 / 204;

QSizeF usualSize(Kind kind)
{
    switch (kind) {
    case Kind::Text:
    case Kind::Field:
        return {60, 6};
    case Kind::Note:
        return {160, 80};
    case Kind::Line:
        return {100, 0};
    case Kind::Box:
    case Kind::Ellipse:
        return {60, 30};
    case Kind::Image:
    case Kind::Frame:
        break;
    }
    return {40, 40};
}

QRectF placed(const QSizeF &size, const QPointF &middle, Paper paper)
{
    const QSizeF sheet = paperSize(paper);
    const auto onGrid = [](double from, double length, double whole) {
        return std::clamp(std::round((from - length / 2) / grid) * grid, 0.0,
                          std::max(0.0, whole - length));
    };
    return {QPointF(onGrid(middle.x(), size.width(), sheet.width()),
                    onGrid(middle.y(), size.height(), sheet.height())),
            size};
}
} // namespace

CoverObject newCoverObject(Kind kind, const QPointF &middle, Paper paper)
{
    CoverObject object;
    object.kind = kind;
    object.area = placed(usualSize(kind), middle, paper);
    if (kind == Kind::Frame)
        object.area = QRectF(QPointF(0, 0), paperSize(paper))
                          .adjusted(frameMargin, frameMargin, -frameMargin, -frameMargin);
    if (kind == Kind::Text)
        object.text = CoverInsertText::tr("Text");
    return object;
}

CoverObject newCoverField(CoverField field, const QPointF &middle, Paper paper)
{
    CoverObject object = newCoverObject(Kind::Field, middle, paper);
    object.field = field;
    return object;
}

Result<CoverObject> newCoverPicture(const QString &name, const QByteArray &file,
                                    const QPointF &middle, Paper paper)
{
    if (file.size() > CoverLimits::imageOctets)
        return failure(ErrorCode::FileTooLarge,
                       CoverInsertText::tr("“%1” is larger than %2 KB; make the picture smaller.")
                           .arg(name)
                           .arg(CoverLimits::imageOctets / 1024));
    const auto pixels = coverImageSize(file);
    if (!pixels)
        return failure(ErrorCode::FileTypeUnknown,
                       CoverInsertText::tr("“%1” is no PNG, JPEG or TIFF picture; save it as one "
                                           "of these.")
                           .arg(name));
    CoverObject object;
    object.kind = Kind::Image;
    object.image = file;
    QSizeF size = QSizeF(*pixels) * mmPerDot;
    const QSizeF most = paperSize(paper) / 2;
    if (size.width() > most.width() || size.height() > most.height())
        size.scale(most, Qt::KeepAspectRatio);
    object.area = placed(size.expandedTo({2, 2}), middle, paper);
    if (const auto fine = checkCoverObject(object); !fine)
        return failure(
            fine.error().code,
            CoverInsertText::tr("“%1” cannot be used: %2").arg(name, fine.error().detail));
    return object;
}

} // namespace Fax::Ui
