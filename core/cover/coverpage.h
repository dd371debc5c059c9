#pragma once

#include "base/faxtypes.h"
#include "cover/coverfield.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QRectF>
#include <QtCore/QSizeF>
#include <QtCore/QString>

namespace Fax {

/** One thing on a cover page (ui.md C1). What a kind does not use stays at its default. */
struct CoverObject
{
    Q_GADGET

public:
    enum class Kind { Text, Field, Line, Box, Ellipse, Image, Note, Frame };
    Q_ENUM(Kind)
    enum class Align { Left, Center, Right };
    Q_ENUM(Align)
    /** Of text that does not fit its area: as many whole lines as there is room for; smaller letters first, down to 8 pt;
     * one line only. What is left of a note goes on the next page, except with Cut. */
    enum class Overflow { Wrap, Shrink, Cut };
    Q_ENUM(Overflow)
    /** Patterns of lines, never grey: they must survive the line. */
    enum class Fill { None, White, Quarter, Half, Black };
    Q_ENUM(Fill)

    Kind kind = Kind::Text;
    /** Millimetres from the top left corner of the sheet. Of a line: from its start by width and height, which may be
     * negative; of all others above 0. */
    QRectF area;
    QString text; ///< of Text; "{recipient.zip}" stands for a field, "{{" for a brace
    CoverField field = CoverField::RecipientName; ///< of Field
    QString font = QStringLiteral(
        "sans-serif"); ///< family; sans-serif, serif, monospace are always there
    double size = 11; ///< points, 8 … 72
    bool bold = false;
    bool italic = false;
    Align align = Align::Left;
    Overflow overflow = Overflow::Shrink;
    double lineWidth = 0.3; ///< mm, 0.2 … 3; 0 = no line (box and ellipse only)
    Fill fill = Fill::None; ///< of Box and Ellipse
    QList<CoverField> hideIfEmpty; ///< not shown if all of these are empty; none: always shown
    QByteArray image; ///< of Image: a PNG, JPEG or TIFF file

    friend bool operator==(const CoverObject &, const CoverObject &) = default;
};

/**
 * A cover page template: objects on a sheet, drawn in their order, the first at the bottom.
 * A file of it is described in core/cover/README.md.
 *
 * Thread: any. A value.
 */
struct CoverPage
{
    QString title; ///< for people; at most 64 characters
    QString language; ///< ISO 639 code: "en"; dates and the words of fields follow it
    Paper paper = Paper::A4; ///< A4, Letter or Legal
    QList<CoverObject> objects;

    friend bool operator==(const CoverPage &, const CoverPage &) = default;
};

namespace CoverLimits {
inline constexpr qsizetype fileOctets = 2 * 1024 * 1024;
inline constexpr qsizetype imageOctets = 1024 * 1024; ///< of one
inline constexpr qint64 imagePixels = 20'000'000; ///< of one
inline constexpr int objects = 200;
inline constexpr int textLength = 2000;
inline constexpr int titleLength = 64;
inline constexpr double smallestType = 8; ///< points
inline constexpr double largestType = 72;
inline constexpr double thinnestLine = 0.2; ///< mm
inline constexpr double thickestLine = 3;
} // namespace CoverLimits

/** In millimetres, upright. */
[[nodiscard]] QSizeF paperSize(Paper paper);

/** Fields named in a text; unknown names are not among them. */
[[nodiscard]] QList<CoverField> fieldsInText(const QString &text);
/** The first name in braces that is no field; "" if there is none. */
[[nodiscard]] QString unknownFieldInText(const QString &text);
/** The text with its fields filled in; "" if it names fields and all of them are empty. */
[[nodiscard]] QString filledText(const QString &text, const CoverValues &values);

/** What a Text, Field or Note object says; "" for all others, and for what is hidden. */
[[nodiscard]] QString shownText(const CoverObject &object, const CoverValues &values);
/** By hideIfEmpty. */
[[nodiscard]] bool isHidden(const CoverObject &object, const CoverValues &values);

} // namespace Fax
