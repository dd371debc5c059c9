#pragma once

#include "common/tokens.h"

#include <QtGui/QIcon>

#include <optional>

class QPainter;

namespace Fax::Ui {

/** Our own pictures, drawn as paths: they need no icon theme and follow palette and font size. */
enum class Glyph {
    // states of a line or a job
    Circle,
    Bell,
    Dots,
    ArrowUp,
    ArrowDown,
    ArrowTick,
    Bars,
    Padlock,
    Triangle,
    Tick,
    Cross,
    Clock,
    Question,
    // commands and places
    Plus,
    Dashboard,
    Outbox,
    Inbox,
    Play,
    Retry,
    Eye,
    Save,
    ZoomIn,
    ZoomOut,
    Fit,
    Phone,
    Dot,
    Next,
    Previous,
    Bin,
    Print,
    RotateLeft,
    RotateRight,
    Person,
};

/** Draws the glyph into a square inside `rect`. */
void paintGlyph(QPainter &painter, const QRectF &rect, Glyph glyph, const QColor &color);

/** An icon in a token's colour, or in the text colour; follows the application palette. */
[[nodiscard]] QIcon glyphIcon(Glyph glyph, std::optional<Token> token = {});

/** The desktop's icon of this name, else our glyph. */
[[nodiscard]] QIcon themeIcon(const QString &name, Glyph fallback);

} // namespace Fax::Ui
