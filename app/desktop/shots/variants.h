#pragma once

#include <QtCore/QStringList>
#include <QtGui/QImage>
#include <QtGui/QPalette>

#include <functional>

// Variants of a scene, used by all of them.
namespace Fax::Shots {

/** Names of states, one space between. */
[[nodiscard]] QStringList states(const QString &text);
[[nodiscard]] QImage withPalette(const QPalette &palette, const std::function<QImage()> &paint);
[[nodiscard]] QImage withFontScale(double factor, const std::function<QImage()> &paint);
[[nodiscard]] QImage rightToLeft(const std::function<QImage()> &paint);
[[nodiscard]] QImage bothLooks(const std::function<QImage()> &paint);

} // namespace Fax::Shots
