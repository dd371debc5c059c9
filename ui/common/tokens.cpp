#include "common/tokens.h"

#include <array>

namespace Fax::Ui {

namespace {

struct Pair
{
    QRgb light;
    QRgb dark;
};

// In the order of Token.
constexpr std::array<Pair, 8> colors = {{
    {0xff0b5cad, 0xff6cb6ff},
    {0xff1b7338, 0xff5fd38d},
    {0xff8a5300, 0xffffc04d},
    {0xff6a3fb5, 0xffc3a6ff},
    {0xff4f5b66, 0xffa9b4bf},
    {0xff5b5346, 0xffc9bda8},
    {0xffb3261e, 0xffff8a80},
    {0xff5e6670, 0xff9aa5b1},
}};

} // namespace

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness()
        < palette.color(QPalette::WindowText).lightness();
}

QColor tokenColor(Token token, const QPalette &palette)
{
    const Pair &pair = colors.at(static_cast<size_t>(token));
    return QColor::fromRgb(isDark(palette) ? pair.dark : pair.light);
}

} // namespace Fax::Ui
